# A proposal that was reported, and what becomes of it.
proposal-report = Report this proposal
proposal-report-why = What is wrong with its text or its photos?
proposal-gone-title = Proposal whose text was taken down
proposal-gone = The administration has taken down the text of this proposal, for this reason
proposal-gone-yours = You still read your text; everyone else reads this reason alone. Write another version: the administration will see that it is there, and can put the proposal back.
proposal-gone-contest = You still read your text; everyone else reads this reason alone. If you disagree, answer the administration: its address is on the page of the budget.
proposal-gone-desk = You can put this text back:
refusal-taken-down = The text of this proposal was taken down. This will be possible as soon as it is back in its place.
refusal-on-the-ballot = This proposal is in a vote, where its text stays as it is. The page says what you can do.
admin-event-proposal-kept = Reported proposal, left
admin-event-proposal-hidden = Text of a proposal taken down
admin-event-proposal-restored = Text of a proposal put back
admin-event-proposal-asked = Reported proposal, another version asked for
admin-moderation-whole = The proposal itself: its text and its photos. If you take it down, its documents and all its versions go with it; its bearers and your team still read them.
admin-moderation-anew = Its bearers have written another version since: it is the one that you read here.
admin-moderation-ask = Or ask its bearers for another version
admin-moderation-ask-hint = Say what has to change, in their language. The proposal goes back to them with your words, which they alone read. Its text stays online, unless you take it down.
admin-moderation-ask-send = Ask for another version
admin-moderation-in-vote = This proposal is in a vote
admin-moderation-in-vote-planned = The vote has not opened yet. Correct the text of its project, or take the project out of the vote: the proposal can then be taken down here.
admin-moderation-in-vote-open = Everyone votes on the same text: it changes no more and is not taken down here. Leave it, and answer below the proposal in the name of the administration. If it has to go at once, annul the vote for a public reason: a new one is planned in its place, and the project can leave it before it opens.
admin-moderation-in-vote-over = The outcome is public: this is the text that people voted on, and it stays.
admin-moderation-projects = The projects of the envelope
admin-moderation-answer = Answer below the proposal
admin-moderation-void = Conduct the vote, or annul it
mail-proposal-hidden-subject = The text of your proposal was taken down: { $title }
mail-proposal-hidden-body =
    Hello,

    The administration has taken down the text of your proposal “{ $title }” in “{ $process }”, for this reason:

    { $reason }

    Everyone reads that reason in its place. You still read your text, on its page. You can write another version there as long as the current step allows it: the administration will see it and can put it back.

    If you disagree, answer the administration: its address is on the page of the budget.

    { $link }
mail-proposal-restored-subject = Your proposal is there again: { $title }
mail-proposal-restored-body =
    Hello,

    The administration has changed its decision: the text of your proposal “{ $title }” in “{ $process }” stands in its place again. Everyone can read it.

    { $link }
mail-report-proposal-kept-subject = The proposal that you reported stays
mail-report-proposal-kept-body =
    Hello,

    You reported a proposal in “{ $process }”. The administration has read it and leaves it where it is: everyone may propose what they like, as long as they respect others and the law.

    If you disagree, answer the administration: its address is on the page of the budget.

    { $link }
mail-report-proposal-hidden-subject = The text that you reported was taken down
mail-report-proposal-hidden-body =
    Hello,

    You reported a proposal in “{ $process }”. The administration has taken down its text, for this reason:

    { $reason }

    Thank you for looking out.

    { $link }
mail-report-proposal-asked-subject = Another version was asked for
mail-report-proposal-asked-body =
    Hello,

    You reported a proposal in “{ $process }”. The administration has asked its bearers to write another version.

    Thank you for looking out.

    { $link }

# Proposals: writing and reading them.
proposals-here = Proposals
proposals-page = The proposals: { $process }
proposals-title = { $count ->
    [0] Proposals are on their way
    [one] One proposal
   *[other] { $count } proposals
 }
proposals-lead = What inhabitants, associations, communes and companies propose, and how far each idea has come.
proposals-title-over = No proposal was submitted here
proposals-none-over = The call is over. The projects of this budget are on its page, envelope by envelope.
proposals-none = Nobody has proposed anything yet
proposals-no-match = No proposal matches
proposals-filter = Search the proposals
proposals-filter-button = Show these proposals
proposals-stage = Stage
proposals-all-stages = All stages
proposal-begin-link = Propose an idea
proposal-begin-title = Propose an idea
proposal-begin-lead = Three answers are enough to begin: what, where, why. Costs and partners come later, at your own pace.
proposal-begin = Keep this draft
proposal-begin-note = Nobody else sees it until you hand it in.
proposal-until = You have until { $day }.
proposal-sign-in-first = Sign in, your text stays here
proposal-sign-in-first-what = Signing in opens in another tab. Then come back to this page and send it again.
proposal-sign-in-link = Sign in
proposal-not-yet = The call opens on { $day }
proposal-not-yet-what = From then on you can propose an idea here, in three answers.
proposal-too-late = The call ended on { $day }
proposal-too-late-what = The ideas that were handed in are now on their way to the vote.
proposal-never = This budget does not call for proposals
proposal-never-what = Its administration chose the projects itself.
proposal-back-to-process = See this budget
proposal-title = What?
proposal-title-hint = In a few words, like a title. Example: a bread oven for the square
proposal-place = Where?
proposal-place-hint = A street, a square, a neighbourhood.
proposal-commune = In which commune
proposal-commune-none = In several communes, or I do not know yet
proposal-summary = Why?
proposal-summary-hint = One or two sentences: what is missing, what would be better.
proposal-bearer = In whose name do you propose?
proposal-bearer-self = In my own name, as an inhabitant
proposal-bearer-self-hint = Under the name that you write below.
proposal-bearer-name = The name under which others read you
proposal-bearer-name-hint = Your first name and your neighbourhood are enough. Not needed if you propose in the name of an association, a commune or a company.
proposal-language = Language of your text
proposal-other-language = Another language
proposal-later = Later
proposal-description = The whole story
proposal-description-hint = For whom, with whom, how. An empty line makes a paragraph, a dash makes a list.
proposal-theme = Theme
proposal-envelope = Which envelope do you ask?
proposal-envelope-hint = Beside it the page says whether your idea fits.
proposal-line = Cost { $number }
proposal-line-label = What it is
proposal-line-quantity = How many
proposal-line-price = Price of one
proposal-price-usual = To buy one, count on about { $amount }{ $years ->
    [one] , for a year of use.
   *[other] , for { $years } years of use.
 }
proposal-price-dear = That is more than three times the usual price of about { $amount }. Is it meant? Tell us why in a few words.
proposal-line-year = Year
proposal-line-kind = What can be lent
proposal-line-kind-hint = Leave it empty: we read it in your words. Or type a name (“marquee”, “sound system”), or “nothing to lend”.
proposal-line-no-kind = Nothing to lend
proposal-words-one = We understood: { $what }. Not right? Type the right name here, or “nothing to lend”.
proposal-words-unknown = We do not know “{ $words }” yet: whoever keeps the registry will have a look. If it has another name, type it here.
proposal-words-several = This line names several things: { $parts }. With a line for each, we look for who can lend them to you.
proposal-words-split = Make { $count } lines of it
proposal-words-which = “{ $word }” can mean several things. Which one?
proposal-words-neither = None of these
proposal-words-divided = Was part of “{ $whole }”, { $amount } in all. Divide that amount.
proposal-words-divided-free = Was part of “{ $whole }”.
proposal-words-asked = Saved. There is still a question about one line of your costs.
proposal-more-lines = Add lines
proposal-costs-hint = One line for each purchase or job. An estimate will do: the administration checks it. Empty lines do not count.
proposal-translations = Add a translation
proposal-translations-hint = Your text stays in your language. A translation is always shown as one.
proposal-refused-field = { $field }:
proposal-part-idea = The idea
proposal-part-costs = What it costs
proposal-part-who = Who proposes
proposal-part-title = What
proposal-part-place = Where
proposal-part-commune = Commune
proposal-part-summary = Why
proposal-part-description = The whole story
proposal-part-theme = Theme
proposal-part-envelope = Envelope
proposal-part-original = Language
proposal-part-bearer = In whose name
proposal-part-bearer-name = Your name
proposal-part-label = what it is
proposal-part-quantity = how many
proposal-part-price = price
proposal-part-year = year
proposal-part-kind = equipment
proposal-part-name = Name
proposal-part-email = E-mail address
proposal-part-role = Role
proposal-part-actor = In whose name
proposal-part-pledge = Pledge
proposal-part-amount = Amount
proposal-edit-title = Write your proposal
proposal-edit = Change
proposal-save = Save
proposal-save-note = Every saved version can still be read.
proposal-kept = We kept what you wrote on { $at }
proposal-kept-what = It is not saved yet. Go on writing, or return to the saved version.
proposal-forget = Return to the saved version
keep-idle = What you write is kept while you write.
keep-saving = One moment…
keep-saved = Kept. You may close this page.
keep-failed = Not kept yet: there is no connection. Leave this page open, or save.
proposal-aside = In short
proposal-yours = This is your proposal
proposal-submit = Hand the proposal in
proposal-resubmit = Hand it in again
proposal-partners = Partners
proposal-see-project = See the project in the vote
proposal-withdraw-ask = Withdraw this proposal
proposal-withdraw-what = Nobody else will read it any more and it will not go to the vote. This cannot be undone.
proposal-withdraw = Withdraw it
proposal-keep = Keep it
proposal-handed-in = Handed in on { $day }.
proposal-asks = Asks the envelope “{ $envelope }”.
proposal-bearer-page = Who is { $name }?
proposal-versions-link = { $count ->
    [one] One version
   *[other] { $count } versions: see what changed
 }
proposal-no-costs = The costs are not known yet.
proposal-checklist = How far your proposal has come
proposal-done-begun = Your draft is kept. Only you see it; complete it, or hand it in right away.
proposal-done-saved = Saved.
proposal-done-submitted = Your proposal is handed in. A letter will tell you what comes next.
proposal-done-withdrawn = Your proposal is withdrawn.
proposal-done-invited = The invitation is on its way.
proposal-done-ended = Done.

# How far a proposal has come.
stage-draft = Draft
stage-submitted = Handed in
stage-returned = Questions asked
stage-admissible = Admissible
stage-valued = Examined
stage-retained = In the vote
stage-declined = Not retained
stage-withdrawn = Withdrawn
next-draft = Hand it in as soon as it is clear to you. You can still complete it afterwards.
next-draft-late = The call is over: this draft can no longer be handed in. It stays yours.
next-returned = The administration has questions. Answer in the text, then hand it in again.
next-submitted = The administration checks that it fits the call. You can still complete it.
next-admissible = It fits the call. The administration now works out whether it can be done and what it costs.
next-valued = The examination is finished. The administration decides what goes to the vote.
next-retained = It is in the vote. Your partners can still pledge money until it opens.
next-declined = It is not in the vote. The reason is below; you can answer the administration.
next-withdrawn = You have withdrawn it.
answer-questions = The administration’s questions
answer-reason = Why this proposal is not in the vote
checklist-fits = Everything is there for “{ $envelope }”
checklist-missing = { $count ->
    [one] One more thing before the vote
   *[other] { $count } more things before the vote
 }
checklist-later = You can hand it in now: this can come later.
misfit-no-envelope = Choose an envelope.
misfit-bearer = This envelope is not open to { $kind }.
misfit-theme = This envelope is for the theme “{ $theme }”.
misfit-commune = This envelope is for other communes, or the commune is not said.
misfit-no-theme = Say what the theme is.
misfit-no-costs = Say what it costs.
misfit-nothing-asked = Partners already pay for all of it: nothing is left to ask.
misfit-too-expensive = It asks { $over } more than the envelope holds.
valuation-feasible = It can be done
valuation-not-feasible = It cannot be done
valuation-undecided = The examination is not finished
valuation-total = The administration estimates the cost at { $amount }.
valuation-months = { $count ->
    [one] Duration: one month.
   *[other] Duration: { $count } months.
 }
valuation-year = Year { $year }: { $amount }
valuation-day = Examined on { $day }
valued-cost-line = Cost established by the administration

# The versions.
versions-here = Versions
versions-title = { $count ->
    [one] One version
   *[other] { $count } versions
 }
versions-lead = What was added is underlined, what was taken out is struck through.
versions-one = Version { $number }, { $at }
versions-first = The first text.
versions-translation = Translation ({ $language })
versions-gone = taken out:
versions-new = added:

# The partners.
partners-page-title = Who carries this proposal with you?
partners-page-lead = A partner answers for themselves, through the link in their letter. Money that they pledge lowers at once what the proposal asks for.
partners-page-who = Who was invited
partners-nobody = Nobody has been invited yet.
partners-invited = The invitation is on its way. The partner has thirty days to answer.
partnership-invited = Invited, no answer yet.
partnership-accepted = Said yes.
partnership-refused = Said no.
partnership-left = Left.
partnership-revoked = Invitation taken back or expired.
partnership-until = An answer is possible until { $day }.
partnership-revoke = Take the invitation back
partnership-leave = Leave this proposal
invite-title = Invite a partner
invite-name = Whom do you invite?
invite-name-hint = The name of the association, the commune, the company, or the person.
invite-email = Their e-mail address
invite-email-hint = It serves for this letter and is erased as soon as there is an answer.
invite-role = What do you ask?
invite-role-co-bearer = To carry the project with you
invite-role-co-bearer-hint = Can change the proposal as you can.
invite-role-funder = To pay a part
invite-role-funder-hint = The pledged amount lowers the price at once.
invite-role-host = To give the project a home
invite-role-host-hint = A place, a plot, a room.
invite-role-lender = To lend equipment
invite-role-lender-hint = So as not to buy what exists.
invite-role-supporter = To support the project
invite-role-supporter-hint = Their name beside yours.
invite-send = Send the invitation
invite-note = They can say no, or leave later.
partner-invitation-title = { $bearer } invites you into a proposal
invitation-role-co-bearer = You are asked to carry this project together.
invitation-role-funder = You are asked to pay a part of this project.
invitation-role-host = You are asked to give this project a home.
invitation-role-lender = You are asked to lend equipment to this project.
invitation-role-supporter = You are asked to support this project.
invitation-price = It costs { $total }; { $asked } is asked of the envelope.
invitation-until = You can answer until { $day }.
invitation-over = This invitation has been answered already, or its time is over.
invitation-sign-in = To say yes, sign in: a letter with a link is enough. You then come back here.
invitation-sign-in-button = Sign in to answer
invitation-no-actor = Say first in whose name you answer: your association, your commune, your company.
invitation-new-actor = Say who you are
invitation-as = In whose name do you answer?
invitation-other-actor = In the name of somebody else
invitation-pledge = What do you pledge?
invitation-no-pledge = Nothing in particular for now
invitation-pledge-money = Money
invitation-pledge-labour = Work
invitation-pledge-thing = Equipment
invitation-pledge-place = A place
invitation-amount = How much
invitation-amount-hint = Only for money.
invitation-label = In a few words
invitation-label-hint = Example: two weekends of work, a room on Saturdays.
invitation-yes = Accept
invitation-no = No, thank you
invitation-note = Your name and your pledge will be public.
invitation-refused-title = Thank you for your answer
invitation-refused-what = We have passed it on. You will get no more letters about this.

# The letters.
mail-submitted-subject = Received: { $title }
mail-submitted-body =
    Hello,

    Your proposal “{ $title }” has arrived.
    The administration reads it, and you will get a letter at each step.

    Your proposal:
    { $link }
mail-invitation-subject = { $bearer } invites you: { $title }
mail-invitation-body =
    Hello,

    { $bearer } is preparing a proposal for a participatory budget:

    “{ $title }”
    { $summary }

    { $role }

    Read it and answer (yes or no):
    { $link }

    This link works for thirty days. If you do not answer, nothing happens.
mail-partner-yes-subject = { $name } says yes
mail-partner-yes-body =
    Hello,

    { $name } joins your proposal “{ $title }”.
    { $money }

    Your proposal:
    { $link }
mail-partner-money = The pledge is { $pledged }: your proposal now asks only { $asked }.
mail-partner-no-subject = { $name } will not take part
mail-partner-no-body =
    Hello,

    { $name } answered no to your invitation into “{ $title }”.
    You can invite somebody else:
    { $link }
mail-partner-left-subject = { $name } leaves
mail-partner-left-body =
    Hello,

    { $name } leaves the proposal “{ $title }”. Their pledge no longer counts.

    The proposal:
    { $link }
mail-decided-admissible-subject = Admissible: { $title }
mail-decided-admissible-body =
    Hello,

    Your proposal “{ $title }” fits the call “{ $process }”.
    What comes next: the administration works out whether it can be done and what it costs.

    { $link }
mail-decided-returned-subject = Questions about: { $title }
mail-decided-returned-body =
    Hello,

    The administration has questions about your proposal “{ $title }”:

    { $answer }

    Answer in the text of the proposal, then hand it in again by { $until }:
    { $link }
mail-decided-valued-subject = Examined: { $title }
mail-decided-valued-body =
    Hello,

    The administration has examined your proposal “{ $title }”: it can be done.
    The cost and its explanation are on its page:
    { $link }
mail-decided-retained-subject = In the vote: { $title }
mail-decided-retained-body =
    Hello,

    Your proposal “{ $title }” is now a project of the budget “{ $process }” and goes to the vote.

    { $link }
mail-decided-declined-subject = Not retained: { $title }
mail-decided-declined-body =
    Hello,

    Your proposal “{ $title }” will not go to the vote. The reason, which everyone can read:

    { $answer }

    If you think this is a mistake, answer the administration: its address is on the page of the budget.

    { $link }
mail-decided-submitted-subject = Read again: { $title }
mail-decided-submitted-body =
    Hello,

    The administration is reading your proposal “{ $title }” again.

    { $link }

# The call.
call-open = Propose an idea until { $day }
call-open-what = Three answers are enough to begin: what, where, why.
proposals-read = Read all proposals

# What is said.
discussion-title = { $count ->
    [0] What do you say?
    [one] One comment
   *[other] { $count } comments and answers
 }
support-count = { $count ->
    [0] Nobody supports it yet.
    [one] One person supports it.
   *[other] { $shown } people support it.
 }
support-give = I support it
support-withdraw = I support it no more
stance-for = For
stance-against = Against
stance-question = Question
comment-stance = What do you want to say?
comment-stance-question = Ask a question
comment-stance-for = An argument for
comment-stance-against = An argument against
comment-title = Join the discussion
comment-text = Your text
comment-speaker = In whose name do you speak?
comment-speaker-self = In my own name
comment-speaker-office = In the name of: { $name }
comment-name = The name under which others read you
comment-name-hint = Your first name and your neighbourhood are enough.
comment-name-hint-others = Only if you speak in your own name.
comment-send = Publish
comment-note = This is public. Please stay courteous; anyone can report a text.
comment-answer = Answer
comment-official = Official answer
comment-official-open = Official answer, in two languages
comment-official-hint = To speak in the name of the administration: choose it above and write here in French and Dutch.
comment-official-text = Answer
comment-hidden = This text was taken down by the administration: { $reason }
comment-sign-in = Sign in to answer or support
comment-report = Report
comment-report-why = What is wrong?
comment-report-send = Send to the administration
comment-report-anybody = No account is needed, and nothing is kept about you. If you sign in first, we write to you what was decided.
proposal-done-reported = Thank you. The administration will look at this text.
mail-comment-subject = Somebody wrote about: { $title }
mail-comment-body =
    Hello,

    About “{ $title }”:

    { $text }

    Answer:
    { $link }
mail-hidden-subject = Your text on { $title } was taken down
mail-hidden-body =
    Hello,

    The administration has taken down your text on “{ $title }”, for this reason:

    { $reason }

    If you disagree, answer the administration: its address is on the page of the budget.

    { $link }
mail-restored-subject = Your text on { $title } is there again
mail-restored-body =
    Hello,

    The administration has changed its decision: your text on “{ $title }” stands in its place again.

    { $link }
mail-report-kept-subject = The text that you reported stays
mail-report-kept-body =
    Hello,

    You reported a text on “{ $title }”. The administration has read it and leaves it where it is: everyone may say what they think, as long as they respect others and the law.

    If you disagree, answer the administration: its address is on the page of the budget.

    { $link }
mail-report-hidden-subject = The text that you reported was taken down
mail-report-hidden-body =
    Hello,

    You reported a text on “{ $title }”. The administration has taken it down, for this reason:

    { $reason }

    Thank you for taking care of the discussion.

    { $link }
# The photos.
photo-add = Add photos
photo-add-more = Add more photos
photos-remove = Remove
photos-send = Send
photos-hint = JPEG, PNG or WebP, up to 5 MB each. The place and time at which they were taken are erased.
photo-file-hint = A photo from your device.
photo-number = Photo { $number }
photo-named = { $what }: photo { $number }
photo-words = Save these words
photo-first = Put first
photo-earlier = Move forward
photo-later = Move back
photo-in-lists = This is the one shown in lists.
photos-order = The first is the one shown in lists. The others follow in this order.
photos-full = There are { $most } photos, as many as there can be. Remove one to add another.
photos-others = Other photos
proposal-done-photos = Saved.
photos-arrange =
    { $count ->
        [one] Describe or remove the photo
       *[other] Describe, arrange or remove the { $count } photos
    }
photos-kept =
    { $count ->
        [one] The other photo is saved.
       *[other] The { $count } other photos are saved.
    }
photo-replace = Change the photo
photo-remove = Remove the photo
photo-send = Send the photo
photo-hint = JPEG, PNG or WebP, up to 5 MB. The place and time at which it was taken are erased.
photo-alternative = What can be seen
photo-alternative-hint = A few words, for whoever does not see it. Ask the people one can recognise whether they agree.
proposal-part-photo = Photo
proposal-part-alternative = What can be seen
misfit-cap-theme = All projects of the theme “{ $theme }” together get { $most } at most: at this price it cannot be funded.
misfit-cap-commune = All projects of this commune together get { $most } at most: at this price it cannot be funded.
misfit-cap-district = All projects of this district together get { $most } at most: at this price it cannot be funded.
misfit-cap-bearer = All projects borne by { $kind } together get { $most } at most: at this price it cannot be funded.
misfit-kinds = This envelope asks for at least { $least } kinds of actors; for now there { $has ->
    [one] is one
   *[other] are { $has }
 }. Invite a partner of another kind.
misfit-partners = { $least ->
    [one] This envelope asks for at least one partner who has said yes. Invite one.
   *[other] This envelope asks for at least { $least } partners who have said yes; for now there { $has ->
        [one] is one
       *[other] are { $has }
    }.
 }
refusal-not-confirmed = No administration has confirmed who { $names } is. Confirm first, or write here why the project goes to the vote all the same.
admin-unconfirmed-title = No administration has confirmed yet who { $names } is.
admin-unconfirmed-link = Check and confirm actors
admin-unconfirmed-reason = Why this project goes to the vote all the same
admin-unconfirmed-reason-hint = Only if you cannot confirm now. Your reason stays in the journal.
admin-dossier-field-unconfirmed = Actors to confirm
admin-event-proposal-unconfirmed = Into the vote without everybody being confirmed
admin-workload = Who examines how many dossiers
admin-workload-open = To finish
admin-workload-late = Of which late
admin-workload-done = Finished

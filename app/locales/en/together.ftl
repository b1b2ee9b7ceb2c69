# The documents of a proposal.
documents-title = Documents
document-pdf = (PDF, { $kilobytes } kB)
document-jpeg = (picture, { $kilobytes } kB)
document-quote-of = Quote for “{ $line }”.
document-reserved = For the administration, the bearers and the partners only.
document-remove = Remove “{ $name }”
document-gone = a document that was removed since
document-add = Add a document
document-file = File
document-file-hint = A PDF (10 MB at most) or a picture (5 MB at most): a quote, a plan, a written agreement.
document-name = What it is
document-name-hint = For example: quote of the joiner. Left empty, we take the name of the file.
document-line = It is the quote of
document-line-none = No cost in particular
document-reserve = Show it only to the administration, the bearers and the partners
document-send = Send the document
proposal-line-quote = Quote
proposal-line-no-quote = No quote
proposal-part-quote = quote
proposal-part-file = Photo
proposal-photo-first = A photo, if you have one
proposal-photo-again = Choose the photo again: a browser never sends a file back by itself. JPEG, PNG or WebP, 5 MB at most.
cost-quote = See the quote
cost-quote-named = Quote: { $name }
cost-quote-of = { $line }: { $sum }
cost-quotes = The quotes of the bearers
refusal-not-a-document = This file is neither a PDF nor a picture. Save it as a PDF and send it again.
refusal-active-document = This PDF holds a program, an active form or another file. Open it, print it “to PDF”, and send that copy.
refusal-opaque-document = We cannot look into this PDF: it is protected, or made in an unusual way. Open it, print it “to PDF”, and send that copy.
refusal-document-there = This document is there already.
refusal-changed-since = The text has changed in the meantime. Read it again, then send once more.

# Proposals that lie near one another.
near-title = { $count ->
    [one] One proposal is about something near
   *[other] { $count } proposals are about something near
 }
near-what = Read them. You can write to those who carry them, join them, or go on: yours may be something else.
near-contact = Write to { $name }
contact-title = Write to { $name }
contact-lead = Ask something, offer your help, or ask to join.
contact-words = Your message
contact-words-hint = Say who you are and what you would like to do together. A thousand characters at most.
contact-send = Send
contact-note = Your address { $email } goes with the message, so that they can answer or invite you.
proposal-done-contacted = Your message has left. The answer will come by e-mail.
mail-contact-subject = A message about: { $title }
mail-contact-body =
    Hello,

    Somebody writes to you about “{ $title }”:

    { $words }

    Answer to { $email }, or invite this person as a partner:
    { $link }

# The threshold of supports.
support-progress = { $there } of the { $needed } supports needed to go on to the study
support-reached = The { $needed } supports needed to go on to the study are there
admin-support-threshold = Supports needed before the study
admin-support-threshold-hint = Without a number, every admissible proposal goes on to the study. How far it is, everyone sees.
permit-needs-support = Only from { $needed } supports on.
refusal-too-few-supports = { $needed } supports are needed to go on; there are { $there }.

# Amendments.
amendments-title = { $count ->
    [0] Could the text be better?
    [one] One amendment waits for an answer
   *[other] { $count } amendments wait for an answer
 }
amend-open = Propose another text
amend-title = Propose another text
amend-lead = For one place at a time. The bearers take it over, or say in public why not.
amend-spot = Which place?
amend-choose = Write for this place
amend-line = Cost: { $line }
amend-line-new = A cost that is missing
amend-line-words = { $label }, { $quantity } × €{ $price }, year { $year }
amend-text = Your text: { $place }
amend-text-hint = Today’s text stands there already: change what should change.
amend-because = Why?
amend-because-hint = A sentence or two for the bearers.
amend-send = Propose this text
amend-note = It is public, under the name that you choose.
amend-conflict = The text has changed since. What this amendment would make of today’s text:
amend-accept = Take this text over
amend-accept-despite = Take this text over in the place of today’s
amend-decline-open = Do not take it over
amend-decline-why = Why, in public
amend-decline = Publish this answer
amend-withdraw = Withdraw my amendment
amend-reason = Answer of the bearers: { $reason }
amendment-open = Waits
amendment-accepted = Taken over
amendment-declined = Not taken over
amendment-withdrawn = Withdrawn
versions-amended = After an amendment by { $name }.
proposal-done-amended = Your amendment is published. The bearers will answer you.
proposal-done-settled = It is settled, and its author knows.
proposal-part-because = Why
proposal-part-text = The text
proposal-part-unit-price = price
proposal-part-speaker = In whose name
proposal-part-spot = The place
refusal-amendment-settled = This amendment was answered already.
refusal-nothing-to-amend = This is what it says already. Change the text, then send it.
mail-amendment-subject = Another text for: { $title }
mail-amendment-body =
    Hello,

    { $name } proposes another text for one place of “{ $title }”:

    { $because }

    Read it, take it over or answer:
    { $link }
mail-amendment-accepted-subject = Your text was taken over: { $title }
mail-amendment-accepted-body =
    Hello,

    Your amendment is now part of “{ $title }”.

    { $link }
mail-amendment-declined-subject = An answer to your amendment: { $title }
mail-amendment-declined-body =
    Hello,

    The bearers of “{ $title }” do not take your amendment over. Their answer:

    { $reason }

    { $link }
mail-amendment-withdrawn-subject = Amendment withdrawn: { $title }
mail-amendment-withdrawn-body =
    Hello,

    The amendment to “{ $title }” is withdrawn.

    { $link }

# Merging and splitting.
action-merge = Make one of two proposals, or two of one
kin-title = Where it comes from, and with whom it joins
kin-went = This proposal goes on in:
kin-came = Joined by:
kin-part = A part became:
kin-whole = Born of:
kin-asked-into = You ask to join it to:
kin-asked-here = You ask that this joins it:
kin-asks-here = Its bearers ask to join their proposal to this one:
kin-asks-into = Its bearers ask that this one joins theirs:
kin-asks-split = A part would become a proposal of its own:
kin-carried-by = Carried by { $name }, who has to say yes first.
kin-yes = Yes, agreed
kin-no = No
kin-revoke = Take this question back
kin-merge = Join it to another proposal
kin-merge-what = The bearers of both have to agree. Supports, discussion and documents go to the proposal that stays; whoever supported both counts once. The other text stays readable. Pledges of other partners do not go along: invite them again.
kin-near = A proposal that lies near
kin-near-none = Another one, below
kin-other = The address of the other proposal
kin-other-hint = Copy the address of its page. It has to be of the same budget.
kin-stays = Which one stays?
kin-stays-other = The other stays, ours joins it
kin-stays-own = Ours stays, the other joins it
kin-words = Why?
kin-words-hint = A few words for the other side.
kin-ask = Ask for their consent
kin-split = Make two of it
kin-split-what = A part becomes a proposal of its own, with the same text to begin with. Supports and discussion stay where they are: whoever supports the whole gets a word and chooses.
kin-split-title = The title of the part
kin-split-actor = Who carries it?
kin-split-actor-hint = Whoever carries the proposal with you has to say yes first.
kin-split-ask = Make it a proposal
comment-said-of = Said of a proposal that joined this one.
proposal-done-asked = Your question has left. Nothing changes before they agree.
proposal-part-other = The other proposal
proposal-part-stays = Which one stays
proposal-part-words = Why
proposal-part-near = A proposal that lies near
refusal-lineage-settled = This question was answered already.
refusal-not-together = We find no proposal of this budget that can still join with this one. Copy the address of its page.
mail-kin-merge-asked-subject = Join “{ $one }” and “{ $other }”?
mail-kin-merge-asked-body =
    Hello,

    The bearers of “{ $one }” propose to make one of the two proposals:

    { $words }

    Nothing changes without your consent. Answer:
    { $link }
mail-kin-merge-agreed-subject = Joined: “{ $one }” and “{ $other }”
mail-kin-merge-agreed-body =
    Hello,

    Both sides agree: “{ $one }” goes on in “{ $other }”.

    { $link }
mail-kin-merge-refused-subject = An answer: “{ $other }”
mail-kin-merge-refused-body =
    Hello,

    The bearers said no to joining “{ $one }” and “{ $other }”. Nothing changes.

    { $link }
mail-kin-merge-revoked-subject = Question taken back: “{ $one }”
mail-kin-merge-revoked-body =
    Hello,

    The question to join “{ $one }” and “{ $other }” is taken back. Nothing changes.

    { $link }
mail-kin-split-asked-subject = Carry “{ $other }” by yourselves?
mail-kin-split-asked-body =
    Hello,

    You are asked to carry “{ $other }” apart, born of “{ $one }”:

    { $words }

    Nothing changes without your consent. Answer:
    { $link }
mail-kin-split-agreed-subject = A part of “{ $one }” became “{ $other }”
mail-kin-split-agreed-body =
    Hello,

    A part of “{ $one }” is now a proposal of its own: “{ $other }”.
    The supports stay with “{ $one }”. If you supported it, you can support the other too.

    { $link }
mail-kin-split-refused-subject = An answer: “{ $other }”
mail-kin-split-refused-body =
    Hello,

    The answer is no for “{ $other }”, born of “{ $one }”. Nothing changes.

    { $link }
mail-kin-split-revoked-subject = Question taken back: “{ $one }”
mail-kin-split-revoked-body =
    Hello,

    The question to split “{ $one }” and make “{ $other }” of it too is taken back. Nothing changes.

    { $link }

# Coaching.
nav-coaching = Drafts to coach
capacity-coach = the coach
action-coach = Ask for a coach, and write to one another as bearers and coach
admin-role-coach = Coach
coaching-title = Your coach
coaching-yours = You coach this proposal
coaching-private = Only the bearers and the coach read this.
coaching-ask-what = Somebody can help you to write. The administration then sees the title and your name, not the text; the coach reads the whole draft.
coaching-ask = Ask for a coach
coaching-waits = Your question has arrived. The administration looks for somebody.
coaching-who = With you: { $names }
coaching-bearers = The bearers
coaching-former = Somebody who has left it
coaching-words = Your message
coaching-send = Send
coaching-hand-on-to = Hand this draft on to
coaching-hand-on = Hand it on, with this message
coaching-mine = { $count ->
    [0] No draft was given to you
    [one] One draft was given to you
   *[other] { $count } drafts were given to you
 }
coaching-mine-lead = You read these drafts and write to their bearers. Nobody else reads your messages.
proposal-part-coach = Coach
admin-nav-coaching = Coaching
admin-coaching-title = { $count ->
    [0] Nobody asks for a coach
    [one] One proposal asks for a coach
   *[other] { $count } proposals ask for a coach
 }
admin-coaching-what = You see the title and who carries the proposal; the text of a draft stays between its bearers and their coach.
admin-coaching-nobody = Nobody is a coach here. Give somebody this role on the page of the administration.
admin-coaching-coach = Coach
admin-coaching-give = Give this draft
admin-coaching-take = Take it back
mail-coached-subject = Coaching: { $title }
mail-coached-body =
    Hello,

    A message about your work on “{ $title }”:

    { $words }

    Answer:
    { $link }
mail-coach-given-subject = A coach for: { $title }
mail-coach-given-body =
    Hello,

    { $coach } now coaches “{ $title }”.

    Read and write to one another:
    { $link }

# The criteria of the study and the dossiers as PDF.
admin-criteria = Criteria of the study
admin-criteria-what = Each dossier gets points for each criterion; the total is their sum, each counted by its weight. Without criteria the study stays in words and in euros.
admin-criteria-publish = Show the points and the total on the page of each proposal that was studied
admin-criteria-note = As soon as a dossier has points, the criteria do not change any more.
admin-criteria-public = Everyone reads these points once the study is finished.
admin-criteria-staff = Only the staff reads these points.
admin-criterion-points = { $name } (weight { $weight }, from 0 to { $most })
admin-dossier-field-point = Points
valuation-points = { $points } weighted points out of { $full }
valuation-points-title = The points of the study
valuation-criterion = Criterion
valuation-given = Points
valuation-weight = Weight
refusal-criteria-in-use = Dossiers have points by these criteria already: they do not change any more.
dossiers-link = All dossiers as PDF
dossiers-title = Dossiers of the study: { $process }
dossiers-count = { $count ->
    [0] No proposal handed in
    [one] One proposal handed in
   *[other] { $count } proposals handed in
 }
dossiers-mark = { $administration }, { $day }, page { $number }

# Translations that a machine drafted.
text-drafted = Automatic translation, not read over yet
translation-draft = Save, and draft the translation: { $language }
translation-drafted-hint = A machine drafted these translations. Mend them, or say that you have read them over.
translation-reviewed = I have read the translation over: { $language }
refusal-no-translation = The automatic translation does not answer. Your text is saved; try later, or translate it yourself.

# The journal.
admin-event-document-added = Document added
admin-event-document-removed = Document removed
admin-event-amendment-proposed = Amendment proposed
invitation-follows = You made a promise to “{ $from }”, which has since joined this proposal. Your promise ({ $pledge }) stands ready below: it counts only once you confirm it, and you can change it.
pledge-nothing = nothing in particular
mail-pledge-asked-subject = Your promise to “{ $from }”: please confirm
mail-pledge-asked-body =
    Hello,

    “{ $from }” and “{ $to }” are now one proposal: “{ $to }”.
    You had promised: { $pledge }.

    Your promise was to the first. It counts for the new one only if you confirm it:
    { $link }

    You can also change it, or say no. This link works for thirty days; without an answer, your promise ends here.
mail-pledge-ended-subject = Your promise to “{ $from }” ends
mail-pledge-ended-body =
    Hello,

    “{ $from }” and “{ $to }” are now one proposal: “{ $to }”.
    You are in it already, or an invitation is waiting for you. What you had promised to the first ({ $pledge }) is not added.

    The proposal that goes on:
    { $link }
admin-event-partner-followed = Promise to be confirmed after two became one
admin-event-amendment-settled = Amendment settled
admin-event-amendment-hidden = Amendment taken down for a public reason
admin-event-amendment-kept = Reported amendment, left
admin-event-amendment-restored = Amendment put back
admin-event-merger-asked = Merger asked for
admin-event-split-asked = Split asked for
admin-event-lineage-settled = Question settled
admin-event-proposal-merged = Proposal joined another
admin-event-proposal-joined = Another proposal joined
admin-event-proposal-split = Proposal split
admin-event-bearers-written-to = Message to the bearers
admin-event-coach-asked = Coach asked for
admin-event-coach-assigned = Draft given to a coach
admin-event-coach-unassigned = Draft taken back from a coach
admin-event-coach-noted = Note of coaching
admin-event-coach-handed-on = Draft handed on to another coach
admin-event-criteria-declared = Criteria of the study declared
admin-event-proposal-translated = Translation drafted
versions-cost-line = { $label }: { $quantity } × { $price }, year { $year }
kin-waits = Your answer is awaited: bearers ask to merge or to split this proposal.
kin-waits-answer = Read and answer
admin-coaching-nobody-go = To the page of the administration

# Envelopes: funders, owners, phases, ready-made sheets, shares.

## Funders
funder-share = ({ $percent }%)
funder-article = Budget article
funder-article-of = article { $article }
funder-with-article = { $name } (article { $article })
funder-conditions = Conditions
funder-conditions-summary = Its conditions, if there are any
funder-conditions-of = Conditions:
funder-party = Who gives
funder-party-other = Somebody else, whose name I write
funder-party-administration = administration
actor-given = What it funds
funders-more = { $count ->
    [one] One more funder
   *[other] { $count } more funders
}
inventory-funders = Funders (article) and the part of each

## Owners
process-owned-by = A budget of { $owners }
admin-nav-owners = Administrations
owners-title = Who conducts this budget
owners-what = Several administrations can conduct a budget together. Their teams can then do the same things. The one that began it invites the others.
owner-lead = began it and invites the others
owner-co-owner = conducts it too
owner-invited = invited, has not answered yet
owner-remove = Remove
owner-remove-of = Remove { $name }
owner-answer-leave = Withdraw from this budget
owner-answer-accept = Accept
owner-answer-decline = Decline
owner-asked = { $lead } asks { $asked } to conduct the budget “{ $process }” together.
owners-waiting-title = { $count ->
    [one] One invitation waits for your answer
   *[other] { $count } invitations wait for your answer
}
owners-waiting-what = If you accept, your team can prepare, open, count and publish like the one that invites, and your name stands on the page of the budget.
owners-invite-title = Invite an administration
owners-invite-what = It gets an e-mail and answers here, under Administration. Nothing changes before it accepts.
owners-nobody-else = Every administration of this site conducts this budget already or is invited.
owner-administration = Administration
owner-choose = Choose
owner-invite = Invite
mail-owner-subject = { $lead } invites you to conduct “{ $process }” together
mail-owner-body =
    Hello,

    { $lead } asks { $asked } to conduct the participatory budget “{ $process }” together.

    Accept or decline here:
    { $link }

    Until you accept, nothing changes for you.
admin-done-owner-invited = The invitation has left.
admin-done-owner-removed = Done: this administration no longer conducts this budget.
admin-done-owner-accepted = You conduct this budget together.
admin-done-owner-left = Noted. This budget is no longer yours.
admin-done-district-added = This district is added. Bearers can choose it from now on.
admin-done-district-removed = This district is removed.
admin-event-owner-invited = Administration invited
admin-event-owner-accepted = Invitation accepted
admin-event-owner-declined = Invitation declined
admin-event-owner-left = An administration withdrew
admin-event-owner-removed = Administration removed

## Phases
phase-strip-more = The whole budget
timeline-extended = Extended until { $until } instead of { $from }: { $reason }
timeline-reopened = Opened again on { $at } until { $until }, after its end on { $from }: { $reason }
phase-words-summary = “{ $phase }”: another name, what happens in it
phase-words-name = Name of the step
phase-words-about = What happens in it
refusal-phase-over = The step “{ $phase }” is over and does not open again: { $since ->
    [outcome] an outcome is public already.
   *[vote] a vote has opened already.
}
extend-link = Extend a step or open it again
extend-title = Extend a step or open it again
extend-what = A step can end later, never earlier. What follows moves back by as much as it must, and your reason stands on the timeline that everyone sees. A step that is over opens again as long as no vote has opened; a vote that closed never does.
extend-option = { $phase }, until { $end }
extend-option-over = { $phase }, over since { $end }: open it again
extend-nothing = All steps are over, and none can be opened again.
extend-phase = Step
extend-until = New end
extend-reason = Public reason
extend-button = Extend
extend-note = It is visible at once and cannot be taken back.
admin-event-phase-extended = Step extended

## Ready-made sheets
models-title = Begin with a Brussels model
models-what = A model fills in the form: texts, steps, who may bear, how it is decided and the rule sheet. Then you change whatever you like; nothing is public before you say so.
models-use = Fill in with this model
models-use-of = Fill in with the model “{ $name }”
models-bearers = Borne by: { $bearers }
models-by-codes = Codes on paper
models-by-declaration = E-mail address and declaration
models-filled = Filled in with the model “{ $name }”. Read it over and change what you like; the rules are read on the next page.

## Shares and comparison
split-title = Split the envelope into shares
split-what = A choice fills in the lines above; then you correct each amount. Nothing is saved before you do so. “At most” asks for “most votes first” or “most votes in all”; “at least” asks for “most votes in all”.
split-by = A share for
split-executor = each kind of executor admitted (inhabitants, associations, commune…), the same for all
split-commune = each commune, the same for all
split-population = each commune, by its population
split-most = At most, in % of its share
split-least = At least, in % of its share
split-optional = Empty: no limit.
split-button = Fill in the limits
split-filled = { $count ->
    [one] One limit filled in, not saved yet.
   *[other] { $count } limits filled in, not saved yet.
}
columns-title = { $count ->
    [one] One rule can count these ballots
   *[other] { $count } rules on the same ballots
}
columns-what = The bar shows the envelope, and in it what each kind of executor gets; the amounts stand below.
columns-own = Your rule, project by project
columns-yours = Your sheet
columns-words = It funds { $count ->
    [one] one project
   *[other] { $count } projects
} and spends { $used } of { $envelope }. { $content } of { $all } voters find at least one of their projects in it.
columns-no-limits = This rule does not know your limits: it is tried without them.
columns-left = Left

## A lost letter
lost-title = Replace a lost letter
lost-what = The code of the old letter opens nothing any more; the new one is for the same person. If they had voted already, they find their ballot again and can change it: it counts once.
lost-package = Package
lost-letter = Number of the letter
lost-letter-hint = The second number at the foot of the letter.
lost-loss = Why
lost-lost = it is lost
lost-damaged = it cannot be read any more
lost-seen = somebody else may have read it
lost-button = Withdraw the old one and print the new one
admin-event-codes-replaced = Letter replaced

## Who votes
nationality-belgian = Belgian
nationality-european = of another country of the European Union
nationality-other = of another country, or stateless
nationals-belgian = Belgian nationality
nationals-european = the nationality of another country of the European Union
nationals-other = the nationality of another country
voters-from-age-of = Anyone aged { $years } and over with { $nationals }.
voters-all-ages-of = Anyone, whatever their age, with { $nationals }.
voters-organisations = These also have a ballot of their own, once confirmed: { $kinds }.
voters-organisations-codes = These also have a ballot of their own, cast with a letter for the organisation: { $kinds }.
admin-envelope-nationalities = Nationalities that vote (none ticked admits all, and nobody is asked)
admin-envelope-organisations = Organisations with a ballot of their own: confirmed by an administration or, where people vote with a code, by a letter in their name
refusal-nationality-not-declared = This vote asks for your nationality.
refusal-organisation-not-confirmed = An administration must confirm this organisation first. Ask the one that holds the vote.
nationality-title = Your nationality
nationality-lead = This vote depends on nationality: { $voters } Your answer serves that alone. Your choice is kept; you cast your ballot right after.
nationality-choose = Go on
nationality-note = You can erase it at any time on your own page.
nationality-declared = Nationality declared for a vote: { $nationality }.
nationality-forget = Erase it
hat-title = For whom do you vote?
hat-self = For myself
hat-for = For { $name }
hat-waiting = { $name }: not confirmed by an administration yet
hat-now = This ballot is that of { $name }. There is only one, whoever votes for it.

## Reminder of a ballot
reminder-subject = A vote closes soon
reminder-what = You began a ballot for “{ $envelope }” ({ $process }). It is saved and not cast: it does not count yet.
reminder-until = You can cast it until { $at }.
reminder-button = Look over and cast my ballot
reminder-secret = Nobody has read your ballot. This reminder leaves once for each vote.
reminder-stop = Get no more reminders of votes
reminder-stop-title = Get no more reminders of votes
reminder-stop-what = We will not write to you any more when a ballot you began is not cast. Your ballots stay yours.
admin-event-vote-reminded = Begun ballots recalled by letter

## Adjustable cost
adjust-title = With less
adjust-hint = If your project can be done with less money, say from which amount and in which steps. Otherwise leave empty.
adjust-least = At least
adjust-step = In steps of
adjust-said = This project can also be done with less: from { $least }, in steps of { $step }.
adjust-whole = The vote funds a project whole or not at all. The amount is settled by the administration while it studies the proposal, before the vote, with those who bear it.
adjust-envelope = Projects may say from which amount they can be done; the amount is settled before the vote.
admin-envelope-adjustable = Bearers may say from which amount their project can be done
proposal-part-adjust = with less
proposal-part-least = at least
proposal-part-step = step
refusal-not-less-than-total = The least must be less than the whole, { $total }.
refusal-step-too-large = The step is more than what lies between the least and the whole: at most { $most }.

## Districts
districts-title = Districts
districts-what = The parts of your communes in which projects stand: a bearer chooses one instead of the commune alone, and an envelope can be shared out among them.
districts-none = No district yet.
districts-name = Name of the district
districts-inhabitants = Number of inhabitants
districts-inhabitants-hint = For shares by population. Leave it empty if you do not know.
districts-people = { $count } inhabitants
districts-change = Change
districts-remove = Remove
districts-add-title = Name a district
districts-add = Add this district
split-district = each district, the same for all
split-inhabitants = each district, by its population
admin-envelope-minimum-age = Age to vote
admin-envelope-minimum-age-hint = Fixed when the vote opens. Whoever declared an age band that leaves it open says in one sentence whether they are old enough.
admin-envelope-any-age = at any age
admin-envelope-from-age = from { $years }
refusal-age-not-stated = This vote is open from the age of { $years }. Say whether you have reached it.
age-title = Are you { $years }?
age-lead = { $voters } Your age band does not say so; one sentence will do. Your choice is kept; you cast your ballot right after.
age-state = I am { $years } or older
age-note = We keep this sentence, and no date of birth.
age-not-yet = I am not { $years } yet: back to the vote
district-title = Which district do you live in?
district-lead = In { $commune }, this vote is open to certain districts only. Do you live in one of them? We take your word for it. Your choice is kept; you cast your ballot right after.
district-choose = I live in this district
district-note = Your district never stands on your ballot. You can erase it on your own page.
district-elsewhere = I live in none of these districts: see the other votes of this budget
district-stated = You said that you live in this district: { $district }.
district-forget = Erase my district
refusal-district-not-stated = This vote is for certain districts of your commune. First say whether you live in one of them.
refusal-guests-need-a-commune = Whoever lives elsewhere chooses a whole commune. Tick one, or untick this.
admin-envelope-least-kinds = How many kinds of actors at least?
admin-envelope-least-kinds-hint = The bearer counts. With 2, an association goes to the vote only with a commune, a company, a school… Leave it empty if a bearer may stand alone.
admin-envelope-least-partners = How many partners at least?
admin-envelope-least-partners-hint = Those who have said yes, beside the bearer. Whoever only supports does not count. Leave it empty if none is asked for.
together-kinds = A project is carried by at least { $least } kinds of actors.
together-partners = { $least ->
    [one] At least one partner is needed.
   *[other] At least { $least } partners are needed.
 }
together-supporters = Whoever only supports the project does not count.

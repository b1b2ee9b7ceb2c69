# The harvest of a workshop, what becomes of it, and its file.
workshop-refusal-paper-typed = Ballot no. { $number } was typed already, with another content. Check the number, or take the other one out first, with a reason.
workshop-refusal-not-a-rehearsal = This workshop is not a rehearsal: nobody simulated comes in.
workshop-refusal-no-money = This scenario names no money yet: add at least one envelope line before you make a budget of it.
workshop-refusal-file-unreadable = This file is not that of a workshop, or comes from another version.
workshop-refusal-file-changed = { $entry ->
    [0] This file was changed or cut since it was made: it is not taken over. Ask for a new one.
   *[other] This file was changed since it was made: its chain breaks at step { $entry }. It is not taken over. Ask for a new one.
}
workshop-refusal-file-unfinished = This workshop is not over: end it first, then take its file.
workshop-refusal-already-here = This workshop is here already.

harvest = Harvest
harvest-of-title = Harvest: { $title }
harvest-eyebrow = Harvest of the workshop
harvest-when = { $day }, from { $from } to { $to } · { $holder }
harvest-since = { $day } · { $holder }
harvest-pdf = Download as PDF
harvest-csv = Table (CSV)
harvest-json = Data (JSON)
harvest-done-sheet = The sheet is saved.
harvest-done-adopted = The draft is made.
harvest-desk = For facilitators
harvest-desk-what = The sheet fills itself with all that the workshop knows. The judgement is yours to write.
harvest-sheet-write = Complete the sheet
harvest-adopt = Make a budget of it
harvest-export = Download the workshop as a file
harvest-rehearsal = Rehearsal: simulated people. Nothing of what follows was decided by a room.
harvest-not-over = The workshop is not over: this is what there is so far.
harvest-percent = { $value }%
harvest-somebody = somebody

harvest-figure-people = { $count ->
    [one] person
   *[other] people
}
harvest-figure-kinds = { $count ->
    [one] kind of actor
   *[other] kinds of actors
}
harvest-figure-scenarios = { $count ->
    [one] scenario
   *[other] scenarios
}
harvest-figure-arguments = { $count ->
    [one] argument
   *[other] arguments
}
harvest-figure-ballots = { $count ->
    [one] ballot or questionnaire
   *[other] ballots and questionnaires
}
harvest-figure-commitments = { $count ->
    [one] promise
   *[other] promises
}
harvest-figure-avoided = of purchases avoided (estimate)

harvest-people = Who was there
harvest-people-few = Fewer than three people: no figure by kind of actor is shown.
harvest-people-caption = People by kind of actor
harvest-column-actor = Kind of actor
harvest-column-came = Came
harvest-column-expected = Expected
harvest-pooled = Kinds of actors with fewer than three people are shown together as “others”, here and everywhere in this document.
harvest-communes = From: { $names }.
harvest-elsewhere = { $count ->
    [one] one person from elsewhere or without a commune
   *[other] { $count } people from elsewhere or without a commune
}
harvest-simulated = { $count ->
    [one] One of them simulated.
   *[other] { $count } of them simulated.
}

harvest-course = How the workshop went
harvest-run-sheet = Run sheet, planned and actual
harvest-column-round = Round
harvest-column-planned = Planned at
harvest-column-actual = Began at
harvest-column-minutes-planned = Minutes planned
harvest-column-minutes = Minutes actual
harvest-column-written = Contributions
harvest-round-skipped = left out
harvest-round-not-held = not held
harvest-round-added = added on the way

harvest-scenarios = The scenarios
harvest-scenario-open = Stayed open
harvest-scenario-locked = Fixed by the room
harvest-scenario-withdrawn = Withdrawn
harvest-scenario-adopted = Chosen: became a budget
harvest-versions = { $count ->
    [one] written once
   *[other] written { $count } times
}
harvest-table = table { $name }
harvest-became = This scenario became “{ $name }”.
harvest-arguments-whole = About all of it
harvest-objections = Objections
harvest-objection-open = Not answered yet.
harvest-objection-answered = Worked in: { $answer }
harvest-column-line = Line
harvest-column-from = From which budget
harvest-column-aim = For
harvest-column-amount = Amount
harvest-change = { $time }: in the place of “{ $from }”
harvest-change-first = { $time }: written as proposed{ $who }: “{ $why }”
harvest-change-amended = { $time }: in the place of “{ $from }”, as proposed{ $who }: “{ $why }”
harvest-declined = Not taken{ $who }: “{ $what }”, proposed because “{ $why }”. Reason: { $reason }
harvest-unanswered = Left without an answer{ $who }: “{ $what }”, proposed because “{ $why }”
harvest-for = For:
harvest-against = Against:
harvest-supporters = { $count ->
    [one] one person agrees
   *[other] { $count } people agree
}

harvest-votes = The votes of the room
harvest-form-approval = several choices
harvest-form-score = scores
harvest-form-ranking = ranking
harvest-form-dots = dots to share out
harvest-form-consent = consent
harvest-form-answers = questions
harvest-ballots = { $count ->
    [one] One ballot ({ $form }).
   *[other] { $count } ballots ({ $form }).
}
harvest-ballots-paper = { $count ->
    [one] One of them on paper, which weighs as much.
   *[other] { $count } of them on paper, which weigh as much.
}
harvest-column-scenario = Scenario
harvest-column-gave = Gave something
harvest-column-agree = Agree
harvest-column-points = Points
harvest-column-voice = One voice per kind
harvest-column-weakest = Agrees least
harvest-column-spread = Spread
harvest-column-coverage = Turnout
harvest-of = { $agree } of { $cast }
harvest-flip = “{ $name }”: the number of people and the kinds of actors do not say the same.
harvest-groups = Agreement by kind of actor: “{ $name }”
harvest-votes-how = “One voice per kind”: each kind of actor weighs the same, whether three came or thirty. “At least”: what is almost certain, for few ballots prove less than many; this column makes the order. “Refusal”: the same measure of those who did not say yes. Somebody with two hats counts half in each. The sum: the geometric mean, over the kinds of actors, of (agree + 1) / (ballots + 2); “at least” takes Wilson’s lower bound of each kind, which is right nine times in ten.
harvest-shift = Before and after
harvest-shift-caption = Mean answers to the same questions, from 0 to 5
harvest-column-question = Question
harvest-column-before = Before
harvest-column-after = After
harvest-column-change = Difference

harvest-written = What was said and written
harvest-notes-case = Cases that inspire
harvest-notes-barrier = What does not work today
harvest-notes-vision = Dreams
harvest-notes-idea = Ideas
harvest-notes-question = Questions
harvest-notes-reaction = Reactions
harvest-hands = { $count ->
    [one] one person answers
   *[other] { $count } people answer
}

harvest-resources = Wanted and offered
harvest-needs-count = { $count ->
    [0] No need
    [one] One need
   *[other] { $count } needs
}
harvest-offers-count = { $count ->
    [0] no offer
    [one] one offer
   *[other] { $count } offers
}
harvest-resources-count = { $needs } and { $offers }.
harvest-matches = Matches
harvest-column-need = Wanted
harvest-column-met-by = In the room
harvest-column-registry = In the registry
harvest-column-avoided = Purchase avoided
harvest-lenders = { $count ->
    [one] one person can lend
   *[other] { $count } people can lend
}
harvest-avoided = Purchases avoided when these are lent: { $sum }.
harvest-avoided-how = An estimate, at what such things usually cost; it decides nothing.
harvest-needs-open = Without an answer yet
harvest-offers-free = Offered, still free

harvest-commitments = Promises
harvest-commitments-caption = Who does what, and when
harvest-column-what = What
harvest-column-who = Who
harvest-column-when = By when
harvest-commitments-reminded = Whoever left an address is reminded after two weeks, two months and six months.

harvest-hypotheses = The four hypotheses: what was seen
harvest-hypotheses-before = The four hypotheses: how they will be addressed
harvest-hypothesis-actors = Many actors
harvest-hypothesis-actors-what = The resilience of local dynamics depends on how many kinds of actors take part.
harvest-hypothesis-resources = Co-resources
harvest-hypothesis-resources-what = It depends on what each brings fitting together, being recognised and being shared.
harvest-hypothesis-motivation = Motivation
harvest-hypothesis-motivation-what = It depends on what drives each being recognised and kept up.
harvest-hypothesis-networks = Networks
harvest-hypothesis-networks-what = It depends on being part of networks of different kinds.
harvest-tick-before = Will be addressed
harvest-tick-not-before = Will not be addressed
harvest-tick-after = Was addressed
harvest-tick-not-after = Was not addressed
harvest-facts = What the facts say
harvest-fact-kinds = { $count ->
    [one] One kind of actor was there.
   *[other] { $count } kinds of actors were there.
}
harvest-fact-tables = { $count ->
    [0] No table brought three kinds of actors or more together.
    [one] Once a table brought three kinds of actors or more together.
   *[other] { $count } times a table brought three kinds of actors or more together.
}
harvest-fact-taken = { $all ->
    [0] No change was proposed to a scenario.
    [one] One change proposed to scenarios, { $taken } taken over.
   *[other] { $all } changes proposed to scenarios, { $taken } taken over.
}
harvest-fact-across = { $count ->
    [0] No change taken over came from another kind of actor than the one that began the scenario.
    [one] One change taken over came from another kind of actor than the one that began the scenario.
   *[other] { $count } changes taken over came from another kind of actor than the one that began the scenario.
}
harvest-fact-met = { $count ->
    [0] No need found an answer in the room itself.
    [one] One need found an answer in the room itself.
   *[other] { $count } needs found an answer in the room itself.
}
harvest-fact-visions = { $count ->
    [0] No dream was written.
    [one] One dream was written.
   *[other] { $count } dreams were written.
}
harvest-fact-verbatims = { $count ->
    [0] No words to quote.
    [one] One sentence to quote.
   *[other] { $count } sentences to quote.
}
harvest-fact-answers = { $count ->
    [0] No answer to a need or an offer.
    [one] One answer to a need or an offer.
   *[other] { $count } answers to needs and offers.
}
harvest-fact-commitments = { $count ->
    [0] No promise.
    [one] One promise, { $dated } with a day.
   *[other] { $count } promises, { $dated } with a day.
}
harvest-results = Results, for whom
harvest-after = And then
harvest-verbatims = Words of people who took part
harvest-withheld = { $count ->
    [one] One sentence is left out: its author did not ask to be quoted.
   *[other] { $count } sentences are left out: their authors did not ask to be quoted.
}
harvest-floor = The floor
harvest-floor-shares = Share of the speaking time in plenary
harvest-floor-minutes = { $minutes ->
    [0] Less than a minute of speaking was counted.
    [one] One minute of speaking was counted.
   *[other] { $minutes } minutes of speaking were counted.
}
harvest-floor-silent = { $share } of the room did not speak in plenary.
harvest-floor-gini = Gini index of the speaking times: { $gini }.
harvest-deviations = Deviations from the method
harvest-deviation-reopened = { $count ->
    [one] One round taken up again.
   *[other] { $count } rounds taken up again.
}
harvest-deviation-unlocked = { $count ->
    [one] One scenario fixed and opened again.
   *[other] { $count } scenarios fixed and opened again.
}
harvest-deviation-floor = { $count ->
    [one] Once another person was given the floor than the one suggested.
   *[other] { $count } times another person was given the floor than the one suggested.
}
harvest-deviation-hidden = { $count ->
    [one] One contribution hidden.
   *[other] { $count } contributions hidden.
}
harvest-deviation-undone = { $count ->
    [one] One step undone.
   *[other] { $count } steps undone.
}
harvest-deviation-paper = { $count ->
    [one] One ballot or questionnaire typed from paper.
   *[other] { $count } ballots or questionnaires typed from paper.
}
harvest-deviation-paper-withdrawn = { $count ->
    [one] One ballot on paper taken out after a typing error.
   *[other] { $count } ballots on paper taken out after a typing error.
}
harvest-seal = The proof
harvest-seal-what = This document is read from the log of the workshop and from nowhere else. The log has { $count } steps, each tied to the one before. Hash of the last one:
harvest-pdf-page = { $page } / { $of }
harvest-csv-chapter = Chapter
harvest-csv-section = Section
harvest-csv-what = What
harvest-csv-text = Content

harvest-sheet-title = The sheet of the experiment
harvest-sheet-lead = Write what no log can know. Each field keeps its author and its date; what stays empty is not shown.
harvest-sheet-author = Your name, as it will stand on the sheet
harvest-sheet-author-hint = For instance “Carine, participation service”.
harvest-sheet-before = What was looked for
harvest-sheet-objectives = Objectives
harvest-sheet-expected = Expected results
harvest-sheet-deliverables = Expected deliverables
harvest-sheet-actors-before = How
harvest-sheet-resources-before = How
harvest-sheet-motivation-before = How
harvest-sheet-networks-before = How
harvest-sheet-resilience = What this has to do with the resilience of the city
harvest-sheet-narrative = How the experiment went
harvest-sheet-actors-after = What was seen
harvest-sheet-resources-after = What was seen
harvest-sheet-motivation-after = What was seen
harvest-sheet-networks-after = What was seen
harvest-sheet-results-staff = For the people of the administration
harvest-sheet-results-citizens = For inhabitants
harvest-sheet-results-partners = For the other partners
harvest-sheet-unexpected = Unexpected effects
harvest-sheet-replicability = What follows, and how to do it again
harvest-sheet-quotes = Testimonies collected afterwards
harvest-sheet-quotes-hint = Only from people who agreed to be quoted.
harvest-sheet-save = Save the sheet
harvest-sheet-save-note = Earlier versions are kept.
harvest-written-by = { $author }, { $day }

harvest-adopt-title = Make a budget of this scenario
harvest-adopt-lead = A draft is made of what the room fixed: its envelopes, who may carry a project, its rule. Nothing is published.
harvest-adopt-languages = What an administration publishes exists in French and in Dutch. What the room said in one language only waits for your translation: the field of the other language is empty, and its words stand below.
harvest-adopt-name = Name
harvest-adopt-summary = In a sentence or two
harvest-adopt-about = The whole story
harvest-adopt-line = Name of the envelope of { $sum }
harvest-adopt-from = From the workshop “{ $title }”.
harvest-adopt-go = Make the draft
harvest-adopt-note = The dates that are proposed begin in two weeks; all of it can be changed before you publish.

origin-title = Where this budget comes from
origin-lead = From a workshop: “{ $title }”, { $people } people, { $day }.
origin-harvest = Read the whole harvest
origin-scenario = The scenario:
origin-money = Where each euro comes from
origin-from = (from: { $from })
origin-moved = The amount was changed in the draft since: { $now }.
origin-step-first = { $time }: { $after } in the first version.
origin-step-changed = { $time }: from { $before } to { $after }.
origin-step-why = As proposed ({ $who }): “{ $why }”.
origin-arguments = What was said
origin-seal = Read from { $count } steps of the log of the workshop. Hash:
origin-rule-suggested = The rule is not the one that the room named. Check the rule sheet.

promises-harvest = Read the harvest
promises-title = My promises
promises-lead = Leave an address, and your promise comes back to you after two weeks, two months and six months.
promises-none = You have not made a promise yet. They are written in the round “harvest”.
promises-which = Which one?
promises-email = Your e-mail address
promises-consent = Write to me three times at this address to remind me of it.
promises-consent-needed = Tick this box: without your consent nothing is kept.
promises-remind = Remind me
promises-privacy = Kept apart from the workshop, for these three reminders alone, then forgotten. Each reminder can be the last.
promises-kept = Noted.
promises-reminded = will be reminded
promises-stop-title = End the reminders?
promises-stop = End them, and forget my address
promises-stopped = They are ended.
promises-stopped-what = Your address is erased.
mail-promise-subject = Your promise: { $title }
mail-promise = Hello, at the workshop “{ $title }” on { $day } you wrote:
mail-promise-day = You planned it for { $day }.
mail-promise-button = See what the room harvested
mail-promise-stop = No more of these reminders
mail-promise-last = This was the last reminder: your address is now erased.

transfer-title = Take over a workshop held elsewhere
transfer-lead = The file comes from another instance, for example from the laptop that ran the room without internet. Its chain of hashes is checked step by step; a file that was changed is refused.
transfer-file = The file of the workshop
transfer-file-hint = It ends with “.ensamen”.
transfer-go = Check and take over
transfer-link = Take over a workshop held elsewhere
harvest-form-money = envelope to divide
harvest-column-median = Half give at least
harvest-column-share = Share of the money
harvest-column-objections = Concerns, objections
harvest-money = The envelope of { $envelope }, divided
harvest-money-kinds = Share of the money by kind of actor: “{ $name }”
harvest-floor-tables = Of which { $minutes } minutes at tables.
harvest-reason = { $time }: “{ $reason }”
quoted = “{ $text }”

harvest-commitments-withheld = { $count ->
    [one] One promise is left out here: its author did not ask to be quoted.
   *[other] { $count } promises are left out here: their authors did not ask to be quoted.
}
harvest-column-least = At least
harvest-column-refusal = Refusal
harvest-trials = “What if?”: what was tried
harvest-trials-what = The same ballots, counted again with another split of the money, another rule or other conditions.
harvest-trials-start = The ballots of the room have no budget. “At the start” is an imagined envelope that just pays for the dearest scenario, by equal shares: it is the budget of no administration.
harvest-trials-left-out = { $count ->
    [one] The first trial is not shown here.
   *[other] The first { $count } trials are not shown here.
}
harvest-trial-none = Without a scenario
harvest-trial-on-room = Counted again on the ballots of the room: { $round }.
harvest-trial-on-process = Counted again on the ballots of a past vote: { $name }.
harvest-trial-money = Money: { $money }
harvest-trial-split = Split: { $parts }
harvest-trial-rule = Rule: { $rule }
harvest-trial-minimum = Threshold: nothing below { $count } votes
harvest-trial-cap = Cap: a commune gets at most { $share } of an envelope
harvest-trial-cap-single = Cap: { $commune } gets at most { $share } of an envelope
harvest-trial-even = Each kind of actor weighs the same
harvest-trial-uncounted = These ballots cannot be counted again here for now.
harvest-trial-pot = { $funded } of { $of } funded, for { $spent } of { $budget }.
harvest-trial-in-pot = { $pot }. { $says }
harvest-trial-funded = funded
harvest-trial-not-funded = –
harvest-trial-changes = { $count ->
    [0] Nothing changes.
    [one] One line changes; the others are not repeated.
   *[other] { $count } lines change; the others are not repeated.
}
harvest-column-project = Project
harvest-column-cost = Cost
harvest-column-votes = Votes
harvest-column-here = Here
harvest-column-start = At the start
harvest-column-today = Today
harvest-leanings = What the room would choose
harvest-leaning-rule = { $rule }: { $count }
harvest-leaning-spread = What each would give to “{ $pot }”
harvest-column-people = People
harvest-column-first-pot = First envelope, in the middle
harvest-column-rules = Rule chosen
harvest-column-capped = With a cap
harvest-column-threshold = With a threshold
harvest-adopt-translate = The room did not say it in this language. Translate what follows:
harvest-adopt-words = The words of the room, to take over or to translate:
origin-pictures = The sheets of the room
origin-step-renamed = { $time }: “{ $from }” becomes “{ $to }”.
origin-step-moved = From { $before } to { $after }.
harvest-question-open = No answer was written down.
harvest-question-answered = Answer: { $answer }
harvest-change-copied = { $time }: copied from the photographed sheet when the scenario was fixed already
harvest-deviation-copied = { $count ->
    [one] One field copied from a photographed sheet into a scenario that was fixed already.
   *[other] { $count } fields copied from photographed sheets into scenarios that were fixed already.
}

# In short, on the first page.
harvest-short = In short
harvest-short-adopted = “{ $name }”{ $money } became a budget: “{ $process }”.
harvest-short-fixed = The room settled “{ $name }”{ $money }.
harvest-short-agreed = “{ $name }” finds the most agreement across actors: { $agree ->
    [0] nobody agrees
    [one] one person agrees
   *[other] { $agree } people agree
}, of { $cast }.
harvest-short-voice = With one voice for each kind of actor: { $share }.
harvest-short-divided = “{ $name }” is given the largest part of { $envelope }: { $share }.
harvest-short-objections = Objections: { $count }; still without an answer: { $open }.
harvest-short-promises = { $count ->
    [one] One promise was made.
   *[other] { $count } promises were made.
}
harvest-short-due = The first date: { $day }.
harvest-shared-phones = { $phones ->
    [1] { $seats } people shared one phone, each with a seat and ballots of their own.
   *[other] { $seats } people shared { $phones } phones, each with a seat and ballots of their own.
}

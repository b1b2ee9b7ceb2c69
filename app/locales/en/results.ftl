# Results: the head of the page.
results-here = Results
results-title = { $count ->
    [0] No project receives money this time
    [one] One project receives { $amount }
   *[other] { $n } projects receive { $amount }
 }
results-lead = { $count ->
    [0] Nobody voted. The envelope was { $envelope }.
    [one] One person voted on an envelope of { $envelope }.
   *[other] { $n } people voted on an envelope of { $envelope }. Here is where the money goes, and why.
 }
results-published = Published on { $day }.
results-staff-title = Only your team sees this page
results-staff-what = The count is done. Residents will read it here as soon as you publish the results.
results-bar = { $spent } given out of { $envelope }
results-bar-given = Given: { $amount }
results-bar-left = Left: { $amount }
results-stat-voters = people voted
results-stat-projects = projects in the vote
results-stat-funded = projects funded

# The list.
results-list-title = The projects, in the order in which the vote chose them
results-project-number = Project { $number }
results-quoted = “{ $title }”
results-and = { $list } and { $last }
results-funded = Funded
results-not-funded = Not funded
results-votes = { $count ->
    [0] no votes
    [one] 1 vote, place { $place } of { $of }
   *[other] { $n } votes, place { $place } of { $of }
 }
results-dots = { $count ->
    [one] One dot: one person who chose the project.
   *[other] One dot: { $n } people who chose the project.
 }
results-cut = The money ends here
results-cut-nothing = No project could be funded
results-cut-left = { $amount } is left

# Why.
results-why-shares = { $count ->
    [one] Funded by the person who chose it, who paid { $amount } out of their share.
   *[other] Funded by the { $n } people who chose it: each paid at most { $amount } out of their share.
 }
results-why-greedy = { $count ->
    [one] Funded with one vote: the envelope still sufficed when its turn came.
   *[other] Funded with { $n } votes: the envelope still sufficed when its turn came.
 }
results-why-completion = { $count ->
    [one] Funded with the money that the shares had left: one person chose it and it fitted.
   *[other] Funded with the money that the shares had left: { $n } people chose it and it fitted.
 }
results-why-everything-fits = Funded: the envelope sufficed for every project that was chosen.
results-why-costs-nothing = Accepted: it costs nothing and people chose it.
results-why-not-enough-left = When its turn came, { $remaining } was left. It costs { $cost }.
results-why-count-ended = A project before it no longer fitted, and the rule ends the count there.
results-why-supporters-too-poor = { $count ->
    [one] The person who chose it had only { $available } left: { $missing } was missing.
   *[other] After their other projects, the { $n } people who chose it had { $available } left together: { $missing } was missing.
 }
results-why-no-supporters = Nobody chose it this time.
results-why-below-threshold = { $count ->
    [one] One person chose it. The rules ask for at least { $minimum }.
   *[other] { $n } people chose it. The rules ask for at least { $minimum }.
 }
results-why-more-than-envelope = It costs more than the whole envelope of { $budget }.
results-why-comparison = Equal shares would have funded it. But { $greedy } people found more of their projects in the ranking by votes, against { $shares } in equal shares: the ranking prevailed.
results-why-barred-cap = When its turn came, the envelope still sufficed, but not the maximum for { $group }: { $left } was left there.
results-why-barred-exclusion = The project “{ $other }” is funded, and only one of the two could be.
results-why-too-few = { $count ->
    [one] One person chose it. For this price, the rules ask for at least { $needed }.
   *[other] { $n } people chose it. For this price, the rules ask for at least { $needed }.
 }
results-why-in-round = Funded: it was choice number { $n } of the allocation.
results-why-best-set = Funded: it is in the set that gathers most votes.
results-why-not-best-set = The set that gathers most votes is made of other projects.
results-why-no-group = { $count ->
    [one] The person who chose it could not pay for it with what was left of their share.
   *[other] Of the { $n } people who chose it, no group could pay for it in equal parts with what they had left.
 }
results-why-not-reached = The allocation ended before it came to this project.
results-why-eliminated = It had received too little, and what its supporters had given moved to their other projects.
results-why-shares-points = { $count ->
    [one] Funded by the person who gave it points: they pay { $amount } for a point, out of their share.
   *[other] Funded by the { $n } people who gave it points: each pays at most { $amount } for a point, out of their share.
 }
results-why-greedy-points = { $count ->
    [one] Funded with one point: the envelope still sufficed when its turn came.
   *[other] Funded with { $n } points: the envelope still sufficed when its turn came.
 }
results-why-completion-points = { $count ->
    [one] Funded with the money that the shares left: it has one point and fitted in that rest.
   *[other] Funded with the money that the shares left: it has { $n } points and fitted in that rest.
 }
results-why-below-threshold-points = { $count ->
    [one] It has one point. The rules ask for at least { $minimum }.
   *[other] It has { $n } points. The rules ask for at least { $minimum }.
 }
results-why-best-set-points = Funded: it is in the set that gathers most points.
results-why-not-best-set-points = The set that gathers most points is made of other projects.
results-why-other = The full reason is in the file outcome.json, at the end of this page.
results-near-both = { $count ->
    [one] One more supporter, or { $amount } less, would have funded it.
   *[other] { $n } more supporters, or { $amount } less, would have funded it.
 }
results-near-supporters = { $count ->
    [one] One more supporter would have funded it.
   *[other] { $n } more supporters would have funded it.
 }
results-near-cheaper = Costing { $amount } less would have funded it.
results-near-bound = Perhaps less would have been enough.

# The details of a project.
results-details = Details
results-detail-turn = Turn
results-detail-turn-shares = { $n } in the sharing
results-detail-turn-completion = { $n } in giving out what was left, by number of votes
results-detail-turn-rank = { $n } in the ranking by number of votes
results-detail-effective = Effective support
results-detail-effective-what = { $count ->
    [one] { $n } person
   *[other] { $n } people
 }
results-detail-exhausted = Shares used up
results-detail-exhausted-what = { $count ->
    [0] Nobody spent the last of their share on it.
    [one] One person spent the last of their share on it.
   *[other] { $n } people spent the last of their share on it.
 }

# The margin.
results-read-title = How to read this list
results-read-near = “So many more supporters”, “so much less”: wherever we write that, we counted all ballots again with only that change, and the project was funded. One more supporter is one more person who would have chosen only this project.
results-read-effective = The effective support, in the details, is the number of people it takes to pay the price of a project if each of them pays the highest amount paid. The project with the most goes first.
results-counted-title = How it was counted
results-share = Everyone had a share of { $amount }.
results-share-raised = After the raises, each share was { $amount }.
results-compared-shares = { $shares } people find more of their projects in equal shares, { $greedy } in the ranking by votes, { $same } as many in both: equal shares stand.
results-compared-greedy = { $greedy } people find more of their projects in the ranking by votes, { $shares } in equal shares, { $same } as many in both: the ranking stands.
results-more-title = Going further
results-link-not-funded = What was not funded
results-link-receipt = Find my receipt
results-link-proof = Count it yourself
results-link-rules = What other rules would have given
results-link-night = Project the results night

# Ties.
results-ties-title = { $count ->
    [0] No tie decided about a project
    [one] One tie mattered
   *[other] { $count } ties mattered
 }
results-tie = In turn { $round }, { $candidates } were level. { $chosen } went first. What decided: { $rule }.
results-tie-unproved = Too many recounts would have been needed to show that it changed nothing, so we call it decisive.
results-tie-first = Level with { $others }, this project went first. What decided: { $rule }.
results-tie-behind = Level with { $others }, this project came after. What decided: { $rule }.
results-tie-by-cost = the lower price
results-tie-by-votes = the larger number of votes
results-tie-by-lot = a lot drawn from the published seed
results-tie-by-id = the lower number
results-tie-by-file = the order of the list
results-ties-harmless = { $count ->
    [0] The count met none.
    [one] One tie changed nothing: decided the other way, it gives the same projects. We checked by counting again.
   *[other] { $count } ties changed nothing: decided the other way, they give the same projects. We checked by counting again.
 }
results-ties-others-harmless = { $count ->
    [0] The count met no other.
    [one] One other tie changed nothing: decided the other way, it gives the same projects. We checked by counting again.
   *[other] { $count } other ties changed nothing: decided the other way, they give the same projects. We checked by counting again.
 }

# The other rules.
results-rules-title = { $count ->
    [0] Every rule gives the same projects
    [one] Another rule would have changed the fate of one project
   *[other] Other rules would have changed the fate of { $count } projects
 }
results-rules-lead = The same ballots, counted differently. The rule that was applied was known before the vote opened.
results-rules-caption = The projects whose fate depends on the rule
results-rules-same-caption = The projects on which every rule agrees
results-rules-same = { $count ->
    [one] The project on which every rule agrees
   *[other] The { $count } projects on which every rule agrees
 }
results-rules-agree = Funded under every rule: { $funded }. Under none: { $not }.
results-rules-applied = (applied)
results-rules-project = Project
results-rules-count = Projects funded
results-rules-total = Money given

# What everyone finds.
results-satisfaction-title = { $n } of { $of } people find at least one of their projects
results-satisfaction-caption = How many of their projects are funded
results-satisfaction-got = Chosen and funded
results-satisfaction-line = { $count ->
    [0] None
    [one] One
   *[other] { $count }
 }
results-satisfaction-or-more = { $count ->
    [one] One or more
   *[other] { $count } or more
 }
results-people = People

# Turnout.
results-turnout-title = { $count ->
    [0] Nobody voted
    [one] One person voted
   *[other] { $n } people voted
 }
results-turnout-by-commune = By declared commune
results-turnout-by-day = By day
results-turnout-commune = Commune
results-turnout-day = Day
results-turnout-elsewhere = Other communes together
results-turnout-note = A group of fewer than ten people is never shown alone: small communes are put together, and a quiet day joins the next.
results-turnout-none = Turnout by commune and by day was not recorded for this vote.

# The proof.
results-proof-title = Count it yourself
results-proof-lead = The ballots, the rule and the seed: the result depends on nothing else. The ballots carry no name and no date, and their order says nothing.
results-file-ballots = The anonymous ballots and the projects, in the open Pabulib format, which other tools read too.
results-file-outcome = The full result: every round, every reason, every tie.
results-file-receipts = The receipts, with the ballot that each stands for.
results-proof-rule = Rule
results-proof-seed = Seed of the lots
results-proof-digest = SHA-256 of the ballots file
results-recompute-needs-js = Counting in the browser needs JavaScript. The command below does the same.
results-command = On your computer, with this site’s free program, the same check reads:
recompute-title = Count again in this browser
recompute-what = Your device downloads the published ballots, counts them under the same rule and compares the result with ours. Nothing is sent.
recompute-button = Count the ballots
recompute-again = Count again
recompute-file = Or check a file that you downloaded
recompute-file-hint = Choose your copy of ballots.pb. One changed vote is enough to show the difference.
recompute-running = Your device is counting…
recompute-same = Your browser finds the same result.
recompute-same-what = Ballots counted: { $ballots }. Projects: { $projects }. Every reason, every round and every tie are identical.
recompute-different = Your browser finds something else than what is published.
recompute-other-bytes = This is not the file that was published: its digest differs.
recompute-only-here = Funded in your count only: { $titles }
recompute-only-published = Funded in the published result only: { $titles }
recompute-other-order = The same projects are funded, in another order.
recompute-other-votes = The number of votes differs for: { $titles }
recompute-other-details = The same projects are funded; details of the count differ.
recompute-failed = It could not be counted.
recompute-not-fetched = The file could not be read. Check your connection, then try again.
recompute-not-an-election = This is not a readable ballots file.
recompute-not-an-election-at = This is not a readable ballots file: see its line { $line }.
recompute-not-an-outcome = The published result could not be read.
recompute-not-counted = These ballots cannot be counted.
recompute-digest = SHA-256 of this file:

# No results yet.
results-wait-planned = No results yet: the vote has not begun
results-wait-planned-what = It opens on { $opens }. Results appear here after the count.
results-wait-open = No results yet: the vote is open
results-wait-open-what = It ends on { $closes }. Until then nobody sees the choices, not even the administration.
results-wait-closed = No results yet: the vote is closed and being counted
results-wait-closed-what = It closed on { $closed }. The administration is counting and checking.
results-wait-void = This vote was annulled
results-wait-void-what = There will be no results. The ballots that were cast do not count.
results-wait-when = Results appear here from { $day }.
results-wait-soon = Results appear here as soon as they are published.
results-wait-to-process = See the budget and its calendar
results-wait-to-vote = Vote

# Finding a receipt.
results-receipt-here = Receipt
results-receipt-title = Was your ballot counted?
results-receipt-lead = Type the code of your receipt: you will see the ballot that was counted.
results-receipt-code = Code of your receipt
results-receipt-code-hint = At least twenty signs, digits and the letters a to f. Dashes and spaces do not matter. You can also paste the whole receipt: its signature is then checked.
results-receipt-search = Find this ballot
results-receipt-note = This code does not say who you are. Whoever knows it can read the ballot: keep it to yourself.
results-receipt-found = This ballot was counted
results-receipt-chose = { $count ->
    [one] It chooses this project
   *[other] It chooses these { $count } projects
 }
results-receipt-line = Line in the ballots file
results-receipt-revision = Version cast
results-receipt-slot = Anonymous slot
results-receipt-commitment = Full commitment
results-receipt-salt = Random number that opens it
results-receipt-unknown = This code is not in the list
results-receipt-unknown-what = What may have happened
results-receipt-unknown-changed = You changed your ballot later: only the last one counts. Use your latest receipt.
results-receipt-unknown-typed = A letter was mistyped. The code has only digits and the letters a to f.
results-receipt-unknown-other = This receipt is from another vote. Look at the name of the envelope on it.
results-receipt-unknown-help = Something else? Write to the administration with your receipt:
results-receipt-unknown-list = Download the full list of receipts
results-receipt-signed = The signature on your receipt is ours.
results-receipt-not-signed = This receipt does not carry our signature
results-receipt-not-signed-what = A receipt that we give carries a signature, and this one does not match. Something in it was changed, or it comes from elsewhere. Copy the whole receipt again from the page that shows it.
results-receipt-another = This receipt is from another vote
results-receipt-replaced = You changed this ballot later
results-receipt-replaced-what = The signature is ours. This ballot was replaced: version { $revision } was counted. Use your latest receipt.
results-receipt-missing = This receipt is valid, and its ballot is missing
results-receipt-missing-what = The signature is ours, for this vote, and the ballot is not in the list. That is our fault, and your receipt proves it. Keep it and contest the result.

# Results night: at most twelve words per scene.
night-page = Results night: { $envelope }
night-voters = { $count ->
    [0] Nobody voted
    [one] One person voted
   *[other] { $n } people voted
 }
night-project = { $count ->
    [one] { $amount }, one supporter
   *[other] { $amount }, { $n } supporters
 }
night-cut = The money ends here
night-cut-what = { $count ->
    [one] One project waits for another chance
   *[other] { $count } projects wait for another chance
 }
night-final = { $count ->
    [0] no project this time
    [one] for one project
   *[other] for { $count } projects
 }
night-left = Left
night-advisory = Advisory vote: the administration decides and explains.
night-previous = Back
night-next = Next
night-full-screen = Full screen
night-leave = All results
night-controls = Scenes

# The count, round by round.
rounds-link = The count, round by round
rounds-here = Round by round
rounds-title = { $count ->
    [one] The count in one round
   *[other] The count, in { $count } rounds
 }
rounds-lead = In each round the rule chooses one project. Here is which, and what the envelope then still holds.
rounds-lead-shares = { $count ->
    [one] The one person who voted gets a share of { $share }. In each round the supporters of a project pay for it together, with what they have left.
   *[other] Each of the { $n } people who voted gets an equal share of { $share }. In each round the supporters of a project pay for it together, with what they have left.
 }
rounds-same = { $count ->
    [one] Your browser has just played this round again: the payments and the project agree.
   *[other] Your browser has just played the { $count } rounds again: the payments, the budget and the projects agree.
 }
rounds-different = Your browser finds something else than what is written here. Count the ballots again on the page of results, and write to us.
rounds-chosen = Round { $number } of { $count }
rounds-number = Round { $number }
rounds-left = After this round the envelope still holds { $amount }.
rounds-completion = The shares were no longer enough for any project: what was left went to the next ones by number of votes.
rounds-unpaid = The rest, { $amount }, came out of nobody’s share but out of the envelope.
rounds-payers = Who paid for this project
rounds-people = People
rounds-each = Each, about
rounds-together = Together
rounds-rivals = This project and those that came close
rounds-project = Project
rounds-support = Support in this round
rounds-support-what = Someone who can still pay a full part counts as one. Someone who has too little left counts as a fraction.
rounds-purses = What people keep of their share after this round
rounds-purse-head = What is left
rounds-purse-nothing = Nothing
rounds-purse = Up to { $to }%
rounds-nav = From round to round
rounds-before = Previous round
rounds-after = Next round
rounds-all = { $count ->
    [one] The round on one line
   *[other] The { $count } rounds, one below the other
 }
rounds-round = Round
rounds-cost = Price
rounds-payers-count = Paid by
rounds-left-head = Left
rounds-data = The same rounds as data:
# What if…?
what-if-title = What if…?
what-if-lead = Change the envelope, a price or the rule: the same ballots are counted again at once.
what-if-link = Try another envelope or price
what-if-note = This is a trial: nothing is kept, and the published outcome does not change. Under other rules, some people might have voted otherwise.
what-if-budget = Envelope
what-if-rule = Rule
what-if-published = That of this vote: { $name }
what-if-count = Count again
what-if-again = Back to the real vote
what-if-votes = Votes: { $votes }
what-if-cost = Price
what-if-cost-of = Price of “{ $title }”
what-if-gained = Comes in
what-if-lost = Drops out
what-if-summary = Projects funded: { $funded }, for { $total } of { $budget }.
what-if-same = The same projects as in the published outcome.
what-if-differ = Differences from the published outcome: { $count }.
what-if-same-before-sharing = The same projects as in the published outcome, before sharing.
what-if-differ-before-sharing = Differences from the published outcome, before sharing: { $count }.
what-if-before-sharing = The trial counts the ballots alone: what shared purchases added to the published outcome is not in it.
what-if-not-an-amount = An amount cannot be read, or is zero, or far too large. The last change is not counted.
what-if-not-counted = This cannot be counted so. Go back to the real vote and try again.
what-if-running = One moment, we are counting again…
what-if-caption = The projects, their prices and what becomes of them

# Where the money of an unfunded project’s supporters went.
results-money-title = Where its supporters’ money went
results-money-others = Other projects
results-money-left = Left in their shares

# Who gets what.
results-groups-title = Who gets what
results-groups-lead = Beside the part of the votes stands the part of the money: where they are alike, the money followed the choices.
results-groups-theme = By theme
results-groups-commune = By commune
results-groups-district = By district
results-groups-bearer = By bearer
results-groups-projects = Projects funded
results-groups-of = { $funded } of { $of }
results-groups-votes = Part of the votes
results-groups-money = Part of the money
results-groups-amount = Amount
results-groups-none = In no particular commune

# The second program.
certificate-title = Checked by a second program
certificate-title-fault = A second program finds a fault
certificate-lead = It shares nothing with the one that counts. It read the published ballots and the outcome again, and this is what it finds.
certificate-consistency = The figures are those of the ballots, and the envelope is not exceeded.
certificate-consistency-not = Some figures are not those of the ballots.
certificate-consistency-fault = Some figures are not those of the ballots ({ $count }).
certificate-support = Every funded project was chosen by somebody.
certificate-support-not = A funded project was chosen by nobody.
certificate-support-fault = A funded project was chosen by nobody.
certificate-constraints = The limits inside the envelope are kept.
certificate-constraints-not = A minimum is not reached: the prices of the projects do not allow it.
certificate-constraints-fault = A limit is not kept ({ $count }).
certificate-exhaustiveness = No other chosen project fits in what is left.
certificate-exhaustiveness-not = { $count ->
    [one] One other project would still fit in what is left; the chosen rule does not ask for it.
   *[other] { $count } other projects would still fit in what is left; the chosen rule does not ask for it.
 }
certificate-exhaustiveness-fault = Another project fits in what is left, and the rule wanted it funded ({ $count }).
certificate-ejr = No group of voters has a claim to more (EJR+ up to one project).
certificate-ejr-not = { $count ->
    [one] For one project, a group of voters could have claimed more (EJR+); the chosen rule does not guarantee it.
   *[other] For { $count } projects, a group of voters could have claimed more (EJR+); the chosen rule does not guarantee it.
 }
certificate-ejr-fault = A group of voters had a claim to more, and the rule guarantees it ({ $count }).
certificate-payments = Every project bought is paid for exactly, by its supporters alone, each out of their own share.
certificate-payments-not = Some payments are not exact.
certificate-payments-fault = Some payments are not exact ({ $count }).
certificate-priceability = The supporters of no other project had enough left to pay for it.
certificate-priceability-not = The supporters of another project had enough left to pay for it.
certificate-priceability-fault = The supporters of another project had enough left to pay for it ({ $count }).
certificate-purchases = Projects were bought in the order that the rule asks for.
certificate-purchases-not = Some projects were not bought in the order of the rule.
certificate-purchases-fault = Some projects were not bought in the order of the rule ({ $count }).
certificate-choices = Projects were chosen as the rule asks, and none was passed over.
certificate-choices-not = A project was funded or passed over where the rule says otherwise.
certificate-choices-fault = A project was funded or passed over where the rule says otherwise ({ $count }).

# The decision.
organ-college-who = The college
organ-council-who = The council
organ-board-who = The board
organ-government-who = The government
results-decision-title = { $departs ->
    [0] { $organ } adopts the outcome
    [one] { $organ } adopts the outcome, except for one project
   *[other] { $organ } adopts the outcome, except for { $departs } projects
 }
results-decision-day = Decided on { $day }
results-decision-funds = funded by decision, in spite of the outcome
results-decision-not = not funded by decision, in spite of the outcome

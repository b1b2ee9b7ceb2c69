# After the vote: what is bought, what enters the registry, and what a year of sharing brought.
buy-title = Purchases of the project
buy-lead = What public money buys enters the registry and is lent; each invoice counts once.
buy-equipment = Equipment
buy-equipment-what = What was decided for each thing, and what is in the registry already.
buy-pool = Bought once for { $members } projects: { $units } kept by { $host }.
buy-entered = In the registry, with its passport
buy-clause-title = The clause for the agreement
buy-clause = The equipment “{ $what }” is bought with public money. { $host } keeps it, maintains it and enters it in the registry of shared things within thirty days of the purchase. Beyond its own use, { $host } lends it to other initiatives that ask for it, on the terms in the registry and without profit. During its life it may be neither sold nor given away without the agreement of the administration. Loans are part of the final report.
buy-price = Price paid
buy-commune = Commune where it is kept
buy-enter = Enter it in the registry
buy-invoices = Invoices
buy-invoices-what = We check that no invoice is paid twice, here or by another administration.
buy-invoice-known = { $count ->
    [one] This invoice is declared for another project too.
   *[other] This invoice is declared for { $count } other projects too.
    }
buy-supplier = Enterprise number of the supplier
buy-supplier-hint = Ten digits, for instance 0403.170.701.
buy-number = Number of the invoice
buy-amount = Amount
buy-words = If it is declared elsewhere: why
buy-words-hint = For instance: shared half and half with another project.
buy-invoice-send = Declare the invoice
buy-subsidies = Other subsidies
buy-subsidies-what = What others pay for the same project.
buy-funder = Who pays?
buy-for-what = For what?
buy-subsidy-send = Declare this subsidy
buy-done-invoice = Invoice declared.
buy-done-subsidy = Subsidy declared.
buy-done-entered = It is in the registry: others can borrow it now.
buy-link = Purchases, invoices and equipment
passport-title = Passport
passport-funded = Paid by { $process }, project
passport-price = Price: { $price }. In the registry since { $day }.
passport-loans = { $loans ->
    [0] Not lent yet.
    [one] Lent once.
   *[other] Lent { $loans } times.
    }
passport-conditions = Conditions of sharing

## Results
shared-results-title = { $gained ->
    [0] Sharing freed { $freed }
    [one] Sharing funded one more project
   *[other] Sharing funded { $gained } more projects
    }
shared-results-freed = Sharing { $units } “{ $kind }” between { $projects } freed { $freed }
shared-results-freed-lent = Sharing { $units } “{ $kind }”, of which { $lent } to borrow from { $lenders }, between { $projects } freed { $freed }
shared-results-funded = and funded { $projects }.
shared-results-alone = and nothing else fitted into that.
shared-results-without = Without sharing { $count ->
    [one] one project would have been funded
   *[other] { $count } projects would have been funded
    }. None of them loses anything.
shared-results-upkeep = { $upkeep } stay for the upkeep of what is shared. { $left } of the envelope are left.
shared-results-link = The sharing decisions of this budget
shared-results-file = What sharing changed, with the agreements (JSON)
shared-results-note = Funded thanks to sharing.
shared-results-why = The ballots alone did not reach it; money that a shared purchase freed pays for it.
shared-results-frees = Its shared purchase frees { $freed }: it gets { $gets }.
shared-results-below = Further down, the other rules that are compared are counted without sharing.

## A year
year-title = Sharing: the year { $year }
year-lead = { $avoided } of double purchases avoided.
year-before = The year { $year }
year-borrowed = Purchases avoided by borrowing
year-borrowed-lines = Lines borrowed
year-freed = Freed by shared purchases
year-pools = Shared purchases
year-lent = Things lent in the year
year-idle = Things that nobody borrowed
year-idle-none = Everything that is shared was borrowed at least once.
year-idle-what = Ask whoever lends it: is it still there, is it badly described, does nobody know?
year-idle-since = Not lent for
year-idle-never = never borrowed
year-idle-months = { $count ->
    [0] less than a month
    [one] { $count } month
   *[other] { $count } months
    }
year-idle-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
    }
year-loans-for = { $loans ->
    [0] What shared money bought ({ $amount }) has not been lent yet.
    [one] One loan for { $amount } of equipment bought with shared money.
   *[other] { $loans } loans for { $amount } of equipment bought with shared money.
    }
year-loans-none = Shared money has bought nothing yet that is in the registry.
year-calls = Each call, done again
year-calls-none = No call asks for equipment that is shared yet.
year-calls-what = What the equipment that was asked for would have cost, what was avoided, and what more could have been if everyone who could had shared.
year-call = Call
year-asked = Asked for
year-avoided = Avoided
year-avoidable = Could still be avoided
year-replay = Checks done again
year-replayed = { $same } of { $checks } find the same
year-unmet = What nobody has
year-unmet-none = Nothing is missing for now.
year-unmet-row = { $kind }, { $month }: { $count ->
    [one] one initiative
   *[other] { $count } initiatives
    }.
year-unmet-together = { $kind }, { $month }: { $count } initiatives need it. Buy it together?
year-items = What shared money bought
year-items-none = Nothing yet. A purchase that is in the registry appears here.
year-item-loans = { $count ->
    [0] not lent this year
    [one] lent once this year
   *[other] lent { $count } times this year
    }
year-link = The year of sharing

## Journal
admin-event-sharing-checked = Sharing check made
admin-event-sharing-line = Equipment line followed
admin-event-sharing-needed = Dates of equipment given
admin-event-sharing-borrowed = Borrowed instead of bought
admin-event-sharing-rented = Hired instead of bought
admin-event-sharing-unrented = Hired no more, line back
admin-event-sharing-lost = Loan lost, line back
admin-event-sharing-contested = Finding contested
admin-event-sharing-yielded = Finding contested no longer
admin-event-sharing-decided = Sharing decision
admin-event-sharing-signed = Second signature
admin-event-sharing-bought = Purchase entered in the registry
admin-event-pool-offered = Agreement to share offered
admin-event-pool-joined = Agreement to share joined
admin-event-pool-left = Agreement to share left
admin-event-pool-formed = Shared purchase formed
admin-event-pool-dissolved = Agreement to share not needed
admin-event-invoice-declared = Invoice declared
admin-event-subsidy-declared = Other subsidy declared
admin-event-vote-shared = Sharing counted

## What was lent
proof-title = { $count ->
    [0] The shared equipment
    [one] The shared equipment, lent once
   *[other] The shared equipment, lent { $count } times
    }
proof-what = What this project bought with the envelope’s money is lent: these are the loans that came back, from the registry. Inhabitants are not named.
proof-since = In the registry since { $day }.
proof-gone = Is no longer lent.
proof-none = Not lent yet.
proof-inhabitants = { $count ->
    [one] One loan to an inhabitant.
   *[other] { $count } loans to inhabitants.
    }
proof-caption = The loans of { $name }
proof-borrower = Borrowed by
proof-quantity = Number
proof-when = When
proof-dates = from { $from } to { $to }

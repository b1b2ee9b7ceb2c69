# The sharing check: before buying, who has it already.
share-title = Sharing check
share-lead = Before buying, let us see who has it already. Say when you need it: we look through everything that neighbours, associations and communes lend. Nothing is imposed; you answer, and somebody decides if you disagree.
share-entered-lead = What this project would buy and others may have already.
share-entered-lead-staff = Say when each thing is used: we look who has one already. You answer here in the name of those who carry the project; talk to them first.
share-entered-empty = This project buys nothing that can be shared.
share-edit-hint = Write what you need, one thing a line: once it is saved, we look for who can lend it to you.
share-empty = Your budget names no equipment that is shared yet.
share-empty-link = Choose a kind of equipment for a line of the budget
share-answer = Answer, or change the dates
share-see = See the details
share-not-checked = Not looked at yet.
share-dossier-what = What the registry knows of the equipment that is asked for, over all administrations. A finding excludes nothing by itself.
share-desk-link = Sharing decisions
share-line-price = { $quantity } to buy for { $price }
share-line-spared = A purchase of { $price } avoided
share-words-read = We read it in your words: { $kind }.
share-words-change = Not right? Change it
share-words-read-public = “{ $kind }” was read in the words of the project; nobody chose it from the list.

## Verdicts
share-verdict-borrow = to borrow
share-verdict-shift = to borrow, moving a date
share-verdict-rent = to rent
share-verdict-co-buy = to buy together
share-verdict-fund-and-share = to buy and share
share-verdict-fund = to buy
share-verdict-need-dates = dates needed
share-state-open = to be decided
share-state-borrowed = borrowed
share-state-rented = hired
share-state-contested = contested
share-state-signing = waits for a second signature
share-state-bought = purchase decided
share-state-gone = removed

## The sentence that explains
share-lender-all = { $name } has { $quantity } { $thing }, free on { $of ->
    [one] the date asked for
   *[other] { $dates } of the { $of } dates asked for
    }
share-lender-some = { $name } has { $quantity } { $thing }, free on { $dates } of the { $of } dates asked for
share-own = The project has { $quantity } { $thing } already
share-lender-far = , { $far } away
share-lender-deposit = , deposit { $amount }
share-lender-fee = , contribution { $amount } each time
share-lender-set = (a set lent as a whole, with { $count } in it)
share-lender-indoor = , indoors only
share-avoided = Purchase avoided: { $amount }.
share-move = Not { $from } but { $to }.
share-because-consumable = It is used up: it cannot be lent.
share-because-fixed = It is built in: it cannot be lent.
share-because-hygiene = For hygiene or safety everyone needs their own.
share-because-work = It is paid work, not equipment.
share-because-often = You use it { $days } days a year: it is better to have your own.
share-because-no-dates = Without dates nobody can say whether it can be lent.
share-because-rent = Nobody has one free, and renting costs { $amount }.
share-because-together = Bought once, with { $others ->
    [one] another project
   *[other] { $others } other projects
    }: { $units } instead of { $asked }, kept by { $host }. This project’s part: { $share }.
share-because-dear = There are some, but borrowing would cost { $amount }: more than half the price.
share-because-nobody = Nobody lends one yet. Bought with everyone’s money, it enters the registry and others can borrow it.
share-because-few = What is free on the dates asked for covers { $coverage }% of the need ({ $known ->
    [0] no lender known
    [one] one lender known
   *[other] { $known } lenders known
    }). Bought with everyone’s money, it enters the registry and others can borrow it.

## What else could be done
share-or = Other ways:
share-or-part = Borrow some and buy { $units }.
share-or-move = Move dates.
share-or-together = { $names } { $count ->
    [one] asks for one too
   *[other] ask for one too
    }, at other times: { $units } are enough instead of { $asked }.
share-or-borrow = Borrow all the same, for { $amount }.
share-or-rent = Rent, for { $amount }.
share-checked = Checked on { $when }, by rules no. { $version }.
share-check-link = What we looked at
share-loans = What you borrow:
share-borrowed-hint = To change dates or to buy after all, cancel your loans first: the line is back in your budget at once.
share-rented-hint = The line counts at the price of hiring. To change dates or to buy after all, go back to buying first.
share-rented-back = Buy after all

## What bearers answer
share-accept = Borrow instead of buying
share-accept-shift = Borrow on the new dates
share-accept-rent = Hire instead of buying
share-yield = Contest no longer
share-again = Look again
share-contest = Do you disagree?
share-contest-words = Why does it not suit you?
share-contest-hint = Somebody reads your reason and decides. Your reason is public.
share-contest-send = Contest
share-need = When do you need it?
share-need-hint = From fetching it to bringing it back. Leave empty what you do not need.
share-need-from = Date { $number }: from
share-need-to = Date { $number }: until
share-need-flexible = By how many days can a date move?
share-need-flexible-hint = For instance 7: a week earlier or later.
share-need-outdoors = It is used outdoors: what has to stay inside will not do
share-need-more = Frequent use, renting, special cases
share-need-days = Days of use in a year
share-need-days-hint = If you use it more often than on the dates above.
share-need-rent = Price of renting
share-need-rent-hint = For all your dates, if you asked for a price.
share-need-exempt = This is not lent
share-need-send = Save and look
share-exempt-none = It can be lent
share-exempt-consumable = It is used up
share-exempt-fixed = It is built in
share-exempt-hygiene = Hygiene or safety
share-exempt-work = It is work
share-done-need = Dates saved. This is what we found.
share-done-again = We looked again.
share-done-borrowed = Asked for: the lender has your request, and your budget fell.
share-done-rented = Noted: your budget now counts the price of hiring.
share-done-bought-again = The line is back in your budget, at the price of buying.
share-done-contested = Your reason is kept. Somebody will decide.
share-done-yielded = You contest it no longer.
share-done-offered = Your agreement to share is open to other projects.
share-done-joined = You share if you both win.
share-done-lenders = Lenders have been asked. They have 48 hours to answer.
share-done-left = You are no longer in this agreement.

## Share if we both win
share-pool = Share if we both win
share-pool-what = If your project and another are both funded, it is bought once; what that saves may fund one more project. You lose nothing if the other does not win.
share-pool-host = Who keeps it and lends it?
share-pool-terms = Where it is kept, who lends it, who repairs it
share-pool-terms-hint = Other bearers read these words before they say yes.
share-pool-agreed = Those who carry the project agree.
share-pool-notice = Days of notice
share-pool-deposit = Deposit for others
share-pool-send = Offer to share
share-pool-join = Share if we both win
share-pool-leave = Share no longer
share-pool-offer = { $host } offers to buy once and share ({ $members ->
    [one] one project
   *[other] { $members } projects
    } so far).
share-pool-alone = You offer to share, kept by { $host }. Another project is still missing.
share-pool-in = If you win, you share with { $others ->
    [one] another project
   *[other] { $others } other projects
    }, kept by { $host }.
share-pool-state-offered = { $kind }: { $members ->
    [one] one project offers
   *[other] { $members } projects offer
    } to share if they win, kept by { $host }.
share-pool-state-formed = { $kind }: { $members } projects share { $units } purchase kept by { $host }. Freed: { $freed }.
share-pool-state-listed = { $kind }: bought for { $members } projects, kept by { $host }. Freed: { $freed }.
share-pool-state-dissolved = { $kind }: the agreement was not needed.
share-lenders = Asked of lenders in the registry, so as to buy less. Only what they promised counts when the votes are counted; the rest is bought.
share-lenders-none = Nothing is asked of the registry for this agreement: nobody has one free on your dates, or it is yours already.
share-lenders-ask = Ask the lenders
share-lenders-after = Borrowed from the registry for this agreement. If a lender takes a promise back, what is missing is bought from the reserve that the rules keep beside the envelope; no winner loses its funding.
share-pool-broken = A lender took a promise back after the count: { $more ->
    [one] one more is bought
   *[other] { $more } more are bought
    }, for { $cost }. The reserve kept beside the envelope ({ $reserve }) pays. No winner loses its funding.
share-pool-broken-short = A lender took a promise back after the count: { $more ->
    [one] one more is bought
   *[other] { $more } more are bought
    }, for { $cost }. The reserve kept beside the envelope is { $reserve }; the administration finds the { $missing } that are missing. No winner loses its funding.
share-pool-thing = See it in the registry

## Decisions
share-decisions = What was decided:
share-outcome-fund = { $day }: bought all the same.
share-outcome-uphold = { $day }: the finding stands.
share-outcome-declined = { $day }: the second person did not sign.
share-outcome-signing = { $day }: purchase decided, waiting for a second signature.
share-code-dates = The dates do not hold.
share-code-transport = It cannot be carried there.
share-code-fixed-installation = It is a fixed installation.
share-code-hygiene = Hygiene or safety.
share-code-accessibility = It has to be there for people who cannot do without.
share-code-missing-attribute = What there is does not suit (size, power).
share-code-owner-refuses = Its owner does not lend it for this.
share-code-autonomy = The autonomy of people in a weak position.
share-code-verdict-holds = The finding is right.
share-code-other = Another reason:
share-desk-here = Sharing decisions
share-desk-title = { $count ->
    [0] No sharing decision to take
    [one] One sharing decision to take
   *[other] { $count } sharing decisions to take
    }
share-desk-lead = What bearers contest, what waits for a second signature, and what has to be decided before a purchase leaves.
share-desk-empty = Nothing waits. Contested lines appear here.
share-desk-code = Reason to buy all the same
share-desk-code-hint = Published with the decision.
share-desk-words = In a few words
share-desk-words-hint = Published. Name nobody.
share-desk-fund = Decide the purchase
share-desk-uphold = Keep the finding
share-desk-sign = Sign
share-desk-decline = Do not sign
share-desk-waits = A second person has to sign: not the one who decided.
share-desk-done-decided = Decision kept; the bearers have been told.
share-desk-done-signed = Signed: the purchase is decided.
share-desk-done-declined = You did not sign: the line is open again.

## In public
share-public-title = Sharing rather than buying twice
share-public-lead = For each thing that is asked for: who has it already, what was decided, and why. Anyone can do the check again.
share-public-lines = Equipment that is asked for
share-public-pools = Shared purchases
share-public-empty = No project asks for equipment that is shared yet.
share-public-summary = { $lines ->
    [0] No equipment is asked for
    [one] One request for equipment
   *[other] { $lines } requests for equipment
 }{ $borrowed ->
    [0] .
    [one] , one of them borrowed instead of bought.
   *[other] , { $borrowed } of them borrowed instead of bought.
 } Purchases avoided: { $avoided }.
share-public-link = Sharing in this budget
share-check-title = Checked: { $what }
share-check-same = Done again this moment with the same data: the same finding.
share-check-differs = Done again this moment, the finding is not the same. Tell us: this should not happen.
share-check-inputs = What we looked at
share-check-when = When
share-check-need = Asked for
share-check-asked = { $quantity }, { $price } if bought
share-check-dates = Dates
share-check-outdoors = Used outdoors
share-check-no-dates = no dates yet
share-check-rules = Rules
share-check-version = version { $version }
share-check-limits = Thresholds
share-check-thresholds = Borrowing costs at most { $borrow }% of the price; at least { $shift }% of the need keeps its dates; renting costs at most { $rent }%; above { $days } days a year it is bought; beyond { $far } km we count { $carriage } of transport; above { $signature } a second person signs.
share-check-considered = Things of this kind in the registry
share-check-supplies = What there is
share-check-thing = Thing
share-check-owner = Lender
share-check-held = In service
share-check-free = Free, by date
share-check-cost = Cost of a loan
share-check-peers = Who asks for one too
share-check-undated = { $count ->
    [one] One more asks for it, without dates yet
   *[other] { $count } more ask for it, without dates yet
}
share-occasion-writing = while writing
share-occasion-submission = when it was handed in
share-occasion-valuation = at the valuation
share-occasion-freeze = before the vote
share-occasion-allocation = at the allocation
share-occasion-purchase = before the purchase

## Rule sheet
share-rules = Sharing between winners
share-rules-hint = Bearers who agreed before the vote buy once what they ask for twice. What that saves goes back to the envelope and funds what follows on the list.
share-rules-tick = Winners who agreed share their purchases
share-rules-upkeep = Part for upkeep (%)
share-rules-upkeep-hint = Of what is saved, what stays with the host.
share-rules-contingency = Reserve (%)
share-rules-contingency-hint = Beside the envelope, for an agreement that does not hold.
share-rules-none = Winners do not share their purchases: each gets what it asked for.
share-rules-terms = Winners who agreed before the vote buy once what they ask for twice; { $upkeep }% of what is saved goes to upkeep, the rest funds what follows on the list, and the administration keeps a reserve of { $contingency }% of the envelope beside it, for an agreement that does not hold. No winner loses its funding by this sharing.

## Refusals
share-refusal-wrong-state = That is not possible any more: this line is “{ $state }”.
share-refusal-changed = Things have changed in the meantime: now it is “{ $verdict }”. Read again, then answer.
share-refusal-same-hand = You took this decision: somebody else has to sign.
share-refusal-nothing-to-sign = Nothing waits for a signature.
share-refusal-own-line = You are in this project: somebody else decides.
share-refusal-frozen = The vote is open: what is shared does not change any more.
share-refusal-pool-over = This agreement is closed.
share-refusal-in-another-pool = This line is in another agreement already. Leave that first.
share-refusal-not-in-envelope = This envelope does not let winners share.
share-refusal-decide-first = { $lines ->
    [one] One line of this project can be borrowed.
   *[other] { $lines } lines of this project can be borrowed.
    } Decide that first on the page of sharing decisions.
share-refusal-invoice-known = This invoice is declared elsewhere already. Say why it is there twice, or remove it.
share-refusal-nothing-left = Nothing would be left to ask for. Take the project out of the vote instead, or keep a cost to pay.
share-refusal-too-many-dates = { $limit } dates at most.
share-refusal-no-such-kind = Nothing that can be lent is called that. Choose from the list, type “nothing to lend”, or leave it empty.

## Letters
mail-share-subject = Your equipment “{ $what }”: a decision
mail-share-fund = For “{ $title }”, buying “{ $what }” ({ $amount }) is decided although it could be borrowed. The reason:
mail-share-uphold = For “{ $title }”, the finding on “{ $what }” ({ $amount }) stands. The reason:
mail-share-signing = For “{ $title }”, buying “{ $what }” ({ $amount }) is decided and waits for a second person to sign. The reason:
mail-share-declined = For “{ $title }”, the second person did not sign the purchase of “{ $what }” ({ $amount }): it will be looked at again. The reason given at first:
mail-share-button = See your equipment

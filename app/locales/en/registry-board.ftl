# Needs and offers, and the desk of who keeps the registry.

## Needs and offers
board-title = Wanted and offered
board-lead = Say in a minute what you need, or what you can lend. Often those who do something quite different have just that.
board-we-need = We are looking for
board-we-offer = We offer
board-figures = { $agreed ->
    [one] One match that both agreed to
   *[other] { $agreed } matches that both agreed to
    }, of which { $lent ->
    [0] none yet
    [one] one
   *[other] { $lent }
    } led to a loan.
board-needs = { $count } wanted
board-offers = { $count } offered
board-no-needs = Nobody is looking for anything here.
board-no-offers = Nobody offers anything here.
board-none-what = Begin: a minute is enough, and we write to you as soon as something answers it.
board-any-time = Any time
board-need-title = What are you looking for?
board-offer-title = What do you offer?
board-form-lead = A minute is enough. Nobody gets your address without your consent.
board-need-what = We are looking for…
board-offer-what = We offer…
board-what-hint = For instance: “2 marquees for the party”, “somebody who translates”.
board-from = From
board-to = Until
board-theme = What you do
board-theme-hint = We first show those who do something else: that is where sharing works best.
board-no-theme = Not said
board-terms = Your terms
board-terms-hint = What you say is shown to whoever looks, and what suits them best comes first. Nothing is required.
board-terms-unsaid = To be agreed
board-send = Put it on the board
board-closed = closed
board-close = Take it off the board
board-free = { $count ->
    [one] One is free on those dates.
   *[other] { $shown } are free on those dates.
 }
board-free-look = See who has it
board-free-none = Nothing is free on those dates for now.
board-free-none-own = Nothing is free on those dates for now. We write to you as soon as one is free, whoever lends it.
board-things = { $count ->
    [one] The registry has one already
   *[other] The registry has { $count } already
    }
board-matches = { $count ->
    [0] No match yet
    [one] One possible match
   *[other] { $count } possible matches
    }
board-no-matches = We write to you as soon as somebody fits.
board-why-kind = { $who } noted the same thing.
board-why-near = It is in your commune.
board-why-far = It is in { $commune }.
board-why-some = It is a part of what is needed.
board-why-free = It is free and needs no deposit.
board-why-fee = The loan costs { $fee }, with no deposit.
board-why-deposit = It is free; the deposit is { $deposit }.
board-why-fee-deposit = The loan costs { $fee }; the deposit is { $deposit }.
board-why-others = This offer is meant for others first: ask whether it is possible.
board-why-across = You do different things.
board-agreed = You both agree. How to reach each other:
board-borrow = Ask for it through the registry, so that the date is held:
board-waits = You said yes; the other one still has to answer.
board-yes = Yes, put us in touch
board-no = No, thank you
board-done-written = It is on the board.
board-done-yes = Your yes is noted.
board-done-no = Noted: we do not show it again.
board-done-closed = It is off the board.
mail-match-subject-offer = Somebody offers: { $what }
mail-match-subject-need = Somebody is looking for: { $what }
mail-match-offer = You are looking for “{ $own }”. { $who } offers “{ $other }”. Say yes; if the other says yes too, you learn how to reach each other.
mail-match-need = You offer “{ $own }”. { $who } is looking for “{ $other }”. Say yes; if the other says yes too, you learn how to reach each other.
mail-match-agreed = { $who } and you agree (“{ $other }”). You can write to { $contact }; the same letter went to the other side.
mail-match-button = See and answer
mail-freed-subject = Free now: { $what }
mail-freed = You are looking for “{ $what }”, { $when }. { $count ->
    [one] One is free now.
   *[other] { $count } are free now.
 } Nothing is kept for you: ask whoever lends it.
mail-freed-where = From:
mail-freed-button = Look and ask
mail-freed-close = Found one? Take your need off the board

## Who keeps the registry
desk-here = Keep the registry
desk-title = { $count ->
    [0] Nothing waits in the registry
    [one] One thing waits in the registry
   *[other] { $count } things wait in the registry
    }
desk-lead = The registry is common to all administrations of this platform.
desk-terms = Words to sort
desk-no-terms = All words are understood.
desk-terms-what = Give a word a kind: it is understood from then on, and what bears that name is sorted at once.
desk-word = Word
desk-example = As written
desk-seen = Seen
desk-no-kind = No kind
desk-teach = Sort
desk-overdue = Not back yet
desk-import = Take a list in
desk-import-what = A table (CSV, XLSX) or GeoJSON. Columns are known by their names: name, kind, quantity, lender, commune, address, deposit… Try first: nothing is kept. Good rows go in, the others are listed.
desk-file = The file
desk-file-hint = CSV, XLSX or GeoJSON, 5 MB at most.
desk-source = Name of the list
desk-source-hint = Small letters: cocof, auderghem-2026. The same list updates and never doubles.
desk-try = Try
desk-take-in = Take the good rows in
desk-report-dry = Tried: { $added } to add, { $changed } to change, { $same } unchanged. Nothing was kept.
desk-report-done = Done: { $added } added, { $changed } changed, { $same } unchanged.
desk-report-unsorted = { $count ->
    [one] { $count } row waits for its kind.
   *[other] { $count } rows wait for their kind.
    }
desk-report-bad = { $count ->
    [one] { $shown } cell to look at
   *[other] { $shown } cells to look at
    }
desk-line = Row { $line }
desk-merge = Merge two kinds
desk-merge-what = Nothing is lost: what is of the first becomes of the second, and the old name still leads there.
desk-merge-from = This kind
desk-merge-into = becomes this one
desk-merge-button = Merge
desk-done-taught = The word is understood from now on.
desk-done-merged = The two kinds are one now.

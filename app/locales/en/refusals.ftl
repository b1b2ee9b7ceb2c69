# What was not accepted, and what to do about it.
refusal-required = Fill in this field.
refusal-too-long = This text is too long: { $limit } characters at most.
refusal-too-short = This text is too short: { $limit } characters at least.
refusal-not-an-email = This e-mail address is not complete. Example: marie@example.be
refusal-not-an-amount = Write an amount, for example 1,250 or 1,250.50.
refusal-amount-too-large = This amount is too large.
refusal-amount-positive = The amount must be more than zero.
refusal-not-a-number = Write a number between { $from } and { $to }.
refusal-not-a-date = Choose a date and a time.
refusal-unknown-choice = Choose one of the answers offered.
refusal-not-a-slug = Use only small letters without accents, digits and hyphens.
refusal-slug-taken = This address or number is already taken. Choose another one.
refusal-both-languages = French and Dutch are both needed: nothing is published in one language alone.
refusal-ends-before-it-begins = The end must come after the beginning.
refusal-phases-out-of-order = “{ $then }” begins before “{ $first }” has ended.
refusal-phase-missing = Give dates to the phase “{ $phase }”: without it, nothing can be decided.
refusal-funders-do-not-add-up = The funders give { $funded } in all, the envelope is { $envelope }.
refusal-completion-without-shares = This step exists only with equal shares.
refusal-no-choice-limit = Say how many projects each person may choose, at least one.
refusal-rules-frozen = The vote is open: the rules and the projects no longer change.
refusal-public-once-opened = A vote has opened: this budget stays visible to everyone.
refusal-vote-not-open-yet = The vote is not open yet.
refusal-vote-closed = The vote has been closed since { $at }.
refusal-wrong-vote-state = This step is not possible now.
refusal-being-counted = The ballots are being counted already.
refusal-too-few-projects = At least two projects are needed.
refusal-not-an-extension = The new close must come after the old one.
refusal-reason-needed = Give a reason: it will be public.
refusal-too-many-choices = You chose { $chosen } projects, and you may choose { $limit } at most. Take some out.
refusal-fewest-above-most = The fewest projects are more than the most.
refusal-nothing-to-give = There must be at least one point to give.
refusal-most-points-above-total = One project cannot get more points than a ballot has.
refusal-method-ignores-ballot = This rule would ignore the points or the order. Choose equal shares, most votes, or a ballot with boxes.
refusal-method-ignores-floors = This rule cannot promise a group a minimum. Take the minimums out, or choose “Most votes in all”.
refusal-method-ignores-limits = This rule knows no limit but the envelope. Take the limits out, or choose “Most votes first” or “Most votes in all”.
refusal-group-twice = This group has a limit of this sort already.
refusal-floor-above-cap = The minimum of a group is above its maximum.
refusal-exclusion-of-one = Name at least two projects that exclude one another.
refusal-floors-beyond-envelope = The minimums come to { $floors } in all, and the envelope holds only { $envelope }.
refusal-no-such-project = There is no project number { $number } in this envelope.
refusal-too-few-choices = You chose { $chosen } projects, and you need at least { $limit }.
refusal-too-many-points = You gave { $given } points, and you have { $limit }. Take some back.
refusal-too-many-points-for-one = One project can get { $limit } points at most.
refusal-place-twice = Two projects have place { $place }. Give them different places.
refusal-ranked-twice = Project number { $number } stands in two places. Leave it in one.
refusal-over-envelope = Your projects go { $over } beyond the envelope. Take one out.
refusal-not-in-this-vote = One of these projects is not in this vote. Reload the page.
refusal-empty-ballot = Choose at least one project before you cast your ballot.
refusal-not-declared = First say where you live and which age group you are in.
refusal-not-eligible = This vote is for other communes or other ages.
refusal-link-not-valid = This link has been used already or is more than fifteen minutes old. Ask for a new one.
refusal-too-many-requests = Too many requests for this address. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
refusal-file-too-large = This file is too heavy: { $megabytes } MB at most.
refusal-table-too-long = This table is too large: at most { $rows } rows and { $columns } columns. Divide it into several files.
refusal-unreadable-form = This form arrived incomplete. Go back: your text is still there. Send it again.
refusal-form-too-large = This form holds too much text. Go back: it is all still there. Make it shorter, then send it again.
refusal-unreadable-file = This file cannot be read. Check that it is the right one and that it opens on your computer.
refusal-bad-rows = { $count ->
    [one] One line needs correcting; nothing was imported.
   *[other] { $count } lines need correcting; nothing was imported.
 }
refusal-pledges-cover-everything = The partners already pay for everything: nothing is left to ask of the envelope.
refusal-costs-more-than-envelope = This project costs more than the whole envelope.
refusal-demonstration-only = This exists only in the demonstration.
refusal-own-role = You cannot take your own access away: a colleague does it.
refusal-decided-twice = Project number { $number } stands above already.
refusal-not-a-departure = That is what the vote says already of project number { $number }.

# The registry of shared things: pages of lenders, borrowers and stewards.
admin-role-steward = Keep the registry of shared things: confirm, merge, import

## Why something is not done
registry-refusal-ends-before = The end has to come after the beginning.
registry-refusal-too-long = It is lent for { $days ->
    [one] one day
   *[other] { $days } days
    } at most. Bring it back earlier.
registry-refusal-past = That moment has passed. Choose a date to come.
registry-refusal-too-late = Ask at least { $days ->
    [one] one day
   *[other] { $days } days
    } before.
registry-refusal-closed = Nothing is handed out or taken back on { $at }. Look at the opening hours.
registry-refusal-not-that-many = { $there ->
    [one] There is only one.
   *[other] There are { $there } in all.
    } Ask for fewer.
registry-refusal-taken = { $free ->
    [0] Somebody else has it on those dates.
    [one] Only one is left on those dates.
   *[other] Only { $free } are left on those dates.
    }
registry-refusal-not-for-you = It is not lent to everybody: read to whom, below.
registry-refusal-rule = We do not understand “{ $part }”. Write hours of each week (FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=…, with DTSTART and DTEND by Brussels time) and closures of whole days, once or every year.
registry-refusal-retired = It is lent no more.
registry-refusal-own = It is yours: no need to borrow it.
registry-refusal-wrong-state = That is not possible any more: { $state }.
registry-refusal-claim-open = Settle the damage first.
registry-refusal-promised = { $promised ->
    [one] One is
   *[other] { $promised } are
    } promised to others at once: keep at least as many.
registry-refusal-beyond-calendar = That date is off the calendar.
registry-refusal-unknown-kind = We do not know what this is. Choose from the list, or keep your word: somebody will sort it.
registry-refusal-several-kinds = This word has several meanings. Choose from the list.
registry-refusal-too-many-loans = You have { $limit } open requests already. Cancel one first.
registry-refusal-cannot-merge = These two kinds cannot be merged.
registry-refusal-intent-closed = This notice is closed.

loan-state-requested = waiting
loan-state-held = held, to be confirmed
loan-state-approved = promised
loan-state-out = lent
loan-state-overdue = overdue
loan-state-returned = returned
loan-state-closed = finished
loan-state-refused = refused
loan-state-cancelled = cancelled
loan-state-expired = lapsed

## Directory
yes = yes
no = no
registry-units = pieces
registry-here = Shared things
registry-title = { $count ->
    [one] { $shown } thing to share
   *[other] { $shown } things to share
    }
registry-lead = Things, places and skills that neighbours, associations and communes lend. Look here before you buy.
registry-add = Share something
registry-board = Wanted and offered
registry-my-loans = My loans
registry-search = What are you looking for?
registry-search-hint = For instance: marquee, cargo bike, hall.
registry-search-button = Search
registry-narrow = Narrow down: kind, municipality, distance
registry-ways = What else is shared here
registry-kind = Kind
registry-any-kind = All kinds
registry-holding = Thing, place or skill
holding-any = Everything
holding-equipment = Things
holding-kit = A set lent together
holding-place = A place
holding-skill = A skill
registry-understood = We understood: { $kind }.
registry-when-free = See what is free on your dates
registry-found = { $count ->
    [one] { $shown } result
   *[other] { $shown } results
    }
registry-none = Nobody shares this yet.
registry-none-what = Say that you are looking for one: whoever has one can answer.
registry-say-you-need = Say what you are looking for
registry-show-all = Show everything
registry-unsorted = to be sorted
attributes-title = At least
attribute-width = Width (m)
attribute-length = Length (m)
attribute-area = Surface (m²)
attribute-volume = Contents (litres)
attribute-power = Power (W)
attribute-energy = Energy (Wh)
attribute-seats = People
registry-silent = { $count ->
    [one] One other does not say so in its name.
   *[other] { $shown } others do not say so in their names.
    }
registry-kind-title = { $kind }: what is free on your dates
registry-kind-lead = Give your dates; you see who has some left.
registry-kind-look = See what is free
registry-kind-free = { $count ->
    [0] Nothing is free on those dates
    [one] One is free
   *[other] { $shown } are free
    }
registry-what = What
registry-kind-week = The week, lender by lender
registry-week-before = Previous week
registry-week-after = Next week
registry-kind-nobody = Nobody shares any at the moment.
registry-kind-only-sets = Nobody lends one by itself at the moment.
registry-kind-nobody-what = Say what you are looking for and when: we write to you as soon as one is free. Do you have one? Share it: somebody may be looking for it.
registry-kind-lend = Share what I have
registry-kind-sets = In sets lent together
registry-kind-within = { $count ->
    [one] one in it
   *[other] { $shown } in it
    }
registry-kinds-here = All kinds, from A to Z
registry-kinds-title = Everything that is shared, from A to Z
registry-kinds-lead = Choose a kind: you see who has some, and when any are free.
registry-kinds-letters = Go to a letter
registry-kinds-none = nothing yet
registry-kind-of = { $kind } from { $lender }
registry-kind-wait = Nothing is free on those dates. You can wait for one of the lenders below; or say what you are looking for, and we write to you as soon as one is free, whoever lends it.
registry-kind-of-lead = Say how many you need. Which one you get is decided when you fetch it.
registry-kind-things = What there is
registry-kind-any = Any of them will do? This lender has { $count }: ask for one or more.
registry-free = Free

## A thing
registry-out-of-service = Out of service for now
registry-some-out-of-service = { $count } of { $held } out of service
condition-good = in good order
condition-worn = worn
condition-damaged = damaged but usable
condition-broken = broken
registry-parts = What belongs to it
registry-where = Where it is
registry-where-exact = The point shows where it is fetched.
registry-where-quarter = Somebody lives there: the point only shows the quarter.
registry-where-commune = The exact place was not shown: the point stands in the middle of the commune ({ $commune }).
registry-lender = Lent by
registry-confirmed = Confirmed by { $by } on { $at }
registry-calendar-file = The days taken, for your calendar (iCalendar)
registry-calendar = When it is free
registry-month-before = Previous month
registry-month-after = Next month
registry-day-taken = taken
registry-day-closed = closed
registry-day-free = free
registry-day-free-of = { $count } free
registry-ask-title = Borrow it
registry-ask-lead = Your request holds it at once, for 48 hours; the lender answers you meanwhile.
registry-ask-sign-in = Sign in to ask for it: a link by e-mail is enough.
registry-ask-note = You can cancel as long as nothing was handed over.
registry-ask = Ask for it
registry-from = I fetch it
registry-to = I bring it back
registry-quantity = How many
registry-purpose = What for
registry-purpose-hint = For instance: the street party.
registry-speaker = In the name of
registry-speaker-self = Myself, as an inhabitant
registry-speaker-other = In your own name?
registry-name = Your name
registry-name-hint = As neighbours know you.
registry-wait = Wait: tell me if it becomes free
registry-others = { $count ->
    [one] Somebody else has one free on those dates
   *[other] { $count } others have some free on those dates
    }
registry-nobody-else = Nobody else has one free on those dates. Say so on the board, and we write to you as soon as one is, whoever lends it.
registry-yours = What you do with it
registry-edit = Change
registry-label = Label to print
registry-confirm = All this is true
registry-repair = It is repaired
registry-list = Lend it again
registry-retire = Lend it no more
registry-retired = lent no more
registry-history = The loans
registry-no-loans = No loans so far.
registry-correct = Is something not true?
registry-correct-what = What is wrong, and what is true?
registry-correct-send = Send the correction
registry-correct-place = Do you know this place?
registry-answers = What is known of this place
registry-answers-lead = Fill in what is missing, or correct it. Whoever runs the place confirms before it is published.
registry-answers-commitment = The holder’s commitment to this place
registry-answers-taken = Confirm
registry-corrections = Corrections proposed
registry-correction-taken = Corrected
registry-correction-dropped = Leave it
registry-done-added = It is in the registry: everybody can find it.
registry-done-saved = It is saved.
registry-done-confirmed = Thank you: the record is confirmed as of today.
registry-done-retired = It is lent no more. What is promised stays promised.
registry-done-listed = It is lent again.
registry-done-repaired = It is back in service.
registry-done-corrected = Thank you: the lender will look at it.
registry-done-settled = The correction is settled.
registry-when-one-day = on { $day } from { $from } to { $to }
registry-when = from { $from } to { $to }

## Terms
terms-free = free of charge
terms-deposit-short = deposit { $amount }
terms-fee-short = { $amount } a loan
terms-people-short = { $count } people to set it up
transport-on-site = used on the spot
transport-by-hand = by hand
transport-cargo-bike = by cargo bike
transport-car = by car
transport-van = by van
transport-trailer = with a car that can tow (licence B+E if heavy)
transport-delivered = brought by the lender
audience-everyone = everybody
audience-groups = collectives, associations, schools, public services
audience-commune-groups = the same, of this commune only
function-social = meeting
function-cultural = culture
function-economic = working and selling
function-environmental = growing, repairing, composting
commitment-unsaid = no commitment
commitment-helps = helping now and then
commitment-manages = managing it
fact-held = In all
fact-place = Where
fact-width = Width
fact-length = Length
fact-area = Surface
fact-volume = Contents
fact-power = Power
fact-energy = Energy
fact-seats = For
fact-capacity = Capacity
fact-step-free = Step-free
fact-functions = For
fact-use = Use
fact-commitment = Commitment
fact-audience = Lent to
fact-deposit = Deposit
fact-fee = Fee
fact-notice = Ask before
fact-longest = At most
fact-transport = Transport
fact-set-up = To set it up
fact-indoor = Indoors only
fact-insurance = Insurance
fact-hours = Hours
fact-closed = Closed
fact-funded-by = Funded by
fact-none = nothing
fact-permanent = permanent possible
fact-occasional = occasional
fact-hours-agreed = to be agreed
fact-closed-yearly = { $days }, every year
fact-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
    }
fact-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
    }

## Putting something in
registry-add-title = Share something
registry-edit-title = Change “{ $what }”
registry-add-lead = Four answers are enough. Nothing leaves without you: you say yes or no to each request.
registry-add-note = Visible at once. Owning things never lowers the rank of a project.
registry-put-in = Put it into the registry
registry-save = Save
registry-kind-guess = From your words
hold-what = What is it?
hold-what-hint = In your words: “marquee 3 × 6 m”, “the room round the corner”.
hold-kind = Kind
hold-kind-hint = Leave it empty if your words say it. Otherwise type a name: “gazebo”, “trailer”.
hold-kind-which = Which one is it?
hold-quantity = How many
hold-quantity-hint = Nothing means one.
hold-commune = Commune
hold-place-where = Where it is
hold-address-hint = Street and number, if you like. With neither address nor point, people read only the commune.
hold-pick-hint = Touch the map where it is fetched. If somebody lives there, others only see the quarter.
hold-photo-title = A photo, if you like
hold-photo = The photo
hold-audience = Whom do you lend it to?
hold-deposit = Deposit
hold-fee = Fee
hold-more = Add details (hours, transport, key…)
hold-about = What is worth knowing
hold-kit = It is a set, lent together
hold-parts = What belongs to it
hold-parts-hint = One thing a line: “4 tables”.
hold-measures = Size, power, seats
hold-measures-hint = What you know, with or without a unit: “3”, “3.5 m”, “1.2 kW”. Whoever looks for “3 × 6” finds you.
hold-condition = Condition
hold-broken = How many out of service
hold-where = Where and by whom
hold-address = Street and number
hold-private-home = It is somebody’s home: show the quarter only
hold-contact = Whom to call
hold-key = Where the key is
hold-private-hint = Shown only once the loan is promised.
hold-terms = Terms
hold-transport = How it is carried
hold-notice = Days before
hold-max-days = Days at most
hold-buffer = Hours between two loans
hold-people = People to set it up
hold-indoor-only = Indoors only
hold-set-up = How to set it up
hold-insurance = Insurance
hold-funded-by = Budget that paid for it
hold-hours = When you can hand out and take back
hold-hours-hint = For instance: 10:00-12:00, 14:00-18:00. All empty: to be agreed.
hold-closures = Closures
hold-closure-from = From
hold-closure-to = To (included)
hold-closure-yearly = Every year
hold-place = If it is a place
hold-capacity = How many people at most
hold-step-free = Step-free
hold-functions = What this place is for
hold-permanent = One may settle there for long
hold-commitment = Your commitment to this place
hold-unsaid = not said
hold-speaker = In the name of
hold-name = Your name
label-owner = Belongs to { $name }
label-funded = Funded by { $budget }
label-how = Scan to ask for it, read how to use it or report damage.

## Loans
registry-borrowed = What you borrow
registry-lent = What you lend
registry-shared = What you share
registry-borrowed-nothing = You have asked for nothing so far.
registry-lent-nothing = Nobody has asked you for anything so far.
registry-share-nothing = Nothing yet. A marquee, tables, a room on Monday evenings: it starts small.
registry-with-whom = With whom
registry-when-label = When
registry-state = State
loan-one-of = { $what } (or similar)
loan-any-lender = Any of yours will do: you choose when you hand it over.
loan-any-borrower = Which one you get, { $lender } chooses when you come to fetch it.
loan-parts = Asked for together; one yes or no goes for all:
loan-title = { $day }: { $what }
loan-you-lend = You lend
loan-you-borrow = You borrow
loan-at-risk = in danger
loan-now-held-lender = Answer before { $until }: after that others can ask for it.
loan-now-held-borrower = It is held for you until { $until }; the lender still has to say yes.
loan-now-requested-lender = This person waits: somebody else has it on those dates.
loan-now-requested-borrower = Somebody else has it on those dates. If it becomes free it is yours.
loan-now-approved-lender = It is promised. Note it when it is fetched.
loan-now-approved-borrower = It is promised: all you need is on this page.
loan-now-overdue-lender = It should be back. Write a word to who has it.
loan-now-overdue-borrower = It should be back: somebody may be waiting for it.
loan-because = “{ $words }”
loan-danger = Careful: it is broken or not back
loan-elsewhere = Elsewhere
loan-instead = Take the one of { $name }
loan-contact = Contact
loan-key = Key
loan-hidden = The exact address, the contact and the key appear once the loan is promised.
loan-borrower = Borrowed by
loan-the-day = The day itself
loan-calendar-file = Add to my calendar (iCalendar)
loan-thing = Its page
loan-how = How to set it up
loan-was-handed-over = Handed over on { $at }, { $condition }.
loan-was-returned = Returned on { $at }, { $condition }.
loan-claim = Damage
loan-claim-amount = Asked: { $amount }.
claim-open = To be settled between you.
claim-settled = Settled.
claim-waived = The lender asks for nothing.
loan-settle = It is settled
loan-waive = Let it go
loan-approve = Yes, I lend it
loan-refuse = Say no
loan-take-back = I cannot lend it after all
loan-cancel = I do not need it any more
loan-close = All is settled
loan-field-because = Why
loan-field-condition = In what condition?
loan-field-note = Note
loan-field-damage = What is broken or missing
loan-field-amount = What you ask for
loan-field-broken = How many cannot be used
loan-field-unit = Which one do you hand over?
loan-damage-legend = If something is broken
loan-damage-hint = Damaged or broken: say what. Whoever asked for it next is told.
loan-hand-over-title = It is fetched
loan-hand-over = It is handed over
loan-return-title = It comes back
loan-return = It is back
loan-messages = Messages
loan-no-messages = No messages yet.
loan-message = Your message
loan-say = Send
loan-done-asked = It is asked for, and held for 48 hours.
loan-done-waits = You are on the list: we write to you if it becomes free.
loan-done-instead = It is asked for instead, and held for 48 hours.
loan-done-said = Your message has left.
loan-done-settled = The damage is settled.
loan-done-approved = It is promised: the borrower knows.
loan-done-refused = It is refused: the borrower knows, and sees who else has one.
loan-done-cancelled = It is cancelled.
loan-done-out = It is handed over.
loan-done-returned = It is back.
loan-done-closed = It is finished.

## Letters
mail-loan-button = See the loan
mail-loan-others = Have some free on those dates:
mail-loan-subject-asked = Asked of you: { $what }
mail-loan-asked = { $who } asks you for “{ $what }”, { $when }. It is held for 48 hours: say yes or no until then.
mail-loan-subject-waits = Somebody waits for: { $what }
mail-loan-waits = { $who } would like “{ $what }”, { $when }. Somebody else has it; if it becomes free it is held for { $who }.
mail-loan-subject-freed = It became free: { $what }
mail-loan-freed = “{ $what }” became free, { $when }. It is held for you for 48 hours; { $lender } still has to say yes.
mail-loan-subject-approved = Promised: { $what }
mail-loan-approved = { $lender } lends you “{ $what }”, { $when }. The address, the key and how to set it up are on the page of the loan.
mail-loan-subject-refused = Not this time: { $what }
mail-loan-refused = { $lender } cannot lend you “{ $what }”, { $when }.
mail-loan-subject-cancelled = Cancelled: { $what }
mail-loan-cancelled = The loan of “{ $what }”, { $when }, is cancelled.
mail-loan-subject-expired = Lapsed: { $what }
mail-loan-expired = The request for “{ $what }”, { $when }, has lapsed: nobody answered in time, or nobody came.
mail-loan-subject-tomorrow = Tomorrow: { $what }
mail-loan-tomorrow = “{ $what }”: it is soon, { $when }. Lent by { $lender }, borrowed by { $who }.
mail-loan-subject-back-tomorrow = Back tomorrow: { $what }
mail-loan-back-tomorrow = “{ $what }” goes back to { $lender } soon: { $when }.
mail-loan-subject-overdue = Not back yet: { $what }
mail-loan-overdue = “{ $what }”, lent { $when }, is not back. A word between { $who } and { $lender } is often enough.
mail-loan-subject-returned = It is back: { $what }
mail-loan-returned = { $lender } noted that “{ $what }” is back. Thank you.
mail-loan-subject-damaged = Damage: { $what }
mail-loan-damaged = { $lender } noted damage when “{ $what }” came back. Settle it between you.
mail-loan-subject-at-risk = Careful, you count on it: { $what }
mail-loan-at-risk = “{ $what }”, which you were to have { $when }, is broken or not back.
mail-loan-subject-safe-again = All right again: { $what }
mail-loan-safe-again = “{ $what }”, { $when }: all right again, you can count on it.
mail-loan-subject-message = A message: { $what }
mail-loan-message = Somebody writes to you about “{ $what }”, { $when }:
nav-registry = Sharing
hold-custodian = Who keeps it, if that is somebody else
hold-custodian-hint = The name of the association, school or commune where it is fetched. It then answers requests, with you.
hold-custodian-kind = What kind of actor
registry-kept-for = Belongs to

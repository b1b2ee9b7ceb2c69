# The facilitators’ console.
console-signals = Ready: { $ready } · need more time: { $more }
console-next-then = { $step }: { $name }
console-earlier = Earlier: { $name }
console-later = Later: { $name }
console-settings = Go to it, skip, move, change
console-settings-save = Save
console-planned = planned { $time }
console-took = in { $minutes } min
console-open-now = Go to it
console-add-where = When
console-add-next = right after this one
console-add-end = at the end
console-round-title = Name of the round – { $language }
console-grouping = Who works with whom
console-grouping-plenary = the whole room
console-grouping-role = tables by kind of actor
console-grouping-mixed = mixed tables
console-grouping-alone = each alone
console-auto = Go on when the time is up
console-ballot = What everyone is asked
console-ballot-approval = tick what suits
console-ballot-score = give a score
console-ballot-ranking = rank
console-ballot-dots = share out dots
console-ballot-consent = agree, concern or objection
console-ballot-answers = answer questions
console-ballot-most = At most (choices, score, places, dots on one)
console-ballot-dots-count = Dots for each person
console-questions = Questions, one on each line – { $language }
console-questions-summary = The questions
console-present-of = { $here } of { $expected } expected
console-few = few here
console-quotas = How many of each are expected
console-quotas-save = Save the invitations
console-targets = Intended share of the floor
console-targets-what = In per cent. With nothing here, each kind that is present has the same share.
console-targets-save = Save the shares
console-signs = Print the table signs
console-table-add = Add a table
console-table-name = Name on the sign
console-table-seats = Chairs
console-table-help = asks for help
console-table-time = needs time
console-table-ready = ready
console-table-writes = writes
console-table-quiet = quiet
console-table-nobody = nobody hosts
console-table-people = { $count ->
    [one] one person
   *[other] { $count } people
}
console-people = Who is here, by name
console-place = Table of { $name }
console-place-go = Seat
console-role-give = Entrust: { $role }
console-role-end = Take back: { $role }
console-remove = Ask to leave
console-next-speaker = Suggested: { $name } ({ $kind }), { $why }
console-out-of-turn = Out of turn
console-out-of-turn-why = Why (kept in the report)
console-taps = Who speaks? Tap their kind of actor: their time counts.
console-silent = Have not spoken
console-gini = Inequality of speaking time (Gini)
console-fairness = { $minutes } min of speaking
console-share = { $spoken }% of the time, { $people }% of those here
console-pitch-add = Add a presentation
console-kind-picture = Photo
console-kind-pitch = Presentation
console-pitch-seconds = Length of a presentation, in seconds (60 to 600)
console-no-scenarios = The tables draw them. You may prepare some too.
console-scenario-add = Prepare a scenario
console-withdraw = Withdraw
console-of-table = table { $name }
console-scenario-facts = { $fields ->
    [0] version { $version }, no field filled in yet
    [one] version { $version }, one field filled in
   *[other] version { $version }, { $fields } fields filled in
}
console-scenario-open = being drawn
console-scenario-locked = fixed
console-scenario-withdrawn = withdrawn
console-scenario-adopted = adopted
console-scenario-write = Write in this scenario
console-case-text = The case, in a sentence
console-case-add = Add a case
console-moderation = What is written
console-unhide = Show it again
console-hidden = Hidden: { $reason }
console-hide = Hide
console-hide-why = Why (kept in the report)
console-objections = Objections to work in
console-team = Who facilitates
console-team-what = Everyone here can go on from their own computer if yours stops.
console-team-remove = Remove
console-team-email = Invite by e-mail
console-team-invite = Invite to facilitate
console-name-it = The name and the question
console-name = Name of the workshop – { $language }
console-question = The question – { $language }
letter-facilitate-subject = Facilitate with us: { $title }
letter-facilitate-what = You are invited to help facilitate the workshop “{ $title }”.
letter-facilitate-how = Sign in with this address: the console opens, and you can go on if another computer stops.
letter-facilitate-go = Open the console
signs-title = Signs to print
signs-lead = One for the door, one for each table. Whoever reads a table’s square sits there.
signs-read = Read this square with your phone
signs-door = Entrance
console-table-fields = { $count ->
    [one] one field
   *[other] { $count } fields
}
console-table-notes = { $count ->
    [one] one note
   *[other] { $count } notes
}
console-pitches-done = { $count ->
    [one] One presentation done
   *[other] { $count } presentations done
}
console-written = { $count ->
    [one] The last thing written
   *[other] The last { $count } things written
}
workshop-time-spoken = Time spoken

## An envelope to divide, groups for those without a table, what came out
console-ballot-money = divide an envelope in euros
console-envelope-why = The room shares out { $dots } parts as long as no sum is named. With a sum, everyone divides real euros.
console-envelope-set = Divide this sum
console-envelope-title = Dividing { $amount }
console-ballot-envelope = Envelope to divide, in euros
console-ballot-step = In steps of so many euros (empty: about a twentieth)
console-loose = { $count ->
    [one] One person has no table.
   *[other] { $count } people have no table.
}
console-groups-how = These groups mix kinds of actors and languages. Nobody who sits is moved.
console-groups-table = Table { $name }
console-groups-seat = Seat them so
console-groups-other = Another proposal
console-fairness-tables = Of which { $minutes } min kept at tables.
console-outcome = What the room says

## What is in sight while the room works
console-door = The door
console-way-in = The way in
console-table-of-ready = ready: { $ready } of { $count }
console-table-empty = empty
console-tables-others = The other tables
console-tables-manage = Mix, add, print the signs
console-floor-free = Nobody waits for the floor.
console-fairness-title = Who spoke, and for how long
console-groups-which = See the groups
console-groups-kind = { $kind }: { $count }
console-past = Past rounds
console-open-questions = Questions without an answer
console-reactions = Reactions: { $count }
guests-link = { $count ->
    [0] Invite people by name
    [one] The list of invitations: one name
   *[other] The list of invitations: { $count } names
}
guests-title = Who is invited
guests-lead = Note whom you expect. At the door you then compare, kind of actor by kind of actor, who was invited and who is here.
guests-add = Add somebody
guests-name = Name, or organisation
guests-kind = Invited as
guests-commune = Commune
guests-no-commune = Elsewhere, or not known
guests-email = E-mail address
guests-locale = Language of the letter
guests-add-go = Add to the list
guests-came = Invited and present
guests-column-invited = On the list
guests-none = The list is empty. The workshop does very well without it.
guests-list = { $count ->
    [one] One person on the list
   *[other] { $count } people on the list
}
guests-privacy = Facilitators alone read this list. Its names and addresses are neither in the log, nor in the report, nor in the files. It erases itself within three months after the workshop.
guests-waits = { $email }, not written to yet
guests-written = { $email }, link sent on { $day }
guests-erase = Erase
guests-send = Send the link
guests-word = When, where, and a word from you
guests-word-hint = This text is in the letter, above the link.
guests-send-go = { $count ->
    [one] Send the link to one person
   *[other] Send the link to { $count } people
}
guests-rehearsal = This is a rehearsal: letters leave once the real workshop is open.
guests-done-added = The person is on the list.
guests-done-erased = The person is not on the list any more.
guests-done-sent = { $count ->
    [0] Nobody waited for a letter.
    [one] One letter has left.
   *[other] { $count } letters have left.
}
guests-again = Send the link again
guests-done-again = The link has been sent again.
guests-done-added-all = { $count ->
    [0] Nobody was added.
    [one] One more person is on the list.
   *[other] { $count } more people are on the list.
}
guests-paste = Paste a whole list
guests-paste-lines = One person a line
guests-paste-hint = The name first; then, in any order: organisation, kind of actor, commune, e-mail, language (fr, nl). Copy it from your spreadsheet, or use semicolons or commas.
guests-paste-kind = Where the line does not say which kind of actor
guests-paste-locale = Where the line does not say the language
guests-paste-look = See what is understood
guests-paste-add = { $count ->
    [one] Add this person
   *[other] Add these { $count } people
}
guests-paste-understood = { $count ->
    [0] No line was understood.
    [one] One line is understood. Nothing is saved yet.
   *[other] { $count } lines are understood. Nothing is saved yet.
}
guests-paste-unread = { $count ->
    [one] One line is not taken over
   *[other] { $count } lines are not taken over
}
guests-paste-guessed = (not said)
guests-unread-no-name = there is no name.
guests-unread-no-address = the e-mail address is not complete.
guests-unread-too-long = the name is too long.
guests-unread-known = on the list already, or above.
guests-unread-full = the list is full.
letter-guest-subject = Invitation: { $title }
letter-guest-what = Hello { $name }, you are invited to the workshop “{ $title }”.
letter-guest-how = On the day, open this link on your phone, or type the code { $code }. You need no account and no address; without a phone all of it works on paper too.
letter-guest-go = Enter the workshop
letter-guest-why = You get this letter because the team of the workshop noted your address to invite you. It is used for nothing else and will be erased within three months after the workshop.
harvest-invited = { $count ->
    [one] One name was on the list of invitations; it is not in this report.
   *[other] { $count } names were on the list of invitations; they are not in this report.
}
console-still-sealed = A vote was never shown: { $names }. Show its result in the run sheet, or it will be missing from the report.
console-more-ballots = More ballots than people in the room: some voted and left afterwards. Their ballots count.
console-phones = { $phones ->
    [one] { $seats } seats on one phone, which is handed on.
   *[other] { $seats } seats on { $phones } phones: some people share theirs.
}
console-same-phone = same phone as { $names }
guests-paste-name = What name goes with “{ $line }”?
guests-paste-nameless = { $count ->
    [1] One line has no name: write it here.
   *[other] { $count } lines have no name: write them here.
}
guests-paste-commune = Which commune is meant in “{ $line }”?
guests-paste-not-said = Note no commune
guests-paste-placeless = { $count ->
    [1] On one line several communes are possible: choose one.
   *[other] On { $count } lines several communes are possible: choose one for each.
}
guests-unread-which-commune = several communes are possible.

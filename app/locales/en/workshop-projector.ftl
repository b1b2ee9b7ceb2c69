# The screen in the room.
projector-join = Come in with your phone
projector-paused = A pause. We go on shortly.
projector-pitch-listen = Note on your phone what you need and what you lend
projector-plenary = All together
projector-by-role = At your table, with actors of your kind
projector-mixed = At your table, all kinds of actors
projector-alone = Each for yourself, in silence
projector-way-in = To come in
projector-cases = Cases that inspire
projector-no-cases = Let us listen.
projector-no-matches = What do you need? What do you offer?
projector-harvest-asks = What will you do, and by when?
projector-counter = The vote is open. Nobody sees what you choose.
projector-asking = Answer on your phone. Nobody sees your answers.
projector-asking-closed = The answers are in. The result is coming.
projector-counter-closed = The box is closed. The result is coming.
projector-counter-of = of { $people }
projector-results = What the room says: { $ballots } ballots
projector-answers = Your answers: { $ballots }
projector-one-voice = One voice for each kind of actor: { $percent }%
projector-weakest = Least in agreement: { $group } (gap { $spread }%)
projector-before = Before:
projector-amended = changed by the room
projector-what-if = What if… { $rule }
projector-what-if-waits = What if we shared it otherwise?
projector-pot-funds = { $funded } of { $of } projects funded
projector-nothing = With nothing they chose: { $tried }% of people (at the start { $today }%)
projector-room-split = The part the room would give to “{ $pot }”
projector-room-says = The room: { $people } choices
projector-room-capped = A cap for each commune: { $count } of { $people }
projector-room-thresholds = A threshold of votes: { $count } of { $people }
projector-room-here = The choice on the screen: { $percent }%
ladder-1 = Alone
ladder-2 = In twos
ladder-4 = In fours
ladder-0 = All together
remote-title = The screen in the room
remote-preview = Preview: { $scene }
remote-show = Show it to the room
remote-shown = This is what the room sees.
remote-not-shown = Only you see this.
remote-screen-one = Open the screen in English
remote-screen-two = Open the screen in English and Dutch
remote-screen-day = The same in light colours, for a room that cannot be darkened
scene-follow = Follows the run sheet
scene-join = Coming in
scene-clock = The clock
scene-counter = How many have voted
scene-cases = The cases
scene-case = Case: { $text }
scene-scenario = Scenario: { $title }
scene-arguments = For and against: { $title }
scene-results = Result: { $round }
scene-matches = Needs and offers
scene-what-if = What if?
scene-harvest = Commitments
projector-case-hands = { $count ->
    [one] It speaks to one person
   *[other] It speaks to { $count } people
}
projector-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
projector-harvest = { $count ->
    [one] One commitment
   *[other] { $count } commitments
}
ladder-clarify = Clarify
ladder-react = React
ladder-object = Object
ladder-integrate = Integrate
scene-voices = Questions, reactions, objections: { $title }
projector-voices-questions = What is not clear?
projector-voices-reactions = One sentence each
projector-voices-objections = What one cannot live with
projector-voices-no-questions = No question yet.
projector-voices-no-reactions = No reaction yet.
projector-voices-no-objections = No objection so far.

# The Wi-Fi of the room.
wifi-none = Tell the Wi-Fi of the room
wifi-of = Wi-Fi of the room: { $name }
wifi-name = Name of the network
wifi-name-hint = It stands on the screen where people come in, and on the signs.
wifi-password = Password
wifi-password-hint = Empty for an open network. All of it is erased after the workshop.
wifi-save = Show it to the room
wifi-square = Square of the Wi-Fi { $name }
wifi-first = First the Wi-Fi
wifi-network = Network

# What a phone in the room does.
workshop-inspires-me = It inspires me
workshop-objection-title = A question, an objection
workshop-about-scenario = About
workshop-pitch-own = It is your turn. The room is listening.
workshop-objection-answered = Worked in as:
workshop-objection-answer = How to work it in
workshop-objection-answer-send = Work it in
workshop-weakest = Least in agreement: { $group }.
workshop-by-kind = By kind of actor
workshop-before = before: { $mean }
workshop-sit = I sit down at table { $name }
workshop-my-role-host = You host this table: you stay when the others move.
workshop-my-role-scribe = You write for this table, and answer the changes that are proposed.
workshop-role-back = I hand it on
workshop-take-role-host = I host this table
workshop-take-role-scribe = I write for this table
workshop-leave-floor = No longer ask to speak
workshop-floor-yours = You have the floor.
workshop-draw-needs-table = A scenario is drawn at a table. Sit down and read its square.
workshop-amend-title = Propose a change
workshop-amendment-merge = Work it in otherwise
workshop-amendment-merge-send = Write this version
workshop-conflict-written = This field was written again since (version { $revision }): work the proposal into the new text.
workshop-fate-open = The table is thinking about it.
workshop-fate-accepted = Taken over as it is.
workshop-fate-merged = Worked in with something else.
workshop-fate-declined = Not taken:
workshop-refusal-not-locked = Fix this scenario first: only a fixed one can be simulated.
workshop-refusal-questions-misfit = Write the same questions in French ({ $fr }) and in Dutch ({ $nl }), one on each line.
workshop-floor-waits = { $count ->
    [one] You asked to speak. One person was waiting before you.
   *[other] You asked to speak. { $count } people were waiting before you.
}
workshop-supporters = { $count ->
    [one] One person agrees
   *[other] { $count } people agree
}
workshop-conflict-rivals = { $count ->
    [one] Another proposal wants something else in the same place.
   *[other] { $count } other proposals want something else in the same place.
}
workshop-onto-board = Put it on the shared board too, under your name

## An envelope to divide, what a result stands for, the clock of a table
workshop-ballot-money = Divide the envelope between the scenarios.
workshop-ballot-money-limit = It holds { $envelope }, in steps of { $step }. You may leave some.
workshop-money-in-euros = { $name }, in euros
workshop-money-left = You have { $amount } left.
workshop-money-over = You give { $amount } too much.
workshop-money-share = { $percent }% of all that is given
workshop-money-median = Half of the room gives { $median } or more.
workshop-money-kind = { $percent }%, half give { $median } or more
workshop-points-of = { $points } of { $all } points
workshop-concerns = { $count ->
    [one] one concern
   *[other] { $count } concerns
}
workshop-objections = { $count ->
    [one] one objection
   *[other] { $count } objections
}
workshop-coverage = Took part: { $cast } of { $people } ({ $percent }%)
workshop-coverage-least = Least: { $group }, { $cast } of { $people }
workshop-answers-in = { $count ->
    [one] One answer
   *[other] { $count } answers
}
workshop-mean-of = { $mean } of { $highest } on average
workshop-argue-open = Say for or against
workshop-table-speaks = Speaking now: { $kind }
workshop-table-spoken = { $time } spoken at this table
workshop-table-clock = Who speaks at this table?
workshop-table-clock-what = Tap the kind of actor of whoever speaks: their time counts. Tap again to stop it.
workshop-read-harvest = Read the harvest
actor-one-inhabitant = inhabitant
workshop-consent-title = Clarify, react, object
workshop-reaction-hint = A reaction is one short sentence, one per person and per scenario: the next one takes the place of the first.
workshop-question-answered = Answer:
workshop-question-answer = What was answered
workshop-question-answer-send = Save the answer
workshop-whose-table = table { $name }

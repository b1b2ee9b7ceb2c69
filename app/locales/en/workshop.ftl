# The live workshop.
workshop-refusal-facilitators-only = This is for the facilitators.
workshop-refusal-table-only = Only the table that writes it and the facilitators can do this now.
workshop-refusal-no-such-seat = Your seat is not recognised any more. Come in again, or with your four words.
workshop-refusal-not-there = That is not there any more. See where the workshop is.
workshop-refusal-somebody-was-faster = Done already: somebody else moved on a moment ago.
workshop-refusal-session-out-of-order = The workshop does not go straight from “{ $from }” to “{ $to }”.
workshop-refusal-round-out-of-order = This round does not go straight from “{ $from }” to “{ $to }”.
workshop-refusal-still-locking = { $seconds ->
    [one] The last ballots still come in for one second.
   *[other] The last ballots still come in for { $seconds } seconds.
}
workshop-refusal-nothing-to-undo = More than ten seconds have passed: this step cannot be undone any more.
workshop-refusal-over = The workshop is over: nothing changes in it any more.
workshop-refusal-not-open-yet = The door is not open yet. Try again in a moment.
workshop-refusal-no-ballots = There is no vote in this round.
workshop-refusal-ballot-too-early = The vote has not begun yet.
workshop-refusal-ballot-too-late = Your ballot arrived after the end of the vote: it is not counted. Tell the facilitators.
workshop-refusal-ballot-misfit = This ballot does not answer what is asked. Reload the page and start again.
workshop-refusal-too-much-given = You gave { $given }, and the most is { $most }. Take some back.
workshop-refusal-field-changed = Somebody changed “{ $field }” while you were writing. Read the new version, then decide.
workshop-refusal-field-misfit = Look at “{ $field }” again.
workshop-refusal-scenario-fixed = This scenario does not change any more.
workshop-refusal-amendment-answered = This proposal has been answered already.
workshop-refusal-reason-needed = Give a reason: the whole room will read it.
workshop-refusal-full = Full: { $most } at most.
workshop-refusal-time-out-of-bounds = A round takes between one minute and eight hours.
workshop-refusal-phrase-unknown = These four words open no seat. Check them on your first phone.
workshop-refusal-floor-empty = Nobody asks for the floor.
workshop-refusal-last-facilitator = At least one person has to facilitate.

workshop-session-draft = In preparation
workshop-session-lobby = Door open
workshop-session-live = Under way
workshop-session-paused = Paused
workshop-session-closing = Last words
workshop-session-closed = Over
workshop-session-archived = Archived

workshop-round-state-planned = To come
workshop-round-state-open = Under way
workshop-round-state-locking = Last ballots
workshop-round-state-locked = Closed
workshop-round-state-revealed = Result shown
workshop-round-state-done = Done
workshop-round-state-skipped = Left out
workshop-round-state-reopened = Reopened

workshop-field-title = Title
workshop-field-who = With whom
workshop-field-how = How
workshop-field-decision = How it is decided
workshop-field-envelopes = The money
workshop-field-means = Other means
workshop-field-eligibility = Who may carry a project
workshop-field-selection = How projects are chosen
workshop-field-governance = Who steers, who checks
workshop-field-conditions = On what conditions

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

# The ballot page
vote-title = { $days ->
    [one] One day left to vote
   *[other] { $days } days left to vote
 }
vote-title-today = Last day: the vote closes on { $at }
vote-lead-approval = Choose up to { $count } projects. The envelope holds { $amount }. Everything you tick counts the same.
vote-lead-knapsack = Choose as many projects as the envelope can pay for: { $amount } in all.
vote-lead-range = Choose { $fewest } to { $count } projects. The envelope is { $amount }. Everything you tick counts the same.
vote-lead-points = Divide up to { $total } points, at most { $most } for any one project. The envelope is { $amount }.
vote-lead-ranking = Put up to { $places } projects in order, your favourite first. The envelope is { $amount }.
vote-points-for = Points for “{ $title }”
vote-points = Points
vote-given = { $points ->
    [one] one point
   *[other] { $points } points
 }
vote-place = { $place ->
    [1] Your favourite
   *[other] Choice no. { $place }
 }
vote-place-none = Not ranked
vote-place-for = Place of “{ $title }”
vote-ranking = Place
vote-choose = Choose
vote-refused = This ballot could not be cast
vote-check-me = Check my commune and my age
vote-home = You said where you live: { $place }. Is that right? Once your ballot is cast, that is where you vote from in this budget until the last count. A ballot bears no name: nobody can move it, not even the administration.
vote-home-elsewhere = I live elsewhere
vote-planned-title = The vote has not opened yet
vote-planned = It opens on { $at }. Until then you can read the projects.
vote-over-title = The vote is closed
vote-over = It closed on { $at }. The ballots are waiting to be counted; nobody has read them.
vote-over-cast = Your ballot is cast: it will be counted.
vote-over-none = You cast no ballot here.
vote-published = It closed on { $at }. The result is public.
vote-void-title = This vote was annulled
vote-void = The reason is on the budget’s page. Another vote will replace it.
vote-see-results = See the result
vote-see-projects = Read the projects
# The ballot’s panel
dock-label = Your ballot
dock-bar = Your projects cost { $amount }
dock-left = { $amount } left
dock-over = { $amount } too much
dock-total = { $amount } in all
dock-chosen-one = { $count } project chosen
dock-chosen-many = { $count } projects chosen
dock-chosen-of = { $count } of { $limit } projects
dock-points-left = You have { $count } of { $limit } points left
dock-points-left-one = You have { $count } of { $limit } points left
dock-points-over = { $count } points too many
dock-points-over-one = { $count } point too many
dock-points-none = All your points are given
dock-points-of = { $count } points
dock-points-of-one = { $count } point
dock-why-points = Write a whole number, { $limit } at most.
dock-why-place = “{ $title }” has this place already.
dock-none = Nothing chosen
dock-save = Keep my draft
dock-undo = Undo the last choice
dock-cast = Cast my ballot
dock-cast-again = Cast again
dock-state-empty = Not cast yet. Tick a project to begin.
dock-state-empty-points = Not cast yet. Give a project points to begin.
dock-state-empty-ranking = Not cast yet. Begin with your favourite.
dock-state-draft = Draft kept. Not cast yet.
dock-state-saving = One moment, keeping your choice…
dock-state-unsaved = This change is not kept yet. Cast, or check your connection.
dock-state-refused = Not cast. { $why }
dock-state-cast = Cast. You can still change it until the close.
dock-state-changed = You changed your mind: cast again, or your earlier ballot counts.
dock-see-receipt = See my receipt
uncast-draft = Your ballot for “{ $envelope }” is kept, but not cast yet: it does not count yet.
uncast-changed = You changed your ballot for “{ $envelope }” without casting it again: the old one counts.
uncast-link = Go on with my ballot
dock-why-full = You already have { $limit } projects. Take one out to choose this one.
dock-why-dear = You have { $amount } left, this project asks for { $price }.
# The receipt
receipt-title = Your ballot is cast
receipt-lead = It counts from now on. You can change it until { $at }.
receipt-lead-closed = It will be counted. The vote closed on { $at }: nobody can change a ballot any more.
receipt-heading = Receipt
receipt-what-it-is = This code stands for your ballot, without your name. It holds:
receipt-revision = Cast number
receipt-where = Once published, find it here
receipt-whole = The whole receipt, for those who want to check everything
receipt-whole-what = The administration has signed the commitment below. A receipt given is a ballot counted; otherwise the signature proves the fault.
receipt-key = Public key:
receipt-not-proof = Keep this receipt to yourself: once ballots are public, it shows what you chose.
receipt-print = You can print this page, or photograph the code.
receipt-change = Change my ballot
receipt-other = Vote here too: { $name }

# Voting elsewhere too.
second-title = Vote in another commune too
second-lead = You live in { $home } and vote there. You can choose one more: where you work, study or often go.
second-commune = Which other commune?
second-choose = Choose this commune
second-note = You can change your mind until you cast a ballot there.

# Voting in one envelope.
session-one = In this budget you vote in one envelope, of your choice. Your first ballot chooses it, and that choice stands; the ballot itself can still be changed until the vote closes.
session-others = You can choose another envelope:
session-voted-elsewhere = You voted in “{ $envelope }”. In this budget one votes in one envelope: you can still change that ballot until the vote closes.
session-home-elsewhere = You have already voted in this budget as an inhabitant of another place. That is where you vote from, until the last count. A ballot bears no name: nobody can move it, not even the administration.
session-one-or-second = People vote in one envelope here: whoever lives elsewhere cannot choose one more. Untick one of the two.
session-one-source = People choose between these envelopes: the right to vote must be checked in the same way in all of them, by e-mail or by a code. Otherwise somebody would vote twice.
session-letters-made = Letters were made already, and they say where people vote: that does not change any more.
session-letters-elsewhere = A vote was annulled, and its letters still open another vote of this budget: with a new letter, whoever keeps the old one would have two votes. Annul that other vote too, then make new letters for everyone.
session-stands = A vote has opened already: in how many envelopes people vote does not change any more.
session-phases-before = The phase “{ $phase }” comes first, and lasts until { $until }. Wait until it is over, or change its dates in the calendar of the budget.
session-voting-over = In the calendar of the budget the voting phase is over. Give it new dates, or extend it.
session-turns-over = The other votes of this budget are over, and nothing tells any more who voted in them. Open this envelope in a new budget.

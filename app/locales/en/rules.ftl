# What the voter does.
rules-ballot-approval = { $choices ->
    [one] Each person chooses a single project, the one they prefer.
   *[other] Each person chooses at most { $choices } projects, whatever they cost. The order does not count.
 }
rules-ballot-knapsack = Each person chooses as many projects as they like, as long as their prices fit together within the envelope of { $envelope }.
rules-ballot-range = Each person chooses at least { $fewest } and at most { $choices } projects, whatever they cost. The order does not count.
rules-ballot-points = Each person divides up to { $total } points among the projects, at most { $most } for any one of them.
rules-ballot-ranking = { $places ->
    [one] Each person names the project they like best.
   *[other] Each person ranks up to { $places } projects, the favourite first. The first gets { $places } points, the second one fewer, and so on.
 }

# How the money is divided: most votes first.
rules-greedy = The project with the most votes is funded first, then the next, and so on as long as the envelope of { $envelope } lasts.
rules-greedy-rest = A project that costs more than what is left is passed over, and the next has its chance. What is no longer enough for any project stays with the administration.
rules-greedy-stop = The count ends at the first project that costs more than what is left: no project with less support goes before it. What is left stays with the administration.
rules-greedy-stretch = The first project that costs more than what is left is funded all the same if 80% of its price is still there; the administration finds the rest elsewhere. Then the count ends.
rules-greedy-per-euro = The project with the most votes for each euro of its price is funded first, then the next, and so on as long as the envelope of { $envelope } lasts.
rules-greedy-per-euro-points = The project with most points for each euro of its price is funded first, then the next, and so on as long as the envelope of { $envelope } lasts.

# How the money is divided: equal shares.
rules-shares-part = Each person who votes holds an equal share of the envelope: { $part } if { $voters } people vote.
rules-shares-part-about = Each person who votes holds an equal share of the envelope: a little over { $part } if { $voters } people vote.
rules-shares-need = A project needs its supporters to pay its price with their shares. They pay equally, and whoever has too little left gives what remains. The project that asks each of them for the smallest fraction of its price goes first.
rules-greedy-points = The project with most points is funded first, then the next, and so on as long as the envelope of { $envelope } suffices.
rules-shares-need-points = A project needs its supporters to pay its price out of their shares; each pays in proportion to the points they gave it, and whoever has too little left gives what remains. The project that asks least for each point goes first.
rules-shares-need-count = A project needs its supporters to pay its price with their shares. They pay equally, and whoever has too little left gives what remains. The project that asks each of them for the smallest sum goes first, which helps cheap projects.
rules-shares-need-count-points = A project needs its supporters to pay its price out of their shares; each pays in proportion to the points they gave it, and whoever has too little left gives what remains. The project that asks for the smallest sum for each point goes first, which helps cheap projects.
rules-prefilter = Before the count, projects with too few supporters for their price are left out: one that asks for the whole envelope needs a third of the voters, one that asks for half of it a sixth, and so on.
rules-welfare = Of all sets of projects that fit in the envelope of { $envelope }, the one that gathers most votes in all is funded.
rules-welfare-points = Of all sets of projects that fit in the envelope of { $envelope }, the one that gathers most points in all is funded.
rules-welfare-rest = A project that is much wanted but dear may give way to several cheaper ones that gather more votes together.
rules-exact = A project needs supporters who pay its price out of their shares, all exactly the same. The one that most people can pay for per euro goes first.
rules-exact-rest = If money is left, the shares are raised just enough for something to change, as long as everything fits in the envelope.
rules-bounded = Supporters pay for a project out of their shares. When they are a little short, the envelope adds the difference: the less they can pay themselves, the longer the project waits for its turn.
rules-phragmen = Every funded project is a load that its supporters share. Each time, the project is funded that leaves the smallest load on the person who carries most, as long as the envelope of { $envelope } suffices.
rules-maximin = Each time, the project is funded with which the cost of all funded projects can be shared most evenly among their supporters, as long as the envelope of { $envelope } suffices.
rules-cstv = Each person divides their share among the projects they support. What a project gets too much of moves to other projects of the same people, and what it lacks can come from them too.

# What becomes of the money that the shares leave.
rules-completion-none = Money that the shares cannot spend stays with the administration.
rules-completion-u = The money that is left goes to the projects with the most votes, one after the other, as long as they fit within it.
rules-completion-add1 = If money is left, every share is raised by { $unit } at a time and everything is counted again, as long as the funded projects fit in the envelope. What is left then stays with the administration.
rules-completion-add1e = If money is left, every share is raised by { $unit } at a time and everything is counted again, until no other project would fit, and never beyond the envelope. What is left then stays with the administration.
rules-completion-add1u = If money is left, every share is raised by { $unit } at a time and everything is counted again, as long as the funded projects fit in the envelope. The last remainder goes to the projects with the most votes that fit within it.
rules-completion-add1eu = If money is left, every share is raised by { $unit } at a time and everything is counted again, until no other project would fit, and never beyond the envelope. The last remainder goes to the projects with the most votes that fit within it.
rules-completion-pct1 = If money is left, every share is raised by a hundredth of the first share at a time and everything is counted again, until no other project would fit, and never beyond the envelope. What is left then stays with the administration.

# The comparison step, the minimum, the ties.
rules-comparison = At the end, this result is compared with a plain ranking by number of votes. If more people find more of their projects in the ranking, the ranking stands.
rules-minimum-votes = { $votes ->
    [one] A project that nobody chose is not funded.
   *[other] A project chosen by fewer than { $votes } people is not funded.
 }
# Limits inside the envelope.
rules-cap = The projects { $group } get at most { $amount } in all.
rules-floor = The projects { $group } get at least { $amount } in all, if their prices allow it.
rules-exclusion = Of the projects { $numbers }, at most one is funded.
rules-group-theme = “{ $name }”
rules-group-commune = in { $name }
rules-group-district = in { $name }
rules-group-bearer = carried by: { $name }
rules-list-or = { $before } and { $last }
rules-minimum-points = A project that gets fewer than { $votes } points is not funded.
rules-tie = Between two projects that are level, we take { $order }.
rules-tie-cost = the cheaper one
rules-tie-votes = the one with more votes
rules-tie-lot = the one named by a lot, which anyone can draw again
rules-tie-then = , then

# Names of the rules.
rules-name-greedy = Most votes first
rules-name-shares-none = Equal shares, the rest stays with the administration
rules-name-shares-u = Equal shares, the rest to the most votes
rules-name-shares-add1 = Equal shares, raised step by step
rules-name-shares-add1e = Equal shares, raised until nothing more fits
rules-name-shares-add1u = Equal shares, raised step by step, the rest to the most votes
rules-name-shares-add1eu = Equal shares, raised until nothing more fits, the rest to the most votes
rules-name-shares-pct1 = Equal shares, raised by 1% at a time
rules-name-max-welfare = Most votes in all
rules-name-exact-equal-shares = Exact equal shares (EES)
rules-name-bounded-overspending = Equal shares with an advance (BOS)
rules-name-phragmen = Phragmén’s loads
rules-name-maximin-support = Costs shared most evenly
rules-name-cstv = Transferable shares (CSTV)
rules-name-greedy-points = Most points first
rules-name-max-welfare-points = Most points in all
rules-name-compared = { $name }, compared with most votes
rules-name-switched = { $name }, with particular settings

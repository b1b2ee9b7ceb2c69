# What the voter does.
rules-ballot-approval = { $choices ->
    [one] Each person chooses a single project, the one they prefer.
   *[other] Each person chooses at most { $choices } projects, whatever they cost. The order does not count.
 }
rules-ballot-knapsack = Each person chooses as many projects as they like, as long as their prices fit together within the envelope of { $envelope }.

# How the money is divided: most votes first.
rules-greedy = The project with the most votes is funded first, then the next, and so on as long as the envelope of { $envelope } lasts.
rules-greedy-rest = A project that costs more than what is left is passed over, and the next has its chance. What is no longer enough for any project stays with the administration.

# How the money is divided: equal shares.
rules-shares-part = Each person who votes holds an equal share of the envelope: { $part } if { $voters } people vote.
rules-shares-part-about = Each person who votes holds an equal share of the envelope: a little over { $part } if { $voters } people vote.
rules-shares-need = A project needs its supporters to pay its price with their shares. They pay equally, and whoever has too little left gives what remains. The project that asks each of them for the smallest fraction of its price goes first.

# What becomes of the money that the shares leave.
rules-completion-none = Money that the shares cannot spend stays with the administration.
rules-completion-u = The money that is left goes to the projects with the most votes, one after the other, as long as they fit within it.
rules-completion-add1 = If money is left, every share is raised by { $unit } at a time and everything is counted again, as long as the funded projects fit in the envelope. What is left then stays with the administration.
rules-completion-add1e = If money is left, every share is raised by { $unit } at a time and everything is counted again, until no other project would fit, and never beyond the envelope. What is left then stays with the administration.
rules-completion-add1u = If money is left, every share is raised by { $unit } at a time and everything is counted again, as long as the funded projects fit in the envelope. The last remainder goes to the projects with the most votes that fit within it.
rules-completion-add1eu = If money is left, every share is raised by { $unit } at a time and everything is counted again, until no other project would fit, and never beyond the envelope. The last remainder goes to the projects with the most votes that fit within it.

# The comparison step, the minimum, the ties.
rules-comparison = At the end, this result is compared with a plain ranking by number of votes. If more people find more of their projects in the ranking, the ranking stands.
rules-minimum-votes = { $votes ->
    [one] A project that nobody chose is not funded.
   *[other] A project chosen by fewer than { $votes } people is not funded.
 }
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
rules-name-compared = { $name }, compared with most votes

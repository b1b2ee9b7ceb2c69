# Recipes: free how-tos, with what they need.
recipes-here = Recipes
recipes-title = Recipes for doing things together
recipes-lead = Free how-tos, with what they need. One button puts your needs on the board, and whoever can lend hears of it.
recipes-free = Free to take (CC0):
recipes-needs-count = { $count ->
    [one] one thing to find
   *[other] { $count } things to find
 }
recipes-steps = How it goes
recipes-needs = What it needs
recipes-people = For how many people
recipes-count = Work it out again
recipes-have = Write 0 for what you have already.
recipes-we = We do this
recipes-sign-in = Sign in to do it
recipes-from = From
recipes-to = To
recipes-begin = Put these needs on the board
recipes-note = Everything is public except how to reach you. Whoever can lend is told.
recipes-done = { $count ->
    [one] One need is on the board.
   *[other] { $count } needs are on the board.
 }
recipes-version = Version { $number }

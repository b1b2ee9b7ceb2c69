# The network, the laureates’ evening, the letter of matches.
network-here = Who helped whom
network-title = { $count ->
    [0] Who helps whom: the first promises
    [one] Who helped whom: one loan returned
   *[other] Who helped whom: { $shown } loans returned
 }
network-lead = What groups have lent and promised one another, with money or without. Inhabitants are never named here.
network-none = Nobody has helped anybody here yet
network-none-what = Say what you need or what you offer: that is how it begins.
network-stat-loans = loans returned
network-stat-spared = purchases avoided, about
network-stat-promised = promised in money
network-loans = What was lent
network-loans-how = A purchase avoided is the usual price of what was lent at once. It is an estimate; it decides nothing.
network-chart = Who lent, and how often
network-lender = Lends
network-borrower = Borrows
network-what = What
network-times = How often
network-spared = Purchase avoided
network-no-price = no price
network-about = about { $amount }
network-pledges = What partners promised to projects
network-partner = Promises
network-bearer = To
network-worth = Worth
network-without-money = without money
laureates-title = Celebrate the laureates
laureates-what = One button prepares the evening: a moment to celebrate, three minutes for each funded project, then what each needs and offers, already filled in from the budgets and the shared things. One person can run it, and everything can be changed afterwards.
laureates-button = Prepare the laureates’ evening
laureates-name = Laureates’ evening: { $envelope }
digest-subject = { $count ->
    [one] One match for you this week
   *[other] { $count } matches for you this week
 }
digest-hello = Hello,
digest-what = Here is what goes with what you put on the board and waits for your answer. Nothing of how to reach you is shared until both of you said yes.
digest-pair = { $own }: { $other }, from { $who }
digest-list = What goes together
digest-button = See the board and answer
digest-why = You get this letter once a week at most, as long as you have something on the board.
digest-stop = Stop this letter
digest-stop-title = No more matches by e-mail?
digest-stop-what = What you put on the board stays there. You can always look.
digest-stop-button = Write to me no more
digest-stopped = We will not write to you about this any more
digest-stopped-what = What you put on the board stays there.
board-why-km = It is in { $commune }, about { $km } km away.
board-why-measures = The size or the power fits.
board-why-smaller = It is smaller or weaker than what is looked for.
registry-from-commune = From
registry-from-anywhere = Anywhere
registry-km = { $km } km away
loan-photos = Photos
loan-photos-hand-over = At the hand-over
loan-photos-return = At the return
loan-photo-add-hand-over = Add a photo of the hand-over
loan-photo-add-return = Add a photo of the return
loan-done-photo = The photo is added.

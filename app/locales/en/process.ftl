# Home: the sentence of the day.
home-description = The participatory budgets that are open, what they are worth, how long is left, and what was decided.
home-counting = The vote is closed: ballots are being counted
home-next-vote = The next vote opens on { $day }
home-in-preparation = The next vote is being prepared
home-decided = You decided: here is the result
home-empty = Here, we will decide together about everyone’s money
home-promise = An administration puts money on the table. Inhabitants propose, everyone votes, and each euro is explained.

# Home: what is open.
home-figure = { $count ->
    [one] to share out together: one project awaits your vote
   *[other] to share out together, among { $count } projects
 }
home-understand = Understand this budget, step by step
home-where-money-goes = { $count ->
    [one] All the money is in one envelope
   *[other] The money is in { $count } envelopes: you vote on each of them
 }
vote-for = Vote: { $envelope }
result-of = The result: { $envelope }
read-projects = { $count ->
    [one] Read the project
   *[other] Read the { $count } projects
 }

# Home: what comes next, what was decided.
home-coming = What comes next
home-before = What was decided
decided-sentence = { $way ->
    [jury] A jury scored the projects
    [assembly] An assembly chose
    [agreement] An agreement was signed
   *[other] { $voters } ballots counted
 }: { $funded ->
    [0] no project funded
    [one] one project funded
   *[other] { $funded } projects funded
 } out of { $projects }.
decided-bar = { $spent } awarded out of { $amount }

# Home: when nothing is published.
home-empty-title = No budget is published yet
home-empty-staff = Create a budget, give it dates and an envelope, then publish it: it will appear here.
home-empty-staff-button = Create a budget
home-empty-visitor = The first budget will appear on this page. Do you work for the administration? Sign in to prepare it.
home-empty-sign-in = Sign me in

# Home: the invitation of the demonstration.
invitation-title = This is a demonstration: take somebody’s place
invitation-what = Vote as an inhabitant, or step behind the counter. Nothing is real, you cannot break anything.
invitation-more = Who are these people?

# The loop.
loop-title = Deciding together in five steps
loop-workshop = We meet: a workshop gathers the ideas of a neighbourhood.
loop-process = We agree: the ideas become the rules of a budget.
loop-vote = We choose: everyone votes, every ballot counts.
loop-projects = We build: the funded projects move on in plain sight.
loop-shared = We share: what was bought is lent to the next project.

# Where a vote stands: the short words.
standing-ahead = To come
standing-late = Soon
standing-open = Vote open
standing-ended = Counting
standing-counted = Counted
standing-published = Result published
standing-void = Annulled

# Where a vote stands: the headings.
standing-ahead-heading = The vote opens on { $day }
standing-late-heading = The vote will open soon
standing-ended-heading = The vote is closed
standing-counted-heading = The ballots are counted
standing-published-heading = The result is known
standing-void-heading = This vote was annulled
standing-days-left = { $days ->
    [one] There is one day left to vote
   *[other] There are { $days } days left to vote
 }
standing-last-but-one = You can vote until tomorrow
standing-last-day = This is the last day to vote

# Where a vote stands: the sentences.
standing-ahead-what = The vote opens on { $opens } and closes on { $closes }.
standing-late-what = The administration is about to open the vote.
standing-open-what = You can vote until { $closes }.
standing-ended-what = Nobody can vote any more since { $closed }. The ballots are now being counted.
standing-counted-what = The administration reads the result over before publishing it.
standing-published-what = Each project says why it is funded or not.
standing-void-what = The ballots of this vote do not count. A new vote will replace it.
standing-midnight = midnight on { $day }

# Where a vote stands: what the administration explains.
standing-reason-extended = The vote was extended until { $closes }
standing-reason-early = The vote was closed earlier than planned, on { $closed }
standing-reason-void = Why this vote was annulled

# How many people voted.
turnout = { $shown } people voted.
turnout-so-far = { $shown } people have voted already.
turnout-few = Fewer than ten people voted.
turnout-few-so-far = Fewer than ten people have voted so far.
turnout-by-commune = Where do these votes come from?
turnout-elsewhere = Elsewhere
turnout-pooled = Communes with fewer than ten votes are counted together, so that nobody can be recognised.

# A budget.
process-draft = Draft
process-draft-what = Only the administration sees this page.
process-at-stake = { $count ->
    [one] { $amount } to share out, in one envelope
   *[other] { $amount } to share out, in { $count } envelopes
 }
process-was-at-stake = { $count ->
    [one] { $amount } shared out, in one envelope
   *[other] { $amount } shared out, in { $count } envelopes
 }
process-envelopes = { $count ->
    [one] One envelope
   *[other] { $count } envelopes
 }
process-bar = { $count ->
    [one] { $amount } in one envelope
   *[other] { $amount } in { $count } envelopes
 }
process-no-envelope = The amounts are not settled yet
process-no-envelope-what = The administration is preparing the envelopes. They will be presented here, with their rules.
process-about = This budget from start to end
process-contact = A question about this budget?
next-step-vote = Read the projects, make up your ballot, cast it. You can change it until the vote closes.
next-step-decided = The result is public
next-step-decided-what = Read why each project is funded or not, and count again if you like.

# The steps of a budget.
timeline-now = We are at this step: { $phase }, until { $day }
timeline-now-late = We are at this step: { $phase }
timeline-next = Next step: { $phase }, from { $day }
timeline-over = All steps are over
timeline-dates = { $from } to { $to }
timeline-until = until { $to }
timeline-past-mark = (past step)
timeline-now-mark = (present step)
timeline-next-mark = (step to come)

# An envelope.
envelope-funders = Who gives this money
envelope-bearers = Who may carry a project
envelope-theme = For which subject
envelope-communes = In which communes
envelope-voters = Who may vote
bearers-all = Everyone
list-or = or
voters-from-age = Anyone aged { $years } and over, whatever their nationality.
voters-all-ages = Anyone, whatever their age or nationality.
voters-from = You must live here: { $communes }.
voters-from-all = You must live in one of the { $count } communes.
voters-from-some = You must live in one of these { $count } communes: { $communes }.
demand-above = { $count ->
    [one] One project asks for { $asked }. The envelope holds { $amount }: it cannot be funded in full.
   *[other] The { $count } projects ask for { $asked } in all. The envelope holds { $amount }: a choice must be made.
 }
demand-within = { $count ->
    [one] One project asks for { $asked }. The envelope holds { $amount }.
   *[other] The { $count } projects ask for { $asked } in all. The envelope holds { $amount }.
 }
rule-sheet-title = How the money is shared out
rule-sheet-frozen = Version { $version }, frozen when the vote opened: these rules no longer change.
rule-sheet-open = Version { $version }. These rules will be frozen when the vote opens.
rule-sheet-hash = Fingerprint of these rules:
rule-sheet-how = How we count, in detail
result-before-publication = See the result before it is published

# How we count: the example.
how-title = How we count, in plain words
how-lead = Counting votes is a choice. Here are the two main ways to count, what they change, and how to check everything yourself.
how-contents = On this page
how-example = An example: ten people, three projects
how-example-what = Ten people share { $amount }. Each ticks the projects they like.
how-example-table = The three projects of the example
how-column-project = Project
how-column-price = Price
how-column-votes = Votes
how-column-who = Who chose it
how-project-square = The square
how-project-square-who = Anna, Bilal, Chloé, Dries, Emma, Farid
how-project-bikes = The bicycles
how-project-bikes-who = Anna, Bilal, Chloé, Dries, Emma
how-project-garden = The garden
how-project-garden-who = Gül, Hugo, Ines, Jef

# How we count: the two rules.
how-greedy = Most votes first
how-greedy-1 = Projects are ordered by their number of votes. The first is funded, then the next, while there is money. A project too dear for what is left is passed over.
how-greedy-bar = The envelope of the example: the square €6,000, the bicycles €4,000
how-greedy-2 = Here, the square goes first, then the bicycles. Nothing is left for the garden. The same six people decided everything; four people out of ten got nothing.
how-greedy-3 = It is easy to follow. But a group a little larger than the others can carry off the whole envelope.
how-shares = Equal shares
how-shares-1 = The envelope is cut into equal shares, one for each person who votes: here €1,000. A project is funded when the people who chose it can pay for it with their shares.
how-shares-bar = The envelope of the example: the square €6,000, the garden €4,000
how-shares-2 = Here, six people pay for the square with their shares: they have nothing left for the bicycles. The four others pay for the garden. Everyone got a project.
how-shares-3 = The project that its supporters pay for with the least effort goes first. If money is left that nobody can spend alone, the rule sheet of the envelope says what becomes of it.

# How we count: ties.
how-ties = When two projects are level
how-ties-1 = One of them must go first, and the rule sheet says which: for example the cheaper one. When nothing tells them apart any more, a lot is drawn: it is the only way that favours nobody.
how-ties-2 = The lot does not depend on who counts. Its starting point is sealed when the vote opens, then published with the result: whoever does the sum again finds the same lot. Every tie that changed something is named in the result.

# How we count: the receipt.
how-receipt = What a receipt proves
how-receipt-what = Once you have cast your ballot, you get a code. It is a signed fingerprint of your ballot and of the rules at that moment.
how-receipt-proves = It proves
how-receipt-proves-1 = that your ballot is stored: the receipt is given only afterwards;
how-receipt-proves-2 = that it is counted as you cast it: the code stands in the list published with the result;
how-receipt-proves-3 = that nobody has changed it since: the slightest alteration would give another fingerprint.
how-receipt-not = It does not prove
how-receipt-not-1 = who you are: we take everyone’s word for their commune and age, which is why the vote is advisory;
how-receipt-not-2 = that nobody voted twice with two e-mail addresses;
how-receipt-not-3 = that you voted freely: nobody looks over your shoulder, and neither do we.
how-receipt-keep = Keep your code to yourself. After publication, whoever knows it can find your ballot in the list. Without it, nobody knows whose a ballot is: the key that ties the two is destroyed after the count.

# How we count: counting again.
how-again = Count again yourself
how-again-1 = With each result, we publish all ballots, without a single name, in a file that other tools can read. Three ways to count again:
how-again-browser = in your browser, on the page of the result, without installing anything;
how-again-machine = on your computer, with the program of this site:
how-again-other = with a tool that we did not write, because the format is that of
how-again-links = The ballots to count again:
how-again-none = No result is published yet. The ballots will be on the page of each result.
voters-guests = Whoever lives elsewhere can vote here too, in one other commune of their choice.
voters-one = Here each person votes in a single envelope, of their choice.

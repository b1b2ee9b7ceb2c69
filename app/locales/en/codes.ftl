# The code of the letter
code-title = Enter the code of your letter
code-lead = It has four groups of four signs. You can also scan the square on the letter: the code then fills itself in.
code-field = Your code
code-hint = For example: 7K3Q-M2XD-9HTP-4W6E. Capitals and dashes are optional; O and 0, I and 1 are understood.
code-enter = Go on to my ballot
code-note = The code opens your ballot on this device for two hours. Nothing is cast before you say so.
code-back = Back to the ballot
code-entered = Your code is entered: you can cast this ballot, without an e-mail address.
code-finished = Have you finished? Take your code off if others use this device.
code-leave = Take my code off this device
code-needed = To cast this ballot you need the code of the letter that you received. You can choose already.
code-enter-mine = Enter my code
# Without a computer
paths-title = At the counter, by telephone, by post
paths-contact = To vote without a computer or to ask a question, write to the administration:
paths-contact-help = Write to the administration:
paths-help-title = Help with voting
paths-help-what = Here you vote with a link sent by e-mail. If that does not suit you, somebody can help:
paths-propose-title = Proposing without a computer
paths-propose-what = An idea, but no wish to fill in a form? Somebody writes it down with you:
paths-contest-title = Contesting this result
paths-contest-what = Do you think there was a mistake, or do you disagree with the decision? Say so, with or without a computer.
# What the rules say
voters-checked-declaration = Nobody checks it: everyone confirms an e-mail address and declares where they live and how old they are.
voters-checked-codes = It is checked by a code on paper, posted home or handed out at the counter against a document.
rules-codes = Each letter carries a code, and each code one ballot: the last one cast replaces the one before.
rules-paper-paper = Who votes on paper and online with the same code: the ballot on paper counts, in whatever order.
rules-paper-online = Who votes on paper and online with the same code: the last ballot online counts, the one on paper is set aside.
rules-codes-withdrawn = Letters of a withdrawn package open nothing any more. Ballots already cast with them stay counted, until the same person votes with the letter that replaces theirs.
letters-withdrawn = The letters of package { $number } are withdrawn since { $at }:
# The letter
letter-title = Your code to vote
letter-about = You can vote in “{ $process }”, for the envelope “{ $envelope }”, until { $at }.
letter-secret = This code is yours alone. Show it to nobody: who has it can vote in your place. We keep no copy that can be read.
letter-code = Your code
letter-how-title = How to vote
letter-how-scan = 1. Scan the square with your telephone, or open the address below.
letter-how-type = 2. Check or type the code, choose your projects.
letter-how-cast = 3. Cast your ballot and keep the receipt. You can change your mind until the vote closes.
letter-once-paper = One code, one ballot: the last one cast counts. If you also vote on paper, the paper counts.
letter-once-online = One code, one ballot: the last one cast counts. If you also vote on paper, the ballot online counts.
letter-other-title = Without a computer
letter-other = Come to the counter with this letter, or write to { $contact }.
letter-mark = Package { $package }, letter { $letter }
letter-ballot-title = Ballot on paper: { $name }
letter-ballot-code = The code of this ballot
# Letters, for the administration
letters-admin-title = { $count ->
    [0] No letter is in circulation
    [one] One letter is in circulation
   *[other] { $shown } letters are in circulation
 }
letters-admin-lead = A package is a PDF with one letter a page. It is shown once: codes are kept only in a form that cannot be read.
letters-admin-not-used = This vote does not use codes. That is chosen on the page of the envelope, before the opening.
letters-admin-none = No package has been made for this vote yet.
letters-admin-package = Package { $number }
letters-admin-package-head = Package
letters-admin-replaces-number = (replaces package { $number })
letters-admin-letters = Letters
letters-admin-commune = Commune
letters-admin-language = Language
letters-admin-purpose = Use
letters-admin-made = Made on
letters-admin-state = State
letters-admin-withdrawn = Withdrawn on { $at }:
letters-admin-stands = In circulation
letters-admin-withdraw = Withdraw
letters-admin-withdraw-what = The codes of this package will open nothing any more. Ballots already cast with them stay counted: nothing tells them from the others. The reason is public.
letters-admin-withdraw-button = Withdraw this package
letters-admin-new = Make a package of letters
letters-admin-how-many = How many letters
letters-admin-how-many-hint = At most 2,000 in a package. Leave empty if you add a file of addresses.
letters-admin-make = Make the PDF
letters-admin-make-note = The PDF downloads at once. Print it, put the letters in envelopes, then delete the file: we cannot make it again.
letters-admin-addresses = Names and addresses
letters-admin-addresses-hint = CSV or XLSX, a row of titles, then a row for each letter and a cell for each line of the address. The file is printed and never kept. Without a file, the window of the envelope stays empty.
letters-admin-replaces = These letters replace a lost package
letters-admin-replaces-none = None
letters-admin-replaces-which = Package to withdraw
letters-admin-replaces-hint = The lost package is withdrawn, and each new letter takes the place of the one with the same number: who had voted already does not vote twice. So keep the same list, whole and in the same order. Whoever already got a new letter in the place of a lost one keeps that one and gets no other.
letters-purpose-post = By post
letters-purpose-post-hint = Sent home, in the language of the package.
letters-purpose-counter = At the counter
letters-purpose-counter-hint = Handed out. Once the vote is open, each letter has its ballot on paper.
# The counter
counter-title = At the counter
counter-lead = Look at the document, note its kind, hand out a code. Write neither a name nor a number: nothing of the person is kept.
counter-open = Open counters
counter-home = Your counter
counter-document = Which document did you see?
counter-handed = What do you hand out?
counter-print = For a letter to print now
counter-note = Note and go on
counter-note-what = The journal keeps the kind of document, which agent you are and the day.
document-identity-card = Belgian identity card
document-residence-permit = Residence permit, or card of another country of the Union
document-passport = Passport
document-other = Other proof that the administration accepts
handed-letter = A letter that is printed already
handed-letter-hint = From a package made for the counter.
handed-printed-now = A letter to print now
handed-printed-now-hint = The PDF of one letter downloads, with its ballot on paper.
handed-paper-ballot = A ballot on paper
handed-paper-ballot-hint = The person fills it in here and puts it in the box, with the code printed on it.
# Ballots on paper
paper-title = Type a ballot on paper
paper-lead = Each ballot is typed by two agents. It is cast only if both read the same.
paper-waiting = { $count ->
    [0] No ballot waits for a second agent.
    [one] One ballot waits for a second agent.
   *[other] { $count } ballots wait for a second agent.
 }
paper-half-typed = { $count ->
    [one] One ballot on paper was typed by one agent only. Until a second one types it, it does not count; after the close it is too late.
   *[other] { $count } ballots on paper were typed by one agent only. Until a second one types them, they do not count; after the close it is too late.
 }
paper-half-typed-go = Type ballots on paper
paper-code = The code printed on the ballot
paper-send = Save this ballot
paper-send-note = The first agent saves it, the second casts it. Do it before the vote closes.
paper-stands = I have read the paper again and stand by it: my colleague types it again
paper-cast = Both read the same: the ballot is cast and will be counted.
paper-receipt = Code of the receipt:
paper-unmarked = Nothing
paper-marked = Ticked
paper-theirs = Your colleague read
paper-mine = You read
paper-differs = You did not read the same as your colleague
paper-differs-what = Nothing is cast. Read the paper again: correct below, or stand by what you read.
# Settings, access and journal
admin-nav-codes = Codes
admin-nav-counter = Counter
admin-nav-paper = Paper
admin-envelope-source = What checks the right to vote?
admin-source-declaration = A declaration, by e-mail
admin-source-declaration-hint = Everyone confirms an address and says where they live. Simple, for an advice.
admin-source-codes = A code on paper
admin-source-codes-hint = You send letters to those whom your list admits, or hand out a code at the counter.
admin-envelope-paper = If somebody votes on paper and online with the same code
admin-paper-paper = The ballot on paper counts, in whatever order
admin-paper-online = The last ballot online counts, the one on paper is set aside
admin-administration-paths = At the counter, by telephone, by post
admin-administration-paths-hint = Shown where people propose, vote and contest, and on letters. Everyone must be able to choose among the three.
admin-done-letters-withdrawn = The package is withdrawn: its codes open nothing any more.
admin-done-served = It is noted. The next person can come.
admin-done-typed-once = It is saved. Another agent must type the same ballot.
admin-role-counter = Serve at the counter: hand out codes, type ballots on paper
admin-event-codes-issued = Package of letters made
admin-event-codes-withdrawn = Package of letters withdrawn
admin-event-counter-served = Document seen at the counter
admin-event-paper-typed = Ballot on paper typed
# Refusals
refusal-code-needed = You need the code of your letter to cast this ballot.
refusal-not-a-code = This code has a typing error, or a sign is missing. Compare it with the letter: four groups of four.
refusal-code-unknown = This code does not open this vote. Check that the letter is the one of this envelope.
refusal-code-withdrawn = The letter with this code was withdrawn. Another one replaces it, or the counter can help you.
refusal-voted-on-paper = A ballot on paper is cast for this code already. By the rules, that one counts.
refusal-voted-online = A ballot is cast online with this code already. By the rules, that one counts: the paper is set aside.
refusal-too-many-codes = Too many codes were tried. Compare yours with the letter and try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
refusal-no-codes = This vote does not use codes.
refusal-package-withdrawn = This package is withdrawn already.
refusal-as-many-letters = There must be as many addresses as letters, or the whole list of the package that is replaced: { $letters }.
refusal-every-letter-replaced = Each letter of this package was replaced already, one by one. Withdrawing it is enough.
letter-about-several = With this one code you can vote in “{ $process }”, for { $count } envelopes: { $envelopes }.
letter-about-one-of = “{ $envelope }” until { $at }
letter-once-each = One code, one ballot in each envelope: the last one cast counts.
letter-once-each-paper = One code, one ballot in each envelope: the last one cast counts. If you also vote on paper, the paper counts.
letter-once-each-online = One code, one ballot in each envelope: the last one cast counts. If you also vote on paper, the ballot on the site counts.
letters-admin-also = The same letter also opens
letters-admin-also-hint = One letter, one code: its holder casts a ballot in each envelope that is ticked. Withdrawing or replacing the letter goes for all of them.
letters-admin-together = (the same letter opens other envelopes)
code-opens-also = Your code also opens:
reach-counter = At the counter
reach-telephone = By telephone
reach-post = By post
reach-line = { $way }: { $said }
admin-administration-paths-more = Anything else to know
before-title = Before you publish this budget
before-envelope = Add at least one envelope.
before-reach = Say how people propose, vote and contest without a computer. Still missing: { $ways }.
before-reach-link = Complete the page of the administration
letter-about-one = With this code you vote in “{ $process }”, in a single one of these { $count } envelopes, of your choice: { $envelopes }.
letter-once-one = Your first ballot chooses the envelope, and that choice stands. The ballot itself can be changed until the vote closes.
letter-beside = You can also vote in one other commune, of your choice: { $envelopes }.
letter-beside-only = In “{ $process }” you can vote in one commune other than your own, of your choice: { $envelopes }.
letters-admin-tied-one = People vote in one envelope here: each letter opens all those of the commune chosen above, and the first ballot chooses. Send each person only one letter.
letters-admin-tied-several = A letter is for the commune chosen above. It opens the envelopes of that commune, and one other commune of its holder’s choice. Send each person only one letter.

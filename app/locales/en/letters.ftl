# The letters to bearers and the draft deliberation.
admin-nav-letters = Letters and deliberation
admin-event-letters-changed = Texts of the letters changed
admin-letters-title = The letters to bearers and the deliberation
admin-letters-what = One letter for each project and one draft deliberation, filled from the outcome and from the decision. To read, print and sign.
admin-letters-no-decision = No decision is recorded: the letters speak of the outcome only.
admin-letters-record = Record the decision
admin-letters-texts = The texts of your administration
admin-letters-texts-what = They stand in every letter and in the deliberation. What is proposed is a place to begin: have it read by your legal service, and complete what stands in square brackets.
admin-letters-legal-basis = Reasons in law (one on each line)
admin-letters-appeal = Ways to appeal
admin-letters-save = Save the texts
admin-letters-deliberation = Draft deliberation
admin-letters-letters = The letters
admin-letters-project = Project
admin-letters-outcome = Decision
admin-letters-word = Word
admin-letters-letter-in = Letter for “{ $title }”, in { $language }
admin-letters-deliberation-in = Draft deliberation, in { $language }
letter-funded = Retained
letter-not-funded = Not retained
letter-print = To print, use the command of your browser: the page comes out on A4.
letter-back = All letters
letter-download = Download for Word (.docx)
letter-to = For the attention of { $bearer }
letter-reference = Our reference: { $process } / { $envelope } / { $number }
letter-date = { $day }
letter-subject = Subject: { $process }, envelope “{ $envelope }”, project { $number } “{ $title }”
letter-hello = Dear Sir or Madam,
letter-decided-funds = { $organ } decided on { $day } to retain your project and to award it { $amount } out of the envelope “{ $envelope }”.
letter-decided-not = { $organ } decided on { $day } not to retain your project, which asked the envelope “{ $envelope }” for { $amount }.
letter-voted-funds = The outcome of the vote, published on { $day }, retains your project for { $amount } out of the envelope “{ $envelope }”.
letter-voted-not = The outcome of the vote, published on { $day }, does not retain your project, which asked the envelope “{ $envelope }” for { $amount }.
letter-facts = Reasons in fact
letter-facts-vote = { $voters ->
    [one] One person voted. Votes for your project: { $votes }. Place: { $place } of { $of }.
   *[other] { $n } people voted. Votes for your project: { $votes }. Place: { $place } of { $of }.
 }
letter-facts-rule = The envelope holds { $amount }. The rules, known before the vote, say: { $rule }
letter-facts-why = For your project: { $why }
letter-facts-departs = The decision departs from the outcome for this reason: { $reason }
letter-facts-proof = The details of the count and the anonymous ballots are public: { $address }
letter-law = Reasons in law
letter-appeal = Ways to appeal
letter-next = What comes next
letter-next-funds = We will get in touch with you to agree on the steps. Anyone can follow the delivery at this address: { $address }
letter-next-not = We thank you for having carried this project. Our colleagues remain at your disposal: { $contact }
letter-close = Yours faithfully,
letter-sign = For { $administration }
letter-sign-place = [Name, function and signature]
deliberation-title = Draft deliberation
deliberation-subject = { $process } – Envelope “{ $envelope }” – Award of the means to the laureates
deliberation-organ-open = [The college / The council]
deliberation-seen = Having regard to
deliberation-considering = Considering
deliberation-considering-process = that { $administration } organises the participatory budget “{ $process }”;
deliberation-considering-money = that the envelope “{ $envelope }” holds { $amount };
deliberation-considering-funder = that { $funder } contributes { $amount } to it;
deliberation-considering-vote = that the vote ran from { $opens } to { $closes } and that { $voters ->
    [one] one person took part in it
   *[other] { $n } people took part in it
 };
deliberation-considering-rule = that the rules of allocation, frozen when the vote opened, say: “{ $rule }”;
deliberation-considering-result = that the outcome was published on { $day } with the anonymous ballots, whose SHA-256 is { $digest }, and that anyone can count them again;
deliberation-considering-departs = that, for project { $number } “{ $title }”, there is reason to depart from the outcome: { $reason };
deliberation-decides = Decides
deliberation-article = Article { $number }
deliberation-adopts = { $way ->
    [jury] The proposal of the jury for the envelope “{ $envelope }” is adopted.
    [assembly] The decision of the assembly for the envelope “{ $envelope }” is adopted.
    [agreement] The partnership agreement for the envelope “{ $envelope }” is approved.
   *[other] The outcome for the envelope “{ $envelope }” is adopted.
 }
deliberation-departs = { $count ->
    [one] The outcome for the envelope “{ $envelope }” is adopted, except for one project, for the reason given above.
   *[other] The outcome for the envelope “{ $envelope }” is adopted, except for { $count } projects, for the reasons given above.
 }
deliberation-grants = The following means are awarded, { $total } in all:
deliberation-grants-none = No project is retained.
deliberation-paid = The expense is shared among the funders in proportion to their part of the envelope:
deliberation-paid-own = The expense is borne by the envelope “{ $envelope }” of { $administration }.
deliberation-not = The following projects are not retained:
deliberation-left = The balance of the envelope, { $amount }, remains available.
deliberation-notify = This decision is notified to each project bearer, with its reasons and the ways to appeal.
deliberation-number = No.
deliberation-project = Project
deliberation-bearer = Beneficiary
deliberation-amount = Amount
deliberation-reason = Reason
deliberation-funder = Funder
deliberation-total = Total
letter-default-legal-basis =
    the law of 29 July 1991 on the formal motivation of administrative acts, articles 2 and 3;
    the law of 14 November 1983 on the control of the award and use of certain subsidies;
    {"["}the regulation of the participatory budget, adopted by the council on …];
    {"["}the entry of the means under article … of the budget of the year …]
letter-default-appeal =
    You can ask { $administration } to review this decision ({ $contact }). This does not suspend the time limits below.

    You can bring an action for annulment before the administrative litigation section of the Council of State, rue de la Science 33, 1040 Brussels, within sixty days of the notification of this decision, by registered letter or by the electronic procedure (eproadmin.raadvst-consetat.be).

    {"["}Competent ombudsperson: name and address]
letter-mail-subject = { $process }: the decision on your project “{ $title }”
refusal-letters-not-ready = Record the official decision first, then complete your texts: nothing may be left in square brackets.
admin-event-decision-told = Letters about the decision sent to bearers
admin-mailing = Tell the bearers
admin-mailing-what = Each person who bears a project gets their letter by e-mail, in their language, once. Whoever has no address here is listed for the post.
admin-mailing-after-decision = You can send them once the official decision is recorded.
admin-mailing-texts-first = Before you send them, save your texts below: nothing may be left in square brackets.
admin-mailing-send = { $count ->
    [one] Send the letter
   *[other] Send the { $count } letters
}
admin-mailing-left = { $count ->
    [one] One letter has left.
   *[other] { $count } letters have left.
}
admin-mailing-waits = { $count ->
    [one] One letter waits for its turn.
   *[other] { $count } letters wait for their turn.
}
admin-mailing-gave-up = { $count ->
    [one] One letter could not be delivered.
   *[other] { $count } letters could not be delivered.
}
admin-mailing-post = { $count ->
    [one] One letter to post
   *[other] { $count } letters to post
}
admin-mailing-post-unknown = no e-mail address
admin-mailing-post-returned = e-mail not delivered
admin-mailing-print-post = Print the letters to post (PDF)
admin-mailing-print-all = Print all letters (PDF)
admin-done-letters-sent = The letters are on their way.
admin-done-letters-leaving = They go on leaving without you: you may close this page.

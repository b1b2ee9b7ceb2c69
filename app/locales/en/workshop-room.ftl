# What the room does beyond the console: ways, market, jury, translation, rehearsal.
ways = From the console to
ways-projector = Screen of the room
ways-paper = Paper: sheets and ballots
ways-signs = Signs
ways-sheet = Sheet of the experiment
ways-export-later = The file of the workshop can be downloaded here once it is over.
## The market
market-on-board = on the board
market-share-link = Put it on the neighbourhood’s board, without an account
market-yours = It is on the board: take it over in your name or take it off
market-title = Put it on the board
market-what = The board “We need, we offer” is read in the whole region. We put there what you said, with your commune; not your name.
market-consent = I agree that this goes on the board.
market-consent-theirs = Whoever said it agrees that this goes on the board.
market-consent-needed = Tick the box to agree, or go back: nothing has left.
market-email = Your e-mail address
market-email-hint = One letter only, to take this over in your name. The address is shown to nobody.
market-share = Put it on the board
market-held = Until you take it over in your name, the facilitators answer for it. Your address is given to somebody only if you both say yes.
market-done = It is on the board.
market-see = See it on the board
market-claim-why = The facilitators answer for you. With an account you can answer yourself.
market-claim-link = Take it over in my name, or take it off
market-claim-title = Take over in your name
market-claim-what = You said it during a workshop. In your name, you answer those who look for it or offer it.
market-claim = Take it over in my name
market-claim-sign-in = Sign in to take it over
market-claimed = It was taken over: somebody answers for it in their own name.
market-console = Needs and offers written down for somebody
market-console-what = They go on the board once whoever said them agrees.
mail-claim-subject = To take over in your name: { $what }
mail-claim = During the workshop “{ $title }” you put “{ $what }” on the board of needs and offers.
mail-claim-how = The facilitators answer for you. Take it over in your name to answer yourself, or take it off.
mail-claim-button = Take it over or take it off
workshop-refusal-not-your-note = Only whoever said it can put it on the board, on their own phone.
workshop-refusal-only-rehearsed = This is a rehearsal: nothing of it goes on the board.
harvest-figure-matched = { $count ->
    [one] match made in the room
   *[other] matches made in the room
    }
harvest-matched = { $count ->
    [0] In the room no need and no offer has found an answer yet.
    [one] In the room one need or offer found an answer ({ $answers ->
        [one] one hand
       *[other] { $answers } hands
        }).
   *[other] In the room { $count } needs or offers found an answer ({ $answers } hands).
    }
harvest-shared = { $count ->
    [0] None was put on the board.
    [one] One was put on the board, with the agreement of whoever said it.
   *[other] { $count } were put on the board, with the agreement of whoever said them.
    }
## The jury of a round
jury = Jury
jury-room-what = Only the jury votes in this round; others see how many ballots are in. It is chosen before its first ballot and does not change afterwards.
jury-draw = Draw lots
jury-size = How many jurors
jury-paper = Jurors without a phone (on paper)
jury-by-name = Name the jurors
jury-who = Who is on the jury
jury-name = Choose this jury
jury-left = Left
jury-drawn = { $count ->
    [one] One person drawn by lot
   *[other] { $count } people drawn by lot
    }, the kinds of actors present taking turns (seed { $seed }).
jury-named = { $count ->
    [one] One person named.
   *[other] { $count } people named.
    }
jury-on-paper = { $count ->
    [one] One of them on paper.
   *[other] { $count } of them on paper.
    }
jury-stakes-in = has a stake in: { $in_what }
jury-not-yet = A jury will vote. It has not been chosen yet.
jury-count = The jury votes: { $ballots } ballots of { $jury }. The result will appear here.
jury-stake = I have a stake in a scenario
jury-stake-what = If you, somebody close to you or your organisation has something to gain, say so: that scenario leaves your ballot. The facilitators see it.
jury-stake-declare = I have a stake in it
jury-stake-back = I have no stake in it
workshop-refusal-jury-only = In this round only the jury votes.
workshop-refusal-no-jury = The jury has not been chosen yet: draw lots or name it.
workshop-refusal-jury-sits = The jury has begun to vote: it does not change any more.
workshop-refusal-jury-complete = All { $people } jurors have voted. First take out a ballot that was typed by mistake.
workshop-refusal-stake-declared = You said that you have a stake in this scenario: it is not on your ballot.
workshop-refusal-ballot-speaks-of-it = Your ballot still speaks of this scenario: take it off your ballot first.
projector-counter-of-jury = of { $people } jurors
harvest-jury-drawn = { $count ->
    [one] One juror, drawn by lot among those present, voted.
   *[other] A jury of { $count } people, drawn by lot among those present, voted.
    }
harvest-jury-named = { $count ->
    [one] One juror, named by the facilitators, voted.
   *[other] A jury of { $count } people, named by the facilitators, voted.
    }
harvest-jury-stakes = { $count ->
    [one] One stake in a scenario was declared; that juror said nothing of that scenario.
   *[other] { $count } stakes in a scenario were declared; those jurors said nothing of those scenarios.
    }
harvest-deviation-jury = { $count ->
    [one] One jury chosen anew before it voted
   *[other] { $count } juries chosen anew before they voted
    }
## Translation in the room
translating = { $count ->
    [0] To translate: nothing for now
    [one] To translate: one text
   *[other] To translate: { $count } texts
    }
translating-none = What the room writes in one language will appear here to be translated into the other.
translating-why = Why change: { $field }
translating-change = Proposed change: { $field }
translating-declined = Why not change it: { $field }
translating-caption = Under a photo
translating-reply-question = Answer to a question
translating-reply-objection = Answer to an objection
translating-into = Your translation ({ $language })
translating-send = Send the translation
translating-leave = Put it back
translating-take = Translate ({ $language })
translating-held = { $name } is translating it.
console-translator = Ask to translate
console-translator-end = Ask to translate no more
console-translators = { $names } translate; { $count ->
    [0] nothing waits.
    [one] one text waits.
   *[other] { $count } texts wait.
    }
console-translators-none = { $count ->
    [0] Nobody translates, and nothing waits.
    [one] One text waits for its translation and nobody translates. Ask somebody, by name.
   *[other] { $count } texts wait for their translation and nobody translates. Ask somebody, by name.
    }
workshop-refusal-translators-only = This is for whoever the facilitators asked to translate.
workshop-refusal-somebody-translates = Somebody else is translating this text. Take another one.
workshop-refusal-nothing-to-translate = This text has its translation already, or is gone.
## The rehearsal
rehearse = Rehearsal
rehearse-mark = Rehearsal
rehearse-simulated = simulated
rehearse-what = Nothing that happens here is kept: all of it is wiped when the real workshop begins. You alone read the harvest.
rehearse-people = How many participants
rehearse-minutes = Minutes
rehearse-start = Rehearse with simulated participants
rehearse-door = Open the door: then simulated participants can come in.
rehearse-playing = { $count } simulated participants, of all kinds of actors, play until { $until }. You lead: go from round to round as on the day itself.
rehearse-stop = Send them home
rehearse-over = The { $people } simulated participants went home: { $sent } things sent, { $refused } refused, { $broken } without an answer.
rehearse-broken = The simulated participants could not play to the end. Try again.
rehearse-real = Begin for real
rehearse-real-what = Everything the rehearsal left is wiped: participants, notes, scenarios, ballots, photographs, sheet. The run sheet, the tables, the invitations, the team and the cases that you wrote stay. This cannot be undone.
rehearse-real-sure = Wipe the rehearsal
workshop-refusal-rehearses = Simulated participants play already, here or in other rooms. Wait until they are done.
harvest-sheets = Photographed sheets

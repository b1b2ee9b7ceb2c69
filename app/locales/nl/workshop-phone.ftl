# Wat een telefoon in de zaal doet.
workshop-inspires-me = Dit inspireert mij
workshop-objection-title = Een vraag, een bezwaar
workshop-about-scenario = Over
workshop-pitch-own = Het is aan u. De zaal luistert.
workshop-objection-answered = Zo verwerkt:
workshop-objection-answer = Hoe we het verwerken
workshop-objection-answer-send = Verwerken
workshop-weakest = Het minst akkoord: { $group }.
workshop-by-kind = Per soort actor
workshop-before = voordien: { $mean }
workshop-sit = Ik ga zitten aan tafel { $name }
workshop-my-role-host = U onthaalt deze tafel: u blijft wanneer de anderen wisselen.
workshop-my-role-scribe = U schrijft voor deze tafel en antwoordt op voorgestelde wijzigingen.
workshop-role-back = Ik geef het door
workshop-take-role-host = Ik onthaal deze tafel
workshop-take-role-scribe = Ik schrijf voor deze tafel
workshop-leave-floor = Het woord niet meer vragen
workshop-floor-yours = U hebt het woord.
workshop-draw-needs-table = Een scenario tekent u aan een tafel. Ga zitten en lees het vierkant.
workshop-amend-title = Een wijziging voorstellen
workshop-amendment-merge = Anders verwerken
workshop-amendment-merge-send = Deze versie schrijven
workshop-conflict-written = Deze rubriek is sindsdien herschreven (versie { $revision }): verwerk het voorstel in de nieuwe tekst.
workshop-fate-open = De tafel denkt erover na.
workshop-fate-accepted = Zo overgenomen.
workshop-fate-merged = Verwerkt samen met iets anders.
workshop-fate-declined = Niet overgenomen:
workshop-refusal-not-locked = Leg dit scenario eerst vast: alleen een vastgelegd scenario kan gesimuleerd worden.
workshop-refusal-questions-misfit = Schrijf dezelfde vragen in het Frans ({ $fr }) en in het Nederlands ({ $nl }), één per regel.
workshop-floor-waits = { $count ->
    [one] U hebt het woord gevraagd. Eén persoon wachtte al.
   *[other] U hebt het woord gevraagd. { $count } mensen wachtten al.
}
workshop-supporters = { $count ->
    [one] Eén persoon is akkoord
   *[other] { $count } mensen zijn akkoord
}
workshop-conflict-rivals = { $count ->
    [one] Een ander voorstel wil hier iets anders.
   *[other] { $count } andere voorstellen willen hier iets anders.
}
workshop-onto-board = Ook op het gedeelde bord zetten, op uw naam

## An envelope to divide, what a result stands for, the clock of a table
workshop-ballot-money = Verdeel de enveloppe over de scenario’s.
workshop-ballot-money-limit = Er zit { $envelope } in, te verdelen per { $step }. U mag iets overhouden.
workshop-money-in-euros = { $name }, in euro
workshop-money-left = U hebt nog { $amount }.
workshop-money-over = U geeft { $amount } te veel.
workshop-money-share = { $percent } % van alles wat gegeven wordt
workshop-money-median = De helft van de zaal geeft { $median } of meer.
workshop-money-kind = { $percent } %, de helft geeft { $median } of meer
workshop-points-of = { $points } van de { $all } punten
workshop-concerns = { $count ->
    [one] één voorbehoud
   *[other] { $count } keer voorbehoud
}
workshop-objections = { $count ->
    [one] één bezwaar
   *[other] { $count } bezwaren
}
workshop-coverage = Deelname: { $cast } van { $people } ({ $percent } %)
workshop-coverage-least = Het minst: { $group }, { $cast } van { $people }
workshop-answers-in = { $count ->
    [one] Eén antwoord
   *[other] { $count } antwoorden
}
workshop-mean-of = gemiddeld { $mean } op { $highest }
workshop-argue-open = Voor of tegen zeggen
workshop-table-speaks = Nu aan het woord: { $kind }
workshop-table-spoken = { $time } gesproken aan deze tafel
workshop-table-clock = Wie spreekt er aan deze tafel?
workshop-table-clock-what = Tik op de soort actor van wie spreekt: de tijd loopt. Tik nog eens om te stoppen.
workshop-read-harvest = De oogst lezen
actor-one-inhabitant = inwoner
workshop-consent-title = Verduidelijken, reageren, bezwaar maken
workshop-reaction-hint = Een reactie is één korte zin, één per persoon en per scenario: de volgende komt in de plaats van de eerste.
workshop-question-answered = Antwoord:
workshop-question-answer = Wat er geantwoord is
workshop-question-answer-send = Het antwoord bewaren
workshop-whose-table = tafel { $name }

# Wat de zaal doet voorbij de console: wegen, markt, jury, vertaling, repetitie.
ways = Van de console naar
ways-projector = Scherm in de zaal
ways-paper = Papier: bladen en stembiljetten
ways-signs = Bordjes
ways-sheet = Fiche van het experiment
ways-export-later = Het bestand van de workshop staat hier klaar zodra hij afgelopen is.
## De markt
market-on-board = op het bord
market-share-link = Op het bord van de buurt zetten, zonder account
market-yours = Het staat op het bord: neem het over op uw naam of haal het weg
market-title = Op het bord zetten
market-what = Het bord « We zoeken, we bieden » wordt in het hele gewest gelezen. We zetten erop wat u zei, met uw gemeente; niet uw naam.
market-consent = Ik ga akkoord dat dit op het bord komt.
market-consent-theirs = Wie het zei, gaat akkoord dat dit op het bord komt.
market-consent-needed = Vink het vakje aan om akkoord te gaan, of ga terug: er is niets vertrokken.
market-email = Uw e-mailadres
market-email-hint = Eén brief, om dit over te nemen op uw naam. Het adres wordt aan niemand getoond.
market-share = Op het bord zetten
market-held = Tot u het overneemt op uw naam, antwoordt het begeleidingsteam. Uw adres gaat alleen naar iemand als u allebei ja zegt.
market-done = Het staat op het bord.
market-see = Het op het bord bekijken
market-claim-why = Het begeleidingsteam antwoordt voor u. Met een account kunt u zelf antwoorden.
market-claim-link = Overnemen op mijn naam, of weghalen
market-claim-title = Overnemen op uw naam
market-claim-what = U zei dit tijdens een workshop. Op uw naam antwoordt u zelf aan wie het zoekt of aanbiedt.
market-claim = Overnemen op mijn naam
market-claim-sign-in = Aanmelden om het over te nemen
market-claimed = Het is overgenomen: iemand antwoordt erop in eigen naam.
market-console = Behoeften en aanbod, genoteerd voor iemand
market-console-what = Ze gaan naar het bord zodra wie het zei akkoord gaat.
mail-claim-subject = Over te nemen op uw naam: { $what }
mail-claim = Tijdens de workshop « { $title } » zette u « { $what } » op het bord van behoeften en aanbod.
mail-claim-how = Het begeleidingsteam antwoordt voor u. Neem het over op uw naam om zelf te antwoorden, of haal het weg.
mail-claim-button = Overnemen of weghalen
workshop-refusal-not-your-note = Alleen wie het zei, kan het op het bord zetten, op de eigen telefoon.
workshop-refusal-only-rehearsed = Dit is een repetitie: er gaat niets naar het bord.
harvest-figure-matched = { $count ->
    [one] match in de zaal
   *[other] matches in de zaal
    }
harvest-matched = { $count ->
    [0] In de zaal vond nog geen behoefte of aanbod een antwoord.
    [one] In de zaal vond één behoefte of aanbod een antwoord ({ $answers ->
        [one] één hand
       *[other] { $answers } handen
        }).
   *[other] In de zaal vonden { $count } behoeften of aanbiedingen een antwoord ({ $answers } handen).
    }
harvest-shared = { $count ->
    [0] Er kwam niets op het bord.
    [one] Eén ervan kwam op het bord, met het akkoord van wie het zei.
   *[other] { $count } ervan kwamen op het bord, met het akkoord van wie ze zei.
    }
## De jury van een onderdeel
jury = Jury
jury-room-what = Alleen de jury stemt in dit onderdeel; de anderen zien hoeveel stembiljetten binnen zijn. Ze wordt samengesteld vóór haar eerste stembiljet en verandert daarna niet meer.
jury-draw = Loten
jury-size = Hoeveel juryleden
jury-paper = Juryleden zonder telefoon (op papier)
jury-by-name = De juryleden aanduiden
jury-who = Wie in de jury zit
jury-name = Deze jury samenstellen
jury-left = Vertrokken
jury-drawn = { $count ->
    [one] Eén persoon geloot
   *[other] { $count } personen geloot
    }, om de beurt onder de aanwezige soorten actoren (zaad { $seed }).
jury-named = { $count ->
    [one] Eén persoon aangeduid.
   *[other] { $count } personen aangeduid.
    }
jury-on-paper = { $count ->
    [one] Van wie één op papier.
   *[other] Van wie { $count } op papier.
    }
jury-stakes-in = heeft een belang bij: { $in_what }
jury-not-yet = Een jury gaat stemmen. Ze is nog niet samengesteld.
jury-count = De jury stemt: { $ballots } stembiljetten op { $jury }. Het resultaat verschijnt hier.
jury-stake = Ik heb een belang bij een scenario
jury-stake-what = Als u, iemand die u na staat of uw organisatie er iets bij te winnen heeft, zeg het dan: dat scenario verdwijnt van uw stembiljet. De begeleiding ziet het.
jury-stake-declare = Ik heb er een belang bij
jury-stake-back = Ik heb er geen belang bij
workshop-refusal-jury-only = In dit onderdeel stemt alleen de jury.
workshop-refusal-no-jury = De jury is nog niet samengesteld: loot ze of duid ze aan.
workshop-refusal-jury-sits = De jury is beginnen stemmen: ze verandert niet meer.
workshop-refusal-jury-complete = De { $people } juryleden hebben gestemd. Haal eerst een verkeerd ingevoerd stembiljet weg.
workshop-refusal-stake-declared = U zei dat u een belang hebt bij dit scenario: het staat niet op uw stembiljet.
workshop-refusal-ballot-speaks-of-it = Uw stembiljet gaat nog over dit scenario: haal het eerst van uw stembiljet.
projector-counter-of-jury = van { $people } juryleden
harvest-jury-drawn = { $count ->
    [one] Eén jurylid, geloot onder de aanwezigen, stemde.
   *[other] Een jury van { $count } personen, geloot onder de aanwezigen, stemde.
    }
harvest-jury-named = { $count ->
    [one] Eén jurylid, aangeduid door de begeleiding, stemde.
   *[other] Een jury van { $count } personen, aangeduid door de begeleiding, stemde.
    }
harvest-jury-stakes = { $count ->
    [one] Eén belang bij een scenario werd gemeld; dat jurylid zei niets over dat scenario.
   *[other] { $count } belangen bij een scenario werden gemeld; die juryleden zeiden niets over die scenario’s.
    }
harvest-deviation-jury = { $count ->
    [one] Eén jury opnieuw samengesteld vóór de stemming
   *[other] { $count } jury’s opnieuw samengesteld vóór de stemming
    }
## De vertaling in de zaal
translating = { $count ->
    [0] Te vertalen: niets voorlopig
    [one] Te vertalen: één tekst
   *[other] Te vertalen: { $count } teksten
    }
translating-none = Wat de zaal in één taal schrijft, verschijnt hier om in de andere te worden vertaald.
translating-why = Waarom veranderen: { $field }
translating-change = Voorgestelde wijziging: { $field }
translating-declined = Waarom niet veranderen: { $field }
translating-caption = Onder een foto
translating-reply-question = Antwoord op een vraag
translating-reply-objection = Antwoord op een bezwaar
translating-into = Uw vertaling ({ $language })
translating-send = De vertaling versturen
translating-leave = Terug in de rij zetten
translating-take = Vertalen ({ $language })
translating-held = { $name } vertaalt het.
console-translator = De vertaling toevertrouwen
console-translator-end = De vertaling terugnemen
console-translators = { $names } vertalen; { $count ->
    [0] er wacht niets.
    [one] er wacht één tekst.
   *[other] er wachten { $count } teksten.
    }
console-translators-none = { $count ->
    [0] Niemand vertaalt, en er wacht niets.
    [one] Eén tekst wacht op zijn vertaling en niemand vertaalt. Vertrouw ze iemand toe, bij naam.
   *[other] { $count } teksten wachten op hun vertaling en niemand vertaalt. Vertrouw ze iemand toe, bij naam.
    }
workshop-refusal-translators-only = Dit is voor wie de begeleiding de vertaling toevertrouwde.
workshop-refusal-somebody-translates = Iemand anders vertaalt deze tekst al. Neem een andere.
workshop-refusal-nothing-to-translate = Deze tekst heeft al zijn vertaling, of is er niet meer.
## De repetitie
rehearse = Repetitie
rehearse-mark = Repetitie
rehearse-simulated = gesimuleerd
rehearse-what = Niets van wat hier gebeurt, wordt bewaard: alles wordt gewist zodra de echte workshop begint. Alleen u leest de oogst.
rehearse-people = Hoeveel deelnemers
rehearse-minutes = Minuten
rehearse-start = Repeteren met gesimuleerde deelnemers
rehearse-door = Open de deur: dan kunnen gesimuleerde deelnemers binnenkomen.
rehearse-playing = { $count } gesimuleerde deelnemers, van alle soorten actoren, spelen tot { $until }. U leidt: ga van het ene onderdeel naar het andere zoals op de dag zelf.
rehearse-stop = Ze naar huis sturen
rehearse-over = De { $people } gesimuleerde deelnemers zijn naar huis: { $sent } verzonden, { $refused } geweigerd, { $broken } zonder antwoord.
rehearse-broken = De gesimuleerde deelnemers konden niet tot het einde spelen. Probeer opnieuw.
rehearse-real = Echt beginnen
rehearse-real-what = Alles wat de repetitie naliet, wordt gewist: deelnemers, notities, scenario’s, stembiljetten, foto’s, fiche. Het draaiboek, de tafels, de uitnodigingen, het team en de voorbeelden die u schreef, blijven. Dit kan niet ongedaan worden gemaakt.
rehearse-real-sure = De repetitie wissen
workshop-refusal-rehearses = Er spelen al gesimuleerde deelnemers, hier of in andere zalen. Wacht tot ze klaar zijn.
harvest-sheets = Gefotografeerde bladen

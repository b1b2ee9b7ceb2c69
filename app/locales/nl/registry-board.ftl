# Needs and offers, and the desk of who keeps the registry.

## Needs and offers
board-title = We zoeken, we bieden
board-lead = Zeg in een minuut wat u nodig hebt of wat u kunt uitlenen. Vaak heeft wie iets heel anders doet net wat u zoekt.
board-we-need = We zoeken
board-we-offer = We bieden
board-figures = { $agreed ->
    [one] Eén match waar beiden ja op zeiden
   *[other] { $agreed } matches waar beiden ja op zeiden
    }, waarvan { $lent ->
    [0] nog geen
    [one] één
   *[other] { $lent }
    } tot een uitlening leidde.
board-needs = { $count } gezocht
board-offers = { $count } geboden
board-no-needs = Niemand zoekt hier iets.
board-no-offers = Niemand biedt hier iets.
board-none-what = Begin gerust: een minuut volstaat, en we schrijven u zodra iets erbij past.
board-any-time = Om het even wanneer
board-need-title = Wat zoekt u?
board-offer-title = Wat biedt u?
board-form-lead = Een minuut volstaat. Uw adres krijgt niemand zonder uw akkoord.
board-need-what = We zoeken…
board-offer-what = We bieden…
board-what-hint = Bijvoorbeeld: ‘2 partytenten voor het feest’, ‘iemand die vertaalt’.
board-from = Vanaf
board-to = Tot en met
board-theme = Wat u doet
board-theme-hint = We tonen eerst wie iets anders doet: daar lukt het delen het best.
board-no-theme = Niet gezegd
board-terms = Uw voorwaarden
board-terms-hint = Wat u hier zegt, krijgt wie zoekt te zien, en wat het best past komt eerst. Niets is verplicht.
board-terms-unsaid = Samen te bekijken
board-send = Op het bord zetten
board-closed = afgesloten
board-close = Van het bord halen
board-free = { $count ->
    [one] Er is er één vrij op die dagen.
   *[other] Er zijn er { $shown } vrij op die dagen.
 }
board-free-look = Kijken bij wie
board-free-none = Op die dagen is er voorlopig niets vrij.
board-free-none-own = Op die dagen is er voorlopig niets vrij. We schrijven u zodra er een vrijkomt, bij wie dan ook.
board-things = { $count ->
    [one] Het register heeft er al een
   *[other] Het register heeft er al { $count }
    }
board-matches = { $count ->
    [0] Nog geen match
    [one] Eén mogelijke match
   *[other] { $count } mogelijke matches
    }
board-no-matches = We schrijven u zodra iemand hierop past.
board-why-kind = { $who } noteerde hetzelfde.
board-why-near = Het is in uw gemeente.
board-why-far = Het is in { $commune }.
board-why-some = Het is een deel van wat nodig is.
board-why-free = Het is gratis en zonder waarborg.
board-why-fee = De uitlening kost { $fee }, zonder waarborg.
board-why-deposit = Het is gratis; de waarborg bedraagt { $deposit }.
board-why-fee-deposit = De uitlening kost { $fee }; de waarborg bedraagt { $deposit }.
board-why-others = Dit aanbod is in de eerste plaats voor anderen: vraag of het kan.
board-why-across = U doet verschillende dingen.
board-agreed = U bent het allebei eens. Zo bereikt u elkaar:
board-borrow = Vraag het via het register, zodat de datum vastligt:
board-waits = U zei ja; de ander moet nog antwoorden.
board-yes = Ja, breng ons samen
board-no = Nee, dank u
board-done-written = Het hangt op het bord.
board-done-yes = Uw ja is genoteerd.
board-done-no = Genoteerd: we tonen het niet meer.
board-done-closed = Het is van het bord.
mail-match-subject-offer = Iemand biedt: { $what }
mail-match-subject-need = Iemand zoekt: { $what }
mail-match-offer = U zoekt ‘{ $own }’. { $who } biedt ‘{ $other }’. Zeg ja; zegt de ander ook ja, dan weet u hoe u elkaar bereikt.
mail-match-need = U biedt ‘{ $own }’. { $who } zoekt ‘{ $other }’. Zeg ja; zegt de ander ook ja, dan weet u hoe u elkaar bereikt.
mail-match-agreed = { $who } en u zijn het eens (‘{ $other }’). U kunt schrijven naar { $contact }; dezelfde brief ging naar de andere kant.
mail-match-button = Bekijken en antwoorden
mail-freed-subject = Vrij: { $what }
mail-freed = U zoekt ‘{ $what }’, { $when }. { $count ->
    [one] Er is er nu één vrij.
   *[other] Er zijn er nu { $count } vrij.
 } Er is niets voor u gereserveerd: vraag het aan wie het uitleent.
mail-freed-where = Bij:
mail-freed-button = Bekijken en vragen
mail-freed-close = Gevonden? Haal uw vraag van het bord

## Who keeps the registry
desk-here = Het register bijhouden
desk-title = { $count ->
    [0] Niets wacht in het register
    [one] Eén ding wacht in het register
   *[other] { $count } dingen wachten in het register
    }
desk-lead = Het register is gemeenschappelijk voor alle overheden van dit platform.
desk-terms = Woorden om in te delen
desk-no-terms = Alle woorden zijn begrepen.
desk-terms-what = Geef een woord een soort: het wordt voortaan begrepen, en wat zo heet, is meteen ingedeeld.
desk-word = Woord
desk-example = Zoals geschreven
desk-seen = Gezien
desk-no-kind = Geen soort
desk-teach = Indelen
desk-overdue = Nog niet terug
desk-import = Een lijst invoeren
desk-import-what = Een tabel (CSV, XLSX) of GeoJSON. Kolommen worden aan hun naam herkend: naam, soort, aantal, uitlener, gemeente, adres, waarborg… Probeer eerst: niets wordt bewaard. Goede rijen gaan erin, de andere worden opgesomd.
desk-file = Het bestand
desk-file-hint = CSV, XLSX of GeoJSON, hoogstens 5 MB.
desk-source = Naam van de lijst
desk-source-hint = Kleine letters: cocof, oudergem-2026. Dezelfde lijst werkt bij, zonder te verdubbelen.
desk-try = Proberen
desk-take-in = Goede rijen invoeren
desk-report-dry = Proef: { $added } toe te voegen, { $changed } te wijzigen, { $same } onveranderd. Niets is bewaard.
desk-report-done = Klaar: { $added } toegevoegd, { $changed } gewijzigd, { $same } onveranderd.
desk-report-unsorted = { $count ->
    [one] { $count } rij wacht op haar soort.
   *[other] { $count } rijen wachten op hun soort.
    }
desk-report-bad = { $count ->
    [one] { $shown } cel na te kijken
   *[other] { $shown } cellen na te kijken
    }
desk-line = Rij { $line }
desk-merge = Twee soorten samenvoegen
desk-merge-what = Niets gaat verloren: wat van de eerste is, wordt van de tweede, en de oude naam leidt er nog heen.
desk-merge-from = Deze soort
desk-merge-into = wordt deze
desk-merge-button = Samenvoegen
desk-done-taught = Het woord wordt voortaan begrepen.
desk-done-merged = De twee soorten zijn er nu één.

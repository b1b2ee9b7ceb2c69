# De console van de begeleiding.
console-signals = Klaar: { $ready } · nog even: { $more }
console-next-then = { $step }: { $name }
console-earlier = Vroeger: { $name }
console-later = Later: { $name }
console-settings = Hierheen, overslaan, verplaatsen, instellen
console-settings-save = Bewaren
console-planned = gepland { $time }
console-took = in { $minutes } min
console-open-now = Hierheen
console-add-where = Wanneer
console-add-next = net na dit onderdeel
console-add-end = op het einde
console-round-title = Naam van het onderdeel – { $language }
console-grouping = Wie werkt met wie
console-grouping-plenary = de hele zaal
console-grouping-role = tafels per soort actor
console-grouping-mixed = gemengde tafels
console-grouping-alone = ieder voor zich
console-auto = Verdergaan als de tijd om is
console-ballot = Wat we aan iedereen vragen
console-ballot-approval = aankruisen wat past
console-ballot-score = een score geven
console-ballot-ranking = rangschikken
console-ballot-dots = punten verdelen
console-ballot-consent = akkoord, voorbehoud of bezwaar
console-ballot-answers = vragen beantwoorden
console-ballot-most = Hoogstens (keuzes, score, plaatsen, punten op één)
console-ballot-dots-count = Punten per persoon
console-questions = Vragen, één per regel – { $language }
console-questions-summary = De vragen
console-present-of = { $here } van { $expected } verwacht
console-few = weinig aanwezig
console-quotas = Hoeveel van elke soort verwacht worden
console-quotas-save = De uitnodigingen bewaren
console-targets = Beoogd deel van de spreektijd
console-targets-what = In procent. Zonder iets hier krijgt elke aanwezige soort evenveel.
console-targets-save = De delen bewaren
console-signs = De tafelbordjes afdrukken
console-table-add = Een tafel toevoegen
console-table-name = Naam op het bordje
console-table-seats = Stoelen
console-table-help = vraagt hulp
console-table-time = vraagt meer tijd
console-table-ready = klaar
console-table-writes = schrijft
console-table-quiet = stil
console-table-nobody = niemand onthaalt
console-table-people = { $count ->
    [one] één persoon
   *[other] { $count } mensen
}
console-people = Wie er is, op naam
console-place = Tafel van { $name }
console-place-go = Plaatsen
console-role-give = Toevertrouwen: { $role }
console-role-end = Terugnemen: { $role }
console-remove = Laten vertrekken
console-next-speaker = Voorgesteld: { $name } ({ $kind }), { $why }
console-out-of-turn = Voor de beurt
console-out-of-turn-why = Waarom (blijft in het verslag)
console-taps = Wie spreekt? Tik op de soort actor: de tijd loopt.
console-silent = Spraken niet
console-gini = Ongelijkheid van de spreektijd (Gini)
console-fairness = { $minutes } min spreektijd
console-share = { $spoken } % van de tijd, { $people } % van de aanwezigen
console-pitch-add = Een voorstelling toevoegen
console-kind-picture = Foto
console-kind-pitch = Presentatie
console-pitch-seconds = Duur van een presentatie, in seconden (60 tot 600)
console-no-scenarios = De tafels tekenen ze. U kunt er ook voorbereiden.
console-scenario-add = Een scenario voorbereiden
console-withdraw = Intrekken
console-of-table = tafel { $name }
console-scenario-facts = { $fields ->
    [0] versie { $version }, nog geen rubriek ingevuld
    [one] versie { $version }, één rubriek ingevuld
   *[other] versie { $version }, { $fields } rubrieken ingevuld
}
console-scenario-open = in opbouw
console-scenario-locked = vastgelegd
console-scenario-withdrawn = ingetrokken
console-scenario-adopted = aangenomen
console-scenario-write = In dit scenario schrijven
console-case-text = Het voorbeeld, in één zin
console-case-add = Een voorbeeld toevoegen
console-moderation = Wat er geschreven wordt
console-unhide = Opnieuw tonen
console-hidden = Verborgen: { $reason }
console-hide = Verbergen
console-hide-why = Waarom (blijft in het verslag)
console-objections = Bezwaren om te verwerken
console-team = Wie begeleidt
console-team-what = Iedereen hier kan verdergaan op de eigen computer als die van u het laat afweten.
console-team-remove = Verwijderen
console-team-email = Uitnodigen per e-mail
console-team-invite = Uitnodigen om te begeleiden
console-name-it = De naam en de vraag
console-name = Naam van de workshop – { $language }
console-question = De vraag – { $language }
letter-facilitate-subject = Begeleid mee: { $title }
letter-facilitate-what = U bent uitgenodigd om de workshop ‘{ $title }’ mee te begeleiden.
letter-facilitate-how = Meld u aan met dit adres: de console gaat open, en u kunt verdergaan als een andere computer uitvalt.
letter-facilitate-go = De console openen
signs-title = Bordjes om af te drukken
signs-lead = Eén voor de deur, één per tafel. Wie het vierkant van een tafel leest, gaat er zitten.
signs-read = Lees dit vierkant met uw telefoon
signs-door = Ingang
console-table-fields = { $count ->
    [one] één rubriek
   *[other] { $count } rubrieken
}
console-table-notes = { $count ->
    [one] één notitie
   *[other] { $count } notities
}
console-pitches-done = { $count ->
    [one] Eén voorstelling gedaan
   *[other] { $count } voorstellingen gedaan
}
console-written = { $count ->
    [one] Het laatste dat geschreven werd
   *[other] De laatste { $count } dingen die geschreven werden
}
workshop-time-spoken = Spreektijd

## An envelope to divide, groups for those without a table, what came out
console-ballot-money = een enveloppe in euro verdelen
console-envelope-why = De zaal verdeelt { $dots } delen zolang er geen bedrag genoemd is. Met een bedrag verdeelt iedereen echte euro’s.
console-envelope-set = Dit bedrag verdelen
console-envelope-title = { $amount } verdelen
console-ballot-envelope = Te verdelen enveloppe, in euro
console-ballot-step = Per hoeveel euro (leeg: ongeveer een twintigste)
console-loose = { $count ->
    [one] Eén persoon heeft geen tafel.
   *[other] { $count } mensen hebben geen tafel.
}
console-groups-how = Deze groepen zijn gemengd volgens soort actor en taal. Wie al zit, blijft zitten.
console-groups-table = Tafel { $name }
console-groups-seat = Zo laten plaatsnemen
console-groups-other = Een ander voorstel
console-fairness-tables = Waarvan { $minutes } min aan de tafels bijgehouden.
console-outcome = Wat de zaal zegt

## What is in sight while the room works
console-door = De deur
console-way-in = Binnenkomen
console-table-of-ready = klaar: { $ready } van { $count }
console-table-empty = leeg
console-tables-others = De andere tafels
console-tables-manage = Mengen, toevoegen, affiches afdrukken
console-floor-free = Niemand wacht op het woord.
console-fairness-title = Wie sprak, en hoelang
console-groups-which = De groepen bekijken
console-groups-kind = { $kind }: { $count }
console-past = Voorbije onderdelen
console-open-questions = Vragen zonder antwoord
console-reactions = Reacties: { $count }
guests-link = { $count ->
    [0] Mensen bij naam uitnodigen
    [one] De lijst van de genodigden: één naam
   *[other] De lijst van de genodigden: { $count } namen
}
guests-title = Wie is uitgenodigd
guests-lead = Noteer wie u verwacht. Aan het onthaal vergelijkt u dan per soort actor wie uitgenodigd was en wie er is.
guests-add = Iemand toevoegen
guests-name = Naam, of organisatie
guests-kind = Uitgenodigd als
guests-commune = Gemeente
guests-no-commune = Elders, of onbekend
guests-email = E-mailadres
guests-locale = Taal van de brief
guests-add-go = Op de lijst zetten
guests-came = Uitgenodigd en aanwezig
guests-column-invited = Op de lijst
guests-none = De lijst is leeg. De workshop kan er best zonder.
guests-list = { $count ->
    [one] Eén persoon op de lijst
   *[other] { $count } personen op de lijst
}
guests-privacy = Alleen de begeleiding leest deze lijst. De namen en adressen staan niet in het logboek, niet in het verslag en niet in de bestanden. Binnen de drie maanden na de workshop wordt ze vanzelf gewist.
guests-waits = { $email }, nog geen brief verstuurd
guests-written = { $email }, link verstuurd op { $day }
guests-erase = Wissen
guests-send = De link versturen
guests-word = Wanneer, waar, en een woord van u
guests-word-hint = Deze tekst staat in de brief, boven de link.
guests-send-go = { $count ->
    [one] De link naar één persoon sturen
   *[other] De link naar { $count } personen sturen
}
guests-rehearsal = Dit is een repetitie: de brieven vertrekken zodra de echte workshop open is.
guests-done-added = De persoon staat op de lijst.
guests-done-erased = De persoon staat niet meer op de lijst.
guests-done-sent = { $count ->
    [0] Niemand wachtte op een brief.
    [one] Eén brief is vertrokken.
   *[other] { $count } brieven zijn vertrokken.
}
guests-again = De link opnieuw sturen
guests-done-again = De link is opnieuw verstuurd.
guests-done-added-all = { $count ->
    [0] Er is niemand toegevoegd.
    [one] Er is één persoon aan de lijst toegevoegd.
   *[other] Er zijn { $count } personen aan de lijst toegevoegd.
}
guests-paste = Een hele lijst plakken
guests-paste-lines = Eén persoon per regel
guests-paste-hint = Eerst de naam; daarna in om het even welke volgorde: organisatie, soort actor, gemeente, e-mail, taal (fr, nl). Kopieer uit uw rekenblad, of gebruik puntkomma’s of komma’s.
guests-paste-kind = Als de regel niet zegt welke soort actor
guests-paste-locale = Als de regel de taal niet zegt
guests-paste-look = Kijken wat begrepen is
guests-paste-add = { $count ->
    [one] Deze persoon toevoegen
   *[other] Deze { $count } personen toevoegen
}
guests-paste-understood = { $count ->
    [0] Geen enkele regel werd begrepen.
    [one] Eén regel is begrepen. Er is nog niets bewaard.
   *[other] { $count } regels zijn begrepen. Er is nog niets bewaard.
}
guests-paste-unread = { $count ->
    [one] Eén regel is niet overgenomen
   *[other] { $count } regels zijn niet overgenomen
}
guests-paste-guessed = (niet vermeld)
guests-unread-no-name = er staat geen naam.
guests-unread-no-address = het e-mailadres is niet volledig.
guests-unread-too-long = de naam is te lang.
guests-unread-known = staat al op de lijst, of hierboven.
guests-unread-full = de lijst is vol.
letter-guest-subject = Uitnodiging: { $title }
letter-guest-what = Dag { $name }, u bent uitgenodigd op de workshop ‘{ $title }’.
letter-guest-how = Open die dag deze link op uw telefoon, of typ de code { $code }. U hebt geen account en geen adres nodig; zonder telefoon kan alles ook op papier.
letter-guest-go = Naar de workshop
letter-guest-why = U krijgt deze brief omdat het team van de workshop uw adres noteerde om u uit te nodigen. Het dient voor niets anders en wordt binnen de drie maanden na de workshop gewist.
harvest-invited = { $count ->
    [one] Eén naam stond op de lijst van de genodigden; hij staat niet in dit verslag.
   *[other] { $count } namen stonden op de lijst van de genodigden; ze staan niet in dit verslag.
}
console-still-sealed = Stemming nooit getoond: { $names }. Toon het resultaat in het draaiboek, anders ontbreekt het in het verslag.
console-more-ballots = Meer stembiljetten dan aanwezigen: enkele mensen hebben gestemd en zijn daarna vertrokken. Hun stembiljet telt.
console-phones = { $phones ->
    [one] { $seats } plaatsen op één telefoon: die gaat rond.
   *[other] { $seats } plaatsen op { $phones } telefoons: sommigen delen er een.
}
console-same-phone = zelfde telefoon als { $names }
guests-paste-name = Welke naam hoort bij ‘{ $line }’?
guests-paste-nameless = { $count ->
    [1] Op één regel staat geen naam: schrijf hem hier.
   *[other] Op { $count } regels staat geen naam: schrijf ze hier.
}
guests-paste-commune = Welke gemeente is bedoeld in ‘{ $line }’?
guests-paste-not-said = Geen gemeente noteren
guests-paste-placeless = { $count ->
    [1] Op één regel zijn verschillende gemeenten mogelijk: kies er een.
   *[other] Op { $count } regels zijn verschillende gemeenten mogelijk: kies er telkens een.
}
guests-unread-which-commune = verschillende gemeenten zijn mogelijk.

# De oogst van een workshop, wat ervan komt, en zijn bestand.
workshop-refusal-paper-typed = Stembiljet nr. { $number } is al ingevoerd, met een andere inhoud. Kijk het nummer na, of trek het andere eerst in met een reden.
workshop-refusal-not-a-rehearsal = Deze workshop is geen repetitie: niemand gesimuleerd komt binnen.
workshop-refusal-no-money = Dit scenario noemt nog geen geld: voeg minstens één regel met een enveloppe toe voor u er een budget van maakt.
workshop-refusal-file-unreadable = Dit bestand is niet dat van een workshop, of komt uit een andere versie.
workshop-refusal-file-changed = { $entry ->
    [0] Dit bestand is gewijzigd of afgebroken sinds het gemaakt werd: het wordt niet overgenomen. Vraag een nieuw.
   *[other] Dit bestand is gewijzigd sinds het gemaakt werd: de keten breekt bij stap { $entry }. Het wordt niet overgenomen. Vraag een nieuw.
}
workshop-refusal-file-unfinished = Deze workshop is nog niet afgelopen: sluit hem eerst af en neem dan zijn bestand.
workshop-refusal-already-here = Deze workshop staat hier al.

harvest = Oogst
harvest-of-title = Oogst: { $title }
harvest-eyebrow = Oogst van de workshop
harvest-when = { $day }, van { $from } tot { $to } · { $holder }
harvest-since = { $day } · { $holder }
harvest-pdf = Downloaden als pdf
harvest-csv = Tabel (csv)
harvest-json = Gegevens (json)
harvest-done-sheet = De fiche is bewaard.
harvest-done-adopted = Het ontwerp is gemaakt.
harvest-desk = Voor de begeleiding
harvest-desk-what = De fiche vult zichzelf met alles wat de workshop weet. Het oordeel schrijft u zelf.
harvest-sheet-write = De fiche aanvullen
harvest-adopt = Er een budget van maken
harvest-export = De workshop als bestand downloaden
harvest-rehearsal = Generale repetitie: gesimuleerde deelnemers. Niets van wat volgt is door een zaal beslist.
harvest-not-over = De workshop is nog niet afgelopen: dit is wat er tot nu toe is.
harvest-percent = { $value }%
harvest-somebody = iemand

harvest-figure-people = { $count ->
    [one] persoon
   *[other] personen
}
harvest-figure-kinds = { $count ->
    [one] soort actor
   *[other] soorten actoren
}
harvest-figure-scenarios = { $count ->
    [one] scenario
   *[other] scenario’s
}
harvest-figure-arguments = { $count ->
    [one] argument
   *[other] argumenten
}
harvest-figure-ballots = { $count ->
    [one] stembiljet of vragenlijst
   *[other] stembiljetten en vragenlijsten
}
harvest-figure-commitments = { $count ->
    [one] engagement
   *[other] engagementen
}
harvest-figure-avoided = aan vermeden aankopen (schatting)

harvest-people = Wie er was
harvest-people-few = Minder dan drie personen: er wordt geen cijfer per soort actor getoond.
harvest-people-caption = Aanwezigen per soort actor
harvest-column-actor = Soort actor
harvest-column-came = Aanwezig
harvest-column-expected = Verwacht
harvest-pooled = Soorten actoren met minder dan drie personen staan samen onder ‘andere’, hier en overal in dit document.
harvest-communes = Gekomen uit: { $names }.
harvest-elsewhere = { $count ->
    [one] één persoon van elders of zonder opgegeven gemeente
   *[other] { $count } personen van elders of zonder opgegeven gemeente
}
harvest-simulated = { $count ->
    [one] Van wie één gesimuleerd.
   *[other] Van wie { $count } gesimuleerd.
}

harvest-course = Hoe de workshop verliep
harvest-run-sheet = Draaiboek, gepland en werkelijk
harvest-column-round = Onderdeel
harvest-column-planned = Gepland om
harvest-column-actual = Begon om
harvest-column-minutes-planned = Minuten gepland
harvest-column-minutes = Minuten werkelijk
harvest-column-written = Bijdragen
harvest-round-skipped = overgeslagen
harvest-round-not-held = niet gehouden
harvest-round-added = onderweg toegevoegd

harvest-scenarios = De scenario’s
harvest-scenario-open = Open gebleven
harvest-scenario-locked = Vastgelegd door de zaal
harvest-scenario-withdrawn = Ingetrokken
harvest-scenario-adopted = Gekozen: een budget geworden
harvest-versions = { $count ->
    [one] één keer geschreven
   *[other] { $count } keer geschreven
}
harvest-table = tafel { $name }
harvest-became = Dit scenario werd ‘{ $name }’.
harvest-arguments-whole = Over het geheel
harvest-objections = Bezwaren
harvest-objection-open = Nog niet behandeld.
harvest-objection-answered = Verwerkt: { $answer }
harvest-column-line = Regel
harvest-column-from = Uit welk budget
harvest-column-aim = Voor
harvest-column-amount = Bedrag
harvest-change = { $time }: in de plaats van ‘{ $from }’
harvest-change-first = { $time }: op voorstel geschreven{ $who }: ‘{ $why }’
harvest-change-amended = { $time }: in de plaats van ‘{ $from }’, op voorstel{ $who }: ‘{ $why }’
harvest-declined = Niet overgenomen{ $who }: ‘{ $what }’, voorgesteld omdat ‘{ $why }’. Reden: { $reason }
harvest-unanswered = Zonder antwoord gebleven{ $who }: ‘{ $what }’, voorgesteld omdat ‘{ $why }’
harvest-for = Voor:
harvest-against = Tegen:
harvest-supporters = { $count ->
    [one] één persoon is het eens
   *[other] { $count } personen zijn het eens
}

harvest-votes = De stemmingen van de zaal
harvest-form-approval = meerdere keuzes
harvest-form-score = scores
harvest-form-ranking = rangschikking
harvest-form-dots = stippen verdelen
harvest-form-consent = consent
harvest-form-answers = vragen
harvest-ballots = { $count ->
    [one] Eén stembiljet ({ $form }).
   *[other] { $count } stembiljetten ({ $form }).
}
harvest-ballots-paper = { $count ->
    [one] Eén ervan op papier; het weegt evenveel.
   *[other] { $count } ervan op papier; ze wegen evenveel.
}
harvest-column-scenario = Scenario
harvest-column-gave = Gaven iets
harvest-column-agree = Akkoord
harvest-column-points = Punten
harvest-column-voice = Eén stem per soort
harvest-column-weakest = Minst akkoord
harvest-column-spread = Spreiding
harvest-column-coverage = Deelname
harvest-of = { $agree } van { $cast }
harvest-flip = ‘{ $name }’: het aantal personen en de soorten actoren zeggen niet hetzelfde.
harvest-groups = Akkoord per soort actor: ‘{ $name }’
harvest-votes-how = ‘Eén stem per soort’: elke soort actor weegt evenveel, of ze nu met drie of met dertig kwam. ‘Minstens’: wat zo goed als zeker is, want weinig stembiljetten bewijzen minder dan veel; die kolom bepaalt de volgorde. ‘Weigering’: dezelfde maat voor wie geen ja zei. Wie twee petten draagt, telt voor de helft in elk. De berekening: het meetkundig gemiddelde, over de soorten actoren, van (akkoord + 1) / (stembiljetten + 2); ‘minstens’ neemt van elke soort de ondergrens van Wilson, die negen keer op tien klopt.
harvest-shift = Voor en na
harvest-shift-caption = Gemiddelde antwoorden op dezelfde vragen, van 0 tot 5
harvest-column-question = Vraag
harvest-column-before = Voor
harvest-column-after = Na
harvest-column-change = Verschil

harvest-written = Wat gezegd en geschreven is
harvest-notes-case = Voorbeelden die inspireren
harvest-notes-barrier = Wat vandaag wringt
harvest-notes-vision = Dromen
harvest-notes-idea = Ideeën
harvest-notes-question = Vragen
harvest-notes-reaction = Reacties
harvest-hands = { $count ->
    [one] één persoon antwoordt
   *[other] { $count } personen antwoorden
}

harvest-resources = We zoeken, we bieden
harvest-needs-count = { $count ->
    [0] Geen behoefte
    [one] Eén behoefte
   *[other] { $count } behoeften
}
harvest-offers-count = { $count ->
    [0] niets aangeboden
    [one] één aanbod
   *[other] { $count } keer een aanbod
}
harvest-resources-count = { $needs } en { $offers }.
harvest-matches = Matches
harvest-column-need = We zoeken
harvest-column-met-by = In de zaal
harvest-column-registry = In het register
harvest-column-avoided = Vermeden aankoop
harvest-lenders = { $count ->
    [one] één persoon kan uitlenen
   *[other] { $count } personen kunnen uitlenen
}
harvest-avoided = Vermeden aankopen als deze uitleningen doorgaan: { $sum }.
harvest-avoided-how = Schatting, tegen de gebruikelijke prijs van zulk materiaal; ze beslist niets.
harvest-needs-open = Nog zonder antwoord
harvest-offers-free = Aangeboden, nog vrij

harvest-commitments = Engagementen
harvest-commitments-caption = Wie doet wat, en wanneer
harvest-column-what = Wat
harvest-column-who = Wie
harvest-column-when = Tegen wanneer
harvest-commitments-reminded = Wie een adres achterliet, krijgt een herinnering na twee weken, twee maanden en zes maanden.

harvest-hypotheses = De vier hypothesen: wat we zagen
harvest-hypotheses-before = De vier hypothesen: hoe ze aan bod komen
harvest-hypothesis-actors = Vele actoren
harvest-hypothesis-actors-what = De veerkracht van lokale dynamieken hangt af van hoeveel verschillende actoren eraan deelnemen.
harvest-hypothesis-resources = Co-resources
harvest-hypothesis-resources-what = Ze hangt af van hoe wat ieder inbrengt elkaar aanvult, erkend en gedeeld wordt.
harvest-hypothesis-motivation = De motivatie
harvest-hypothesis-motivation-what = Ze hangt af van de erkenning en het behoud van ieders eigen motivatie.
harvest-hypothesis-networks = De netwerken
harvest-hypothesis-networks-what = Ze hangt af van de band met netwerken van verschillende aard.
harvest-tick-before = Komt aan bod
harvest-tick-not-before = Komt niet aan bod
harvest-tick-after = Is aan bod gekomen
harvest-tick-not-after = Is niet aan bod gekomen
harvest-facts = Wat de feiten zeggen
harvest-fact-kinds = { $count ->
    [one] Eén soort actor aanwezig.
   *[other] { $count } soorten actoren aanwezig.
}
harvest-fact-tables = { $count ->
    [0] Aan geen enkele tafel zaten drie soorten actoren of meer.
    [one] Eén keer zaten drie soorten actoren of meer aan een tafel.
   *[other] { $count } keer zaten drie soorten actoren of meer aan een tafel.
}
harvest-fact-taken = { $all ->
    [0] Geen wijzigingen voorgesteld aan de scenario’s.
    [one] Eén wijziging voorgesteld aan de scenario’s, { $taken } overgenomen.
   *[other] { $all } wijzigingen voorgesteld aan de scenario’s, { $taken } overgenomen.
}
harvest-fact-across = { $count ->
    [0] Geen enkele overgenomen wijziging kwam van een andere soort actor dan die het scenario begon.
    [one] Eén overgenomen wijziging kwam van een andere soort actor dan die het scenario begon.
   *[other] { $count } overgenomen wijzigingen kwamen van een andere soort actor dan die het scenario begon.
}
harvest-fact-met = { $count ->
    [0] Geen behoefte vond een antwoord in de zaal zelf.
    [one] Eén behoefte vond een antwoord in de zaal zelf.
   *[other] { $count } behoeften vonden een antwoord in de zaal zelf.
}
harvest-fact-visions = { $count ->
    [0] Geen droom opgeschreven.
    [one] Eén droom opgeschreven.
   *[other] { $count } dromen opgeschreven.
}
harvest-fact-verbatims = { $count ->
    [0] Geen citaten.
    [one] Eén citaat.
   *[other] { $count } citaten.
}
harvest-fact-answers = { $count ->
    [0] Geen antwoord op een behoefte of een aanbod.
    [one] Eén antwoord op een behoefte of een aanbod.
   *[other] { $count } antwoorden op behoeften en op wat aangeboden werd.
}
harvest-fact-commitments = { $count ->
    [0] Geen engagement.
    [one] Eén engagement, { $dated } met een datum.
   *[other] { $count } engagementen, { $dated } met een datum.
}
harvest-results = Resultaten, per publiek
harvest-after = En daarna
harvest-verbatims = Woorden van deelnemers
harvest-withheld = { $count ->
    [one] Eén uitspraak staat er niet bij: wie ze deed, vroeg niet om geciteerd te worden.
   *[other] { $count } uitspraken staan er niet bij: wie ze deed, vroeg niet om geciteerd te worden.
}
harvest-floor = Het woord
harvest-floor-shares = Deel van de spreektijd in de hele zaal
harvest-floor-minutes = { $minutes ->
    [0] Minder dan een minuut spreektijd geteld.
    [one] Eén minuut spreektijd geteld.
   *[other] { $minutes } minuten spreektijd geteld.
}
harvest-floor-silent = { $share } van de zaal nam het woord niet voor iedereen.
harvest-floor-gini = Gini-index van de spreektijden: { $gini }.
harvest-deviations = Afwijkingen van de methode
harvest-deviation-reopened = { $count ->
    [one] Eén onderdeel heropend.
   *[other] { $count } onderdelen heropend.
}
harvest-deviation-unlocked = { $count ->
    [one] Eén scenario vastgelegd en weer geopend.
   *[other] { $count } scenario’s vastgelegd en weer geopend.
}
harvest-deviation-floor = { $count ->
    [one] Eén keer kreeg iemand anders het woord dan wie voorgesteld werd.
   *[other] { $count } keer kreeg iemand anders het woord dan wie voorgesteld werd.
}
harvest-deviation-hidden = { $count ->
    [one] Eén bijdrage verborgen.
   *[other] { $count } bijdragen verborgen.
}
harvest-deviation-undone = { $count ->
    [one] Eén stap ongedaan gemaakt.
   *[other] { $count } stappen ongedaan gemaakt.
}
harvest-deviation-paper = { $count ->
    [one] Eén stembiljet of vragenlijst van papier ingevoerd.
   *[other] { $count } stembiljetten of vragenlijsten van papier ingevoerd.
}
harvest-deviation-paper-withdrawn = { $count ->
    [one] Eén papieren stembiljet ingetrokken na een invoerfout.
   *[other] { $count } papieren stembiljetten ingetrokken na een invoerfout.
}
harvest-seal = Het bewijs
harvest-seal-what = Dit document is gelezen uit het logboek van de workshop en nergens anders. Het logboek telt { $count } stappen, elk verbonden met de vorige. Vingerafdruk van de laatste:
harvest-pdf-page = { $page } / { $of }
harvest-csv-chapter = Hoofdstuk
harvest-csv-section = Deel
harvest-csv-what = Wat
harvest-csv-text = Inhoud

harvest-sheet-title = De fiche van het experiment
harvest-sheet-lead = Schrijf wat geen logboek kan weten. Elk veld bewaart wie het schreef en wanneer; wat leeg blijft, verschijnt niet.
harvest-sheet-author = Uw naam, zoals hij op de fiche komt
harvest-sheet-author-hint = Bijvoorbeeld ‘Carine, dienst participatie’.
harvest-sheet-before = Wat we zochten
harvest-sheet-objectives = Doelstellingen
harvest-sheet-expected = Verwachte resultaten
harvest-sheet-deliverables = Wat opgeleverd wordt
harvest-sheet-actors-before = Hoe
harvest-sheet-resources-before = Hoe
harvest-sheet-motivation-before = Hoe
harvest-sheet-networks-before = Hoe
harvest-sheet-resilience = Wat dit met de veerkracht van de stad te maken heeft
harvest-sheet-narrative = Hoe het experiment verliep
harvest-sheet-actors-after = Wat we zagen
harvest-sheet-resources-after = Wat we zagen
harvest-sheet-motivation-after = Wat we zagen
harvest-sheet-networks-after = Wat we zagen
harvest-sheet-results-staff = Voor de medewerkers van de overheid
harvest-sheet-results-citizens = Voor de bewoners
harvest-sheet-results-partners = Voor de andere partners
harvest-sheet-unexpected = Onverwachte effecten
harvest-sheet-replicability = Vervolg en herhaalbaarheid
harvest-sheet-quotes = Getuigenissen van achteraf
harvest-sheet-quotes-hint = Alleen van mensen die geciteerd willen worden.
harvest-sheet-save = De fiche bewaren
harvest-sheet-save-note = Vorige versies blijven bewaard.
harvest-written-by = { $author }, { $day }

harvest-adopt-title = Van dit scenario een budget maken
harvest-adopt-lead = Er wordt een ontwerp gemaakt van wat de zaal vastlegde: de enveloppen, wie een project mag dragen, de regel. Er wordt niets gepubliceerd.
harvest-adopt-languages = Wat een overheid publiceert, bestaat in het Frans en in het Nederlands. Wat de zaal maar in één taal zei, wacht op uw vertaling: het veld van de andere taal is leeg, en haar woorden staan eronder.
harvest-adopt-name = Naam
harvest-adopt-summary = In een zin of twee
harvest-adopt-about = Het hele verhaal
harvest-adopt-line = Naam van de enveloppe van { $sum }
harvest-adopt-from = Uit de workshop ‘{ $title }’.
harvest-adopt-go = Het ontwerp maken
harvest-adopt-note = De voorgestelde datums beginnen over twee weken; alles kan nog veranderen voor u publiceert.

origin-title = Waar dit budget vandaan komt
origin-lead = Uit een workshop: ‘{ $title }’, { $people } personen, { $day }.
origin-harvest = De hele oogst lezen
origin-scenario = Het scenario:
origin-money = Waar elke euro vandaan komt
origin-from = (uit: { $from })
origin-moved = Het bedrag is sindsdien veranderd in het ontwerp: { $now }.
origin-step-first = { $time }: { $after } in de eerste versie.
origin-step-changed = { $time }: van { $before } naar { $after }.
origin-step-why = Op voorstel ({ $who }): ‘{ $why }’.
origin-arguments = Wat gezegd werd
origin-seal = Gelezen uit { $count } stappen van het logboek van de workshop. Vingerafdruk:
origin-rule-suggested = De regel is niet meer die welke de zaal noemde. Kijk de regelfiche na.

promises-harvest = De oogst lezen
promises-title = Mijn engagementen
promises-lead = Laat een adres achter, en uw engagement komt terug na twee weken, twee maanden en zes maanden.
promises-none = U hebt nog geen engagement genomen. Dat schrijft u in het onderdeel ‘oogst’.
promises-which = Welk?
promises-email = Uw e-mailadres
promises-consent = Schrijf mij drie keer op dit adres om me eraan te herinneren.
promises-consent-needed = Vink dit vakje aan: zonder uw akkoord wordt niets bewaard.
promises-remind = Herinner me eraan
promises-privacy = Apart van de workshop bewaard, alleen voor deze drie herinneringen, en dan vergeten. Elke herinnering kan de laatste zijn.
promises-kept = Genoteerd.
promises-reminded = herinnering gepland
promises-stop-title = De herinneringen stoppen?
promises-stop = Stoppen, en mijn adres vergeten
promises-stopped = Gestopt.
promises-stopped-what = Uw adres is gewist.
mail-promise-subject = Uw engagement: { $title }
mail-promise = Dag, op de workshop ‘{ $title }’ van { $day } schreef u:
mail-promise-day = U had het gepland voor { $day }.
mail-promise-button = Bekijken wat de zaal oogstte
mail-promise-stop = Geen herinneringen meer krijgen
mail-promise-last = Dit was de laatste herinnering: uw adres is nu gewist.

transfer-title = Een workshop van elders overnemen
transfer-lead = Het bestand komt van een andere installatie, bijvoorbeeld van de laptop die de zaal leidde zonder internet. De keten van vingerafdrukken wordt stap voor stap nagekeken; een gewijzigd bestand wordt geweigerd.
transfer-file = Het bestand van de workshop
transfer-file-hint = Het eindigt op ‘.ensamen’.
transfer-go = Nakijken en overnemen
transfer-link = Een workshop van elders overnemen
harvest-form-money = enveloppe verdelen
harvest-column-median = De helft geeft minstens
harvest-column-share = Deel van het geld
harvest-column-objections = Voorbehoud, bezwaren
harvest-money = De enveloppe van { $envelope }, verdeeld
harvest-money-kinds = Deel van het geld per soort actor: ‘{ $name }’
harvest-floor-tables = Waarvan { $minutes } minuten aan de tafels.
harvest-reason = { $time }: ‘{ $reason }’
quoted = ‘{ $text }’

harvest-commitments-withheld = { $count ->
    [one] Eén engagement staat hier niet: wie het aanging, vroeg niet om geciteerd te worden.
   *[other] { $count } engagementen staan hier niet: wie ze aanging, vroeg niet om geciteerd te worden.
}
harvest-column-least = Minstens
harvest-column-refusal = Weigering
harvest-trials = ‘Wat als…?’: wat geprobeerd werd
harvest-trials-what = Dezelfde stembiljetten, herteld met een andere verdeling van het geld, een andere regel of andere voorwaarden.
harvest-trials-start = De stembiljetten van de zaal hebben geen budget. ‘Bij het begin’ is een bedachte enveloppe, net genoeg voor het duurste scenario, in gelijke delen verdeeld: het is van geen enkele overheid het budget.
harvest-trials-left-out = { $count ->
    [one] De eerste poging staat hier niet.
   *[other] De eerste { $count } pogingen staan hier niet.
}
harvest-trial-none = Zonder scenario
harvest-trial-on-room = Herteld op de stembiljetten van de zaal: { $round }.
harvest-trial-on-process = Herteld op de stembiljetten van een vroegere stemming: { $name }.
harvest-trial-money = Geld: { $money }
harvest-trial-split = Verdeling: { $parts }
harvest-trial-rule = Regel: { $rule }
harvest-trial-minimum = Drempel: niets onder { $count } stemmen
harvest-trial-cap = Plafond: een gemeente krijgt hoogstens { $share } van een enveloppe
harvest-trial-cap-single = Plafond: { $commune } krijgt hoogstens { $share } van een enveloppe
harvest-trial-even = Elke soort actor weegt evenveel
harvest-trial-uncounted = Deze stembiljetten kunnen hier nu niet herteld worden.
harvest-trial-pot = { $funded } van de { $of } gefinancierd, voor { $spent } van { $budget }.
harvest-trial-in-pot = { $pot }. { $says }
harvest-trial-funded = gefinancierd
harvest-trial-not-funded = –
harvest-trial-changes = { $count ->
    [0] Er verandert niets.
    [one] Eén lijn verandert; de andere staan hier niet opnieuw.
   *[other] { $count } lijnen veranderen; de andere staan hier niet opnieuw.
}
harvest-column-project = Project
harvest-column-cost = Kost
harvest-column-votes = Stemmen
harvest-column-here = Hier
harvest-column-start = Bij het begin
harvest-column-today = Vandaag
harvest-leanings = Wat de zaal zou kiezen
harvest-leaning-rule = { $rule }: { $count }
harvest-leaning-spread = Wat ieder aan ‘{ $pot }’ zou geven
harvest-column-people = Personen
harvest-column-first-pot = Eerste enveloppe, in het midden
harvest-column-rules = Gekozen regel
harvest-column-capped = Met plafond
harvest-column-threshold = Met drempel
harvest-adopt-translate = De zaal zei het niet in deze taal. Vertaal wat volgt:
harvest-adopt-words = De woorden van de zaal, om over te nemen of te vertalen:
origin-pictures = De bladen van de zaal
origin-step-renamed = { $time }: ‘{ $from }’ wordt ‘{ $to }’.
origin-step-moved = Van { $before } naar { $after }.
harvest-question-open = Zonder geschreven antwoord.
harvest-question-answered = Antwoord: { $answer }
harvest-change-copied = { $time }: overgeschreven van het gefotografeerde blad, toen het scenario al vastlag
harvest-deviation-copied = { $count ->
    [one] Eén veld overgeschreven van een gefotografeerd blad in een scenario dat al vastlag.
   *[other] { $count } velden overgeschreven van gefotografeerde bladen in scenario’s die al vastlagen.
}

# In het kort, op de eerste pagina.
harvest-short = In het kort
harvest-short-adopted = ‘{ $name }’{ $money } werd een budget: ‘{ $process }’.
harvest-short-fixed = De zaal legde ‘{ $name }’{ $money } vast.
harvest-short-agreed = ‘{ $name }’ vindt het meeste akkoord tussen actoren: { $agree ->
    [0] niemand is akkoord
    [one] één persoon is akkoord
   *[other] { $agree } personen zijn akkoord
}, van de { $cast }.
harvest-short-voice = Met één stem per soort actor: { $share }.
harvest-short-divided = ‘{ $name }’ krijgt het grootste deel van { $envelope }: { $share }.
harvest-short-objections = Bezwaren: { $count }; nog zonder antwoord: { $open }.
harvest-short-promises = { $count ->
    [one] Eén engagement aangegaan.
   *[other] { $count } engagementen aangegaan.
}
harvest-short-due = De eerste datum: { $day }.
harvest-shared-phones = { $phones ->
    [1] { $seats } mensen deelden één telefoon, elk met een eigen plaats en eigen stembiljetten.
   *[other] { $seats } mensen deelden { $phones } telefoons, elk met een eigen plaats en eigen stembiljetten.
}

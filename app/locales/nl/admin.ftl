# Rond elke pagina.
admin-nav-label = Beheer
admin-nav-pages = Naar een andere pagina
admin-nav-process = Overzicht
admin-nav-rules = Regels
admin-nav-projects = Projecten
admin-nav-conduct = Stemming
admin-nav-new-envelope = Enveloppe toevoegen
admin-nav-import = Importeren
admin-nav-audit = Logboek
admin-save = Bewaren
admin-edit = Wijzigen
admin-remove = Weghalen
admin-actions = Acties
admin-name = Naam
admin-text = Tekst
admin-texts = Teksten
admin-texts-hint = Frans en Nederlands gaan samen: niets verschijnt in één taal.
admin-summary = In het kort
admin-about = Voorstelling
admin-amount = Bedrag
admin-slug = Webadres
admin-slug-hint = Kleine letters zonder accent, cijfers en koppeltekens. Laat u het leeg, dan wordt het van de Franse naam gemaakt. Daarna verandert het niet meer.
admin-in-french = In het Frans
admin-in-dutch = In het Nederlands
admin-label-fr = Omschrijving in het Frans
admin-label-nl = Omschrijving in het Nederlands
admin-label-en = Omschrijving in het Engels
admin-confirm-needed = Vink dit vakje aan om te bevestigen.
admin-summary-line = { $label }: { $text }
admin-all-communes = Alle gemeenten

# Wat net gebeurd is.
admin-done-saved = Bewaard.
admin-done-created = Aangemaakt. Lees het na en ga dan verder.
admin-done-granted = Deze persoon heeft nu toegang en meldt zich aan met zijn of haar e-mailadres.
admin-done-withdrawn = Deze toegang is vanaf nu ingetrokken.
admin-done-removed = Het project is weggehaald.
admin-done-opened = De stemming is open. De regels, de projecten en de bedragen veranderen niet meer.
admin-done-extended = De nieuwe sluiting is bewaard. De reden is openbaar.
admin-done-closed = De stemming is gesloten. De reden is openbaar.
admin-done-voided = De stemming is geannuleerd. In de plaats is een nieuwe gepland.
admin-done-counting = Het tellen gaat zonder u verder: u mag deze pagina sluiten.
admin-done-importing = De import gaat zonder u verder. De enveloppe verschijnt hier zodra ze volledig is; daarna worden de stembiljetten geteld.
admin-done-counted = De stembiljetten zijn geteld. Lees het resultaat na voor u het publiceert.
admin-done-published = Het resultaat is openbaar.
admin-done-imported = Alles is geïmporteerd.

# Eerste pagina.
admin-home-title = { $count ->
    [0] Er ligt nu niets op u te wachten
    [one] Eén budget wacht op u
   *[other] { $count } budgetten wachten op u
 }
admin-home-nothing = Schrijf eerst uw overheid in
admin-common = Voor alle overheden
admin-new-administration = Een overheid inschrijven
admin-administration-texts = Teksten en toegang
admin-new-process = Een participatiebudget maken
admin-no-process = Nog geen participatiebudget
admin-no-process-what = Maak er een: geef het een naam en datums. Het blijft een ontwerp zolang u het niet publiceert.
admin-envelopes = { $count ->
    [0] geen enveloppe
    [one] één enveloppe
   *[other] { $count } enveloppen
 }
admin-process-draft = Ontwerp
admin-process-voting = Stemming open
admin-process-decided = Beslist
admin-process-published = Gepubliceerd

# Wat nu te doen valt.
admin-next-title = Aan u de beurt
admin-next-known = Alles loopt
admin-next-nothing = Alles is beslist en openbaar.
admin-next-envelope = Er ontbreekt een enveloppe: een bedrag, en wie het mag gebruiken.
admin-next-envelope-action = Een enveloppe toevoegen
admin-next-count = De stemming ‘{ $name }’ is gesloten. De stembiljetten moeten nog geteld worden.
admin-next-count-action = Tellen
admin-next-publish = Het resultaat van ‘{ $name }’ is klaar. Alleen u ziet het.
admin-next-publish-action = Nalezen en publiceren
admin-next-projects = ‘{ $name }’ heeft minstens twee projecten nodig voor de stemming kan openen.
admin-next-projects-action = Projecten toevoegen
admin-next-draft = Dit budget is een ontwerp: publiceer het, dan opent de stemming ‘{ $name }’ op { $day }.
admin-next-draft-action = Nalezen en publiceren
admin-next-draft-call = Dit budget is een ontwerp: publiceer het, dan kan iedereen vanaf { $day } iets voorstellen.
admin-next-draft-call-action = Nalezen en publiceren
admin-next-call = De projecten van ‘{ $name }’ komen uit de voorstellen. Indienen kan tot { $day }.
admin-next-call-action = De voorstellen lezen
admin-next-review = De voorstellen voor ‘{ $name }’ wachten op uw antwoord. De stemming opent op { $day }.
admin-next-review-action = De voorstellen beantwoorden
admin-next-late = De stemming ‘{ $name }’ moest openen op { $day } en is niet geopend. Verleng ze en open ze dan.
admin-next-late-action = Naar de stemming
admin-next-open = De stemming ‘{ $name }’ is open tot { $day }.
admin-next-open-action = De deelname volgen
admin-next-planned = De stemming ‘{ $name }’ opent vanzelf op { $day }. Tot dan kunnen de regels nog veranderen.
admin-next-planned-action = De regels nalezen

# Een overheid.
admin-administration-new-title = Schrijf uw overheid in
admin-administration-create = De overheid inschrijven
admin-administration-create-note = U wordt de eerste verantwoordelijke.
admin-administration-contact = Contactadres
admin-administration-contact-hint = Openbaar: hier schrijven mensen naartoe.
admin-administration-about = Wie u bent
admin-administration-accessibility = Toegankelijkheidsverklaring
admin-administration-privacy = Privacyverklaring
admin-administration-statement-hint = Een model om na te lezen en aan te passen. { "{administration}" } en { "{email}" } worden vervangen door uw naam en uw adres.
admin-budgets = { $count ->
    [0] Geen participatiebudget
    [one] Eén participatiebudget
   *[other] { $count } participatiebudgetten
 }
admin-people = Wie hier werkt
admin-people-email = E-mailadres van het werk
admin-people-role = Wat deze persoon mag doen
admin-people-hint = De persoon meldt zich aan met dit adres. Er wordt geen wachtwoord verstuurd.
admin-people-grant = Toegang geven
admin-people-withdraw = Intrekken
admin-people-withdraw-whose = De toegang van { $email } intrekken
admin-administration-journal = Het logboek van deze overheid
admin-administration-journal-what = Toegangen en teksten. Elk budget heeft daarnaast zijn eigen logboek.
admin-role-administrator = Alles beheren: regels, projecten, stemmingen, publicatie
admin-role-auditor = Alles lezen, niets veranderen

# Een participatiebudget.
admin-process-new-title = Maak een participatiebudget
admin-process-create = Dit budget aanmaken
admin-process-create-note = Het blijft een ontwerp zolang u het niet publiceert.
admin-process-edit-title = Datums en teksten
admin-process-see = De openbare pagina bekijken
admin-phases = De stappen en hun datums
admin-phases-hint = Laat leeg wat u niet gebruikt. Stemming, telling en resultaten zijn nodig. Uur van Brussel.
admin-phase-opens = Van
admin-phase-closes = Tot
admin-phase-now = bezig
admin-phase-needed = nodig
admin-phase-frozen = Een stemming is geopend: u verandert de sluiting op de pagina van de stemming, met een openbare reden.
admin-visibility = Wie ziet dit budget?
admin-visibility-draft = Alleen uw team
admin-visibility-draft-hint = Een ontwerp. Er opent geen stemming.
admin-visibility-published = Iedereen
admin-visibility-published-hint = De stemmingen openen en sluiten vanzelf op hun datums.
admin-envelopes-title = { $count ->
    [0] Nog geen enveloppe
    [one] Eén enveloppe
   *[other] { $count } enveloppen
 }
admin-envelopes-none = Een enveloppe is een bedrag, wie het geeft, wie het mag gebruiken en hoe er beslist wordt.

# Hoe ver een stemming staat.
admin-vote-planned = Gepland
admin-vote-open = Open
admin-vote-closed = Gesloten
admin-vote-counted = Geteld
admin-vote-published = Gepubliceerd
admin-vote-void = Geannuleerd

# Een enveloppe.
admin-envelope = Enveloppe
admin-envelope-new-title = Voeg een enveloppe toe
admin-envelope-create = De enveloppe aanmaken
admin-envelope-create-note = Daarna regelt u hoe er beslist wordt. Een voorstel is al ingevuld.
admin-envelope-save-note = Alles kan veranderen tot de stemming opent.
admin-envelope-frozen = De stemming is geopend: deze enveloppe verandert niet meer.
admin-envelope-money = Het geld
admin-envelope-currency = Munt
admin-envelope-funders-hint = Delen meerdere financiers de enveloppe, noem ze dan: samen moeten hun bedragen het totaal geven. Laat anders leeg: dan betaalt uw overheid. Wie op deze site staat, kiest u uit de lijst; van anderen schrijft u de naam, één keer als die in beide talen dezelfde is.
admin-envelope-funder = Financier { $number }
admin-envelope-projects = Welke projecten
admin-envelope-theme = Thema
admin-envelope-all-themes = Alle thema’s
admin-envelope-bearers = Wie mag een project dragen? Niets aangevinkt: iedereen
admin-envelope-all-bearers = Iedereen
admin-envelope-communes = Waar mogen de projecten plaatsvinden? Niets aangevinkt: overal
admin-envelope-communes-count = { $count ->
    [0] Plaats van de projecten: alle gemeenten
    [one] Plaats van de projecten: één gemeente
   *[other] Plaats van de projecten: { $count } gemeenten
 }
admin-envelope-voters = Wie stemt
admin-envelope-voters-from = Uit welke gemeenten, uit welke wijken? Niets aangevinkt: uit alle gemeenten
admin-envelope-voters-from-count = { $count ->
    [0] Inwoners van alle gemeenten stemmen
    [one] Inwoners van één gemeente of wijk stemmen
   *[other] Inwoners van { $count } gemeenten of wijken stemmen
 }

# De regelfiche.
admin-rules-title = Beslis hoe ‘{ $name }’ verdeeld wordt
admin-rules-title-frozen = Zo wordt ‘{ $name }’ verdeeld
admin-rules-frozen = De stemming opende op { $at }: deze regels veranderen niet meer.
admin-rules-ballot = Het stembiljet
admin-rules-ballot-approval = Enkele projecten kiezen
admin-rules-ballot-approval-hint = Elke persoon vinkt zijn of haar voorkeuren aan, zonder naar de prijs te kijken.
admin-rules-ballot-knapsack = De enveloppe uitgeven
admin-rules-ballot-knapsack-hint = Elke persoon stelt een geheel samen dat in het bedrag past.
admin-rules-fact-approval = { $choices ->
    [one] Eén project naar keuze
   *[other] Hoogstens { $choices } projecten
 }
admin-rules-max-choices = Hoeveel projecten hoogstens
admin-rules-max-choices-hint = Alleen voor ‘Enkele projecten kiezen’.
admin-rules-method = De verdeling
admin-rules-method-equal-shares = Gelijke delen
admin-rules-method-equal-shares-hint = Iedereen die stemt, beschikt over evenveel geld: ook minderheden krijgen projecten.
admin-rules-method-greedy = De meeste stemmen eerst
admin-rules-method-greedy-hint = Makkelijk te volgen, maar de grootste groep kan alles krijgen.
admin-rules-shares-only = Alleen bij gelijke delen
admin-rules-completion = Het geld dat overblijft
admin-rules-completion-hint = Met de delen raakt bijna nooit alles uitgegeven.
admin-rules-completion-none = Het blijft bij de overheid
admin-rules-completion-u = Het gaat naar de meeste stemmen
admin-rules-completion-add1 = De delen worden stap voor stap verhoogd
admin-rules-completion-add1e = De delen worden verhoogd tot niets meer past
admin-rules-completion-add1u = De delen worden stap voor stap verhoogd, daarna de meeste stemmen
admin-rules-completion-add1eu = De delen worden verhoogd tot niets meer past, daarna de meeste stemmen
admin-rules-completion-pct1 = De delen worden telkens 1 % verhoogd
admin-rules-comparison = Vergelijken met de meeste stemmen, en houden wat meer kiezers verkiezen
admin-rules-ties = Bij gelijke stand
admin-rules-ties-hint = Deze criteria gelden één voor één. Een loting komt altijd als laatste.
admin-rules-tie-place = Criterium { $place }
admin-rules-tie-none = Geen
admin-rules-tie-cost = Het goedkoopste
admin-rules-tie-votes = De meeste stemmen
admin-rules-tie-lot = Loting
admin-rules-minimum = Minimum aantal stemmen
admin-rules-minimum-hint = Daaronder krijgt een project geen geld. 0: geen minimum.
admin-rules-no-minimum = Geen minimum
admin-rules-ballot-points = Punten geven
admin-rules-ballot-points-hint = Elke persoon verdeelt zijn of haar punten vrij: meer voor wat het meest telt.
admin-rules-ballot-ranking = Rangschikken
admin-rules-ballot-ranking-hint = Elke persoon zet zijn of haar favorieten op volgorde.
admin-rules-min-choices = Hoeveel projecten minstens
admin-rules-total = Punten per stembiljet
admin-rules-max-per-project = Hoogstens hoeveel punten per project
admin-rules-points-hint = Alleen voor ‘Punten geven’.
admin-rules-places = Hoeveel plaatsen te rangschikken
admin-rules-places-hint = Alleen voor ‘Rangschikken’.
admin-rules-method-max-welfare = De meeste stemmen samen
admin-rules-method-max-welfare-hint = De groep projecten die samen de meeste stemmen haalt: goed voor veel kleine projecten.
admin-rules-experts = Andere regels, voor wie ze kent
admin-rules-switches = Instellingen, voor wie deze regels kent
admin-rules-misfit = Een project dat te duur is voor wat overblijft
admin-rules-misfit-hint = Bij ‘De meeste stemmen eerst’; stoppen kan ook bij de lasten van Phragmén.
admin-rules-misfit-skip = Overslaan, dan het volgende
admin-rules-misfit-no-skip = Daar stopt de telling
admin-rules-misfit-stretch = Het krijgt geld als er nog 80 % van zijn prijs is, daarna stopt de telling
admin-rules-per-euro = De meeste stemmen eerst: stemmen per euro tellen, wat goedkope projecten helpt
admin-rules-count = Gelijke delen: een project is voor zijn kiezers evenveel waard, wat het ook kost; dat helpt goedkope projecten
admin-rules-prefilter = Gelijke delen: eerst de projecten weglaten die te weinig steun hebben voor hun prijs
admin-rules-method-exact-equal-shares-hint = Wie voor een project betaalt, betaalt precies evenveel; de delen worden zo krap mogelijk verhoogd.
admin-rules-method-bounded-overspending-hint = Geeft bijna de hele enveloppe uit zonder verdere stap.
admin-rules-method-phragmen-hint = Zweedse methode uit 1894, aangepast aan kosten.
admin-rules-method-maximin-support-hint = Verdeelt de kosten zo gelijk mogelijk over alle kiezers.
admin-rules-method-cstv-hint = Overdraagbare stem voor budgetten; gemaakt voor punten.
admin-rules-limits = Grenzen binnen de enveloppe
admin-rules-limits-hint = Eén regel per grens. Laat het bedrag leeg voor geen grens.
admin-rules-limit-group = Voor wie
admin-rules-limit-group-none = Kies een groep
admin-rules-cap = Hoogstens
admin-rules-floor = Minstens
admin-rules-exclusion = Maar één van deze projecten
admin-rules-exclusion-hint = De nummers, gescheiden door komma’s. Eén regel per groep.
admin-rules-limit-themes = Thema’s
admin-rules-limit-communes = Gemeenten
admin-rules-limit-districts = Wijken
admin-rules-limit-bearers = Projectdragers
admin-rules-no-limits = Geen grenzen
admin-rules-fact-points = { $total } punten, hoogstens { $most } per project
admin-rules-fact-ranking = Tot { $places } projecten rangschikken
admin-rules-save = Deze regels bewaren
admin-rules-read = Nalezen zonder te bewaren
admin-rules-save-note = Elke keer dat u bewaart, ontstaat een nieuwe versie. Ze wordt bevroren als de stemming opent.
admin-rules-reading = Wat uw regels betekenen
admin-rules-reading-in = Dezelfde regels in het Nederlands
admin-rules-unsaved = Nog niet bewaard
admin-rules-version = Versie { $version }, te wijzigen tot de stemming opent
admin-rules-version-frozen = Versie { $version }, bevroren bij de opening van de stemming
admin-rules-hash = Vingerafdruk van de regels

# De regels uitproberen.
admin-preview-try = Probeer deze regels uit
admin-preview-try-what = De echte telling, op verzonnen stembiljetten of op die van een vroegere stemming.
admin-preview-try-button = De bewaarde regels uitproberen
admin-preview-here = Proef
admin-preview-title = { $count ->
    [0] In deze proef krijgt geen enkel project geld
    [one] In deze proef krijgt één project geld
   *[other] In deze proef krijgen { $count } projecten geld
 }
admin-preview-title-none = Er valt nog niets uit te proberen
admin-preview-too-few = Er zijn minstens twee projecten nodig
admin-preview-too-few-what = De verzonnen stembiljetten kiezen uit de projecten van de enveloppe. Voeg er toe, of probeer een vroegere stemming.
admin-preview-on = Uitproberen op
admin-preview-made-up = Verzonnen stembiljetten voor uw projecten
admin-preview-count = Tellen
admin-preview-back = Terug naar de regels
admin-preview-made-up-what = Dit is een proef, geen voorspelling. { $ballots } stembiljetten zijn verzonnen: elk vertrekt van een willekeurig project; van honderd keuzes gaan er { $theme } naar hetzelfde thema, { $commune } naar dezelfde gemeente, de andere zijn toeval. De startwaarde ‘{ $seed }’ geeft altijd dezelfde stembiljetten.
admin-preview-past-what = De { $ballots } stembiljetten van de stemming ‘{ $vote }’, met haar projecten en haar bedrag, geteld volgens uw regels.
admin-preview-spent = { $used } uitgegeven van { $envelope }
admin-preview-left = Er blijft { $left } over.
admin-preview-funded = { $count ->
    [0] Geen project krijgt geld
    [one] Eén project krijgt geld
   *[other] { $count } projecten krijgen geld
 }
admin-preview-not-funded = { $count ->
    [one] Eén project krijgt geen geld
   *[other] { $count } projecten krijgen geen geld
 }
admin-preview-price = Prijs
admin-preview-votes = Stemmen
admin-preview-others = Dezelfde stembiljetten met andere regels
admin-preview-others-what = Wat elke regel meer en minder financiert dan de uwe.
admin-preview-rule = Regel
admin-preview-projects = Gefinancierde projecten
admin-preview-total = Uitgegeven
admin-preview-more = Meer
admin-preview-less = Minder
admin-preview-yours = Uw regels: { $name }

# De projecten van een enveloppe.
admin-projects-title = { $count ->
    [0] Nog geen project
    [one] Eén project gaat naar de stemming
   *[other] { $count } projecten gaan naar de stemming
 }
admin-projects-count = { $count ->
    [0] geen
    [one] één project
   *[other] { $count } projecten
 }
admin-projects-asked = { $count ->
    [one] Het vraagt { $asked }, voor een enveloppe van { $envelope }.
   *[other] Samen vragen ze { $asked }, voor een enveloppe van { $envelope }.
 }
admin-projects-none-asked = De enveloppe is { $envelope } groot.
admin-projects-frozen = De stemming is geopend: de lijst van projecten verandert niet meer.
admin-projects-import = Een tabel importeren
admin-projects-empty = Voeg een eerste project toe
admin-projects-empty-what = Eén voor één, of alle tegelijk uit een Excel- of CSV-tabel.
admin-project = Project
admin-project-new = Een project toevoegen
admin-project-new-title = Voeg een project toe
admin-project-number = Nummer
admin-project-number-hint = Op stembiljetten en in bestanden. Laat leeg voor het volgende.
admin-project-asked = Gevraagd
admin-project-too-dear = meer dan de enveloppe
admin-project-edit-named = ‘{ $title }’ wijzigen
admin-project-remove-named = ‘{ $title }’ weghalen
admin-project-remove-title = Dit project weghalen?
admin-project-remove-what = Project { $number }, ‘{ $title }’, gaat niet naar de stemming. Het logboek houdt bij dat het weggehaald is.
admin-project-remove-button = Dit project weghalen
admin-project-keep = Dit project houden

# Een project.
admin-project-create = Dit project toevoegen
admin-project-save-mine = Mijn versie bewaren
admin-project-leave = Terug zonder te bewaren
admin-project-texts-hint = De tekst blijft in de taal van wie hem schreef. De andere talen zijn vertalingen, en worden ook zo getoond.
admin-project-original = Oorspronkelijke taal
admin-project-other-language = Een andere taal
admin-project-title = Titel
admin-project-description = Beschrijving
admin-project-who-where = Wie en waar
admin-project-bearer = Projectdrager
admin-project-bearer-type = Soort actor
admin-project-theme = Thema
admin-project-commune = Gemeente
admin-project-no-commune = In meerdere gemeenten
admin-project-place = Straat of plein
admin-project-costs = Wat het kost
admin-project-costs-hint = Lege regels tellen niet mee. Materiaal dat uitgeleend kan worden, kiest u in de laatste lijst.
admin-project-line = Kostenpost { $number }
admin-project-quantity = Aantal
admin-project-unit-price = Prijs per stuk
admin-project-year = Jaar
admin-project-kind = Deelbaar
admin-project-kind-read = Volgens de woorden
admin-project-no-kind = Niet deelbaar
admin-project-equipment = Wat gedeeld kan worden: wie heeft het al?
admin-project-more-rows = Regels toevoegen
admin-project-partners = Met wie
admin-project-partners-hint = Geld dat een partner belooft, vermindert wat aan de enveloppe gevraagd wordt.
admin-project-partner = Partner { $number }
admin-partner-role = Rol
admin-partner-role-co-bearer = Draagt het project mee
admin-partner-role-funder = Financiert een deel
admin-partner-role-host = Geeft het project onderdak
admin-partner-role-lender = Leent materiaal uit
admin-partner-role-supporter = Steunt het project
admin-partner-pledge = Belofte
admin-partner-no-pledge = Geen
admin-partner-amount = Beloofd bedrag
admin-pledge-label-fr = De belofte in woorden, in het Frans
admin-pledge-label-nl = In het Nederlands
admin-pledge-label-en = In het Engels
admin-pledge-money = Geld
admin-pledge-labour = Werk
admin-pledge-thing = Materiaal
admin-pledge-place = Een plek

# De namen van de velden van een project.
admin-part-title = Titel
admin-part-summary = In het kort
admin-part-description = Beschrijving
admin-part-place = Straat of plein
admin-part-original = Oorspronkelijke taal
admin-part-theme = Thema
admin-part-commune = Gemeente
admin-part-bearer-name = Projectdrager
admin-part-bearer-type = Soort actor
admin-part-label = omschrijving
admin-part-quantity = aantal
admin-part-price = prijs per stuk
admin-part-year = jaar
admin-part-kind = deelbaar
admin-part-name = naam
admin-part-type = soort actor
admin-part-role = rol
admin-part-pledge = belofte
admin-part-amount = beloofd bedrag

# Twee mensen tegelijk.

# De stemming: hoe ver ze staat.
admin-conduct-draft = De stemming wacht tot het budget gepubliceerd is
admin-conduct-late = Het openingsuur is voorbij en de stemming is niet open
admin-conduct-planned = De stemming opent op { $at }
admin-conduct-open = { $days ->
    [0] Dit is de laatste dag om te stemmen
    [one] Nog één dag om te stemmen
   *[other] Nog { $days } dagen om te stemmen
 }
admin-conduct-closed = De stemming is gesloten: nu nog tellen
admin-conduct-counted = De stemming is geteld: alleen u ziet het resultaat
admin-conduct-published = Het resultaat is openbaar
admin-conduct-void = Deze stemming is geannuleerd
admin-conduct-state = Toestand
admin-conduct-opens = Opening
admin-conduct-closes = Sluiting
admin-conduct-voters = Kiezers
admin-conduct-reason-given = Openbare reden
admin-conduct-by-day = De deelname dag per dag
admin-conduct-by-day-what = Een dag met minder dan tien stembiljetten telt mee met de volgende.
admin-conduct-day = Dag
admin-conduct-publish-first = Niemand zou deze stemming zien: publiceer eerst het budget.
admin-not-yet = { $what ->
    [vote] De stemming kan nu niet openen.
    [seat] De jury kan nog niet geïnstalleerd worden.
   *[other] De beslissing kan nog niet genoteerd worden.
 }
admin-not-yet-calendar = Naar de kalender
admin-conduct-too-few = Er zijn minstens twee projecten nodig om de stemming te openen.
admin-conduct-closing = Het uur is voorbij. De stemming sluit binnen de minuut: laad de pagina opnieuw.
admin-conduct-see-results = Het resultaat bekijken
admin-conduct-preview-results = Het resultaat nalezen voor u het publiceert

# De stemming: de stappen.
admin-conduct-steps = Als er iets moet veranderen
admin-conduct-reason = Openbare reden
admin-conduct-open-title = De stemming nu openen
admin-conduct-open-what = De stemming opent vanzelf op haar datum. Opent u ze vroeger, dan liggen van nu af vast:
admin-conduct-freezes-rules = de regels, zoals ze op hun pagina staan;
admin-conduct-freezes-projects = { $count ->
    [one] het project en zijn prijs;
   *[other] de { $count } projecten en hun prijzen;
 }
admin-conduct-freezes-money = het bedrag van de enveloppe en wie mag stemmen.
admin-conduct-open-until = De stemming blijft open tot { $at }.
admin-conduct-open-confirm = Ik heb de regels en de projecten nagelezen: ze veranderen niet meer
admin-conduct-open-button = De stemming openen
admin-conduct-new-close = Nieuwe sluiting
admin-conduct-extend-summary = Een latere sluiting vastleggen
admin-conduct-extend-title = De stemming verlengen
admin-conduct-extend-what = De sluiting kan alleen later vallen. De volgende stappen schuiven mee op, en de reden staat op de pagina van de stemming.
admin-conduct-extend-button = De stemming verlengen
admin-conduct-close-summary = Vroeger sluiten
admin-conduct-close-title = De stemming nu sluiten
admin-conduct-close-what = Niemand kan dan nog stemmen of zijn stembiljet veranderen. De reden staat op de pagina van de stemming.
admin-conduct-close-confirm = Ik sluit deze stemming vroeger dan aangekondigd
admin-conduct-close-button = De stemming sluiten
admin-conduct-void-summary = Deze stemming annuleren
admin-conduct-void-title = De stemming annuleren
admin-conduct-void-what = De stembiljetten worden niet geteld. In de plaats komt een nieuwe stemming, met regels die u kunt veranderen. De reden staat op de pagina van de stemming.
admin-conduct-void-confirm = Ik annuleer deze stemming en al haar stembiljetten
admin-conduct-void-button = De stemming annuleren
admin-conduct-underway = De stembiljetten worden nu geteld. Elke uitleg wordt met andere tellingen bewezen: bij een grote stemming kan dat enkele minuten duren.
admin-conduct-underway-look = Kijken hoever de telling staat
admin-conduct-count-title = De stembiljetten tellen
admin-conduct-count-what = Tellen duurt enkele ogenblikken. De sleutel die stembiljetten met mensen verbindt, wordt daarna vernietigd: niets kan nog heropend worden.
admin-conduct-count-button = De stembiljetten tellen
admin-conduct-publish-title = Het resultaat publiceren
admin-conduct-publish-what = Iedereen ziet dan de gekozen projecten, de uitleg en de naamloze stembiljetten, en kan alles natellen.
admin-conduct-publish-confirm = Ik heb het resultaat nagelezen
admin-conduct-publish-button = Het resultaat publiceren

# Het logboek.
admin-audit-title = { $count ->
    [one] Eén feit in het logboek
   *[other] { $shown } feiten in het logboek
 }
admin-audit-title-broken = Het logboek is gebroken bij feit { $number }
admin-audit-holds = De ketting is heel: sinds het geschreven werd, is geen enkel feit weggehaald of veranderd.
admin-audit-broken = Feit { $number } sluit niet meer aan op het vorige: iemand heeft in de databank een feit weggehaald of veranderd. Verwittig wie de server beheert.
admin-audit-what = Elk feit draagt de vingerafdruk van het vorige. Bewaar de laatste vingerafdruk ergens anders, bijvoorbeeld in een verslag: dat volstaat om later te bewijzen dat niets veranderd is.
admin-audit-last = Laatste vingerafdruk:
admin-audit-staff = door het team
admin-audit-clock = door de klok
admin-audit-project = nr. { $number }
admin-audit-version = versie { $version }
admin-audit-facts = Details van feit { $number }
admin-event-process-created = Budget aangemaakt
admin-event-process-changed = Budget gewijzigd
admin-event-envelope-created = Enveloppe aangemaakt
admin-event-envelope-changed = Enveloppe gewijzigd
admin-event-rules-saved = Regels bewaard
admin-event-project-created = Project toegevoegd
admin-event-project-changed = Project gewijzigd
admin-event-project-removed = Project weggehaald
admin-event-projects-imported = Projecten geïmporteerd
admin-event-vote-imported = Vroegere stemming geïmporteerd
admin-event-vote-opened = Stemming geopend
admin-event-vote-extended = Stemming verlengd
admin-event-vote-closed = Stemming op tijd gesloten
admin-event-vote-closed-early = Stemming vroeger gesloten
admin-event-vote-voided = Stemming geannuleerd
admin-event-vote-counted = Stembiljetten geteld
admin-event-vote-published = Resultaat gepubliceerd
admin-event-decision-recorded = Beslissing gepubliceerd
admin-event-ballot-cast = Stembiljet ingediend
admin-event-administration-created = Overheid aangemaakt
admin-event-administration-changed = Teksten van de overheid gewijzigd
admin-event-role-granted = Toegang gegeven
admin-event-role-withdrawn = Toegang ingetrokken
admin-event-ballots = { $count ->
    [one] Eén stembiljet ingediend
   *[other] { $shown } stembiljetten ingediend
 }

# Importeren.
admin-import-title = Breng mee wat u al hebt
admin-import-file = Bestand
admin-import-projects-title = Projecten, uit een tabel
admin-import-projects-what = Eén project per rij, de namen van de kolommen op de eerste. Er wordt niets geïmporteerd voor alles klopt.
admin-import-no-envelope = Voeg eerst een enveloppe toe waarvan de stemming nog niet geopend is.
admin-import-envelope = In de enveloppe
admin-import-table-hint = Excel (.xlsx) of CSV, hoogstens 5 MB. Komma’s, puntkomma’s, accenten van Excel: alles wordt begrepen.
admin-import-read = De tabel lezen
admin-import-ballots-title = Een vroegere stemming, met haar stembiljetten
admin-import-ballots-what = Een Pabulib-bestand (.pb): het bedrag, de regels, de projecten en de naamloze stembiljetten. De stemming wordt hier herteld, en u beslist of u het resultaat publiceert.
admin-import-ballots-hint = Stembiljetten met goedkeuring of met één keuze, hoogstens 10 MB.
admin-import-check = Het bestand lezen
admin-import-leave = Terug zonder te importeren
admin-import-again = Een ander bestand kiezen
admin-import-dry-run = Wat geïmporteerd zou worden
admin-import-nothing-yet = Er is niets geïmporteerd. Verbeter deze regels in het bestand en stuur het opnieuw.
admin-import-whole-file = Bestand
admin-import-line = Regel { $line }
admin-import-line-cell = Regel { $line }, kolom { $cell }
admin-import-ballots-bad = { $count ->
    [one] Eén regel van het bestand moet verbeterd worden
   *[other] { $shown } regels van het bestand moeten verbeterd worden
 }
admin-import-ballots-ready = { $count ->
    [one] Eén stembiljet is klaar om te importeren
   *[other] { $shown } stembiljetten zijn klaar om te importeren
 }
admin-import-ballots-names = Geef deze stemming een naam
admin-import-ballots-name-it = Hoe heet deze enveloppe?
admin-import-ballots-button = Importeren en hertellen
admin-import-ballots-note = Alles wordt in één keer geïmporteerd, of niets. Alleen u ziet het resultaat tot u het publiceert.
admin-import-ballots = Stembiljetten
admin-import-days = Datums van de stemming
admin-import-warnings = { $count ->
    [one] Eén opmerking die niets verhindert
   *[other] { $count } opmerkingen die niets verhinderen
 }
admin-import-columns-title = { $count ->
    [one] Eén rij gelezen: zeg wat elke kolom bevat
   *[other] { $shown } rijen gelezen: zeg wat elke kolom bevat
 }
admin-import-columns = Wat elke kolom bevat
admin-import-columns-hint = We hebben geraden volgens de namen. Tussen haakjes: de eerste rij. ‘In het kort’ of ‘Beschrijving’: een van beide volstaat.
admin-import-no-column = Geen kolom
admin-import-column-untitled = Kolom { $number }
admin-import-defaults = Als een cel leeg is
admin-import-default-theme = Thema
admin-import-default-bearer = Soort actor
admin-import-no-default = Aan te vullen in de tabel
admin-import-try = Uitproberen zonder te importeren
admin-import-note = De proef kijkt elke rij na en schrijft niets.
admin-import-ready-title = { $count ->
    [one] Eén project is klaar om te importeren
   *[other] { $shown } projecten zijn klaar om te importeren
 }
admin-import-button = { $count ->
    [one] Dit project importeren
   *[other] Deze { $shown } projecten importeren
 }
admin-import-bad-title = { $count ->
    [one] Eén rij moet verbeterd worden
   *[other] { $shown } rijen moeten verbeterd worden
 }
admin-import-bad-what = { $good ->
    [0] Er wordt niets geïmporteerd zolang een rij verbeterd moet worden. Verbeter de tabel en stuur ze opnieuw, of verander hieronder de kolommen.
    [one] Eén rij is goed, maar er wordt niets geïmporteerd zolang een andere verbeterd moet worden. Verbeter de tabel en stuur ze opnieuw, of verander hieronder de kolommen.
   *[other] { $good } rijen zijn goed, maar er wordt niets geïmporteerd zolang een andere verbeterd moet worden. Verbeter de tabel en stuur ze opnieuw, of verander hieronder de kolommen.
 }
admin-import-fix-theme = Onbekend thema. Schrijf: straten en pleinen, natuur, voeding, cultuur, zorg, energie of delen.
admin-import-fix-no-theme = Schrijf een thema, of kies er een voor de lege cellen.
admin-import-fix-commune = Onbekende gemeente. Schrijf haar naam in het Nederlands of het Frans, of haar postcode.
admin-import-fix-bearer-type = Onbekende soort actor. Schrijf bijvoorbeeld: inwoners, collectief, vereniging, bedrijf, gemeente of school.
admin-import-fix-no-bearer-type = Schrijf een soort actor, of kies er een voor de lege cellen.

# Wat een kolom kan bevatten.
admin-column-title = Titel
admin-column-summary = In het kort
admin-column-description = Beschrijving
admin-column-cost = Kostprijs
admin-column-bearer = Projectdrager
admin-column-bearer-type = Soort actor
admin-column-theme = Thema
admin-column-commune = Gemeente
admin-column-place = Straat of plein
admin-column-number = Nummer

# Wat er mis kan zijn met een Pabulib-bestand.
pb-not-utf8 = Deze regel is geen UTF-8. Bewaar het bestand als UTF-8.
pb-too-long = Dit is te lang.
pb-unclosed-quote = Een aanhalingsteken gaat open en nooit dicht.
pb-outside-section = Er staat tekst vóór het eerste deel. Het bestand begint met META.
pb-missing-section = Er ontbreekt een deel van het bestand.
pb-repeated-section = Dit deel komt twee keer voor.
pb-missing-header = Dit deel heeft geen regel met titels.
pb-missing-column = Er ontbreekt een kolom die nodig is.
pb-repeated-column = Deze kolom komt twee keer voor.
pb-too-many-cells = Deze regel heeft meer cellen dan er kolommen zijn.
pb-missing-meta = In META ontbreekt iets dat nodig is.
pb-bad-amount = Dit bedrag kan niet gelezen worden.
pb-unknown-vote-type = Dit soort stembiljet kan niet geïmporteerd worden. Dat kan alleen met stembiljetten waarop men kiest, punten geeft of rangschikt.
pb-empty-project-id = Dit project heeft geen nummer.
pb-repeated-project = Dit projectnummer komt twee keer voor.
pb-unknown-project = Dit stembiljet noemt een project dat niet in de lijst staat.
pb-points-mismatch = Dit stembiljet heeft niet evenveel punten als projecten.
pb-bad-points = Punten moeten getallen vanaf 0 zijn, met hoogstens zes decimalen.
pb-points-in-fractions = Punten hebben decimalen: alle punten van het bestand worden vermenigvuldigd tot ze geheel zijn. Het resultaat blijft hetzelfde.
pb-too-many-choices = Dit stembiljet noemt meer dan één project.
pb-too-few-cells = Deze regel heeft minder cellen dan er kolommen zijn: ze tellen als leeg.
pb-repeated-meta = Dit staat er twee keer: het eerste telt.
pb-incomplete-meta = In META ontbreekt iets dat verwacht wordt. De telling kan zonder.
pb-count-mismatch = Het opgegeven aantal klopt niet met de regels.
pb-zero-cost = Dit project heeft geen bruikbare prijs.
pb-cost-above-budget = Dit project kost meer dan de hele enveloppe.
pb-tally-mismatch = Het opgegeven aantal stemmen klopt niet met de stembiljetten.
pb-repeated-voter = Deze persoon heeft meer dan één stembiljet.
pb-repeated-choice = Dit stembiljet noemt een project twee keer: het telt één keer.
pb-empty-vote = Dit stembiljet noemt geen enkel project.
pb-limit-exceeded = Dit stembiljet gaat over een grens die META oplegt.
pb-other-format = Dit bestand is geen stemming: het is een pdf, een afbeelding, een webpagina of iets anders. Kies het .pb-bestand.
pb-too-many-projects = Er zijn meer projecten dan aanvaard wordt.
pb-too-many-ballots = Er zijn meer stembiljetten dan aanvaard wordt.
pb-too-many-mentions = De stembiljetten noemen samen meer projecten dan aanvaard wordt.
pb-wrong-separator = De cellen moeten met puntkomma’s gescheiden zijn.
pb-conflicting-meta = META zegt dit twee keer, en niet hetzelfde.
pb-thousands-separator = Schrijf dit bedrag zonder duizendtal-punt: 1000, niet 1.000.
pb-amount-too-large = Dit bedrag is te groot om te tellen.
pb-more-problems = Er zijn nog andere problemen. Los deze eerst op.
pb-section-order = De delen staan niet in de gewone volgorde: META, PROJECTS, VOTES.
pb-unusual-title = Deze titel is niet zoals gewoonlijk geschreven; hij werd herkend.
pb-text-after-quote = Na het sluitende aanhalingsteken staat nog tekst. Die blijft staan.
pb-nul-byte = Deze regel bevat nultekens. Ze worden overgeslagen.
pb-bad-meta-value = Deze grens is geen getal, of spreekt een andere tegen.
pb-ignored-meta = META vraagt een manier van tellen die hier niet gevolgd wordt.
pb-unknown-rule = Deze regel hoort niet bij het formaat.
pb-bad-date = Deze datum kan niet gelezen worden, of het einde komt vóór het begin.
pb-no-projects = Er is geen enkel project.
pb-no-votes = Er is geen enkel stembiljet.
pb-zero-budget = Het budget is nul.
pb-unusual-amount = Dit bedrag is niet zoals gewoonlijk geschreven; het kon gelezen worden.
pb-comma-in-project-id = Dit nummer bevat een komma: geen stembiljet kan het noemen.
pb-bad-selected = ‘selected’ hoort 0, 1, 2 of 3 te zijn. Het project telt als niet gekozen.
pb-empty-voter-id = Er zijn stembiljetten zonder stemnummer.
pb-empty-choice = Dit stembiljet heeft een komma te veel. Die wordt overgeslagen.

# Next year.
admin-process-copy = Het budget van volgend jaar voorbereiden op basis van dit
admin-process-copy-title = Het budget van volgend jaar
admin-process-copy-what = De teksten, de enveloppen, hun regels, het beoordelingsrooster en de teksten van de brieven worden overgenomen; projecten, stemmingen en stembiljetten niet, en partnerbesturen moeten opnieuw instemmen. De datums liggen 52 weken later, op dezelfde weekdag: kijk ze na.

# De beslissing.
admin-nav-decision = Beslissing
admin-decision-title = Wat wordt er beslist voor ‘{ $name }’?
admin-decision-what = Het resultaat is een advies. Zeg hier wie beslist, wanneer, en wat beslist is: het wordt aangenomen zoals het is, of er wordt voor sommige projecten van afgeweken, met een reden die iedereen kan lezen.
admin-decision-organ = Wie beslist
admin-decision-day = Datum van de beslissing
admin-decision-statement = De beslissing, in enkele zinnen
admin-decision-departures = Waar van het resultaat afgeweken wordt
admin-decision-departures-what = Laat dit leeg als het resultaat ongewijzigd aangenomen is.
admin-decision-departure = Afwijking { $row }
admin-decision-project = Project
admin-decision-nothing = Geen
admin-decision-decided = Wat beslist is
admin-decision-funded = Toch gefinancierd
admin-decision-not-funded = Toch niet gefinancierd
admin-decision-reason = De reden
admin-decision-save = De beslissing publiceren
admin-decision-note = Ze verschijnt meteen bij het resultaat en in het logboek. Een verbeterde beslissing vervangt de vorige, die in het logboek blijft.
organ-college = College
organ-council = Raad
organ-board = Raad van bestuur
organ-government = Regering

# The inventory of subsidies.
inventory-day = Datum
inventory-beneficiary = Begunstigde
inventory-kind = Soort actor
inventory-object = Voorwerp
inventory-amount = Bedrag dat u betaalt
inventory-whole = Totaal bedrag
inventory-currency = Munt
inventory-process = Budget
inventory-envelope = Enveloppe
inventory-year = Subsidies van { $year } (CSV)
inventory-none = Er is nog geen resultaat gepubliceerd.
inventory-title = De inventaris van de subsidies
inventory-what = Wie hoeveel krijgt, en waarvoor: de lijst die de wet elk jaar vraagt te publiceren. Beslissingen die van een stemming afwijken, zijn erin gevolgd. Van een budget dat u met anderen draagt, leest elke overheid wat zij betaalt: het deel dat zij geeft. De rest staat bij wie het budget leidt.

# De voorstellen achter het loket.
admin-nav-proposals = Voorstellen
admin-nav-permits = Wie mag wat
admin-nav-actors = Actoren te bevestigen
admin-done-decided = Beslist, en er is een brief naar de projectdragers vertrokken.
admin-proposals-title = { $count ->
    [0] Geen ingediende voorstellen
    [one] Eén ingediend voorstel
   *[other] { $count } ingediende voorstellen
 }
admin-proposals-none = Nog niemand heeft iets ingediend
admin-proposals-none-what = Wat tijdens de oproep wordt ingediend, komt hier aan. Ontwerpen blijven van wie ze schrijft.
admin-proposals-csv = Alle dossiers (CSV)
admin-proposal = Voorstel
admin-proposal-price = Kost { $total }, vraagt { $asked }.
admin-proposal-public = De openbare pagina bekijken
admin-proposal-misfits = Wat het nog uit de stemming houdt
admin-valuation = Haalbaarheidsanalyse
admin-valuation-progress = Analyses klaar: { $done } van { $dossiers }. Nog aan iemand toe te wijzen: { $unassigned }.
admin-evaluator = Onderzocht door
admin-evaluator-all = Iedereen
admin-evaluator-nobody = Niemand
admin-evaluators-title = Wie dit voorstel onderzoekt
admin-evaluator-add = Het dossier geven aan
admin-evaluator-hint = Wie toegang kreeg om te onderzoeken of alles te beheren.
admin-evaluator-give = Geven
admin-evaluator-take = Weghalen
admin-dossier-none = Niet begonnen
admin-dossier-begun = bezig
admin-dossier-done = klaar
admin-feasibility = Is het haalbaar?
admin-feasibility-undecided = Nog niet geweten
admin-feasibility-feasible = Haalbaar
admin-feasibility-not-feasible = Niet haalbaar
admin-feasibility-reason = Waarom het niet haalbaar is
admin-feasibility-reason-hint = Openbaar, in het Frans en het Nederlands. De auteur leest het in zijn brief.
admin-costs = Wat het kost
admin-costs-hint = Per jaar, vanaf het eerste jaar. Dit totaal gaat naar de stemming als het verschilt van dat van de projectdragers.
admin-cost-year = Jaar { $year }
admin-price-explanation = Hoe deze prijs berekend is
admin-months = Duur, in maanden
admin-notes = Interne notities
admin-notes-hint = Alleen het team leest ze.
admin-done = Het onderzoek is klaar
admin-valuation-save = Het dossier bewaren
admin-valuation-note = Een afgewerkt onderzoek is openbaar, en er vertrekt een brief naar de projectdragers. Niet haalbaar: het voorstel gaat niet naar de stemming.
admin-review-title = Wat beslist u?
admin-review-admit = Ontvankelijk
admin-review-admit-hint = Het past binnen de oproep; het onderzoek begint.
admin-review-return = Vragen stellen
admin-review-return-hint = Het gaat terug naar de projectdragers, die antwoorden en opnieuw indienen.
admin-review-retain = Naar de stemming
admin-review-retain-hint = Het wordt een project van zijn enveloppe.
admin-review-decline = Niet selecteren
admin-review-decline-hint = Met een openbare reden.
admin-review-reconsider = Op de beslissing terugkomen
admin-review-reconsider-hint = Het wordt opnieuw ontvankelijk; het logboek houdt alles bij.
admin-review-questions = Uw vragen
admin-review-questions-hint = In de taal van wie het schreef. Alleen de projectdragers lezen ze.
admin-review-reason = De openbare reden
admin-review-reason-hint = Alleen als u het niet selecteert: in het Frans en het Nederlands.
admin-review-reason-both = In het Frans en het Nederlands; iedereen zal ze lezen.
admin-review-save = Beslissen
admin-review-note = Er vertrekt meteen een brief naar de projectdragers, elk in de eigen taal.
admin-review-waits = Uw vragen wachten op antwoord
admin-review-waits-what = Zodra de projectdragers antwoorden en opnieuw indienen, staat dit voorstel weer in uw lijst. Dit hebt u gevraagd.
admin-review-not-waiting = Beslissen zonder op het antwoord te wachten
admin-stake-title = Belangenconflicten
admin-stake-words = Ik heb een band met dit voorstel
admin-stake-hint = Zeg welke: het logboek houdt het bij, en anderen behandelen dit dossier.
admin-stake-declare = Het melden
admin-csv-kind = Soort actor
admin-csv-envelope = Enveloppe
admin-csv-total = Totale kost
admin-csv-pledged = Beloofd door partners
admin-csv-valued = Vastgestelde kostprijs
admin-csv-months = Maanden
admin-csv-reason = Openbare reden
admin-dossier-field-decision = Beslissing
admin-dossier-field-questions = Uw vragen
admin-dossier-field-reason = Waarom het niet haalbaar is
admin-dossier-field-reason-public = De openbare reden
admin-dossier-field-envelope = Enveloppe
admin-dossier-field-feasibility = Haalbaarheid
admin-dossier-field-cost = Wat het kost
admin-dossier-field-months = Duur
admin-dossier-field-price-explanation = Hoe deze prijs berekend is
admin-dossier-field-notes = Interne notities
admin-dossier-field-evaluator = Het dossier geven aan
admin-dossier-field-words = Band met dit voorstel
admin-role-evaluator = De toevertrouwde voorstellen onderzoeken
admin-actors-title = { $count ->
    [0] Geen actoren te bevestigen
    [one] Eén actor te bevestigen
   *[other] { $count } actoren te bevestigen
 }
admin-actors-what = Bevestig wie u kent of in het ondernemingsregister hebt nagekeken. Iedereen ziet dan door wie ze bevestigd zijn.
admin-actor-confirm = { $name } bevestigen
admin-permits-title = Wie mag wat, stap voor stap
admin-permits-what = Dit is de tabel die de site toepast. Tussen twee stappen wachten de burgers; het team gaat voort met wat de ene of de andere toelaat. Zolang de stappen vóór de stemming niet voorbij zijn, opent geen stemming en wordt er ook niet anders beslist. Eens open gaat een stemming vanzelf verder: wat gesloten is, wordt geteld, en wat geteld is, wordt bekendgemaakt.
admin-permits-action = Wat
admin-permits-who = Wie
admin-permits-dates = Van { $from } tot { $to }
capacity-inhabitant = iedereen die aangemeld is
capacity-bearer = de projectdragers
capacity-partner = de partners
capacity-evaluator = wie onderzoekt
capacity-administration = de overheid
action-draft = Een voorstel beginnen en schrijven
action-submit = Een voorstel indienen
action-amend = Een ingediend voorstel wijzigen
action-invite = Een partner uitnodigen
action-join = Op een uitnodiging antwoorden, iets beloven, eruit stappen
action-withdraw = Een voorstel intrekken
action-support = Een voorstel steunen
action-comment = Een vraag stellen, argumenteren
action-review = Ontvankelijk verklaren of vragen stellen
action-assign = De analyse aan iemand toevertrouwen
action-value = Haalbaarheid en kost onderzoeken
action-retain = In de stemming brengen
action-decline = Niet selecteren, of erop terugkomen
action-seat = Een jury installeren
action-vote = Stemmen
action-settle = Een beslissing zonder stemming noteren
action-count = Tellen
action-publish = Het resultaat en de beslissing publiceren
action-report = Zeggen wat er van de laureaten wordt
admin-audit-proposal = ‘{ $proposal }’
admin-event-proposal-begun = Voorstel begonnen
admin-event-proposal-saved = Voorstel bewaard
admin-event-proposal-submit = Voorstel ingediend
admin-event-proposal-return = Vragen gesteld
admin-event-proposal-admit = Voorstel ontvankelijk
admin-event-proposal-value = Onderzoek klaar
admin-event-proposal-retain = Voorstel in de stemming gebracht
admin-event-proposal-decline = Voorstel niet geselecteerd
admin-event-proposal-reconsider = Op de beslissing teruggekomen
admin-event-proposal-withdraw = Voorstel ingetrokken
admin-event-partner-invited = Partner uitgenodigd
admin-event-partner-accepted = Partner ingestapt
admin-event-partner-refused = Uitnodiging geweigerd
admin-event-partner-left = Partner eruit gestapt
admin-event-partner-revoked = Uitnodiging teruggenomen
admin-event-partner-expired = Uitnodiging verlopen
admin-event-valuation-saved = Onderzoeksdossier bewaard
admin-event-valuation-assigned = Dossier toevertrouwd
admin-event-valuation-unassigned = Dossier bij iemand weggehaald
admin-event-stake-declared = Belangenconflict gemeld
admin-event-actor-confirmed = Actor bevestigd
admin-nav-moderation = Gemelde teksten
admin-moderation-title = { $count ->
    [0] Geen gemelde teksten
    [one] Eén gemelde tekst
   *[other] { $count } gemelde teksten
 }
admin-moderation-what = Een tekst wordt alleen weggehaald om een reden die iedereen in de plaats ervan kan lezen. Wie hem schreef en wie hem meldde, krijgen een brief.
admin-moderation-reported = Gemeld omdat:
admin-moderation-reason = Openbare reden
admin-moderation-keep = Deze tekst laten staan
admin-moderation-hide = Weghalen, om deze reden
admin-moderation-hidden = { $count ->
    [1] Eén weggehaalde tekst
   *[other] { $count } weggehaalde teksten
 }
admin-moderation-hidden-what = Wie de tekst schreef, kan dat betwisten. Heeft die gelijk, zet de tekst dan terug: hij staat weer op zijn plaats, en de auteur krijgt bericht.
admin-moderation-because = Weggehaald omdat: { $reason }
admin-moderation-restore = Deze tekst terugzetten
admin-event-comment-restored = Reactie teruggezet
admin-event-comment-written = Reactie geplaatst
admin-event-comment-hidden = Reactie weggehaald
admin-event-comment-kept = Gemelde reactie, gelaten
admin-envelope-guests = Wie in een andere gemeente woont, kan kiezen om ook hier te stemmen
admin-event-proposal-photo = Foto’s gewijzigd
admin-valuation-short = Onderzoek
admin-event-proposal-bearer = Voorstel gedragen door een andere actor
admin-votes-in = In hoeveel enveloppen stemt één persoon?
admin-votes-in-several = In elke enveloppe waar zij of hij mag stemmen
admin-votes-in-several-hint = Thuis, en in één andere gemeente naar keuze waar een enveloppe dat toelaat.
admin-votes-in-one = In één enveloppe, naar keuze
admin-votes-in-one-hint = Het eerste stembiljet kiest de enveloppe. Dit verandert niet meer zodra er brieven zijn of een stemming opent.

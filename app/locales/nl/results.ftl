# Resultaten: het begin van de pagina.
results-here = Resultaten
results-title = { $count ->
    [0] Deze keer krijgt geen enkel project geld
    [one] Eén project krijgt { $amount }
   *[other] { $n } projecten krijgen { $amount }
 }
results-lead = { $count ->
    [0] Niemand stemde. De enveloppe was { $envelope }.
    [one] Eén persoon stemde over een enveloppe van { $envelope }.
   *[other] { $n } mensen stemden over een enveloppe van { $envelope }. Hier leest u waar het geld naartoe gaat, en waarom.
 }
results-published = Gepubliceerd op { $day }.
results-staff-title = Alleen uw team ziet deze pagina
results-staff-what = De stemmen zijn geteld. De inwoners lezen het hier zodra u de resultaten publiceert.
results-bar = { $spent } toegekend van { $envelope }
results-bar-given = Toegekend: { $amount }
results-bar-left = Over: { $amount }
results-stat-voters = mensen stemden
results-stat-projects = projecten in de stemming
results-stat-funded = projecten krijgen geld

# De lijst.
results-list-title = De projecten, in de volgorde waarin de stemming ze koos
results-project-number = Project { $number }
results-quoted = ‘{ $title }’
results-and = { $list } en { $last }
results-funded = Gefinancierd
results-not-funded = Niet gefinancierd
results-votes = { $count ->
    [0] geen stemmen
    [one] 1 stem, plaats { $place } van { $of }
   *[other] { $n } stemmen, plaats { $place } van { $of }
 }
results-dots = { $count ->
    [one] Eén stip: één persoon die het project koos.
   *[other] Eén stip: { $n } mensen die het project kozen.
 }
results-cut = Hier houdt het geld op
results-cut-nothing = Geen enkel project kon gefinancierd worden
results-cut-left = Er blijft { $amount } over

# Waarom.
results-why-shares = { $count ->
    [one] Gefinancierd door de persoon die het koos: die betaalt { $amount } uit het eigen deel.
   *[other] Gefinancierd door de { $n } mensen die het kozen: elk betaalt hoogstens { $amount } uit het eigen deel.
 }
results-why-greedy = { $count ->
    [one] Gefinancierd met één stem: de enveloppe volstond nog toen het aan de beurt kwam.
   *[other] Gefinancierd met { $n } stemmen: de enveloppe volstond nog toen het aan de beurt kwam.
 }
results-why-completion = { $count ->
    [one] Gefinancierd met het geld dat de delen overlieten: één persoon koos het en het paste in die rest.
   *[other] Gefinancierd met het geld dat de delen overlieten: { $n } mensen kozen het en het paste in die rest.
 }
results-why-everything-fits = Gefinancierd: de enveloppe volstond voor alle gekozen projecten.
results-why-costs-nothing = Gekozen: het kost niets en er zijn mensen die het kozen.
results-why-not-enough-left = Toen het aan de beurt kwam, was er nog { $remaining }. Het kost { $cost }.
results-why-count-ended = Een project ervoor paste niet meer in de enveloppe, en daar stopt de telling volgens de regels.
results-why-supporters-too-poor = { $count ->
    [one] De persoon die het koos, had nog maar { $available } over: er ontbrak { $missing }.
   *[other] Na hun andere projecten hadden de { $n } mensen die het kozen samen nog { $available }: er ontbrak { $missing }.
 }
results-why-no-supporters = Niemand koos het deze keer.
results-why-below-threshold = { $count ->
    [one] Eén persoon koos het. De regels vragen er minstens { $minimum }.
   *[other] { $n } mensen kozen het. De regels vragen er minstens { $minimum }.
 }
results-why-more-than-envelope = Het kost meer dan de hele enveloppe van { $budget }.
results-why-comparison = Met gelijke delen had het geld gekregen. Maar { $greedy } mensen vinden meer van hun projecten terug in de rangschikking volgens stemmen, tegenover { $shares } met gelijke delen: de rangschikking ging voor.
results-why-barred-cap = Toen het aan de beurt kwam, volstond de enveloppe nog, maar niet het maximum voor { $group }: daar was nog { $left } over.
results-why-barred-exclusion = Het project ‘{ $other }’ krijgt geld, en maar één van beide kon dat krijgen.
results-why-too-few = { $count ->
    [one] Eén persoon koos het. Voor die prijs vragen de regels er minstens { $needed }.
   *[other] { $n } mensen kozen het. Voor die prijs vragen de regels er minstens { $needed }.
 }
results-why-in-round = Gefinancierd: het was keuze nummer { $n } van de verdeling.
results-why-best-set = Gefinancierd: het zit in de groep die samen de meeste stemmen haalt.
results-why-not-best-set = De groep die samen de meeste stemmen haalt, bestaat uit andere projecten.
results-why-no-group = { $count ->
    [one] De persoon die het koos, kon het niet betalen met wat van het eigen deel overbleef.
   *[other] Van de { $n } mensen die het kozen, kon geen enkele groep het in gelijke delen betalen met wat er overbleef.
 }
results-why-not-reached = De verdeling stopte voor dit project aan de beurt kwam.
results-why-eliminated = Het had te weinig gekregen, en wat zijn kiezers eraan gaven, ging naar hun andere projecten.
results-why-shares-points = { $count ->
    [one] Gefinancierd door de persoon die het punten gaf: die betaalt { $amount } per punt uit het eigen deel.
   *[other] Gefinancierd door de { $n } mensen die het punten gaven: elk betaalt hoogstens { $amount } per punt uit het eigen deel.
 }
results-why-greedy-points = { $count ->
    [one] Gefinancierd met één punt: de enveloppe volstond nog toen het aan de beurt kwam.
   *[other] Gefinancierd met { $n } punten: de enveloppe volstond nog toen het aan de beurt kwam.
 }
results-why-completion-points = { $count ->
    [one] Gefinancierd met het geld dat de delen overlieten: het heeft één punt en paste in die rest.
   *[other] Gefinancierd met het geld dat de delen overlieten: het heeft { $n } punten en paste in die rest.
 }
results-why-below-threshold-points = { $count ->
    [one] Het heeft één punt. De regels vragen er minstens { $minimum }.
   *[other] Het heeft { $n } punten. De regels vragen er minstens { $minimum }.
 }
results-why-best-set-points = Gefinancierd: het zit in de groep die samen de meeste punten haalt.
results-why-not-best-set-points = De groep die samen de meeste punten haalt, bestaat uit andere projecten.
results-why-other = De volledige reden staat in het bestand outcome.json, onderaan deze pagina.
results-near-both = { $count ->
    [one] Met één kiezer meer, of { $amount } minder, had het geld gekregen.
   *[other] Met { $n } kiezers meer, of { $amount } minder, had het geld gekregen.
 }
results-near-supporters = { $count ->
    [one] Met één kiezer meer had het geld gekregen.
   *[other] Met { $n } kiezers meer had het geld gekregen.
 }
results-near-cheaper = Voor { $amount } minder had het geld gekregen.
results-near-bound = Misschien was minder al genoeg geweest.

# De details van een project.
results-details = Details
results-detail-turn = Beurt
results-detail-turn-shares = { $n } bij het verdelen van de delen
results-detail-turn-completion = { $n } bij het verdelen van de rest, volgens het aantal stemmen
results-detail-turn-rank = { $n } in de rangschikking volgens het aantal stemmen
results-detail-effective = Werkelijke steun
results-detail-effective-what = { $count ->
    [one] { $n } persoon
   *[other] { $n } mensen
 }
results-detail-exhausted = Delen opgebruikt
results-detail-exhausted-what = { $count ->
    [0] Niemand gaf er het laatste van zijn deel aan.
    [one] Eén persoon gaf er het laatste van zijn deel aan.
   *[other] { $n } mensen gaven er het laatste van hun deel aan.
 }

# De marge.
results-read-title = Zo leest u deze lijst
results-read-near = ‘Met zoveel kiezers meer’, ‘voor zoveel minder’: telkens als we dat schrijven, hebben we alle stembiljetten herteld met alleen die wijziging, en het project kreeg geld. Een kiezer meer is een persoon meer die alleen dit project had gekozen.
results-read-effective = De werkelijke steun, in de details, is het aantal mensen dat nodig is om de prijs van een project te betalen als elk het hoogste bedrag inlegt. Het project met de meeste gaat voor.
results-counted-title = Zo is er geteld
results-share = Elke persoon had een deel van { $amount }.
results-share-raised = Na de verhogingen was elk deel { $amount } waard.
results-compared-shares = { $shares } mensen vinden meer van hun projecten terug met gelijke delen, { $greedy } in de rangschikking volgens stemmen, { $same } evenveel in beide: de gelijke delen gelden.
results-compared-greedy = { $greedy } mensen vinden meer van hun projecten terug in de rangschikking volgens stemmen, { $shares } met gelijke delen, { $same } evenveel in beide: de rangschikking geldt.
results-more-title = Meer weten
results-link-not-funded = Wat geen geld kreeg
results-link-receipt = Mijn ontvangstbewijs terugvinden
results-link-proof = Zelf hertellen
results-link-rules = Wat andere regels hadden gegeven
results-link-night = De resultatenavond op groot scherm

# Gelijke stand.
results-ties-title = { $count ->
    [0] Geen enkele gelijke stand besliste over een project
    [one] Eén gelijke stand telde
   *[other] { $count } keer telde een gelijke stand
 }
results-tie = In beurt { $round } stonden { $candidates } gelijk. { $chosen } ging voor. Wat de doorslag gaf: { $rule }.
results-tie-unproved = Om te bewijzen dat dit niets veranderde, waren te veel hertellingen nodig: we noemen het dus beslissend.
results-tie-first = Gelijke stand met { $others }; dit project ging voor. Wat de doorslag gaf: { $rule }.
results-tie-behind = Gelijke stand met { $others }; dit project kwam erna. Wat de doorslag gaf: { $rule }.
results-tie-by-cost = de laagste prijs
results-tie-by-votes = het hoogste aantal stemmen
results-tie-by-lot = een loting met het gepubliceerde lotgetal
results-tie-by-id = het kleinste nummer
results-tie-by-file = de volgorde van de lijst
results-ties-harmless = { $count ->
    [0] De telling kwam er geen tegen.
    [one] Er was één gelijke stand, die niets veranderde: anders beslist geeft ze dezelfde projecten. Dat hebben we nagegaan door te hertellen.
   *[other] Er waren { $count } gelijke standen, die niets veranderden: anders beslist geven ze dezelfde projecten. Dat hebben we nagegaan door te hertellen.
 }
results-ties-others-harmless = { $count ->
    [0] De telling kwam er geen andere tegen.
    [one] Er was nog één gelijke stand, die niets veranderde: anders beslist geeft ze dezelfde projecten. Dat hebben we nagegaan door te hertellen.
   *[other] Er waren nog { $count } gelijke standen, die niets veranderden: anders beslist geven ze dezelfde projecten. Dat hebben we nagegaan door te hertellen.
 }

# De andere regels.
results-rules-title = { $count ->
    [0] Alle regels geven dezelfde projecten
    [one] Een andere regel had het lot van één project veranderd
   *[other] Andere regels hadden het lot van { $count } projecten veranderd
 }
results-rules-lead = Dezelfde stembiljetten, anders geteld. De toegepaste regel was bekend vóór de stemming opende.
results-rules-caption = De projecten waarvan het lot van de regel afhangt
results-rules-same-caption = De projecten waarover alle regels het eens zijn
results-rules-same = { $count ->
    [one] Het project waarover alle regels het eens zijn
   *[other] De { $count } projecten waarover alle regels het eens zijn
 }
results-rules-agree = Gefinancierd volgens alle regels: { $funded }. Volgens geen enkele: { $not }.
results-rules-applied = (toegepast)
results-rules-project = Project
results-rules-count = Gefinancierde projecten
results-rules-total = Toegekend geld

# Wat ieder terugvindt.
results-satisfaction-title = { $n } van de { $of } mensen vinden minstens één van hun projecten terug
results-satisfaction-caption = Hoeveel van hun projecten geld krijgen
results-satisfaction-got = Gekozen en gefinancierd
results-satisfaction-line = { $count ->
    [0] Geen
    [one] Eén
   *[other] { $count }
 }
results-satisfaction-or-more = { $count ->
    [one] Eén of meer
   *[other] { $count } of meer
 }
results-people = Mensen

# De opkomst.
results-turnout-title = { $count ->
    [0] Niemand stemde
    [one] Eén persoon stemde
   *[other] { $n } mensen stemden
 }
results-turnout-by-commune = Per opgegeven gemeente
results-turnout-by-day = Per dag
results-turnout-commune = Gemeente
results-turnout-day = Dag
results-turnout-elsewhere = Andere gemeenten samen
results-turnout-note = Een groep van minder dan tien mensen wordt nooit apart getoond: kleine gemeenten staan samen, en een rustige dag telt bij de volgende.
results-turnout-none = De opkomst per gemeente en per dag is voor deze stemming niet bijgehouden.

# Het bewijs.
results-proof-title = Tel zelf opnieuw
results-proof-lead = De stembiljetten, de regel en het lotgetal: van niets anders hangt het resultaat af. De stembiljetten dragen geen naam en geen datum, en hun volgorde zegt niets.
results-file-ballots = De anonieme stembiljetten en de projecten, in het open formaat Pabulib, dat ook andere programma’s lezen.
results-file-outcome = Het volledige resultaat: elke beurt, elke reden, elke gelijke stand.
results-file-receipts = De ontvangstbewijzen, met het stembiljet waar elk bij hoort.
results-proof-rule = Regel
results-proof-seed = Lotgetal
results-proof-digest = SHA-256-vingerafdruk van het bestand met stembiljetten
results-recompute-needs-js = Hertellen in de browser vraagt JavaScript. De opdracht hieronder doet hetzelfde.
results-command = Op uw computer, met het vrije programma van deze site, schrijft u dezelfde controle zo:
recompute-title = Hertellen in deze browser
recompute-what = Uw toestel haalt de gepubliceerde stembiljetten op, telt ze met dezelfde regel en vergelijkt het resultaat met het onze. Er wordt niets verstuurd.
recompute-button = De stembiljetten hertellen
recompute-again = Nog eens hertellen
recompute-file = Of controleer een bestand dat u hebt gedownload
recompute-file-hint = Kies uw kopie van ballots.pb. Eén gewijzigde stem volstaat om het verschil te zien.
recompute-running = Uw toestel is aan het tellen…
recompute-same = Uw browser vindt hetzelfde resultaat.
recompute-same-what = Getelde stembiljetten: { $ballots }. Projecten: { $projects }. Elke reden, elke beurt en elke gelijke stand zijn identiek.
recompute-different = Uw browser vindt iets anders dan wat gepubliceerd is.
recompute-other-bytes = Dit is niet het bestand dat gepubliceerd werd: de vingerafdruk verschilt.
recompute-only-here = Alleen in uw telling gefinancierd: { $titles }
recompute-only-published = Alleen in het gepubliceerde resultaat gefinancierd: { $titles }
recompute-other-order = Dezelfde projecten krijgen geld, in een andere volgorde.
recompute-other-votes = Het aantal stemmen verschilt voor: { $titles }
recompute-other-details = Dezelfde projecten krijgen geld; details van de telling verschillen.
recompute-failed = Er kon niet geteld worden.
recompute-not-fetched = Het bestand kon niet gelezen worden. Controleer uw verbinding en probeer opnieuw.
recompute-not-an-election = Dit is geen leesbaar bestand met stembiljetten.
recompute-not-an-election-at = Dit is geen leesbaar bestand met stembiljetten: zie regel { $line }.
recompute-not-an-outcome = Het gepubliceerde resultaat kon niet gelezen worden.
recompute-not-counted = Deze stembiljetten kunnen niet geteld worden.
recompute-digest = SHA-256-vingerafdruk van dit bestand:

# Nog geen resultaten.
results-wait-planned = Nog geen resultaten: de stemming is nog niet begonnen
results-wait-planned-what = Ze opent op { $opens }. De resultaten verschijnen hier na de telling.
results-wait-open = Nog geen resultaten: de stemming loopt
results-wait-open-what = Ze eindigt op { $closes }. Tot dan ziet niemand de keuzes, ook de overheid niet.
results-wait-closed = Nog geen resultaten: de stemming is gesloten en wordt geteld
results-wait-closed-what = Stemmen kon tot { $closed }. De overheid telt en controleert.
results-wait-void = Deze stemming is geannuleerd
results-wait-void-what = Er komen geen resultaten. De uitgebrachte stemmen tellen niet.
results-wait-when = De resultaten verschijnen hier vanaf { $day }.
results-wait-soon = De resultaten verschijnen hier zodra ze gepubliceerd zijn.
results-wait-to-process = Het budget en de kalender bekijken
results-wait-to-vote = Stemmen

# Een ontvangstbewijs terugvinden.
results-receipt-here = Ontvangstbewijs
results-receipt-title = Is uw stembiljet geteld?
results-receipt-lead = Typ de code van uw ontvangstbewijs over: u ziet het stembiljet dat geteld is.
results-receipt-code = Code van uw ontvangstbewijs
results-receipt-code-hint = Minstens twintig tekens, cijfers en de letters a tot f. Streepjes en spaties tellen niet mee. U kunt ook het volledige ontvangstbewijs plakken: dan wordt de handtekening nagekeken.
results-receipt-search = Dit stembiljet zoeken
results-receipt-note = Deze code zegt niet wie u bent. Wie hem kent, kan het stembiljet lezen: houd hem voor uzelf.
results-receipt-found = Dit stembiljet is geteld
results-receipt-chose = { $count ->
    [one] Het kiest dit project
   *[other] Het kiest deze { $count } projecten
 }
results-receipt-line = Regel in het bestand met stembiljetten
results-receipt-revision = Ingediende versie
results-receipt-slot = Anoniem vak
results-receipt-commitment = Volledige verbintenis
results-receipt-salt = Willekeurig getal dat ze opent
results-receipt-unknown = Deze code staat niet in de lijst
results-receipt-unknown-what = Wat er gebeurd kan zijn
results-receipt-unknown-changed = U hebt uw stem later gewijzigd: alleen de laatste telt. Neem uw recentste ontvangstbewijs.
results-receipt-unknown-typed = Er is een letter verkeerd overgetypt. De code heeft alleen cijfers en de letters a tot f.
results-receipt-unknown-other = Dit ontvangstbewijs hoort bij een andere stemming. Kijk naar de naam van de enveloppe op het bewijs.
results-receipt-unknown-help = Iets anders? Schrijf naar de overheid met uw ontvangstbewijs:
results-receipt-unknown-list = De volledige lijst met ontvangstbewijzen downloaden
results-receipt-signed = De handtekening op uw ontvangstbewijs is van ons.
results-receipt-not-signed = Dit ontvangstbewijs draagt onze handtekening niet
results-receipt-not-signed-what = Een ontvangstbewijs dat wij geven, draagt een handtekening, en deze klopt niet. Er is iets aan veranderd, of het komt van elders. Kopieer het volledige ontvangstbewijs opnieuw van de pagina waarop het staat.
results-receipt-another = Dit ontvangstbewijs hoort bij een andere stemming
results-receipt-replaced = U hebt dit stembiljet later gewijzigd
results-receipt-replaced-what = De handtekening is van ons. Dit stembiljet is vervangen: geteld is versie { $revision }. Neem uw recentste ontvangstbewijs.
results-receipt-missing = Dit ontvangstbewijs is geldig, en het stembiljet ontbreekt
results-receipt-missing-what = De handtekening is van ons, voor deze stemming, en het stembiljet staat niet in de lijst. Dat is onze fout, en uw ontvangstbewijs bewijst het. Bewaar het en betwist het resultaat.

# De resultatenavond: hoogstens twaalf woorden per scène.
night-page = Resultatenavond: { $envelope }
night-voters = { $count ->
    [0] Niemand stemde
    [one] Eén persoon stemde
   *[other] { $n } mensen stemden
 }
night-project = { $count ->
    [one] { $amount }, één kiezer
   *[other] { $amount }, { $n } kiezers
 }
night-cut = Hier houdt het geld op
night-cut-what = { $count ->
    [one] Eén project wacht op een volgende kans
   *[other] { $count } projecten wachten op een volgende kans
 }
night-final = { $count ->
    [0] deze keer geen enkel project
    [one] voor één project
   *[other] voor { $count } projecten
 }
night-left = Over
night-advisory = Adviserende stemming: de overheid beslist en legt uit.
night-previous = Terug
night-next = Verder
night-full-screen = Volledig scherm
night-leave = Alle resultaten
night-controls = Scènes

# De telling, ronde per ronde.
rounds-link = De telling, ronde per ronde
rounds-here = Ronde per ronde
rounds-title = { $count ->
    [one] De telling in één ronde
   *[other] De telling, in { $count } rondes
 }
rounds-lead = In elke ronde kiest de regel één project. Hier leest u welk, en wat er dan nog in de enveloppe zit.
rounds-lead-shares = { $count ->
    [one] De persoon die stemde, krijgt een deel van { $share }. In elke ronde betalen de voorstanders van een project het samen, met wat ze nog overhouden.
   *[other] Elk van de { $n } mensen die stemden, krijgt een gelijk deel van { $share }. In elke ronde betalen de voorstanders van een project het samen, met wat ze nog overhouden.
 }
rounds-same = { $count ->
    [one] Uw browser heeft deze ronde zonet nagespeeld: de betalingen en het project kloppen.
   *[other] Uw browser heeft de { $count } rondes zonet nagespeeld: de betalingen, het budget en de projecten kloppen.
 }
rounds-different = Uw browser vindt iets anders dan wat hier staat. Tel de stembiljetten opnieuw op de pagina met de resultaten en laat het ons weten.
rounds-chosen = Ronde { $number } van { $count }
rounds-number = Ronde { $number }
rounds-left = Na deze ronde zit er nog { $amount } in de enveloppe.
rounds-completion = De delen volstonden voor geen enkel project meer: wat overbleef, ging naar de volgende projecten volgens het aantal stemmen.
rounds-unpaid = De rest, { $amount }, komt uit niemands deel maar uit de enveloppe zelf.
rounds-payers = Wie dit project betaalde
rounds-people = Mensen
rounds-each = Elk ongeveer
rounds-together = Samen
rounds-rivals = Dit project en de projecten die er vlak achter kwamen
rounds-project = Project
rounds-support = Steun in deze ronde
rounds-support-what = Wie zijn volle bijdrage nog kan betalen, telt voor één. Wie niet meer genoeg heeft, telt voor een deel mee.
rounds-purses = Wat mensen na deze ronde van hun deel overhouden
rounds-purse-head = Wat overblijft
rounds-purse-nothing = Niets
rounds-purse = Tot { $to } %
rounds-nav = Van ronde naar ronde
rounds-before = Vorige ronde
rounds-after = Volgende ronde
rounds-all = { $count ->
    [one] De ronde op één regel
   *[other] De { $count } rondes onder elkaar
 }
rounds-round = Ronde
rounds-cost = Prijs
rounds-payers-count = Betaald door
rounds-left-head = Rest
rounds-data = Dezelfde rondes als gegevens:
# Wat als…?
what-if-title = Wat als…?
what-if-lead = Verander de enveloppe, een prijs of de regel: dezelfde stembiljetten worden meteen herteld.
what-if-link = Een andere enveloppe of prijs proberen
what-if-note = Dit is een proef: er wordt niets bewaard en het gepubliceerde resultaat verandert niet. Met andere regels hadden sommige mensen misschien anders gestemd.
what-if-budget = Enveloppe
what-if-rule = Regel
what-if-published = Die van deze stemming: { $name }
what-if-count = Hertellen
what-if-again = Terug naar de echte stemming
what-if-votes = Stemmen: { $votes }
what-if-cost = Prijs
what-if-cost-of = Prijs van ‘{ $title }’
what-if-gained = Komt erbij
what-if-lost = Valt weg
what-if-summary = Gefinancierde projecten: { $funded }, voor { $total } van { $budget }.
what-if-same = Dezelfde projecten als in het gepubliceerde resultaat.
what-if-differ = Verschillen met het gepubliceerde resultaat: { $count }.
what-if-same-before-sharing = Dezelfde projecten als in het gepubliceerde resultaat, vóór het delen.
what-if-differ-before-sharing = Verschillen met het gepubliceerde resultaat, vóór het delen: { $count }.
what-if-before-sharing = De proef telt alleen de stembiljetten: wat gedeelde aankopen aan het gepubliceerde resultaat toevoegden, zit er niet in.
what-if-not-an-amount = Een bedrag is niet leesbaar, of is nul, of veel te groot. De laatste wijziging is niet meegeteld.
what-if-not-counted = Dit kan zo niet geteld worden. Ga terug naar de echte stemming en probeer opnieuw.
what-if-running = Een ogenblik, we hertellen…
what-if-caption = De projecten, hun prijzen en wat ervan wordt

# Waar het geld van de kiezers van een niet-gefinancierd project heen ging.
results-money-title = Waar het geld van zijn kiezers heen ging
results-money-others = Andere projecten
results-money-left = Overgebleven in hun delen

# Wie wat krijgt.
results-groups-title = Wie krijgt wat
results-groups-lead = Naast het aandeel van de stemmen staat het aandeel van het geld: waar die op elkaar lijken, volgde het geld de keuzes.
results-groups-theme = Per thema
results-groups-commune = Per gemeente
results-groups-district = Per wijk
results-groups-bearer = Per soort projectdrager
results-groups-projects = Gefinancierde projecten
results-groups-of = { $funded } van { $of }
results-groups-votes = Aandeel stemmen
results-groups-money = Aandeel geld
results-groups-amount = Bedrag
results-groups-none = Zonder vaste gemeente

# Het tweede programma.
certificate-title = Nagekeken door een tweede programma
certificate-title-fault = Een tweede programma vindt een fout
certificate-lead = Het deelt niets met het programma dat telt. Het las de gepubliceerde stembiljetten en het resultaat opnieuw, en dit stelt het vast.
certificate-consistency = De cijfers zijn die van de stembiljetten, en de enveloppe is niet overschreden.
certificate-consistency-not = Sommige cijfers zijn niet die van de stembiljetten.
certificate-consistency-fault = Sommige cijfers zijn niet die van de stembiljetten ({ $count }).
certificate-support = Elk gefinancierd project is door iemand gekozen.
certificate-support-not = Een gefinancierd project is door niemand gekozen.
certificate-support-fault = Een gefinancierd project is door niemand gekozen.
certificate-constraints = De grenzen binnen de enveloppe zijn gerespecteerd.
certificate-constraints-not = Een minimum is niet gehaald: de prijzen van de projecten laten het niet toe.
certificate-constraints-fault = Een grens is niet gerespecteerd ({ $count }).
certificate-exhaustiveness = Geen enkel ander gekozen project past in wat overblijft.
certificate-exhaustiveness-not = { $count ->
    [one] Eén ander project zou nog passen in wat overblijft; de gekozen regel eist dat niet.
   *[other] { $count } andere projecten zouden nog passen in wat overblijft; de gekozen regel eist dat niet.
 }
certificate-exhaustiveness-fault = Een ander project past in wat overblijft, en volgens de regel moest het geld krijgen ({ $count }).
certificate-ejr = Geen enkele groep kiezers heeft recht op meer (EJR+ op één project na).
certificate-ejr-not = { $count ->
    [one] Voor één project had een groep kiezers meer kunnen vragen (EJR+); de gekozen regel garandeert dat niet.
   *[other] Voor { $count } projecten had een groep kiezers meer kunnen vragen (EJR+); de gekozen regel garandeert dat niet.
 }
certificate-ejr-fault = Een groep kiezers had recht op meer, en de regel garandeert dat ({ $count }).
certificate-payments = Elk aangekocht project is precies betaald, enkel door zijn kiezers, elk met het eigen deel.
certificate-payments-not = Sommige betalingen kloppen niet.
certificate-payments-fault = Sommige betalingen kloppen niet ({ $count }).
certificate-priceability = Geen enkel ander project kon nog betaald worden door wie het koos.
certificate-priceability-not = Een ander project kon nog betaald worden door wie het koos.
certificate-priceability-fault = Een ander project kon nog betaald worden door wie het koos ({ $count }).
certificate-purchases = De projecten zijn aangekocht in de volgorde die de regel vraagt.
certificate-purchases-not = Sommige projecten zijn niet in de volgorde van de regel aangekocht.
certificate-purchases-fault = Sommige projecten zijn niet in de volgorde van de regel aangekocht ({ $count }).
certificate-choices = De projecten zijn gekozen zoals de regel het vraagt, en er is er geen overgeslagen.
certificate-choices-not = Een project is gekozen of gepasseerd terwijl de regel iets anders zegt.
certificate-choices-fault = Een project is gekozen of gepasseerd terwijl de regel iets anders zegt ({ $count }).

# De beslissing.
organ-college-who = Het college
organ-council-who = De raad
organ-board-who = De raad van bestuur
organ-government-who = De regering
results-decision-title = { $departs ->
    [0] { $organ } neemt het resultaat aan
    [one] { $organ } neemt het resultaat aan, behalve voor één project
   *[other] { $organ } neemt het resultaat aan, behalve voor { $departs } projecten
 }
results-decision-day = Beslist op { $day }
results-decision-funds = toch gefinancierd, bij beslissing
results-decision-not = toch niet gefinancierd, bij beslissing

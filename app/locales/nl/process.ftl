# Startpagina: de zin van vandaag.
home-description = De open participatiebudgetten, wat ze waard zijn, hoeveel tijd er rest, en wat er beslist is.
home-counting = De stemming is gesloten: de stembiljetten worden geteld
home-next-vote = De volgende stemming opent op { $day }
home-in-preparation = De volgende stemming wordt voorbereid
home-decided = U hebt beslist: dit is het resultaat
home-empty = Hier beslissen we straks samen over het geld van iedereen
home-promise = Een overheid legt geld op tafel. Inwoners doen voorstellen, iedereen stemt, en elke euro wordt uitgelegd.

# Startpagina: wat open is.
home-figure = { $count ->
    [one] om samen te verdelen: één project wacht op uw stem
   *[other] om samen te verdelen, over { $count } projecten
 }
home-understand = Dit budget begrijpen, stap voor stap
home-where-money-goes = { $count ->
    [one] Al het geld zit in één enveloppe
   *[other] Het geld zit in { $count } enveloppen: u stemt voor elke enveloppe
 }
vote-for = Stemmen: { $envelope }
result-of = Het resultaat: { $envelope }
read-projects = { $count ->
    [one] Het project lezen
   *[other] De { $count } projecten lezen
 }

# Startpagina: wat volgt, wat beslist is.
home-coming = Wat er nu komt
home-before = Wat er beslist is
decided-sentence = { $way ->
    [jury] Een jury gaf de projecten punten
    [assembly] Een wijkvergadering koos
    [agreement] Er werd een akkoord getekend
   *[other] { $voters } stembiljetten geteld
 }: { $funded ->
    [0] geen enkel project gefinancierd
    [one] één project gefinancierd
   *[other] { $funded } projecten gefinancierd
 } van de { $projects }.
decided-bar = { $spent } toegekend van { $amount }

# Startpagina: als er niets gepubliceerd is.
home-empty-title = Er is nog geen budget gepubliceerd
home-empty-staff = Maak een budget aan, geef het datums en een enveloppe, en maak het bekend: dan staat het hier.
home-empty-staff-button = Een budget aanmaken
home-empty-visitor = Het eerste budget verschijnt op deze pagina. Werkt u bij de overheid? Meld u aan om het voor te bereiden.
home-empty-sign-in = Aanmelden

# Startpagina: de uitnodiging van de demonstratie.
invitation-title = Dit is een demonstratie: neem de plaats van iemand in
invitation-what = Stem als inwoonster of inwoner, of kijk aan de andere kant van het loket. Niets is echt, u kunt niets stukmaken.
invitation-more = Wie zijn deze mensen?

# De lus.
loop-title = Samen beslissen in vijf stappen
loop-workshop = We komen samen: een workshop verzamelt de ideeën van een wijk.
loop-process = We maken afspraken: de ideeën worden de regels van een budget.
loop-vote = We kiezen: iedereen stemt, elk stembiljet telt.
loop-projects = We doen het: de gefinancierde projecten komen er, voor ieders ogen.
loop-shared = We delen: wat gekocht is, wordt uitgeleend aan het volgende project.

# Waar een stemming staat: de korte woorden.
standing-ahead = Komt eraan
standing-late = Binnenkort
standing-open = Stemming open
standing-ended = Telling
standing-counted = Geteld
standing-published = Resultaat bekend
standing-void = Geannuleerd

# Waar een stemming staat: de titels.
standing-ahead-heading = De stemming opent op { $day }
standing-late-heading = De stemming opent binnenkort
standing-ended-heading = De stemming is gesloten
standing-counted-heading = De stembiljetten zijn geteld
standing-published-heading = Het resultaat is bekend
standing-void-heading = Deze stemming is geannuleerd
standing-days-left = { $days ->
    [one] U hebt nog één dag om te stemmen
   *[other] U hebt nog { $days } dagen om te stemmen
 }
standing-last-but-one = U kunt stemmen tot morgen
standing-last-day = U kunt vandaag nog stemmen

# Waar een stemming staat: de zinnen.
standing-ahead-what = De stemming opent op { $opens } en sluit op { $closes }.
standing-late-what = De overheid opent de stemming binnenkort.
standing-open-what = U kunt stemmen tot { $closes }.
standing-ended-what = Sinds { $closed } kan niemand meer stemmen. De stembiljetten worden nu geteld.
standing-counted-what = De overheid leest het resultaat na voor ze het bekendmaakt.
standing-published-what = Bij elk project staat waarom het wel of niet gefinancierd wordt.
standing-void-what = De stembiljetten van deze stemming tellen niet. Er komt een nieuwe stemming.
standing-midnight = { $day } om middernacht

# Waar een stemming staat: wat de overheid uitlegt.
standing-reason-extended = De stemming is verlengd tot { $closes }
standing-reason-early = De stemming is vroeger gesloten dan gepland, op { $closed }
standing-reason-void = Waarom deze stemming geannuleerd is

# Hoeveel mensen gestemd hebben.
turnout = { $shown } mensen hebben gestemd.
turnout-so-far = { $shown } mensen hebben al gestemd.
turnout-few = Minder dan tien mensen hebben gestemd.
turnout-few-so-far = Tot nu toe hebben minder dan tien mensen gestemd.
turnout-by-commune = Waar komen deze stemmen vandaan?
turnout-elsewhere = Elders
turnout-pooled = Gemeenten met minder dan tien stemmen worden samen geteld, zodat niemand herkenbaar is.

# Een budget.
process-draft = Ontwerp
process-draft-what = Alleen de overheid ziet deze pagina.
process-at-stake = { $count ->
    [one] { $amount } te verdelen, in één enveloppe
   *[other] { $amount } te verdelen, in { $count } enveloppen
 }
process-was-at-stake = { $count ->
    [one] { $amount } verdeeld, in één enveloppe
   *[other] { $amount } verdeeld, in { $count } enveloppen
 }
process-envelopes = { $count ->
    [one] Eén enveloppe
   *[other] { $count } enveloppen
 }
process-bar = { $count ->
    [one] { $amount } in één enveloppe
   *[other] { $amount } in { $count } enveloppen
 }
process-no-envelope = De bedragen liggen nog niet vast
process-no-envelope-what = De overheid bereidt de enveloppen voor. Ze komen hier te staan, met hun regels.
process-about = Dit budget van begin tot eind
process-contact = Een vraag over dit budget?
next-step-vote = Lees de projecten, stel uw stembiljet samen en dien het in. U kunt het wijzigen tot de stemming sluit.
next-step-decided = Het resultaat is openbaar
next-step-decided-what = Lees waarom elk project wel of niet gefinancierd wordt, en tel zelf na als u dat wilt.

# De stappen van een budget.
timeline-now = We zijn bij deze stap: { $phase }, tot en met { $day }
timeline-now-late = We zijn bij deze stap: { $phase }
timeline-next = Volgende stap: { $phase }, vanaf { $day }
timeline-over = Alle stappen zijn voorbij
timeline-dates = { $from } tot { $to }
timeline-until = tot en met { $to }
timeline-past-mark = (voorbije stap)
timeline-now-mark = (huidige stap)
timeline-next-mark = (komende stap)

# Een enveloppe.
envelope-funders = Wie dit geld geeft
envelope-bearers = Wie een project mag indienen
envelope-theme = Voor welk thema
envelope-communes = In welke gemeenten
envelope-voters = Wie mag stemmen
bearers-all = Iedereen
list-or = of
voters-from-age = Iedereen van { $years } jaar en ouder, welke nationaliteit ook.
voters-all-ages = Iedereen, welke leeftijd of nationaliteit ook.
voters-from = U moet hier wonen: { $communes }.
voters-from-all = U moet in een van de { $count } gemeenten wonen.
voters-from-some = U moet in een van deze { $count } gemeenten wonen: { $communes }.
demand-above = { $count ->
    [one] Eén project vraagt { $asked }. De enveloppe is { $amount }: het kan niet helemaal gefinancierd worden.
   *[other] De { $count } projecten vragen samen { $asked }. De enveloppe is { $amount }: er moet gekozen worden.
 }
demand-within = { $count ->
    [one] Eén project vraagt { $asked }. De enveloppe is { $amount }.
   *[other] De { $count } projecten vragen samen { $asked }. De enveloppe is { $amount }.
 }
rule-sheet-title = Hoe het geld verdeeld wordt
rule-sheet-frozen = Versie { $version }, vastgelegd bij de opening van de stemming: deze regels veranderen niet meer.
rule-sheet-open = Versie { $version }. Deze regels worden vastgelegd bij de opening van de stemming.
rule-sheet-hash = Vingerafdruk van deze regels:
rule-sheet-how = Hoe wij tellen, in detail
result-before-publication = Het resultaat bekijken voor het bekendgemaakt wordt

# Hoe wij tellen: het voorbeeld.
how-title = Hoe wij tellen, in gewone woorden
how-lead = Stemmen tellen is een keuze. Dit zijn de twee grote manieren van tellen, wat ze veranderen, en hoe u alles zelf nagaat.
how-contents = Op deze pagina
how-example = Een voorbeeld: tien mensen, drie projecten
how-example-what = Tien mensen verdelen { $amount }. Iedereen kruist de projecten aan die hem of haar aanspreken.
how-example-table = De drie projecten van het voorbeeld
how-column-project = Project
how-column-price = Prijs
how-column-votes = Stemmen
how-column-who = Wie het koos
how-project-square = Het plein
how-project-square-who = Anna, Bilal, Chloé, Dries, Emma, Farid
how-project-bikes = De fietsen
how-project-bikes-who = Anna, Bilal, Chloé, Dries, Emma
how-project-garden = De tuin
how-project-garden-who = Gül, Hugo, Ines, Jef

# Hoe wij tellen: de twee regels.
how-greedy = De meeste stemmen eerst
how-greedy-1 = De projecten worden gerangschikt volgens hun aantal stemmen. Het eerste wordt gefinancierd, dan het volgende, zolang er genoeg geld is. Een project dat te duur is voor wat er rest, wordt overgeslagen.
how-greedy-bar = De enveloppe van het voorbeeld: het plein 6.000 €, de fietsen 4.000 €
how-greedy-2 = Hier komt het plein eerst, dan de fietsen. Voor de tuin blijft er niets over. Dezelfde zes mensen hebben alles beslist; vier mensen op tien kregen niets.
how-greedy-3 = Dat is makkelijk te volgen. Maar een groep die net iets groter is dan de andere, kan de hele enveloppe meenemen.
how-shares = Gelijke delen
how-shares-1 = De enveloppe wordt in gelijke delen gesneden, één per persoon die stemt: hier 1.000 €. Een project wordt gefinancierd als de mensen die het kozen, het met hun delen kunnen betalen.
how-shares-bar = De enveloppe van het voorbeeld: het plein 6.000 €, de tuin 4.000 €
how-shares-2 = Hier betalen zes mensen het plein met hun delen: voor de fietsen hebben ze niets meer. De vier anderen betalen de tuin. Iedereen kreeg een project.
how-shares-3 = Het project dat zijn aanhang het minst kost, komt eerst. Blijft er geld over dat niemand alleen kan uitgeven, dan zegt de regelfiche van de enveloppe wat ermee gebeurt.

# Hoe wij tellen: gelijke stand.
how-ties = Als twee projecten gelijk staan
how-ties-1 = Dan moet er een voorgaan, en de regelfiche zegt welk: bijvoorbeeld eerst het goedkoopste. Als niets hen nog onderscheidt, wordt er geloot: alleen dan wordt niemand bevoordeeld.
how-ties-2 = De loting hangt niet af van wie telt. Haar vertrekpunt wordt verzegeld bij de opening van de stemming en samen met het resultaat gepubliceerd: wie de berekening overdoet, vindt dezelfde loting. Elke gelijke stand die iets veranderde, staat in het resultaat.

# Hoe wij tellen: het ontvangstbewijs.
how-receipt = Wat een ontvangstbewijs bewijst
how-receipt-what = Nadat u uw stembiljet hebt ingediend, krijgt u een code. Dat is een getekende vingerafdruk van uw stembiljet en van de regels op dat moment.
how-receipt-proves = Het bewijst
how-receipt-proves-1 = dat uw stembiljet bewaard is: u krijgt het bewijs pas daarna;
how-receipt-proves-2 = dat het geteld is zoals u het hebt ingediend: de code staat in de lijst die met het resultaat verschijnt;
how-receipt-proves-3 = dat niemand het sindsdien veranderd heeft: de kleinste wijziging geeft een andere vingerafdruk.
how-receipt-not = Het bewijst niet
how-receipt-not-1 = wie u bent: voor gemeente en leeftijd geloven wij iedereen op zijn woord, en daarom is de stemming een advies;
how-receipt-not-2 = dat niemand twee keer gestemd heeft met twee e-mailadressen;
how-receipt-not-3 = dat u vrij gestemd hebt: niemand kijkt over uw schouder mee, en wij ook niet.
how-receipt-keep = Houd uw code voor uzelf. Na de bekendmaking kan wie hem kent, uw stembiljet in de lijst terugvinden. Zonder de code weet niemand van wie een stembiljet is: de sleutel die beide verbindt, wordt na de telling vernietigd.

# Hoe wij tellen: natellen.
how-again = Tel zelf na
how-again-1 = Bij elk resultaat publiceren wij alle stembiljetten, zonder één naam, in een bestand dat andere programma’s kunnen lezen. Drie manieren om na te tellen:
how-again-browser = in uw browser, op de pagina van het resultaat, zonder iets te installeren;
how-again-machine = op uw computer, met het programma van deze site:
how-again-other = met een programma dat wij niet geschreven hebben, want het formaat is dat van
how-again-links = De stembiljetten om na te tellen:
how-again-none = Er is nog geen resultaat bekendgemaakt. De stembiljetten komen op de pagina van elk resultaat.
voters-guests = Wie elders woont, kan er ook stemmen, in één andere gemeente naar keuze.
voters-one = Men stemt hier in één enveloppe, naar keuze.

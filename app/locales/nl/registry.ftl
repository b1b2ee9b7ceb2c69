# The registry of shared things: pages of lenders, borrowers and stewards.
admin-role-steward = Het register van gedeelde middelen bijhouden: bevestigen, samenvoegen, invoeren

## Why something is not done
registry-refusal-ends-before = Het einde moet na het begin komen.
registry-refusal-too-long = U kunt het hoogstens { $days ->
    [one] één dag
   *[other] { $days } dagen
    } lenen. Breng het vroeger terug.
registry-refusal-past = Dat moment is voorbij. Kies een datum die nog komt.
registry-refusal-too-late = Vraag het minstens { $days ->
    [one] één dag
   *[other] { $days } dagen
    } vooraf.
registry-refusal-closed = Op { $at } wordt niets meegegeven of teruggenomen. Kijk naar de openingsuren.
registry-refusal-not-that-many = { $there ->
    [one] Er is er maar één.
   *[other] Er zijn er { $there } in totaal.
    } Vraag er minder.
registry-refusal-taken = { $free ->
    [0] Iemand anders heeft het op die dagen.
    [one] Er is er nog één vrij op die dagen.
   *[other] Er zijn er nog maar { $free } vrij op die dagen.
    }
registry-refusal-not-for-you = Niet iedereen kan dit lenen: lees onderaan wie wel.
registry-refusal-rule = We begrijpen ‘{ $part }’ niet. Schrijf uren die elke week terugkomen (FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=…, met DTSTART en DTEND op Brusselse tijd) en sluitingen van hele dagen, één keer of elk jaar.
registry-refusal-retired = Dit wordt niet meer uitgeleend.
registry-refusal-own = Dit is van u: u hoeft het niet te lenen.
registry-refusal-wrong-state = Dat kan niet meer: { $state }.
registry-refusal-claim-open = Regel eerst de schade.
registry-refusal-promised = { $promised ->
    [one] Eén exemplaar is
   *[other] { $promised } exemplaren zijn
    } tegelijk aan anderen beloofd: houd er minstens zoveel.
registry-refusal-beyond-calendar = Die datum valt buiten de kalender.
registry-refusal-unknown-kind = We weten niet wat dit is. Kies uit de lijst, of houd uw woord: iemand deelt het in.
registry-refusal-several-kinds = Dit woord heeft verschillende betekenissen. Kies uit de lijst.
registry-refusal-too-many-loans = U hebt al { $limit } lopende aanvragen. Annuleer er eerst een.
registry-refusal-cannot-merge = Deze twee soorten kunnen niet worden samengevoegd.
registry-refusal-intent-closed = Dit zoekertje is afgesloten.

loan-state-requested = wacht
loan-state-held = vastgehouden, te bevestigen
loan-state-approved = beloofd
loan-state-out = uitgeleend
loan-state-overdue = te laat
loan-state-returned = teruggebracht
loan-state-closed = afgerond
loan-state-refused = geweigerd
loan-state-cancelled = geannuleerd
loan-state-expired = vervallen

## Directory
yes = ja
no = nee
registry-units = stuks
registry-here = Gedeelde middelen
registry-title = { $count ->
    [one] { $shown } ding om te delen
   *[other] { $shown } dingen om te delen
    }
registry-lead = Materiaal, plekken en talenten die buren, verenigingen en gemeenten uitlenen. Kijk hier voor u koopt.
registry-add = Iets delen
registry-board = We zoeken, we bieden
registry-my-loans = Wat ik leen en uitleen
registry-search = Wat zoekt u?
registry-search-hint = Bijvoorbeeld: partytent, bakfiets, zaal.
registry-search-button = Zoeken
registry-narrow = Verfijnen: soort, gemeente, afstand
registry-ways = Wat hier nog gedeeld wordt
registry-kind = Soort
registry-any-kind = Alle soorten
registry-holding = Materiaal, plek of talent
holding-any = Alles
holding-equipment = Materiaal
holding-kit = Een set die samen wordt uitgeleend
holding-place = Een plek
holding-skill = Een talent
registry-understood = We begrepen: { $kind }.
registry-when-free = Kijk wat vrij is op uw dagen
registry-found = { $count ->
    [one] { $shown } resultaat
   *[other] { $shown } resultaten
    }
registry-none = Niemand deelt dit op dit moment.
registry-none-what = Zeg dat u het zoekt: wie er een heeft, kan u antwoorden.
registry-say-you-need = Zeggen wat u zoekt
registry-show-all = Alles tonen
registry-unsorted = nog in te delen
attributes-title = Minstens
attribute-width = Breedte (m)
attribute-length = Lengte (m)
attribute-area = Oppervlakte (m²)
attribute-volume = Inhoud (liter)
attribute-power = Vermogen (W)
attribute-energy = Energie (Wh)
attribute-seats = Personen
registry-silent = { $count ->
    [one] Eén ander zegt het niet in zijn naam.
   *[other] { $shown } andere zeggen het niet in hun naam.
    }
registry-kind-title = { $kind }: wat vrij is op uw dagen
registry-kind-lead = Geef uw dagen; u ziet bij wie er nog vrij is.
registry-kind-look = Kijken wat vrij is
registry-kind-free = { $count ->
    [0] Niets is vrij op die dagen
    [one] Er is er één vrij
   *[other] Er zijn er { $shown } vrij
    }
registry-what = Wat
registry-kind-week = De week, bij iedereen
registry-week-before = Vorige week
registry-week-after = Volgende week
registry-kind-nobody = Niemand deelt dit op dit moment.
registry-kind-only-sets = Niemand leent er op dit moment een apart uit.
registry-kind-nobody-what = Zeg wat u zoekt en wanneer: we schrijven u zodra er een vrij is. Hebt u er zelf een? Deel het: misschien zoekt iemand er net een.
registry-kind-lend = Delen wat ik heb
registry-kind-sets = In sets die samen worden uitgeleend
registry-kind-within = { $count ->
    [one] er zit er één in
   *[other] er zitten er { $shown } in
    }
registry-kinds-here = Alle soorten, van A tot Z
registry-kinds-title = Alles wat gedeeld wordt, van A tot Z
registry-kinds-lead = Kies een soort: u ziet wie er heeft, en wanneer er vrij zijn.
registry-kinds-letters = Naar een letter gaan
registry-kinds-none = nog niets
registry-kind-of = { $kind } bij { $lender }
registry-kind-wait = Op die datums is niets vrij. U kunt wachten bij een van de uitleners hieronder; of zeg wat u zoekt, en we schrijven u zodra er een vrijkomt, bij wie dan ook.
registry-kind-of-lead = Zeg hoeveel u er nodig hebt. Welke u meekrijgt, blijkt wanneer u ze komt halen.
registry-kind-things = Wat er is
registry-kind-any = Maakt het niet uit welke? Deze uitlener heeft er { $count }: vraag er een of meer.
registry-free = Vrij

## A thing
registry-out-of-service = Tijdelijk buiten gebruik
registry-some-out-of-service = { $count } van { $held } buiten gebruik
condition-good = in goede staat
condition-worn = gebruikt
condition-damaged = beschadigd maar bruikbaar
condition-broken = onbruikbaar
registry-parts = Wat erbij hoort
registry-where = Waar het is
registry-where-exact = Het punt toont waar u het ophaalt.
registry-where-quarter = Het is bij iemand thuis: het punt toont alleen de wijk.
registry-where-commune = De juiste plek is niet getoond: het punt staat midden in de gemeente ({ $commune }).
registry-lender = Bij wie
registry-confirmed = Bevestigd door { $by } op { $at }
registry-calendar-file = De bezette dagen voor uw agenda (iCalendar)
registry-calendar = Wanneer het vrij is
registry-month-before = Vorige maand
registry-month-after = Volgende maand
registry-day-taken = bezet
registry-day-closed = gesloten
registry-day-free = vrij
registry-day-free-of = { $count } vrij
registry-ask-title = Het lenen
registry-ask-lead = Uw aanvraag houdt het meteen 48 uur vast; wie uitleent, antwoordt u intussen.
registry-ask-sign-in = Meld u aan om het te vragen: een link per e-mail volstaat.
registry-ask-note = U kunt annuleren zolang niets is meegegeven.
registry-ask = Aanvragen
registry-from = Ik kom het halen
registry-to = Ik breng het terug
registry-quantity = Hoeveel
registry-purpose = Waarvoor
registry-purpose-hint = Bijvoorbeeld: het straatfeest.
registry-speaker = In naam van
registry-speaker-self = Mezelf, als inwoner
registry-speaker-other = In uw eigen naam?
registry-name = Uw naam
registry-name-hint = Zoals de buren u kennen.
registry-wait = Wachten: verwittig mij als het vrijkomt
registry-others = { $count ->
    [one] Iemand anders heeft er een vrij op die dagen
   *[other] { $count } anderen hebben er een vrij op die dagen
    }
registry-nobody-else = Niemand anders heeft er een vrij op die dagen. Zeg het op het bord, en we schrijven u zodra er een vrijkomt, bij wie dan ook.
registry-yours = Wat u ermee doet
registry-edit = Wijzigen
registry-label = Etiket om af te drukken
registry-confirm = Alles klopt
registry-repair = Het is hersteld
registry-list = Weer uitlenen
registry-retire = Niet meer uitlenen
registry-retired = niet meer uitgeleend
registry-history = De uitleningen
registry-no-loans = Nog geen uitleningen.
registry-correct = Klopt er iets niet?
registry-correct-what = Wat klopt er niet, en wat klopt wel?
registry-correct-send = De verbetering sturen
registry-correct-place = Kent u deze plek?
registry-answers = Wat we over deze plek weten
registry-answers-lead = Vul aan of verbeter. Wie de plek beheert, bevestigt voor het online komt.
registry-answers-commitment = Engagement van wie de plek beheert
registry-answers-taken = Bevestigen
registry-corrections = Voorgestelde verbeteringen
registry-correction-taken = Verbeterd
registry-correction-dropped = Zo laten
registry-done-added = Het staat in het register: iedereen kan het vinden.
registry-done-saved = Het is bewaard.
registry-done-confirmed = Dank u: de fiche is vandaag bevestigd.
registry-done-retired = Dit wordt niet meer uitgeleend. Wat beloofd is, blijft beloofd.
registry-done-listed = Het wordt weer uitgeleend.
registry-done-repaired = Het is weer in gebruik.
registry-done-corrected = Dank u: wie uitleent, kijkt het na.
registry-done-settled = De verbetering is geregeld.
registry-when-one-day = op { $day } van { $from } tot { $to } uur
registry-when = van { $from } tot { $to }

## Terms
terms-free = gratis
terms-deposit-short = waarborg { $amount }
terms-fee-short = { $amount } per uitlening
terms-people-short = { $count } mensen om het op te zetten
transport-on-site = ter plaatse te gebruiken
transport-by-hand = met de hand
transport-cargo-bike = met de bakfiets
transport-car = met de auto
transport-van = met een bestelwagen
transport-trailer = met een auto met trekhaak (rijbewijs B+E als hij zwaar is)
transport-delivered = gebracht door wie uitleent
audience-everyone = iedereen
audience-groups = collectieven, verenigingen, scholen, overheden
audience-commune-groups = dezelfde, enkel uit deze gemeente
function-social = ontmoeten
function-cultural = cultuur
function-economic = werken en verkopen
function-environmental = telen, herstellen, composteren
commitment-unsaid = geen engagement
commitment-helps = af en toe helpen
commitment-manages = het beheren
fact-held = In totaal
fact-place = Waar
fact-width = Breedte
fact-length = Lengte
fact-area = Oppervlakte
fact-volume = Inhoud
fact-power = Vermogen
fact-energy = Energie
fact-seats = Voor
fact-capacity = Capaciteit
fact-step-free = Toegankelijk met een rolstoel
fact-functions = Voor
fact-use = Gebruik
fact-commitment = Engagement
fact-audience = Voor wie
fact-deposit = Waarborg
fact-fee = Prijs
fact-notice = Vooraf vragen
fact-longest = Hoogstens
fact-transport = Vervoer
fact-set-up = Om het op te zetten
fact-indoor = Enkel binnen
fact-insurance = Verzekering
fact-hours = Uren
fact-closed = Gesloten
fact-funded-by = Gefinancierd door
fact-none = niets
fact-permanent = permanent mogelijk
fact-occasional = occasioneel
fact-hours-agreed = af te spreken
fact-closed-yearly = { $days }, elk jaar
fact-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
    }
fact-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
    }

## Putting something in
registry-add-title = Deel iets
registry-edit-title = ‘{ $what }’ wijzigen
registry-add-lead = Vier antwoorden volstaan. Niets vertrekt zonder u: u zegt ja of nee op elke aanvraag.
registry-add-note = Meteen zichtbaar. Materiaal bezitten verlaagt nooit de rang van een project.
registry-put-in = In het register zetten
registry-save = Bewaren
registry-kind-guess = Volgens uw woorden
hold-what = Wat is het?
hold-what-hint = In uw woorden: ‘partytent 3 × 6 m’, ‘zaaltje om de hoek’.
hold-kind = Soort
hold-kind-hint = Laat leeg als uw woorden het zeggen. Anders typt u een naam: ‘partytent’, ‘aanhangwagen’.
hold-kind-which = Welke is het?
hold-quantity = Hoeveel
hold-quantity-hint = Niets betekent één.
hold-commune = Gemeente
hold-place-where = Waar het is
hold-address-hint = Straat en nummer, als u wilt. Zonder adres of punt leest men alleen de gemeente.
hold-pick-hint = Tik op de kaart waar het opgehaald wordt. Is het bij iemand thuis, dan zien anderen alleen de wijk.
hold-photo-title = Een foto, als u wilt
hold-photo = De foto
hold-audience = Aan wie leent u het uit?
hold-deposit = Waarborg
hold-fee = Prijs van de uitlening
hold-more = Details toevoegen (uren, vervoer, sleutel…)
hold-about = Wat men moet weten
hold-kit = Het is een set, samen uitgeleend
hold-parts = Wat erbij hoort
hold-parts-hint = Eén ding per regel: ‘4 tafels’.
hold-measures = Afmetingen, vermogen, plaatsen
hold-measures-hint = Wat u weet, met of zonder eenheid: ‘3’, ‘3,5 m’, ‘1,2 kW’. Wie ‘3 × 6’ zoekt, vindt u.
hold-condition = Staat
hold-broken = Hoeveel buiten gebruik
hold-where = Waar en bij wie
hold-address = Straat en nummer
hold-private-home = Het is bij iemand thuis: toon enkel de buurt
hold-contact = Wie te bellen
hold-key = Waar de sleutel is
hold-private-hint = Enkel getoond als de uitlening beloofd is.
hold-terms = Voorwaarden
hold-transport = Hoe het vervoerd wordt
hold-notice = Dagen vooraf
hold-max-days = Dagen hoogstens
hold-buffer = Uren tussen twee uitleningen
hold-people = Mensen om het op te zetten
hold-indoor-only = Enkel binnen
hold-set-up = Hoe het op te zetten
hold-insurance = Verzekering
hold-funded-by = Budget dat het betaalde
hold-hours = Wanneer u kunt meegeven en terugnemen
hold-hours-hint = Bijvoorbeeld: 10:00-12:00, 14:00-18:00. Alles leeg: af te spreken.
hold-closures = Sluitingen
hold-closure-from = Van
hold-closure-to = Tot en met
hold-closure-yearly = Elk jaar
hold-place = Als het een plek is
hold-capacity = Voor hoeveel mensen hoogstens
hold-step-free = Toegankelijk met een rolstoel
hold-functions = Waarvoor deze plek dient
hold-permanent = Men kan er zich voor lange tijd vestigen
hold-commitment = Uw engagement voor deze plek
hold-unsaid = niet gezegd
hold-speaker = In naam van
hold-name = Uw naam
label-owner = Van { $name }
label-funded = Gefinancierd door { $budget }
label-how = Scan om het te vragen, de uitleg te lezen of schade te melden.

## Loans
registry-borrowed = Wat u leent
registry-lent = Wat u uitleent
registry-shared = Wat u deelt
registry-borrowed-nothing = U hebt nog niets gevraagd.
registry-lent-nothing = Niemand heeft u al iets gevraagd.
registry-share-nothing = Nog niets. Een partytent, tafels, een zaal op maandagavond: het begint klein.
registry-with-whom = Met wie
registry-when-label = Wanneer
registry-state = Stand
loan-one-of = { $what } (of gelijkaardig)
loan-any-lender = Om het even welke van de uwe volstaat: u kiest bij het meegeven.
loan-any-borrower = Welke u meekrijgt, kiest { $lender } wanneer u komt halen.
loan-parts = Samen gevraagd; één ja of nee geldt voor alles:
loan-title = { $day }: { $what }
loan-you-lend = U leent uit
loan-you-borrow = U leent
loan-at-risk = in gevaar
loan-now-held-lender = Antwoord voor { $until }: daarna kunnen anderen het vragen.
loan-now-held-borrower = Het wordt voor u vastgehouden tot { $until }; wie uitleent, moet nog ja zeggen.
loan-now-requested-lender = Deze persoon wacht: iemand anders heeft het op die dagen.
loan-now-requested-borrower = Iemand anders heeft het op die dagen. Komt het vrij, dan is het voor u.
loan-now-approved-lender = Beloofd. Noteer het als het wordt opgehaald.
loan-now-approved-borrower = Beloofd: alles wat u nodig hebt, staat op deze pagina.
loan-now-overdue-lender = Het moest terug zijn. Schrijf een woordje aan wie het heeft.
loan-now-overdue-borrower = Het moest terug zijn: misschien wacht er iemand op.
loan-because = ‘{ $words }’
loan-danger = Opgelet: het is stuk of niet terug
loan-elsewhere = Bij anderen
loan-instead = Die van { $name } nemen
loan-contact = Contact
loan-key = Sleutel
loan-hidden = Het juiste adres, het contact en de sleutel verschijnen als de uitlening beloofd is.
loan-borrower = Geleend door
loan-the-day = De dag zelf
loan-calendar-file = In mijn agenda zetten (iCalendar)
loan-thing = De fiche
loan-how = Hoe het op te zetten
loan-was-handed-over = Meegegeven op { $at }, { $condition }.
loan-was-returned = Teruggebracht op { $at }, { $condition }.
loan-claim = Schade
loan-claim-amount = Gevraagd: { $amount }.
claim-open = Onder elkaar te regelen.
claim-settled = Geregeld.
claim-waived = Wie uitleent, vraagt niets.
loan-settle = Het is geregeld
loan-waive = Laat maar
loan-approve = Ja, ik leen het uit
loan-refuse = Nee zeggen
loan-take-back = Ik kan het niet meer uitlenen
loan-cancel = Ik heb het niet meer nodig
loan-close = Alles is in orde
loan-field-because = Waarom
loan-field-condition = In welke staat?
loan-field-note = Opmerking
loan-field-damage = Wat stuk is of ontbreekt
loan-field-amount = Wat u vraagt
loan-field-broken = Hoeveel onbruikbaar zijn
loan-field-unit = Welke geeft u mee?
loan-damage-legend = Als er iets stuk is
loan-damage-hint = Beschadigd of onbruikbaar: zeg wat. Wie het daarna vroeg, wordt verwittigd.
loan-hand-over-title = Het wordt opgehaald
loan-hand-over = Het is meegegeven
loan-return-title = Het komt terug
loan-return = Het is terug
loan-messages = Berichten
loan-no-messages = Nog geen berichten.
loan-message = Uw bericht
loan-say = Sturen
loan-done-asked = Gevraagd, en 48 uur vastgehouden.
loan-done-waits = U staat op de lijst: we schrijven u als het vrijkomt.
loan-done-instead = In de plaats daarvan gevraagd, en 48 uur vastgehouden.
loan-done-said = Uw bericht is weg.
loan-done-settled = De schade is geregeld.
loan-done-approved = Beloofd: de lener weet het.
loan-done-refused = Geweigerd: de lener weet het, en ziet wie er nog een heeft.
loan-done-cancelled = Geannuleerd.
loan-done-out = Meegegeven.
loan-done-returned = Terug.
loan-done-closed = Afgerond.

## Letters
mail-loan-button = De uitlening bekijken
mail-loan-others = Hebben er een vrij op die dagen:
mail-loan-subject-asked = Men vraagt u: { $what }
mail-loan-asked = { $who } vraagt u ‘{ $what }’, { $when }. Het wordt 48 uur vastgehouden: zeg intussen ja of nee.
mail-loan-subject-waits = Iemand wacht op: { $what }
mail-loan-waits = { $who } wil ‘{ $what }’, { $when }. Iemand anders heeft het; komt het vrij, dan wordt het voor { $who } vastgehouden.
mail-loan-subject-freed = Vrijgekomen: { $what }
mail-loan-freed = ‘{ $what }’ is vrijgekomen, { $when }. Het wordt 48 uur voor u vastgehouden; { $lender } moet nog ja zeggen.
mail-loan-subject-approved = Beloofd: { $what }
mail-loan-approved = { $lender } leent u ‘{ $what }’, { $when }. Het adres, de sleutel en de uitleg staan op de pagina van de uitlening.
mail-loan-subject-refused = Kan deze keer niet: { $what }
mail-loan-refused = { $lender } kan u ‘{ $what }’ niet lenen, { $when }.
mail-loan-subject-cancelled = Geannuleerd: { $what }
mail-loan-cancelled = De uitlening van ‘{ $what }’, { $when }, is geannuleerd.
mail-loan-subject-expired = Vervallen: { $what }
mail-loan-expired = De aanvraag van ‘{ $what }’, { $when }, is vervallen: niemand antwoordde op tijd, of niemand kwam.
mail-loan-subject-tomorrow = Morgen: { $what }
mail-loan-tomorrow = ‘{ $what }’: het is bijna zover, { $when }. Uitgeleend door { $lender }, geleend door { $who }.
mail-loan-subject-back-tomorrow = Morgen terugbrengen: { $what }
mail-loan-back-tomorrow = ‘{ $what }’ gaat bijna terug naar { $lender }: { $when }.
mail-loan-subject-overdue = Nog niet terug: { $what }
mail-loan-overdue = ‘{ $what }’, uitgeleend { $when }, is niet terug. Een woord tussen { $who } en { $lender } volstaat vaak.
mail-loan-subject-returned = Terug: { $what }
mail-loan-returned = { $lender } noteerde dat ‘{ $what }’ terug is. Dank u.
mail-loan-subject-damaged = Schade: { $what }
mail-loan-damaged = { $lender } noteerde schade toen ‘{ $what }’ terugkwam. Regel het onder elkaar.
mail-loan-subject-at-risk = Opgelet, u rekent erop: { $what }
mail-loan-at-risk = ‘{ $what }’, dat u zou hebben { $when }, is stuk of niet terug.
mail-loan-subject-safe-again = Weer in orde: { $what }
mail-loan-safe-again = ‘{ $what }’, { $when }: het is weer in orde, u kunt erop rekenen.
mail-loan-subject-message = Een bericht: { $what }
mail-loan-message = Men schrijft u over ‘{ $what }’, { $when }:
nav-registry = Delen
hold-custodian = Wie het bewaart, als dat iemand anders is
hold-custodian-hint = De naam van de vereniging, de school of de gemeente waar men het komt halen. Die beantwoordt dan de aanvragen, samen met u.
hold-custodian-kind = Wat voor actor
registry-kept-for = Is van

# De code van de brief
code-title = Vul de code van uw brief in
code-lead = Het zijn vier groepjes van vier tekens. U kunt ook het vierkantje op de brief scannen: dan vult de code zichzelf in.
code-field = Uw code
code-hint = Bijvoorbeeld: 7K3Q-M2XD-9HTP-4W6E. Hoofdletters en streepjes hoeven niet; O en 0, I en 1 worden begrepen.
code-enter = Verder naar mijn stembiljet
code-note = De code opent uw stembiljet twee uur lang op dit toestel. Er wordt niets ingediend voor u het zegt.
code-back = Terug naar het stembiljet
code-entered = Uw code is ingevuld: u kunt dit stembiljet indienen, zonder e-mailadres.
code-finished = Bent u klaar? Haal uw code weg als ook anderen dit toestel gebruiken.
code-leave = Mijn code van dit toestel halen
code-needed = Om dit stembiljet in te dienen hebt u de code nodig van de brief die u kreeg. Kiezen kan al.
code-enter-mine = Mijn code invullen
# Zonder computer
paths-title = Aan het loket, per telefoon, per post
paths-contact = Wilt u stemmen zonder computer of hebt u een vraag? Schrijf naar de overheid:
paths-contact-help = Schrijf naar de overheid:
paths-help-title = Hulp bij het stemmen
paths-help-what = U stemt hier met een link die u per e-mail krijgt. Lukt dat niet? Iemand helpt u graag:
paths-propose-title = Een voorstel doen zonder computer
paths-propose-what = Een idee, maar liever geen formulier? Iemand schrijft het samen met u op:
paths-contest-title = Dit resultaat betwisten
paths-contest-what = Denkt u dat er een fout is gemaakt, of bent u het niet eens met de beslissing? Zeg het ons, met of zonder computer.
# Wat de regels zeggen
voters-checked-declaration = Niemand gaat dat na: wie stemt, bevestigt een e-mailadres en geeft zelf gemeente en leeftijd op.
voters-checked-codes = Dat wordt nagegaan met een code op papier, naar huis gestuurd of aan het loket gegeven op vertoon van een document.
rules-codes = Elke brief draagt een code, en elke code één stembiljet: het laatste vervangt het vorige.
rules-paper-paper = Wie met dezelfde code op papier en online stemt: het stembiljet op papier telt, in welke volgorde ook.
rules-paper-online = Wie met dezelfde code op papier en online stemt: het laatste online stembiljet telt, dat op papier wordt opzijgelegd.
rules-codes-withdrawn = De brieven van een ingetrokken pakket openen niets meer. Stembiljetten die er al mee zijn ingediend blijven meetellen, tot dezelfde persoon stemt met de brief die de zijne vervangt.
letters-withdrawn = De brieven van pakket { $number } zijn ingetrokken sinds { $at }:
# De brief
letter-title = Uw code om te stemmen
letter-about = U kunt stemmen in ‘{ $process }’, voor de enveloppe ‘{ $envelope }’, tot { $at }.
letter-secret = Deze code is alleen voor u. Toon ze aan niemand: wie ze heeft, kan in uw plaats stemmen. Wij bewaren er geen leesbare kopie van.
letter-code = Uw code
letter-how-title = Hoe stemt u?
letter-how-scan = 1. Scan het vierkantje met uw telefoon, of open het adres hieronder.
letter-how-type = 2. Kijk de code na of typ ze, en kies uw projecten.
letter-how-cast = 3. Dien uw stembiljet in en bewaar het ontvangstbewijs. U kunt van mening veranderen tot de stemming sluit.
letter-once-paper = Eén code, één stembiljet: het laatste telt. Stemt u ook op papier, dan telt het papier.
letter-once-online = Eén code, één stembiljet: het laatste telt. Stemt u ook op papier, dan telt het online stembiljet.
letter-other-title = Zonder computer
letter-other = Kom met deze brief naar het loket, of schrijf naar { $contact }.
letter-mark = Pakket { $package }, brief { $letter }
letter-ballot-title = Stembiljet op papier: { $name }
letter-ballot-code = De code van dit stembiljet
# De brieven, aan de kant van de overheid
letters-admin-title = { $count ->
    [0] Er is geen enkele brief in omloop
    [one] Er is één brief in omloop
   *[other] Er zijn { $shown } brieven in omloop
 }
letters-admin-lead = Een pakket is een pdf met één brief per blad. U ziet hem maar één keer: de codes worden alleen onleesbaar bewaard.
letters-admin-not-used = Deze stemming gebruikt geen codes. Dat kiest u op de pagina van de enveloppe, voor de opening.
letters-admin-none = Voor deze stemming is nog geen pakket gemaakt.
letters-admin-package = Pakket { $number }
letters-admin-package-head = Pakket
letters-admin-replaces-number = (vervangt pakket { $number })
letters-admin-letters = Brieven
letters-admin-commune = Gemeente
letters-admin-language = Taal
letters-admin-purpose = Gebruik
letters-admin-made = Gemaakt op
letters-admin-state = Stand
letters-admin-withdrawn = Ingetrokken op { $at }:
letters-admin-stands = In omloop
letters-admin-withdraw = Intrekken
letters-admin-withdraw-what = De codes van dit pakket openen dan niets meer. Stembiljetten die er al mee zijn ingediend blijven meetellen: niets onderscheidt ze van de andere. De reden is openbaar.
letters-admin-withdraw-button = Dit pakket intrekken
letters-admin-new = Een pakket brieven maken
letters-admin-how-many = Hoeveel brieven
letters-admin-how-many-hint = Hoogstens 2.000 per pakket. Laat leeg als u een bestand met adressen toevoegt.
letters-admin-make = De pdf maken
letters-admin-make-note = De pdf wordt meteen gedownload. Druk hem af, steek de brieven in omslagen en wis het bestand: wij kunnen hem niet opnieuw maken.
letters-admin-addresses = Namen en adressen
letters-admin-addresses-hint = CSV of XLSX, een rij met titels, dan een rij per brief en een cel per regel van het adres. Het bestand wordt afgedrukt en nooit bewaard. Zonder bestand blijft het venster van de omslag leeg.
letters-admin-replaces = Deze brieven vervangen een verloren pakket
letters-admin-replaces-none = Geen
letters-admin-replaces-which = In te trekken pakket
letters-admin-replaces-hint = Het verloren pakket wordt ingetrokken, en elke nieuwe brief komt in de plaats van die met hetzelfde nummer: wie al gestemd had, stemt geen twee keer. Bewaar dus dezelfde lijst, volledig en in dezelfde volgorde. Wie al een nieuwe brief kreeg in de plaats van een verloren brief, houdt die en krijgt er geen andere.
letters-purpose-post = Per post
letters-purpose-post-hint = Naar huis gestuurd, in de taal van het pakket.
letters-purpose-counter = Aan het loket
letters-purpose-counter-hint = Van hand tot hand gegeven. Zodra de stemming open is, heeft elke brief zijn stembiljet op papier.
# Het loket
counter-title = Aan het loket
counter-lead = Bekijk het document, noteer welke soort het is, geef een code. Schrijf geen naam en geen nummer op: van de persoon wordt niets bewaard.
counter-open = Open loketten
counter-home = Uw loket
counter-document = Welk document hebt u gezien?
counter-handed = Wat geeft u?
counter-print = Voor een brief die nu wordt afgedrukt
counter-note = Noteren en verdergaan
counter-note-what = Het logboek bewaart de soort document, wie u bent en de dag.
document-identity-card = Belgische identiteitskaart
document-residence-permit = Verblijfstitel of kaart van een ander land van de Unie
document-passport = Paspoort
document-other = Ander bewijs dat de overheid aanvaardt
handed-letter = Een brief die al gedrukt is
handed-letter-hint = Uit een pakket dat voor het loket gemaakt is.
handed-printed-now = Een brief die nu wordt afgedrukt
handed-printed-now-hint = De pdf van één brief wordt gedownload, met zijn stembiljet op papier.
handed-paper-ballot = Een stembiljet op papier
handed-paper-ballot-hint = De persoon vult het hier in en steekt het in de bus, met de code die erop gedrukt staat.
# Stembiljetten op papier
paper-title = Een stembiljet op papier invoeren
paper-lead = Elk stembiljet wordt door twee medewerkers getypt. Het wordt pas ingediend als beiden hetzelfde gelezen hebben.
paper-waiting = { $count ->
    [0] Er wacht geen stembiljet op een tweede medewerker.
    [one] Eén stembiljet wacht op een tweede medewerker.
   *[other] { $count } stembiljetten wachten op een tweede medewerker.
 }
paper-half-typed = { $count ->
    [one] Eén stembiljet op papier is nog maar door één medewerker ingevoerd. Zolang geen tweede het invoert, telt het niet; na de sluiting is het te laat.
   *[other] { $count } stembiljetten op papier zijn nog maar door één medewerker ingevoerd. Zolang geen tweede ze invoert, tellen ze niet; na de sluiting is het te laat.
 }
paper-half-typed-go = Stembiljetten op papier invoeren
paper-code = De code die op het stembiljet gedrukt staat
paper-send = Dit stembiljet bewaren
paper-send-note = De eerste medewerker bewaart het, de tweede dient het in. Doe dat voor de stemming sluit.
paper-stands = Ik heb het papier opnieuw gelezen en blijf erbij: mijn collega typt het opnieuw
paper-cast = Beiden lazen hetzelfde: het stembiljet is ingediend en wordt meegeteld.
paper-receipt = Code van het ontvangstbewijs:
paper-unmarked = Niets
paper-marked = Aangekruist
paper-theirs = Uw collega las
paper-mine = U las
paper-differs = U las niet hetzelfde als uw collega
paper-differs-what = Er is niets ingediend. Lees het papier opnieuw: verbeter hieronder, of blijf bij wat u las.
# Instellingen, toegang en logboek
admin-nav-codes = Codes
admin-nav-counter = Loket
admin-nav-paper = Papier
admin-envelope-source = Hoe wordt het stemrecht nagegaan?
admin-source-declaration = Met een verklaring, per e-mail
admin-source-declaration-hint = Ieder bevestigt een adres en zegt waar hij woont. Eenvoudig, voor een advies.
admin-source-codes = Met een code op papier
admin-source-codes-hint = U stuurt brieven naar wie op uw lijst staat, of u geeft een code aan het loket.
admin-envelope-paper = Als iemand met dezelfde code op papier en online stemt
admin-paper-paper = Het stembiljet op papier telt, in welke volgorde ook
admin-paper-online = Het laatste online stembiljet telt, dat op papier wordt opzijgelegd
admin-administration-paths = Aan het loket, per telefoon, per post
admin-administration-paths-hint = Staat waar men voorstelt, stemt en betwist, en op de brieven. Ieder moet uit de drie kunnen kiezen.
admin-done-letters-withdrawn = Het pakket is ingetrokken: zijn codes openen niets meer.
admin-done-served = Het is genoteerd. De volgende persoon kan komen.
admin-done-typed-once = Het is bewaard. Een andere medewerker moet hetzelfde stembiljet typen.
admin-role-counter = Aan het loket helpen: codes geven, stembiljetten op papier invoeren
admin-event-codes-issued = Pakket brieven gemaakt
admin-event-codes-withdrawn = Pakket brieven ingetrokken
admin-event-counter-served = Document gezien aan het loket
admin-event-paper-typed = Stembiljet op papier getypt
# Weigeringen
refusal-code-needed = U hebt de code van uw brief nodig om dit stembiljet in te dienen.
refusal-not-a-code = In deze code staat een typfout, of er ontbreekt een teken. Vergelijk met de brief: vier groepjes van vier.
refusal-code-unknown = Deze code opent deze stemming niet. Kijk na of de brief bij deze enveloppe hoort.
refusal-code-withdrawn = De brief met deze code is ingetrokken. Een andere vervangt hem, of het loket helpt u verder.
refusal-voted-on-paper = Voor deze code is al een stembiljet op papier ingediend. Volgens de regels telt dat.
refusal-voted-online = Met deze code is al online gestemd. Volgens de regels telt dat stembiljet: het papier wordt opzijgelegd.
refusal-too-many-codes = Er zijn te veel codes geprobeerd. Vergelijk de uwe met de brief en probeer opnieuw over { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
 }.
refusal-no-codes = Deze stemming gebruikt geen codes.
refusal-package-withdrawn = Dit pakket is al ingetrokken.
refusal-as-many-letters = Er zijn evenveel adressen als brieven nodig, of de volledige lijst van het vervangen pakket: { $letters }.
refusal-every-letter-replaced = Elke brief van dit pakket is al afzonderlijk vervangen. Het volstaat het in te trekken.
letter-about-several = Met deze ene code kunt u stemmen in ‘{ $process }’, voor { $count } enveloppes: { $envelopes }.
letter-about-one-of = ‘{ $envelope }’ tot { $at }
letter-once-each = Eén code, één stembiljet per enveloppe: het laatste telt.
letter-once-each-paper = Eén code, één stembiljet per enveloppe: het laatste telt. Stemt u ook op papier, dan telt het papier.
letter-once-each-online = Eén code, één stembiljet per enveloppe: het laatste telt. Stemt u ook op papier, dan telt het online stembiljet.
letters-admin-also = Dezelfde brief opent ook
letters-admin-also-hint = Eén brief, één code: wie hem heeft, stemt in elke aangevinkte enveloppe. Intrekken of vervangen geldt voor allemaal.
letters-admin-together = (dezelfde brief opent andere enveloppes)
code-opens-also = Uw code opent ook:
reach-counter = Aan het loket
reach-telephone = Per telefoon
reach-post = Per post
reach-line = { $way }: { $said }
admin-administration-paths-more = Wat men nog moet weten
before-title = Voor u dit budget publiceert
before-envelope = Minstens één enveloppe toevoegen.
before-reach = Zeggen hoe men zonder computer voorstelt, stemt en betwist. Nog niet ingevuld: { $ways }.
before-reach-link = De pagina van de overheid aanvullen
letter-about-one = Met deze code stemt u in ‘{ $process }’, in één van deze { $count } enveloppen, naar keuze: { $envelopes }.
letter-once-one = Met uw eerste stembiljet kiest u de enveloppe, en die keuze blijft. Het stembiljet zelf kunt u wijzigen tot de stemming sluit.
letter-beside = U kunt ook in één andere gemeente stemmen, naar keuze: { $envelopes }.
letter-beside-only = In ‘{ $process }’ kunt u in één andere gemeente dan de uwe stemmen, naar keuze: { $envelopes }.
letters-admin-tied-one = Men stemt hier in één enveloppe: elke brief opent alle enveloppen van de gemeente die u hierboven kiest, en het eerste stembiljet kiest. Stuur elke persoon maar één brief.
letters-admin-tied-several = Een brief geldt voor de gemeente die u hierboven kiest. Hij opent de enveloppen van die gemeente, en één andere gemeente naar keuze van wie hem krijgt. Stuur elke persoon maar één brief.

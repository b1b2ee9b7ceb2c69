# Het netwerk, de laureatenavond, de brief met matches.
network-here = Wie hielp wie
network-title = { $count ->
    [0] Wie helpt wie: de eerste beloften
    [one] Wie hielp wie: één uitlening terug
   *[other] Wie hielp wie: { $shown } uitleningen terug
 }
network-lead = Wat groepen elkaar uitleenden en beloofden, met of zonder geld. Inwoners worden hier nooit genoemd.
network-none = Niemand heeft hier al iemand geholpen
network-none-what = Zeg wat u zoekt of wat u biedt: zo begint het.
network-stat-loans = uitleningen terug
network-stat-spared = vermeden aankopen, ongeveer
network-stat-promised = beloofd in geld
network-loans = Wat uitgeleend werd
network-loans-how = Een vermeden aankoop is de gewone prijs van wat in één keer uitgeleend werd. Het is een schatting; ze beslist niets.
network-chart = Wie uitleende, en hoe vaak
network-lender = Leent uit
network-borrower = Leent
network-what = Wat
network-times = Hoe vaak
network-spared = Vermeden aankoop
network-no-price = zonder prijs
network-about = ongeveer { $amount }
network-pledges = Wat partners aan projecten beloofden
network-partner = Belooft
network-bearer = Aan
network-worth = Waarde
network-without-money = zonder geld
laureates-title = De laureaten vieren
laureates-what = Eén knop bereidt de avond voor: een feestmoment, drie minuten per gefinancierd project, en dan wat elk zoekt en biedt, al ingevuld op basis van de budgetten en het gedeelde materiaal. Eén persoon kan ze begeleiden, en alles kan nog veranderen.
laureates-button = De laureatenavond voorbereiden
laureates-name = Laureatenavond: { $envelope }
digest-subject = { $count ->
    [one] Eén match voor u deze week
   *[other] { $count } matches voor u deze week
 }
digest-hello = Dag,
digest-what = Dit past bij wat u op het bord zette en wacht op uw antwoord. Uw gegevens worden niet gedeeld zolang u niet allebei ja zei.
digest-pair = { $own }: { $other }, van { $who }
digest-list = Wat samen past
digest-button = Het bord bekijken en antwoorden
digest-why = U krijgt deze brief hoogstens één keer per week, zolang u iets op het bord hebt.
digest-stop = Deze brief niet meer krijgen
digest-stop-title = Geen matches meer per e-mail?
digest-stop-what = Wat u op het bord zette, blijft staan. U kunt er altijd kijken.
digest-stop-button = Mij niet meer schrijven
digest-stopped = We schrijven u hier niet meer over
digest-stopped-what = Wat u op het bord zette, blijft staan.
board-why-km = Het is in { $commune }, op ongeveer { $km } km.
board-why-measures = De maat of het vermogen past.
board-why-smaller = Het is kleiner of zwakker dan gevraagd.
registry-from-commune = Vanuit
registry-from-anywhere = Om het even waar
registry-km = op { $km } km
loan-photos = Foto’s
loan-photos-hand-over = Bij het meegeven
loan-photos-return = Bij het terugbrengen
loan-photo-add-hand-over = Een foto van het meegeven toevoegen
loan-photo-add-return = Een foto van het terugbrengen toevoegen
loan-done-photo = De foto is toegevoegd.

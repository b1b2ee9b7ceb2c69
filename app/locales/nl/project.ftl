# De lijst van projecten.
projects-page = De projecten: { $envelope }
projects-title = { $count ->
    [one] Eén project vraagt { $asked }, in de enveloppe zit { $amount }
   *[other] { $count } projecten vragen { $asked }, in de enveloppe zit { $amount }
 }
projects-none-title = De projecten komen eraan
projects-none = Er zit nog geen project in deze enveloppe
projects-none-what = De overheid maakt ze hier bekend voor de stemming.
projects-none-button = De stappen van dit budget bekijken
projects-order-own = { $count ->
    [one] Eén project.
   *[other] { $count } projecten, in een volgorde die voor u geloot is: geen enkel heeft voordeel van zijn plaats.
 }
projects-order-today = { $count ->
    [one] Eén project.
   *[other] { $count } projecten, in een volgorde die elke dag geloot wordt: geen enkel heeft voordeel van zijn plaats.
 }
projects-found = { $count ->
    [0] Geen project gevonden
    [one] Eén project gevonden
   *[other] { $count } projecten gevonden
 } van de { $total }.
projects-show-all = Alles tonen
projects-no-match = Geen enkel project past hierbij
projects-no-match-what = Probeer een ander woord of een hogere prijs, of haal een filter weg.
project-number = nr. { $number }

# Zoeken.
filter-title = Zoeken in de projecten
filter-words = Een woord, een straat, een naam
filter-theme = Thema
filter-all-themes = Alle thema’s
filter-commune = Gemeente
filter-place = Gemeente of wijk
filter-all-communes = Alle gemeenten
filter-actor = Gedragen of gesteund door
filter-all-actors = Iedereen
filter-cost = Vraagt hoogstens
filter-button = Deze projecten tonen

# Vergelijken.
compare-tick = Vergelijken
compare-hint = Kruis twee tot vier projecten aan om ze naast elkaar te lezen.
compare-button = De aangekruiste projecten vergelijken
compare-here = Vergelijking
compare-title = { $count ->
    [one] Eén project
   *[other] { $count } projecten naast elkaar
 }
compare-too-few = Kruis minstens twee projecten aan
compare-too-few-what = De vergelijking zet twee tot vier projecten naast elkaar.
compare-back = Projecten kiezen
compare-change = Andere projecten kiezen
compare-left-out = { $count ->
    [one] Er passen hoogstens vier projecten naast elkaar: één project wordt niet getoond.
   *[other] Er passen hoogstens vier projecten naast elkaar: { $count } projecten worden niet getoond.
 }
compare-remove = Weghalen
compare-price = Gevraagd aan de enveloppe
compare-bar = { $asked } op een enveloppe van { $amount }
compare-total = Totale kosten
compare-pledged = Betaald door partners
compare-summary = In het kort
compare-where = Waar
compare-theme = Thema
compare-bearer = Gedragen door
compare-partners = Partners
compare-equipment = Gekocht materiaal
compare-number = Nummer
compare-none = Geen

# De taal van de teksten.
from-fr = uit het Frans
from-nl = uit het Nederlands
from-en = uit het Engels
text-translated = Vertaald { $from }
text-translated-unknown = Vertaald uit een andere taal
text-untranslated = Geschreven in het { $language }
text-untranslated-unknown = Geschreven in een andere taal
text-original = Het origineel lezen
text-is-original = Dit is het origineel.
text-translation = De vertaling lezen

# Een project.
project-facts = In het kort
project-asked = gevraagd aan de enveloppe ‘{ $envelope }’
project-where = Waar
project-everywhere = In verschillende gemeenten
project-map = Op een kaart bekijken
project-number-of = Nummer { $number } op het stembiljet
project-funded = Gefinancierd
project-not-funded = Niet gefinancierd
project-why = Lezen waarom
project-share = Over dit project vertellen
project-share-hint = Kopieer dit adres waarheen u wilt.

# Wat het kost.
cost-title = Wat het kost
cost-title-pledged = Het kost { $total }, waarvan { $pledged } al beloofd is
cost-bar = { $asked } gevraagd aan de enveloppe, { $pledged } betaald door partners
cost-table = De kosten, één voor één
cost-what = Kosten
cost-times = { $quantity } × { $unit }
cost-year = jaar { $year }
cost-sum = Samen
cost-total = Totale kosten
cost-pledged = Betaald door partners
cost-paid-by = { $partner } betaalt
cost-asked = Gevraagd aan de enveloppe
cost-shareable = daarna te leen: { $kind }
cost-borrowed = geleend, niet gekocht: { $kind }
cost-borrowed-for = geleend of gehuurd, niet gekocht: { $kind }; het bedrag dekt het lenen of huren, en het vervoer

# Het materiaal.
equipment-title = Dit project koopt materiaal dat uitgeleend wordt
equipment-line = { $quantity } × { $kind }
equipment-what = Als dit project het niet nodig heeft, kunnen anderen het gebruiken.

# Wie het draagt.
partners-alone = Eén persoon of groep draagt dit project
partners-title = { $count } actoren zetten zich in
role-bearer = draagt het project
role-co-bearer = draagt het project mee
role-funder = betaalt een deel
role-host = geeft een plek
role-lender = leent materiaal uit
role-supporter = steunt
pledge-money = Belooft { $amount }:
pledge-money-kind = Belooft geld:
pledge-labour-kind = Belooft werk:
pledge-thing-kind = Belooft materiaal:
pledge-place-kind = Belooft een plek:

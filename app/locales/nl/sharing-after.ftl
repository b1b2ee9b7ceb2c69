# After the vote: what is bought, what enters the registry, and what a year of sharing brought.
buy-title = Aankopen van het project
buy-lead = Wat met publiek geld gekocht wordt, komt in het register en wordt uitgeleend; elke factuur telt één keer.
buy-equipment = Het materiaal
buy-equipment-what = Wat voor elk materiaal beslist werd, en wat al in het register staat.
buy-pool = Eén keer gekocht voor { $members } projecten: { $units } bij { $host }.
buy-entered = In het register, met zijn paspoort
buy-clause-title = De clausule voor de overeenkomst
buy-clause = Het materiaal ‘{ $what }’ wordt met publiek geld gekocht. { $host } bewaart het, onderhoudt het en schrijft het binnen dertig dagen na de aankoop in het register van deelbaar materiaal in. Buiten het eigen gebruik leent { $host } het uit aan andere initiatieven die erom vragen, tegen de voorwaarden in het register en zonder winst. Het mag tijdens zijn levensduur niet verkocht of afgestaan worden zonder akkoord van de overheid. De uitleningen staan in het eindverslag.
buy-price = Betaalde prijs
buy-commune = Gemeente waar het staat
buy-enter = In het register zetten
buy-invoices = Facturen
buy-invoices-what = We gaan na dat geen factuur twee keer betaald wordt, hier of door een andere overheid.
buy-invoice-known = { $count ->
    [one] Deze factuur is ook voor een ander project aangegeven.
   *[other] Deze factuur is ook voor { $count } andere projecten aangegeven.
    }
buy-supplier = Ondernemingsnummer van de leverancier
buy-supplier-hint = Tien cijfers, bijvoorbeeld 0403.170.701.
buy-number = Factuurnummer
buy-amount = Bedrag
buy-words = Als ze elders aangegeven is: waarom
buy-words-hint = Bijvoorbeeld: half gedeeld met een ander project.
buy-invoice-send = Factuur aangeven
buy-subsidies = Andere subsidies
buy-subsidies-what = Wat anderen voor hetzelfde project betalen.
buy-funder = Wie betaalt?
buy-for-what = Waarvoor?
buy-subsidy-send = Subsidie aangeven
buy-done-invoice = Factuur aangegeven.
buy-done-subsidy = Subsidie aangegeven.
buy-done-entered = Het staat in het register: anderen kunnen het nu lenen.
buy-link = Aankopen, facturen en materiaal
passport-title = Paspoort
passport-funded = Betaald door { $process }, project
passport-price = Prijs: { $price }. In het register sinds { $day }.
passport-loans = { $loans ->
    [0] Nog niet uitgeleend.
    [one] Eén keer uitgeleend.
   *[other] { $loans } keer uitgeleend.
    }
passport-conditions = Voorwaarden om te delen

## Results
shared-results-title = { $gained ->
    [0] Delen maakte { $freed } vrij
    [one] Dankzij het delen is er een project meer
   *[other] Dankzij het delen zijn er { $gained } projecten meer
    }
shared-results-freed = { $units } ‘{ $kind }’ delen tussen { $projects } maakte { $freed } vrij
shared-results-freed-lent = { $units } ‘{ $kind }’, waarvan { $lent } te lenen bij { $lenders }, delen tussen { $projects } maakte { $freed } vrij
shared-results-funded = en financierde { $projects }.
shared-results-alone = en niets anders paste in dat bedrag.
shared-results-without = Zonder delen { $count ->
    [one] was één project gefinancierd
   *[other] waren { $count } projecten gefinancierd
    }. Geen ervan verliest iets.
shared-results-upkeep = { $upkeep } blijft voor het onderhoud van wat gedeeld wordt. Van de enveloppe blijft { $left } over.
shared-results-link = De deelbeslissingen van dit budget
shared-results-file = Wat het delen veranderde, met de afspraken (JSON)
shared-results-note = Gefinancierd dankzij het delen.
shared-results-why = Met de stemmen alleen haalde het project het niet; het geld dat een gedeelde aankoop vrijmaakte, betaalt het.
shared-results-frees = Door de gedeelde aankoop komt { $freed } vrij: het krijgt { $gets }.
shared-results-below = Verderop zijn de andere regels waarmee vergeleken wordt, zonder delen geteld.

## A year
year-title = Delen: het jaar { $year }
year-lead = { $avoided } aan dubbele aankopen vermeden.
year-before = Het jaar { $year }
year-borrowed = Aankopen vermeden door te lenen
year-borrowed-lines = Geleende kostenposten
year-freed = Vrijgekomen door gedeelde aankopen
year-pools = Gedeelde aankopen
year-lent = Dit jaar uitgeleend
year-idle = Door niemand geleend
year-idle-none = Alles wat gedeeld wordt, is minstens één keer geleend.
year-idle-what = Vraag het aan wie uitleent: is het er nog, is het slecht beschreven, weet niemand ervan?
year-idle-since = Niet uitgeleend
year-idle-never = nooit geleend
year-idle-months = { $count ->
    [0] minder dan een maand
    [one] { $count } maand
   *[other] { $count } maanden
    }
year-idle-more = { $count ->
    [one] En nog { $count }.
   *[other] En nog { $count }.
    }
year-loans-for = { $loans ->
    [0] Wat met gedeeld geld gekocht werd ({ $amount }), is nog niet uitgeleend.
    [one] Eén uitlening voor { $amount } aan materiaal, met gedeeld geld gekocht.
   *[other] { $loans } uitleningen voor { $amount } aan materiaal, met gedeeld geld gekocht.
    }
year-loans-none = Met gedeeld geld is nog niets gekocht dat in het register staat.
year-calls = Elke oproep, overgedaan
year-calls-none = Nog geen oproep vraagt materiaal dat gedeeld wordt.
year-calls-what = Wat het gevraagde materiaal gekost zou hebben, wat vermeden werd, en wat nog vermeden kon worden als iedereen die kon, gedeeld had.
year-call = Oproep
year-asked = Gevraagd
year-avoided = Vermeden
year-avoidable = Nog te vermijden
year-replay = Overgedaan
year-replayed = { $same } van { $checks } geven hetzelfde advies
year-unmet = Wat niemand heeft
year-unmet-none = Er ontbreekt nu niets.
year-unmet-row = { $kind }, { $month }: { $count ->
    [one] één initiatief
   *[other] { $count } initiatieven
    }.
year-unmet-together = { $kind }, { $month }: { $count } initiatieven hebben het nodig. Samen kopen?
year-items = Wat met gedeeld geld gekocht werd
year-items-none = Nog niets. Een aankoop in het register verschijnt hier.
year-item-loans = { $count ->
    [0] dit jaar niet uitgeleend
    [one] dit jaar één keer uitgeleend
   *[other] dit jaar { $count } keer uitgeleend
    }
year-link = Het deeljaar

## Journal
admin-event-sharing-checked = Deelreflex: nagekeken
admin-event-sharing-line = Kostenpost met materiaal gevolgd
admin-event-sharing-needed = Datums van materiaal ingevuld
admin-event-sharing-borrowed = Geleend in plaats van gekocht
admin-event-sharing-rented = Gehuurd in plaats van gekocht
admin-event-sharing-unrented = Niet meer gehuurd, kostenpost terug
admin-event-sharing-lost = Ontlening verloren, kostenpost terug
admin-event-sharing-contested = Advies betwist
admin-event-sharing-yielded = Advies niet langer betwist
admin-event-sharing-decided = Deelbeslissing
admin-event-sharing-signed = Tweede handtekening
admin-event-sharing-bought = Aankoop in het register gezet
admin-event-pool-offered = Afspraak om te delen voorgesteld
admin-event-pool-joined = Ingegaan op afspraak om te delen
admin-event-pool-left = Afspraak om te delen verlaten
admin-event-pool-formed = Gedeelde aankoop gevormd
admin-event-pool-dissolved = Afspraak om te delen zonder gevolg
admin-event-invoice-declared = Factuur aangegeven
admin-event-subsidy-declared = Andere subsidie aangegeven
admin-event-vote-shared = Delen meegeteld

## Wat werd uitgeleend
proof-title = { $count ->
    [0] Het gedeelde materiaal
    [one] Het gedeelde materiaal, één keer uitgeleend
   *[other] Het gedeelde materiaal, { $count } keer uitgeleend
    }
proof-what = Wat dit project met geld van de enveloppe kocht, wordt uitgeleend: dit zijn de ontleningen die terug zijn, volgens het register. Inwoners worden niet genoemd.
proof-since = In het register sinds { $day }.
proof-gone = Wordt niet meer uitgeleend.
proof-none = Nog niet uitgeleend.
proof-inhabitants = { $count ->
    [one] Eén ontlening door een inwoner.
   *[other] { $count } ontleningen door inwoners.
    }
proof-caption = De ontleningen van { $name }
proof-borrower = Ontleend door
proof-quantity = Aantal
proof-when = Wanneer
proof-dates = van { $from } tot { $to }

# Kaarten en grafieken.
map-source = Gemeentegrenzen: Statbel (statistische sectoren, 2025), CC BY 4.0, vereenvoudigd.
map-show = Op de kaart bekijken
map-area = { $name }: { $what }
map-point = Punt op de kaart
map-of-proposals = Het aantal voorstellen per gemeente; een punt voor wie op deze pagina zijn plek heeft aangewezen.
map-of-projects = Het aantal projecten per gemeente; een punt voor wie zijn plek heeft aangewezen.
map-of-things = Wat in elke gemeente gedeeld wordt; een punt voor wat op deze pagina staat. Een woning staat er alleen bij benadering, per wijk; wat geen juiste plek heeft, telt mee in het cijfer van zijn gemeente.
map-proposals = { $count ->
    [one] { $count } voorstel
   *[other] { $count } voorstellen
 }
map-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projecten
 }
map-things = { $count ->
    [one] { $count } ding om te delen
   *[other] { $count } dingen om te delen
 }
map-pick = De plek op de kaart aanwijzen
map-pick-hint = Raak de kaart aan op de plek van uw idee. Het adres dat u schreef, blijft tellen.
map-pick-forget = Het punt weghalen
map-enlarge = Kaart vergroten
map-large-asks = De grote kaart vraagt haar beelden aan { $host }, dat dan het adres van uw verbinding ziet.
map-large-name = Grote kaart
map-large-title = Grote kaart: met de pijltjes verschuift u ze, met plus en min zoomt u in en uit
map-large-waiting = De grote kaart komt eraan…
map-large-sorry = De grote kaart gaat in deze browser niet open; de kleine zegt hetzelfde.
map-zoom-in = Inzoomen
map-zoom-out = Uitzoomen
map-close = Grote kaart sluiten
map-pick-centre = Het punt in het midden zetten
map-pick-placed = Het punt staat er. U kunt de kaart sluiten.
map-pick-outside = Deze plek ligt buiten het Brussels Hoofdstedelijk Gewest.
results-why = Waarom
results-groups-chart = Het aandeel van de stemmen en het aandeel van het geld
results-groups-map = Hoe donkerder de gemeente, hoe meer haar projecten kregen; het cijfer telt haar gefinancierde projecten.
results-all-link = De enveloppen vergelijken
results-all-title = { $count ->
    [one] Het resultaat van één enveloppe
   *[other] De resultaten van { $count } enveloppen, naast elkaar
 }
results-all-lead = Wat elke enveloppe had, wat ze gaf, en waaraan.
results-all-money = Het geld van elke enveloppe
results-all-chart = Het deel van elke enveloppe dat toegekend is
results-all-envelope = Enveloppe
results-all-amount = Bedrag
results-all-given = Toegekend
results-all-left = Over
results-all-voters = Mensen
results-all-projects = Gefinancierde projecten
results-all-shares = Het toegekende geld, per enveloppe
results-all-shares-chart = Het aandeel van al het toegekende geld
map-districts = In de wijken:

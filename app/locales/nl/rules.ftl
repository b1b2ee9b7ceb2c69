# Wat de kiezer doet.
rules-ballot-approval = { $choices ->
    [one] Elke persoon kiest één project: het project dat hij of zij verkiest.
   *[other] Elke persoon kiest hoogstens { $choices } projecten, wat ze ook kosten. De volgorde telt niet.
 }
rules-ballot-knapsack = Elke persoon kiest zoveel projecten als hij of zij wil, zolang hun prijzen samen in de enveloppe van { $envelope } passen.
rules-ballot-range = Elke persoon kiest minstens { $fewest } en hoogstens { $choices } projecten, wat ze ook kosten. De volgorde telt niet.
rules-ballot-points = Elke persoon verdeelt hoogstens { $total } punten over de projecten, met niet meer dan { $most } voor één project.
rules-ballot-ranking = { $places ->
    [one] Elke persoon duidt het project aan dat hij of zij verkiest.
   *[other] Elke persoon rangschikt hoogstens { $places } projecten, het liefste eerst. Het eerste krijgt { $places } punten, het tweede één minder, en zo verder.
 }

# Hoe het geld verdeeld wordt: de meeste stemmen eerst.
rules-greedy = Het project met de meeste stemmen krijgt eerst geld, dan het volgende, en zo verder zolang de enveloppe van { $envelope } volstaat.
rules-greedy-rest = Een project dat te duur is voor wat overblijft, wordt overgeslagen: het volgende krijgt een kans. Wat voor geen enkel project meer volstaat, blijft bij de overheid.
rules-greedy-stop = Bij het eerste project dat te duur is voor wat overblijft, stopt de telling: geen enkel project met minder steun gaat ervoor. Wat rest, blijft bij de overheid.
rules-greedy-stretch = Het eerste project dat te duur is voor wat overblijft, krijgt toch geld als er nog 80 % van zijn prijs is; de overheid vindt de rest elders. Daarna stopt de telling.
rules-greedy-per-euro = Het project met de meeste stemmen per euro van zijn prijs krijgt eerst geld, dan het volgende, en zo verder zolang de enveloppe van { $envelope } volstaat.
rules-greedy-per-euro-points = Het project met de meeste punten per euro van zijn prijs krijgt eerst geld, dan het volgende, en zo verder zolang de enveloppe van { $envelope } volstaat.

# Hoe het geld verdeeld wordt: gelijke delen.
rules-shares-part = Elke persoon die stemt, heeft een gelijk deel van de enveloppe in handen: { $part } als { $voters } mensen stemmen.
rules-shares-part-about = Elke persoon die stemt, heeft een gelijk deel van de enveloppe in handen: iets meer dan { $part } als { $voters } mensen stemmen.
rules-shares-need = Een project krijgt geld als zijn kiezers de prijs samen met hun deel kunnen betalen. Ze betalen elk evenveel; wie niet genoeg meer heeft, geeft wat rest. Het project dat van elk het kleinste stuk van zijn prijs vraagt, gaat voor.
rules-greedy-points = Het project met de meeste punten krijgt eerst geld, dan het volgende, en zo verder zolang de enveloppe van { $envelope } volstaat.
rules-shares-need-points = Een project krijgt geld als zijn kiezers de prijs samen met hun deel kunnen betalen. Elk betaalt in verhouding tot de punten die hij of zij eraan gaf; wie niet genoeg meer heeft, geeft wat rest. Het project dat per punt het minst vraagt, gaat voor.
rules-shares-need-count = Een project krijgt geld als zijn kiezers de prijs samen met hun deel kunnen betalen. Ze betalen elk evenveel; wie niet genoeg meer heeft, geeft wat rest. Het project dat van elk het kleinste bedrag vraagt, gaat voor: dat helpt goedkope projecten.
rules-shares-need-count-points = Een project krijgt geld als zijn kiezers de prijs samen met hun deel kunnen betalen. Elk betaalt in verhouding tot de punten die hij of zij eraan gaf; wie niet genoeg meer heeft, geeft wat rest. Het project dat per punt het kleinste bedrag vraagt, gaat voor: dat helpt goedkope projecten.
rules-prefilter = Voor de telling vallen de projecten weg die te weinig steun hebben voor hun prijs: wie de hele enveloppe vraagt, heeft een derde van de kiezers nodig, wie de helft vraagt een zesde, en zo verder.
rules-welfare = Van alle groepen projecten die in de enveloppe van { $envelope } passen, krijgt de groep geld die samen de meeste stemmen haalt.
rules-welfare-points = Van alle groepen projecten die in de enveloppe van { $envelope } passen, krijgt de groep geld die samen de meeste punten haalt.
rules-welfare-rest = Een gegeerd maar duur project kan plaats maken voor verschillende goedkopere projecten die samen meer stemmen halen.
rules-exact = Een project krijgt geld als kiezers de prijs met hun deel kunnen betalen, allemaal precies evenveel. Het project dat per euro door de meeste mensen betaald kan worden, gaat voor.
rules-exact-rest = Blijft er geld over, dan worden de delen net genoeg verhoogd opdat er iets verandert, zolang alles in de enveloppe past.
rules-bounded = De kiezers betalen een project met hun deel. Komen ze een beetje tekort, dan legt de enveloppe het verschil bij: hoe minder ze zelf kunnen betalen, hoe later het project aan de beurt komt.
rules-phragmen = Elk gefinancierd project is een last die zijn kiezers samen dragen. Telkens krijgt het project geld dat de zwaarst belaste persoon het minst laat dragen, zolang de enveloppe van { $envelope } volstaat.
rules-maximin = Telkens krijgt het project geld waarmee de kosten van alle gefinancierde projecten het gelijkst over hun kiezers verdeeld kunnen worden, zolang de enveloppe van { $envelope } volstaat.
rules-cstv = Elke persoon verdeelt zijn of haar deel over de gekozen projecten. Wat een project te veel krijgt, gaat naar andere projecten van dezelfde mensen; wat het tekortkomt, kan ook van hen komen.

# Wat er gebeurt met het geld dat overblijft.
rules-completion-none = Geld dat met de delen niet uitgegeven raakt, blijft bij de overheid.
rules-completion-u = Het geld dat overblijft, gaat naar de projecten met de meeste stemmen, één voor één, zolang ze daarin passen.
rules-completion-add1 = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, zolang de gekozen projecten in de enveloppe passen. Wat dan nog overblijft, blijft bij de overheid.
rules-completion-add1e = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, tot er geen enkel project meer bij kan, en nooit boven de enveloppe. Wat dan nog overblijft, blijft bij de overheid.
rules-completion-add1u = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, zolang de gekozen projecten in de enveloppe passen. De laatste rest gaat naar de projecten met de meeste stemmen die erin passen.
rules-completion-add1eu = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, tot er geen enkel project meer bij kan, en nooit boven de enveloppe. De laatste rest gaat naar de projecten met de meeste stemmen die erin passen.
rules-completion-pct1 = Blijft er geld over, dan wordt elk deel telkens met een honderdste van het eerste deel verhoogd en wordt alles herteld, tot er geen enkel project meer bij kan, en nooit boven de enveloppe. Wat dan rest, blijft bij de overheid.

# De vergelijking, het minimum, de gelijke stand.
rules-comparison = Op het einde wordt dit resultaat vergeleken met een gewone rangschikking volgens het aantal stemmen. Vinden meer mensen daarin meer van hun projecten terug, dan geldt de rangschikking.
rules-minimum-votes = { $votes ->
    [one] Een project dat niemand koos, krijgt geen geld.
   *[other] Een project dat door minder dan { $votes } mensen gekozen is, krijgt geen geld.
 }
# De grenzen binnen de enveloppe.
rules-cap = De projecten { $group } krijgen samen hoogstens { $amount }.
rules-floor = De projecten { $group } krijgen samen minstens { $amount }, als hun prijzen dat toelaten.
rules-exclusion = Van de projecten { $numbers } krijgt er hoogstens één geld.
rules-group-theme = ‘{ $name }’
rules-group-commune = in { $name }
rules-group-district = in { $name }
rules-group-bearer = van dit soort projectdragers: { $name }
rules-list-or = { $before } en { $last }
rules-minimum-points = Een project dat minder dan { $votes } punten krijgt, krijgt geen geld.
rules-tie = Staan twee projecten gelijk, dan nemen we { $order }.
rules-tie-cost = het goedkoopste
rules-tie-votes = het project met de meeste stemmen
rules-tie-lot = het project dat het lot aanwijst, met een loting die iedereen kan overdoen
rules-tie-then = , daarna

# De namen van de regels.
rules-name-greedy = De meeste stemmen eerst
rules-name-shares-none = Gelijke delen, de rest blijft bij de overheid
rules-name-shares-u = Gelijke delen, de rest naar de meeste stemmen
rules-name-shares-add1 = Gelijke delen, stap voor stap verhoogd
rules-name-shares-add1e = Gelijke delen, verhoogd tot niets meer past
rules-name-shares-add1u = Gelijke delen, stap voor stap verhoogd, de rest naar de meeste stemmen
rules-name-shares-add1eu = Gelijke delen, verhoogd tot niets meer past, de rest naar de meeste stemmen
rules-name-shares-pct1 = Gelijke delen, telkens 1 % verhoogd
rules-name-max-welfare = De meeste stemmen samen
rules-name-exact-equal-shares = Exact gelijke delen (EES)
rules-name-bounded-overspending = Gelijke delen met voorschot (BOS)
rules-name-phragmen = Lasten volgens Phragmén
rules-name-maximin-support = Kosten zo gelijk mogelijk verdeeld
rules-name-cstv = Overdraagbare delen (CSTV)
rules-name-greedy-points = De meeste punten eerst
rules-name-max-welfare-points = De meeste punten samen
rules-name-compared = { $name }, vergeleken met de meeste stemmen
rules-name-switched = { $name }, met bijzondere instellingen

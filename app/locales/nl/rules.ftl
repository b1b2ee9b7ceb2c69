# Wat de kiezer doet.
rules-ballot-approval = { $choices ->
    [one] Elke persoon kiest één project: het project dat hij of zij verkiest.
   *[other] Elke persoon kiest hoogstens { $choices } projecten, wat ze ook kosten. De volgorde telt niet.
 }
rules-ballot-knapsack = Elke persoon kiest zoveel projecten als hij of zij wil, zolang hun prijzen samen in de enveloppe van { $envelope } passen.

# Hoe het geld verdeeld wordt: de meeste stemmen eerst.
rules-greedy = Het project met de meeste stemmen krijgt eerst geld, dan het volgende, en zo verder zolang de enveloppe van { $envelope } volstaat.
rules-greedy-rest = Een project dat te duur is voor wat overblijft, wordt overgeslagen: het volgende krijgt een kans. Wat voor geen enkel project meer volstaat, blijft bij de overheid.

# Hoe het geld verdeeld wordt: gelijke delen.
rules-shares-part = Elke persoon die stemt, heeft een gelijk deel van de enveloppe in handen: { $part } als { $voters } mensen stemmen.
rules-shares-part-about = Elke persoon die stemt, heeft een gelijk deel van de enveloppe in handen: iets meer dan { $part } als { $voters } mensen stemmen.
rules-shares-need = Een project krijgt geld als zijn kiezers de prijs samen met hun deel kunnen betalen. Ze betalen elk evenveel; wie niet genoeg meer heeft, geeft wat rest. Het project dat van elk het kleinste stuk van zijn prijs vraagt, gaat voor.

# Wat er gebeurt met het geld dat overblijft.
rules-completion-none = Geld dat met de delen niet uitgegeven raakt, blijft bij de overheid.
rules-completion-u = Het geld dat overblijft, gaat naar de projecten met de meeste stemmen, één voor één, zolang ze daarin passen.
rules-completion-add1 = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, zolang de gekozen projecten in de enveloppe passen. Wat dan nog overblijft, blijft bij de overheid.
rules-completion-add1e = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, tot er geen enkel project meer bij kan, en nooit boven de enveloppe. Wat dan nog overblijft, blijft bij de overheid.
rules-completion-add1u = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, zolang de gekozen projecten in de enveloppe passen. De laatste rest gaat naar de projecten met de meeste stemmen die erin passen.
rules-completion-add1eu = Blijft er geld over, dan wordt elk deel telkens met { $unit } verhoogd en wordt alles herteld, tot er geen enkel project meer bij kan, en nooit boven de enveloppe. De laatste rest gaat naar de projecten met de meeste stemmen die erin passen.

# De vergelijking, het minimum, de gelijke stand.
rules-comparison = Op het einde wordt dit resultaat vergeleken met een gewone rangschikking volgens het aantal stemmen. Vinden meer mensen daarin meer van hun projecten terug, dan geldt de rangschikking.
rules-minimum-votes = { $votes ->
    [one] Een project dat niemand koos, krijgt geen geld.
   *[other] Een project dat door minder dan { $votes } mensen gekozen is, krijgt geen geld.
 }
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
rules-name-compared = { $name }, vergeleken met de meeste stemmen

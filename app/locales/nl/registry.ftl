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

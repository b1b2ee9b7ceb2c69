# De recepten: vrije draaiboeken, met wat men nodig heeft.
recipes-here = Recepten
recipes-title = Recepten om samen te doen
recipes-lead = Vrije draaiboeken, met alles wat u nodig hebt. Eén knop zet wat u zoekt op het bord, en wie het kan uitlenen verneemt het.
recipes-free = Vrij over te nemen (CC0):
recipes-needs-count = { $count ->
    [one] één ding te vinden
   *[other] { $count } dingen te vinden
 }
recipes-steps = Hoe het gaat
recipes-needs = Wat u nodig hebt
recipes-people = Voor hoeveel mensen
recipes-count = Opnieuw berekenen
recipes-have = Zet 0 bij wat u al hebt.
recipes-we = Wij doen dit
recipes-sign-in = Aanmelden om het te doen
recipes-from = Van
recipes-to = Tot
recipes-begin = Dit op het bord zetten
recipes-note = Alles is openbaar, behalve uw gegevens. Wie kan uitlenen, wordt verwittigd.
recipes-done = { $count ->
    [one] Eén behoefte staat op het bord.
   *[other] { $count } behoeften staan op het bord.
 }
recipes-version = Versie { $number }

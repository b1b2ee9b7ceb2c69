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
recipes-version-on = Versie { $number }, { $on }
recipes-versions = Versies
recipes-older = Er is een nieuwere versie: versie { $latest }.
recipes-to-latest = De laatste versie lezen
recipes-for-people = { $count ->
    [one] Voor één persoon:
   *[other] Voor { $count } mensen:
 }
recipes-withdrawn = Dit recept is ingetrokken: men begint er niet meer aan. De versies blijven leesbaar.
recipes-none = Nog geen recepten.
recipes-edit = Dit recept wijzigen
recipes-desk = Recepten schrijven
recipes-desk-lead = Schrijf, vertaal, publiceer. Elke gepubliceerde wijziging is een nieuwe versie, en de vorige blijven leesbaar.
recipes-new = Een nieuw recept
recipes-as-read = de openbare pagina
recipes-writing = wijzigingen bezig
recipes-standing-draft = ontwerp
recipes-standing-published = gepubliceerd
recipes-standing-withdrawn = ingetrokken
recipes-done-kept = Het ontwerp is bewaard. Voor het publiek verandert er niets.
recipes-done-published = Het recept is gepubliceerd.
recipes-done-withdrawn = Het recept staat niet meer op de lijst. De versies blijven leesbaar.
recipes-done-restored = Het recept staat weer op de lijst.
recipes-done-discarded = Het ontwerp is gewist.
recipes-gone = Iemand heeft dit ontwerp intussen gewist. Uw woorden staan hieronder: bewaard worden ze een nieuw recept.
recipes-form-lead = Een ontwerp mag onvolledig zijn. Om te publiceren zijn Frans en Nederlands nodig; Engels mag.
recipes-field-title = Titel
recipes-field-summary = Waar het om gaat, in een zin of twee
recipes-field-steps-hint = Eén stap per regel, in dezelfde volgorde in elke taal.
recipes-field-people-hint = De aantallen hieronder zijn voor zoveel mensen.
recipes-need = Ding { $number }
recipes-field-grows = Meer mensen hebben er meer van nodig
recipes-field-what = Anders noemen
recipes-field-words = Uw woorden
recipes-more-lines = Regels toevoegen
recipes-field-change = Wat er verandert
recipes-field-change-hint = In één zin, voor wie de vorige versie las.
recipes-publish = Versie { $number } publiceren
recipes-publish-note = Een gepubliceerde versie verandert niet meer.
recipes-keep = Als ontwerp bewaren
recipes-withdraw = Recept intrekken
recipes-restore = Weer op de lijst zetten
recipes-discard = Ontwerp wissen
recipes-withdraw-what = Een ingetrokken recept verdwijnt van de lijst; zijn pagina’s houden hun adres en zeggen waarom.
recipes-withdraw-reason = De reden, die iedereen leest
recipes-withdraw-button = Intrekken met deze reden
recipes-withdrawn-why = Reden
recipes-refused-dutch-steps = Elke taal heeft één regel per stap nodig. Regels in het Frans: { $french }; in het Nederlands: { $there }.
recipes-refused-english-steps = Elke taal heeft één regel per stap nodig. Regels in het Frans: { $french }; in het Engels: { $there }. U mag het Engels ook leeg laten.
recipes-refused-nothing-new = Er is niets veranderd sinds de gepubliceerde versie.
recipes-refused-withdrawn = Dit recept werd intussen ingetrokken. Wat u zoekt, staat niet op het bord; u kunt het er één voor één op zetten.

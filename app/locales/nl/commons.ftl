# De commons: de initiatieven, hun lijst en hun kaart.
initiatives-here = Initiatieven
initiatives-title = { $count ->
    [0] Nog geen initiatieven
    [one] Eén initiatief bij u in de buurt
   *[other] { $shown } initiatieven bij u in de buurt
 }
initiatives-lead = Wie hier wat doet: collectieven, verenigingen, scholen, gemeenten, bedrijven. Wat elk voorstelt, uitleent, zoekt en biedt.
initiatives-add = Ons initiatief toevoegen
initiatives-desk = Initiatieven om te bekijken
initiatives-any-kind = Alle soorten
initiatives-search = Naam of activiteit
initiatives-none = Geen enkel initiatief past hierbij
initiatives-none-what = Kent u er een? Het staat erop in twee minuten.
initiatives-show-all = Alle initiatieven bekijken
initiatives-map = De initiatieven per gemeente; een stip voor elk dat zegt waar het is
initiatives-count = { $count ->
    [one] 1 initiatief
   *[other] { $count } initiatieven
 }
initiatives-proposes = Stelt voor of steunt
initiatives-holds = Leent uit
initiatives-needs = Zoekt
initiatives-offers = Biedt
initiatives-more = { $count ->
    [one] en nog iets
   *[other] en nog { $count } andere
 }
initiatives-data = Deze gegevens zijn vrij (CC0):
initiatives-add-title = Ons initiatief toevoegen
initiatives-add-lead = Enkele woorden volstaan. Iemand van de overheid kijkt ernaar voor het op de lijst en op de kaart komt.
initiatives-mine = U handelt al in naam van
initiatives-new = Of voeg een nieuw initiatief toe
initiatives-where = Waar u te vinden bent
initiatives-address = Adres
initiatives-address-hint = Straat en nummer, of de naam van de plek. Laat leeg als u geen plek hebt.
initiatives-home = Er woont iemand: toon alleen de wijk
initiatives-send = Vragen om erop te staan
initiatives-save = Bewaren
initiatives-note = Alles is openbaar, behalve het adres van een woning en uw e-mailadres.
initiatives-one-title = Waar { $name } te vinden is
initiatives-declined = Het staat niet op de lijst: { $reason } Pas aan en vraag het opnieuw.
initiatives-stand = Op de kaart van initiatieven staan
initiatives-desk-title = { $count ->
    [0] Geen enkel initiatief wacht
    [one] Eén initiatief wacht op uw antwoord
   *[other] { $count } initiatieven wachten op uw antwoord
 }
initiatives-desk-lead = Bevestig, of weiger met een reden: die vertrekt per e-mail, in ieders taal.
initiatives-confirm = { $name } op de lijst tonen
initiatives-decline = Niet tonen
initiatives-decline-button = Weigeren met deze reden
initiatives-reason = Reden
initiatives-is-home = (een woning: het adres wordt niet getoond)
initiatives-take-off = Een initiatief van de lijst halen
initiatives-which = Welk
initiatives-take-off-button = Weghalen met deze reden
initiatives-done-confirmed = Het staat nu op de lijst. De leden zijn verwittigd.
initiatives-done-declined = Het staat niet op de lijst. De leden kregen uw reden.
actor-done-sent = Het is verstuurd. U krijgt een e-mail zodra iemand gekeken heeft.
actor-done-listed = Het staat op de lijst en op de kaart van initiatieven.
actor-event-listing-sent = Vraagt om bij de initiatieven te staan
actor-event-listing-confirmed = Getoond bij de initiatieven
actor-event-listing-declined = Niet getoond bij de initiatieven
mail-initiative-listed-subject = { $name } staat op de kaart van initiatieven
mail-initiative-listed =
    Dag,

    { $name } staat nu op de lijst en op de kaart van initiatieven.

    De pagina:
    { $link }
mail-initiative-declined-subject = { $name } staat niet op de kaart van initiatieven
mail-initiative-declined =
    Dag,

    { $name } staat niet op de lijst van initiatieven. De reden:

    { $reason }

    U kunt aanpassen en het opnieuw vragen vanaf de pagina:
    { $link }
embed-title = Zet deze lijst op uw site
embed-copy = Om in uw pagina te kopiëren
embed-all = Alles bekijken op Ensamen

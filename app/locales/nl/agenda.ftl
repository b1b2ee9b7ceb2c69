# De agenda: wat collectieven aankondigen, en de festivals.
agenda-here = Agenda
agenda-title = { $count ->
    [0] Er is nog niets aangekondigd
    [one] Eén afspraak op komst
   *[other] { $count } afspraken op komst
 }
agenda-lead = Workshops, bezoeken, debatten, samen in kaart brengen, gezellige momenten: wat collectieven aankondigen.
agenda-announce = Een afspraak aankondigen
agenda-calendar = Abonneren in uw kalender
agenda-data = Deze gegevens zijn vrij (CC0):
agenda-none = Er is niets aangekondigd
agenda-none-what = Bereidt uw collectief iets voor? Kondig het aan in twee minuten.
agenda-show-all = De hele agenda bekijken
agenda-any-kind = Alle afspraken
agenda-kind = Soort
gathering-workshop = workshop
gathering-visit = bezoek
gathering-debate = debat
gathering-mapping-party = samen in kaart brengen
gathering-convivial = gezellig moment
agenda-cancelled = Afgelast
agenda-cancelled-what = Deze afspraak gaat niet door.
agenda-hidden-title = Deze afspraak wordt niet meer getoond
agenda-hidden = De overheid haalde deze aankondiging weg: { $reason }
agenda-withdrawn = Het collectief dat deze afspraak aankondigde, haalde ze zelf weg.
agenda-withdraw = Uit de agenda halen
agenda-announce-again = Opnieuw aankondigen
agenda-reported = { $count ->
    [one] Eén persoon meldde deze aankondiging
   *[other] { $count } mensen meldden deze aankondiging
 }
agenda-reported-list = Door lezers gemelde aankondigingen
agenda-leave = Deze aankondiging laten staan
agenda-when = Wanneer
agenda-when-one-day = { $day }, van { $from } tot { $to } uur
agenda-hours = van { $from } tot { $to } uur
agenda-place = Waar
agenda-audience = Voor wie
agenda-everybody = Iedereen
agenda-languages = In het
agenda-by = Aangekondigd door
agenda-add-to-calendar = In mijn kalender zetten
agenda-edit = Wijzigen
agenda-call-off = Deze afspraak afgelasten
agenda-take-down = Deze aankondiging weghalen
agenda-take-down-button = Weghalen met deze reden
agenda-show-again = Deze aankondiging weer tonen
agenda-done-announced = Het is aangekondigd. Iedereen kan het lezen.
agenda-done-saved = Het is bewaard.
agenda-done-cancelled = Het is afgelast. Geabonneerde kalenders vernemen het.
agenda-done-withdrawn = De aankondiging is niet meer te zien. Ook uit geabonneerde kalenders is ze weg.
agenda-done-kept = De aankondiging blijft. Er wacht niets meer op een antwoord.
agenda-done-reported = Dank u. De overheid bekijkt deze aankondiging.
agenda-done-hidden = De aankondiging is weg. Het collectief kreeg uw reden.
agenda-done-shown = De aankondiging is weer zichtbaar.
agenda-new-title = Wat wilt u aankondigen?
agenda-edit-title = { $title }: wat iedereen kan lezen
agenda-new-lead = Zeg wat, wanneer en waar. Het is meteen openbaar, in naam van uw collectief.
agenda-no-actor = U handelt nog niet in naam van een collectief
agenda-no-actor-what = Zeg eerst wie u bent: een collectief, een vereniging, een school, een gemeente.
agenda-no-commune = Elders, of online
agenda-form-title = Titel
agenda-form-kind = Soort afspraak
agenda-form-actor = In naam van
agenda-form-from = Begin
agenda-form-to = Einde
agenda-form-place = Waar
agenda-form-place-hint = De naam van de plek, straat en nummer: dit is openbaar.
agenda-form-commune = Gemeente
agenda-form-audience = Voor wie
agenda-form-audience-hint = Laat leeg als het voor iedereen is.
agenda-form-languages = In welke talen
agenda-form-about = In enkele zinnen
agenda-form-festival = In het programma van
agenda-form-note = Brusselse tijd.
agenda-announce-button = Aankondigen
agenda-changed-meanwhile = Iemand wijzigde deze aankondiging intussen. Uw woorden staan hieronder; als u bewaart, vervangen ze die van de ander.
festivals-here = Festivals
festivals-title = { $count ->
    [0] Nog geen festivals
    [one] Eén festival
   *[other] { $count } festivals
 }
festivals-lead = Enkele dagen onder één naam: collectieven zetten er hun afspraken in.
festivals-coming = Festivals op komst
festivals-one = Festival
festivals-none = Geen
festivals-days = van { $first } tot { $last }
festivals-announce = Een afspraak in dit festival aankondigen
festivals-name = Naam
festivals-first = Eerste dag
festivals-last = Laatste dag
festivals-about = In één zin
festivals-button = Het festival aanmaken
festivals-edit = Wijzigen
festivals-save = Bewaren
festivals-done = Het festival is aangemaakt. Collectieven kunnen er afspraken in zetten.
refusal-outside-festival = ‘{ $title }’ valt buiten die dagen. Houd het binnen het festival, of vraag het collectief eerst om het te verplaatsen.
refusal-not-during-festival = Kies een begin tijdens het festival ({ $days }).
mail-gathering-hidden-subject = Uw aankondiging ‘{ $title }’ is weggehaald
mail-gathering-hidden =
    Dag,

    De overheid haalde uw aankondiging ‘{ $title }’ weg. De reden, die iedereen kan lezen:

    { $reason }

    De pagina:
    { $link }

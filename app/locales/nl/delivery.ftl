# Na de stemming: wat er van elk project geworden is, voor iedereen te lezen.
delivery-here = Wat het geworden is
delivery-status-preparing = In voorbereiding
delivery-status-underway = In uitvoering
delivery-status-done = Klaar
delivery-status-stopped = Stopgezet
delivery-status-unknown = Nog geen nieuws
delivery-title-unknown = Wat wordt er van ‘{ $title }’?
delivery-title-preparing = ‘{ $title }’ wordt voorbereid
delivery-title-underway = ‘{ $title }’ is in uitvoering
delivery-title-done = ‘{ $title }’ is klaar
delivery-title-stopped = ‘{ $title }’ is stopgezet
delivery-nothing = De overheid heeft nog niets gepubliceerd over het vervolg. Volg het project: we schrijven u zodra er nieuws is.
delivery-late = { $days ->
    [one] Eén dag te laat
   *[other] { $days } dagen te laat
 }
delivery-next = Volgende stap: { $label }, gepland op { $day }.
delivery-why-stopped = Waarom het stopgezet is
delivery-latest = Het laatste nieuws
delivery-latest-day = Gepubliceerd op { $day }
delivery-steps-title = De stappen
delivery-steps-none = Er zijn nog geen stappen aangekondigd.
delivery-steps-caption = De stappen, met de geplande en de echte datum
delivery-step = Stap
delivery-step-planned = Gepland op
delivery-step-done = Gezet op
delivery-step-not-done = nog niet
delivery-step-state = Hoe het ermee staat
delivery-step-on-time = Op tijd gezet
delivery-step-done-late = { $days ->
    [one] Eén dag te laat gezet
   *[other] { $days } dagen te laat gezet
 }
delivery-step-ahead = Komt nog
delivery-step-late = { $days ->
    [one] Eén dag te laat
   *[other] { $days } dagen te laat
 }
delivery-money-title = Het geld
delivery-money-caption = Het geld uit de enveloppe, van de stemming tot vandaag
delivery-money-line = Hoever het staat
delivery-money-sum = Bedrag
delivery-money-share = Aandeel in het bedrag bij de stemming
delivery-money-bar = { $line }: { $amount } van { $voted }
delivery-line-voted = Bij de stemming
delivery-line-voted-what = wat het project aan de enveloppe vroeg
delivery-line-awarded = Toegekend
delivery-line-awarded-what = bij beslissing
delivery-line-committed = Vastgelegd
delivery-line-committed-what = in contracten en bestellingen
delivery-line-spent = Uitgegeven
delivery-line-spent-what = betaald
delivery-line-returned = Terug naar de enveloppe
delivery-line-returned-what = wat niet nodig was
delivery-cost-title = De echte kostprijs naast die bij de stemming
delivery-cost-caption = De kostprijs van het hele project, wie ook betaalt
delivery-cost-voted = Kostprijs bij de stemming
delivery-cost-real = Echte kostprijs
delivery-cost-same = Het project kost precies wat aangekondigd was.
delivery-cost-more = Het project kost { $amount } meer dan aangekondigd.
delivery-cost-less = Het project kost { $amount } minder dan aangekondigd.
delivery-cost-unknown = De echte kostprijs komt hier zodra die bekend is.
delivery-photos-title = Voor en na
delivery-photos-before = Voor
delivery-photos-after = Na
delivery-photo-open = De foto groot bekijken: { $what }
delivery-journal-title = Alles wat veranderd is
delivery-journal-what = Elke wijziging blijft hier staan, met haar datum, en in het verzegelde logboek van het budget.
delivery-journal-version = Versie { $number }, { $day }
delivery-change-begun = Status: { $to }
delivery-change-status = Status: { $from } → { $to }
delivery-change-amount = { $line }: { $from } → { $to }
delivery-change-cost = Echte kostprijs: { $from } → { $to }
delivery-change-unknown = onbekend
delivery-change-planned = Nieuwe stap: { $label }, gepland op { $day }
delivery-change-reached = Stap gezet: { $label }, op { $day }
delivery-change-moved = Stap verplaatst: { $label }, van { $from } naar { $to }
delivery-change-dropped = Stap geschrapt: { $label }
delivery-change-photo-added-before = Foto toegevoegd: voor
delivery-change-photo-added-after = Foto toegevoegd: na
delivery-change-photo-removed-before = Foto weggehaald: voor
delivery-change-photo-removed-after = Foto weggehaald: na
delivery-project-title = Wat het geworden is
delivery-project-link = Stappen, geld en foto’s
delivery-link = Wat er van de projecten geworden is
delivery-list-title = { $count ->
    [0] Nog geen van de { $of } gefinancierde projecten is klaar
    [one] { $of ->
        [one] Het gefinancierde project is klaar
       *[other] Eén van de { $of } gefinancierde projecten is klaar
     }
   *[other] { $count } van de { $of } gefinancierde projecten zijn klaar
 }
delivery-list-lead = Wat er van de projecten van ‘{ $envelope }’ geworden is, stap voor stap en euro voor euro.
delivery-list-late = { $count ->
    [one] Eén project is te laat
   *[other] { $count } projecten zijn te laat
 }
delivery-list-late-what = Minstens één stap is over tijd.
delivery-list-none = Geen enkel project van deze enveloppe is gefinancierd.
delivery-list-caption = De gefinancierde projecten
delivery-list-project = Project
delivery-list-status = Status
delivery-list-steps = Stappen gezet
delivery-list-steps-of = { $done } van { $of }
delivery-list-steps-none = niet aangekondigd
delivery-list-spent = Uitgegeven
delivery-list-voted = Bij de stemming
delivery-list-others = De andere enveloppen
delivery-list-total = Alle projecten samen
delivery-follow = Dit project volgen
delivery-follow-what = We schrijven u bij elk nieuws, en verder niets. Met elk bericht kunt u ermee stoppen.
delivery-unfollow = Niet meer volgen
delivery-following = U volgt dit project: we schrijven u bij elk nieuws.
delivery-follow-title = ‘{ $title }’ volgen?
delivery-followed = Genoteerd: we schrijven u bij elk nieuws.
delivery-unfollowed = Genoteerd: we schrijven u niet meer over dit project.
delivery-me-title = De projecten die u volgt
unsubscribe-title = Geen nieuws meer over ‘{ $title }’?
unsubscribe-what = We schrijven u niet meer over dit project. U kunt het opnieuw volgen wanneer u wilt.
unsubscribe-button = Stoppen met deze berichten
unsubscribe-done-title = Gestopt
unsubscribe-done-what = We schrijven u niet meer over dit project.

# De berichten aan wie een project volgt.
mail-news-subject = Nieuws: { $title }
mail-news-hello = Dag,
mail-news-what = U volgt ‘{ $title }’. { $administration } heeft nieuws gepubliceerd.
mail-news-said = { $administration } schrijft: ‘{ $note }’
mail-news-changed = Wat er veranderd is:
mail-news-button = Bekijken wat er van het project geworden is
mail-news-why = U krijgt dit bericht omdat u dit project volgt.
mail-news-stop = Deze berichten niet meer krijgen
mail-footer = Ensamen, het participatiebudget

# Achter het loket.
admin-nav-delivery = Uitvoering
admin-delivery-list-title = De gefinancierde projecten en hun uitvoering
admin-delivery-list-what = Wat u hier publiceert, staat meteen op de pagina van het project en gaat per e-mail naar wie het volgt.
admin-delivery-edit = Bijwerken
admin-delivery-edit-named = ‘{ $title }’ bijwerken
admin-delivery-public = De openbare pagina
admin-delivery-updated = Laatst bijgewerkt
admin-delivery-never = nooit
admin-delivery-title = Hoe staat het met ‘{ $title }’?
admin-delivery-status = Status
admin-delivery-reason = Waarom het stopgezet is
admin-delivery-reason-hint = Alleen nodig bij een project dat stopgezet is. Iedereen kan de reden lezen.
admin-delivery-steps = Stappen
admin-delivery-steps-what = Eén rij per stap. Laat leeg wat u niet nodig hebt; maak een rij leeg om ze te schrappen.
admin-delivery-step = Stap { $row }
admin-delivery-step-label = Wat er gebeurt
admin-delivery-step-planned = Geplande datum
admin-delivery-step-done = Echte datum
admin-delivery-money = Geld
admin-delivery-money-what = De stemming gaf { $voted } aan dit project. Elk bedrag past in het bedrag ervoor; een leeg veld is nul.
admin-delivery-awarded = Toegekend bij beslissing
admin-delivery-committed = Vastgelegd (contracten, bestellingen)
admin-delivery-spent = Uitgegeven
admin-delivery-returned = Terug naar de enveloppe
admin-delivery-cost = Echte kostprijs van het hele project
admin-delivery-cost-hint = Wie ook betaalt. Laat leeg zolang die niet bekend is. Bij de stemming: { $total }.
admin-delivery-note = Wat u er in het openbaar over zegt
admin-delivery-note-hint = Een zin of twee. Het staat op de pagina en in het bericht aan wie het project volgt.
admin-delivery-save = Publiceren
admin-delivery-save-note = { $count ->
    [0] Nog niemand volgt dit project.
    [one] Eén persoon volgt dit project en krijgt een bericht.
   *[other] { $count } mensen volgen dit project en krijgen een bericht.
 }
admin-delivery-photos = Foto’s
admin-delivery-photos-what = JPEG, PNG of WebP, hoogstens 5 MB en 20 megapixel. De plaats en het uur die het toestel erin schrijft, worden gewist.
admin-delivery-photo-moment = Wanneer
admin-delivery-photo-file = Foto
admin-delivery-photo-alternative = Wat er op de foto te zien is
admin-delivery-photo-alternative-hint = Voor wie de foto niet ziet.
admin-delivery-photo-add = Foto toevoegen
admin-delivery-photo-remove = Weghalen
admin-delivery-photo-remove-named = De foto weghalen: { $what }
admin-done-photo-added = De foto staat online.
admin-done-photo-removed = De foto is weggehaald en gewist.
admin-event-delivery-recorded = Uitvoering bijgewerkt
admin-event-delivery-photo-added = Foto toegevoegd
admin-event-delivery-photo-removed = Foto weggehaald
inventory-page = Opvolging

# Wat niet aanvaard werd.
refusal-above-voted = Dat is meer dan de stemming gaf: hoogstens { $most }.
refusal-above-awarded = Dat is meer dan toegekend is: hoogstens { $most }.
refusal-above-committed = Dat is meer dan vastgelegd is: hoogstens { $most }.
refusal-above-unspent = Dat is meer dan er na de uitgaven overblijft: hoogstens { $most }.
refusal-less-than-spent = Het geheel kan niet minder kosten dan de enveloppe betaalde: minstens { $least }.
refusal-status-out-of-order = Een project gaat niet rechtstreeks van ‘{ $from }’ naar ‘{ $to }’.
refusal-milestone-still-open = { $count ->
    [one] Eén stap is niet gezet: geef de echte datum, of schrap de stap.
   *[other] { $count } stappen zijn niet gezet: geef hun echte datum, of schrap ze.
 }
refusal-day-ahead = Deze datum moet nog komen.
refusal-too-many = Er is maar plaats voor { $limit }.
refusal-not-a-picture = Dit bestand is geen foto die we kunnen tonen. Kies een JPEG, een PNG of een WebP.
refusal-picture-too-large = Deze foto is te groot: hoogstens { $megapixels } megapixel. Maak ze kleiner en kies ze opnieuw.

# De documenten van een voorstel.
documents-title = Documenten
document-pdf = (pdf, { $kilobytes } kB)
document-jpeg = (afbeelding, { $kilobytes } kB)
document-quote-of = Offerte voor ‘{ $line }’.
document-reserved = Enkel voor de overheid, de projectdragers en de partners.
document-remove = ‘{ $name }’ weghalen
document-gone = een document dat intussen is weggehaald
document-add = Een document toevoegen
document-file = Bestand
document-file-hint = Een pdf (hoogstens 10 MB) of een afbeelding (hoogstens 5 MB): een offerte, een plan, een schriftelijk akkoord.
document-name = Wat het is
document-name-hint = Bijvoorbeeld: offerte van de schrijnwerker. Laat u dit leeg, dan nemen wij de naam van het bestand.
document-line = Dit is de offerte van
document-line-none = Geen kost in het bijzonder
document-reserve = Enkel tonen aan de overheid, de projectdragers en de partners
document-send = Het document versturen
proposal-line-quote = Offerte
proposal-line-no-quote = Geen offerte
proposal-part-quote = offerte
proposal-part-file = Foto
proposal-photo-first = Een foto, als u er een hebt
proposal-photo-again = Kies de foto opnieuw: een browser stuurt nooit uit zichzelf een bestand terug. JPEG, PNG of WebP, hoogstens 5 MB.
cost-quote = De offerte bekijken
cost-quote-named = Offerte: { $name }
cost-quote-of = { $line }: { $sum }
cost-quotes = De offertes van de projectdragers
refusal-not-a-document = Dit bestand is geen pdf en geen afbeelding. Bewaar het als pdf en stuur het opnieuw.
refusal-active-document = In deze pdf zit een programma, een actief formulier of een ander bestand. Open ze, druk ze af ‘naar pdf’ en stuur die kopie.
refusal-opaque-document = Wij kunnen niet in deze pdf kijken: ze is beveiligd of op een ongewone manier gemaakt. Open ze, druk ze af ‘naar pdf’ en stuur die kopie.
refusal-document-there = Dit document staat er al.
refusal-changed-since = De tekst is intussen veranderd. Lees hem opnieuw en stuur dan nog eens.

# Voorstellen die dicht bij elkaar liggen.
near-title = { $count ->
    [one] Eén voorstel gaat over iets dat hier dicht bij ligt
   *[other] { $count } voorstellen gaan over iets dat hier dicht bij ligt
 }
near-what = Lees ze. U kunt de projectdragers schrijven, meedoen, of gewoon verder schrijven: uw idee kan iets anders zijn.
near-contact = { $name } schrijven
contact-title = { $name } schrijven
contact-lead = Stel een vraag, bied uw hulp aan of vraag om mee te doen.
contact-words = Uw bericht
contact-words-hint = Zeg wie u bent en wat u samen wilt doen. Hoogstens duizend tekens.
contact-send = Versturen
contact-note = Uw adres { $email } gaat mee met het bericht, zodat men u kan antwoorden of uitnodigen.
proposal-done-contacted = Uw bericht is vertrokken. Het antwoord komt per e-mail.
mail-contact-subject = Een bericht over: { $title }
mail-contact-body =
    Dag,

    Iemand schrijft u over ‘{ $title }’:

    { $words }

    Antwoord aan { $email }, of nodig deze persoon uit als partner:
    { $link }

# De drempel van steunbetuigingen.
support-progress = { $there } van de { $needed } steunbetuigingen die nodig zijn voor de analyse
support-reached = De { $needed } steunbetuigingen die nodig zijn voor de analyse zijn er
admin-support-threshold = Steunbetuigingen nodig vóór de analyse
admin-support-threshold-hint = Zonder getal gaat elk ontvankelijk voorstel naar de analyse. De stand is openbaar.
permit-needs-support = Pas vanaf { $needed } steunbetuigingen.
refusal-too-few-supports = Er zijn { $needed } steunbetuigingen nodig om verder te gaan; er zijn er { $there }.

# De amendementen.
amendments-title = { $count ->
    [0] Kan de tekst beter?
    [one] Eén amendement wacht op een antwoord
   *[other] { $count } amendementen wachten op een antwoord
 }
amend-open = Een andere tekst voorstellen
amend-title = Stel een andere tekst voor
amend-lead = Voor één plaats tegelijk. De projectdragers nemen uw tekst over, of zeggen in het openbaar waarom niet.
amend-spot = Welke plaats?
amend-choose = Voor deze plaats schrijven
amend-line = Kost: { $line }
amend-line-new = Een kost die ontbreekt
amend-line-words = { $label }, { $quantity } × { $price } €, jaar { $year }
amend-text = Uw tekst: { $place }
amend-text-hint = De tekst van vandaag staat er al: verander wat anders moet.
amend-because = Waarom?
amend-because-hint = Een of twee zinnen voor de projectdragers.
amend-send = Deze tekst voorstellen
amend-note = Dit is openbaar, onder de naam die u kiest.
amend-conflict = De tekst is intussen veranderd. Dit zou dit amendement van de tekst van vandaag maken:
amend-accept = Deze tekst overnemen
amend-accept-despite = Deze tekst overnemen in de plaats van die van vandaag
amend-decline-open = Niet overnemen
amend-decline-why = Waarom, in het openbaar
amend-decline = Dit antwoord publiceren
amend-withdraw = Mijn amendement intrekken
amend-reason = Antwoord van de projectdragers: { $reason }
amendment-open = Wacht
amendment-accepted = Overgenomen
amendment-declined = Niet overgenomen
amendment-withdrawn = Ingetrokken
versions-amended = Volgens een amendement van { $name }.
proposal-done-amended = Uw amendement is gepubliceerd. De projectdragers antwoorden u.
proposal-done-settled = Dit is geregeld, en de auteur weet het.
proposal-part-because = Waarom
proposal-part-text = De tekst
proposal-part-unit-price = prijs
proposal-part-speaker = In wiens naam
proposal-part-spot = De plaats
refusal-amendment-settled = Dit amendement kreeg al een antwoord.
refusal-nothing-to-amend = Dit staat er al. Verander de tekst en verstuur hem dan.
mail-amendment-subject = Een andere tekst voor: { $title }
mail-amendment-body =
    Dag,

    { $name } stelt een andere tekst voor op één plaats van ‘{ $title }’:

    { $because }

    Lezen, overnemen of antwoorden:
    { $link }
mail-amendment-accepted-subject = Uw tekst is overgenomen: { $title }
mail-amendment-accepted-body =
    Dag,

    Uw amendement maakt nu deel uit van ‘{ $title }’.

    { $link }
mail-amendment-declined-subject = Een antwoord op uw amendement: { $title }
mail-amendment-declined-body =
    Dag,

    De projectdragers van ‘{ $title }’ nemen uw amendement niet over. Hun antwoord:

    { $reason }

    { $link }
mail-amendment-withdrawn-subject = Amendement ingetrokken: { $title }
mail-amendment-withdrawn-body =
    Dag,

    Het amendement op ‘{ $title }’ is ingetrokken.

    { $link }

# Samenvoegen en opdelen.
action-merge = Twee voorstellen samenvoegen, of één opdelen
kin-title = Waar het vandaan komt, met wie het samengaat
kin-went = Dit voorstel gaat verder in:
kin-came = Samengegaan met:
kin-part = Een deel werd:
kin-whole = Ontstaan uit:
kin-asked-into = U vraagt om het samen te voegen met:
kin-asked-here = U vraagt dat dit erbij komt:
kin-asks-here = De projectdragers vragen om hun voorstel bij dit te voegen:
kin-asks-into = De projectdragers vragen om dit bij hun voorstel te voegen:
kin-asks-split = Een deel zou een voorstel op zich worden:
kin-carried-by = Gedragen door { $name }, die eerst ja moet zeggen.
kin-yes = Ja, akkoord
kin-no = Nee
kin-revoke = Deze vraag terugnemen
kin-merge = Samenvoegen met een ander voorstel
kin-merge-what = De projectdragers van beide moeten akkoord zijn. Steun, gesprek en documenten gaan naar het voorstel dat blijft; wie beide steunde, telt één keer. De andere tekst blijft leesbaar. De beloften van andere partners gaan niet mee: nodig hen opnieuw uit.
kin-near = Een voorstel dat dicht bij ligt
kin-near-none = Een ander, hieronder
kin-other = Het adres van het andere voorstel
kin-other-hint = Kopieer het adres van zijn pagina. Het moet bij hetzelfde budget horen.
kin-stays = Welk voorstel blijft?
kin-stays-other = Het andere blijft, het onze komt erbij
kin-stays-own = Het onze blijft, het andere komt erbij
kin-words = Waarom?
kin-words-hint = Enkele woorden voor de andere kant.
kin-ask = Hun akkoord vragen
kin-split = Er twee van maken
kin-split-what = Een deel wordt een voorstel op zich, met om te beginnen dezelfde tekst. Steun en gesprek blijven waar ze zijn: wie het geheel steunt, krijgt een woordje en kiest.
kin-split-title = De titel van het deel
kin-split-actor = Wie draagt het?
kin-split-actor-hint = Wie het voorstel met u draagt, moet eerst ja zeggen.
kin-split-ask = Er een voorstel van maken
comment-said-of = Gezegd over een voorstel dat met dit is samengegaan.
proposal-done-asked = Uw vraag is vertrokken. Er verandert niets zonder hun akkoord.
proposal-part-other = Het andere voorstel
proposal-part-stays = Welk voorstel blijft
proposal-part-words = Waarom
proposal-part-near = Een voorstel dat dicht bij ligt
refusal-lineage-settled = Deze vraag kreeg al een antwoord.
refusal-not-together = Wij vinden geen voorstel van dit budget dat nog met dit kan samengaan. Kopieer het adres van zijn pagina.
mail-kin-merge-asked-subject = ‘{ $one }’ en ‘{ $other }’ samenvoegen?
mail-kin-merge-asked-body =
    Dag,

    De projectdragers van ‘{ $one }’ stellen voor om de twee voorstellen samen te voegen:

    { $words }

    Er verandert niets zonder uw akkoord. Antwoorden:
    { $link }
mail-kin-merge-agreed-subject = Samengegaan: ‘{ $one }’ en ‘{ $other }’
mail-kin-merge-agreed-body =
    Dag,

    Beide kanten zijn akkoord: ‘{ $one }’ gaat verder in ‘{ $other }’.

    { $link }
mail-kin-merge-refused-subject = Een antwoord: ‘{ $other }’
mail-kin-merge-refused-body =
    Dag,

    De projectdragers zeiden nee op de vraag om ‘{ $one }’ en ‘{ $other }’ samen te voegen. Er verandert niets.

    { $link }
mail-kin-merge-revoked-subject = Vraag teruggenomen: ‘{ $one }’
mail-kin-merge-revoked-body =
    Dag,

    De vraag om ‘{ $one }’ en ‘{ $other }’ samen te voegen is teruggenomen. Er verandert niets.

    { $link }
mail-kin-split-asked-subject = ‘{ $other }’ zelf dragen?
mail-kin-split-asked-body =
    Dag,

    Men stelt u voor om ‘{ $other }’, ontstaan uit ‘{ $one }’, zelf te dragen:

    { $words }

    Er verandert niets zonder uw akkoord. Antwoorden:
    { $link }
mail-kin-split-agreed-subject = Een deel van ‘{ $one }’ werd ‘{ $other }’
mail-kin-split-agreed-body =
    Dag,

    Een deel van ‘{ $one }’ is nu een voorstel op zich: ‘{ $other }’.
    De steun blijft bij ‘{ $one }’. Steunde u het, dan kunt u ook het andere steunen.

    { $link }
mail-kin-split-refused-subject = Een antwoord: ‘{ $other }’
mail-kin-split-refused-body =
    Dag,

    Het antwoord is nee voor ‘{ $other }’, ontstaan uit ‘{ $one }’. Er verandert niets.

    { $link }
mail-kin-split-revoked-subject = Vraag teruggenomen: ‘{ $one }’
mail-kin-split-revoked-body =
    Dag,

    De vraag om ‘{ $one }’ op te delen en er ook ‘{ $other }’ van te maken is teruggenomen. Er verandert niets.

    { $link }

# De begeleiding.
nav-coaching = Ontwerpen om te begeleiden
capacity-coach = de coach
action-coach = Een coach vragen, en elkaar schrijven als projectdragers en coach
admin-role-coach = Coach
coaching-title = Uw coach
coaching-yours = U begeleidt dit voorstel
coaching-private = Enkel de projectdragers en de coach lezen dit.
coaching-ask-what = Iemand kan u helpen schrijven. De overheid ziet dan de titel en uw naam, niet de tekst; de coach leest het hele ontwerp.
coaching-ask = Een coach vragen
coaching-waits = Uw vraag is aangekomen. De overheid zoekt iemand voor u.
coaching-who = Met u: { $names }
coaching-bearers = De projectdragers
coaching-former = Iemand die er niet meer bij is
coaching-words = Uw bericht
coaching-send = Versturen
coaching-hand-on-to = Dit ontwerp doorgeven aan
coaching-hand-on = Doorgeven, met dit bericht
coaching-mine = { $count ->
    [0] Er is u geen ontwerp toevertrouwd
    [one] Er is u één ontwerp toevertrouwd
   *[other] Er zijn u { $count } ontwerpen toevertrouwd
 }
coaching-mine-lead = U leest deze ontwerpen en schrijft hun projectdragers. Niemand anders leest uw berichten.
proposal-part-coach = Coach
admin-nav-coaching = Begeleiding
admin-coaching-title = { $count ->
    [0] Niemand vraagt een coach
    [one] Eén voorstel vraagt een coach
   *[other] { $count } voorstellen vragen een coach
 }
admin-coaching-what = U ziet de titel en wie het voorstel draagt; de tekst van een ontwerp blijft tussen de projectdragers en hun coach.
admin-coaching-nobody = Niemand is hier coach. Geef iemand deze rol op de pagina van de overheid.
admin-coaching-coach = Coach
admin-coaching-give = Dit ontwerp toevertrouwen
admin-coaching-take = Terugnemen
mail-coached-subject = Begeleiding: { $title }
mail-coached-body =
    Dag,

    Een bericht over uw werk aan ‘{ $title }’:

    { $words }

    Antwoorden:
    { $link }
mail-coach-given-subject = Een coach voor: { $title }
mail-coach-given-body =
    Dag,

    { $coach } begeleidt voortaan ‘{ $title }’.

    Lezen en elkaar schrijven:
    { $link }

# De criteria van de analyse en de dossiers als pdf.
admin-criteria = Criteria van de analyse
admin-criteria-what = Elk dossier krijgt punten voor elk criterium; het totaal is hun som, elk geteld volgens zijn gewicht. Zonder criteria blijft de analyse in woorden en in euro.
admin-criteria-publish = De punten en het totaal tonen op de pagina van elk geanalyseerd voorstel
admin-criteria-note = Zodra een dossier punten heeft, veranderen de criteria niet meer.
admin-criteria-public = Iedereen leest deze punten zodra de analyse klaar is.
admin-criteria-staff = Enkel de dienst leest deze punten.
admin-criterion-points = { $name } (gewicht { $weight }, van 0 tot { $most })
admin-dossier-field-point = Punten
valuation-points = { $points } gewogen punten op { $full }
valuation-points-title = De punten van de analyse
valuation-criterion = Criterium
valuation-given = Punten
valuation-weight = Gewicht
refusal-criteria-in-use = Er zijn al dossiers met punten volgens deze criteria: ze veranderen niet meer.
dossiers-link = Alle dossiers als pdf
dossiers-title = Analysedossiers: { $process }
dossiers-count = { $count ->
    [0] Geen ingediend voorstel
    [one] Eén ingediend voorstel
   *[other] { $count } ingediende voorstellen
 }
dossiers-mark = { $administration }, { $day }, pagina { $number }

# De vertalingen die een machine opstelde.
text-drafted = Automatische vertaling, nog niet nagelezen
translation-draft = Bewaren, en een vertaling laten opstellen: { $language }
translation-drafted-hint = Een machine stelde deze vertalingen op. Verbeter ze, of zeg dat u ze hebt nagelezen.
translation-reviewed = Ik heb de vertaling nagelezen: { $language }
refusal-no-translation = De automatische vertaling antwoordt niet. Uw tekst is bewaard; probeer het later, of vertaal zelf.

# Het logboek.
admin-event-document-added = Document toegevoegd
admin-event-document-removed = Document weggehaald
admin-event-amendment-proposed = Amendement voorgesteld
invitation-follows = U zegde iets toe aan ‘{ $from }’, dat intussen in dit voorstel is opgegaan. Uw toezegging ({ $pledge }) staat hieronder klaar: ze telt pas als u ze bevestigt, en u kunt ze aanpassen.
pledge-nothing = niets bepaalds
mail-pledge-asked-subject = Uw toezegging aan ‘{ $from }’: te bevestigen
mail-pledge-asked-body =
    Dag,

    ‘{ $from }’ en ‘{ $to }’ zijn nu één voorstel: ‘{ $to }’.
    U had toegezegd: { $pledge }.

    Uw toezegging gold voor het eerste. Voor het nieuwe telt ze alleen als u ze bevestigt:
    { $link }

    U kunt ze ook aanpassen, of nee zeggen. Deze link werkt dertig dagen; zonder antwoord stopt uw toezegging hier.
mail-pledge-ended-subject = Uw toezegging aan ‘{ $from }’ stopt
mail-pledge-ended-body =
    Dag,

    ‘{ $from }’ en ‘{ $to }’ zijn nu één voorstel: ‘{ $to }’.
    U doet daar al aan mee, of er wacht een uitnodiging op u. Wat u aan het eerste had toegezegd ({ $pledge }), komt er niet bij.

    Het voorstel dat verdergaat:
    { $link }
admin-event-partner-followed = Toezegging te bevestigen na een samenvoeging
admin-event-amendment-settled = Amendement geregeld
admin-event-amendment-hidden = Amendement weggehaald om een publieke reden
admin-event-amendment-kept = Gemeld amendement, gelaten
admin-event-amendment-restored = Amendement teruggezet
admin-event-merger-asked = Samenvoeging gevraagd
admin-event-split-asked = Opdeling gevraagd
admin-event-lineage-settled = Vraag geregeld
admin-event-proposal-merged = Voorstel samengegaan met een ander
admin-event-proposal-joined = Ander voorstel erbij gekomen
admin-event-proposal-split = Voorstel opgedeeld
admin-event-bearers-written-to = Bericht aan de projectdragers
admin-event-coach-asked = Coach gevraagd
admin-event-coach-assigned = Ontwerp toevertrouwd aan een coach
admin-event-coach-unassigned = Ontwerp teruggenomen van een coach
admin-event-coach-noted = Bericht van de begeleiding
admin-event-coach-handed-on = Ontwerp doorgegeven aan een andere coach
admin-event-criteria-declared = Criteria van de analyse bepaald
admin-event-proposal-translated = Vertaling opgesteld
versions-cost-line = { $label }: { $quantity } × { $price }, jaar { $year }
kin-waits = Men wacht op uw antwoord: projectdragers vragen om dit voorstel samen te voegen of te splitsen.
kin-waits-answer = Lezen en antwoorden
admin-coaching-nobody-go = Naar de pagina van de overheid

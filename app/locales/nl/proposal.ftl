# Voorstellen: schrijven en lezen.
proposals-here = Voorstellen
proposals-page = De voorstellen: { $process }
proposals-title = { $count ->
    [0] De voorstellen komen eraan
    [one] Eén voorstel
   *[other] { $count } voorstellen
 }
proposals-lead = Wat bewoners, verenigingen, gemeenten en bedrijven voorstellen, en hoe ver elk idee staat.
proposals-title-over = Hier is geen enkel voorstel ingediend
proposals-none-over = De oproep is voorbij. De projecten van dit budget staan op zijn pagina, enveloppe per enveloppe.
proposals-none = Nog niemand heeft iets voorgesteld
proposals-no-match = Geen enkel voorstel past hierbij
proposals-filter = Zoeken in de voorstellen
proposals-filter-button = Deze voorstellen tonen
proposals-stage = Stap
proposals-all-stages = Alle stappen
proposal-begin-link = Een idee voorstellen
proposal-begin-title = Stel een idee voor
proposal-begin-lead = Drie antwoorden zijn genoeg om te beginnen: wat, waar, waarom. De kosten en de partners komen later, op uw ritme.
proposal-begin = Dit ontwerp bewaren
proposal-begin-note = Niemand anders ziet het zolang u het niet hebt ingediend.
proposal-until = U hebt tijd tot en met { $day }.
proposal-sign-in-first = Meld u aan, uw tekst blijft hier
proposal-sign-in-first-what = Het aanmelden opent in een ander tabblad. Kom daarna terug naar deze pagina en verstuur ze opnieuw.
proposal-sign-in-link = Aanmelden
proposal-not-yet = De oproep start op { $day }
proposal-not-yet-what = Dan kunt u hier een idee voorstellen, in drie antwoorden.
proposal-too-late = De oproep liep tot en met { $day }
proposal-too-late-what = De ingediende ideeën zijn nu op weg naar de stemming.
proposal-never = Dit budget vraagt geen voorstellen
proposal-never-what = De overheid koos de projecten zelf.
proposal-back-to-process = Dit budget bekijken
proposal-title = Wat?
proposal-title-hint = In enkele woorden, zoals een titel. Bijvoorbeeld: een broodoven voor het plein
proposal-place = Waar?
proposal-place-hint = Een straat, een plein, een wijk.
proposal-commune = In welke gemeente
proposal-commune-none = In meerdere gemeenten, of ik weet het nog niet
proposal-summary = Waarom?
proposal-summary-hint = Eén of twee zinnen: wat er ontbreekt, wat er beter zou gaan.
proposal-bearer = In wiens naam stelt u dit voor?
proposal-bearer-self = In mijn eigen naam, als bewoner
proposal-bearer-self-hint = Onder de naam die u hieronder schrijft.
proposal-bearer-name = De naam waaronder anderen u lezen
proposal-bearer-name-hint = Uw voornaam en uw wijk zijn genoeg. Niet nodig als u voorstelt in naam van een vereniging, een gemeente of een bedrijf.
proposal-language = Taal van uw tekst
proposal-other-language = Een andere taal
proposal-later = Later
proposal-description = Het hele verhaal
proposal-description-hint = Voor wie, met wie, hoe. Een lege regel maakt een alinea, een streepje maakt een lijst.
proposal-theme = Thema
proposal-envelope = Aan welke enveloppe vraagt u het?
proposal-envelope-hint = Ernaast staat of uw idee erin past.
proposal-line = Kost { $number }
proposal-line-label = Wat het is
proposal-line-quantity = Hoeveel
proposal-line-price = Prijs per stuk
proposal-price-usual = Bij aankoop rekent u op ongeveer { $amount }{ $years ->
    [one] , voor een jaar gebruik.
   *[other] , voor { $years } jaar gebruik.
 }
proposal-price-dear = Dat is meer dan drie keer de gebruikelijke aankoopprijs van ongeveer { $amount }. Klopt het? Zeg ons dan kort waarom.
proposal-line-year = Jaar
proposal-line-kind = Wat geleend kan worden
proposal-line-kind-hint = Laat leeg: we lezen het in uw woorden. Of typ een naam (‘partytent’, ‘geluidsinstallatie’), of ‘niets te lenen’.
proposal-line-no-kind = Niets te lenen
proposal-words-one = We hebben begrepen: { $what }. Klopt dat niet? Typ hier de juiste naam, of ‘niets te lenen’.
proposal-words-unknown = ‘{ $words }’ kennen we nog niet: wie het register bijhoudt, kijkt ernaar. Heeft het nog een andere naam? Typ die hier.
proposal-words-several = Deze regel noemt meerdere dingen: { $parts }. Met één regel per ding zoeken we wie ze u kan lenen.
proposal-words-split = Er { $count } regels van maken
proposal-words-which = ‘{ $word }’ kan meer dan één ding zijn. Wat bedoelt u?
proposal-words-neither = Niets daarvan
proposal-words-divided = Hoorde bij ‘{ $whole }’, samen { $amount }. Verdeel dat bedrag.
proposal-words-divided-free = Hoorde bij ‘{ $whole }’.
proposal-words-asked = Bewaard. Over één regel van uw kosten hebben we nog een vraag.
proposal-more-lines = Regels toevoegen
proposal-costs-hint = Eén regel per aankoop of werk. Een schatting is genoeg: de overheid kijkt het na. Lege regels tellen niet mee.
proposal-translations = Een vertaling toevoegen
proposal-translations-hint = Uw tekst blijft in uw taal. Een vertaling wordt altijd als vertaling getoond.
proposal-refused-field = { $field }:
proposal-part-idea = Het idee
proposal-part-costs = Wat het kost
proposal-part-who = Wie stelt voor
proposal-part-title = Wat
proposal-part-place = Waar
proposal-part-commune = Gemeente
proposal-part-summary = Waarom
proposal-part-description = Het hele verhaal
proposal-part-theme = Thema
proposal-part-envelope = Enveloppe
proposal-part-original = Taal
proposal-part-bearer = In wiens naam
proposal-part-bearer-name = Uw naam
proposal-part-label = wat het is
proposal-part-quantity = hoeveel
proposal-part-price = prijs
proposal-part-year = jaar
proposal-part-kind = materiaal
proposal-part-name = Naam
proposal-part-email = E-mailadres
proposal-part-role = Rol
proposal-part-actor = In wiens naam
proposal-part-pledge = Belofte
proposal-part-amount = Bedrag
proposal-edit-title = Schrijf uw voorstel
proposal-edit = Wijzigen
proposal-save = Bewaren
proposal-save-note = Elke bewaarde versie blijft leesbaar.
proposal-kept = We hielden bij wat u schreef op { $at }
proposal-kept-what = Het is nog niet bewaard. Schrijf verder, of ga terug naar de bewaarde versie.
proposal-forget = Terug naar de bewaarde versie
keep-idle = Wat u schrijft, wordt onderweg bijgehouden.
keep-saving = Een ogenblik…
keep-saved = Bijgehouden. U mag deze pagina sluiten.
keep-failed = Nog niet bijgehouden: er is geen verbinding. Laat deze pagina open, of bewaar.
proposal-aside = In het kort
proposal-yours = Dit is uw voorstel
proposal-submit = Het voorstel indienen
proposal-resubmit = Opnieuw indienen
proposal-partners = Partners
proposal-see-project = Het project in de stemming bekijken
proposal-withdraw-ask = Dit voorstel intrekken
proposal-withdraw-what = Niemand anders zal het nog lezen en het gaat niet naar de stemming. Dat kan niet ongedaan gemaakt worden.
proposal-withdraw = Het intrekken
proposal-keep = Het behouden
proposal-handed-in = Ingediend op { $day }.
proposal-asks = Vraagt aan de enveloppe ‘{ $envelope }’.
proposal-bearer-page = Wie is { $name }?
proposal-versions-link = { $count ->
    [one] Eén versie
   *[other] { $count } versies: zien wat veranderde
 }
proposal-no-costs = De kosten zijn nog niet bekend.
proposal-checklist = Hoe ver uw voorstel staat
proposal-done-begun = Uw ontwerp is bewaard. Alleen u ziet het; vul het aan of dien het nu al in.
proposal-done-saved = Bewaard.
proposal-done-submitted = Uw voorstel is ingediend. U krijgt een brief over het vervolg.
proposal-done-withdrawn = Uw voorstel is ingetrokken.
proposal-done-invited = De uitnodiging is vertrokken.
proposal-done-ended = Dat is gebeurd.

# Hoe ver een voorstel staat.
stage-draft = Ontwerp
stage-submitted = Ingediend
stage-returned = Vragen gesteld
stage-admissible = Ontvankelijk
stage-valued = Onderzocht
stage-retained = In de stemming
stage-declined = Niet geselecteerd
stage-withdrawn = Ingetrokken
next-draft = Dien het in zodra het voor u duidelijk is. U kunt het daarna nog aanvullen.
next-draft-late = De oproep is voorbij: dit ontwerp kan niet meer ingediend worden. Het blijft van u.
next-returned = De overheid heeft vragen. Antwoord in de tekst en dien het opnieuw in.
next-submitted = De overheid kijkt na of het binnen de oproep past. U kunt het nog aanvullen.
next-admissible = Het past binnen de oproep. De overheid onderzoekt nu of het haalbaar is en wat het kost.
next-valued = Het onderzoek is klaar. De overheid beslist wat naar de stemming gaat.
next-retained = Het staat in de stemming. Uw partners kunnen tot de opening nog geld beloven.
next-declined = Het staat niet in de stemming. De reden staat hieronder; u kunt de overheid antwoorden.
next-withdrawn = U hebt het ingetrokken.
answer-questions = De vragen van de overheid
answer-reason = Waarom dit voorstel niet in de stemming staat
checklist-fits = Alles is er voor ‘{ $envelope }’
checklist-missing = { $count ->
    [one] Nog één ding voor de stemming
   *[other] Nog { $count } dingen voor de stemming
 }
checklist-later = U kunt het nu al indienen: dit kan later komen.
misfit-no-envelope = Een enveloppe kiezen.
misfit-bearer = Deze enveloppe staat niet open voor { $kind }.
misfit-theme = Deze enveloppe is voor het thema ‘{ $theme }’.
misfit-commune = Deze enveloppe is voor andere gemeenten, of de gemeente staat er nog niet.
misfit-no-theme = Het thema zeggen.
misfit-no-costs = Zeggen wat het kost.
misfit-nothing-asked = De partners betalen alles al: er blijft niets te vragen.
misfit-too-expensive = Het vraagt { $over } meer dan de enveloppe bevat.
valuation-feasible = Het is haalbaar
valuation-not-feasible = Het is niet haalbaar
valuation-undecided = Het onderzoek is niet klaar
valuation-total = De overheid schat de kosten op { $amount }.
valuation-months = { $count ->
    [one] Duur: één maand.
   *[other] Duur: { $count } maanden.
 }
valuation-year = Jaar { $year }: { $amount }
valuation-day = Onderzoek van { $day }
valued-cost-line = Kostprijs vastgesteld door de overheid

# De versies.
versions-here = Versies
versions-title = { $count ->
    [one] Eén versie
   *[other] { $count } versies
 }
versions-lead = Wat erbij kwam is onderstreept, wat wegviel is doorstreept.
versions-one = Versie { $number }, { $at }
versions-first = De eerste tekst.
versions-translation = Vertaling ({ $language })
versions-gone = weggelaten:
versions-new = toegevoegd:

# De partners.
partners-page-title = Wie draagt dit voorstel met u?
partners-page-lead = Een partner antwoordt zelf, via de link in zijn brief. Geld dat hij belooft, verlaagt meteen wat het voorstel vraagt.
partners-page-who = Wie uitgenodigd is
partners-nobody = Nog niemand is uitgenodigd.
partners-invited = De uitnodiging is vertrokken. De partner heeft dertig dagen om te antwoorden.
partnership-invited = Uitgenodigd, nog geen antwoord.
partnership-accepted = Heeft ja gezegd.
partnership-refused = Heeft nee gezegd.
partnership-left = Is eruit gestapt.
partnership-revoked = Uitnodiging teruggenomen of verlopen.
partnership-until = Antwoorden kan tot { $day }.
partnership-revoke = De uitnodiging terugnemen
partnership-leave = Uit dit voorstel stappen
invite-title = Een partner uitnodigen
invite-name = Wie nodigt u uit?
invite-name-hint = De naam van de vereniging, de gemeente, het bedrijf of de persoon.
invite-email = Het e-mailadres
invite-email-hint = Het dient voor deze brief en wordt gewist zodra er antwoord is.
invite-role = Wat vraagt u?
invite-role-co-bearer = Het project mee dragen
invite-role-co-bearer-hint = Kan het voorstel wijzigen zoals u.
invite-role-funder = Een deel betalen
invite-role-funder-hint = Het beloofde bedrag verlaagt de prijs meteen.
invite-role-host = Het project onderdak geven
invite-role-host-hint = Een plek, een terrein, een zaal.
invite-role-lender = Materiaal uitlenen
invite-role-lender-hint = Om niet te kopen wat er al is.
invite-role-supporter = Het project steunen
invite-role-supporter-hint = De naam naast de uwe.
invite-send = De uitnodiging versturen
invite-note = De partner kan nee zeggen, of er later uit stappen.
partner-invitation-title = { $bearer } nodigt u uit in een voorstel
invitation-role-co-bearer = Men vraagt u om dit project samen te dragen.
invitation-role-funder = Men vraagt u om een deel van dit project te betalen.
invitation-role-host = Men vraagt u om dit project onderdak te geven.
invitation-role-lender = Men vraagt u om materiaal uit te lenen aan dit project.
invitation-role-supporter = Men vraagt u om dit project te steunen.
invitation-price = Het kost { $total }; { $asked } wordt aan de enveloppe gevraagd.
invitation-until = U kunt antwoorden tot { $day }.
invitation-over = Op deze uitnodiging is al geantwoord, of de termijn is voorbij.
invitation-sign-in = Om ja te zeggen meldt u zich aan: een brief met een link is genoeg. Daarna komt u hier terug.
invitation-sign-in-button = Aanmelden om te antwoorden
invitation-no-actor = Zeg eerst in wiens naam u antwoordt: uw vereniging, uw gemeente, uw bedrijf.
invitation-new-actor = Zeggen wie u bent
invitation-as = In wiens naam antwoordt u?
invitation-other-actor = In naam van iemand anders
invitation-pledge = Wat belooft u?
invitation-no-pledge = Voorlopig niets bepaalds
invitation-pledge-money = Geld
invitation-pledge-labour = Werk
invitation-pledge-thing = Materiaal
invitation-pledge-place = Een plek
invitation-amount = Welk bedrag
invitation-amount-hint = Alleen voor geld.
invitation-label = In enkele woorden
invitation-label-hint = Bijvoorbeeld: twee weekends meewerken, een zaal op zaterdag.
invitation-yes = Aanvaarden
invitation-no = Nee, bedankt
invitation-note = Uw naam en uw belofte worden openbaar.
invitation-refused-title = Bedankt voor uw antwoord
invitation-refused-what = We gaven het door. U krijgt hierover geen brieven meer.

# De brieven.
mail-submitted-subject = Goed ontvangen: { $title }
mail-submitted-body =
    Dag,

    Uw voorstel ‘{ $title }’ is goed aangekomen.
    De overheid leest het, en bij elke stap krijgt u een brief.

    Uw voorstel:
    { $link }
mail-invitation-subject = { $bearer } nodigt u uit: { $title }
mail-invitation-body =
    Dag,

    { $bearer } bereidt een voorstel voor een participatiebudget voor:

    ‘{ $title }’
    { $summary }

    { $role }

    Lezen en antwoorden (ja of nee):
    { $link }

    Deze link werkt dertig dagen. Als u niet antwoordt, gebeurt er niets.
mail-partner-yes-subject = { $name } zegt ja
mail-partner-yes-body =
    Dag,

    { $name } stapt mee in uw voorstel ‘{ $title }’.
    { $money }

    Uw voorstel:
    { $link }
mail-partner-money = De belofte is { $pledged }: uw voorstel vraagt nu nog { $asked }.
mail-partner-no-subject = { $name } doet niet mee
mail-partner-no-body =
    Dag,

    { $name } antwoordde nee op uw uitnodiging voor ‘{ $title }’.
    U kunt iemand anders uitnodigen:
    { $link }
mail-partner-left-subject = { $name } stapt eruit
mail-partner-left-body =
    Dag,

    { $name } stapt uit het voorstel ‘{ $title }’. De belofte telt niet meer mee.

    Het voorstel:
    { $link }
mail-decided-admissible-subject = Ontvankelijk: { $title }
mail-decided-admissible-body =
    Dag,

    Uw voorstel ‘{ $title }’ past binnen de oproep ‘{ $process }’.
    Het vervolg: de overheid onderzoekt of het haalbaar is en wat het kost.

    { $link }
mail-decided-returned-subject = Vragen over: { $title }
mail-decided-returned-body =
    Dag,

    De overheid heeft vragen over uw voorstel ‘{ $title }’:

    { $answer }

    Antwoord in de tekst van het voorstel en dien het opnieuw in, uiterlijk op { $until }:
    { $link }
mail-decided-valued-subject = Onderzocht: { $title }
mail-decided-valued-body =
    Dag,

    De overheid onderzocht uw voorstel ‘{ $title }’: het is haalbaar.
    De kostprijs en de uitleg staan op de pagina:
    { $link }
mail-decided-retained-subject = In de stemming: { $title }
mail-decided-retained-body =
    Dag,

    Uw voorstel ‘{ $title }’ is nu een project van het budget ‘{ $process }’ en gaat naar de stemming.

    { $link }
mail-decided-declined-subject = Niet geselecteerd: { $title }
mail-decided-declined-body =
    Dag,

    Uw voorstel ‘{ $title }’ gaat niet naar de stemming. De reden, die iedereen kan lezen:

    { $answer }

    Denkt u dat dit een vergissing is, antwoord dan de overheid: het adres staat op de pagina van het budget.

    { $link }
mail-decided-submitted-subject = Opnieuw bekeken: { $title }
mail-decided-submitted-body =
    Dag,

    De overheid leest uw voorstel ‘{ $title }’ opnieuw.

    { $link }

# De oproep.
call-open = Stel een idee voor tot en met { $day }
call-open-what = Drie antwoorden zijn genoeg om te beginnen: wat, waar, waarom.
proposals-read = Alle voorstellen lezen

# Wat er gezegd wordt.
discussion-title = { $count ->
    [0] Wat vindt u ervan?
    [one] Eén reactie
   *[other] { $count } reacties en antwoorden
 }
support-count = { $count ->
    [0] Nog niemand steunt het.
    [one] Eén persoon steunt het.
   *[other] { $shown } mensen steunen het.
 }
support-give = Ik steun het
support-withdraw = Ik steun het niet meer
stance-for = Voor
stance-against = Tegen
stance-question = Vraag
comment-stance = Wat wilt u zeggen?
comment-stance-question = Een vraag stellen
comment-stance-for = Een argument voor
comment-stance-against = Een argument tegen
comment-title = Praat mee
comment-text = Uw tekst
comment-speaker = In wiens naam spreekt u?
comment-speaker-self = In mijn eigen naam
comment-speaker-office = In naam van: { $name }
comment-name = De naam waaronder anderen u lezen
comment-name-hint = Uw voornaam en uw wijk zijn genoeg.
comment-name-hint-others = Alleen als u in uw eigen naam spreekt.
comment-send = Plaatsen
comment-note = Dit is openbaar. Blijf hoffelijk; iedereen kan een tekst melden.
comment-answer = Antwoorden
comment-official = Officieel antwoord
comment-official-open = Officieel antwoord, in twee talen
comment-official-hint = Om in naam van de overheid te spreken: kies ze hierboven en schrijf hier in het Frans en het Nederlands.
comment-official-text = Antwoord
comment-hidden = Deze tekst werd door de overheid weggehaald: { $reason }
comment-sign-in = Aanmelden om te antwoorden of te steunen
comment-report = Melden
comment-report-why = Wat is er mis?
comment-report-send = Naar de overheid sturen
comment-report-anybody = U hebt geen account nodig en wij bewaren niets over u. Meldt u zich eerst aan, dan schrijven wij u wat er beslist is.
proposal-done-reported = Dank u. De overheid bekijkt deze tekst.
mail-comment-subject = Een reactie op: { $title }
mail-comment-body =
    Dag,

    Over ‘{ $title }’:

    { $text }

    Antwoorden:
    { $link }
mail-hidden-subject = Uw tekst over { $title } is weggehaald
mail-hidden-body =
    Dag,

    De overheid haalde uw tekst over ‘{ $title }’ weg, om deze reden:

    { $reason }

    Bent u het niet eens, antwoord dan de overheid: het adres staat op de pagina van het budget.

    { $link }
mail-restored-subject = Uw tekst over { $title } staat er weer
mail-restored-body =
    Dag,

    De overheid kwam op haar beslissing terug: uw tekst over ‘{ $title }’ staat weer op zijn plaats.

    { $link }
mail-report-kept-subject = De tekst die u meldde, blijft staan
mail-report-kept-body =
    Dag,

    U meldde een tekst over ‘{ $title }’. De overheid las hem en laat hem staan: iedereen mag zeggen wat hij denkt, met respect voor de anderen en voor de wet.

    Bent u het niet eens, antwoord dan de overheid: het adres staat op de pagina van het budget.

    { $link }
mail-report-hidden-subject = De tekst die u meldde, is weggehaald
mail-report-hidden-body =
    Dag,

    U meldde een tekst over ‘{ $title }’. De overheid haalde hem weg, om deze reden:

    { $reason }

    Bedankt dat u zorg draagt voor het gesprek.

    { $link }
# De foto’s.
photo-add = Foto’s toevoegen
photo-add-more = Nog foto’s toevoegen
photos-remove = Weghalen
photos-send = Versturen
photos-hint = JPEG, PNG of WebP, hoogstens 5 MB per foto. De plaats en het uur van de opname worden gewist.
photo-file-hint = Een foto van uw toestel.
photo-number = Foto { $number }
photo-named = { $what }: foto { $number }
photo-words = Deze woorden bewaren
photo-first = Vooraan zetten
photo-earlier = Naar voren
photo-later = Naar achteren
photo-in-lists = Deze foto staat in de lijsten.
photos-order = De eerste foto staat in de lijsten. De andere volgen in deze volgorde.
photos-full = Er zijn { $most } foto’s: meer kan niet. Haal er een weg om een andere toe te voegen.
photos-others = Andere foto’s
proposal-done-photos = Dat is bewaard.
photos-arrange =
    { $count ->
        [one] De foto beschrijven of weghalen
       *[other] De { $count } foto’s beschrijven, ordenen of weghalen
    }
photos-kept =
    { $count ->
        [one] De andere foto is bewaard.
       *[other] De { $count } andere foto’s zijn bewaard.
    }
photo-replace = De foto vervangen
photo-remove = De foto weghalen
photo-send = De foto versturen
photo-hint = JPEG, PNG of WebP, hoogstens 5 MB. De plaats en het uur van de opname worden gewist.
photo-alternative = Wat erop te zien is
photo-alternative-hint = Enkele woorden, voor wie de foto niet ziet. Vraag de mensen die erop te herkennen zijn of ze akkoord gaan.
proposal-part-photo = Foto
proposal-part-alternative = Wat erop te zien is
misfit-cap-theme = Alle projecten van het thema ‘{ $theme }’ krijgen samen hoogstens { $most }: voor deze prijs kan het niet betaald worden.
misfit-cap-commune = Alle projecten van deze gemeente krijgen samen hoogstens { $most }: voor deze prijs kan het niet betaald worden.
misfit-cap-district = Alle projecten van deze wijk krijgen samen hoogstens { $most }: voor deze prijs kan het niet betaald worden.
misfit-cap-bearer = Alle projecten van { $kind } krijgen samen hoogstens { $most }: voor deze prijs kan het niet betaald worden.
misfit-kinds = Deze enveloppe vraagt minstens { $least } soorten actoren; voorlopig { $has ->
    [one] is er één
   *[other] zijn er { $has }
 }. Nodig een partner van een andere soort uit.
misfit-partners = { $least ->
    [one] Deze enveloppe vraagt minstens één partner die ja heeft gezegd. Nodig er een uit.
   *[other] Deze enveloppe vraagt minstens { $least } partners die ja hebben gezegd; voorlopig { $has ->
        [one] is er één
       *[other] zijn er { $has }
    }.
 }
refusal-not-confirmed = Geen enkele overheid heeft bevestigd wie { $names } is. Bevestig eerst, of schrijf hier waarom het project toch naar de stemming gaat.
admin-unconfirmed-title = Nog geen enkele overheid heeft bevestigd wie { $names } is.
admin-unconfirmed-link = De actoren nakijken en bevestigen
admin-unconfirmed-reason = Waarom dit project toch naar de stemming gaat
admin-unconfirmed-reason-hint = Alleen als u nu niet kunt bevestigen. Uw reden blijft in het logboek staan.
admin-dossier-field-unconfirmed = Te bevestigen actoren
admin-event-proposal-unconfirmed = Naar de stemming zonder dat iedereen bevestigd is
admin-workload = Wie onderzoekt hoeveel dossiers
admin-workload-open = Nog af te werken
admin-workload-late = Waarvan te laat
admin-workload-done = Klaar

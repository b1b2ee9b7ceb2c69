# Een gemeld voorstel, en wat ervan wordt.
proposal-report = Dit voorstel melden
proposal-report-why = Wat is er mis met de tekst of de foto’s?
proposal-gone-title = Voorstel waarvan de tekst is weggehaald
proposal-gone = De overheid heeft de tekst van dit voorstel weggehaald, om deze reden
proposal-gone-yours = U leest uw tekst nog; de anderen lezen alleen deze reden. Schrijf een andere versie: de overheid ziet dat ze er is en kan het voorstel terugzetten.
proposal-gone-contest = U leest uw tekst nog; de anderen lezen alleen deze reden. Bent u het niet eens, antwoord dan de overheid: het adres staat op de pagina van het budget.
proposal-gone-desk = U kunt deze tekst terugzetten:
refusal-taken-down = De tekst van dit voorstel is weggehaald. Dit kan weer zodra hij terug op zijn plaats staat.
refusal-on-the-ballot = Dit voorstel zit in een stemming: daar blijft de tekst zoals hij is. De pagina zegt wat u wel kunt doen.
admin-event-proposal-kept = Gemeld voorstel, gelaten
admin-event-proposal-hidden = Tekst van een voorstel weggehaald
admin-event-proposal-restored = Tekst van een voorstel teruggezet
admin-event-proposal-asked = Gemeld voorstel, andere versie gevraagd
admin-moderation-whole = Het voorstel zelf: de tekst en de foto’s. Haalt u het weg, dan verdwijnen ook de documenten en alle versies; de projectdragers en uw team lezen ze nog.
admin-moderation-anew = De projectdragers schreven sindsdien een andere versie: die leest u hier.
admin-moderation-ask = Of de projectdragers een andere versie vragen
admin-moderation-ask-hint = Zeg wat er moet veranderen, in hun taal. Het voorstel gaat terug naar hen met uw woorden, die alleen zij lezen. De tekst blijft online, tenzij u hem weghaalt.
admin-moderation-ask-send = Een andere versie vragen
admin-moderation-in-vote = Dit voorstel zit in een stemming
admin-moderation-in-vote-planned = De stemming is nog niet geopend. Verbeter de tekst van het project, of haal het project uit de stemming: dan kan het voorstel hier worden weggehaald.
admin-moderation-in-vote-open = Iedereen stemt over dezelfde tekst: die verandert niet meer en wordt hier niet weggehaald. Laat hem staan en antwoord onder het voorstel, namens de overheid. Moet hij meteen weg, annuleer dan de stemming om een openbare reden: er komt een nieuwe in de plaats, en het project kan eruit voor die opengaat.
admin-moderation-in-vote-over = Het resultaat is bekendgemaakt: over deze tekst is gestemd, en hij blijft.
admin-moderation-projects = De projecten van de enveloppe
admin-moderation-answer = Onder het voorstel antwoorden
admin-moderation-void = De stemming leiden, of annuleren
mail-proposal-hidden-subject = De tekst van uw voorstel is weggehaald: { $title }
mail-proposal-hidden-body =
    Dag,

    De overheid haalde de tekst van uw voorstel ‘{ $title }’ in ‘{ $process }’ weg, om deze reden:

    { $reason }

    Iedereen leest die reden in de plaats. U leest uw tekst nog, op de pagina van het voorstel. Daar kunt u een andere versie schrijven zolang de lopende fase dat toelaat: de overheid ziet ze en kan ze terugzetten.

    Bent u het niet eens, antwoord dan de overheid: het adres staat op de pagina van het budget.

    { $link }
mail-proposal-restored-subject = Uw voorstel staat er weer: { $title }
mail-proposal-restored-body =
    Dag,

    De overheid kwam op haar beslissing terug: de tekst van uw voorstel ‘{ $title }’ in ‘{ $process }’ staat weer op zijn plaats. Iedereen kan hem lezen.

    { $link }
mail-report-proposal-kept-subject = Het voorstel dat u meldde, blijft staan
mail-report-proposal-kept-body =
    Dag,

    U meldde een voorstel in ‘{ $process }’. De overheid las het en laat het staan: iedereen mag voorstellen wat hij wil, met respect voor de anderen en voor de wet.

    Bent u het niet eens, antwoord dan de overheid: het adres staat op de pagina van het budget.

    { $link }
mail-report-proposal-hidden-subject = De tekst die u meldde, is weggehaald
mail-report-proposal-hidden-body =
    Dag,

    U meldde een voorstel in ‘{ $process }’. De overheid haalde de tekst ervan weg, om deze reden:

    { $reason }

    Bedankt dat u erop lette.

    { $link }
mail-report-proposal-asked-subject = Er is een andere versie gevraagd
mail-report-proposal-asked-body =
    Dag,

    U meldde een voorstel in ‘{ $process }’. De overheid vroeg de projectdragers om er een andere versie van te schrijven.

    Bedankt dat u erop lette.

    { $link }

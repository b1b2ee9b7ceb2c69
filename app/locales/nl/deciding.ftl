# Hoe over een enveloppe beslist wordt.
way-title = { $way ->
    [jury] Hoe de jury beslist
    [mix] Hoe de stemming en de jury samen beslissen
    [assembly] Hoe de wijkvergadering beslist
    [agreement] Hoe het akkoord tot stand komt
   *[other] Hoe het geld verdeeld wordt
 }
way-jury-what = Een jury beslist: ze leest elk project, geeft punten en beraadslaagt. Er wordt niet gestemd.
way-jury-funds = De projecten worden gerangschikt volgens hun score. Het eerste wordt gefinancierd, dan het volgende, zolang het past in wat overblijft; een te duur project wordt overgeslagen. Bij gelijke score gaat het goedkoopste voor, daarna dat met het kleinste nummer.
way-mix-what = De score van elk project komt voor { $vote } % van de stemming en voor { $jury } % van de jury.
way-mix-vote = Het deel van de stemming: de stemmen van het project, gedeeld door die van het project met de meeste stemmen. Dat laatste krijgt dus de volle { $vote } %.
way-mix-jury = Het deel van de jury: de gekregen punten, gedeeld door het hoogste mogelijke aantal. Een perfect project krijgt de volle { $jury } %.
way-mix-funds = De projecten worden gerangschikt volgens hun score. Het eerste wordt gefinancierd, dan het volgende, zolang het past in wat overblijft; een te duur project wordt overgeslagen. Bij gelijke score gaat het goedkoopste voor, daarna dat met het kleinste nummer.
way-assembly-what = De buurtbewoners beslissen samen, op een wijkvergadering. Er wordt niet online gestemd.
way-agreement-what = Het Gewest, de gemeente en bewonersgroepen beslissen samen, met een partnerschapsakkoord. Er wordt niet gestemd.
way-minutes-what = Het verslag wordt gepubliceerd: wat elk project krijgt, en waarom. Het totaal gaat nooit boven de enveloppe.
way-grid = De jury geeft 0 tot { $scale } punten voor elk criterium: { $criteria }.
way-criterion = { $name } (telt { $weight })
way-jury-who = Meer dan de helft van de jury zijn bewoners. Een verkozene zit er niet in. Wie een belang heeft bij een project, zegt dat en geeft er geen punten aan.
way-least = Een project dat van de jury minder dan { $least } punten op 100 krijgt, wordt niet gefinancierd.
way-to-council = De jury stelt voor, de gemeenteraad beslist (Nieuwe Gemeentewet, artikel 258bis).

# Het formulier.
admin-nav-way = Beslissingswijze
admin-nav-jury = Jury
admin-nav-minutes = Verslag
way-form-title = Hoe over ‘{ $envelope }’ beslist wordt
way-form-by = Wie beslist?
way-form-vote = Een stemming
way-form-vote-hint = Iedereen stemt; de regelfiche zegt hoe er geteld wordt.
way-form-jury = Een jury
way-form-jury-hint = Een meerderheid van bewoners geeft elk project punten volgens een rooster en beraadslaagt.
way-form-mix = Een stemming en een jury
way-form-mix-hint = Elk voor een deel dat u vooraf publiceert, bijvoorbeeld half om half.
way-form-assembly = Een wijkvergadering
way-form-assembly-hint = U publiceert het verslag, met een reden voor elk project.
way-form-agreement = Een partnerschapsakkoord
way-form-agreement-hint = Tussen Gewest, gemeente en bewonersgroepen; u publiceert de tekst, met een reden voor elk project.
way-form-vote-percent = Deel van de stemming, op 100
way-form-vote-percent-hint = Alleen voor een stemming en een jury. De rest is het deel van de jury.
way-form-grid = Het rooster van de jury
way-form-grid-hint = Alleen als er een jury is. Een lege regel telt niet mee. Een criterium dat 2 telt, weegt dubbel zo zwaar als een dat 1 telt.
way-form-criterion = Criterium { $number }
way-form-weight = Telt
way-form-scale = Punten per criterium, van 0 tot
way-form-least = Minimumscore van de jury, op 100
way-form-least-hint = Daaronder wordt een project niet gefinancierd. Laat leeg als er geen is.
way-form-to-council = De jury stelt voor en de gemeenteraad beslist (in een gemeente)
way-form-save = Beslissingswijze bewaren
way-form-note = Ze ligt vast zodra de jury geïnstalleerd is, de stemming opent of de beslissing genoteerd is.
way-form-public = Deze zinnen staan op de openbare pagina.

# De jury.
jury-title = { $count ->
    [0] De jury heeft nog geen leden
    [one] De jury telt één lid
   *[other] De jury telt { $count } leden
 }
jury-title-seated = De jury van { $count } leden is geïnstalleerd
jury-title-decided = De jury heeft beslist
jury-what = Het publiek ziet het nummer van elk lid en in welke hoedanigheid het zetelt, nooit de naam.
jury-empty = Voeg de juryleden toe: er zijn er minstens drie nodig, en meer dan de helft woont hier.
jury-juror = Jurylid
jury-form-name = Naam
jury-form-name-hint = Alleen uw ploeg ziet die.
jury-form-kind = Hoedanigheid
jury-act = Wat te doen
jury-dismiss = Verwijderen
jury-dismiss-whom = { $name } uit de jury verwijderen
jury-scores = Punten noteren
jury-scores-of = Punten van { $name } noteren
jury-scores-read = De punten bekijken
jury-scores-read-of = De punten bekijken van { $name }
sheet-decided = De jury heeft beslist: deze punten veranderen niet meer.
jury-progress-head = Projecten met punten
jury-progress = { $given } van { $all }
jury-progress-all = Gegeven beoordelingen: { $given } van { $all }, één per lid en per project.
jury-name-title = Een lid toevoegen
jury-name-button = Aan de jury toevoegen
jury-seat-title = De jury installeren
jury-seat-what = Zodra de jury geïnstalleerd is, veranderen haar leden, haar rooster en de projecten niet meer. Meer dan de helft van de leden moeten bewoners zijn.
jury-seat-confirm = De lijst van de leden en de lijst van de projecten zijn volledig.
jury-seat-button = De jury installeren
jury-conflict-what = Wie een belang heeft bij een project, geeft er geen punten aan. Punten die al gegeven waren, vallen weg. De reden is openbaar.
jury-conflict-reason = Welk belang
jury-conflict-button = Belang aangeven
jury-conclude-later = Als de stemming gesloten is, noteert u hier de beraadslaging van de jury; dan worden de stembiljetten geteld en de twee delen samengebracht.
jury-conclude-title = { $way ->
    [mix] De stembiljetten tellen en de twee delen samenbrengen
   *[other] De beraadslaging noteren
 }
jury-conclude-what = { $way ->
    [mix] De stembiljetten worden geteld en de scores van de jury komen erbij, zoals aangekondigd. Niemand ziet het resultaat voor u het publiceert.
   *[other] De rangschikking wordt uit de punten berekend. Niemand ziet het resultaat voor u het publiceert.
 }
jury-conclude-button = { $way ->
    [mix] Tellen en besluiten
   *[other] Besluiten
 }
deliberation-form-day = Dag
deliberation-form-text = Wat er gezegd en beslist is
sheet-title = De punten van { $name }
sheet-what = Van 0 tot { $scale } voor elk criterium. Een lege regel wacht nog.
sheet-save = Punten bewaren
sheet-note = U kunt ze verbeteren tot de beraadslaging; elke wijziging staat in het logboek.
sheet-kept-away = Belang aangegeven: geeft dit project geen punten.
juror-resident = Bewoners
juror-association = Verenigingen
juror-expert = Mensen die de zaak kennen
juror-administration = Overheid
juror-councillor = Verkozenen
juror-one-resident = bewoner
juror-one-association = vereniging
juror-one-expert = kent de zaak
juror-one-administration = overheid
juror-one-councillor = verkozene
juror-seat = Lid { $number } ({ $kind })

# Het verslag.
minutes-title = { $way ->
    [agreement] Noteren wat het akkoord zegt
   *[other] Noteren wat de wijkvergadering beslist heeft
 }
minutes-what = De enveloppe bevat { $amount }. Elk project krijgt een bedrag, of niets, en een openbare reden in beide talen.
minutes-form-parties = Wie getekend heeft, één partij per regel
minutes-form-parties-hint = Minstens twee: bijvoorbeeld het Gewest, de gemeente, een buurtcomité.
minutes-form-present = Aanwezigen
minutes-form-project = Project { $number }
minutes-form-asked = Het vraagt { $asked }. Laat leeg als het niets krijgt.
minutes-form-reason = Waarom
minutes-save = Beslissing bewaren
minutes-note = Eens bewaard verandert de beslissing niet meer. U leest ze na en publiceert ze dan.
minutes-recorded = De beslissing is bewaard.

# De resultaten.
verdict-lead = { $way ->
    [jury] Een jury van { $jurors } mensen gaf elk project punten en beraadslaagde. De enveloppe bevatte { $envelope }.
    [mix] { $voters ->
        [0] Niemand stemde
        [one] Eén persoon stemde
       *[other] { $n } mensen stemden
     } en een jury van { $jurors } mensen gaf elk project punten. De enveloppe bevatte { $envelope }.
    [assembly] { $present } mensen kwamen samen en beslisten. De enveloppe bevatte { $envelope }.
   *[other] Het akkoord is getekend door { $parties }. De enveloppe bevatte { $envelope }.
 }
verdict-and = { $first } en { $last }
verdict-to-council = Dit stelt de jury voor. De gemeenteraad beslist; zijn beslissing verschijnt hier.
verdict-text-title = { $way ->
    [assembly] Het verslag van de wijkvergadering
    [agreement] De tekst van het akkoord
   *[other] De beraadslaging van de jury
 }
verdict-day = { $day }
verdict-list-scored = De projecten, van de hoogste naar de laagste score
verdict-list = Wat elk project krijgt
verdict-project = Project
verdict-votes = Stemmen
verdict-jury = Score van de jury
verdict-score = Score op 100
verdict-asked = Gevraagd
verdict-awarded = Krijgt
verdict-why = Waarom
verdict-rounded = Scores staan hier met één cijfer na de komma; de rangschikking vergelijkt ze zonder af te ronden.
verdict-ranked = Score { $score } op 100, plaats { $rank } van { $of }.
verdict-why-funded = De prijs paste in wat overbleef.
verdict-why-not-enough = Er bleef { $left } over toen het aan de beurt was; het vraagt { $asked }.
verdict-why-below = De jury geeft het { $given } op 100, en er was { $least } nodig.
verdict-why-too-few = Het kreeg minder stemmen dan de regels vragen.
verdict-tie = ‘{ $first }’ en ‘{ $then }’ hebben dezelfde score. { $by ->
    [cheaper] Het eerste vraagt minder en gaat dus voor.
   *[other] Ze vragen evenveel: het kleinste nummer gaat voor.
 }
verdict-ties-harmless = { $count ->
    [0] Geen andere gelijke stand had gevolgen.
    [one] Eén andere gelijke stand veranderde niets.
   *[other] { $count } andere gelijke standen veranderden niets.
 }
verdict-jury-title = { $count ->
    [one] Eén lid in de jury
   *[other] { $count } leden in de jury
 }
verdict-conflicts-title = Aangegeven belangen
verdict-no-conflicts = Geen enkel jurylid heeft een belang bij een project aangegeven.
verdict-kept-away = { $who } gaf geen punten aan ‘{ $project }’.
verdict-proof-title = { $way ->
    [assembly] Zelf nagaan
    [agreement] Zelf nagaan
   *[other] Zelf narekenen
 }
verdict-proof-what = { $way ->
    [assembly] Het bestand bevat de beslissingswijze, het verslag en wat elk project krijgt, met de reden.
    [agreement] Het bestand bevat de beslissingswijze, de tekst van het akkoord, wie het tekende en wat elk project krijgt, met de reden.
   *[other] Het bestand bevat de beslissingswijze, de punten van elk lid, de aangegeven belangen en het resultaat. Iedereen kan optellen.
 }
verdict-file = { $way ->
    [assembly] De beslissing van de wijkvergadering (JSON)
    [agreement] Het akkoord (JSON)
   *[other] De beslissing met alle punten (JSON)
 }
verdict-file-ballots = De anonieme stembiljetten (Pabulib)
verdict-file-receipts = De lijst van de ontvangstbewijzen (JSON)
verdict-digest = Vingerafdruk van de beslissing:
results-wait-deliberating = Er is nog niet beslist
results-wait-deliberating-what = { $way ->
    [jury] Een jury beslist. Haar beraadslaging en haar punten verschijnen hier.
    [assembly] Een wijkvergadering beslist. Haar verslag verschijnt hier.
   *[other] Er wordt een partnerschapsakkoord voorbereid. De tekst verschijnt hier.
 }
standing-deliberating = Nog te beslissen
standing-settled = Beslist
standing-deliberating-heading = { $way ->
    [jury] Een jury zal beslissen
    [assembly] Een wijkvergadering zal beslissen
   *[other] Een partnerschapsakkoord zal beslissen
 }
standing-settled-heading = { $way ->
    [jury] De jury heeft beraadslaagd
    [assembly] De wijkvergadering heeft beslist
   *[other] Het akkoord is gesloten
 }
standing-deliberating-what = { $way ->
    [jury] Over deze enveloppe wordt niet gestemd: een jury geeft de projecten punten en beraadslaagt.
    [assembly] Over deze enveloppe wordt niet online gestemd: de buurt beslist op een vergadering.
   *[other] Over deze enveloppe wordt niet gestemd: Gewest, gemeente en bewoners sluiten een akkoord.
 }
standing-settled-what = { $way ->
    [jury] De overheid leest de beraadslaging na voor ze haar publiceert.
    [assembly] De overheid leest het verslag na voor ze het publiceert.
   *[other] De overheid leest het akkoord na voor ze het publiceert.
 }
vote-not-by-vote-title = Over deze enveloppe wordt niet gestemd
vote-not-by-vote = { $way ->
    [jury] Een jury beslist. U kunt de projecten lezen en later haar beraadslaging.
    [assembly] De buurt beslist op een vergadering. U kunt de projecten lezen en later het verslag.
   *[other] Een partnerschapsakkoord beslist. U kunt de projecten lezen en later de tekst.
 }
letter-settled-funds = De beslissing die op { $day } gepubliceerd werd, kent uw project { $amount } toe, ten laste van de enveloppe ‘{ $envelope }’.
letter-settled-not = De beslissing die op { $day } gepubliceerd werd, selecteert uw project niet. Het vroeg { $amount } aan de enveloppe ‘{ $envelope }’.
letter-facts-proof-settled = De beslissing en alles wat ertoe leidde, zijn openbaar: { $address }
deliberation-considering-result-settled = dat de beslissing op { $day } gepubliceerd werd met alles wat ertoe leidde, met als SHA-256-vingerafdruk { $digest };

# Wat geweigerd wordt.
refused-mix-of-one = De stemming en de jury hebben elk een deel: geef de stemming 1 tot 99.
refused-mix-needs-plain-vote = Met een jury telt de stemming volgens de meeste stemmen, zonder plafond of minimum per groep. Pas eerst de regelfiche aan.
refused-no-criterion = Geef minstens één criterium.
refused-not-by-vote = Over deze enveloppe wordt niet met een stemming beslist.
refused-count-with-jury = De stembiljetten worden samen met de scores van de jury geteld: noteer haar beraadslaging op de pagina van de jury.
refused-no-jury = Over deze enveloppe beslist geen jury.
refused-no-minutes = Over deze enveloppe beslist noch een wijkvergadering noch een akkoord.
refused-councillor-on-jury = Een verkozene zetelt niet in de jury.
refused-jury-too-small = Een jury telt minstens { $least } leden.
refused-residents-too-few = Meer dan de helft van de jury moeten bewoners zijn: het zijn er { $residents } van { $jurors }.
refused-jury-seated = De jury is geïnstalleerd: haar leden, haar rooster en de projecten veranderen niet meer.
refused-jury-not-seated = Installeer eerst de jury.
refused-juror-in-conflict = Dit lid heeft een belang bij project { $number } en geeft er geen punten aan.
refused-too-few-free-jurors = Minder dan { $least } leden kunnen project { $number } punten geven: de anderen hebben er een belang bij.
refused-scores-missing = { $count ->
    [one] Er ontbreekt nog één beoordeling: één lid gaf één project nog geen punten.
   *[other] Er ontbreken nog { $count } beoordelingen: elk lid geeft elk project punten, behalve bij een aangegeven belang.
 }
refused-no-such-juror = Dit lid zit niet in de jury.
refused-more-than-envelope = De bedragen maken samen { $granted }; de enveloppe bevat { $envelope }.
refused-more-than-asked = Dit project vraagt { $asked }: het kan niet meer krijgen.
refused-parties-too-few = Een akkoord heeft minstens twee partijen.
refused-beyond-exact = Deze cijfers zijn te groot om zonder afronding te vergelijken.

# Het logboek.
admin-event-way-declared = Beslissingswijze aangegeven
admin-event-jury-named = Jurylid toegevoegd
admin-event-jury-dismissed = Jurylid verwijderd
admin-event-jury-conflict = Belang van een jurylid aangegeven
admin-event-jury-seated = Jury geïnstalleerd
admin-event-jury-scored = Punten van de jury bewaard
admin-event-verdict-reached = Beslissing genomen

# Waar niemand stemt.
phase-deciding = Beslissing
phase-recording = Verslag
admin-nav-publishing = Publicatie
admin-done-settled = De beslissing is genoteerd. Lees ze na voor u ze publiceert.
admin-next-deciding = Over ‘{ $name }’ wordt zonder stemming beslist. Noteer hier wat beslist is.
admin-next-deciding-action = De beslissing noteren
settling-waits = { $way ->
    [jury] De jury heeft nog niet beraadslaagd
    [assembly] De wijkvergadering heeft nog niet beslist
   *[other] Er is nog geen akkoord
 }
settling-waits-what = { $way ->
    [jury] Over deze enveloppe stemt niemand. Zodra de beraadslaging van de jury genoteerd is, leest u ze hier na en publiceert u ze.
    [assembly] Over deze enveloppe stemt niemand online. Zodra het verslag genoteerd is, leest u het hier na en publiceert u het.
   *[other] Over deze enveloppe stemt niemand. Zodra het akkoord genoteerd is, leest u het hier na en publiceert u het.
 }
settling-waits-action = { $way ->
    [jury] Naar de jury
    [assembly] Het verslag noteren
   *[other] Het akkoord noteren
 }
settling-decided = { $way ->
    [jury] De jury heeft beraadslaagd: alleen u ziet het resultaat
    [assembly] De wijkvergadering heeft beslist: alleen u ziet het resultaat
   *[other] Het akkoord is genoteerd: alleen u ziet het resultaat
 }
settling-publish-title = De beslissing publiceren
settling-publish-what = Iedereen ziet dan wat elk project krijgt, waarom, en alles wat ertoe leidde. De naam van een jurylid verschijnt nooit.
settling-publish-confirm = Ik heb de beslissing nagelezen
settling-publish-button = De beslissing publiceren
settling-void-summary = Deze beslissing annuleren
settling-void-title = De beslissing annuleren
settling-void-what = Wat genoteerd is, telt niet meer. Er moet opnieuw beslist worden, op een manier die u kunt wijzigen. De reden is openbaar.
settling-void-confirm = Ik annuleer deze beslissing en alles wat ertoe leidde
settling-void-button = De beslissing annuleren
jury-scores-correct = Punten verbeteren
jury-scores-correct-of = Punten van { $name } verbeteren
project-number-plain = Nummer { $number }
next-step-settled-what = Lees wat elk project krijgt, en waarom.
verdict-no-tie = Geen enkele gelijke stand speelde mee.
letter-facts-rule-settled = De enveloppe bevat { $amount }. De beslissingswijze, vooraf aangekondigd, is deze: { $rule }
letter-facts-less = Uw project vroeg { $asked }: het krijgt { $given }.
letter-default-council = de Nieuwe Gemeentewet, artikel 258bis;
deliberation-considering-rule-settled = dat de beslissingswijze, vooraf aangekondigd, deze is: ‘{ $rule }’;
deliberation-considering-settled = { $way ->
    [assembly] dat de wijkvergadering van { $day } { $present } mensen samenbracht en dat haar verslag openbaar is;
    [agreement] dat het akkoord van { $day } getekend is door { $parties };
   *[other] dat de jury, met { $jurors } leden van wie { $residents } bewoners en niemand die in de raad zetelt, elk project punten gaf en beraadslaagde op { $day };
 }
deliberation-considering-stake = dat jurylid { $juror } geen punten gaf aan ‘{ $project }’, om een aangegeven belang: ‘{ $reason }’;
delivery-line-decided = Beslist
delivery-line-decided-what = wat het project van de enveloppe krijgt
delivery-money-share-decided = Aandeel in het besliste bedrag
settling-with-jury = De stemming is gesloten. De stembiljetten worden samen met de punten van de jury geteld, zodra die beraadslaagd heeft.
settling-with-jury-action = Naar de jury

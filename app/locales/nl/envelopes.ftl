# Enveloppen: financiers, eigenaars, fases, kant-en-klare fiches, delen.

## Financiers
funder-share = ({ $percent } %)
funder-article = Begrotingsartikel
funder-article-of = artikel { $article }
funder-with-article = { $name } (artikel { $article })
funder-conditions = Voorwaarden
funder-conditions-summary = De voorwaarden, als er zijn
funder-conditions-of = Voorwaarden:
funder-party = Wie geeft
funder-party-other = Iemand anders, van wie ik de naam schrijf
funder-party-administration = overheid
actor-given = Enveloppen met zijn geld
funders-more = { $count ->
    [one] Nog een financier
   *[other] Nog { $count } financiers
}
inventory-funders = Financiers (artikel) en ieders deel

## Eigenaars
process-owned-by = Een budget van { $owners }
admin-nav-owners = Overheden
owners-title = Wie dit budget leidt
owners-what = Meerdere overheden kunnen samen een budget leiden. Hun teams kunnen er dan hetzelfde doen. Wie het begon, nodigt de andere uit.
owner-lead = begon het en nodigt de andere uit
owner-co-owner = leidt het mee
owner-invited = uitgenodigd, heeft nog niet geantwoord
owner-remove = Weghalen
owner-remove-of = { $name } weghalen
owner-answer-leave = Ons uit dit budget terugtrekken
owner-answer-accept = Aanvaarden
owner-answer-decline = Weigeren
owner-asked = { $lead } stelt { $asked } voor om samen het budget ‘{ $process }’ te leiden.
owners-waiting-title = { $count ->
    [one] Een uitnodiging wacht op uw antwoord
   *[other] { $count } uitnodigingen wachten op uw antwoord
}
owners-waiting-what = Aanvaardt u, dan kan uw team voorbereiden, openen, tellen en bekendmaken zoals wie uitnodigt, en staat uw naam op de pagina van het budget.
owners-invite-title = Een overheid uitnodigen
owners-invite-what = Ze krijgt een e-mail en antwoordt hier, onder Beheer. Er verandert niets voor ze aanvaardt.
owners-nobody-else = Alle overheden van deze site leiden dit budget al mee of zijn uitgenodigd.
owner-administration = Overheid
owner-choose = Kies
owner-invite = Uitnodigen
mail-owner-subject = { $lead } nodigt u uit om samen ‘{ $process }’ te leiden
mail-owner-body =
    Dag,

    { $lead } stelt { $asked } voor om samen het participatiebudget ‘{ $process }’ te leiden.

    Aanvaard of weiger hier:
    { $link }

    Zolang u niet hebt aanvaard, verandert er voor u niets.
admin-done-owner-invited = De uitnodiging is vertrokken.
admin-done-owner-removed = Klaar: deze overheid leidt dit budget niet meer mee.
admin-done-owner-accepted = U leidt dit budget samen.
admin-done-owner-left = Genoteerd. Dit budget staat niet meer bij u.
admin-done-district-added = Deze wijk is toegevoegd. Projectdragers kunnen ze nu al kiezen.
admin-done-district-removed = Deze wijk is verwijderd.
admin-event-owner-invited = Overheid uitgenodigd
admin-event-owner-accepted = Uitnodiging aanvaard
admin-event-owner-declined = Uitnodiging geweigerd
admin-event-owner-left = Een overheid trok zich terug
admin-event-owner-removed = Overheid weggehaald

## Fases
phase-strip-more = Dit budget in zijn geheel
timeline-extended = Verlengd tot { $until } in plaats van { $from }: { $reason }
timeline-reopened = Op { $at } opnieuw geopend tot { $until }, na het einde op { $from }: { $reason }
phase-words-summary = ‘{ $phase }’: een andere naam, wat er gebeurt
phase-words-name = Naam van de stap
phase-words-about = Wat er gebeurt
refusal-phase-over = De stap ‘{ $phase }’ is voorbij en gaat niet meer open: { $since ->
    [outcome] er is al een resultaat bekendgemaakt.
   *[vote] er is al een stemming geopend.
}
extend-link = Een stap verlengen of opnieuw openen
extend-title = Een stap verlengen of opnieuw openen
extend-what = Een stap kan later eindigen, nooit vroeger. Wat volgt, schuift zo veel op als nodig, en uw reden staat op de kalender die iedereen ziet. Een stap die voorbij is, kan opnieuw open zolang er geen stemming geopend is; een gesloten stemming gaat nooit meer open.
extend-option = { $phase }, tot { $end }
extend-option-over = { $phase }, voorbij sinds { $end }: opnieuw openen
extend-nothing = Alle stappen zijn voorbij, en geen enkele kan nog opnieuw open.
extend-phase = Stap
extend-until = Nieuw einde
extend-reason = Openbare reden
extend-button = Verlengen
extend-note = Het is meteen zichtbaar en gaat niet meer weg.
admin-event-phase-extended = Stap verlengd

## Kant-en-klare fiches
models-title = Beginnen met een Brussels model
models-what = Een model vult het formulier in: teksten, stappen, wie mag dragen, hoe er wordt beslist en de regelfiche. Daarna verandert u wat u wilt; niets is openbaar voor u het zegt.
models-use = Met dit model invullen
models-use-of = Invullen met het model ‘{ $name }’
models-bearers = Dragen: { $bearers }
models-by-codes = Codes op papier
models-by-declaration = E-mailadres en verklaring
models-filled = Ingevuld met het model ‘{ $name }’. Lees na en verander wat u wilt; de regels leest u op de volgende pagina.

## Delen en vergelijking
split-title = De enveloppe in delen verdelen
split-what = Een keuze vult de regels hierboven in; daarna verbetert u elk bedrag. Er wordt niets bewaard voor u dat doet. ‘Hoogstens’ vraagt ‘de meeste stemmen eerst’ of ‘de meeste stemmen samen’; ‘minstens’ vraagt ‘de meeste stemmen samen’.
split-by = Een deel voor
split-executor = elke toegelaten soort uitvoerder (inwoners, verenigingen, gemeente…), voor ieder hetzelfde
split-commune = elke gemeente, voor ieder hetzelfde
split-population = elke gemeente, naar het aantal inwoners
split-most = Hoogstens, in % van het deel
split-least = Minstens, in % van het deel
split-optional = Leeg: geen grens.
split-button = De grenzen invullen
split-filled = { $count ->
    [one] Eén grens ingevuld, nog niet bewaard.
   *[other] { $count } grenzen ingevuld, nog niet bewaard.
}
columns-title = { $count ->
    [one] Eén regel kan deze stembiljetten tellen
   *[other] { $count } regels op dezelfde stembiljetten
}
columns-what = De balk toont de enveloppe, en daarin wat elke soort uitvoerder krijgt; de bedragen staan eronder.
columns-own = Uw regel, project per project
columns-yours = Uw fiche
columns-words = Ze betaalt { $count ->
    [one] één project
   *[other] { $count } projecten
} en geeft { $used } uit van { $envelope }. { $content } van de { $all } stemmers vinden er minstens één van hun projecten terug.
columns-no-limits = Deze regel kent uw grenzen niet: hij wordt zonder die grenzen geprobeerd.
columns-left = Blijft over

## Een verloren brief
lost-title = Een verloren brief vervangen
lost-what = De code van de oude brief opent niets meer; de nieuwe is voor dezelfde persoon. Stemde die al, dan vindt die het stembiljet terug en kan het veranderen: het telt maar één keer.
lost-package = Pakket
lost-letter = Nummer van de brief
lost-letter-hint = Het tweede getal onderaan de brief.
lost-loss = Waarom
lost-lost = hij is verloren
lost-damaged = hij is niet meer leesbaar
lost-seen = iemand anders heeft hem misschien gelezen
lost-button = De oude intrekken en de nieuwe afdrukken
admin-event-codes-replaced = Brief vervangen

## Wie stemt
nationality-belgian = Belg
nationality-european = van een ander land van de Europese Unie
nationality-other = van een ander land, of staatloos
nationals-belgian = de Belgische nationaliteit
nationals-european = de nationaliteit van een ander land van de Europese Unie
nationals-other = de nationaliteit van een ander land
voters-from-age-of = Iedereen van { $years } jaar en ouder met { $nationals }.
voters-all-ages-of = Iedereen, welke leeftijd ook, met { $nationals }.
voters-organisations = Hebben ook een eigen stembiljet, eens bevestigd: { $kinds }.
voters-organisations-codes = Hebben ook een eigen stembiljet, uitgebracht met een brief voor de organisatie: { $kinds }.
admin-envelope-nationalities = Nationaliteiten die stemmen (niets aangevinkt laat alle toe, en dan wordt het aan niemand gevraagd)
admin-envelope-organisations = Organisaties met een eigen stembiljet: bevestigd door een overheid of, als men met een code stemt, met een brief op hun naam
refusal-nationality-not-declared = Deze stemming vraagt uw nationaliteit.
refusal-organisation-not-confirmed = Een overheid moet deze organisatie eerst bevestigen. Vraag het aan wie de stemming organiseert.
nationality-title = Uw nationaliteit
nationality-lead = Deze stemming hangt af van de nationaliteit: { $voters } Uw antwoord dient alleen daarvoor. Uw keuze is bewaard; daarna dient u uw stembiljet in.
nationality-choose = Verder
nationality-note = U kunt het altijd wissen op uw eigen pagina.
nationality-declared = Nationaliteit verklaard voor een stemming: { $nationality }.
nationality-forget = Wissen
hat-title = Voor wie stemt u?
hat-self = Voor mezelf
hat-for = Voor { $name }
hat-waiting = { $name }: nog niet bevestigd door een overheid
hat-now = Dit is het stembiljet van { $name }. Er is er maar één, wie er ook voor stemt.

## Herinnering aan een stembiljet
reminder-subject = Een stemming sluit binnenkort
reminder-what = U begon een stembiljet voor ‘{ $envelope }’ ({ $process }). Het is bewaard, maar niet ingediend: het telt nog niet mee.
reminder-until = U kunt het indienen tot { $at }.
reminder-button = Mijn stembiljet nakijken en indienen
reminder-secret = Niemand heeft uw stembiljet gelezen. Deze herinnering vertrekt één keer per stemming.
reminder-stop = Geen herinneringen aan stemmingen meer krijgen
reminder-stop-title = Geen herinneringen aan stemmingen meer krijgen
reminder-stop-what = We schrijven u niet meer wanneer een begonnen stembiljet niet is ingediend. Uw stembiljetten blijven van u.
admin-event-vote-reminded = Begonnen stembiljetten met een brief herinnerd

## Aanpasbare kosten
adjust-title = Met minder doen
adjust-hint = Kan uw project met minder geld, zeg dan vanaf hoeveel en in welke stappen. Laat anders leeg.
adjust-least = Minstens
adjust-step = In stappen van
adjust-said = Dit project kan ook met minder: vanaf { $least }, in stappen van { $step }.
adjust-whole = De stemming betaalt een project helemaal of niet. Het bedrag wordt door de overheid vastgelegd tijdens het onderzoek, voor de stemming, samen met wie het project draagt.
adjust-envelope = Projecten mogen zeggen vanaf welk bedrag ze kunnen; het bedrag ligt vast voor de stemming.
admin-envelope-adjustable = Projectdragers mogen zeggen vanaf welk bedrag hun project kan
proposal-part-adjust = met minder doen
proposal-part-least = minstens
proposal-part-step = stap
refusal-not-less-than-total = Het minimum moet kleiner zijn dan het totaal, { $total }.
refusal-step-too-large = De stap is groter dan wat tussen minimum en totaal ligt: hoogstens { $most }.

## Wijken
districts-title = Wijken
districts-what = De delen van uw gemeenten waar projecten liggen: een projectdrager kiest er een in plaats van alleen de gemeente, en een budget kan erover worden verdeeld.
districts-none = Nog geen wijken.
districts-name = Naam van de wijk
districts-inhabitants = Aantal inwoners
districts-inhabitants-hint = Voor een verdeling naar bevolking. Laat leeg als u het niet weet.
districts-people = { $count } inwoners
districts-change = Aanpassen
districts-remove = Verwijderen
districts-add-title = Een wijk benoemen
districts-add = Deze wijk toevoegen
split-district = elke wijk, voor ieder hetzelfde
split-inhabitants = elke wijk, naar het aantal inwoners
admin-envelope-minimum-age = Leeftijd om te stemmen
admin-envelope-minimum-age-hint = Ligt vast zodra de stemming opent. Wie een leeftijdsgroep koos die het openlaat, zegt in één zin of hij oud genoeg is.
admin-envelope-any-age = op elke leeftijd
admin-envelope-from-age = vanaf { $years } jaar
refusal-age-not-stated = Deze stemming is open vanaf { $years } jaar. Zeg of u zo oud bent.
age-title = Bent u { $years } jaar?
age-lead = { $voters } Uw leeftijdsgroep zegt dat niet; één zin volstaat. Uw keuze is bewaard; daarna dient u uw stembiljet in.
age-state = Ik ben { $years } jaar of ouder
age-note = Wij bewaren deze zin, en geen geboortedatum.
age-not-yet = Ik ben nog geen { $years } jaar: terug naar de stemming
district-title = In welke wijk woont u?
district-lead = In { $commune } is deze stemming alleen open voor bepaalde wijken. Woont u in een ervan? We geloven u op uw woord. Uw keuze is bewaard; daarna dient u uw stembiljet in.
district-choose = Ik woon in deze wijk
district-note = Uw wijk staat nooit op uw stembiljet. U kunt ze wissen op uw pagina.
district-elsewhere = Ik woon in geen van deze wijken: naar de andere stemmingen van dit budget
district-stated = U hebt gezegd dat u in deze wijk woont: { $district }.
district-forget = Mijn wijk wissen
refusal-district-not-stated = Deze stemming is er voor bepaalde wijken van uw gemeente. Zeg eerst of u in een daarvan woont.
refusal-guests-need-a-commune = Wie elders woont, kiest een hele gemeente. Vink er een aan of vink dit uit.
admin-envelope-least-kinds = Hoeveel soorten actoren minstens?
admin-envelope-least-kinds-hint = De projectdrager telt mee. Met 2 gaat een vereniging alleen naar de stemming met een gemeente, een bedrijf, een school… Laat leeg als een drager alleen mag zijn.
admin-envelope-least-partners = Hoeveel partners minstens?
admin-envelope-least-partners-hint = Wie ja heeft gezegd, naast de projectdrager. Wie alleen steunt, telt niet mee. Laat leeg als er geen gevraagd wordt.
together-kinds = Een project wordt gedragen door minstens { $least } soorten actoren.
together-partners = { $least ->
    [one] Er is minstens één partner nodig.
   *[other] Er zijn minstens { $least } partners nodig.
 }
together-supporters = Wie het project alleen steunt, telt niet mee.

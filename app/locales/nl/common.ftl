# Talen.
language-name = Nederlands
language-fr = Frans
language-nl = Nederlands
language-en = Engels

# Rond elke pagina.
skip-to-content = Naar de inhoud
nav-main = Hoofdmenu
nav-language = Taal
nav-home = Budgetten
nav-admin = Beheer
nav-me = Mijn pagina
nav-sign-in = Aanmelden
nav-breadcrumbs = U bent hier
footer-promise = Samen beslissen over het geld van iedereen, en het tonen tot op de cent.
footer-workshop = Naar een workshop gaan
footer-accessibility = Toegankelijkheid
footer-privacy = Privacy
footer-how-it-counts = Hoe wij tellen
advisory = Deze stemming is een advies aan de overheid, die beslist en haar beslissing uitlegt.

# Formulieren.
field-optional = (niet verplicht)
choose = Kies…
form-refused = { $count ->
    [one] Kijk één antwoord na
   *[other] Kijk { $count } antwoorden na
 }

# Als een pagina niet getoond kan worden.
error-not-found = Deze pagina bestaat niet
error-not-found-what = Misschien is het adres niet volledig, of is de pagina weggehaald.
error-forbidden = Deze pagina is niet voor u open
error-forbidden-what = Ze is voor de mensen die dit budget beheren. Hoort u daarbij, meld u dan aan met het adres van uw werk.
error-foreign = Dit formulier komt van een andere site
error-foreign-what = Voor de zekerheid is er niets gedaan. Open de pagina op deze site en begin daar opnieuw.
error-kept = Ga terug in uw browser: wat u schreef, staat er nog.
again-title = Meld u aan, uw tekst is er nog
again-what = Er gaat niets verloren: deze pagina bewaart wat u schreef.
again-sign-in = Meld u aan in een ander tabblad
again-come-back = Kom daarna hier terug en verstuur opnieuw.
again-send = Opnieuw versturen
error-refused = Dit is niet gelukt
error-conflict = Iemand anders heeft deze pagina net gewijzigd
error-conflict-what = Ga terug: uw antwoorden staan er nog. Laad daarna de pagina opnieuw om te zien wat er veranderd is.
error-busy = Er is nu veel volk tegelijk
error-busy-what = Er is niets verloren. Wacht enkele seconden en probeer opnieuw.
error-internal = Er is bij ons iets stukgegaan
error-internal-what = Het ligt niet aan u, en wij zijn verwittigd. Probeer straks opnieuw.
error-go-home = De budgetten bekijken
error-new-link = Een nieuwe link vragen

# De demonstratie.
demo-label = Demonstratie
demo-nobody = een bezoeker
demo-you-are = Demonstratie: u bent
demo-change = Van rol wisselen
personas-title = Wie wilt u zijn?
personas-lead = In deze demonstratie kunt u de plaats van iedereen innemen. Op een echte site meldt elke persoon zich aan met een eigen e-mailadres.
personas-become = { $name } worden
persona-citizen = inwoonster van Schaarbeek
persona-citizen-what = Inwoonster van Schaarbeek. Ze leest de projecten op haar telefoon en stemt in het Frans.
persona-citizen-nl = inwoner van Molenbeek
persona-citizen-nl-what = Inwoner van Molenbeek. Hij stemt in het Nederlands en bewaart zijn ontvangstbewijs.
persona-staff = Leefmilieu Brussel
persona-staff-what = Werkt bij de overheid. Ze stelt de enveloppen in, opent en sluit de stemmingen en maakt de resultaten bekend.
outbox-title = Uitgaande post
outbox-lead = De brieven die een echte site verstuurd zou hebben. Hier vertrekken ze niet.
outbox-empty = Nog geen brieven. Vraag een link om aan te melden om er een te zien.

# Verklaringen.
accessibility-title = Een site die iedereen kan gebruiken
privacy-title = Wat wij over u bewaren
statement-feedback = Een opmerking, een vraag, een hindernis:
statement-choose = Kies de overheid waarmee u te maken hebt.
statement-none = Er staat nog geen overheid op deze site.

# Soorten actoren.
actor-inhabitants = inwoners
actor-collective = collectief
actor-association = vereniging
actor-company = onderneming
actor-commune = gemeente
actor-cpas = OCMW
actor-region = gewestelijke overheid
actor-school = school
actor-coach = coach
actor-elected = verkozene

# Dezelfde, in het meervoud.
actors-inhabitants = inwoners
actors-collective = collectieven
actors-association = verenigingen
actors-company = ondernemingen
actors-commune = gemeenten
actors-cpas = OCMW’s
actors-region = gewestelijke overheden
actors-school = scholen
actors-coach = coaches
actors-elected = verkozenen

# Thema’s en hun tekeningen.
theme-streets = Straten en pleinen
theme-nature = Natuur
theme-food = Voeding
theme-culture = Cultuur
theme-care = Zorg voor elkaar
theme-energy = Energie
theme-sharing = Delen
theme-streets-picture = Tekening: een straat met huizen, bomen, een bank en een zebrapad.
theme-nature-picture = Tekening: een reiger aan een vijver, tussen riet en heuvels.
theme-food-picture = Tekening: een houten kist vol groenten.
theme-culture-picture = Tekening: een muziekkiosk met een trompet en een trommel, voor het publiek.
theme-care-picture = Tekening: twee mensen die elkaar omhelzen, naast een warme kop.
theme-energy-picture = Tekening: huizen in de zon, één met zonnepanelen, en een windmolen.
theme-sharing-picture = Tekening: een bakfiets die een ladder meeneemt, voor een partytent en een tafel.

# Fasen.
phase-submission = Ideeën indienen
phase-review = Nazicht
phase-valuation = Haalbaar­heids­analyse
phase-publication = Projecten bekend­maken
phase-voting = Stemming
phase-counting = Telling
phase-results = Resultaten
phase-delivery = Uitvoering
pages-label = Pagina’s
pages-before = Vorige pagina
pages-after = Volgende pagina
pages-here = Pagina { $number } van { $count }

# Two people saved at once
merge-title = Intussen is een andere versie bewaard
merge-what = Er gaat niets verloren: hier zijn de twee versies. In het formulier staat de uwe; neem over wat u van de andere wilt, en bewaar dan.
merge-same = Wat bewaard is, zegt hetzelfde als uw formulier. U kunt bewaren of de pagina verlaten.
merge-caption = Wat verschilt
merge-field = Veld
merge-mine = Wat u schreef
merge-theirs = Wat bewaard is
merge-empty = (leeg)
merge-closed = Wat u schreef, kon niet bewaard worden. Er gaat niets verloren: hier staat het, naast wat bewaard is.
merge-ticked = aangevinkt
again-file = Kies uw bestand opnieuw: het kon niet bewaard worden.

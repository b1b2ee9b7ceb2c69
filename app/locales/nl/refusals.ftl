# Wat niet aanvaard werd, en wat u dan doet.
refusal-required = Vul dit veld in.
refusal-too-long = Deze tekst is te lang: hoogstens { $limit } tekens.
refusal-too-short = Deze tekst is te kort: minstens { $limit } tekens.
refusal-not-an-email = Dit e-mailadres is niet volledig. Voorbeeld: marie@voorbeeld.be
refusal-not-an-amount = Schrijf een bedrag, bijvoorbeeld 1.250 of 1.250,50.
refusal-amount-too-large = Dit bedrag is te groot.
refusal-amount-positive = Het bedrag moet groter zijn dan nul.
refusal-not-a-number = Schrijf een getal tussen { $from } en { $to }.
refusal-not-a-date = Kies een datum en een uur.
refusal-unknown-choice = Kies een van de voorgestelde antwoorden.
refusal-not-a-slug = Gebruik alleen kleine letters zonder accent, cijfers en koppeltekens.
refusal-slug-taken = Dit adres of dit nummer is al in gebruik. Kies een ander.
refusal-both-languages = Frans en Nederlands zijn allebei nodig: er verschijnt niets in één taal alleen.
refusal-ends-before-it-begins = Het einde moet na het begin komen.
refusal-phases-out-of-order = ‘{ $then }’ begint voor ‘{ $first }’ gedaan is.
refusal-phase-missing = Geef data aan de fase ‘{ $phase }’: zonder die fase kan er niets beslist worden.
refusal-funders-do-not-add-up = De financiers geven samen { $funded }, de enveloppe is { $envelope }.
refusal-completion-without-shares = Deze stap bestaat alleen bij gelijke delen.
refusal-no-choice-limit = Zeg hoeveel projecten iedereen mag kiezen, minstens één.
refusal-rules-frozen = De stemming is open: de regels en de projecten veranderen niet meer.
refusal-public-once-opened = Er is een stemming geopend: dit budget blijft voor iedereen zichtbaar.
refusal-vote-not-open-yet = De stemming is nog niet open.
refusal-vote-closed = De stemming is gesloten sinds { $at }.
refusal-wrong-vote-state = Deze stap kan nu niet.
refusal-being-counted = De stembiljetten worden al geteld.
refusal-too-few-projects = Er zijn minstens twee projecten nodig.
refusal-not-an-extension = De nieuwe sluiting moet na de oude komen.
refusal-reason-needed = Geef een reden: iedereen kan ze lezen.
refusal-too-many-choices = U koos { $chosen } projecten en u mag er hoogstens { $limit } kiezen. Haal er weg.
refusal-fewest-above-most = Het minimum aantal projecten is hoger dan het maximum.
refusal-nothing-to-give = Er moet minstens één punt te geven zijn.
refusal-most-points-above-total = Eén project kan niet meer punten krijgen dan een stembiljet er heeft.
refusal-method-ignores-ballot = Deze verdeling houdt geen rekening met punten of volgorde. Kies gelijke delen, de meeste stemmen, of een stembiljet met vakjes.
refusal-method-ignores-floors = Deze verdeling kan een groep geen minimum beloven. Haal de minima weg, of kies ‘De meeste stemmen samen’.
refusal-method-ignores-limits = Deze verdeling kent geen andere grens dan de enveloppe. Haal de grenzen weg, of kies ‘De meeste stemmen eerst’ of ‘De meeste stemmen samen’.
refusal-group-twice = Deze groep heeft al zo’n grens.
refusal-floor-above-cap = Het minimum van een groep is hoger dan haar maximum.
refusal-exclusion-of-one = Noem minstens twee projecten die elkaar uitsluiten.
refusal-floors-beyond-envelope = De minima zijn samen { $floors }, en de enveloppe is maar { $envelope }.
refusal-no-such-project = Er is geen project nummer { $number } in deze enveloppe.
refusal-too-few-choices = U koos { $chosen } projecten; het moeten er minstens { $limit } zijn.
refusal-too-many-points = U gaf { $given } punten en u hebt er { $limit }. Neem er terug.
refusal-too-many-points-for-one = Eén project kan hoogstens { $limit } punten krijgen.
refusal-place-twice = Twee projecten staan op plaats { $place }. Geef ze elk een andere plaats.
refusal-ranked-twice = Project nummer { $number } staat op twee plaatsen. Laat het op één plaats staan.
refusal-over-envelope = Uw projecten gaan { $over } boven de enveloppe. Haal er weg tot ze erin passen.
refusal-not-in-this-vote = Een van deze projecten zit niet in deze stemming. Laad de pagina opnieuw.
refusal-empty-ballot = Kies minstens één project voor u uw stembiljet indient.
refusal-not-declared = Zeg eerst waar u woont en in welke leeftijdsgroep u valt.
refusal-not-eligible = Deze stemming is voor andere gemeenten of andere leeftijden.
refusal-link-not-valid = Deze link is al gebruikt of ouder dan vijftien minuten. Vraag een nieuwe.
refusal-too-many-requests = Te veel aanvragen voor dit adres. Probeer opnieuw over { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
 }.
refusal-file-too-large = Dit bestand is te zwaar: hoogstens { $megabytes } MB.
refusal-table-too-long = Deze tabel is te groot: hoogstens { $rows } rijen en { $columns } kolommen. Verdeel ze over meerdere bestanden.
refusal-unreadable-form = Dit formulier kwam onvolledig aan. Ga terug: uw tekst staat er nog. Verstuur het opnieuw.
refusal-form-too-large = Dit formulier bevat te veel tekst. Ga terug: alles staat er nog. Maak de tekst korter en verstuur hem opnieuw.
refusal-unreadable-file = Dit bestand kan niet gelezen worden. Kijk na of het het juiste is en of het op uw computer opengaat.
refusal-bad-rows = { $count ->
    [one] Eén regel moet verbeterd worden; er is niets ingevoerd.
   *[other] { $count } regels moeten verbeterd worden; er is niets ingevoerd.
 }
refusal-pledges-cover-everything = De partners betalen al alles: er blijft niets te vragen aan de enveloppe.
refusal-costs-more-than-envelope = Dit project kost meer dan de hele enveloppe.
refusal-demonstration-only = Dit bestaat alleen in de demonstratie.
refusal-own-role = U kunt uw eigen toegang niet intrekken: een collega doet dat.
refusal-decided-twice = Project nummer { $number } staat hierboven al.
refusal-not-a-departure = Dat zegt de stemming al voor project nummer { $number }.

# De stembiljetpagina
vote-title = { $days ->
    [one] U hebt nog één dag om te stemmen
   *[other] U hebt nog { $days } dagen om te stemmen
 }
vote-title-today = Laatste dag: de stemming sluit op { $at }
vote-lead-approval = Kies tot { $count } projecten. De enveloppe bedraagt { $amount }. Alles wat u aankruist, telt even zwaar.
vote-lead-knapsack = Kies zoveel projecten als de enveloppe kan betalen: { $amount } in totaal.
vote-lead-range = Kies { $fewest } tot { $count } projecten. De enveloppe bedraagt { $amount }. Alles wat u aankruist, telt even zwaar.
vote-lead-points = Verdeel hoogstens { $total } punten, met niet meer dan { $most } voor één project. De enveloppe bedraagt { $amount }.
vote-lead-ranking = Zet hoogstens { $places } projecten op volgorde, uw favoriet eerst. De enveloppe bedraagt { $amount }.
vote-points-for = Punten voor ‘{ $title }’
vote-points = Punten
vote-given = { $points ->
    [one] één punt
   *[other] { $points } punten
 }
vote-place = { $place ->
    [1] Uw favoriet
   *[other] Keuze nr. { $place }
 }
vote-place-none = Geen plaats
vote-place-for = Plaats van ‘{ $title }’
vote-ranking = Plaats
vote-choose = Kiezen
vote-refused = Dit stembiljet kon niet ingediend worden
vote-check-me = Mijn gemeente en leeftijd nakijken
vote-home = U hebt gezegd waar u woont: { $place }. Klopt dat? Zodra uw stembiljet ingediend is, stemt u in dit budget van daaruit, tot de laatste telling. Een stembiljet draagt geen naam: niemand kan het verplaatsen, ook de overheid niet.
vote-home-elsewhere = Ik woon elders
vote-planned-title = De stemming is nog niet geopend
vote-planned = Ze begint op { $at }. Intussen kunt u de projecten lezen.
vote-over-title = De stemming is gesloten
vote-over = Ze sloot op { $at }. De stembiljetten wachten op de telling; niemand heeft ze gelezen.
vote-over-cast = Uw stembiljet is ingediend: het wordt geteld.
vote-over-none = U hebt hier geen stembiljet ingediend.
vote-published = Ze sloot op { $at }. Het resultaat is openbaar.
vote-void-title = Deze stemming is geannuleerd
vote-void = De reden staat op de pagina van het budget. Er komt een nieuwe stemming.
vote-see-results = Het resultaat bekijken
vote-see-projects = De projecten lezen
# Het paneel van het stembiljet
dock-label = Uw stembiljet
dock-bar = Uw projecten kosten { $amount }
dock-left = Nog { $amount } over
dock-over = { $amount } te veel
dock-total = { $amount } in totaal
dock-chosen-one = { $count } project gekozen
dock-chosen-many = { $count } projecten gekozen
dock-chosen-of = { $count } van { $limit } projecten
dock-points-left = U hebt nog { $count } van { $limit } punten
dock-points-left-one = U hebt nog { $count } van { $limit } punten
dock-points-over = { $count } punten te veel
dock-points-over-one = { $count } punt te veel
dock-points-none = Al uw punten zijn gegeven
dock-points-of = { $count } punten
dock-points-of-one = { $count } punt
dock-why-points = Schrijf een geheel getal, hoogstens { $limit }.
dock-why-place = ‘{ $title }’ staat al op deze plaats.
dock-none = Niets gekozen
dock-save = Mijn ontwerp bewaren
dock-undo = Laatste keuze ongedaan maken
dock-cast = Mijn stembiljet indienen
dock-cast-again = Opnieuw indienen
dock-state-empty = Nog niet ingediend. Kruis een project aan om te beginnen.
dock-state-empty-points = Nog niet ingediend. Geef een project punten om te beginnen.
dock-state-empty-ranking = Nog niet ingediend. Begin met uw favoriet.
dock-state-draft = Ontwerp bewaard. Nog niet ingediend.
dock-state-saving = Een ogenblik, we bewaren uw keuze…
dock-state-unsaved = Deze wijziging is nog niet bewaard. Dien in, of kijk uw verbinding na.
dock-state-refused = Niet ingediend. { $why }
dock-state-cast = Ingediend. U kunt het nog wijzigen tot de sluiting.
dock-state-changed = U bent van mening veranderd: dien opnieuw in, anders telt uw vorige stembiljet.
dock-see-receipt = Mijn ontvangstbewijs bekijken
uncast-draft = Uw stembiljet voor ‘{ $envelope }’ is bewaard, maar nog niet ingediend: het telt nog niet mee.
uncast-changed = U hebt uw stembiljet voor ‘{ $envelope }’ gewijzigd zonder het opnieuw in te dienen: het vorige telt.
uncast-link = Verder met mijn stembiljet
dock-why-full = U hebt al { $limit } projecten. Haal er een weg om dit te kiezen.
dock-why-dear = U hebt nog { $amount } over, dit project vraagt { $price }.
# Het ontvangstbewijs
receipt-title = Uw stembiljet is ingediend
receipt-lead = Het telt vanaf nu. U kunt het wijzigen tot { $at }.
receipt-lead-closed = Het wordt geteld. De stemming sloot op { $at }: niemand kan zijn stembiljet nog wijzigen.
receipt-heading = Ontvangstbewijs
receipt-what-it-is = Deze code staat voor uw stembiljet, zonder uw naam. Daarop staat:
receipt-revision = Indiening nummer
receipt-where = Na de bekendmaking vindt u het hier terug
receipt-whole = Het volledige ontvangstbewijs, voor wie alles wil nagaan
receipt-whole-what = De overheid ondertekende de verbintenis hieronder. Een gegeven ontvangstbewijs is een geteld stembiljet; anders bewijst de handtekening de fout.
receipt-key = Publieke sleutel:
receipt-not-proof = Houd dit bewijs voor uzelf: zodra de stembiljetten openbaar zijn, toont het wat u koos.
receipt-print = U kunt deze pagina afdrukken of de code fotograferen.
receipt-change = Mijn stembiljet wijzigen
receipt-other = Ook stemmen: { $name }

# Ook elders stemmen.
second-title = Stem ook in een andere gemeente
second-lead = U woont in { $home } en stemt daar. U kunt er nog een kiezen: waar u werkt, studeert of vaak komt.
second-commune = Welke andere gemeente?
second-choose = Deze gemeente kiezen
second-note = U kunt van gedachten veranderen tot u er een stembiljet indient.

# In één enveloppe stemmen.
session-one = In dit budget stemt u in één enveloppe, naar keuze. Met uw eerste stembiljet kiest u ze, en die keuze blijft; het stembiljet zelf kunt u nog wijzigen tot de stemming sluit.
session-others = U kunt ook een andere enveloppe kiezen:
session-voted-elsewhere = U hebt gestemd in ‘{ $envelope }’. In dit budget stemt men in één enveloppe: dat stembiljet kunt u nog wijzigen tot de stemming sluit.
session-home-elsewhere = U hebt in dit budget al gestemd als inwoner van een andere plaats. U stemt er van daaruit tot de laatste telling. Een stembiljet draagt geen naam: niemand kan het verplaatsen, ook de overheid niet.
session-one-or-second = Men stemt hier in één enveloppe: wie elders woont, kan er geen tweede bij kiezen. Vink een van beide uit.
session-one-source = Men kiest tussen deze enveloppen: het stemrecht moet er op dezelfde manier worden nagekeken, met e-mail of met een code. Anders zou iemand twee keer stemmen.
session-letters-made = Er zijn al brieven gemaakt, en daarin staat waar men stemt: dat verandert niet meer.
session-letters-elsewhere = Een stemming werd geannuleerd, en haar brieven openen nog een andere stemming van dit budget: met een nieuwe brief zou wie de oude bewaart twee stemmen hebben. Annuleer ook die andere stemming, en maak dan nieuwe brieven voor iedereen.
session-stands = Er is al een stemming geopend: in hoeveel enveloppen men stemt, verandert niet meer.
session-phases-before = Eerst komt nog de stap ‘{ $phase }’, en die duurt tot { $until }. Wacht tot die voorbij is, of wijzig de datums in de kalender van het budget.
session-voting-over = Volgens de kalender van het budget is de tijd om te stemmen voorbij. Geef de stemming nieuwe datums, of verleng ze.
session-turns-over = De andere stemmingen van dit budget zijn voorbij, en niets zegt nog wie er gestemd heeft. Open deze enveloppe in een nieuw budget.

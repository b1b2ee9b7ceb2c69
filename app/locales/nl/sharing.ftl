# The sharing check: before buying, who has it already.
share-title = Deelreflex
share-lead = Laten we eerst kijken wie het al heeft, voor we kopen. Zeg wanneer u het nodig hebt: wij zoeken in alles wat buren, verenigingen en gemeenten uitlenen. Niets is verplicht; u antwoordt, en iemand beslist als u het niet eens bent.
share-entered-lead = Wat dit project zou kopen en anderen misschien al hebben.
share-entered-lead-staff = Zeg wanneer elk ding nodig is: wij zoeken wie er al een heeft. U antwoordt hier in naam van wie het project draagt; praat eerst met hen.
share-entered-empty = Dit project koopt niets dat gedeeld kan worden.
share-edit-hint = Schrijf wat u nodig hebt, één ding per regel: na het bewaren zoeken we wie het u kan lenen.
share-empty = Uw kostenraming noemt nog geen materiaal dat gedeeld wordt.
share-empty-link = Een soort materiaal kiezen bij een kostenpost
share-answer = Antwoorden, of datums wijzigen
share-see = Meer lezen
share-not-checked = Nog niet bekeken.
share-dossier-what = Wat het register weet over het gevraagde materiaal, over alle overheden heen. Een advies sluit op zich niets uit.
share-desk-link = Deelbeslissingen
share-line-price = { $quantity } te kopen voor { $price }
share-line-spared = Een aankoop van { $price } vermeden
share-words-read = We lazen het in uw woorden: { $kind }.
share-words-change = Klopt dat niet? Aanpassen
share-words-read-public = ‘{ $kind }’ werd gelezen in de woorden van het project; niemand koos het uit de lijst.

## Verdicts
share-verdict-borrow = te lenen
share-verdict-shift = te lenen, met een verschoven datum
share-verdict-rent = te huren
share-verdict-co-buy = samen te kopen
share-verdict-fund-and-share = te kopen en te delen
share-verdict-fund = te kopen
share-verdict-need-dates = datums in te vullen
share-state-open = te beslissen
share-state-borrowed = geleend
share-state-rented = gehuurd
share-state-contested = betwist
share-state-signing = wacht op een tweede handtekening
share-state-bought = aankoop beslist
share-state-gone = weggehaald

## The sentence that explains
share-lender-all = { $name } heeft { $quantity } { $thing }, vrij op { $of ->
    [one] de gevraagde datum
   *[other] { $dates } van de { $of } gevraagde datums
    }
share-lender-some = { $name } heeft { $quantity } { $thing }, vrij op { $dates } van de { $of } gevraagde datums
share-own = Het project heeft zelf al { $quantity } { $thing }
share-lender-far = , op { $far }
share-lender-deposit = , waarborg { $amount }
share-lender-fee = , bijdrage { $amount } per keer
share-lender-set = (een geheel dat samen wordt uitgeleend, met { $count } erin)
share-lender-indoor = , alleen binnen
share-avoided = Aankoop vermeden: { $amount }.
share-move = Niet { $from }, wel { $to }.
share-because-consumable = Het wordt opgebruikt: uitlenen kan niet.
share-because-fixed = Het staat vast opgesteld: uitlenen kan niet.
share-because-hygiene = Voor hygiëne of veiligheid heeft iedereen het zijne nodig.
share-because-work = Het is betaald werk, geen materiaal.
share-because-often = U gebruikt het { $days } dagen per jaar: dan hebt u het beter zelf.
share-because-no-dates = Zonder datums kunnen we niet zeggen of iemand het kan uitlenen.
share-because-rent = Niemand heeft er een vrij, en huren kost { $amount }.
share-because-together = Eén keer gekocht, samen met { $others ->
    [one] een ander project
   *[other] { $others } andere projecten
    }: { $units } in plaats van { $asked }, bij { $host }. Deel van dit project: { $share }.
share-because-dear = Het is er, maar lenen zou { $amount } kosten: meer dan de helft van de prijs.
share-because-nobody = Niemand leent het al uit. Gekocht met geld van iedereen komt het in het register en kunnen anderen het lenen.
share-because-few = Wat vrij is op de gevraagde datums dekt { $coverage } % van wat nodig is ({ $known ->
    [0] geen uitlener bekend
    [one] één uitlener bekend
   *[other] { $known } uitleners bekend
    }). Gekocht met geld van iedereen komt het in het register en kunnen anderen het lenen.

## What else could be done
share-or = Het kan ook anders:
share-or-part = Een deel lenen en er { $units } kopen.
share-or-move = Datums verschuiven.
share-or-together = { $names } { $count ->
    [one] vraagt er ook een
   *[other] vragen er ook een
    }, op andere momenten: { $units } volstaan in plaats van { $asked }.
share-or-borrow = Toch lenen, voor { $amount }.
share-or-rent = Huren, voor { $amount }.
share-checked = Bekeken op { $when }, volgens regels nr. { $version }.
share-check-link = Wat we bekeken hebben
share-loans = Wat u leent:
share-borrowed-hint = Wilt u andere datums of toch kopen, annuleer dan eerst uw ontleningen: de kostenpost staat meteen weer in uw kostenraming.
share-rented-hint = De kostenpost telt mee tegen de huurprijs. Wilt u andere datums of toch kopen, kies dan eerst weer voor kopen.
share-rented-back = Toch kopen

## What bearers answer
share-accept = Lenen in plaats van kopen
share-accept-shift = Lenen op de nieuwe datums
share-accept-rent = Huren in plaats van kopen
share-yield = Niet langer betwisten
share-again = Opnieuw zoeken
share-contest = Niet akkoord?
share-contest-words = Waarom past dit niet?
share-contest-hint = Iemand leest uw reden en beslist. Uw reden is openbaar.
share-contest-send = Betwisten
share-need = Wanneer hebt u het nodig?
share-need-hint = Van het afhalen tot het terugbrengen. Laat leeg wat u niet nodig hebt.
share-need-from = Datum { $number }: van
share-need-to = Datum { $number }: tot
share-need-flexible = Hoeveel dagen kan een datum verschuiven?
share-need-flexible-hint = Bijvoorbeeld 7: een week vroeger of later.
share-need-outdoors = Het wordt buiten gebruikt: wat binnen moet blijven, past niet
share-need-more = Vaak gebruik, huur, bijzondere gevallen
share-need-days = Dagen gebruik per jaar
share-need-days-hint = Als u het vaker gebruikt dan op de datums hierboven.
share-need-rent = Huurprijs
share-need-rent-hint = Voor al uw datums, als u een prijs hebt gevraagd.
share-need-exempt = Dit wordt niet uitgeleend
share-need-send = Bewaren en zoeken
share-exempt-none = Dit kan uitgeleend worden
share-exempt-consumable = Het wordt opgebruikt
share-exempt-fixed = Het staat vast opgesteld
share-exempt-hygiene = Hygiëne of veiligheid
share-exempt-work = Het is werk
share-done-need = Datums bewaard. Dit hebben we gevonden.
share-done-again = We hebben opnieuw gezocht.
share-done-borrowed = Aangevraagd: de uitlener kreeg uw vraag, en uw kostenraming is gedaald.
share-done-rented = Genoteerd: uw kostenraming rekent nu met de huurprijs.
share-done-bought-again = De kostenpost staat weer in uw kostenraming, tegen de aankoopprijs.
share-done-contested = Uw reden is bewaard. Iemand zal beslissen.
share-done-yielded = U betwist het niet langer.
share-done-offered = Uw voorstel om te delen staat open voor andere projecten.
share-done-joined = U deelt als u allebei wint.
share-done-lenders = De vraag is bij de uitleners. Ze hebben 48 uur om te antwoorden.
share-done-left = U doet niet meer mee aan deze afspraak.

## Share if we both win
share-pool = Delen als we allebei winnen
share-pool-what = Wint uw project en nog een ander, dan wordt er maar één keer gekocht; met wat dat bespaart kan misschien nog een project doorgaan. U verliest niets als de ander niet wint.
share-pool-host = Wie bewaart het en leent het uit?
share-pool-terms = Waar het staat, wie het uitleent, wie het herstelt
share-pool-terms-hint = De andere projectdragers lezen dit voor ze ja zeggen.
share-pool-agreed = Wie het project draagt, gaat akkoord.
share-pool-notice = Dagen op voorhand
share-pool-deposit = Waarborg voor anderen
share-pool-send = Voorstellen om te delen
share-pool-join = Delen als we allebei winnen
share-pool-leave = Niet meer delen
share-pool-offer = { $host } stelt voor om één keer te kopen en te delen ({ $members ->
    [one] één project
   *[other] { $members } projecten
    } tot nu toe).
share-pool-alone = U stelt voor om te delen, bij { $host }. Er ontbreekt nog een ander project.
share-pool-in = Wint u, dan deelt u met { $others ->
    [one] een ander project
   *[other] { $others } andere projecten
    }, bij { $host }.
share-pool-state-offered = { $kind }: { $members ->
    [one] één project stelt
   *[other] { $members } projecten stellen
    } voor om te delen als ze winnen, bij { $host }.
share-pool-state-formed = { $kind }: { $members } projecten delen { $units } aankoop bij { $host }. Vrijgekomen: { $freed }.
share-pool-state-listed = { $kind }: gekocht voor { $members } projecten, bij { $host }. Vrijgekomen: { $freed }.
share-pool-state-dissolved = { $kind }: de afspraak was niet nodig.
share-lenders = Gevraagd aan uitleners uit het register, om minder te kopen. Alleen wat zij beloofd hebben, telt mee bij de telling; de rest wordt gekocht.
share-lenders-none = Voor deze afspraak is niets aan het register gevraagd: niemand heeft er een vrij op uw datums, of het is al van u.
share-lenders-ask = Vragen aan de uitleners
share-lenders-after = Geleend uit het register voor deze afspraak. Neemt een uitlener zijn belofte terug, dan wordt wat ontbreekt gekocht met de reserve die het reglement naast de enveloppe houdt; geen enkele laureaat verliest zijn geld.
share-pool-broken = Een uitlener nam zijn belofte na de telling terug: { $more ->
    [one] er wordt er één meer gekocht
   *[other] er worden er { $more } meer gekocht
    }, voor { $cost }. De reserve naast de enveloppe ({ $reserve }) betaalt dat. Geen enkele laureaat verliest zijn geld.
share-pool-broken-short = Een uitlener nam zijn belofte na de telling terug: { $more ->
    [one] er wordt er één meer gekocht
   *[other] er worden er { $more } meer gekocht
    }, voor { $cost }. De reserve naast de enveloppe is { $reserve }; de overheid zoekt de { $missing } die nog ontbreken. Geen enkele laureaat verliest zijn geld.
share-pool-thing = Bekijken in het register

## Decisions
share-decisions = Wat beslist werd:
share-outcome-fund = { $day }: toch gekocht.
share-outcome-uphold = { $day }: het advies blijft.
share-outcome-declined = { $day }: de tweede persoon tekende niet.
share-outcome-signing = { $day }: aankoop beslist, wacht op een tweede handtekening.
share-code-dates = De datums kloppen niet.
share-code-transport = Het raakt daar niet.
share-code-fixed-installation = Het is een vaste installatie.
share-code-hygiene = Hygiëne of veiligheid.
share-code-accessibility = Het moet er zijn voor mensen die niet zonder kunnen.
share-code-missing-attribute = Wat er is, voldoet niet (grootte, vermogen).
share-code-owner-refuses = De eigenaar leent het hiervoor niet uit.
share-code-autonomy = De zelfstandigheid van een kwetsbare groep.
share-code-verdict-holds = Het advies klopt.
share-code-other = Een andere reden:
share-desk-here = Deelbeslissingen
share-desk-title = { $count ->
    [0] Geen deelbeslissing te nemen
    [one] Eén deelbeslissing te nemen
   *[other] { $count } deelbeslissingen te nemen
    }
share-desk-lead = Wat projectdragers betwisten, wat op een tweede handtekening wacht, en wat beslist moet zijn voor een aankoop vertrekt.
share-desk-empty = Niets wacht. Betwiste kostenposten verschijnen hier.
share-desk-code = Reden om toch te kopen
share-desk-code-hint = Verschijnt bij de beslissing.
share-desk-words = In enkele woorden
share-desk-words-hint = Openbaar. Noem niemand.
share-desk-fund = De aankoop beslissen
share-desk-uphold = Het advies houden
share-desk-sign = Tekenen
share-desk-decline = Niet tekenen
share-desk-waits = Een tweede persoon moet tekenen: niet wie beslist heeft.
share-desk-done-decided = Beslissing bewaard; de projectdragers zijn verwittigd.
share-desk-done-signed = Getekend: de aankoop is beslist.
share-desk-done-declined = U hebt niet getekend: de kostenpost staat opnieuw open.

## In public
share-public-title = Delen in plaats van twee keer kopen
share-public-lead = Voor elk gevraagd materiaal: wie het al heeft, wat beslist werd, en waarom. Iedereen kan het nakijken.
share-public-lines = Het gevraagde materiaal
share-public-pools = Gedeelde aankopen
share-public-empty = Nog geen project vraagt materiaal dat gedeeld wordt.
share-public-summary = { $lines ->
    [0] Geen vragen naar materiaal
    [one] Eén vraag naar materiaal
   *[other] { $lines } vragen naar materiaal
 }{ $borrowed ->
    [0] .
    [one] , waarvan er één geleend wordt in plaats van gekocht.
   *[other] , waarvan er { $borrowed } geleend worden in plaats van gekocht.
 } Vermeden aankopen: { $avoided }.
share-public-link = Delen binnen dit budget
share-check-title = Nagekeken: { $what }
share-check-same = Zonet overgedaan met dezelfde gegevens: hetzelfde advies.
share-check-differs = Zonet overgedaan is het advies niet meer hetzelfde. Meld het: dit zou niet mogen.
share-check-inputs = Wat we bekeken hebben
share-check-when = Wanneer
share-check-need = Gevraagd
share-check-asked = { $quantity }, { $price } als het gekocht wordt
share-check-dates = Datums
share-check-outdoors = Buiten gebruikt
share-check-no-dates = nog geen datums
share-check-rules = Regels
share-check-version = versie { $version }
share-check-limits = Drempels
share-check-thresholds = Lenen kost hoogstens { $borrow } % van de prijs; minstens { $shift } % blijft op de gevraagde datums; huren kost hoogstens { $rent } %; vanaf { $days } dagen per jaar wordt er gekocht; verder dan { $far } km rekenen we { $carriage } vervoer; boven { $signature } tekent een tweede persoon.
share-check-considered = Dingen van deze soort in het register
share-check-supplies = Wat er is
share-check-thing = Voorwerp
share-check-owner = Uitlener
share-check-held = In dienst
share-check-free = Vrij, per datum
share-check-cost = Kosten per keer
share-check-peers = Wie er ook een vraagt
share-check-undated = { $count ->
    [one] Nog iemand vraagt het, voorlopig zonder datums
   *[other] Nog { $count } anderen vragen het, voorlopig zonder datums
}
share-occasion-writing = tijdens het schrijven
share-occasion-submission = bij het indienen
share-occasion-valuation = bij de analyse
share-occasion-freeze = voor de stemming
share-occasion-allocation = bij de verdeling
share-occasion-purchase = voor de aankoop

## Rule sheet
share-rules = Delen tussen laureaten
share-rules-hint = Projectdragers die er voor de stemming mee instemden, kopen één keer wat ze dubbel vragen. Wat dat bespaart keert terug naar de enveloppe en financiert het vervolg van de lijst.
share-rules-tick = Laureaten die ermee instemden, delen hun aankopen
share-rules-upkeep = Deel voor onderhoud (%)
share-rules-upkeep-hint = Van wat bespaard wordt, wat bij de gastheer blijft.
share-rules-contingency = Reserve (%)
share-rules-contingency-hint = Naast de enveloppe, voor een afspraak die niet standhoudt.
share-rules-none = Laureaten delen hun aankopen niet: elk krijgt wat gevraagd werd.
share-rules-terms = Laureaten die er voor de stemming mee instemden, kopen één keer wat ze dubbel vragen; { $upkeep } % van de besparing gaat naar onderhoud, de rest financiert het vervolg van de lijst, en de overheid houdt daarnaast een reserve van { $contingency } % van de enveloppe voor een afspraak die niet standhoudt. Geen enkele laureaat verliest zijn geld door dit delen.

## Refusals
share-refusal-wrong-state = Dat kan niet meer: deze kostenpost is ‘{ $state }’.
share-refusal-changed = Intussen is er iets veranderd: nu is het ‘{ $verdict }’. Lees opnieuw, en antwoord dan.
share-refusal-same-hand = U nam deze beslissing: iemand anders moet tekenen.
share-refusal-nothing-to-sign = Er wacht niets op een handtekening.
share-refusal-own-line = U zit in dit project: iemand anders beslist.
share-refusal-frozen = De stemming is open: wat gedeeld wordt verandert niet meer.
share-refusal-pool-over = Deze afspraak is afgesloten.
share-refusal-in-another-pool = Deze kostenpost zit al in een andere afspraak. Verlaat die eerst.
share-refusal-not-in-envelope = Deze enveloppe voorziet geen delen tussen laureaten.
share-refusal-decide-first = { $lines ->
    [one] Eén kostenpost van dit project kan geleend worden.
   *[other] { $lines } kostenposten van dit project kunnen geleend worden.
    } Beslis dat eerst op de pagina met deelbeslissingen.
share-refusal-invoice-known = Deze factuur is elders al aangegeven. Zeg waarom ze twee keer voorkomt, of haal ze weg.
share-refusal-nothing-left = Er zou niets meer te vragen zijn. Trek het project liever terug, of houd een kostenpost over.
share-refusal-too-many-dates = Hoogstens { $limit } datums.
share-refusal-no-such-kind = Niets dat geleend kan worden, heet zo. Kies uit de lijst, typ ‘niets te lenen’, of laat leeg.

## Letters
mail-share-subject = Uw materiaal ‘{ $what }’: een beslissing
mail-share-fund = Voor ‘{ $title }’ is de aankoop van ‘{ $what }’ ({ $amount }) beslist, ook al kon het geleend worden. De reden:
mail-share-uphold = Voor ‘{ $title }’ blijft het advies over ‘{ $what }’ ({ $amount }). De reden:
mail-share-signing = Voor ‘{ $title }’ is de aankoop van ‘{ $what }’ ({ $amount }) beslist; een tweede persoon moet nog tekenen. De reden:
mail-share-declined = Voor ‘{ $title }’ tekende de tweede persoon de aankoop van ‘{ $what }’ ({ $amount }) niet: het wordt opnieuw bekeken. De reden die eerst gegeven werd:
mail-share-button = Uw materiaal bekijken

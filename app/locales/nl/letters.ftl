# De brieven aan de projectdragers en het ontwerp van beslissing.
admin-nav-letters = Brieven en beslissing
admin-event-letters-changed = Teksten van de brieven gewijzigd
admin-letters-title = De brieven aan de projectdragers en het ontwerp van beslissing
admin-letters-what = Eén brief per project en één ontwerp van beslissing, ingevuld met het resultaat en met de beslissing. Om na te lezen, af te drukken en te ondertekenen.
admin-letters-no-decision = Er is geen beslissing geregistreerd: de brieven spreken alleen over het resultaat.
admin-letters-record = De beslissing registreren
admin-letters-texts = De teksten van uw overheid
admin-letters-texts-what = Ze staan in elke brief en in de beslissing. Wat wordt voorgesteld, is een vertrekpunt: laat het nalezen door uw juridische dienst, en vul aan wat tussen vierkante haken staat.
admin-letters-legal-basis = Juridische overwegingen (één per regel)
admin-letters-appeal = Beroepsmogelijkheden
admin-letters-save = De teksten bewaren
admin-letters-deliberation = Ontwerp van beslissing
admin-letters-letters = De brieven
admin-letters-project = Project
admin-letters-outcome = Beslissing
admin-letters-word = Word
admin-letters-letter-in = Brief voor ‘{ $title }’, in het { $language }
admin-letters-deliberation-in = Ontwerp van beslissing, in het { $language }
letter-funded = Geselecteerd
letter-not-funded = Niet geselecteerd
letter-print = Drukt u af, gebruik dan de opdracht van uw browser: de pagina komt op A4.
letter-back = Alle brieven
letter-download = Downloaden voor Word (.docx)
letter-to = Ter attentie van { $bearer }
letter-reference = Onze referentie: { $process } / { $envelope } / { $number }
letter-date = { $day }
letter-subject = Betreft: { $process }, enveloppe ‘{ $envelope }’, project { $number } ‘{ $title }’
letter-hello = Geachte mevrouw, geachte heer,
letter-decided-funds = { $organ } heeft op { $day } beslist om uw project te selecteren en er { $amount } aan toe te kennen, ten laste van de enveloppe ‘{ $envelope }’.
letter-decided-not = { $organ } heeft op { $day } beslist om uw project niet te selecteren. Het vroeg { $amount } aan de enveloppe ‘{ $envelope }’.
letter-voted-funds = Volgens het resultaat van de stemming, gepubliceerd op { $day }, is uw project geselecteerd voor { $amount }, ten laste van de enveloppe ‘{ $envelope }’.
letter-voted-not = Volgens het resultaat van de stemming, gepubliceerd op { $day }, is uw project niet geselecteerd. Het vroeg { $amount } aan de enveloppe ‘{ $envelope }’.
letter-facts = Feitelijke overwegingen
letter-facts-vote = { $voters ->
    [one] Eén persoon heeft gestemd. Stemmen voor uw project: { $votes }. Plaats: { $place } van { $of }.
   *[other] { $n } mensen hebben gestemd. Stemmen voor uw project: { $votes }. Plaats: { $place } van { $of }.
 }
letter-facts-rule = De enveloppe bevat { $amount }. De regels, bekend voor de stemming, zeggen: { $rule }
letter-facts-why = Voor uw project: { $why }
letter-facts-departs = De beslissing wijkt af van het resultaat om deze reden: { $reason }
letter-facts-proof = De telling in detail en de anonieme stembiljetten zijn openbaar: { $address }
letter-law = Juridische overwegingen
letter-appeal = Beroepsmogelijkheden
letter-next = Het vervolg
letter-next-funds = We nemen contact met u op om de stappen af te spreken. Iedereen kan de uitvoering volgen op dit adres: { $address }
letter-next-not = We danken u om dit project te dragen. Onze collega’s blijven tot uw dienst: { $contact }
letter-close = Met de meeste hoogachting,
letter-sign = Voor { $administration }
letter-sign-place = [Naam, functie en handtekening]
deliberation-title = Ontwerp van beslissing
deliberation-subject = { $process } – Enveloppe ‘{ $envelope }’ – Toekenning van de middelen aan de laureaten
deliberation-organ-open = [Het college / De raad]
deliberation-seen = Gelet op
deliberation-considering = Overwegende
deliberation-considering-process = dat { $administration } het participatiebudget ‘{ $process }’ organiseert;
deliberation-considering-money = dat de enveloppe ‘{ $envelope }’ { $amount } bevat;
deliberation-considering-funder = dat { $funder } daaraan { $amount } bijdraagt;
deliberation-considering-vote = dat de stemming liep van { $opens } tot { $closes } en dat { $voters ->
    [one] één persoon eraan deelnam
   *[other] { $n } mensen eraan deelnamen
 };
deliberation-considering-rule = dat de verdelingsregels, vastgelegd bij de opening van de stemming, zeggen: ‘{ $rule }’;
deliberation-considering-result = dat het resultaat gepubliceerd is op { $day } met de anonieme stembiljetten, waarvan de SHA-256-vingerafdruk { $digest } is, en dat iedereen het kan hertellen;
deliberation-considering-departs = dat er voor project { $number } ‘{ $title }’ reden is om van het resultaat af te wijken: { $reason };
deliberation-decides = Beslist
deliberation-article = Artikel { $number }
deliberation-adopts = { $way ->
    [jury] Het voorstel van de jury voor de enveloppe ‘{ $envelope }’ wordt aangenomen.
    [assembly] De beslissing van de wijkvergadering voor de enveloppe ‘{ $envelope }’ wordt aangenomen.
    [agreement] Het partnerschapsakkoord voor de enveloppe ‘{ $envelope }’ wordt goedgekeurd.
   *[other] Het resultaat voor de enveloppe ‘{ $envelope }’ wordt aangenomen.
 }
deliberation-departs = { $count ->
    [one] Het resultaat voor de enveloppe ‘{ $envelope }’ wordt aangenomen, behalve voor één project, om de reden hierboven.
   *[other] Het resultaat voor de enveloppe ‘{ $envelope }’ wordt aangenomen, behalve voor { $count } projecten, om de redenen hierboven.
 }
deliberation-grants = De volgende middelen worden toegekend, samen { $total }:
deliberation-grants-none = Geen enkel project is geselecteerd.
deliberation-paid = De uitgave wordt verdeeld over de financiers, naar verhouding van hun deel in de enveloppe:
deliberation-paid-own = De uitgave is ten laste van de enveloppe ‘{ $envelope }’ van { $administration }.
deliberation-not = De volgende projecten zijn niet geselecteerd:
deliberation-left = Het saldo van de enveloppe, { $amount }, blijft beschikbaar.
deliberation-notify = Deze beslissing wordt meegedeeld aan elke projectdrager, met de motivering en de beroepsmogelijkheden.
deliberation-number = Nr.
deliberation-project = Project
deliberation-bearer = Begunstigde
deliberation-amount = Bedrag
deliberation-reason = Motief
deliberation-funder = Financier
deliberation-total = Totaal
letter-default-legal-basis =
    de wet van 29 juli 1991 betreffende de uitdrukkelijke motivering van de bestuurshandelingen, artikelen 2 en 3;
    de wet van 14 november 1983 betreffende de controle op de toekenning en op de aanwending van sommige toelagen;
    {"["}het reglement van het participatiebudget, aangenomen door de raad op …];
    {"["}de inschrijving van de middelen op artikel … van de begroting van het jaar …]
letter-default-appeal =
    U kunt { $administration } vragen om deze beslissing te herzien ({ $contact }). Die vraag schorst de volgende termijnen niet.

    U kunt een beroep tot nietigverklaring instellen bij de afdeling Bestuursrechtspraak van de Raad van State, Wetenschapsstraat 33 in 1040 Brussel, binnen zestig dagen na de kennisgeving van deze beslissing, met een aangetekende brief of via de elektronische procedure (eproadmin.raadvst-consetat.be).

    {"["}Bevoegde ombudsdienst: naam en adres]
letter-mail-subject = { $process }: de beslissing over uw project ‘{ $title }’
refusal-letters-not-ready = Registreer eerst de officiële beslissing en vul dan uw teksten aan: er mag niets tussen vierkante haken blijven staan.
admin-event-decision-told = Beslissingsbrieven verstuurd naar de projectdragers
admin-mailing = De projectdragers verwittigen
admin-mailing-what = Wie een project draagt, krijgt zijn brief per e-mail, in zijn taal, en maar één keer. Wie hier geen adres heeft, staat in de lijst voor de post.
admin-mailing-after-decision = U kunt versturen zodra de officiële beslissing geregistreerd is.
admin-mailing-texts-first = Bewaar eerst uw teksten hieronder: er mag niets tussen vierkante haken blijven staan.
admin-mailing-send = { $count ->
    [one] De brief versturen
   *[other] De { $count } brieven versturen
}
admin-mailing-left = { $count ->
    [one] Eén brief is vertrokken.
   *[other] { $count } brieven zijn vertrokken.
}
admin-mailing-waits = { $count ->
    [one] Eén brief wacht zijn beurt af.
   *[other] { $count } brieven wachten hun beurt af.
}
admin-mailing-gave-up = { $count ->
    [one] Eén brief kon niet bezorgd worden.
   *[other] { $count } brieven konden niet bezorgd worden.
}
admin-mailing-post = { $count ->
    [one] Eén brief voor de post
   *[other] { $count } brieven voor de post
}
admin-mailing-post-unknown = geen e-mailadres
admin-mailing-post-returned = e-mail niet bezorgd
admin-mailing-print-post = De brieven voor de post afdrukken (pdf)
admin-mailing-print-all = Alle brieven afdrukken (pdf)
admin-done-letters-sent = De brieven zijn onderweg.
admin-done-letters-leaving = Het versturen gaat zonder u verder: u mag deze pagina sluiten.

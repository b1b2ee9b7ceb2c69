# Les lettres aux porteurs et le projet de délibération.
admin-nav-letters = Lettres et délibération
admin-event-letters-changed = Textes des lettres modifiés
admin-letters-title = Les lettres aux porteurs et la délibération
admin-letters-what = Une lettre par projet et un projet de délibération, remplis par le résultat et par la décision. À relire, à imprimer, à signer.
admin-letters-no-decision = Aucune décision n’est enregistrée : les lettres parlent seulement du résultat.
admin-letters-record = Enregistrer la décision
admin-letters-texts = Les textes de votre administration
admin-letters-texts-what = Ils figurent dans chaque lettre et dans la délibération. Ceux qui sont proposés sont un point de départ : faites-les relire par votre service juridique, et complétez ce qui est entre crochets.
admin-letters-legal-basis = Motifs de droit (un par ligne)
admin-letters-appeal = Voies de recours
admin-letters-save = Enregistrer les textes
admin-letters-deliberation = Projet de délibération
admin-letters-letters = Les lettres
admin-letters-project = Projet
admin-letters-outcome = Décision
admin-letters-word = Word
admin-letters-letter-in = Lettre pour « { $title } », en { $language }
admin-letters-deliberation-in = Projet de délibération, en { $language }
letter-funded = Retenu
letter-not-funded = Non retenu
letter-print = Pour imprimer, employez la commande de votre navigateur : la page sort en A4.
letter-back = Toutes les lettres
letter-download = Télécharger pour Word (.docx)
letter-to = À l’attention de { $bearer }
letter-reference = Nos références : { $process } / { $envelope } / { $number }
letter-date = Le { $day }
letter-subject = Objet : { $process }, enveloppe « { $envelope } », projet { $number } « { $title } »
letter-hello = Madame, Monsieur,
letter-decided-funds = { $organ } a décidé le { $day } de retenir votre projet et de lui accorder { $amount }, à charge de l’enveloppe « { $envelope } ».
letter-decided-not = { $organ } a décidé le { $day } de ne pas retenir votre projet, qui demandait { $amount } à l’enveloppe « { $envelope } ».
letter-voted-funds = Le résultat du vote, publié le { $day }, retient votre projet pour { $amount }, à charge de l’enveloppe « { $envelope } ».
letter-voted-not = Le résultat du vote, publié le { $day }, ne retient pas votre projet, qui demandait { $amount } à l’enveloppe « { $envelope } ».
letter-facts = Motifs de fait
letter-facts-vote = { $voters ->
    [1] Une personne a voté. Votre projet a reçu { $votes } voix et se place à la position { $place } sur { $of }.
   *[other] { $n } personnes ont voté. Votre projet a reçu { $votes } voix et se place à la position { $place } sur { $of }.
 }
letter-facts-rule = L’enveloppe contient { $amount }. Les règles, connues avant le vote, disent : { $rule }
letter-facts-why = Pour votre projet : { $why }
letter-facts-departs = La décision s’écarte du résultat pour la raison suivante : { $reason }
letter-facts-proof = Le détail du comptage et les bulletins anonymes sont publics : { $address }
letter-law = Motifs de droit
letter-appeal = Voies de recours
letter-next = La suite
letter-next-funds = Nous prendrons contact avec vous pour convenir des étapes. Chacun peut suivre la réalisation à cette adresse : { $address }
letter-next-not = Nous vous remercions d’avoir porté ce projet. Nos collègues restent à votre disposition : { $contact }
letter-close = Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.
letter-sign = Pour { $administration }
letter-sign-place = [Nom, fonction et signature]
deliberation-title = Projet de délibération
deliberation-subject = { $process } – Enveloppe « { $envelope } » – Octroi des moyens aux projets lauréats
deliberation-organ-open = [Le collège / Le conseil]
deliberation-seen = Vu
deliberation-considering = Considérant
deliberation-considering-process = que { $administration } organise le budget participatif « { $process } » ;
deliberation-considering-money = que l’enveloppe « { $envelope } » contient { $amount } ;
deliberation-considering-funder = que { $funder } y contribue pour { $amount } ;
deliberation-considering-vote = que le vote s’est tenu du { $opens } au { $closes } et que { $voters ->
    [1] une personne y a pris part
   *[other] { $n } personnes y ont pris part
 } ;
deliberation-considering-rule = que les règles de répartition, figées à l’ouverture du vote, disent : « { $rule } » ;
deliberation-considering-result = que le résultat a été publié le { $day } avec les bulletins anonymes, dont l’empreinte SHA-256 est { $digest }, et que chacun peut le recompter ;
deliberation-considering-departs = que, pour le projet { $number } « { $title } », il y a lieu de s’écarter du résultat : { $reason } ;
deliberation-decides = Décide
deliberation-article = Article { $number }
deliberation-adopts = { $way ->
    [jury] La proposition du jury pour l’enveloppe « { $envelope } » est adoptée.
    [assembly] La décision de l’assemblée de quartier pour l’enveloppe « { $envelope } » est adoptée.
    [agreement] L’accord de partenariat pour l’enveloppe « { $envelope } » est approuvé.
   *[other] Le résultat pour l’enveloppe « { $envelope } » est adopté.
 }
deliberation-departs = { $count ->
    [1] Le résultat pour l’enveloppe « { $envelope } » est adopté, sauf pour un projet, pour la raison dite plus haut.
   *[other] Le résultat pour l’enveloppe « { $envelope } » est adopté, sauf pour { $count } projets, pour les raisons dites plus haut.
 }
deliberation-grants = Les moyens suivants sont accordés, pour un total de { $total } :
deliberation-grants-none = Aucun projet n’est retenu.
deliberation-paid = La dépense est répartie entre les financeurs au prorata de leur part dans l’enveloppe :
deliberation-paid-own = La dépense est à charge de l’enveloppe « { $envelope } » de { $administration }.
deliberation-not = Les projets suivants ne sont pas retenus :
deliberation-left = Le solde de l’enveloppe, soit { $amount }, reste disponible.
deliberation-notify = La présente décision est notifiée à chaque porteur de projet, avec ses motifs et les voies de recours.
deliberation-number = N°
deliberation-project = Projet
deliberation-bearer = Bénéficiaire
deliberation-amount = Montant
deliberation-reason = Motif
deliberation-funder = Financeur
deliberation-total = Total
letter-default-legal-basis =
    la loi du 29 juillet 1991 relative à la motivation formelle des actes administratifs, articles 2 et 3 ;
    la loi du 14 novembre 1983 relative au contrôle de l’octroi et de l’emploi de certaines subventions ;
    {"["}le règlement du budget participatif, adopté par le conseil le …] ;
    {"["}l’inscription des moyens à l’article … du budget de l’année …]
letter-default-appeal =
    Vous pouvez demander à { $administration } de revoir cette décision ({ $contact }). Cette demande ne suspend pas les délais qui suivent.

    Vous pouvez introduire un recours en annulation devant la section du contentieux administratif du Conseil d’État, rue de la Science 33 à 1040 Bruxelles, dans les soixante jours qui suivent la notification de cette décision, par lettre recommandée ou par la procédure électronique (eproadmin.raadvst-consetat.be).

    {"["}Médiateur compétent : nom et adresse]
letter-mail-subject = { $process } : la décision sur votre projet « { $title } »
refusal-letters-not-ready = Enregistrez d’abord la décision officielle, puis complétez vos textes : rien ne doit rester entre crochets.
admin-event-decision-told = Lettres de décision envoyées aux porteurs
admin-mailing = Prévenir les porteurs
admin-mailing-what = Chaque personne qui porte un projet reçoit sa lettre par courriel, dans sa langue, une seule fois. Qui n’a pas d’adresse ici est listé pour la poste.
admin-mailing-after-decision = L’envoi s’ouvre quand la décision officielle est enregistrée.
admin-mailing-texts-first = Avant l’envoi, enregistrez vos textes ci-dessous : rien ne doit rester entre crochets.
admin-mailing-send = { $count ->
    [1] Envoyer la lettre
   *[other] Envoyer les { $count } lettres
}
admin-mailing-left = { $count ->
    [0] Aucune lettre n’est partie.
    [1] Une lettre est partie.
   *[other] { $count } lettres sont parties.
}
admin-mailing-waits = { $count ->
    [1] Une lettre attend son tour.
   *[other] { $count } lettres attendent leur tour.
}
admin-mailing-gave-up = { $count ->
    [1] Une lettre n’a pas pu être remise.
   *[other] { $count } lettres n’ont pas pu être remises.
}
admin-mailing-post = { $count ->
    [1] Une lettre à poster
   *[other] { $count } lettres à poster
}
admin-mailing-post-unknown = pas d’adresse de courriel
admin-mailing-post-returned = courriel non remis
admin-mailing-print-post = Imprimer les lettres à poster (PDF)
admin-mailing-print-all = Imprimer toutes les lettres (PDF)
admin-done-letters-sent = Les lettres sont en route.
admin-done-letters-leaving = L’envoi continue sans vous : vous pouvez fermer cette page.

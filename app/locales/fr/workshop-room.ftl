# Ce que la salle fait au-delà de la console : chemins, marché, jury, traduction, répétition.
ways = Aller de la console à
ways-projector = Écran de la salle
ways-paper = Papier : feuilles et bulletins
ways-signs = Affiches
ways-sheet = Fiche de l’expérience
ways-export-later = Le fichier de l’atelier se télécharge ici dès la fin.
## Le marché
market-on-board = au tableau
market-share-link = Mettre au tableau du quartier, sans compte
market-yours = C’est au tableau : le reprendre à votre nom ou le retirer
market-title = Mettre au tableau
market-what = Le tableau « On cherche, on propose » se lit dans toute la région. Nous y mettons ce que vous avez dit, avec votre commune ; pas votre nom.
market-consent = Je suis d’accord que ceci soit mis au tableau.
market-consent-theirs = La personne qui l’a dit est d’accord que ceci soit mis au tableau.
market-consent-needed = Cochez la case pour donner l’accord, ou revenez en arrière : rien n’est parti.
market-email = Votre adresse e-mail
market-email-hint = Une seule lettre, pour reprendre ceci à votre nom. L’adresse n’est montrée à personne.
market-share = Mettre au tableau
market-held = Jusqu’à ce que vous le repreniez à votre nom, c’est l’équipe d’animation qui répond. Votre adresse n’est donnée à quelqu’un que si vous dites oui tous les deux.
market-done = C’est au tableau.
market-see = Le voir au tableau
market-claim-why = L’équipe d’animation y répond pour vous. Avec un compte, vous pouvez y répondre vous-même.
market-claim-link = Le reprendre à mon nom, ou le retirer
market-claim-title = Reprendre à votre nom
market-claim-what = Vous l’avez dit pendant un atelier. À votre nom, c’est vous qui répondez à ceux qui le cherchent ou le proposent.
market-claim = Le reprendre à mon nom
market-claim-sign-in = Se connecter pour le reprendre
market-claimed = C’est repris : quelqu’un y répond en son nom.
market-console = Besoins et offres notés pour quelqu’un
market-console-what = Ils vont au tableau quand la personne qui les a dits est d’accord.
mail-claim-subject = À reprendre à votre nom : { $what }
mail-claim = Pendant l’atelier « { $title } », vous avez mis « { $what } » au tableau des besoins et des offres.
mail-claim-how = L’équipe d’animation y répond pour vous. Reprenez-le à votre nom pour y répondre vous-même, ou retirez-le.
mail-claim-button = Le reprendre ou le retirer
workshop-refusal-not-your-note = Seule la personne qui l’a dit peut le mettre au tableau, sur son téléphone.
workshop-refusal-only-rehearsed = C’est une répétition : rien n’en part vers le tableau.
harvest-figure-matched = { $count ->
    [one] mise en lien dans la salle
   *[other] mises en lien dans la salle
    }
harvest-matched = { $count ->
    [0] Dans la salle, aucun besoin ni offre n’a encore trouvé de réponse.
    [one] Dans la salle, un besoin ou une offre a trouvé une réponse ({ $answers ->
        [one] une main levée
       *[other] { $answers } mains levées
        }).
   *[other] Dans la salle, { $count } besoins ou offres ont trouvé une réponse ({ $answers } mains levées).
    }
harvest-shared = { $count ->
    [0] Aucun n’a été mis au tableau.
    [one] Un seul a été mis au tableau, avec l’accord de la personne.
   *[other] { $count } ont été mis au tableau, avec l’accord des personnes.
    }
## Le jury d’une séquence
jury = Jury
jury-room-what = Seul le jury vote dans cette séquence ; les autres voient combien de bulletins sont rentrés. Il est composé avant son premier bulletin, et ne change plus ensuite.
jury-draw = Tirer au sort
jury-size = Combien de jurés
jury-paper = Jurés sans téléphone (sur papier)
jury-by-name = Désigner les jurés
jury-who = Qui est du jury
jury-name = Composer ce jury
jury-left = Parti
jury-drawn = { $count ->
    [1] Une personne tirée au sort
   *[other] { $count } personnes tirées au sort
    }, à tour de rôle parmi les sortes d’acteurs présentes (graine { $seed }).
jury-named = { $count ->
    [1] Une personne désignée.
   *[other] { $count } personnes désignées.
    }
jury-on-paper = { $count ->
    [1] Dont une sur papier.
   *[other] Dont { $count } sur papier.
    }
jury-stakes-in = a un lien avec : { $in_what }
jury-not-yet = Un jury va voter. Il n’est pas encore composé.
jury-count = Le jury vote : { $ballots } bulletins sur { $jury }. Le résultat s’affichera ici.
jury-stake = J’ai un lien avec un scénario
jury-stake-what = Si vous, un proche ou votre organisation avez quelque chose à y gagner, dites-le : ce scénario quitte votre bulletin. L’animation le voit.
jury-stake-declare = J’y ai un lien
jury-stake-back = Je n’y ai pas de lien
workshop-refusal-jury-only = Dans cette séquence, seul le jury vote.
workshop-refusal-no-jury = Le jury n’est pas encore composé : tirez-le au sort ou désignez-le.
workshop-refusal-jury-sits = Le jury a commencé à voter : il ne change plus.
workshop-refusal-jury-complete = Les { $people } jurés ont voté. Retirez d’abord un bulletin encodé par erreur.
workshop-refusal-stake-declared = Vous avez dit avoir un lien avec ce scénario : il n’est pas sur votre bulletin.
workshop-refusal-ballot-speaks-of-it = Votre bulletin parle encore de ce scénario : retirez-le d’abord de votre bulletin.
projector-counter-of-jury = sur { $people } jurés
harvest-jury-drawn = { $count ->
    [1] Un juré tiré au sort parmi les présents a voté.
   *[other] Un jury de { $count } personnes, tirées au sort parmi les présents, a voté.
    }
harvest-jury-named = { $count ->
    [1] Un juré désigné par l’animation a voté.
   *[other] Un jury de { $count } personnes, désignées par l’animation, a voté.
    }
harvest-jury-stakes = { $count ->
    [1] Un lien avec un scénario a été déclaré ; ce juré n’a rien dit de ce scénario.
   *[other] { $count } liens avec un scénario ont été déclarés ; ces jurés n’ont rien dit de ces scénarios.
    }
harvest-deviation-jury = { $count ->
    [1] Un jury recomposé avant son vote
   *[other] { $count } jurys recomposés avant leur vote
    }
## La traduction dans la salle
translating = { $count ->
    [0] À traduire : rien pour l’instant
    [one] À traduire : un texte
   *[other] À traduire : { $count } textes
    }
translating-none = Ce que la salle écrit en une langue apparaîtra ici pour être traduit dans l’autre.
translating-why = Pourquoi changer : { $field }
translating-change = Changement proposé : { $field }
translating-declined = Pourquoi ne pas changer : { $field }
translating-caption = Sous une photo
translating-reply-question = Réponse à une question
translating-reply-objection = Réponse à une objection
translating-into = Votre traduction ({ $language })
translating-send = Envoyer la traduction
translating-leave = Remettre dans la file
translating-take = Traduire ({ $language })
translating-held = { $name } le traduit.
console-translator = Confier la traduction
console-translator-end = Reprendre la traduction
console-translators = { $names } traduisent ; { $count ->
    [0] rien n’attend.
    [one] un texte attend.
   *[other] { $count } textes attendent.
    }
console-translators-none = { $count ->
    [0] Personne ne traduit, et rien n’attend.
    [one] Un texte attend sa traduction et personne ne traduit. Confiez-la à quelqu’un, par nom.
   *[other] { $count } textes attendent leur traduction et personne ne traduit. Confiez-la à quelqu’un, par nom.
    }
workshop-refusal-translators-only = C’est pour les personnes à qui l’animation a confié la traduction.
workshop-refusal-somebody-translates = Quelqu’un d’autre traduit déjà ce texte. Prenez-en un autre.
workshop-refusal-nothing-to-translate = Ce texte a déjà sa traduction, ou n’est plus là.
## La répétition
rehearse = Répétition
rehearse-mark = Répétition
rehearse-simulated = simulé
rehearse-what = Rien de ce qui se passe ici n’est gardé : tout est effacé quand le vrai atelier commence. Vous seuls lisez la récolte.
rehearse-people = Combien de participants
rehearse-minutes = Minutes
rehearse-start = Répéter avec des participants simulés
rehearse-door = Ouvrez la porte : des participants simulés pourront alors entrer.
rehearse-playing = { $count } participants simulés, de toutes les sortes d’acteurs, jouent jusqu’à { $until }. C’est vous qui menez : passez d’une séquence à l’autre comme le jour même.
rehearse-stop = Les faire rentrer chez eux
rehearse-over = Les { $people } participants simulés sont rentrés : { $sent } envois, { $refused } refusés, { $broken } sans réponse.
rehearse-broken = Les participants simulés n’ont pas pu jouer jusqu’au bout. Essayez encore.
rehearse-real = Commencer pour de vrai
rehearse-real-what = Tout ce que la répétition a laissé est effacé : participants, notes, scénarios, bulletins, photos, fiche. Restent le déroulé, les tables, les invitations, l’équipe et les cas que vous avez écrits. Cela ne s’annule pas.
rehearse-real-sure = Effacer la répétition
workshop-refusal-rehearses = Des participants simulés jouent déjà, ici ou dans d’autres salles. Attendez qu’ils aient fini.
harvest-sheets = Feuilles photographiées

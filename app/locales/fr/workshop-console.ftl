# La console d’animation.
console-signals = Prêts : { $ready } · encore un peu : { $more }
console-next-then = { $step } : { $name }
console-earlier = Plus tôt : { $name }
console-later = Plus tard : { $name }
console-settings = Y aller, passer, déplacer, régler
console-settings-save = Enregistrer
console-planned = prévu { $time }
console-took = en { $minutes } min
console-open-now = Y aller
console-add-where = Quand
console-add-next = juste après celle-ci
console-add-end = à la fin
console-round-title = Nom de la séquence – { $language }
console-grouping = Qui travaille avec qui
console-grouping-plenary = toute la salle
console-grouping-role = tables par sorte d’acteur
console-grouping-mixed = tables mêlées
console-grouping-alone = chacun pour soi
console-auto = Passer à la suite quand le temps est écoulé
console-ballot = Ce qu’on demande à chacun
console-ballot-approval = cocher ce qui convient
console-ballot-score = donner une note
console-ballot-ranking = classer
console-ballot-dots = répartir des points
console-ballot-consent = dire d’accord, réserve ou objection
console-ballot-answers = répondre à des questions
console-ballot-most = Au plus (choix, note, places, points sur un seul)
console-ballot-dots-count = Points par personne
console-questions = Questions, une par ligne – { $language }
console-questions-summary = Les questions
console-present-of = { $here } sur { $expected } attendus
console-few = peu présents
console-quotas = Combien de chacun sont attendus
console-quotas-save = Enregistrer les invitations
console-targets = Part de parole visée
console-targets-what = En pour cent. Sans rien ici, chaque sorte d’acteur présente a la même part.
console-targets-save = Enregistrer les parts
console-signs = Imprimer les affiches des tables
console-table-add = Ajouter une table
console-table-name = Nom sur l’affiche
console-table-seats = Chaises
console-table-help = demande de l’aide
console-table-time = demande du temps
console-table-ready = prête
console-table-writes = écrit
console-table-quiet = calme
console-table-nobody = personne n’accueille
console-table-people = { $count ->
    [0] personne
    [1] une personne
   *[other] { $count } personnes
}
console-people = Qui est là, par nom
console-place = Table de { $name }
console-place-go = Placer
console-role-give = Confier : { $role }
console-role-end = Reprendre : { $role }
console-remove = Faire sortir
console-next-speaker = Proposé : { $name } ({ $kind }), { $why }
console-out-of-turn = Avant son tour
console-out-of-turn-why = Pourquoi (gardé dans le rapport)
console-taps = Qui parle ? Touchez sa sorte d’acteur : son temps compte.
console-silent = N’ont pas parlé
console-gini = Inégalité du temps de parole (Gini)
console-fairness = { $minutes } min de parole
console-share = { $spoken } % du temps, { $people } % des présents
console-pitch-add = Ajouter une présentation
console-kind-picture = Photo
console-kind-pitch = Présentation
console-pitch-seconds = Durée d’une présentation, en secondes (60 à 600)
console-no-scenarios = Les tables les dessinent. Vous pouvez aussi en préparer.
console-scenario-add = Préparer un scénario
console-withdraw = Retirer
console-of-table = table { $name }
console-scenario-facts = { $fields ->
    [0] version { $version }, aucune rubrique remplie
    [1] version { $version }, une rubrique remplie
   *[other] version { $version }, { $fields } rubriques remplies
}
console-scenario-open = en chantier
console-scenario-locked = fixé
console-scenario-withdrawn = retiré
console-scenario-adopted = adopté
console-scenario-write = Écrire dans ce scénario
console-case-text = Le cas, en une phrase
console-case-add = Ajouter un cas
console-moderation = Ce qui s’écrit
console-unhide = Montrer à nouveau
console-hidden = Masqué : { $reason }
console-hide = Masquer
console-hide-why = Pourquoi (gardé dans le rapport)
console-objections = Objections à intégrer
console-team = Qui anime
console-team-what = Chacun ici peut continuer, de son propre ordinateur, si le vôtre s’arrête.
console-team-remove = Retirer
console-team-email = Inviter par e-mail
console-team-invite = Inviter à animer
console-name-it = Le nom et la question
console-name = Nom de l’atelier – { $language }
console-question = La question posée – { $language }
letter-facilitate-subject = Animez avec nous : { $title }
letter-facilitate-what = Vous êtes invité·e à animer l’atelier « { $title } ».
letter-facilitate-how = Connectez-vous avec cette adresse : la console s’ouvre, et vous pouvez continuer si un autre ordinateur s’arrête.
letter-facilitate-go = Ouvrir la console
signs-title = Affiches à imprimer
signs-lead = Une pour la porte, une par table. Qui lit le carré d’une table s’y assied.
signs-read = Lisez ce carré avec votre téléphone
signs-door = Entrée
console-table-fields = { $count ->
    [0] aucune rubrique
    [1] une rubrique
   *[other] { $count } rubriques
}
console-table-notes = { $count ->
    [0] aucune note
    [1] une note
   *[other] { $count } notes
}
console-pitches-done = { $count ->
    [1] Une présentation déjà faite
   *[other] { $count } présentations déjà faites
}
console-written = { $count ->
    [1] La dernière chose écrite
   *[other] Les { $count } dernières choses écrites
}
workshop-time-spoken = Temps de parole

## An envelope to divide, groups for those without a table, what came out
console-ballot-money = diviser une enveloppe en euros
console-envelope-why = La salle répartit { $dots } parts tant qu’aucune somme n’est dite. Avec une somme, chacun répartit de vrais euros.
console-envelope-set = Répartir cette somme
console-envelope-title = Répartir { $amount }
console-ballot-envelope = Enveloppe à diviser, en euros
console-ballot-step = Par pas de tant d’euros (vide : un vingtième environ)
console-loose = { $count ->
    [1] Une personne n’a pas de table.
   *[other] { $count } personnes n’ont pas de table.
}
console-groups-how = Voici des groupes mêlés par sorte d’acteur et par langue. Personne de déjà assis ne bouge.
console-groups-table = Table { $name }
console-groups-seat = Les installer ainsi
console-groups-other = Une autre proposition
console-fairness-tables = Dont { $minutes } min aux tables.
console-outcome = Ce que dit la salle

## What is in sight while the room works
console-door = La porte
console-way-in = Pour entrer
console-table-of-ready = prêts : { $ready } sur { $count }
console-table-empty = vide
console-tables-others = Les autres tables
console-tables-manage = Mélanger, ajouter, imprimer les affiches
console-floor-free = Personne n’attend la parole.
console-fairness-title = Qui a parlé, et combien
console-groups-which = Voir les groupes
console-groups-kind = { $kind } : { $count }
console-past = Séquences passées
console-open-questions = Questions sans réponse
console-reactions = Réactions : { $count }
guests-link = { $count ->
    [0] Inviter des personnes par leur nom
    [1] La liste des invitations : un nom
   *[other] La liste des invitations : { $count } noms
}
guests-title = Qui est invité
guests-lead = Notez qui vous attendez. L’accueil compare ensuite, sorte d’acteur par sorte d’acteur, qui était invité et qui est là.
guests-add = Ajouter une personne
guests-name = Nom, ou organisation
guests-kind = Invitée comme
guests-commune = Commune
guests-no-commune = Ailleurs, ou on ne sait pas
guests-email = Adresse e-mail
guests-locale = Langue de la lettre
guests-add-go = Ajouter à la liste
guests-came = Invitations et présences
guests-column-invited = Sur la liste
guests-none = La liste est vide. L’atelier peut très bien s’en passer.
guests-list = { $count ->
    [1] Une personne sur la liste
   *[other] { $count } personnes sur la liste
}
guests-privacy = Seule l’animation lit cette liste. Ses noms et ses adresses ne sont ni dans le journal, ni dans le rapport, ni dans les fichiers. Elle s’efface d’elle-même dans les trois mois après l’atelier.
guests-waits = { $email }, lettre pas encore envoyée
guests-written = { $email }, lien envoyé le { $day }
guests-erase = Effacer
guests-send = Envoyer le lien
guests-word = Quand, où, et un mot de votre part
guests-word-hint = Ce texte est dans la lettre, au-dessus du lien.
guests-send-go = { $count ->
    [1] Envoyer le lien à une personne
   *[other] Envoyer le lien à { $count } personnes
}
guests-rehearsal = C’est une répétition : les lettres partent quand le vrai atelier est ouvert.
guests-done-added = La personne est sur la liste.
guests-done-erased = La personne n’est plus sur la liste.
guests-done-sent = { $count ->
    [0] Personne n’attendait de lettre.
    [1] Une lettre est partie.
   *[other] { $count } lettres sont parties.
}
guests-again = Renvoyer le lien
guests-done-again = Le lien a été renvoyé.
guests-done-added-all = { $count ->
    [0] Personne n’a été ajouté.
    [1] Une personne a été ajoutée à la liste.
   *[other] { $count } personnes ont été ajoutées à la liste.
}
guests-paste = Coller toute une liste
guests-paste-lines = Une personne par ligne
guests-paste-hint = D’abord le nom ; puis, dans l’ordre que vous voulez : organisation, sorte d’acteur, commune, e-mail, langue (fr, nl). Copiez depuis votre tableur, ou séparez par des points-virgules ou des virgules.
guests-paste-kind = Quand la ligne ne dit pas quelle sorte d’acteur
guests-paste-locale = Quand la ligne ne dit pas la langue
guests-paste-look = Voir ce qui est compris
guests-paste-add = { $count ->
    [1] Ajouter cette personne
   *[other] Ajouter ces { $count } personnes
}
guests-paste-understood = { $count ->
    [0] Aucune ligne n’a été comprise.
    [1] Une ligne est comprise. Rien n’est encore enregistré.
   *[other] { $count } lignes sont comprises. Rien n’est encore enregistré.
}
guests-paste-unread = { $count ->
    [1] Une ligne n’est pas reprise
   *[other] { $count } lignes ne sont pas reprises
}
guests-paste-guessed = (non précisé)
guests-unread-no-name = il n’y a pas de nom.
guests-unread-no-address = l’adresse e-mail n’est pas complète.
guests-unread-too-long = le nom est trop long.
guests-unread-known = déjà sur la liste, ou plus haut.
guests-unread-full = la liste est pleine.
letter-guest-subject = Invitation : { $title }
letter-guest-what = Bonjour { $name }, l’équipe de l’atelier vous invite à « { $title } ».
letter-guest-how = Le jour même, ouvrez ce lien sur votre téléphone, ou tapez le code { $code }. Il ne faut ni compte ni adresse ; sans téléphone, tout se fait aussi sur papier.
letter-guest-go = Entrer dans l’atelier
letter-guest-why = Cette lettre vous est écrite parce que l’équipe de l’atelier a noté votre adresse pour vous inviter. Elle n’est utilisée pour rien d’autre et sera effacée dans les trois mois après l’atelier.
harvest-invited = { $count ->
    [1] Un nom était sur la liste des invitations ; il n’est pas dans ce rapport.
   *[other] { $count } noms étaient sur la liste des invitations ; ils ne sont pas dans ce rapport.
}
console-still-sealed = Vote jamais montré : { $names }. Montrez son résultat dans le déroulé, sinon il manquera au rapport.
console-more-ballots = Plus de bulletins que de personnes présentes : certaines ont voté, puis sont parties. Leurs bulletins comptent.
console-phones = { $phones ->
    [1] { $seats } places sur un seul téléphone : on se le passe.
   *[other] { $seats } places sur { $phones } téléphones : certaines personnes partagent le leur.
}
console-same-phone = même téléphone que { $names }
guests-paste-name = Quel est le nom pour « { $line } » ?
guests-paste-nameless = { $count ->
    [1] Une ligne n’a pas de nom : écrivez-le ici.
   *[other] { $count } lignes n’ont pas de nom : écrivez-les ici.
}
guests-paste-commune = De quelle commune s’agit-il dans « { $line } » ?
guests-paste-not-said = Ne pas noter de commune
guests-paste-placeless = { $count ->
    [1] Sur une ligne, plusieurs communes sont possibles : choisissez.
   *[other] Sur { $count } lignes, plusieurs communes sont possibles : choisissez.
}
guests-unread-which-commune = plusieurs communes sont possibles.

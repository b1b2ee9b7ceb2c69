# Enveloppes : financeurs, propriétaires, phases, fiches prêtes, parts.

## Financeurs
funder-share = ({ $percent } %)
funder-article = Article budgétaire
funder-article-of = article { $article }
funder-with-article = { $name } (article { $article })
funder-conditions = Conditions
funder-conditions-summary = Ses conditions, s’il y en a
funder-conditions-of = Conditions :
funder-party = Qui donne
funder-party-other = Quelqu’un d’autre, dont j’écris le nom
funder-party-administration = administration
actor-given = Ce qu’il finance
funders-more = { $count ->
    [1] Un financeur de plus
   *[other] Encore { $count } financeurs
}
inventory-funders = Financeurs (article) et part de chacun

## Propriétaires
process-owned-by = Un budget de { $owners }
admin-nav-owners = Administrations
owners-title = Qui mène ce budget
owners-what = Plusieurs administrations peuvent mener un budget ensemble. Leurs équipes y font alors les mêmes choses. Celle qui l’a créé invite les autres.
owner-lead = l’a créé et invite les autres
owner-co-owner = le mène avec elle
owner-invited = invitée, n’a pas encore répondu
owner-remove = Retirer
owner-remove-of = Retirer { $name }
owner-answer-leave = Nous retirer de ce budget
owner-answer-accept = Accepter
owner-answer-decline = Refuser
owner-asked = { $lead } propose à { $asked } de mener avec elle le budget « { $process } ».
owners-waiting-title = { $count ->
    [1] Une invitation attend votre réponse
   *[other] { $count } invitations attendent votre réponse
}
owners-waiting-what = Si vous acceptez, votre équipe pourra préparer, ouvrir, compter et publier comme celle qui invite, et votre nom figurera sur la page du budget.
owners-invite-title = Inviter une administration
owners-invite-what = Elle reçoit un e-mail et répond ici, sous Administration. Rien ne change avant qu’elle accepte.
owners-nobody-else = Toutes les administrations de ce site mènent déjà ce budget ou y sont invitées.
owner-administration = Administration
owner-choose = Choisissez
owner-invite = Inviter
mail-owner-subject = { $lead } vous invite à mener « { $process } » ensemble
mail-owner-body =
    Bonjour,

    { $lead } propose à { $asked } de mener avec elle le budget participatif « { $process } ».

    Acceptez ou refusez ici :
    { $link }

    Tant que vous n’avez pas accepté, rien ne change pour vous.
admin-done-owner-invited = L’invitation est partie.
admin-done-owner-removed = C’est fait : cette administration ne mène plus ce budget.
admin-done-owner-accepted = Vous menez ce budget ensemble.
admin-done-owner-left = C’est noté. Ce budget n’est plus chez vous.
admin-done-district-added = Ce quartier est ajouté. Les porteurs peuvent le choisir dès maintenant.
admin-done-district-removed = Ce quartier est retiré.
admin-event-owner-invited = Administration invitée
admin-event-owner-accepted = Invitation acceptée
admin-event-owner-declined = Invitation refusée
admin-event-owner-left = Une administration s’est retirée
admin-event-owner-removed = Administration retirée

## Phases
phase-strip-more = Ce budget en entier
timeline-extended = Prolongée jusqu’au { $until } au lieu du { $from } : { $reason }
timeline-reopened = Rouverte le { $at } jusqu’au { $until }, après sa fin du { $from } : { $reason }
phase-words-summary = « { $phase } » : un autre nom, ce qui s’y passe
phase-words-name = Nom de l’étape
phase-words-about = Ce qui s’y passe
refusal-phase-over = L’étape « { $phase } » est terminée et ne se rouvre plus : { $since ->
    [outcome] un résultat est déjà public.
   *[vote] un vote a déjà ouvert.
}
extend-link = Prolonger ou rouvrir une étape
extend-title = Prolonger ou rouvrir une étape
extend-what = Une étape peut finir plus tard, jamais plus tôt. Celles qui suivent reculent d’autant qu’il faut, et votre raison figure sur le calendrier que tout le monde voit. Une étape terminée se rouvre tant qu’aucun vote n’a ouvert ; un vote clos ne se rouvre jamais.
extend-option = { $phase }, jusqu’au { $end }
extend-option-over = { $phase }, terminée depuis le { $end } : la rouvrir
extend-nothing = Toutes les étapes sont terminées, et aucune ne peut plus se rouvrir.
extend-phase = Étape
extend-until = Nouvelle fin
extend-reason = Raison publique
extend-button = Prolonger
extend-note = C’est visible tout de suite et ne s’efface pas.
admin-event-phase-extended = Étape prolongée

## Fiches prêtes
models-title = Partir d’un modèle bruxellois
models-what = Un modèle remplit le formulaire : textes, étapes, qui peut porter, mode de décision et fiche de règles. Vous changez ensuite tout ce que vous voulez ; rien n’est public avant que vous le disiez.
models-use = Remplir avec ce modèle
models-use-of = Remplir avec le modèle « { $name } »
models-bearers = Portent : { $bearers }
models-by-codes = Codes sur papier
models-by-declaration = Adresse e-mail et déclaration
models-filled = Rempli avec le modèle « { $name } ». Relisez et changez ce que vous voulez ; les règles se relisent à la page suivante.

## Parts et comparaison
split-title = Répartir l’enveloppe en parts
split-what = Un choix remplit les lignes ci-dessus ; vous corrigez ensuite chaque montant. Rien n’est enregistré avant que vous le fassiez. « Au plus » demande « le plus de voix d’abord » ou « le plus de voix en tout » ; « au moins » demande « le plus de voix en tout ».
split-by = Une part pour
split-executor = chaque sorte d’exécutant admise (habitants, associations, commune…), la même pour tous
split-commune = chaque commune, la même pour tous
split-population = chaque commune, selon sa population
split-most = Au plus, en % de sa part
split-least = Au moins, en % de sa part
split-optional = Vide : pas de limite.
split-button = Remplir les limites
split-filled = { $count ->
    [1] Une limite remplie, pas encore enregistrée.
   *[other] { $count } limites remplies, pas encore enregistrées.
}
columns-title = { $count ->
    [0] Aucune règle ne peut compter ces bulletins
    [1] Une règle peut compter ces bulletins
   *[other] { $count } règles sur les mêmes bulletins
}
columns-what = La barre montre l’enveloppe, et dedans ce que reçoit chaque sorte d’exécutant ; les montants sont en dessous.
columns-own = Votre règle, projet par projet
columns-yours = Votre fiche
columns-words = Elle finance { $count ->
    [1] un projet
   *[other] { $count } projets
} et dépense { $used } sur { $envelope }. { $content } votants sur { $all } y retrouvent au moins un de leurs projets.
columns-no-limits = Cette règle ne connaît pas vos limites : elle est essayée sans elles.
columns-left = Reste

## Une lettre perdue
lost-title = Remplacer une lettre perdue
lost-what = Le code de l’ancienne lettre n’ouvre plus rien ; la nouvelle est pour la même personne. Si elle avait déjà voté, elle retrouve son bulletin et peut le changer : il ne compte qu’une fois.
lost-package = Paquet
lost-letter = Numéro de la lettre
lost-letter-hint = Le second nombre en bas de la lettre.
lost-loss = Pourquoi
lost-lost = elle est perdue
lost-damaged = elle n’est plus lisible
lost-seen = quelqu’un d’autre a pu la lire
lost-button = Retirer l’ancienne et imprimer la nouvelle
admin-event-codes-replaced = Lettre remplacée

## Qui vote
nationality-belgian = belge
nationality-european = d’un autre pays de l’Union européenne
nationality-other = d’un autre pays, ou apatride
nationals-belgian = belge
nationals-european = d’un autre pays de l’Union européenne
nationals-other = d’un autre pays
voters-from-age-of = Toute personne de { $years } ans et plus, de nationalité { $nationals }.
voters-all-ages-of = Toute personne, sans condition d’âge, de nationalité { $nationals }.
voters-organisations = Ont aussi leur propre bulletin, une fois confirmées : { $kinds }.
voters-organisations-codes = Ont aussi leur propre bulletin, déposé avec une lettre pour l’organisation : { $kinds }.
admin-envelope-nationalities = Nationalités qui votent (rien de coché les admet toutes, et on ne la demande à personne)
admin-envelope-organisations = Organisations qui ont leur propre bulletin : confirmées par une administration ou, si l’on vote avec un code, par une lettre à leur nom
refusal-nationality-not-declared = Ce vote demande votre nationalité.
refusal-organisation-not-confirmed = Une administration doit d’abord confirmer cette organisation. Demandez-le à celle qui organise le vote.
nationality-title = Votre nationalité
nationality-lead = Ce vote est ouvert selon la nationalité : { $voters } Votre réponse sert à cela seul. Votre choix est gardé ; vous déposerez votre bulletin juste après.
nationality-choose = Continuer
nationality-note = Vous pouvez l’effacer à tout moment sur votre page personnelle.
nationality-declared = Nationalité déclarée pour un vote : { $nationality }.
nationality-forget = L’effacer
hat-title = Pour qui votez-vous ?
hat-self = Pour moi
hat-for = Pour { $name }
hat-waiting = { $name } : pas encore confirmée par une administration
hat-now = Ce bulletin est celui de { $name }. Il n’y en a qu’un, quelle que soit la personne qui vote en son nom.

## Rappel d’un bulletin
reminder-subject = Un vote ferme bientôt
reminder-what = Vous avez commencé un bulletin pour « { $envelope } » ({ $process }). Il est enregistré, mais il n’est pas déposé : il ne compte pas encore.
reminder-until = Vous pouvez le déposer jusqu’au { $at }.
reminder-button = Revoir et déposer mon bulletin
reminder-secret = Personne n’a lu votre bulletin. Ce rappel part une seule fois par vote.
reminder-stop = Ne plus recevoir de rappels de vote
reminder-stop-title = Ne plus recevoir de rappels de vote
reminder-stop-what = Nous ne vous écrirons plus quand un bulletin commencé n’est pas déposé. Vos bulletins restent les vôtres.
admin-event-vote-reminded = Bulletins commencés rappelés par lettre

## Coût ajustable
adjust-title = Faire avec moins
adjust-hint = Si votre projet peut se faire avec moins d’argent, dites à partir de combien et par quels pas. Laissez vide sinon.
adjust-least = Au moins
adjust-step = Par pas de
adjust-said = Ce projet peut aussi se faire avec moins : à partir de { $least }, par pas de { $step }.
adjust-whole = Le vote finance un projet en entier ou pas du tout. Le montant est fixé par l’administration pendant l’étude, avant le vote, avec ceux qui portent le projet.
adjust-envelope = Les projets peuvent dire à partir de quel montant ils se font ; le montant est fixé avant le vote.
admin-envelope-adjustable = Les porteurs peuvent dire à partir de quel montant leur projet se fait
proposal-part-adjust = faire avec moins
proposal-part-least = au moins
proposal-part-step = pas
refusal-not-less-than-total = Le minimum doit être plus petit que le total, { $total }.
refusal-step-too-large = Le pas dépasse ce qui sépare le minimum du total : { $most } au plus.

## Quartiers
districts-title = Quartiers
districts-what = Les parties de vos communes où les projets se situent : un porteur les choisit au lieu de la commune seule, et une enveloppe peut en faire des parts.
districts-none = Aucun quartier pour l’instant.
districts-name = Nom du quartier
districts-inhabitants = Nombre d’habitants
districts-inhabitants-hint = Pour des parts selon la population. Laissez vide si vous ne le savez pas.
districts-people = { $count } habitants
districts-change = Modifier
districts-remove = Retirer
districts-add-title = Nommer un quartier
districts-add = Ajouter ce quartier
split-district = chaque quartier, la même pour tous
split-inhabitants = chaque quartier, selon sa population
admin-envelope-minimum-age = Âge pour voter
admin-envelope-minimum-age-hint = Fixé à l’ouverture du vote. Qui a déclaré une tranche d’âge qui ne suffit pas à le savoir dit par une phrase s’il a l’âge.
admin-envelope-any-age = à tout âge
admin-envelope-from-age = dès { $years } ans
refusal-age-not-stated = Ce vote est ouvert dès { $years } ans. Dites si vous les avez.
age-title = Avez-vous { $years } ans ?
age-lead = { $voters } Votre tranche d’âge ne le dit pas ; une phrase suffit. Votre choix est gardé ; vous déposerez votre bulletin juste après.
age-state = J’ai { $years } ans ou plus
age-note = Nous gardons cette phrase, et aucune date de naissance.
age-not-yet = Je n’ai pas encore { $years } ans : retour au vote
district-title = Dans quel quartier habitez-vous ?
district-lead = À { $commune }, ce vote n’est ouvert qu’à certains quartiers. Habitez-vous l’un d’eux ? Nous vous croyons sur parole. Votre choix est gardé ; vous déposerez votre bulletin juste après.
district-choose = J’habite ce quartier
district-note = Votre quartier ne figure jamais sur votre bulletin. Vous pouvez l’effacer dans votre espace.
district-elsewhere = Je n’habite aucun de ces quartiers : voir les autres votes de ce budget
district-stated = Vous avez dit habiter ce quartier : { $district }.
district-forget = Effacer mon quartier
refusal-district-not-stated = Ce vote est celui de certains quartiers de votre commune. Dites d’abord si vous habitez l’un d’eux.
refusal-guests-need-a-commune = Qui habite ailleurs choisit une commune entière. Cochez-en une, ou décochez cette case.
admin-envelope-least-kinds = Combien de sortes d’acteurs au moins ?
admin-envelope-least-kinds-hint = Le porteur compte. Avec 2, une association ne va au vote qu’avec une commune, une entreprise, une école… Laissez vide si un porteur peut être seul.
admin-envelope-least-partners = Combien de partenaires au moins ?
admin-envelope-least-partners-hint = Ceux qui ont dit oui, en plus du porteur. Qui ne fait que soutenir ne compte pas. Laissez vide si aucun n’est demandé.
together-kinds = Un projet est porté par au moins { $least } sortes d’acteurs.
together-partners = { $least ->
    [1] Il faut au moins un partenaire.
   *[other] Il faut au moins { $least } partenaires.
 }
together-supporters = Qui ne fait que soutenir le projet ne compte pas.

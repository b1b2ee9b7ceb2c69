# Les documents d’une proposition.
documents-title = Documents
document-pdf = (PDF, { $kilobytes } ko)
document-jpeg = (image, { $kilobytes } ko)
document-quote-of = Devis pour « { $line } ».
document-reserved = Réservé à l’administration, aux porteurs et aux partenaires.
document-remove = Retirer « { $name } »
document-gone = un document retiré depuis
document-add = Ajouter un document
document-file = Fichier
document-file-hint = Un PDF (10 Mo au plus) ou une image (5 Mo au plus) : devis, plan, accord écrit.
document-name = Ce que c’est
document-name-hint = Exemple : devis de la menuiserie. Sans rien, nous prenons le nom du fichier.
document-line = C’est le devis de
document-line-none = Aucun coût en particulier
document-reserve = Ne montrer qu’à l’administration, aux porteurs et aux partenaires
document-send = Envoyer le document
proposal-line-quote = Devis
proposal-line-no-quote = Pas de devis
proposal-part-quote = devis
proposal-part-file = Photo
proposal-photo-first = Une photo, si vous en avez une
proposal-photo-again = Choisissez de nouveau la photo : un navigateur ne renvoie jamais un fichier de lui-même. JPEG, PNG ou WebP, 5 Mo au plus.
cost-quote = Voir le devis
cost-quote-named = Devis : { $name }
cost-quote-of = { $line } : { $sum }
cost-quotes = Les devis des porteurs
refusal-not-a-document = Ce fichier n’est ni un PDF ni une image. Enregistrez-le en PDF, puis envoyez-le de nouveau.
refusal-active-document = Ce PDF contient un programme, un formulaire actif ou un autre fichier. Ouvrez-le, imprimez-le « en PDF », et envoyez cette copie.
refusal-opaque-document = Nous ne pouvons pas regarder dans ce PDF : il est protégé ou fait d’une manière inhabituelle. Ouvrez-le, imprimez-le « en PDF », et envoyez cette copie.
refusal-document-there = Ce document est déjà là.
refusal-changed-since = Le texte a changé entre-temps. Relisez-le, puis envoyez de nouveau.

# Les propositions proches.
near-title = { $count ->
    [1] Une proposition parle de choses proches
   *[other] { $count } propositions parlent de choses proches
 }
near-what = Lisez-les. Vous pouvez écrire à leurs porteurs, vous joindre à eux, ou continuer : la vôtre peut être autre chose.
near-contact = Écrire à { $name }
contact-title = Écrire à { $name }
contact-lead = Posez une question, proposez votre aide, ou demandez à vous joindre.
contact-words = Votre message
contact-words-hint = Dites qui vous êtes et ce que vous aimeriez faire ensemble. Mille signes au plus.
contact-send = Envoyer
contact-note = Votre adresse { $email } part avec le message, pour qu’on puisse vous répondre ou vous inviter.
proposal-done-contacted = Votre message est parti. La réponse viendra par e-mail.
mail-contact-subject = Un message au sujet de : { $title }
mail-contact-body =
    Bonjour,

    Quelqu’un vous écrit au sujet de « { $title } » :

    { $words }

    Répondez à { $email }, ou invitez cette personne comme partenaire :
    { $link }

# Le seuil de soutiens.
support-progress = { $there } soutiens sur les { $needed } qu’il faut pour passer à l’analyse
support-reached = Les { $needed } soutiens qu’il faut pour passer à l’analyse sont là
admin-support-threshold = Soutiens nécessaires avant l’analyse
admin-support-threshold-hint = Sans nombre, toute proposition recevable passe à l’analyse. La progression est publique.
permit-needs-support = Seulement à partir de { $needed } soutiens.
refusal-too-few-supports = Il faut { $needed } soutiens avant d’aller plus loin ; il y en a { $there }.

# Les amendements.
amendments-title = { $count ->
    [0] Un autre texte serait meilleur ?
    [one] Un amendement attend une réponse
   *[other] { $count } amendements attendent une réponse
 }
amend-open = Proposer un autre texte
amend-title = Proposez un autre texte
amend-lead = Pour un seul endroit à la fois. Les porteurs reprennent votre texte, ou disent en public pourquoi non.
amend-spot = Quel endroit ?
amend-choose = Écrire pour cet endroit
amend-line = Coût : { $line }
amend-line-new = Un coût qui manque
amend-line-words = { $label }, { $quantity } × { $price } €, année { $year }
amend-text = Votre texte : { $place }
amend-text-hint = Le texte d’aujourd’hui est déjà là : changez ce qui doit l’être.
amend-because = Pourquoi ?
amend-because-hint = Une phrase ou deux pour les porteurs.
amend-send = Proposer ce texte
amend-note = C’est public, sous le nom que vous choisissez.
amend-conflict = Le texte a changé depuis. Ce que cet amendement ferait du texte d’aujourd’hui :
amend-accept = Reprendre ce texte
amend-accept-despite = Reprendre ce texte à la place de celui d’aujourd’hui
amend-decline-open = Ne pas le reprendre
amend-decline-why = Pourquoi, en public
amend-decline = Publier cette réponse
amend-withdraw = Retirer mon amendement
amend-reason = Réponse des porteurs : { $reason }
amendment-open = En attente
amendment-accepted = Repris
amendment-declined = Pas repris
amendment-withdrawn = Retiré
versions-amended = D’après un amendement de { $name }.
proposal-done-amended = Votre amendement est publié. Les porteurs vous répondront.
proposal-done-settled = C’est réglé, et son auteur le sait.
proposal-part-because = Pourquoi
proposal-part-text = Le texte
proposal-part-unit-price = prix
proposal-part-speaker = Au nom de qui
proposal-part-spot = L’endroit
refusal-amendment-settled = Cet amendement a déjà reçu une réponse.
refusal-nothing-to-amend = C’est déjà ce qui est écrit. Changez le texte, puis envoyez-le.
mail-amendment-subject = Un autre texte pour : { $title }
mail-amendment-body =
    Bonjour,

    { $name } propose un autre texte pour un endroit de « { $title } » :

    { $because }

    Le lire, le reprendre ou répondre :
    { $link }
mail-amendment-accepted-subject = Votre texte est repris : { $title }
mail-amendment-accepted-body =
    Bonjour,

    Votre amendement fait maintenant partie de « { $title } ».

    { $link }
mail-amendment-declined-subject = Une réponse à votre amendement : { $title }
mail-amendment-declined-body =
    Bonjour,

    Les porteurs de « { $title } » ne reprennent pas votre amendement. Leur réponse :

    { $reason }

    { $link }
mail-amendment-withdrawn-subject = Amendement retiré : { $title }
mail-amendment-withdrawn-body =
    Bonjour,

    L’amendement à « { $title } » est retiré.

    { $link }

# Réunir et partager.
action-merge = Réunir deux propositions, ou en partager une
kin-title = D’où elle vient, avec qui elle se réunit
kin-went = Cette proposition se poursuit dans :
kin-came = Réunie avec :
kin-part = Une part est devenue :
kin-whole = Née de :
kin-asked-into = Vous demandez à la réunir à :
kin-asked-here = Vous demandez que s’y réunisse :
kin-asks-here = Ses porteurs demandent à réunir leur proposition à celle-ci :
kin-asks-into = Ses porteurs demandent que celle-ci se réunisse à la leur :
kin-asks-split = Une part devrait devenir une proposition à elle seule :
kin-carried-by = Portée par { $name }, qui doit d’abord dire oui.
kin-yes = Oui, d’accord
kin-no = Non
kin-revoke = Reprendre cette demande
kin-merge = La réunir à une autre proposition
kin-merge-what = Les porteurs des deux doivent être d’accord. Soutiens, discussion et documents passent à la proposition qui reste ; qui soutenait les deux compte une fois. L’autre texte reste lisible. Les promesses des autres partenaires ne passent pas : invitez-les à nouveau.
kin-near = Une proposition proche
kin-near-none = Une autre, ci-dessous
kin-other = L’adresse de l’autre proposition
kin-other-hint = Copiez l’adresse de sa page. Elle doit être du même budget.
kin-stays = Laquelle reste ?
kin-stays-other = L’autre reste, la nôtre s’y joint
kin-stays-own = La nôtre reste, l’autre s’y joint
kin-words = Pourquoi ?
kin-words-hint = Quelques mots pour l’autre côté.
kin-ask = Demander leur accord
kin-split = En faire deux
kin-split-what = Une part devient une proposition à elle seule, avec le même texte pour commencer. Les soutiens et la discussion restent où ils sont : qui soutient l’ensemble reçoit un mot et choisit.
kin-split-title = Le titre de la part
kin-split-actor = Qui la porte ?
kin-split-actor-hint = Qui porte la proposition avec vous doit d’abord dire oui.
kin-split-ask = En faire une proposition
comment-said-of = Dit d’une proposition qui s’est réunie à celle-ci.
proposal-done-asked = Votre demande est partie. Rien ne change avant leur accord.
proposal-part-other = L’autre proposition
proposal-part-stays = Laquelle reste
proposal-part-words = Pourquoi
proposal-part-near = Une proposition proche
refusal-lineage-settled = Cette demande a déjà reçu une réponse.
refusal-not-together = Nous ne trouvons pas de proposition de ce budget qui puisse encore se réunir à celle-ci. Copiez l’adresse de sa page.
mail-kin-merge-asked-subject = Réunir « { $one } » et « { $other } » ?
mail-kin-merge-asked-body =
    Bonjour,

    Les porteurs de « { $one } » proposent de réunir les deux propositions :

    { $words }

    Rien ne change sans votre accord. Répondre :
    { $link }
mail-kin-merge-agreed-subject = Réunies : « { $one } » et « { $other } »
mail-kin-merge-agreed-body =
    Bonjour,

    Les deux côtés sont d’accord : « { $one } » se poursuit dans « { $other } ».

    { $link }
mail-kin-merge-refused-subject = Une réponse : « { $other } »
mail-kin-merge-refused-body =
    Bonjour,

    Les porteurs ont dit non à la demande de réunir « { $one } » et « { $other } ». Rien ne change.

    { $link }
mail-kin-merge-revoked-subject = Demande reprise : « { $one } »
mail-kin-merge-revoked-body =
    Bonjour,

    La demande de réunir « { $one } » et « { $other } » est reprise. Rien ne change.

    { $link }
mail-kin-split-asked-subject = Porter « { $other } » à vous seuls ?
mail-kin-split-asked-body =
    Bonjour,

    On vous propose de porter à part « { $other } », née de « { $one } » :

    { $words }

    Rien ne change sans votre accord. Répondre :
    { $link }
mail-kin-split-agreed-subject = Une part de « { $one } » est devenue « { $other } »
mail-kin-split-agreed-body =
    Bonjour,

    Une part de « { $one } » est maintenant une proposition à elle seule : « { $other } ».
    Les soutiens restent à « { $one } ». Si vous la souteniez, vous pouvez soutenir l’autre aussi.

    { $link }
mail-kin-split-refused-subject = Une réponse : « { $other } »
mail-kin-split-refused-body =
    Bonjour,

    La réponse est non pour « { $other } », née de « { $one } ». Rien ne change.

    { $link }
mail-kin-split-revoked-subject = Demande reprise : « { $one } »
mail-kin-split-revoked-body =
    Bonjour,

    La demande de partager « { $one } » et d’en faire aussi « { $other } » est reprise. Rien ne change.

    { $link }

# Le coaching.
nav-coaching = Brouillons à accompagner
capacity-coach = le coach
action-coach = Demander un coach, et s’écrire entre porteurs et coach
admin-role-coach = Coach
coaching-title = Votre coach
coaching-yours = Vous accompagnez cette proposition
coaching-private = Seuls les porteurs et le coach lisent ceci.
coaching-ask-what = Quelqu’un peut vous aider à écrire. L’administration voit alors le titre et votre nom, pas le texte ; le coach lit tout le brouillon.
coaching-ask = Demander un coach
coaching-waits = Votre demande est arrivée. L’administration vous trouve quelqu’un.
coaching-who = Avec vous : { $names }
coaching-bearers = Les porteurs
coaching-former = Quelqu’un qui n’en fait plus partie
coaching-words = Votre message
coaching-send = Envoyer
coaching-hand-on-to = Passer ce brouillon à
coaching-hand-on = Le passer, avec ce message
coaching-mine = { $count ->
    [0] Aucun brouillon ne vous est confié
    [one] Un brouillon vous est confié
   *[other] { $count } brouillons vous sont confiés
 }
coaching-mine-lead = Vous lisez ces brouillons et écrivez à leurs porteurs. Personne d’autre ne lit vos messages.
proposal-part-coach = Coach
admin-nav-coaching = Coaching
admin-coaching-title = { $count ->
    [0] Personne ne demande de coach
    [one] Une proposition demande un coach
   *[other] { $count } propositions demandent un coach
 }
admin-coaching-what = Vous voyez le titre et qui porte la proposition ; le texte d’un brouillon reste entre ses porteurs et leur coach.
admin-coaching-nobody = Personne n’est coach ici. Donnez ce rôle à quelqu’un sur la page de l’administration.
admin-coaching-coach = Coach
admin-coaching-give = Confier ce brouillon
admin-coaching-take = Le reprendre
mail-coached-subject = Coaching : { $title }
mail-coached-body =
    Bonjour,

    Un message au sujet de votre travail sur « { $title } » :

    { $words }

    Répondre :
    { $link }
mail-coach-given-subject = Un coach pour : { $title }
mail-coach-given-body =
    Bonjour,

    { $coach } accompagne désormais « { $title } ».

    Lire et s’écrire :
    { $link }

# Les critères de l’analyse et les dossiers en PDF.
admin-criteria = Critères de l’analyse
admin-criteria-what = Chaque dossier reçoit des points pour chaque critère ; le total est leur somme, chacun compté selon son poids. Sans critère, l’analyse reste en mots et en euros.
admin-criteria-publish = Montrer les points et le total sur la page de chaque proposition analysée
admin-criteria-note = Dès qu’un dossier a des points, les critères ne changent plus.
admin-criteria-public = Tout le monde lira ces points une fois l’analyse finie.
admin-criteria-staff = Seul le service lit ces points.
admin-criterion-points = { $name } (poids { $weight }, de 0 à { $most })
admin-dossier-field-point = Points
valuation-points = { $points } points pondérés sur { $full }
valuation-points-title = Les points de l’analyse
valuation-criterion = Critère
valuation-given = Points
valuation-weight = Poids
refusal-criteria-in-use = Des dossiers ont déjà des points selon ces critères : ils ne changent plus.
dossiers-link = Tous les dossiers en PDF
dossiers-title = Dossiers d’analyse : { $process }
dossiers-count = { $count ->
    [0] Aucune proposition remise
    [one] Une proposition remise
   *[other] { $count } propositions remises
 }
dossiers-mark = { $administration }, { $day }, page { $number }

# Les traductions ébauchées par une machine.
text-drafted = Traduction automatique, pas encore relue
translation-draft = Enregistrer, et ébaucher la traduction : { $language }
translation-drafted-hint = Une machine a ébauché ces traductions. Corrigez-les, ou dites que vous les avez relues.
translation-reviewed = J’ai relu la traduction : { $language }
refusal-no-translation = La traduction automatique ne répond pas. Votre texte est enregistré ; essayez plus tard, ou traduisez vous-même.

# Le journal.
admin-event-document-added = Document ajouté
admin-event-document-removed = Document retiré
admin-event-amendment-proposed = Amendement proposé
invitation-follows = Vous vous étiez engagé pour « { $from } », réunie depuis avec cette proposition. Votre promesse ({ $pledge }) est reprise ci-dessous : elle ne compte qu’une fois confirmée, et vous pouvez la changer.
pledge-nothing = rien de précis
mail-pledge-asked-subject = Votre promesse pour « { $from } » : à confirmer
mail-pledge-asked-body =
    Bonjour,

    « { $from } » et « { $to } » sont maintenant une seule proposition : « { $to } ».
    Vous aviez promis : { $pledge }.

    Votre promesse valait pour la première. Elle ne compte pour la nouvelle que si vous la confirmez :
    { $link }

    Vous pouvez aussi la changer, ou dire non. Ce lien fonctionne trente jours ; sans réponse, votre promesse s’arrête là.
mail-pledge-ended-subject = Votre promesse pour « { $from } » s’arrête
mail-pledge-ended-body =
    Bonjour,

    « { $from } » et « { $to } » sont maintenant une seule proposition : « { $to } ».
    Vous y participez déjà, ou une invitation vous attend. Ce que vous aviez promis à la première ({ $pledge }) ne s’y ajoute pas.

    La proposition qui continue :
    { $link }
admin-event-partner-followed = Promesse à confirmer après une réunion
admin-event-amendment-settled = Amendement réglé
admin-event-amendment-hidden = Amendement retiré pour une raison publique
admin-event-amendment-kept = Amendement signalé, laissé
admin-event-amendment-restored = Amendement remis à sa place
admin-event-merger-asked = Réunion demandée
admin-event-split-asked = Partage demandé
admin-event-lineage-settled = Demande réglée
admin-event-proposal-merged = Proposition réunie à une autre
admin-event-proposal-joined = Proposition rejointe
admin-event-proposal-split = Proposition partagée
admin-event-bearers-written-to = Message aux porteurs
admin-event-coach-asked = Coach demandé
admin-event-coach-assigned = Brouillon confié à un coach
admin-event-coach-unassigned = Brouillon repris à un coach
admin-event-coach-noted = Message de coaching
admin-event-coach-handed-on = Brouillon passé à un autre coach
admin-event-criteria-declared = Critères de l’analyse déclarés
admin-event-proposal-translated = Traduction ébauchée
versions-cost-line = { $label } : { $quantity } × { $price }, année { $year }
kin-waits = On attend votre réponse : des porteurs demandent à réunir ou à diviser cette proposition.
kin-waits-answer = Lire et répondre
admin-coaching-nobody-go = Aller à la page de l’administration

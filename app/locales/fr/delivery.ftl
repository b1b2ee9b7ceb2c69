# Après le vote : ce que chaque projet est devenu, en public.
delivery-here = Ce qu’il est devenu
delivery-status-preparing = En préparation
delivery-status-underway = En cours
delivery-status-done = Réalisé
delivery-status-stopped = Arrêté
delivery-status-unknown = Pas encore de nouvelles
delivery-title-unknown = Que devient « { $title } » ?
delivery-title-preparing = « { $title } » se prépare
delivery-title-underway = « { $title } » est en cours de réalisation
delivery-title-done = « { $title } » est réalisé
delivery-title-stopped = « { $title } » est arrêté
delivery-nothing = L’administration n’a encore rien publié sur la suite. Suivez le projet : nous vous écrirons dès qu’il y a du nouveau.
delivery-late = { $days ->
    [1] En retard d’un jour
   *[other] En retard de { $days } jours
 }
delivery-next = Prochaine étape : { $label }, prévue le { $day }.
delivery-why-stopped = Pourquoi il est arrêté
delivery-latest = Les dernières nouvelles
delivery-latest-day = Publié le { $day }
delivery-steps-title = Les étapes
delivery-steps-none = Aucune étape n’est encore annoncée.
delivery-steps-caption = Les étapes, avec la date prévue et la date réelle
delivery-step = Étape
delivery-step-planned = Prévue le
delivery-step-done = Faite le
delivery-step-not-done = pas encore
delivery-step-state = Où elle en est
delivery-step-on-time = Faite à temps
delivery-step-done-late = { $days ->
    [1] Faite avec un jour de retard
   *[other] Faite avec { $days } jours de retard
 }
delivery-step-ahead = À venir
delivery-step-late = { $days ->
    [1] En retard d’un jour
   *[other] En retard de { $days } jours
 }
delivery-money-title = L’argent
delivery-money-caption = L’argent de l’enveloppe, du vote à aujourd’hui
delivery-money-line = Où il en est
delivery-money-sum = Montant
delivery-money-share = Part du montant voté
delivery-money-bar = { $line } : { $amount } sur { $voted }
delivery-line-voted = Voté
delivery-line-voted-what = ce que le projet demandait à l’enveloppe
delivery-line-awarded = Accordé
delivery-line-awarded-what = par décision
delivery-line-committed = Engagé
delivery-line-committed-what = lié par des contrats et des commandes
delivery-line-spent = Dépensé
delivery-line-spent-what = payé
delivery-line-returned = Rendu à l’enveloppe
delivery-line-returned-what = ce qui n’a pas servi
delivery-cost-title = Le coût réel, face au coût voté
delivery-cost-caption = Le coût de tout le projet, tous les payeurs ensemble
delivery-cost-voted = Coût annoncé au vote
delivery-cost-real = Coût réel
delivery-cost-same = Le projet coûte exactement ce qui était annoncé.
delivery-cost-more = Le projet coûte { $amount } de plus qu’annoncé.
delivery-cost-less = Le projet coûte { $amount } de moins qu’annoncé.
delivery-cost-unknown = Le coût réel sera publié quand il sera connu.
delivery-photos-title = Avant, après
delivery-photos-before = Avant
delivery-photos-after = Après
delivery-photo-open = Voir la photo en grand : { $what }
delivery-journal-title = Tout ce qui a changé
delivery-journal-what = Chaque changement reste ici, avec sa date, et dans le journal scellé du budget.
delivery-journal-version = Version { $number }, { $day }
delivery-change-begun = Statut : { $to }
delivery-change-status = Statut : { $from } → { $to }
delivery-change-amount = { $line } : { $from } → { $to }
delivery-change-cost = Coût réel : { $from } → { $to }
delivery-change-unknown = inconnu
delivery-change-planned = Nouvelle étape : { $label }, prévue le { $day }
delivery-change-reached = Étape faite : { $label }, le { $day }
delivery-change-moved = Étape déplacée : { $label }, du { $from } au { $to }
delivery-change-dropped = Étape retirée : { $label }
delivery-change-photo-added-before = Photo ajoutée : avant
delivery-change-photo-added-after = Photo ajoutée : après
delivery-change-photo-removed-before = Photo retirée : avant
delivery-change-photo-removed-after = Photo retirée : après
delivery-project-title = Ce qu’il est devenu
delivery-project-link = Étapes, argent et photos
delivery-link = Ce que les projets sont devenus
delivery-list-title = { $count ->
    [0] Aucun des { $of } projets financés n’est encore réalisé
    [one] { $of ->
        [one] Le projet financé est réalisé
       *[other] Un des { $of } projets financés est réalisé
     }
   *[other] { $count } des { $of } projets financés sont réalisés
 }
delivery-list-lead = Ce que sont devenus les projets de « { $envelope } », étape par étape et euro par euro.
delivery-list-late = { $count ->
    [0] Aucun projet n’est en retard
    [1] Un projet est en retard
   *[other] { $count } projets sont en retard
 }
delivery-list-late-what = Une étape au moins a dépassé sa date.
delivery-list-none = Aucun projet de cette enveloppe n’est financé.
delivery-list-caption = Les projets financés
delivery-list-project = Projet
delivery-list-status = Statut
delivery-list-steps = Étapes faites
delivery-list-steps-of = { $done } sur { $of }
delivery-list-steps-none = pas annoncées
delivery-list-spent = Dépensé
delivery-list-voted = Voté
delivery-list-others = Les autres enveloppes
delivery-list-total = Tous les projets ensemble
delivery-follow = Suivre ce projet
delivery-follow-what = Nous vous écrivons à chaque nouvelle, et rien d’autre. Chaque message permet d’arrêter.
delivery-unfollow = Ne plus suivre
delivery-following = Vous suivez ce projet : nous vous écrivons à chaque nouvelle.
delivery-follow-title = Suivre « { $title } » ?
delivery-followed = C’est noté : nous vous écrirons à chaque nouvelle.
delivery-unfollowed = C’est noté : nous ne vous écrirons plus à propos de ce projet.
delivery-me-title = Les projets que vous suivez
unsubscribe-title = Ne plus recevoir de nouvelles de « { $title } » ?
unsubscribe-what = Nous ne vous écrirons plus à propos de ce projet. Vous pourrez le suivre de nouveau quand vous voudrez.
unsubscribe-button = Arrêter ces messages
unsubscribe-done-title = C’est arrêté
unsubscribe-done-what = Nous ne vous écrivons plus à propos de ce projet.

# Les messages à qui suit un projet.
mail-news-subject = Du nouveau : { $title }
mail-news-hello = Bonjour,
mail-news-what = Vous suivez « { $title } ». { $administration } a publié du nouveau.
mail-news-said = { $administration } écrit : « { $note } »
mail-news-changed = Ce qui a changé :
mail-news-button = Voir ce que le projet est devenu
mail-news-why = Vous recevez ce message parce que vous suivez ce projet.
mail-news-stop = Ne plus recevoir ces messages
mail-footer = Ensamen, le budget participatif

# Derrière le guichet.
admin-nav-delivery = Réalisation
admin-delivery-list-title = Les projets financés et leur réalisation
admin-delivery-list-what = Ce que vous publiez ici paraît aussitôt sur la page du projet, et part par e-mail à qui le suit.
admin-delivery-edit = Mettre à jour
admin-delivery-edit-named = Mettre à jour « { $title } »
admin-delivery-public = La page publique
admin-delivery-updated = Dernière mise à jour
admin-delivery-never = jamais
admin-delivery-title = Où en est « { $title } » ?
admin-delivery-status = Statut
admin-delivery-reason = Pourquoi il est arrêté
admin-delivery-reason-hint = Demandé seulement pour un projet arrêté. La raison est publique.
admin-delivery-steps = Étapes
admin-delivery-steps-what = Une ligne par étape. Laissez vides celles qui ne servent pas ; videz une ligne pour la retirer.
admin-delivery-step = Étape { $row }
admin-delivery-step-label = Ce qui est fait
admin-delivery-step-planned = Date prévue
admin-delivery-step-done = Date réelle
admin-delivery-money = Argent
admin-delivery-money-what = Le vote a donné { $voted } à ce projet. Chaque montant tient dans celui qui le précède ; un champ vide vaut zéro.
admin-delivery-awarded = Accordé par décision
admin-delivery-committed = Engagé (contrats, commandes)
admin-delivery-spent = Dépensé
admin-delivery-returned = Rendu à l’enveloppe
admin-delivery-cost = Coût réel de tout le projet
admin-delivery-cost-hint = Tous les payeurs ensemble. Laissez vide tant qu’il n’est pas connu. Annoncé au vote : { $total }.
admin-delivery-note = Ce que vous en dites en public
admin-delivery-note-hint = Une phrase ou deux. Elle paraît sur la page et dans le message à qui suit le projet.
admin-delivery-save = Publier
admin-delivery-save-note = { $count ->
    [0] Personne ne suit encore ce projet.
    [one] Une personne suit ce projet et reçoit un message.
   *[other] { $count } personnes suivent ce projet et reçoivent un message.
 }
admin-delivery-photos = Photos
admin-delivery-photos-what = JPEG, PNG ou WebP, 5 Mo et 20 mégapixels au plus. Le lieu et l’heure que l’appareil y écrit sont effacés.
admin-delivery-photo-moment = Quand
admin-delivery-photo-file = Photo
admin-delivery-photo-alternative = Ce que l’on voit sur la photo
admin-delivery-photo-alternative-hint = Pour qui ne voit pas la photo.
admin-delivery-photo-add = Ajouter la photo
admin-delivery-photo-remove = Retirer
admin-delivery-photo-remove-named = Retirer la photo : { $what }
admin-done-photo-added = La photo est publiée.
admin-done-photo-removed = La photo est retirée et effacée.
admin-event-delivery-recorded = Réalisation mise à jour
admin-event-delivery-photo-added = Photo ajoutée
admin-event-delivery-photo-removed = Photo retirée
inventory-page = Suivi

# Ce qui a été refusé.
refusal-above-voted = C’est plus que ce que le vote a donné : { $most } au plus.
refusal-above-awarded = C’est plus que ce qui est accordé : { $most } au plus.
refusal-above-committed = C’est plus que ce qui est engagé : { $most } au plus.
refusal-above-unspent = C’est plus que ce qui reste une fois les dépenses payées : { $most } au plus.
refusal-less-than-spent = Le tout ne peut pas coûter moins que ce que l’enveloppe a payé : { $least } au moins.
refusal-status-out-of-order = Un projet ne passe pas directement de « { $from } » à « { $to } ».
refusal-milestone-still-open = { $count ->
    [1] Une étape n’est pas faite : donnez sa date réelle, ou retirez-la.
   *[other] { $count } étapes ne sont pas faites : donnez leur date réelle, ou retirez-les.
 }
refusal-day-ahead = Cette date est encore à venir.
refusal-too-many = Il n’y a de place que pour { $limit }.
refusal-not-a-picture = Ce fichier n’est pas une photo que nous pouvons montrer. Choisissez un JPEG, un PNG ou un WebP.
refusal-picture-too-large = Cette photo est trop grande : { $megapixels } mégapixels au plus. Réduisez-la, puis choisissez-la de nouveau.

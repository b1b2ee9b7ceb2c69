# L’agenda : ce que des collectifs annoncent, et les festivals.
agenda-here = Agenda
agenda-title = { $count ->
    [0] Rien n’est annoncé pour l’instant
    [one] Un rendez-vous à venir
   *[other] { $count } rendez-vous à venir
 }
agenda-lead = Ateliers, visites, débats, cartographies à plusieurs, moments de convivialité : ce que les collectifs annoncent.
agenda-announce = Annoncer un rendez-vous
agenda-calendar = S’abonner dans son calendrier
agenda-data = Ces données sont libres (CC0) :
agenda-none = Rien n’est annoncé
agenda-none-what = Votre collectif prépare quelque chose ? Annoncez-le en deux minutes.
agenda-show-all = Voir tout l’agenda
agenda-any-kind = Tous les rendez-vous
agenda-kind = Sorte
gathering-workshop = atelier
gathering-visit = visite
gathering-debate = débat
gathering-mapping-party = cartographie à plusieurs
gathering-convivial = moment convivial
agenda-cancelled = Annulé
agenda-cancelled-what = Ce rendez-vous est annulé.
agenda-hidden-title = Ce rendez-vous n’est plus montré
agenda-hidden = L’administration a retiré cette annonce : { $reason }
agenda-withdrawn = Le collectif qui l’avait annoncé a retiré ce rendez-vous.
agenda-withdraw = Retirer de l’agenda
agenda-announce-again = Annoncer à nouveau
agenda-reported = { $count ->
    [1] Une personne a signalé cette annonce
   *[other] { $count } personnes ont signalé cette annonce
 }
agenda-reported-list = Annonces signalées par des lecteurs
agenda-leave = Laisser cette annonce
agenda-when = Quand
agenda-when-one-day = { $day }, de { $from } à { $to }
agenda-hours = de { $from } à { $to }
agenda-place = Où
agenda-audience = Pour qui
agenda-everybody = Tout le monde
agenda-languages = En
agenda-by = Annoncé par
agenda-add-to-calendar = Mettre dans mon calendrier
agenda-edit = Modifier
agenda-call-off = Annuler ce rendez-vous
agenda-take-down = Retirer cette annonce
agenda-take-down-button = Retirer avec cette raison
agenda-show-again = Montrer à nouveau cette annonce
agenda-done-announced = C’est annoncé. Tout le monde peut le lire.
agenda-done-saved = C’est enregistré.
agenda-done-cancelled = C’est annulé. Les calendriers abonnés l’apprendront.
agenda-done-withdrawn = L’annonce n’est plus montrée. Les calendriers abonnés ne l’ont plus.
agenda-done-kept = L’annonce reste. Plus rien n’attend de réponse.
agenda-done-reported = Merci. L’administration regarde cette annonce.
agenda-done-hidden = L’annonce est retirée. Le collectif a reçu votre raison.
agenda-done-shown = L’annonce est à nouveau visible.
agenda-new-title = Que voulez-vous annoncer ?
agenda-edit-title = { $title } : ce que tout le monde peut lire
agenda-new-lead = Dites quoi, quand et où. C’est public tout de suite, au nom de votre collectif.
agenda-no-actor = Vous n’agissez encore au nom d’aucun collectif
agenda-no-actor-what = Dites d’abord qui vous êtes : un collectif, une association, une école, une commune.
agenda-no-commune = Ailleurs, ou en ligne
agenda-form-title = Titre
agenda-form-kind = Sorte de rendez-vous
agenda-form-actor = Au nom de
agenda-form-from = Début
agenda-form-to = Fin
agenda-form-place = Où
agenda-form-place-hint = Le nom du lieu, la rue et le numéro : c’est public.
agenda-form-commune = Commune
agenda-form-audience = Pour qui
agenda-form-audience-hint = Laissez vide si c’est pour tout le monde.
agenda-form-languages = En quelles langues
agenda-form-about = En quelques phrases
agenda-form-festival = Dans le programme de
agenda-form-note = Heure de Bruxelles.
agenda-announce-button = Annoncer
agenda-changed-meanwhile = Quelqu’un a modifié cette annonce entre-temps. Vos mots sont ci-dessous ; si vous enregistrez, ils remplacent les siens.
festivals-here = Festivals
festivals-title = { $count ->
    [0] Aucun festival pour l’instant
    [one] Un festival
   *[other] { $count } festivals
 }
festivals-lead = Quelques jours sous un même nom : les collectifs y inscrivent leurs rendez-vous.
festivals-coming = Festivals à venir
festivals-one = Festival
festivals-none = Aucun
festivals-days = du { $first } au { $last }
festivals-announce = Annoncer un rendez-vous dans ce festival
festivals-name = Nom
festivals-first = Premier jour
festivals-last = Dernier jour
festivals-about = En une phrase
festivals-button = Créer le festival
festivals-edit = Modifier
festivals-save = Enregistrer
festivals-done = Le festival est créé. Les collectifs peuvent s’y inscrire.
refusal-outside-festival = « { $title } » tombe en dehors de ces jours. Gardez-le dans le festival, ou demandez d’abord au collectif de le déplacer.
refusal-not-during-festival = Choisissez un début pendant le festival ({ $days }).
mail-gathering-hidden-subject = Votre annonce « { $title } » a été retirée
mail-gathering-hidden =
    Bonjour,

    L’administration a retiré votre annonce « { $title } ». La raison, que tout le monde peut lire :

    { $reason }

    La page :
    { $link }

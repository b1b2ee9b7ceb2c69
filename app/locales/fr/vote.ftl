# La page du bulletin
vote-title = { $days ->
    [1] Il reste un jour pour voter
   *[other] Il reste { $days } jours pour voter
 }
vote-title-today = Dernier jour : le vote ferme le { $at }
vote-lead-approval = Choisissez jusqu’à { $count } projets. L’enveloppe est de { $amount }. Tout ce que vous cochez compte autant.
vote-lead-knapsack = Choisissez autant de projets que l’enveloppe peut en payer : { $amount } en tout.
vote-lead-range = Choisissez de { $fewest } à { $count } projets. L’enveloppe est de { $amount }. Tout ce que vous cochez compte autant.
vote-lead-points = Répartissez jusqu’à { $total } points, au plus { $most } pour un même projet. L’enveloppe est de { $amount }.
vote-lead-ranking = Mettez en ordre jusqu’à { $places } projets, votre préféré d’abord. L’enveloppe est de { $amount }.
vote-points-for = Points pour « { $title } »
vote-points = Points
vote-given = { $points ->
    [0] aucun point
    [1] un point
   *[other] { $points } points
 }
vote-place = { $place ->
    [1] Votre préféré
   *[other] Choix n° { $place }
 }
vote-place-none = Pas classé
vote-place-for = Place de « { $title } »
vote-ranking = Place
vote-choose = Choisir
vote-refused = Ce bulletin n’a pas pu être déposé
vote-check-me = Vérifier ma commune et mon âge
vote-home = Vous avez dit où vous habitez : { $place }. Est-ce bien juste ? Une fois votre bulletin déposé, c’est de là que vous votez dans ce budget, jusqu’au dernier comptage. Un bulletin ne porte pas de nom : personne ne peut le déplacer, pas même l’administration.
vote-home-elsewhere = J’habite ailleurs
vote-planned-title = Le vote n’est pas encore ouvert
vote-planned = Il ouvre le { $at }. D’ici là, vous pouvez lire les projets.
vote-over-title = Le vote est clos
vote-over = Il a fermé le { $at }. Les bulletins attendent le comptage ; personne ne les a lus.
vote-over-cast = Votre bulletin est déposé : il sera compté.
vote-over-none = Vous n’avez pas déposé de bulletin ici.
vote-published = Il a fermé le { $at }. Le résultat est public.
vote-void-title = Ce vote a été annulé
vote-void = La raison se trouve sur la page du budget. Un autre vote le remplacera.
vote-see-results = Voir le résultat
vote-see-projects = Lire les projets
# Le panneau du bulletin
dock-label = Votre bulletin
dock-bar = Vos projets coûtent { $amount }
dock-left = Il reste { $amount }
dock-over = { $amount } de trop
dock-total = { $amount } en tout
dock-chosen-one = { $count } projet choisi
dock-chosen-many = { $count } projets choisis
dock-chosen-of = { $count } sur { $limit } projets
dock-points-left = Il vous reste { $count } points sur { $limit }
dock-points-left-one = Il vous reste { $count } point sur { $limit }
dock-points-over = { $count } points de trop
dock-points-over-one = { $count } point de trop
dock-points-none = Tous vos points sont donnés
dock-points-of = { $count } points
dock-points-of-one = { $count } point
dock-why-points = Écrivez un nombre entier, { $limit } au plus.
dock-why-place = « { $title } » est déjà à cette place.
dock-none = Rien de choisi
dock-save = Garder mon brouillon
dock-undo = Annuler le dernier choix
dock-cast = Déposer mon bulletin
dock-cast-again = Déposer à nouveau
dock-state-empty = Pas encore déposé. Cochez un projet pour commencer.
dock-state-empty-points = Pas encore déposé. Donnez des points à un projet pour commencer.
dock-state-empty-ranking = Pas encore déposé. Commencez par votre préféré.
dock-state-draft = Brouillon gardé. Pas encore déposé.
dock-state-saving = Un instant, nous gardons votre choix…
dock-state-unsaved = Ce changement n’est pas encore gardé. Déposez, ou vérifiez votre connexion.
dock-state-refused = Pas déposé. { $why }
dock-state-cast = Déposé. Vous pouvez encore le changer jusqu’à la clôture.
dock-state-changed = Vous avez changé d’avis : déposez à nouveau, sinon c’est l’ancien bulletin qui compte.
dock-see-receipt = Voir mon reçu
uncast-draft = Votre bulletin pour « { $envelope } » est gardé, mais pas encore déposé : il ne compte pas encore.
uncast-changed = Vous avez changé votre bulletin pour « { $envelope } » sans le déposer à nouveau : c’est l’ancien qui compte.
uncast-link = Reprendre mon bulletin
dock-why-full = Vous avez déjà { $limit } projets. Retirez-en un pour choisir celui-ci.
dock-why-dear = Il vous reste { $amount }, ce projet en demande { $price }.
# Le reçu
receipt-title = Votre bulletin est déposé
receipt-lead = Il compte dès maintenant. Vous pouvez le changer jusqu’au { $at }.
receipt-lead-closed = Il sera compté. Le vote a fermé le { $at } : plus personne ne peut changer de bulletin.
receipt-heading = Reçu
receipt-what-it-is = Ce code désigne votre bulletin, sans votre nom. Il contient :
receipt-revision = Dépôt numéro
receipt-where = Après la publication, retrouvez-le ici
receipt-whole = Le reçu complet, pour qui veut tout vérifier
receipt-whole-what = L’administration a signé l’engagement ci-dessous. Un reçu donné est un bulletin compté ; sinon la signature prouve la faute.
receipt-key = Clé publique :
receipt-not-proof = Gardez ce reçu pour vous : une fois les bulletins publiés, il montre ce que vous avez choisi.
receipt-print = Vous pouvez imprimer cette page, ou photographier le code.
receipt-change = Changer mon bulletin
receipt-other = Voter aussi : { $name }

# Voter ailleurs aussi.
second-title = Votez aussi dans une autre commune
second-lead = Vous habitez à { $home } et vous y votez. Vous pouvez en choisir une autre : là où vous travaillez, étudiez ou allez souvent.
second-commune = Quelle autre commune ?
second-choose = Choisir cette commune
second-note = Vous pouvez changer d’avis jusqu’à ce que vous y déposiez un bulletin.

# Voter dans une seule enveloppe.
session-one = Dans ce budget, vous votez dans une seule enveloppe, de votre choix. Votre premier bulletin la choisit et ce choix reste ; le bulletin lui-même peut encore changer jusqu’à la fermeture.
session-others = Vous pouvez choisir une autre enveloppe :
session-voted-elsewhere = Vous avez voté dans « { $envelope } ». Dans ce budget, on vote dans une seule enveloppe : vous pouvez encore changer ce bulletin-là, jusqu’à la fermeture.
session-home-elsewhere = Vous avez déjà voté dans ce budget comme habitant d’un autre endroit. C’est de là que vous y votez, jusqu’au dernier comptage. Un bulletin ne porte pas de nom : personne ne peut le déplacer, pas même l’administration.
session-one-or-second = On vote ici dans une seule enveloppe : qui habite ailleurs ne peut pas en choisir une de plus. Décochez l’un des deux.
session-one-source = On choisit entre ces enveloppes : le droit de vote doit y être vérifié de la même façon, soit par e-mail, soit par un code. Sinon, une personne voterait deux fois.
session-letters-made = Des lettres sont déjà faites, et elles disent où l’on vote : cela ne change plus.
session-letters-elsewhere = Un vote a été annulé, et ses lettres ouvrent encore un autre vote de ce budget : une nouvelle lettre donnerait deux voix à qui garde l’ancienne. Annulez aussi cet autre vote, puis faites de nouvelles lettres pour tous.
session-stands = Un vote a déjà ouvert : le nombre d’enveloppes où l’on vote ne change plus.
session-phases-before = L’étape « { $phase } » vient avant, et elle dure jusqu’au { $until }. Attendez sa fin, ou changez ses dates dans le calendrier du budget.
session-voting-over = D’après le calendrier du budget, l’étape du vote est finie. Donnez-lui de nouvelles dates, ou prolongez-la.
session-turns-over = Les autres votes de ce budget sont finis, et rien ne dit plus qui y a voté. Ouvrez cette enveloppe dans un nouveau budget.

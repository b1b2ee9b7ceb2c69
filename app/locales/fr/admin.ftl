# Autour de chaque page.
admin-nav-label = Administration
admin-nav-pages = Aller à une autre page
admin-nav-process = Vue d’ensemble
admin-nav-rules = Règles
admin-nav-projects = Projets
admin-nav-conduct = Vote
admin-nav-new-envelope = Ajouter une enveloppe
admin-nav-import = Importer
admin-nav-audit = Journal
admin-save = Enregistrer
admin-edit = Modifier
admin-remove = Retirer
admin-actions = Actions
admin-name = Nom
admin-text = Texte
admin-texts = Textes
admin-texts-hint = Le français et le néerlandais vont ensemble : rien n’est publié dans une seule langue.
admin-summary = En bref
admin-about = Présentation
admin-amount = Montant
admin-slug = Adresse web
admin-slug-hint = Minuscules sans accent, chiffres et traits d’union. Laissez vide : elle sera faite du nom français. Elle ne change plus ensuite.
admin-in-french = En français
admin-in-dutch = En néerlandais
admin-label-fr = Libellé en français
admin-label-nl = Libellé en néerlandais
admin-label-en = Libellé en anglais
admin-confirm-needed = Cochez cette case pour confirmer.
admin-summary-line = { $label } : { $text }
admin-all-communes = Toutes les communes

# Ce qui vient d’être fait.
admin-done-saved = C’est enregistré.
admin-done-created = C’est créé. Relisez, puis passez à la suite.
admin-done-granted = Cette personne a maintenant accès. Elle se connecte avec son adresse e-mail.
admin-done-withdrawn = Cet accès est retiré, dès maintenant.
admin-done-removed = Le projet est retiré.
admin-done-opened = Le vote est ouvert. Les règles, les projets et les montants ne changent plus.
admin-done-extended = La nouvelle clôture est enregistrée. La raison est publiée.
admin-done-closed = Le vote est clos. La raison est publiée.
admin-done-voided = Le vote est annulé. Un nouveau vote est prévu à sa place.
admin-done-counting = Le comptage continue sans vous : vous pouvez fermer cette page.
admin-done-importing = L’import continue sans vous. L’enveloppe apparaît ici dès qu’elle est entière ; ses bulletins sont comptés ensuite.
admin-done-counted = Les bulletins sont comptés. Relisez le résultat avant de le publier.
admin-done-published = Le résultat est public.
admin-done-imported = L’import est fait, en entier.

# Première page.
admin-home-title = { $count ->
    [0] Rien ne vous attend pour l’instant
    [one] Un budget attend un geste de vous
   *[other] { $count } budgets attendent un geste de vous
 }
admin-home-nothing = Commencez par inscrire votre administration
admin-common = Pour toutes les administrations
admin-new-administration = Inscrire une administration
admin-administration-texts = Textes et accès
admin-new-process = Créer un budget participatif
admin-no-process = Pas encore de budget participatif
admin-no-process-what = Créez-en un : donnez-lui un nom et des dates. Il reste un brouillon tant que vous ne le publiez pas.
admin-envelopes = { $count ->
    [0] aucune enveloppe
    [one] une enveloppe
   *[other] { $count } enveloppes
 }
admin-process-draft = Brouillon
admin-process-voting = Vote ouvert
admin-process-decided = Décidé
admin-process-published = Publié

# La prochaine chose à faire.
admin-next-title = À vous de jouer
admin-next-known = Tout suit son cours
admin-next-nothing = Tout est décidé et public.
admin-next-envelope = Il manque une enveloppe : un montant, et qui peut l’utiliser.
admin-next-envelope-action = Ajouter une enveloppe
admin-next-count = Le vote « { $name } » est clos. Il reste à compter les bulletins.
admin-next-count-action = Compter
admin-next-publish = Le résultat de « { $name } » est prêt. Vous seuls le voyez.
admin-next-publish-action = Relire et publier
admin-next-projects = « { $name } » a besoin d’au moins deux projets pour que le vote puisse ouvrir.
admin-next-projects-action = Ajouter des projets
admin-next-draft = Ce budget est un brouillon : publiez-le pour que le vote « { $name } » ouvre le { $day }.
admin-next-draft-action = Relire et publier
admin-next-draft-call = Ce budget est un brouillon : publiez-le pour que chacun puisse proposer dès le { $day }.
admin-next-draft-call-action = Relire et publier
admin-next-call = Les projets de « { $name } » viendront des propositions. On en dépose jusqu’au { $day }.
admin-next-call-action = Lire les propositions
admin-next-review = Les propositions pour « { $name } » attendent vos réponses. Le vote ouvre le { $day }.
admin-next-review-action = Répondre aux propositions
admin-next-late = Le vote « { $name } » devait ouvrir le { $day } et n’a pas ouvert. Prolongez-le, puis ouvrez-le.
admin-next-late-action = Voir le vote
admin-next-open = Le vote « { $name } » est ouvert jusqu’au { $day }.
admin-next-open-action = Suivre la participation
admin-next-planned = Le vote « { $name } » ouvre tout seul le { $day }. Les règles peuvent changer jusque-là.
admin-next-planned-action = Relire les règles

# Une administration.
admin-administration-new-title = Inscrivez votre administration
admin-administration-create = Inscrire l’administration
admin-administration-create-note = Vous en serez la première personne responsable.
admin-administration-contact = Adresse de contact
admin-administration-contact-hint = Publiée : c’est là que les gens écrivent.
admin-administration-about = Qui vous êtes
admin-administration-accessibility = Déclaration d’accessibilité
admin-administration-privacy = Déclaration de vie privée
admin-administration-statement-hint = Un modèle à relire et à faire vôtre. { "{administration}" } et { "{email}" } sont remplacés par votre nom et votre adresse.
admin-budgets = { $count ->
    [0] Aucun budget participatif
    [one] Un budget participatif
   *[other] { $count } budgets participatifs
 }
admin-people = Qui travaille ici
admin-people-email = Adresse e-mail professionnelle
admin-people-role = Ce que cette personne peut faire
admin-people-hint = La personne se connecte avec cette adresse. Aucun mot de passe n’est envoyé.
admin-people-grant = Donner accès
admin-people-withdraw = Retirer
admin-people-withdraw-whose = Retirer l’accès de { $email }
admin-administration-journal = Le journal de cette administration
admin-administration-journal-what = Accès et textes. Chaque budget a en plus son propre journal.
admin-role-administrator = Tout gérer : règles, projets, votes, publication
admin-role-auditor = Tout lire, ne rien changer

# Un budget participatif.
admin-process-new-title = Créez un budget participatif
admin-process-create = Créer ce budget
admin-process-create-note = Il reste un brouillon tant que vous ne le publiez pas.
admin-process-edit-title = Dates et textes
admin-process-see = Voir la page publique
admin-phases = Les étapes et leurs dates
admin-phases-hint = Laissez vide ce que vous n’utilisez pas. Le vote, le comptage et les résultats sont nécessaires. Heure de Bruxelles.
admin-phase-opens = Du
admin-phase-closes = Au
admin-phase-now = en cours
admin-phase-needed = nécessaire
admin-phase-frozen = Un vote a ouvert : sa clôture se change sur la page du vote, avec une raison publique.
admin-visibility = Qui voit ce budget ?
admin-visibility-draft = Seulement votre équipe
admin-visibility-draft-hint = Un brouillon. Aucun vote n’ouvre.
admin-visibility-published = Tout le monde
admin-visibility-published-hint = Les votes ouvrent et ferment tout seuls à leurs dates.
admin-envelopes-title = { $count ->
    [0] Aucune enveloppe pour l’instant
    [one] Une enveloppe
   *[other] { $count } enveloppes
 }
admin-envelopes-none = Une enveloppe, c’est un montant, qui le donne, qui peut l’utiliser et comment on décide.

# Où en est un vote.
admin-vote-planned = Prévu
admin-vote-open = Ouvert
admin-vote-closed = Clos
admin-vote-counted = Compté
admin-vote-published = Publié
admin-vote-void = Annulé

# Une enveloppe.
admin-envelope = Enveloppe
admin-envelope-new-title = Ajoutez une enveloppe
admin-envelope-create = Créer l’enveloppe
admin-envelope-create-note = Vous réglerez ensuite comment on décide. Une proposition est déjà remplie.
admin-envelope-save-note = Tout peut changer jusqu’à l’ouverture du vote.
admin-envelope-frozen = Le vote a ouvert : cette enveloppe ne change plus.
admin-envelope-money = L’argent
admin-envelope-currency = Monnaie
admin-envelope-funders-hint = Si plusieurs financeurs se partagent l’enveloppe, nommez-les : leurs montants doivent faire le total. Sinon, laissez vide : votre administration paie. Choisissez dans la liste qui est sur ce site ; pour les autres, écrivez le nom, une seule fois s’il est le même dans les deux langues.
admin-envelope-funder = Financeur { $number }
admin-envelope-projects = Les projets admis
admin-envelope-theme = Thème
admin-envelope-all-themes = Tous les thèmes
admin-envelope-bearers = Qui peut porter un projet ? Rien de coché : tout le monde
admin-envelope-all-bearers = Tout le monde
admin-envelope-communes = Où les projets peuvent-ils se faire ? Rien de coché : partout
admin-envelope-communes-count = { $count ->
    [0] Lieu des projets : toutes les communes
    [one] Lieu des projets : une commune
   *[other] Lieu des projets : { $count } communes
 }
admin-envelope-voters = Qui vote
admin-envelope-voters-from = De quelles communes, de quels quartiers ? Rien de coché : de toutes les communes
admin-envelope-voters-from-count = { $count ->
    [0] Votent les habitants et habitantes de toutes les communes
    [one] Votent les habitants et habitantes d’une commune ou d’un quartier
   *[other] Votent les habitants et habitantes de { $count } communes ou quartiers
 }

# La fiche de règles.
admin-rules-title = Décidez comment répartir « { $name } »
admin-rules-title-frozen = Voici comment « { $name } » se répartit
admin-rules-frozen = Le vote a ouvert le { $at } : ces règles ne changent plus.
admin-rules-ballot = Le bulletin
admin-rules-ballot-approval = Choisir quelques projets
admin-rules-ballot-approval-hint = Chaque personne coche ses préférés, sans regarder leur prix.
admin-rules-ballot-knapsack = Dépenser l’enveloppe
admin-rules-ballot-knapsack-hint = Chaque personne compose un ensemble qui tient dans le montant.
admin-rules-fact-approval = { $choices ->
    [1] Un projet au choix
   *[other] Au plus { $choices } projets
 }
admin-rules-max-choices = Combien de projets au plus
admin-rules-max-choices-hint = Seulement pour « Choisir quelques projets ».
admin-rules-method = La répartition
admin-rules-method-equal-shares = Parts égales
admin-rules-method-equal-shares-hint = Chaque personne qui vote dispose de la même somme : les minorités aussi obtiennent des projets.
admin-rules-method-greedy = Le plus de voix d’abord
admin-rules-method-greedy-hint = Simple à suivre, mais le groupe le plus nombreux peut tout obtenir.
admin-rules-shares-only = Avec les parts égales seulement
admin-rules-completion = L’argent qui reste
admin-rules-completion-hint = Les parts ne suffisent presque jamais à tout dépenser.
admin-rules-completion-none = Il revient à l’administration
admin-rules-completion-u = Il va au plus de voix
admin-rules-completion-add1 = On augmente les parts pas à pas
admin-rules-completion-add1e = On augmente les parts jusqu’à ce que plus rien ne tienne
admin-rules-completion-add1u = On augmente les parts pas à pas, puis le plus de voix
admin-rules-completion-add1eu = On augmente les parts jusqu’à ce que plus rien ne tienne, puis le plus de voix
admin-rules-completion-pct1 = On augmente les parts de 1 % à la fois
admin-rules-comparison = Comparer avec le plus de voix, et garder ce que plus de votants préfèrent
admin-rules-ties = En cas d’égalité
admin-rules-ties-hint = On applique ces critères l’un après l’autre. Un tirage au sort vient toujours en dernier.
admin-rules-tie-place = Critère { $place }
admin-rules-tie-none = Aucun
admin-rules-tie-cost = Le moins cher
admin-rules-tie-votes = Le plus de voix
admin-rules-tie-lot = Tirage au sort
admin-rules-minimum = Voix minimum
admin-rules-minimum-hint = En dessous, un projet n’est pas financé. 0 : aucun minimum.
admin-rules-no-minimum = Aucun minimum
admin-rules-ballot-points = Donner des points
admin-rules-ballot-points-hint = Chaque personne répartit ses points comme elle veut : plus pour ce qui lui tient à cœur.
admin-rules-ballot-ranking = Classer
admin-rules-ballot-ranking-hint = Chaque personne met ses préférés en ordre.
admin-rules-min-choices = Combien de projets au moins
admin-rules-total = Points par bulletin
admin-rules-max-per-project = Points au plus pour un projet
admin-rules-points-hint = Seulement pour « Donner des points ».
admin-rules-places = Combien de places à classer
admin-rules-places-hint = Seulement pour « Classer ».
admin-rules-method-max-welfare = Le plus de voix en tout
admin-rules-method-max-welfare-hint = L’ensemble qui réunit le plus de voix : favorise beaucoup de petits projets.
admin-rules-experts = Autres règles, pour qui les connaît
admin-rules-switches = Réglages, pour qui connaît ces règles
admin-rules-misfit = Un projet trop cher pour ce qui reste
admin-rules-misfit-hint = Avec « Le plus de voix d’abord » ; s’arrêter est possible aussi avec les charges de Phragmén.
admin-rules-misfit-skip = On le saute : le suivant a sa chance
admin-rules-misfit-no-skip = On s’arrête là
admin-rules-misfit-stretch = On le finance s’il reste 80 % de son prix, puis on s’arrête
admin-rules-per-euro = Le plus de voix d’abord : compter les voix pour chaque euro, ce qui aide les projets peu chers
admin-rules-count = Parts égales : un projet vaut autant pour ses soutiens quel que soit son prix, ce qui aide les projets peu chers
admin-rules-prefilter = Parts égales : écarter d’abord les projets qui ont trop peu de soutiens pour leur prix
admin-rules-method-exact-equal-shares-hint = Tous ceux qui paient un projet paient le même montant ; les parts sont augmentées au plus juste.
admin-rules-method-bounded-overspending-hint = Dépense presque toute l’enveloppe sans autre étape.
admin-rules-method-phragmen-hint = Méthode suédoise de 1894, adaptée aux coûts.
admin-rules-method-maximin-support-hint = Partage les coûts aussi également que possible entre tous les soutiens.
admin-rules-method-cstv-hint = Vote transférable pour les budgets ; pensée pour les points.
admin-rules-limits = Des limites à l’intérieur de l’enveloppe
admin-rules-limits-hint = Une ligne par limite. Laissez le montant vide pour aucune limite.
admin-rules-limit-group = Pour qui
admin-rules-limit-group-none = Choisir un groupe
admin-rules-cap = Au plus
admin-rules-floor = Au moins
admin-rules-exclusion = Un seul de ces projets
admin-rules-exclusion-hint = Les numéros, séparés par des virgules. Une ligne par groupe.
admin-rules-limit-themes = Thèmes
admin-rules-limit-communes = Communes
admin-rules-limit-districts = Quartiers
admin-rules-limit-bearers = Porteurs
admin-rules-no-limits = Aucune limite
admin-rules-fact-points = { $total } points, au plus { $most } par projet
admin-rules-fact-ranking = Classer jusqu’à { $places } projets
admin-rules-save = Enregistrer ces règles
admin-rules-read = Relire sans enregistrer
admin-rules-save-note = Chaque enregistrement est une nouvelle version. Elles gèlent à l’ouverture du vote.
admin-rules-reading = Ce que vos règles veulent dire
admin-rules-reading-in = Les mêmes règles en français
admin-rules-unsaved = Pas encore enregistré
admin-rules-version = Version { $version }, modifiable jusqu’à l’ouverture du vote
admin-rules-version-frozen = Version { $version }, gelée à l’ouverture du vote
admin-rules-hash = Empreinte des règles

# L’essai des règles.
admin-preview-try = Essayez ces règles
admin-preview-try-what = Le vrai comptage, sur des bulletins inventés ou sur ceux d’un vote passé.
admin-preview-try-button = Essayer les règles enregistrées
admin-preview-here = Essai
admin-preview-title = { $count ->
    [0] À l’essai, ces règles ne financent aucun projet
    [one] À l’essai, ces règles financent un projet
   *[other] À l’essai, ces règles financent { $count } projets
 }
admin-preview-title-none = Il n’y a encore rien à essayer
admin-preview-too-few = Il faut au moins deux projets
admin-preview-too-few-what = Les bulletins inventés choisissent parmi les projets de l’enveloppe. Ajoutez-en, ou essayez un vote passé.
admin-preview-on = Essayer sur
admin-preview-made-up = Des bulletins inventés pour vos projets
admin-preview-count = Compter
admin-preview-back = Revenir aux règles
admin-preview-made-up-what = Ceci est un essai, pas une prévision. { $ballots } bulletins sont inventés : chacun part d’un projet pris au hasard ; sur cent choix, { $theme } vont au même thème, { $commune } à la même commune, les autres au hasard. La graine « { $seed } » donne toujours les mêmes bulletins.
admin-preview-past-what = Les { $ballots } bulletins du vote « { $vote } », avec ses projets et son montant, comptés selon vos règles.
admin-preview-spent = { $used } dépensés sur { $envelope }
admin-preview-left = Il reste { $left }.
admin-preview-funded = { $count ->
    [0] Aucun projet financé
    [one] Un projet financé
   *[other] { $count } projets financés
 }
admin-preview-not-funded = { $count ->
    [0] Aucun projet non financé
    [1] Un projet non financé
   *[other] { $count } projets non financés
 }
admin-preview-price = Prix
admin-preview-votes = Voix
admin-preview-others = Les mêmes bulletins avec d’autres règles
admin-preview-others-what = Ce que chaque règle finance en plus et en moins que la vôtre.
admin-preview-rule = Règle
admin-preview-projects = Projets financés
admin-preview-total = Dépensé
admin-preview-more = En plus
admin-preview-less = En moins
admin-preview-yours = Vos règles : { $name }

# Les projets d’une enveloppe.
admin-projects-title = { $count ->
    [0] Aucun projet pour l’instant
    [one] Un projet ira au vote
   *[other] { $count } projets iront au vote
 }
admin-projects-count = { $count ->
    [0] aucun
    [one] un projet
   *[other] { $count } projets
 }
admin-projects-asked = { $count ->
    [1] Il demande { $asked }, pour une enveloppe de { $envelope }.
   *[other] Ils demandent { $asked } en tout, pour une enveloppe de { $envelope }.
 }
admin-projects-none-asked = L’enveloppe est de { $envelope }.
admin-projects-frozen = Le vote a ouvert : la liste des projets ne change plus.
admin-projects-import = Importer un tableau
admin-projects-empty = Ajoutez un premier projet
admin-projects-empty-what = Un par un, ou tous à la fois depuis un tableau Excel ou CSV.
admin-project = Projet
admin-project-new = Ajouter un projet
admin-project-new-title = Ajoutez un projet
admin-project-number = Numéro
admin-project-number-hint = Sur les bulletins et dans les fichiers. Laissez vide pour le suivant.
admin-project-asked = Demandé
admin-project-too-dear = dépasse l’enveloppe
admin-project-edit-named = Modifier « { $title } »
admin-project-remove-named = Retirer « { $title } »
admin-project-remove-title = Retirer ce projet ?
admin-project-remove-what = Le projet { $number }, « { $title } », n’ira pas au vote. Le journal garde la trace de son retrait.
admin-project-remove-button = Retirer ce projet
admin-project-keep = Le garder

# Un projet.
admin-project-create = Ajouter ce projet
admin-project-save-mine = Enregistrer ma version
admin-project-leave = Revenir sans enregistrer
admin-project-texts-hint = Le texte reste dans la langue de la personne qui l’a écrit. Les autres langues sont des traductions, et sont présentées comme telles.
admin-project-original = Langue d’origine
admin-project-other-language = Une autre langue
admin-project-title = Titre
admin-project-description = Description
admin-project-who-where = Qui et où
admin-project-bearer = Porteur
admin-project-bearer-type = Sorte d’acteur
admin-project-theme = Thème
admin-project-commune = Commune
admin-project-no-commune = Dans plusieurs communes
admin-project-place = Rue ou place
admin-project-costs = Ce qu’il coûte
admin-project-costs-hint = Les lignes vides sont ignorées. Un matériel qui peut se prêter se choisit dans la dernière liste.
admin-project-line = Poste { $number }
admin-project-quantity = Quantité
admin-project-unit-price = Prix à l’unité
admin-project-year = Année
admin-project-kind = Se partage
admin-project-kind-read = D’après les mots
admin-project-no-kind = Ne se partage pas
admin-project-equipment = Ce qui se partage : qui en a déjà ?
admin-project-more-rows = Ajouter des lignes
admin-project-partners = Avec qui
admin-project-partners-hint = L’argent qu’un partenaire promet diminue ce qui est demandé à l’enveloppe.
admin-project-partner = Partenaire { $number }
admin-partner-role = Rôle
admin-partner-role-co-bearer = Porte le projet avec lui
admin-partner-role-funder = Finance une partie
admin-partner-role-host = Accueille le projet
admin-partner-role-lender = Prête du matériel
admin-partner-role-supporter = Soutient le projet
admin-partner-pledge = Promesse
admin-partner-no-pledge = Aucune
admin-partner-amount = Somme promise
admin-pledge-label-fr = La promesse en mots, en français
admin-pledge-label-nl = En néerlandais
admin-pledge-label-en = En anglais
admin-pledge-money = De l’argent
admin-pledge-labour = Du travail
admin-pledge-thing = Du matériel
admin-pledge-place = Un lieu

# Les noms des champs d’un projet.
admin-part-title = Titre
admin-part-summary = En bref
admin-part-description = Description
admin-part-place = Rue ou place
admin-part-original = Langue d’origine
admin-part-theme = Thème
admin-part-commune = Commune
admin-part-bearer-name = Porteur
admin-part-bearer-type = Sorte d’acteur
admin-part-label = libellé
admin-part-quantity = quantité
admin-part-price = prix à l’unité
admin-part-year = année
admin-part-kind = se partage
admin-part-name = nom
admin-part-type = sorte d’acteur
admin-part-role = rôle
admin-part-pledge = promesse
admin-part-amount = somme promise

# Deux personnes à la fois.

# La conduite du vote : où il en est.
admin-conduct-draft = Le vote attend que le budget soit publié
admin-conduct-late = L’heure d’ouverture est passée et le vote n’est pas ouvert
admin-conduct-planned = Le vote ouvre le { $at }
admin-conduct-open = { $days ->
    [0] C’est le dernier jour pour voter
    [one] Il reste un jour pour voter
   *[other] Il reste { $days } jours pour voter
 }
admin-conduct-closed = Le vote est clos : il reste à compter
admin-conduct-counted = Le vote est compté : vous seuls voyez le résultat
admin-conduct-published = Le résultat est public
admin-conduct-void = Ce vote est annulé
admin-conduct-state = État
admin-conduct-opens = Ouverture
admin-conduct-closes = Clôture
admin-conduct-voters = Votants
admin-conduct-reason-given = Raison publique
admin-conduct-by-day = La participation jour par jour
admin-conduct-by-day-what = Un jour de moins de dix bulletins est compté avec le suivant.
admin-conduct-day = Jour
admin-conduct-publish-first = Personne ne verrait ce vote : publiez d’abord le budget.
admin-not-yet = { $what ->
    [vote] Le vote ne peut pas ouvrir maintenant.
    [seat] Le jury ne peut pas encore être installé.
   *[other] La décision ne peut pas encore être notée.
 }
admin-not-yet-calendar = Voir le calendrier
admin-conduct-too-few = Il faut au moins deux projets pour ouvrir le vote.
admin-conduct-closing = L’heure est passée. La clôture se fait dans la minute : rechargez la page.
admin-conduct-see-results = Voir le résultat
admin-conduct-preview-results = Relire le résultat avant de le publier

# La conduite du vote : les gestes.
admin-conduct-steps = Si quelque chose doit changer
admin-conduct-reason = Raison publique
admin-conduct-open-title = Ouvrir le vote maintenant
admin-conduct-open-what = Le vote ouvre tout seul à sa date. L’ouvrir plus tôt gèle dès maintenant :
admin-conduct-freezes-rules = les règles, telles qu’elles se lisent sur leur page ;
admin-conduct-freezes-projects = { $count ->
    [1] le projet et son prix ;
   *[other] les { $count } projets et leurs prix ;
 }
admin-conduct-freezes-money = le montant de l’enveloppe et qui peut voter.
admin-conduct-open-until = Le vote sera ouvert jusqu’au { $at }.
admin-conduct-open-confirm = J’ai relu les règles et les projets : ils ne changeront plus
admin-conduct-open-button = Ouvrir le vote
admin-conduct-new-close = Nouvelle clôture
admin-conduct-extend-summary = Fixer une clôture plus tardive
admin-conduct-extend-title = Prolonger le vote
admin-conduct-extend-what = La clôture ne peut que reculer. Les étapes suivantes reculent avec elle, et la raison s’affiche sur la page du vote.
admin-conduct-extend-button = Prolonger le vote
admin-conduct-close-summary = Clore avant l’heure
admin-conduct-close-title = Clore le vote maintenant
admin-conduct-close-what = Personne ne pourra plus voter ni changer son bulletin. La raison s’affiche sur la page du vote.
admin-conduct-close-confirm = Je clos ce vote avant l’heure annoncée
admin-conduct-close-button = Clore le vote
admin-conduct-void-summary = Annuler ce vote
admin-conduct-void-title = Annuler le vote
admin-conduct-void-what = Les bulletins ne seront pas comptés. Un nouveau vote est prévu à sa place, avec des règles que vous pouvez changer. La raison s’affiche sur la page du vote.
admin-conduct-void-confirm = J’annule ce vote et tous ses bulletins
admin-conduct-void-button = Annuler le vote
admin-conduct-underway = Les bulletins sont en train d’être comptés. Chaque explication est prouvée par d’autres comptages : pour un grand vote, cela peut durer plusieurs minutes.
admin-conduct-underway-look = Voir où en est le comptage
admin-conduct-count-title = Compter les bulletins
admin-conduct-count-what = Le comptage prend quelques instants. La clé qui relie les bulletins aux personnes est détruite ensuite : plus rien ne peut être rouvert.
admin-conduct-count-button = Compter les bulletins
admin-conduct-publish-title = Publier le résultat
admin-conduct-publish-what = Tout le monde verra les projets financés, les explications et les bulletins anonymes, et pourra recompter.
admin-conduct-publish-confirm = J’ai relu le résultat
admin-conduct-publish-button = Publier le résultat

# Le journal.
admin-audit-title = { $count ->
    [0] Rien au journal
    [1] Un fait au journal
   *[other] { $shown } faits au journal
 }
admin-audit-title-broken = Le journal est rompu au fait { $number }
admin-audit-holds = La chaîne est intacte : aucun fait n’a été retiré ni changé depuis qu’il est écrit.
admin-audit-broken = Le fait { $number } ne tient plus au précédent : quelqu’un a retiré ou changé un fait dans la base de données. Prévenez la personne qui gère le serveur.
admin-audit-what = Chaque fait porte l’empreinte du précédent. Garder la dernière empreinte ailleurs, par exemple dans un procès-verbal, suffit à prouver plus tard que rien n’a bougé.
admin-audit-last = Dernière empreinte :
admin-audit-staff = par l’équipe
admin-audit-clock = par l’horloge
admin-audit-project = nº { $number }
admin-audit-version = version { $version }
admin-audit-facts = Détail du fait { $number }
admin-event-process-created = Budget créé
admin-event-process-changed = Budget modifié
admin-event-envelope-created = Enveloppe créée
admin-event-envelope-changed = Enveloppe modifiée
admin-event-rules-saved = Règles enregistrées
admin-event-project-created = Projet ajouté
admin-event-project-changed = Projet modifié
admin-event-project-removed = Projet retiré
admin-event-projects-imported = Projets importés
admin-event-vote-imported = Vote passé importé
admin-event-vote-opened = Vote ouvert
admin-event-vote-extended = Vote prolongé
admin-event-vote-closed = Vote clos à son heure
admin-event-vote-closed-early = Vote clos avant l’heure
admin-event-vote-voided = Vote annulé
admin-event-vote-counted = Bulletins comptés
admin-event-vote-published = Résultat publié
admin-event-decision-recorded = Décision publiée
admin-event-ballot-cast = Bulletin déposé
admin-event-administration-created = Administration créée
admin-event-administration-changed = Textes de l’administration modifiés
admin-event-role-granted = Accès donné
admin-event-role-withdrawn = Accès retiré
admin-event-ballots = { $count ->
    [0] Aucun bulletin déposé
    [1] Un bulletin déposé
   *[other] { $shown } bulletins déposés
 }

# Importer.
admin-import-title = Apportez ce que vous avez déjà
admin-import-file = Fichier
admin-import-projects-title = Des projets, depuis un tableau
admin-import-projects-what = Un projet par ligne, les noms de colonnes sur la première. Rien n’est importé avant que tout soit juste.
admin-import-no-envelope = Ajoutez d’abord une enveloppe dont le vote n’a pas ouvert.
admin-import-envelope = Dans l’enveloppe
admin-import-table-hint = Excel (.xlsx) ou CSV, 5 Mo au plus. Virgules, points-virgules, accents d’Excel : tout est compris.
admin-import-read = Lire le tableau
admin-import-ballots-title = Un vote passé, avec ses bulletins
admin-import-ballots-what = Un fichier Pabulib (.pb) : le montant, les règles, les projets et les bulletins anonymes. Le vote est recompté ici, et vous décidez de publier son résultat.
admin-import-ballots-hint = Bulletins par approbation ou à un seul choix, 10 Mo au plus.
admin-import-check = Lire le fichier
admin-import-leave = Revenir sans importer
admin-import-again = Choisir un autre fichier
admin-import-dry-run = Ce qui serait importé
admin-import-nothing-yet = Rien n’a été importé. Corrigez ces lignes dans le fichier, puis envoyez-le de nouveau.
admin-import-whole-file = Fichier
admin-import-line = Ligne { $line }
admin-import-line-cell = Ligne { $line }, colonne { $cell }
admin-import-ballots-bad = { $count ->
    [1] Une ligne du fichier est à corriger
   *[other] { $shown } lignes du fichier sont à corriger
 }
admin-import-ballots-ready = { $count ->
    [1] Un bulletin est prêt à être importé
   *[other] { $shown } bulletins sont prêts à être importés
 }
admin-import-ballots-names = Donnez un nom à ce vote
admin-import-ballots-name-it = Comment s’appelle cette enveloppe ?
admin-import-ballots-button = Importer et recompter
admin-import-ballots-note = Tout est importé d’un coup, ou rien. Le résultat n’est visible que de vous jusqu’à sa publication.
admin-import-ballots = Bulletins
admin-import-days = Dates du vote
admin-import-warnings = { $count ->
    [1] Une remarque qui n’empêche rien
   *[other] { $count } remarques qui n’empêchent rien
 }
admin-import-columns-title = { $count ->
    [1] Une ligne lue : dites ce que contient chaque colonne
   *[other] { $shown } lignes lues : dites ce que contient chaque colonne
 }
admin-import-columns = Ce que contient chaque colonne
admin-import-columns-hint = Nous avons deviné d’après les noms. Entre parenthèses : la première ligne. « En bref » ou « Description » : l’un des deux suffit.
admin-import-no-column = Aucune colonne
admin-import-column-untitled = Colonne { $number }
admin-import-defaults = Quand une cellule est vide
admin-import-default-theme = Thème
admin-import-default-bearer = Sorte d’acteur
admin-import-no-default = À compléter dans le tableau
admin-import-try = Essayer sans importer
admin-import-note = L’essai vérifie chaque ligne et n’écrit rien.
admin-import-ready-title = { $count ->
    [1] Un projet est prêt à être importé
   *[other] { $shown } projets sont prêts à être importés
 }
admin-import-button = { $count ->
    [1] Importer ce projet
   *[other] Importer ces { $shown } projets
 }
admin-import-bad-title = { $count ->
    [1] Une ligne est à corriger
   *[other] { $shown } lignes sont à corriger
 }
admin-import-bad-what = { $good ->
    [0] Rien n’est importé tant qu’une ligne est à corriger. Corrigez le tableau et envoyez-le de nouveau, ou changez les colonnes ci-dessous.
    [one] Une ligne est bonne, mais rien n’est importé tant qu’une autre est à corriger. Corrigez le tableau et envoyez-le de nouveau, ou changez les colonnes ci-dessous.
   *[other] { $good } lignes sont bonnes, mais rien n’est importé tant qu’une autre est à corriger. Corrigez le tableau et envoyez-le de nouveau, ou changez les colonnes ci-dessous.
 }
admin-import-fix-theme = Thème inconnu. Écrivez : rues et places, nature, alimentation, culture, entraide, énergie ou partage.
admin-import-fix-no-theme = Écrivez un thème, ou choisissez-en un pour les cellules vides.
admin-import-fix-commune = Commune inconnue. Écrivez son nom en français ou en néerlandais, ou son code postal.
admin-import-fix-bearer-type = Sorte d’acteur inconnue. Écrivez par exemple : habitants, collectif, association, entreprise, commune ou école.
admin-import-fix-no-bearer-type = Écrivez une sorte d’acteur, ou choisissez-en une pour les cellules vides.

# Ce qu’une colonne peut contenir.
admin-column-title = Titre
admin-column-summary = En bref
admin-column-description = Description
admin-column-cost = Coût
admin-column-bearer = Porteur
admin-column-bearer-type = Sorte d’acteur
admin-column-theme = Thème
admin-column-commune = Commune
admin-column-place = Rue ou place
admin-column-number = Numéro

# Ce qui peut clocher dans un fichier Pabulib.
pb-not-utf8 = Cette ligne n’est pas en UTF-8. Enregistrez le fichier en UTF-8.
pb-too-long = C’est trop long.
pb-unclosed-quote = Un guillemet est ouvert et jamais fermé.
pb-outside-section = Il y a du texte avant la première section. Le fichier commence par META.
pb-missing-section = Il manque une partie du fichier.
pb-repeated-section = Cette section vient deux fois.
pb-missing-header = Cette section n’a pas de ligne de titres.
pb-missing-column = Il manque une colonne nécessaire.
pb-repeated-column = Cette colonne vient deux fois.
pb-too-many-cells = Cette ligne a plus de cellules que de colonnes.
pb-missing-meta = Il manque une information nécessaire dans META.
pb-bad-amount = Ce montant ne peut pas être lu.
pb-unknown-vote-type = Cette sorte de bulletin ne s’importe pas. Seuls s’importent ceux où l’on choisit, donne des points ou classe.
pb-empty-project-id = Ce projet n’a pas de numéro.
pb-repeated-project = Ce numéro de projet vient deux fois.
pb-unknown-project = Ce bulletin nomme un projet qui n’est pas dans la liste.
pb-points-mismatch = Ce bulletin n’a pas autant de points que de projets.
pb-bad-points = Les points doivent être des nombres à partir de 0, avec six décimales au plus.
pb-points-in-fractions = Des points ont des décimales : tous les points du fichier sont multipliés pour devenir entiers. Le résultat reste le même.
pb-too-many-choices = Ce bulletin nomme plus d’un projet.
pb-too-few-cells = Cette ligne a moins de cellules que de colonnes : elles comptent comme vides.
pb-repeated-meta = Cette information vient deux fois : la première compte.
pb-incomplete-meta = Une information attendue manque dans META. Le comptage s’en passe.
pb-count-mismatch = Le nombre annoncé ne correspond pas aux lignes.
pb-zero-cost = Ce projet n’a pas de prix utilisable.
pb-cost-above-budget = Ce projet coûte plus que toute l’enveloppe.
pb-tally-mismatch = Le nombre de voix annoncé ne correspond pas aux bulletins.
pb-repeated-voter = Cette personne a plus d’un bulletin.
pb-repeated-choice = Ce bulletin nomme deux fois un projet : il compte une fois.
pb-empty-vote = Ce bulletin ne nomme aucun projet.
pb-limit-exceeded = Ce bulletin dépasse une limite annoncée dans META.
pb-other-format = Ce fichier n’est pas une élection : c’est un PDF, une image, une page web ou autre chose. Choisissez le fichier .pb.
pb-too-many-projects = Il y a plus de projets que ce qui est accepté.
pb-too-many-ballots = Il y a plus de bulletins que ce qui est accepté.
pb-too-many-mentions = Les bulletins nomment ensemble plus de projets que ce qui est accepté.
pb-wrong-separator = Les cellules doivent être séparées par des points-virgules.
pb-conflicting-meta = META dit cette information deux fois, et pas la même chose.
pb-thousands-separator = Écrivez ce montant sans séparateur de milliers : 1000, et non 1.000.
pb-amount-too-large = Ce montant est trop grand pour être compté.
pb-more-problems = Il y a encore d’autres problèmes. Corrigez d’abord ceux-ci.
pb-section-order = Les parties ne sont pas dans l’ordre habituel : META, PROJECTS, VOTES.
pb-unusual-title = Ce titre n’est pas écrit comme d’habitude ; il a été reconnu.
pb-text-after-quote = Du texte suit le guillemet fermant. Il est gardé.
pb-nul-byte = Cette ligne contient des caractères nuls. Ils sont ignorés.
pb-bad-meta-value = Cette limite n’est pas un nombre, ou en contredit une autre.
pb-ignored-meta = META demande une façon de compter qui n’est pas suivie ici.
pb-unknown-rule = Cette règle n’est pas une de celles du format.
pb-bad-date = Cette date ne peut pas être lue, ou la fin précède le début.
pb-no-projects = Il n’y a aucun projet.
pb-no-votes = Il n’y a aucun bulletin.
pb-zero-budget = Le budget est nul.
pb-unusual-amount = Ce montant n’est pas écrit comme d’habitude ; il a pu être lu.
pb-comma-in-project-id = Ce numéro contient une virgule : aucun bulletin ne peut le nommer.
pb-bad-selected = « selected » devrait être 0, 1, 2 ou 3. Le projet compte comme non retenu.
pb-empty-voter-id = Des bulletins n’ont pas de numéro de votant.
pb-empty-choice = Ce bulletin a une virgule de trop. Elle est ignorée.

# Next year.
admin-process-copy = Préparer le budget de l’an prochain à partir de celui-ci
admin-process-copy-title = Le budget de l’an prochain
admin-process-copy-what = Les textes, les enveloppes, leurs règles, la grille et les textes des lettres sont repris ; les projets, les votes et les bulletins ne le sont pas, et les administrations partenaires doivent accepter à nouveau. Les dates sont 52 semaines plus tard, au même jour de la semaine : vérifiez-les.

# La décision.
admin-nav-decision = Décision
admin-decision-title = Que décide-t-on pour « { $name } » ?
admin-decision-what = Le résultat est un avis. Dites ici qui décide, quand, et ce qui est décidé : il est adopté tel quel, ou l’on s’en écarte pour certains projets, avec une raison que chacun peut lire.
admin-decision-organ = Qui décide
admin-decision-day = Date de la décision
admin-decision-statement = La décision, en quelques phrases
admin-decision-departures = Là où l’on s’écarte du résultat
admin-decision-departures-what = Laissez vide si le résultat est adopté tel quel.
admin-decision-departure = Écart { $row }
admin-decision-project = Projet
admin-decision-nothing = Aucun
admin-decision-decided = Ce qui est décidé
admin-decision-funded = Financé malgré le résultat
admin-decision-not-funded = Non financé malgré le résultat
admin-decision-reason = La raison
admin-decision-save = Publier la décision
admin-decision-note = Elle paraît aussitôt avec le résultat et dans le journal. Une décision corrigée remplace la précédente, qui reste au journal.
organ-college = Collège
organ-council = Conseil
organ-board = Conseil d’administration
organ-government = Gouvernement

# The inventory of subsidies.
inventory-day = Date
inventory-beneficiary = Bénéficiaire
inventory-kind = Sorte d’acteur
inventory-object = Objet
inventory-amount = Montant payé par vous
inventory-whole = Montant total
inventory-currency = Monnaie
inventory-process = Budget
inventory-envelope = Enveloppe
inventory-year = Subsides de { $year } (CSV)
inventory-none = Aucun résultat n’est encore publié.
inventory-title = L’inventaire des subsides
inventory-what = Qui reçoit combien, et pour quoi : la liste que la loi demande de publier chaque année. Les décisions qui s’écartent d’un vote y sont suivies. D’un budget que vous portez à plusieurs, chaque administration y lit ce qu’elle paie : les parts qu’elle donne. Le reste est chez celle qui mène.

# Les propositions derrière le guichet.
admin-nav-proposals = Propositions
admin-nav-permits = Qui peut quoi
admin-nav-actors = Acteurs à confirmer
admin-done-decided = C’est décidé, et une lettre est partie aux porteurs.
admin-proposals-title = { $count ->
    [0] Aucune proposition remise
    [one] Une proposition remise
   *[other] { $count } propositions remises
 }
admin-proposals-none = Personne n’a encore rien remis
admin-proposals-none-what = Ce qui est remis pendant l’appel arrive ici. Les brouillons restent à leurs auteurs.
admin-proposals-csv = Tous les dossiers (CSV)
admin-proposal = Proposition
admin-proposal-price = Coûte { $total }, demande { $asked }.
admin-proposal-public = Voir sa page publique
admin-proposal-misfits = Ce qui l’empêche encore d’aller au vote
admin-valuation = Analyse de faisabilité
admin-valuation-progress = Analyses terminées : { $done } sur { $dossiers }. Encore à confier à quelqu’un : { $unassigned }.
admin-evaluator = Analysée par
admin-evaluator-all = Tout le monde
admin-evaluator-nobody = Personne
admin-evaluators-title = Qui analyse cette proposition
admin-evaluator-add = Confier le dossier à
admin-evaluator-hint = Les personnes qui ont reçu l’accès « analyser » ou « tout gérer ».
admin-evaluator-give = Confier
admin-evaluator-take = Retirer
admin-dossier-none = Pas commencé
admin-dossier-begun = en cours
admin-dossier-done = fini
admin-feasibility = Est-ce faisable ?
admin-feasibility-undecided = On ne sait pas encore
admin-feasibility-feasible = Faisable
admin-feasibility-not-feasible = Pas faisable
admin-feasibility-reason = Pourquoi ce n’est pas faisable
admin-feasibility-reason-hint = Public, en français et en néerlandais. L’auteur le lit dans sa lettre.
admin-costs = Ce que cela coûte
admin-costs-hint = Par an, à partir de la première année. C’est ce total qui va au vote s’il diffère de celui des porteurs.
admin-cost-year = Année { $year }
admin-price-explanation = Comment ce prix est calculé
admin-months = Durée, en mois
admin-notes = Notes internes
admin-notes-hint = Seule l’équipe les lit.
admin-done = L’analyse est finie
admin-valuation-save = Enregistrer le dossier
admin-valuation-note = Une analyse finie est publique, et une lettre part aux porteurs. Pas faisable : la proposition n’ira pas au vote.
admin-review-title = Que décidez-vous ?
admin-review-admit = Recevable
admin-review-admit-hint = Elle respecte l’appel ; l’analyse commence.
admin-review-return = Poser des questions
admin-review-return-hint = Elle revient à ses porteurs, qui répondent et la remettent.
admin-review-retain = Au vote
admin-review-retain-hint = Elle devient un projet de son enveloppe.
admin-review-decline = Ne pas retenir
admin-review-decline-hint = Avec une raison publique.
admin-review-reconsider = Revenir sur la décision
admin-review-reconsider-hint = Elle redevient recevable ; le journal garde tout.
admin-review-questions = Vos questions
admin-review-questions-hint = Dans la langue de la personne qui a écrit. Seuls les porteurs les lisent.
admin-review-reason = La raison publique
admin-review-reason-hint = Seulement si vous ne la retenez pas : en français et en néerlandais.
admin-review-reason-both = En français et en néerlandais ; tout le monde la lira.
admin-review-save = Décider
admin-review-note = Une lettre part aussitôt aux porteurs, chacun dans sa langue.
admin-review-waits = Vos questions attendent une réponse
admin-review-waits-what = Dès que ses porteurs répondent et la remettent, cette proposition revient dans votre liste. Voici ce que vous leur avez demandé.
admin-review-not-waiting = Décider sans attendre la réponse
admin-stake-title = Conflits d’intérêts
admin-stake-words = J’ai un lien avec cette proposition
admin-stake-hint = Dites lequel : le journal le garde, et d’autres s’occuperont de ce dossier.
admin-stake-declare = Le déclarer
admin-csv-kind = Sorte d’acteur
admin-csv-envelope = Enveloppe
admin-csv-total = Coût total
admin-csv-pledged = Promis par des partenaires
admin-csv-valued = Coût établi
admin-csv-months = Mois
admin-csv-reason = Raison publique
admin-dossier-field-decision = Décision
admin-dossier-field-questions = Vos questions
admin-dossier-field-reason = Pourquoi ce n’est pas faisable
admin-dossier-field-reason-public = La raison publique
admin-dossier-field-envelope = Enveloppe
admin-dossier-field-feasibility = Faisabilité
admin-dossier-field-cost = Ce que cela coûte
admin-dossier-field-months = Durée
admin-dossier-field-price-explanation = Comment ce prix est calculé
admin-dossier-field-notes = Notes internes
admin-dossier-field-evaluator = Confier le dossier à
admin-dossier-field-words = Lien avec cette proposition
admin-role-evaluator = Analyser les propositions qui lui sont confiées
admin-actors-title = { $count ->
    [0] Aucun acteur à confirmer
    [one] Un acteur à confirmer
   *[other] { $count } acteurs à confirmer
 }
admin-actors-what = Confirmez ceux que vous connaissez ou avez vérifiés au registre des entreprises. Tout le monde voit alors par qui ils sont confirmés.
admin-actor-confirm = Confirmer { $name }
admin-permits-title = Qui peut faire quoi, étape par étape
admin-permits-what = C’est la table que le site applique. Entre deux étapes, les citoyens attendent ; l’équipe continue ce que l’une ou l’autre permet. Avant la fin des étapes qui précèdent le vote, aucun vote n’ouvre et rien ne se décide autrement. Une fois ouvert, un vote avance de lui-même : ce qui est clos est compté, ce qui est compté est publié.
admin-permits-action = Quoi
admin-permits-who = Qui
admin-permits-dates = Du { $from } au { $to }
capacity-inhabitant = toute personne connectée
capacity-bearer = les porteurs
capacity-partner = les partenaires
capacity-evaluator = qui analyse
capacity-administration = l’administration
action-draft = Commencer une proposition et l’écrire
action-submit = Remettre une proposition
action-amend = Modifier une proposition remise
action-invite = Inviter un partenaire
action-join = Répondre à une invitation, promettre, se retirer
action-withdraw = Retirer une proposition
action-support = Soutenir une proposition
action-comment = Poser une question, argumenter
action-review = Déclarer recevable ou poser des questions
action-assign = Confier l’analyse à quelqu’un
action-value = Analyser faisabilité et coût
action-retain = Mettre au vote
action-decline = Ne pas retenir, ou revenir dessus
action-seat = Installer un jury
action-vote = Voter
action-settle = Noter une décision prise sans vote
action-count = Compter
action-publish = Publier le résultat et la décision
action-report = Dire ce que deviennent les lauréats
admin-audit-proposal = « { $proposal } »
admin-event-proposal-begun = Proposition commencée
admin-event-proposal-saved = Proposition enregistrée
admin-event-proposal-submit = Proposition remise
admin-event-proposal-return = Questions posées
admin-event-proposal-admit = Proposition recevable
admin-event-proposal-value = Analyse finie
admin-event-proposal-retain = Proposition mise au vote
admin-event-proposal-decline = Proposition pas retenue
admin-event-proposal-reconsider = Décision reprise
admin-event-proposal-withdraw = Proposition retirée
admin-event-partner-invited = Partenaire invité
admin-event-partner-accepted = Partenaire entré
admin-event-partner-refused = Invitation refusée
admin-event-partner-left = Partenaire parti
admin-event-partner-revoked = Invitation reprise
admin-event-partner-expired = Invitation expirée
admin-event-valuation-saved = Dossier d’analyse enregistré
admin-event-valuation-assigned = Dossier confié
admin-event-valuation-unassigned = Dossier retiré à quelqu’un
admin-event-stake-declared = Conflit d’intérêts déclaré
admin-event-actor-confirmed = Acteur confirmé
admin-nav-moderation = Textes signalés
admin-moderation-title = { $count ->
    [0] Aucun texte signalé
    [one] Un texte signalé
   *[other] { $count } textes signalés
 }
admin-moderation-what = Un texte n’est retiré que pour une raison que tout le monde peut lire à sa place. Qui l’a écrit et qui l’a signalé reçoivent une lettre.
admin-moderation-reported = Signalé parce que :
admin-moderation-reason = Raison publique
admin-moderation-keep = Laisser ce texte
admin-moderation-hide = Le retirer, pour cette raison
admin-moderation-hidden = { $count ->
    [1] Un texte retiré
   *[other] { $count } textes retirés
 }
admin-moderation-hidden-what = Qui l’a écrit peut le contester. Si c’est à raison, remettez son texte : il reprend sa place, et il en est averti.
admin-moderation-because = Retiré parce que : { $reason }
admin-moderation-restore = Remettre ce texte
admin-event-comment-restored = Avis remis
admin-event-comment-written = Avis publié
admin-event-comment-hidden = Avis retiré
admin-event-comment-kept = Avis signalé, laissé
admin-envelope-guests = Qui habite une autre commune peut choisir de voter aussi ici
admin-event-proposal-photo = Photos changées
admin-valuation-short = Étude
admin-event-proposal-bearer = Proposition portée par un autre acteur
admin-votes-in = Dans combien d’enveloppes une personne vote-t-elle ?
admin-votes-in-several = Dans chaque enveloppe qui l’admet
admin-votes-in-several-hint = Chez elle, et dans une autre commune de son choix là où une enveloppe le permet.
admin-votes-in-one = Dans une seule, de son choix
admin-votes-in-one-hint = Le premier bulletin choisit l’enveloppe. Cela ne change plus dès que des lettres sont faites ou qu’un vote ouvre.

# Accueil : la phrase du jour.
home-description = Les budgets participatifs ouverts, ce qu’ils valent, combien de temps il reste, et ce qui a été décidé.
home-counting = Le vote est clos : on compte les bulletins
home-next-vote = Le prochain vote ouvre le { $day }
home-in-preparation = Le prochain vote se prépare
home-decided = Vous avez décidé : voici le résultat
home-empty = Ici, on décidera ensemble de l’argent de tous
home-promise = Une administration met de l’argent sur la table. Des habitants et habitantes proposent, tout le monde vote, et chaque euro s’explique.

# Accueil : ce qui est ouvert.
home-figure = { $count ->
    [1] à répartir ensemble : un projet attend votre voix
   *[other] à répartir ensemble, entre { $count } projets
 }
home-understand = Comprendre ce budget, étape par étape
home-where-money-goes = { $count ->
    [1] Tout l’argent est dans une enveloppe
   *[other] L’argent est réparti en { $count } enveloppes : vous votez pour chacune
 }
vote-for = Voter : { $envelope }
result-of = Le résultat : { $envelope }
read-projects = { $count ->
    [1] Lire le projet
   *[other] Lire les { $count } projets
 }

# Accueil : ce qui vient, ce qui a été décidé.
home-coming = Ce qui vient ensuite
home-before = Ce qui a été décidé
decided-sentence = { $way ->
    [jury] Un jury a noté les projets
    [assembly] Une assemblée a choisi
    [agreement] Un accord a été signé
   *[other] { $voters } bulletins comptés
 } : { $funded ->
    [0] aucun projet financé
    [one] un projet financé
   *[other] { $funded } projets financés
 } sur { $projects }.
decided-bar = { $spent } attribués sur { $amount }

# Accueil : quand rien n’est publié.
home-empty-title = Aucun budget n’est encore publié
home-empty-staff = Créez un budget, donnez-lui des dates et une enveloppe, puis publiez-le : il apparaîtra ici.
home-empty-staff-button = Créer un budget
home-empty-visitor = Le premier budget apparaîtra sur cette page. Vous travaillez à l’administration ? Connectez-vous pour le préparer.
home-empty-sign-in = Me connecter

# Accueil : l’invitation de la démonstration.
invitation-title = Ceci est une démonstration : prenez la place de quelqu’un
invitation-what = Votez comme une habitante ou un habitant, ou passez de l’autre côté du guichet. Rien n’est réel, vous ne pouvez rien casser.
invitation-more = Qui sont ces personnes ?

# La boucle.
loop-title = Une décision commune en cinq temps
loop-workshop = On se réunit : un atelier rassemble les idées d’un quartier.
loop-process = On se met d’accord : les idées deviennent les règles d’un budget.
loop-vote = On choisit : chaque personne vote, chaque bulletin compte.
loop-projects = On réalise : les projets financés avancent au vu de tous.
loop-shared = On partage : ce qui a été acheté se prête au projet suivant.

# Où en est un vote : les mots courts.
standing-ahead = À venir
standing-late = Bientôt
standing-open = Vote ouvert
standing-ended = Comptage
standing-counted = Compté
standing-published = Résultat publié
standing-void = Annulé

# Où en est un vote : les titres.
standing-ahead-heading = Le vote ouvre le { $day }
standing-late-heading = Le vote va bientôt ouvrir
standing-ended-heading = Le vote est clos
standing-counted-heading = Les bulletins sont comptés
standing-published-heading = Le résultat est connu
standing-void-heading = Ce vote a été annulé
standing-days-left = { $days ->
    [1] Il reste un jour pour voter
   *[other] Il reste { $days } jours pour voter
 }
standing-last-but-one = Vous pouvez voter jusqu’à demain
standing-last-day = C’est le dernier jour pour voter

# Où en est un vote : les phrases.
standing-ahead-what = Le vote ouvre le { $opens } et ferme le { $closes }.
standing-late-what = L’administration va ouvrir le vote.
standing-open-what = Vous pouvez voter jusqu’au { $closes }.
standing-ended-what = Plus personne ne peut voter depuis le { $closed }. On compte maintenant les bulletins.
standing-counted-what = L’administration relit le résultat avant de le publier.
standing-published-what = Chaque projet dit pourquoi il est financé ou non.
standing-void-what = Les bulletins de ce vote ne comptent pas. Un nouveau vote le remplacera.
standing-midnight = { $day } à minuit

# Où en est un vote : ce que l’administration explique.
standing-reason-extended = Le vote a été prolongé jusqu’au { $closes }
standing-reason-early = Le vote a été clos plus tôt que prévu, le { $closed }
standing-reason-void = Pourquoi ce vote a été annulé

# Combien de personnes ont voté.
turnout = { $shown } personnes ont voté.
turnout-so-far = { $shown } personnes ont déjà voté.
turnout-few = Moins de dix personnes ont voté.
turnout-few-so-far = Moins de dix personnes ont voté jusqu’ici.
turnout-by-commune = D’où viennent ces voix ?
turnout-elsewhere = Ailleurs
turnout-pooled = Les communes de moins de dix votes sont comptées ensemble, pour que personne ne soit reconnaissable.

# Un budget.
process-draft = Brouillon
process-draft-what = Seule l’administration voit cette page.
process-at-stake = { $count ->
    [1] { $amount } à répartir, en une enveloppe
   *[other] { $amount } à répartir, en { $count } enveloppes
 }
process-was-at-stake = { $count ->
    [1] { $amount } répartis, en une enveloppe
   *[other] { $amount } répartis, en { $count } enveloppes
 }
process-envelopes = { $count ->
    [0] Aucune enveloppe
    [1] Une enveloppe
   *[other] { $count } enveloppes
 }
process-bar = { $count ->
    [1] { $amount } en une enveloppe
   *[other] { $amount } en { $count } enveloppes
 }
process-no-envelope = Les montants ne sont pas encore fixés
process-no-envelope-what = L’administration prépare les enveloppes. Elles seront présentées ici, avec leurs règles.
process-about = Ce budget, de bout en bout
process-contact = Une question sur ce budget ?
next-step-vote = Lisez les projets, composez votre bulletin, déposez-le. Vous pourrez le changer jusqu’à la clôture.
next-step-decided = Le résultat est public
next-step-decided-what = Lisez pourquoi chaque projet est financé ou non, et recomptez si vous le voulez.

# Les étapes d’un budget.
timeline-now = Nous en sommes à cette étape : { $phase }, jusqu’au { $day }
timeline-now-late = Nous en sommes à cette étape : { $phase }
timeline-next = Prochaine étape : { $phase }, à partir du { $day }
timeline-over = Toutes les étapes sont passées
timeline-dates = du { $from } au { $to }
timeline-until = jusqu’au { $to }
timeline-past-mark = (étape passée)
timeline-now-mark = (étape en cours)
timeline-next-mark = (étape à venir)

# Une enveloppe.
envelope-funders = Qui donne cet argent
envelope-bearers = Qui peut porter un projet
envelope-theme = Pour quel thème
envelope-communes = Dans quelles communes
envelope-voters = Qui peut voter
bearers-all = Tout le monde
list-or = ou
voters-from-age = Toute personne de { $years } ans et plus, quelle que soit sa nationalité.
voters-all-ages = Toute personne, sans condition d’âge ni de nationalité.
voters-from = Il faut habiter ici : { $communes }.
voters-from-all = Il faut habiter l’une des { $count } communes.
voters-from-some = Il faut habiter l’une de ces { $count } communes : { $communes }.
demand-above = { $count ->
    [1] Un projet demande { $asked }. L’enveloppe est de { $amount } : il ne peut pas être financé en entier.
   *[other] Les { $count } projets demandent { $asked } en tout. L’enveloppe est de { $amount } : il faut choisir.
 }
demand-within = { $count ->
    [1] Un projet demande { $asked }. L’enveloppe est de { $amount }.
   *[other] Les { $count } projets demandent { $asked } en tout. L’enveloppe est de { $amount }.
 }
rule-sheet-title = Comment l’argent est réparti
rule-sheet-frozen = Version { $version }, gelée à l’ouverture du vote : ces règles ne changent plus.
rule-sheet-open = Version { $version }. Ces règles seront gelées à l’ouverture du vote.
rule-sheet-hash = Empreinte de ces règles :
rule-sheet-how = Comment on compte, en détail
result-before-publication = Voir le résultat avant sa publication

# Comment on compte : l’exemple.
how-title = Comment on compte, en mots simples
how-lead = Compter des voix est un choix. Voici les deux grandes manières de compter, ce qu’elles changent, et comment tout vérifier soi-même.
how-contents = Sur cette page
how-example = Un exemple : dix personnes, trois projets
how-example-what = Dix personnes se partagent { $amount }. Chacune coche les projets qu’elle aime.
how-example-table = Les trois projets de l’exemple
how-column-project = Projet
how-column-price = Prix
how-column-votes = Voix
how-column-who = Qui l’a choisi
how-project-square = La place
how-project-square-who = Anna, Bilal, Chloé, Dries, Emma, Farid
how-project-bikes = Les vélos
how-project-bikes-who = Anna, Bilal, Chloé, Dries, Emma
how-project-garden = Le jardin
how-project-garden-who = Gül, Hugo, Ines, Jef

# Comment on compte : les deux règles.
how-greedy = Le plus de voix d’abord
how-greedy-1 = On range les projets par nombre de voix. On finance le premier, puis le suivant, tant que l’argent suffit. Un projet trop cher pour ce qui reste est sauté.
how-greedy-bar = L’enveloppe de l’exemple : la place 6 000 €, les vélos 4 000 €
how-greedy-2 = Ici, la place passe, puis les vélos. Il ne reste rien pour le jardin. Les six mêmes personnes ont décidé de tout ; quatre personnes sur dix n’ont rien obtenu.
how-greedy-3 = C’est simple à suivre. Mais un groupe un peu plus nombreux que les autres peut emporter toute l’enveloppe.
how-shares = Les parts égales
how-shares-1 = On coupe l’enveloppe en parts égales, une par personne qui vote : ici 1 000 €. Un projet est financé quand les personnes qui l’ont choisi peuvent le payer avec leurs parts.
how-shares-bar = L’enveloppe de l’exemple : la place 6 000 €, le jardin 4 000 €
how-shares-2 = Ici, six personnes paient la place avec leurs parts : elles n’ont plus rien pour les vélos. Les quatre autres paient le jardin. Chaque personne a obtenu un projet.
how-shares-3 = Le projet que ses soutiens paient avec le moins d’effort passe d’abord. S’il reste de l’argent que personne ne peut dépenser seul, la fiche de règles de l’enveloppe dit ce qu’il devient.

# Comment on compte : les égalités.
how-ties = Quand deux projets sont à égalité
how-ties-1 = Il faut les départager, et la fiche de règles dit comment : par exemple le moins cher d’abord. Quand plus rien ne les distingue, on tire au sort : c’est la seule façon qui n’avantage personne.
how-ties-2 = Le tirage ne dépend pas de qui compte. Son point de départ est scellé à l’ouverture du vote, puis publié avec le résultat : qui refait le calcul trouve le même tirage. Chaque égalité qui a changé quelque chose est signalée dans le résultat.

# Comment on compte : le reçu.
how-receipt = Ce que prouve un reçu
how-receipt-what = Après avoir déposé votre bulletin, vous recevez un code. C’est une empreinte signée de votre bulletin et des règles du moment.
how-receipt-proves = Il prouve
how-receipt-proves-1 = que votre bulletin est enregistré : le reçu n’est donné qu’après ;
how-receipt-proves-2 = qu’il est compté tel que vous l’avez déposé : le code se retrouve dans la liste publiée avec le résultat ;
how-receipt-proves-3 = que personne ne l’a changé depuis : la moindre retouche donnerait une autre empreinte.
how-receipt-not = Il ne prouve pas
how-receipt-not-1 = qui vous êtes : nous croyons chacun sur parole pour sa commune et son âge, c’est pourquoi le vote est consultatif ;
how-receipt-not-2 = que personne n’a voté deux fois avec deux adresses e-mail ;
how-receipt-not-3 = que vous avez voté librement : personne ne regarde par-dessus votre épaule, et nous non plus.
how-receipt-keep = Gardez votre code pour vous. Après la publication, qui le connaît peut retrouver votre bulletin dans la liste. Sans lui, personne ne sait à qui est un bulletin : la clé qui relie les deux est détruite après le comptage.

# Comment on compte : recompter.
how-again = Recomptez vous-même
how-again-1 = Avec chaque résultat, nous publions tous les bulletins, sans aucun nom, dans un fichier que d’autres outils savent lire. Trois façons de recompter :
how-again-browser = dans votre navigateur, sur la page du résultat, sans rien installer ;
how-again-machine = sur votre ordinateur, avec le programme de ce site :
how-again-other = avec un outil que nous n’avons pas écrit, car le format est celui de
how-again-links = Les bulletins à recompter :
how-again-none = Aucun résultat n’est encore publié. Les bulletins seront sur la page de chaque résultat.
voters-guests = Qui habite ailleurs peut aussi y voter, dans une seule autre commune de son choix.
voters-one = On vote ici dans une seule enveloppe, de son choix.

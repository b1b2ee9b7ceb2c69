# La récolte d’un atelier, ce qu’il devient, et son fichier.
workshop-refusal-paper-typed = Le bulletin n° { $number } est déjà encodé, avec un autre contenu. Vérifiez le numéro, ou annulez d’abord l’autre avec une raison.
workshop-refusal-not-a-rehearsal = Cet atelier n’est pas une répétition : personne de simulé n’y entre.
workshop-refusal-no-money = Ce scénario ne nomme pas encore d’argent : ajoutez au moins une ligne d’enveloppe avant d’en faire un budget.
workshop-refusal-file-unreadable = Ce fichier n’est pas celui d’un atelier, ou vient d’une autre version.
workshop-refusal-file-changed = { $entry ->
    [0] Ce fichier a été modifié ou coupé depuis qu’il a été fait : il n’est pas repris. Demandez-en un nouveau.
   *[other] Ce fichier a été modifié depuis qu’il a été fait : sa chaîne casse à l’étape { $entry }. Il n’est pas repris. Demandez-en un nouveau.
}
workshop-refusal-file-unfinished = Cet atelier n’est pas terminé : terminez-le d’abord, puis prenez son fichier.
workshop-refusal-already-here = Cet atelier est déjà ici.

harvest = Récolte
harvest-of-title = Récolte : { $title }
harvest-eyebrow = Récolte de l’atelier
harvest-when = { $day }, de { $from } à { $to } · { $holder }
harvest-since = { $day } · { $holder }
harvest-pdf = Télécharger en PDF
harvest-csv = Tableau (CSV)
harvest-json = Données (JSON)
harvest-done-sheet = La fiche est enregistrée.
harvest-done-adopted = Le brouillon est fait.
harvest-desk = Pour l’animation
harvest-desk-what = La fiche se remplit d’elle-même de tout ce que l’atelier sait. Le jugement reste à écrire.
harvest-sheet-write = Compléter la fiche
harvest-adopt = En faire un budget
harvest-export = Télécharger l’atelier en un fichier
harvest-rehearsal = Répétition : des participants simulés, rien de ce qui suit n’a été décidé par une salle.
harvest-not-over = L’atelier n’est pas terminé : ceci est ce qu’il y a jusqu’ici.
harvest-percent = { $value } %
harvest-somebody = une personne

harvest-figure-people = { $count ->
    [one] personne
   *[other] personnes
}
harvest-figure-kinds = { $count ->
    [one] sorte d’acteur
   *[other] sortes d’acteurs
}
harvest-figure-scenarios = { $count ->
    [one] scénario
   *[other] scénarios
}
harvest-figure-arguments = { $count ->
    [one] argument
   *[other] arguments
}
harvest-figure-ballots = { $count ->
    [one] bulletin ou questionnaire
   *[other] bulletins et questionnaires
}
harvest-figure-commitments = { $count ->
    [one] engagement
   *[other] engagements
}
harvest-figure-avoided = d’achats évités (estimation)

harvest-people = Qui était là
harvest-people-few = Moins de trois personnes : aucun chiffre par sorte d’acteur n’est montré.
harvest-people-caption = Présences par sorte d’acteur
harvest-column-actor = Sorte d’acteur
harvest-column-came = Présents
harvest-column-expected = Attendus
harvest-pooled = Les sortes d’acteurs de moins de trois personnes sont réunies sous « autres », ici et partout dans ce document.
harvest-communes = Venus de : { $names }.
harvest-elsewhere = { $count ->
    [1] une personne d’ailleurs ou sans commune indiquée
   *[other] { $count } personnes d’ailleurs ou sans commune indiquée
}
harvest-simulated = { $count ->
    [1] Dont une personne simulée.
   *[other] Dont { $count } personnes simulées.
}

harvest-course = Comment l’atelier s’est passé
harvest-run-sheet = Déroulé prévu et réel
harvest-column-round = Séquence
harvest-column-planned = Prévu à
harvest-column-actual = Réel à
harvest-column-minutes-planned = Minutes prévues
harvest-column-minutes = Minutes réelles
harvest-column-written = Contributions
harvest-round-skipped = passée
harvest-round-not-held = pas tenue
harvest-round-added = ajoutée en cours de route

harvest-scenarios = Les scénarios
harvest-scenario-open = Resté ouvert
harvest-scenario-locked = Fixé par la salle
harvest-scenario-withdrawn = Retiré
harvest-scenario-adopted = Retenu : devenu un budget
harvest-versions = { $count ->
    [0] aucune écriture
    [1] une écriture
   *[other] { $count } écritures
}
harvest-table = table { $name }
harvest-became = Ce scénario est devenu « { $name } ».
harvest-arguments-whole = À propos de l’ensemble
harvest-objections = Objections
harvest-objection-open = Pas encore traitée.
harvest-objection-answered = Intégrée : { $answer }
harvest-column-line = Ligne
harvest-column-from = Budget d’origine
harvest-column-aim = Pour
harvest-column-amount = Montant
harvest-change = { $time } : remplace « { $from } »
harvest-change-first = { $time } : écrit sur proposition{ $who } : « { $why } »
harvest-change-amended = { $time } : remplace « { $from } », sur proposition{ $who } : « { $why } »
harvest-declined = Non retenu{ $who } : « { $what } », proposé parce que « { $why } ». Raison : { $reason }
harvest-unanswered = Resté sans réponse{ $who } : « { $what } », proposé parce que « { $why } »
harvest-for = Pour :
harvest-against = Contre :
harvest-supporters = { $count ->
    [0] personne n’est d’accord
    [1] une personne est d’accord
   *[other] { $count } personnes sont d’accord
}

harvest-votes = Les votes de la salle
harvest-form-approval = choix multiple
harvest-form-score = notes
harvest-form-ranking = classement
harvest-form-dots = points à répartir
harvest-form-consent = consentement
harvest-form-answers = questions
harvest-ballots = { $count ->
    [0] Aucun bulletin ({ $form }).
    [1] Un bulletin ({ $form }).
   *[other] { $count } bulletins ({ $form }).
}
harvest-ballots-paper = { $count ->
    [1] Dont un sur papier, qui pèse autant.
   *[other] Dont { $count } sur papier, qui pèsent autant.
}
harvest-column-scenario = Scénario
harvest-column-gave = Ont donné
harvest-column-agree = D’accord
harvest-column-points = Points
harvest-column-voice = Une voix par sorte
harvest-column-weakest = Le moins d’accord
harvest-column-spread = Écart
harvest-column-coverage = Participation
harvest-of = { $agree } sur { $cast }
harvest-flip = « { $name } » : le nombre de personnes et les sortes d’acteurs ne disent pas la même chose.
harvest-groups = Accord par sorte d’acteur : « { $name } »
harvest-votes-how = « Une voix par sorte » : chaque sorte d’acteur pèse autant, qu’elle soit venue à trois ou à trente. « Au moins » : ce dont on est presque sûr, car peu de bulletins prouvent moins que beaucoup ; c’est cette colonne qui fait l’ordre. « Refus » : la même mesure pour ceux qui n’ont pas dit oui. Qui a deux casquettes compte pour une moitié dans chacune. Le calcul : la moyenne géométrique, sur les sortes d’acteurs, de (d’accord + 1) / (bulletins + 2) ; « au moins » prend de chaque sorte la borne inférieure de Wilson, juste neuf fois sur dix.
harvest-shift = Avant et après
harvest-shift-caption = Réponses moyennes aux mêmes questions, de 0 à 5
harvest-column-question = Question
harvest-column-before = Avant
harvest-column-after = Après
harvest-column-change = Différence

harvest-written = Ce qui a été dit et écrit
harvest-notes-case = Cas qui inspirent
harvest-notes-barrier = Ce qui coince aujourd’hui
harvest-notes-vision = Rêves
harvest-notes-idea = Idées
harvest-notes-question = Questions
harvest-notes-reaction = Réactions
harvest-hands = { $count ->
    [0] personne ne répond
    [1] une personne répond
   *[other] { $count } personnes répondent
}

harvest-resources = Ce qu’on cherche, ce qu’on propose
harvest-needs-count = { $count ->
    [0] Aucun besoin
    [one] Un besoin
   *[other] { $count } besoins
}
harvest-offers-count = { $count ->
    [0] aucune offre
    [one] une offre
   *[other] { $count } offres
}
harvest-resources-count = { $needs } et { $offers }.
harvest-matches = Mises en lien
harvest-column-need = On cherche
harvest-column-met-by = Dans la salle
harvest-column-registry = Au registre
harvest-column-avoided = Achat évité
harvest-lenders = { $count ->
    [0] personne ne peut prêter
    [1] une personne peut prêter
   *[other] { $count } personnes peuvent prêter
}
harvest-avoided = Achats évités si ces prêts se font : { $sum }.
harvest-avoided-how = Estimation, au prix habituel d’un matériel de cette sorte ; elle ne décide de rien.
harvest-needs-open = Encore sans réponse
harvest-offers-free = Proposé, encore libre

harvest-commitments = Engagements
harvest-commitments-caption = Qui fait quoi, et quand
harvest-column-what = Quoi
harvest-column-who = Qui
harvest-column-when = Pour quand
harvest-commitments-reminded = Qui a laissé une adresse reçoit un rappel après deux semaines, deux mois et six mois.

harvest-hypotheses = Les quatre hypothèses : ce qu’on a vu
harvest-hypotheses-before = Les quatre hypothèses : comment elles seront abordées
harvest-hypothesis-actors = Le multi-acteurs
harvest-hypothesis-actors-what = La résilience des dynamiques locales dépend de la multiplicité des acteurs qui y participent.
harvest-hypothesis-resources = Les co-ressources
harvest-hypothesis-resources-what = Elle dépend de la complémentarité et de la reconnaissance de ce que chacun apporte, et de sa mise en commun.
harvest-hypothesis-motivation = La motivation
harvest-hypothesis-motivation-what = Elle dépend de la reconnaissance et du maintien des motivations propres à chacun.
harvest-hypothesis-networks = Les réseaux
harvest-hypothesis-networks-what = Elle dépend de l’inscription dans des réseaux de natures différentes.
harvest-tick-before = Sera abordée
harvest-tick-not-before = Ne sera pas abordée
harvest-tick-after = A été abordée
harvest-tick-not-after = N’a pas été abordée
harvest-facts = Ce que disent les faits
harvest-fact-kinds = { $count ->
    [0] Aucune sorte d’acteur présente.
    [1] Une sorte d’acteur présente.
   *[other] { $count } sortes d’acteurs présentes.
}
harvest-fact-tables = { $count ->
    [0] Aucune table n’a réuni trois sortes d’acteurs ou plus.
    [one] Une fois, une table a réuni trois sortes d’acteurs ou plus.
   *[other] { $count } fois, une table a réuni trois sortes d’acteurs ou plus.
}
harvest-fact-taken = { $all ->
    [0] Aucun changement n’a été proposé aux scénarios.
    [one] Un changement proposé aux scénarios, { $taken } repris.
   *[other] { $all } changements proposés aux scénarios, { $taken } repris.
}
harvest-fact-across = { $count ->
    [0] Aucun changement repris ne venait d’une autre sorte d’acteur que celle qui a commencé le scénario.
    [one] Un changement repris venait d’une autre sorte d’acteur que celle qui a commencé le scénario.
   *[other] { $count } changements repris venaient d’une autre sorte d’acteur que celle qui a commencé le scénario.
}
harvest-fact-met = { $count ->
    [0] Aucun besoin n’a trouvé de réponse dans la salle même.
    [one] Un besoin a trouvé une réponse dans la salle même.
   *[other] { $count } besoins ont trouvé une réponse dans la salle même.
}
harvest-fact-visions = { $count ->
    [0] Aucun rêve écrit.
    [one] Un rêve écrit.
   *[other] { $count } rêves écrits.
}
harvest-fact-verbatims = { $count ->
    [0] Aucune parole à citer.
    [one] Une parole à citer.
   *[other] { $count } paroles à citer.
}
harvest-fact-answers = { $count ->
    [0] Aucune réponse à un besoin ou à une offre.
    [one] Une réponse à un besoin ou à une offre.
   *[other] { $count } réponses à des besoins et à des offres.
}
harvest-fact-commitments = { $count ->
    [0] Aucun engagement.
    [one] Un engagement, dont { $dated } daté.
   *[other] { $count } engagements, dont { $dated } datés.
}
harvest-results = Résultats, par public
harvest-after = Et ensuite
harvest-verbatims = Paroles de participants
harvest-withheld = { $count ->
    [1] Une parole n’est pas reprise : son auteur n’a pas demandé à être cité.
   *[other] { $count } paroles ne sont pas reprises : leurs auteurs n’ont pas demandé à être cités.
}
harvest-floor = La parole
harvest-floor-shares = Part du temps de parole en plénière
harvest-floor-minutes = { $minutes ->
    [0] Moins d’une minute de parole comptée.
    [one] Une minute de parole comptée.
   *[other] { $minutes } minutes de parole comptées.
}
harvest-floor-silent = { $share } de la salle n’a pas pris la parole en plénière.
harvest-floor-gini = Indice de Gini des temps de parole : { $gini }.
harvest-deviations = Écarts à la méthode
harvest-deviation-reopened = { $count ->
    [1] Une séquence rouverte.
   *[other] { $count } séquences rouvertes.
}
harvest-deviation-unlocked = { $count ->
    [1] Un scénario fixé puis rouvert.
   *[other] { $count } scénarios fixés puis rouverts.
}
harvest-deviation-floor = { $count ->
    [1] Une prise de parole donnée à quelqu’un d’autre que la personne proposée.
   *[other] { $count } prises de parole données à quelqu’un d’autre que la personne proposée.
}
harvest-deviation-hidden = { $count ->
    [1] Une contribution masquée.
   *[other] { $count } contributions masquées.
}
harvest-deviation-undone = { $count ->
    [1] Une étape annulée.
   *[other] { $count } étapes annulées.
}
harvest-deviation-paper = { $count ->
    [1] Un bulletin ou un questionnaire encodé depuis le papier.
   *[other] { $count } bulletins ou questionnaires encodés depuis le papier.
}
harvest-deviation-paper-withdrawn = { $count ->
    [1] Un bulletin papier retiré après une erreur d’encodage.
   *[other] { $count } bulletins papier retirés après une erreur d’encodage.
}
harvest-seal = La preuve
harvest-seal-what = Ce document est lu dans le journal de l’atelier et nulle part ailleurs. Le journal a { $count } étapes, chacune liée à la précédente. Empreinte de la dernière :
harvest-pdf-page = { $page } / { $of }
harvest-csv-chapter = Chapitre
harvest-csv-section = Partie
harvest-csv-what = Quoi
harvest-csv-text = Contenu

harvest-sheet-title = La fiche de l’expérimentation
harvest-sheet-lead = Écrivez ce qu’aucun journal ne peut savoir. Chaque champ garde son auteur et sa date ; ce qui reste vide n’apparaît pas.
harvest-sheet-author = Votre nom, tel qu’il figurera sur la fiche
harvest-sheet-author-hint = Par exemple « Carine, service participation ».
harvest-sheet-before = Ce qu’on cherchait
harvest-sheet-objectives = Objectifs
harvest-sheet-expected = Résultats attendus
harvest-sheet-deliverables = Livrables attendus
harvest-sheet-actors-before = Comment
harvest-sheet-resources-before = Comment
harvest-sheet-motivation-before = Comment
harvest-sheet-networks-before = Comment
harvest-sheet-resilience = En quoi cela touche à la résilience de la ville
harvest-sheet-narrative = Comment l’expérimentation s’est passée
harvest-sheet-actors-after = Ce qu’on a vu
harvest-sheet-resources-after = Ce qu’on a vu
harvest-sheet-motivation-after = Ce qu’on a vu
harvest-sheet-networks-after = Ce qu’on a vu
harvest-sheet-results-staff = Pour les agents de l’administration
harvest-sheet-results-citizens = Pour les habitants
harvest-sheet-results-partners = Pour les autres partenaires
harvest-sheet-unexpected = Effets inattendus
harvest-sheet-replicability = Suite et réplicabilité
harvest-sheet-quotes = Témoignages recueillis après
harvest-sheet-quotes-hint = Seulement de personnes qui ont accepté d’être citées.
harvest-sheet-save = Enregistrer la fiche
harvest-sheet-save-note = Les versions précédentes restent gardées.
harvest-written-by = { $author }, { $day }

harvest-adopt-title = Faire de ce scénario un budget
harvest-adopt-lead = Un brouillon est fait de ce que la salle a fixé : ses enveloppes, qui peut porter un projet, sa règle. Rien n’est publié.
harvest-adopt-languages = Ce qu’une administration publie existe en français et en néerlandais. Ce que la salle n’a dit que dans une langue attend votre traduction : le champ de l’autre langue est vide, et ses mots se lisent dessous.
harvest-adopt-name = Nom
harvest-adopt-summary = En une phrase ou deux
harvest-adopt-about = Toute l’histoire
harvest-adopt-line = Nom de l’enveloppe de { $sum }
harvest-adopt-from = Issu de l’atelier « { $title } ».
harvest-adopt-go = Faire le brouillon
harvest-adopt-note = Les dates proposées commencent dans deux semaines ; tout se change avant de publier.

origin-title = D’où vient ce budget
origin-lead = D’un atelier : « { $title } », { $people } personnes, { $day }.
origin-harvest = Lire toute la récolte
origin-scenario = Le scénario :
origin-money = D’où vient chaque euro
origin-from = (pris sur : { $from })
origin-moved = Le montant a été changé depuis dans le brouillon : { $now }.
origin-step-first = { $time } : { $after } dans la première version.
origin-step-changed = { $time } : de { $before } à { $after }.
origin-step-why = Sur proposition ({ $who }) : « { $why } ».
origin-arguments = Ce qui a été dit
origin-seal = Lu dans { $count } étapes du journal de l’atelier. Empreinte :
origin-rule-suggested = La règle n’est plus celle que la salle avait nommée. Vérifiez la fiche de règles.

promises-harvest = Lire la récolte
promises-title = Mes engagements
promises-lead = Laissez une adresse, et votre engagement revient vers vous après deux semaines, deux mois et six mois.
promises-none = Vous n’avez pas encore pris d’engagement. Ils s’écrivent dans la séquence « récolte ».
promises-which = Lequel ?
promises-email = Votre adresse e-mail
promises-consent = Écrivez-moi trois fois à cette adresse pour me le rappeler.
promises-consent-needed = Cochez cette case : sans votre accord, rien n’est gardé.
promises-remind = Me le rappeler
promises-privacy = Gardée à part de l’atelier, pour ces trois rappels seulement, puis oubliée. Chaque rappel permet d’arrêter.
promises-kept = C’est noté.
promises-reminded = rappel prévu
promises-stop-title = Arrêter les rappels ?
promises-stop = Arrêter, et oublier mon adresse
promises-stopped = C’est arrêté.
promises-stopped-what = Votre adresse est effacée.
mail-promise-subject = Votre engagement : { $title }
mail-promise = Bonjour, à l’atelier « { $title } », le { $day }, vous avez écrit :
mail-promise-day = Vous l’aviez prévu pour le { $day }.
mail-promise-button = Revoir ce que la salle a récolté
mail-promise-stop = Ne plus recevoir ces rappels
mail-promise-last = C’était le dernier rappel : votre adresse est maintenant effacée.

transfer-title = Reprendre un atelier tenu ailleurs
transfer-lead = Le fichier vient d’une autre installation, par exemple de l’ordinateur qui a mené la salle sans internet. Sa chaîne d’empreintes est vérifiée étape par étape ; un fichier modifié est refusé.
transfer-file = Le fichier de l’atelier
transfer-file-hint = Il se termine par « .ensamen ».
transfer-go = Vérifier et reprendre
transfer-link = Reprendre un atelier tenu ailleurs
harvest-form-money = enveloppe à diviser
harvest-column-median = La moitié donne au moins
harvest-column-share = Part de l’argent
harvest-column-objections = Réserves, objections
harvest-money = L’enveloppe de { $envelope }, divisée
harvest-money-kinds = Part de l’argent par sorte d’acteur : « { $name } »
harvest-floor-tables = Dont { $minutes } minutes aux tables.
harvest-reason = { $time } : « { $reason } »
quoted = « { $text } »

harvest-commitments-withheld = { $count ->
    [1] Un engagement n’est pas repris ici : son auteur n’a pas demandé à être cité.
   *[other] { $count } engagements ne sont pas repris ici : leurs auteurs n’ont pas demandé à être cités.
}
harvest-column-least = Au moins
harvest-column-refusal = Refus
harvest-trials = « Et si… ? » : ce qui a été essayé
harvest-trials-what = Les mêmes bulletins, recomptés avec un autre partage de l’argent, une autre règle ou d’autres conditions.
harvest-trials-start = Les bulletins de la salle n’ont pas de budget. « Au départ » est une enveloppe imaginée, juste de quoi payer le scénario le plus cher, répartie en parts égales : ce n’est le budget d’aucune administration.
harvest-trials-left-out = { $count ->
    [1] Le premier essai n’est pas montré ici.
   *[other] Les { $count } premiers essais ne sont pas montrés ici.
}
harvest-trial-none = Sans scénario
harvest-trial-on-room = Recompté sur les bulletins de la salle : { $round }.
harvest-trial-on-process = Recompté sur les bulletins d’un vote passé : { $name }.
harvest-trial-money = Argent : { $money }
harvest-trial-split = Partage : { $parts }
harvest-trial-rule = Règle : { $rule }
harvest-trial-minimum = Seuil : rien en dessous de { $count } voix
harvest-trial-cap = Plafond : une commune reçoit au plus { $share } d’une enveloppe
harvest-trial-cap-single = Plafond : { $commune } reçoit au plus { $share } d’une enveloppe
harvest-trial-even = Chaque sorte d’acteur pèse autant
harvest-trial-uncounted = Ces bulletins ne peuvent pas être recomptés ici pour le moment.
harvest-trial-pot = Financés : { $funded } sur { $of }, pour { $spent } sur { $budget }.
harvest-trial-in-pot = { $pot }. { $says }
harvest-trial-funded = financé
harvest-trial-not-funded = –
harvest-trial-changes = { $count ->
    [0] Rien ne change.
    [one] Une ligne change ; les autres ne sont pas répétées.
   *[other] { $count } lignes changent ; les autres ne sont pas répétées.
}
harvest-column-project = Projet
harvest-column-cost = Coût
harvest-column-votes = Voix
harvest-column-here = Ici
harvest-column-start = Au départ
harvest-column-today = Aujourd’hui
harvest-leanings = Ce que la salle choisirait
harvest-leaning-rule = { $rule } : { $count }
harvest-leaning-spread = Ce que chacun donnerait à « { $pot } »
harvest-column-people = Personnes
harvest-column-first-pot = Première enveloppe, au milieu
harvest-column-rules = Règle choisie
harvest-column-capped = Avec plafond
harvest-column-threshold = Avec seuil
harvest-adopt-translate = La salle ne l’a pas dit dans cette langue. Traduisez ce qui suit :
harvest-adopt-words = Les mots de la salle, à reprendre ou à traduire :
origin-pictures = Les feuilles de la salle
origin-step-renamed = { $time } : « { $from } » devient « { $to } ».
origin-step-moved = De { $before } à { $after }.
harvest-question-open = Sans réponse écrite.
harvest-question-answered = Réponse : { $answer }
harvest-change-copied = { $time } : recopié de la feuille photographiée, alors que le scénario était déjà fixé
harvest-deviation-copied = { $count ->
    [1] Un champ recopié d’une feuille photographiée dans un scénario déjà fixé.
   *[other] { $count } champs recopiés de feuilles photographiées dans des scénarios déjà fixés.
}

# En bref, sur la première page.
harvest-short = En bref
harvest-short-adopted = « { $name } »{ $money } est devenu un budget : « { $process } ».
harvest-short-fixed = La salle a arrêté « { $name } »{ $money }.
harvest-short-agreed = « { $name } » réunit le plus d’accord entre acteurs : { $agree ->
    [0] personne n’est d’accord
    [1] une personne d’accord
   *[other] { $agree } personnes d’accord
} sur { $cast }.
harvest-short-voice = Avec une voix par sorte d’acteur : { $share }.
harvest-short-divided = « { $name } » reçoit la plus grande part de { $envelope } : { $share }.
harvest-short-objections = Objections : { $count } ; encore sans réponse : { $open }.
harvest-short-promises = { $count ->
    [1] Un engagement pris.
   *[other] { $count } engagements pris.
}
harvest-short-due = La première échéance : { $day }.
harvest-shared-phones = { $phones ->
    [1] { $seats } personnes se sont partagé un téléphone, chacune avec sa place et ses bulletins.
   *[other] { $seats } personnes se sont partagé { $phones } téléphones, chacune avec sa place et ses bulletins.
}

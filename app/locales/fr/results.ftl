# Résultats : la tête de la page.
results-here = Résultats
results-title = { $count ->
    [0] Aucun projet ne reçoit d’argent cette fois
    [one] Un projet reçoit { $amount }
   *[other] { $n } projets reçoivent { $amount }
 }
results-lead = { $count ->
    [0] Personne n’a voté. L’enveloppe était de { $envelope }.
    [one] Une seule personne a voté, pour une enveloppe de { $envelope }.
   *[other] { $n } personnes ont voté, pour une enveloppe de { $envelope }. Voici où va l’argent, et pourquoi.
 }
results-published = Publié le { $day }.
results-staff-title = Seule votre équipe voit cette page
results-staff-what = Le comptage est fait. Les habitants et habitantes le liront ici dès que vous publierez les résultats.
results-bar = { $spent } attribués sur { $envelope }
results-bar-given = Attribué : { $amount }
results-bar-left = Reste : { $amount }
results-stat-voters = personnes ont voté
results-stat-projects = projets au vote
results-stat-funded = projets financés

# La liste.
results-list-title = Les projets, dans l’ordre où le vote les a choisis
results-project-number = Projet { $number }
results-quoted = « { $title } »
results-and = { $list } et { $last }
results-funded = Financé
results-not-funded = Non financé
results-votes = { $count ->
    [0] aucune voix
    [one] 1 voix, place { $place } sur { $of }
   *[other] { $n } voix, place { $place } sur { $of }
 }
results-dots = { $count ->
    [1] Un point : une personne qui a choisi le projet.
   *[other] Un point : { $n } personnes qui ont choisi le projet.
 }
results-cut = Ici, l’argent s’arrête
results-cut-nothing = Aucun projet n’a pu être financé
results-cut-left = Il reste { $amount }

# Pourquoi.
results-why-shares = { $count ->
    [1] Financé par la personne qui l’a choisi : elle y met { $amount } de sa part.
   *[other] Financé par les { $n } personnes qui l’ont choisi : chacune y met au plus { $amount } de sa part.
 }
results-why-greedy = { $count ->
    [1] Financé avec une voix : l’enveloppe suffisait encore quand son tour est venu.
   *[other] Financé avec { $n } voix : l’enveloppe suffisait encore quand son tour est venu.
 }
results-why-completion = { $count ->
    [1] Financé avec l’argent que les parts n’avaient pas dépensé : une personne l’a choisi et il tenait dans ce reste.
   *[other] Financé avec l’argent que les parts n’avaient pas dépensé : { $n } personnes l’ont choisi et il tenait dans ce reste.
 }
results-why-everything-fits = Financé : l’enveloppe suffisait pour tous les projets choisis.
results-why-costs-nothing = Retenu : il ne coûte rien et des personnes l’ont choisi.
results-why-not-enough-left = Quand son tour est venu, il restait { $remaining }. Il en coûte { $cost }.
results-why-count-ended = Un projet avant lui ne tenait plus dans l’enveloppe, et la règle arrête là le comptage.
results-why-supporters-too-poor = { $count ->
    [1] La personne qui l’a choisi n’avait plus que { $available } de sa part : il manquait { $missing }.
   *[other] Après leurs autres projets, les { $n } personnes qui l’ont choisi avaient encore { $available } ensemble : il manquait { $missing }.
 }
results-why-no-supporters = Personne ne l’a choisi cette fois.
results-why-below-threshold = { $count ->
    [1] Une personne l’a choisi. Les règles en demandent au moins { $minimum }.
   *[other] { $n } personnes l’ont choisi. Les règles en demandent au moins { $minimum }.
 }
results-why-more-than-envelope = Il coûte plus que toute l’enveloppe, qui est de { $budget }.
results-why-comparison = Les parts égales l’auraient financé. Mais { $greedy } personnes retrouvaient davantage de leurs projets dans le classement par voix, contre { $shares } dans les parts égales : le classement a prévalu.
results-why-barred-cap = Quand son tour est venu, l’enveloppe suffisait encore, mais pas le maximum prévu pour { $group } : il y restait { $left }.
results-why-barred-exclusion = Le projet « { $other } » est financé, et un seul des deux pouvait l’être.
results-why-too-few = { $count ->
    [1] Une personne l’a choisi. Pour ce prix, les règles en demandent au moins { $needed }.
   *[other] { $n } personnes l’ont choisi. Pour ce prix, les règles en demandent au moins { $needed }.
 }
results-why-in-round = Financé : c’était le choix numéro { $n } de la répartition.
results-why-best-set = Financé : il est dans l’ensemble qui réunit le plus de voix.
results-why-not-best-set = L’ensemble qui réunit le plus de voix se compose d’autres projets.
results-why-no-group = { $count ->
    [1] La personne qui l’a choisi ne pouvait pas le payer avec ce qui restait de sa part.
   *[other] Parmi les { $n } personnes qui l’ont choisi, aucun groupe ne pouvait le payer à parts égales avec ce qui lui restait.
 }
results-why-not-reached = La répartition s’est arrêtée avant d’arriver à lui.
results-why-eliminated = Il avait reçu trop peu, et ce que ses soutiens lui avaient donné est passé à leurs autres projets.
results-why-shares-points = { $count ->
    [1] Financé par la personne qui lui a donné des points : elle paie { $amount } par point, avec sa part.
   *[other] Financé par les { $n } personnes qui lui ont donné des points : chacune paie au plus { $amount } par point, avec sa part.
 }
results-why-greedy-points = { $count ->
    [1] Financé avec un point : l’enveloppe suffisait encore quand son tour est venu.
   *[other] Financé avec { $n } points : l’enveloppe suffisait encore quand son tour est venu.
 }
results-why-completion-points = { $count ->
    [1] Financé avec l’argent que les parts laissaient : il a un point et tenait dans ce reste.
   *[other] Financé avec l’argent que les parts laissaient : il a { $n } points et tenait dans ce reste.
 }
results-why-below-threshold-points = { $count ->
    [1] Il a un point. Les règles en demandent au moins { $minimum }.
   *[other] Il a { $n } points. Les règles en demandent au moins { $minimum }.
 }
results-why-best-set-points = Financé : il est dans l’ensemble qui réunit le plus de points.
results-why-not-best-set-points = L’ensemble qui réunit le plus de points se compose d’autres projets.
results-why-other = La raison détaillée est dans le fichier outcome.json, au bas de cette page.
results-near-both = { $count ->
    [1] Avec un soutien de plus, ou { $amount } de moins, il aurait été financé.
   *[other] Avec { $n } soutiens de plus, ou { $amount } de moins, il aurait été financé.
 }
results-near-supporters = { $count ->
    [1] Avec un soutien de plus, il aurait été financé.
   *[other] Avec { $n } soutiens de plus, il aurait été financé.
 }
results-near-cheaper = Pour { $amount } de moins, il aurait été financé.
results-near-bound = Peut-être aurait-il suffi de moins.

# Le détail d’un projet.
results-details = Le détail
results-detail-turn = Son tour
results-detail-turn-shares = { $n } dans le partage
results-detail-turn-completion = { $n } dans la répartition du reste, par nombre de voix
results-detail-turn-rank = { $n } dans le classement par nombre de voix
results-detail-effective = Soutien effectif
results-detail-effective-what = { $count ->
    [one] { $n } personne
   *[other] { $n } personnes
 }
results-detail-exhausted = Parts épuisées
results-detail-exhausted-what = { $count ->
    [0] Personne n’y a mis la fin de sa part.
    [one] Une personne y a mis la fin de sa part.
   *[other] { $n } personnes y ont mis la fin de leur part.
 }

# La marge.
results-read-title = Comment lire cette liste
results-read-near = « Avec tant de soutiens de plus », « pour tant de moins » : chaque fois que nous l’écrivons, nous avons recompté tous les bulletins avec ce seul changement, et le projet passait. Un soutien de plus est une personne de plus qui n’aurait choisi que ce projet.
results-read-effective = Le soutien effectif, dans le détail, est le nombre de personnes qu’il faut pour payer le prix d’un projet si chacune y met la plus haute mise. Le projet qui en a le plus passe d’abord.
results-counted-title = Comment on a compté
results-share = Chaque personne avait une part de { $amount }.
results-share-raised = Après les augmentations, chaque part valait { $amount }.
results-compared-shares = { $shares } personnes retrouvent davantage de leurs projets dans les parts égales, { $greedy } dans le classement par voix, { $same } autant dans les deux : les parts égales valent.
results-compared-greedy = { $greedy } personnes retrouvent davantage de leurs projets dans le classement par voix, { $shares } dans les parts égales, { $same } autant dans les deux : le classement vaut.
results-more-title = Pour aller plus loin
results-link-not-funded = Ce qui n’a pas été financé
results-link-receipt = Retrouver mon reçu
results-link-proof = Recompter soi-même
results-link-rules = Ce que d’autres règles auraient donné
results-link-night = Projeter la soirée des résultats

# Les égalités.
results-ties-title = { $count ->
    [0] Aucune égalité n’a décidé d’un projet
    [one] Une égalité a compté
   *[other] { $count } égalités ont compté
 }
results-tie = Au tour { $round }, { $candidates } étaient à égalité. { $chosen } est passé d’abord. Ce qui a tranché : { $rule }.
results-tie-unproved = Trop de recomptages auraient été nécessaires pour montrer qu’elle n’a rien changé : nous la disons donc décisive.
results-tie-first = À égalité avec { $others }, ce projet est passé d’abord. Ce qui a tranché : { $rule }.
results-tie-behind = À égalité avec { $others }, ce projet est passé après. Ce qui a tranché : { $rule }.
results-tie-by-cost = le prix le plus bas
results-tie-by-votes = le plus grand nombre de voix
results-tie-by-lot = un tirage au sort, fait à partir de la graine publiée
results-tie-by-id = le plus petit numéro
results-tie-by-file = l’ordre de la liste
results-ties-harmless = { $count ->
    [0] Le comptage n’en a pas rencontré.
    [one] Une égalité s’est présentée sans rien changer : tranchée autrement, elle donne les mêmes projets. Nous l’avons vérifié en recomptant.
   *[other] { $count } égalités se sont présentées sans rien changer : tranchées autrement, elles donnent les mêmes projets. Nous l’avons vérifié en recomptant.
 }
results-ties-others-harmless = { $count ->
    [0] Le comptage n’en a pas rencontré d’autre.
    [one] Une autre égalité s’est présentée sans rien changer : tranchée autrement, elle donne les mêmes projets. Nous l’avons vérifié en recomptant.
   *[other] { $count } autres égalités se sont présentées sans rien changer : tranchées autrement, elles donnent les mêmes projets. Nous l’avons vérifié en recomptant.
 }

# Les autres règles.
results-rules-title = { $count ->
    [0] Toutes les règles donnent les mêmes projets
    [one] Une autre règle aurait changé le sort d’un projet
   *[other] D’autres règles auraient changé le sort de { $count } projets
 }
results-rules-lead = Les mêmes bulletins, comptés autrement. La règle appliquée était connue avant l’ouverture du vote.
results-rules-caption = Les projets dont le sort dépend de la règle
results-rules-same-caption = Les projets sur lesquels toutes les règles s’accordent
results-rules-same = { $count ->
    [1] Le projet sur lequel toutes les règles s’accordent
   *[other] Les { $count } projets sur lesquels toutes les règles s’accordent
 }
results-rules-agree = Financés par toutes les règles : { $funded }. Par aucune : { $not }.
results-rules-applied = (appliquée)
results-rules-project = Projet
results-rules-count = Projets financés
results-rules-total = Argent attribué

# Ce que chacun retrouve.
results-satisfaction-title = { $n } personnes sur { $of } retrouvent au moins un de leurs projets
results-satisfaction-caption = Combien de leurs projets sont financés
results-satisfaction-got = Projets choisis et financés
results-satisfaction-line = { $count ->
    [0] Aucun
    [one] Un
   *[other] { $count }
 }
results-satisfaction-or-more = { $count ->
    [0] Peu importe combien
    [1] Un ou plus
   *[other] { $count } ou plus
 }
results-people = Personnes

# La participation.
results-turnout-title = { $count ->
    [0] Personne n’a voté
    [one] Une personne a voté
   *[other] { $n } personnes ont voté
 }
results-turnout-by-commune = Par commune déclarée
results-turnout-by-day = Par jour
results-turnout-commune = Commune
results-turnout-day = Jour
results-turnout-elsewhere = Autres communes, ensemble
results-turnout-note = Un groupe de moins de dix personnes n’est jamais montré seul : les petites communes sont réunies, et un jour calme rejoint le suivant.
results-turnout-none = La participation par commune et par jour n’a pas été relevée pour ce vote.

# La preuve.
results-proof-title = Recomptez vous-même
results-proof-lead = Les bulletins, la règle et la graine : le résultat ne dépend de rien d’autre. Les bulletins ne portent ni nom ni date, et leur ordre ne dit rien.
results-file-ballots = Les bulletins anonymes et les projets, au format ouvert Pabulib, que d’autres outils lisent aussi.
results-file-outcome = Le résultat complet : chaque tour, chaque raison, chaque égalité.
results-file-receipts = Les reçus, avec le bulletin auquel chacun correspond.
results-proof-rule = Règle
results-proof-seed = Graine du tirage au sort
results-proof-digest = Empreinte SHA-256 du fichier des bulletins
results-recompute-needs-js = Recompter dans le navigateur demande JavaScript. La commande ci-dessous fait la même chose.
results-command = Sur votre ordinateur, avec le programme libre de ce site, la même vérification s’écrit :
recompute-title = Recompter dans ce navigateur
recompute-what = Votre appareil télécharge les bulletins publiés, les compte avec la même règle et compare le résultat avec le nôtre. Rien n’est envoyé.
recompute-button = Recompter les bulletins
recompute-again = Recompter encore
recompute-file = Ou vérifiez un fichier que vous avez téléchargé
recompute-file-hint = Choisissez votre copie de ballots.pb. Un seul vote modifié, et la différence apparaît.
recompute-running = Comptage en cours sur votre appareil…
recompute-same = Votre navigateur trouve le même résultat.
recompute-same-what = Bulletins comptés : { $ballots }. Projets : { $projects }. Chaque raison, chaque tour et chaque égalité sont identiques.
recompute-different = Votre navigateur trouve autre chose que ce qui est publié.
recompute-other-bytes = Ce fichier n’est pas celui qui a été publié : son empreinte est différente.
recompute-only-here = Financés dans votre comptage seulement : { $titles }
recompute-only-published = Financés dans le résultat publié seulement : { $titles }
recompute-other-order = Les mêmes projets sont financés, dans un autre ordre.
recompute-other-votes = Le nombre de voix diffère pour : { $titles }
recompute-other-details = Les mêmes projets sont financés ; des détails du comptage diffèrent.
recompute-failed = Le comptage n’a pas pu se faire.
recompute-not-fetched = Le fichier n’a pas pu être lu. Vérifiez votre connexion, puis réessayez.
recompute-not-an-election = Ce fichier n’est pas un fichier de bulletins lisible.
recompute-not-an-election-at = Ce fichier n’est pas un fichier de bulletins lisible : voyez sa ligne { $line }.
recompute-not-an-outcome = Le résultat publié n’a pas pu être lu.
recompute-not-counted = Ces bulletins ne peuvent pas être comptés.
recompute-digest = Empreinte SHA-256 de ce fichier :

# Pas encore de résultats.
results-wait-planned = Pas encore de résultats : le vote n’a pas commencé
results-wait-planned-what = Il s’ouvre le { $opens }. Les résultats paraîtront ici après le comptage.
results-wait-open = Pas encore de résultats : le vote est en cours
results-wait-open-what = Il se termine le { $closes }. D’ici là, personne ne voit les choix, pas même l’administration.
results-wait-closed = Pas encore de résultats : le vote est clos, on compte
results-wait-closed-what = Plus personne ne vote depuis le { $closed }. L’administration compte et vérifie.
results-wait-void = Ce vote a été annulé
results-wait-void-what = Il n’aura pas de résultats. Les bulletins déposés ne comptent pas.
results-wait-when = Les résultats paraîtront ici à partir du { $day }.
results-wait-soon = Les résultats paraîtront ici dès leur publication.
results-wait-to-process = Voir le budget et son calendrier
results-wait-to-vote = Voter

# Retrouver un reçu.
results-receipt-here = Reçu
results-receipt-title = Vérifiez que votre bulletin a été compté
results-receipt-lead = Recopiez le code de votre reçu : vous verrez le bulletin qui a été compté.
results-receipt-code = Code de votre reçu
results-receipt-code-hint = Au moins vingt signes, des chiffres et les lettres de a à f. Les tirets et les espaces ne comptent pas. Vous pouvez aussi coller le reçu complet : sa signature est alors vérifiée.
results-receipt-search = Chercher ce bulletin
results-receipt-note = Ce code ne dit pas qui vous êtes. Quiconque le connaît peut lire le bulletin : gardez-le pour vous.
results-receipt-found = Ce bulletin a été compté
results-receipt-chose = { $count ->
    [1] Il choisit ce projet
   *[other] Il choisit ces { $count } projets
 }
results-receipt-line = Ligne du fichier des bulletins
results-receipt-revision = Version déposée
results-receipt-slot = Casier anonyme
results-receipt-commitment = Engagement complet
results-receipt-salt = Nombre au hasard qui l’ouvre
results-receipt-unknown = Ce code n’est pas dans la liste
results-receipt-unknown-what = Ce qui a pu se passer
results-receipt-unknown-changed = Vous avez changé votre bulletin ensuite : seul le dernier compte. Prenez votre reçu le plus récent.
results-receipt-unknown-typed = Une lettre a été mal recopiée. Le code n’a que des chiffres et les lettres de a à f.
results-receipt-unknown-other = Ce reçu vient d’un autre vote. Regardez le nom de l’enveloppe sur le reçu.
results-receipt-unknown-help = Autre chose ? Écrivez à l’administration avec votre reçu :
results-receipt-unknown-list = Télécharger la liste complète des reçus
results-receipt-signed = La signature de votre reçu est bien la nôtre.
results-receipt-not-signed = Ce reçu ne porte pas notre signature
results-receipt-not-signed-what = Un reçu que nous donnons porte une signature, et celle-ci ne correspond pas. Quelque chose y a été changé, ou il vient d’ailleurs. Copiez à nouveau le reçu complet depuis la page où il est affiché.
results-receipt-another = Ce reçu vient d’un autre vote
results-receipt-replaced = Vous avez changé ce bulletin ensuite
results-receipt-replaced-what = La signature est bien la nôtre. Ce bulletin a été remplacé : c’est le dépôt numéro { $revision } qui a été compté. Prenez votre reçu le plus récent.
results-receipt-missing = Ce reçu est valable, et son bulletin manque
results-receipt-missing-what = La signature est bien la nôtre, pour ce vote, et le bulletin n’est pas dans la liste. C’est une faute de notre part, et votre reçu la prouve. Gardez-le et contestez le résultat.

# La soirée des résultats : douze mots au plus par scène.
night-page = Soirée des résultats : { $envelope }
night-voters = { $count ->
    [0] Personne n’a voté
    [one] Une personne a voté
   *[other] { $n } personnes ont voté
 }
night-project = { $count ->
    [1] { $amount }, un soutien
   *[other] { $amount }, { $n } soutiens
 }
night-cut = Ici, l’argent s’arrête
night-cut-what = { $count ->
    [1] Un projet attend une autre occasion
   *[other] { $count } projets attendent une autre occasion
 }
night-final = { $count ->
    [0] aucun projet financé cette fois
    [one] pour un projet
   *[other] pour { $count } projets
 }
night-left = Reste
night-advisory = Vote consultatif : l’administration décide et s’explique.
night-previous = Retour
night-next = Suite
night-full-screen = Plein écran
night-leave = Tous les résultats
night-controls = Scènes

# Le décompte, tour par tour.
rounds-link = Le décompte, tour par tour
rounds-here = Tour par tour
rounds-title = { $count ->
    [1] Le décompte en un tour
   *[other] Le décompte, en { $count } tours
 }
rounds-lead = À chaque tour, la règle choisit un projet. Voici lequel, et ce qu’il reste alors dans l’enveloppe.
rounds-lead-shares = { $count ->
    [1] La personne qui a voté reçoit une part de { $share }. À chaque tour, les partisans d’un projet le paient ensemble, avec ce qu’il leur reste.
   *[other] Chacune des { $n } personnes qui ont voté reçoit une part égale de { $share }. À chaque tour, les partisans d’un projet le paient ensemble, avec ce qu’il leur reste.
 }
rounds-same = { $count ->
    [1] Votre navigateur vient de rejouer ce tour : les paiements et le projet concordent.
   *[other] Votre navigateur vient de rejouer les { $count } tours : les paiements, le budget et les projets concordent.
 }
rounds-different = Votre navigateur trouve autre chose que ce qui est écrit ici. Recomptez les bulletins sur la page des résultats, et écrivez-nous.
rounds-chosen = Tour { $number } sur { $count }
rounds-number = Tour { $number }
rounds-left = Après ce tour, il reste { $amount } dans l’enveloppe.
rounds-completion = Les parts ne suffisaient plus à aucun projet : ce qu’il restait est allé aux suivants, d’après le nombre de voix.
rounds-unpaid = Le reste, { $amount }, n’est sorti de la part de personne : il vient de l’enveloppe.
rounds-payers = Qui a payé ce projet
rounds-people = Personnes
rounds-each = Chacune, environ
rounds-together = Ensemble
rounds-rivals = Ce projet et ceux qui le suivaient de près
rounds-project = Projet
rounds-support = Soutien à ce tour
rounds-support-what = Une personne qui peut encore payer sa part entière compte pour un. Qui n’a plus assez compte pour une fraction.
rounds-purses = Ce que les personnes gardent de leur part après ce tour
rounds-purse-head = Part restante
rounds-purse-nothing = Rien
rounds-purse = Jusqu’à { $to } %
rounds-nav = D’un tour à l’autre
rounds-before = Tour précédent
rounds-after = Tour suivant
rounds-all = { $count ->
    [1] Le tour en une ligne
   *[other] Les { $count } tours, l’un sous l’autre
 }
rounds-round = Tour
rounds-cost = Prix
rounds-payers-count = Payé par
rounds-left-head = Reste
rounds-data = Les mêmes tours en données :
# Et si… ?
what-if-title = Et si… ?
what-if-lead = Changez l’enveloppe, un prix ou la règle : les mêmes bulletins sont recomptés aussitôt.
what-if-link = Essayer une autre enveloppe ou un autre prix
what-if-note = C’est un essai : rien n’est enregistré, et le résultat publié ne change pas. Avec d’autres règles, certaines personnes auraient peut-être voté autrement.
what-if-budget = Enveloppe
what-if-rule = Règle
what-if-published = Celle de ce vote : { $name }
what-if-count = Recompter
what-if-again = Revenir au vote réel
what-if-votes = Voix : { $votes }
what-if-cost = Prix
what-if-cost-of = Prix de « { $title } »
what-if-gained = Entrerait
what-if-lost = Sortirait
what-if-summary = Projets financés : { $funded }, pour { $total } sur { $budget }.
what-if-same = Les mêmes projets que dans le résultat publié.
what-if-differ = Différences avec le résultat publié : { $count }.
what-if-same-before-sharing = Les mêmes projets que dans le résultat publié, avant le partage.
what-if-differ-before-sharing = Différences avec le résultat publié, avant le partage : { $count }.
what-if-before-sharing = L’essai compte les bulletins seuls : ce que les achats partagés ont ajouté au résultat publié n’y est pas.
what-if-not-an-amount = Un montant ne se lit pas, ou il est nul, ou bien trop grand. Le dernier changement n’est pas compté.
what-if-not-counted = Cela ne peut pas être compté ainsi. Revenez au vote réel et réessayez.
what-if-running = Un instant, nous recomptons…
what-if-caption = Les projets, leurs prix et ce qu’ils deviennent

# Où est allé l’argent des soutiens d’un projet qui n’est pas financé.
results-money-title = Où est allé l’argent de ses soutiens
results-money-others = Autres projets
results-money-left = Resté dans leurs parts

# Qui reçoit quoi.
results-groups-title = Qui reçoit quoi
results-groups-lead = À côté de la part des voix, la part de l’argent : là où elles se ressemblent, l’argent a suivi les choix.
results-groups-theme = Par thème
results-groups-commune = Par commune
results-groups-district = Par quartier
results-groups-bearer = Par porteur
results-groups-projects = Projets financés
results-groups-of = { $funded } sur { $of }
results-groups-votes = Part des voix
results-groups-money = Part de l’argent
results-groups-amount = Montant
results-groups-none = Sans commune précise

# Le second programme.
certificate-title = Vérifié par un second programme
certificate-title-fault = Un second programme trouve une faute
certificate-lead = Il ne partage rien avec celui qui compte. Il a relu les bulletins publiés et le résultat, et voici ce qu’il constate.
certificate-consistency = Les chiffres sont ceux des bulletins, et l’enveloppe n’est pas dépassée.
certificate-consistency-not = Des chiffres ne sont pas ceux des bulletins.
certificate-consistency-fault = Des chiffres ne sont pas ceux des bulletins ({ $count }).
certificate-support = Chaque projet financé a été choisi par quelqu’un.
certificate-support-not = Un projet financé n’a été choisi par personne.
certificate-support-fault = Un projet financé n’a été choisi par personne.
certificate-constraints = Les limites à l’intérieur de l’enveloppe sont tenues.
certificate-constraints-not = Un minimum n’est pas atteint : les prix des projets ne le permettent pas.
certificate-constraints-fault = Une limite n’est pas tenue ({ $count }).
certificate-exhaustiveness = Aucun autre projet choisi ne tient dans ce qui reste.
certificate-exhaustiveness-not = { $count ->
    [1] Un autre projet tiendrait encore dans ce qui reste ; la règle choisie ne l’exige pas.
   *[other] { $count } autres projets tiendraient encore dans ce qui reste ; la règle choisie ne l’exige pas.
 }
certificate-exhaustiveness-fault = Un autre projet tient dans ce qui reste, et la règle voulait qu’il soit financé ({ $count }).
certificate-ejr = Aucun groupe de votants n’a droit à davantage (EJR+ à un projet près).
certificate-ejr-not = { $count ->
    [1] Pour un projet, un groupe de votants aurait pu prétendre à davantage (EJR+) ; la règle choisie ne le garantit pas.
   *[other] Pour { $count } projets, un groupe de votants aurait pu prétendre à davantage (EJR+) ; la règle choisie ne le garantit pas.
 }
certificate-ejr-fault = Un groupe de votants avait droit à davantage, et la règle le lui garantit ({ $count }).
certificate-payments = Chaque projet acheté est payé exactement, par ses soutiens seuls, chacun avec sa part.
certificate-payments-not = Des paiements ne sont pas exacts.
certificate-payments-fault = Des paiements ne sont pas exacts ({ $count }).
certificate-priceability = Aucun autre projet ne pouvait encore être payé par ses soutiens.
certificate-priceability-not = Un autre projet pouvait encore être payé par ses soutiens.
certificate-priceability-fault = Un autre projet pouvait encore être payé par ses soutiens ({ $count }).
certificate-purchases = Les projets sont achetés dans l’ordre que la règle demande.
certificate-purchases-not = Des projets ne sont pas achetés dans l’ordre de la règle.
certificate-purchases-fault = Des projets ne sont pas achetés dans l’ordre de la règle ({ $count }).
certificate-choices = Les projets sont choisis comme la règle le veut, et aucun n’a été sauté.
certificate-choices-not = Un projet a été retenu ou écarté alors que la règle dit autre chose.
certificate-choices-fault = Un projet a été retenu ou écarté alors que la règle dit autre chose ({ $count }).

# La décision.
organ-college-who = Le collège
organ-council-who = Le conseil
organ-board-who = Le conseil d’administration
organ-government-who = Le gouvernement
results-decision-title = { $departs ->
    [0] { $organ } adopte le résultat
    [one] { $organ } adopte le résultat, sauf pour un projet
   *[other] { $organ } adopte le résultat, sauf pour { $departs } projets
 }
results-decision-day = Décidé le { $day }
results-decision-funds = financé par décision, malgré le résultat
results-decision-not = non financé par décision, malgré le résultat

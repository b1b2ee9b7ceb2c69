# Ce que fait la personne qui vote.
rules-ballot-approval = { $choices ->
    [1] Chaque personne choisit un seul projet, celui qu’elle préfère.
   *[other] Chaque personne choisit au plus { $choices } projets, quel que soit leur prix. L’ordre ne compte pas.
 }
rules-ballot-knapsack = Chaque personne choisit autant de projets qu’elle veut, tant que leurs prix tiennent ensemble dans les { $envelope } de l’enveloppe.
rules-ballot-range = Chaque personne choisit au moins { $fewest } projets et au plus { $choices }, quel que soit leur prix. L’ordre ne compte pas.
rules-ballot-points = Chaque personne répartit jusqu’à { $total } points entre les projets, au plus { $most } pour un même projet.
rules-ballot-ranking = { $places ->
    [1] Chaque personne désigne le projet qu’elle préfère.
   *[other] Chaque personne classe jusqu’à { $places } projets, du préféré au suivant. Le premier reçoit { $places } points, le deuxième un de moins, et ainsi de suite.
 }

# Comment l’argent se partage : le plus de voix d’abord.
rules-greedy = Le projet qui a le plus de voix est financé en premier, puis le suivant, et ainsi de suite tant que l’enveloppe de { $envelope } suffit.
rules-greedy-rest = On saute un projet trop cher pour ce qui reste : le suivant a sa chance. Ce qui ne suffit plus à aucun projet reste à l’administration.
rules-greedy-stop = On s’arrête au premier projet trop cher pour ce qui reste : aucun projet moins soutenu ne passe devant lui. Ce qui reste revient à l’administration.
rules-greedy-stretch = Le premier projet trop cher pour ce qui reste est financé quand même si 80 % de son prix sont encore là ; l’administration trouve le reste ailleurs. Ensuite, on s’arrête.
rules-greedy-per-euro = Le projet qui a le plus de voix pour chaque euro de son prix est financé en premier, puis le suivant, et ainsi de suite tant que l’enveloppe de { $envelope } suffit.
rules-greedy-per-euro-points = Le projet qui a le plus de points pour chaque euro de son prix est financé en premier, puis le suivant, et ainsi de suite tant que l’enveloppe de { $envelope } suffit.

# Comment l’argent se partage : les parts égales.
rules-shares-part = Chaque personne qui vote tient une part égale de l’enveloppe : { $part } si { $voters } personnes votent.
rules-shares-part-about = Chaque personne qui vote tient une part égale de l’enveloppe : un peu plus de { $part } si { $voters } personnes votent.
rules-shares-need = Un projet a besoin que ses soutiens paient son prix avec leurs parts ; ils le paient à égalité, et qui n’a plus assez donne ce qui lui reste. Le projet qui demande à chacun la plus petite fraction de son prix passe d’abord.
rules-greedy-points = Le projet qui a le plus de points est financé en premier, puis le suivant, et ainsi de suite tant que l’enveloppe de { $envelope } suffit.
rules-shares-need-points = Un projet a besoin que ses soutiens paient son prix avec leurs parts ; chacun paie en proportion des points qu’il lui a donnés, et qui n’a plus assez donne ce qui lui reste. Le projet qui demande le moins pour chaque point passe d’abord.
rules-shares-need-count = Un projet a besoin que ses soutiens paient son prix avec leurs parts ; ils le paient à égalité, et qui n’a plus assez donne ce qui lui reste. Le projet qui demande à chacun la plus petite somme passe d’abord, ce qui aide les projets peu chers.
rules-shares-need-count-points = Un projet a besoin que ses soutiens paient son prix avec leurs parts ; chacun paie en proportion des points qu’il lui a donnés, et qui n’a plus assez donne ce qui lui reste. Le projet qui demande la plus petite somme pour chaque point passe d’abord, ce qui aide les projets peu chers.
rules-prefilter = Avant de compter, on écarte les projets qui ont trop peu de soutiens pour leur prix : qui demande toute l’enveloppe doit réunir un tiers des votants, qui en demande la moitié un sixième, et ainsi de suite.
rules-welfare = Parmi tous les ensembles de projets qui tiennent dans l’enveloppe de { $envelope }, on finance celui qui réunit le plus de voix en tout.
rules-welfare-points = Parmi tous les ensembles de projets qui tiennent dans l’enveloppe de { $envelope }, on finance celui qui réunit le plus de points en tout.
rules-welfare-rest = Un projet très demandé mais cher peut céder la place à plusieurs projets moins chers qui réunissent ensemble plus de voix.
rules-exact = Un projet a besoin que des soutiens paient son prix, tous exactement autant, avec leurs parts. Celui que le plus de personnes peuvent payer pour chaque euro passe d’abord.
rules-exact-rest = S’il reste de l’argent, les parts sont augmentées juste assez pour que quelque chose change, tant que tout tient dans l’enveloppe.
rules-bounded = Ses soutiens paient un projet avec leurs parts. Quand il leur manque un peu, l’enveloppe avance la différence : moins ils peuvent payer eux-mêmes, plus le projet attend son tour.
rules-phragmen = Chaque projet financé est une charge que ses soutiens se partagent. On finance toujours le projet qui laisse la plus petite charge à la personne la plus chargée, tant que l’enveloppe de { $envelope } suffit.
rules-maximin = On finance toujours le projet grâce auquel le coût de tous les projets financés peut se partager le plus également entre leurs soutiens, tant que l’enveloppe de { $envelope } suffit.
rules-cstv = Chaque personne répartit sa part entre les projets qu’elle soutient. Ce qu’un projet reçoit de trop passe à d’autres projets des mêmes personnes, et ce qu’il lui manque peut venir d’elles aussi.

# Ce que devient l’argent qui reste.
rules-completion-none = L’argent que les parts ne suffisent pas à dépenser reste à l’administration.
rules-completion-u = L’argent qui reste va aux projets qui ont le plus de voix, l’un après l’autre, tant qu’ils tiennent dans ce reste.
rules-completion-add1 = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, tant que les projets financés tiennent dans l’enveloppe. Ce qui reste alors revient à l’administration.
rules-completion-add1e = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, jusqu’à ce qu’aucun autre projet ne tienne dans l’enveloppe, et sans jamais la dépasser. Ce qui reste alors revient à l’administration.
rules-completion-add1u = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, tant que les projets financés tiennent dans l’enveloppe. Le dernier reste va aux projets qui ont le plus de voix et qui y tiennent.
rules-completion-add1eu = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, jusqu’à ce qu’aucun autre projet ne tienne dans l’enveloppe, et sans jamais la dépasser. Le dernier reste va aux projets qui ont le plus de voix et qui y tiennent.
rules-completion-pct1 = S’il reste de l’argent, chaque part est augmentée d’un centième de la première part à la fois et l’on recompte tout, jusqu’à ce qu’aucun autre projet ne tienne dans l’enveloppe, et sans jamais la dépasser. Ce qui reste alors revient à l’administration.

# La comparaison, le minimum, les égalités.
rules-comparison = À la fin, ce résultat est comparé à un simple classement par nombre de voix. Si plus de personnes retrouvent davantage de leurs projets dans le classement, c’est lui qui vaut.
rules-minimum-votes = { $votes ->
    [1] Un projet que personne n’a choisi n’est pas financé.
   *[other] Un projet choisi par moins de { $votes } personnes n’est pas financé.
 }
# Les limites à l’intérieur de l’enveloppe.
rules-cap = Les projets { $group } reçoivent au plus { $amount } en tout.
rules-floor = Les projets { $group } reçoivent au moins { $amount } en tout, si leurs prix le permettent.
rules-exclusion = Parmi les projets { $numbers }, un seul au plus est financé.
rules-group-theme = « { $name } »
rules-group-commune = à { $name }
rules-group-district = à { $name }
rules-group-bearer = portés par : { $name }
rules-list-or = { $before } et { $last }
rules-minimum-points = Un projet qui reçoit moins de { $votes } points n’est pas financé.
rules-tie = Entre deux projets à égalité, on prend { $order }.
rules-tie-cost = le moins cher
rules-tie-votes = celui qui a le plus de voix
rules-tie-lot = celui qu’un tirage au sort désigne, et que chacun peut refaire
rules-tie-then = , puis

# Les noms des règles.
rules-name-greedy = Le plus de voix d’abord
rules-name-shares-none = Parts égales, le reste revient à l’administration
rules-name-shares-u = Parts égales, le reste au plus de voix
rules-name-shares-add1 = Parts égales, augmentées pas à pas
rules-name-shares-add1e = Parts égales, augmentées jusqu’à ce que plus rien ne tienne
rules-name-shares-add1u = Parts égales, augmentées pas à pas, le reste au plus de voix
rules-name-shares-add1eu = Parts égales, augmentées jusqu’à ce que plus rien ne tienne, le reste au plus de voix
rules-name-shares-pct1 = Parts égales, augmentées de 1 % à la fois
rules-name-max-welfare = Le plus de voix en tout
rules-name-exact-equal-shares = Parts égales exactes (EES)
rules-name-bounded-overspending = Parts égales avec avance (BOS)
rules-name-phragmen = Charges de Phragmén
rules-name-maximin-support = Partage le plus égal des coûts
rules-name-cstv = Parts transférables (CSTV)
rules-name-greedy-points = Le plus de points d’abord
rules-name-max-welfare-points = Le plus de points en tout
rules-name-compared = { $name }, comparées au plus de voix
rules-name-switched = { $name }, avec des réglages particuliers

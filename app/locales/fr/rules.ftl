# Ce que fait la personne qui vote.
rules-ballot-approval = { $choices ->
    [one] Chaque personne choisit un seul projet, celui qu’elle préfère.
   *[other] Chaque personne choisit au plus { $choices } projets, quel que soit leur prix. L’ordre ne compte pas.
 }
rules-ballot-knapsack = Chaque personne choisit autant de projets qu’elle veut, tant que leurs prix tiennent ensemble dans les { $envelope } de l’enveloppe.

# Comment l’argent se partage : le plus de voix d’abord.
rules-greedy = Le projet qui a le plus de voix est financé en premier, puis le suivant, et ainsi de suite tant que l’enveloppe de { $envelope } suffit.
rules-greedy-rest = On saute un projet trop cher pour ce qui reste : le suivant a sa chance. Ce qui ne suffit plus à aucun projet reste à l’administration.

# Comment l’argent se partage : les parts égales.
rules-shares-part = Chaque personne qui vote tient une part égale de l’enveloppe : { $part } si { $voters } personnes votent.
rules-shares-part-about = Chaque personne qui vote tient une part égale de l’enveloppe : un peu plus de { $part } si { $voters } personnes votent.
rules-shares-need = Un projet a besoin que ses soutiens paient son prix avec leurs parts ; ils le paient à égalité, et qui n’a plus assez donne ce qui lui reste. Le projet qui demande à chacun la plus petite fraction de son prix passe d’abord.

# Ce que devient l’argent qui reste.
rules-completion-none = L’argent que les parts ne suffisent pas à dépenser reste à l’administration.
rules-completion-u = L’argent qui reste va aux projets qui ont le plus de voix, l’un après l’autre, tant qu’ils tiennent dans ce reste.
rules-completion-add1 = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, tant que les projets financés tiennent dans l’enveloppe. Ce qui reste alors revient à l’administration.
rules-completion-add1e = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, jusqu’à ce qu’aucun autre projet ne tienne dans l’enveloppe, et sans jamais la dépasser. Ce qui reste alors revient à l’administration.
rules-completion-add1u = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, tant que les projets financés tiennent dans l’enveloppe. Le dernier reste va aux projets qui ont le plus de voix et qui y tiennent.
rules-completion-add1eu = S’il reste de l’argent, chaque part est augmentée de { $unit } à la fois et l’on recompte tout, jusqu’à ce qu’aucun autre projet ne tienne dans l’enveloppe, et sans jamais la dépasser. Le dernier reste va aux projets qui ont le plus de voix et qui y tiennent.

# La comparaison, le minimum, les égalités.
rules-comparison = À la fin, ce résultat est comparé à un simple classement par nombre de voix. Si plus de personnes retrouvent davantage de leurs projets dans le classement, c’est lui qui vaut.
rules-minimum-votes = { $votes ->
    [one] Un projet que personne n’a choisi n’est pas financé.
   *[other] Un projet choisi par moins de { $votes } personnes n’est pas financé.
 }
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
rules-name-compared = { $name }, comparées au plus de voix

# Les recettes : des marches à suivre libres, avec ce qu’il faut.
recipes-here = Recettes
recipes-title = Des recettes pour faire ensemble
recipes-lead = Des marches à suivre libres, avec ce qu’il faut. Un bouton met vos besoins au tableau, et ceux qui peuvent prêter l’apprennent.
recipes-free = À reprendre librement (CC0) :
recipes-needs-count = { $count ->
    [1] une chose à trouver
   *[other] { $count } choses à trouver
 }
recipes-steps = Comment faire
recipes-needs = Ce qu’il faut
recipes-people = Pour combien de personnes
recipes-count = Recalculer
recipes-have = Mettez 0 pour ce que vous avez déjà.
recipes-we = Nous le faisons
recipes-sign-in = Se connecter pour le faire
recipes-from = Du
recipes-to = Au
recipes-begin = Mettre ces besoins au tableau
recipes-note = Tout est public sauf vos coordonnées. Qui peut prêter est prévenu.
recipes-done = { $count ->
    [1] Un besoin est au tableau.
   *[other] { $count } besoins sont au tableau.
 }
recipes-version = Version { $number }

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
recipes-version-on = Version { $number }, { $on }
recipes-versions = Versions
recipes-older = Une version plus récente existe : la { $latest }.
recipes-to-latest = Lire la dernière version
recipes-for-people = { $count ->
    [1] Pour une personne :
   *[other] Pour { $count } personnes :
 }
recipes-withdrawn = Cette recette a été retirée : on ne la commence plus. Ses versions restent lisibles.
recipes-none = Aucune recette pour l’instant.
recipes-edit = Modifier cette recette
recipes-desk = Écrire les recettes
recipes-desk-lead = Écrivez, traduisez, publiez. Chaque changement publié est une nouvelle version, et les précédentes restent lisibles.
recipes-new = Une nouvelle recette
recipes-as-read = la page publique
recipes-writing = changements en cours
recipes-standing-draft = brouillon
recipes-standing-published = publiée
recipes-standing-withdrawn = retirée
recipes-done-kept = Le brouillon est gardé. Rien n’a changé pour le public.
recipes-done-published = La recette est publiée.
recipes-done-withdrawn = La recette est retirée de la liste. Ses versions restent lisibles.
recipes-done-restored = La recette est de nouveau dans la liste.
recipes-done-discarded = Le brouillon est effacé.
recipes-gone = Quelqu’un a effacé ce brouillon entre-temps. Vos mots sont ci-dessous : enregistrés, ils deviennent une nouvelle recette.
recipes-form-lead = Un brouillon peut être incomplet. Pour publier, il faut le français et le néerlandais ; l’anglais est facultatif.
recipes-field-title = Titre
recipes-field-summary = L’essentiel, en une phrase ou deux
recipes-field-steps-hint = Une étape par ligne, dans le même ordre dans chaque langue.
recipes-field-people-hint = Les quantités ci-dessous sont prévues pour ce nombre de personnes.
recipes-need = Chose { $number }
recipes-field-grows = Il en faut plus quand il y a plus de monde
recipes-field-what = La nommer autrement
recipes-field-words = Vos mots
recipes-more-lines = Ajouter des lignes
recipes-field-change = Ce qui change
recipes-field-change-hint = En une phrase, pour qui avait lu la version précédente.
recipes-publish = Publier la version { $number }
recipes-publish-note = Une version publiée ne change plus.
recipes-keep = Garder en brouillon
recipes-withdraw = Retirer la recette
recipes-restore = La remettre dans la liste
recipes-discard = Effacer le brouillon
recipes-withdraw-what = Une recette retirée quitte la liste ; ses pages gardent leur adresse et disent pourquoi.
recipes-withdraw-reason = La raison, que tout le monde lira
recipes-withdraw-button = Retirer avec cette raison
recipes-withdrawn-why = Raison
recipes-refused-dutch-steps = Il faut une ligne par étape dans chaque langue. Lignes en français : { $french } ; en néerlandais : { $there }.
recipes-refused-english-steps = Il faut une ligne par étape dans chaque langue. Lignes en français : { $french } ; en anglais : { $there }. Vous pouvez aussi laisser l’anglais vide.
recipes-refused-nothing-new = Rien n’a changé depuis la version publiée.
recipes-refused-withdrawn = Cette recette a été retirée entre-temps. Vos besoins ne sont pas au tableau ; vous pouvez les y écrire un par un.

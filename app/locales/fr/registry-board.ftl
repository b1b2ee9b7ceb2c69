# Needs and offers, and the desk of who keeps the registry.

## Needs and offers
board-title = On cherche, on propose
board-lead = Dites en une minute ce qu’il vous faut, ou ce que vous pouvez prêter. Ce sont souvent ceux qui font tout autre chose qui ont ce qu’il vous faut.
board-we-need = On cherche
board-we-offer = On propose
board-figures = { $agreed ->
    [1] Une mise en lien acceptée par les deux
   *[other] { $agreed } mises en lien acceptées par les deux
    }, dont { $lent ->
    [0] aucune encore
    [one] une
   *[other] { $lent }
    } jusqu’au prêt.
board-needs = { $count ->
    [one] { $count } chose cherchée
   *[other] { $count } choses cherchées
    }
board-offers = { $count ->
    [one] { $count } chose proposée
   *[other] { $count } choses proposées
    }
board-no-needs = Personne ne cherche rien ici.
board-no-offers = Personne ne propose rien ici.
board-none-what = Commencez : une minute suffit, et nous vous écrivons dès que quelque chose y répond.
board-any-time = À tout moment
board-need-title = Que cherchez-vous ?
board-offer-title = Que proposez-vous ?
board-form-lead = Une minute suffit. Votre adresse n’est donnée à personne sans votre accord.
board-need-what = On cherche…
board-offer-what = On propose…
board-what-hint = Par exemple : « 2 tonnelles pour la fête », « quelqu’un qui traduit ».
board-from = Dès le
board-to = Jusqu’au
board-theme = Ce que vous faites
board-theme-hint = Nous montrons d’abord ceux qui font autre chose : c’est là que l’échange marche le mieux.
board-no-theme = Sans précision
board-terms = Vos conditions
board-terms-hint = Ce que vous en dites est montré à qui cherche, et classe d’abord ce qui lui convient. Rien n’est obligatoire.
board-terms-unsaid = À voir ensemble
board-send = Mettre au tableau
board-closed = close
board-close = Retirer du tableau
board-free = { $count ->
    [1] Un exemplaire est libre à ces dates.
   *[other] { $shown } exemplaires sont libres à ces dates.
 }
board-free-look = Voir chez qui
board-free-none = Rien n’est libre à ces dates pour l’instant.
board-free-none-own = Rien n’est libre à ces dates pour l’instant. Nous vous écrivons dès qu’il y en a un de libre, chez qui que ce soit.
board-things = { $count ->
    [1] Le registre en a déjà
   *[other] Le registre en a déjà { $count }
    }
board-matches = { $count ->
    [0] Pas encore de mise en lien
    [one] Une mise en lien possible
   *[other] { $count } mises en lien possibles
    }
board-no-matches = Nous vous écrivons dès que quelqu’un répond à cela.
board-why-kind = { $who } a noté la même chose.
board-why-near = C’est dans votre commune.
board-why-far = C’est à { $commune }.
board-why-some = C’est une partie de ce qu’il faut.
board-why-free = C’est gratuit et sans caution.
board-why-fee = Le prêt coûte { $fee }, sans caution.
board-why-deposit = C’est gratuit ; la caution est de { $deposit }.
board-why-fee-deposit = Le prêt coûte { $fee } ; la caution est de { $deposit }.
board-why-others = Cette offre s’adresse à d’autres en premier : demandez si c’est possible.
board-why-across = Vous faites des choses différentes.
board-agreed = Vous êtes d’accord tous les deux. Pour vous joindre :
board-borrow = Demandez-le par le registre, pour que la date soit réservée :
board-waits = Vous avez dit oui ; l’autre doit encore répondre.
board-yes = Oui, mettez-nous en lien
board-no = Non merci
board-done-written = C’est au tableau.
board-done-yes = Votre oui est noté.
board-done-no = C’est noté : nous ne le montrons plus.
board-done-closed = C’est retiré du tableau.
mail-match-subject-offer = Quelqu’un propose : { $what }
mail-match-subject-need = Quelqu’un cherche : { $what }
mail-match-offer = Vous cherchez « { $own } ». { $who } propose « { $other } ». Dites oui, et si l’autre dit oui aussi, vous saurez comment vous joindre.
mail-match-need = Vous proposez « { $own } ». { $who } cherche « { $other } ». Dites oui, et si l’autre dit oui aussi, vous saurez comment vous joindre.
mail-match-agreed = { $who } et vous êtes d’accord (« { $other } »). Vous pouvez écrire à { $contact } ; la même lettre est partie de l’autre côté.
mail-match-button = Voir et répondre
mail-freed-subject = C’est libre : { $what }
mail-freed = Vous cherchez « { $what } », { $when }. { $count ->
    [1] Un exemplaire est libre maintenant.
   *[other] { $count } exemplaires sont libres maintenant.
 } Rien n’est réservé pour vous : demandez-le à qui le prête.
mail-freed-where = Chez :
mail-freed-button = Voir et demander
mail-freed-close = Vous avez trouvé ? Retirez votre recherche du tableau

## Who keeps the registry
desk-here = Tenir le registre
desk-title = { $count ->
    [0] Rien n’attend dans le registre
    [one] Une chose attend dans le registre
   *[other] { $count } choses attendent dans le registre
    }
desk-lead = Le registre est commun à toutes les administrations de cette plateforme.
desk-terms = Mots à classer
desk-no-terms = Tous les mots sont compris.
desk-terms-what = Donnez une sorte à un mot : il sera compris désormais, et ce qui porte ce nom est classé aussitôt.
desk-word = Mot
desk-example = Tel qu’écrit
desk-seen = Vu
desk-no-kind = Aucune sorte
desk-teach = Classer
desk-overdue = Pas encore rentrés
desk-import = Faire entrer une liste
desk-import-what = Un tableau (CSV, XLSX) ou du GeoJSON. Les colonnes sont reconnues par leur nom : nom, sorte, nombre, prêteur, commune, adresse, caution… Essayez d’abord : rien n’est gardé. Les lignes bonnes entrent, les autres sont listées.
desk-file = Le fichier
desk-file-hint = CSV, XLSX ou GeoJSON, 5 Mo au plus.
desk-source = Nom de la liste
desk-source-hint = Petites lettres : cocof, auderghem-2026. La même liste met à jour, sans doubler.
desk-try = Essayer
desk-take-in = Faire entrer les bonnes lignes
desk-report-dry = Essai : { $added } à ajouter, { $changed } à modifier, { $same } sans changement. Rien n’est gardé.
desk-report-done = Fait : { $added } ajoutées, { $changed } modifiées, { $same } sans changement.
desk-report-unsorted = { $count ->
    [one] { $count } ligne attend sa sorte.
   *[other] { $count } lignes attendent leur sorte.
    }
desk-report-bad = { $count ->
    [one] { $shown } cellule à revoir
   *[other] { $shown } cellules à revoir
    }
desk-line = Ligne { $line }
desk-merge = Fusionner deux sortes
desk-merge-what = Rien ne se perd : ce qui est de la première devient de la seconde, et l’ancien nom y mène encore.
desk-merge-from = Cette sorte
desk-merge-into = devient celle-ci
desk-merge-button = Fusionner
desk-done-taught = Le mot est compris désormais.
desk-done-merged = Les deux sortes n’en font plus qu’une.

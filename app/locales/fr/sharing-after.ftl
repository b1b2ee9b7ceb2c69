# After the vote: what is bought, what enters the registry, and what a year of sharing brought.
buy-title = Achats du projet
buy-lead = Ce que l’argent public achète entre au registre et se prête ; chaque facture compte une fois.
buy-equipment = Le matériel
buy-equipment-what = Ce qui a été décidé pour chaque matériel, et ce qui est déjà au registre.
buy-pool = Acheté une fois pour { $members } projets : { $units } chez { $host }.
buy-entered = Au registre, avec son passeport
buy-clause-title = La clause à joindre à la convention
buy-clause = Le matériel « { $what } » est acheté avec de l’argent public. { $host } le garde, l’entretient et l’inscrit au registre des ressources partagées dans les trente jours de l’achat. En dehors de ses propres usages, { $host } le prête aux autres initiatives qui le demandent, aux conditions inscrites au registre et sans en tirer profit. Il ne peut être ni vendu ni cédé pendant sa durée de vie sans l’accord de l’administration. Les prêts figurent au rapport final.
buy-price = Prix payé
buy-commune = Commune où il est gardé
buy-enter = Inscrire au registre
buy-invoices = Factures
buy-invoices-what = Nous vérifions qu’aucune facture n’est payée deux fois, ici ou par une autre administration.
buy-invoice-known = { $count ->
    [1] Cette facture est aussi déclarée pour un autre projet.
   *[other] Cette facture est aussi déclarée pour { $count } autres projets.
    }
buy-supplier = Numéro d’entreprise du fournisseur
buy-supplier-hint = Dix chiffres, par exemple 0403.170.701.
buy-number = Numéro de la facture
buy-amount = Montant
buy-words = Si elle est déclarée ailleurs : pourquoi
buy-words-hint = Par exemple : partagée à moitié avec un autre projet.
buy-invoice-send = Déclarer la facture
buy-subsidies = Autres subsides
buy-subsidies-what = Ce que d’autres paient pour le même projet.
buy-funder = Qui paie ?
buy-for-what = Pour quoi ?
buy-subsidy-send = Déclarer ce subside
buy-done-invoice = Facture déclarée.
buy-done-subsidy = Subside déclaré.
buy-done-entered = C’est au registre : d’autres peuvent maintenant l’emprunter.
buy-link = Achats, factures et matériel
passport-title = Passeport
passport-funded = Payé par { $process }, projet
passport-price = Prix : { $price }. Au registre depuis le { $day }.
passport-loans = { $loans ->
    [0] Pas encore prêté.
    [one] Prêté une fois.
   *[other] Prêté { $loans } fois.
    }
passport-conditions = Conditions de partage

## Results
shared-results-title = { $gained ->
    [0] Le partage a libéré { $freed }
    [one] Le partage a financé un projet de plus
   *[other] Le partage a financé { $gained } projets de plus
    }
shared-results-freed = Partager { $units } « { $kind } » entre { $projects } a libéré { $freed }
shared-results-freed-lent = Partager { $units } « { $kind } », dont { $lent } à emprunter auprès de { $lenders }, entre { $projects } a libéré { $freed }
shared-results-funded = et financé { $projects }.
shared-results-alone = et rien d’autre ne tenait dans ce montant.
shared-results-without = Sans partage, { $count ->
    [0] aucun projet n’aurait été financé
    [1] un projet aurait été financé
   *[other] { $count } projets auraient été financés
    }. Aucun d’eux ne perd quoi que ce soit.
shared-results-upkeep = { $upkeep } restent pour l’entretien de ce qui est partagé. Le solde de l’enveloppe est de { $left }.
shared-results-link = Les décisions de partage de ce budget
shared-results-file = Ce que le partage a changé, avec les accords (JSON)
shared-results-note = Financé grâce au partage.
shared-results-why = Le vote seul n’allait pas jusqu’à lui ; l’argent qu’un achat partagé a libéré le finance.
shared-results-frees = Son achat partagé libère { $freed } : il reçoit { $gets }.
shared-results-below = Plus bas, les autres règles auxquelles on compare sont comptées sans partage.

## A year
year-title = Partager : l’année { $year }
year-lead = { $avoided } d’achats en double évités.
year-before = L’année { $year }
year-borrowed = Achats évités en empruntant
year-borrowed-lines = Lignes empruntées
year-freed = Libéré par des achats partagés
year-pools = Achats partagés
year-lent = Objets prêtés dans l’année
year-idle = Objets que personne n’a empruntés
year-idle-none = Tout ce qui est partagé a été emprunté au moins une fois.
year-idle-what = Demandez à qui prête : est-ce encore là, est-ce mal décrit, personne ne le sait-il ?
year-idle-since = Sans prêt depuis
year-idle-never = jamais emprunté
year-idle-months = { $count ->
    [0] moins d’un mois
    [one] { $count } mois
   *[other] { $count } mois
    }
year-idle-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
    }
year-loans-for = { $loans ->
    [0] Ce que l’argent partagé a acheté ({ $amount }) n’a pas encore été prêté.
    [one] Un prêt pour { $amount } de matériel acheté avec l’argent partagé.
   *[other] { $loans } prêts pour { $amount } de matériel acheté avec l’argent partagé.
    }
year-loans-none = L’argent partagé n’a encore rien acheté qui soit au registre.
year-calls = Chaque appel, refait
year-calls-none = Aucun appel ne demande encore de matériel qui se partage.
year-calls-what = Ce que le matériel demandé aurait coûté, ce qui a été évité, et ce qui aurait pu l’être si tous ceux qui le pouvaient avaient partagé.
year-call = Appel
year-asked = Demandé
year-avoided = Évité
year-avoidable = Encore évitable
year-replay = Examens refaits
year-replayed = { $same } sur { $checks } donnent le même avis
year-unmet = Ce que personne n’a
year-unmet-none = Rien ne manque pour le moment.
year-unmet-row = { $kind }, { $month } : { $count ->
    [1] une initiative
   *[other] { $count } initiatives
    }.
year-unmet-together = { $kind }, { $month } : { $count } initiatives en ont besoin. L’acheter ensemble ?
year-items = Ce que l’argent partagé a acheté
year-items-none = Rien encore. Un achat inscrit au registre apparaîtra ici.
year-item-loans = { $count ->
    [0] pas prêté cette année
    [one] prêté une fois cette année
   *[other] prêté { $count } fois cette année
    }
year-link = L’année du partage

## Journal
admin-event-sharing-checked = Réflexe partage : examen
admin-event-sharing-line = Ligne de matériel suivie
admin-event-sharing-needed = Dates du matériel indiquées
admin-event-sharing-borrowed = Emprunté au lieu d’acheté
admin-event-sharing-rented = Loué au lieu d’acheté
admin-event-sharing-unrented = Plus loué, ligne de retour
admin-event-sharing-lost = Emprunt perdu, ligne de retour
admin-event-sharing-contested = Avis contesté
admin-event-sharing-yielded = Avis plus contesté
admin-event-sharing-decided = Décision de partage
admin-event-sharing-signed = Deuxième signature
admin-event-sharing-bought = Achat inscrit au registre
admin-event-pool-offered = Accord de partage proposé
admin-event-pool-joined = Accord de partage rejoint
admin-event-pool-left = Accord de partage quitté
admin-event-pool-formed = Achat partagé formé
admin-event-pool-dissolved = Accord de partage sans suite
admin-event-invoice-declared = Facture déclarée
admin-event-subsidy-declared = Autre subside déclaré
admin-event-vote-shared = Partage compté

## Ce qui a été prêté
proof-title = { $count ->
    [0] Le matériel partagé
    [one] Le matériel partagé, prêté une fois
   *[other] Le matériel partagé, prêté { $count } fois
    }
proof-what = Ce que ce projet a acheté avec l’argent de l’enveloppe se prête : voici les prêts rendus, d’après le registre. Les habitants ne sont pas nommés.
proof-since = Au registre depuis le { $day }.
proof-gone = N’est plus proposé au prêt.
proof-none = Pas encore prêté.
proof-inhabitants = { $count ->
    [1] Un prêt à un habitant.
   *[other] { $count } prêts à des habitants.
    }
proof-caption = Les prêts de { $name }
proof-borrower = Emprunté par
proof-quantity = Nombre
proof-when = Quand
proof-dates = du { $from } au { $to }

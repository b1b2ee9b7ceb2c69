# The sharing check: before buying, who has it already.
share-title = Réflexe partage
share-lead = Avant d’acheter, regardons qui l’a déjà. Dites quand vous en avez besoin : nous cherchons dans tout ce que prêtent les voisins, les associations et les communes. Rien n’est imposé ; vous répondez, et quelqu’un décide si vous n’êtes pas d’accord.
share-entered-lead = Ce que ce projet achèterait et que d’autres ont peut-être déjà.
share-entered-lead-staff = Dites quand chaque chose sert : nous cherchons qui en a déjà. Vous répondez ici au nom de ceux qui portent le projet ; parlez-leur d’abord.
share-entered-empty = Ce projet n’achète rien qui se partage.
share-edit-hint = Écrivez ce qu’il vous faut, une chose par ligne : après l’enregistrement, nous cherchons qui peut vous le prêter.
share-empty = Vos dépenses ne nomment encore aucun matériel qui se partage.
share-empty-link = Choisir une sorte de matériel à une ligne de dépense
share-answer = Répondre, ou changer les dates
share-see = Voir le détail
share-not-checked = Pas encore examiné.
share-dossier-what = Ce que le registre sait du matériel demandé, toutes administrations confondues. Un avis n’écarte rien par lui-même.
share-desk-link = Décisions de partage
share-line-price = { $quantity } à acheter pour { $price }
share-line-spared = Un achat de { $price } évité
share-words-read = Nous l’avons lu dans vos mots : { $kind }.
share-words-change = Ce n’est pas ça ? Changer
share-words-read-public = « { $kind } » a été lu dans les mots du projet, personne ne l’a choisi dans la liste.

## Verdicts
share-verdict-borrow = à emprunter
share-verdict-shift = à emprunter, en déplaçant une date
share-verdict-rent = à louer
share-verdict-co-buy = à acheter ensemble
share-verdict-fund-and-share = à acheter et à partager
share-verdict-fund = à acheter
share-verdict-need-dates = dates à indiquer
share-state-open = à décider
share-state-borrowed = emprunté
share-state-rented = loué
share-state-contested = contesté
share-state-signing = attend une deuxième signature
share-state-bought = achat décidé
share-state-gone = retiré

## The sentence that explains
share-lender-all = { $name } possède { $quantity } { $thing }, libre à { $of ->
    [1] la date demandée
   *[other] { $dates } des { $of } dates demandées
    }
share-lender-some = { $name } possède { $quantity } { $thing }, libre à { $dates } des { $of } dates demandées
share-own = Le projet a déjà { $quantity } { $thing }
share-lender-far = , à { $far }
share-lender-deposit = , caution { $amount }
share-lender-fee = , participation { $amount } par prêt
share-lender-set = (un ensemble prêté en bloc, qui en contient { $count })
share-lender-indoor = , à l’intérieur seulement
share-avoided = Achat évité : { $amount }.
share-move = Au lieu { $from } : { $to }.
share-because-consumable = Cela s’use : on ne peut pas le prêter.
share-because-fixed = C’est posé à demeure : on ne peut pas le prêter.
share-because-hygiene = L’hygiène ou la sécurité demandent que chacun ait le sien.
share-because-work = C’est du travail payé, pas du matériel.
share-because-often = Vous l’utilisez { $days } jours par an : mieux vaut l’avoir à soi.
share-because-no-dates = Sans dates, impossible de dire si quelqu’un peut le prêter.
share-because-rent = Personne n’en a de libre, et le louer coûte { $amount }.
share-because-together = Acheté une seule fois, avec { $others ->
    [1] un autre projet
   *[other] { $others } autres projets
    } : { $units } au lieu de { $asked }, chez { $host }. Part de ce projet : { $share }.
share-because-dear = Il y en a, mais les emprunter coûterait { $amount } : plus de la moitié du prix.
share-because-nobody = Personne n’en prête encore. Acheté avec l’argent de tous, il entrera au registre et d’autres pourront l’emprunter.
share-because-few = Ce qui est libre aux dates demandées couvre { $coverage } % du besoin ({ $known ->
    [0] aucun prêteur connu
    [one] un prêteur connu
   *[other] { $known } prêteurs connus
    }). Acheté avec l’argent de tous, il entrera au registre et d’autres pourront l’emprunter.

## What else could be done
share-or = D’autres façons de faire :
share-or-part = Emprunter une partie et en acheter { $units }.
share-or-move = Déplacer des dates.
share-or-together = { $names } { $count ->
    [1] en demande aussi
   *[other] en demandent aussi
    }, à d’autres moments : { $units } suffisent au lieu de { $asked }.
share-or-borrow = Emprunter quand même, pour { $amount }.
share-or-rent = Louer, pour { $amount }.
share-checked = Examiné le { $when }, selon les règles n° { $version }.
share-check-link = Ce que nous avons regardé
share-loans = Vos emprunts :
share-borrowed-hint = Pour changer de dates ou acheter malgré tout, annulez d’abord vos emprunts : la ligne revient aussitôt dans vos dépenses.
share-rented-hint = La ligne compte au prix de la location. Vous changez de dates ou préférez acheter ? Revenez d’abord à l’achat.
share-rented-back = Revenir à l’achat

## What bearers answer
share-accept = Emprunter au lieu d’acheter
share-accept-shift = Emprunter aux nouvelles dates
share-accept-rent = Louer au lieu d’acheter
share-yield = Ne plus contester
share-again = Chercher de nouveau
share-contest = Pas d’accord ?
share-contest-words = Pourquoi cela ne convient-il pas ?
share-contest-hint = Une personne lira votre raison et décidera. Votre raison est publique.
share-contest-send = Contester
share-need = Quand en avez-vous besoin ?
share-need-hint = Du retrait au retour. Laissez vide ce dont vous n’avez pas besoin.
share-need-from = Date { $number } : de
share-need-to = Date { $number } : à
share-need-flexible = De combien de jours une date peut-elle bouger ?
share-need-flexible-hint = Par exemple 7 : une semaine plus tôt ou plus tard.
share-need-outdoors = C’est utilisé dehors : ce qui doit rester à l’intérieur ne convient pas
share-need-more = Usage fréquent, location, cas particuliers
share-need-days = Jours d’usage par an
share-need-days-hint = Si vous l’utilisez plus souvent qu’aux dates ci-dessus.
share-need-rent = Prix d’une location
share-need-rent-hint = Pour toutes vos dates, si vous avez demandé un prix.
share-need-exempt = Cela ne se prête pas
share-need-send = Enregistrer et chercher
share-exempt-none = Cela peut se prêter
share-exempt-consumable = Cela s’use
share-exempt-fixed = C’est posé à demeure
share-exempt-hygiene = Hygiène ou sécurité
share-exempt-work = C’est du travail
share-done-need = Dates enregistrées. Voici ce que nous avons trouvé.
share-done-again = Nous avons cherché de nouveau.
share-done-borrowed = C’est demandé : le prêteur a reçu votre demande, et vos dépenses ont baissé.
share-done-rented = C’est noté : vos dépenses comptent maintenant le prix de la location.
share-done-bought-again = La ligne est de retour dans vos dépenses, au prix d’achat.
share-done-contested = Votre raison est enregistrée. Une personne décidera.
share-done-yielded = Vous ne contestez plus.
share-done-offered = Votre accord de partage est proposé aux autres projets.
share-done-joined = Vous partagerez si vous gagnez tous les deux.
share-done-lenders = La demande est partie chez les prêteurs. Ils ont 48 heures pour répondre.
share-done-left = Vous ne participez plus à cet accord.

## Share if we both win
share-pool = Partager si nous gagnons tous les deux
share-pool-what = Si votre projet et un autre sont tous deux retenus, on achète une seule fois ; l’argent économisé finance peut-être un projet de plus. Vous ne perdez rien si l’autre ne gagne pas.
share-pool-host = Qui le garde et le prête ?
share-pool-terms = Où il est gardé, qui le prête, qui le répare
share-pool-terms-hint = Les autres porteurs lisent ces mots avant de dire oui.
share-pool-agreed = Celles et ceux qui portent le projet sont d’accord.
share-pool-notice = Jours de préavis
share-pool-deposit = Caution pour les autres
share-pool-send = Proposer de partager
share-pool-join = Partager si nous gagnons tous les deux
share-pool-leave = Ne plus partager
share-pool-offer = { $host } propose d’acheter une seule fois et de partager ({ $members ->
    [1] un projet
   *[other] { $members } projets
    } pour le moment).
share-pool-alone = Vous proposez de partager, chez { $host }. Il manque encore un autre projet.
share-pool-in = Si vous gagnez, vous partagez avec { $others ->
    [1] un autre projet
   *[other] { $others } autres projets
    }, chez { $host }.
share-pool-state-offered = { $kind } : { $members ->
    [1] un projet propose
   *[other] { $members } projets proposent
    } de partager s’ils gagnent, chez { $host }.
share-pool-state-formed = { $kind } : { $members } projets partagent { $units } achat chez { $host }. Libéré : { $freed }.
share-pool-state-listed = { $kind } : acheté pour { $members } projets, chez { $host }. Libéré : { $freed }.
share-pool-state-dissolved = { $kind } : l’accord n’a pas servi.
share-lenders = Demandé aux prêteurs du registre, pour acheter moins. Seul ce qu’ils ont promis est compté ; le reste s’achète.
share-lenders-none = Rien n’est demandé au registre pour cet accord : personne n’en a de libre à vos dates, ou c’est déjà à vous.
share-lenders-ask = Demander aux prêteurs
share-lenders-after = Emprunté au registre pour cet accord. Si un prêteur reprend sa promesse, ce qui manque s’achète sur la réserve que le règlement garde à côté de l’enveloppe ; aucun lauréat ne perd son financement.
share-pool-broken = Un prêteur a repris sa promesse après le comptage : { $more ->
    [1] on en achète un de plus
   *[other] on en achète { $more } de plus
    }, pour { $cost }. La réserve gardée à côté de l’enveloppe ({ $reserve }) paie. Aucun lauréat ne perd son financement.
share-pool-broken-short = Un prêteur a repris sa promesse après le comptage : { $more ->
    [1] on en achète un de plus
   *[other] on en achète { $more } de plus
    }, pour { $cost }. La réserve gardée à côté de l’enveloppe est de { $reserve } ; l’administration trouve les { $missing } qui manquent. Aucun lauréat ne perd son financement.
share-pool-thing = Voir au registre

## Decisions
share-decisions = Ce qui a été décidé :
share-outcome-fund = { $day } : acheté malgré l’avis.
share-outcome-uphold = { $day } : l’avis est maintenu.
share-outcome-declined = { $day } : la deuxième personne n’a pas signé.
share-outcome-signing = { $day } : achat décidé, en attente d’une deuxième signature.
share-code-dates = Les dates ne tiennent pas.
share-code-transport = On ne peut pas le transporter jusque-là.
share-code-fixed-installation = C’est une installation fixe.
share-code-hygiene = Hygiène ou sécurité.
share-code-accessibility = Il doit être là pour des personnes qui ne peuvent s’en passer.
share-code-missing-attribute = Ce qui existe ne convient pas (taille, puissance).
share-code-owner-refuses = Le propriétaire ne le prête pas pour cet usage.
share-code-autonomy = L’autonomie d’un public fragile.
share-code-verdict-holds = L’avis est juste.
share-code-other = Autre raison :
share-desk-here = Décisions de partage
share-desk-title = { $count ->
    [0] Aucune décision de partage à prendre
    [one] Une décision de partage à prendre
   *[other] { $count } décisions de partage à prendre
    }
share-desk-lead = Ce que des porteurs contestent, ce qui attend une deuxième signature, et ce qu’il faut décider avant qu’un achat parte.
share-desk-empty = Rien n’attend. Les lignes contestées apparaîtront ici.
share-desk-code = Raison d’acheter malgré l’avis
share-desk-code-hint = Publiée avec la décision.
share-desk-words = En quelques mots
share-desk-words-hint = Publié. N’y nommez personne.
share-desk-fund = Décider l’achat
share-desk-uphold = Maintenir l’avis
share-desk-sign = Signer
share-desk-decline = Ne pas signer
share-desk-waits = Une deuxième personne doit signer : pas celle qui a décidé.
share-desk-done-decided = Décision enregistrée ; les porteurs sont prévenus.
share-desk-done-signed = Signé : l’achat est décidé.
share-desk-done-declined = Vous n’avez pas signé : la ligne est de nouveau à décider.

## In public
share-public-title = Partager plutôt qu’acheter deux fois
share-public-lead = Pour chaque matériel demandé : qui l’a déjà, ce qui a été décidé, et pourquoi. Chacun peut refaire l’examen.
share-public-lines = Le matériel demandé
share-public-pools = Achats partagés
share-public-empty = Aucun projet ne demande encore de matériel qui se partage.
share-public-summary = { $lines ->
    [0] Aucune demande de matériel
    [one] Une demande de matériel
   *[other] { $lines } demandes de matériel
 }{ $borrowed ->
    [0] .
    [one] , dont une empruntée au lieu d’être achetée.
   *[other] , dont { $borrowed } empruntées au lieu d’être achetées.
 } Achats évités : { $avoided }.
share-public-link = Le partage dans ce budget
share-check-title = Examen : { $what }
share-check-same = Refait à l’instant avec les mêmes données : le même avis.
share-check-differs = Refait à l’instant, l’avis n’est plus le même. Signalez-le : cela ne devrait pas arriver.
share-check-inputs = Ce que nous avons regardé
share-check-when = Quand
share-check-need = Demandé
share-check-asked = { $quantity }, soit { $price } à l’achat
share-check-dates = Dates
share-check-outdoors = Utilisé dehors
share-check-no-dates = pas encore de dates
share-check-rules = Règles
share-check-version = version { $version }
share-check-limits = Seuils
share-check-thresholds = Emprunter coûte au plus { $borrow } % du prix ; au moins { $shift } % du besoin garde ses dates ; louer coûte au plus { $rent } % ; au-delà de { $days } jours par an on achète ; au-delà de { $far } km on compte { $carriage } de transport ; au-delà de { $signature } une deuxième personne signe.
share-check-considered = Objets de cette sorte au registre
share-check-supplies = Ce qui existe
share-check-thing = Objet
share-check-owner = Prêteur
share-check-held = En service
share-check-free = Libres, par date
share-check-cost = Coût par prêt
share-check-peers = Qui en demande aussi
share-check-undated = { $count ->
    [1] Un autre en demande, sans dates encore
   *[other] { $count } autres en demandent, sans dates encore
}
share-occasion-writing = pendant l’écriture
share-occasion-submission = au dépôt
share-occasion-valuation = à l’analyse
share-occasion-freeze = avant le vote
share-occasion-allocation = à la répartition
share-occasion-purchase = avant l’achat

## Rule sheet
share-rules = Partage entre lauréats
share-rules-hint = Les porteurs qui l’ont accepté avant le vote achètent une seule fois ce qu’ils demandent en double. L’argent économisé revient à l’enveloppe et finance la suite de la liste.
share-rules-tick = Les lauréats qui l’ont accepté partagent leurs achats
share-rules-upkeep = Part pour l’entretien (%)
share-rules-upkeep-hint = De ce qui est économisé, ce qui reste à l’hôte.
share-rules-contingency = Réserve (%)
share-rules-contingency-hint = À côté de l’enveloppe, pour un accord qui ne tiendrait pas.
share-rules-none = Les lauréats ne partagent pas leurs achats : chacun reçoit ce qu’il a demandé.
share-rules-terms = Les lauréats qui l’ont accepté avant le vote achètent une seule fois ce qu’ils demandent en double ; { $upkeep } % de l’économie va à l’entretien, le reste finance la suite de la liste, et l’administration garde à côté une réserve de { $contingency } % de l’enveloppe pour un accord qui ne tiendrait pas. Aucun lauréat ne perd son financement par ce partage.

## Refusals
share-refusal-wrong-state = Ce n’est plus possible : cette ligne est « { $state } ».
share-refusal-changed = Entre-temps les choses ont changé : c’est maintenant « { $verdict } ». Relisez, puis répondez.
share-refusal-same-hand = Vous avez pris cette décision : une autre personne doit signer.
share-refusal-nothing-to-sign = Rien n’attend de signature.
share-refusal-own-line = Vous êtes dans ce projet : une autre personne décide.
share-refusal-frozen = Le vote est ouvert : ce qui est partagé ne change plus.
share-refusal-pool-over = Cet accord est clos.
share-refusal-in-another-pool = Cette ligne est déjà dans un autre accord. Quittez-le d’abord.
share-refusal-not-in-envelope = Cette enveloppe ne prévoit pas de partage entre lauréats.
share-refusal-decide-first = { $lines ->
    [1] Une ligne de ce projet peut être empruntée.
   *[other] { $lines } lignes de ce projet peuvent être empruntées.
    } Décidez-le d’abord à la page des décisions de partage.
share-refusal-invoice-known = Cette facture est déjà déclarée ailleurs. Dites pourquoi elle l’est deux fois, ou retirez-la.
share-refusal-nothing-left = Il ne resterait rien à demander. Retirez plutôt le projet du vote, ou gardez un poste à payer.
share-refusal-too-many-dates = { $limit } dates au plus.
share-refusal-no-such-kind = Rien de ce qui se prête ne s’appelle ainsi. Choisissez dans la liste, tapez « rien à prêter », ou laissez vide.

## Letters
mail-share-subject = Votre matériel « { $what } » : une décision
mail-share-fund = Pour « { $title } », l’achat de « { $what } » ({ $amount }) est décidé malgré la possibilité de l’emprunter. La raison :
mail-share-uphold = Pour « { $title } », l’avis sur « { $what } » ({ $amount }) est maintenu. La raison :
mail-share-signing = Pour « { $title } », l’achat de « { $what } » ({ $amount }) est décidé et attend la signature d’une deuxième personne. La raison :
mail-share-declined = Pour « { $title } », la deuxième personne n’a pas signé l’achat de « { $what } » ({ $amount }) : il sera de nouveau examiné. La raison donnée d’abord :
mail-share-button = Voir votre matériel

# Le réseau, la soirée des lauréats, la lettre des mises en lien.
network-here = Qui a aidé qui
network-title = { $count ->
    [0] Qui aide qui : les premières promesses
    [one] Qui a aidé qui : un prêt rendu
   *[other] Qui a aidé qui : { $shown } prêts rendus
 }
network-lead = Ce que des groupes se sont prêté et promis, avec ou sans argent. Les habitants et habitantes n’y sont jamais nommés.
network-none = Personne n’a encore aidé personne ici
network-none-what = Dites ce que vous cherchez ou ce que vous proposez : c’est ainsi que cela commence.
network-stat-loans = prêts rendus
network-stat-spared = achats évités, environ
network-stat-promised = promis en argent
network-loans = Ce qui a été prêté
network-loans-how = Un achat évité est le prix habituel de ce qui a été prêté en une fois. C’est une estimation ; elle ne décide de rien.
network-chart = Qui a prêté, et combien de fois
network-lender = Prête
network-borrower = Emprunte
network-what = Quoi
network-times = Combien de fois
network-spared = Achat évité
network-no-price = sans prix
network-about = environ { $amount }
network-pledges = Ce que des partenaires ont promis à des projets
network-partner = Promet
network-bearer = À
network-worth = Valeur
network-without-money = sans argent
laureates-title = Fêter les lauréats
laureates-what = Un bouton prépare la soirée : un moment de fête, trois minutes par projet financé, puis ce que chacun cherche et propose, déjà rempli d’après les budgets et le matériel partagé. Une seule personne peut l’animer, et tout se change ensuite.
laureates-button = Préparer la soirée des lauréats
laureates-name = Soirée des lauréats : { $envelope }
digest-subject = { $count ->
    [1] Une mise en lien pour vous cette semaine
   *[other] { $count } mises en lien pour vous cette semaine
 }
digest-hello = Bonjour,
digest-what = Voici ce qui va avec ce que vous avez mis au tableau et attend votre réponse. Rien n’est partagé de vos coordonnées avant que vous ayez dit oui tous les deux.
digest-pair = { $own } : { $other }, de { $who }
digest-list = Qui va ensemble
digest-button = Voir le tableau et répondre
digest-why = Vous recevez cette lettre une fois par semaine au plus, tant que vous avez quelque chose au tableau.
digest-stop = Ne plus recevoir cette lettre
digest-stop-title = Ne plus recevoir les mises en lien par e-mail ?
digest-stop-what = Ce que vous avez mis au tableau y reste. Vous pourrez toujours y regarder.
digest-stop-button = Ne plus m’écrire
digest-stopped = Nous ne vous écrirons plus à ce sujet
digest-stopped-what = Ce que vous avez mis au tableau y reste.
board-why-km = C’est à { $commune }, à { $km } km environ.
board-why-measures = La taille ou la puissance convient.
board-why-smaller = C’est plus petit ou moins puissant que ce qui est cherché.
registry-from-commune = À partir de
registry-from-anywhere = N’importe où
registry-km = à { $km } km
loan-photos = Photos
loan-photos-hand-over = À la remise
loan-photos-return = Au retour
loan-photo-add-hand-over = Ajouter une photo de la remise
loan-photo-add-return = Ajouter une photo du retour
loan-done-photo = La photo est ajoutée.

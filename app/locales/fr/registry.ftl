# The registry of shared things: pages of lenders, borrowers and stewards.
admin-role-steward = Tenir le registre des ressources partagées : confirmer, fusionner, importer

## Why something is not done
registry-refusal-ends-before = La fin doit venir après le début.
registry-refusal-too-long = C’est prêté { $days ->
    [1] un jour
   *[other] { $days } jours
    } au plus. Rendez-le plus tôt.
registry-refusal-past = Ce moment est déjà passé. Choisissez une date à venir.
registry-refusal-too-late = Il faut demander au moins { $days ->
    [1] un jour
   *[other] { $days } jours
    } à l’avance.
registry-refusal-closed = Rien n’est remis ni repris { $at }. Regardez les heures d’ouverture.
registry-refusal-not-that-many = { $there ->
    [1] Il n’y en a qu’un.
   *[other] Il y en a { $there } en tout.
    } Demandez-en moins.
registry-refusal-taken = { $free ->
    [0] Quelqu’un d’autre l’a à ces dates.
    [one] Il en reste un seul à ces dates.
   *[other] Il n’en reste que { $free } à ces dates.
    }
registry-refusal-not-for-you = Ce n’est pas prêté à tout le monde : lisez à qui, plus bas.
registry-refusal-rule = Nous ne comprenons pas « { $part } ». Écrivez des heures chaque semaine (FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=…, avec DTSTART et DTEND à l’heure de Bruxelles) et des fermetures de jours entiers, une fois ou chaque année.
registry-refusal-retired = Ce n’est plus prêté.
registry-refusal-own = C’est à vous : pas besoin de l’emprunter.
registry-refusal-wrong-state = Ce n’est plus possible : { $state }.
registry-refusal-claim-open = Réglez d’abord le dégât.
registry-refusal-promised = { $promised ->
    [1] Un exemplaire est promis
   *[other] { $promised } exemplaires sont promis
    } à d’autres en même temps : gardez-en au moins autant.
registry-refusal-beyond-calendar = Cette date est hors du calendrier.
registry-refusal-unknown-kind = Nous ne savons pas ce que c’est. Choisissez dans la liste, ou gardez votre mot : quelqu’un le classera.
registry-refusal-several-kinds = Ce mot a plusieurs sens. Choisissez dans la liste.
registry-refusal-too-many-loans = Vous avez déjà { $limit } demandes en cours. Annulez-en une d’abord.
registry-refusal-cannot-merge = On ne peut pas fusionner ces deux sortes.
registry-refusal-intent-closed = Cette annonce est close.

loan-state-requested = en attente
loan-state-held = réservé, à confirmer
loan-state-approved = promis
loan-state-out = prêté
loan-state-overdue = en retard
loan-state-returned = rendu
loan-state-closed = terminé
loan-state-refused = refusé
loan-state-cancelled = annulé
loan-state-expired = sans suite

## Directory
yes = oui
no = non
registry-units = pièces
registry-here = Ressources partagées
registry-title = { $count ->
    [one] { $shown } chose à partager
   *[other] { $shown } choses à partager
    }
registry-lead = Du matériel, des lieux et des savoir-faire que des voisins, des associations et des communes prêtent. Regardez ici avant d’acheter.
registry-add = Partager quelque chose
registry-board = On cherche, on propose
registry-my-loans = Mes prêts et emprunts
registry-search = Que cherchez-vous ?
registry-search-hint = Par exemple : tonnelle, bakfiets, salle.
registry-search-button = Chercher
registry-narrow = Préciser : sorte, commune, distance
registry-ways = Tout ce qu’on partage ici
registry-kind = Sorte
registry-any-kind = Toutes les sortes
registry-holding = Matériel, lieu ou savoir-faire
holding-any = Tout
holding-equipment = Du matériel
holding-kit = Un ensemble prêté en bloc
holding-place = Un lieu
holding-skill = Un savoir-faire
registry-understood = Nous avons compris : { $kind }.
registry-when-free = Voir ce qui est libre à vos dates
registry-found = { $count ->
    [one] { $shown } résultat
   *[other] { $shown } résultats
    }
registry-none = Personne ne partage cela pour l’instant.
registry-none-what = Dites que vous en cherchez : qui en a peut vous répondre.
registry-say-you-need = Dire ce que l’on cherche
registry-show-all = Tout montrer
registry-unsorted = à classer
attributes-title = Au moins
attribute-width = Largeur (m)
attribute-length = Longueur (m)
attribute-area = Surface (m²)
attribute-volume = Contenance (litres)
attribute-power = Puissance (W)
attribute-energy = Énergie (Wh)
attribute-seats = Personnes
registry-silent = { $count ->
    [1] Un autre ne le dit pas dans son nom.
   *[other] { $shown } autres ne le disent pas dans leur nom.
    }
registry-kind-title = { $kind } : ce qui est libre à vos dates
registry-kind-lead = Donnez vos dates ; vous verrez chez qui il en reste.
registry-kind-look = Voir ce qui est libre
registry-kind-free = { $count ->
    [0] Rien n’est libre à ces dates
    [one] Un exemplaire est libre
   *[other] { $shown } exemplaires sont libres
    }
registry-what = Quoi
registry-kind-week = La semaine, chez chacun
registry-week-before = Semaine précédente
registry-week-after = Semaine suivante
registry-kind-nobody = Personne n’en partage pour l’instant.
registry-kind-only-sets = Personne n’en prête à la pièce pour l’instant.
registry-kind-nobody-what = Dites ce que vous cherchez et quand : nous vous écrivons dès qu’il y en a un de libre. Vous en avez ? Partagez-en : d’autres en cherchent peut-être.
registry-kind-lend = Partager ce que j’ai
registry-kind-sets = Dans des ensembles prêtés en bloc
registry-kind-within = { $count ->
    [1] il y en a un
   *[other] il y en a { $shown }
    }
registry-kinds-here = Toutes les sortes, de A à Z
registry-kinds-title = Tout ce qui se partage, de A à Z
registry-kinds-lead = Choisissez une sorte : vous verrez qui en a, et quand il y en a de libres.
registry-kinds-letters = Aller à une lettre
registry-kinds-none = rien pour l’instant
registry-kind-of = { $kind } chez { $lender }
registry-kind-wait = Rien n’est libre à ces dates. Vous pouvez attendre chez l’un des prêteurs ci-dessous ; ou dites ce que vous cherchez, et nous vous écrivons dès qu’il y en a un de libre, chez qui que ce soit.
registry-kind-of-lead = Dites combien il vous en faut. Les exemplaires sont choisis quand vous venez les chercher.
registry-kind-things = Ce qu’il y a
registry-kind-any = N’importe lequel vous convient ? Ce prêteur en a { $count } : demandez-en un ou plusieurs.
registry-free = Libre

## A thing
registry-out-of-service = Hors service pour l’instant
registry-some-out-of-service = { $count } sur { $held } hors service
condition-good = en bon état
condition-worn = usé
condition-damaged = abîmé mais utilisable
condition-broken = inutilisable
registry-parts = Ce qui va avec
registry-where = Où c’est
registry-where-exact = Le point montre où l’on vient le chercher.
registry-where-quarter = C’est chez quelqu’un : le point n’est exact qu’à un quartier près.
registry-where-commune = L’endroit exact n’a pas été montré : le point est au milieu de la commune ({ $commune }).
registry-lender = Chez qui
registry-confirmed = Confirmé par { $by } le { $at }
registry-calendar-file = Les jours pris, pour votre agenda (iCalendar)
registry-calendar = Quand c’est libre
registry-month-before = Mois précédent
registry-month-after = Mois suivant
registry-day-taken = pris
registry-day-closed = fermé
registry-day-free = libre
registry-day-free-of = { $count ->
    [one] { $count } libre
   *[other] { $count } libres
    }
registry-ask-title = L’emprunter
registry-ask-lead = Votre demande réserve tout de suite, pendant 48 heures ; qui prête vous répond d’ici là.
registry-ask-sign-in = Connectez-vous pour le demander : un lien par e-mail suffit.
registry-ask-note = Vous pouvez annuler tant que rien n’est remis.
registry-ask = Demander
registry-from = Je viens le chercher
registry-to = Je le rapporte
registry-quantity = Combien
registry-purpose = Pour quoi faire
registry-purpose-hint = Par exemple : la fête de la rue.
registry-speaker = Au nom de
registry-speaker-self = Moi-même, comme habitant ou habitante
registry-speaker-other = En votre propre nom ?
registry-name = Votre nom
registry-name-hint = Tel que les voisins vous connaissent.
registry-wait = Attendre : prévenez-moi si c’est libéré
registry-others = { $count ->
    [1] Quelqu’un d’autre en a un de libre à ces dates
   *[other] { $count } autres en ont de libres à ces dates
    }
registry-nobody-else = Personne d’autre n’en a de libre à ces dates. Dites-le au tableau, et nous vous écrivons dès qu’il y en a un, chez qui que ce soit.
registry-yours = Ce que vous en faites
registry-edit = Modifier
registry-label = Étiquette à imprimer
registry-confirm = Tout est exact
registry-repair = C’est réparé
registry-list = Le prêter de nouveau
registry-retire = Ne plus le prêter
registry-retired = plus prêté
registry-history = Les prêts
registry-no-loans = Aucun prêt jusqu’ici.
registry-correct = Quelque chose n’est pas exact ?
registry-correct-what = Qu’est-ce qui est faux, et qu’est-ce qui est vrai ?
registry-correct-send = Envoyer la correction
registry-correct-place = Vous connaissez ce lieu ?
registry-answers = Ce qu’on sait de ce lieu
registry-answers-lead = Complétez ou corrigez. La personne qui gère le lieu confirme avant la publication.
registry-answers-commitment = Ce que ferait la personne qui gère ce lieu
registry-answers-taken = Confirmer
registry-corrections = Corrections proposées
registry-correction-taken = C’est corrigé
registry-correction-dropped = Laisser tel quel
registry-done-added = C’est dans le registre : tout le monde peut le trouver.
registry-done-saved = C’est enregistré.
registry-done-confirmed = Merci : la fiche est confirmée d’aujourd’hui.
registry-done-retired = Ce n’est plus prêté. Ce qui est promis reste promis.
registry-done-listed = C’est de nouveau prêté.
registry-done-repaired = C’est de nouveau en service.
registry-done-corrected = Merci : qui prête va regarder.
registry-done-settled = La correction est réglée.
registry-when-one-day = le { $day }, de { $from } à { $to }
registry-when = du { $from } au { $to }

## Terms
terms-free = gratuit
terms-deposit-short = caution { $amount }
terms-fee-short = { $amount } par prêt
terms-people-short = { $count } personnes pour le monter
transport-on-site = à utiliser sur place
transport-by-hand = à la main
transport-cargo-bike = à vélo cargo
transport-car = en voiture
transport-van = en camionnette
transport-trailer = avec une voiture à attelage (permis B+E si lourd)
transport-delivered = livré par qui prête
audience-everyone = tout le monde
audience-groups = collectifs, associations, écoles, services publics
audience-commune-groups = les mêmes, de cette commune seulement
function-social = se rencontrer
function-cultural = culture
function-economic = travailler et vendre
function-environmental = cultiver, réparer, composter
commitment-unsaid = sans engagement
commitment-helps = aider de temps en temps
commitment-manages = s’en occuper
fact-held = En tout
fact-place = Où
fact-width = Largeur
fact-length = Longueur
fact-area = Surface
fact-volume = Contenance
fact-power = Puissance
fact-energy = Énergie
fact-seats = Pour
fact-capacity = Capacité
fact-step-free = Accessible en fauteuil roulant
fact-functions = Pour
fact-use = Usage
fact-commitment = Engagement
fact-audience = Prêté à
fact-deposit = Caution
fact-fee = Prix
fact-notice = À demander
fact-longest = Au plus
fact-transport = Transport
fact-set-up = Pour le monter
fact-indoor = À l’intérieur seulement
fact-insurance = Assurance
fact-hours = Heures
fact-closed = Fermé
fact-funded-by = Financé par
fact-none = rien
fact-permanent = permanent possible
fact-occasional = occasionnel
fact-hours-agreed = à convenir
fact-closed-yearly = { $days }, chaque année
fact-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
    }
fact-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
    }

## Putting something in
registry-add-title = Partagez quelque chose
registry-edit-title = Modifier « { $what } »
registry-add-lead = Quatre réponses suffisent. Rien ne part sans votre accord : vous dites oui ou non à chaque demande.
registry-add-note = Visible aussitôt. Posséder du matériel ne fait jamais baisser le rang d’un projet.
registry-put-in = Mettre dans le registre
registry-save = Enregistrer
registry-kind-guess = D’après vos mots
hold-what = Qu’est-ce que c’est ?
hold-what-hint = Avec vos mots : « tonnelle 3 × 6 m », « salle du coin ».
hold-kind = Sorte
hold-kind-hint = Laissez vide si vos mots le disent. Sinon tapez un nom : « barnum », « remorque ».
hold-kind-which = Lequel est-ce ?
hold-quantity = Combien
hold-quantity-hint = Rien veut dire un.
hold-commune = Commune
hold-place-where = Où c’est
hold-address-hint = Rue et numéro, si vous voulez. Sans adresse ni point, on ne lit que la commune.
hold-pick-hint = Touchez la carte là où l’on vient le chercher. Si c’est chez quelqu’un, les autres ne voient que le quartier.
hold-photo-title = Une photo, si vous voulez
hold-photo = La photo
hold-audience = À qui le prêtez-vous ?
hold-deposit = Caution
hold-fee = Prix du prêt
hold-more = Ajouter des détails (heures, transport, clé…)
hold-about = Ce qu’il faut en savoir
hold-kit = C’est un ensemble, prêté en bloc
hold-parts = Ce qui va avec
hold-parts-hint = Une chose par ligne : « 4 tables ».
hold-measures = Dimensions, puissance, places
hold-measures-hint = Ce que vous savez, avec ou sans unité : « 3 », « 3,5 m », « 1,2 kW ». Qui cherche « 3 × 6 » vous trouve.
hold-condition = État
hold-broken = Combien hors service
hold-where = Où et par qui
hold-address = Rue et numéro
hold-private-home = C’est chez quelqu’un : ne montrer que le quartier
hold-contact = Qui appeler
hold-key = Où est la clé
hold-private-hint = Montré seulement une fois le prêt promis.
hold-terms = Conditions
hold-transport = Comment l’emporter
hold-notice = Jours à l’avance
hold-max-days = Jours au plus
hold-buffer = Heures entre deux prêts
hold-people = Personnes pour le monter
hold-indoor-only = À l’intérieur seulement
hold-set-up = Comment le monter
hold-insurance = Assurance
hold-funded-by = Budget qui l’a payé
hold-hours = Quand vous pouvez remettre et reprendre
hold-hours-hint = Par exemple : 10:00-12:00, 14:00-18:00. Tout vide : à convenir.
hold-closures = Fermetures
hold-closure-from = Du
hold-closure-to = Au (compris)
hold-closure-yearly = Chaque année
hold-place = Si c’est un lieu
hold-capacity = Combien de personnes au plus
hold-step-free = Accessible en fauteuil roulant
hold-functions = À quoi sert ce lieu
hold-permanent = On peut s’y installer pour longtemps
hold-commitment = Votre engagement pour ce lieu
hold-unsaid = pas précisé
hold-speaker = Au nom de
hold-name = Votre nom
label-owner = À { $name }
label-funded = Financé par { $budget }
label-how = Scannez pour le demander, voir le mode d’emploi ou signaler un dégât.

## Loans
registry-borrowed = Ce que vous empruntez
registry-lent = Ce que vous prêtez
registry-shared = Ce que vous partagez
registry-borrowed-nothing = Vous n’avez rien demandé jusqu’ici.
registry-lent-nothing = Personne ne vous a rien demandé jusqu’ici.
registry-share-nothing = Rien pour l’instant. Une tonnelle, des tables, une salle le lundi soir : ça commence petit.
registry-with-whom = Avec qui
registry-when-label = Quand
registry-state = Où ça en est
loan-one-of = { $what } (ou équivalent)
loan-any-lender = N’importe lequel des vôtres convient : vous choisissez à la remise.
loan-any-borrower = { $lender } choisit ce qui vous est remis, quand vous venez le chercher.
loan-parts = Demandé en même temps ; un seul oui ou non vaut pour tout :
loan-title = { $day } : { $what }
loan-you-lend = Vous prêtez
loan-you-borrow = Vous empruntez
loan-at-risk = en danger
loan-now-held-lender = Répondez avant le { $until } : ensuite, d’autres pourront le demander.
loan-now-held-borrower = C’est réservé pour vous jusqu’au { $until } ; qui prête doit encore dire oui.
loan-now-requested-lender = Cette personne attend : quelqu’un d’autre l’a à ces dates.
loan-now-requested-borrower = Quelqu’un d’autre l’a à ces dates. Si c’est libéré, c’est pour vous.
loan-now-approved-lender = C’est promis. Notez la remise quand on vient le chercher.
loan-now-approved-borrower = C’est promis : tout ce qu’il vous faut est sur cette page.
loan-now-overdue-lender = Il devait revenir. Écrivez un mot à qui l’a.
loan-now-overdue-borrower = Il devait revenir : quelqu’un l’attend peut-être.
loan-because = « { $words } »
loan-danger = Attention : il est abîmé ou n’est pas rentré
loan-elsewhere = Chez d’autres
loan-instead = Prendre celui de { $name }
loan-contact = Contact
loan-key = Clé
loan-hidden = L’adresse exacte, le contact et la clé s’affichent une fois le prêt promis.
loan-borrower = Emprunté par
loan-the-day = Le jour même
loan-calendar-file = Mettre dans mon agenda (iCalendar)
loan-thing = La fiche
loan-how = Comment le monter
loan-was-handed-over = Remis le { $at }, { $condition }.
loan-was-returned = Rendu le { $at }, { $condition }.
loan-claim = Dégât
loan-claim-amount = Demandé : { $amount }.
claim-open = À régler entre vous.
claim-settled = Réglé.
claim-waived = Qui prête ne demande rien.
loan-settle = C’est réglé
loan-waive = Laisser tomber
loan-approve = Oui, je le prête
loan-refuse = Dire non
loan-take-back = Je ne peux plus le prêter
loan-cancel = Je n’en ai plus besoin
loan-close = Tout est réglé
loan-field-because = Pourquoi
loan-field-condition = Dans quel état ?
loan-field-note = Remarque
loan-field-damage = Ce qui est cassé ou manque
loan-field-amount = Ce que vous demandez
loan-field-broken = Combien sont inutilisables
loan-field-unit = Lequel remettez-vous ?
loan-damage-legend = Si quelque chose est abîmé
loan-damage-hint = Abîmé ou inutilisable : dites quoi. Qui l’a demandé ensuite sera prévenu.
loan-hand-over-title = On vient le chercher
loan-hand-over = C’est remis
loan-return-title = Il revient
loan-return = C’est rendu
loan-messages = Messages
loan-no-messages = Pas encore de message.
loan-message = Votre message
loan-say = Envoyer
loan-done-asked = C’est demandé, et réservé pour 48 heures.
loan-done-waits = Vous êtes sur la liste : nous vous écrivons si c’est libéré.
loan-done-instead = C’est demandé à la place, et réservé pour 48 heures.
loan-done-said = Votre message est parti.
loan-done-settled = Le dégât est réglé.
loan-done-approved = C’est promis : l’emprunteur le sait.
loan-done-refused = C’est refusé : l’emprunteur le sait, et voit qui d’autre en a.
loan-done-cancelled = C’est annulé.
loan-done-out = C’est remis.
loan-done-returned = C’est rendu.
loan-done-closed = C’est terminé.

## Letters
mail-loan-button = Voir le prêt
mail-loan-others = En ont de libres à ces dates :
mail-loan-subject-asked = On vous demande : { $what }
mail-loan-asked = { $who } vous demande « { $what } », { $when }. C’est réservé pendant 48 heures : dites oui ou non d’ici là.
mail-loan-subject-waits = Quelqu’un attend : { $what }
mail-loan-waits = { $who } voudrait « { $what } », { $when }. Quelqu’un d’autre l’a ; si c’est libéré, ce sera réservé pour { $who }.
mail-loan-subject-freed = C’est libéré : { $what }
mail-loan-freed = « { $what } » est libéré, { $when }. C’est réservé pour vous pendant 48 heures ; { $lender } doit encore dire oui.
mail-loan-subject-approved = C’est promis : { $what }
mail-loan-approved = { $lender } vous prête « { $what } », { $when }. L’adresse, la clé et le mode d’emploi sont sur la page du prêt.
mail-loan-subject-refused = Pas possible cette fois : { $what }
mail-loan-refused = { $lender } ne peut pas vous prêter « { $what } », { $when }.
mail-loan-subject-cancelled = Annulé : { $what }
mail-loan-cancelled = Le prêt de « { $what } », { $when }, est annulé.
mail-loan-subject-expired = Sans suite : { $what }
mail-loan-expired = La demande de « { $what } », { $when }, est restée sans suite : personne n’a répondu à temps, ou personne n’est venu.
mail-loan-subject-tomorrow = Demain : { $what }
mail-loan-tomorrow = « { $what } » : c’est bientôt, { $when }. Prêté par { $lender }, emprunté par { $who }.
mail-loan-subject-back-tomorrow = À rapporter demain : { $what }
mail-loan-back-tomorrow = « { $what } » revient bientôt chez { $lender } : { $when }.
mail-loan-subject-overdue = Pas encore rentré : { $what }
mail-loan-overdue = « { $what } », prêté { $when }, n’est pas rentré. Un mot entre { $who } et { $lender } suffit souvent.
mail-loan-subject-returned = C’est rendu : { $what }
mail-loan-returned = { $lender } a noté le retour de « { $what } ». Merci.
mail-loan-subject-damaged = Un dégât : { $what }
mail-loan-damaged = { $lender } a noté un dégât au retour de « { $what } ». Réglez-le entre vous.
mail-loan-subject-at-risk = Attention, vous comptez dessus : { $what }
mail-loan-at-risk = « { $what } », que vous deviez avoir { $when }, est abîmé ou n’est pas rentré.
mail-loan-subject-safe-again = De nouveau bon : { $what }
mail-loan-safe-again = « { $what } », { $when } : c’est de nouveau bon, vous pouvez compter dessus.
mail-loan-subject-message = Un message : { $what }
mail-loan-message = On vous écrit au sujet de « { $what } », { $when } :
nav-registry = Partager
hold-custodian = Qui le garde, si c’est quelqu’un d’autre
hold-custodian-hint = Le nom de l’association, de l’école ou de la commune chez qui on vient le chercher. Elle répond alors aux demandes, avec vous.
hold-custodian-kind = Quelle sorte d’acteur
registry-kept-for = Appartient à

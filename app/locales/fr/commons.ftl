# Les communs : les initiatives, leur liste et leur carte.
initiatives-here = Initiatives
initiatives-title = { $count ->
    [0] Aucune initiative pour l’instant
    [one] Une initiative près de chez vous
   *[other] { $shown } initiatives près de chez vous
 }
initiatives-lead = Qui fait quoi ici : collectifs, associations, écoles, communes, entreprises. Ce que chacun propose, prête, cherche et offre.
initiatives-add = Ajouter notre initiative
initiatives-desk = Initiatives à regarder
initiatives-any-kind = Toutes les sortes
initiatives-search = Nom ou activité
initiatives-none = Aucune initiative ne correspond
initiatives-none-what = Vous en connaissez une ? Elle peut s’ajouter en deux minutes.
initiatives-show-all = Voir toutes les initiatives
initiatives-map = Les initiatives par commune ; un point pour chacune qui dit où elle est
initiatives-count = { $count ->
    [1] 1 initiative
   *[other] { $count } initiatives
 }
initiatives-proposes = Propose ou soutient
initiatives-holds = Prête
initiatives-needs = Cherche
initiatives-offers = Offre
initiatives-more = { $count ->
    [1] et une autre chose
   *[other] et { $count } autres
 }
initiatives-data = Ces données sont libres (CC0) :
initiatives-add-title = Ajouter notre initiative
initiatives-add-lead = Quelques mots suffisent. Une personne de l’administration regarde avant que cela paraisse sur la liste et sur la carte.
initiatives-mine = Vous agissez déjà au nom de
initiatives-new = Ou ajoutez-en une nouvelle
initiatives-where = Où vous trouver
initiatives-address = Adresse
initiatives-address-hint = Rue et numéro, ou le nom du lieu. Laissez vide si vous n’avez pas de lieu.
initiatives-home = Quelqu’un habite là : ne montrer que le quartier
initiatives-send = Demander à paraître
initiatives-save = Enregistrer
initiatives-note = Tout est public, sauf l’adresse d’un logement et votre e-mail.
initiatives-one-title = Où trouver { $name }
initiatives-declined = Ce n’est pas sur la liste : { $reason } Corrigez, puis demandez à nouveau.
initiatives-stand = Paraître sur la carte des initiatives
initiatives-desk-title = { $count ->
    [0] Aucune initiative n’attend
    [one] Une initiative attend votre réponse
   *[other] { $count } initiatives attendent votre réponse
 }
initiatives-desk-lead = Confirmez, ou refusez avec une raison : elle part par e-mail, dans la langue de chacun.
initiatives-confirm = Montrer { $name } sur la liste
initiatives-decline = Ne pas la montrer
initiatives-decline-button = Refuser avec cette raison
initiatives-reason = Raison
initiatives-is-home = (un logement : l’adresse ne sera pas montrée)
initiatives-take-off = Retirer une initiative de la liste
initiatives-which = Laquelle
initiatives-take-off-button = Retirer avec cette raison
initiatives-done-confirmed = Elle est maintenant sur la liste. Ses membres sont prévenus.
initiatives-done-declined = Elle n’est pas sur la liste. Ses membres ont reçu votre raison.
actor-done-sent = C’est envoyé. Vous recevrez un e-mail dès que quelqu’un aura regardé.
actor-done-listed = C’est sur la liste et sur la carte des initiatives.
actor-event-listing-sent = Demande à paraître parmi les initiatives
actor-event-listing-confirmed = Montrée parmi les initiatives
actor-event-listing-declined = Pas montrée parmi les initiatives
mail-initiative-listed-subject = { $name } est sur la carte des initiatives
mail-initiative-listed =
    Bonjour,

    { $name } paraît maintenant sur la liste et sur la carte des initiatives.

    Sa page :
    { $link }
mail-initiative-declined-subject = { $name } n’est pas sur la carte des initiatives
mail-initiative-declined =
    Bonjour,

    { $name } ne paraît pas sur la liste des initiatives. La raison :

    { $reason }

    Vous pouvez corriger, puis demander à nouveau depuis sa page :
    { $link }
embed-title = Mettre cette liste sur votre site
embed-copy = À copier dans votre page
embed-all = Voir tout sur Ensamen

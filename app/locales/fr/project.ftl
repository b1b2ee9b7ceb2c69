# La liste des projets.
projects-page = Les projets : { $envelope }
projects-title = { $count ->
    [1] Un projet demande { $asked }, l’enveloppe contient { $amount }
   *[other] { $count } projets demandent { $asked }, l’enveloppe contient { $amount }
 }
projects-none-title = Les projets arrivent
projects-none = Aucun projet n’est encore dans cette enveloppe
projects-none-what = L’administration les publie ici avant le vote.
projects-none-button = Voir les étapes de ce budget
projects-order-own = { $count ->
    [1] Un projet.
   *[other] { $count } projets, dans un ordre tiré au sort pour vous : aucun ne profite de sa place.
 }
projects-order-today = { $count ->
    [1] Un projet.
   *[other] { $count } projets, dans un ordre tiré au sort chaque jour : aucun ne profite de sa place.
 }
projects-found = { $count ->
    [0] Aucun projet trouvé
    [one] Un projet trouvé
   *[other] { $count } projets trouvés
 } sur { $total }.
projects-show-all = Tout montrer
projects-no-match = Aucun projet ne correspond
projects-no-match-what = Essayez un autre mot, un prix plus haut, ou retirez un filtre.
project-number = n° { $number }

# La recherche.
filter-title = Chercher parmi les projets
filter-words = Un mot, une rue, un nom
filter-theme = Thème
filter-all-themes = Tous les thèmes
filter-commune = Commune
filter-place = Commune ou quartier
filter-all-communes = Toutes les communes
filter-actor = Porté ou soutenu par
filter-all-actors = Tout le monde
filter-cost = Demande au plus
filter-button = Montrer ces projets

# Comparer.
compare-tick = Comparer
compare-hint = Cochez deux à quatre projets pour les lire côte à côte.
compare-button = Comparer les projets cochés
compare-here = Comparaison
compare-title = { $count ->
    [1] Un projet
   *[other] { $count } projets côte à côte
 }
compare-too-few = Cochez au moins deux projets
compare-too-few-what = La comparaison met de deux à quatre projets côte à côte.
compare-back = Choisir des projets
compare-change = Changer de projets
compare-left-out = { $count ->
    [1] Quatre projets au plus tiennent côte à côte : un projet n’est pas montré.
   *[other] Quatre projets au plus tiennent côte à côte : { $count } projets ne sont pas montrés.
 }
compare-remove = Retirer
compare-price = Demandé à l’enveloppe
compare-bar = { $asked } sur une enveloppe de { $amount }
compare-total = Coût total
compare-pledged = Payé par des partenaires
compare-summary = En bref
compare-where = Où
compare-theme = Thème
compare-bearer = Porté par
compare-partners = Partenaires
compare-equipment = Matériel acheté
compare-number = Numéro
compare-none = Aucun

# La langue des textes.
from-fr = du français
from-nl = du néerlandais
from-en = de l’anglais
text-translated = Traduit { $from }
text-translated-unknown = Traduit d’une autre langue
text-untranslated = Écrit en { $language }
text-untranslated-unknown = Écrit dans une autre langue
text-original = Lire l’original
text-is-original = Voici l’original.
text-translation = Lire la traduction

# Un projet.
project-facts = En bref
project-asked = demandés à l’enveloppe « { $envelope } »
project-where = Où
project-everywhere = Dans plusieurs communes
project-map = Voir sur une carte
project-number-of = Numéro { $number } sur le bulletin
project-funded = Financé
project-not-funded = Non financé
project-why = Lire pourquoi
project-share = Parler de ce projet
project-share-hint = Copiez cette adresse où vous voulez.

# Ce que cela coûte.
cost-title = Ce que cela coûte
cost-title-pledged = Cela coûte { $total }, dont { $pledged } déjà promis
cost-bar = { $asked } demandés à l’enveloppe, { $pledged } payés par des partenaires
cost-table = Les dépenses, une par une
cost-what = Dépense
cost-times = { $quantity } × { $unit }
cost-year = année { $year }
cost-sum = En tout
cost-total = Coût total
cost-pledged = Payé par des partenaires
cost-paid-by = { $partner } paie
cost-asked = Demandé à l’enveloppe
cost-shareable = à prêter ensuite : { $kind }
cost-borrowed = emprunté, pas acheté : { $kind }
cost-borrowed-for = emprunté ou loué, pas acheté : { $kind } ; le montant couvre le prêt ou la location, et le transport

# Le matériel.
equipment-title = Ce projet achète du matériel qui se prête
equipment-line = { $quantity } × { $kind }
equipment-what = Quand ce projet n’en a pas besoin, d’autres peuvent s’en servir.

# Qui le porte.
partners-alone = Une personne ou un groupe porte ce projet
partners-title = { $count } acteurs s’engagent
role-bearer = porte le projet
role-co-bearer = porte aussi le projet
role-funder = paie une part
role-host = donne un lieu
role-lender = prête du matériel
role-supporter = soutient
pledge-money = Promet { $amount } :
pledge-money-kind = Promet de l’argent :
pledge-labour-kind = Promet du travail :
pledge-thing-kind = Promet du matériel :
pledge-place-kind = Promet un lieu :

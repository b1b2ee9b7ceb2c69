# Cartes et graphiques.
map-source = Limites des communes : Statbel (secteurs statistiques, 2025), CC BY 4.0, simplifiées.
map-show = Voir sur la carte
map-area = { $name } : { $what }
map-point = Point sur la carte
map-of-proposals = Le nombre de propositions par commune ; un point pour celles de cette page qui ont montré leur place.
map-of-projects = Le nombre de projets par commune ; un point pour ceux qui ont montré leur place.
map-of-things = Ce qui se partage dans chaque commune ; un point pour ce qui est sur cette page. Un domicile n’y est placé qu’à un quartier près ; ce qui n’a pas d’endroit exact est compté dans le chiffre de sa commune.
map-proposals = { $count ->
    [one] { $count } proposition
   *[other] { $count } propositions
 }
map-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
 }
map-things = { $count ->
    [one] { $count } chose à partager
   *[other] { $count } choses à partager
 }
map-pick = Montrer l’endroit sur la carte
map-pick-hint = Touchez la carte à l’endroit de votre idée. L’adresse que vous avez écrite compte toujours.
map-pick-forget = Enlever le point
map-enlarge = Agrandir la carte
map-large-asks = La grande carte demande ses images à { $host }, qui voit alors l’adresse de votre connexion.
map-large-name = Grande carte
map-large-title = Grande carte : les flèches la déplacent, plus et moins l’agrandissent et la réduisent
map-large-waiting = La grande carte arrive…
map-large-sorry = La grande carte ne s’ouvre pas dans ce navigateur ; la petite dit la même chose.
map-zoom-in = Agrandir
map-zoom-out = Réduire
map-close = Fermer la grande carte
map-pick-centre = Mettre le point au milieu
map-pick-placed = Le point est mis. Vous pouvez fermer la carte.
map-pick-outside = Cet endroit est hors de la Région de Bruxelles-Capitale.
results-why = Pourquoi
results-groups-chart = La part des voix et la part de l’argent
results-groups-map = Plus la commune est foncée, plus ses projets ont reçu ; le chiffre compte ses projets financés.
results-all-link = Comparer les enveloppes
results-all-title = { $count ->
    [1] Le résultat d’une enveloppe
   *[other] Les résultats de { $count } enveloppes, côte à côte
 }
results-all-lead = Ce que chaque enveloppe avait, ce qu’elle a donné, et à quoi.
results-all-money = L’argent de chaque enveloppe
results-all-chart = La part de chaque enveloppe qui est attribuée
results-all-envelope = Enveloppe
results-all-amount = Montant
results-all-given = Attribué
results-all-left = Reste
results-all-voters = Personnes
results-all-projects = Projets financés
results-all-shares = L’argent attribué, par enveloppe
results-all-shares-chart = La part de tout l’argent attribué
map-districts = Dans les quartiers :

# Langues.
language-name = Français
language-fr = français
language-nl = néerlandais
language-en = anglais

# Autour de chaque page.
skip-to-content = Aller au contenu
nav-main = Principal
nav-language = Langue
nav-home = Budgets
nav-admin = Administration
nav-me = Mon espace
nav-sign-in = Se connecter
nav-breadcrumbs = Vous êtes ici
footer-promise = Décider ensemble de l’argent de tous, et le montrer au centime près.
footer-workshop = Entrer dans un atelier
footer-accessibility = Accessibilité
footer-privacy = Vie privée
footer-how-it-counts = Comment on compte
advisory = Ce vote est consultatif : il conseille l’administration, qui décide et explique sa décision.

# Formulaires.
field-optional = (facultatif)
choose = Choisir…
form-refused = { $count ->
    [1] Une réponse est à revoir
   *[other] { $count } réponses sont à revoir
 }

# Quand une page ne peut pas être montrée.
error-not-found = Cette page n’existe pas
error-not-found-what = L’adresse est peut-être incomplète, ou la page a été retirée.
error-forbidden = Cette page ne vous est pas ouverte
error-forbidden-what = Elle est réservée aux personnes qui gèrent ce budget. Si vous en faites partie, connectez-vous avec votre adresse professionnelle.
error-foreign = Ce formulaire vient d’un autre site
error-foreign-what = Par prudence, rien n’a été fait. Ouvrez la page sur ce site et recommencez là.
error-kept = Revenez en arrière dans votre navigateur : ce que vous aviez écrit y est encore.
again-title = Connectez-vous : vos mots sont là
again-what = Rien n’est perdu : cette page garde ce que vous avez écrit.
again-sign-in = Connectez-vous dans un autre onglet
again-come-back = Revenez ensuite ici et envoyez à nouveau.
again-send = Envoyer à nouveau
error-refused = Cela n’a pas pu se faire
error-conflict = Quelqu’un d’autre vient de modifier cette page
error-conflict-what = Revenez en arrière : vos réponses y sont encore. Rechargez ensuite la page pour voir ce qui a changé.
error-busy = Beaucoup de monde en même temps
error-busy-what = Rien n’est perdu. Attendez quelques secondes, puis réessayez.
error-internal = Quelque chose s’est cassé chez nous
error-internal-what = Ce n’est pas de votre faute, et nous en avons été avertis. Réessayez dans un instant.
error-go-home = Voir les budgets
error-new-link = Demander un nouveau lien

# La démonstration.
demo-label = Démonstration
demo-nobody = une personne de passage
demo-you-are = Démonstration : vous êtes
demo-change = Changer de rôle
personas-title = Qui voulez-vous être ?
personas-lead = Dans cette démonstration, vous pouvez prendre la place de chacun. Sur un vrai site, chaque personne se connecte avec son adresse e-mail.
personas-become = Devenir { $name }
persona-citizen = habitante de Schaerbeek
persona-citizen-what = Habitante de Schaerbeek. Elle lit les projets sur son téléphone et vote en français.
persona-citizen-nl = habitant de Molenbeek
persona-citizen-nl-what = Habitant de Molenbeek. Il vote en néerlandais et garde son reçu.
persona-staff = Bruxelles Environnement
persona-staff-what = Travaille à l’administration. Elle règle les enveloppes, ouvre et clôture les votes, publie les résultats.
outbox-title = Boîte d’envoi
outbox-lead = Les lettres qu’un vrai site aurait envoyées. Ici, elles ne partent pas.
outbox-empty = Aucune lettre pour le moment. Demandez un lien de connexion pour en voir une.

# Déclarations.
accessibility-title = Un site que chacun peut utiliser
privacy-title = Ce que nous gardons de vous
statement-feedback = Une remarque, une question, un obstacle :
statement-choose = Choisissez l’administration qui vous concerne.
statement-none = Aucune administration n’est encore inscrite sur ce site.

# Sortes d’acteurs.
actor-inhabitants = habitants et habitantes
actor-collective = collectif
actor-association = association
actor-company = entreprise
actor-commune = commune
actor-cpas = CPAS
actor-region = administration régionale
actor-school = école
actor-coach = coach
actor-elected = élu ou élue

# Les mêmes, à plusieurs.
actors-inhabitants = des habitants et habitantes
actors-collective = des collectifs
actors-association = des associations
actors-company = des entreprises
actors-commune = des communes
actors-cpas = des CPAS
actors-region = des administrations régionales
actors-school = des écoles
actors-coach = des coachs
actors-elected = des élus et élues

# Thèmes et leurs dessins.
theme-streets = Rues et places
theme-nature = Nature
theme-food = Alimentation
theme-culture = Culture
theme-care = Entraide
theme-energy = Énergie
theme-sharing = Partage
theme-streets-picture = Dessin : une rue avec des maisons, des arbres, un banc et un passage pour piétons.
theme-nature-picture = Dessin : un héron au bord d’un étang, entre les roseaux et les collines.
theme-food-picture = Dessin : une caisse en bois remplie de légumes.
theme-culture-picture = Dessin : un kiosque à musique où jouent une trompette et un tambour, devant le public.
theme-care-picture = Dessin : deux personnes qui se serrent dans les bras, près d’une tasse chaude.
theme-energy-picture = Dessin : des maisons au soleil, l’une avec des panneaux solaires, et une éolienne.
theme-sharing-picture = Dessin : un vélo cargo qui emporte une échelle, devant une tonnelle et une table.

# Phases.
phase-submission = Dépôt des idées
phase-review = Vérification
phase-valuation = Étude de faisabilité
phase-publication = Publication des projets
phase-voting = Vote
phase-counting = Comptage
phase-results = Résultats
phase-delivery = Réalisation
pages-label = Pages
pages-before = Page précédente
pages-after = Page suivante
pages-here = Page { $number } sur { $count }

# Two people saved at once
merge-title = Une autre version a été enregistrée entre-temps
merge-what = Rien n’est perdu : voici les deux versions. Le formulaire contient la vôtre ; reprenez-y ce que vous voulez de l’autre, puis enregistrez.
merge-same = Ce qui est enregistré dit la même chose que votre formulaire. Vous pouvez enregistrer ou quitter la page.
merge-caption = Ce qui diffère
merge-field = Champ
merge-mine = Ce que vous avez écrit
merge-theirs = Ce qui est enregistré
merge-empty = (vide)
merge-closed = Ce que vous avez écrit n’a pas pu être enregistré. Rien n’est perdu : le voici, à côté de ce qui est enregistré.
merge-ticked = coché
again-file = Choisissez de nouveau votre fichier : il n’a pas pu être gardé.

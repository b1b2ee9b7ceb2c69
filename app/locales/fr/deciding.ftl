# Comment une enveloppe est décidée.
way-title = { $way ->
    [jury] Comment le jury décide
    [mix] Comment le vote et le jury décident ensemble
    [assembly] Comment l’assemblée décide
    [agreement] Comment l’accord se conclut
   *[other] Comment l’argent est réparti
 }
way-jury-what = Un jury décide : il lit chaque projet, lui donne des points et délibère. Personne ne vote.
way-jury-funds = Les projets sont classés par note. Le premier est financé, puis le suivant, tant qu’il tient dans ce qui reste ; on saute un projet trop cher. À note égale, on prend le moins cher, puis celui dont le numéro est le plus petit.
way-mix-what = La note de chaque projet vient pour { $vote } % du vote et pour { $jury } % du jury.
way-mix-vote = La part du vote : les voix du projet, divisées par celles du projet qui en a le plus. Celui-ci reçoit donc les { $vote } % en entier.
way-mix-jury = La part du jury : les points reçus, divisés par le plus de points possible. Un projet parfait reçoit les { $jury } % en entier.
way-mix-funds = Les projets sont classés par note. Le premier est financé, puis le suivant, tant qu’il tient dans ce qui reste ; on saute un projet trop cher. À note égale, on prend le moins cher, puis celui dont le numéro est le plus petit.
way-assembly-what = Les habitants et habitantes du quartier décident ensemble, en assemblée. Personne ne vote en ligne.
way-agreement-what = La Région, la commune et des groupes d’habitants décident ensemble, par un accord de partenariat. Personne ne vote.
way-minutes-what = Le procès-verbal est publié : ce que chaque projet reçoit, et pourquoi. Le total ne dépasse jamais l’enveloppe.
way-grid = Le jury donne de 0 à { $scale } points pour chaque critère : { $criteria }.
way-criterion = { $name } (compte { $weight })
way-jury-who = Plus de la moitié du jury sont des habitants et habitantes. Un élu ou une élue n’en fait pas partie. Qui a un intérêt dans un projet le déclare et ne le note pas.
way-least = Un projet qui reçoit moins de { $least } points sur 100 du jury n’est pas financé.
way-to-council = Le jury propose, le conseil communal décide (Nouvelle loi communale, article 258bis).

# Le formulaire.
admin-nav-way = Mode de décision
admin-nav-jury = Jury
admin-nav-minutes = Procès-verbal
way-form-title = Comment « { $envelope } » est décidée
way-form-by = Qui décide ?
way-form-vote = Un vote
way-form-vote-hint = Chacun vote ; la fiche de règles dit comment on compte.
way-form-jury = Un jury
way-form-jury-hint = Une majorité d’habitants note chaque projet selon une grille et délibère.
way-form-mix = Un vote et un jury
way-form-mix-hint = Chacun pour une part que vous publiez d’avance, par exemple moitié-moitié.
way-form-assembly = Une assemblée de quartier
way-form-assembly-hint = Vous publiez son procès-verbal, avec une raison pour chaque projet.
way-form-agreement = Un accord de partenariat
way-form-agreement-hint = Entre Région, commune et groupes d’habitants ; vous en publiez le texte, avec une raison pour chaque projet.
way-form-vote-percent = Part du vote, sur 100
way-form-vote-percent-hint = Seulement pour un vote et un jury. Le reste est la part du jury.
way-form-grid = La grille du jury
way-form-grid-hint = Seulement s’il y a un jury. Une ligne vide est ignorée. Un critère qui compte 2 pèse deux fois plus qu’un critère qui compte 1.
way-form-criterion = Critère { $number }
way-form-weight = Compte
way-form-scale = Points par critère, de 0 à
way-form-least = Note minimale du jury, sur 100
way-form-least-hint = En dessous, un projet n’est pas financé. Laissez vide s’il n’y en a pas.
way-form-to-council = Le jury propose et le conseil communal décide (dans une commune)
way-form-save = Enregistrer le mode de décision
way-form-note = Il se fige quand le jury est installé, quand le vote ouvre ou quand la décision est notée.
way-form-public = Ces phrases sont sur la page publique.

# Le jury.
jury-title = { $count ->
    [0] Le jury n’a encore aucun membre
    [one] Le jury compte une personne
   *[other] Le jury compte { $count } personnes
 }
jury-title-seated = Le jury de { $count } personnes est installé
jury-title-decided = Le jury a décidé
jury-what = Le public voit le numéro de chaque membre et à quel titre il siège, jamais son nom.
jury-empty = Ajoutez les membres du jury : il en faut au moins trois, et plus de la moitié habitent ici.
jury-juror = Membre du jury
jury-form-name = Nom
jury-form-name-hint = Votre équipe seule le voit.
jury-form-kind = À quel titre
jury-act = Que faire
jury-dismiss = Retirer
jury-dismiss-whom = Retirer { $name } du jury
jury-scores = Noter les points
jury-scores-of = Noter les points de { $name }
jury-scores-read = Voir les points
jury-scores-read-of = Voir les points de { $name }
sheet-decided = Le jury a décidé : ces points ne changent plus.
jury-progress-head = Projets notés
jury-progress = { $given } sur { $all }
jury-progress-all = Notes données : { $given } sur { $all }, une par membre et par projet.
jury-name-title = Ajouter un membre
jury-name-button = Ajouter au jury
jury-seat-title = Installer le jury
jury-seat-what = Dès que le jury est installé, ses membres, sa grille et les projets ne changent plus. Plus de la moitié de ses membres doivent être des habitants.
jury-seat-confirm = La liste des membres et la liste des projets sont complètes.
jury-seat-button = Installer le jury
jury-conflict-what = Qui a un intérêt dans un projet ne le note pas. Si des points avaient déjà été donnés, ils sont retirés. La raison est publique.
jury-conflict-reason = Quel intérêt
jury-conflict-button = Déclarer l’intérêt
jury-conclude-later = Quand le vote sera clos, vous noterez ici la délibération du jury ; les bulletins seront alors comptés et les deux parts réunies.
jury-conclude-title = { $way ->
    [mix] Compter les bulletins et réunir les deux parts
   *[other] Noter la délibération
 }
jury-conclude-what = { $way ->
    [mix] Les bulletins sont comptés, les notes du jury s’y ajoutent comme annoncé. Personne ne voit le résultat avant que vous le publiiez.
   *[other] Le classement se calcule à partir des points. Personne ne voit le résultat avant que vous le publiiez.
 }
jury-conclude-button = { $way ->
    [mix] Compter et conclure
   *[other] Conclure
 }
deliberation-form-day = Jour
deliberation-form-text = Ce qui a été dit et décidé
sheet-title = Les points de { $name }
sheet-what = De 0 à { $scale } pour chaque critère. Une ligne vide attend encore.
sheet-save = Enregistrer les points
sheet-note = Vous pouvez les corriger jusqu’à la délibération ; chaque changement est au journal.
sheet-kept-away = Intérêt déclaré : ne note pas ce projet.
juror-resident = Habitants et habitantes
juror-association = Associations
juror-expert = Personnes qui connaissent le sujet
juror-administration = Administration
juror-councillor = Élus et élues
juror-one-resident = habitant ou habitante
juror-one-association = association
juror-one-expert = connaît le sujet
juror-one-administration = administration
juror-one-councillor = élu ou élue
juror-seat = Membre { $number } ({ $kind })

# Le procès-verbal.
minutes-title = { $way ->
    [agreement] Noter ce que dit l’accord
   *[other] Noter ce que l’assemblée a décidé
 }
minutes-what = L’enveloppe contient { $amount }. Chaque projet reçoit un montant, ou rien, et une raison publique dans les deux langues.
minutes-form-parties = Qui a signé, une partie par ligne
minutes-form-parties-hint = Au moins deux : par exemple la Région, la commune, un comité d’habitants.
minutes-form-present = Personnes présentes
minutes-form-project = Projet { $number }
minutes-form-asked = Il demande { $asked }. Laissez vide s’il ne reçoit rien.
minutes-form-reason = Pourquoi
minutes-save = Enregistrer la décision
minutes-note = Une fois enregistrée, la décision ne change plus. Vous la relisez, puis vous la publiez.
minutes-recorded = La décision est enregistrée.

# Les résultats.
verdict-lead = { $way ->
    [jury] Un jury de { $jurors } personnes a noté chaque projet et délibéré. L’enveloppe contenait { $envelope }.
    [mix] { $voters ->
        [0] Personne n’a voté
        [1] Une personne a voté
       *[other] { $n } personnes ont voté
     } et un jury de { $jurors } personnes a noté chaque projet. L’enveloppe contenait { $envelope }.
    [assembly] { $present } personnes se sont réunies et ont décidé. L’enveloppe contenait { $envelope }.
   *[other] L’accord est signé par { $parties }. L’enveloppe contenait { $envelope }.
 }
verdict-and = { $first } et { $last }
verdict-to-council = C’est ce que le jury propose. Le conseil communal décide ; sa décision sera publiée ici.
verdict-text-title = { $way ->
    [assembly] Le procès-verbal de l’assemblée
    [agreement] Le texte de l’accord
   *[other] La délibération du jury
 }
verdict-day = Le { $day }
verdict-list-scored = Les projets, du mieux noté au moins bien noté
verdict-list = Ce que reçoit chaque projet
verdict-project = Projet
verdict-votes = Voix
verdict-jury = Note du jury
verdict-score = Note sur 100
verdict-asked = Demandé
verdict-awarded = Reçoit
verdict-why = Pourquoi
verdict-rounded = Les notes sont montrées avec une décimale ; le classement les compare sans arrondir.
verdict-ranked = Note { $score } sur 100, place { $rank } sur { $of }.
verdict-why-funded = Son prix tenait dans ce qui restait.
verdict-why-not-enough = Il restait { $left } quand son tour est venu ; il demande { $asked }.
verdict-why-below = Le jury lui donne { $given } sur 100, et il en fallait { $least }.
verdict-why-too-few = Il a reçu moins de voix que les règles n’en demandent.
verdict-tie = « { $first } » et « { $then } » ont la même note. { $by ->
    [cheaper] Le premier demande moins : il passe devant.
   *[other] Ils demandent autant : le plus petit numéro passe devant.
 }
verdict-ties-harmless = { $count ->
    [0] Aucune autre égalité n’a eu d’effet.
    [one] Une autre égalité n’a rien changé.
   *[other] { $count } autres égalités n’ont rien changé.
 }
verdict-jury-title = { $count ->
    [1] Une personne dans le jury
   *[other] { $count } personnes dans le jury
 }
verdict-conflicts-title = Intérêts déclarés
verdict-no-conflicts = Aucun membre du jury n’a déclaré d’intérêt dans un projet.
verdict-kept-away = { $who } n’a pas noté « { $project } ».
verdict-proof-title = { $way ->
    [assembly] Vérifier
    [agreement] Vérifier
   *[other] Refaire le calcul
 }
verdict-proof-what = { $way ->
    [assembly] Le fichier contient le mode de décision, le procès-verbal et ce que chaque projet reçoit, avec la raison.
    [agreement] Le fichier contient le mode de décision, le texte de l’accord, qui l’a signé et ce que chaque projet reçoit, avec la raison.
   *[other] Le fichier contient le mode de décision, les points de chaque membre, les intérêts déclarés et le résultat. Chacun peut additionner.
 }
verdict-file = { $way ->
    [assembly] La décision de l’assemblée (JSON)
    [agreement] L’accord (JSON)
   *[other] La décision avec tous les points (JSON)
 }
verdict-file-ballots = Les bulletins anonymes (Pabulib)
verdict-file-receipts = La liste des reçus (JSON)
verdict-digest = Empreinte de la décision :
results-wait-deliberating = La décision n’est pas encore prise
results-wait-deliberating-what = { $way ->
    [jury] Un jury décide. Sa délibération et ses points seront publiés ici.
    [assembly] Une assemblée de quartier décide. Son procès-verbal sera publié ici.
   *[other] Un accord de partenariat se prépare. Son texte sera publié ici.
 }
standing-deliberating = À décider
standing-settled = Décidé
standing-deliberating-heading = { $way ->
    [jury] Un jury décidera
    [assembly] Une assemblée de quartier décidera
   *[other] Un accord de partenariat décidera
 }
standing-settled-heading = { $way ->
    [jury] Le jury a délibéré
    [assembly] L’assemblée a décidé
   *[other] L’accord est conclu
 }
standing-deliberating-what = { $way ->
    [jury] On ne vote pas pour cette enveloppe : un jury note les projets et délibère.
    [assembly] On ne vote pas en ligne pour cette enveloppe : le quartier décide en assemblée.
   *[other] On ne vote pas pour cette enveloppe : Région, commune et habitants se mettent d’accord.
 }
standing-settled-what = { $way ->
    [jury] L’administration relit la délibération avant de la publier.
    [assembly] L’administration relit le procès-verbal avant de le publier.
   *[other] L’administration relit l’accord avant de le publier.
 }
vote-not-by-vote-title = On ne vote pas pour cette enveloppe
vote-not-by-vote = { $way ->
    [jury] Un jury décide. Vous pouvez lire les projets et, plus tard, sa délibération.
    [assembly] Le quartier décide en assemblée. Vous pouvez lire les projets et, plus tard, le procès-verbal.
   *[other] Un accord de partenariat décide. Vous pouvez lire les projets et, plus tard, son texte.
 }
letter-settled-funds = La décision publiée le { $day } retient votre projet pour { $amount }, à charge de l’enveloppe « { $envelope } ».
letter-settled-not = La décision publiée le { $day } ne retient pas votre projet, qui demandait { $amount } à l’enveloppe « { $envelope } ».
letter-facts-proof-settled = La décision et ce qui y a mené sont publics : { $address }
deliberation-considering-result-settled = que la décision a été publiée le { $day } avec tout ce qui y a mené, sous l’empreinte SHA-256 { $digest } ;

# Ce qui est refusé.
refused-mix-of-one = Le vote et le jury ont chacun une part : donnez de 1 à 99 au vote.
refused-mix-needs-plain-vote = Avec un jury, le vote se compte par le plus de voix, sans plafond ni minimum par groupe. Changez d’abord la fiche de règles.
refused-no-criterion = Donnez au moins un critère.
refused-not-by-vote = Cette enveloppe ne se décide pas par un vote.
refused-count-with-jury = Les bulletins se comptent avec les notes du jury : notez sa délibération à la page du jury.
refused-no-jury = Cette enveloppe n’est pas décidée par un jury.
refused-no-minutes = Cette enveloppe n’est décidée ni par une assemblée ni par un accord.
refused-councillor-on-jury = Un élu ou une élue ne siège pas dans le jury.
refused-jury-too-small = Un jury compte au moins { $least } personnes.
refused-residents-too-few = Plus de la moitié du jury doivent être des habitants : ils sont { $residents } sur { $jurors }.
refused-jury-seated = Le jury est installé : ses membres, sa grille et les projets ne changent plus.
refused-jury-not-seated = Installez d’abord le jury.
refused-juror-in-conflict = Ce membre a un intérêt dans le projet { $number } : il ne le note pas.
refused-too-few-free-jurors = Moins de { $least } membres peuvent noter le projet { $number } : les autres y ont un intérêt.
refused-scores-missing = { $count ->
    [1] Il manque encore une note : un membre n’a pas noté un projet.
   *[other] Il manque encore { $count } notes : chaque membre note chaque projet, sauf intérêt déclaré.
 }
refused-no-such-juror = Ce membre n’est pas dans le jury.
refused-more-than-envelope = Les montants font { $granted } en tout ; l’enveloppe contient { $envelope }.
refused-more-than-asked = Ce projet demande { $asked } : il ne peut pas recevoir plus.
refused-parties-too-few = Un accord a au moins deux parties.
refused-beyond-exact = Ces chiffres sont trop grands pour être comparés sans arrondir.

# Le journal.
admin-event-way-declared = Mode de décision déclaré
admin-event-jury-named = Membre du jury ajouté
admin-event-jury-dismissed = Membre du jury retiré
admin-event-jury-conflict = Intérêt déclaré par un membre du jury
admin-event-jury-seated = Jury installé
admin-event-jury-scored = Points du jury enregistrés
admin-event-verdict-reached = Décision prise

# Où personne ne vote.
phase-deciding = Décision
phase-recording = Procès-verbal
admin-nav-publishing = Publication
admin-done-settled = La décision est enregistrée. Relisez-la avant de la publier.
admin-next-deciding = « { $name } » se décide sans vote. Notez ici ce qui est décidé.
admin-next-deciding-action = Noter la décision
settling-waits = { $way ->
    [jury] Le jury n’a pas encore délibéré
    [assembly] L’assemblée n’a pas encore décidé
   *[other] L’accord n’est pas encore conclu
 }
settling-waits-what = { $way ->
    [jury] Personne ne vote pour cette enveloppe. Quand la délibération du jury sera notée, vous la relirez et la publierez ici.
    [assembly] Personne ne vote en ligne pour cette enveloppe. Quand le procès-verbal sera noté, vous le relirez et le publierez ici.
   *[other] Personne ne vote pour cette enveloppe. Quand l’accord sera noté, vous le relirez et le publierez ici.
 }
settling-waits-action = { $way ->
    [jury] Vers le jury
    [assembly] Noter le procès-verbal
   *[other] Noter l’accord
 }
settling-decided = { $way ->
    [jury] Le jury a délibéré : vous seuls voyez le résultat
    [assembly] L’assemblée a décidé : vous seuls voyez le résultat
   *[other] L’accord est noté : vous seuls voyez le résultat
 }
settling-publish-title = Publier la décision
settling-publish-what = Tout le monde verra ce que chaque projet reçoit, pourquoi, et tout ce qui y a mené. Le nom des membres d’un jury ne paraît jamais.
settling-publish-confirm = J’ai relu la décision
settling-publish-button = Publier la décision
settling-void-summary = Annuler cette décision
settling-void-title = Annuler la décision
settling-void-what = Ce qui a été noté ne compte plus. Une nouvelle décision est à prendre, d’une manière que vous pouvez changer. La raison s’affiche en public.
settling-void-confirm = J’annule cette décision et tout ce qui y a mené
settling-void-button = Annuler la décision
jury-scores-correct = Corriger les points
jury-scores-correct-of = Corriger les points de { $name }
project-number-plain = Numéro { $number }
next-step-settled-what = Lisez ce que chaque projet reçoit, et pourquoi.
verdict-no-tie = Aucune égalité n’a joué.
letter-facts-rule-settled = L’enveloppe contient { $amount }. Le mode de décision, annoncé avant la décision, est celui-ci : { $rule }
letter-facts-less = Votre projet demandait { $asked } : il reçoit { $given }.
letter-default-council = la Nouvelle loi communale, article 258bis ;
deliberation-considering-rule-settled = que le mode de décision, annoncé avant la décision, est le suivant : « { $rule } » ;
deliberation-considering-settled = { $way ->
    [assembly] que l’assemblée de quartier du { $day } a réuni { $present } personnes et que son procès-verbal est public ;
    [agreement] que l’accord du { $day } est signé par { $parties } ;
   *[other] que le jury, de { $jurors } membres dont { $residents } habitants et habitantes, aucun membre ne siégeant au conseil, a noté chaque projet et délibéré le { $day } ;
 }
deliberation-considering-stake = que le membre { $juror } du jury n’a pas noté « { $project } », en raison d’un intérêt déclaré : « { $reason } » ;
delivery-line-decided = Décidé
delivery-line-decided-what = ce que le projet reçoit de l’enveloppe
delivery-money-share-decided = Part du montant décidé
settling-with-jury = Le vote est clos. Les bulletins se comptent avec les notes du jury, quand il a délibéré.
settling-with-jury-action = Vers le jury

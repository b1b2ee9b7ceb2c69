# Ce que fait un téléphone dans la salle.
workshop-inspires-me = Ça m’inspire
workshop-objection-title = Une question, une objection
workshop-about-scenario = À propos de
workshop-pitch-own = C’est à vous. La salle vous écoute.
workshop-objection-answered = Intégré ainsi : { $answer }
workshop-objection-answer = Comment l’intégrer
workshop-objection-answer-send = Intégrer
workshop-weakest = Le moins d’accord : { $group }.
workshop-by-kind = Par sorte d’acteur
workshop-before = avant : { $mean }
workshop-sit = Je m’assieds à la table { $name }
workshop-my-role-host = Vous accueillez cette table : vous restez quand les autres changent.
workshop-my-role-scribe = Vous écrivez pour cette table, et répondez aux changements proposés.
workshop-role-back = Je passe la main
workshop-take-role-host = J’accueille cette table
workshop-take-role-scribe = J’écris pour cette table
workshop-leave-floor = Ne plus demander la parole
workshop-floor-yours = Vous avez la parole.
workshop-draw-needs-table = Un scénario se dessine à une table. Asseyez-vous et lisez son carré.
workshop-amend-title = Proposer un changement
workshop-amendment-merge = Intégrer autrement
workshop-amendment-merge-send = Écrire cette version
workshop-conflict-written = Cette rubrique a été réécrite depuis (version { $revision }) : intégrez la proposition dans le nouveau texte.
workshop-fate-open = La table y réfléchit.
workshop-fate-accepted = Repris tel quel.
workshop-fate-merged = Intégré avec autre chose.
workshop-fate-declined = Pas repris : { $reason }
workshop-refusal-not-locked = Fixez d’abord ce scénario : seul un scénario fixé peut être simulé.
workshop-refusal-questions-misfit = Écrivez les mêmes questions en français ({ $fr }) et en néerlandais ({ $nl }), une par ligne.
workshop-floor-waits = { $count ->
    [one] Vous avez demandé la parole. Une personne attendait avant vous.
   *[other] Vous avez demandé la parole. { $count } personnes attendaient avant vous.
}
workshop-supporters = { $count ->
    [one] Une personne est d’accord
   *[other] { $count } personnes sont d’accord
}
workshop-conflict-rivals = { $count ->
    [one] Une autre proposition veut autre chose au même endroit.
   *[other] { $count } autres propositions veulent autre chose au même endroit.
}
workshop-onto-board = Le mettre aussi sur le tableau partagé, à votre nom

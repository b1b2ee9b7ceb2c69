# Ce que fait un téléphone dans la salle.
workshop-inspires-me = Ça m’inspire
workshop-objection-title = Une question, une objection
workshop-about-scenario = À propos de
workshop-pitch-own = C’est à vous. La salle vous écoute.
workshop-objection-answered = Intégré ainsi :
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
workshop-fate-declined = Pas repris :
workshop-refusal-not-locked = Fixez d’abord ce scénario : seul un scénario fixé peut être simulé.
workshop-refusal-questions-misfit = Écrivez les mêmes questions en français ({ $fr }) et en néerlandais ({ $nl }), une par ligne.
workshop-floor-waits = { $count ->
    [1] Vous avez demandé la parole. Une personne attendait avant vous.
   *[other] Vous avez demandé la parole. { $count } personnes attendaient avant vous.
}
workshop-supporters = { $count ->
    [0] Personne n’est d’accord
    [1] Une personne est d’accord
   *[other] { $count } personnes sont d’accord
}
workshop-conflict-rivals = { $count ->
    [1] Une autre proposition veut autre chose au même endroit.
   *[other] { $count } autres propositions veulent autre chose au même endroit.
}
workshop-onto-board = Le mettre aussi sur le tableau partagé, à votre nom

## An envelope to divide, what a result stands for, the clock of a table
workshop-ballot-money = Répartissez l’enveloppe entre les scénarios.
workshop-ballot-money-limit = Elle contient { $envelope }, par pas de { $step }. Vous pouvez en laisser.
workshop-money-in-euros = { $name }, en euros
workshop-money-left = Il vous reste { $amount }.
workshop-money-over = Vous donnez { $amount } de trop.
workshop-money-share = { $percent } % de tout ce qui est donné
workshop-money-median = La moitié de la salle donne { $median } ou plus.
workshop-money-kind = { $percent } %, la moitié donne { $median } ou plus
workshop-points-of = { $points } points sur { $all }
workshop-concerns = { $count ->
    [0] aucune réserve
    [1] une réserve
   *[other] { $count } réserves
}
workshop-objections = { $count ->
    [0] aucune objection
    [1] une objection
   *[other] { $count } objections
}
workshop-coverage = Participation : { $cast } sur { $people } ({ $percent } %)
workshop-coverage-least = Le moins : { $group }, { $cast } sur { $people }
workshop-answers-in = { $count ->
    [0] Aucune réponse
    [1] Une réponse
   *[other] { $count } réponses
}
workshop-mean-of = { $mean } sur { $highest } en moyenne
workshop-argue-open = Dire pour ou contre
workshop-table-speaks = Parle en ce moment : { $kind }
workshop-table-spoken = { $time } de parole à cette table
workshop-table-clock = Qui parle à cette table ?
workshop-table-clock-what = Touchez la sorte d’acteur de qui parle : son temps compte. Touchez encore pour l’arrêter.
workshop-read-harvest = Lire la récolte
actor-one-inhabitant = habitant ou habitante
workshop-consent-title = Clarifier, réagir, objecter
workshop-reaction-hint = Une réaction, c’est une phrase courte, une par personne et par scénario : la suivante remplace la première.
workshop-question-answered = Réponse :
workshop-question-answer = Ce qui a été répondu
workshop-question-answer-send = Enregistrer la réponse
workshop-whose-table = table { $name }

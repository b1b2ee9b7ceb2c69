# L’écran de la salle.
projector-join = Entrez avec votre téléphone
projector-paused = Pause. On reprend bientôt.
projector-pitch-listen = Notez sur votre téléphone ce que vous cherchez, ce que vous prêtez
projector-plenary = Toutes et tous ensemble
projector-by-role = À votre table, entre acteurs de même sorte
projector-mixed = À votre table, tous acteurs mêlés
projector-alone = Chacun pour soi, en silence
projector-way-in = Pour entrer
projector-cases = Des cas qui inspirent
projector-no-cases = Écoutons.
projector-no-matches = Que cherchez-vous ? Que proposez-vous ?
projector-harvest-asks = Que ferez-vous, et pour quand ?
projector-counter = Le vote est ouvert. Personne ne voit ce que vous choisissez.
projector-asking = Répondez sur votre téléphone. Personne ne voit vos réponses.
projector-asking-closed = Les réponses sont là. Le résultat arrive.
projector-counter-closed = L’urne est fermée. Le résultat arrive.
projector-counter-of = sur { $people }
projector-results = Ce que dit la salle : { $ballots } bulletins
projector-answers = Vos réponses : { $ballots }
projector-one-voice = Une voix par sorte d’acteur : { $percent } %
projector-weakest = Le moins d’accord : { $group } (écart { $spread } %)
projector-before = Avant :
projector-amended = changé par la salle
projector-what-if = Et si… { $rule }
projector-what-if-waits = Et si on partageait autrement ?
projector-pot-funds = Projets financés : { $funded } sur { $of }
projector-nothing = Sans aucun de leurs choix : { $tried } % des personnes (au départ { $today } %)
projector-room-split = La part que la salle donnerait à « { $pot } »
projector-room-says = La salle : { $people } choix
projector-room-capped = Plafond par commune : { $count } sur { $people }
projector-room-thresholds = Seuil de votes : { $count } sur { $people }
projector-room-here = Le choix à l’écran : { $percent } %
ladder-1 = Seul
ladder-2 = À deux
ladder-4 = À quatre
ladder-0 = Tous ensemble
remote-title = L’écran de la salle
remote-preview = Aperçu : { $scene }
remote-show = Montrer à la salle
remote-shown = C’est ce que la salle voit.
remote-not-shown = Vous seul le voyez.
remote-screen-one = Ouvrir l’écran en français
remote-screen-two = Ouvrir l’écran en français et en néerlandais
remote-screen-day = Le même, clair, pour une salle qu’on ne peut pas assombrir
scene-follow = Suit le déroulé
scene-join = Entrer
scene-clock = L’horloge
scene-counter = Combien ont voté
scene-cases = Les cas
scene-case = Cas : { $text }
scene-scenario = Scénario : { $title }
scene-arguments = Pour et contre : { $title }
scene-results = Résultat : { $round }
scene-matches = On cherche, on propose
scene-what-if = Et si… ?
scene-harvest = Les engagements
projector-case-hands = { $count ->
    [0] Personne ne s’y reconnaît
    [1] Une personne s’y reconnaît
   *[other] { $count } personnes s’y reconnaissent
}
projector-more = { $count ->
    [1] et une autre
   *[other] et { $count } autres
}
projector-harvest = { $count ->
    [0] Aucun engagement
    [1] Un engagement
   *[other] { $count } engagements
}
ladder-clarify = Clarifier
ladder-react = Réagir
ladder-object = Objecter
ladder-integrate = Intégrer
scene-voices = Questions, réactions, objections : { $title }
projector-voices-questions = Qu’est-ce qui n’est pas clair ?
projector-voices-reactions = Une phrase chacun
projector-voices-objections = Ce avec quoi vous ne pouvez pas vivre
projector-voices-no-questions = Pas encore de question.
projector-voices-no-reactions = Pas encore de réaction.
projector-voices-no-objections = Pas d’objection jusqu’ici.

# Le Wi-Fi de la salle.
wifi-none = Dire le Wi-Fi de la salle
wifi-of = Wi-Fi de la salle : { $name }
wifi-name = Nom du réseau
wifi-name-hint = Il apparaît sur l’écran d’accueil et sur les affiches.
wifi-password = Mot de passe
wifi-password-hint = Vide pour un réseau ouvert. Tout est effacé à la fin de l’atelier.
wifi-save = Montrer à la salle
wifi-square = Carré du Wi-Fi { $name }
wifi-first = D’abord le Wi-Fi
wifi-network = Réseau

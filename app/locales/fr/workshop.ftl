# L’atelier en direct.
workshop-refusal-facilitators-only = C’est à l’animation de le faire.
workshop-refusal-table-only = Seules la table qui l’écrit et l’animation peuvent le faire maintenant.
workshop-refusal-no-such-seat = Votre place n’est plus reconnue. Entrez à nouveau, ou avec vos quatre mots.
workshop-refusal-not-there = Cela n’existe plus. Regardez où en est l’atelier.
workshop-refusal-somebody-was-faster = C’est déjà fait : quelqu’un d’autre a avancé à l’instant.
workshop-refusal-session-out-of-order = L’atelier ne passe pas directement de « { $from } » à « { $to } ».
workshop-refusal-round-out-of-order = Cette séquence ne passe pas directement de « { $from } » à « { $to } ».
workshop-refusal-still-locking = { $seconds ->
    [one] Les derniers bulletins arrivent encore pendant une seconde.
   *[other] Les derniers bulletins arrivent encore pendant { $seconds } secondes.
}
workshop-refusal-nothing-to-undo = Plus de dix secondes ont passé : cette étape ne s’annule plus.
workshop-refusal-over = L’atelier est terminé : plus rien n’y change.
workshop-refusal-not-open-yet = La porte n’est pas encore ouverte. Réessayez dans un instant.
workshop-refusal-no-ballots = On ne vote pas dans cette séquence.
workshop-refusal-ballot-too-early = Le vote n’a pas encore commencé.
workshop-refusal-ballot-too-late = Votre bulletin est arrivé après la fin du vote : il n’est pas compté. Dites-le à l’animation.
workshop-refusal-ballot-misfit = Ce bulletin ne répond pas à la question posée. Rechargez la page et recommencez.
workshop-refusal-too-much-given = Vous avez donné { $given }, et le maximum est { $most }. Reprenez-en.
workshop-refusal-field-changed = Quelqu’un a changé « { $field } » pendant que vous écriviez. Lisez la nouvelle version, puis décidez.
workshop-refusal-field-misfit = « { $field } » est à revoir.
workshop-refusal-scenario-fixed = Ce scénario ne change plus.
workshop-refusal-amendment-answered = Cette proposition a déjà reçu une réponse.
workshop-refusal-reason-needed = Donnez une raison : toute la salle la lira.
workshop-refusal-full = C’est complet : { $most } au plus.
workshop-refusal-time-out-of-bounds = Une séquence dure entre une minute et huit heures.
workshop-refusal-phrase-unknown = Ces quatre mots n’ouvrent aucune place. Vérifiez-les sur votre premier téléphone.
workshop-refusal-floor-empty = Personne ne demande la parole.
workshop-refusal-last-facilitator = Il faut au moins une personne pour animer.

workshop-session-draft = En préparation
workshop-session-lobby = Porte ouverte
workshop-session-live = En cours
workshop-session-paused = En pause
workshop-session-closing = Derniers mots
workshop-session-closed = Terminé
workshop-session-archived = Archivé

workshop-round-state-planned = À venir
workshop-round-state-open = En cours
workshop-round-state-locking = Derniers bulletins
workshop-round-state-locked = Fermé
workshop-round-state-revealed = Résultat montré
workshop-round-state-done = Fait
workshop-round-state-skipped = Passé
workshop-round-state-reopened = Rouvert

workshop-field-title = Titre
workshop-field-who = Avec qui
workshop-field-how = Comment
workshop-field-decision = Comment on décide
workshop-field-envelopes = L’argent
workshop-field-means = Autres moyens
workshop-field-eligibility = Qui peut porter un projet
workshop-field-selection = Comment on choisit
workshop-field-governance = Qui pilote, qui contrôle
workshop-field-conditions = À quelles conditions

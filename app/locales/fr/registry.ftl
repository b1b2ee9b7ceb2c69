# The registry of shared things: pages of lenders, borrowers and stewards.
admin-role-steward = Tenir le registre des ressources partagées : confirmer, fusionner, importer

## Why something is not done
registry-refusal-ends-before = La fin doit venir après le début.
registry-refusal-too-long = C’est prêté { $days ->
    [one] un jour
   *[other] { $days } jours
} au plus. Rendez-le plus tôt.
registry-refusal-past = Ce moment est déjà passé. Choisissez une date à venir.
registry-refusal-too-late = Il faut demander au moins { $days ->
    [one] un jour
   *[other] { $days } jours
} à l’avance.
registry-refusal-closed = Rien n’est remis ni repris { $at }. Regardez les heures d’ouverture.
registry-refusal-not-that-many = { $there ->
    [one] Il n’y en a qu’un.
   *[other] Il y en a { $there } en tout.
} Demandez-en moins.
registry-refusal-taken = { $free ->
    [0] Quelqu’un d’autre l’a à ces dates.
    [one] Il en reste un seul à ces dates.
   *[other] Il n’en reste que { $free } à ces dates.
}
registry-refusal-not-for-you = Ce n’est pas prêté à tout le monde : lisez à qui, plus bas.
registry-refusal-retired = Ce n’est plus prêté.
registry-refusal-own = C’est à vous : pas besoin de l’emprunter.
registry-refusal-wrong-state = Ce n’est plus possible : { $state }.
registry-refusal-claim-open = Réglez d’abord le dégât.
registry-refusal-promised = { $promised ->
    [one] Un exemplaire est promis
   *[other] { $promised } exemplaires sont promis
} à d’autres en même temps : gardez-en au moins autant.
registry-refusal-beyond-calendar = Cette date est hors du calendrier.
registry-refusal-unknown-kind = Nous ne savons pas ce que c’est. Choisissez dans la liste, ou gardez votre mot : quelqu’un le classera.
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

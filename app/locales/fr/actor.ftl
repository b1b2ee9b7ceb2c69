# Les acteurs : qui porte, qui finance, qui prête.
actor-new-title = Au nom de qui agissez-vous ?
actor-edit-title = { $name } : ce que tout le monde peut lire
actor-form-lead = Une association, une commune, une entreprise, une école, un collectif : dites qui c’est, et à quel titre vous parlez.
actor-form-name = Nom
actor-form-name-hint = Comme il est écrit sur votre porte ou dans vos statuts.
actor-form-kind = Sorte d’acteur
actor-form-enterprise = Numéro d’entreprise (BCE)
actor-form-enterprise-hint = Dix chiffres, par exemple 0207.373.429. Une association ou une entreprise en a toujours un ; les autres peuvent laisser vide.
actor-form-commune = Commune
actor-form-no-commune = Toute la Région, ou ailleurs
actor-form-about = En quelques phrases
actor-form-website = Site web
actor-form-you = Vous
actor-form-member-name = Votre nom
actor-form-member-name-hint = Celui que tout le monde lira à côté de cet acteur.
actor-form-mandate = À quel titre
actor-form-mandate-hint = Exemple : présidente, coordinateur, échevine de la jeunesse.
actor-form-interests = Intérêts à déclarer
actor-form-interests-hint = Si vous êtes aussi lié à l’administration qui décide, à un autre porteur ou à un fournisseur, dites-le ici : ce sera public.
actor-form-note = Tout ce que vous écrivez ici est public, sauf votre adresse e-mail.
actor-create = Continuer
actor-save = Enregistrer
actor-edit = Modifier cette page
actor-facts = En bref
actor-who = Qui
actor-members = Parlent en son nom
actor-interests = Déclare : { $text }
actor-enterprise = Numéro d’entreprise { $number }
actor-proposals = Ce qu’il propose ou soutient
actor-no-proposals = Rien de public pour l’instant.
actor-confirmed = Confirmé
actor-confirmed-by = par { $name }
actor-declared = Se présente lui-même ; aucune administration ne l’a encore confirmé.
actor-named = Nommé par quelqu’un d’autre ; personne ne parle encore en son nom ici.
actor-invite-title = Inviter une ou un collègue
actor-invite-email = Son adresse e-mail
actor-invite-send = Envoyer l’invitation
actor-leave = Ne plus agir en son nom
actor-done-created = C’est noté. Vous agissez maintenant en son nom.
actor-done-saved = C’est enregistré.
actor-done-invited = L’invitation est partie. Elle fonctionne trente jours.
actor-done-joined = Vous agissez maintenant en son nom.
actor-join-title = Agir au nom de { $name }
actor-join-lead = Vous pourrez proposer, répondre aux invitations et promettre en son nom.
actor-join-mandate = À ce titre : { $mandate }.
actor-join = Accepter
me-here = Mon compte
me-proposals = Mes propositions
me-no-proposals = Vous n’avez encore rien proposé. Les appels ouverts sont sur la page des budgets.
me-actors = Au nom de qui j’agis
me-no-actors = Seulement en votre nom.
me-new-actor = Ajouter une association, une commune, une entreprise…
me-left = C’est fait.
mail-member-subject = Agir au nom de { $name }
mail-member-body =
    Bonjour,

    On vous invite à agir au nom de { $name } : proposer, répondre, promettre.

    Accepter :
    { $link }

    Ce lien fonctionne { $days } jours. Si vous ne répondez pas, rien ne se passe.
actor-journal = Ce qui a changé, et quand
actor-event-actor-created = Créé
actor-event-actor-changed = Présentation modifiée
actor-event-actor-confirmed = Confirmé par une administration
actor-event-member-invited = Une personne invitée
actor-event-member-joined = Une personne nous a rejoints
actor-event-member-changed = Une personne a changé son nom, son mandat ou ses intérêts
actor-event-member-left = Une personne est partie
actor-mark-confirmed = ✓ confirmé par une administration
actor-mark-declared = pas encore confirmé par une administration
actor-mark-named = inscrit par l’administration

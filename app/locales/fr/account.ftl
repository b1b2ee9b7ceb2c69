# Se connecter.
sign-in-title = Connectez-vous avec votre adresse e-mail
sign-in-lead = Nous vous envoyons un lien. Pas de mot de passe à retenir.
sign-in-email = Votre adresse e-mail
sign-in-email-hint = Elle sert seulement à vous reconnaître. Elle n’est jamais publiée ni liée à votre bulletin.
sign-in-send = Recevoir le lien
sign-in-note = Le lien fonctionne une seule fois, pendant quinze minutes.
sign-in-kept = Votre choix est gardé. Connectez-vous, puis déposez votre bulletin.
sign-in-sent-title = Regardez vos e-mails
sign-in-sent-lead = Un lien est en route. Il fonctionne pendant quinze minutes.
sign-in-sent-demo = Dans la démonstration, la lettre arrive dans la page
sign-in-sent-again = Rien reçu ? Demander un autre lien
sign-in-link-title = Encore un geste
sign-in-link-lead = Appuyez sur le bouton pour vous connecter sur cet appareil.
sign-in-link-button = Me connecter
sign-out = Me déconnecter
mail-sign-in-subject = Votre lien pour Ensamen
mail-sign-in-body =
    Bonjour,

    Voici votre lien pour vous connecter. Il fonctionne une seule fois, pendant { $minutes } minutes :

    { $link }

    Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre.

# Mon espace.
me-title = Deux questions avant de voter
me-title-known = Votre espace
me-lead = Votre adresse :
me-commune = Où habitez-vous ?
me-commune-hint = Votre commune ne figure jamais sur votre bulletin. Elle sert à compter la participation.
me-age = Quel âge avez-vous ?
me-save = Enregistrer
me-saved = C’est enregistré.
me-kept = Votre choix est gardé. Répondez, puis déposez votre bulletin.
me-note = Nous vous croyons sur parole : ce vote est consultatif.
age-under-16 = Moins de 16 ans
age-16-24 = 16 à 24 ans
age-25-39 = 25 à 39 ans
age-40-59 = 40 à 59 ans
age-60-74 = 60 à 74 ans
age-75-plus = 75 ans et plus

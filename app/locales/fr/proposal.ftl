# Les propositions : les écrire, les lire.
proposals-here = Propositions
proposals-page = Les propositions : { $process }
proposals-title = { $count ->
    [0] Les propositions arrivent
    [one] Une proposition
   *[other] { $count } propositions
 }
proposals-lead = Ce que des habitants, des associations, des communes et des entreprises proposent, et où en est chaque idée.
proposals-title-over = Aucune proposition n’a été déposée ici
proposals-none-over = L’appel est passé. Les projets de ce budget sont sur sa page, enveloppe par enveloppe.
proposals-none = Personne n’a encore rien proposé
proposals-no-match = Aucune proposition ne correspond
proposals-filter = Chercher parmi les propositions
proposals-filter-button = Montrer ces propositions
proposals-stage = Étape
proposals-all-stages = Toutes les étapes
proposal-begin-link = Proposer une idée
proposal-begin-title = Proposez une idée
proposal-begin-lead = Trois réponses suffisent pour commencer : quoi, où, pourquoi. Les coûts et les partenaires viennent après, à votre rythme.
proposal-begin = Garder ce brouillon
proposal-begin-note = Personne d’autre ne le voit tant que vous ne l’avez pas remis.
proposal-until = Vous avez jusqu’au { $day }.
proposal-sign-in-first = Connectez-vous, votre texte reste ici
proposal-sign-in-first-what = La connexion s’ouvre dans un autre onglet. Revenez ensuite sur cette page et envoyez-la de nouveau.
proposal-sign-in-link = Se connecter
proposal-not-yet = L’appel ouvre le { $day }
proposal-not-yet-what = Vous pourrez alors proposer une idée ici, en trois réponses.
proposal-too-late = L’appel s’est terminé le { $day }
proposal-too-late-what = Les idées remises suivent maintenant leur chemin vers le vote.
proposal-never = Ce budget n’appelle pas de propositions
proposal-never-what = Son administration a choisi elle-même les projets.
proposal-back-to-process = Voir ce budget
proposal-title = Quoi ?
proposal-title-hint = En quelques mots, comme un titre. Exemple : un four à pain pour la place
proposal-place = Où ?
proposal-place-hint = Une rue, une place, un quartier.
proposal-commune = Dans quelle commune
proposal-commune-none = Dans plusieurs communes, ou je ne sais pas encore
proposal-summary = Pourquoi ?
proposal-summary-hint = Une ou deux phrases : ce qui manque, ce qui irait mieux.
proposal-bearer = Au nom de qui proposez-vous ?
proposal-bearer-self = En mon nom, comme habitant ou habitante
proposal-bearer-self-hint = Sous le nom que vous écrivez ci-dessous.
proposal-bearer-name = Le nom sous lequel on vous lira
proposal-bearer-name-hint = Votre prénom et votre quartier suffisent. Pas besoin si vous proposez au nom d’une association, d’une commune ou d’une entreprise.
proposal-language = Langue de votre texte
proposal-other-language = Une autre langue
proposal-later = Plus tard
proposal-description = Toute l’histoire
proposal-description-hint = Pour qui, avec qui, comment. Une ligne vide fait un paragraphe, un tiret fait une liste.
proposal-theme = Thème
proposal-envelope = À quelle enveloppe demandez-vous ?
proposal-envelope-hint = La page dit à côté si votre idée y entre.
proposal-line = Coût { $number }
proposal-line-label = Ce que c’est
proposal-line-quantity = Combien
proposal-line-price = Prix d’une pièce
proposal-price-usual = À l’achat, comptez environ { $amount }{ $years ->
    [1] , pour un an d’usage.
   *[other] , pour { $years } ans d’usage.
 }
proposal-price-dear = C’est plus de trois fois le prix habituel, environ { $amount } à l’achat. C’est voulu ? Dites-nous pourquoi en deux mots.
proposal-line-year = Année
proposal-line-kind = Ce qui peut se prêter
proposal-line-kind-hint = Laissez vide : nous le lisons dans vos mots. Ou tapez un nom (« barnum », « sono »), ou « rien à prêter ».
proposal-line-no-kind = Rien à prêter
proposal-words-one = Nous avons compris : { $what }. Ce n’est pas ça ? Tapez ici le bon nom, ou « rien à prêter ».
proposal-words-unknown = Nous ne connaissons pas encore « { $words } » : la personne qui tient le registre va regarder. Si cela a un autre nom, tapez-le ici.
proposal-words-several = Cette ligne nomme plusieurs choses : { $parts }. Avec une ligne pour chacune, nous cherchons qui peut vous les prêter.
proposal-words-split = En faire { $count } lignes
proposal-words-which = « { $word } » peut dire plusieurs choses. Laquelle ?
proposal-words-neither = Rien de tout cela
proposal-words-divided = Faisait partie de « { $whole } », { $amount } en tout. Répartissez ce montant.
proposal-words-divided-free = Faisait partie de « { $whole } ».
proposal-words-asked = Enregistré. Une ligne de vos dépenses a encore une question pour vous.
proposal-more-lines = Ajouter des lignes
proposal-costs-hint = Une ligne par achat ou par travail. Une estimation suffit : l’administration vérifie. Les lignes vides ne comptent pas.
proposal-translations = Ajouter une traduction
proposal-translations-hint = Votre texte reste dans votre langue. Une traduction est toujours montrée comme telle.
proposal-refused-field = { $field } :
proposal-part-idea = L’idée
proposal-part-costs = Ce qu’elle coûte
proposal-part-who = Qui propose
proposal-part-title = Quoi
proposal-part-place = Où
proposal-part-commune = Commune
proposal-part-summary = Pourquoi
proposal-part-description = Toute l’histoire
proposal-part-theme = Thème
proposal-part-envelope = Enveloppe
proposal-part-original = Langue
proposal-part-bearer = Au nom de qui
proposal-part-bearer-name = Votre nom
proposal-part-label = ce que c’est
proposal-part-quantity = combien
proposal-part-price = prix
proposal-part-year = année
proposal-part-kind = matériel
proposal-part-name = Nom
proposal-part-email = Adresse e-mail
proposal-part-role = Rôle
proposal-part-actor = Au nom de qui
proposal-part-pledge = Promesse
proposal-part-amount = Somme
proposal-edit-title = Écrivez votre proposition
proposal-edit = Modifier
proposal-save = Enregistrer
proposal-save-note = Chaque version enregistrée reste lisible.
proposal-kept = Nous avons gardé ce que vous aviez écrit le { $at }
proposal-kept-what = Ce n’est pas encore enregistré. Continuez, ou revenez à la version enregistrée.
proposal-forget = Revenir à la version enregistrée
keep-idle = Ce que vous écrivez est gardé pendant que vous écrivez.
keep-saving = Un instant…
keep-saved = Gardé. Vous pouvez fermer cette page.
keep-failed = Pas encore gardé : la connexion manque. Laissez cette page ouverte, ou enregistrez.
proposal-aside = En bref
proposal-yours = C’est votre proposition
proposal-submit = Remettre la proposition
proposal-resubmit = La remettre de nouveau
proposal-partners = Partenaires
proposal-see-project = Voir le projet au vote
proposal-withdraw-ask = Retirer cette proposition
proposal-withdraw-what = Elle ne sera plus lue par personne d’autre et n’ira pas au vote. Cela ne peut pas être défait.
proposal-withdraw = La retirer
proposal-keep = La garder
proposal-handed-in = Remise le { $day }.
proposal-asks = Demande à l’enveloppe « { $envelope } ».
proposal-bearer-page = Qui est { $name } ?
proposal-versions-link = { $count ->
    [1] Une version
   *[other] { $count } versions : voir ce qui a changé
 }
proposal-no-costs = Les coûts ne sont pas encore connus.
proposal-checklist = Où en est votre proposition
proposal-done-begun = Votre brouillon est gardé. Vous seul le voyez ; complétez-le ou remettez-le dès maintenant.
proposal-done-saved = C’est enregistré.
proposal-done-submitted = Votre proposition est remise. Une lettre vous dira la suite.
proposal-done-withdrawn = Votre proposition est retirée.
proposal-done-invited = L’invitation est partie.
proposal-done-ended = C’est fait.

# Où en est une proposition.
stage-draft = Brouillon
stage-submitted = Remise
stage-returned = Questions posées
stage-admissible = Recevable
stage-valued = Analysée
stage-retained = Au vote
stage-declined = Pas retenue
stage-withdrawn = Retirée
next-draft = Remettez-la dès qu’elle vous semble claire. Vous pourrez encore la compléter après.
next-draft-late = L’appel est terminé : ce brouillon ne peut plus être remis. Il reste à vous.
next-returned = L’administration a des questions. Répondez dans le texte, puis remettez-la.
next-submitted = L’administration vérifie qu’elle respecte l’appel. Vous pouvez encore la compléter.
next-admissible = Elle respecte l’appel. L’administration calcule maintenant si elle est faisable et ce qu’elle coûte.
next-valued = L’analyse est finie. L’administration décide de ce qui va au vote.
next-retained = Elle est au vote. Vos partenaires peuvent encore promettre de l’argent jusqu’à l’ouverture.
next-declined = Elle n’est pas au vote. La raison est ci-dessous ; vous pouvez répondre à l’administration.
next-withdrawn = Vous l’avez retirée.
answer-questions = Les questions de l’administration
answer-reason = Pourquoi cette proposition n’est pas au vote
checklist-fits = Tout y est pour « { $envelope } »
checklist-missing = { $count ->
    [1] Encore une chose avant le vote
   *[other] Encore { $count } choses avant le vote
 }
checklist-later = Vous pouvez la remettre sans attendre : cela peut venir après.
misfit-no-envelope = Choisir une enveloppe.
misfit-bearer = Cette enveloppe n’est pas ouverte à { $kind }.
misfit-theme = Cette enveloppe est pour le thème « { $theme } ».
misfit-commune = Cette enveloppe est pour d’autres communes, ou la commune n’est pas dite.
misfit-no-theme = Dire le thème.
misfit-no-costs = Dire ce que cela coûte.
misfit-nothing-asked = Les partenaires paient déjà tout : il ne reste rien à demander.
misfit-too-expensive = Elle demande { $over } de plus que l’enveloppe ne contient.
valuation-feasible = C’est faisable
valuation-not-feasible = Ce n’est pas faisable
valuation-undecided = L’analyse n’est pas finie
valuation-total = L’administration estime le coût à { $amount }.
valuation-months = { $count ->
    [1] Durée : un mois.
   *[other] Durée : { $count } mois.
 }
valuation-year = Année { $year } : { $amount }
valuation-day = Analyse du { $day }
valued-cost-line = Coût établi par l’administration

# Les versions.
versions-here = Versions
versions-title = { $count ->
    [1] Une seule version
   *[other] { $count } versions
 }
versions-lead = Ce qui a été ajouté est souligné, ce qui a été retiré est barré.
versions-one = Version { $number }, le { $at }
versions-first = Le premier texte.
versions-translation = Traduction ({ $language })
versions-gone = retiré :
versions-new = ajouté :

# Les partenaires.
partners-page-title = Qui porte cette proposition avec vous ?
partners-page-lead = Un partenaire répond lui-même, par le lien de sa lettre. L’argent qu’il promet baisse aussitôt ce que la proposition demande.
partners-page-who = Qui a été invité
partners-nobody = Personne n’a encore été invité.
partners-invited = L’invitation est partie. Le partenaire a trente jours pour répondre.
partnership-invited = Invité, pas encore de réponse.
partnership-accepted = A dit oui.
partnership-refused = A dit non.
partnership-left = S’est retiré.
partnership-revoked = Invitation reprise ou expirée.
partnership-until = Réponse possible jusqu’au { $day }.
partnership-revoke = Reprendre l’invitation
partnership-leave = Se retirer de cette proposition
invite-title = Inviter un partenaire
invite-name = Qui invitez-vous ?
invite-name-hint = Le nom de l’association, de la commune, de l’entreprise, ou de la personne.
invite-email = Son adresse e-mail
invite-email-hint = Elle sert à cette lettre et est effacée dès la réponse.
invite-role = Que lui demandez-vous ?
invite-role-co-bearer = Porter le projet avec vous
invite-role-co-bearer-hint = Peut modifier la proposition comme vous.
invite-role-funder = Payer une part
invite-role-funder-hint = La somme promise baisse le prix aussitôt.
invite-role-host = Accueillir le projet
invite-role-host-hint = Un lieu, un terrain, une salle.
invite-role-lender = Prêter du matériel
invite-role-lender-hint = Pour ne pas acheter ce qui existe.
invite-role-supporter = Soutenir le projet
invite-role-supporter-hint = Son nom à côté du vôtre.
invite-send = Envoyer l’invitation
invite-note = Il peut dire non, ou se retirer plus tard.
partner-invitation-title = { $bearer } vous invite dans une proposition
invitation-role-co-bearer = On vous demande de porter ce projet ensemble.
invitation-role-funder = On vous demande de payer une part de ce projet.
invitation-role-host = On vous demande d’accueillir ce projet.
invitation-role-lender = On vous demande de prêter du matériel à ce projet.
invitation-role-supporter = On vous demande de soutenir ce projet.
invitation-price = Il coûte { $total } ; { $asked } sont demandés à l’enveloppe.
invitation-until = Vous pouvez répondre jusqu’au { $day }.
invitation-over = Cette invitation a déjà reçu une réponse, ou son délai est passé.
invitation-sign-in = Pour dire oui, connectez-vous : une lettre avec un lien suffit. Vous revenez ensuite ici.
invitation-sign-in-button = Se connecter pour répondre
invitation-no-actor = Dites d’abord au nom de qui vous répondez : votre association, votre commune, votre entreprise.
invitation-new-actor = Dire qui vous êtes
invitation-as = Au nom de qui répondez-vous ?
invitation-other-actor = Au nom de quelqu’un d’autre
invitation-pledge = Que promettez-vous ?
invitation-no-pledge = Rien de précis pour l’instant
invitation-pledge-money = De l’argent
invitation-pledge-labour = Du travail
invitation-pledge-thing = Du matériel
invitation-pledge-place = Un lieu
invitation-amount = Quelle somme
invitation-amount-hint = Seulement pour de l’argent.
invitation-label = En quelques mots
invitation-label-hint = Exemple : deux week-ends de chantier, une salle le samedi.
invitation-yes = Accepter
invitation-no = Dire non merci
invitation-note = Votre nom et votre promesse seront publics.
invitation-refused-title = Merci de votre réponse
invitation-refused-what = Nous l’avons transmise. Vous ne recevrez plus de lettre à ce sujet.

# Les lettres.
mail-submitted-subject = Bien reçu : { $title }
mail-submitted-body =
    Bonjour,

    Votre proposition « { $title } » est bien arrivée.
    L’administration la lit, et vous recevrez une lettre à chaque étape.

    Votre proposition :
    { $link }
mail-invitation-subject = { $bearer } vous invite : { $title }
mail-invitation-body =
    Bonjour,

    { $bearer } prépare une proposition pour un budget participatif :

    « { $title } »
    { $summary }

    { $role }

    Lire et répondre (oui ou non) :
    { $link }

    Ce lien fonctionne trente jours. Si vous ne répondez pas, rien ne se passe.
mail-partner-yes-subject = { $name } dit oui
mail-partner-yes-body =
    Bonjour,

    { $name } rejoint votre proposition « { $title } ».
    { $money }

    Votre proposition :
    { $link }
mail-partner-money = La promesse est de { $pledged } : votre proposition ne demande plus que { $asked }.
mail-partner-no-subject = { $name } ne participera pas
mail-partner-no-body =
    Bonjour,

    { $name } a répondu non à votre invitation pour « { $title } ».
    Vous pouvez inviter quelqu’un d’autre :
    { $link }
mail-partner-left-subject = { $name } se retire
mail-partner-left-body =
    Bonjour,

    { $name } se retire de la proposition « { $title } ». Sa promesse ne compte plus.

    La proposition :
    { $link }
mail-decided-admissible-subject = Recevable : { $title }
mail-decided-admissible-body =
    Bonjour,

    Votre proposition « { $title } » respecte l’appel « { $process } ».
    La suite : l’administration calcule si elle est faisable et ce qu’elle coûte.

    { $link }
mail-decided-returned-subject = Des questions sur : { $title }
mail-decided-returned-body =
    Bonjour,

    L’administration a des questions sur votre proposition « { $title } » :

    { $answer }

    Répondez dans le texte de la proposition, puis remettez-la avant le { $until } :
    { $link }
mail-decided-valued-subject = Analysée : { $title }
mail-decided-valued-body =
    Bonjour,

    L’administration a fini l’analyse de votre proposition « { $title } » : elle est faisable.
    Le coût retenu et son explication sont sur sa page :
    { $link }
mail-decided-retained-subject = Au vote : { $title }
mail-decided-retained-body =
    Bonjour,

    Votre proposition « { $title } » est maintenant un projet du budget « { $process } » et va au vote.

    { $link }
mail-decided-declined-subject = Pas retenue : { $title }
mail-decided-declined-body =
    Bonjour,

    Votre proposition « { $title } » n’ira pas au vote. La raison, que tout le monde peut lire :

    { $answer }

    Si vous pensez que c’est une erreur, répondez à l’administration : son adresse est sur la page du budget.

    { $link }
mail-decided-submitted-subject = Reprise : { $title }
mail-decided-submitted-body =
    Bonjour,

    L’administration relit votre proposition « { $title } ».

    { $link }

# L’appel.
call-open = Proposez une idée jusqu’au { $day }
call-open-what = Trois réponses suffisent pour commencer : quoi, où, pourquoi.
proposals-read = Lire toutes les propositions

# Ce qui se dit.
discussion-title = { $count ->
    [0] Qu’en dites-vous ?
    [one] Un avis
   *[other] { $count } avis et réponses
 }
support-count = { $count ->
    [0] Personne ne la soutient encore.
    [one] Une personne la soutient.
   *[other] { $shown } personnes la soutiennent.
 }
support-give = Je la soutiens
support-withdraw = Je ne la soutiens plus
stance-for = Pour
stance-against = Contre
stance-question = Question
comment-stance = Que voulez-vous dire ?
comment-stance-question = Poser une question
comment-stance-for = Un argument pour
comment-stance-against = Un argument contre
comment-title = Joignez-vous à la discussion
comment-text = Votre texte
comment-speaker = Au nom de qui parlez-vous ?
comment-speaker-self = En mon nom
comment-speaker-office = Au nom de : { $name }
comment-name = Le nom sous lequel on vous lira
comment-name-hint = Votre prénom et votre quartier suffisent.
comment-name-hint-others = Seulement si vous parlez en votre nom.
comment-send = Publier
comment-note = C’est public. Restez courtois ; chacun peut signaler un texte.
comment-answer = Répondre
comment-official = Réponse officielle
comment-official-open = Réponse officielle, en deux langues
comment-official-hint = Pour parler au nom de l’administration : choisissez-la ci-dessus et écrivez ici en français et en néerlandais.
comment-official-text = Réponse
comment-hidden = Ce texte a été retiré par l’administration : { $reason }
comment-sign-in = Se connecter pour répondre ou soutenir
comment-report = Signaler
comment-report-why = Qu’est-ce qui ne va pas ?
comment-report-send = Envoyer à l’administration
comment-report-anybody = Pas besoin de compte, et rien n’est gardé sur vous. Si vous vous connectez d’abord, nous vous écrivons ce qui a été décidé.
proposal-done-reported = Merci. L’administration regarde ce texte.
mail-comment-subject = On vous parle de : { $title }
mail-comment-body =
    Bonjour,

    Au sujet de « { $title } » :

    { $text }

    Répondre :
    { $link }
mail-hidden-subject = Votre texte sur { $title } a été retiré
mail-hidden-body =
    Bonjour,

    L’administration a retiré votre texte sur « { $title } », pour cette raison :

    { $reason }

    Si vous n’êtes pas d’accord, répondez à l’administration : son adresse est sur la page du budget.

    { $link }
mail-restored-subject = Votre texte sur { $title } est de nouveau là
mail-restored-body =
    Bonjour,

    L’administration a revu sa décision : votre texte sur « { $title } » est de nouveau à sa place.

    { $link }
mail-report-kept-subject = Le texte que vous avez signalé reste en place
mail-report-kept-body =
    Bonjour,

    Vous avez signalé un texte sur « { $title } ». L’administration l’a lu et le laisse à sa place : chacun peut dire ce qu’il pense, tant qu’il respecte les autres et la loi.

    Si vous n’êtes pas d’accord, répondez à l’administration : son adresse est sur la page du budget.

    { $link }
mail-report-hidden-subject = Le texte que vous avez signalé a été retiré
mail-report-hidden-body =
    Bonjour,

    Vous avez signalé un texte sur « { $title } ». L’administration l’a retiré, pour cette raison :

    { $reason }

    Merci d’avoir pris soin de la discussion.

    { $link }
# Les photos.
photo-add = Ajouter des photos
photo-add-more = Ajouter d’autres photos
photos-remove = Retirer
photos-send = Envoyer
photos-hint = JPEG, PNG ou WebP, 5 Mo au plus chacune. Le lieu et l’heure de la prise de vue sont effacés.
photo-file-hint = Une photo, depuis votre appareil.
photo-number = Photo { $number }
photo-named = { $what } : photo { $number }
photo-words = Enregistrer ces mots
photo-first = Mettre en premier
photo-earlier = Avancer
photo-later = Reculer
photo-in-lists = C’est elle que l’on voit dans les listes.
photos-order = La première est celle que l’on voit dans les listes. Les autres suivent dans cet ordre.
photos-full = Il y a { $most } photos : c’est le plus possible. Retirez-en une pour en ajouter une autre.
photos-others = Autres photos
proposal-done-photos = C’est enregistré.
photos-arrange =
    { $count ->
        [1] Décrire ou retirer la photo
       *[other] Décrire, ranger ou retirer les { $count } photos
    }
photos-kept =
    { $count ->
        [1] L’autre photo est enregistrée.
       *[other] Les { $count } autres photos sont enregistrées.
    }
photo-replace = Changer la photo
photo-remove = Retirer la photo
photo-send = Envoyer la photo
photo-hint = JPEG, PNG ou WebP, 5 Mo au plus. Le lieu et l’heure de la prise de vue sont effacés.
photo-alternative = Ce que l’on y voit
photo-alternative-hint = Quelques mots, pour qui ne la voit pas. Demandez leur accord aux personnes qu’on y reconnaît.
proposal-part-photo = Photo
proposal-part-alternative = Ce que l’on y voit
misfit-cap-theme = Tous les projets du thème « { $theme } » ensemble reçoivent au plus { $most } : à ce prix, elle ne pourra pas être financée.
misfit-cap-commune = Tous les projets de cette commune ensemble reçoivent au plus { $most } : à ce prix, elle ne pourra pas être financée.
misfit-cap-district = Tous les projets de ce quartier ensemble reçoivent au plus { $most } : à ce prix, elle ne pourra pas être financée.
misfit-cap-bearer = Tous les projets portés par { $kind } reçoivent ensemble au plus { $most } : à ce prix, elle ne pourra pas être financée.
misfit-kinds = Cette enveloppe demande au moins { $least } sortes d’acteurs ; il y en a { $has } pour l’instant. Invitez un partenaire d’une autre sorte.
misfit-partners = { $least ->
    [1] Cette enveloppe demande au moins un partenaire qui a dit oui. Invitez-en un.
   *[other] Cette enveloppe demande au moins { $least } partenaires qui ont dit oui ; il y en a { $has } pour l’instant.
 }
refusal-not-confirmed = Aucune administration n’a confirmé qui est { $names }. Confirmez d’abord, ou écrivez ici pourquoi le projet va quand même au vote.
admin-unconfirmed-title = Aucune administration n’a encore confirmé qui est { $names }.
admin-unconfirmed-link = Vérifier et confirmer les acteurs
admin-unconfirmed-reason = Pourquoi ce projet va quand même au vote
admin-unconfirmed-reason-hint = Seulement si vous ne pouvez pas confirmer maintenant. Votre raison reste dans le journal.
admin-dossier-field-unconfirmed = Acteurs à confirmer
admin-event-proposal-unconfirmed = Au vote sans que tous soient confirmés
admin-workload = Qui analyse combien de dossiers
admin-workload-open = À finir
admin-workload-late = Dont en retard
admin-workload-done = Finis

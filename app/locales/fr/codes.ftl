# Le code de la lettre
code-title = Entrez le code de votre lettre
code-lead = Il compte quatre groupes de quatre signes. Vous pouvez aussi scanner le carré de la lettre : le code se remplit tout seul.
code-field = Votre code
code-hint = Par exemple : 7K3Q-M2XD-9HTP-4W6E. Majuscules et tirets sont facultatifs ; O et 0, I et 1 sont compris.
code-enter = Continuer vers mon bulletin
code-note = Le code ouvre votre bulletin sur cet appareil pendant deux heures. Rien n’est déposé avant que vous ne le disiez.
code-back = Revenir au bulletin
code-entered = Votre code est entré : vous pouvez déposer ce bulletin, sans adresse e-mail.
code-finished = Avez-vous fini ? Retirez votre code si d’autres personnes utilisent cet appareil.
code-leave = Retirer mon code de cet appareil
code-needed = Pour déposer ce bulletin, il faut le code de la lettre que vous avez reçue. Vous pouvez déjà choisir.
code-enter-mine = Entrer mon code
# Sans ordinateur
paths-title = Au guichet, par téléphone, par la poste
paths-contact = Pour voter sans ordinateur ou poser une question, écrivez à l’administration :
paths-contact-help = Écrivez à l’administration :
paths-help-title = De l’aide pour voter
paths-help-what = On vote ici avec un lien reçu par e-mail. Si cela vous pose problème, quelqu’un peut vous aider :
paths-propose-title = Proposer sans ordinateur
paths-propose-what = Une idée, mais pas envie de remplir un formulaire ? Quelqu’un l’écrit avec vous :
paths-contest-title = Contester ce résultat
paths-contest-what = Vous pensez qu’une erreur a été commise, ou vous n’êtes pas d’accord avec la décision ? Dites-le, avec ou sans ordinateur.
# Ce que disent les règles
voters-checked-declaration = Personne ne le vérifie : chacun confirme une adresse e-mail et déclare sa commune et son âge.
voters-checked-codes = C’est vérifié par un code sur papier, envoyé à domicile ou remis au guichet contre un document.
rules-codes = Chaque lettre porte un code, et chaque code un seul bulletin : le dernier déposé remplace le précédent.
rules-paper-paper = Qui vote sur papier et en ligne avec le même code : le bulletin sur papier compte, quel que soit l’ordre.
rules-paper-online = Qui vote sur papier et en ligne avec le même code : le dernier bulletin en ligne compte, le papier est écarté.
rules-codes-withdrawn = Les lettres d’un paquet retiré n’ouvrent plus rien. Les bulletins déjà déposés avec elles restent comptés, jusqu’à ce que la même personne vote avec la lettre qui remplace la sienne.
letters-withdrawn = Les lettres du paquet { $number } sont retirées depuis le { $at } :
# La lettre
letter-title = Votre code pour voter
letter-about = Vous pouvez voter dans « { $process } », pour l’enveloppe « { $envelope } », jusqu’au { $at }.
letter-secret = Ce code est à vous seul. Ne le montrez à personne : qui l’a peut voter à votre place. Nous n’en gardons pas de copie lisible.
letter-code = Votre code
letter-how-title = Comment voter
letter-how-scan = 1. Scannez le carré avec votre téléphone, ou ouvrez l’adresse ci-dessous.
letter-how-type = 2. Vérifiez ou tapez le code, choisissez vos projets.
letter-how-cast = 3. Déposez votre bulletin et gardez le reçu. Vous pouvez changer d’avis jusqu’à la fermeture.
letter-once-paper = Un code, un bulletin : le dernier déposé compte. Si vous votez aussi sur papier, c’est le papier qui compte.
letter-once-online = Un code, un bulletin : le dernier déposé compte. Si vous votez aussi sur papier, c’est le bulletin en ligne qui compte.
letter-other-title = Sans ordinateur
letter-other = Prenez cette lettre et venez au guichet, ou écrivez à { $contact }.
letter-mark = Paquet { $package }, lettre { $letter }
letter-ballot-title = Bulletin sur papier : { $name }
letter-ballot-code = Le code de ce bulletin
# Les lettres, côté administration
letters-admin-title = { $count ->
    [0] Aucune lettre n’est en circulation
    [one] Une lettre est en circulation
   *[other] { $shown } lettres sont en circulation
 }
letters-admin-lead = Un paquet est un PDF, une lettre par page. Il est montré une seule fois : les codes ne sont gardés que sous une forme illisible.
letters-admin-not-used = Ce vote n’utilise pas de codes. Cela se choisit sur la page de l’enveloppe, avant l’ouverture.
letters-admin-none = Aucun paquet n’a encore été fait pour ce vote.
letters-admin-package = Paquet { $number }
letters-admin-package-head = Paquet
letters-admin-replaces-number = (remplace le paquet { $number })
letters-admin-letters = Lettres
letters-admin-commune = Commune
letters-admin-language = Langue
letters-admin-purpose = Usage
letters-admin-made = Fait le
letters-admin-state = État
letters-admin-withdrawn = Retiré le { $at } :
letters-admin-stands = En circulation
letters-admin-withdraw = Retirer
letters-admin-withdraw-what = Les codes de ce paquet n’ouvriront plus rien. Les bulletins déjà déposés avec eux restent comptés : rien ne les distingue des autres. La raison est publique.
letters-admin-withdraw-button = Retirer ce paquet
letters-admin-new = Faire un paquet de lettres
letters-admin-how-many = Combien de lettres
letters-admin-how-many-hint = Au plus 2 000 par paquet. Laissez vide si vous joignez un fichier d’adresses.
letters-admin-make = Faire le PDF
letters-admin-make-note = Le PDF se télécharge aussitôt. Imprimez-le, mettez sous pli, puis effacez le fichier : nous ne pouvons pas le refaire.
letters-admin-addresses = Noms et adresses
letters-admin-addresses-hint = CSV ou XLSX, une ligne de titres, puis une ligne par lettre et une cellule par ligne d’adresse. Le fichier est imprimé et jamais gardé. Sans fichier, la fenêtre de l’enveloppe reste vide.
letters-admin-replaces = Ces lettres remplacent un paquet perdu
letters-admin-replaces-none = Aucun
letters-admin-replaces-which = Paquet à retirer
letters-admin-replaces-hint = Le paquet perdu est retiré, et chaque nouvelle lettre prend la place de celle du même numéro : qui avait déjà voté ne vote pas deux fois. Gardez donc la même liste, entière et dans le même ordre. Qui a déjà reçu une nouvelle lettre à la place d’une lettre perdue garde celle-là et n’en reçoit pas d’autre.
letters-purpose-post = Par la poste
letters-purpose-post-hint = Envoyées au domicile, dans la langue du paquet.
letters-purpose-counter = Au guichet
letters-purpose-counter-hint = Remises de la main à la main. Une fois le vote ouvert, chaque lettre a son bulletin sur papier.
# Le guichet
counter-title = Au guichet
counter-lead = Regardez le document, notez son genre, remettez un code. N’écrivez ni nom ni numéro : rien de la personne n’est gardé.
counter-open = Guichets ouverts
counter-home = Votre guichet
counter-document = Quel document avez-vous vu ?
counter-handed = Que remettez-vous ?
counter-print = Pour une lettre à imprimer maintenant
counter-note = Noter et continuer
counter-note-what = Le journal garde le genre de document, votre nom d’agent et le jour.
document-identity-card = Carte d’identité belge
document-residence-permit = Titre de séjour ou carte d’un autre pays de l’Union
document-passport = Passeport
document-other = Autre preuve que l’administration accepte
handed-letter = Une lettre déjà imprimée
handed-letter-hint = Prise dans un paquet fait pour le guichet.
handed-printed-now = Une lettre à imprimer maintenant
handed-printed-now-hint = Le PDF d’une lettre se télécharge, avec son bulletin sur papier.
handed-paper-ballot = Un bulletin sur papier
handed-paper-ballot-hint = La personne le remplit ici et le glisse dans l’urne, avec le code imprimé dessus.
# Les bulletins sur papier
paper-title = Encoder un bulletin sur papier
paper-lead = Chaque bulletin est tapé par deux agents. Il n’est déposé que si les deux ont lu la même chose.
paper-waiting = { $count ->
    [0] Aucun bulletin n’attend un second agent.
    [one] Un bulletin attend un second agent.
   *[other] { $count } bulletins attendent un second agent.
 }
paper-half-typed = { $count ->
    [1] Un bulletin sur papier n’a été encodé que par un agent. Tant qu’un second ne l’a pas encodé, il ne compte pas ; après la clôture, il sera trop tard.
   *[other] { $count } bulletins sur papier n’ont été encodés que par un agent. Tant qu’un second ne les a pas encodés, ils ne comptent pas ; après la clôture, il sera trop tard.
 }
paper-half-typed-go = Encoder les bulletins sur papier
paper-code = Le code imprimé sur le bulletin
paper-send = Enregistrer ce bulletin
paper-send-note = Le premier agent l’enregistre, le second le dépose. À faire avant la fermeture du vote.
paper-stands = J’ai relu le papier et je maintiens : mon collègue le retapera
paper-cast = Les deux lectures sont les mêmes : le bulletin est déposé et sera compté.
paper-receipt = Code du reçu :
paper-unmarked = Rien
paper-marked = Coché
paper-theirs = Votre collègue a lu
paper-mine = Vous avez lu
paper-differs = Vous n’avez pas lu la même chose que votre collègue
paper-differs-what = Rien n’est déposé. Relisez le papier : corrigez ci-dessous, ou maintenez ce que vous avez lu.
# Réglages, accès et journal
admin-nav-codes = Codes
admin-nav-counter = Guichet
admin-nav-paper = Papier
admin-envelope-source = Qu’est-ce qui vérifie le droit de vote ?
admin-source-declaration = Une déclaration, par e-mail
admin-source-declaration-hint = Chacun confirme une adresse et dit où il habite. Simple, pour un avis.
admin-source-codes = Un code sur papier
admin-source-codes-hint = Vous envoyez des lettres à ceux que votre liste admet, ou vous remettez un code au guichet.
admin-envelope-paper = Si quelqu’un vote sur papier et en ligne avec le même code
admin-paper-paper = Le bulletin sur papier compte, quel que soit l’ordre
admin-paper-online = Le dernier bulletin en ligne compte, le papier est écarté
admin-administration-paths = Au guichet, par téléphone, par la poste
admin-administration-paths-hint = Affiché là où l’on propose, où l’on vote et où l’on conteste, et sur les lettres. Chacun doit pouvoir choisir entre les trois.
admin-done-letters-withdrawn = Le paquet est retiré : ses codes n’ouvrent plus rien.
admin-done-served = C’est noté. La personne suivante peut venir.
admin-done-typed-once = C’est enregistré. Un autre agent doit taper le même bulletin.
admin-role-counter = Servir au guichet : remettre des codes, encoder les bulletins sur papier
admin-event-codes-issued = Paquet de lettres fait
admin-event-codes-withdrawn = Paquet de lettres retiré
admin-event-counter-served = Document vu au guichet
admin-event-paper-typed = Bulletin sur papier tapé
# Refus
refusal-code-needed = Il faut le code de votre lettre pour déposer ce bulletin.
refusal-not-a-code = Ce code contient une faute de frappe, ou il manque un signe. Comparez-le avec la lettre : quatre groupes de quatre.
refusal-code-unknown = Ce code n’ouvre pas ce vote. Vérifiez que la lettre est bien celle de cette enveloppe.
refusal-code-withdrawn = La lettre qui porte ce code a été retirée. Une autre la remplace, ou le guichet peut vous aider.
refusal-voted-on-paper = Un bulletin sur papier est déjà déposé pour ce code. Selon les règles, c’est lui qui compte.
refusal-voted-online = Un bulletin est déjà déposé en ligne avec ce code. Selon les règles, c’est lui qui compte : le papier est écarté.
refusal-too-many-codes = Trop de codes ont été essayés. Comparez le vôtre avec la lettre et réessayez dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
refusal-no-codes = Ce vote n’utilise pas de codes.
refusal-package-withdrawn = Ce paquet est déjà retiré.
refusal-as-many-letters = Il faut autant d’adresses que de lettres, ou la liste entière du paquet remplacé : { $letters }.
refusal-every-letter-replaced = Chaque lettre de ce paquet a déjà été remplacée, une à une. Il suffit de le retirer.
letter-about-several = Avec ce seul code, vous pouvez voter dans « { $process } », pour { $count } enveloppes : { $envelopes }.
letter-about-one-of = « { $envelope } » jusqu’au { $at }
letter-once-each = Un code, un bulletin par enveloppe : le dernier déposé compte.
letter-once-each-paper = Un code, un bulletin par enveloppe : le dernier déposé compte. Si vous votez aussi sur papier, c’est le papier qui compte.
letter-once-each-online = Un code, un bulletin par enveloppe : le dernier déposé compte. Si vous votez aussi sur papier, c’est le bulletin en ligne qui compte.
letters-admin-also = La même lettre ouvre aussi
letters-admin-also-hint = Une seule lettre, un seul code : son porteur dépose un bulletin dans chaque enveloppe cochée. Retirer ou remplacer la lettre vaut pour toutes.
letters-admin-together = (la même lettre ouvre d’autres enveloppes)
code-opens-also = Votre code ouvre aussi :
reach-counter = Au guichet
reach-telephone = Par téléphone
reach-post = Par la poste
reach-line = { $way } : { $said }
admin-administration-paths-more = Autre chose à savoir
before-title = Avant de publier ce budget
before-envelope = Ajouter au moins une enveloppe.
before-reach = Dire comment proposer, voter et contester sans ordinateur. Il manque : { $ways }.
before-reach-link = Compléter la page de l’administration
letter-about-one = Avec ce code, vous votez dans « { $process } », dans une seule de ces { $count } enveloppes, de votre choix : { $envelopes }.
letter-once-one = Votre premier bulletin choisit l’enveloppe, et ce choix reste. Le bulletin lui-même peut changer jusqu’à la fermeture.
letter-beside = Vous pouvez voter aussi dans une seule autre commune, de votre choix : { $envelopes }.
letter-beside-only = Dans « { $process } », vous pouvez voter dans une seule autre commune que la vôtre, de votre choix : { $envelopes }.
letters-admin-tied-one = On vote ici dans une seule enveloppe : chaque lettre ouvre toutes celles de la commune choisie ci-dessus, et le premier bulletin choisit. N’envoyez qu’une lettre par personne.
letters-admin-tied-several = Une lettre vaut pour la commune choisie ci-dessus. Elle ouvre les enveloppes de cette commune, et une seule autre commune, au choix de qui la reçoit. N’envoyez qu’une lettre par personne.

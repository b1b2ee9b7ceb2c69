# Ce qui a été refusé, et que faire.
refusal-required = Remplissez ce champ.
refusal-too-long = Ce texte est trop long : { $limit } signes au plus.
refusal-too-short = Ce texte est trop court : { $limit } signes au moins.
refusal-not-an-email = Cette adresse e-mail n’est pas complète. Exemple : marie@exemple.be
refusal-not-an-amount = Écrivez un montant, par exemple 1 250 ou 1 250,50.
refusal-amount-too-large = Ce montant est trop grand.
refusal-amount-positive = Le montant doit être plus grand que zéro.
refusal-not-a-number = Écrivez un nombre entre { $from } et { $to }.
refusal-not-a-date = Choisissez une date et une heure.
refusal-unknown-choice = Choisissez une des réponses proposées.
refusal-not-a-slug = Employez seulement des minuscules sans accent, des chiffres et des traits d’union.
refusal-slug-taken = Cette adresse ou ce numéro est déjà pris. Choisissez-en un autre.
refusal-both-languages = Il faut le français et le néerlandais : rien n’est publié dans une seule langue.
refusal-ends-before-it-begins = La fin doit venir après le début.
refusal-phases-out-of-order = « { $then } » commence avant la fin de « { $first } ».
refusal-phase-missing = Donnez des dates à la phase « { $phase } » : sans elle, rien ne peut être décidé.
refusal-funders-do-not-add-up = Les financeurs donnent { $funded } en tout, l’enveloppe est de { $envelope }.
refusal-completion-without-shares = Cette étape n’existe qu’avec les parts égales.
refusal-no-choice-limit = Dites combien de projets chaque personne peut choisir, au moins un.
refusal-rules-frozen = Le vote est ouvert : les règles et les projets ne changent plus.
refusal-public-once-opened = Un vote a ouvert : ce budget reste visible de tout le monde.
refusal-vote-not-open-yet = Le vote n’est pas encore ouvert.
refusal-vote-closed = Le vote est clos depuis le { $at }.
refusal-wrong-vote-state = Cette étape n’est pas possible maintenant.
refusal-being-counted = Les bulletins sont déjà en train d’être comptés.
refusal-too-few-projects = Il faut au moins deux projets.
refusal-not-an-extension = La nouvelle clôture doit venir après l’ancienne.
refusal-reason-needed = Donnez une raison : elle sera publique.
refusal-too-many-choices = Vous avez choisi { $chosen } projets, et vous pouvez en choisir { $limit } au plus. Retirez-en.
refusal-fewest-above-most = Le nombre minimum de projets dépasse le maximum.
refusal-nothing-to-give = Il faut au moins un point à donner.
refusal-most-points-above-total = Un projet ne peut pas recevoir plus de points qu’un bulletin n’en a.
refusal-method-ignores-ballot = Cette répartition ne tient pas compte des points ou de l’ordre. Choisissez les parts égales, le plus de voix, ou un bulletin à cocher.
refusal-method-ignores-floors = Cette répartition ne peut pas garantir un minimum à un groupe. Retirez les minimums, ou choisissez « Le plus de voix en tout ».
refusal-method-ignores-limits = Cette répartition ne connaît pas d’autre limite que l’enveloppe. Retirez les limites, ou choisissez « Le plus de voix d’abord » ou « Le plus de voix en tout ».
refusal-group-twice = Ce groupe a déjà une limite de cette sorte.
refusal-floor-above-cap = Le minimum d’un groupe dépasse son maximum.
refusal-exclusion-of-one = Nommez au moins deux projets qui s’excluent.
refusal-floors-beyond-envelope = Les minimums font { $floors } en tout, et l’enveloppe n’a que { $envelope }.
refusal-no-such-project = Il n’y a pas de projet numéro { $number } dans cette enveloppe.
refusal-too-few-choices = Vous avez choisi { $chosen } projets ; il en faut au moins { $limit }.
refusal-too-many-points = Vous avez donné { $given } points, et vous en avez { $limit }. Reprenez-en.
refusal-too-many-points-for-one = Un projet peut recevoir { $limit } points au plus.
refusal-place-twice = Deux projets ont la place { $place }. Donnez-leur des places différentes.
refusal-ranked-twice = Le projet numéro { $number } est à deux places. Laissez-le à une seule.
refusal-over-envelope = Vos projets dépassent l’enveloppe de { $over }. Retirez-en assez pour qu’ils y tiennent.
refusal-not-in-this-vote = Un de ces projets n’est pas dans ce vote. Rechargez la page.
refusal-empty-ballot = Choisissez au moins un projet avant de déposer votre bulletin.
refusal-not-declared = Dites d’abord où vous habitez et votre tranche d’âge.
refusal-not-eligible = Ce vote est réservé à d’autres communes ou à d’autres âges.
refusal-link-not-valid = Ce lien a déjà servi ou date de plus de quinze minutes. Demandez-en un nouveau.
refusal-too-many-requests = Trop de demandes pour cette adresse. Réessayez dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
refusal-file-too-large = Ce fichier est trop lourd : { $megabytes } Mo au plus.
refusal-table-too-long = Ce tableau est trop grand : { $rows } lignes et { $columns } colonnes au plus. Partagez-le en plusieurs fichiers.
refusal-unreadable-form = Ce formulaire est arrivé incomplet. Revenez en arrière : votre texte y est encore. Envoyez-le de nouveau.
refusal-form-too-large = Ce formulaire contient trop de texte. Revenez en arrière : il y est encore. Raccourcissez-le, puis envoyez-le de nouveau.
refusal-unreadable-file = Ce fichier ne peut pas être lu. Vérifiez que c’est le bon et qu’il s’ouvre sur votre ordinateur.
refusal-bad-rows = { $count ->
    [one] Une ligne est à corriger ; rien n’a été importé.
   *[other] { $count } lignes sont à corriger ; rien n’a été importé.
 }
refusal-pledges-cover-everything = Les partenaires paient déjà tout : il ne reste rien à demander à l’enveloppe.
refusal-costs-more-than-envelope = Ce projet coûte plus que toute l’enveloppe.
refusal-demonstration-only = Ceci n’existe que dans la démonstration.
refusal-own-role = Vous ne pouvez pas retirer votre propre accès : une ou un collègue le fait.
refusal-decided-twice = Le projet numéro { $number } est déjà plus haut.
refusal-not-a-departure = C’est déjà ce que dit le vote pour le projet numéro { $number }.

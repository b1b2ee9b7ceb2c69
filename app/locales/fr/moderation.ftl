# Une proposition signalée, et ce qu’il en advient.
proposal-report = Signaler cette proposition
proposal-report-why = Qu’est-ce qui ne va pas dans son texte ou ses photos ?
proposal-gone-title = Proposition dont le texte a été retiré
proposal-gone = L’administration a retiré le texte de cette proposition, pour cette raison
proposal-gone-yours = Vous lisez encore votre texte ; les autres ne lisent que cette raison. Écrivez une autre version : l’administration verra qu’elle est là, et pourra remettre la proposition à sa place.
proposal-gone-contest = Vous lisez encore votre texte ; les autres ne lisent que cette raison. Si vous n’êtes pas d’accord, répondez à l’administration : son adresse est sur la page du budget.
proposal-gone-desk = Vous pouvez remettre ce texte à sa place :
refusal-taken-down = Le texte de cette proposition a été retiré. Ce sera possible dès qu’il sera de nouveau à sa place.
refusal-on-the-ballot = Cette proposition est dans un vote : son texte y reste tel quel. La page dit ce que vous pouvez faire.
admin-event-proposal-kept = Proposition signalée, laissée
admin-event-proposal-hidden = Texte d’une proposition retiré
admin-event-proposal-restored = Texte d’une proposition remis
admin-event-proposal-asked = Proposition signalée, autre version demandée
admin-moderation-whole = La proposition elle-même : son texte et ses photos. Si vous la retirez, ses documents et toutes ses versions partent avec elle ; ses porteurs et votre équipe les lisent encore.
admin-moderation-anew = Ses porteurs ont écrit une autre version depuis : c’est celle que vous lisez ici.
admin-moderation-ask = Ou demander une autre version à ses porteurs
admin-moderation-ask-hint = Dites ce qu’il faut changer, dans leur langue. La proposition leur revient avec vos mots, qu’eux seuls lisent. Son texte reste en ligne, sauf si vous le retirez.
admin-moderation-ask-send = Demander une autre version
admin-moderation-in-vote = Cette proposition est dans un vote
admin-moderation-in-vote-planned = Le vote n’est pas encore ouvert. Corrigez le texte de son projet, ou sortez le projet du vote : la proposition peut alors être retirée d’ici.
admin-moderation-in-vote-open = Tout le monde vote sur le même texte : il ne change plus et ne se retire pas d’ici. Laissez-le, et répondez sous la proposition au nom de l’administration. S’il doit disparaître tout de suite, annulez le vote pour une raison publique : un nouveau est prévu à sa place, et le projet peut en sortir avant qu’il ouvre.
admin-moderation-in-vote-over = Le résultat est publié : ce texte est celui sur lequel on a voté, et il reste.
admin-moderation-projects = Les projets de l’enveloppe
admin-moderation-answer = Répondre sous la proposition
admin-moderation-void = Conduire le vote, ou l’annuler
mail-proposal-hidden-subject = Le texte de votre proposition a été retiré : { $title }
mail-proposal-hidden-body =
    Bonjour,

    L’administration a retiré le texte de votre proposition « { $title } », dans « { $process } », pour cette raison :

    { $reason }

    Tout le monde lit cette raison à sa place. Vous lisez encore votre texte, sur sa page. Vous pouvez y écrire une autre version tant que l’étape en cours le permet : l’administration la verra et pourra la remettre.

    Si vous n’êtes pas d’accord, répondez à l’administration : son adresse est sur la page du budget.

    { $link }
mail-proposal-restored-subject = Votre proposition est de nouveau là : { $title }
mail-proposal-restored-body =
    Bonjour,

    L’administration a revu sa décision : le texte de votre proposition « { $title } », dans « { $process } », est de nouveau à sa place. Tout le monde peut le lire.

    { $link }
mail-report-proposal-kept-subject = La proposition que vous avez signalée reste en place
mail-report-proposal-kept-body =
    Bonjour,

    Vous avez signalé une proposition dans « { $process } ». L’administration l’a lue et la laisse à sa place : chacun peut proposer ce qu’il veut, tant qu’il respecte les autres et la loi.

    Si vous n’êtes pas d’accord, répondez à l’administration : son adresse est sur la page du budget.

    { $link }
mail-report-proposal-hidden-subject = Le texte que vous avez signalé a été retiré
mail-report-proposal-hidden-body =
    Bonjour,

    Vous avez signalé une proposition dans « { $process } ». L’administration a retiré son texte, pour cette raison :

    { $reason }

    Merci d’y avoir pris garde.

    { $link }
mail-report-proposal-asked-subject = Une autre version a été demandée
mail-report-proposal-asked-body =
    Bonjour,

    Vous avez signalé une proposition dans « { $process } ». L’administration a demandé à ses porteurs d’en écrire une autre version.

    Merci d’y avoir pris garde.

    { $link }

# Actors: who carries, who funds, who lends.
actor-new-title = In whose name do you act?
actor-edit-title = { $name }: what everyone can read
actor-form-lead = An association, a commune, a company, a school, a collective: say who it is, and in what capacity you speak.
actor-form-name = Name
actor-form-name-hint = As it stands on your door or in your statutes.
actor-form-kind = Kind of actor
actor-form-enterprise = Enterprise number (CBE)
actor-form-enterprise-hint = Ten digits, for example 0207.373.429. An association or a company always has one; others may leave it empty.
actor-form-commune = Commune
actor-form-no-commune = The whole Region, or elsewhere
actor-form-about = In a few sentences
actor-form-website = Website
actor-form-you = You
actor-form-member-name = Your name
actor-form-member-name-hint = The one that everyone reads beside this actor.
actor-form-mandate = In what capacity
actor-form-mandate-hint = Example: chair, coordinator, alderwoman for youth.
actor-form-interests = Interests to declare
actor-form-interests-hint = If you also have ties to the administration that decides, to another bearer or to a supplier, say so here: it will be public.
actor-form-note = Everything that you write here is public, except your e-mail address.
actor-create = Continue
actor-save = Save
actor-edit = Change this page
actor-facts = In short
actor-who = Who
actor-members = Speak in its name
actor-interests = Declares: { $text }
actor-enterprise = Enterprise number { $number }
actor-proposals = What it proposes or supports
actor-no-proposals = Nothing public so far.
actor-confirmed = Confirmed
actor-confirmed-by = by { $name }
actor-declared = Presents itself; no administration has confirmed it yet.
actor-named = Named by somebody else; nobody speaks in its name here yet.
actor-invite-title = Invite a colleague
actor-invite-email = Their e-mail address
actor-invite-send = Send the invitation
actor-leave = Act in its name no more
actor-done-created = Noted. You now act in its name.
actor-done-saved = Saved.
actor-done-invited = The invitation is on its way. It works for thirty days.
actor-done-joined = You now act in its name.
actor-join-title = Act in the name of { $name }
actor-join-lead = You will be able to propose, to answer invitations and to pledge in its name.
actor-join-mandate = In this capacity: { $mandate }.
actor-join = Accept
me-here = My account
me-proposals = My proposals
me-no-proposals = You have not proposed anything yet. Open calls are on the page of budgets.
me-actors = In whose name I act
me-no-actors = Only in your own name.
me-new-actor = Add an association, a commune, a company…
me-left = Done.
mail-member-subject = Act in the name of { $name }
mail-member-body =
    Hello,

    You are invited to act in the name of { $name }: to propose, to answer, to pledge.

    Accept:
    { $link }

    This link works for { $days } days. If you do not answer, nothing happens.
actor-journal = What changed, and when
actor-event-actor-created = Made
actor-event-actor-changed = Presentation changed
actor-event-actor-confirmed = Confirmed by an administration
actor-event-member-invited = Somebody invited
actor-event-member-joined = Somebody joined
actor-event-member-changed = Somebody changed their name, mandate or interests
actor-event-member-left = Somebody left
actor-mark-confirmed = ✓ confirmed by an administration
actor-mark-declared = not yet confirmed by an administration
actor-mark-named = entered by the administration

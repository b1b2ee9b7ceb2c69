# De actoren: wie draagt, wie betaalt, wie leent.
actor-new-title = In wiens naam handelt u?
actor-edit-title = { $name }: wat iedereen kan lezen
actor-form-lead = Een vereniging, een gemeente, een bedrijf, een school, een collectief: zeg wie het is, en in welke hoedanigheid u spreekt.
actor-form-name = Naam
actor-form-name-hint = Zoals hij op uw deur of in uw statuten staat.
actor-form-kind = Soort actor
actor-form-enterprise = Ondernemingsnummer (KBO)
actor-form-enterprise-hint = Tien cijfers, bijvoorbeeld 0207.373.429. Een vereniging of een bedrijf heeft er altijd een; de anderen mogen dit leeg laten.
actor-form-commune = Gemeente
actor-form-no-commune = Het hele Gewest, of elders
actor-form-about = In enkele zinnen
actor-form-website = Website
actor-form-you = U
actor-form-member-name = Uw naam
actor-form-member-name-hint = De naam die iedereen naast deze actor leest.
actor-form-mandate = In welke hoedanigheid
actor-form-mandate-hint = Bijvoorbeeld: voorzitter, coördinator, schepen van jeugd.
actor-form-interests = Belangen om te melden
actor-form-interests-hint = Bent u ook verbonden met de overheid die beslist, met een andere projectdrager of met een leverancier, zeg het hier: het wordt openbaar.
actor-form-note = Alles wat u hier schrijft is openbaar, behalve uw e-mailadres.
actor-create = Verder
actor-save = Bewaren
actor-edit = Deze pagina wijzigen
actor-facts = In het kort
actor-who = Wie
actor-members = Spreken in zijn naam
actor-interests = Meldt: { $text }
actor-enterprise = Ondernemingsnummer { $number }
actor-proposals = Wat hij voorstelt of steunt
actor-no-proposals = Voorlopig niets openbaars.
actor-confirmed = Bevestigd
actor-confirmed-by = door { $name }
actor-declared = Stelt zichzelf voor; nog geen enkele overheid bevestigde dit.
actor-named = Door iemand anders genoemd; hier spreekt nog niemand in zijn naam.
actor-invite-title = Een collega uitnodigen
actor-invite-email = Het e-mailadres
actor-invite-send = De uitnodiging versturen
actor-leave = Niet meer in zijn naam handelen
actor-done-created = Genoteerd. U handelt nu in zijn naam.
actor-done-saved = Bewaard.
actor-done-invited = De uitnodiging is vertrokken. Ze werkt dertig dagen.
actor-done-joined = U handelt nu in zijn naam.
actor-join-title = Handelen in naam van { $name }
actor-join-lead = U kunt dan in zijn naam voorstellen, op uitnodigingen antwoorden en iets beloven.
actor-join-mandate = In deze hoedanigheid: { $mandate }.
actor-join = Aanvaarden
me-here = Mijn account
me-proposals = Mijn voorstellen
me-no-proposals = U hebt nog niets voorgesteld. Open oproepen vindt u bij de budgetten.
me-actors = In wiens naam ik handel
me-no-actors = Alleen in uw eigen naam.
me-new-actor = Een vereniging, een gemeente, een bedrijf toevoegen…
me-left = Dat is gebeurd.
mail-member-subject = Handelen in naam van { $name }
mail-member-body =
    Dag,

    U wordt uitgenodigd om te handelen in naam van { $name }: voorstellen, antwoorden, iets beloven.

    Aanvaarden:
    { $link }

    Deze link werkt { $days } dagen. Als u niet antwoordt, gebeurt er niets.
actor-journal = Wat er veranderde, en wanneer
actor-event-actor-created = Aangemaakt
actor-event-actor-changed = Voorstelling gewijzigd
actor-event-actor-confirmed = Bevestigd door een overheid
actor-event-member-invited = Iemand uitgenodigd
actor-event-member-joined = Iemand kwam erbij
actor-event-member-changed = Iemand wijzigde naam, mandaat of belangen
actor-event-member-left = Iemand vertrok
actor-mark-confirmed = ✓ bevestigd door een overheid
actor-mark-declared = nog niet bevestigd door een overheid
actor-mark-named = ingeschreven door de overheid

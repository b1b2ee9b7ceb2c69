# The agenda: what collectives announce, and festivals.
agenda-here = Agenda
agenda-title = { $count ->
    [0] Nothing is announced yet
    [one] One event to come
   *[other] { $count } events to come
 }
agenda-lead = Workshops, visits, debates, mapping parties, convivial moments: what collectives announce.
agenda-announce = Announce an event
agenda-calendar = Subscribe in your calendar
agenda-data = This data is free (CC0):
agenda-none = Nothing is announced
agenda-none-what = Is your collective preparing something? Announce it in two minutes.
agenda-show-all = Show the whole agenda
agenda-any-kind = All events
agenda-kind = Kind
gathering-workshop = workshop
gathering-visit = visit
gathering-debate = debate
gathering-mapping-party = mapping party
gathering-convivial = convivial moment
agenda-cancelled = Called off
agenda-cancelled-what = This event is called off.
agenda-hidden-title = This event is not shown any more
agenda-hidden = The administration took this announcement down: { $reason }
agenda-withdrawn = The collective that announced this has taken it down.
agenda-withdraw = Take off the agenda
agenda-announce-again = Announce again
agenda-reported = { $count ->
    [one] One person reported this announcement
   *[other] { $count } people reported this announcement
 }
agenda-reported-list = Announcements that readers reported
agenda-leave = Leave this announcement
agenda-when = When
agenda-when-one-day = { $day }, { $from } to { $to }
agenda-hours = { $from } to { $to }
agenda-place = Where
agenda-audience = For whom
agenda-everybody = Everybody
agenda-languages = In
agenda-by = Announced by
agenda-add-to-calendar = Put it in my calendar
agenda-edit = Change
agenda-call-off = Call this event off
agenda-take-down = Take this announcement down
agenda-take-down-button = Take down with this reason
agenda-show-again = Show this announcement again
agenda-done-announced = It is announced. Everybody can read it.
agenda-done-saved = It is saved.
agenda-done-cancelled = It is called off. Calendars that subscribe will learn it.
agenda-done-withdrawn = The announcement is no longer shown, nor in calendars that follow the agenda.
agenda-done-kept = The announcement stays. Nothing waits for an answer any more.
agenda-done-reported = Thank you. The administration is looking at this announcement.
agenda-done-hidden = The announcement is down. The collective got your reason.
agenda-done-shown = The announcement can be seen again.
agenda-new-title = What would you like to announce?
agenda-edit-title = { $title }: what everybody can read
agenda-new-lead = Say what, when and where. It is public at once, in the name of your collective.
agenda-no-actor = You act for no collective yet
agenda-no-actor-what = Say first who you are: a collective, an association, a school, a commune.
agenda-no-commune = Elsewhere, or online
agenda-form-title = Title
agenda-form-kind = Kind of event
agenda-form-actor = In the name of
agenda-form-from = Begins
agenda-form-to = Ends
agenda-form-place = Where
agenda-form-place-hint = The name of the place, street and number: this is public.
agenda-form-commune = Commune
agenda-form-audience = For whom
agenda-form-audience-hint = Leave it empty if it is for everybody.
agenda-form-languages = In which languages
agenda-form-about = In a few sentences
agenda-form-festival = In the programme of
agenda-form-note = Brussels time.
agenda-announce-button = Announce
agenda-changed-meanwhile = Somebody changed this announcement meanwhile. Your words are below; if you save, they take the place of theirs.
festivals-here = Festivals
festivals-title = { $count ->
    [0] No festivals yet
    [one] One festival
   *[other] { $count } festivals
 }
festivals-lead = Some days under one name: collectives put their events into it.
festivals-coming = Festivals to come
festivals-one = Festival
festivals-none = None
festivals-days = from { $first } to { $last }
festivals-announce = Announce an event in this festival
festivals-name = Name
festivals-first = First day
festivals-last = Last day
festivals-about = In one sentence
festivals-button = Create the festival
festivals-edit = Change
festivals-save = Save
festivals-done = The festival is created. Collectives can put events into it.
refusal-outside-festival = “{ $title }” falls outside these days. Keep it within the festival, or ask the collective to move it first.
refusal-not-during-festival = Choose a beginning during the festival ({ $days }).
mail-gathering-hidden-subject = Your announcement “{ $title }” was taken down
mail-gathering-hidden =
    Hello,

    The administration took your announcement “{ $title }” down. The reason, which everybody can read:

    { $reason }

    The page:
    { $link }

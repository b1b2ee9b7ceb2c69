# The commons: initiatives, their list and their map.
initiatives-here = Initiatives
initiatives-title = { $count ->
    [0] No initiatives yet
    [one] One initiative near you
   *[other] { $shown } initiatives near you
 }
initiatives-lead = Who does what here: collectives, associations, schools, communes, companies. What each proposes, lends, looks for and offers.
initiatives-add = Add our initiative
initiatives-desk = Initiatives to look at
initiatives-any-kind = All kinds
initiatives-search = Name or activity
initiatives-none = No initiative fits
initiatives-none-what = Do you know one? It can be added in two minutes.
initiatives-show-all = Show all initiatives
initiatives-map = Initiatives by commune; a dot for each that says where it is
initiatives-count = { $count ->
    [one] 1 initiative
   *[other] { $count } initiatives
 }
initiatives-proposes = Proposes or supports
initiatives-holds = Lends
initiatives-needs = Looks for
initiatives-offers = Offers
initiatives-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
initiatives-data = This data is free (CC0):
initiatives-add-title = Add our initiative
initiatives-add-lead = A few words are enough. Somebody at the administration looks before it appears on the list and on the map.
initiatives-mine = You already act for
initiatives-new = Or add a new one
initiatives-where = Where to find you
initiatives-address = Address
initiatives-address-hint = Street and number, or the name of the place. Leave it empty if you have none.
initiatives-home = Somebody lives there: show the quarter only
initiatives-send = Ask to appear
initiatives-save = Save
initiatives-note = Everything is public except the address of a home and your e-mail.
initiatives-one-title = Where to find { $name }
initiatives-declined = It is not on the list: { $reason } Mend it, then ask again.
initiatives-stand = Appear on the map of initiatives
initiatives-desk-title = { $count ->
    [0] No initiative waits
    [one] One initiative waits for your answer
   *[other] { $count } initiatives wait for your answer
 }
initiatives-desk-lead = Confirm, or decline with a reason: it leaves by e-mail, in the language of each reader.
initiatives-confirm = Show { $name } on the list
initiatives-decline = Do not show it
initiatives-decline-button = Decline with this reason
initiatives-reason = Reason
initiatives-is-home = (a home: the address will not be shown)
initiatives-take-off = Take an initiative off the list
initiatives-which = Which one
initiatives-take-off-button = Take off with this reason
initiatives-done-confirmed = It is on the list now. Its members are told.
initiatives-done-declined = It is not on the list. Its members got your reason.
actor-done-sent = It is sent. You get an e-mail once somebody has looked.
actor-done-listed = It is on the list and on the map of initiatives.
actor-event-listing-sent = Asked to appear among the initiatives
actor-event-listing-confirmed = Shown among the initiatives
actor-event-listing-declined = Not shown among the initiatives
mail-initiative-listed-subject = { $name } is on the map of initiatives
mail-initiative-listed =
    Hello,

    { $name } now appears on the list and on the map of initiatives.

    Its page:
    { $link }
mail-initiative-declined-subject = { $name } is not on the map of initiatives
mail-initiative-declined =
    Hello,

    { $name } does not appear on the list of initiatives. The reason:

    { $reason }

    You can mend it, then ask again from its page:
    { $link }
embed-title = Put this list on your site
embed-copy = To copy into your page
embed-all = See everything on Ensamen

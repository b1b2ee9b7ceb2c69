# Maps and charts.
map-source = Borders of the communes: Statbel (statistical sectors, 2025), CC BY 4.0, simplified.
map-show = See on the map
map-area = { $name }: { $what }
map-point = Point on the map
map-of-proposals = The number of proposals in each commune; a point for those of this page that showed their place.
map-of-projects = The number of projects in each commune; a point for those that showed their place.
map-of-things = What is shared in each commune; a point for what is on this page. A home stands there only by its quarter; what has no exact place is in the figure of its commune.
map-proposals = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
 }
map-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
 }
map-things = { $count ->
    [one] { $count } thing to share
   *[other] { $count } things to share
 }
map-pick = Show the place on the map
map-pick-hint = Touch the map where your idea is. The address that you wrote still counts.
map-pick-forget = Take the point away
map-enlarge = Enlarge the map
map-large-asks = The large map asks { $host } for its images, which then sees the address of your connection.
map-large-name = Large map
map-large-title = Large map: the arrows move it, plus and minus zoom in and out
map-large-waiting = The large map is coming…
map-large-sorry = The large map does not open in this browser; the small one says the same.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-close = Close the large map
map-pick-centre = Put the point in the middle
map-pick-placed = The point is set. You can close the map.
map-pick-outside = This place is outside of the Brussels-Capital Region.
results-why = Why
results-groups-chart = The part of the votes and the part of the money
results-groups-map = The darker the commune, the more its projects got; the figure counts its funded projects.
results-all-link = Compare the envelopes
results-all-title = { $count ->
    [one] The result of one envelope
   *[other] The results of { $count } envelopes, side by side
 }
results-all-lead = What each envelope had, what it gave, and for what.
results-all-money = The money of each envelope
results-all-chart = The part of each envelope that is given
results-all-envelope = Envelope
results-all-amount = Amount
results-all-given = Given
results-all-left = Left
results-all-voters = People
results-all-projects = Funded projects
results-all-shares = The money given, by envelope
results-all-shares-chart = The part of all the money given
map-districts = In the districts:

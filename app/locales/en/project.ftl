# The list of projects.
projects-page = The projects: { $envelope }
projects-title = { $count ->
    [one] One project asks for { $asked }, the envelope holds { $amount }
   *[other] { $count } projects ask for { $asked }, the envelope holds { $amount }
 }
projects-none-title = The projects are on their way
projects-none = No project is in this envelope yet
projects-none-what = The administration publishes them here before the vote.
projects-none-button = See the steps of this budget
projects-order-own = { $count ->
    [one] One project.
   *[other] { $count } projects, in an order drawn by lot for you: none gains by its place.
 }
projects-order-today = { $count ->
    [one] One project.
   *[other] { $count } projects, in an order drawn by lot each day: none gains by its place.
 }
projects-found = { $count ->
    [0] No project found
    [one] One project found
   *[other] { $count } projects found
 } out of { $total }.
projects-show-all = Show all
projects-no-match = No project matches
projects-no-match-what = Try another word, a higher price, or take a filter away.
project-number = no. { $number }

# Searching.
filter-title = Search the projects
filter-words = A word, a street, a name
filter-theme = Subject
filter-all-themes = All subjects
filter-commune = Commune
filter-place = Commune or district
filter-all-communes = All communes
filter-actor = Carried or supported by
filter-all-actors = Everyone
filter-cost = Asks at most
filter-button = Show these projects

# Comparing.
compare-tick = Compare
compare-hint = Tick two to four projects to read them side by side.
compare-button = Compare the ticked projects
compare-here = Comparison
compare-title = { $count ->
    [one] One project
   *[other] { $count } projects side by side
 }
compare-too-few = Tick at least two projects
compare-too-few-what = The comparison puts two to four projects side by side.
compare-back = Choose projects
compare-change = Choose other projects
compare-left-out = { $count ->
    [one] Four projects at most fit side by side: one project is not shown.
   *[other] Four projects at most fit side by side: { $count } projects are not shown.
 }
compare-remove = Remove
compare-price = Asked of the envelope
compare-bar = { $asked } out of an envelope of { $amount }
compare-total = Total cost
compare-pledged = Paid by partners
compare-summary = In short
compare-where = Where
compare-theme = Subject
compare-bearer = Carried by
compare-partners = Partners
compare-equipment = Equipment bought
compare-number = Number
compare-none = None

# The language of texts.
from-fr = from French
from-nl = from Dutch
from-en = from English
text-translated = Translated { $from }
text-translated-unknown = Translated from another language
text-untranslated = Written in { $language }
text-untranslated-unknown = Written in another language
text-original = Read the original
text-is-original = This is the original.
text-translation = Read the translation

# A project.
project-facts = In short
project-asked = asked of the envelope “{ $envelope }”
project-where = Where
project-everywhere = In several communes
project-map = See it on a map
project-number-of = Number { $number } on the ballot
project-funded = Funded
project-not-funded = Not funded
project-why = Read why
project-share = Talk about this project
project-share-hint = Copy this address wherever you like.

# What it costs.
cost-title = What it costs
cost-title-pledged = It costs { $total }, of which { $pledged } is already promised
cost-bar = { $asked } asked of the envelope, { $pledged } paid by partners
cost-table = The costs, one by one
cost-what = Cost
cost-times = { $quantity } × { $unit }
cost-year = year { $year }
cost-sum = In all
cost-total = Total cost
cost-pledged = Paid by partners
cost-paid-by = { $partner } pays
cost-asked = Asked of the envelope
cost-shareable = to be lent afterwards: { $kind }
cost-borrowed = borrowed, not bought: { $kind }
cost-borrowed-for = borrowed or hired, not bought: { $kind }; the amount covers the loan or the hire, and the transport

# The equipment.
equipment-title = This project buys things that can be lent
equipment-line = { $quantity } × { $kind }
equipment-what = When this project does not need them, others can use them.

# Who carries it.
partners-alone = One person or group carries this project
partners-title = { $count } parties are committed
role-bearer = carries the project
role-co-bearer = also carries the project
role-funder = pays a part
role-host = gives a place
role-lender = lends things
role-supporter = supports
pledge-money = Promises { $amount }:
pledge-money-kind = Promises money:
pledge-labour-kind = Promises work:
pledge-thing-kind = Promises things:
pledge-place-kind = Promises a place:

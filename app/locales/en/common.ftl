# Languages.
language-name = English
language-fr = French
language-nl = Dutch
language-en = English

# Around every page.
skip-to-content = Go to the content
nav-main = Main
nav-language = Language
nav-home = Budgets
nav-admin = Administration
nav-me = My page
nav-sign-in = Sign in
nav-breadcrumbs = You are here
footer-promise = Deciding together about everyone’s money, and showing it to the cent.
footer-workshop = Enter a workshop
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-how-it-counts = How we count
advisory = This vote is advisory: it advises the administration, which decides and explains its decision.

# Forms.
field-optional = (optional)
choose = Choose…
form-refused = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
 }

# When a page cannot be shown.
error-not-found = This page does not exist
error-not-found-what = The address may be incomplete, or the page was taken away.
error-forbidden = This page is not open to you
error-forbidden-what = It is for the people who run this budget. If you are one of them, sign in with your work address.
error-foreign = This form comes from another site
error-foreign-what = To be safe, nothing was done. Open the page on this site and start again there.
error-kept = Go back in your browser: what you wrote is still there.
again-title = Sign in, your words are still here
again-what = Nothing is lost: this page keeps what you wrote.
again-sign-in = Sign in in another tab
again-come-back = Then come back here and send it again.
again-send = Send again
error-refused = That could not be done
error-conflict = Somebody else has just changed this page
error-conflict-what = Go back: your answers are still there. Then reload the page to see what changed.
error-busy = Many people at the same time
error-busy-what = Nothing is lost. Wait a few seconds, then try again.
error-internal = Something broke on our side
error-internal-what = It is not your fault, and we have been told. Try again in a moment.
error-go-home = See the budgets
error-new-link = Ask for a new link

# The demonstration.
demo-label = Demonstration
demo-nobody = somebody passing by
demo-you-are = Demonstration: you are
demo-change = Be somebody else
personas-title = Who would you like to be?
personas-lead = In this demonstration, you can take anyone’s place. On a real site, each person signs in with an e-mail address of their own.
personas-become = Become { $name }
persona-citizen = inhabitant of Schaerbeek
persona-citizen-what = Lives in Schaerbeek. She reads the projects on her phone and votes in French.
persona-citizen-nl = inhabitant of Molenbeek
persona-citizen-nl-what = Lives in Molenbeek. He votes in Dutch and keeps his receipt.
persona-staff = Brussels Environment
persona-staff-what = Works for the administration. Sets up the envelopes, opens and closes the votes, publishes the results.
outbox-title = Outbox
outbox-lead = The letters that a real site would have sent. Here, they do not leave.
outbox-empty = No letters yet. Ask for a sign-in link to see one.

# Statements.
accessibility-title = A site that everyone can use
privacy-title = What we keep about you
statement-feedback = A remark, a question, an obstacle:
statement-choose = Choose the administration that concerns you.
statement-none = No administration is on this site yet.

# Kinds of actors.
actor-inhabitants = inhabitants
actor-collective = collective
actor-association = association
actor-company = company
actor-commune = commune
actor-cpas = public centre for social action
actor-region = regional administration
actor-school = school
actor-coach = coach
actor-elected = elected office

# The same, several.
actors-inhabitants = inhabitants
actors-collective = collectives
actors-association = associations
actors-company = companies
actors-commune = communes
actors-cpas = public centres for social action
actors-region = regional administrations
actors-school = schools
actors-coach = coaches
actors-elected = elected offices

# Themes and their drawings.
theme-streets = Streets and squares
theme-nature = Nature
theme-food = Food
theme-culture = Culture
theme-care = Looking after one another
theme-energy = Energy
theme-sharing = Sharing
theme-streets-picture = Drawing: a street with houses, trees, a bench and a pedestrian crossing.
theme-nature-picture = Drawing: a heron by a pond, among reeds and hills.
theme-food-picture = Drawing: a wooden crate full of vegetables.
theme-culture-picture = Drawing: a bandstand where a trumpet and a drum play to the public.
theme-care-picture = Drawing: two people hugging, next to a warm cup.
theme-energy-picture = Drawing: houses in the sun, one with solar panels, and a wind turbine.
theme-sharing-picture = Drawing: a cargo bike carrying a ladder away, in front of a marquee and a table.

# Phases.
phase-submission = Handing in ideas
phase-review = Checking
phase-valuation = Feasibility study
phase-publication = Presenting the projects
phase-voting = Vote
phase-counting = Count
phase-results = Results
phase-delivery = Delivery
pages-label = Pages
pages-before = Previous page
pages-after = Next page
pages-here = Page { $number } of { $count }

# Two people saved at once
merge-title = Another version was saved in the meantime
merge-what = Nothing is lost: here are both versions. The form holds yours; take over what you want of the other, then save.
merge-same = What is saved says the same as your form. You can save it or leave the page.
merge-caption = What differs
merge-field = Field
merge-mine = What you wrote
merge-theirs = What is saved
merge-empty = (empty)
merge-closed = What you wrote could not be saved. Nothing is lost: here it is, beside what is saved.
merge-ticked = ticked
again-file = Choose your file again: it could not be kept.

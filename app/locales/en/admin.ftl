# Around every page.
admin-nav-label = Administration
admin-nav-pages = Go to another page
admin-nav-process = Overview
admin-nav-rules = Rules
admin-nav-projects = Projects
admin-nav-conduct = Vote
admin-nav-new-envelope = Add an envelope
admin-nav-import = Import
admin-nav-audit = Journal
admin-save = Save
admin-edit = Edit
admin-remove = Remove
admin-actions = Actions
admin-name = Name
admin-text = Text
admin-texts = Texts
admin-texts-hint = French and Dutch go together: nothing is published in one language alone.
admin-summary = In short
admin-about = Presentation
admin-amount = Amount
admin-slug = Web address
admin-slug-hint = Small letters without accents, digits and hyphens. Left empty, it is made of the French name. It does not change afterwards.
admin-in-french = In French
admin-in-dutch = In Dutch
admin-label-fr = Label in French
admin-label-nl = Label in Dutch
admin-label-en = Label in English
admin-confirm-needed = Tick this box to confirm.
admin-summary-line = { $label }: { $text }
admin-all-communes = All communes

# What was just done.
admin-done-saved = Saved.
admin-done-created = Created. Read it through, then go on.
admin-done-granted = This person now has access, and signs in with their e-mail address.
admin-done-withdrawn = This access is withdrawn, as of now.
admin-done-removed = The project is removed.
admin-done-opened = The vote is open. Rules, projects and amounts no longer change.
admin-done-extended = The new closing date is saved. The reason is public.
admin-done-closed = The vote is closed. The reason is public.
admin-done-voided = The vote is annulled. A new one is planned in its place.
admin-done-counting = The count goes on without you: you may close this page.
admin-done-importing = The import goes on without you. The envelope appears here as soon as it is whole; its ballots are counted afterwards.
admin-done-counted = The ballots are counted. Read the result through before you publish it.
admin-done-published = The result is public.
admin-done-imported = Everything is imported.

# First page.
admin-home-title = { $count ->
    [0] Nothing is waiting for you now
    [one] One budget is waiting for you
   *[other] { $count } budgets are waiting for you
 }
admin-home-nothing = Begin by registering your administration
admin-common = For every administration
admin-new-administration = Register an administration
admin-administration-texts = Texts and access
admin-new-process = Create a participatory budget
admin-no-process = No participatory budget yet
admin-no-process-what = Create one: give it a name and dates. It stays a draft until you publish it.
admin-envelopes = { $count ->
    [0] no envelope
    [one] one envelope
   *[other] { $count } envelopes
 }
admin-process-draft = Draft
admin-process-voting = Vote open
admin-process-decided = Decided
admin-process-published = Published

# The next thing to do.
admin-next-title = Over to you
admin-next-known = Everything is on course
admin-next-nothing = Everything is decided and public.
admin-next-envelope = An envelope is missing: an amount, and who may use it.
admin-next-envelope-action = Add an envelope
admin-next-count = The vote “{ $name }” is closed. The ballots remain to be counted.
admin-next-count-action = Count
admin-next-publish = The result of “{ $name }” is ready. Only you see it.
admin-next-publish-action = Read and publish
admin-next-projects = “{ $name }” needs at least two projects before its vote can open.
admin-next-projects-action = Add projects
admin-next-draft = This budget is a draft: publish it so that the vote “{ $name }” opens on { $day }.
admin-next-draft-action = Read and publish
admin-next-draft-call = This budget is a draft: publish it, so that everyone can propose from { $day }.
admin-next-draft-call-action = Read and publish
admin-next-call = The projects of “{ $name }” will come from proposals. They are handed in until { $day }.
admin-next-call-action = Read the proposals
admin-next-review = The proposals for “{ $name }” wait for your answers. The vote opens on { $day }.
admin-next-review-action = Answer the proposals
admin-next-late = The vote “{ $name }” was to open on { $day } and did not. Extend it, then open it.
admin-next-late-action = See the vote
admin-next-open = The vote “{ $name }” is open until { $day }.
admin-next-open-action = Follow the turnout
admin-next-planned = The vote “{ $name }” opens by itself on { $day }. The rules can change until then.
admin-next-planned-action = Read the rules

# An administration.
admin-administration-new-title = Register your administration
admin-administration-create = Register the administration
admin-administration-create-note = You will be the first person responsible for it.
admin-administration-contact = Contact address
admin-administration-contact-hint = Published: this is where people write to.
admin-administration-about = Who you are
admin-administration-accessibility = Accessibility statement
admin-administration-privacy = Privacy statement
admin-administration-statement-hint = A template to read and make your own. { "{administration}" } and { "{email}" } are replaced by your name and your address.
admin-budgets = { $count ->
    [0] No participatory budget
    [one] One participatory budget
   *[other] { $count } participatory budgets
 }
admin-people = Who works here
admin-people-email = Work e-mail address
admin-people-role = What this person may do
admin-people-hint = They sign in with this address. No password is sent.
admin-people-grant = Give access
admin-people-withdraw = Withdraw
admin-people-withdraw-whose = Withdraw the access of { $email }
admin-administration-journal = The journal of this administration
admin-administration-journal-what = Access and texts. Each budget has a journal of its own as well.
admin-role-administrator = Manage everything: rules, projects, votes, publication
admin-role-auditor = Read everything, change nothing

# A participatory budget.
admin-process-new-title = Create a participatory budget
admin-process-create = Create this budget
admin-process-create-note = It stays a draft until you publish it.
admin-process-edit-title = Dates and texts
admin-process-see = See the public page
admin-phases = The phases and their dates
admin-phases-hint = Leave empty what you do not use. Vote, count and results are needed. Brussels time.
admin-phase-opens = From
admin-phase-closes = Until
admin-phase-now = now
admin-phase-needed = needed
admin-phase-frozen = A vote has opened: its close is changed on the page of the vote, with a public reason.
admin-visibility = Who sees this budget?
admin-visibility-draft = Only your team
admin-visibility-draft-hint = A draft. No vote opens.
admin-visibility-published = Everyone
admin-visibility-published-hint = Votes open and close by themselves on their dates.
admin-envelopes-title = { $count ->
    [0] No envelope yet
    [one] One envelope
   *[other] { $count } envelopes
 }
admin-envelopes-none = An envelope is an amount, who gives it, who may use it and how it is decided.

# Where a vote stands.
admin-vote-planned = Planned
admin-vote-open = Open
admin-vote-closed = Closed
admin-vote-counted = Counted
admin-vote-published = Published
admin-vote-void = Annulled

# An envelope.
admin-envelope = Envelope
admin-envelope-new-title = Add an envelope
admin-envelope-create = Create the envelope
admin-envelope-create-note = Next you set how it is decided. A suggestion is filled in already.
admin-envelope-save-note = Everything can change until the vote opens.
admin-envelope-frozen = The vote has opened: this envelope no longer changes.
admin-envelope-money = The money
admin-envelope-currency = Currency
admin-envelope-funders-hint = If several funders share the envelope, name them: their amounts must add up to the total. Otherwise leave empty: your administration pays. Pick from the list who is on this site; of others write the name, once if it is the same in both languages.
admin-envelope-funder = Funder { $number }
admin-envelope-projects = Which projects
admin-envelope-theme = Theme
admin-envelope-all-themes = All themes
admin-envelope-bearers = Who may carry a project? None ticked: everyone
admin-envelope-all-bearers = Everyone
admin-envelope-communes = Where may projects take place? None ticked: everywhere
admin-envelope-communes-count = { $count ->
    [0] Place of the projects: all communes
    [one] Place of the projects: one commune
   *[other] Place of the projects: { $count } communes
 }
admin-envelope-voters = Who votes
admin-envelope-voters-from = From which communes and districts? None ticked: from all communes
admin-envelope-voters-from-count = { $count ->
    [0] Inhabitants of all communes vote
    [one] Inhabitants of one commune or district vote
   *[other] Inhabitants of { $count } communes or districts vote
 }

# The rule sheet.
admin-rules-title = Decide how “{ $name }” will be shared out
admin-rules-title-frozen = This is how “{ $name }” is shared out
admin-rules-frozen = The vote opened on { $at }: these rules no longer change.
admin-rules-ballot = The ballot
admin-rules-ballot-approval = Choose a few projects
admin-rules-ballot-approval-hint = Each person ticks the ones they prefer, whatever the price.
admin-rules-ballot-knapsack = Spend the envelope
admin-rules-ballot-knapsack-hint = Each person puts together a set that fits the amount.
admin-rules-fact-approval = { $choices ->
    [one] One project of choice
   *[other] At most { $choices } projects
 }
admin-rules-max-choices = How many projects at most
admin-rules-max-choices-hint = Only for “Choose a few projects”.
admin-rules-method = The allocation
admin-rules-method-equal-shares = Equal shares
admin-rules-method-equal-shares-hint = Every voter holds the same amount: minorities get projects too.
admin-rules-method-greedy = Most votes first
admin-rules-method-greedy-hint = Easy to follow, but the largest group can take everything.
admin-rules-shares-only = With equal shares only
admin-rules-completion = The money that is left
admin-rules-completion-hint = The shares hardly ever spend everything.
admin-rules-completion-none = It stays with the administration
admin-rules-completion-u = It goes to the most votes
admin-rules-completion-add1 = Shares are raised step by step
admin-rules-completion-add1e = Shares are raised until nothing more fits
admin-rules-completion-add1u = Shares are raised step by step, then most votes
admin-rules-completion-add1eu = Shares are raised until nothing more fits, then most votes
admin-rules-completion-pct1 = Shares are raised by 1% at a time
admin-rules-comparison = Compare with most votes, and keep what more voters prefer
admin-rules-ties = When projects are level
admin-rules-ties-hint = These criteria apply one after the other. A drawn lot always comes last.
admin-rules-tie-place = Criterion { $place }
admin-rules-tie-none = None
admin-rules-tie-cost = The cheaper one
admin-rules-tie-votes = More votes
admin-rules-tie-lot = Drawn lot
admin-rules-minimum = Minimum votes
admin-rules-minimum-hint = Below this, a project is not funded. 0: no minimum.
admin-rules-no-minimum = No minimum
admin-rules-ballot-points = Give points
admin-rules-ballot-points-hint = Each person divides their points freely: more for what matters most.
admin-rules-ballot-ranking = Rank
admin-rules-ballot-ranking-hint = Each person puts their favourites in order.
admin-rules-min-choices = How many projects at least
admin-rules-total = Points per ballot
admin-rules-max-per-project = Points at most for one project
admin-rules-points-hint = Only for “Give points”.
admin-rules-places = How many places to rank
admin-rules-places-hint = Only for “Rank”.
admin-rules-method-max-welfare = Most votes in all
admin-rules-method-max-welfare-hint = The set that gathers most votes: favours many small projects.
admin-rules-experts = Other rules, for those who know them
admin-rules-switches = Settings, for those who know these rules
admin-rules-misfit = A project that costs more than what is left
admin-rules-misfit-hint = With “Most votes first”; ending there is possible with Phragmén’s loads too.
admin-rules-misfit-skip = It is passed over: the next has its chance
admin-rules-misfit-no-skip = The count ends there
admin-rules-misfit-stretch = It is funded if 80% of its price is left, then the count ends
admin-rules-per-euro = Most votes first: count votes for each euro, which helps cheap projects
admin-rules-count = Equal shares: a project is worth the same to its supporters whatever it costs, which helps cheap projects
admin-rules-prefilter = Equal shares: first leave out projects with too few supporters for their price
admin-rules-method-exact-equal-shares-hint = All who pay for a project pay the same; shares are raised as little as it takes.
admin-rules-method-bounded-overspending-hint = Spends nearly the whole envelope without a further step.
admin-rules-method-phragmen-hint = A Swedish method of 1894, adapted to costs.
admin-rules-method-maximin-support-hint = Shares the costs as evenly as possible among all supporters.
admin-rules-method-cstv-hint = Transferable votes for budgets; made for points.
admin-rules-limits = Limits inside the envelope
admin-rules-limits-hint = One line for each limit. Leave the amount empty for no limit.
admin-rules-limit-group = For whom
admin-rules-limit-group-none = Choose a group
admin-rules-cap = At most
admin-rules-floor = At least
admin-rules-exclusion = Only one of these projects
admin-rules-exclusion-hint = Their numbers, separated by commas. One line for each group.
admin-rules-limit-themes = Themes
admin-rules-limit-communes = Communes
admin-rules-limit-districts = Districts
admin-rules-limit-bearers = Bearers
admin-rules-no-limits = No limits
admin-rules-fact-points = { $total } points, at most { $most } for a project
admin-rules-fact-ranking = Rank up to { $places } projects
admin-rules-save = Save these rules
admin-rules-read = Read without saving
admin-rules-save-note = Each save is a new version. It is frozen when the vote opens.
admin-rules-reading = What your rules mean
admin-rules-reading-in = The same rules in English
admin-rules-unsaved = Not saved yet
admin-rules-version = Version { $version }, open to change until the vote opens
admin-rules-version-frozen = Version { $version }, frozen when the vote opened
admin-rules-hash = Fingerprint of the rules

# Trying the rules.
admin-preview-try = Try these rules
admin-preview-try-what = The real count, on made-up ballots or on those of a past vote.
admin-preview-try-button = Try the saved rules
admin-preview-here = Trial
admin-preview-title = { $count ->
    [0] In this trial, the rules fund no project
    [one] In this trial, the rules fund one project
   *[other] In this trial, the rules fund { $count } projects
 }
admin-preview-title-none = There is nothing to try yet
admin-preview-too-few = At least two projects are needed
admin-preview-too-few-what = Made-up ballots choose among the projects of the envelope. Add some, or try a past vote.
admin-preview-on = Try on
admin-preview-made-up = Made-up ballots for your projects
admin-preview-count = Count
admin-preview-back = Back to the rules
admin-preview-made-up-what = This is a trial, not a forecast. { $ballots } ballots are made up: each starts from a project taken at random; of a hundred choices, { $theme } go to the same theme, { $commune } to the same commune, the others anywhere. The seed “{ $seed }” always gives the same ballots.
admin-preview-past-what = The { $ballots } ballots of the vote “{ $vote }”, with its projects and its amount, counted by your rules.
admin-preview-spent = { $used } spent of { $envelope }
admin-preview-left = { $left } is left.
admin-preview-funded = { $count ->
    [0] No project funded
    [one] One project funded
   *[other] { $count } projects funded
 }
admin-preview-not-funded = { $count ->
    [one] One project not funded
   *[other] { $count } projects not funded
 }
admin-preview-price = Price
admin-preview-votes = Votes
admin-preview-others = The same ballots with other rules
admin-preview-others-what = What each rule funds more and less than yours.
admin-preview-rule = Rule
admin-preview-projects = Projects funded
admin-preview-total = Spent
admin-preview-more = More
admin-preview-less = Less
admin-preview-yours = Your rules: { $name }

# The projects of an envelope.
admin-projects-title = { $count ->
    [0] No project yet
    [one] One project goes to the vote
   *[other] { $count } projects go to the vote
 }
admin-projects-count = { $count ->
    [0] none
    [one] one project
   *[other] { $count } projects
 }
admin-projects-asked = { $count ->
    [one] It asks for { $asked }, of an envelope of { $envelope }.
   *[other] Together they ask for { $asked }, of an envelope of { $envelope }.
 }
admin-projects-none-asked = The envelope holds { $envelope }.
admin-projects-frozen = The vote has opened: the list of projects no longer changes.
admin-projects-import = Import a table
admin-projects-empty = Add a first project
admin-projects-empty-what = One by one, or all at once from an Excel or CSV table.
admin-project = Project
admin-project-new = Add a project
admin-project-new-title = Add a project
admin-project-number = Number
admin-project-number-hint = On ballots and in files. Leave empty for the next one.
admin-project-asked = Asked
admin-project-too-dear = more than the envelope
admin-project-edit-named = Edit “{ $title }”
admin-project-remove-named = Remove “{ $title }”
admin-project-remove-title = Remove this project?
admin-project-remove-what = Project { $number }, “{ $title }”, will not go to the vote. The journal keeps a trace of its removal.
admin-project-remove-button = Remove this project
admin-project-keep = Keep it

# A project.
admin-project-create = Add this project
admin-project-save-mine = Save my version
admin-project-leave = Go back without saving
admin-project-texts-hint = A text stays in the language of whoever wrote it. The other languages are translations, and are shown as such.
admin-project-original = Original language
admin-project-other-language = Another language
admin-project-title = Title
admin-project-description = Description
admin-project-who-where = Who and where
admin-project-bearer = Bearer
admin-project-bearer-type = Kind of actor
admin-project-theme = Theme
admin-project-commune = Commune
admin-project-no-commune = In several communes
admin-project-place = Street or square
admin-project-costs = What it costs
admin-project-costs-hint = Empty rows are passed over. Equipment that can be lent is chosen in the last list.
admin-project-line = Cost { $number }
admin-project-quantity = Quantity
admin-project-unit-price = Price each
admin-project-year = Year
admin-project-kind = Shareable
admin-project-kind-read = From the words
admin-project-no-kind = Not shareable
admin-project-equipment = What can be shared: who has one already?
admin-project-more-rows = Add rows
admin-project-partners = With whom
admin-project-partners-hint = Money that a partner pledges lowers what is asked of the envelope.
admin-project-partner = Partner { $number }
admin-partner-role = Role
admin-partner-role-co-bearer = Carries the project too
admin-partner-role-funder = Pays a part
admin-partner-role-host = Gives it a place
admin-partner-role-lender = Lends equipment
admin-partner-role-supporter = Supports the project
admin-partner-pledge = Pledge
admin-partner-no-pledge = None
admin-partner-amount = Amount pledged
admin-pledge-label-fr = The pledge in words, in French
admin-pledge-label-nl = In Dutch
admin-pledge-label-en = In English
admin-pledge-money = Money
admin-pledge-labour = Work
admin-pledge-thing = Equipment
admin-pledge-place = A place

# The names of a project’s fields.
admin-part-title = Title
admin-part-summary = In short
admin-part-description = Description
admin-part-place = Street or square
admin-part-original = Original language
admin-part-theme = Theme
admin-part-commune = Commune
admin-part-bearer-name = Bearer
admin-part-bearer-type = Kind of actor
admin-part-label = label
admin-part-quantity = quantity
admin-part-price = price each
admin-part-year = year
admin-part-kind = shareable
admin-part-name = name
admin-part-type = kind of actor
admin-part-role = role
admin-part-pledge = pledge
admin-part-amount = amount pledged

# Two people at once.

# Conducting the vote: where it stands.
admin-conduct-draft = The vote waits until the budget is published
admin-conduct-late = The opening time has passed and the vote is not open
admin-conduct-planned = The vote opens on { $at }
admin-conduct-open = { $days ->
    [0] This is the last day to vote
    [one] One day left to vote
   *[other] { $days } days left to vote
 }
admin-conduct-closed = The vote is closed: it remains to be counted
admin-conduct-counted = The vote is counted: only you see the result
admin-conduct-published = The result is public
admin-conduct-void = This vote is annulled
admin-conduct-state = State
admin-conduct-opens = Opening
admin-conduct-closes = Close
admin-conduct-voters = Voters
admin-conduct-reason-given = Public reason
admin-conduct-by-day = Turnout day by day
admin-conduct-by-day-what = A day with fewer than ten ballots is counted with the next.
admin-conduct-day = Day
admin-conduct-publish-first = Nobody would see this vote: publish the budget first.
admin-not-yet = { $what ->
    [vote] The vote cannot open now.
    [seat] The jury cannot be seated yet.
   *[other] The decision cannot be recorded yet.
 }
admin-not-yet-calendar = See the calendar
admin-conduct-too-few = At least two projects are needed to open the vote.
admin-conduct-closing = The time has passed. The vote closes within the minute: reload the page.
admin-conduct-see-results = See the result
admin-conduct-preview-results = Read the result before you publish it

# Conducting the vote: the steps.
admin-conduct-steps = If something must change
admin-conduct-reason = Public reason
admin-conduct-open-title = Open the vote now
admin-conduct-open-what = The vote opens by itself on its date. Opening it earlier freezes from now on:
admin-conduct-freezes-rules = the rules, as they read on their page;
admin-conduct-freezes-projects = { $count ->
    [one] the project and its price;
   *[other] the { $count } projects and their prices;
 }
admin-conduct-freezes-money = the amount of the envelope and who may vote.
admin-conduct-open-until = The vote will be open until { $at }.
admin-conduct-open-confirm = I have read the rules and the projects: they will not change any more
admin-conduct-open-button = Open the vote
admin-conduct-new-close = New close
admin-conduct-extend-summary = Set a later close
admin-conduct-extend-title = Extend the vote
admin-conduct-extend-what = The close can only move later. The phases that follow move with it, and the reason is shown on the page of the vote.
admin-conduct-extend-button = Extend the vote
admin-conduct-close-summary = Close early
admin-conduct-close-title = Close the vote now
admin-conduct-close-what = Nobody can vote or change a ballot afterwards. The reason is shown on the page of the vote.
admin-conduct-close-confirm = I close this vote before the announced time
admin-conduct-close-button = Close the vote
admin-conduct-void-summary = Annul this vote
admin-conduct-void-title = Annul the vote
admin-conduct-void-what = The ballots will not be counted. A new vote is planned in its place, with rules that you can change. The reason is shown on the page of the vote.
admin-conduct-void-confirm = I annul this vote and all its ballots
admin-conduct-void-button = Annul the vote
admin-conduct-underway = The ballots are being counted. Every explanation is proved by more counts: for a large vote this may take several minutes.
admin-conduct-underway-look = See how far the count is
admin-conduct-count-title = Count the ballots
admin-conduct-count-what = Counting takes a few moments. The key that ties ballots to people is destroyed afterwards: nothing can be reopened.
admin-conduct-count-button = Count the ballots
admin-conduct-publish-title = Publish the result
admin-conduct-publish-what = Everyone will see the funded projects, the explanations and the anonymous ballots, and can count again.
admin-conduct-publish-confirm = I have read the result
admin-conduct-publish-button = Publish the result

# The journal.
admin-audit-title = { $count ->
    [one] One fact in the journal
   *[other] { $shown } facts in the journal
 }
admin-audit-title-broken = The journal is broken at fact { $number }
admin-audit-holds = The chain is whole: no fact was removed or changed since it was written.
admin-audit-broken = Fact { $number } no longer fits the one before: somebody removed or changed a fact in the database. Tell whoever runs the server.
admin-audit-what = Each fact carries the fingerprint of the one before. Keep the last fingerprint elsewhere, in the minutes of a meeting for instance: that is enough to prove later that nothing moved.
admin-audit-last = Last fingerprint:
admin-audit-staff = by the team
admin-audit-clock = by the clock
admin-audit-project = no. { $number }
admin-audit-version = version { $version }
admin-audit-facts = Details of fact { $number }
admin-event-process-created = Budget created
admin-event-process-changed = Budget changed
admin-event-envelope-created = Envelope created
admin-event-envelope-changed = Envelope changed
admin-event-rules-saved = Rules saved
admin-event-project-created = Project added
admin-event-project-changed = Project changed
admin-event-project-removed = Project removed
admin-event-projects-imported = Projects imported
admin-event-vote-imported = Past vote imported
admin-event-vote-opened = Vote opened
admin-event-vote-extended = Vote extended
admin-event-vote-closed = Vote closed on time
admin-event-vote-closed-early = Vote closed early
admin-event-vote-voided = Vote annulled
admin-event-vote-counted = Ballots counted
admin-event-vote-published = Result published
admin-event-decision-recorded = Decision published
admin-event-ballot-cast = Ballot cast
admin-event-administration-created = Administration created
admin-event-administration-changed = Texts of the administration changed
admin-event-role-granted = Access granted
admin-event-role-withdrawn = Access withdrawn
admin-event-ballots = { $count ->
    [one] One ballot cast
   *[other] { $shown } ballots cast
 }

# Importing.
admin-import-title = Bring what you have already
admin-import-file = File
admin-import-projects-title = Projects, from a table
admin-import-projects-what = One project per row, the names of the columns on the first. Nothing is imported before everything is right.
admin-import-no-envelope = First add an envelope whose vote has not opened.
admin-import-envelope = Into the envelope
admin-import-table-hint = Excel (.xlsx) or CSV, 5 MB at most. Commas, semicolons, Excel’s accents: all are understood.
admin-import-read = Read the table
admin-import-ballots-title = A past vote, with its ballots
admin-import-ballots-what = A Pabulib file (.pb): the amount, the rules, the projects and the anonymous ballots. The vote is counted again here, and you decide whether to publish its result.
admin-import-ballots-hint = Approval or single-choice ballots, 10 MB at most.
admin-import-check = Read the file
admin-import-leave = Go back without importing
admin-import-again = Choose another file
admin-import-dry-run = What would be imported
admin-import-nothing-yet = Nothing was imported. Put these lines right in the file, then send it again.
admin-import-whole-file = File
admin-import-line = Line { $line }
admin-import-line-cell = Line { $line }, column { $cell }
admin-import-ballots-bad = { $count ->
    [one] One line of the file must be put right
   *[other] { $shown } lines of the file must be put right
 }
admin-import-ballots-ready = { $count ->
    [one] One ballot is ready to be imported
   *[other] { $shown } ballots are ready to be imported
 }
admin-import-ballots-names = Give this vote a name
admin-import-ballots-name-it = What is this envelope called?
admin-import-ballots-button = Import and count again
admin-import-ballots-note = Everything is imported at once, or nothing. Only you see the result until you publish it.
admin-import-ballots = Ballots
admin-import-days = Dates of the vote
admin-import-warnings = { $count ->
    [one] One remark that prevents nothing
   *[other] { $count } remarks that prevent nothing
 }
admin-import-columns-title = { $count ->
    [one] One row read: say what each column holds
   *[other] { $shown } rows read: say what each column holds
 }
admin-import-columns = What each column holds
admin-import-columns-hint = We guessed from the names. In brackets: the first row. “In short” or “Description”: one of the two is enough.
admin-import-no-column = No column
admin-import-column-untitled = Column { $number }
admin-import-defaults = When a cell is empty
admin-import-default-theme = Theme
admin-import-default-bearer = Kind of actor
admin-import-no-default = To be filled in in the table
admin-import-try = Try without importing
admin-import-note = The trial checks every row and writes nothing.
admin-import-ready-title = { $count ->
    [one] One project is ready to be imported
   *[other] { $shown } projects are ready to be imported
 }
admin-import-button = { $count ->
    [one] Import this project
   *[other] Import these { $shown } projects
 }
admin-import-bad-title = { $count ->
    [one] One row must be put right
   *[other] { $shown } rows must be put right
 }
admin-import-bad-what = { $good ->
    [0] Nothing is imported while a row must be put right. Correct the table and send it again, or change the columns below.
    [one] One row is good, but nothing is imported while another must be put right. Correct the table and send it again, or change the columns below.
   *[other] { $good } rows are good, but nothing is imported while another must be put right. Correct the table and send it again, or change the columns below.
 }
admin-import-fix-theme = Unknown theme. Write: streets, nature, food, culture, care, energy or sharing.
admin-import-fix-no-theme = Write a theme, or choose one for the empty cells.
admin-import-fix-commune = Unknown commune. Write its name in French or Dutch, or its postcode.
admin-import-fix-bearer-type = Unknown kind of actor. Write for instance: inhabitants, collective, association, company, commune or school.
admin-import-fix-no-bearer-type = Write a kind of actor, or choose one for the empty cells.

# What a column can hold.
admin-column-title = Title
admin-column-summary = In short
admin-column-description = Description
admin-column-cost = Cost
admin-column-bearer = Bearer
admin-column-bearer-type = Kind of actor
admin-column-theme = Theme
admin-column-commune = Commune
admin-column-place = Street or square
admin-column-number = Number

# What can be wrong with a Pabulib file.
pb-not-utf8 = This line is not UTF-8. Save the file as UTF-8.
pb-too-long = This is too long.
pb-unclosed-quote = A quotation mark is opened and never closed.
pb-outside-section = There is text before the first section. The file begins with META.
pb-missing-section = A part of the file is missing.
pb-repeated-section = This section comes twice.
pb-missing-header = This section has no line of titles.
pb-missing-column = A column that is needed is missing.
pb-repeated-column = This column comes twice.
pb-too-many-cells = This row has more cells than there are columns.
pb-missing-meta = Something that is needed is missing in META.
pb-bad-amount = This amount cannot be read.
pb-unknown-vote-type = This kind of ballot cannot be imported. Only ballots on which people choose, give points or rank can be.
pb-empty-project-id = This project has no number.
pb-repeated-project = This project number comes twice.
pb-unknown-project = This ballot names a project that is not in the list.
pb-points-mismatch = This ballot has not as many points as projects.
pb-bad-points = Points must be numbers from 0, with at most six decimals.
pb-points-in-fractions = Points have decimals: all points of the file are multiplied so that they become whole. The result stays the same.
pb-too-many-choices = This ballot names more than one project.
pb-too-few-cells = This row has fewer cells than there are columns: they count as empty.
pb-repeated-meta = This comes twice: the first counts.
pb-incomplete-meta = Something that is expected is missing in META. The count does without.
pb-count-mismatch = The number that was announced does not agree with the rows.
pb-zero-cost = This project has no usable price.
pb-cost-above-budget = This project costs more than the whole envelope.
pb-tally-mismatch = The number of votes that was announced does not agree with the ballots.
pb-repeated-voter = This person has more than one ballot.
pb-repeated-choice = This ballot names a project twice: it counts once.
pb-empty-vote = This ballot names no project.
pb-limit-exceeded = This ballot goes beyond a limit that META sets.
pb-other-format = This file is not an election: it is a PDF, a picture, a web page or something else. Choose the .pb file.
pb-too-many-projects = There are more projects than are accepted.
pb-too-many-ballots = There are more ballots than are accepted.
pb-too-many-mentions = The ballots together name more projects than are accepted.
pb-wrong-separator = Cells must be separated by semicolons.
pb-conflicting-meta = META says this twice, and not the same.
pb-thousands-separator = Write this amount without a separator between thousands: 1000, not 1.000.
pb-amount-too-large = This amount is too large to be counted.
pb-more-problems = There are more problems. Put these right first.
pb-section-order = The parts are not in the usual order: META, PROJECTS, VOTES.
pb-unusual-title = This title is not written as usual; it was recognised.
pb-text-after-quote = There is text after the closing quotation mark. It is kept.
pb-nul-byte = This line has NUL characters. They are passed over.
pb-bad-meta-value = This limit is not a number, or contradicts another.
pb-ignored-meta = META asks for a way of counting that is not followed here.
pb-unknown-rule = This rule is not one of the format.
pb-bad-date = This date cannot be read, or the end comes before the beginning.
pb-no-projects = There is no project.
pb-no-votes = There is no ballot.
pb-zero-budget = The budget is nothing.
pb-unusual-amount = This amount is not written as usual; it could be read.
pb-comma-in-project-id = This number has a comma: no ballot can name it.
pb-bad-selected = “selected” should be 0, 1, 2 or 3. The project counts as not selected.
pb-empty-voter-id = Some ballots have no voter number.
pb-empty-choice = This ballot has a comma too many. It is passed over.

# Next year.
admin-process-copy = Prepare next year’s budget from this one
admin-process-copy-title = Next year’s budget
admin-process-copy-what = The texts, the envelopes, their rules, the grid and the texts of letters are taken over; projects, votes and ballots are not, and partner administrations have to accept again. Dates are 52 weeks later, on the same day of the week: check them.

# The decision.
admin-nav-decision = Decision
admin-decision-title = What is decided for “{ $name }”?
admin-decision-what = The outcome is advice. Say here who decides, when, and what is decided: it is adopted as it is, or departed from for some projects, for a reason that all can read.
admin-decision-organ = Who decides
admin-decision-day = Date of the decision
admin-decision-statement = The decision, in a few sentences
admin-decision-departures = Where it departs from the outcome
admin-decision-departures-what = Leave this empty if the outcome is adopted as it is.
admin-decision-departure = Departure { $row }
admin-decision-project = Project
admin-decision-nothing = None
admin-decision-decided = What is decided
admin-decision-funded = Funded after all
admin-decision-not-funded = Not funded after all
admin-decision-reason = The reason
admin-decision-save = Publish the decision
admin-decision-note = It appears at once with the outcome and in the journal. A corrected decision replaces the one before, which stays in the journal.
organ-college = College
organ-council = Council
organ-board = Board
organ-government = Government

# The inventory of subsidies.
inventory-day = Date
inventory-beneficiary = Beneficiary
inventory-kind = Kind of actor
inventory-object = Object
inventory-amount = Amount you pay
inventory-whole = Whole amount
inventory-currency = Currency
inventory-process = Budget
inventory-envelope = Envelope
inventory-year = Subsidies of { $year } (CSV)
inventory-none = No result is published yet.
inventory-title = The inventory of subsidies
inventory-what = Who gets how much, and for what: the list that the law asks to publish every year. Decisions that depart from a vote are followed. Of a budget that you own with others, each administration reads what it pays: the parts that it gives. The rest is with the one that leads.

# Proposals behind the desk.
admin-nav-proposals = Proposals
admin-nav-permits = Who may what
admin-nav-actors = Actors to confirm
admin-done-decided = Decided, and a letter has gone to its bearers.
admin-proposals-title = { $count ->
    [0] No proposal handed in
    [one] One proposal handed in
   *[other] { $count } proposals handed in
 }
admin-proposals-none = Nobody has handed anything in yet
admin-proposals-none-what = What is handed in during the call arrives here. Drafts stay with whoever writes them.
admin-proposals-csv = All dossiers (CSV)
admin-proposal = Proposal
admin-proposal-price = Costs { $total }, asks { $asked }.
admin-proposal-public = See its public page
admin-proposal-misfits = What still keeps it from the vote
admin-valuation = Feasibility study
admin-valuation-progress = Dossiers finished: { $done } of { $dossiers }. Still to be given to somebody: { $unassigned }.
admin-evaluator = Examined by
admin-evaluator-all = Everyone
admin-evaluator-nobody = Nobody
admin-evaluators-title = Who examines this proposal
admin-evaluator-add = Give the dossier to
admin-evaluator-hint = People who were given access to examine or to manage everything.
admin-evaluator-give = Give
admin-evaluator-take = Take away
admin-dossier-none = Not begun
admin-dossier-begun = under way
admin-dossier-done = finished
admin-feasibility = Can it be done?
admin-feasibility-undecided = Not known yet
admin-feasibility-feasible = Feasible
admin-feasibility-not-feasible = Not feasible
admin-feasibility-reason = Why it cannot be done
admin-feasibility-reason-hint = Public, in French and Dutch. Its author reads it in a letter.
admin-costs = What it costs
admin-costs-hint = By year, from the first. This total goes to the vote where it differs from that of the bearers.
admin-cost-year = Year { $year }
admin-price-explanation = How this price was worked out
admin-months = Duration, in months
admin-notes = Internal notes
admin-notes-hint = Only the team reads them.
admin-done = The examination is finished
admin-valuation-save = Save the dossier
admin-valuation-note = A finished examination is public, and a letter goes to its bearers. Not feasible: the proposal will not go to the vote.
admin-review-title = What do you decide?
admin-review-admit = Admissible
admin-review-admit-hint = It fits the call; the examination begins.
admin-review-return = Ask questions
admin-review-return-hint = It goes back to its bearers, who answer and hand it in again.
admin-review-retain = Into the vote
admin-review-retain-hint = It becomes a project of its envelope.
admin-review-decline = Do not retain
admin-review-decline-hint = With a public reason.
admin-review-reconsider = Take the decision back
admin-review-reconsider-hint = It is admissible again; the journal keeps everything.
admin-review-questions = Your questions
admin-review-questions-hint = In the language of whoever wrote it. Only its bearers read them.
admin-review-reason = The public reason
admin-review-reason-hint = Only if you do not retain it: in French and Dutch.
admin-review-reason-both = In French and Dutch; everyone will read it.
admin-review-save = Decide
admin-review-note = A letter goes to its bearers at once, each in their own language.
admin-review-waits = Your questions wait for an answer
admin-review-waits-what = As soon as its bearers answer and hand it in again, this proposal is back in your list. This is what you asked.
admin-review-not-waiting = Decide without waiting for the answer
admin-stake-title = Conflicts of interest
admin-stake-words = I have a stake in this proposal
admin-stake-hint = Say which: the journal keeps it, and others will work on this dossier.
admin-stake-declare = Declare it
admin-csv-kind = Kind of actor
admin-csv-envelope = Envelope
admin-csv-total = Total cost
admin-csv-pledged = Pledged by partners
admin-csv-valued = Established cost
admin-csv-months = Months
admin-csv-reason = Public reason
admin-dossier-field-decision = Decision
admin-dossier-field-questions = Your questions
admin-dossier-field-reason = Why it cannot be done
admin-dossier-field-reason-public = The public reason
admin-dossier-field-envelope = Envelope
admin-dossier-field-feasibility = Feasibility
admin-dossier-field-cost = What it costs
admin-dossier-field-months = Duration
admin-dossier-field-price-explanation = How this price was worked out
admin-dossier-field-notes = Internal notes
admin-dossier-field-evaluator = Give the dossier to
admin-dossier-field-words = Stake in this proposal
admin-role-evaluator = Examine the proposals given to them
admin-actors-title = { $count ->
    [0] No actor to confirm
    [one] One actor to confirm
   *[other] { $count } actors to confirm
 }
admin-actors-what = Confirm those that you know or have looked up in the register of enterprises. Everyone then sees who confirmed them.
admin-actor-confirm = Confirm { $name }
admin-permits-title = Who may do what, phase by phase
admin-permits-what = This is the table that the site applies. Between two phases citizens wait; the team goes on with what either of them allows. Before the phases that precede the vote are over, no vote opens and nothing is decided in another way; once open a vote moves on by itself: what is closed is counted, what is counted is published.
admin-permits-action = What
admin-permits-who = Who
admin-permits-dates = From { $from } to { $to }
capacity-inhabitant = everyone who has signed in
capacity-bearer = its bearers
capacity-partner = its partners
capacity-evaluator = its evaluators
capacity-administration = the administration
action-draft = Begin a proposal and write it
action-submit = Hand it in
action-amend = Change what was handed in
action-invite = Invite a partner
action-join = Answer an invitation, pledge, leave
action-withdraw = Withdraw a proposal
action-support = Support a proposal
action-comment = Ask a question, argue
action-review = Find admissible or ask questions
action-assign = Give out a dossier
action-value = Examine feasibility and cost
action-retain = Bring into the vote
action-decline = Not retain, or take that back
action-seat = Seat a jury
action-vote = Vote
action-settle = Record what was decided without a vote
action-count = Count
action-publish = Publish the outcome and the decision
action-report = Tell what becomes of the laureates
admin-audit-proposal = “{ $proposal }”
admin-event-proposal-begun = Proposal begun
admin-event-proposal-saved = Proposal saved
admin-event-proposal-submit = Proposal handed in
admin-event-proposal-return = Questions asked
admin-event-proposal-admit = Proposal admissible
admin-event-proposal-value = Examination finished
admin-event-proposal-retain = Proposal brought into the vote
admin-event-proposal-decline = Proposal not retained
admin-event-proposal-reconsider = Decision taken back
admin-event-proposal-withdraw = Proposal withdrawn
admin-event-partner-invited = Partner invited
admin-event-partner-accepted = Partner joined
admin-event-partner-refused = Invitation refused
admin-event-partner-left = Partner left
admin-event-partner-revoked = Invitation taken back
admin-event-partner-expired = Invitation ran out
admin-event-valuation-saved = Dossier saved
admin-event-valuation-assigned = Dossier given
admin-event-valuation-unassigned = Dossier taken from somebody
admin-event-stake-declared = Conflict of interest declared
admin-event-actor-confirmed = Actor confirmed
admin-nav-moderation = Reported texts
admin-moderation-title = { $count ->
    [0] No reported text
    [one] One reported text
   *[other] { $count } reported texts
 }
admin-moderation-what = A text is taken down only for a reason that everyone can read in its place. Whoever wrote it and whoever reported it get a letter.
admin-moderation-reported = Reported because:
admin-moderation-reason = Public reason
admin-moderation-keep = Leave this text
admin-moderation-hide = Take it down, for this reason
admin-moderation-hidden = { $count ->
    [1] One text that was taken down
   *[other] { $count } texts that were taken down
 }
admin-moderation-hidden-what = Whoever wrote it may contest that. If they are right, put their text back: it stands in its place again, and they are told.
admin-moderation-because = Taken down because: { $reason }
admin-moderation-restore = Put this text back
admin-event-comment-restored = Comment put back
admin-event-comment-written = Comment published
admin-event-comment-hidden = Comment taken down
admin-event-comment-kept = Reported comment, left
admin-envelope-guests = Whoever lives in another commune may choose to vote here too
admin-event-proposal-photo = Photos changed
admin-valuation-short = Study
admin-event-proposal-bearer = Proposal carried by another actor
admin-votes-in = In how many envelopes does one person vote?
admin-votes-in-several = In each envelope that admits them
admin-votes-in-several-hint = At home, and in one other commune of their choice where an envelope allows it.
admin-votes-in-one = In a single one, of their choice
admin-votes-in-one-hint = The first ballot chooses the envelope. This stands once letters are made or a vote opens.

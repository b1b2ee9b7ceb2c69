# After the vote: what became of each project, in public.
delivery-here = What became of it
delivery-status-preparing = In preparation
delivery-status-underway = Under way
delivery-status-done = Done
delivery-status-stopped = Stopped
delivery-status-unknown = No news yet
delivery-title-unknown = What becomes of “{ $title }”?
delivery-title-preparing = “{ $title }” is being prepared
delivery-title-underway = “{ $title }” is under way
delivery-title-done = “{ $title }” is done
delivery-title-stopped = “{ $title }” is stopped
delivery-nothing = The administration has published nothing yet about what comes next. Follow the project: we will write to you as soon as there is news.
delivery-late = { $days ->
    [one] One day late
   *[other] { $days } days late
 }
delivery-next = Next step: { $label }, planned for { $day }.
delivery-why-stopped = Why it is stopped
delivery-latest = The latest news
delivery-latest-day = Published on { $day }
delivery-steps-title = The steps
delivery-steps-none = No steps have been announced yet.
delivery-steps-caption = The steps, with the planned day and the real one
delivery-step = Step
delivery-step-planned = Planned for
delivery-step-done = Done on
delivery-step-not-done = not yet
delivery-step-state = How it stands
delivery-step-on-time = Done on time
delivery-step-done-late = { $days ->
    [one] Done one day late
   *[other] Done { $days } days late
 }
delivery-step-ahead = To come
delivery-step-late = { $days ->
    [one] One day late
   *[other] { $days } days late
 }
delivery-money-title = The money
delivery-money-caption = The envelope’s money, from the vote until today
delivery-money-line = Where it stands
delivery-money-sum = Amount
delivery-money-share = Share of what was voted
delivery-money-bar = { $line }: { $amount } of { $voted }
delivery-line-voted = Voted
delivery-line-voted-what = what the project asked of the envelope
delivery-line-awarded = Awarded
delivery-line-awarded-what = by decision
delivery-line-committed = Committed
delivery-line-committed-what = bound by contracts and orders
delivery-line-spent = Spent
delivery-line-spent-what = paid
delivery-line-returned = Returned to the envelope
delivery-line-returned-what = what was not needed
delivery-cost-title = The real cost beside the voted one
delivery-cost-caption = The cost of the whole project, whoever pays
delivery-cost-voted = Cost as voted
delivery-cost-real = Real cost
delivery-cost-same = The project costs exactly what was announced.
delivery-cost-more = The project costs { $amount } more than announced.
delivery-cost-less = The project costs { $amount } less than announced.
delivery-cost-unknown = The real cost will be published once it is known.
delivery-photos-title = Before and after
delivery-photos-before = Before
delivery-photos-after = After
delivery-photo-open = See the photo large: { $what }
delivery-journal-title = Everything that changed
delivery-journal-what = Every change stays here with its date, and in the sealed journal of the budget.
delivery-journal-version = Version { $number }, { $day }
delivery-change-begun = Status: { $to }
delivery-change-status = Status: { $from } → { $to }
delivery-change-amount = { $line }: { $from } → { $to }
delivery-change-cost = Real cost: { $from } → { $to }
delivery-change-unknown = unknown
delivery-change-planned = New step: { $label }, planned for { $day }
delivery-change-reached = Step done: { $label }, on { $day }
delivery-change-moved = Step moved: { $label }, from { $from } to { $to }
delivery-change-dropped = Step dropped: { $label }
delivery-change-photo-added-before = Photo added: before
delivery-change-photo-added-after = Photo added: after
delivery-change-photo-removed-before = Photo removed: before
delivery-change-photo-removed-after = Photo removed: after
delivery-project-title = What became of it
delivery-project-link = Steps, money and photos
delivery-link = What became of the projects
delivery-list-title = { $count ->
    [0] None of the { $of } funded projects is done yet
    [one] { $of ->
        [one] The funded project is done
       *[other] One of the { $of } funded projects is done
     }
   *[other] { $count } of the { $of } funded projects are done
 }
delivery-list-lead = What became of the projects of “{ $envelope }”, step by step and euro by euro.
delivery-list-late = { $count ->
    [one] One project is late
   *[other] { $count } projects are late
 }
delivery-list-late-what = At least one step is past its day.
delivery-list-none = No project of this envelope is funded.
delivery-list-caption = The funded projects
delivery-list-project = Project
delivery-list-status = Status
delivery-list-steps = Steps done
delivery-list-steps-of = { $done } of { $of }
delivery-list-steps-none = not announced
delivery-list-spent = Spent
delivery-list-voted = Voted
delivery-list-others = The other envelopes
delivery-list-total = All projects together
delivery-follow = Follow this project
delivery-follow-what = We write to you when there is news, and for nothing else. Each message lets you stop.
delivery-unfollow = Stop following
delivery-following = You follow this project: we write to you when there is news.
delivery-follow-title = Follow “{ $title }”?
delivery-followed = Noted: we will write to you when there is news.
delivery-unfollowed = Noted: we will not write to you about this project any more.
delivery-me-title = The projects you follow
unsubscribe-title = No more news of “{ $title }”?
unsubscribe-what = We will not write to you about this project any more. You can follow it again whenever you like.
unsubscribe-button = Stop these messages
unsubscribe-done-title = Stopped
unsubscribe-done-what = We do not write to you about this project any more.

# Messages to whoever follows a project.
mail-news-subject = News: { $title }
mail-news-hello = Hello,
mail-news-what = You follow “{ $title }”. { $administration } has published news.
mail-news-said = { $administration } writes: “{ $note }”
mail-news-changed = What changed:
mail-news-button = See what became of the project
mail-news-why = You receive this message because you follow this project.
mail-news-stop = Stop receiving these messages
mail-footer = Ensamen, the participatory budget

# Behind the desk.
admin-nav-delivery = Delivery
admin-delivery-list-title = The funded projects and their delivery
admin-delivery-list-what = What you publish here appears at once on the project’s page, and goes by e-mail to whoever follows it.
admin-delivery-edit = Update
admin-delivery-edit-named = Update “{ $title }”
admin-delivery-public = The public page
admin-delivery-updated = Last update
admin-delivery-never = never
admin-delivery-title = How does “{ $title }” stand?
admin-delivery-status = Status
admin-delivery-reason = Why it is stopped
admin-delivery-reason-hint = Asked for only when a project is stopped. The reason is public.
admin-delivery-steps = Steps
admin-delivery-steps-what = One row for each step. Leave empty what you do not need; empty a row to drop it.
admin-delivery-step = Step { $row }
admin-delivery-step-label = What is done
admin-delivery-step-planned = Planned day
admin-delivery-step-done = Real day
admin-delivery-money = Money
admin-delivery-money-what = The vote gave { $voted } to this project. Each amount fits into the one before it; an empty field is nothing.
admin-delivery-awarded = Awarded by decision
admin-delivery-committed = Committed (contracts, orders)
admin-delivery-spent = Spent
admin-delivery-returned = Returned to the envelope
admin-delivery-cost = Real cost of the whole project
admin-delivery-cost-hint = Whoever pays. Leave empty until it is known. As voted: { $total }.
admin-delivery-note = What you say about it in public
admin-delivery-note-hint = A sentence or two. It appears on the page and in the message to whoever follows the project.
admin-delivery-save = Publish
admin-delivery-save-note = { $count ->
    [0] Nobody follows this project yet.
    [one] One person follows this project and gets a message.
   *[other] { $count } people follow this project and get a message.
 }
admin-delivery-photos = Photos
admin-delivery-photos-what = JPEG, PNG or WebP, at most 5 MB and 20 megapixels. The place and the hour that the camera writes into it are erased.
admin-delivery-photo-moment = When
admin-delivery-photo-file = Photo
admin-delivery-photo-alternative = What can be seen on the photo
admin-delivery-photo-alternative-hint = For whoever does not see the photo.
admin-delivery-photo-add = Add the photo
admin-delivery-photo-remove = Take away
admin-delivery-photo-remove-named = Take the photo away: { $what }
admin-done-photo-added = The photo is published.
admin-done-photo-removed = The photo is taken away and erased.
admin-event-delivery-recorded = Delivery updated
admin-event-delivery-photo-added = Photo added
admin-event-delivery-photo-removed = Photo taken away
inventory-page = Follow-up

# What was refused.
refusal-above-voted = This is more than the vote gave: at most { $most }.
refusal-above-awarded = This is more than was awarded: at most { $most }.
refusal-above-committed = This is more than was committed: at most { $most }.
refusal-above-unspent = This is more than what is left once the expenses are paid: at most { $most }.
refusal-less-than-spent = The whole cannot cost less than the envelope paid: at least { $least }.
refusal-status-out-of-order = A project does not go straight from “{ $from }” to “{ $to }”.
refusal-milestone-still-open = { $count ->
    [one] One step is not done: give its real day, or drop it.
   *[other] { $count } steps are not done: give their real days, or drop them.
 }
refusal-day-ahead = This day is still to come.
refusal-too-many = There is room for { $limit } only.
refusal-not-a-picture = This file is no photo that we can show. Choose a JPEG, a PNG or a WebP.
refusal-picture-too-large = This photo is too large: at most { $megapixels } megapixels. Make it smaller, then choose it again.

# How an envelope is decided.
way-title = { $way ->
    [jury] How the jury decides
    [mix] How the vote and the jury decide together
    [assembly] How the assembly decides
    [agreement] How the agreement is reached
   *[other] How the money is shared out
 }
way-jury-what = A jury decides: it reads every project, gives it points and deliberates. Nobody votes.
way-jury-funds = Projects are ranked by score. The first is funded, then the next, as long as it fits in what is left; one that costs too much is skipped. With equal scores the cheaper one comes first, then the one with the lower number.
way-mix-what = The score of each project comes for { $vote }% from the vote and for { $jury }% from the jury.
way-mix-vote = The vote’s part: the votes of the project, divided by those of the project with the most. That one gets the whole { $vote }%.
way-mix-jury = The jury’s part: the points it got, divided by the most that it could get. A perfect project gets the whole { $jury }%.
way-mix-funds = Projects are ranked by score. The first is funded, then the next, as long as it fits in what is left; one that costs too much is skipped. With equal scores the cheaper one comes first, then the one with the lower number.
way-assembly-what = The people of the neighbourhood decide together, in an assembly. Nobody votes online.
way-agreement-what = Region, commune and groups of inhabitants decide together, by a partnership agreement. Nobody votes.
way-minutes-what = The minutes are published: what each project gets, and why. The total never exceeds the envelope.
way-grid = The jury gives 0 to { $scale } points for each criterion: { $criteria }.
way-criterion = { $name } (counts { $weight })
way-jury-who = More than half of the jury are residents. No councillor sits in it. Whoever has a stake in a project says so and does not score it.
way-least = A project that gets fewer than { $least } points of 100 from the jury is not funded.
way-to-council = The jury proposes, the municipal council decides (New Municipal Law, article 258bis).

# The form.
admin-nav-way = Way of deciding
admin-nav-jury = Jury
admin-nav-minutes = Minutes
way-form-title = How “{ $envelope }” is decided
way-form-by = Who decides?
way-form-vote = A vote
way-form-vote-hint = Everybody votes; the rule sheet says how ballots are counted.
way-form-jury = A jury
way-form-jury-hint = A majority of residents scores every project by a grid and deliberates.
way-form-mix = A vote and a jury
way-form-mix-hint = Each for a part that you publish beforehand, half and half for instance.
way-form-assembly = A neighbourhood assembly
way-form-assembly-hint = You publish its minutes, with a reason for every project.
way-form-agreement = A partnership agreement
way-form-agreement-hint = Between region, commune and groups of inhabitants; you publish its text, with a reason for every project.
way-form-vote-percent = The vote’s part, of 100
way-form-vote-percent-hint = Only for a vote and a jury. The rest is the jury’s part.
way-form-grid = The jury’s grid
way-form-grid-hint = Only where there is a jury. An empty row is passed over. A criterion that counts 2 weighs twice as much as one that counts 1.
way-form-criterion = Criterion { $number }
way-form-weight = Counts
way-form-scale = Points for a criterion, from 0 to
way-form-least = Least score from the jury, of 100
way-form-least-hint = Below it a project is not funded. Leave empty for none.
way-form-to-council = The jury proposes and the municipal council decides (in a commune)
way-form-save = Save the way of deciding
way-form-note = It stands once the jury is seated, the vote opens or the decision is recorded.
way-form-public = These sentences are on the public page.

# The jury.
jury-title = { $count ->
    [0] Nobody is in the jury yet
    [one] One person is in the jury
   *[other] { $count } people are in the jury
 }
jury-title-seated = The jury of { $count } people is seated
jury-title-decided = The jury has decided
jury-what = The public sees the number of each member and in what capacity they sit, never a name.
jury-empty = Add the members of the jury: there are at least three, and more than half live here.
jury-juror = Member of the jury
jury-form-name = Name
jury-form-name-hint = Only your team sees it.
jury-form-kind = In what capacity
jury-act = What to do
jury-dismiss = Remove
jury-dismiss-whom = Remove { $name } from the jury
jury-scores = Enter points
jury-scores-of = Enter the points of { $name }
jury-scores-read = See the scores
jury-scores-read-of = See the scores of { $name }
sheet-decided = The jury has decided: these scores no longer change.
jury-progress-head = Projects scored
jury-progress = { $given } of { $all }
jury-progress-all = Scores given: { $given } of { $all }, one for each member and project.
jury-name-title = Add a member
jury-name-button = Add to the jury
jury-seat-title = Seat the jury
jury-seat-what = Once the jury is seated, its members, its grid and the projects no longer change. More than half of its members must be residents.
jury-seat-confirm = The list of members and the list of projects are complete.
jury-seat-button = Seat the jury
jury-conflict-what = Whoever has a stake in a project does not score it. Points given before are taken out. The reason is public.
jury-conflict-reason = What stake
jury-conflict-button = Declare the stake
jury-conclude-later = Once the vote is closed you record the deliberation of the jury here; the ballots are counted then, and the two parts put together.
jury-conclude-title = { $way ->
    [mix] Count the ballots and put the two parts together
   *[other] Record the deliberation
 }
jury-conclude-what = { $way ->
    [mix] The ballots are counted and the jury’s scores are added as announced. Nobody sees the result before you publish it.
   *[other] The ranking is worked out from the points. Nobody sees the result before you publish it.
 }
jury-conclude-button = { $way ->
    [mix] Count and conclude
   *[other] Conclude
 }
deliberation-form-day = Day
deliberation-form-text = What was said and decided
sheet-title = The points of { $name }
sheet-what = From 0 to { $scale } for each criterion. An empty row still waits.
sheet-save = Save the points
sheet-note = You can correct them until the deliberation; every change is in the journal.
sheet-kept-away = Stake declared: does not score this project.
juror-resident = Residents
juror-association = Associations
juror-expert = People who know the matter
juror-administration = Administration
juror-councillor = Councillors
juror-one-resident = resident
juror-one-association = association
juror-one-expert = knows the matter
juror-one-administration = administration
juror-one-councillor = councillor
juror-seat = Member { $number } ({ $kind })

# The minutes.
minutes-title = { $way ->
    [agreement] Record what the agreement says
   *[other] Record what the assembly decided
 }
minutes-what = The envelope holds { $amount }. Every project gets an amount, or nothing, and a public reason in both languages.
minutes-form-parties = Who signed, one party a line
minutes-form-parties-hint = At least two: the region, the commune, a residents’ committee for instance.
minutes-form-present = People present
minutes-form-project = Project { $number }
minutes-form-asked = It asks for { $asked }. Leave empty if it gets nothing.
minutes-form-reason = Why
minutes-save = Save the decision
minutes-note = Once saved, the decision no longer changes. You read it over, then publish it.
minutes-recorded = The decision is recorded.

# The results.
verdict-lead = { $way ->
    [jury] A jury of { $jurors } people scored every project and deliberated. The envelope held { $envelope }.
    [mix] { $voters ->
        [0] Nobody voted
        [one] One person voted
       *[other] { $n } people voted
     } and a jury of { $jurors } people scored every project. The envelope held { $envelope }.
    [assembly] { $present } people met and decided. The envelope held { $envelope }.
   *[other] The agreement is signed by { $parties }. The envelope held { $envelope }.
 }
verdict-and = { $first } and { $last }
verdict-to-council = This is what the jury proposes. The municipal council decides; its decision will be published here.
verdict-text-title = { $way ->
    [assembly] The minutes of the assembly
    [agreement] The text of the agreement
   *[other] The deliberation of the jury
 }
verdict-day = { $day }
verdict-list-scored = The projects, from the highest score to the lowest
verdict-list = What each project receives
verdict-project = Project
verdict-votes = Votes
verdict-jury = Jury’s score
verdict-score = Score of 100
verdict-asked = Asked for
verdict-awarded = Gets
verdict-why = Why
verdict-rounded = Scores are shown with one decimal; the ranking compares them without rounding.
verdict-ranked = Score { $score } of 100, place { $rank } of { $of }.
verdict-why-funded = Its price fitted in what was left.
verdict-why-not-enough = { $left } was left when its turn came; it asks for { $asked }.
verdict-why-below = The jury gives it { $given } of 100, and { $least } was needed.
verdict-why-too-few = It got fewer votes than the rules ask for.
verdict-tie = “{ $first }” and “{ $then }” have the same score. { $by ->
    [cheaper] The first asks for less and comes first.
   *[other] They ask for as much: the lower number comes first.
 }
verdict-ties-harmless = { $count ->
    [0] No other tie had any effect.
    [one] One other tie changed nothing.
   *[other] { $count } other ties changed nothing.
 }
verdict-jury-title = { $count ->
    [one] One person in the jury
   *[other] { $count } people in the jury
 }
verdict-conflicts-title = Declared stakes
verdict-no-conflicts = No member of the jury declared a stake in a project.
verdict-kept-away = { $who } did not score “{ $project }”.
verdict-proof-title = { $way ->
    [assembly] Check it yourself
    [agreement] Check it yourself
   *[other] Work it out again
 }
verdict-proof-what = { $way ->
    [assembly] The file holds the way of deciding, the minutes and what each project gets, with the reason.
    [agreement] The file holds the way of deciding, the text of the agreement, who signed it and what each project gets, with the reason.
   *[other] The file holds the way of deciding, the points of each member, the declared stakes and the result. Anyone can add up.
 }
verdict-file = { $way ->
    [assembly] The decision of the assembly (JSON)
    [agreement] The agreement (JSON)
   *[other] The decision with all points (JSON)
 }
verdict-file-ballots = The anonymous ballots (Pabulib)
verdict-file-receipts = The list of receipts (JSON)
verdict-digest = Fingerprint of the decision:
results-wait-deliberating = Nothing is decided yet
results-wait-deliberating-what = { $way ->
    [jury] A jury decides. Its deliberation and its points will be published here.
    [assembly] A neighbourhood assembly decides. Its minutes will be published here.
   *[other] A partnership agreement is being prepared. Its text will be published here.
 }
standing-deliberating = To be decided
standing-settled = Decided
standing-deliberating-heading = { $way ->
    [jury] A jury will decide
    [assembly] A neighbourhood assembly will decide
   *[other] A partnership agreement will decide
 }
standing-settled-heading = { $way ->
    [jury] The jury has deliberated
    [assembly] The assembly has decided
   *[other] The agreement is reached
 }
standing-deliberating-what = { $way ->
    [jury] There is no vote on this envelope: a jury scores the projects and deliberates.
    [assembly] There is no online vote on this envelope: the neighbourhood decides in an assembly.
   *[other] There is no vote on this envelope: region, commune and inhabitants come to an agreement.
 }
standing-settled-what = { $way ->
    [jury] The administration reads the deliberation over before publishing it.
    [assembly] The administration reads the minutes over before publishing them.
   *[other] The administration reads the agreement over before publishing it.
 }
vote-not-by-vote-title = There is no vote on this envelope
vote-not-by-vote = { $way ->
    [jury] A jury decides. You can read the projects and, later, its deliberation.
    [assembly] The neighbourhood decides in an assembly. You can read the projects and, later, the minutes.
   *[other] A partnership agreement decides. You can read the projects and, later, its text.
 }
letter-settled-funds = The decision published on { $day } retains your project for { $amount }, charged to the envelope “{ $envelope }”.
letter-settled-not = The decision published on { $day } does not retain your project, which asked the envelope “{ $envelope }” for { $amount }.
letter-facts-proof-settled = The decision and what led to it are public: { $address }
deliberation-considering-result-settled = that the decision was published on { $day } with all that led to it, under the SHA-256 fingerprint { $digest };

# What is refused.
refused-mix-of-one = The vote and the jury each have a part: give the vote 1 to 99.
refused-mix-needs-plain-vote = With a jury, the vote counts most votes first, without caps or floors for groups. Change the rule sheet first.
refused-no-criterion = Give at least one criterion.
refused-not-by-vote = This envelope is not decided by a vote.
refused-count-with-jury = The ballots are counted together with the jury’s scores: record its deliberation on the page of the jury.
refused-no-jury = This envelope is not decided by a jury.
refused-no-minutes = This envelope is decided neither by an assembly nor by an agreement.
refused-councillor-on-jury = A councillor does not sit in the jury.
refused-jury-too-small = A jury has at least { $least } members.
refused-residents-too-few = More than half of the jury must be residents: they are { $residents } of { $jurors }.
refused-jury-seated = The jury is seated: its members, its grid and the projects no longer change.
refused-jury-not-seated = Seat the jury first.
refused-juror-in-conflict = This member has a stake in project { $number } and does not score it.
refused-too-few-free-jurors = Fewer than { $least } members can score project { $number }: the others have a stake in it.
refused-scores-missing = { $count ->
    [one] One score is still missing: a member has not scored a project.
   *[other] { $count } scores are still missing: each member scores each project, unless a stake is declared.
 }
refused-no-such-juror = This member is not in the jury.
refused-more-than-envelope = The amounts come to { $granted }; the envelope holds { $envelope }.
refused-more-than-asked = This project asks for { $asked }: it cannot get more.
refused-parties-too-few = An agreement has at least two parties.
refused-beyond-exact = These figures are too large to be compared without rounding.

# The journal.
admin-event-way-declared = Way of deciding declared
admin-event-jury-named = Member of the jury added
admin-event-jury-dismissed = Member of the jury removed
admin-event-jury-conflict = Stake of a member of the jury declared
admin-event-jury-seated = Jury seated
admin-event-jury-scored = Points of the jury saved
admin-event-verdict-reached = Decision reached

# Where nobody votes.
phase-deciding = Decision
phase-recording = Minutes
admin-nav-publishing = Publication
admin-done-settled = The decision is recorded. Read it over before you publish it.
admin-next-deciding = “{ $name }” is decided without a vote. Record here what is decided.
admin-next-deciding-action = Record the decision
settling-waits = { $way ->
    [jury] The jury has not deliberated yet
    [assembly] The assembly has not decided yet
   *[other] There is no agreement yet
 }
settling-waits-what = { $way ->
    [jury] Nobody votes on this envelope. Once the deliberation of the jury is recorded, you read it over and publish it here.
    [assembly] Nobody votes online on this envelope. Once the minutes are recorded, you read them over and publish them here.
   *[other] Nobody votes on this envelope. Once the agreement is recorded, you read it over and publish it here.
 }
settling-waits-action = { $way ->
    [jury] To the jury
    [assembly] Record the minutes
   *[other] Record the agreement
 }
settling-decided = { $way ->
    [jury] The jury has deliberated: only you see the result
    [assembly] The assembly has decided: only you see the result
   *[other] The agreement is recorded: only you see the result
 }
settling-publish-title = Publish the decision
settling-publish-what = Everybody will see what each project gets, why, and all that led to it. The name of a member of a jury never appears.
settling-publish-confirm = I have read the decision over
settling-publish-button = Publish the decision
settling-void-summary = Void this decision
settling-void-title = Void the decision
settling-void-what = What was recorded no longer counts. A new decision has to be made, in a way that you can change. The reason is public.
settling-void-confirm = I void this decision and all that led to it
settling-void-button = Void the decision
jury-scores-correct = Correct points
jury-scores-correct-of = Correct the points of { $name }
project-number-plain = Number { $number }
next-step-settled-what = Read what each project gets, and why.
verdict-no-tie = No tie played a part.
letter-facts-rule-settled = The envelope holds { $amount }. The way of deciding, announced before the decision, is this: { $rule }
letter-facts-less = Your project asked for { $asked }: it gets { $given }.
letter-default-council = the New Municipal Law, article 258bis;
deliberation-considering-rule-settled = that the way of deciding, announced before the decision, is the following: “{ $rule }”;
deliberation-considering-settled = { $way ->
    [assembly] that the assembly of { $day } brought { $present } people together and that its minutes are public;
    [agreement] that the agreement of { $day } is signed by { $parties };
   *[other] that the jury, of { $jurors } members of whom { $residents } are residents and none sits on the council, scored each project and deliberated on { $day };
 }
deliberation-considering-stake = that member { $juror } of the jury did not score “{ $project }”, for a declared stake: “{ $reason }”;
delivery-line-decided = Decided
delivery-line-decided-what = what the project gets from the envelope
delivery-money-share-decided = Share of what was decided
settling-with-jury = The vote is closed. The ballots are counted with the scores of the jury, once it has deliberated.
settling-with-jury-action = To the jury

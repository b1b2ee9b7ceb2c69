# Recipes: free how-tos, with what they need.
recipes-here = Recipes
recipes-title = Recipes for doing things together
recipes-lead = Free how-tos, with what they need. One button puts your needs on the board, and whoever can lend hears of it.
recipes-free = Free to take (CC0):
recipes-needs-count = { $count ->
    [one] one thing to find
   *[other] { $count } things to find
 }
recipes-steps = How it goes
recipes-needs = What it needs
recipes-people = For how many people
recipes-count = Work it out again
recipes-have = Write 0 for what you have already.
recipes-we = We do this
recipes-sign-in = Sign in to do it
recipes-from = From
recipes-to = To
recipes-begin = Put these needs on the board
recipes-note = Everything is public except how to reach you. Whoever can lend is told.
recipes-done = { $count ->
    [one] One need is on the board.
   *[other] { $count } needs are on the board.
 }
recipes-version = Version { $number }
recipes-version-on = Version { $number }, { $on }
recipes-versions = Versions
recipes-older = There is a newer version: version { $latest }.
recipes-to-latest = Read the latest version
recipes-for-people = { $count ->
    [one] For one person:
   *[other] For { $count } people:
 }
recipes-withdrawn = This recipe was withdrawn: nobody begins it any more. Its versions stay readable.
recipes-none = No recipes yet.
recipes-edit = Change this recipe
recipes-desk = Write recipes
recipes-desk-lead = Write, translate, publish. Each published change is a new version, and the earlier ones stay readable.
recipes-new = A new recipe
recipes-as-read = the public page
recipes-writing = changes being written
recipes-standing-draft = draft
recipes-standing-published = published
recipes-standing-withdrawn = withdrawn
recipes-done-kept = The draft is kept. Nothing has changed for the public.
recipes-done-published = The recipe is published.
recipes-done-withdrawn = The recipe has left the list. Its versions stay readable.
recipes-done-restored = The recipe is on the list again.
recipes-done-discarded = The draft is gone.
recipes-gone = Somebody discarded this draft in the meantime. Your words are below: saved, they become a new recipe.
recipes-form-lead = A draft may be incomplete. To publish, French and Dutch are needed; English is optional.
recipes-field-title = Title
recipes-field-summary = What it is about, in a sentence or two
recipes-field-steps-hint = One step on each line, in the same order in each language.
recipes-field-people-hint = The quantities below are for so many people.
recipes-need = Thing { $number }
recipes-field-grows = More people need more of it
recipes-field-what = Call it something else
recipes-field-words = Your words
recipes-more-lines = Add lines
recipes-field-change = What is different
recipes-field-change-hint = In one sentence, for whoever read the version before.
recipes-publish = Publish version { $number }
recipes-publish-note = A published version never changes.
recipes-keep = Keep as a draft
recipes-withdraw = Withdraw the recipe
recipes-restore = Put it back on the list
recipes-discard = Delete the draft
recipes-withdraw-what = A recipe that is withdrawn leaves the list; its pages keep their addresses and say why.
recipes-withdraw-reason = The reason, which everyone reads
recipes-withdraw-button = Withdraw for this reason
recipes-withdrawn-why = Reason
recipes-refused-dutch-steps = Each language needs one line for each step. Lines in French: { $french }; in Dutch: { $there }.
recipes-refused-english-steps = Each language needs one line for each step. Lines in French: { $french }; in English: { $there }. English may also stay empty.
recipes-refused-nothing-new = Nothing has changed since the published version.
recipes-refused-withdrawn = This recipe was withdrawn meanwhile. Your needs are not on the board; you can put them there one by one.

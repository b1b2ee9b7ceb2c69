# Signing in.
sign-in-title = Sign in with your e-mail address
sign-in-lead = We send you a link. There is no password to remember.
sign-in-email = Your e-mail address
sign-in-email-hint = It only serves to recognise you. It is never published and never tied to your ballot.
sign-in-send = Send me the link
sign-in-note = The link works once, for fifteen minutes.
sign-in-kept = Your choice is kept. Sign in, then cast your ballot.
sign-in-sent-title = Look at your e-mail
sign-in-sent-lead = A link is on its way. It works for fifteen minutes.
sign-in-sent-demo = In the demonstration, the letter arrives on the page
sign-in-sent-again = Nothing arrived? Ask for another link
sign-in-link-title = One more step
sign-in-link-lead = Press the button to sign in on this device.
sign-in-link-button = Sign me in
sign-out = Sign me out
mail-sign-in-subject = Your link for Ensamen
mail-sign-in-body =
    Hello,

    Here is your link to sign in. It works once, for { $minutes } minutes:

    { $link }

    You did not ask for it? Do nothing: without this link, nobody gets in.

# One’s own page.
me-title = Two questions before you vote
me-title-known = Your page
me-lead = Your address:
me-commune = Where do you live?
me-commune-hint = Your commune never stands on your ballot. It serves to count how many take part.
me-age = How old are you?
me-save = Save
me-saved = Saved.
me-kept = Your choice is kept. Answer here, then cast your ballot.
me-note = We take your word for it: this vote is advisory.
age-under-16 = Under 16
age-16-24 = 16 to 24
age-25-39 = 25 to 39
age-40-59 = 40 to 59
age-60-74 = 60 to 74
age-75-plus = 75 and over

# Aanmelden.
sign-in-title = Meld u aan met uw e-mailadres
sign-in-lead = Wij sturen u een link. U hoeft geen wachtwoord te onthouden.
sign-in-email = Uw e-mailadres
sign-in-email-hint = Het dient alleen om u te herkennen. Het wordt nooit gepubliceerd en nooit aan uw stembiljet gekoppeld.
sign-in-send = Stuur me de link
sign-in-note = De link werkt één keer, vijftien minuten lang.
sign-in-kept = Uw keuze is bewaard. Meld u aan en dien daarna uw stembiljet in.
sign-in-sent-title = Kijk in uw mailbox
sign-in-sent-lead = Er is een link onderweg. Hij werkt vijftien minuten lang.
sign-in-sent-demo = In de demonstratie komt de brief aan op de pagina
sign-in-sent-again = Niets gekregen? Vraag een andere link
sign-in-link-title = Nog één stap
sign-in-link-lead = Druk op de knop om u op dit toestel aan te melden.
sign-in-link-button = Aanmelden
sign-out = Afmelden
mail-sign-in-subject = Uw link voor Ensamen
mail-sign-in-body =
    Dag,

    Hier is uw link om u aan te melden. Hij werkt één keer, { $minutes } minuten lang:

    { $link }

    Hebt u niets gevraagd? Dan hoeft u niets te doen: zonder deze link komt niemand binnen.

# Mijn pagina.
me-title = Twee vragen voor u stemt
me-title-known = Uw pagina
me-lead = Uw adres:
me-commune = Waar woont u?
me-commune-hint = Uw gemeente staat nooit op uw stembiljet. Ze dient om de deelname te tellen.
me-age = Hoe oud bent u?
me-save = Bewaren
me-saved = Bewaard.
me-kept = Uw keuze is bewaard. Antwoord hier en dien daarna uw stembiljet in.
me-note = Wij geloven u op uw woord: deze stemming is een advies.
age-under-16 = Jonger dan 16 jaar
age-16-24 = 16 tot 24 jaar
age-25-39 = 25 tot 39 jaar
age-40-59 = 40 tot 59 jaar
age-60-74 = 60 tot 74 jaar
age-75-plus = 75 jaar en ouder

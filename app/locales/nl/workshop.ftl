# De live workshop.
workshop-refusal-facilitators-only = Dat is aan de begeleiding.
workshop-refusal-table-only = Dat kunnen nu alleen de tafel die het schrijft en de begeleiding.
workshop-refusal-no-such-seat = Uw plaats wordt niet meer herkend. Kom opnieuw binnen, of met uw vier woorden.
workshop-refusal-not-there = Dat is er niet meer. Kijk waar de workshop staat.
workshop-refusal-somebody-was-faster = Het is al gebeurd: iemand anders ging net verder.
workshop-refusal-session-out-of-order = De workshop gaat niet rechtstreeks van ‘{ $from }’ naar ‘{ $to }’.
workshop-refusal-round-out-of-order = Dit onderdeel gaat niet rechtstreeks van ‘{ $from }’ naar ‘{ $to }’.
workshop-refusal-still-locking = { $seconds ->
    [one] De laatste stembiljetten komen nog één seconde binnen.
   *[other] De laatste stembiljetten komen nog { $seconds } seconden binnen.
}
workshop-refusal-nothing-to-undo = Er zijn meer dan tien seconden voorbij: deze stap kan niet meer terug.
workshop-refusal-over = De workshop is afgelopen: er verandert niets meer.
workshop-refusal-not-open-yet = De deur is nog niet open. Probeer het zo meteen opnieuw.
workshop-refusal-no-ballots = In dit onderdeel wordt niet gestemd.
workshop-refusal-ballot-too-early = De stemming is nog niet begonnen.
workshop-refusal-ballot-too-late = Uw stembiljet kwam na het einde van de stemming: het telt niet mee. Zeg het aan de begeleiding.
workshop-refusal-ballot-misfit = Dit stembiljet past niet bij de vraag. Laad de pagina opnieuw en begin opnieuw.
workshop-refusal-too-much-given = U gaf { $given }, en het maximum is { $most }. Neem er terug.
workshop-refusal-field-changed = Iemand wijzigde ‘{ $field }’ terwijl u schreef. Lees de nieuwe versie en beslis dan.
workshop-refusal-field-misfit = Kijk ‘{ $field }’ na.
workshop-refusal-scenario-fixed = Dit scenario verandert niet meer.
workshop-refusal-amendment-answered = Dit voorstel kreeg al een antwoord.
workshop-refusal-reason-needed = Geef een reden: de hele zaal leest ze.
workshop-refusal-full = Het is vol: hoogstens { $most }.
workshop-refusal-time-out-of-bounds = Een onderdeel duurt tussen één minuut en acht uur.
workshop-refusal-phrase-unknown = Met die vier woorden gaat geen plaats open. Kijk ze na op uw eerste telefoon.
workshop-refusal-floor-empty = Niemand vraagt het woord.
workshop-refusal-last-facilitator = Er is minstens één begeleider nodig.

workshop-session-draft = In voorbereiding
workshop-session-lobby = Deur open
workshop-session-live = Bezig
workshop-session-paused = Onderbroken
workshop-session-closing = Slotwoord
workshop-session-closed = Afgelopen
workshop-session-archived = Gearchiveerd

workshop-round-state-planned = Komt nog
workshop-round-state-open = Bezig
workshop-round-state-locking = Laatste stembiljetten
workshop-round-state-locked = Gesloten
workshop-round-state-revealed = Resultaat getoond
workshop-round-state-done = Gedaan
workshop-round-state-skipped = Overgeslagen
workshop-round-state-reopened = Heropend

workshop-field-title = Titel
workshop-field-who = Met wie
workshop-field-how = Hoe
workshop-field-decision = Hoe er beslist wordt
workshop-field-envelopes = Het geld
workshop-field-means = Andere middelen
workshop-field-eligibility = Wie een project mag dragen
workshop-field-selection = Hoe er gekozen wordt
workshop-field-governance = Wie stuurt, wie controleert
workshop-field-conditions = Onder welke voorwaarden

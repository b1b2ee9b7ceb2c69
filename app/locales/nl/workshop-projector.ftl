# Het scherm in de zaal.
projector-join = Kom binnen met uw telefoon
projector-paused = Pauze. We gaan zo verder.
projector-pitch-listen = Noteer op uw telefoon wat u zoekt en wat u uitleent
projector-plenary = Allen samen
projector-by-role = Aan uw tafel, onder gelijken
projector-mixed = Aan uw tafel, alle actoren door elkaar
projector-alone = Ieder voor zich, in stilte
projector-way-in = Binnenkomen
projector-cases = Voorbeelden die inspireren
projector-no-cases = Laten we luisteren.
projector-no-matches = Wat zoekt u? Wat biedt u?
projector-harvest-asks = Wat doet u, en tegen wanneer?
projector-counter = De stemming loopt. Niemand ziet wat u kiest.
projector-asking = Antwoord op uw telefoon. Niemand ziet uw antwoorden.
projector-asking-closed = De antwoorden zijn binnen. De uitslag komt eraan.
projector-counter-closed = De stembus is gesloten. De uitslag komt eraan.
projector-counter-of = van { $people }
projector-results = Wat de zaal zegt: { $ballots } stembiljetten
projector-answers = Uw antwoorden: { $ballots }
projector-one-voice = Eén stem per soort actor: { $percent } %
projector-weakest = Het minst akkoord: { $group } (verschil { $spread } %)
projector-before = Voordien:
projector-amended = gewijzigd door de zaal
projector-what-if = Wat als… { $rule }
projector-what-if-waits = Wat als we anders verdelen?
projector-pot-funds = { $funded } van de { $of } projecten gefinancierd
projector-nothing = Zonder een van hun keuzes: { $tried } % van de mensen (bij het begin { $today } %)
projector-room-split = Het deel dat de zaal aan ‘{ $pot }’ zou geven
projector-room-says = De zaal: { $people } keuzes
projector-room-capped = Plafond per gemeente: { $count } van de { $people }
projector-room-thresholds = Stemdrempel: { $count } van de { $people }
projector-room-here = De keuze op het scherm: { $percent } %
ladder-1 = Alleen
ladder-2 = Per twee
ladder-4 = Per vier
ladder-0 = Allen samen
remote-title = Het scherm in de zaal
remote-preview = Voorbeeld: { $scene }
remote-show = Tonen aan de zaal
remote-shown = Dit ziet de zaal.
remote-not-shown = Alleen u ziet dit.
remote-screen-one = Het scherm openen in het Nederlands
remote-screen-two = Het scherm openen in het Nederlands en het Frans
remote-screen-day = Hetzelfde, licht, voor een zaal die niet donker kan
scene-follow = Volgt het verloop
scene-join = Binnenkomen
scene-clock = De klok
scene-counter = Hoeveel er gestemd hebben
scene-cases = De voorbeelden
scene-case = Voorbeeld: { $text }
scene-scenario = Scenario: { $title }
scene-arguments = Voor en tegen: { $title }
scene-results = Uitslag: { $round }
scene-matches = We zoeken, we bieden
scene-what-if = Wat als…?
scene-harvest = De engagementen
projector-case-hands = { $count ->
    [one] Eén persoon herkent zich erin
   *[other] { $count } mensen herkennen zich erin
}
projector-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
projector-harvest = { $count ->
    [one] Eén engagement
   *[other] { $count } engagementen
}
ladder-clarify = Verduidelijken
ladder-react = Reageren
ladder-object = Bezwaar maken
ladder-integrate = Verwerken
scene-voices = Vragen, reacties, bezwaren: { $title }
projector-voices-questions = Wat is er niet duidelijk?
projector-voices-reactions = Eén zin per persoon
projector-voices-objections = Waarmee u niet kunt leven
projector-voices-no-questions = Nog geen vragen.
projector-voices-no-reactions = Nog geen reacties.
projector-voices-no-objections = Tot nu toe geen bezwaren.

# De wifi van de zaal.
wifi-none = De wifi van de zaal doorgeven
wifi-of = Wifi van de zaal: { $name }
wifi-name = Naam van het netwerk
wifi-name-hint = Staat op het onthaalscherm en op de affiches.
wifi-password = Wachtwoord
wifi-password-hint = Leeg voor een open netwerk. Alles wordt gewist na de workshop.
wifi-save = Aan de zaal tonen
wifi-square = Vierkant van de wifi { $name }
wifi-first = Eerst de wifi
wifi-network = Netwerk

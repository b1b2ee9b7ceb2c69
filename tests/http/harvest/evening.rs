//! An evening that was held: people of several kinds, two scenarios, a vote, needs, offers and promises.

use crate::browser::{Browser, House, house};
use chrono::TimeDelta;
use domain::{
    actor::ActorType,
    locale::Locale,
    money::Cents,
    rules::MethodChoice,
    text::Authored,
    workshop::{
        BallotForm, Command, EnvelopeLine, FieldKey, FieldValue, Hand, NewNote, NoteKind,
        RoomBallot, RoundId, RoundKind, RoundPlan, ScenarioId, SeatId, SessionState, Side,
    },
};
use std::collections::BTreeMap;
use tests::workshop::{self, Sample};
use uuid::Uuid;

/// Who comes: of two kinds there is one person.
pub const ROOM: [(ActorType, usize); 5] = [
    (ActorType::Inhabitants, 4),
    (ActorType::Association, 3),
    (ActorType::Commune, 3),
    (ActorType::School, 1),
    (ActorType::Elected, 2),
];

/// An evening.
pub struct Evening {
    pub house: House,
    pub sample: Sample,
    pub seats: Vec<(SeatId, ActorType)>,
    pub scenarios: Vec<ScenarioId>,
    pub round: RoundId,
}

pub fn text(words: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), words, 400).unwrap()
}

pub fn words(text_of: &str) -> FieldValue {
    FieldValue::Text { text: text(text_of) }
}

pub fn line(label: &str, euros: i64) -> EnvelopeLine {
    EnvelopeLine {
        label: label.to_owned(),
        amount: Cents(euros * 100),
        from: Some("Inspirons le quartier".to_owned()),
        ..EnvelopeLine::default()
    }
}

/// An evening with an open vote on two scenarios, that of the first with an amount that was amended.
pub async fn evening(rehearsal: bool) -> Evening {
    let house = house(true).await;
    let sample = workshop::opened(&house.world.services, "blank", rehearsal).await;
    let mut evening =
        Evening { house, sample, seats: Vec::new(), scenarios: Vec::new(), round: RoundId(0) };
    evening.come_in().await;
    evening.wait(60);
    evening.sample.next().await;
    evening.draw().await;
    evening.write().await;
    evening.open_vote().await;
    evening
}

impl Evening {
    pub fn path(&self, language: &str, rest: &str) -> String {
        format!("/{language}/w/{}{rest}", self.sample.code)
    }

    pub fn wait(&self, seconds: i64) {
        let world = &self.house.world;
        world.clock.set(world.services.now() + TimeDelta::seconds(seconds));
    }

    async fn come_in(&mut self) {
        for (kind, count) in ROOM {
            for number in 0..count {
                let form = service::workshop::JoinForm {
                    name: format!("Prénom-{}-{number}", kind.code()),
                    kind: kind.code().to_owned(),
                    commune: "jette".to_owned(),
                    ..Default::default()
                };
                let services = &self.house.world.services;
                let (code, op) = (&self.sample.code, Uuid::new_v4());
                let holds = service::workshop::Holds::default();
                let taken = service::workshop::join(services, code, Locale::Fr, op, &form, holds)
                    .await
                    .unwrap();
                let seat = self.sample.room.seat(&taken).unwrap();
                self.seats.push((seat, kind));
            }
        }
    }

    /// Somebody of a kind.
    pub fn of(&self, kind: ActorType) -> SeatId {
        self.seats.iter().find(|(_, other)| *other == kind).unwrap().0
    }

    pub async fn say(&self, seat: SeatId, command: Command) {
        self.sample.room.act(Hand::Seat(seat), Uuid::new_v4(), command).await.unwrap();
    }

    async fn draw(&mut self) {
        let all = [
            (
                "Un appel à plusieurs",
                vec![line("Grands projets", 90_000), line("Petits projets", 10_000)],
            ),
            ("Une assemblée par quartier", Vec::new()),
        ];
        for (title, lines) in all {
            let mut fields = BTreeMap::from([
                (FieldKey::Title, words(title)),
                (FieldKey::How, words("On dépose ensemble, on décide ensemble.")),
            ]);
            if !lines.is_empty() {
                fields.insert(FieldKey::Envelopes, FieldValue::Lines { lines });
                fields.insert(FieldKey::Means, words("Deux jours par mois d’un agent."));
                let kinds = [ActorType::Association, ActorType::Commune].into();
                fields.insert(FieldKey::Eligibility, FieldValue::Kinds { kinds });
                let method = MethodChoice::Greedy;
                fields.insert(FieldKey::Selection, FieldValue::Method { method });
            }
            self.sample.act(Command::Draw { table: None, fields }).await;
            let id = self.sample.room.read(|state| *state.scenarios.keys().last().unwrap());
            self.scenarios.push(id);
        }
        let first = self.scenarios[0];
        let school = self.of(ActorType::School);
        let why = text("Une école ne peut pas porter un grand projet seule.");
        let lines = vec![line("Grands projets", 80_000), line("Petits projets", 20_000)];
        let amend = Command::Amend {
            scenario: first,
            field: FieldKey::Envelopes,
            based_on: 1,
            value: FieldValue::Lines { lines },
            why,
        };
        self.say(school, amend).await;
        let amendment = self.sample.room.read(|state| *state.amendments.keys().last().unwrap());
        self.wait(120);
        self.sample.act(Command::Accept { amendment }).await;
        let argue = Command::Argue {
            scenario: first,
            field: Some(FieldKey::Envelopes),
            side: Side::For,
            text: text("Les petits projets font vivre la rue."),
        };
        self.say(self.of(ActorType::Inhabitants), argue).await;
    }

    async fn note(&self, seat: SeatId, kind: NoteKind, words: &str, consent: bool) {
        let note = NewNote {
            kind,
            text: text(words),
            scenario: (kind == NoteKind::Objection).then_some(self.scenarios[0]),
            quantity: matches!(kind, NoteKind::Need | NoteKind::Offer).then_some(2),
            day: (kind == NoteKind::Commitment).then(|| "2026-06-01".parse().unwrap()),
            consent,
        };
        self.say(seat, Command::Note(Box::new(note))).await;
    }

    async fn write(&self) {
        let (someone, association) =
            (self.of(ActorType::Inhabitants), self.of(ActorType::Association));
        let school = self.of(ActorType::School);
        self.note(school, NoteKind::Vision, "Chaque rue a son jardin.", false).await;
        self.note(someone, NoteKind::Need, "une tonnelle", false).await;
        self.note(association, NoteKind::Offer, "deux tonnelles", false).await;
        self.note(someone, NoteKind::Objection, "Qui paie l’entretien ?", false).await;
        let objection = self.sample.room.read(|state| *state.notes.keys().last().unwrap());
        let answer = "La commune, écrit dans les conditions.".to_owned();
        self.sample.act(Command::AnswerNote { note: objection, answer, locale: Locale::Fr }).await;
        self.note(association, NoteKind::Commitment, "Je réunis les comités en mai.", true).await;
        self.note(school, NoteKind::Commitment, "Je demande à ma direction.", false).await;
        self.note(someone, NoteKind::Verbatim, "On s’est écoutés, pour une fois.", true).await;
        self.note(someone, NoteKind::Verbatim, "Ne me citez pas.", false).await;
    }

    async fn open_vote(&mut self) {
        let plan = RoundPlan {
            ballot: Some(BallotForm::Approval { most: 0 }),
            ..RoundPlan::usual(RoundKind::Vote, 10)
        };
        self.sample.act(Command::Add { plan, place: 99 }).await;
        self.round = self.sample.room.read(|state| state.course.rounds.last().unwrap().id);
        self.sample.act(Command::Open { round: self.round }).await;
    }

    /// Everyone votes for the first scenario, and inhabitants for both.
    pub async fn vote(&self) {
        for (seat, kind) in &self.seats {
            let mut chosen = std::collections::BTreeSet::from([self.scenarios[0]]);
            if *kind == ActorType::Inhabitants {
                chosen.insert(self.scenarios[1]);
            }
            let token = self.sample.room.token(*seat, self.round);
            let ballot = RoomBallot::Approval { chosen };
            self.say(*seat, Command::Cast { round: self.round, token, ballot }).await;
        }
    }

    /// Votes, fixes the first scenario, and ends.
    pub async fn end(&self) {
        self.vote().await;
        self.wait(300);
        self.sample.act(Command::Lock { round: self.round }).await;
        self.wait(6);
        self.sample.next().await;
        self.sample.act(Command::LockScenario { scenario: self.scenarios[0] }).await;
        while self.sample.room.read(|state| state.session() != SessionState::Closed) {
            self.sample.next().await;
        }
        self.wait(20);
    }

    pub async fn staff(&self) -> Browser {
        self.house.staff().await
    }

    /// Who came in over the door.
    pub async fn phone(&self, kind: &str) -> Browser {
        let mut phone = self.house.browser();
        let op = Uuid::new_v4().to_string();
        let fields = [("op", op.as_str()), ("name", "Amina"), ("kind", kind)];
        phone.post(&self.path("fr", "/join"), &fields).await.is(303);
        phone
    }
}

//! A workshop to begin with.

use crate::sample::{both, staff};
use domain::{
    account::Caller,
    actor::ActorType,
    locale::Locale,
    text::Authored,
    workshop::{BallotForm, Command, FieldKey, FieldValue, Hand, RoundId, RoundKind, RoundPlan},
};
use service::{Services, live::Room, workshop::WorkshopForm};
use std::sync::Arc;
use uuid::Uuid;

/// A workshop whose door is open.
pub struct Sample {
    /// Who facilitates.
    pub staff: Caller,
    /// The room.
    pub room: Arc<Room>,
    /// The six digits at its door.
    pub code: String,
}

/// Makes a rehearsal of a template and opens its door.
pub async fn open(services: &Services, template: &str) -> Sample {
    opened(services, template, true).await
}

/// Makes a workshop of a template and opens its door.
pub async fn opened(services: &Services, template: &str, rehearsal: bool) -> Sample {
    server::demonstration::load_reference(services).await.unwrap();
    let (staff, administration) = staff(services).await;
    let form = WorkshopForm {
        template: template.to_owned(),
        title: both("Atelier"),
        people: "30".to_owned(),
        rehearsal,
    };
    let head = service::workshop::create(services, &staff, &administration, &form).await.unwrap();
    let room = service::live::room(services, &head.code).await.unwrap();
    let sample = Sample { staff, room, code: head.code };
    sample.next().await;
    sample
}

impl Sample {
    /// The hand of the facilitator.
    #[must_use]
    pub fn hand(&self) -> Hand {
        Hand::Facilitator(self.staff.account.as_ref().unwrap().id)
    }

    /// Has something decided as the facilitator.
    pub async fn act(&self, command: Command) {
        self.room.act(self.hand(), Uuid::new_v4(), command).await.unwrap();
    }

    /// Presses the big button.
    pub async fn next(&self) {
        let seen = self.room.read(|state| state.step);
        self.act(Command::Next { seen }).await;
    }

    /// Draws scenarios, begins, and opens a vote on them by approval.
    pub async fn vote(&self, titles: &[&str]) -> RoundId {
        for title in titles {
            let text = Authored::parse(Some(Locale::Fr), title, 80).unwrap();
            let fields = [(FieldKey::Title, FieldValue::Text { text })].into();
            self.act(Command::Draw { table: None, fields }).await;
        }
        self.next().await;
        let plan = RoundPlan {
            ballot: Some(BallotForm::Approval { most: 0 }),
            ..RoundPlan::usual(RoundKind::Vote, 10)
        };
        self.act(Command::Add { plan, place: 99 }).await;
        let round = self.room.read(|state| state.course.rounds.last().unwrap().id);
        self.act(Command::Open { round }).await;
        round
    }
}

/// The kinds of actors, over and over.
pub fn kinds() -> impl Iterator<Item = ActorType> {
    ActorType::ALL.iter().copied().cycle()
}

//! The demonstration's crowd: ballots of people who do not exist, so that a visitor who closes
//! and counts the demonstration's vote sees what a real count shows. Impossible anywhere else.

use crate::{Error, Result, Services, process::EnvelopeView};
use domain::{
    Refusal,
    ballot::{Choices, Commitment, Person},
    event::EventBody,
    id::AccountId,
    rules::hex,
    text::Slug,
};
use serde_json::json;
use store::{ballot::StoredBallot, event::NewEvent};

/// One who does not exist: what they choose, where they live, how many days ago they voted.
#[derive(Debug, Clone)]
pub struct Imagined {
    /// What they choose.
    pub choices: Choices,
    /// Commune of residence.
    pub commune: Slug,
    /// Days before today.
    pub days_ago: u32,
}

/// Casts the ballots of an imagined crowd, in one transaction.
///
/// # Errors
/// [`Refusal::DemonstrationOnly`] outside the demonstration, [`Refusal::VoteNotOpenYet`].
pub async fn cast(services: &Services, view: &EnvelopeView, crowd: &[Imagined]) -> Result<()> {
    if !services.is_demonstration() {
        return Err(Refusal::DemonstrationOnly.into());
    }
    let now = services.now();
    let mut tx = services.store.write().await?;
    let vote = store::vote::held(&mut tx, view.vote.id).await?.ok_or(Error::NotFound)?;
    vote.admits_ballots(now)?;
    let rules_hash = vote.rules_hash.clone().unwrap_or_default();
    let key = services.keys.slot_key(vote.id)?;
    let mut events = Vec::with_capacity(crowd.len());
    for one in crowd {
        let nobody = AccountId(services.new_uuid());
        let slot = key.slot(vote.id, &Person::Account(nobody));
        let mut salt = [0; 16];
        services.randomness.fill(&mut salt);
        let choices = one.choices.clone();
        let commitment = Commitment::new(vote.id, slot, &rules_hash, 1, &choices, &salt);
        let ballot = StoredBallot { slot, revision: 1, choices, salt, commitment };
        store::ballot::cast(&mut tx, vote.id, &ballot, false, now).await?;
        let day = now.date_naive() - chrono::Days::new(u64::from(one.days_ago));
        store::ballot::count_turnout(&mut tx, vote.id, &day.to_string(), &one.commune, 1).await?;
        let at = day.and_time(chrono::NaiveTime::MIN).and_utc();
        let facts = json!({
            "vote": vote.id,
            "slot": hex(&slot.0),
            "commitment": commitment.hex(),
        });
        events.push(NewEvent { at, caller: None, body: EventBody::new("ballot.cast", facts) });
    }
    store::event::append_all(&mut tx, view.envelope.process, events).await?;
    tx.commit().await?;
    Ok(())
}

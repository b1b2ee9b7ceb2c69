//! Group commit: ballots that arrive together share one transaction and one wait for the disk.
//!
//! Each cast stands in a savepoint of its own, so that one that is refused takes no other with
//! it. Nobody is answered before the shared transaction is durable.

use crate::{Clock, Error, Randomness, Result, ballot::Offer};
use domain::{
    Moment,
    ballot::{Choices, Commitment, Slot},
    id::VoteId,
    rules::hex,
    text::Slug,
};
use serde_json::json;
use std::sync::Arc;
use store::{Store, Tx, ballot::StoredBallot};
use tokio::sync::{mpsc, oneshot};

/// The most ballots that share a transaction.
const GROUP: usize = 128;
/// How many may wait; beyond that, voters are asked to try again.
const WAITING: usize = 4_096;

/// Takes ballots and writes them in groups.
#[derive(Clone)]
pub(crate) struct CastQueue(mpsc::Sender<Waiting>);

struct Cast {
    vote: VoteId,
    offer: Arc<Offer>,
    slot: Slot,
    choices: Choices,
    commune: Slug,
}

struct Waiting {
    cast: Cast,
    answer: oneshot::Sender<Result<StoredBallot>>,
}

struct Writer {
    store: Store,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
}

impl CastQueue {
    pub(crate) fn start(
        store: Store,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Self {
        let (sender, mut receiver) = mpsc::channel(WAITING);
        let writer = Writer { store, clock, randomness };
        tokio::spawn(async move {
            let mut group = Vec::with_capacity(GROUP);
            while receiver.recv_many(&mut group, GROUP).await > 0 {
                writer.write_group(&mut group).await;
            }
        });
        Self(sender)
    }

    pub(crate) async fn cast(
        &self,
        vote: VoteId,
        offer: &Arc<Offer>,
        slot: Slot,
        choices: Choices,
        commune: Slug,
    ) -> Result<StoredBallot> {
        let (answer, answered) = oneshot::channel();
        let cast = Cast { vote, offer: Arc::clone(offer), slot, choices, commune };
        self.0.try_send(Waiting { cast, answer }).map_err(|_| Error::Busy)?;
        answered.await.map_err(Error::internal)?
    }
}

impl Writer {
    /// Writes a group and answers everyone in it.
    async fn write_group(&self, group: &mut Vec<Waiting>) {
        let mut answers = Vec::with_capacity(group.len());
        let outcome = self.try_write(group, &mut answers).await;
        if let Err(error) = &outcome {
            tracing::error!(%error, "a group of ballots could not be written");
        }
        for (waiting, answer) in group
            .drain(..)
            .zip(answers.into_iter().map(Some).chain(std::iter::repeat_with(|| None)))
        {
            let answer = match (&outcome, answer) {
                (Ok(()), Some(answer)) => answer,
                // Nothing of the group is durable: nobody gets a receipt.
                (Err(_), _) | (Ok(()), None) => Err(Error::Busy),
            };
            // A voter who went away finds the ballot cast when they return.
            let _ = waiting.answer.send(answer);
        }
    }

    async fn try_write(
        &self,
        group: &[Waiting],
        answers: &mut Vec<Result<StoredBallot>>,
    ) -> Result<()> {
        let mut tx = self.store.write().await?;
        for waiting in group {
            tx.savepoint().await?;
            let now = domain::to_millisecond(self.clock.now());
            let answer = self.write_one(&mut tx, &waiting.cast, now).await;
            match &answer {
                Ok(_) => tx.release_savepoint().await?,
                Err(_) => tx.undo_to_savepoint().await?,
            }
            answers.push(answer);
        }
        tx.commit().await?;
        Ok(())
    }

    async fn write_one(&self, tx: &mut Tx, cast: &Cast, now: Moment) -> Result<StoredBallot> {
        let vote = store::vote::held(tx, cast.vote).await?.ok_or(Error::NotFound)?;
        vote.admits_ballots(now)?;
        let rules_hash = vote.rules_hash.as_deref().unwrap_or_default();
        let before = store::ballot::find(tx, cast.vote, cast.slot).await?;
        let revision = before.as_ref().map_or(1, |ballot| ballot.revision + 1);
        let mut salt = [0; 16];
        self.randomness.fill(&mut salt);
        let commitment =
            Commitment::new(cast.vote, cast.slot, rules_hash, revision, &cast.choices, &salt);
        let ballot = StoredBallot {
            slot: cast.slot,
            revision,
            choices: cast.choices.clone(),
            salt,
            commitment,
        };
        if !store::ballot::cast(tx, cast.vote, &ballot, now).await? {
            // Open a moment ago: another server was faster with this slot.
            return Err(Error::Busy);
        }
        let day = now.date_naive();
        if before.is_none() {
            store::ballot::count_turnout(tx, cast.vote, &day.to_string(), &cast.commune).await?;
        }
        store::ballot::drop_draft(tx, cast.vote, cast.slot).await?;
        // The day only, and nobody's name: the chain must not tell who voted when.
        let day = day.and_time(chrono::NaiveTime::MIN).and_utc();
        let facts = json!({
            "vote": cast.vote,
            "slot": hex(&cast.slot.0),
            "commitment": commitment.hex(),
        });
        store::event::append(tx, cast.offer.process, day, None, "ballot.cast", facts).await?;
        Ok(ballot)
    }
}

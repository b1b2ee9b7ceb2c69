//! Group commit: ballots that arrive together share one transaction and one wait for the disk.
//!
//! What they share is read and written once: the vote, the turnout, the end of the chain. A cast
//! that is refused takes no other with it; where the database fails, each is tried by itself.
//! Nobody is answered before the transaction is durable.

use crate::{Clock, Error, Randomness, Result, ballot::Offer, home::Home, second::Beside};
use chrono::NaiveDate;
use domain::{
    Moment, Refusal,
    account::PaperPrecedence,
    ballot::{Choices, Commitment, Slot},
    code::{self, CodeHash},
    event::EventBody,
    id::{ProcessId, VoteId},
    rules::hex,
    session::{self, Turn},
    text::Slug,
    vote::Vote,
};
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};
use store::{
    Store, Tx,
    ballot::{Standing, StoredBallot},
    event::NewEvent,
};
use tokio::sync::{mpsc, oneshot};

/// The most ballots that share a transaction.
const GROUP: usize = 128;
/// How many may wait; beyond that, voters are asked to try again.
const WAITING: usize = 4_096;

/// Takes ballots and writes them in groups.
#[derive(Clone)]
pub(crate) struct CastQueue(mpsc::Sender<Waiting>);

/// By what a ballot comes, which decides what else must hold when it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    /// From somebody who signed in and declared where they live.
    Declared,
    /// From somebody who entered a code.
    Code { code: CodeHash, precedence: PaperPrecedence },
    /// On paper, typed twice, with the code that stands on it.
    Paper { code: CodeHash, precedence: PaperPrecedence },
}

impl Way {
    const fn is_paper(self) -> bool {
        matches!(self, Self::Paper { .. })
    }

    /// Whether the rules let a ballot that comes this way take the place of what the slot holds.
    pub(crate) fn may_replace(self, standing: Standing) -> std::result::Result<(), Refusal> {
        match self {
            Self::Code { precedence: PaperPrecedence::Paper, .. } | Self::Paper { .. }
                if standing.on_paper =>
            {
                Err(code::Refused::VotedOnPaper.into())
            }
            Self::Paper { precedence: PaperPrecedence::Online, .. } if standing.revision > 0 => {
                Err(code::Refused::VotedOnline.into())
            }
            _ => Ok(()),
        }
    }
}

/// A ballot to be written.
pub(crate) struct Cast {
    pub(crate) vote: VoteId,
    pub(crate) offer: Arc<Offer>,
    pub(crate) slot: Slot,
    pub(crate) choices: Choices,
    pub(crate) commune: Slug,
    pub(crate) way: Way,
    /// The one turn that the voter has in the process, where people vote in one envelope.
    pub(crate) turn: Option<Turn>,
    /// The home by which the voter votes here, where it matters.
    pub(crate) home: Option<Home>,
    /// The choice by which the voter votes here beside home.
    pub(crate) beside: Option<Beside>,
}

struct Waiting {
    cast: Cast,
    answer: oneshot::Sender<Result<StoredBallot>>,
}

/// A voter who went away finds the ballot cast when they return.
fn answer(answers: impl Iterator<Item = (Waiting, Result<StoredBallot>)>) {
    for (waiting, answer) in answers {
        let _ = waiting.answer.send(answer);
    }
}

/// Nothing of it is durable: nobody gets a receipt.
fn refuse(waiting: impl IntoIterator<Item = Waiting>, error: &store::Error) {
    tracing::error!(%error, "a ballot could not be written");
    answer(waiting.into_iter().map(|waiting| (waiting, Err(Error::Busy))));
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

    pub(crate) async fn cast(&self, cast: Cast) -> Result<StoredBallot> {
        let (answer, answered) = oneshot::channel();
        self.0.try_send(Waiting { cast, answer }).map_err(|_| Error::Busy)?;
        answered.await.map_err(Error::internal)?
    }
}

impl Writer {
    /// Writes a group and answers everyone in it.
    async fn write_group(&self, group: &mut Vec<Waiting>) {
        match self.write(group).await {
            Ok(answers) => answer(group.drain(..).zip(answers)),
            Err(error) if group.len() > 1 && error.is_about_a_statement() => {
                // One of them is the cause: each by itself, so that it takes no other with it.
                tracing::warn!(%error, "a group of ballots could not be written together");
                for waiting in group.drain(..) {
                    self.write_alone(waiting).await;
                }
            }
            Err(error) => refuse(group.drain(..), &error),
        }
    }

    async fn write_alone(&self, waiting: Waiting) {
        let one = [waiting];
        let written = self.write(&one).await;
        match written {
            Ok(answers) => answer(one.into_iter().zip(answers)),
            Err(error) => refuse(one, &error),
        }
    }

    /// Writes a group in one transaction, or nothing of it.
    async fn write(&self, group: &[Waiting]) -> store::Result<Vec<Result<StoredBallot>>> {
        let mut tx = self.store.write().await?;
        let mut sheet = Sheet::default();
        let mut answers = Vec::with_capacity(group.len());
        for waiting in group {
            let now = domain::to_millisecond(self.clock.now());
            answers.push(match self.write_one(&mut tx, &mut sheet, &waiting.cast, now).await {
                // Refused before anything was written: the others go on.
                Err(Failure::Refused(error)) => Err(error),
                Err(Failure::Broken(error)) => return Err(error),
                Ok(ballot) => Ok(ballot),
            });
        }
        sheet.write(&mut tx).await?;
        tx.commit().await?;
        Ok(answers)
    }

    async fn write_one(
        &self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        cast: &Cast,
        now: Moment,
    ) -> std::result::Result<StoredBallot, Failure> {
        let vote = sheet.vote(tx, cast.vote).await?.ok_or(Error::NotFound)?;
        vote.admits_ballots(now).map_err(Error::from)?;
        let rules_hash = vote.rules_hash.as_deref().unwrap_or_default();
        if let Way::Code { code, .. } | Way::Paper { code, .. } = cast.way {
            // Read here: a letter may have been withdrawn since its code was entered.
            let opened = store::code::find(tx, cast.vote, code).await?;
            if opened.is_none_or(|opened| opened.withdrawn) {
                return Err(Error::from(Refusal::from(code::Refused::Withdrawn)).into());
            }
        }
        let standing = store::ballot::standing(tx, cast.vote, cast.slot).await?;
        cast.way.may_replace(standing).map_err(Error::from)?;
        chosen(tx, cast).await?;
        let revision = standing.revision + 1;
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
        if !store::ballot::cast(tx, cast.vote, &ballot, cast.way.is_paper(), now).await? {
            // Open a moment ago: another server was faster with this slot.
            return Err(Error::Busy.into());
        }
        if standing.has_draft {
            store::ballot::drop_draft(tx, cast.vote, cast.slot).await?;
        }
        if cast.way.is_paper() {
            store::paper::remove(tx, cast.vote, cast.slot).await?;
        }
        sheet.note(cast, &ballot, now);
        Ok(ballot)
    }
}

/// Checks that the voter still votes here by their home or beside it, and takes the one
/// turn that they have, where people vote in one envelope.
async fn chosen(tx: &mut Tx, cast: &Cast) -> std::result::Result<(), Failure> {
    let process = cast.offer.process;
    if let Some(home) = &cast.home
        && !home.stands(tx).await?
    {
        return Err(Error::from(Refusal::NotEligible).into());
    }
    if let Some(beside) = &cast.beside
        && !beside.stands(tx, process).await?
    {
        return Err(Error::from(Refusal::NotEligible).into());
    }
    if let Some(home) = &cast.home
        && !home.settles(tx, process).await?
    {
        return Err(Error::from(Refusal::from(session::Refused::HomeElsewhere)).into());
    }
    let Some(turn) = cast.turn else { return Ok(()) };
    let taken = store::turn::take(tx, process, turn, cast.vote, cast.slot).await?;
    if taken == cast.vote {
        return Ok(());
    }
    Err(Failure::Refused(crate::turn::voted_in(tx, taken).await?.into()))
}

/// Why a cast was not written.
enum Failure {
    /// It was refused, and nothing was written for it.
    Refused(Error),
    /// The database failed, and the transaction is worth nothing any more.
    Broken(store::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::Broken(error)
    }
}

/// What the casts of a group have in common, read or written once for all of them. In order of
/// their keys, so that two servers never wait for one another.
#[derive(Default)]
struct Sheet {
    votes: BTreeMap<VoteId, Option<Vote>>,
    turnout: BTreeMap<(VoteId, NaiveDate, Slug), u32>,
    events: BTreeMap<ProcessId, Vec<NewEvent>>,
}

impl Sheet {
    /// The vote, kept from changing its state until the transaction ends.
    async fn vote(&mut self, tx: &mut Tx, id: VoteId) -> store::Result<Option<Vote>> {
        if let Some(vote) = self.votes.get(&id) {
            return Ok(vote.clone());
        }
        let vote = store::vote::held(tx, id).await?;
        self.votes.insert(id, vote.clone());
        Ok(vote)
    }

    fn note(&mut self, cast: &Cast, ballot: &StoredBallot, now: Moment) {
        let day = now.date_naive();
        if ballot.revision == 1 {
            *self.turnout.entry((cast.vote, day, cast.commune.clone())).or_default() += 1;
        }
        // The day only, and nobody's name: the chain must not tell who voted when.
        let at = day.and_time(chrono::NaiveTime::MIN).and_utc();
        let facts = json!({
            "vote": cast.vote,
            "slot": hex(&cast.slot.0),
            "commitment": ballot.commitment.hex(),
        });
        let event = NewEvent { at, caller: None, body: EventBody::new("ballot.cast", facts) };
        self.events.entry(cast.offer.process).or_default().push(event);
    }

    async fn write(self, tx: &mut Tx) -> store::Result<()> {
        for ((vote, day, commune), voters) in self.turnout {
            store::ballot::count_turnout(tx, vote, &day.to_string(), &commune, voters).await?;
        }
        for (process, events) in self.events {
            store::event::append_all(tx, process, events).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SystemClock, SystemRandomness, desk::desk};
    use chrono::TimeDelta;
    use domain::{money::Cents, rules::RuleSheet, vote::VoteState};

    /// Opens the vote of a desk's envelope, whatever the rules of opening.
    async fn open(store: &Store, mut vote: Vote) -> VoteId {
        vote.state = VoteState::Open;
        vote.opens_at = SystemClock.now() - TimeDelta::days(1);
        vote.rules_hash = Some(RuleSheet::suggested().hash());
        let mut tx = store.write().await.unwrap();
        store::vote::update(&mut tx, &vote).await.unwrap();
        tx.commit().await.unwrap();
        vote.id
    }

    fn waiting(
        vote: VoteId,
        process: ProcessId,
        slot: u8,
    ) -> (Waiting, oneshot::Receiver<Result<StoredBallot>>) {
        let (answer, answered) = oneshot::channel();
        let offer = Arc::new(Offer {
            process,
            votes_in: domain::session::VotesIn::Several,
            rules: RuleSheet::suggested(),
            envelope: Cents(1),
            candidates: Vec::new(),
        });
        let cast = Cast {
            vote,
            offer,
            slot: Slot([slot; 32]),
            choices: Choices::new(["1".to_owned()]),
            commune: Slug::parse("jette").unwrap(),
            way: Way::Declared,
            turn: None,
            home: None,
            beside: None,
        };
        (Waiting { cast, answer }, answered)
    }

    #[tokio::test]
    async fn a_cast_that_is_refused_or_fails_takes_no_other_of_its_group_with_it() {
        let desk = desk().await;
        let store = desk.services.store.clone();
        let view = desk.view().await;
        let vote = open(&store, view.envelopes[0].vote.clone()).await;
        let (process, nowhere) = (view.process.id, ProcessId(uuid::Uuid::nil()));
        let unknown = VoteId(uuid::Uuid::nil());
        let writer = Writer {
            store: store.clone(),
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
        };
        // The third has a chain that is not there, which only the database finds out.
        let casts =
            [(vote, process, 1), (unknown, process, 2), (vote, nowhere, 3), (vote, process, 4)];
        let (mut group, answers): (Vec<_>, Vec<_>) =
            casts.into_iter().map(|(vote, process, slot)| waiting(vote, process, slot)).unzip();
        writer.write_group(&mut group).await;
        let mut accepted = Vec::new();
        for answer in answers {
            accepted.push(answer.await.unwrap().is_ok());
        }
        assert_eq!(accepted, [true, false, false, true]);
        let mut tx = store.read().await.unwrap();
        assert_eq!(store::ballot::all(&mut tx, vote).await.unwrap().len(), 2);
        let turnout = store::ballot::turnout(&mut tx, vote).await.unwrap();
        assert_eq!(turnout.iter().map(|cell| cell.2).sum::<u64>(), 2);
        let events = store::event::of_chain(&mut tx, process).await.unwrap();
        assert_eq!(events.iter().filter(|event| event.body.kind == "ballot.cast").count(), 2);
        assert_eq!(domain::event::first_break(&events), None);
    }
}

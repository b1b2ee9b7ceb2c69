//! Voting codes on paper: voters enter the code of their letter. The plain text of a code exists
//! while it is typed, and nowhere afterwards.

use crate::{Error, Result, Services, account::Visitor, process::EnvelopeView};
use chrono::TimeDelta;
use domain::{
    Field, Refusal,
    ballot::Person,
    code::{self, VotingCode},
    id::VoteId,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{net::IpAddr, num::NonZeroU32};
use store::{Tx, code::Opened};

/// How long a browser remembers that it has entered a code, counted from the moment it did.
const VISIT: TimeDelta = TimeDelta::hours(2);
/// How many codes one session may try.
const TRIES_PER_SESSION: Quota = Quota::per_minute(NonZeroU32::new(10).expect("10 is not nought"));
/// How many codes one address may try: a library or a counter has many people behind one.
const TRIES_PER_ADDRESS: Quota = Quota::per_minute(NonZeroU32::new(60).expect("60 is not nought"));

/// How often codes were tried of late.
#[derive(Debug)]
pub(crate) struct Tries {
    sessions: DefaultKeyedRateLimiter<[u8; 32]>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            sessions: RateLimiter::keyed(TRIES_PER_SESSION),
            addresses: RateLimiter::keyed(TRIES_PER_ADDRESS),
        }
    }
}

impl Tries {
    fn admit(&self, session: &[u8; 32], address: Option<IpAddr>) -> Result<()> {
        let too_many = self.sessions.check_key(session).is_err()
            || address.is_some_and(|address| self.addresses.check_key(&address).is_err());
        if too_many {
            Err(Refusal::from(code::Refused::TooMany { seconds: 60 }).into())
        } else {
            Ok(())
        }
    }

    /// Forgets who has been quiet.
    pub(crate) fn forget(&self) {
        self.sessions.retain_recent();
        self.addresses.retain_recent();
    }
}

/// What a code that somebody typed opens, if anything.
///
/// # Errors
/// [`Error::Fields`] about `code`.
pub(crate) async fn opens(
    services: &Services,
    tx: &mut Tx,
    vote: VoteId,
    code: &VotingCode,
) -> Result<Opened> {
    let refused = |why: code::Refused| Error::Fields(vec![Field::new("code", why.into())]);
    let hash = match services.keys.code_key(vote) {
        Ok(key) => key.hash(vote, code),
        // No letter was ever made for this vote.
        Err(crate::KeyError::Destroyed) => return Err(refused(code::Refused::Unknown)),
        Err(error) => return Err(error.into()),
    };
    match store::code::find(tx, vote, hash).await? {
        None => Err(refused(code::Refused::Unknown)),
        Some(opened) if opened.withdrawn => Err(refused(code::Refused::Withdrawn)),
        Some(opened) => Ok(opened),
    }
}

/// Enters the code of a letter: for a while, this browser votes as its holder, in each vote that is
/// open and that the letter opens. What was chosen before moves along.
///
/// # Errors
/// [`code::Refused::NotUsed`], [`Error::SignInNeeded`] without any session, [`Refusal::VoteClosed`],
/// [`code::Refused::TooMany`], or [`Error::Fields`] about `code`.
pub async fn enter(
    services: &Services,
    visitor: &Visitor,
    view: &EnvelopeView,
    typed: &str,
    address: Option<IpAddr>,
) -> Result<()> {
    if !view.envelope.eligibility.by_codes() {
        return Err(Refusal::from(code::Refused::NotUsed).into());
    }
    let vote = view.vote.id;
    view.vote.admits_ballots(services.now())?;
    let session = visitor.session.as_ref().ok_or(Error::SignInNeeded)?;
    let code = VotingCode::parse(typed).map_err(|refusal| vec![Field::new("code", refusal)])?;
    services.code_limits.admit(session, address)?;
    let mut tx = services.store.write().await?;
    let opened = opens(services, &mut tx, vote, &code).await?;
    visit(services, &mut tx, visitor, session, vote, &opened).await?;
    for other in also_open(services, &mut tx, vote, &opened).await? {
        match opens(services, &mut tx, other, &code).await {
            Ok(opened) => visit(services, &mut tx, visitor, session, other, &opened).await?,
            // Withdrawn there, or replaced by another letter: it opens what it still opens.
            Err(Error::Fields(_)) => {}
            Err(error) => return Err(error),
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The other votes that a letter is for and that take ballots now.
async fn also_open(
    services: &Services,
    tx: &mut Tx,
    vote: VoteId,
    opened: &Opened,
) -> Result<Vec<VoteId>> {
    let Some(first) = opened.together else { return Ok(Vec::new()) };
    let mut open = Vec::new();
    for package in store::code::same_paper(tx, first).await? {
        if package.vote == vote {
            continue;
        }
        let other = store::vote::by_id(tx, package.vote).await?;
        if other.is_some_and(|other| other.admits_ballots(services.now()).is_ok()) {
            open.push(package.vote);
        }
    }
    Ok(open)
}

/// Notes that a browser votes as the holder of a letter.
async fn visit(
    services: &Services,
    tx: &mut Tx,
    visitor: &Visitor,
    session: &[u8; 32],
    vote: VoteId,
    opened: &Opened,
) -> Result<()> {
    store::code::enter(tx, session, vote, opened.hash, services.now() + VISIT).await?;
    if let Some(before) = crate::ballot::without_code(visitor) {
        let old = crate::ballot::slot(services, vote, &before)?;
        let new = crate::ballot::slot(services, vote, &Person::Holder(opened.holder))?;
        crate::ballot::move_draft(tx, vote, old, new).await?;
    }
    Ok(())
}

/// What the code opens that a visitor has entered, withdrawn or not.
pub(crate) async fn entered(
    services: &Services,
    tx: &mut Tx,
    visitor: &Visitor,
    vote: VoteId,
) -> Result<Option<Opened>> {
    match &visitor.session {
        Some(session) => Ok(store::code::entered(tx, session, vote, services.now()).await?),
        None => Ok(None),
    }
}

/// Whether a visitor has entered a code of this vote.
///
/// # Errors
/// [`Error::Internal`].
pub async fn has_entered(services: &Services, visitor: &Visitor, vote: VoteId) -> Result<bool> {
    let mut tx = services.store.read().await?;
    Ok(entered(services, &mut tx, visitor, vote).await?.is_some())
}

/// Forgets the codes that a visitor has entered, in every vote, so that the next person at this
/// screen does not vote in their place.
///
/// # Errors
/// [`Error::Internal`].
pub async fn leave(services: &Services, visitor: &Visitor) -> Result<()> {
    if let Some(session) = &visitor.session {
        let mut tx = services.store.write().await?;
        store::code::leave(&mut tx, session).await?;
        tx.commit().await?;
    }
    Ok(())
}

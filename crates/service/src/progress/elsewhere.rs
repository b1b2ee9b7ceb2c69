//! How far long work is at the other servers over the same database. Whoever works tells it, a few
//! times a second at most and now and then while nothing changes; whoever hears it keeps it beside
//! its own work, so that a page and its stream are the same at every server.

use super::{Over, Standing, Subject, Work};
use crate::Services;
use domain::Moment;
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// Changes that come within this time are told together.
const GATHERED: Duration = Duration::from_millis(250);
/// How often a server says that it still works, where nothing changes.
const BEAT: Duration = Duration::from_secs(5);
/// After how long a server of which nothing was heard is taken to have broken off.
const SILENCE: Duration = Duration::from_secs(30);

/// How far work is, as one server tells the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Told {
    server: u128,
    subject: Subject,
    began: Moment,
    standing: Standing,
}

/// Work of which another server told.
struct Heard {
    work: Work,
    at: Instant,
}

/// The work of other servers, the last of each subject.
pub(super) struct Elsewhere {
    /// What this server calls itself, so that it does not listen to itself.
    server: u128,
    heard: Mutex<HashMap<Subject, Heard>>,
}

impl Elsewhere {
    /// Nothing was heard yet.
    pub(super) fn new(server: u128) -> Self {
        Self { server, heard: Mutex::default() }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Subject, Heard>> {
        // A map of handles is whole whatever happened to whoever held it.
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes in what was told; what this server told itself, or what nobody here understands, is
    /// passed over.
    pub(super) fn hear(&self, text: &str, now: Instant) {
        let Ok(told) = serde_json::from_str::<Told>(text) else { return };
        if told.server == self.server {
            return;
        }
        let mut heard = self.lock();
        // An earlier try that is told late does not come back.
        if heard.get(&told.subject).is_some_and(|known| known.work.began > told.began) {
            return;
        }
        let known = heard.get_mut(&told.subject).filter(|known| known.work.began == told.began);
        match known {
            Some(known) => {
                known.at = now;
                known.work.take_in(told.standing);
            }
            None => {
                let work = Work { elsewhere: true, ..Work::new(told.began, &[]) };
                work.take_in(told.standing);
                heard.insert(told.subject, Heard { work, at: now });
            }
        }
    }

    /// The work of another server on a subject.
    pub(super) fn of(&self, subject: Subject) -> Option<Work> {
        self.lock().get(&subject).map(|heard| heard.work.clone())
    }

    /// Takes what fell silent to have broken off, so that nobody waits for a server that is gone.
    pub(super) fn let_go(&self, now: Instant) {
        for heard in self.lock().values() {
            let silent = now.duration_since(heard.at) > SILENCE;
            if silent && heard.work.standing().over.is_none() {
                heard.work.change(|standing| standing.over = Some(Over::BrokenOff));
            }
        }
    }

    /// Ends all streams.
    pub(super) fn end_streams(&self) {
        for heard in self.lock().values() {
            heard.work.change(|standing| standing.leaving = true);
        }
    }
}

impl Work {
    /// Takes in how far it is elsewhere, unless that is known already.
    fn take_in(&self, told: Standing) {
        self.standing.send_if_modified(|standing| {
            // Broken off by silence counts for less than what its server says after all.
            let silent = standing.over == Some(Over::BrokenOff) && told.over != standing.over;
            let newer = told.seq > standing.seq || silent;
            if newer {
                let leaving = standing.leaving;
                *standing = Standing { leaving, ..told };
            }
            newer
        });
    }
}

/// Tells the other servers of work until it is over. Nothing is told where there is one server.
pub(super) fn tell(services: &Services, subject: Subject, work: &Work) {
    if !store::servers::may_be_several(&services.store) {
        return;
    }
    let (store, server) = (services.store.clone(), services.works.elsewhere.server);
    let (began, mut following) = (work.began, work.follow());
    tokio::spawn(async move {
        loop {
            let standing = following.borrow_and_update().clone();
            let over = standing.over.is_some();
            let told = Told { server, subject, began, standing };
            match serde_json::to_string(&told) {
                Ok(text) => {
                    if let Err(error) = store::servers::tell_progress(&store, &text).await {
                        tracing::warn!(%error, "other servers were not told how far work is");
                    }
                }
                Err(error) => tracing::error!(%error, "how far work is cannot be written down"),
            }
            if over {
                return;
            }
            if let Ok(Ok(())) = tokio::time::timeout(BEAT, following.changed()).await {
                tokio::time::sleep(GATHERED).await;
            }
        }
    });
}

/// Lets go, now and then, of work whose server fell silent.
pub(super) fn watch(services: Services) {
    tokio::spawn(async move {
        let mut every = tokio::time::interval(BEAT);
        loop {
            every.tick().await;
            services.works.elsewhere.let_go(Instant::now());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Counter, Step};
    use domain::id::VoteId;

    const SUBJECT: Subject = Subject::Count(VoteId(uuid::Uuid::nil()));

    fn told(server: u128, began: Moment, seq: u64, done: u64) -> String {
        let counters = vec![Counter { step: Step::Reading, done, total: Some(9) }];
        let standing = Standing { seq, counters, over: None, leaving: false };
        serde_json::to_string(&Told { server, subject: SUBJECT, began, standing }).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn what_another_server_tells_is_taken_in_once_and_in_order() {
        let (elsewhere, now) = (Elsewhere::new(1), Instant::now());
        let first = Moment::UNIX_EPOCH;
        let done = || elsewhere.of(SUBJECT).map(|work| work.standing().counters[0].done);
        elsewhere.hear(&told(1, first, 5, 5), now);
        elsewhere.hear("what a newer version tells", now);
        assert_eq!(done(), None, "its own words, and nobody's");
        elsewhere.hear(&told(2, first, 3, 3), now);
        elsewhere.hear(&told(2, first, 2, 2), now);
        assert_eq!(done(), Some(3));
        let again = first + chrono::TimeDelta::seconds(1);
        elsewhere.hear(&told(3, again, 1, 1), now);
        elsewhere.hear(&told(2, first, 9, 9), now);
        assert_eq!(done(), Some(1), "the later try");
        assert!(told(u128::MAX, first, u64::MAX, u64::MAX).len() < store::servers::LONGEST);
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_falls_silent_broke_off_until_it_is_heard_again() {
        let (elsewhere, first) = (Elsewhere::new(1), Moment::UNIX_EPOCH);
        elsewhere.hear(&told(2, first, 3, 3), Instant::now());
        let over = || elsewhere.of(SUBJECT).unwrap().standing().over;
        elsewhere.let_go(Instant::now());
        assert_eq!(over(), None);
        tokio::time::advance(SILENCE + Duration::from_secs(1)).await;
        elsewhere.let_go(Instant::now());
        assert_eq!(over(), Some(Over::BrokenOff));
        elsewhere.hear(&told(2, first, 4, 4), Instant::now());
        assert_eq!(over(), None);
    }
}

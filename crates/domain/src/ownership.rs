//! Who owns a process: the administration that began it leads, and others own it with it once they
//! have said yes.

use crate::{Moment, account::Caller, id::AdministrationId, process::Process, refusal::Refusal};
use serde::{Deserialize, Serialize};

/// An administration that was asked to own a process with the one that leads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoOwner {
    /// Which administration.
    pub administration: AdministrationId,
    /// When it was asked.
    pub invited_at: Moment,
    /// When it said yes; nothing while it has not answered.
    pub accepted_at: Option<Moment>,
}

/// What an administration is to a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ownership {
    /// It leads: it alone invites and removes owners.
    Lead,
    /// It owns it with the one that leads.
    CoOwner,
    /// It was asked and has not answered.
    Invited,
}

impl Process {
    /// What an administration is to this process, when it is anything.
    #[must_use]
    pub fn ownership_of(&self, administration: AdministrationId) -> Option<Ownership> {
        if self.administration == administration {
            return Some(Ownership::Lead);
        }
        let owner = self.co_owners.iter().find(|owner| owner.administration == administration)?;
        Some(match owner.accepted_at {
            Some(_) => Ownership::CoOwner,
            None => Ownership::Invited,
        })
    }

    /// The administrations that own it, the one that leads first.
    pub fn owners(&self) -> impl Iterator<Item = AdministrationId> {
        let others = self.co_owners.iter().filter(|owner| owner.accepted_at.is_some());
        std::iter::once(self.administration).chain(others.map(|owner| owner.administration))
    }

    /// Whether another administration may be asked.
    ///
    /// # Errors
    /// [`Refusal::AlreadyInvited`] when it leads, owns or was asked already.
    pub fn invites(&self, administration: AdministrationId) -> Result<(), Refusal> {
        match self.ownership_of(administration) {
            Some(_) => Err(Refusal::AlreadyInvited),
            None => Ok(()),
        }
    }
}

impl Caller {
    /// Whether the caller conducts a process: sets it up, opens, closes, counts and publishes, for
    /// any administration that owns it.
    #[must_use]
    pub fn conducts(&self, process: &Process) -> bool {
        process.owners().any(|owner| self.administers(owner))
    }

    /// Whether the caller administers the administration that leads a process.
    #[must_use]
    pub fn leads(&self, process: &Process) -> bool {
        self.administers(process.administration)
    }

    /// Whether the caller may look behind the desk of a process.
    #[must_use]
    pub fn is_staff_for(&self, process: &Process) -> bool {
        process.owners().any(|owner| self.is_staff_of(owner))
    }

    /// Whether the caller values proposals of a process.
    #[must_use]
    pub fn values_in(&self, process: &Process) -> bool {
        process.owners().any(|owner| self.values_for(owner))
    }

    /// Whether the caller may serve people at a counter of a process.
    #[must_use]
    pub fn serves_for(&self, process: &Process) -> bool {
        process.owners().any(|owner| self.serves_at(owner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        account::Role,
        id::ProcessId,
        process::{Phase, PhaseKind, Timeline, Visibility},
        text::{Localized, Slug},
    };
    use chrono::{TimeDelta, TimeZone, Utc};
    use uuid::Uuid;

    fn administration(number: u128) -> AdministrationId {
        AdministrationId(Uuid::from_u128(number))
    }

    fn process(co_owners: Vec<CoOwner>) -> Process {
        let start = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap();
        let kinds = [PhaseKind::Voting, PhaseKind::Counting, PhaseKind::Results];
        let phases = (0..).zip(kinds).map(|(day, kind)| Phase {
            kind,
            opens_at: start + TimeDelta::days(day),
            closes_at: start + TimeDelta::days(day + 1),
        });
        Process {
            id: ProcessId(Uuid::nil()),
            administration: administration(1),
            co_owners,
            slug: Slug::parse("budget").unwrap(),
            name: Localized::same("Budget"),
            summary: Localized::same("Budget"),
            about: Localized::same("Budget"),
            timeline: Timeline::new(phases.collect()).unwrap(),
            wording: Vec::new(),
            extensions: Vec::new(),
            visibility: Visibility::Published,
            support_threshold: None,
            votes_in: crate::session::VotesIn::Several,
        }
    }

    fn shared() -> Process {
        let invited_at = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap();
        let owner = |number, accepted_at| CoOwner {
            administration: administration(number),
            invited_at,
            accepted_at,
        };
        process(vec![owner(2, Some(invited_at)), owner(3, None)])
    }

    fn working(number: u128, role: Role) -> Caller {
        Caller { roles: vec![(administration(number), role)], ..Caller::anonymous() }
    }

    #[test]
    fn who_said_yes_conducts_and_who_was_only_asked_does_not() {
        let shared = shared();
        assert!(working(1, Role::Administrator).conducts(&shared));
        assert!(working(2, Role::Administrator).conducts(&shared));
        assert!(!working(3, Role::Administrator).conducts(&shared));
        assert!(!working(3, Role::Administrator).is_staff_for(&shared));
        assert!(!working(4, Role::Administrator).conducts(&shared));
    }

    #[test]
    fn only_the_one_that_leads_decides_who_owns_it() {
        assert!(working(1, Role::Administrator).leads(&shared()));
        assert!(!working(2, Role::Administrator).leads(&shared()));
    }

    #[test]
    fn whatever_the_role_at_a_co_owner_it_is_the_role_at_the_lead() {
        let shared = shared();
        for role in Role::ALL.iter().copied() {
            let (lead, other) = (working(1, role), working(2, role));
            let may = |caller: &Caller| {
                [
                    caller.conducts(&shared),
                    caller.is_staff_for(&shared),
                    caller.values_in(&shared),
                    caller.serves_for(&shared),
                ]
            };
            assert_eq!(may(&lead), may(&other), "{role:?}");
        }
        for role in [Role::Counter, Role::Steward] {
            let caller = working(2, role);
            assert!(!caller.conducts(&shared) && !caller.is_staff_for(&shared), "{role:?}");
        }
    }

    #[test]
    fn nobody_is_asked_twice() {
        for number in 1..=3 {
            let refused = shared().invites(administration(number));
            assert_eq!(refused, Err(Refusal::AlreadyInvited));
        }
        assert_eq!(shared().invites(administration(4)), Ok(()));
    }
}

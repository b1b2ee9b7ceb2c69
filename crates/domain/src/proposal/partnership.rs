//! Who else is in a proposal: invited, and answering for themselves.

use crate::{
    Moment,
    account::Email,
    actor::{Actor, PartnerRole, PledgeKind, coded},
    id::PartnershipId,
    project::{Partner, Pledge},
    refusal::Refusal,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

coded! {
    /// What became of an invitation.
    PartnershipState {
        /// It waits for an answer.
        Invited => "invited",
        /// The partner is in.
        Accepted => "accepted",
        /// The answer was no.
        Refused => "refused",
        /// The partner was in and left.
        Left => "left",
        /// The bearers took the invitation back, or its time went by.
        Revoked => "revoked",
    }
}

/// An invitation into a proposal, and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partnership {
    /// Identifier.
    pub id: PartnershipId,
    /// As what the partner is invited.
    pub role: PartnerRole,
    /// The address that was written to, until it is answered.
    pub email: Option<Email>,
    /// Whom the bearers mean to invite, in their words.
    pub invited_name: String,
    /// When it was sent.
    pub invited_at: Moment,
    /// Until when the invitation can be answered.
    pub expires_at: Moment,
    /// What became of it.
    pub state: PartnershipState,
    /// The actor that came in.
    pub actor: Option<Actor>,
    /// What it promises.
    pub pledge: Option<Pledge>,
    /// Its place in a proposal that became part of this one: what it promised there is asked for
    /// again here, and counts once it is confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<PartnershipId>,
}

impl Partnership {
    /// Takes the invitation up for an actor, with what it pledges.
    ///
    /// # Errors
    /// [`Refusal::InvitationAnswered`], [`Refusal::InvitationNotValid`] after its time, and for a funder
    /// that pledges no money [`Refusal::FunderPledgesMoney`].
    pub fn accept(
        mut self,
        actor: Actor,
        pledge: Option<Pledge>,
        now: Moment,
    ) -> Result<Self, Refusal> {
        self.open(now)?;
        let money = pledge.as_ref().is_some_and(|pledge| pledge.kind == PledgeKind::Money);
        if self.role == PartnerRole::Funder && !money {
            return Err(Refusal::FunderPledgesMoney);
        }
        self.state = PartnershipState::Accepted;
        self.email = None;
        self.actor = Some(actor);
        self.pledge = pledge;
        Ok(self)
    }

    /// Says no.
    ///
    /// # Errors
    /// [`Refusal::InvitationAnswered`], or [`Refusal::InvitationNotValid`] after its time.
    pub fn refuse(mut self, now: Moment) -> Result<Self, Refusal> {
        self.open(now)?;
        self.state = PartnershipState::Refused;
        self.email = None;
        Ok(self)
    }

    /// Takes back an invitation that was not answered.
    ///
    /// # Errors
    /// [`Refusal::InvitationAnswered`].
    pub fn revoke(mut self) -> Result<Self, Refusal> {
        if self.state != PartnershipState::Invited {
            return Err(Refusal::InvitationAnswered);
        }
        self.state = PartnershipState::Revoked;
        self.email = None;
        Ok(self)
    }

    /// Leaves: the pledge is gone with the partner.
    ///
    /// # Errors
    /// [`Refusal::InvitationAnswered`] when the partner was not in.
    pub fn leave(mut self) -> Result<Self, Refusal> {
        if self.state != PartnershipState::Accepted {
            return Err(Refusal::InvitationAnswered);
        }
        self.state = PartnershipState::Left;
        Ok(self)
    }

    /// The same partner, asked again with the same promise by a proposal that this one became part
    /// of. Nobody's promise to one proposal is taken for a promise to another.
    #[must_use]
    pub fn asked_again(&self, id: PartnershipId, email: Email, now: Moment, days: i64) -> Self {
        Self {
            id,
            email: Some(email),
            invited_at: now,
            expires_at: now + TimeDelta::days(days),
            state: PartnershipState::Invited,
            follows: Some(self.id),
            ..self.clone()
        }
    }

    fn open(&self, now: Moment) -> Result<(), Refusal> {
        if self.state != PartnershipState::Invited {
            return Err(Refusal::InvitationAnswered);
        }
        if now < self.expires_at { Ok(()) } else { Err(Refusal::InvitationNotValid) }
    }

    /// The partner, while it is in.
    #[must_use]
    pub fn partner(&self) -> Option<Partner> {
        if self.state != PartnershipState::Accepted {
            return None;
        }
        let actor = self.actor.clone()?;
        Some(Partner { actor, role: self.role, pledge: self.pledge.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actor::ActorType, id::ActorId, money::Cents, text::Authored};
    use chrono::{TimeZone, Utc};

    fn now() -> Moment {
        Utc.with_ymd_and_hms(2026, 3, 1, 9, 0, 0).unwrap()
    }

    fn invited(role: PartnerRole) -> Partnership {
        Partnership {
            id: PartnershipId(uuid::Uuid::nil()),
            role,
            email: Some(Email::parse("gerant@exemple.be").unwrap()),
            invited_name: "Brasserie du canal".into(),
            invited_at: now(),
            expires_at: now() + TimeDelta::days(30),
            state: PartnershipState::Invited,
            actor: None,
            pledge: None,
            follows: None,
        }
    }

    fn company() -> Actor {
        Actor {
            id: ActorId(uuid::Uuid::nil()),
            name: "Brasserie du canal".into(),
            kind: ActorType::Company,
        }
    }

    fn money() -> Pledge {
        Pledge {
            kind: PledgeKind::Money,
            amount: Some(Cents(50_000)),
            label: Authored::parse(None, "Une part", 80).unwrap(),
        }
    }

    #[test]
    fn a_partner_is_in_from_the_yes_to_the_leave() {
        let asked = invited(PartnerRole::Funder);
        assert_eq!(asked.partner(), None);
        let accepted = asked.accept(company(), Some(money()), now()).unwrap();
        assert_eq!(accepted.partner().unwrap().pledge, Some(money()));
        assert_eq!(accepted.leave().unwrap().partner(), None);
    }

    #[test]
    fn an_invitation_is_answered_once_and_in_time() {
        let refused = invited(PartnerRole::Host).refuse(now()).unwrap();
        assert_eq!(refused.clone().refuse(now()), Err(Refusal::InvitationAnswered));
        assert_eq!(refused.accept(company(), None, now()), Err(Refusal::InvitationAnswered));
        let late = now() + TimeDelta::days(30);
        let asked = invited(PartnerRole::Host);
        assert_eq!(asked.accept(company(), None, late), Err(Refusal::InvitationNotValid));
    }

    #[test]
    fn a_funder_pledges_money() {
        let asked = invited(PartnerRole::Funder);
        assert_eq!(asked.accept(company(), None, now()), Err(Refusal::FunderPledgesMoney));
    }

    #[test]
    fn a_promise_that_follows_counts_only_once_it_is_confirmed() {
        let asked = invited(PartnerRole::Funder);
        let accepted = asked.accept(company(), Some(money()), now()).unwrap();
        let email = Email::parse("gerant@exemple.be").unwrap();
        let again = accepted.asked_again(PartnershipId(uuid::Uuid::max()), email, now(), 30);
        assert_eq!((again.partner(), again.follows), (None, Some(accepted.id)));
        assert_eq!(again.pledge, Some(money()));
        let confirmed = again.accept(company(), Some(money()), now()).unwrap();
        assert_eq!(confirmed.partner().unwrap().pledge, Some(money()));
    }

    #[test]
    fn once_answered_the_address_is_forgotten() {
        let asked = invited(PartnerRole::Host);
        assert_eq!(asked.clone().refuse(now()).unwrap().email, None);
        assert_eq!(asked.clone().revoke().unwrap().email, None);
        assert_eq!(asked.accept(company(), None, now()).unwrap().email, None);
    }
}

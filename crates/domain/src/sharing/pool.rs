//! What is bought once for several: agreed before the vote, formed by the count, bought in
//! delivery, and from then on in the registry.

use super::Refusal;
use crate::{
    Moment,
    actor::{Actor, coded},
    id::{EnvelopeId, LineId, PoolId, ProcessId, ResourceId},
    money::Cents,
    text::{Authored, Slug},
};
use serde::{Deserialize, Serialize};

coded! {
    /// Where a pool stands.
    PoolState {
        /// Bearers agree to share if they win.
        Offered => "offered",
        /// At least two of them won: it is bought for them.
        Formed => "formed",
        /// Fewer than two of them won, or the agreement was taken back.
        Dissolved => "dissolved",
        /// It is bought and stands in the registry.
        Listed => "listed",
    }
}

coded! {
    /// What is done with a pool.
    PoolAct {
        /// Somebody joins or leaves.
        Change => "change",
        /// The count forms it.
        Form => "form",
        /// It is not needed.
        Dissolve => "dissolve",
        /// What was bought enters the registry.
        List => "list",
    }
}

/// On what terms what is bought is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Where it is kept, who lends it, who repairs it.
    pub words: Authored,
    /// How many days before a member tells when it is needed.
    #[serde(default)]
    pub notice_days: u16,
    /// What is left with the host when others than members borrow it.
    #[serde(default)]
    pub deposit: Cents,
}

/// A line whose bearers agreed to share if they win.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The line.
    pub line: LineId,
    /// When they agreed.
    pub since: Moment,
}

/// An agreement to buy once for several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    /// Identifier.
    pub id: PoolId,
    /// The process.
    pub process: ProcessId,
    /// The envelope that pays.
    pub envelope: EnvelopeId,
    /// The kind that is bought.
    pub kind: Slug,
    /// Who keeps and lends it.
    pub host: Actor,
    /// On what terms.
    pub terms: Terms,
    /// The lines in it, the first first.
    pub members: Vec<Member>,
    /// Where it stands.
    pub state: PoolState,
    /// How many are bought, once the count has formed it.
    pub units: u32,
    /// What the count freed by it.
    pub freed: Cents,
    /// What stands in the registry.
    pub resource: Option<ResourceId>,
    /// Counts the changes.
    pub revision: u32,
}

impl Pool {
    /// Whether it counts: one alone shares with nobody.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.state == PoolState::Offered && self.members.len() >= 2
    }

    /// Whether a line is in it.
    #[must_use]
    pub fn holds(&self, line: LineId) -> bool {
        self.members.iter().any(|member| member.line == line)
    }

    /// Does something with it.
    ///
    /// # Errors
    /// [`Refusal::PoolOver`] when it leads nowhere from where it stands.
    pub fn take(&mut self, act: PoolAct) -> Result<(), Refusal> {
        use PoolState as S;
        self.state = match (act, self.state) {
            (PoolAct::Change, S::Offered) => S::Offered,
            (PoolAct::Form, S::Offered) if self.members.len() >= 2 => S::Formed,
            (PoolAct::Dissolve, S::Offered | S::Formed) => S::Dissolved,
            (PoolAct::List, S::Formed) => S::Listed,
            _ => return Err(Refusal::PoolOver),
        };
        self.revision += 1;
        Ok(())
    }

    /// Buys another number than the count found, because a promise broke or was given anew.
    ///
    /// # Errors
    /// [`Refusal::PoolOver`] before the count and once it is bought.
    pub fn recount(&mut self, units: u32) -> Result<(), Refusal> {
        if self.state != PoolState::Formed {
            return Err(Refusal::PoolOver);
        }
        self.units = units;
        self.revision += 1;
        Ok(())
    }

    /// Takes a line in.
    ///
    /// # Errors
    /// [`Refusal::PoolOver`].
    pub fn join(&mut self, line: LineId, now: Moment) -> Result<(), Refusal> {
        self.take(PoolAct::Change)?;
        if !self.holds(line) {
            self.members.push(Member { line, since: now });
        }
        Ok(())
    }

    /// Lets a line go; without any it dissolves.
    ///
    /// # Errors
    /// [`Refusal::PoolOver`].
    pub fn leave(&mut self, line: LineId) -> Result<(), Refusal> {
        self.take(PoolAct::Change)?;
        self.members.retain(|member| member.line != line);
        if self.members.is_empty() {
            self.state = PoolState::Dissolved;
        }
        Ok(())
    }
}

//! Identifiers: one type each, so that a project can never be asked for by the id of a vote.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

id! {
    /// A person who can sign in.
    AccountId,
    /// A party of the domain: who bears, funds or lends.
    ActorId,
    /// An administration: the tenant that owns processes.
    AdministrationId,
    /// One participatory budget from call to delivery.
    ProcessId,
    /// An amount of money within a process.
    EnvelopeId,
    /// What may be funded by an envelope.
    ProjectId,
    /// The voting event of an envelope.
    VoteId,
    /// A letter waiting to be sent.
    MailId,
    /// What somebody hands in.
    ProposalId,
    /// An invitation into a proposal, and its answer.
    PartnershipId,
    /// What somebody says about a proposal.
    CommentId,
    /// Somebody else's words for a place of a proposal.
    AmendmentId,
    /// A tie between two proposals.
    LineageId,
    /// What a coach and the bearers of a draft write to one another.
    NoteId,
    /// A package of letters with voting codes.
    PackageId,
    /// A thing, a place or a skill that somebody shares.
    ResourceId,
    /// A loan of it.
    LoanId,
    /// What somebody is looking for, or offers.
    IntentId,
    /// What a collective announces.
    GatheringId,
    /// Some days under which what is announced is gathered.
    FestivalId,
    /// A live workshop.
    WorkshopId,
    /// An equipment line of a proposal.
    LineId,
    /// A sharing check of such a line.
    CheckId,
    /// What somebody decided about it.
    DecisionId,
    /// What is bought once for several.
    PoolId,
    /// An invoice that is declared for a project.
    InvoiceId,
}

//! Why something is refused: one variant per rule, with the facts that the message needs.
//!
//! A refusal is never shown as it is: the application words it in three languages.

mod fields;
mod rules;

pub use fields::{Field, Fields};
pub use rules::RuleContradiction;

use crate::{
    Moment,
    process::PhaseKind,
    proposal::{Misfit, Stage},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A rule of the domain that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum Refusal {
    /// The field may not be empty.
    Required,
    /// The text is longer than allowed.
    TooLong {
        /// Longest length, in characters.
        limit: usize,
    },
    /// The text is shorter than needed.
    TooShort {
        /// Shortest length, in characters.
        limit: usize,
    },
    /// The text is not an e-mail address.
    NotAnEmail,
    /// The text is not an amount of money.
    NotAnAmount,
    /// One comma and three digits behind it: thousands, or more cents than there are.
    AmountReadsTwoWays {
        /// The digits in front of the comma.
        units: String,
        /// All digits: what it is if the comma parts thousands.
        thousands: String,
    },
    /// The amount is beyond what the product keeps.
    AmountTooLarge,
    /// The amount must be more than nothing.
    AmountMustBePositive,
    /// The text is not a whole number within the bounds.
    NotANumber {
        /// Smallest value.
        from: u64,
        /// Largest value.
        to: u64,
    },
    /// The text is not a date.
    NotADate,
    /// What is announced does not begin on a day of the festival.
    NotDuringFestival {
        /// Its first day.
        first: chrono::NaiveDate,
        /// Its last day.
        last: chrono::NaiveDate,
    },
    /// A festival keeps what was announced in it within its days.
    OutsideFestival {
        /// What would stand outside.
        title: String,
    },
    /// The value is not among the choices.
    UnknownChoice,
    /// Small letters, digits and hyphens only.
    NotASlug,
    /// Another record has this address already.
    SlugTaken,
    /// French and Dutch are both needed.
    BothLanguages,
    /// A phase ends before it begins.
    EndsBeforeItBegins,
    /// Two phases that follow one another overlap or are in the wrong order.
    PhasesOutOfOrder {
        /// The phase that should come first.
        first: PhaseKind,
        /// The phase that should come after.
        then: PhaseKind,
    },
    /// A phase without which nothing can be decided is missing.
    PhaseMissing {
        /// The missing phase.
        phase: PhaseKind,
    },
    /// The vote asks for a nationality, and none was said.
    NationalityNotDeclared,
    /// The age band leaves open whether the voter is old enough, and nothing was stated.
    AgeNotStated {
        /// The age that the vote asks for, in years.
        years: u8,
    },
    /// A part of the voter's commune votes, and nobody said whether they live there.
    DistrictNotStated,
    /// Whoever lives elsewhere chooses a whole commune, and none was ticked.
    GuestsNeedACommune,
    /// No administration has confirmed yet that the organisation is who it says.
    OrganisationNotConfirmed,
    /// The least amount is no less than the whole.
    NotLessThanTotal {
        /// The whole, in cents.
        total: i64,
    },
    /// Not even one step fits between the least amount and the whole.
    StepTooLarge {
        /// The largest step, in cents.
        most: i64,
    },
    /// A phase that has ended is not given more time.
    PhaseOver {
        /// The phase.
        phase: PhaseKind,
    },
    /// A phase was given more time in public: other dates do not take that back.
    ExtensionStands {
        /// Until when it was given time.
        until: Moment,
    },
    /// The funders' amounts do not add up to the envelope.
    FundersDoNotAddUp {
        /// Sum of the funders, in cents.
        funded: i64,
        /// The envelope, in cents.
        envelope: i64,
    },
    /// The rule sheet cannot honour a combination.
    RulesContradict {
        /// Which combination, as a short code.
        reason: RuleContradiction,
    },
    /// Groups are promised more than the envelope holds.
    FloorsBeyondEnvelope {
        /// Sum of the floors, in cents.
        floors: i64,
        /// The envelope, in cents.
        envelope: i64,
    },
    /// The rule sheet names projects that are not there.
    NoSuchProject {
        /// The number that was named.
        number: String,
    },
    /// A project is decided on twice.
    DecidedTwice {
        /// Its number.
        number: String,
    },
    /// The decision says of a project what the vote says.
    NotADeparture {
        /// Its number.
        number: String,
    },
    /// A rule of juries, assemblies, agreements and mixes.
    Deciding {
        /// Which one.
        why: crate::deciding::Refused,
    },
    /// No official decision was recorded, or the texts of the letters have gaps.
    LettersNotReady,
    /// The rule sheet is frozen because its vote has opened.
    RulesFrozen,
    /// A vote of the process has opened: from then on everyone sees the process.
    PublicOnceOpened,
    /// A process in which people have begun proposals stays public.
    PublicOnceWrittenIn,
    /// Nobody takes their own role away; a colleague does.
    OwnRole,
    /// The vote has not opened yet.
    VoteNotOpenYet,
    /// The vote is closed.
    VoteClosed {
        /// When it closed.
        at: Moment,
    },
    /// The step is not possible in the state the vote is in.
    WrongVoteState,
    /// The ballots are being counted now.
    BeingCounted,
    /// A vote opens only with at least two projects.
    TooFewProjects,
    /// The new closing time is not after the present one.
    NotAnExtension,
    /// A public reason is needed.
    ReasonNeeded,
    /// More projects were chosen than the ballot allows.
    TooManyChoices {
        /// The most that may be chosen.
        limit: u32,
        /// How many were chosen.
        chosen: u32,
    },
    /// Fewer projects were chosen than the ballot asks for.
    TooFewChoices {
        /// The fewest that may be chosen.
        limit: u32,
        /// How many were chosen.
        chosen: u32,
    },
    /// More points were given than a ballot has.
    TooManyPoints {
        /// The most in all.
        limit: u32,
        /// How many were given.
        given: u64,
    },
    /// A project got more points than one may get.
    TooManyPointsForOne {
        /// The most for one project.
        limit: u32,
        /// Number of the project.
        number: String,
    },
    /// Two projects stand in the same place of a ranking.
    PlaceTwice {
        /// The place, from one.
        place: u32,
    },
    /// A project stands in two places of a ranking.
    RankedTwice {
        /// Number of the project.
        number: String,
    },
    /// The chosen projects cost more than the envelope.
    OverEnvelope {
        /// How much too much, in cents.
        over: i64,
    },
    /// A ballot names a project that is not in this vote.
    NotInThisVote,
    /// An empty ballot cannot be cast.
    EmptyBallot,
    /// The person has not said where they live and how old they are.
    NotDeclared,
    /// The rules of the envelope do not admit this person.
    NotEligible,
    /// The person lives elsewhere and may choose to vote here beside home.
    SecondNotChosen,
    /// A ballot was cast in the commune that was chosen beside home: the choice stands.
    SecondTaken,
    /// A ballot was cast by where somebody said to live: until its vote is counted they do not say
    /// that they live where it would not have been theirs.
    VotedFromHome,
    /// A rule of codes on paper was not met.
    Code {
        /// Which one.
        why: crate::code::Refused,
    },
    /// Another district of the commune has this name.
    DistrictExists,
    /// Something stands in the district, or some rules name it.
    DistrictInUse,
    /// No district is known of which a share could be made.
    NoDistricts,
    /// The link was used already, is too old, or was never given.
    LinkNotValid,
    /// Too many tries; wait a little.
    TooManyRequests {
        /// How long to wait, in seconds.
        seconds: u64,
    },
    /// A table has more rows or columns than a list of projects has.
    TableTooLong {
        /// The most rows, the titles among them.
        rows: u32,
        /// The most columns.
        columns: u32,
    },
    /// What was sent is no form.
    UnreadableForm,
    /// A form holds more text than any page asks for.
    FormTooLarge,
    /// The file is larger than allowed.
    FileTooLarge {
        /// Largest size, in bytes.
        limit: u64,
    },
    /// The file is of a kind that cannot be read here.
    UnreadableFile,
    /// A file with problems: nothing was imported.
    BadRows {
        /// How many rows have a problem.
        count: u64,
    },
    /// Partners pledge as much as the project costs, or more.
    PledgesCoverEverything,
    /// The project costs more than its envelope holds.
    CostsMoreThanEnvelope,
    /// The text is not a number of the register of enterprises.
    NotAnEnterpriseNumber,
    /// The check digits of an enterprise number contradict the others.
    WrongCheckDigits,
    /// Another actor has this enterprise number.
    EnterpriseNumberTaken,
    /// Somebody acts for an actor of this name and kind already.
    ActorNameTaken,
    /// The text is not the address of a page on the web.
    NotAWebAddress,
    /// The step is not possible at the stage the proposal is at.
    WrongStage {
        /// Where it stands.
        stage: Stage,
    },
    /// The phase that is running does not allow this.
    NotInThisPhase,
    /// There is no such invitation, or its time is over.
    InvitationNotValid,
    /// The invitation was answered, or taken back.
    InvitationAnswered,
    /// An invitation to this address waits for an answer.
    AlreadyInvited,
    /// The actor is in the proposal already.
    AlreadyPartner,
    /// Who funds pledges money.
    FunderPledgesMoney,
    /// A finished dossier says whether it can be done.
    Undecided,
    /// The proposal does not meet a condition of the envelope.
    DoesNotFit {
        /// Which one.
        misfit: Misfit,
    },
    /// No administration has confirmed who carries or pays, and nobody said why it goes on.
    NotConfirmed {
        /// Their names.
        names: String,
    },
    /// Whoever has a stake in a proposal does not value it.
    ConflictOfInterest,
    /// This address is the demonstration's and cannot be used here.
    DemonstrationOnly,
    /// A rule of how projects are carried out was not met.
    Delivery {
        /// Which one.
        why: crate::delivery::Refused,
    },
    /// There is room for fewer.
    TooMany {
        /// The most.
        limit: usize,
    },
    /// Several people said so already, and nobody has answered yet.
    ToldAlready,
    /// The file is no picture that can be shown.
    NotAPicture,
    /// The picture has more points than are taken.
    PictureTooLarge {
        /// The most, in millions.
        megapixels: u64,
    },
    /// A rule of the registry of shared things was not met.
    Registry {
        /// Which one.
        reason: crate::registry::Refusal,
    },
    /// A rule of documents, amendments or mergers of proposals was not met.
    Proposal {
        /// Which one.
        why: crate::proposal::Refused,
    },
    /// A rule of sharing was not met.
    Sharing {
        /// Which one.
        reason: crate::sharing::Refusal,
    },
    /// A rule of recipes was not met.
    Recipe {
        /// Which one.
        why: crate::recipe::Refused,
    },
    /// A rule of how many envelopes one voter votes in was not met.
    Session {
        /// Which one.
        why: crate::session::Refused,
    },
    /// A rule of a live workshop was not met.
    Workshop {
        /// Which one.
        reason: crate::workshop::WorkshopRefusal,
    },
}

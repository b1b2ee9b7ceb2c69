//! Who was written to about an official decision, and what became of each letter.

use crate::{Result, Tx};
use domain::{
    Moment,
    id::{AccountId, MailId, ProjectId, VoteId},
};
use uuid::Uuid;

/// A letter about a project to one of those who bear it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLetter {
    /// The project.
    pub project: ProjectId,
    /// To whom.
    pub account: AccountId,
    /// The mail.
    pub mail: MailId,
    /// When it was queued.
    pub queued_at: Moment,
}

/// The same, with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The letter.
    pub letter: DecisionLetter,
    /// When it left.
    pub left_at: Option<Moment>,
    /// When it was given up, because the mail server of its recipient does not take it.
    pub gave_up_at: Option<Moment>,
}

/// Notes a letter about a version of a decision, unless that person was written to about it
/// already: the key of the table decides, whoever asks at the same moment.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown decision, or [`crate::Error::Driver`].
pub async fn note(
    tx: &mut Tx,
    (vote, version): (VoteId, u32),
    letter: &DecisionLetter,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "insert into decision_letters (vote_id, version, project_id, account_id, mail_id,
             queued_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (vote_id, version, project_id, account_id) do nothing",
        vote.0,
        i64::from(version),
        letter.project.0,
        letter.account.0,
        letter.mail.0,
        letter.queued_at,
    )?;
    Ok(touched > 0)
}

/// The letters about a version of a decision.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_decision(tx: &mut Tx, (vote, version): (VoteId, u32)) -> Result<Vec<Followed>> {
    let rows = fetch_all!(
        (Uuid, Uuid, Uuid, Moment, Option<Moment>, Option<Moment>),
        tx,
        "select project_id, account_id, mail_id, queued_at, left_at, gave_up_at
         from decision_letters where vote_id = $1 and version = $2
         order by project_id, account_id",
        vote.0,
        i64::from(version),
    )?;
    let followed = |(project, account, mail, queued_at, left_at, gave_up_at)| Followed {
        letter: DecisionLetter {
            project: ProjectId(project),
            account: AccountId(account),
            mail: MailId(mail),
            queued_at,
        },
        left_at,
        gave_up_at,
    };
    Ok(rows.into_iter().map(followed).collect())
}

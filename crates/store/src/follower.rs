//! Who is written to about which project.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    account::Email,
    id::{AccountId, ProjectId},
    locale::Locale,
    text::{Authored, Slug},
};
use sqlx::types::Json;

/// Somebody who follows a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// Where to write to.
    pub email: Email,
    /// In which language.
    pub locale: Locale,
    /// What ends it from within a letter.
    pub token: String,
}

/// Lets an account follow a project; whoever does already keeps their token.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn add(
    tx: &mut Tx,
    project: ProjectId,
    account: AccountId,
    token: &str,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into followers (project_id, account_id, token, since) values ($1, $2, $3, $4)
         on conflict (project_id, account_id) do nothing",
        project.0,
        account.0,
        token,
        now,
    )
    .map(drop)
}

/// Ends it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove(tx: &mut Tx, project: ProjectId, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "delete from followers where project_id = $1 and account_id = $2",
        project.0,
        account.0,
    )
    .map(drop)
}

/// Ends it by the token of a letter.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove_by_token(tx: &mut Tx, token: &str) -> Result<()> {
    execute!(tx, "delete from followers where token = $1", token).map(drop)
}

/// A project that somebody follows, as a letter names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// Address of the process.
    pub process: Slug,
    /// Address of the project within it.
    pub project: Slug,
    /// Title of the project.
    pub title: Authored,
}

type FollowedRow = (String, String, Json<Authored>);

fn followed((process, project, title): FollowedRow) -> Result<Followed> {
    Ok(Followed {
        process: sound(Slug::parse(&process), "processes", "slug")?,
        project: sound(Slug::parse(&project), "projects", "slug")?,
        title: title.0,
    })
}

/// The project that a token of a letter is about, while it is followed.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_token(tx: &mut Tx, token: &str) -> Result<Option<Followed>> {
    fetch_optional!(
        FollowedRow,
        tx,
        "select processes.slug as process, projects.slug as project, projects.title
         from followers join projects on projects.id = followers.project_id
         join processes on processes.id = projects.process_id where followers.token = $1",
        token,
    )?
    .map(followed)
    .transpose()
}

/// The projects that an account follows, the latest first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<Followed>> {
    fetch_all!(
        FollowedRow,
        tx,
        "select processes.slug as process, projects.slug as project, projects.title
         from followers join projects on projects.id = followers.project_id
         join processes on processes.id = projects.process_id
         where followers.account_id = $1 order by followers.since desc, projects.slug",
        account.0,
    )?
    .into_iter()
    .map(followed)
    .collect()
}

/// Whether an account follows a project.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_there(tx: &mut Tx, project: ProjectId, account: AccountId) -> Result<bool> {
    let row = fetch_optional!(
        (String,),
        tx,
        "select token from followers where project_id = $1 and account_id = $2",
        project.0,
        account.0,
    )?;
    Ok(row.is_some())
}

/// Who follows a project, in the order of their ids.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_project(tx: &mut Tx, project: ProjectId) -> Result<Vec<Follower>> {
    fetch_all!(
        (String, String, String),
        tx,
        "select email, locale, token from followers
         join accounts on accounts.id = followers.account_id
         where project_id = $1 order by account_id",
        project.0,
    )?
    .into_iter()
    .map(|(email, locale, token)| {
        Ok(Follower {
            email: sound(Email::parse(&email), "accounts", "email")?,
            locale: parse(&locale, "accounts", "locale")?,
            token,
        })
    })
    .collect()
}

//! Following a project: who asked for it is written to whenever something is published about it.

use crate::{Error, Result, Services, account::Letter, mail::Post, process::ProcessView};
use domain::{
    account::Caller, delivery::Change, id::ProjectId, locale::Locale, project::Project, text::Slug,
};
pub use store::follower::Followed;
use store::{Tx, delivery::Version};

/// What is told about a project, to one follower.
#[derive(Debug, Clone, Copy)]
pub struct News<'a> {
    /// The process.
    pub process: &'a ProcessView,
    /// The project.
    pub project: &'a Project,
    /// The version that was published.
    pub version: &'a Version,
    /// What changed since the one before.
    pub changes: &'a [Change],
    /// In which language to write.
    pub locale: Locale,
    /// What ends it from within the letter.
    pub token: &'a str,
}

impl<'a> News<'a> {
    pub(crate) const fn new(
        process: &'a ProcessView,
        project: &'a Project,
        version: &'a Version,
        changes: &'a [Change],
    ) -> Self {
        Self { process, project, version, changes, locale: Locale::Fr, token: "" }
    }
}

/// Queues a letter to each follower, in the transaction of what it tells.
pub(crate) async fn tell(
    services: &Services,
    tx: &mut Tx,
    project: ProjectId,
    news: &News<'_>,
    write: impl Fn(&News<'_>) -> Letter + Send + Sync,
) -> Result<()> {
    for follower in store::follower::of_project(tx, project).await? {
        let (locale, token) = (follower.locale, follower.token.as_str());
        let letter = write(&News { locale, token, ..*news });
        Post::new(services).to(tx, &follower.email, letter).await?;
    }
    Ok(())
}

/// A project that the caller may follow.
async fn followable(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    project: &Slug,
) -> Result<Project> {
    let view = crate::process::show(services, caller, process).await?;
    Ok(crate::project::show(services, &view, project).await?.0)
}

/// Lets the caller follow a project, or not any more.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::NotFound`].
pub async fn set(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    project: &Slug,
    follows: bool,
) -> Result<Project> {
    let project = followable(services, caller, process, project).await?;
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    if follows {
        let token = services.random_hex::<32>();
        store::follower::add(&mut tx, project.id, account.id, &token, services.now()).await?;
    } else {
        store::follower::remove(&mut tx, project.id, account.id).await?;
    }
    tx.commit().await?;
    Ok(project)
}

/// Whether the caller follows a project.
///
/// # Errors
/// [`Error::Internal`].
pub async fn is_following(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
) -> Result<bool> {
    let Some(account) = &caller.account else { return Ok(false) };
    let mut tx = services.store.read().await?;
    Ok(store::follower::is_there(&mut tx, project, account.id).await?)
}

/// How many follow a project, for the staff that writes to them.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn count(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    project: &Project,
) -> Result<usize> {
    if !caller.is_staff_for(&view.process) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    Ok(store::follower::of_project(&mut tx, project.id).await?.len())
}

/// The project that a letter was about, by the token in it; nothing once it is not followed.
///
/// # Errors
/// [`Error::Internal`].
pub async fn by_token(services: &Services, token: &str) -> Result<Option<Followed>> {
    let mut tx = services.store.read().await?;
    Ok(store::follower::by_token(&mut tx, token).await?)
}

/// The projects that the caller follows, the latest first.
///
/// # Errors
/// [`Error::Internal`].
pub async fn followed(services: &Services, caller: &Caller) -> Result<Vec<Followed>> {
    let Some(account) = &caller.account else { return Ok(Vec::new()) };
    let mut tx = services.store.read().await?;
    Ok(store::follower::of_account(&mut tx, account.id).await?)
}

/// Ends the letters about a project, by the token in one of them; a second time changes nothing.
///
/// # Errors
/// [`Error::Internal`].
pub async fn unsubscribe(services: &Services, token: &str) -> Result<()> {
    let mut tx = services.store.write().await?;
    store::follower::remove_by_token(&mut tx, token).await?;
    tx.commit().await?;
    Ok(())
}

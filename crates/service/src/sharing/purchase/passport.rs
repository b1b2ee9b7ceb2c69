//! The passport of what public money bought, as its page shows it.

use crate::{Error, Result, Services};
use domain::{id::ResourceId, project::Project, sharing::Passport};
use store::sharing as rows;

/// The passport of a thing, with the project that paid for it and its process.
#[derive(Debug, Clone)]
pub struct PassportView {
    /// The passport.
    pub passport: Passport,
    /// The project.
    pub project: Project,
    /// The process.
    pub process: domain::process::Process,
    /// How often it was handed over since.
    pub loans: usize,
}

/// The passport of a thing of the registry; nothing for one that no shared money bought.
///
/// # Errors
/// [`Error::Internal`].
pub async fn passport(services: &Services, id: ResourceId) -> Result<Option<PassportView>> {
    let mut tx = services.store.read().await?;
    let Some(passport) = rows::purchase::passport(&mut tx, id).await? else { return Ok(None) };
    let line = rows::line::by_id(&mut tx, passport.line).await?.ok_or(Error::NotFound)?;
    let process = store::process::by_id(&mut tx, line.process).await?.ok_or(Error::NotFound)?;
    let project = store::project::by_id(&mut tx, passport.project).await?;
    let project = project.ok_or(Error::NotFound)?;
    let loans = store::registry::loan::of_resource(&mut tx, id).await?;
    let loans = loans.iter().filter(|loan| loan.handed_over.is_some()).count();
    Ok(Some(PassportView { passport, project, process, loans }))
}

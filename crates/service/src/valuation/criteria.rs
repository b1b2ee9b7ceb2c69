//! The criteria by which dossiers are valued: declared before the first one has points.

use crate::{
    Result, Services,
    deciding::WayForm,
    process::{ProcessView, administered, staff_view},
    revision,
};
use domain::{
    Refusal, account::Caller, deciding::Grid, proposal::Refused, refusal::Fields, text::Slug,
};
use serde_json::json;

/// The criteria of a process and whether everyone reads the points, for its staff.
///
/// # Errors
/// As [`staff_view`].
pub async fn criteria(
    services: &Services,
    caller: &Caller,
    process: &Slug,
) -> Result<(ProcessView, Option<(Grid, bool)>)> {
    let view = staff_view(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let grid = store::valuation::grid(&mut tx, view.process.id).await?;
    Ok((view, grid))
}

/// Declares the criteria of a process, until the first dossier has points.
///
/// # Errors
/// [`Error::Forbidden`](crate::Error::Forbidden), [`Refused::CriteriaInUse`],
/// [`Error::Conflict`](crate::Error::Conflict) when a colleague declared others since the form was
/// drawn, or [`Error::Fields`](crate::Error::Fields) about the form.
pub async fn declare_criteria(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    form: &WayForm,
    published: bool,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let account = caller.account.as_ref().map(|account| account.id);
    let grid = form.grid(Fields::default())?;
    let mut tx = services.store.write().await?;
    // Of two who declare at once the second waits here, and then reads what the first has declared.
    store::process::taken(&mut tx, view.process.id).await?;
    let present = store::valuation::grid(&mut tx, view.process.id).await?;
    revision::expect(&form.revision, &revision::of_criteria(present.as_ref())?)?;
    let changes = present.as_ref().is_some_and(|(present, _)| *present != grid);
    let dossiers = store::valuation::of_process(&mut tx, view.process.id).await?;
    // What everyone reads may be chosen anew; what was scored by is not changed behind it.
    if changes && dossiers.iter().any(|(_, dossier)| !dossier.valuation.points.is_empty()) {
        return Err(Refusal::from(Refused::CriteriaInUse).into());
    }
    let now = services.now();
    store::valuation::put_grid(&mut tx, view.process.id, &grid, published, now).await?;
    let facts = json!({ "grid": grid, "published": published });
    store::event::append(&mut tx, view.process.id, now, account, "criteria.declared", facts)
        .await?;
    tx.commit().await?;
    Ok(())
}

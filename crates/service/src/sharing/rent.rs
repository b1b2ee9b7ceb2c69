//! A line that is hired: it has no loan that could be cancelled, so going back to buying is said here.

use super::{Own, answer::reprice, keep, lines::refused, own, refuse_while_voting, run};
use crate::{Result, Services, process::ProcessView};
use domain::{
    Refusal as Plain,
    account::Caller,
    id::LineId,
    sharing::{Act, Line, Refusal},
    text::Slug,
};
use serde_json::json;
use store::sharing as rows;

/// Buys after all what was to be hired: the line is back in the budget at its full price, at once,
/// and is looked at again.
///
/// # Errors
/// As [`super::answer::accept`], without what the registry refuses; [`Refusal::WrongState`] for a
/// line that is not hired.
pub async fn buy_after_all(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
) -> Result<Line> {
    let mut tx = services.store.write().await?;
    let Own { account, mut carried, mut line } = own(&mut tx, caller, view, slug, id).await?;
    refuse_while_voting(&mut tx, &carried).await?;
    let last = rows::check::last(&mut tx, line.id).await?;
    if !line.is_rented(last.as_ref()) {
        return Err(refused(Refusal::WrongState { state: line.state, act: Act::Lose }));
    }
    line.take(Act::Lose).map_err(Plain::from)?;
    let facts = json!({ "price_cents": line.cost.total()? });
    keep(services, &mut tx, &account, (&carried, &line), "sharing.unrented", facts).await?;
    reprice(services, &mut tx, account.id, &mut carried, &line, None).await?;
    run(services, &mut tx, &line, &carried, carried.occasion()).await?;
    tx.commit().await?;
    Ok(line)
}

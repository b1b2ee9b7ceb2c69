//! What a voter reads before a ballot for which it matters where they live: where that is, and that it
//! stands once the ballot is cast. Nobody can move a ballot, so it is said while it can still be put right.

use crate::{cx::Cx, error::AppError};
use leptos::prelude::*;
use service::process::EnvelopeView;

/// The sentence, with the way to where one says it; nothing once this ballot is cast, where it does not
/// matter, or where the voter is not asked to declare it.
///
/// # Errors
/// [`AppError`].
pub(super) async fn notice(
    cx: &Cx,
    view: &EnvelopeView,
    cast: bool,
) -> Result<Option<AnyView>, AppError> {
    let rules = &view.envelope.eligibility;
    if cast || cx.visitor.hat.is_some() || rules.by_codes() || rules.knows_no_borders() {
        return Ok(None);
    }
    let Some(own) = service::account::declaration(cx.services(), cx.caller()).await? else {
        return Ok(None);
    };
    // Whom the rules turn away reads why, and no more.
    if !rules.welcomes(&own.commune) {
        return Ok(None);
    }
    let by_district = !rules.parts_of(&own.commune).is_empty();
    let slug = own.district.as_ref().filter(|_| by_district).unwrap_or(&own.commune);
    let places = service::reference::places(cx.services()).await?;
    let Some(place) = places.iter().find(|place| place.slug == *slug) else { return Ok(None) };
    let l = cx.locale;
    let here = cx.path.split('?').next().unwrap_or_default();
    let me = cx.href(&format!("/me?to={here}"));
    Ok(Some(
        view! {
            <div class="notice notice--info">
                <p>{tr!(l, "vote-home", place = place.name.get(l))}</p>
                <p><a href=me>{tr!(l, "vote-home-elsewhere")}</a></p>
            </div>
        }
        .into_any(),
    ))
}

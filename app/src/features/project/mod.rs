//! Projects: the list of an envelope, a few of them side by side, and one of them in full.

mod compare;
pub(crate) mod costs;
pub(crate) mod filter;
pub(crate) mod kinds;
mod list;
pub(crate) mod partners;
mod show;
pub(crate) mod words;

pub use compare::get as compare;
pub use list::get as list;
pub use show::get as show;

use crate::{
    cx::Cx,
    features::process::{address, standing},
};
use domain::{place::Territory, project::Project, text::Slug};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The path of a project's page, with its language.
#[must_use]
pub fn project_address(cx: &Cx, process: &ProcessView, project: &Project) -> String {
    cx.href(&format!("/p/{}/projects/{}", process.process.slug, project.slug))
}

/// The name of the commune of a project, when it stands in one: with its district, where the
/// territories name it.
#[must_use]
pub fn commune(project: &Project, territories: &[Territory], cx: &Cx) -> Option<String> {
    let find = |slug: &Slug| territories.iter().find(|territory| territory.slug == *slug);
    let slug = project.commune.as_ref()?;
    let known = project.district.as_ref().and_then(find).or_else(|| find(slug));
    Some(
        known
            .map_or_else(|| slug.to_string(), |territory| territory.name.get(cx.locale).to_owned()),
    )
}

/// Where to go from a project: to the ballot while people vote, to the result once it is public.
fn next_step(cx: &Cx, process: &ProcessView, envelope: &EnvelopeView) -> Option<AnyView> {
    use standing::Standing;
    let l = cx.locale;
    let name = envelope.envelope.name.get(l);
    let (page, text, what) = match Standing::of_envelope(envelope, cx.now()) {
        Standing::Open => (
            "vote",
            tr!(l, "vote-for", envelope = name),
            standing::sentence_of(envelope, cx.now(), l),
        ),
        Standing::Published => {
            ("results", tr!(l, "result-of", envelope = name), tr!(l, "standing-published-what"))
        }
        _ => return None,
    };
    let href = address(cx, process, envelope, page);
    Some(
        view! {
            <div class="next-step">
                <h2 class="next-step__title">{standing::heading_of(envelope, cx.now(), l)}</h2>
                <p>{what}</p>
                <a class="button" href=href>{text}</a>
            </div>
        }
        .into_any(),
    )
}

//! What each phase allows to whom, in words: the very table that every use case reads.

use super::{Lead, process_desk};
use crate::{cx::Cx, error::Answer, features::process::people, page::Page, show};
use axum::extract::Path;
use domain::{
    permit::{Action, Capacity, needs_support, phase_allows},
    process::{Phase, Process},
};
use leptos::prelude::*;

/// The page of the table.
pub async fn get(cx: Cx, Path(process): Path<String>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let title = tr!(l, "admin-permits-title");
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let phases = view.process.timeline.phases();
        let sections = phases.iter().map(|phase| section(&view.process, phase, l)).collect_view();
        let content = view! { <p>{tr!(l, "admin-permits-what")}</p> {sections} };
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-permits")).eyebrow(view.process.name.get(l));
        process_desk(&cx, &view, None, lead, content.into_any())
    }))
}

fn section(process: &Process, phase: &Phase, l: domain::locale::Locale) -> AnyView {
    let allowed = |action: Action| -> Vec<String> {
        // Where everyone may, nobody needs to be named.
        let everyone = phase_allows(phase.kind, Capacity::Inhabitant, action);
        let named = if everyone { &Capacity::ALL[..1] } else { Capacity::ALL };
        named
            .iter()
            .filter(|capacity| phase_allows(phase.kind, **capacity, action))
            .map(|capacity| tr!(l, &format!("capacity-{}", capacity.code())))
            .collect()
    };
    let rows = Action::ALL.iter().filter_map(|action| {
        let who = allowed(*action);
        (!who.is_empty()).then(|| {
            let who = people::capital(&who.join(", "));
            let waits = process.support_threshold.filter(|_| needs_support(*action));
            let waits = waits.map(|needed| {
                let needed = l.number(u64::from(needed.get()));
                view! { <p class="muted">{tr!(l, "permit-needs-support", needed = needed)}</p> }
            });
            view! {
                <tr>
                    <th scope="row">{tr!(l, &format!("action-{}", action.code()))}</th>
                    <td data-label=tr!(l, "admin-permits-who")>{who}{waits}</td>
                </tr>
            }
        })
    });
    let rows = rows.collect_view();
    let name = tr!(l, &format!("phase-{}", phase.kind.code()));
    let (from, to) = (show::day(phase.opens_at, l), show::last_day(phase.closes_at, l));
    view! {
        <section class="section flow">
            <h2>{name}</h2>
            <p class="muted">{tr!(l, "admin-permits-dates", from = from, to = to)}</p>
            <table class="table table--stack">
                <thead><tr>
                    <th scope="col">{tr!(l, "admin-permits-action")}</th>
                    <th scope="col">{tr!(l, "admin-permits-who")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

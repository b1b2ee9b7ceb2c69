//! The statements that every administration keeps: accessibility and privacy.

use crate::{cx::Cx, error::Answer, page::Page, ui};
use domain::{process::Administration, text::Localized};
use leptos::prelude::*;

/// The accessibility statements.
pub async fn accessibility(cx: Cx) -> Answer {
    let l = cx.locale;
    draw(&cx, tr!(l, "accessibility-title"), |administration| &administration.accessibility).await
}

/// The privacy statements.
pub async fn privacy(cx: Cx) -> Answer {
    let l = cx.locale;
    draw(&cx, tr!(l, "privacy-title"), |administration| &administration.privacy).await
}

async fn draw(cx: &Cx, title: String, text: fn(&Administration) -> &Localized) -> Answer {
    let l = cx.locale;
    let administrations = service::administration::all(cx.services()).await?;
    Ok(Page::new(cx, title.clone()).draw(move || {
        // Several that stand whole behind one another are one long page nobody reads.
        let folded = administrations.len() > 1;
        let sections = administrations.iter().map(|administration| {
            let text = text(administration);
            let name = administration.name.get(l).to_owned();
            let contact = administration.contact.to_string();
            let filled =
                text.get(l).replace("{administration}", &name).replace("{email}", &contact);
            let body = view! {
                {ui::prose(&filled)}
                <p>{tr!(l, "statement-feedback")}" "{ui::mail_link(&contact)}</p>
            };
            let lang = text.language(l).code();
            if folded {
                view! {
                    <details class="more flow" lang=lang><summary><h2>{name}</h2></summary>{body}</details>
                }
                .into_any()
            } else {
                view! { <section class="section flow" lang=lang><h2>{name}</h2>{body}</section> }
                    .into_any()
            }
        });
        let empty = administrations.is_empty().then(|| view! { <p>{tr!(l, "statement-none")}</p> });
        let choose = folded.then(|| view! { <p class="lead">{tr!(l, "statement-choose")}</p> });
        view! {
            <header class="page__lead"><h1>{title}</h1>{choose}</header>
            {empty}
            {sections.collect_view()}
        }
        .into_any()
    }))
}

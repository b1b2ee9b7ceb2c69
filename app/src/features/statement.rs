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
        let sections = administrations.iter().map(|administration| {
            let text = text(administration);
            let name = administration.name.get(l).to_owned();
            let contact = administration.contact.to_string();
            let filled =
                text.get(l).replace("{administration}", &name).replace("{email}", &contact);
            view! {
                <section class="section flow" lang=text.language(l).code()>
                    <h2>{name}</h2>
                    {ui::prose(&filled)}
                    <p>{tr!(l, "statement-feedback")}" "{ui::mail_link(&contact)}</p>
                </section>
            }
        });
        let empty = administrations.is_empty().then(|| view! { <p>{tr!(l, "statement-none")}</p> });
        view! {
            <header class="page__lead"><h1>{title}</h1></header>
            {empty}
            {sections.collect_view()}
        }
        .into_any()
    }))
}

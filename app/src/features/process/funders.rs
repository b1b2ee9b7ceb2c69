//! Who gives the money of an envelope, how much each, from which article and under which conditions.

use crate::{cx::Cx, ui};
use domain::{
    envelope::Envelope,
    funding::{Funder, Party},
};
use leptos::prelude::*;

/// The funders as a list; whoever gives all of it is only named.
pub fn list(cx: &Cx, envelope: &Envelope) -> AnyView {
    let alone = envelope.funders.len() == 1;
    let lines = envelope.funders.iter().map(|funder| line(cx, envelope, funder, alone));
    view! { <ul class="plain-list">{lines.collect_view()}</ul> }.into_any()
}

fn line(cx: &Cx, envelope: &Envelope, funder: &Funder, alone: bool) -> AnyView {
    let l = cx.locale;
    let name = funder.name.get(l).to_owned();
    let name = match funder.party {
        Some(Party::Actor(id)) => {
            let href = cx.href(&format!("/actors/{id}"));
            view! { <a href=href>{name}</a> }.into_any()
        }
        _ => name.into_any(),
    };
    let amount = (!alone).then(|| {
        let percent = percent(funder, envelope);
        let share = tr!(l, "funder-share", percent = percent);
        view! { " "{ui::money(funder.amount, envelope.amount, l)}" "<span class="muted">{share}</span> }
    });
    let article = funder.article.clone().map(|article| {
        view! { <span class="small muted">{tr!(l, "funder-article-of", article = article)}</span> }
    });
    let conditions = funder.conditions.as_ref().map(|text| {
        view! {
            <p class="small">
                {tr!(l, "funder-conditions-of")}" "
                <span lang=text.language(l).code()>{text.get(l).to_owned()}</span>
            </p>
        }
    });
    view! {
        <li>
            <span lang=funder.name.language(l).code()>{name}</span>{amount}" "{article}
            {conditions}
        </li>
    }
    .into_any()
}

/// What a funder gives of the whole, in whole per cent; what is less than one is one.
fn percent(funder: &Funder, envelope: &Envelope) -> i64 {
    let whole = i128::from(envelope.amount.cents.0.max(1));
    let hundredths = (i128::from(funder.amount.0) * 200 / whole + 1) / 2;
    i64::try_from(hundredths).unwrap_or(100).clamp(1, 100)
}

//! The page of something that is shared: what it is, when it is free, and how to ask for it.

mod ask;
mod correcting;

pub use ask::speaker;
pub(super) use ask::{Asking, asked, is_taken};

use super::{pieces, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::proposal::photo_figure,
    form::{FormState, Submitted},
    page::Page,
    ui, unsigned,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    id::ResourceId,
    locale::Locale,
    picture::Size,
    registry::{
        Resource,
        resource::{Holding, Standing},
    },
};
use leptos::prelude::*;
use serde::Deserialize;
use service::registry::{
    directory::{self, ResourceView},
    holding::{self, Step},
};

/// Letters of a month in the address of a page: `2027-06`.
const MONTH_LENGTH: usize = 7;

/// Which month is shown, and what was done when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    month: Option<String>,
    done: Option<String>,
    from: Option<String>,
    to: Option<String>,
    r#match: Option<String>,
}

/// The page of something.
pub async fn get(cx: Cx, Path(id): Path<ResourceId>, Query(query): Query<Shown>) -> Answer {
    let mut form = FormState::default();
    for (name, value) in [("from", &query.from), ("to", &query.to), ("match", &query.r#match)] {
        if let Some(value) = value {
            form.submitted.push(name, value.clone());
        }
    }
    page(&cx, id, &query, form, &[]).await
}

/// Asks for it, says that it is true, proposes a correction, or takes one up.
pub async fn post(cx: Cx, Path(id): Path<ResourceId>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let write = super::letters::writer(&cx.site.public_url);
    let here = cx.href(&super::thing(id));
    let back = |done: &str| Ok(Redirect::to(&format!("{here}?done={done}")).into_response());
    let intent = form.text("intent");
    let step = match intent.as_str() {
        "confirm" => Some((Step::Confirm, "confirmed")),
        "retire" => Some((Step::Retire, "retired")),
        "list" => Some((Step::List, "listed")),
        "repair" => Some((Step::Repair, "repaired")),
        _ => None,
    };
    if let Some((step, done)) = step {
        holding::step(services, caller, id, step, &write).await?;
        return back(done);
    }
    let outcome = match intent.as_str() {
        "correct" => {
            let words = form.text("correction");
            let unseen = unsigned::unseen_of(&form);
            let teller = unsigned::teller(&cx, &unseen);
            let about = form.ticked("answers").then(|| super::hold::read(&form, cx.locale));
            let told = holding::correct(services, teller, id, &words, about.as_ref()).await;
            told.map(|()| "corrected")
        }
        "settle" => {
            let which = form.text("which").parse().map_err(|_| AppError::NotFound)?;
            let taken = form.text("taken") == "yes";
            holding::settle_correction(services, caller, id, which, taken).await?;
            return back("settled");
        }
        _ => return ask::ask(&cx, id, form).await,
    };
    match outcome {
        Ok(done) => back(done),
        Err(error) => {
            let form = form.refused(error)?;
            page(&cx, id, &Shown::default(), form, &[]).await
        }
    }
}

async fn page(
    cx: &Cx,
    id: ResourceId,
    shown: &Shown,
    form: FormState,
    others: &[Resource],
) -> Result<Response, AppError> {
    let l = cx.locale;
    // Whoever comes with a day in mind sees the month in which it is.
    let month = shown
        .month
        .clone()
        .unwrap_or_else(|| form.value("from").get(..MONTH_LENGTH).unwrap_or_default().to_owned());
    let view = directory::show(cx.services(), cx.caller(), id, &month).await?;
    let reference = super::Reference::load(cx).await?;
    let title = view.resource.details.name.get(l).to_owned();
    let passport = service::sharing::purchase::passport(cx.services(), id).await?;
    let passport = passport.map(|seen| crate::features::sharing::passport(cx, &seen, l));
    let body = Body { cx, view: &view, reference: &reference, form: &form, others };
    Ok(Page::new(cx, title)
        .at("shared")
        .status(form.status())
        .with_maps()
        .draw(|| body.draw(shown, passport, l)))
}

struct Body<'a> {
    cx: &'a Cx,
    view: &'a ResourceView,
    reference: &'a super::Reference,
    form: &'a FormState,
    others: &'a [Resource],
}

impl Body<'_> {
    fn here(&self) -> String {
        self.cx.href(&super::thing(self.view.resource.id))
    }

    fn draw(&self, shown: &Shown, passport: Option<AnyView>, l: Locale) -> AnyView {
        let resource = &self.view.resource;
        let details = &resource.details;
        let done = [
            "added",
            "saved",
            "confirmed",
            "retired",
            "listed",
            "repaired",
            "corrected",
            "settled",
        ]
        .into_iter()
        .find(|code| shown.done.as_deref() == Some(*code))
        .map(|code| {
            let text = tr!(l, &format!("registry-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        let about = details.about.as_ref().map(|text| {
            view! { <div class="prose" lang=text.language(l).map(Locale::code)>{pieces::paragraphs(text.get(l))}</div> }
        });
        let parts = (!details.parts.is_empty()).then(|| {
            let rows = details.parts.iter().map(|part| {
                view! { <li>{l.number(u64::from(part.quantity))}" × "{part.label.clone()}</li> }
            });
            view! { <h2>{tr!(l, "registry-parts")}</h2> <ul>{rows.collect_view()}</ul> }
        });
        let photo = details.photo.as_ref().map(|photo| {
            view! { <div class="project-page__picture">{photo_figure(photo, Size::Large, l)}</div> }
        });
        let steps = vec![(self.cx.href("/registry"), tr!(l, "registry-here"))];
        let kind = self.reference.kind(&resource.kind, l);
        view! {
            {ui::breadcrumbs(self.cx, steps, details.name.get(l).to_owned())}
            <header class="page__lead">
                <p class="eyebrow">{pieces::capital(&kind)}", "{self.reference.commune(&resource.commune, l)}</p>
                <h1>{ui::authored(&details.name, l)}</h1>
                {pieces::condition(resource, l)}
            </header>
            {done}
            <div class="with-margin">
                <div class="with-margin__main">
                    {photo}
                    {about}
                    {parts}
                    {passport}
                    {self.calendar(l)}
                    {self.asking(l)}
                    {pieces::where_it_is(self.cx, resource, self.reference, l)}
                    {self.lender(l)}
                    {self.correcting(l)}
                </div>
                <aside class="with-margin__aside">{self.facts(l)}</aside>
            </div>
        }
        .into_any()
    }

    fn facts(&self, l: Locale) -> AnyView {
        let resource = &self.view.resource;
        let rows = words::facts(resource, self.reference, l);
        let rows = rows.into_iter().map(|(name, value)| {
            view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
        });
        let confirmed = tr!(
            l,
            "registry-confirmed",
            by = resource.confirmed.by.as_str(),
            at = crate::show::day(resource.confirmed.at, l)
        );
        let owner = self.cx.href(&format!("/actors/{}", resource.lender().id));
        let calendar = format!("/data/registry/{}.ics", resource.id);
        view! {
            <div class="margin-note">
                <h2 class="margin-note__title">{tr!(l, "registry-lender")}</h2>
                <p><a href=owner>{ui::actor_chip(resource.lender(), "", l)}</a></p>
                {pieces::kept_for(resource, l)}
                <dl class="facts">{rows.collect_view()}</dl>
                <p class="small muted">{confirmed}</p>
                <p class="small"><a href=calendar>{tr!(l, "registry-calendar-file")}</a></p>
            </div>
        }
        .into_any()
    }

    fn calendar(&self, l: Locale) -> Option<AnyView> {
        if self.view.resource.holding == Holding::Skill {
            return None;
        }
        let view = self.view;
        let shown = (view.month, &view.weeks[..], view.resource.stock.usable());
        Some(pieces::calendar(&self.here(), shown, l))
    }

    /// For whoever lends it: its history, and what to do with it.
    fn lender(&self, l: Locale) -> Option<AnyView> {
        if !self.view.is_lender && !self.view.is_steward {
            return None;
        }
        let resource = &self.view.resource;
        let edit = self.cx.href(&format!("{}/edit", super::thing(resource.id)));
        let label = self.cx.href(&format!("{}/label.pdf", super::thing(resource.id)));
        let button = |intent: &'static str, key: &str| {
            view! { <button class="button" name="intent" value=intent>{tr!(l, key)}</button> }
        };
        let retired = resource.standing == Standing::Retired;
        let broken = resource.stock.out_of_service > 0;
        let loans = self.view.loans.iter().map(|loan| {
            let href = self.cx.href(&super::loan_path(loan.id));
            view! {
                <li>
                    <a href=href>{words::when(loan.span, l)}</a>", "{loan.borrower_name.clone()}" "
                    {pieces::badge(loan, l)}
                </li>
            }
        });
        let loans: Vec<_> = loans.collect();
        let history = if loans.is_empty() {
            view! { <p class="muted">{tr!(l, "registry-no-loans")}</p> }.into_any()
        } else {
            view! { <ul>{loans}</ul> }.into_any()
        };
        Some(
            view! {
                <section class="section flow">
                    <h2>{tr!(l, "registry-yours")}</h2>
                    <form method="post" action=self.here() class="button-row">
                        <a class="button" href=edit>{tr!(l, "registry-edit")}</a>
                        <a class="button" href=label>{tr!(l, "registry-label")}</a>
                        {button("confirm", "registry-confirm")}
                        {broken.then(|| button("repair", "registry-repair"))}
                        {if retired { button("list", "registry-list") } else { button("retire", "registry-retire") }}
                    </form>
                    <h3>{tr!(l, "registry-history")}</h3>
                    {history}
                </section>
            }
            .into_any(),
        )
    }
}

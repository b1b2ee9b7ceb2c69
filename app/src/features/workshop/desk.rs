//! Workshops of an administration: the list, and a new one from three choices.

use super::{door, path};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::response::{IntoResponse, Redirect};
use domain::{locale::Locale, workshop::template};
use leptos::prelude::*;
use service::workshop::{self, WorkshopForm};

/// My workshops.
pub async fn list(cx: Cx) -> Answer {
    let l = cx.locale;
    let heads = workshop::list(cx.services(), cx.caller()).await?;
    workshop::holders(cx.services(), cx.caller()).await?;
    let title = tr!(l, "workshop-list-title");
    Ok(Page::new(&cx, title.clone()).in_room().at("workshop").draw(|| {
        let rows = heads.iter().map(|head| {
            // One that is over is read, not steered.
            let over = head.state.is_over();
            let at = |page: &str| cx.href(&format!("{}/{page}", path(&head.code)));
            let href = at(if over { "harvest" } else { "console" });
            let more = (!over).then(|| view! {
                <p class="button-row">
                    <a class="button button--small" href=href.clone()>{tr!(l, "workshop-console")}</a>
                    <a class="button button--small button--quiet" href=at("harvest")>{tr!(l, "harvest")}</a>
                    <a class="button button--small button--quiet" href=at("paper")>{tr!(l, "room-paper-room")}</a>
                </p>
            });
            let badge = if over { "badge badge--closed" } else { "badge badge--open" };
            view! {
                <li class="process-row"><div class="process-row__body">
                    <h2 class="process-row__title"><a href=href>{head.title.get(l).to_owned()}</a></h2>
                    <p><span class=badge>{door::state(head.state, l)}</span>" "{crate::show::day(head.created_at, l)}</p>
                    {more}
                </div></li>
            }
        });
        let list = if heads.is_empty() {
            view! { <div class="empty"><p class="empty__title">{tr!(l, "workshop-list-empty")}</p><p>{tr!(l, "workshop-list-empty-what")}</p></div> }.into_any()
        } else {
            view! { <ul class="process-list">{rows.collect_view()}</ul> }.into_any()
        };
        view! {
            {ui::breadcrumbs(&cx, vec![(cx.href("/admin"), tr!(l, "nav-admin"))], title.clone())}
            <header class="page__lead"><h1>{title.clone()}</h1></header>
            {list}
            <p class="button-row"><a class="button button--primary" href=cx.href("/workshops/new")>{tr!(l, "workshop-new")}</a>
                <a class="button" href=cx.href("/workshops/import")>{tr!(l, "transfer-link")}</a></p>
        }
        .into_any()
    }))
}

/// A new workshop.
pub async fn new(cx: Cx) -> Answer {
    let values = [("template", "scenario-workshop"), ("people", "30")];
    let values = values.map(|(name, value)| (name.to_owned(), value.to_owned()));
    draw(&cx, FormState::prefilled(values)).await
}

async fn draw(cx: &Cx, form: FormState) -> Answer {
    let l = cx.locale;
    let holders = workshop::holders(cx.services(), cx.caller()).await?;
    let title = tr!(l, "workshop-new-title");
    let action = cx.href("/workshops/new");
    Ok(Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status()).draw(|| {
        let options = template::all().iter().map(|template| {
            let minutes = template.minutes();
            let about = match minutes {
                0 => template.about.get(l).to_owned(),
                _ => format!("{} {}", template.about.get(l), duration(minutes, l)),
            };
            (template.code.clone(), template.name.get(l).to_owned(), about)
        });
        let holder = (holders.len() > 1).then(|| {
            let options = holders.iter().map(|holder| (holder.slug.as_str().to_owned(), holder.name.get(l).to_owned()));
            ui::Field::new("administration", tr!(l, "workshop-holder"), ui::Kind::Select(options.collect())).draw(&form, l)
        });
        let people = ui::Field::new("people", tr!(l, "workshop-new-people"), ui::Kind::Line("number")).class("field field--short");
        view! {
            {ui::breadcrumbs(cx, vec![(cx.href("/workshops"), tr!(l, "workshop-list-title"))], title.clone())}
            {ui::error_summary(&form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "workshop-new-lead")}</p></header>
            <form class="form" method="post" action=action>
                {ui::choices("template", &tr!(l, "workshop-new-template"), options.collect(), false, &form, l)}
                {holder}
                {ui::languages("title", &tr!(l, "workshop-new-name"), &ui::Kind::Line("text"), &form, l)}
                {people.draw(&form, l)}
                {ui::tick("rehearsal", tr!(l, "workshop-new-rehearsal"), &form)}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "workshop-new-create")}</button></div>
            </form>
        }
        .into_any()
    }))
}

fn duration(minutes: u32, l: Locale) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => tr!(l, "workshop-hours", hours = hours),
        (hours, minutes) => tr!(l, "workshop-hours-minutes", hours = hours, minutes = minutes),
    }
}

/// Makes it.
pub async fn create(cx: Cx, sent: Submitted) -> Answer {
    let holders = workshop::holders(cx.services(), cx.caller()).await?;
    let wanted = sent.text("administration");
    let holder = holders.iter().find(|holder| holder.slug.as_str() == wanted);
    let Some(holder) = holder.or(holders.first()) else {
        return Err(crate::error::AppError::Forbidden);
    };
    let form = WorkshopForm {
        template: sent.text("template"),
        title: sent.languages("title"),
        people: sent.text("people"),
        rehearsal: sent.ticked("rehearsal"),
    };
    match workshop::create(cx.services(), cx.caller(), holder, &form).await {
        Ok(head) => {
            let to = cx.href(&format!("{}/console", path(&head.code)));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => draw(&cx, sent.refused(error)?).await,
    }
}

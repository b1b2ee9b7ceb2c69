//! The criteria by which proposals are scored in the valuation: what counts, and how much.

use super::{Done, Lead, deciding::criterion, process_desk, process_path, summary, texts};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::deciding::Grid;
use leptos::prelude::*;
use service::{
    deciding::{CriterionForm, WayForm},
    process::ProcessView,
};

/// How many criteria a form has room for.
const CRITERIA: usize = 8;

/// The page.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    let slug = super::slug(&process)?;
    let (view, grid) = service::valuation::criteria(cx.services(), cx.caller(), &slug).await?;
    Ok(draw(&cx, &view, &values(grid.as_ref()), &done))
}

/// Declares the criteria.
pub async fn save(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    let (services, caller) = (cx.services(), cx.caller());
    let published = form.ticked("published");
    let posted = posted(&form);
    let done =
        service::valuation::declare_criteria(services, caller, &slug, &posted, published).await;
    match done {
        Ok(()) => {
            let path = format!("/admin/p/{slug}/criteria?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let form = form.refused(error)?;
            let view = service::process::staff_view(services, caller, &slug).await?;
            Ok(draw(&cx, &view, &form, &Done::default()))
        }
    }
}

fn posted(form: &Submitted) -> WayForm {
    let criteria = (0..CRITERIA).map(|place| CriterionForm {
        name: form.languages(&format!("criterion_{place}")),
        weight: form.text(&format!("criterion_{place}_weight")),
    });
    WayForm { criteria: criteria.collect(), scale: form.text("scale"), ..WayForm::default() }
}

fn values(grid: Option<&(Grid, bool)>) -> FormState {
    let Some((grid, published)) = grid else {
        return FormState::prefilled([("scale".to_owned(), "5".to_owned())]);
    };
    let mut values = vec![("scale".to_owned(), grid.scale().to_string())];
    for (place, criterion) in grid.criteria().iter().enumerate() {
        values.extend(texts(&format!("criterion_{place}"), &criterion.name));
        values.push((format!("criterion_{place}_weight"), criterion.weight.to_string()));
    }
    if *published {
        values.push(("published".to_owned(), "yes".to_owned()));
    }
    FormState::prefilled(values)
}

fn draw(cx: &Cx, view: &ProcessView, form: &FormState, done: &Done) -> axum::response::Response {
    let l = cx.locale;
    let title = tr!(l, "admin-criteria");
    let editable = cx.caller().administers(view.administration.id);
    Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/criteria", process_path(view)));
        let rows = (0..CRITERIA).map(|place| criterion(place, form, l)).collect_view();
        let save = editable.then(|| {
            view! {
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "admin-save")}</button>
                    <p class="form__actions-note">{tr!(l, "admin-criteria-note")}</p>
                </div>
            }
        });
        let content = view! {
            {done.notice(l)}
            {summary::summary(form, l)}
            <p>{tr!(l, "admin-criteria-what")}</p>
            <form class="form form--dense" method="post" action=action novalidate>
                <fieldset class="fieldset fieldset--ruled" id="criteria" tabindex="-1">
                    <legend class="fieldset__legend">{tr!(l, "admin-criteria")}</legend>
                    <div class="row-editor">{rows}</div>
                </fieldset>
                {Field::line("scale", tr!(l, "way-form-scale")).class("field field--short").draw(form, l)}
                {ui::tick("published", tr!(l, "admin-criteria-publish"), form)}
                {save}
            </form>
        };
        let lead =
            Lead::new(title).here(tr!(l, "admin-criteria")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, None, lead, content.into_any())
    })
}

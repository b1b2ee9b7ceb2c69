//! The criteria by which proposals are scored in the valuation: what counts, and how much.

use super::{
    Done, Lead,
    deciding::criterion,
    process_desk, process_path,
    settings_words::{self, Above},
    summary, texts,
};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, REVISION, Submitted},
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

/// The criteria that stand, and whether everyone reads the points.
type Declared = Option<(Grid, bool)>;

/// How many criteria a form has room for.
const CRITERIA: usize = 8;

/// The page.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    let slug = super::slug(&process)?;
    let (view, grid) = service::valuation::criteria(cx.services(), cx.caller(), &slug).await?;
    let revision = service::revision::of_criteria(grid.as_ref())?;
    let values = values(&grid).into_iter().chain([(REVISION.to_owned(), revision)]);
    let form = FormState::prefilled(values);
    Ok(draw(&cx, &view, &grid, &form, Above::Done(&done)))
}

/// Declares the criteria. When a colleague declared others in between, both are shown and nothing of
/// what was typed is lost.
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
        Err(service::Error::Conflict) => {
            let (view, grid) = service::valuation::criteria(services, caller, &slug).await?;
            let form = form.over(&service::revision::of_criteria(grid.as_ref())?);
            Ok(draw(&cx, &view, &grid, &form, Above::Newer))
        }
        Err(error) => {
            let form = form.refused(error)?;
            let (view, grid) = service::valuation::criteria(services, caller, &slug).await?;
            Ok(draw(&cx, &view, &grid, &form, Above::Refused))
        }
    }
}

fn posted(form: &Submitted) -> WayForm {
    let criteria = (0..CRITERIA).map(|place| CriterionForm {
        name: form.languages(&format!("criterion_{place}")),
        weight: form.text(&format!("criterion_{place}_weight")),
    });
    WayForm {
        criteria: criteria.collect(),
        scale: form.text("scale"),
        revision: form.text(REVISION),
        ..WayForm::default()
    }
}

/// The criteria, as the form holds them.
fn values(declared: &Declared) -> Vec<(String, String)> {
    let Some((grid, published)) = declared else {
        return vec![("scale".to_owned(), "5".to_owned())];
    };
    let mut values = vec![("scale".to_owned(), grid.scale().to_string())];
    for (place, criterion) in grid.criteria().iter().enumerate() {
        values.extend(texts(&format!("criterion_{place}"), &criterion.name));
        values.push((format!("criterion_{place}_weight"), criterion.weight.to_string()));
    }
    if *published {
        values.push(("published".to_owned(), "yes".to_owned()));
    }
    values
}

fn draw(
    cx: &Cx,
    view: &ProcessView,
    declared: &Declared,
    form: &FormState,
    above: Above<'_>,
) -> axum::response::Response {
    let l = cx.locale;
    let title = tr!(l, "admin-criteria");
    let editable = cx.caller().administers(view.administration.id);
    Page::new(cx, title.clone()).wide().status(above.status(form)).draw(|| {
        let told = match above {
            Above::Done(done) => done.notice(l),
            Above::Refused => None,
            Above::Newer => Some(settings_words::of_criteria(form, values(declared), l)),
        };
        let action = cx.href(&format!("{}/criteria", process_path(view)));
        let rows = (0..CRITERIA).map(|place| criterion(place, form, l)).collect_view();
        let save = editable.then(|| {
            view! {
                <div class="form__actions">
                    <button class="button button--primary">{above.save(l)}</button>
                    <p class="form__actions-note">{tr!(l, "admin-criteria-note")}</p>
                </div>
            }
        });
        let content = view! {
            {told}
            {summary::summary(form, l)}
            <p>{tr!(l, "admin-criteria-what")}</p>
            <form class="form form--dense" method="post" action=action novalidate>
                <input r#type="hidden" name=REVISION value=form.value(REVISION) />
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

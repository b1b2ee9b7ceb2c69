//! The sheet that a facilitator writes: what no log knows, kept with its author and its date.

use super::{load, path};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    show, ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::workshop::harvest::{Hypothesis, SheetField, When};
use leptos::prelude::*;
use service::harvest::{HarvestView, SheetForm};

/// The form with what stands in it.
pub async fn get(cx: Cx, Path(code): Path<String>) -> Answer {
    service::workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let (view, _) = load(&cx, &code).await?;
    let mut values: Vec<(String, String)> = Vec::new();
    for entry in &view.sheet {
        let words = entry.words.as_ref().map(|words| words.text.clone()).unwrap_or_default();
        values.push((entry.field.code().to_owned(), words));
        if entry.ticked {
            values.push((format!("tick-{}", entry.field.code()), "yes".to_owned()));
        }
    }
    let author = view.sheet.iter().max_by_key(|entry| entry.at).map(|entry| entry.author.clone());
    values.push(("author".to_owned(), author.unwrap_or_default()));
    draw(&cx, &view, &FormState::prefilled(values))
}

fn draw(cx: &Cx, view: &HarvestView, form: &FormState) -> Answer {
    let l = cx.locale;
    let title = tr!(l, "harvest-sheet-title");
    let here = path(&view.head.code);
    Ok(Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/workshops"), tr!(l, "workshop-list-title")),
            (cx.href(&format!("{here}/harvest")), view.harvest.title.get(l).to_owned()),
        ];
        let field = |field: SheetField| words(view, field, form, l);
        let both = |when: When| {
            Hypothesis::ALL.iter().map(|it| hypothesis(view, *it, when, form, l)).collect_view()
        };
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "harvest-sheet-lead")}</p></header>
            <form class="form" method="post" action=cx.href(&format!("{here}/sheet"))>
                {ui::Field::line("author", tr!(l, "harvest-sheet-author")).hint(tr!(l, "harvest-sheet-author-hint")).draw(form, l)}
                <h2>{tr!(l, "harvest-sheet-before")}</h2>
                {[SheetField::Objectives, SheetField::Expected, SheetField::Deliverables].map(field).collect_view()}
                <h2>{tr!(l, "harvest-hypotheses-before")}</h2>
                {both(When::Before)}
                {field(SheetField::Resilience)}
                <h2>{tr!(l, "harvest-course")}</h2>
                {field(SheetField::Narrative)}
                <h2>{tr!(l, "harvest-hypotheses")}</h2>
                {both(When::After)}
                <h2>{tr!(l, "harvest-results")}</h2>
                {[SheetField::ResultsStaff, SheetField::ResultsCitizens, SheetField::ResultsPartners].map(field).collect_view()}
                <h2>{tr!(l, "harvest-after")}</h2>
                {[SheetField::Unexpected, SheetField::Replicability, SheetField::Quotes].map(field).collect_view()}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "harvest-sheet-save")}</button>
                    <p class="form__actions-note">{tr!(l, "harvest-sheet-save-note")}</p></div>
            </form>
        }
        .into_any()
    }))
}

fn words(
    view: &HarvestView,
    field: SheetField,
    form: &FormState,
    l: domain::locale::Locale,
) -> AnyView {
    let label = tr!(l, &format!("harvest-sheet-{}", field.code()));
    let hint = match (field, view.entry(field)) {
        (_, Some(entry)) => {
            let day = show::day(entry.at, l);
            tr!(l, "harvest-written-by", author = entry.author.as_str(), day = day)
        }
        (SheetField::Quotes, None) => tr!(l, "harvest-sheet-quotes-hint"),
        _ => String::new(),
    };
    let control = ui::Field::new(field.code(), label, ui::Kind::Area(3)).optional();
    let control = if hint.is_empty() { control } else { control.hint(hint) };
    control.draw(form, l)
}

fn hypothesis(
    view: &HarvestView,
    hypothesis: Hypothesis,
    when: When,
    form: &FormState,
    l: domain::locale::Locale,
) -> AnyView {
    let field = hypothesis.field(when);
    let name = tr!(l, &format!("harvest-hypothesis-{}", hypothesis.code()));
    let what = tr!(l, &format!("harvest-hypothesis-{}-what", hypothesis.code()));
    let tick = match when {
        When::Before => tr!(l, "harvest-tick-before"),
        When::After => tr!(l, "harvest-tick-after"),
    };
    view! {
        <fieldset class="fieldset"><legend class="fieldset__legend">{name}</legend>
            <p class="field__hint">{what}</p>
            {ui::tick(&format!("tick-{}", field.code()), tick, form)}
            {words(view, field, form, l)}
        </fieldset>
    }
    .into_any()
}

/// Keeps what changed.
pub async fn save(cx: Cx, Path(code): Path<String>, sent: Submitted) -> Answer {
    let form = SheetForm {
        author: sent.text("author"),
        fields: SheetField::ALL
            .iter()
            .map(|field| {
                let ticked = sent.ticked(&format!("tick-{}", field.code()));
                (*field, sent.text(field.code()), ticked)
            })
            .collect(),
    };
    let saved =
        service::harvest::save_sheet(cx.services(), cx.caller(), &code, cx.locale, &form).await;
    match saved {
        Ok(_) => {
            let to = cx.href(&format!("{}/harvest?done=sheet", path(&code)));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            let form = sent.refused(error)?;
            let (view, _) = load(&cx, &code).await?;
            draw(&cx, &view, &form)
        }
    }
}

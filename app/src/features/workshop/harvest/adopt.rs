//! A scenario becomes the draft of a budget: one page, filled in already, and one button.

use super::{path, report::euros, report_scenario};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    text::{Authored, limit},
    workshop::{
        EnvelopeLine, FieldKey, FieldValue, ScenarioId,
        harvest::{FieldStory, Harvest, ScenarioStory},
    },
};
use leptos::prelude::*;
use service::harvest::AdoptForm;

fn number(text: &str) -> Result<ScenarioId, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

fn lines(story: &ScenarioStory) -> &[EnvelopeLine] {
    match story.field(FieldKey::Envelopes).and_then(FieldStory::value) {
        Some(FieldValue::Lines { lines }) => lines,
        _ => &[],
    }
}

/// The page, with everything that the room said in its place.
pub async fn get(cx: Cx, Path((code, scenario)): Path<(String, String)>) -> Answer {
    let scenario = number(&scenario)?;
    let (harvest, story) =
        service::harvest::adoptable(cx.services(), cx.caller(), &code, scenario).await?;
    let form = FormState::prefilled(values(&harvest, &story));
    Ok(draw(&cx, &code, &harvest, &story, &form))
}

/// A text in a language: its translation where there is one, else as it was written.
fn text(authored: &Authored, l: Locale, most: usize) -> String {
    authored.get(l).chars().take(most).collect()
}

fn values(harvest: &Harvest, story: &ScenarioStory) -> Vec<(String, String)> {
    let mut values = Vec::new();
    // English may be missing in what an administration publishes.
    for l in [Locale::Fr, Locale::Nl] {
        let title = story.title().map(|title| text(title, l, limit::TITLE)).unwrap_or_default();
        values.push((format!("name_{l}"), title));
        let how = [FieldKey::How, FieldKey::Who].into_iter().find_map(|key| {
            match story.field(key)?.value()? {
                FieldValue::Text { text: how } => Some(text(how, l, limit::SUMMARY)),
                _ => None,
            }
        });
        let from = tr!(l, "harvest-adopt-from", title = harvest.title.get(l));
        values.push((format!("summary_{l}"), how.unwrap_or_else(|| from.clone())));
        values.push((format!("about_{l}"), about(story, &from, l)));
        for (place, line) in lines(story).iter().enumerate() {
            values.push((format!("line_{place}_{l}"), line.label.clone()));
        }
    }
    values
}

/// The whole story in Markdown: each field under its name.
fn about(story: &ScenarioStory, from: &str, l: Locale) -> String {
    let mut about = from.to_owned();
    for field in &story.fields {
        let skipped = matches!(field.field, FieldKey::Title | FieldKey::Envelopes);
        let Some(value) = field.value().filter(|_| !skipped) else { continue };
        let name = tr!(l, &format!("workshop-field-{}", field.field.code()));
        about.push_str(&format!("\n\n## {name}\n\n{}", report_scenario::in_words(value, l).text));
    }
    about.chars().take(limit::BODY).collect()
}

fn draw(
    cx: &Cx,
    code: &str,
    harvest: &Harvest,
    story: &ScenarioStory,
    form: &FormState,
) -> axum::response::Response {
    let l = cx.locale;
    let title = tr!(l, "harvest-adopt-title");
    let here = path(code);
    Page::new(cx, title.clone()).narrow().at("process").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/workshops"), tr!(l, "workshop-list-title")),
            (cx.href(&format!("{here}/harvest")), harvest.title.get(l).to_owned()),
        ];
        let money = lines(story).iter().enumerate().map(|(place, line)| {
            let sum = euros(line.amount, l);
            let label = tr!(l, "harvest-adopt-line", sum = sum.as_str());
            ui::languages(&format!("line_{place}"), &label, &ui::Kind::Line("text"), form, l)
        });
        let money = money.collect_view();
        let facts = [FieldKey::Eligibility, FieldKey::Selection].map(|key| {
            let value = story.field(key).and_then(FieldStory::value)?;
            let name = tr!(l, &format!("workshop-field-{}", key.code()));
            Some(view! { <div><dt>{name}</dt><dd>{report_scenario::in_words(value, l).text}</dd></div> })
        });
        let adopt = cx.href(&format!("{here}/adopt/{}", story.id));
        let empty = lines(story).is_empty();
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "harvest-adopt-lead")}</p></header>
            {empty.then(|| view! { <p class="notice notice--warning">{tr!(l, "workshop-refusal-no-money")}</p> })}
            <form class="form" method="post" action=adopt>
                <p class="notice notice--info">{tr!(l, "harvest-adopt-languages")}</p>
                {ui::languages("name", &tr!(l, "harvest-adopt-name"), &ui::Kind::Line("text"), form, l)}
                {ui::languages("summary", &tr!(l, "harvest-adopt-summary"), &ui::Kind::Area(3), form, l)}
                <h2>{tr!(l, "workshop-field-envelopes")}</h2>
                {money}
                <dl class="facts">{facts.collect_view()}</dl>
                <details><summary>{tr!(l, "harvest-adopt-about")}</summary>
                    {ui::languages("about", &tr!(l, "harvest-adopt-about"), &ui::Kind::Area(8), form, l)}</details>
                <div class="form__actions"><button class="button button--primary">{tr!(l, "harvest-adopt-go")}</button>
                    <p class="form__actions-note">{tr!(l, "harvest-adopt-note")}</p></div>
            </form>
        }
        .into_any()
    })
}

/// Makes the draft.
pub async fn adopt(
    cx: Cx,
    Path((code, scenario)): Path<(String, String)>,
    sent: Submitted,
) -> Answer {
    let scenario = number(&scenario)?;
    let (harvest, story) =
        service::harvest::adoptable(cx.services(), cx.caller(), &code, scenario).await?;
    let places = 0..lines(&story).len();
    let form = AdoptForm {
        name: sent.languages("name"),
        summary: sent.languages("summary"),
        about: sent.languages("about"),
        lines: places.map(|place| sent.languages(&format!("line_{place}"))).collect(),
    };
    match service::harvest::adopt(cx.services(), cx.caller(), &code, scenario, &form).await {
        Ok(adopted) => {
            let to = cx.href(&format!("/p/{}#origin", adopted.slug));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => Ok(draw(&cx, &code, &harvest, &story, &sent.refused(error)?)),
    }
}

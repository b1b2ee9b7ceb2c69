//! A scenario becomes the draft of a budget: one page, filled in already, and one button.

use super::{Said, html, path, report::euros, report_scenario};
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
        FieldKey, FieldValue, ScenarioId,
        harvest::{FieldStory, Harvest, ScenarioStory},
    },
};
use leptos::prelude::*;
use service::harvest::AdoptForm;
use std::collections::BTreeMap;

fn number(text: &str) -> Result<ScenarioId, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

/// The page, with everything that the room said in its place.
pub async fn get(cx: Cx, Path((code, scenario)): Path<(String, String)>) -> Answer {
    let scenario = number(&scenario)?;
    let (harvest, story) =
        service::harvest::adoptable(cx.services(), cx.caller(), &code, scenario).await?;
    let form = FormState::prefilled(prefilled(&harvest, &story).values);
    Ok(draw(&cx, &code, &harvest, &story, &form))
}

/// What stands in the form at first. English may be missing in what an administration publishes.
#[derive(Default)]
struct Prefilled {
    /// The fields with what the room said in their language; empty where it did not.
    values: Vec<(String, String)>,
    /// For a field that is empty, what the room said in another language: it stands beside the field,
    /// so that no French becomes Dutch by one click.
    others: BTreeMap<String, Said>,
}

impl Prefilled {
    fn put(&mut self, name: &str, l: Locale, said: Result<String, Said>) {
        let field = format!("{name}_{l}");
        let value = said.unwrap_or_else(|other| {
            self.others.insert(field.clone(), other);
            String::new()
        });
        self.values.push((field, value));
    }
}

/// A text in a language, where somebody wrote or translated it; else the words as they are.
fn text(authored: &Authored, l: Locale, most: usize) -> Result<String, Said> {
    match authored.language(l) == Some(l) {
        true => Ok(authored.get(l).chars().take(most).collect()),
        false => Err(Said::authored(authored, l)),
    }
}

fn prefilled(harvest: &Harvest, story: &ScenarioStory) -> Prefilled {
    let mut form = Prefilled::default();
    for l in [Locale::Fr, Locale::Nl] {
        let title = story.title().map(|title| text(title, l, limit::TITLE));
        form.put("name", l, title.unwrap_or_else(|| Ok(String::new())));
        let how = [FieldKey::How, FieldKey::Who].into_iter().find_map(|key| {
            match story.field(key)?.value()? {
                FieldValue::Text { text: how } => Some(text(how, l, limit::SUMMARY)),
                _ => None,
            }
        });
        let from = tr!(l, "harvest-adopt-from", title = harvest.title.get(l));
        form.put("summary", l, how.unwrap_or_else(|| Ok(from.clone())));
        form.put("about", l, about(story, &from, l));
        for (place, line) in story.lines().iter().enumerate() {
            // Of a name whose language nobody knows both fields wait: it is not taken for another's.
            form.put(&format!("line_{place}"), l, text(&line.name(), l, limit::TITLE));
        }
    }
    form
}

/// The whole story in Markdown, each field under its name, when all of it is in this language.
fn about(story: &ScenarioStory, from: &str, l: Locale) -> Result<String, Said> {
    let mut about = from.to_owned();
    let mut whole = true;
    for field in &story.fields {
        let skipped = matches!(field.field, FieldKey::Title | FieldKey::Envelopes);
        let Some(value) = field.value().filter(|_| !skipped) else { continue };
        let name = tr!(l, &format!("workshop-field-{}", field.field.code()));
        let said = report_scenario::in_words(value, l);
        whole &= !matches!(value, FieldValue::Text { text } if text.language(l) != Some(l));
        about.push_str(&format!("\n\n## {name}\n\n{}", said.text));
    }
    let about: String = about.chars().take(limit::BODY).collect();
    if whole { Ok(about) } else { Err(about.into()) }
}

/// A text in the three languages; where the room did not speak one, its words in another stand below.
fn texts(
    name: &str,
    label: &str,
    kind: &ui::Kind,
    (form, others): (&FormState, &BTreeMap<String, Said>),
    l: Locale,
) -> AnyView {
    let fields = Locale::ALL.map(|locale| {
        let field = format!("{name}_{locale}");
        let label = format!("{label} – {}", tr!(l, &format!("language-{locale}")));
        let other = others.get(&field);
        let control = ui::Field::new(field, label, kind.clone()).language(locale);
        let control = if locale == Locale::En { control.optional() } else { control };
        let control = match other {
            Some(said) if said.language.is_none() => control.hint(tr!(l, "harvest-adopt-words")),
            Some(_) => control.hint(tr!(l, "harvest-adopt-translate")),
            None => control,
        };
        let words = other.map(|said| {
            let parts = said.text.split("\n\n").map(|part| {
                let part = Said { text: part.to_owned(), language: said.language };
                view! { <p class="field__hint">{html::said(&part)}</p> }
            });
            parts.collect_view()
        });
        view! { {control.draw(form, l)}{words} }
    });
    fields.collect_view().into_any()
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
    let others = prefilled(harvest, story).others;
    let form_with = (form, &others);
    Page::new(cx, title.clone()).narrow().in_room().at("process").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/workshops"), tr!(l, "workshop-list-title")),
            (cx.href(&format!("{here}/harvest")), harvest.title.get(l).to_owned()),
        ];
        let money = story.lines().iter().enumerate().map(|(place, line)| {
            let sum = euros(line.amount, l);
            let label = tr!(l, "harvest-adopt-line", sum = sum.as_str());
            texts(&format!("line_{place}"), &label, &ui::Kind::Line("text"), form_with, l)
        });
        let money = money.collect_view();
        let facts = [FieldKey::Eligibility, FieldKey::Selection].map(|key| {
            let value = story.field(key).and_then(FieldStory::value)?;
            let name = tr!(l, &format!("workshop-field-{}", key.code()));
            Some(view! { <div><dt>{name}</dt><dd>{report_scenario::in_words(value, l).text}</dd></div> })
        });
        let adopt = cx.href(&format!("{here}/adopt/{}", story.id));
        let empty = story.lines().is_empty();
        let open = others.keys().any(|field| field.starts_with("about_"));
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "harvest-adopt-lead")}</p></header>
            {empty.then(|| view! { <p class="notice notice--warning">{tr!(l, "workshop-refusal-no-money")}</p> })}
            <form class="form" method="post" action=adopt>
                <p class="notice notice--info">{tr!(l, "harvest-adopt-languages")}</p>
                {texts("name", &tr!(l, "harvest-adopt-name"), &ui::Kind::Line("text"), form_with, l)}
                {texts("summary", &tr!(l, "harvest-adopt-summary"), &ui::Kind::Area(3), form_with, l)}
                <h2>{tr!(l, "workshop-field-envelopes")}</h2>
                {money}
                <dl class="facts">{facts.collect_view()}</dl>
                <details open=open><summary>{tr!(l, "harvest-adopt-about")}</summary>
                    {texts("about", &tr!(l, "harvest-adopt-about"), &ui::Kind::Area(8), form_with, l)}</details>
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
    let places = 0..story.lines().len();
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

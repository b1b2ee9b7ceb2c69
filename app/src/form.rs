//! One mechanism for every form, with or without JavaScript: what was sent is kept, what was
//! refused is said at its field, and the page is drawn again with status 422.

use crate::{
    cx::Cx,
    error::{AppError, refusal_text},
    page::Page,
};
use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
    response::Response,
};
use domain::{Field, Refusal, locale::Locale, text::legible};
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// The hidden field that names the revision over which somebody types.
pub const REVISION: &str = "revision";

/// What a form sent: names and values in order, names more than once allowed, and nothing in them that
/// nobody types ([`legible`]).
#[derive(Debug, Clone, Default)]
pub struct Submitted(Vec<(String, String)>);

impl Submitted {
    /// Names and values, as somebody sent them or to begin a form with.
    #[must_use]
    pub fn prefilled(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(values.into_iter().map(|(name, value)| (legible(name), legible(value))).collect())
    }

    /// The first value of a name, empty when there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    /// The first value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// All values of a name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(other, _)| other == name).map(|(_, value)| value.clone()).collect()
    }

    /// What follows a prefix in the names that begin with it, with their values.
    pub fn behind<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, value)| {
            name.strip_prefix(prefix).map(|rest| (rest, value.as_str()))
        })
    }

    /// Whether a name was sent with this value.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(n, v)| n == name && v == value)
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| !value.is_empty())
    }

    /// A text in three languages: `name_fr`, `name_nl`, `name_en`.
    #[must_use]
    pub fn languages(&self, name: &str) -> [String; 3] {
        Locale::ALL.map(|locale| self.text(&format!("{name}_{locale}")))
    }

    /// The form again, to be sent as the answer to what a colleague saved meanwhile.
    #[must_use]
    pub fn over(mut self, revision: &str) -> FormState {
        self.replace(REVISION, revision);
        FormState { submitted: self, fields: Vec::new() }
    }

    /// All names and values, in order.
    #[must_use]
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }

    /// Puts a value in the place of whatever a name had.
    pub fn replace(&mut self, name: &str, value: &str) {
        self.0.retain(|(other, _)| other != name);
        self.push(name, value);
    }

    /// The same without the values of a name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }

    /// Adds a value.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.extend(Self::prefilled([(name.into(), value.into())]).0);
    }

    /// Takes a refusal of a service into a form, or passes on what no form can show.
    ///
    /// # Errors
    /// The error itself when it is not about what was sent.
    pub fn refused(self, error: service::Error) -> Result<FormState, AppError> {
        match error {
            service::Error::Fields(fields) => Ok(FormState { submitted: self, fields }),
            service::Error::Refused(refusal) => {
                let fields = vec![Field::new("form", refusal)];
                Ok(FormState { submitted: self, fields })
            }
            other => Err(other.into()),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Submitted {
    type Rejection = AppError;
    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let heard = request.extensions().get::<Heard>().cloned();
        let form = axum::Form::<Vec<(String, String)>>::from_request(request, state);
        let form = form
            .await
            .map(|axum::Form(values)| Self::prefilled(values))
            .map_err(|rejection| AppError::Refused(what_is_wrong(rejection.status())))?;
        if let Some(heard) = heard {
            heard.note(form.clone(), None);
        }
        Ok(form)
    }
}

/// What a request said, for whoever must give it back: a login that ended while somebody wrote
/// costs no word.
#[derive(Debug, Clone, Default)]
pub struct Heard(Arc<OnceLock<Said>>);

/// What was said.
#[derive(Debug, Clone)]
pub struct Said {
    form: Submitted,
    /// The name of the field that brought a file, which no page can give back.
    file: Option<String>,
}

/// Fields in which people write, where one word of small letters may stand as well as a page; so do
/// those whose name begins or ends with one of these.
const WRITTEN: [&str; 18] = [
    "title",
    "summary",
    "place",
    "description",
    "words",
    "text",
    "name",
    "label",
    "reason",
    "comment",
    "message",
    "questions",
    "answer",
    "about",
    "note",
    "notes",
    "statement",
    "alternative",
];

/// Whether somebody wrote a value, instead of pressing or choosing it.
fn is_written(name: &str, value: &str) -> bool {
    let value = value.trim();
    let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_:".contains(c);
    let is_text_field = || {
        WRITTEN.iter().any(|known| {
            let rest = name.strip_prefix(known).or_else(|| name.strip_suffix(known));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_') || rest.ends_with('_'))
        })
    };
    !value.is_empty() && (!value.chars().all(is_code) || is_text_field())
}

impl Heard {
    /// Notes what a form said; the first that is noted stands.
    pub fn note(&self, form: Submitted, file: Option<String>) {
        let _first = self.0.set(Said { form, file });
    }

    /// What was said, where somebody wrote of it, were it one word; a button alone is quickly
    /// pressed again.
    #[must_use]
    pub fn words(&self) -> Option<&Said> {
        self.0.get().filter(|said| said.form.0.iter().any(|(name, value)| is_written(name, value)))
    }
}

/// The page that holds what was written until its author has signed in again: with no script, in
/// another tab, and then sent once more. A file is chosen again: no page may choose one.
#[must_use]
pub fn again(cx: &Cx, said: &Said) -> Response {
    let l = cx.locale;
    let title = tr!(l, "again-title");
    let fields = said.form.0.clone().into_iter().map(|(name, value)| {
        view! { <input r#type="hidden" name=name value=value /> }
    });
    let fields = fields.collect_view();
    let (action, sign_in) = (cx.path.to_string(), cx.sign_in_anywhere());
    let kind = said.file.is_some().then_some("multipart/form-data");
    let file = said.file.clone().map(|name| {
        let id = format!("again-{name}");
        view! {
            <li>
                <label for=id.clone()>{tr!(l, "again-file")}</label>
                <input r#type="file" id=id name=name />
            </li>
        }
    });
    Page::new(cx, title.clone()).status(StatusCode::UNAUTHORIZED).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "again-what")}</p>
            </header>
            <form class="form" method="post" action=action enctype=kind>
                {fields}
                <ol class="flow">
                    <li><a href=sign_in target="_blank" rel="noopener">{tr!(l, "again-sign-in")}</a></li>
                    {file}
                    <li>{tr!(l, "again-come-back")}</li>
                </ol>
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "again-send")}</button>
                </div>
            </form>
        }
        .into_any()
    })
}

/// Why a form cannot be read at all.
const fn what_is_wrong(status: StatusCode) -> Refusal {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::FormTooLarge,
        _ => Refusal::UnreadableForm,
    }
}

/// A form as it is drawn: what it holds and what was refused.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    /// What it holds.
    pub submitted: Submitted,
    /// What was refused.
    pub fields: Vec<Field>,
}

impl FormState {
    /// A form that begins with values.
    #[must_use]
    pub fn prefilled(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { submitted: Submitted::prefilled(values), fields: Vec::new() }
    }

    /// The value of a field.
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        self.submitted.text(name)
    }

    /// What is wrong with a field, in words. A text in three languages shows its refusal at the
    /// language that misses.
    #[must_use]
    pub fn message(&self, name: &str, l: Locale) -> Option<String> {
        let refusal = self.fields.iter().find(|field| self.shows(field, name))?;
        Some(refusal_text(&refusal.refusal, l))
    }

    /// Whether a refusal is shown at a field.
    fn shows(&self, field: &Field, name: &str) -> bool {
        if field.name == name {
            return true;
        }
        let Some(part) = name.strip_prefix(field.name.as_str()).and_then(|n| n.strip_prefix('_'))
        else {
            return false;
        };
        match part {
            "fr" | "nl" => self.value(name).trim().is_empty() || self.is_too_long(field),
            _ => false,
        }
    }

    fn is_too_long(&self, field: &Field) -> bool {
        matches!(field.refusal, Refusal::TooLong { .. })
    }

    /// The status of the page that shows this form.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        if self.fields.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(fields: &[(&str, &str)]) -> bool {
        let heard = Heard::default();
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        heard.note(Submitted::prefilled(fields.iter().map(own)), None);
        heard.words().is_some()
    }

    #[test]
    fn one_word_is_kept_as_well_as_a_page_and_a_button_is_not() {
        for written in [
            [("words", "bravo"), ("intent", "say")],
            [("line_0_label", "briques"), ("intent", "rows")],
            [("motive", "Bravo"), ("intent", "say")],
            [("motive", "trop cher"), ("intent", "say")],
            [("reason_fr", "bruit"), ("reason_nl", "")],
        ] {
            assert!(heard(&written), "{written:?}");
        }
        assert!(!heard(&[("intent", "follow"), ("version", "3"), ("words", " ")]));
        assert!(!heard(&[
            ("kind", "theme:nature"),
            ("id", "0b0b7bff-a6fd-4e0a-8a3c-96a1c3a2f6a1")
        ]));
    }
}

//! Form fields: a label, a hint, what is wrong, and what was typed.

use crate::form::FormState;
use domain::locale::Locale;
use leptos::prelude::*;

/// What kind of control a field is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of text; the value of `type`.
    Line(&'static str),
    /// Several lines, with so many rows.
    Area(u8),
    /// An amount of money with its unit.
    Money(String),
    /// One of several: code and text.
    Select(Vec<(String, String)>),
    /// A line of text for which a browser proposes what [`suggestions`] of this id holds.
    Listed(&'static str),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    name: String,
    label: String,
    hint: Option<String>,
    kind: Kind,
    optional: bool,
    autocomplete: Option<&'static str>,
    class: &'static str,
    language: Option<Locale>,
}

impl Field {
    /// A field with its name in the form and its label.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            hint: None,
            kind,
            optional: false,
            autocomplete: None,
            class: "field",
            language: None,
        }
    }

    /// A line of text.
    #[must_use]
    pub fn line(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::new(name, label, Kind::Line("text"))
    }

    /// A sentence that helps.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into());
        self
    }

    /// May stay empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// What a browser may fill in.
    #[must_use]
    pub const fn autocomplete(mut self, value: &'static str) -> Self {
        self.autocomplete = Some(value);
        self
    }

    /// Other classes than `field`.
    #[must_use]
    pub const fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// The language of what is typed.
    #[must_use]
    pub const fn language(mut self, locale: Locale) -> Self {
        self.language = Some(locale);
        self
    }

    /// Draws the field with what the form holds.
    pub fn draw(self, form: &FormState, l: Locale) -> AnyView {
        let message = form.message(&self.name, l);
        let id = self.name.clone();
        let mut described = Vec::new();
        if self.hint.is_some() {
            described.push(format!("{id}-hint"));
        }
        if message.is_some() {
            described.push(format!("{id}-error"));
        }
        let described = (!described.is_empty()).then(|| described.join(" "));
        let class =
            format!("{}{}", self.class, if message.is_some() { " field--invalid" } else { "" });
        let label = self.label.clone();
        let control = self.control(form.value(&self.name), described, message.is_some());
        view! {
            <div class=class>
                <label class="field__label" for=id.clone()>
                    {label}
                    {self.optional.then(|| view! { " " <span class="field__optional">{tr!(l, "field-optional")}</span> })}
                </label>
                {self.hint.map(|hint| view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> })}
                {message.map(|message| view! { <p class="field__error" id=format!("{id}-error")>{message}</p> })}
                {control}
            </div>
        }
        .into_any()
    }

    fn control(&self, value: String, described: Option<String>, invalid: bool) -> AnyView {
        let name = self.name.clone();
        let id = name.clone();
        let invalid = invalid.then_some("true");
        let lang = self.language.map(Locale::code);
        let autocomplete = self.autocomplete;
        match self.kind.clone() {
            Kind::Line(kind) => view! {
                <input id=id name=name r#type=kind value=value lang=lang autocomplete=autocomplete
                    aria-describedby=described aria-invalid=invalid />
            }
            .into_any(),
            Kind::Listed(list) => view! {
                <input id=id name=name r#type="text" value=value list=list autocomplete="off"
                    aria-describedby=described aria-invalid=invalid />
            }
            .into_any(),
            Kind::Area(rows) => view! {
                <textarea id=id name=name rows=rows.to_string() lang=lang
                    aria-describedby=described aria-invalid=invalid
                    inner_html=format!("\n{}", crate::ui::escaped(&value))></textarea>
            }
            .into_any(),
            Kind::Money(unit) => view! {
                <span class="input--money">
                    <input id=id name=name inputmode="decimal" value=value autocomplete="off"
                        aria-describedby=described aria-invalid=invalid />
                    <span class="input--money__unit" aria-hidden="true">{unit}</span>
                </span>
            }
            .into_any(),
            Kind::Select(options) => {
                let options = options.into_iter().map(|(code, text)| {
                    let selected = code == value;
                    view! { <option value=code selected=selected>{text}</option> }
                });
                view! {
                    <select id=id name=name aria-describedby=described aria-invalid=invalid>
                        {options.collect_view()}
                    </select>
                }
                .into_any()
            }
        }
    }
}

/// What a browser proposes for the fields of [`Kind::Listed`]; searchable without any script.
pub fn suggestions(id: &'static str, options: Vec<String>) -> AnyView {
    let options = options.into_iter().map(|text| view! { <option value=text></option> });
    view! { <datalist id=id>{options.collect_view()}</datalist> }.into_any()
}

/// A text in the three languages, one field each; English may stay empty.
pub fn languages(name: &str, label: &str, kind: &Kind, form: &FormState, l: Locale) -> AnyView {
    in_languages(name, label, kind, form, l, false)
}

/// A text in the three languages that may stay empty altogether.
pub fn optional_languages(
    name: &str,
    label: &str,
    kind: &Kind,
    form: &FormState,
    l: Locale,
) -> AnyView {
    in_languages(name, label, kind, form, l, true)
}

fn in_languages(
    name: &str,
    label: &str,
    kind: &Kind,
    form: &FormState,
    l: Locale,
    optional: bool,
) -> AnyView {
    Locale::ALL
        .map(|locale| {
            let label = format!("{label} – {}", tr!(l, &format!("language-{locale}")));
            let field =
                Field::new(format!("{name}_{locale}"), label, kind.clone()).language(locale);
            let field = if optional || locale == Locale::En { field.optional() } else { field };
            field.draw(form, l)
        })
        .collect_view()
        .into_any()
}

/// A choice among a few: code, label, hint (may be empty). `several` makes boxes of them.
pub fn choices(
    name: &str,
    legend: &str,
    options: Vec<(String, String, String)>,
    several: bool,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let message = form.message(name, l);
    let kind = if several { "checkbox" } else { "radio" };
    let class = if message.is_some() { "fieldset fieldset--invalid" } else { "fieldset" };
    let options = options.into_iter().map(|(code, label, hint)| {
        let checked = form.submitted.has(name, &code);
        view! {
            <label class="choice">
                <input r#type=kind name=name.to_owned() value=code checked=checked />
                <span class="choice__text">
                    <span class="choice__label">{label}</span>
                    {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> })}
                </span>
            </label>
        }
    });
    let options = options.collect_view();
    let group = if several { "choice-group choice-group--columns" } else { "choice-group" };
    view! {
        <fieldset class=class id=name.to_owned() tabindex="-1">
            <legend class="fieldset__legend">{legend.to_owned()}</legend>
            {message.map(|message| view! { <p class="field__error">{message}</p> })}
            <div class=group>{options}</div>
        </fieldset>
    }
    .into_any()
}

/// A file, with what is taken.
pub fn file(
    name: &str,
    label: &str,
    hint: &str,
    accept: &'static str,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let message = form.message(name, l);
    let class = if message.is_some() { "field field--invalid" } else { "field" };
    let described = match message.is_some() {
        true => format!("{name}-hint {name}-error"),
        false => format!("{name}-hint"),
    };
    let invalid = message.is_some().then_some("true");
    view! {
        <div class=class>
            <label class="field__label" for=name.to_owned()>{label.to_owned()}</label>
            <p class="field__hint" id=format!("{name}-hint")>{hint.to_owned()}</p>
            {message.map(|text| view! { <p class="field__error" id=format!("{name}-error")>{text}</p> })}
            <input r#type="file" name=name.to_owned() id=name.to_owned() accept=accept
                aria-describedby=described aria-invalid=invalid />
        </div>
    }
    .into_any()
}

/// One box to tick.
pub fn tick(name: &str, label: String, form: &FormState) -> AnyView {
    let checked = form.submitted.ticked(name);
    view! {
        <label class="choice choice--plain">
            <input r#type="checkbox" name=name.to_owned() id=name.to_owned() value="yes" checked=checked />
            <span class="choice__text"><span class="choice__label">{label}</span></span>
        </label>
    }
    .into_any()
}

/// What was refused, at the head of a form of one field, the line leading to it.
pub fn error_summary(form: &FormState, l: Locale) -> Option<AnyView> {
    error_summary_of(form, &[], l)
}

/// What was refused, at the head of a form, each line naming its field and leading to it.
pub fn error_summary_of(form: &FormState, names: &[(&str, String)], l: Locale) -> Option<AnyView> {
    if form.fields.is_empty() {
        return None;
    }
    let lines = form.fields.iter().map(|field| {
        let text = crate::error::refusal_text(&field.refusal, l);
        let name = names.iter().find(|(name, _)| *name == field.name);
        // A question needs no colon after its mark.
        let text = name.map_or_else(|| text.clone(), |(_, name)| format!("{name} {text}"));
        if field.name == "form" {
            return view! { <li>{text}</li> }.into_any();
        }
        let plain = form.submitted.get(&field.name).is_some();
        let missing = Locale::ALL
            .into_iter()
            .map(|locale| format!("{}_{locale}", field.name))
            .find(|name| form.submitted.get(name).is_some_and(|value| value.trim().is_empty()));
        let target = if plain { field.name.clone() } else { missing.unwrap_or(field.name.clone()) };
        view! { <li><a href=format!("#{target}")>{text}</a></li> }.into_any()
    });
    Some(summary_of(lines.collect(), l))
}

/// The frame around what was refused.
pub fn summary_of(lines: Vec<AnyView>, l: Locale) -> AnyView {
    let count = lines.len();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
            <h2 class="error-summary__title">{tr!(l, "form-refused", count = count)}</h2>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

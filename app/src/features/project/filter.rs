//! What a reader looks for in the list of projects: words, a theme, a commune, a price, a bearer.

use crate::form::FormState;
use domain::{
    Field, Refusal,
    actor::ActorType,
    locale::Locale,
    money::Cents,
    project::{Project, Theme},
    text::{Authored, Slug, fold},
};

/// A search, as the address of the page carries it.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    words: Vec<String>,
    theme: Option<Theme>,
    commune: Option<String>,
    cost: Option<Cents>,
    actor: Option<ActorType>,
}

impl Filter {
    /// Reads a search; a price that is none is said at its field and passed over.
    #[must_use]
    pub fn read(query: Vec<(String, String)>) -> (Self, FormState) {
        let mut form = FormState::prefilled(query);
        let chosen = |name: &str| {
            let value = form.value(name);
            (!value.trim().is_empty()).then_some(value)
        };
        let mut filter = Self {
            words: fold(&form.value("q")).split_whitespace().map(str::to_owned).collect(),
            theme: chosen("theme").and_then(|code| code.parse().ok()),
            commune: chosen("commune"),
            cost: None,
            actor: chosen("actor").and_then(|code| code.parse().ok()),
        };
        if let Some(typed) = chosen("cost") {
            match Cents::parse(&typed) {
                Ok(cost) => filter.cost = Some(cost),
                Err(refusal) => form.fields.push(Field::new("cost", refusal)),
            }
        }
        (filter, form)
    }

    /// Whether anything is looked for.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.words.is_empty()
            || self.theme.is_some()
            || self.commune.is_some()
            || self.cost.is_some()
            || self.actor.is_some()
    }

    /// Whether a project is looked for. `place` is the name of where it stands.
    #[must_use]
    pub fn admits(&self, project: &Project, place: &str) -> bool {
        let stands = [&project.commune, &project.district];
        let stands = stands.map(|place| place.as_ref().map(Slug::as_str));
        let actor = |kind: ActorType| {
            project.bearer.kind == kind || project.partners.iter().any(|p| p.actor.kind == kind)
        };
        self.theme.is_none_or(|theme| project.theme == theme)
            && self.commune.as_deref().is_none_or(|wanted| stands.contains(&Some(wanted)))
            && self.cost.is_none_or(|most| project.price.asked <= most)
            && self.actor.is_none_or(actor)
            && self.admits_words(project, place)
    }

    fn admits_words(&self, project: &Project, place: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = haystack(project, place);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// Everything of a project that words are looked for in, in all its languages.
fn haystack(project: &Project, place: &str) -> String {
    let authored = [&project.title, &project.summary, &project.description];
    let mut text = format!("{} {} {place} ", project.number, project.bearer.name);
    for partner in &project.partners {
        text.push_str(&partner.actor.name);
        text.push(' ');
    }
    for one in authored.into_iter().chain(project.place.as_ref()) {
        push_all(&mut text, one);
    }
    for line in &project.cost_lines {
        push_all(&mut text, &line.label);
    }
    fold(&text)
}

fn push_all(text: &mut String, authored: &Authored) {
    text.push_str(&authored.text);
    text.push(' ');
    for (_, translation) in &authored.translations {
        text.push_str(translation);
        text.push(' ');
    }
}

/// The choices of a list: everything first, then what is found, each with its count.
#[must_use]
pub fn options(
    all: String,
    found: impl Iterator<Item = (String, String)>,
    l: Locale,
) -> Vec<(String, String)> {
    counted_options(all, found.map(|(code, text)| (code, text, 1)), l)
}

/// The same where several are counted already.
#[must_use]
pub fn counted_options(
    all: String,
    found: impl Iterator<Item = (String, String, u64)>,
    l: Locale,
) -> Vec<(String, String)> {
    let mut counted: Vec<(String, String, u64)> = Vec::new();
    for (code, text, more) in found {
        match counted.iter_mut().find(|(other, ..)| *other == code) {
            Some((.., count)) => *count += more,
            None => counted.push((code, text, more)),
        }
    }
    counted.sort_by_cached_key(|(_, text, _)| fold(text));
    let named = counted
        .into_iter()
        .map(|(code, text, count)| (code, format!("{text} ({})", l.number(count))));
    std::iter::once((String::new(), all)).chain(named).collect()
}

/// Choices of communes with districts among them, each district below its commune, by its name.
#[must_use]
pub fn merged(
    communes: Vec<(String, String)>,
    districts: Vec<(String, String, u64)>,
    l: Locale,
) -> Vec<(String, String)> {
    let mut choices = communes.into_iter();
    let all = choices.next();
    let named = districts.into_iter().map(|(code, name, count)| {
        let text = format!("{name} ({})", l.number(count));
        (code, text)
    });
    let mut found: Vec<_> = choices.chain(named).collect();
    found.sort_by_cached_key(|(_, text)| fold(text));
    all.into_iter().chain(found).collect()
}

/// Whether a price was typed that is none.
#[must_use]
pub fn is_refused(form: &FormState) -> bool {
    form.fields.iter().any(|field| field.refusal != Refusal::Required)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_that_is_none_is_said_and_not_applied() {
        let (filter, form) = Filter::read(vec![("cost".into(), "beaucoup".into())]);
        assert!(!filter.is_active());
        assert!(form.message("cost", Locale::Fr).is_some());
    }

    #[test]
    fn choices_are_counted_and_sorted() {
        let found = ["b", "a", "b"].map(|code| (code.to_owned(), code.to_uppercase()));
        let options = options("Tous".into(), found.into_iter(), Locale::Fr);
        let texts: Vec<_> = options.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["Tous", "A (1)", "B (2)"]);
    }
}

//! What a proposal costs, line by line, and what each line's words were understood to name.

use super::{Choices, MOST_LINES, own, usual, with_none};
use crate::{
    features::project::kinds,
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{locale::Locale, money::Cents, project::CostLine, text::Slug};
use leptos::prelude::*;
use service::{
    cost_words::{self, NOTHING, Words},
    reference::ResourceKind,
};

/// Rows that stand ready below those in use.
const SPARE_LINES: usize = 2;
const FEWEST_LINES: usize = 3;
/// The list of kinds that every line proposes from.
const KINDS: &str = "kinds";

/// The kind as a service takes it: « nothing to lend » is said in three languages.
pub(super) fn kind_code(typed: &str) -> String {
    let typed = typed.trim();
    let same = |l: Locale| {
        domain::text::fold(&tr!(l, "proposal-line-no-kind")) == domain::text::fold(typed)
    };
    if Locale::ALL.into_iter().any(same) { NOTHING.to_owned() } else { typed.to_owned() }
}

/// The same form with its kinds by their names, as people read them.
pub(in super::super) fn spoken(form: &FormState, known: &[ResourceKind], l: Locale) -> FormState {
    let mut form = form.clone();
    for row in 0..MOST_LINES {
        let name = format!("line_{row}_kind");
        let value = form.value(&name);
        let named = match Slug::parse(&value) {
            Ok(_) if value == NOTHING => tr!(l, "proposal-line-no-kind"),
            Ok(slug) if known.iter().any(|kind| kind.slug == slug) => kinds::name(known, &slug, l),
            _ => continue,
        };
        form.submitted.replace(&name, &named);
    }
    form
}

/// The lines of a form as [`cost_words::of_lines`] reads them: what stands there and its kind.
pub(in super::super) fn lines(form: &FormState) -> Vec<(String, String)> {
    let part = |row: usize, part: &str| form.value(&format!("line_{row}_{part}"));
    (0..rows(form)).map(|row| (part(row, "label"), part(row, "kind"))).collect()
}

/// The lines of what was saved, in the same way.
pub(in super::super) fn saved_lines(lines: &[CostLine]) -> Vec<(String, String)> {
    let kind = |line: &CostLine| if line.is_open() { String::new() } else { NOTHING.to_owned() };
    lines.iter().map(|line| (line.label.text.clone(), kind(line))).collect()
}

/// How many rows to draw: those in use, some to spare, and no more than the form takes.
pub(super) fn rows(form: &FormState) -> usize {
    (used(&form.submitted) + SPARE_LINES).clamp(FEWEST_LINES, MOST_LINES)
}

/// How many rows there are up to the last that is in use.
fn used(form: &Submitted) -> usize {
    let used = |row: &usize| {
        ["label", "price"]
            .iter()
            .any(|part| !form.text(&format!("line_{row}_{part}")).trim().is_empty())
    };
    (0..MOST_LINES).filter(used).max().map_or(0, |row| row + 1)
}

/// The form with one line in the place of which there is one for each thing that it names. What it
/// cost stands beside each, for its bearers to divide; whatever else was typed stays. The form as it
/// was when there is nothing to divide, or no room.
pub(in super::super) fn split(form: Submitted, row: usize) -> Submitted {
    let part = |part: &str| form.text(&format!("line_{row}_{part}"));
    let words = part("label");
    let parts = cost_words::parts(&words);
    let more = parts.len().saturating_sub(1);
    if more == 0 || used(&form) + more > MOST_LINES {
        return form;
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (name, value) in form.clone().into_pairs() {
        match place(&name) {
            Some((at, _)) if at == row => {}
            Some((at, rest)) if at > row => {
                pairs.push((format!("line_{}_{rest}", at + more), value));
            }
            _ => pairs.push((name, value)),
        }
    }
    let (quantity, price) = (part("quantity"), part("price"));
    let many = quantity.trim().parse::<u32>().unwrap_or(1);
    let total = Cents::parse(&price).ok().and_then(|price| price.checked_mul(many));
    // A line that was divided before keeps what all of it cost.
    let whole = if part("whole").is_empty() { words.clone() } else { part("whole") };
    let sum = total.map(Cents::plain).unwrap_or_else(|| part("sum"));
    for (at, words) in parts.iter().enumerate() {
        let name = |part: &str| format!("line_{}_{part}", row + at);
        let kept = [("year", part("year")), ("quote", part("quote"))];
        let kept = kept.into_iter().map(|(part, value)| (name(part), value));
        pairs.extend(kept);
        pairs.push((name("label"), words.clone()));
        pairs.push((name("quantity"), if many > 1 { quantity.clone() } else { String::new() }));
        pairs.push((name("whole"), whole.clone()));
        pairs.push((name("sum"), sum.clone()));
    }
    for locale in Locale::ALL {
        let translated = cost_words::parts(&part(&format!("label_{locale}")));
        if translated.len() == parts.len() {
            let named = |(at, words)| (format!("line_{}_label_{locale}", row + at), words);
            pairs.extend(translated.into_iter().enumerate().map(named));
        }
    }
    Submitted::prefilled(pairs)
}

/// The row and the part of a field of a line.
fn place(name: &str) -> Option<(usize, &str)> {
    let (row, rest) = name.strip_prefix("line_")?.split_once('_')?;
    Some((row.parse().ok()?, rest))
}

/// The row that a button `split_N` divides.
pub(in super::super) fn splits(intent: &str) -> Option<usize> {
    intent.strip_prefix("split_")?.parse().ok()
}

/// The row and the kind that a button `kind_N_slug` answers with.
pub(in super::super) fn answers(intent: &str) -> Option<(usize, &str)> {
    let (row, kind) = intent.strip_prefix("kind_")?.split_once('_')?;
    Some((row.parse().ok()?, kind))
}

/// What it costs, line by line.
pub(in super::super) fn draw(
    form: &FormState,
    from: &Choices,
    words: &[Words],
    l: Locale,
) -> AnyView {
    let sent = form;
    let form = &spoken(form, &from.kinds, l);
    let lines = (0..rows(form)).map(|row| {
        let words = words.get(row).unwrap_or(&Words::Nothing);
        let usual = usual::hint(sent, (row, words), &from.unit, l);
        line(form, from, (row, words, usual), l)
    });
    view! {
        <div class="row-editor">{lines.collect_view()}</div>
        {ui::suggestions(KINDS, names(&from.kinds, l))}
        <div class="button-row"><button class="button button--small" name="intent" value="rows">{tr!(l, "proposal-more-lines")}</button></div>
        {from.adjustable.then(|| super::super::adjust::fields(form, &from.unit, l))}
    }
    .into_any()
}

fn line(
    form: &FormState,
    from: &Choices,
    of: (usize, &Words, Option<String>),
    l: Locale,
) -> AnyView {
    let (row, words, usual) = of;
    let name = |part: &str| format!("line_{row}_{part}");
    let quote = (!from.documents.is_empty()).then(|| {
        let quotes = with_none(tr!(l, "proposal-line-no-quote"), from.documents.clone());
        Field::new(name("quote"), tr!(l, "proposal-line-quote"), Kind::Select(quotes)).draw(form, l)
    });
    let title = tr!(l, "proposal-line", number = row + 1);
    let hint = match words {
        Words::One { .. } => tr!(l, "proposal-words-one", what = said(words, &from.kinds, l)),
        Words::Unknown(terms) => tr!(l, "proposal-words-unknown", words = terms.join(", ")),
        _ => tr!(l, "proposal-line-kind-hint"),
    };
    let price =
        Field::new(name("price"), tr!(l, "proposal-line-price"), Kind::Money(from.unit.clone()));
    let price = usual.into_iter().fold(price, Field::hint);
    view! {
        <div class="row-editor__row" role="group" aria-label=title>
            <p class="row-editor__name">{title.clone()}</p>
            {own(Field::line(name("label"), tr!(l, "proposal-line-label")), form).draw(form, l)}
            {question(row, words, &from.kinds, l)}
            {divided(form, row, &from.unit, l)}
            <div class="field-row">
                {Field::new(name("quantity"), tr!(l, "proposal-line-quantity"), Kind::Line("number")).class("field field--short").draw(form, l)}
                {price.draw(form, l)}
                {Field::new(name("year"), tr!(l, "proposal-line-year"), Kind::Line("number")).class("field field--short").draw(form, l)}
            </div>
            {Field::new(name("kind"), tr!(l, "proposal-line-kind"), Kind::Listed(KINDS)).hint(hint).draw(form, l)}
            {quote}
        </div>
    }
    .into_any()
}

/// What a line that was divided cost in all.
fn divided(form: &FormState, row: usize, unit: &str, l: Locale) -> Option<AnyView> {
    let part = |part: &str| form.value(&format!("line_{row}_{part}"));
    let (whole, sum) = (part("whole"), part("sum"));
    if whole.is_empty() {
        return None;
    }
    let text = match Cents::parse(&sum) {
        Ok(cents) => {
            let amount = format!("{}\u{a0}{unit}", cents.number(l));
            tr!(l, "proposal-words-divided", whole = whole.as_str(), amount = amount)
        }
        Err(_) => tr!(l, "proposal-words-divided-free", whole = whole.as_str()),
    };
    Some(
        view! {
            <p class="field__hint">{text}</p>
            <input r#type="hidden" name=format!("line_{row}_whole") value=whole />
            <input r#type="hidden" name=format!("line_{row}_sum") value=sum />
        }
        .into_any(),
    )
}

/// What is asked about the words of a line, answered by a button.
fn question(row: usize, words: &Words, known: &[ResourceKind], l: Locale) -> Option<AnyView> {
    let (text, buttons) = match words {
        Words::Several(parts) => {
            let text = tr!(l, "proposal-words-several", parts = parts.join(" · "));
            let label = tr!(l, "proposal-words-split", count = parts.len());
            (text, vec![(format!("split_{row}"), label)])
        }
        Words::Which { word, kinds: meant } => {
            let of = |slug: &Slug| (format!("kind_{row}_{slug}"), kinds::name(known, slug, l));
            let none = (format!("kind_{row}_{NOTHING}"), tr!(l, "proposal-words-neither"));
            let buttons = meant.iter().map(of).chain([none]).collect();
            (tr!(l, "proposal-words-which", word = word.as_str()), buttons)
        }
        _ => return None,
    };
    let buttons = buttons.into_iter().map(|(value, text)| {
        view! { <button class="button button--small" name="intent" value=value>{text}</button> }
    });
    Some(
        view! {
            <div class="notice notice--info" id=format!("line_{row}_words") tabindex="-1">
                <p>{text}</p>
                <div class="button-row">{buttons.collect_view()}</div>
            </div>
        }
        .into_any(),
    )
}

/// What was understood: how many of which, and how large.
fn said(words: &Words, known: &[ResourceKind], l: Locale) -> String {
    let Words::One { kind, quantity, sides } = words else { return String::new() };
    let many =
        quantity.filter(|many| *many > 1).map(|many| format!("{} × ", l.number(many.into())));
    let metres = |cm: u32| Cents(i64::from(cm)).number(l);
    let sides = sides.map(|(short, long)| format!(" {} × {}\u{a0}m", metres(short), metres(long)));
    let name = kinds::name(known, kind, l);
    format!("{}{name}{}", many.unwrap_or_default(), sides.unwrap_or_default())
}

/// « Nothing to lend », then every name and synonym in a language.
fn names(known: &[ResourceKind], l: Locale) -> Vec<String> {
    let labels = known.iter().flat_map(|kind| {
        let labels = match l {
            Locale::Fr => &kind.fr,
            Locale::Nl => &kind.nl,
            Locale::En => &kind.en,
        };
        labels.split(';').map(|label| label.trim().to_owned())
    });
    std::iter::once(tr!(l, "proposal-line-no-kind")).chain(labels).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Submitted {
        Submitted::prefilled(pairs.iter().map(|(name, it)| ((*name).to_owned(), (*it).to_owned())))
    }

    #[test]
    fn a_divided_line_moves_the_others_down_and_keeps_what_it_cost() {
        let form = typed(&[
            ("title", "Fête"),
            ("line_0_label", "1 barnum 3x6 + sono"),
            ("line_0_quantity", "2"),
            ("line_0_price", "950"),
            ("line_0_year", "2"),
            ("line_1_label", "Affiches"),
            ("line_1_price", "80"),
        ]);
        let form = split(form, 0);
        let text = |name: &str| form.text(name);
        assert_eq!((text("title"), text("line_2_label")), ("Fête".into(), "Affiches".into()));
        assert_eq!(
            (text("line_0_label"), text("line_1_label")),
            ("1 barnum 3x6".into(), "sono".into())
        );
        for row in ["0", "1"] {
            let part = |part: &str| form.text(&format!("line_{row}_{part}"));
            assert_eq!(
                (part("price"), part("sum"), part("year")),
                ("".into(), "1900".into(), "2".into())
            );
            assert_eq!(part("whole"), "1 barnum 3x6 + sono");
        }
    }

    #[test]
    fn a_line_that_names_one_thing_is_not_divided() {
        let form = split(typed(&[("line_0_label", "1 barnum"), ("line_0_price", "1")]), 0);
        assert_eq!((form.text("line_0_price"), form.text("line_1_label")), ("1".into(), "".into()));
    }

    #[test]
    fn nothing_to_lend_is_said_in_each_language() {
        for l in Locale::ALL {
            assert_eq!(kind_code(&tr!(l, "proposal-line-no-kind").to_uppercase()), NOTHING);
        }
        assert_eq!(kind_code(" barnum "), "barnum");
    }
}

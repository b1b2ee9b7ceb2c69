//! What changed between two versions of a proposal, subject by subject.

use super::Content;
use crate::{locale::Locale, project::CostLine, text::Authored};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The title.
    Title,
    /// Why: the sentence or two.
    Summary,
    /// Where.
    Place,
    /// The commune, or its district.
    Commune,
    /// The point on the map.
    Point,
    /// The whole story.
    Description,
    /// The theme.
    Theme,
    /// The envelope.
    Envelope,
    /// A cost line, by its row from one.
    CostLine(usize),
    /// The quote of a cost line, by its row from one.
    Quote(usize),
    /// How far the cost can be lowered.
    Adjust,
    /// A translation of one of the texts.
    Translation(Locale),
}

/// One difference. Empty where there was, or is, nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub subject: Subject,
    /// How it was; codes for what is chosen from a list.
    pub before: String,
    /// How it is.
    pub after: String,
}

fn line(line: &CostLine) -> String {
    let kind = line.kind.as_ref().map(|kind| format!(" [{kind}]")).unwrap_or_default();
    let (quantity, price) = (line.quantity, line.unit_price.plain());
    format!("{} · {quantity} × {price} · {}{kind}", line.label.text, line.year)
}

fn adjust(content: &Content) -> String {
    let written =
        content.adjust.map(|own| format!("≥ {} · {}", own.least().plain(), own.step().plain()));
    written.unwrap_or_default()
}

fn translations(content: &Content, locale: Locale) -> String {
    let texts = [Some(&content.title), Some(&content.summary), Some(&content.place)];
    let texts = texts.into_iter().chain([content.description.as_ref()]).flatten();
    let lines = content.cost_lines.iter().map(|line| &line.label);
    let written: Vec<&str> =
        texts.chain(lines).filter_map(|text| text.translation(locale)).collect();
    written.join("\n")
}

/// What differs between two versions, in the order of the page.
#[must_use]
pub fn differences(before: &Content, after: &Content) -> Vec<Change> {
    let text = |text: &Authored| text.text.clone();
    let some = |text: &Option<Authored>| text.as_ref().map(|t| t.text.clone()).unwrap_or_default();
    let commune = |content: &Content| {
        let place = content.district.as_ref().or(content.commune.as_ref());
        place.map(ToString::to_string)
    };
    let point = |content: &Content| content.point.map(|at| at.to_string()).unwrap_or_default();
    let theme = |content: &Content| content.theme.map(|theme| theme.code().to_owned());
    let envelope = |content: &Content| content.envelope.map(|id| id.to_string());
    let mut pairs = vec![
        (Subject::Title, text(&before.title), text(&after.title)),
        (Subject::Summary, text(&before.summary), text(&after.summary)),
        (Subject::Place, text(&before.place), text(&after.place)),
        (Subject::Commune, commune(before).unwrap_or_default(), commune(after).unwrap_or_default()),
        (Subject::Point, point(before), point(after)),
        (Subject::Description, some(&before.description), some(&after.description)),
        (Subject::Theme, theme(before).unwrap_or_default(), theme(after).unwrap_or_default()),
        (
            Subject::Envelope,
            envelope(before).unwrap_or_default(),
            envelope(after).unwrap_or_default(),
        ),
    ];
    let rows = before.cost_lines.len().max(after.cost_lines.len());
    for row in 0..rows {
        let of = |content: &Content| content.cost_lines.get(row).map(line).unwrap_or_default();
        pairs.push((Subject::CostLine(row + 1), of(before), of(after)));
        let quote = |content: &Content| {
            let quote = content.cost_lines.get(row).and_then(|line| line.quote);
            quote.map(|digest| digest.to_string()).unwrap_or_default()
        };
        pairs.push((Subject::Quote(row + 1), quote(before), quote(after)));
    }
    pairs.push((Subject::Adjust, adjust(before), adjust(after)));
    for locale in Locale::ALL {
        let pair = (translations(before, locale), translations(after, locale));
        pairs.push((Subject::Translation(locale), pair.0, pair.1));
    }
    let changed = pairs.into_iter().filter(|(_, before, after)| before != after);
    changed.map(|(subject, before, after)| Change { subject, before, after }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{money::Cents, project::Theme};

    fn content() -> Content {
        let text = |words: &str| Authored::parse(Some(Locale::Fr), words, 200).unwrap();
        Content {
            title: text("Un four"),
            summary: text("Cuire ensemble"),
            place: text("Place du marché"),
            commune: None,
            district: None,
            point: None,
            description: None,
            theme: None,
            envelope: None,
            cost_lines: vec![CostLine {
                label: text("Briques"),
                quantity: 200,
                unit_price: Cents(250),
                year: 1,
                kind: None,
                told: crate::project::Told::Plain,
                quote: None,
            }],
            adjust: None,
        }
    }

    #[test]
    fn a_district_that_is_chosen_within_the_same_commune_is_a_change() {
        let mut before = content();
        before.commune = Some(crate::text::Slug::parse("jette").unwrap());
        let mut after = before.clone();
        after.district = Some(crate::text::Slug::parse("jette-magritte").unwrap());
        let changes = differences(&before, &after);
        assert_eq!(changes.len(), 1);
        assert_eq!(
            (changes[0].before.as_str(), changes[0].after.as_str()),
            ("jette", "jette-magritte")
        );
    }

    #[test]
    fn the_same_content_differs_in_nothing() {
        assert_eq!(differences(&content(), &content()), []);
    }

    #[test]
    fn every_change_is_named_with_before_and_after() {
        let mut after = content();
        after.title = after.title.with_translation(Locale::Nl, "Een oven");
        after.theme = Some(Theme::Food);
        after.cost_lines[0].quantity = 300;
        let changes = differences(&content(), &after);
        let subjects: Vec<_> = changes.iter().map(|change| change.subject).collect();
        assert_eq!(
            subjects,
            [Subject::Theme, Subject::CostLine(1), Subject::Translation(Locale::Nl)]
        );
        assert_eq!(changes[1].before, "Briques · 200 × 2.50 · 1");
        assert_eq!(changes[1].after, "Briques · 300 × 2.50 · 1");
    }
}

//! Amendments: somebody else's words for one place of a proposal, taken over by its bearers or
//! declined with a public reason.

use super::{Content, Refused};
use crate::{
    Moment,
    actor::{Actor, coded},
    id::{AccountId, AmendmentId, ProposalId},
    money::Cents,
    project::CostLine,
    refusal::Refusal,
    text::{Authored, Localized, limit},
};
use serde::{Deserialize, Serialize};

/// The most amendments that wait for an answer beside one proposal.
pub const MOST_OPEN: u64 = 50;

/// The place of a proposal that an amendment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// What.
    Title,
    /// Why.
    Summary,
    /// Where.
    Place,
    /// The whole story.
    Description,
    /// A cost line, by its row from one; the row behind the last is a new line.
    CostLine(usize),
}

impl Spot {
    /// The name of the place in a form.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Title => "title".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Place => "place".to_owned(),
            Self::Description => "description".to_owned(),
            Self::CostLine(row) => format!("line-{row}"),
        }
    }

    /// Reads the name of a place.
    ///
    /// # Errors
    /// [`Refusal::UnknownChoice`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        Ok(match text.trim() {
            "title" => Self::Title,
            "summary" => Self::Summary,
            "place" => Self::Place,
            "description" => Self::Description,
            other => {
                let row = other.strip_prefix("line-").and_then(|row| row.parse().ok());
                Self::CostLine(row.filter(|row| *row > 0).ok_or(Refusal::UnknownChoice)?)
            }
        })
    }

    /// Whether it holds a text.
    #[must_use]
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::CostLine(_))
    }

    /// Longest text there, in characters.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Title | Self::Place | Self::CostLine(_) => limit::TITLE,
            Self::Summary => limit::SUMMARY,
            Self::Description => limit::BODY,
        }
    }
}

/// What stands at a place, or should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Words {
    /// A text.
    Text(String),
    /// A cost.
    Line {
        /// What it is.
        label: String,
        /// How many.
        quantity: u32,
        /// What one costs.
        unit_price: Cents,
        /// In which year.
        year: u32,
    },
}

/// What stands at a place now; nothing where there is nothing.
#[must_use]
pub fn standing(content: &Content, spot: Spot) -> Option<Words> {
    let text = |text: &Authored| Some(Words::Text(text.text.clone()));
    match spot {
        Spot::Title => text(&content.title),
        Spot::Summary => text(&content.summary),
        Spot::Place => text(&content.place),
        Spot::Description => content.description.as_ref().and_then(text),
        Spot::CostLine(row) => {
            content.cost_lines.get(row.checked_sub(1)?).map(|line| Words::Line {
                label: line.label.text.clone(),
                quantity: line.quantity,
                unit_price: line.unit_price,
                year: line.year,
            })
        }
    }
}

coded! {
    /// What became of an amendment.
    AmendmentState {
        /// It waits for the bearers.
        Open => "open",
        /// It is part of the proposal.
        Accepted => "accepted",
        /// It is not, for a reason that everyone reads.
        Declined => "declined",
        /// Its author took it back.
        Withdrawn => "withdrawn",
    }
}

/// An amendment as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Identifier.
    pub id: AmendmentId,
    /// What it is about.
    pub proposal: ProposalId,
    /// Where in it.
    pub spot: Spot,
    /// What stood there when it was written.
    pub before: Option<Words>,
    /// What should stand there.
    pub after: Words,
    /// Why, in the words of its author.
    pub because: Authored,
    /// Who wrote it.
    pub author: AccountId,
    /// Under whose name.
    pub actor: Actor,
    /// When.
    pub written_at: Moment,
    /// What became of it.
    pub state: AmendmentState,
    /// Why it was declined.
    pub reason: Option<String>,
    /// When it was settled.
    pub settled_at: Option<Moment>,
    /// Why the administration took it down; its words are then shown no more.
    pub hidden_because: Option<Localized>,
}

impl Amendment {
    /// Whether the place changed since it was written.
    #[must_use]
    pub fn conflicts(&self, content: &Content) -> bool {
        standing(content, self.spot) != self.before
    }

    /// The proposal with the amendment in it. Translations of a text that changed go: they would
    /// translate what is not there any more.
    ///
    /// # Errors
    /// [`Refused::AmendmentSettled`] unless it waits, [`Refused::ChangedSince`] when the place
    /// changed since and nobody looked at both (`despite`), or what the place refuses.
    pub fn taken_over(&self, content: &Content, despite: bool) -> Result<Content, Refusal> {
        if self.state != AmendmentState::Open {
            return Err(Refused::AmendmentSettled.into());
        }
        if self.conflicts(content) && !despite {
            return Err(Refused::ChangedSince.into());
        }
        applied(content, self.spot, &self.after)
    }
}

/// A proposal with other words at a place.
///
/// # Errors
/// [`Refusal::Required`], [`Refusal::TooLong`], [`Refusal::UnknownChoice`] when words and place do
/// not go together, or [`Refusal::AmountTooLarge`].
pub fn applied(content: &Content, spot: Spot, words: &Words) -> Result<Content, Refusal> {
    let mut next = content.clone();
    let original = content.original();
    match (spot, words) {
        (Spot::CostLine(row), Words::Line { label, quantity, unit_price, year }) => {
            let label = Authored::parse(original, label, limit::TITLE)?;
            let place = row.checked_sub(1).ok_or(Refusal::UnknownChoice)?;
            let behind = next.cost_lines.len() == place;
            if let Some(line) = next.cost_lines.get_mut(place) {
                // The quote was for the price before.
                line.quote = line.quote.filter(|_| line.unit_price == *unit_price);
                if line.label.text != label.text {
                    line.label = label;
                }
                (line.quantity, line.unit_price, line.year) = (*quantity, *unit_price, *year);
            } else if behind {
                next.cost_lines.push(CostLine {
                    label,
                    quantity: *quantity,
                    unit_price: *unit_price,
                    year: *year,
                    kind: None,
                    told: crate::project::Told::Plain,
                    quote: None,
                });
            } else {
                return Err(Refused::ChangedSince.into());
            }
        }
        (Spot::CostLine(_), Words::Text(_)) | (_, Words::Line { .. }) => {
            return Err(Refusal::UnknownChoice);
        }
        (spot, Words::Text(text)) => {
            let text = Authored::parse(original, text, spot.longest())?;
            match spot {
                Spot::Title => next.title = text,
                Spot::Summary => next.summary = text,
                Spot::Place => next.place = text,
                _ => next.description = Some(text),
            }
        }
    }
    next.total()?;
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actor::ActorType, id::ActorId, locale::Locale, picture::Digest};
    use chrono::{TimeZone, Utc};
    use uuid::Uuid;

    fn text(words: &str) -> Authored {
        Authored::parse(Some(Locale::Fr), words, 200).unwrap()
    }

    fn content() -> Content {
        Content {
            title: text("Un four").with_translation(Locale::Nl, "Een oven"),
            summary: text("Cuire ensemble"),
            place: text("Place du marché"),
            commune: None,
            district: None,
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
                quote: Some(Digest::of(b"devis")),
            }],
            adjust: None,
            point: None,
        }
    }

    fn amendment(spot: Spot, after: Words) -> Amendment {
        Amendment {
            id: AmendmentId(Uuid::nil()),
            proposal: ProposalId(Uuid::nil()),
            spot,
            before: standing(&content(), spot),
            after,
            because: text("C’est plus juste"),
            author: AccountId(Uuid::nil()),
            actor: Actor {
                id: ActorId(Uuid::nil()),
                name: "Paul".into(),
                kind: ActorType::Inhabitants,
            },
            written_at: Utc.with_ymd_and_hms(2026, 3, 1, 9, 0, 0).unwrap(),
            state: AmendmentState::Open,
            reason: None,
            settled_at: None,
            hidden_because: None,
        }
    }

    fn line(label: &str, cents: i64) -> Words {
        Words::Line { label: label.into(), quantity: 200, unit_price: Cents(cents), year: 1 }
    }

    #[test]
    fn an_amendment_changes_its_place_and_nothing_else() {
        let title = amendment(Spot::Title, Words::Text("Un four à pain".into()));
        let next = title.taken_over(&content(), false).unwrap();
        assert_eq!(next.title, text("Un four à pain"));
        assert_eq!(Content { title: content().title, ..next }, content());
    }

    #[test]
    fn what_changed_since_is_never_overwritten_unless_somebody_saw_both() {
        let title = amendment(Spot::Title, Words::Text("Un four à pain".into()));
        let mut newer = content();
        newer.title = text("Un fournil");
        assert!(title.conflicts(&newer));
        let refused = title.taken_over(&newer, false);
        assert_eq!(refused, Err(Refused::ChangedSince.into()));
        assert_eq!(title.taken_over(&newer, true).unwrap().title, text("Un four à pain"));
    }

    #[test]
    fn an_amendment_is_settled_once() {
        let mut title = amendment(Spot::Title, Words::Text("Un four à pain".into()));
        title.state = AmendmentState::Declined;
        let refused = title.taken_over(&content(), true);
        assert_eq!(refused, Err(Refused::AmendmentSettled.into()));
    }

    #[test]
    fn a_cost_line_changes_or_comes_and_a_quote_goes_with_its_price() {
        let same = amendment(Spot::CostLine(1), line("Briques réfractaires", 250));
        let next = same.taken_over(&content(), false).unwrap();
        assert_eq!(next.cost_lines[0].quote, Some(Digest::of(b"devis")));
        let dearer = amendment(Spot::CostLine(1), line("Briques", 300));
        let next = dearer.taken_over(&content(), false).unwrap();
        assert_eq!((next.cost_lines[0].quote, next.cost_lines[0].unit_price), (None, Cents(300)));
        let fresh = amendment(Spot::CostLine(2), line("Sable", 100));
        assert_eq!(fresh.taken_over(&content(), false).unwrap().cost_lines.len(), 2);
        let beyond = amendment(Spot::CostLine(4), line("Sable", 100));
        assert_eq!(beyond.taken_over(&content(), false), Err(Refused::ChangedSince.into()));
    }

    #[test]
    fn words_and_place_go_together() {
        let odd = amendment(Spot::Title, line("Briques", 1));
        assert_eq!(odd.taken_over(&content(), false), Err(Refusal::UnknownChoice));
        let empty = amendment(Spot::Title, Words::Text("  ".into()));
        assert_eq!(empty.taken_over(&content(), false), Err(Refusal::Required));
    }

    #[test]
    fn a_place_is_read_as_it_is_named() {
        for spot in [Spot::Title, Spot::Summary, Spot::Place, Spot::Description, Spot::CostLine(3)]
        {
            assert_eq!(Spot::parse(&spot.code()), Ok(spot));
        }
        for text in ["", "line-", "line-0", "line-x", "bearer"] {
            assert_eq!(Spot::parse(text), Err(Refusal::UnknownChoice));
        }
    }
}

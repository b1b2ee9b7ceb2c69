//! The form in which a way of deciding is declared.

use crate::{Result, administration::localized};
use domain::{
    Refusal,
    deciding::{Criterion, Grid, Panel, Way, WayKind},
    refusal::Fields,
    text::limit,
};

/// A way as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct WayForm {
    /// Code of the kind.
    pub by: String,
    /// Of a hundred parts, those of the vote; read for a mix.
    pub vote_percent: String,
    /// The criteria of the jury; rows without a name are passed over.
    pub criteria: Vec<CriterionForm>,
    /// The most points for a criterion.
    pub scale: String,
    /// Of a hundred parts of the jury's score, those without which nothing is funded.
    pub least_percent: String,
    /// Whether the council decides on what the jury proposes.
    pub to_council: bool,
    /// The revision over which it was typed, as [`crate::revision`] names it; empty where nothing
    /// stood before.
    pub revision: String,
}

/// A criterion as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct CriterionForm {
    /// What is judged: French, Dutch, English.
    pub name: [String; 3],
    /// How much it counts.
    pub weight: String,
}

/// A whole number as typed, within bounds; `empty` when nothing was.
pub(super) fn whole(
    text: &str,
    (from, to): (u64, u64),
    empty: Option<u64>,
) -> std::result::Result<u64, Refusal> {
    match (text.trim(), empty) {
        ("", Some(empty)) => Ok(empty),
        ("", None) => Err(Refusal::Required),
        (text, _) => {
            let number = text.trim_end_matches('%').trim_end().parse::<u64>().ok();
            number.filter(|n| (from..=to).contains(n)).ok_or(Refusal::NotANumber { from, to })
        }
    }
}

impl WayForm {
    /// Reads the form.
    pub(super) fn checked(&self) -> Result<Way> {
        let mut fields = Fields::default();
        let Some(kind) = fields.check("by", self.by.trim().parse::<WayKind>()) else {
            return Err(fields.into_refused().into());
        };
        Ok(match kind {
            WayKind::Vote => Way::Vote,
            WayKind::Assembly => Way::Assembly,
            WayKind::Agreement => Way::Agreement,
            WayKind::Jury => Way::Jury { panel: self.panel(fields)? },
            WayKind::Mix => {
                let percent =
                    fields.check("vote_percent", whole(&self.vote_percent, (1, 99), None));
                let panel = self.panel(fields)?;
                let percent = percent.and_then(|percent| u8::try_from(percent).ok());
                Way::mix(percent.unwrap_or(0), panel)?
            }
        })
    }

    fn panel(&self, fields: Fields) -> Result<Panel> {
        Ok(Panel { grid: self.grid(fields)?, to_council: self.to_council })
    }

    /// Reads the criteria.
    pub(crate) fn grid(&self, mut fields: Fields) -> Result<Grid> {
        let mut criteria = Vec::new();
        let mut rows = Vec::new();
        for (row, criterion) in self.criteria.iter().enumerate() {
            let empty = criterion.name.iter().all(|text| text.trim().is_empty());
            if empty && criterion.weight.trim().is_empty() {
                continue;
            }
            let place = format!("criterion_{row}");
            let name = localized(&mut fields, &place, &criterion.name, limit::TITLE);
            let bounds = (1, u64::from(Grid::HEAVIEST));
            let weight =
                fields.check(&format!("{place}_weight"), whole(&criterion.weight, bounds, Some(1)));
            if let (Some(name), Some(weight)) = (name, weight) {
                let weight = u32::try_from(weight).unwrap_or(0);
                criteria.push(Criterion { name, weight });
                rows.push(row);
            }
        }
        let scale = (1, u64::from(Grid::LARGEST_SCALE));
        let scale = fields.check("scale", whole(&self.scale, scale, Some(5)));
        let least = fields.check("least_percent", whole(&self.least_percent, (0, 100), Some(0)));
        let (Some(scale), Some(least)) = (scale, least) else {
            return Err(fields.into_refused().into());
        };
        if !fields.is_empty() {
            return Err(fields.into_refused().into());
        }
        let small = |number: u64| u8::try_from(number).unwrap_or(u8::MAX);
        Ok(Grid::new(criteria, small(scale), small(least))?)
    }
}

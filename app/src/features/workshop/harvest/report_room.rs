//! Things, the floor and what did not go as planned, in the report.

use super::report::{Block, Report, Said, counted, euros, percent};
use crate::{features::workshop::names, show};
use domain::{
    money::Cents,
    workshop::{NoteKind, harvest::NoteStory},
};
use service::harvest::RoomMatch;

impl Report<'_> {
    /// Needs and offers, what goes together, and what need not be bought.
    pub fn resources(&self, blocks: &mut Vec<Block>) {
        let (l, view) = (self.l, self.view);
        let needs: Vec<&NoteStory> = view.harvest.notes_of(NoteKind::Need).collect();
        let offers: Vec<&NoteStory> = view.harvest.notes_of(NoteKind::Offer).collect();
        if needs.is_empty() && offers.is_empty() {
            return;
        }
        blocks.push(Block::Chapter(tr!(l, "harvest-resources")));
        blocks.push(Block::Text(counted(needs.len(), offers.len(), l).into()));
        let facts = &view.harvest.facts;
        let made = tr!(l, "harvest-matched", count = facts.matched, answers = facts.answers);
        let shared = tr!(l, "harvest-shared", count = facts.shared);
        blocks.push(Block::Text(format!("{made} {shared}").into()));
        if !view.matches.is_empty() {
            let rows = view.matches.iter().map(|found| self.found(found));
            blocks.push(Block::Table {
                caption: tr!(l, "harvest-matches"),
                head: vec![
                    tr!(l, "harvest-column-need"),
                    tr!(l, "harvest-column-met-by"),
                    tr!(l, "harvest-column-registry"),
                    tr!(l, "harvest-column-avoided"),
                ],
                rows: rows.collect(),
                figures: 2,
            });
            if view.avoided > Cents::ZERO {
                let sum = euros(view.avoided, l);
                blocks.push(Block::Text(tr!(l, "harvest-avoided", sum = sum).into()));
                blocks.push(Block::Small(tr!(l, "harvest-avoided-how")));
            }
        }
        let open: Vec<Said> = needs
            .iter()
            .filter(|need| !view.matches.iter().any(|found| found.need.id == need.id))
            .map(|need| self.thing(need))
            .collect();
        if !open.is_empty() {
            blocks.push(Block::Section(tr!(l, "harvest-needs-open").into()));
            blocks.push(Block::List(open));
        }
        let met = |offer: &&&NoteStory| {
            view.matches.iter().any(|found| found.offers.iter().any(|one| one.id == offer.id))
        };
        let free: Vec<Said> =
            offers.iter().filter(|offer| !met(offer)).map(|offer| self.thing(offer)).collect();
        if !free.is_empty() {
            blocks.push(Block::Section(tr!(l, "harvest-offers-free").into()));
            blocks.push(Block::List(free));
        }
    }

    fn thing(&self, note: &NoteStory) -> Said {
        let said = self.note(note);
        match note.quantity {
            Some(quantity) => said.and(&format!("× {quantity}")),
            None => said,
        }
    }

    fn found(&self, found: &RoomMatch) -> Vec<Said> {
        let l = self.l;
        let mut by: Vec<String> = found.offers.iter().map(|offer| self.thing(offer).text).collect();
        if found.lenders > 0 {
            by.push(tr!(l, "harvest-lenders", count = found.lenders));
        }
        let by = if by.is_empty() { "–".to_owned() } else { by.join(show::semicolon(l)) };
        let avoided = found.avoided.map_or_else(|| "–".to_owned(), |sum| euros(sum, l));
        vec![self.thing(&found.need), by.into(), found.registry.to_string().into(), avoided.into()]
    }

    /// How the floor was shared out.
    pub fn floor(&self, blocks: &mut Vec<Block>) {
        let (l, fairness) = (self.l, &self.view.harvest.fairness);
        if fairness.milliseconds == 0 {
            return;
        }
        blocks.push(Block::Chapter(tr!(l, "harvest-floor")));
        let rows = fairness.shares.iter().map(|(group, share)| {
            let share = u32::try_from(*share).unwrap_or(0);
            (self.group(*group), share, percent(share, l))
        });
        let rows: Vec<_> = rows.collect();
        // Of one group alone there is nothing to compare.
        if rows.len() > 1 {
            let caption = vec![tr!(l, "harvest-floor-shares").into()];
            blocks.push(Block::Bars { caption, rows });
        }
        let minutes = fairness.milliseconds / 60_000;
        let mut more = tr!(l, "harvest-floor-minutes", minutes = minutes);
        let at_tables = fairness.at_tables / 60_000;
        if at_tables > 0 {
            more = format!("{more} {}", tr!(l, "harvest-floor-tables", minutes = at_tables));
        }
        if let Some(silent) = fairness.silent {
            more = format!("{more} {}", tr!(l, "harvest-floor-silent", share = percent(silent, l)));
        }
        if let Some(gini) = fairness.gini {
            let gini = names::thousandths(u64::from(gini), l);
            more = format!("{more} {}", tr!(l, "harvest-floor-gini", gini = gini));
        }
        blocks.push(Block::Text(more.into()));
    }

    /// What did not go as the method has it.
    pub fn deviations(&self, blocks: &mut Vec<Block>) {
        use domain::workshop::DeviationKind as Kind;
        let (l, all) = (self.l, &self.view.harvest.deviations);
        if all.is_empty() {
            return;
        }
        blocks.push(Block::Chapter(tr!(l, "harvest-deviations")));
        let code = |kind: Kind| match kind {
            Kind::Reopened => "reopened",
            Kind::FloorOverride => "floor",
            Kind::Paper => "paper",
            Kind::PaperWithdrawn => "room-paper-withdrawn",
            Kind::Unlocked => "unlocked",
            Kind::Hidden => "hidden",
            Kind::Undone => "undone",
            Kind::JuryChanged => "jury",
            Kind::Copied => "copied",
        };
        let kinds = [
            Kind::Reopened,
            Kind::Unlocked,
            Kind::FloorOverride,
            Kind::Hidden,
            Kind::Undone,
            Kind::Paper,
            Kind::PaperWithdrawn,
            Kind::JuryChanged,
            Kind::Copied,
        ];
        let mut lines = Vec::new();
        for kind in kinds {
            let of: Vec<_> = all.iter().filter(|deviation| deviation.kind == kind).collect();
            if of.is_empty() {
                continue;
            }
            let reasons: Vec<String> = of
                .iter()
                .filter_map(|deviation| {
                    let reason = deviation.reason.as_deref().filter(|reason| *reason != "—")?;
                    Some(tr!(l, "harvest-reason", time = show::time(deviation.at), reason = reason))
                })
                .collect();
            let key = format!("harvest-deviation-{}", code(kind));
            lines.push(
                Said::from(tr!(l, &key, count = of.len())).and(&reasons.join(show::semicolon(l))),
            );
        }
        blocks.push(Block::List(lines));
    }
}

//! What a harvest says, once, as blocks: the page, the PDF and the table draw the same ones, so that
//! they cannot differ.

use super::{report_scenario, report_sheet, report_short, report_trials, report_votes};
use crate::{features::registry::Reference, show};
use domain::{
    Moment,
    locale::Locale,
    money::{Cents, Currency},
    picture::Digest,
    workshop::{
        Group, NoteKind, RoundState,
        harvest::{NoteStory, RoundStory},
    },
};
use service::harvest::HarvestView;

pub use domain::said::Said;

/// A piece of a harvest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A chapter.
    Chapter(String),
    /// A section of it.
    Section(Said),
    /// A label over what follows.
    Label(String),
    /// A paragraph.
    Text(Said),
    /// A paragraph in whose sentence words of others stand, each in its own language.
    Parts(Vec<Said>),
    /// A paragraph that matters less.
    Small(String),
    /// A list.
    List(Vec<Said>),
    /// Words of somebody, and who.
    Quote(Said, String),
    /// Figures with what they count.
    Figures(Vec<(String, String)>),
    /// Rows under a head; the columns from `figures` on hold figures.
    Table { caption: String, head: Vec<String>, rows: Vec<Vec<Said>>, figures: usize },
    /// Shares in thousandths with their labels, under words each in its own language.
    Bars { caption: Vec<Said>, rows: Vec<(String, u32, String)> },
    /// A box that is ticked or not, with its words.
    Tick(bool, String),
    /// What needs attention.
    Notice(Vec<Said>),
    /// A picture: its name, what stands on it.
    Picture(Digest, Said),
}

/// What the blocks are made from.
pub struct Report<'a> {
    pub view: &'a HarvestView,
    pub reference: &'a Reference,
    pub l: Locale,
}

impl Report<'_> {
    /// The whole harvest.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = self.head();
        report_short::all(self, &mut blocks);
        report_sheet::before(self, &mut blocks);
        self.course(&mut blocks);
        self.people(&mut blocks);
        report_scenario::all(self, &mut blocks);
        report_votes::all(self, &mut blocks);
        report_trials::all(self, &mut blocks);
        self.written(&mut blocks);
        self.sheets(&mut blocks);
        self.resources(&mut blocks);
        self.promises(&mut blocks);
        report_sheet::after(self, &mut blocks);
        self.verbatims(&mut blocks);
        self.floor(&mut blocks);
        self.deviations(&mut blocks);
        self.seal(&mut blocks);
        blocks
    }

    fn head(&self) -> Vec<Block> {
        let (l, harvest) = (self.l, &self.view.harvest);
        let mut blocks = Vec::new();
        if harvest.rehearsal {
            blocks.push(Block::Notice(vec![tr!(l, "harvest-rehearsal").into()]));
        }
        if harvest.ended.is_none() {
            blocks.push(Block::Notice(vec![tr!(l, "harvest-not-over").into()]));
        }
        let people = harvest.attendance.people;
        let figure = |count: usize, key: &str| (count.to_string(), tr!(l, key, count = count));
        let ballots: usize = harvest.results.iter().map(|result| result.results.ballots).sum();
        let mut figures = vec![
            figure(people as usize, "harvest-figure-people"),
            figure(harvest.facts.kinds, "harvest-figure-kinds"),
            figure(harvest.scenarios.len(), "harvest-figure-scenarios"),
            figure(harvest.facts.arguments, "harvest-figure-arguments"),
            figure(ballots, "harvest-figure-ballots"),
            figure(harvest.facts.commitments, "harvest-figure-commitments"),
        ];
        if harvest.facts.needs + harvest.facts.offers > 0 {
            figures.push(figure(harvest.facts.matched, "harvest-figure-matched"));
        }
        if self.view.avoided > Cents::ZERO {
            figures.push((euros(self.view.avoided, l), tr!(l, "harvest-figure-avoided")));
        }
        blocks.push(Block::Figures(figures));
        blocks
    }

    /// Who was there.
    fn people(&self, blocks: &mut Vec<Block>) {
        let (l, attendance) = (self.l, &self.view.harvest.attendance);
        blocks.push(Block::Chapter(tr!(l, "harvest-people")));
        if attendance.groups.is_empty() {
            blocks.push(Block::Text(tr!(l, "harvest-people-few").into()));
            return;
        }
        let expected = attendance.groups.iter().any(|group| group.expected > 0);
        let mut head = vec![tr!(l, "harvest-column-actor"), tr!(l, "harvest-column-came")];
        if expected {
            head.push(tr!(l, "harvest-column-expected"));
        }
        let rows = attendance.groups.iter().map(|present| {
            let mut row: Vec<Said> =
                vec![self.group(present.group).into(), present.people.to_string().into()];
            if expected {
                row.push(present.expected.to_string().into());
            }
            row
        });
        let caption = tr!(l, "harvest-people-caption");
        blocks.push(Block::Table { caption, head, rows: rows.collect(), figures: 1 });
        blocks.push(Block::Small(tr!(l, "harvest-pooled")));
        if attendance.invited > 0 {
            blocks.push(Block::Small(tr!(l, "harvest-invited", count = attendance.invited)));
        }
        if attendance.shared_phones > 0 {
            let (seats, phones) = (attendance.on_shared_phones, attendance.shared_phones);
            let shared = tr!(l, "harvest-shared-phones", seats = seats, phones = phones);
            blocks.push(Block::Small(shared));
        }
        if !attendance.communes.is_empty() {
            let commune = |(slug, people): (&domain::text::Slug, &u32)| {
                format!("{} ({people})", self.reference.commune(slug, l))
            };
            let mut all: Vec<String> = attendance.communes.iter().map(commune).collect();
            if attendance.elsewhere > 0 {
                all.push(tr!(l, "harvest-elsewhere", count = attendance.elsewhere));
            }
            let from = tr!(l, "harvest-communes", names = all.join(", "));
            blocks.push(Block::Text(from.into()));
        }
        if attendance.simulated > 0 {
            blocks.push(Block::Small(tr!(l, "harvest-simulated", count = attendance.simulated)));
        }
    }

    /// The run sheet, planned and as it went.
    fn course(&self, blocks: &mut Vec<Block>) {
        let (l, harvest) = (self.l, &self.view.harvest);
        blocks.push(Block::Chapter(tr!(l, "harvest-course")));
        report_sheet::words(self, blocks, domain::workshop::harvest::SheetField::Narrative, None);
        let rows = harvest.rounds.iter().map(|round| self.round(round));
        blocks.push(Block::Table {
            caption: tr!(l, "harvest-run-sheet"),
            head: vec![
                tr!(l, "harvest-column-round"),
                tr!(l, "harvest-column-planned"),
                tr!(l, "harvest-column-actual"),
                tr!(l, "harvest-column-minutes-planned"),
                tr!(l, "harvest-column-minutes"),
                tr!(l, "harvest-column-written"),
            ],
            rows: rows.collect(),
            figures: 1,
        });
    }

    fn round(&self, round: &RoundStory) -> Vec<Said> {
        let l = self.l;
        let name = super::super::names::round(round.kind, round.title.as_ref(), l);
        let remark = match (round.state, round.added) {
            (RoundState::Skipped, _) => Some(tr!(l, "harvest-round-skipped")),
            (RoundState::Planned, _) => Some(tr!(l, "harvest-round-not-held")),
            (_, true) => Some(tr!(l, "harvest-round-added")),
            _ => None,
        };
        let name = remark.map_or_else(|| name.clone(), |remark| format!("{name} ({remark})"));
        let time = |at: Option<Moment>| at.map_or_else(|| "–".to_owned(), show::time);
        let minutes = |seconds: i64| ((seconds + 30) / 60).to_string();
        let took = round.took.filter(|_| round.state != RoundState::Skipped);
        [
            name,
            time(round.planned_at),
            time(round.began),
            minutes(i64::from(round.planned)),
            took.map_or_else(|| "–".to_owned(), minutes),
            round.written.to_string(),
        ]
        .map(Said::from)
        .to_vec()
    }

    /// What was written beside the scenarios.
    fn written(&self, blocks: &mut Vec<Block>) {
        let l = self.l;
        let kinds = [
            NoteKind::Case,
            NoteKind::Barrier,
            NoteKind::Vision,
            NoteKind::Idea,
            NoteKind::Question,
            NoteKind::Reaction,
        ];
        // What is asked and said of a scenario stands under it.
        let beside = |kind: NoteKind| {
            self.view.harvest.notes_of(kind).filter(|note| note.scenario.is_none())
        };
        let mut begun = false;
        for kind in kinds {
            let notes: Vec<Said> = beside(kind).map(|note| self.note(note)).collect();
            if notes.is_empty() {
                continue;
            }
            if !begun {
                blocks.push(Block::Chapter(tr!(l, "harvest-written")));
                begun = true;
            }
            let key = format!("harvest-notes-{}", kind.code());
            blocks.push(Block::Section(tr!(l, &key).into()));
            blocks.push(Block::List(notes));
        }
    }

    /// Sheets and flip charts of the room.
    fn sheets(&self, blocks: &mut Vec<Block>) {
        let pictures = &self.view.harvest.pictures;
        if pictures.is_empty() {
            return;
        }
        blocks.push(Block::Chapter(tr!(self.l, "harvest-sheets")));
        blocks.extend(
            pictures.iter().map(|picture| {
                Block::Picture(picture.digest, Said::authored(&picture.text, self.l))
            }),
        );
    }

    pub fn note(&self, note: &NoteStory) -> Said {
        let mut about: Vec<String> = self.kind(note.group).into_iter().collect();
        if note.hands > 0 {
            about.push(tr!(self.l, "harvest-hands", count = note.hands));
        }
        let said = Said::authored(&note.text, self.l);
        if about.is_empty() { said } else { said.and(&format!("({})", about.join(", "))) }
    }

    /// Who does what, and when.
    fn promises(&self, blocks: &mut Vec<Block>) {
        let (l, promises) = (self.l, &self.view.harvest.commitments);
        let withheld = self.view.harvest.promises_withheld;
        if promises.is_empty() && withheld == 0 {
            return;
        }
        blocks.push(Block::Chapter(tr!(l, "harvest-commitments")));
        let told = (withheld > 0).then(|| tr!(l, "harvest-commitments-withheld", count = withheld));
        let told = told.map(Block::Small);
        if promises.is_empty() {
            blocks.extend(told);
            return;
        }
        let rows = promises.iter().map(|promise| {
            let who = match &promise.who {
                Some(who) => format!("{who}{}", self.by(promise.group)),
                None => self.who(promise.group),
            };
            let day = promise.day.map_or_else(|| "–".to_owned(), |day| date(day, l));
            vec![Said::authored(&promise.text, l), who.into(), day.into()]
        });
        blocks.push(Block::Table {
            caption: tr!(l, "harvest-commitments-caption"),
            head: vec![
                tr!(l, "harvest-column-what"),
                tr!(l, "harvest-column-who"),
                tr!(l, "harvest-column-when"),
            ],
            rows: rows.collect(),
            figures: 3,
        });
        blocks.extend(told);
        blocks.push(Block::Small(tr!(l, "harvest-commitments-reminded")));
    }

    fn verbatims(&self, blocks: &mut Vec<Block>) {
        let (l, harvest) = (self.l, &self.view.harvest);
        let written = self.view.entry(domain::workshop::harvest::SheetField::Quotes);
        if harvest.verbatims.is_empty() && written.is_none() && harvest.withheld == 0 {
            return;
        }
        blocks.push(Block::Chapter(tr!(l, "harvest-verbatims")));
        for quote in &harvest.verbatims {
            blocks.push(Block::Quote(Said::authored(&quote.text, l), self.who(quote.group)));
        }
        report_sheet::words(self, blocks, domain::workshop::harvest::SheetField::Quotes, None);
        if harvest.withheld > 0 {
            blocks.push(Block::Small(tr!(l, "harvest-withheld", count = harvest.withheld)));
        }
    }

    fn seal(&self, blocks: &mut Vec<Block>) {
        let (l, seal) = (self.l, &self.view.harvest.seal);
        blocks.push(Block::Chapter(tr!(l, "harvest-seal")));
        blocks.push(Block::Text(tr!(l, "harvest-seal-what", count = seal.entries).into()));
        blocks.push(Block::Small(seal.hash.clone()));
    }

    /// The name of a group in a figure.
    pub fn group(&self, group: Group) -> String {
        super::super::names::group(group, self.l)
    }

    /// The kind of actor of whoever wrote something; nothing where it was pooled with others: "others"
    /// says nothing of anybody.
    pub fn kind(&self, group: Option<Group>) -> Option<String> {
        group.filter(|group| *group != Group::Others).map(|group| self.group(group))
    }

    /// The same in brackets behind a word.
    pub fn by(&self, group: Option<Group>) -> String {
        self.kind(group).map(|kind| format!(" ({kind})")).unwrap_or_default()
    }

    /// The same as somebody: people of whom nothing may be told are "somebody".
    pub fn who(&self, group: Option<Group>) -> String {
        self.kind(group).unwrap_or_else(|| tr!(self.l, "harvest-somebody"))
    }
}

/// How many needs and offers there were.
pub fn counted(needs: usize, offers: usize, l: Locale) -> String {
    let needs = tr!(l, "harvest-needs-count", count = needs);
    let offers = tr!(l, "harvest-offers-count", count = offers);
    tr!(l, "harvest-resources-count", needs = needs, offers = offers)
}

/// Thousandths as a percentage, rounded as everywhere in a workshop.
pub fn percent(thousandths: u32, l: Locale) -> String {
    tr!(l, "harvest-percent", value = super::super::names::percent(thousandths))
}

/// An amount in euros.
pub fn euros(amount: Cents, l: Locale) -> String {
    amount.show(Currency::EUR, l)
}

/// A day without a time.
pub fn date(day: chrono::NaiveDate, l: Locale) -> String {
    // Noon: the same day everywhere in Europe.
    day.and_hms_opt(12, 0, 0).map_or_else(String::new, |noon| show::day(noon.and_utc(), l))
}

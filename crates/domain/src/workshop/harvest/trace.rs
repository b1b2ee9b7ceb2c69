//! Where a process comes from: each of its envelopes leads back to a line of a scenario, and that
//! line to whoever changed it, why, and what was said for and against.

use super::{AmendmentStory, ArgumentStory, FieldStory, Harvest, ScenarioStory, VersionStory};
use crate::{
    Moment,
    id::{EnvelopeId, WorkshopId},
    money::Cents,
    text::{Authored, Localized},
    workshop::{EnvelopeLine, FieldKey, FieldValue, Picture, ScenarioId},
};
use serde::{Deserialize, Deserializer, Serialize};

/// Where a process comes from, as it was when the process was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The workshop.
    pub workshop: WorkshopId,
    /// What it was called.
    pub title: Localized,
    /// When it was over.
    pub ended: Option<Moment>,
    /// People who were there.
    pub people: u32,
    /// The scenario.
    pub scenario: ScenarioId,
    /// What the scenario was called.
    pub name: Authored,
    /// Its fields with their stories.
    pub fields: Vec<FieldStory>,
    /// For and against the whole of it.
    pub arguments: Vec<ArgumentStory>,
    /// Sheets and flip charts that were photographed onto it; nobody is named who took them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
    /// Each envelope with its line.
    pub lines: Vec<OriginLine>,
    /// The entries of the log that all this was read from.
    pub entries: u64,
    /// The hash of the last of them.
    pub hash: String,
}

/// An envelope and the line of money that it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginLine {
    /// The envelope.
    pub envelope: EnvelopeId,
    /// The line.
    pub line: EnvelopeLine,
    /// How it came to be what it is, the oldest step first.
    pub steps: Vec<Step>,
}

/// A change of a line of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// When.
    pub at: Moment,
    /// What stood there before; nothing at the beginning.
    pub before: Option<Cents>,
    /// What stands there from then on.
    pub after: Cents,
    /// Its name before and from then on, when that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renamed: Option<Renamed>,
    /// The change that somebody had proposed, where it comes from one.
    pub amendment: Option<AmendmentStory>,
}

/// The names of a line that was renamed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renamed {
    /// Before.
    #[serde(deserialize_with = "name")]
    pub from: Authored,
    /// From then on.
    #[serde(deserialize_with = "name")]
    pub to: Authored,
}

/// Reads a name with its language and its translations; of a process that was made before they were
/// kept, the words alone, in a language that nobody knows.
fn name<'de, D: Deserializer<'de>>(from: D) -> Result<Authored, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Words(String),
        Name(Authored),
    }
    Ok(match Written::deserialize(from)? {
        Written::Words(words) => Authored::plain(None, words),
        Written::Name(name) => name,
    })
}

impl Origin {
    /// What a process that is made of a scenario comes from; `envelopes` in the order of the lines of
    /// the scenario.
    #[must_use]
    pub fn of(
        harvest: &Harvest,
        scenario: &ScenarioStory,
        envelopes: &[EnvelopeId],
    ) -> Option<Self> {
        let money = scenario.field(FieldKey::Envelopes);
        let lines = scenario.lines().iter().zip(envelopes).map(|(line, envelope)| OriginLine {
            envelope: *envelope,
            line: line.clone(),
            steps: money.map_or_else(Vec::new, |money| steps(money, &line.label)),
        });
        Some(Self {
            workshop: harvest.id,
            title: harvest.title.clone(),
            ended: harvest.ended,
            people: harvest.attendance.people,
            scenario: scenario.id,
            name: scenario.title()?.clone(),
            fields: scenario.fields.clone(),
            arguments: scenario.arguments.clone(),
            pictures: scenario.pictures.iter().map(unsigned).collect(),
            lines: lines.collect(),
            entries: harvest.seal.entries,
            hash: harvest.seal.hash.clone(),
        })
    }

    /// A field.
    #[must_use]
    pub fn field(&self, key: FieldKey) -> Option<&FieldStory> {
        self.fields.iter().find(|story| story.field == key)
    }
}

fn unsigned(picture: &Picture) -> Picture {
    Picture { author: None, ..picture.clone() }
}

/// How the line of this name came to its amount, whatever it was called before.
fn steps(money: &FieldStory, label: &str) -> Vec<Step> {
    let versions: Vec<(&VersionStory, &[EnvelopeLine])> = money
        .versions
        .iter()
        .filter_map(|version| match &version.value {
            FieldValue::Lines { lines } => Some((version, lines.as_slice())),
            _ => None,
        })
        .collect();
    // The last name is known; each earlier one is found from the one after it.
    let mut names: Vec<&str> = vec![label; versions.len()];
    for place in (1..versions.len()).rev() {
        let name = names[place];
        names[place - 1] = earlier(versions[place - 1].1, versions[place].1, name).unwrap_or(name);
    }
    let mut steps = Vec::new();
    let mut held: Option<&EnvelopeLine> = None;
    for ((version, lines), name) in versions.into_iter().zip(names) {
        let now = lines.iter().find(|line| line.label == name);
        let same = |line: &EnvelopeLine| {
            held.is_some_and(|held| (&held.label, held.amount) == (&line.label, line.amount))
        };
        if let Some(line) = now.filter(|line| !same(line)) {
            let renamed = held.filter(|held| held.label != line.label);
            steps.push(Step {
                at: version.at,
                before: held.map(|held| held.amount),
                after: line.amount,
                renamed: renamed.map(|held| Renamed { from: held.name(), to: line.name() }),
                amendment: version.amendment.clone(),
            });
        }
        held = now;
    }
    steps
}

/// What a line was called in the version before: the same, where that version has it. Otherwise it was
/// renamed when only one line can be meant: the one that went from its place, the one that went with
/// its amount, or the only one that went where only one came.
fn earlier<'a>(before: &'a [EnvelopeLine], now: &[EnvelopeLine], name: &str) -> Option<&'a str> {
    let has = |lines: &[EnvelopeLine], label: &str| lines.iter().any(|line| line.label == label);
    if has(before, name) {
        return before.iter().map(|line| line.label.as_str()).find(|label| *label == name);
    }
    let place = now.iter().position(|line| line.label == name)?;
    let went: Vec<&EnvelopeLine> = before.iter().filter(|line| !has(now, &line.label)).collect();
    let came: Vec<&EnvelopeLine> = now.iter().filter(|line| !has(before, &line.label)).collect();
    let there = before.get(place).filter(|_| before.len() == now.len());
    let there = there.filter(|line| !has(now, &line.label));
    let amount = now[place].amount;
    let mut alike = went.iter().filter(|line| line.amount == amount);
    let alone = came.iter().filter(|line| line.amount == amount).count() == 1;
    let alike = alike.next().filter(|_| alone && alike.next().is_none());
    let only = went.first().filter(|_| went.len() == 1 && came.len() == 1);
    there.or(alike.copied()).or(only.copied()).map(|line| line.label.as_str())
}

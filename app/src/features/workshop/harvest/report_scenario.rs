//! Every scenario in the report: what it holds, how it came to be so, and what was said of it.

use super::report::{Block, Report, Said, euros};
use crate::{features::workshop::names, show};
use domain::{
    locale::Locale,
    said::joined,
    workshop::{
        Answer, EnvelopeLine, FieldKey, FieldValue, ScenarioState, Side,
        harvest::{
            AmendmentStory, ArgumentStory, FieldStory, NoteStory, ScenarioStory, VersionStory,
        },
    },
};

/// All scenarios: those that the room carried on first.
pub fn all(report: &Report<'_>, blocks: &mut Vec<Block>) {
    let l = report.l;
    let mut scenarios: Vec<&ScenarioStory> = report.view.harvest.scenarios.iter().collect();
    if scenarios.is_empty() {
        return;
    }
    let rank = |state: ScenarioState| match state {
        ScenarioState::Adopted => 0,
        ScenarioState::Locked => 1,
        ScenarioState::Open => 2,
        ScenarioState::Withdrawn => 3,
    };
    scenarios.sort_by_key(|scenario| (rank(scenario.state), scenario.id));
    blocks.push(Block::Chapter(tr!(l, "harvest-scenarios")));
    for scenario in scenarios {
        one(report, scenario, blocks);
    }
}

fn one(report: &Report<'_>, scenario: &ScenarioStory, blocks: &mut Vec<Block>) {
    let l = report.l;
    if let Some(title) = scenario.title() {
        blocks.push(Block::Section(Said::authored(title, l)));
    }
    let state = tr!(l, &format!("harvest-scenario-{}", scenario.state.code()));
    let mut about = vec![state, tr!(l, "harvest-versions", count = scenario.version)];
    if let Some(table) = &scenario.table {
        about.push(tr!(l, "harvest-table", name = table.as_str()));
    }
    blocks.push(Block::Small(about.join(" · ")));
    for (made, process) in &report.view.processes {
        if *made == scenario.id {
            let name = process.name.get(l);
            blocks.push(Block::Text(tr!(l, "harvest-became", name = name).into()));
        }
    }
    for story in scenario.fields.iter().filter(|story| story.field != FieldKey::Title) {
        field(report, story, blocks);
    }
    if !scenario.arguments.is_empty() {
        blocks.push(Block::Label(tr!(l, "harvest-arguments-whole")));
        blocks.push(Block::List(arguments(report, &scenario.arguments)));
    }
    answered(report, ("harvest-notes-question", "question"), &scenario.questions, blocks);
    if !scenario.reactions.is_empty() {
        blocks.push(Block::Label(tr!(l, "harvest-notes-reaction")));
        let lines = scenario.reactions.iter().map(|reaction| report.note(reaction));
        blocks.push(Block::List(lines.collect()));
    }
    answered(report, ("harvest-objections", "objection"), &scenario.objections, blocks);
    for picture in &scenario.pictures {
        blocks.push(Block::Picture(picture.digest, Said::authored(&picture.text, l)));
    }
}

/// Questions with their answers, or objections with how they were worked in.
fn answered(
    report: &Report<'_>,
    (title, code): (&str, &str),
    notes: &[NoteStory],
    blocks: &mut Vec<Block>,
) {
    if notes.is_empty() {
        return;
    }
    let l = report.l;
    blocks.push(Block::Label(tr!(l, title)));
    let lines = notes.iter().map(|note| {
        let answer = note.answer.as_ref().map_or_else(
            || tr!(l, &format!("harvest-{code}-open")),
            |answer| tr!(l, &format!("harvest-{code}-answered"), answer = answer.get(l)),
        );
        let said = Said::authored(&note.text, l);
        said.and(format!("{} {answer}", report.by(note.group)).trim_start())
    });
    blocks.push(Block::List(lines.collect()));
}

fn field(report: &Report<'_>, story: &FieldStory, blocks: &mut Vec<Block>) {
    let l = report.l;
    blocks.push(Block::Label(tr!(l, &format!("workshop-field-{}", story.field.code()))));
    if let Some(value) = story.value() {
        blocks.extend(self::value(report, value));
    }
    // What was empty before the room proposed something has a change, and nothing that it replaced.
    let first =
        story.versions.first().and_then(|version| Some((version.at, version.amendment.as_ref()?)));
    let first = first.map(|(at, amendment)| {
        let (who, why) = (report.by(amendment.group), amendment.why.get(l));
        tr!(l, "harvest-change-first", time = show::time(at), who = who, why = why).into()
    });
    let mut history: Vec<Said> = first.into_iter().collect();
    history.extend(
        story.versions.iter().filter(|version| version.copied).map(|version| {
            Said::from(tr!(l, "harvest-change-copied", time = show::time(version.at)))
        }),
    );
    for pair in story.versions.windows(2) {
        history.push(change(report, &pair[0], &pair[1]));
    }
    history.extend(arguments(report, &story.arguments));
    history.extend(story.set_aside.iter().map(|amendment| set_aside(report, amendment)));
    if !history.is_empty() {
        blocks.push(Block::List(history));
    }
}

/// What a field holds, as blocks.
pub fn value(report: &Report<'_>, value: &FieldValue) -> Vec<Block> {
    let l = report.l;
    match value {
        FieldValue::Lines { lines } if lines.is_empty() => Vec::new(),
        FieldValue::Lines { lines } => {
            // From which budget: a column only where a line says so.
            let from = lines.iter().any(|line| line.from.is_some());
            let aimed = lines.iter().any(|line| line.theme.is_some() || line.commune.is_some());
            let rows = lines.iter().map(|line| {
                let source = line.from.clone().unwrap_or_else(|| "–".to_owned());
                let source = from.then(|| Said::from(source));
                let aim = aimed.then(|| Said::from(aim(report, line)));
                let amount = Said::from(euros(line.amount, l));
                let label = std::iter::once(Said::authored(&line.name(), l));
                label.chain(aim).chain(source).chain([amount]).collect()
            });
            let from_head = from.then_some("harvest-column-from");
            let aim_head = aimed.then_some("harvest-column-aim");
            let head = std::iter::once("harvest-column-line").chain(aim_head).chain(from_head);
            vec![Block::Table {
                caption: String::new(),
                head: head.chain(["harvest-column-amount"]).map(|it| tr!(l, it)).collect(),
                rows: rows.collect(),
                figures: 1 + usize::from(from) + usize::from(aimed),
            }]
        }
        other => vec![Block::Text(in_words(other, l))],
    }
}

/// What a line of money is kept for: its theme, its commune.
fn aim(report: &Report<'_>, line: &EnvelopeLine) -> String {
    let theme = line.theme.map(|theme| tr!(report.l, &format!("theme-{}", theme.code())));
    let commune = line.commune.as_ref().map(|slug| report.reference.commune(slug, report.l));
    let both: Vec<String> = theme.into_iter().chain(commune).collect();
    if both.is_empty() { "–".to_owned() } else { both.join(", ") }
}

/// What a field holds, in a sentence.
pub fn in_words(value: &FieldValue, l: Locale) -> Said {
    match value {
        FieldValue::Text { text } => Said::authored(text, l),
        FieldValue::Lines { lines } => {
            // Marked where all names are in one other language: it is one text.
            let mut languages = lines.iter().map(|line| Said::authored(&line.name(), l).language);
            let first = languages.next().flatten();
            let language = first.filter(|first| languages.all(|it| it == Some(*first)));
            Said { text: joined(&names::lines(lines, l)), language }
        }
        FieldValue::Kinds { kinds } => {
            let names = kinds.iter().map(|kind| tr!(l, &format!("actor-{}", kind.code())));
            names.collect::<Vec<_>>().join(", ").into()
        }
        FieldValue::Method { method } => {
            let form = domain::rules::BallotForm::up_to(1);
            crate::features::rules::method_name(*method, form, l).into()
        }
    }
}

/// A version and why it took the place of the one before.
fn change(report: &Report<'_>, before: &VersionStory, now: &VersionStory) -> Said {
    let l = report.l;
    let from = short(&in_words(&before.value, l).text);
    let time = show::time(now.at);
    match &now.amendment {
        Some(amendment) => {
            let who = report.by(amendment.group);
            let why = amendment.why.get(l);
            tr!(l, "harvest-change-amended", time = time, from = from, who = who, why = why).into()
        }
        None => tr!(l, "harvest-change", time = time, from = from).into(),
    }
}

/// The beginning of a text that is shown in full elsewhere.
fn short(text: &str) -> String {
    const MOST: usize = 160;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{}…", cut.trim_end())
}

fn set_aside(report: &Report<'_>, amendment: &AmendmentStory) -> Said {
    let l = report.l;
    let what = short(&in_words(&amendment.value, l).text);
    let (who, why) = (report.by(amendment.group), amendment.why.get(l));
    match &amendment.answer {
        Answer::Declined { reason } => {
            let reason = reason.get(l);
            tr!(l, "harvest-declined", what = what, who = who, why = why, reason = reason).into()
        }
        _ => tr!(l, "harvest-unanswered", what = what, who = who, why = why).into(),
    }
}

fn arguments(report: &Report<'_>, all: &[ArgumentStory]) -> Vec<Said> {
    let l = report.l;
    let line = |argument: &ArgumentStory| {
        let side = match argument.side {
            Side::For => tr!(l, "harvest-for"),
            Side::Against => tr!(l, "harvest-against"),
        };
        let count = argument.supporters;
        let supporters = (count > 0).then(|| tr!(l, "harvest-supporters", count = count));
        let about: Vec<String> =
            report.kind(argument.group).into_iter().chain(supporters).collect();
        let about =
            if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        let said = Said::authored(&argument.text, l);
        Said { text: format!("{side} {}{about}", said.text), language: said.language }
    };
    all.iter().map(line).collect()
}

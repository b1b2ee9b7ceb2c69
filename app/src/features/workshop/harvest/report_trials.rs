//! What was tried on the screen: with which money, rule and conditions, what that funds, and what the
//! room would have chosen.

use super::report::{Block, Report, Said, euros, percent};
use crate::features::{rules::method_name, workshop::names};
use domain::{
    locale::Locale,
    rules::{BallotForm, MethodChoice},
    said::filled,
    workshop::{
        EnvelopeLine, Trial,
        harvest::{BoardStory, PotStory, RoomLeaning, ScenarioStory, TrialStory, TriedProject},
        trial::{Distribution, NothingChosen, Source},
    },
};

/// More than so many lines are told by those that change.
const MOST_LINES: usize = 12;

/// Everything that was tried, ballots by ballots.
pub fn all(report: &Report<'_>, blocks: &mut Vec<Block>) {
    let (l, trials) = (report.l, &report.view.harvest.trials);
    if trials.is_empty() {
        return;
    }
    blocks.push(Block::Chapter(tr!(l, "harvest-trials")));
    blocks.push(Block::Text(tr!(l, "harvest-trials-what").into()));
    if trials.iter().any(|story| story.without_budget) {
        blocks.push(Block::Small(tr!(l, "harvest-trials-start")));
    }
    for story in trials {
        if story.left_out > 0 {
            blocks.push(Block::Small(tr!(l, "harvest-trials-left-out", count = story.left_out)));
        }
        for shown in &story.boards {
            board(report, story, shown, blocks);
        }
        if let Some(room) = &story.room {
            leaning(report, story, room, blocks);
        }
    }
}

/// Whose ballots.
fn source(report: &Report<'_>, story: &TrialStory) -> String {
    let l = report.l;
    match &story.source {
        Source::Room(id) => {
            let round = report.view.harvest.rounds.iter().find(|round| round.id == *id);
            let name = round.map(|round| names::round(round.kind, round.title.as_ref(), l));
            tr!(l, "harvest-trial-on-room", round = name.unwrap_or_default())
        }
        Source::Process(slug) => {
            let name = story.process.as_ref().map_or(slug.as_str(), |name| name.get(l));
            tr!(l, "harvest-trial-on-process", name = name)
        }
    }
}

fn board(report: &Report<'_>, story: &TrialStory, shown: &BoardStory, blocks: &mut Vec<Block>) {
    let l = report.l;
    let scenario = shown.scenario.and_then(|id| report.view.harvest.scenario(id));
    let title = scenario.and_then(|scenario| scenario.title());
    let title = title.map(|title| Said::authored(title, l));
    blocks.push(Block::Section(title.unwrap_or_else(|| tr!(l, "harvest-trial-none").into())));
    blocks.push(Block::Text(source(report, story).into()));
    blocks.extend(split(report, story, shown).map(Block::Parts));
    blocks.push(Block::List(settings(report, shown).into_iter().map(Said::from).collect()));
    if !shown.unplaced.is_empty() {
        let divided = matches!(story.source, Source::Room(_)) && shown.trial.split.len() > 1;
        let key = if divided { "trial-outside" } else { "trial-unplaced" };
        let lines = names::lines(&shown.unplaced, l);
        blocks.push(Block::Notice(filled(&tr!(l, key, lines = "%1"), &[lines])));
    }
    if let Some(why) = shown.refused {
        blocks.push(Block::Notice(vec![tr!(l, &format!("trial-refused-{}", why.code())).into()]));
        return;
    }
    if shown.pots.is_empty() {
        blocks.push(Block::Small(tr!(l, "harvest-trial-uncounted")));
        return;
    }
    let pots = shown.pots.iter().enumerate();
    pots.for_each(|(place, one)| {
        pot(report, story, one, pot_name(report, story, shown, place), blocks);
    });
    let lines = shown.nothing.iter().filter(|line| line.people > 0);
    // Of one group alone there is nothing to compare with everyone, nor where nobody has nothing.
    let groups = lines.clone().filter(|line| line.kind.is_some()).count();
    let told = |line: &&NothingChosen| groups > 1 && line.today + line.tried > 0;
    let lines = lines.filter(|line| line.kind.is_none() || told(line));
    let lines: Vec<Said> = lines.map(|line| nothing(story, line, l).into()).collect();
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
}

/// The lines of money that the pots of a board are: of a scenario of the room, where they are those.
fn envelopes<'a>(
    report: &'a Report<'_>,
    story: &TrialStory,
    shown: &BoardStory,
) -> &'a [EnvelopeLine] {
    let divided = matches!(story.source, Source::Room(_)) && shown.trial.split.len() > 1;
    let scenario = shown.scenario.filter(|_| divided);
    let scenario = scenario.and_then(|id| report.view.harvest.scenario(id));
    scenario.map(ScenarioStory::lines).unwrap_or_default()
}

/// What a pot is called: like the line of money that it is, else like its envelope.
fn pot_name(report: &Report<'_>, story: &TrialStory, shown: &BoardStory, place: usize) -> Said {
    let line = envelopes(report, story, shown).get(place);
    let line = line.map(|line| Said::authored(&line.name(), report.l));
    let pot = || shown.pots.get(place).map(|pot| Said::localized(&pot.name, report.l));
    line.or_else(pot).unwrap_or_else(|| (place + 1).to_string().into())
}

/// How the money is split, where there is more than one pot.
fn split(report: &Report<'_>, story: &TrialStory, shown: &BoardStory) -> Option<Vec<Said>> {
    let (l, split) = (report.l, &shown.trial.split);
    let parts = split.iter().enumerate().flat_map(|(place, part)| {
        let comma = (place > 0).then(|| Said::from(", "));
        let share = format!(" {}", percent(u32::from(*part) * 10, l));
        comma.into_iter().chain([pot_name(report, story, shown, place), share.into()])
    });
    let sentence = tr!(l, "harvest-trial-split", parts = "%1");
    (split.len() > 1).then(|| filled(&sentence, &[parts.collect()]))
}

/// The money, the rule, and the conditions.
fn settings(report: &Report<'_>, shown: &BoardStory) -> Vec<String> {
    let l = report.l;
    let Trial { money, method, minimum, commune_cap, commune_caps, even, .. } = &shown.trial;
    let mut lines = vec![tr!(l, "harvest-trial-money", money = euros(*money, l))];
    lines.push(tr!(l, "harvest-trial-rule", rule = rule(*method, l)));
    if *minimum > 0 {
        lines.push(tr!(l, "harvest-trial-minimum", count = *minimum));
    }
    if let Some(cap) = commune_cap {
        lines.push(tr!(l, "harvest-trial-cap", share = percent(u32::from(*cap) * 10, l)));
    }
    for (commune, cap) in commune_caps {
        let (name, share) =
            (report.reference.commune(commune, l), percent(u32::from(*cap) * 10, l));
        lines.push(tr!(l, "harvest-trial-cap-single", commune = name, share = share));
    }
    if *even {
        lines.push(tr!(l, "harvest-trial-even"));
    }
    lines
}

fn rule(method: MethodChoice, l: Locale) -> String {
    method_name(method, BallotForm::up_to(1), l)
}

/// What a pot funds and what not, beside what it is compared with; of many, those that change.
fn pot(
    report: &Report<'_>,
    story: &TrialStory,
    pot: &PotStory,
    called: Said,
    blocks: &mut Vec<Block>,
) {
    let l = report.l;
    let funded = pot.projects.iter().filter(|project| project.funded).count();
    let (of, spent, budget) = (pot.projects.len(), euros(pot.spent, l), euros(pot.budget, l));
    let says =
        tr!(l, "harvest-trial-pot", funded = funded, of = of, spent = spent, budget = budget);
    // In a room that is not divided there is one pot, and it has no name of its own.
    let says = Said::from(says);
    blocks.push(match story.source {
        Source::Room(_) if story.without_budget => Block::Text(says),
        _ => {
            let sentence = tr!(l, "harvest-trial-in-pot", pot = "%1", says = "%2");
            Block::Parts(filled(&sentence, &[vec![called], vec![says]]))
        }
    });
    let many = of > MOST_LINES;
    let told = |project: &&TriedProject| !many || project.funded != project.today;
    let rows = pot.projects.iter().filter(told).map(|project| {
        let mark = |funded: bool| {
            tr!(l, if funded { "harvest-trial-funded" } else { "harvest-trial-not-funded" })
        };
        let cells = [
            euros(project.cost, l),
            project.votes.to_string(),
            mark(project.funded),
            mark(project.today),
        ];
        name(report, story, project).into_iter().chain(cells.map(Said::from)).collect()
    });
    let rows: Vec<Vec<Said>> = rows.collect();
    if many {
        blocks.push(Block::Small(tr!(l, "harvest-trial-changes", count = rows.len())));
    }
    if rows.is_empty() {
        return;
    }
    // A line of money stands beside its scenario: each may be in a language of its own.
    let lines = rows.iter().any(|row| row.len() > 5);
    let names: &[&str] = match lines {
        true => &["harvest-column-line", "harvest-column-scenario"],
        false => &["harvest-column-project"],
    };
    let figures = [
        "harvest-column-cost",
        "harvest-column-votes",
        "harvest-column-here",
        if story.without_budget { "harvest-column-start" } else { "harvest-column-today" },
    ];
    blocks.push(Block::Table {
        caption: String::new(),
        head: names.iter().chain(&figures).map(|key| tr!(l, key)).collect(),
        rows,
        figures: names.len(),
    });
}

/// A scenario of the room by its title, a line of money by its name and its scenario, a project by its own
/// title.
fn name(report: &Report<'_>, story: &TrialStory, project: &TriedProject) -> Vec<Said> {
    let (scenario, line) = match (&story.source, project.scenario_and_line()) {
        (Source::Room(_), Some((scenario, line))) => (Some(scenario), line),
        _ => (None, None),
    };
    let scenario = scenario.and_then(|id| report.view.harvest.scenario(id));
    let line = scenario.zip(line).and_then(|(scenario, line)| scenario.lines().get(line));
    let line = line.map(|line| Said::authored(&line.name(), report.l));
    let title = scenario.and_then(|scenario| scenario.title());
    let title = title.map(|title| Said::authored(title, report.l));
    match (line, title) {
        (line, Some(title)) => line.into_iter().chain([title]).collect(),
        _ => vec![project.title.as_str().into()],
    }
}

fn nothing(story: &TrialStory, line: &NothingChosen, l: Locale) -> String {
    let who = match line.kind.as_deref() {
        None => tr!(l, "trial-everyone"),
        Some("others") => tr!(l, "workshop-others"),
        Some(kind) => tr!(l, &format!("actor-{kind}")),
    };
    let share = |people: u64| {
        let share = (people * 1_000).checked_div(line.people).unwrap_or(0);
        names::percent(u32::try_from(share).unwrap_or(1_000))
    };
    let key = if story.without_budget { "trial-nothing-room" } else { "trial-nothing" };
    tr!(l, key, who = who, tried = share(line.tried), today = share(line.today))
}

/// What the room would have chosen: everyone, then each kind of actor; and how the first pot is spread.
fn leaning(report: &Report<'_>, story: &TrialStory, room: &RoomLeaning, blocks: &mut Vec<Block>) {
    let l = report.l;
    let pots = story.boards.first().map_or(1, |board| board.trial.split.len());
    blocks.push(Block::Section(tr!(l, "harvest-leanings").into()));
    blocks.push(Block::Text(source(report, story).into()));
    let mut head = vec!["harvest-column-actor", "harvest-column-people"];
    if pots > 1 {
        head.push("harvest-column-first-pot");
    }
    head.extend(["harvest-column-rules", "harvest-column-capped", "harvest-column-threshold"]);
    let row = |who: String, said: &Distribution| -> Vec<Said> {
        let rules = said.methods.iter().map(|(method, count)| {
            tr!(l, "harvest-leaning-rule", rule = rule(*method, l), count = *count)
        });
        let mut cells = vec![who, said.people.to_string()];
        if pots > 1 {
            cells.push(percent(median(said) * 100, l));
        }
        let rules = rules.collect::<Vec<_>>().join(", ");
        cells.extend([rules, said.capped.to_string(), said.thresholds.to_string()]);
        cells.into_iter().map(Said::from).collect()
    };
    let mut rows = vec![row(tr!(l, "trial-everyone"), &room.all)];
    if room.groups.len() > 1 {
        rows.extend(room.groups.iter().map(|one| row(report.group(one.group), &one.said)));
    }
    blocks.push(Block::Table {
        caption: String::new(),
        head: head.into_iter().map(|key| tr!(l, key)).collect(),
        rows,
        figures: 1,
    });
    if pots > 1 {
        let caption = spread_caption(report, story);
        blocks.push(Block::Bars { caption, rows: spread(&room.all, l) });
    }
}

fn spread_caption(report: &Report<'_>, story: &TrialStory) -> Vec<Said> {
    let counted = story.boards.iter().find(|board| !board.pots.is_empty());
    let name = counted.map(|board| pot_name(report, story, board, 0));
    let caption = tr!(report.l, "harvest-leaning-spread", pot = "%1");
    filled(&caption, &[vec![name.unwrap_or_else(|| "1".into())]])
}

/// How many would give the first pot so many tenths; tenths that nobody would are left out.
fn spread(said: &Distribution, l: Locale) -> Vec<(String, u32, String)> {
    let bins = (0_u32..).zip(&said.first_pot).filter(|(_, count)| **count > 0);
    bins.map(|(tenths, count)| {
        let share = (count * 1_000).checked_div(said.people).unwrap_or(0);
        (percent(tenths * 100, l), share, count.to_string())
    })
    .collect()
}

/// The tenths of the first pot that half would give at most.
fn median(said: &Distribution) -> u32 {
    let mut sum = 0;
    let half = said.people.div_ceil(2);
    let found = (0_u32..).zip(&said.first_pot).find(|(_, count)| {
        sum += **count;
        sum >= half
    });
    found.map_or(0, |(tenths, _)| tenths)
}

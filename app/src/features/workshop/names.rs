//! How things of a workshop are called.

use domain::{
    actor::ActorType,
    locale::Locale,
    money::Currency,
    said::Said,
    text::Localized,
    workshop::{
        BallotForm, Consensus, Coverage, EnvelopeLine, Given, Group, RoundKind,
        view::{Results, RoundName, Whose},
    },
};

/// The name of a round: its own, or that of its kind.
pub fn round(kind: RoundKind, title: Option<&Localized>, l: Locale) -> String {
    match title {
        Some(title) => title.get(l).to_owned(),
        None => tr!(l, &format!("workshop-kind-{}", kind.code())),
    }
}

/// The name of a round.
pub fn name(name: &RoundName, l: Locale) -> String {
    round(name.kind, name.title.as_ref(), l)
}

/// The name of a kind of actor.
pub fn kind(kind: ActorType, l: Locale) -> String {
    tr!(l, &format!("actor-{}", kind.code()))
}

/// What kind of actor one person is: one inhabitant is not "inhabitants".
pub fn one(kind: ActorType, l: Locale) -> String {
    match kind {
        ActorType::Inhabitants => tr!(l, "actor-one-inhabitant"),
        _ => self::kind(kind, l),
    }
}

/// The name of a group in a figure.
pub fn group(group: Group, l: Locale) -> String {
    match group {
        Group::Kind(kind) => tr!(l, &format!("actor-{}", kind.code())),
        Group::Others => tr!(l, "workshop-others"),
    }
}

/// In whose name one thing is said: a table, a kind of actor; nothing where it was pooled, because
/// "others" says nothing of anybody.
pub fn whose(whose: Whose<'_>, l: Locale) -> Option<String> {
    match whose {
        Whose::Table(table) => Some(tr!(l, "workshop-whose-table", name = table.name.clone())),
        Whose::Group(Group::Kind(kind)) => Some(one(kind, l)),
        Whose::Group(Group::Others) => None,
    }
}

/// Thousandths as a number with two decimals, as the language writes it.
pub fn thousandths(value: u64, l: Locale) -> String {
    let mark = l.decimal_separator();
    format!("{}{mark}{:02}", value / 1_000, value % 1_000 / 10)
}

/// Minutes and seconds: `12:05`; below nought with a sign.
pub fn clock(milliseconds: i64) -> String {
    let sign = if milliseconds < 0 { "+" } else { "" };
    let seconds = milliseconds.unsigned_abs() / 1_000;
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// How much of the room a result stands for, and the group of which the smallest part voted.
pub fn coverage(found: &Coverage, l: Locale) -> String {
    let percent = percent(found.share);
    let whole =
        tr!(l, "workshop-coverage", cast = found.cast, people = found.people, percent = percent);
    match found.least() {
        Some(least) => {
            let name = group(least.group, l);
            let (cast, people) = (least.cast, least.people);
            let least =
                tr!(l, "workshop-coverage-least", group = name, cast = cast, people = people);
            format!("{whole}. {least}.")
        }
        None => format!("{whole}."),
    }
}

/// What a scenario finds: points of all points where points were shared out, else how many agree,
/// with concerns and objections where they were asked.
pub fn verdict(figure: &Consensus, found: &Results, l: Locale) -> String {
    if matches!(found.form, BallotForm::Dots { .. }) {
        let all: u64 = found.scenarios.iter().map(|other| other.points).sum();
        return tr!(l, "workshop-points-of", points = figure.points, all = all);
    }
    let mut parts = vec![tr!(l, "workshop-agree", agree = figure.agree, cast = figure.cast)];
    if figure.concerns > 0 {
        parts.push(tr!(l, "workshop-concerns", count = figure.concerns));
    }
    if figure.objections > 0 {
        parts.push(tr!(l, "workshop-objections", count = figure.objections));
    }
    parts.join(", ")
}

/// Lines of money in a sentence, each with its amount behind its name.
pub fn lines(lines: &[EnvelopeLine], l: Locale) -> Vec<Said> {
    let line = |(place, line): (usize, &EnvelopeLine)| {
        let comma = (place > 0).then(|| Said::from(", "));
        let amount = format!(" {}", line.amount.show(Currency::EUR, l));
        comma.into_iter().chain([Said::authored(&line.name(), l), amount.into()])
    };
    lines.iter().enumerate().flat_map(line).collect()
}

/// Half of the room gives so much.
pub fn median(given: &Given, l: Locale) -> String {
    tr!(l, "workshop-money-median", median = given.median.show(Currency::EUR, l))
}

/// A part of all the money that is given.
pub fn part(given: &Given, l: Locale) -> String {
    tr!(l, "workshop-money-share", percent = percent(given.share))
}

/// Thousandths to the nearest percent.
pub fn percent(thousandths: u32) -> u32 {
    (thousandths + 5) / 10
}

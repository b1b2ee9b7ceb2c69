//! A rule sheet read aloud: the same rules that the count follows, in sentences that a neighbour
//! understands and a council can hold on to.

mod limits;

pub use limits::group_name;

use domain::{
    envelope::Envelope,
    locale::Locale,
    money::Cents,
    place::Territory,
    rules::{BallotForm, CompletionChoice, MethodChoice, MisfitChoice, RuleSheet},
};
use service::count::OtherRuleKind;

/// How many voters the example of an equal part counts with.
const VOTERS: i64 = 1_000;

/// The plain-language reading of a rule sheet: short sentences, in the order of the vote.
#[must_use]
pub fn reading(
    rules: &RuleSheet,
    envelope: &Envelope,
    communes: &[Territory],
    l: Locale,
) -> Vec<String> {
    let mut sentences = vec![what_the_voter_does(rules, envelope, l)];
    sentences.extend(how_it_counts(rules, envelope, l));
    sentences.extend(limit_sentences(rules, envelope, communes, l));
    if rules.sharing().is_some() {
        sentences.push(sharing_sentence(rules, l));
    }
    sentences.extend(minimum_sentence(rules, l));
    sentences.push(tie_sentence(rules, l));
    sentences
}

/// How many voters have to choose a project for it to be funded, where the sheet asks for some.
#[must_use]
pub fn minimum_sentence(rules: &RuleSheet, l: Locale) -> Option<String> {
    let votes = rules.minimum_votes();
    let key =
        if rules.ballot().is_weighted() { "rules-minimum-points" } else { "rules-minimum-votes" };
    (votes > 0).then(|| tr!(l, key, votes = votes))
}

/// The limits of a sheet, one sentence for each.
#[must_use]
pub fn limit_sentences(
    rules: &RuleSheet,
    envelope: &Envelope,
    communes: &[Territory],
    l: Locale,
) -> Vec<String> {
    limits::sentences(rules.limits(), envelope, communes, l)
}

/// Whether winners share what they would buy twice, and by which figures.
#[must_use]
pub fn sharing_sentence(rules: &RuleSheet, l: Locale) -> String {
    match rules.sharing() {
        None => tr!(l, "share-rules-none"),
        Some(terms) => tr!(
            l,
            "share-rules-terms",
            upkeep = u32::from(terms.upkeep_percent),
            contingency = u32::from(terms.contingency_percent)
        ),
    }
}

fn how_it_counts(rules: &RuleSheet, envelope: &Envelope, l: Locale) -> Vec<String> {
    let amount = envelope.amount.cents.show(envelope.amount.currency, l);
    let pointed = rules.ballot().is_weighted();
    let either = |plain: &str, points: &str| {
        tr!(l, if pointed { points } else { plain }, envelope = amount.clone())
    };
    let part = || equal_part(envelope, l);
    match rules.method() {
        MethodChoice::Greedy => {
            let first = match rules.switches().per_euro {
                false => either("rules-greedy", "rules-greedy-points"),
                true => either("rules-greedy-per-euro", "rules-greedy-per-euro-points"),
            };
            vec![first, tr!(l, greedy_rest(rules.switches().misfit))]
        }
        MethodChoice::EqualShares => {
            let need = match (pointed, rules.switches().count) {
                (false, false) => "rules-shares-need",
                (true, false) => "rules-shares-need-points",
                (false, true) => "rules-shares-need-count",
                (true, true) => "rules-shares-need-count-points",
            };
            let completion = format!("rules-completion-{}", rules.completion().code());
            let unit = Cents(100).show(envelope.amount.currency, l);
            let mut sentences = vec![part(), tr!(l, need), tr!(l, &completion, unit = unit)];
            if rules.switches().prefilter {
                sentences.insert(0, tr!(l, "rules-prefilter"));
            }
            if rules.comparison() {
                sentences.push(tr!(l, "rules-comparison"));
            }
            sentences
        }
        MethodChoice::MaxWelfare => {
            vec![either("rules-welfare", "rules-welfare-points"), tr!(l, "rules-welfare-rest")]
        }
        MethodChoice::ExactEqualShares => {
            vec![part(), tr!(l, "rules-exact"), tr!(l, "rules-exact-rest")]
        }
        MethodChoice::BoundedOverspending => vec![part(), tr!(l, "rules-bounded")],
        MethodChoice::Phragmen => {
            let mut sentences = vec![tr!(l, "rules-phragmen", envelope = amount)];
            if rules.switches().misfit == MisfitChoice::Stop {
                sentences.push(tr!(l, "rules-greedy-stop"));
            }
            sentences
        }
        MethodChoice::MaximinSupport => vec![tr!(l, "rules-maximin", envelope = amount)],
        MethodChoice::Cstv => vec![part(), tr!(l, "rules-cstv")],
    }
}

/// What becomes of a project that does not fit.
const fn greedy_rest(misfit: MisfitChoice) -> &'static str {
    match misfit {
        MisfitChoice::Skip => "rules-greedy-rest",
        MisfitChoice::Stop => "rules-greedy-stop",
        MisfitChoice::Stretch => "rules-greedy-stretch",
    }
}

/// What a voter does with a ballot, in a sentence.
pub(crate) fn what_the_voter_does(rules: &RuleSheet, envelope: &Envelope, l: Locale) -> String {
    match rules.ballot() {
        BallotForm::Approval { min_choices: 0 | 1, max_choices } => {
            tr!(l, "rules-ballot-approval", choices = max_choices)
        }
        BallotForm::Approval { min_choices, max_choices } => {
            tr!(l, "rules-ballot-range", fewest = min_choices, choices = max_choices)
        }
        BallotForm::Knapsack => {
            let amount = envelope.amount.cents.show(envelope.amount.currency, l);
            tr!(l, "rules-ballot-knapsack", envelope = amount)
        }
        BallotForm::Points { total, max_per_project } => {
            tr!(l, "rules-ballot-points", total = total, most = max_per_project)
        }
        BallotForm::Ranking { places } => tr!(l, "rules-ballot-ranking", places = places),
    }
}

/// The part of each voter, with an example that says when it is rounded down.
fn equal_part(envelope: &Envelope, l: Locale) -> String {
    let whole = envelope.amount.cents;
    let part = Cents(whole.0 / VOTERS).show(envelope.amount.currency, l);
    let voters = l.number(VOTERS.unsigned_abs());
    let exact = whole.0 % VOTERS == 0;
    let key = if exact { "rules-shares-part" } else { "rules-shares-part-about" };
    tr!(l, key, part = part, voters = voters)
}

fn tie_sentence(rules: &RuleSheet, l: Locale) -> String {
    let order: Vec<String> = rules
        .tie_break()
        .iter()
        .map(|rule| tr!(l, &format!("rules-tie-{}", rule.code())))
        .collect();
    let then = format!("{} ", tr!(l, "rules-tie-then"));
    tr!(l, "rules-tie", order = order.join(&then))
}

/// The name of the rule, short enough for a heading or a table.
#[must_use]
pub fn rule_name(rules: &RuleSheet, l: Locale) -> String {
    let name = match rules.method() {
        MethodChoice::EqualShares => completion_name(rules.completion(), l),
        method => method_name(method, rules.ballot(), l),
    };
    let name = match rules.switches().are_usual() {
        true => name,
        false => tr!(l, "rules-name-switched", name = name),
    };
    if rules.comparison() { tr!(l, "rules-name-compared", name = name) } else { name }
}

/// The name of a method other than equal shares, for ballots of a form.
#[must_use]
pub fn method_name(method: MethodChoice, ballot: BallotForm, l: Locale) -> String {
    match (method, ballot.is_weighted()) {
        (MethodChoice::Greedy, true) => tr!(l, "rules-name-greedy-points"),
        (MethodChoice::MaxWelfare, true) => tr!(l, "rules-name-max-welfare-points"),
        (MethodChoice::EqualShares, _) => tr!(l, "admin-rules-method-equal-shares"),
        _ => tr!(l, &format!("rules-name-{}", method.code())),
    }
}

/// The name of a rule that an outcome is compared with.
#[must_use]
pub fn other_rule_name(kind: OtherRuleKind, ballot: BallotForm, l: Locale) -> String {
    match kind {
        OtherRuleKind::Greedy => method_name(MethodChoice::Greedy, ballot, l),
        OtherRuleKind::SharesAlone => completion_name(CompletionChoice::None, l),
        OtherRuleKind::SharesCompleted => completion_name(CompletionChoice::Add1Utilitarian, l),
        OtherRuleKind::MaxWelfare => method_name(MethodChoice::MaxWelfare, ballot, l),
    }
}

fn completion_name(completion: CompletionChoice, l: Locale) -> String {
    tr!(l, &format!("rules-name-shares-{}", completion.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        account::VoterRules,
        actor::ActorType,
        envelope::{Money, Together},
        funding::Funders,
        id::{EnvelopeId, ProcessId},
        money::Currency,
        project::Theme,
        rules::{Group, GroupLimit, Limits, RuleSheetDraft, TieRule},
        text::{Localized, Slug},
    };

    fn envelope(cents: i64) -> Envelope {
        let id = "00000000-0000-0000-0000-000000000000";
        Envelope {
            id: id.parse::<EnvelopeId>().unwrap(),
            process: id.parse::<ProcessId>().unwrap(),
            slug: Slug::parse("quartiers").unwrap(),
            name: Localized::same("Quartiers"),
            summary: Localized::same("Quartiers"),
            amount: Money { cents: Cents(cents), currency: Currency::EUR },
            funders: Funders::sole(Localized::same("Région"), Cents(cents)).unwrap(),
            bearers: Vec::new(),
            together: Together::ALONE,
            theme: None,
            communes: Vec::new(),
            eligibility: VoterRules::default(),
            adjustable: false,
            position: 0,
        }
    }

    fn draft(ballot: BallotForm, method: MethodChoice) -> RuleSheetDraft {
        RuleSheetDraft {
            ballot,
            method,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
            minimum_votes: 0,
            limits: Limits::default(),
            switches: domain::rules::Switches::default(),
            sharing: None,
        }
    }

    /// One sheet for each ballot, method, completion and limit that can stand together.
    fn sheets() -> Vec<RuleSheet> {
        let forms = [
            BallotForm::up_to(1),
            BallotForm::Approval { min_choices: 2, max_choices: 5 },
            BallotForm::Knapsack,
            BallotForm::Points { total: 10, max_per_project: 4 },
            BallotForm::Ranking { places: 3 },
        ];
        let mut drafts = Vec::new();
        for ballot in forms {
            for method in MethodChoice::ALL {
                drafts.push(draft(ballot, *method));
                drafts.push(RuleSheetDraft { minimum_votes: 25, ..draft(ballot, *method) });
            }
        }
        for completion in CompletionChoice::ALL {
            let shares = draft(BallotForm::Knapsack, MethodChoice::EqualShares);
            drafts.push(RuleSheetDraft { completion: *completion, comparison: true, ..shares });
        }
        let usual = domain::rules::Switches::default();
        for ballot in [BallotForm::Knapsack, BallotForm::Ranking { places: 3 }] {
            for misfit in MisfitChoice::ALL {
                let switches = domain::rules::Switches { misfit: *misfit, per_euro: true, ..usual };
                drafts.push(RuleSheetDraft { switches, ..draft(ballot, MethodChoice::Greedy) });
            }
            let switches = domain::rules::Switches { count: true, prefilter: true, ..usual };
            drafts.push(RuleSheetDraft { switches, ..draft(ballot, MethodChoice::EqualShares) });
        }
        let switches = domain::rules::Switches { misfit: MisfitChoice::Stop, ..usual };
        let phragmen = draft(BallotForm::Knapsack, MethodChoice::Phragmen);
        drafts.push(RuleSheetDraft { switches, ..phragmen });
        let limit = |group| GroupLimit { group, amount: Cents(1_000_000) };
        let limits = Limits {
            caps: vec![
                limit(Group::Theme(Theme::Nature)),
                limit(Group::Bearer(ActorType::Association)),
            ],
            floors: vec![
                limit(Group::Commune(Slug::parse("jette").unwrap())),
                limit(Group::District(Slug::parse("jette-magritte").unwrap())),
            ],
            exclusions: vec![vec!["3".into(), "7".into(), "9".into()]],
        };
        let welfare = draft(BallotForm::Knapsack, MethodChoice::MaxWelfare);
        drafts.push(RuleSheetDraft { limits, ..welfare });
        drafts.into_iter().filter_map(|draft| RuleSheet::new(draft).ok()).collect()
    }

    #[test]
    fn every_sheet_reads_in_a_few_whole_sentences_in_every_language() {
        let sheets = sheets();
        assert!(sheets.len() > 60, "{}", sheets.len());
        for sheet in &sheets {
            for l in Locale::ALL {
                let read = reading(sheet, &envelope(24_000_000), &[], l);
                assert!((3..=9).contains(&read.len()), "{read:?}");
                let all = format!("{} {}", read.join(" "), rule_name(sheet, l));
                assert!(!all.contains("rules-") && !all.contains('{'), "{all}");
            }
        }
    }

    #[test]
    fn a_part_that_is_rounded_down_says_so() {
        assert!(equal_part(&envelope(24_000_000), Locale::Fr).contains(": 240\u{a0}€ si"));
        assert!(
            equal_part(&envelope(24_000_050), Locale::Fr).contains("un peu plus de 240\u{a0}€")
        );
    }
}

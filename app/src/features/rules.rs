//! A rule sheet read aloud: the same rules that the count follows, in sentences that a neighbour
//! understands and a council can hold on to.

use domain::{
    envelope::Envelope,
    locale::Locale,
    money::Cents,
    rules::{BallotForm, CompletionChoice, MethodChoice, RuleSheet},
};

/// How many voters the example of an equal part counts with.
const VOTERS: i64 = 1_000;

/// The plain-language reading of a rule sheet: short sentences, in the order of the vote.
#[must_use]
pub fn reading(rules: &RuleSheet, envelope: &Envelope, l: Locale) -> Vec<String> {
    let money = |cents: Cents| cents.show(envelope.amount.currency, l);
    let mut sentences = vec![what_the_voter_does(rules, envelope, l)];
    match rules.method() {
        MethodChoice::Greedy => {
            sentences.push(tr!(l, "rules-greedy", envelope = money(envelope.amount.cents)));
            sentences.push(tr!(l, "rules-greedy-rest"));
        }
        MethodChoice::EqualShares => {
            sentences.push(equal_part(envelope, l));
            sentences.push(tr!(l, "rules-shares-need"));
            let key = format!("rules-completion-{}", rules.completion().code());
            sentences.push(tr!(l, &key, unit = money(Cents(100))));
            if rules.comparison() {
                sentences.push(tr!(l, "rules-comparison"));
            }
        }
    }
    if rules.minimum_votes() > 0 {
        sentences.push(tr!(l, "rules-minimum-votes", votes = rules.minimum_votes()));
    }
    sentences.push(tie_sentence(rules, l));
    sentences
}

fn what_the_voter_does(rules: &RuleSheet, envelope: &Envelope, l: Locale) -> String {
    match rules.ballot() {
        BallotForm::Approval { max_choices } => {
            tr!(l, "rules-ballot-approval", choices = max_choices)
        }
        BallotForm::Knapsack => {
            let amount = envelope.amount.cents.show(envelope.amount.currency, l);
            tr!(l, "rules-ballot-knapsack", envelope = amount)
        }
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
    let name = match (rules.method(), rules.completion()) {
        (MethodChoice::Greedy, _) => tr!(l, "rules-name-greedy"),
        (MethodChoice::EqualShares, completion) => completion_name(completion, l),
    };
    if rules.comparison() { tr!(l, "rules-name-compared", name = name) } else { name }
}

fn completion_name(completion: CompletionChoice, l: Locale) -> String {
    tr!(l, &format!("rules-name-shares-{}", completion.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        account::DeclaredEligibility,
        envelope::Money,
        id::{EnvelopeId, ProcessId},
        money::Currency,
        rules::{RuleSheetDraft, TieRule},
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
            funders: Vec::new(),
            bearers: Vec::new(),
            theme: None,
            communes: Vec::new(),
            eligibility: DeclaredEligibility::default(),
            position: 0,
        }
    }

    fn sheet(method: MethodChoice, completion: CompletionChoice, full: bool) -> RuleSheet {
        let shares = method == MethodChoice::EqualShares;
        RuleSheet::new(RuleSheetDraft {
            ballot: if full {
                BallotForm::Knapsack
            } else {
                BallotForm::Approval { max_choices: 1 }
            },
            method,
            completion,
            comparison: full && shares,
            tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
            minimum_votes: if full { 25 } else { 0 },
        })
        .unwrap()
    }

    #[test]
    fn every_sheet_reads_in_three_to_seven_sentences_in_every_language() {
        for full in [false, true] {
            let mut sheets = vec![sheet(MethodChoice::Greedy, CompletionChoice::None, full)];
            let shares = MethodChoice::EqualShares;
            sheets.extend(CompletionChoice::ALL.iter().map(|c| sheet(shares, *c, full)));
            for sheet in &sheets {
                for l in Locale::ALL {
                    let read = reading(sheet, &envelope(24_000_000), l);
                    assert!((3..=7).contains(&read.len()), "{read:?}");
                    let all = format!("{} {}", read.join(" "), rule_name(sheet, l));
                    assert!(!all.contains("rules-") && !all.contains('{'), "{all}");
                }
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

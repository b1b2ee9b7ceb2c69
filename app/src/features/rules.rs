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

//! The fields of a rule sheet, and the sheet as facts once it is frozen.

use crate::{
    features::rules::rule_name,
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{
    Refusal,
    locale::Locale,
    refusal::Fields,
    rules::{BallotForm, CompletionChoice, MethodChoice, RuleSheet, RuleSheetDraft, TieRule},
};
use leptos::prelude::*;

const APPROVAL: &str = "approval";
const KNAPSACK: &str = "knapsack";
const TIES: [&str; 3] = ["tie_1", "tie_2", "tie_3"];
/// More choices than any ballot has.
const MOST_CHOICES: u32 = 500;
const MOST_MINIMUM: u32 = 10_000_000;

/// The values of a sheet, as the form holds them.
pub(super) fn values(sheet: &RuleSheet) -> Vec<(String, String)> {
    let (ballot, most) = match sheet.ballot() {
        BallotForm::Approval { max_choices } => (APPROVAL, max_choices.to_string()),
        BallotForm::Knapsack => (KNAPSACK, String::new()),
    };
    let mut values = vec![
        ("ballot".to_owned(), ballot.to_owned()),
        ("max_choices".to_owned(), most),
        ("method".to_owned(), sheet.method().code().to_owned()),
        ("completion".to_owned(), sheet.completion().code().to_owned()),
        ("minimum_votes".to_owned(), sheet.minimum_votes().to_string()),
    ];
    if sheet.comparison() {
        values.push(("comparison".to_owned(), "yes".to_owned()));
    }
    for (name, rule) in TIES.into_iter().zip(sheet.tie_break()) {
        values.push((name.to_owned(), rule.code().to_owned()));
    }
    values
}

fn whole(text: &str, from: u32, to: u32) -> Result<u32, Refusal> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits
        .parse()
        .ok()
        .filter(|value| (from..=to).contains(value))
        .ok_or(Refusal::NotANumber { from: u64::from(from), to: u64::from(to) })
}

/// Reads the form. What belongs to equal shares alone is left out with the other method, and the
/// number of choices with a ballot that has none: the form shows both at once.
///
/// # Errors
/// One refusal per field that cannot be read.
pub(super) fn read(form: &Submitted) -> Result<RuleSheetDraft, Vec<domain::Field>> {
    let mut fields = Fields::default();
    let ballot = match form.text("ballot").as_str() {
        APPROVAL => fields
            .check("max_choices", whole(&form.text("max_choices"), 1, MOST_CHOICES))
            .map(|max_choices| BallotForm::Approval { max_choices }),
        KNAPSACK => Some(BallotForm::Knapsack),
        _ => fields.check("ballot", Err(Refusal::UnknownChoice)),
    };
    let method: Option<MethodChoice> = fields.check("method", form.text("method").parse());
    let shares = method == Some(MethodChoice::EqualShares);
    let completion = match shares {
        true => fields.check("completion", form.text("completion").parse()),
        false => Some(CompletionChoice::None),
    };
    let minimum = match form.text("minimum_votes").trim() {
        "" => Some(0),
        text => fields.check("minimum_votes", whole(text, 0, MOST_MINIMUM)),
    };
    let mut tie_break: Vec<TieRule> = Vec::new();
    for name in TIES {
        match form.text(name).as_str() {
            "" => {}
            code => tie_break.extend(fields.check(name, code.parse::<TieRule>())),
        }
    }
    match (ballot, method, completion, minimum) {
        (Some(ballot), Some(method), Some(completion), Some(minimum_votes))
            if fields.is_empty() =>
        {
            Ok(RuleSheetDraft {
                ballot,
                method,
                completion,
                comparison: shares && form.ticked("comparison"),
                tie_break,
                minimum_votes,
            })
        }
        _ => Err(fields.into_refused()),
    }
}

/// The fields.
pub(super) fn fields(form: &FormState, l: Locale) -> AnyView {
    let option =
        |code: &str, key: &str| (code.to_owned(), tr!(l, key), tr!(l, &format!("{key}-hint")));
    let ballots = vec![
        option(APPROVAL, "admin-rules-ballot-approval"),
        option(KNAPSACK, "admin-rules-ballot-knapsack"),
    ];
    let methods = vec![
        option(MethodChoice::EqualShares.code(), "admin-rules-method-equal-shares"),
        option(MethodChoice::Greedy.code(), "admin-rules-method-greedy"),
    ];
    let completions = CompletionChoice::ALL
        .iter()
        .map(|choice| {
            (choice.code().to_owned(), tr!(l, &format!("admin-rules-completion-{}", choice.code())))
        })
        .collect();
    view! {
        {ui::choices("ballot", &tr!(l, "admin-rules-ballot"), ballots, false, form, l)}
        {Field::new("max_choices", tr!(l, "admin-rules-max-choices"), Kind::Line("number"))
            .hint(tr!(l, "admin-rules-max-choices-hint"))
            .class("field field--short")
            .draw(form, l)}
        {ui::choices("method", &tr!(l, "admin-rules-method"), methods, false, form, l)}
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-rules-shares-only")}</legend>
            {Field::new("completion", tr!(l, "admin-rules-completion"), Kind::Select(completions))
                .hint(tr!(l, "admin-rules-completion-hint"))
                .draw(form, l)}
            {ui::tick("comparison", tr!(l, "admin-rules-comparison"), form)}
        </fieldset>
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-rules-ties")}</legend>
            <p class="field__hint">{tr!(l, "admin-rules-ties-hint")}</p>
            <div class="field-row">{ties(form, l)}</div>
        </fieldset>
        {Field::new("minimum_votes", tr!(l, "admin-rules-minimum"), Kind::Line("number"))
            .hint(tr!(l, "admin-rules-minimum-hint"))
            .class("field field--short")
            .draw(form, l)}
    }
    .into_any()
}

fn ties(form: &FormState, l: Locale) -> AnyView {
    (1_usize..)
        .zip(TIES)
        .map(|(place, name)| {
            let mut options = vec![(String::new(), tr!(l, "admin-rules-tie-none"))];
            options.extend(TieRule::ALL.iter().map(|rule| {
                (rule.code().to_owned(), tr!(l, &format!("admin-rules-tie-{}", rule.code())))
            }));
            Field::new(name, tr!(l, "admin-rules-tie-place", place = place), Kind::Select(options))
                .draw(form, l)
        })
        .collect_view()
        .into_any()
}

/// The settings of a sheet: name and value.
pub(super) fn facts(sheet: &RuleSheet, l: Locale) -> Vec<(String, String)> {
    let ballot = match sheet.ballot() {
        BallotForm::Approval { max_choices } => {
            tr!(l, "admin-rules-fact-approval", choices = max_choices)
        }
        BallotForm::Knapsack => tr!(l, "admin-rules-ballot-knapsack"),
    };
    let ties = sheet
        .tie_break()
        .iter()
        .map(|rule| tr!(l, &format!("admin-rules-tie-{}", rule.code())))
        .collect::<Vec<_>>()
        .join(" → ");
    let minimum = match sheet.minimum_votes() {
        0 => tr!(l, "admin-rules-no-minimum"),
        votes => l.number(u64::from(votes)),
    };
    vec![
        (tr!(l, "admin-rules-ballot"), ballot),
        (tr!(l, "admin-rules-method"), rule_name(sheet, l)),
        (tr!(l, "admin-rules-ties"), ties),
        (tr!(l, "admin-rules-minimum"), minimum),
    ]
}

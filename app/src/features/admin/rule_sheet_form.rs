//! The fields of a rule sheet, and the sheet as facts once it is frozen.

use super::{
    rule_limits_form as limits, rule_sharing_form as sharing, rule_sheet::Places,
    rule_switches_form as switches,
};
use crate::{
    features::rules::{self, method_name, rule_name},
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{
    Refusal,
    envelope::Envelope,
    locale::Locale,
    money::Currency,
    place::Territory,
    refusal::Fields,
    rules::{BallotForm, CompletionChoice, MethodChoice, RuleSheet, RuleSheetDraft, TieRule},
};
use leptos::prelude::*;

const TIES: [&str; 3] = ["tie_1", "tie_2", "tie_3"];
/// More choices or points than any ballot has.
const MOST_CHOICES: u32 = 500;
const MOST_MINIMUM: u32 = 10_000_000;

/// The values of a sheet, as the form holds them.
pub(super) fn values(sheet: &RuleSheet) -> Vec<(String, String)> {
    let mut values = vec![("ballot".to_owned(), sheet.ballot().code().to_owned())];
    let numbers: &[(&str, u32)] = match sheet.ballot() {
        BallotForm::Approval { min_choices, max_choices } => {
            &[("min_choices", min_choices), ("max_choices", max_choices)]
        }
        BallotForm::Knapsack => &[],
        BallotForm::Points { total, max_per_project } => {
            &[("total", total), ("max_per_project", max_per_project)]
        }
        BallotForm::Ranking { places } => &[("places", places)],
    };
    let numbers = numbers.iter().map(|(name, value)| ((*name).to_owned(), value.to_string()));
    values.extend(numbers);
    values.extend([
        ("method".to_owned(), sheet.method().code().to_owned()),
        ("completion".to_owned(), sheet.completion().code().to_owned()),
        ("minimum_votes".to_owned(), sheet.minimum_votes().to_string()),
    ]);
    if sheet.comparison() {
        values.push(("comparison".to_owned(), "yes".to_owned()));
    }
    for (name, rule) in TIES.into_iter().zip(sheet.tie_break()) {
        values.push((name.to_owned(), rule.code().to_owned()));
    }
    values.extend(switches::values(sheet.switches()));
    values.extend(limits::values(sheet.limits()));
    values.extend(sharing::values(sheet.sharing()));
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

/// Reads what a voter fills in. Of the numbers only those of the chosen form are read: the form
/// shows them all at once.
fn read_ballot(form: &Submitted, fields: &mut Fields) -> Option<BallotForm> {
    let mut number = |name: &str| fields.check(name, whole(&form.text(name), 1, MOST_CHOICES));
    match form.text("ballot").as_str() {
        "approval" => {
            let min_choices = match form.text("min_choices").trim() {
                "" => Some(1),
                _ => number("min_choices"),
            };
            let (min_choices, max_choices) = (min_choices?, number("max_choices")?);
            Some(BallotForm::Approval { min_choices, max_choices })
        }
        "knapsack" => Some(BallotForm::Knapsack),
        "points" => {
            let (total, most) = (number("total"), number("max_per_project"));
            Some(BallotForm::Points { total: total?, max_per_project: most? })
        }
        "ranking" => Some(BallotForm::Ranking { places: number("places")? }),
        _ => fields.check("ballot", Err(Refusal::UnknownChoice)),
    }
}

/// Reads the form. What belongs to equal shares alone is left out with another method.
///
/// # Errors
/// One refusal per field that cannot be read.
pub(super) fn read(form: &Submitted) -> Result<RuleSheetDraft, Vec<domain::Field>> {
    let mut fields = Fields::default();
    let ballot = read_ballot(form, &mut fields);
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
    let limits = limits::read(form, &mut fields);
    let switches = switches::read(form, &mut fields);
    let shares_things = sharing::read(form, &mut fields);
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
                limits,
                switches,
                sharing: shares_things,
            })
        }
        _ => Err(fields.into_refused()),
    }
}

/// The fields.
pub(super) fn fields(form: &FormState, places: &Places, currency: Currency, l: Locale) -> AnyView {
    view! {
        {ballot_fields(form, l)}
        {method_fields(form, l)}
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-rules-ties")}</legend>
            <p class="field__hint">{tr!(l, "admin-rules-ties-hint")}</p>
            <div class="field-row">{ties(form, l)}</div>
        </fieldset>
        {Field::new("minimum_votes", tr!(l, "admin-rules-minimum"), Kind::Line("number"))
            .hint(tr!(l, "admin-rules-minimum-hint"))
            .class("field field--short")
            .draw(form, l)}
        {limits::fields(form, places, currency, l)}
        {sharing::fields(form, l)}
    }
    .into_any()
}

fn ballot_fields(form: &FormState, l: Locale) -> AnyView {
    let ballots = ["approval", "knapsack", "points", "ranking"].map(|code| {
        let key = format!("admin-rules-ballot-{code}");
        (code.to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
    });
    let number = |name: &'static str, label: &str, hint: &str| {
        Field::new(name, tr!(l, label), Kind::Line("number"))
            .hint(tr!(l, hint))
            .class("field field--short")
            .draw(form, l)
    };
    view! {
        {ui::choices("ballot", &tr!(l, "admin-rules-ballot"), ballots.to_vec(), false, form, l)}
        <div class="field-row">
            {number("min_choices", "admin-rules-min-choices", "admin-rules-max-choices-hint")}
            {number("max_choices", "admin-rules-max-choices", "admin-rules-max-choices-hint")}
        </div>
        <div class="field-row">
            {number("total", "admin-rules-total", "admin-rules-points-hint")}
            {number("max_per_project", "admin-rules-max-per-project", "admin-rules-points-hint")}
        </div>
        <div class="field-row">{number("places", "admin-rules-places", "admin-rules-places-hint")}</div>
    }
    .into_any()
}

/// Three rules in plain words; the others folded away, unless one of them is chosen.
fn method_fields(form: &FormState, l: Locale) -> AnyView {
    let option = |method: MethodChoice| {
        let key = format!("admin-rules-method-{}", method.code());
        let name = if method.is_plain() {
            tr!(l, &key)
        } else {
            method_name(method, BallotForm::Knapsack, l)
        };
        (method.code().to_owned(), name, tr!(l, &format!("{key}-hint")))
    };
    let plain = MethodChoice::PLAIN.map(option).to_vec();
    let expert = MethodChoice::ALL.iter().copied().filter(|method| !method.is_plain());
    let chosen = form.value("method").parse::<MethodChoice>();
    let open = chosen.is_ok_and(|method| !method.is_plain()) || switches::any(form);
    let expert = expert.map(option).map(|(code, name, hint)| {
        let checked = form.submitted.has("method", &code);
        view! {
            <label class="choice">
                <input r#type="radio" name="method" value=code checked=checked />
                <span class="choice__text">
                    <span class="choice__label">{name}</span>
                    <span class="choice__hint">{hint}</span>
                </span>
            </label>
        }
    });
    let completions = CompletionChoice::ALL
        .iter()
        .map(|choice| {
            (choice.code().to_owned(), tr!(l, &format!("admin-rules-completion-{}", choice.code())))
        })
        .collect();
    view! {
        {ui::choices("method", &tr!(l, "admin-rules-method"), plain, false, form, l)}
        <details class="fieldset" open=open>
            <summary>{tr!(l, "admin-rules-experts")}</summary>
            <div class="choice-group">{expert.collect_view()}</div>
            {switches::fields(form, l)}
        </details>
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-rules-shares-only")}</legend>
            {Field::new("completion", tr!(l, "admin-rules-completion"), Kind::Select(completions))
                .hint(tr!(l, "admin-rules-completion-hint"))
                .draw(form, l)}
            {ui::tick("comparison", tr!(l, "admin-rules-comparison"), form)}
        </fieldset>
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
pub(super) fn facts(
    sheet: &RuleSheet,
    envelope: &Envelope,
    communes: &[Territory],
    l: Locale,
) -> Vec<(String, String)> {
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
    let limits = match sheet.limits().is_empty() {
        true => tr!(l, "admin-rules-no-limits"),
        false => rules::limit_sentences(sheet, envelope, communes, l).join(" "),
    };
    vec![
        (tr!(l, "admin-rules-ballot"), ballot_fact(sheet.ballot(), l)),
        (tr!(l, "admin-rules-method"), rule_name(sheet, l)),
        (tr!(l, "admin-rules-ties"), ties),
        (tr!(l, "admin-rules-minimum"), minimum),
        (tr!(l, "admin-rules-limits"), limits),
        (tr!(l, "share-rules"), rules::sharing_sentence(sheet, l)),
    ]
}

fn ballot_fact(ballot: BallotForm, l: Locale) -> String {
    match ballot {
        BallotForm::Approval { min_choices, max_choices } => {
            let most = tr!(l, "admin-rules-fact-approval", choices = max_choices);
            match min_choices {
                0 | 1 => most,
                fewest => {
                    format!("{most} ({} {fewest})", tr!(l, "admin-rules-floor").to_lowercase())
                }
            }
        }
        BallotForm::Knapsack => tr!(l, "admin-rules-ballot-knapsack"),
        BallotForm::Points { total, max_per_project } => {
            tr!(l, "admin-rules-fact-points", total = total, most = max_per_project)
        }
        BallotForm::Ranking { places } => tr!(l, "admin-rules-fact-ranking", places = places),
    }
}

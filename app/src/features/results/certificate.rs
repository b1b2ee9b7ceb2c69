//! What a checker that shares no code with the count found, in words.

use super::ledger::Ledger;
use certify::{Check, Property, Verdict};
use leptos::prelude::*;

/// The verdicts, or nothing for an outcome that was published before there was a checker.
pub fn list(ledger: &Ledger) -> Option<AnyView> {
    let l = ledger.l;
    let certificate = ledger.results.explanations.certificate.as_ref()?;
    let lines: Vec<_> = certificate.checks.iter().filter_map(|check| line(ledger, check)).collect();
    let title =
        if certificate.is_sound() { "certificate-title" } else { "certificate-title-fault" };
    Some(
        view! {
            <div class="certificate">
                <h3>{tr!(l, title)}</h3>
                <p>{tr!(l, "certificate-lead")}</p>
                <ul class="certificate__list">{lines}</ul>
            </div>
        }
        .into_any(),
    )
}

/// One verdict; nothing where the question does not arise, or where another worth is meant than
/// the one that the rule goes by.
fn line(ledger: &Ledger, check: &Check) -> Option<AnyView> {
    let key = match check.property {
        Property::Consistency => "consistency",
        Property::Support => "support",
        Property::Constraints => "constraints",
        Property::Exhaustiveness => "exhaustiveness",
        Property::EjrCost | Property::EjrPointsTimesCost if check.promised => "ejr",
        Property::EjrCost => "ejr",
        Property::Payments => "payments",
        Property::Priceability => "priceability",
        Property::Purchases => "purchases",
        Property::Choices => "choices",
        _ => return None,
    };
    let (class, end) = match (check.verdict, check.fault) {
        (Verdict::NotApplicable, _) => return None,
        (Verdict::Passed, _) => ("certificate__line certificate__line--holds", ""),
        (Verdict::Violated, true) => ("certificate__line certificate__line--fault", "-fault"),
        (Verdict::Violated, false) => ("certificate__line certificate__line--not", "-not"),
    };
    let count = check.violations.len();
    let text = tr!(ledger.l, &format!("certificate-{key}{end}"), count = count);
    Some(view! { <li class=class>{text}</li> }.into_any())
}

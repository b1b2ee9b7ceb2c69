//! A certificate in two lines, to stand under an outcome.

use crate::certificate::{Certificate, Property, Verdict};

impl Certificate {
    /// The certificate in two plain lines: what the outcome has, and whether that is all that its
    /// rule promises. The whole of it is written by `Display`.
    #[must_use]
    pub fn summary(&self) -> String {
        let ejr = |property: Property, words: &str| {
            self.verdict(property).map(|(verdict, violations)| match verdict {
                Verdict::Passed => format!("EJR+1 {words}: holds"),
                _ if violations == 1 => format!("EJR+1 {words}: 1 claim unmet"),
                _ => format!("EJR+1 {words}: {violations} claims unmet"),
            })
        };
        let yes_or = |property: Property, name: &str, no: &dyn Fn(usize) -> String| {
            self.verdict(property).map(|(verdict, violations)| {
                let answer = if verdict == Verdict::Passed { "yes".into() } else { no(violations) };
                format!("{name}: {answer}")
            })
        };
        let fit = |n: usize| format!("no, {n} supported {} still fit", plural(n));
        let wrong = |n: usize| format!("NO, {n} {} wrong", if n == 1 { "is" } else { "are" });
        let said = [
            ejr(Property::EjrCost, "by cost"),
            ejr(Property::EjrCount, "by number"),
            ejr(Property::EjrPointsTimesCost, "by points times cost"),
            ejr(Property::EjrPoints, "by points"),
            yes_or(Property::Exhaustiveness, "exhaustive", &fit),
            yes_or(Property::Constraints, "constraints kept", &wrong),
            yes_or(Property::Payments, "payments exact", &wrong),
            yes_or(Property::Priceability, "priceable", &wrong),
            yes_or(Property::Purchases, "purchases in order", &wrong),
            yes_or(Property::Choices, "choices by the rule", &wrong),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let faults = self.faults().count();
        let verdict = match faults {
            0 => "Nothing that was checked and that the rule promises is missing.".to_owned(),
            n => format!("FAULTS: {n}. The outcome does not keep what its rule promises."),
        };
        format!("Certificate: {}.\n{verdict}", said.join("; "))
    }

    fn verdict(&self, property: Property) -> Option<(Verdict, usize)> {
        let check = self.check(property)?;
        let asked = check.verdict != Verdict::NotApplicable;
        asked.then_some((check.verdict, check.violations.len()))
    }
}

fn plural(number: usize) -> &'static str {
    if number == 1 { "project would" } else { "projects would" }
}

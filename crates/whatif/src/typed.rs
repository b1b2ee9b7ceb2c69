//! What somebody tries, as it is typed.

use domain::{
    locale::Locale,
    money::Cents,
    rules::MethodChoice,
    text::Slug,
    workshop::trial::{Trial, TrialRefusal},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialTyped {
    /// All the money.
    pub money: String,
    /// The hundredths of each pot.
    pub split: Vec<String>,
    /// Code of the rule.
    pub method: String,
    /// The threshold; may be empty.
    pub minimum: String,
    /// The cap per commune, in hundredths; may be empty.
    pub cap: String,
    /// The caps of single communes by their codes, in hundredths; may be empty.
    #[serde(default)]
    pub caps: BTreeMap<String, String>,
    /// Whether each kind of actor weighs the same.
    pub even: bool,
}

impl TrialTyped {
    /// A trial as it is typed.
    #[must_use]
    pub fn of(trial: &Trial, l: Locale) -> Self {
        let unless_none =
            |number: u32| if number == 0 { String::new() } else { number.to_string() };
        Self {
            money: trial.money.number(l),
            split: trial.split.iter().map(ToString::to_string).collect(),
            method: trial.method.code().to_owned(),
            minimum: unless_none(trial.minimum),
            cap: trial.commune_cap.map(|cap| cap.to_string()).unwrap_or_default(),
            caps: trial
                .commune_caps
                .iter()
                .map(|(commune, cap)| (commune.to_string(), cap.to_string()))
                .collect(),
            even: trial.even,
        }
    }

    /// The trial that is typed. With two pots the second one gets what the first one leaves.
    ///
    /// # Errors
    /// [`TrialRefusal::Money`], [`TrialRefusal::Split`] or [`TrialRefusal::NotCounted`].
    pub fn read(&self, pots: usize) -> Result<Trial, TrialRefusal> {
        let part = |text: &String| text.trim().parse::<u8>().ok().filter(|part| *part <= 100);
        let split: Option<Vec<u8>> = match (pots, self.split.first()) {
            (1, _) => Some(vec![100]),
            (2, Some(first)) => part(first).map(|first| vec![first, 100 - first]),
            _ => self.split.iter().map(part).collect(),
        };
        let optional = |text: &str, most: u32| match text.trim() {
            "" | "0" => Ok(None),
            text => {
                let number = text.parse::<u32>().ok().filter(|number| *number <= most);
                number.map(Some).ok_or(TrialRefusal::NotCounted)
            }
        };
        let cap = optional(&self.cap, 100)?.and_then(|cap| u8::try_from(cap).ok());
        let mut caps = BTreeMap::new();
        for (commune, text) in &self.caps {
            let commune = Slug::parse(commune).map_err(|_| TrialRefusal::NotCounted)?;
            let cap = optional(text, 100)?.and_then(|cap| u8::try_from(cap).ok());
            caps.extend(cap.map(|cap| (commune, cap)));
        }
        let trial = Trial {
            money: Cents::parse(&self.money).map_err(|_| TrialRefusal::Money)?,
            split: split.ok_or(TrialRefusal::Split)?,
            method: self.method.parse::<MethodChoice>().map_err(|_| TrialRefusal::NotCounted)?,
            minimum: optional(&self.minimum, 1_000_000)?.unwrap_or(0),
            commune_cap: cap.filter(|cap| *cap < 100),
            commune_caps: caps,
            even: self.even,
        };
        trial.amounts(pots)?;
        Ok(trial)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_two_pots_the_second_gets_what_the_first_leaves_and_nonsense_is_named() {
        let typed = |money: &str, first: &str| TrialTyped {
            money: money.to_owned(),
            split: vec![first.to_owned(), String::new()],
            method: "greedy".to_owned(),
            ..TrialTyped::default()
        };
        assert_eq!(typed("1.200.000", "30").read(2).unwrap().split, [30, 70]);
        assert_eq!(typed("beaucoup", "30").read(2), Err(TrialRefusal::Money));
        assert_eq!(typed("100", "130").read(2), Err(TrialRefusal::Split));
    }
}

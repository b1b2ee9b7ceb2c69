//! The yearly inventory of subsidies: who gets what, for what, by which decision.

use crate::{
    Result, Services,
    office::{self, Table},
    progress::{Step, Work},
};
use chrono::{Datelike, NaiveDate};
use domain::{
    account::Caller,
    actor::ActorType,
    envelope::Envelope,
    funding::Funder,
    locale::Locale,
    money::{Cents, Currency},
    process::Administration,
    text::{Authored, Localized},
    vote::VoteState,
};

/// A subsidy: what one project gets out of one envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subsidy {
    /// When it was decided: by the college or the council, else the day of publication.
    pub day: NaiveDate,
    /// Who gets it: the bearer of the project.
    pub beneficiary: String,
    /// What kind of actor that is.
    pub kind: ActorType,
    /// What it is for: the title of the project.
    pub object: Authored,
    /// How much of it the administration pays whose inventory this is.
    pub amount: Cents,
    /// How much it is for all who own the process together.
    pub whole: Cents,
    /// In which currency.
    pub currency: Currency,
    /// Path of the page that says what became of it, without its language.
    pub page: String,
    /// The process.
    pub process: Localized,
    /// The envelope.
    pub envelope: Localized,
    /// Who pays it, each in proportion to what it gives to the envelope.
    pub funders: Vec<Payer>,
}

/// What a funder pays of a subsidy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payer {
    /// Its name.
    pub name: Localized,
    /// The article of its budget, where one was named.
    pub article: Option<String>,
    /// Its part, in the currency of the subsidy.
    pub amount: Cents,
}

impl Payer {
    fn of(envelope: &Envelope, amount: Cents) -> Vec<Self> {
        let parts = envelope.funders.shares(amount);
        let payer = |(funder, amount): (&Funder, Cents)| Self {
            name: funder.name.clone(),
            article: funder.article.clone(),
            amount,
        };
        envelope.funders.iter().zip(parts).map(payer).collect()
    }
}

/// The subsidies of the processes that an administration owns, by day; a decision that departs from
/// a vote is followed. Of a process that several own, each lists what it pays by its funding of the
/// envelope, and who leads what no owner gives: no cent is listed twice, and none is missing. Each
/// outcome that was read is told to `work`.
///
/// # Errors
/// [`crate::Error::Forbidden`] unless staff.
pub async fn subsidies(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
    work: &Work,
) -> Result<Vec<Subsidy>> {
    let views = crate::process::of_administration(services, caller, administration).await?;
    let envelopes = views.iter().flat_map(|view| &view.envelopes);
    let outcomes = envelopes.filter(|target| target.vote.state == VoteState::Published).count();
    work.expects(Step::Gathering, outcomes as u64);
    let mut subsidies = Vec::new();
    for view in &views {
        let owners: Vec<_> = view.owners().map(|owner| owner.id).collect();
        let own = view.owners().position(|owner| owner.id == administration.id);
        let published =
            view.envelopes.iter().filter(|view| view.vote.state == VoteState::Published);
        for target in published {
            let results = crate::result::show(services, caller, view, target).await?;
            work.did(Step::Gathering, 1);
            let decision = results.decision.as_ref();
            let published = results.published_at.map(|moment| moment.date_naive());
            let Some(day) = decision.map(domain::decision::Decision::day).or(published) else {
                continue;
            };
            for project in crate::project::list(services, target).await? {
                if !results.funds(&project.number) {
                    continue;
                }
                let whole = results.awarded(&project);
                let shares = target.envelope.funders.shares_of_owners(&owners, whole);
                let amount = own.and_then(|own| shares.get(own).copied()).unwrap_or(Cents::ZERO);
                if amount == Cents::ZERO && owners.len() > 1 {
                    continue;
                }
                subsidies.push(Subsidy {
                    day,
                    beneficiary: project.bearer.name,
                    kind: project.bearer.kind,
                    object: project.title,
                    amount,
                    whole,
                    currency: target.envelope.amount.currency,
                    page: format!("/p/{}/projects/{}/delivery", view.process.slug, project.slug),
                    process: view.process.name.clone(),
                    envelope: target.envelope.name.clone(),
                    funders: Payer::of(&target.envelope, whole),
                });
            }
        }
    }
    subsidies
        .sort_by(|one, other| (one.day, &one.beneficiary).cmp(&(other.day, &other.beneficiary)));
    Ok(subsidies)
}

/// The years of these subsidies, the latest first.
#[must_use]
pub fn years(subsidies: &[Subsidy]) -> Vec<i32> {
    let mut years: Vec<i32> = subsidies.iter().map(|subsidy| subsidy.day.year()).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

/// The subsidies of a year as offices open tables, see [`office`]. `kind` puts the kind of an actor into words, `address` makes a full address of a path.
///
/// # Errors
/// [`crate::Error::Internal`].
pub fn table(
    subsidies: &[Subsidy],
    year: i32,
    heads: &[String; 11],
    locale: Locale,
    kind: impl Fn(ActorType) -> String,
    address: impl Fn(&str) -> String,
) -> Result<Vec<u8>> {
    let mut table = Table::new(heads.clone())?;
    for subsidy in subsidies.iter().filter(|subsidy| subsidy.day.year() == year) {
        table.row([
            subsidy.day.format("%d/%m/%Y").to_string(),
            subsidy.beneficiary.clone(),
            kind(subsidy.kind),
            subsidy.object.get(locale).to_owned(),
            office::amount(subsidy.amount),
            office::amount(subsidy.whole),
            subsidy.currency.code().to_owned(),
            subsidy.process.get(locale).to_owned(),
            subsidy.envelope.get(locale).to_owned(),
            payers(&subsidy.funders, locale),
            address(&subsidy.page),
        ])?;
    }
    table.into_bytes()
}

/// Who pays, each with its article and its part: `Région (7621/332-02) 600,00 + Commune 400,00`.
fn payers(payers: &[Payer], locale: Locale) -> String {
    let written = payers.iter().map(|payer| {
        let article = payer.article.as_ref().map(|article| format!(" ({article})"));
        let name = payer.name.get(locale);
        format!("{name}{} {}", article.unwrap_or_default(), office::amount(payer.amount))
    });
    written.collect::<Vec<_>>().join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subsidy(day: (i32, u32, u32), object: &str, cents: i64) -> Subsidy {
        let name = Localized::same("Budget");
        Subsidy {
            day: NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap(),
            beneficiary: "Comité; des fêtes".to_owned(),
            kind: ActorType::Collective,
            object: Authored::parse(Some(Locale::Fr), object, 200).unwrap(),
            amount: Cents(cents - 1),
            whole: Cents(cents),
            currency: Currency::EUR,
            page: "/p/budget/projects/bancs/delivery".to_owned(),
            process: name.clone(),
            envelope: name,
            funders: vec![
                Payer {
                    name: Localized::same("Région"),
                    article: Some("7621/332-02".to_owned()),
                    amount: Cents(cents - 1),
                },
                Payer { name: Localized::same("Commune"), article: None, amount: Cents(1) },
            ],
        }
    }

    #[test]
    fn a_table_holds_one_year_and_no_formula() {
        let all = [subsidy((2025, 12, 31), "Bancs", 100), subsidy((2026, 1, 2), "=1+1", 123_456)];
        let heads = std::array::from_fn(|place| place.to_string());
        let kind = |kind: ActorType| kind.code().to_owned();
        let address = |path: &str| format!("https://test.example/fr{path}");
        let table = table(&all, 2026, &heads, Locale::Fr, kind, address).unwrap();
        let expected = "\u{feff}0;1;2;3;4;5;6;7;8;9;10\r\n\
            02/01/2026;\"Comité; des fêtes\";collective;'=1+1;1234,55;1234,56;EUR;Budget;Budget;\
            Région (7621/332-02) 1234,55 + Commune 0,01;\
            https://test.example/fr/p/budget/projects/bancs/delivery\r\n";
        assert_eq!(String::from_utf8(table).unwrap(), expected);
        assert_eq!(years(&all), [2026, 2025]);
    }
}

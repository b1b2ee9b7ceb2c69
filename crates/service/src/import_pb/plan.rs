//! From a file that can be counted to what is written: everything is checked here, before a
//! transaction begins.

use super::PbImportOptions;
use crate::{administration::localized, count::ballots_file};
use allocation::{
    BallotType,
    pb::{PbErrors, PbFile, Problem, ProblemCode, Row},
};
use chrono::{NaiveDate, TimeDelta};
use domain::{
    Field, Moment,
    actor::ActorType,
    ballot::Choices,
    envelope::Money,
    locale::Locale,
    money::{Cents, Currency, LARGEST},
    place::{Point, Territory},
    project::Theme,
    refusal::Fields,
    rules::{
        BallotForm, CompletionChoice, Limits, MethodChoice, MisfitChoice, RuleSheet,
        RuleSheetDraft, Switches, TieRule,
    },
    text::{Authored, Localized, Slug, limit},
};

/// Everything that an import writes.
pub(super) struct Plan {
    pub slug: Slug,
    pub name: Localized,
    pub summary: Localized,
    pub amount: Money,
    pub rules: RuleSheet,
    pub days: (Moment, Moment),
    pub projects: Vec<PlannedProject>,
    pub ballots: Vec<Choices>,
}

pub(super) struct PlannedProject {
    pub number: String,
    pub slug: Slug,
    pub title: Authored,
    pub summary: Authored,
    pub theme: Theme,
    pub commune: Option<Slug>,
    pub place: Option<Authored>,
    pub point: Option<Point>,
    pub bearer: (String, ActorType),
    pub cost: Cents,
}

/// Why there is no plan.
pub(super) enum Refused {
    File(PbErrors),
    Fields(Vec<Field>),
}

/// The longest `project_id` that is kept as a number.
const LONGEST_NUMBER: usize = 40;

pub(super) fn plan(
    file: &PbFile,
    options: &PbImportOptions,
    communes: &[Territory],
    now: Moment,
) -> Result<Plan, Refused> {
    let mut problems = Vec::new();
    let amount = Money { cents: budget(file, &mut problems), currency: currency(file) };
    let projects = projects(file, options, communes, &mut problems);
    if projects.len() < 2 {
        let message = "a vote needs at least two projects".to_owned();
        problems.push(whole(ProblemCode::MissingSection, message, Some("PROJECTS")));
    }
    let ballots = ballots_file::ballots(file).unwrap_or_default();
    if ballots.is_empty() {
        let message = "there is no ballot in the file".to_owned();
        problems.push(whole(ProblemCode::MissingSection, message, Some("VOTES")));
    }
    if !problems.is_empty() {
        return Err(Refused::File(PbErrors {
            errors: problems,
            warnings: file.warnings().to_vec(),
        }));
    }
    let rules = rules(file).map_err(Refused::Fields)?;
    let (slug, name, summary) = words(file, options).map_err(Refused::Fields)?;
    let days = days(file, now);
    Ok(Plan { slug, name, summary, amount, rules, days, projects, ballots })
}

fn whole(code: ProblemCode, message: String, detail: Option<&str>) -> Problem {
    Problem { line: 0, column: None, code, message, detail: detail.map(str::to_owned) }
}

fn words(
    file: &PbFile,
    options: &PbImportOptions,
) -> Result<(Slug, Localized, Localized), Vec<Field>> {
    let description =
        file.meta().description().filter(|text| !text.is_empty()).unwrap_or("Pabulib");
    let or_file = |texts: &[String; 3], limit: usize| {
        if texts.iter().all(|text| text.trim().is_empty()) {
            let text: String = description.chars().take(limit).collect();
            [text.clone(), text, String::new()]
        } else {
            texts.clone()
        }
    };
    let mut fields = Fields::default();
    let names = or_file(&options.names, limit::TITLE);
    let name = localized(&mut fields, "name", &names, limit::TITLE);
    let summary = or_file(&options.summary, limit::SUMMARY);
    let summary = localized(&mut fields, "summary", &summary, limit::SUMMARY);
    let slug = match options.slug.trim() {
        "" => Some(Slug::from_name(&names[0])),
        text => fields.check("slug", Slug::parse(text)),
    };
    match (slug, name, summary) {
        (Some(slug), Some(name), Some(summary)) => Ok((slug, name, summary)),
        _ => Err(fields.into_refused()),
    }
}

fn currency(file: &PbFile) -> Currency {
    file.meta().currency().and_then(|code| code.parse().ok()).unwrap_or(Currency::EUR)
}

/// An amount of the file in cents; `None` when it has more than two decimals or is too large.
fn cents(amount: u64, units_per_currency: u64) -> Option<Cents> {
    let hundredths = u128::from(amount) * 100;
    let units = u128::from(units_per_currency.max(1));
    let whole = hundredths.is_multiple_of(units).then_some(hundredths / units)?;
    i64::try_from(whole).ok().map(Cents).filter(|cents| *cents <= LARGEST)
}

fn budget(file: &PbFile, problems: &mut Vec<Problem>) -> Cents {
    let election = file.election().ok();
    let budget = election.and_then(|e| cents(e.budget, e.units_per_currency));
    budget.filter(|budget| *budget > Cents::ZERO).unwrap_or_else(|| {
        let message = "the budget must be an amount above nothing, in whole cents".to_owned();
        problems.push(whole(ProblemCode::BadAmount, message, file.meta().get("budget")));
        Cents::ZERO
    })
}

fn projects(
    file: &PbFile,
    options: &PbImportOptions,
    communes: &[Territory],
    problems: &mut Vec<Problem>,
) -> Vec<PlannedProject> {
    let Ok(election) = file.election() else { return Vec::new() };
    let original = file.meta().get("language").and_then(|code| code.parse().ok());
    file.projects()
        .rows()
        .zip(&election.projects)
        .filter_map(|(row, project)| {
            let cost =
                cents(project.cost, election.units_per_currency).filter(|cost| *cost > Cents::ZERO);
            let Some(cost) = cost else {
                let id = &project.id;
                let message = format!("project {id:?} must cost something, in whole cents");
                problems.push(whole(ProblemCode::ZeroCost, message, Some(id)));
                return None;
            };
            if project.id.chars().count() > LONGEST_NUMBER {
                let id = &project.id;
                let message = format!("project_id {id:?} is longer than {LONGEST_NUMBER}");
                problems.push(whole(ProblemCode::TooLong, message, Some(id)));
                return None;
            }
            Some(planned(file, options, communes, original, row, &project.id, cost))
        })
        .collect()
}

fn planned(
    file: &PbFile,
    options: &PbImportOptions,
    communes: &[Territory],
    original: Option<Locale>,
    row: Row<'_>,
    id: &str,
    cost: Cents,
) -> PlannedProject {
    let authored = |text: &str| Authored::plain(original, text.trim().to_owned());
    let mut title = authored(row.get("name").unwrap_or(id));
    if let Some(texts) = options.titles.get(id) {
        for (locale, text) in Locale::ALL.into_iter().zip(texts) {
            title = title.with_translation(locale, text);
        }
    }
    let neighbourhood = row.get("neighborhood").map(str::trim).filter(|text| !text.is_empty());
    let commune = neighbourhood.and_then(|text| {
        let slug = Slug::from_name(text);
        communes.iter().find(|commune| commune.slug == slug).map(|commune| commune.slug.clone())
    });
    PlannedProject {
        number: id.to_owned(),
        slug: Slug::from_name(title.get(Locale::Fr)),
        summary: authored(row.get("description").unwrap_or_default()),
        theme: theme(options, row, id),
        place: neighbourhood.filter(|_| commune.is_none()).map(authored),
        commune,
        point: point(row),
        bearer: bearer(file, options, row),
        cost,
        title,
    }
}

fn bearer(file: &PbFile, options: &PbImportOptions, row: Row<'_>) -> (String, ActorType) {
    let proposer = ["proposer", "author"].into_iter().find_map(|column| row.get(column));
    match (proposer, &options.unit_actor) {
        (Some(name), _) if !name.trim().is_empty() => {
            (name.trim().to_owned(), ActorType::Inhabitants)
        }
        (_, Some(actor)) => actor.clone(),
        _ => {
            let unit = file.meta().get("unit").filter(|unit| !unit.is_empty());
            (unit.unwrap_or("Pabulib").to_owned(), ActorType::Commune)
        }
    }
}

/// A theme for Pabulib's categories, or for ours as our own files write them.
fn theme(options: &PbImportOptions, row: Row<'_>, id: &str) -> Theme {
    if let Some(theme) = options.themes.get(id) {
        return *theme;
    }
    let known = |category: &str| match category.trim() {
        "environmental protection" | "urban greenery" | "nature" => Some(Theme::Nature),
        "culture" | "education" | "sport" => Some(Theme::Culture),
        "welfare" | "health" => Some(Theme::Care),
        "public transit and roads" | "public space" => Some(Theme::Streets),
        own => own.parse().ok(),
    };
    row.get("category")
        .and_then(|categories| categories.split(',').find_map(known))
        .unwrap_or(Theme::Streets)
}

fn point(row: Row<'_>) -> Option<Point> {
    Some(Point {
        latitude: millionths(row.get("latitude")?, 90)?,
        longitude: millionths(row.get("longitude")?, 180)?,
    })
}

/// Degrees with decimals in millionths, read digit by digit.
fn millionths(text: &str, most: i32) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: i32 = whole.parse().ok().filter(|degrees| *degrees <= most)?;
    let decimals: String = decimals.chars().chain("000000".chars()).take(6).collect();
    let decimals: i32 = decimals.parse().ok()?;
    Some(sign * (whole * 1_000_000 + decimals)).filter(|value| value.abs() <= most * 1_000_000)
}

/// The rule sheet that the file's words name; what we do not know is counted by most votes.
fn rules(file: &PbFile) -> Result<RuleSheet, Vec<Field>> {
    let meta = file.meta();
    let named = meta.rule().unwrap_or_default();
    let comparison = named.ends_with("-comparison");
    let misfit = match named {
        "greedy-no-skip" => MisfitChoice::Stop,
        _ => MisfitChoice::Skip,
    };
    let (method, completion) = match named.trim_end_matches("-comparison") {
        "equalshares" => (MethodChoice::EqualShares, CompletionChoice::None),
        "equalshares/add1" => (MethodChoice::EqualShares, CompletionChoice::Add1),
        _ => (MethodChoice::Greedy, CompletionChoice::None),
    };
    RuleSheet::new(RuleSheetDraft {
        ballot: ballot_form(file),
        method,
        completion,
        comparison: comparison && method == MethodChoice::EqualShares,
        tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
        minimum_votes: 0,
        limits: Limits::default(),
        switches: Switches { misfit, ..Switches::default() },
        sharing: None,
    })
}

/// What the ballots of the file may hold; where it does not say, as much as one of them does. Points in
/// fractions become whole ones by counting parts of a point, and so do their limits.
fn ballot_form(file: &PbFile) -> BallotForm {
    let count = u32::try_from(file.projects().len()).unwrap_or(u32::MAX).max(1);
    let limit = |key: &str| {
        let limit = file.meta().number(key).and_then(|limit| u32::try_from(limit).ok());
        limit.filter(|limit| *limit > 0)
    };
    let points = |key: &str| {
        let limit = file.meta().get(key).and_then(|limit| file.points(limit));
        limit.and_then(|limit| u32::try_from(limit).ok()).filter(|limit| *limit > 0)
    };
    let election = file.election().ok();
    let most_points = || {
        let ballots = election.iter().flat_map(|election| &election.ballots);
        let sums = ballots.map(|ballot| ballot.choices.iter().map(|choice| choice.points).sum());
        u32::try_from(sums.max().unwrap_or(1_u64)).unwrap_or(u32::MAX).max(1)
    };
    match election.as_ref().map(|election| election.ballot_type) {
        Some(BallotType::ChooseOne) => BallotForm::up_to(1),
        Some(BallotType::Cumulative | BallotType::Scoring) => {
            let total = points("max_sum_points").unwrap_or_else(most_points);
            let max_per_project = points("max_points").unwrap_or(total).min(total);
            BallotForm::Points { total, max_per_project }
        }
        Some(BallotType::Ordinal) => {
            BallotForm::Ranking { places: limit("max_length").unwrap_or(count).min(count) }
        }
        _ => match limit("max_length") {
            Some(most) => BallotForm::up_to(most.min(count)),
            None if file.meta().get("max_sum_cost").is_some() => BallotForm::Knapsack,
            None => BallotForm::up_to(count),
        },
    }
}

/// First and last moment of the vote, at hours that fall on the same day in UTC and in Brussels.
/// A vote that came to us is over: a date ahead of now becomes now.
fn days(file: &PbFile, now: Moment) -> (Moment, Moment) {
    let meta = file.meta();
    let day = |key: &str| meta.get(key).and_then(day);
    let hours = |date: NaiveDate, hours: i64| {
        date.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(hours)
    };
    let end = day("date_end").or_else(|| day("date_begin"));
    let closes_at = end.map_or(now, |date| hours(date, 21)).min(now);
    let opens_at = day("date_begin").map_or(closes_at, |date| hours(date, 6));
    (opens_at.min(closes_at - TimeDelta::hours(1)), closes_at)
}

/// A day as Pabulib writes it: `03.04.2023`, or a year alone.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    NaiveDate::parse_from_str(text, "%d.%m.%Y")
        .or_else(|_| NaiveDate::parse_from_str(text, "%Y-%m-%d"))
        .ok()
        .or_else(|| NaiveDate::from_ymd_opt(text.parse().ok().filter(|y| *y > 1_900)?, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use allocation::pb;
    use chrono::{TimeZone, Utc};

    const WIELICZKA: &[u8] =
        include_bytes!("../../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");

    fn now() -> Moment {
        Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap()
    }

    fn planned(bytes: &[u8]) -> Result<Plan, Refused> {
        plan(&pb::read(bytes).unwrap(), &PbImportOptions::default(), &[], now())
    }

    #[test]
    fn a_real_file_becomes_an_envelope_with_its_own_rules() {
        let Ok(plan) = planned(WIELICZKA) else { panic!("the fixture is valid") };
        assert_eq!(plan.amount.cents, Cents(100_000_000));
        assert_eq!(plan.amount.currency.code(), "PLN");
        assert_eq!((plan.projects.len(), plan.ballots.len()), (64, 6_586));
        assert_eq!(plan.rules.completion(), CompletionChoice::Add1);
        assert!(plan.rules.comparison());
        assert_eq!(plan.rules.ballot(), BallotForm::up_to(64));
        let dates = (plan.days.0.date_naive(), plan.days.1.date_naive());
        assert_eq!(dates.0, NaiveDate::from_ymd_opt(2023, 4, 3).unwrap());
        assert_eq!(dates.1, NaiveDate::from_ymd_opt(2023, 4, 21).unwrap());
        assert_eq!(plan.projects[0].point.unwrap().latitude, 49_987_391);
    }

    #[test]
    fn points_and_rankings_are_imported_as_they_were_given() {
        let ordinal = b"META\nkey;value\nvote_type;ordinal\nbudget;100\nmax_length;2\nPROJECTS\n\
            project_id;cost\n1;50\n2;60\nVOTES\nvoter_id;vote\n1;2,1\n";
        let Ok(plan) = planned(ordinal) else { panic!("it is valid") };
        assert_eq!(plan.rules.ballot(), BallotForm::Ranking { places: 2 });
        assert_eq!(plan.ballots, [Choices::ranking(["2".to_owned(), "1".to_owned()])]);
        let points = b"META\nkey;value\nvote_type;cumulative\nbudget;100\nmax_sum_points;5\n\
            PROJECTS\nproject_id;cost\n1;50\n2;60\nVOTES\nvoter_id;vote;points\n1;2,1;4,1\n";
        let Ok(plan) = planned(points) else { panic!("it is valid") };
        assert_eq!(plan.rules.ballot(), BallotForm::Points { total: 5, max_per_project: 5 });
        assert_eq!(plan.ballots, [Choices::points([("2".into(), 4), ("1".into(), 1)])]);
    }

    #[test]
    fn points_in_fractions_are_imported_in_whole_parts_and_none_is_lost() {
        let file = b"META\nkey;value\nvote_type;cumulative\nbudget;100\nmax_sum_points;5\n\
            max_points;2.5\nPROJECTS\nproject_id;cost\n1;50\n2;60\nVOTES\nvoter_id;vote;points\n\
            1;2,1;2.5,0.75\n2;1;2.0\n";
        let Ok(plan) = planned(file) else { panic!("it is valid") };
        let form = BallotForm::Points { total: 500, max_per_project: 250 };
        assert_eq!(plan.rules.ballot(), form);
        let first = Choices::points([("2".into(), 250), ("1".into(), 75)]);
        assert_eq!(plan.ballots, [first, Choices::points([("1".into(), 200)])]);
        let warnings = pb::read(file).unwrap().warnings().to_vec();
        assert!(warnings.iter().any(|warning| warning.code == ProblemCode::PointsInFractions));
    }

    #[test]
    fn points_with_a_decimal_nought_keep_their_worth() {
        let file = b"META\nkey;value\nvote_type;scoring\nbudget;100\nPROJECTS\nproject_id;cost\n\
            1;50\n2;60\nVOTES\nvoter_id;vote;points\n1;2,1;4.0,1\n";
        let Ok(plan) = planned(file) else { panic!("it is valid") };
        assert_eq!(plan.ballots, [Choices::points([("2".into(), 4), ("1".into(), 1)])]);
    }

    #[test]
    fn every_project_without_a_price_is_named() {
        let file = b"META\nkey;value\nvote_type;approval\nbudget;100\nPROJECTS\nproject_id;cost\n\
            1;0\n2;0.001\n3;5\n4;6\nVOTES\nvoter_id;vote\n1;1,2\n";
        let Err(Refused::File(errors)) = planned(file) else { panic!("it must be refused") };
        assert_eq!(errors.errors.len(), 2);
    }
}

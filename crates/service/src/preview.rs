//! A preview of a rule sheet: the real engine on a past election, or on made-up ballots whose
//! assumptions are shown.
//!
//! The made-up ballots come in clusters, because people do: neighbours like what is near, and
//! people who care for one theme care for its other projects. The same seed gives the same
//! ballots on every machine.

use crate::{
    Error, Result, Services,
    count::{CountInput, Counted, Depth, ballots_file, counted_project, tally},
    process::{EnvelopeView, ProcessView},
};
use domain::{
    account::Caller,
    ballot::Choices,
    locale::Locale,
    money::Cents,
    project::Project,
    rules::{BallotForm, RuleSheet},
    text::Slug,
};
use sha2::{Digest, Sha256};

/// How many ballots a preview makes up.
pub const BALLOTS: u32 = 400;

/// What the made-up ballots assume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumptions {
    /// How many ballots.
    pub ballots: u32,
    /// Of a hundred choices, how many fall on the cluster's own theme.
    pub own_theme_percent: u32,
    /// Of a hundred choices, how many fall on the cluster's own commune.
    pub own_commune_percent: u32,
    /// The seed.
    pub seed: String,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            ballots: BALLOTS,
            own_theme_percent: 45,
            own_commune_percent: 35,
            seed: "ensamen-preview-1".to_owned(),
        }
    }
}

/// A stream of numbers that depends on nothing but its seed: SHA-256 of a counter.
#[derive(Debug)]
pub struct Draw {
    seed: Vec<u8>,
    counter: u64,
}

impl Draw {
    /// The stream of a seed.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        Self { seed: seed.as_bytes().to_vec(), counter: 0 }
    }

    /// A number below `bound`, which must not be nought.
    pub fn below(&mut self, bound: usize) -> usize {
        let mut digest = Sha256::new();
        digest.update(&self.seed);
        digest.update(self.counter.to_be_bytes());
        self.counter += 1;
        let bytes: [u8; 32] = digest.finalize().into();
        let value = u64::from_be_bytes(std::array::from_fn(|at| bytes[at]));
        let bound = u64::try_from(bound.max(1)).unwrap_or(u64::MAX);
        usize::try_from(value % bound).unwrap_or(0)
    }
}

/// Makes up ballots for projects under a ballot form.
#[must_use]
pub fn made_up_ballots(
    projects: &[Project],
    form: BallotForm,
    envelope: Cents,
    assumptions: &Assumptions,
) -> Vec<Choices> {
    let mut draw = Draw::new(&assumptions.seed);
    if projects.is_empty() {
        return Vec::new();
    }
    (0..assumptions.ballots)
        .map(|_| {
            // A voter is modelled on a project that speaks to them: its theme and its commune.
            let model = &projects[draw.below(projects.len())];
            made_up_ballot(&mut draw, projects, model, form, envelope, assumptions)
        })
        .collect()
}

/// The fewest and the most projects that a ballot may name.
#[must_use]
pub const fn bounds(form: BallotForm, projects: usize) -> (usize, usize) {
    match form {
        BallotForm::Approval { min_choices, max_choices } => {
            (min_choices as usize, max_choices as usize)
        }
        BallotForm::Points { total, .. } => (1, total as usize),
        BallotForm::Ranking { places } => (1, places as usize),
        BallotForm::Knapsack => (1, projects),
    }
}

fn made_up_ballot(
    draw: &mut Draw,
    projects: &[Project],
    model: &Project,
    form: BallotForm,
    envelope: Cents,
    assumptions: &Assumptions,
) -> Choices {
    let (least, most) = bounds(form, projects.len());
    let wished = (1 + draw.below(most.min(7))).max(least);
    let mut chosen: Vec<&Project> = Vec::new();
    for _ in 0..wished * 4 {
        let dice = u32::try_from(draw.below(100)).unwrap_or(0);
        let pool: Vec<&Project> = if dice < assumptions.own_theme_percent {
            projects.iter().filter(|p| p.theme == model.theme).collect()
        } else if dice < assumptions.own_theme_percent + assumptions.own_commune_percent {
            projects.iter().filter(|p| p.commune == model.commune).collect()
        } else {
            projects.iter().collect()
        };
        let project = pool[draw.below(pool.len())];
        let spent = Cents::sum(chosen.iter().map(|p| p.price.asked)).unwrap_or(envelope);
        let fits = form != BallotForm::Knapsack
            || spent.checked_add(project.price.asked).is_some_and(|sum| sum <= envelope);
        if fits && !chosen.iter().any(|p| p.number == project.number) {
            chosen.push(project);
        }
        if chosen.len() >= wished {
            break;
        }
    }
    if chosen.is_empty() {
        chosen.push(model);
    }
    filled_in(form, chosen.into_iter().map(|project| project.number.clone()).collect())
}

/// A ballot of another vote, as its voter might have filled in a ballot of this form.
fn as_if_on(form: BallotForm, ballot: Choices) -> Choices {
    match (form, &ballot) {
        (BallotForm::Approval { .. } | BallotForm::Knapsack, Choices::Set(_))
        | (BallotForm::Points { .. }, Choices::Points(_))
        | (BallotForm::Ranking { .. }, Choices::Ranking { .. }) => ballot,
        _ => filled_in(form, ballot.numbers().map(str::to_owned).collect()),
    }
}

/// The ballot of somebody who likes these projects, the first most.
#[must_use]
pub fn filled_in(form: BallotForm, liked: Vec<String>) -> Choices {
    match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack => Choices::new(liked),
        BallotForm::Ranking { .. } => Choices::ranking(liked),
        BallotForm::Points { total, max_per_project } => {
            // Half of what is left for each, and all of it for the last.
            let (mut left, count) = (total, liked.len());
            Choices::points((1..).zip(liked).map(|(place, number)| {
                let wished = if place == count { left } else { left.div_ceil(2) };
                let points = wished.min(max_per_project);
                left -= points;
                (number, points)
            }))
        }
    }
}

/// A preview and the projects it was made with.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The count.
    pub counted: Counted,
    /// Number and name of each project, in order.
    pub projects: Vec<(String, String)>,
    /// How many ballots were counted.
    pub ballots: usize,
}

/// Previews a sheet on made-up ballots for the envelope's own projects.
///
/// # Errors
/// [`Error::Forbidden`] unless staff; [`domain::Refusal::TooFewProjects`] below two projects.
pub async fn made_up(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    view: &EnvelopeView,
    rules: &RuleSheet,
    assumptions: &Assumptions,
) -> Result<Preview> {
    if !caller.is_staff_for(&process.process) {
        return Err(Error::Forbidden);
    }
    let projects = crate::project::list(services, view).await?;
    if projects.len() < 2 {
        return Err(domain::Refusal::TooFewProjects.into());
    }
    let envelope = view.envelope.amount.cents;
    let ballots = made_up_ballots(&projects, rules.ballot(), envelope, assumptions);
    let input = CountInput {
        description: "preview".to_owned(),
        unit: process.administration.name.get(Locale::Fr).to_owned(),
        instance: process.process.slug.to_string(),
        currency: view.envelope.amount.currency.code().to_owned(),
        budget: envelope,
        rules: rules.clone(),
        seed: assumptions.seed.clone(),
        days: (view.vote.opens_at, view.vote.closes_at),
        projects: projects.iter().map(counted_project).collect(),
        ballots,
    };
    run(input, &projects).await
}

/// Previews a sheet on the published ballots of a past vote of this instance. `envelope_now` is the
/// money that the sheet is for: its limits are brought to the size of that vote's.
///
/// # Errors
/// [`Error::Forbidden`] unless staff of the process that the sheet is for; [`Error::NotFound`] when
/// there is no such published vote.
pub async fn past(
    services: &Services,
    caller: &Caller,
    tried_for: &ProcessView,
    process: &Slug,
    envelope: &Slug,
    rules: &RuleSheet,
    envelope_now: Cents,
) -> Result<Preview> {
    if !caller.is_staff_for(&tried_for.process) {
        return Err(Error::Forbidden);
    }
    let nobody = Caller::anonymous();
    let process = crate::process::show(services, &nobody, process).await?;
    let view = process.envelope(envelope)?;
    let bytes = crate::result::download(
        services,
        &nobody,
        &process,
        view,
        crate::result::ResultFile::Ballots,
    )
    .await?;
    let projects = crate::project::list(services, view).await?;
    // What was limited for this year's money is limited alike for that year's.
    let rules = rules.clone().scaled(envelope_now, view.envelope.amount.cents);
    let file = allocation::pb::read(&bytes).map_err(Error::internal)?;
    let written = ballots_file::ballots(&file)?;
    let ballots = written.into_iter().map(|ballot| as_if_on(rules.ballot(), ballot)).collect();
    let input = CountInput {
        description: "preview".to_owned(),
        unit: process.administration.name.get(Locale::Fr).to_owned(),
        instance: process.process.slug.to_string(),
        currency: view.envelope.amount.currency.code().to_owned(),
        budget: view.envelope.amount.cents,
        rules,
        seed: view.vote.seed.clone(),
        days: (view.vote.opens_at, view.vote.closes_at),
        projects: projects.iter().map(counted_project).collect(),
        ballots,
    };
    run(input, &projects).await
}

async fn run(input: CountInput, projects: &[Project]) -> Result<Preview> {
    let ballots = input.ballots.len();
    let counted = tokio::task::spawn_blocking(move || tally(&input, Depth::Preview))
        .await
        .map_err(Error::internal)??;
    let projects = projects
        .iter()
        .map(|project| (project.number.clone(), project.title.text.clone()))
        .collect();
    Ok(Preview { counted, projects, ballots })
}

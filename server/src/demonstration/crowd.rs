//! People who do not exist, in clusters: families around parks, cyclists, neighbours of a canal.
//! The same file gives the same crowd.

use super::DemonstrationError;
use domain::{ballot::Choices, money::Cents, project::Project, rules::BallotForm, text::Slug};
use serde::Deserialize;
use service::{
    crowd::Imagined,
    preview::{self, Draw},
    process::EnvelopeView,
};

/// How many imagined voters the first envelope has, and how many fewer each one after it.
const VOTERS: usize = 640;
const FEWER: usize = 183;

/// People who like alike.
#[derive(Debug, Deserialize)]
pub(super) struct Cluster {
    share_percent: usize,
    loves: Vec<String>,
    likes: Vec<String>,
    communes: Vec<String>,
}

/// Imagines the voters of an envelope.
pub(super) fn imagine(
    clusters: &[Cluster],
    view: &EnvelopeView,
    projects: &[Project],
) -> Result<Vec<Imagined>, DemonstrationError> {
    let mut draw = Draw::new(&format!("crowd of {}", view.envelope.slug));
    let mut crowd = Vec::new();
    let voters = VOTERS.saturating_sub(FEWER * view.envelope.position as usize);
    for cluster in clusters {
        for _ in 0..voters * cluster.share_percent / 100 {
            let commune = &cluster.communes[draw.below(cluster.communes.len())];
            crowd.push(Imagined {
                choices: choices(&mut draw, cluster, view, projects),
                commune: Slug::parse(commune)?,
                days_ago: u32::try_from(draw.below(5)).unwrap_or(0),
            });
        }
    }
    Ok(crowd)
}

/// Of ten choices six are loved, three are liked and one is anything.
fn choices(
    draw: &mut Draw,
    cluster: &Cluster,
    view: &EnvelopeView,
    projects: &[Project],
) -> Choices {
    let envelope = view.envelope.amount.cents;
    let (least, most) = preview::bounds(view.rules.ballot(), projects.len());
    let wished = (1 + draw.below(most.min(5))).max(least);
    let named = |slugs: &[String]| -> Vec<&Project> {
        projects.iter().filter(|p| slugs.iter().any(|slug| slug == p.slug.as_str())).collect()
    };
    let (loved, liked) = (named(&cluster.loves), named(&cluster.likes));
    let mut chosen: Vec<&Project> = Vec::new();
    for _ in 0..wished * 4 {
        let dice = draw.below(10);
        let pool = match dice {
            0..6 if !loved.is_empty() => loved.clone(),
            6..9 if !liked.is_empty() => liked.clone(),
            _ => projects.iter().collect(),
        };
        let project = pool[draw.below(pool.len())];
        let spent = Cents::sum(chosen.iter().map(|p| p.price.asked)).unwrap_or(envelope);
        let fits = view.rules.ballot() != BallotForm::Knapsack
            || spent.checked_add(project.price.asked).is_some_and(|sum| sum <= envelope);
        if fits && !chosen.iter().any(|p| p.number == project.number) {
            chosen.push(project);
        }
        if chosen.len() == wished {
            break;
        }
    }
    let liked = chosen.into_iter().map(|project| project.number.clone());
    preview::filled_in(view.rules.ballot(), liked.collect())
}

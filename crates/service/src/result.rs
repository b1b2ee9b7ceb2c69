//! Results: what was counted, read back for everyone once it is public, and for staff before.

mod receipt;

pub use receipt::{ReceiptFound, find_receipt};

use crate::{
    Error, Result, Services,
    count::Explanations,
    deciding::Reached,
    process::{EnvelopeView, ProcessView},
    sharing::allocate::Shared,
};
use allocation::{
    Reason,
    report::{Report, ReportProject},
};
use domain::{
    Moment, account::Caller, deciding::Verdict, decision::Decision, money::Cents, project::Project,
    vote::VoteState,
};
use store::outcome::OutcomeFile;

/// The smallest number of voters that a published figure may stand for.
const SMALLEST_CELL: u64 = 10;

/// An outcome with what explains it.
#[derive(Debug, Clone)]
pub struct Results {
    /// The report, as published.
    pub report: Report,
    /// What explains it.
    pub explanations: Explanations,
    /// SHA-256 of the ballots file, in hexadecimal.
    pub digest: String,
    /// When it was counted.
    pub counted_at: Moment,
    /// When it was published; `None` while only staff sees it.
    pub published_at: Option<Moment>,
    /// How many voted.
    pub turnout: Turnout,
    /// What the college or the council decided on it, once it has.
    pub decision: Option<Decision>,
    /// What decided where it was not ballots alone; the report then funds what this funds.
    pub verdict: Option<Reached>,
    /// What sharing changed, where winners shared; the report is the outcome without it.
    pub shared: Option<Shared>,
}

impl Results {
    /// What a project gets of the envelope: what it asked for, unless minutes grant it less.
    #[must_use]
    pub fn awarded(&self, project: &Project) -> Cents {
        let line = self.verdict.as_ref().and_then(|reached| reached.verdict.line(&project.number));
        let awarded = line.map(|line| line.awarded).filter(|awarded| *awarded > Cents::ZERO);
        // What its shared equipment frees is paid once, by the pool.
        let freed = self.shared.as_ref().map(|shared| shared.freed_by(&project.number));
        let asked = project.price.asked.saturating_sub(freed.unwrap_or(Cents::ZERO));
        awarded.unwrap_or(asked)
    }

    /// Whether a project is in the outcome: by the count, or by what winners share.
    #[must_use]
    pub fn chooses(&self, number: &str) -> bool {
        let gained = self.shared.as_ref().is_some_and(|shared| shared.gains(number));
        gained || self.report.funded.iter().any(|funded| funded == number)
    }

    /// How many projects are in the outcome.
    #[must_use]
    pub fn chosen(&self) -> usize {
        let gained = self.shared.as_ref().map_or(0, |shared| shared.outcome.gained.len());
        self.report.funded.len() + gained
    }

    /// Whether a project is funded: by the outcome, unless a decision departs from it.
    #[must_use]
    pub fn funds(&self, number: &str) -> bool {
        let departs = self.decision.as_ref().and_then(|decision| decision.departs_for(number));
        departs.map_or_else(|| self.chooses(number), |departure| departure.funds)
    }
}

/// How many voted; cells of fewer than ten are pooled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turnout {
    /// In all.
    pub voters: u64,
    /// By commune (slug), largest first.
    pub by_commune: Vec<(String, u64)>,
    /// In communes with fewer than ten voters, together.
    pub elsewhere: u64,
    /// By day, in order; a day with fewer than ten joins the next.
    pub by_day: Vec<(String, u64)>,
}

fn pooled(cells: Vec<(String, String, u64)>) -> Turnout {
    let mut turnout = Turnout::default();
    let mut communes = std::collections::BTreeMap::new();
    let mut days = std::collections::BTreeMap::new();
    for (day, commune, voters) in cells {
        turnout.voters += voters;
        *communes.entry(commune).or_insert(0) += voters;
        *days.entry(day).or_insert(0) += voters;
    }
    let mut small = Vec::new();
    for (commune, voters) in communes {
        if voters >= SMALLEST_CELL && commune != crate::hats::ELSEWHERE {
            turnout.by_commune.push((commune, voters));
        } else {
            small.push(voters);
        }
    }
    turnout.by_commune.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    turnout.elsewhere = small.iter().sum();
    // A small remainder would give away the cell that total minus the rest leaves: the smallest
    // of the shown communes joins it.
    if (1..SMALLEST_CELL).contains(&turnout.elsewhere)
        && let Some((_, voters)) = turnout.by_commune.pop()
    {
        turnout.elsewhere += voters;
    }
    if turnout.elsewhere < SMALLEST_CELL {
        turnout.elsewhere = 0;
    }
    let mut waiting = 0;
    for (day, voters) in days {
        waiting += voters;
        if waiting >= SMALLEST_CELL {
            turnout.by_day.push((day, waiting));
            waiting = 0;
        }
    }
    if let Some((_, last)) = turnout.by_day.last_mut() {
        *last += waiting;
    }
    turnout
}

/// How many voted so far, for everyone; never what they chose.
///
/// # Errors
/// [`Error::Internal`].
pub async fn turnout(services: &Services, view: &EnvelopeView) -> Result<Turnout> {
    let mut tx = services.store.read().await?;
    Ok(pooled(store::ballot::turnout(&mut tx, view.vote.id).await?))
}

fn may_read(caller: &Caller, process: &ProcessView, view: &EnvelopeView) -> Result<()> {
    match view.vote.state {
        VoteState::Published => Ok(()),
        VoteState::Counted if caller.is_staff_for(&process.process) => Ok(()),
        _ => Err(Error::NotFound),
    }
}

/// The results of an envelope.
///
/// # Errors
/// [`Error::NotFound`] until they are public, except for staff once they are counted.
pub async fn show(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    view: &EnvelopeView,
) -> Result<Results> {
    may_read(caller, process, view)?;
    let mut tx = services.store.read().await?;
    let reached = crate::deciding::stored(&mut tx, view.vote.id).await?;
    let decision = store::decision::of_vote(&mut tx, view.vote.id).await?.map(|(_, stands)| stands);
    let stored = match (store::outcome::of_vote(&mut tx, view.vote.id).await?, reached.as_ref()) {
        (Some(stored), _) => stored,
        (None, Some(reached)) => return Ok(without_ballots(reached.clone(), decision)),
        (None, None) => return Err(Error::NotFound),
    };
    let turnout = pooled(store::ballot::turnout(&mut tx, view.vote.id).await?);
    let mut report: Report = serde_json::from_str(&stored.outcome).map_err(Error::internal)?;
    let mut explanations: Explanations =
        serde_json::from_str(&stored.explanations).map_err(Error::internal)?;
    if let Some(reached) = &reached {
        fund_as(&mut report, &reached.verdict);
        // What more votes alone would have changed was recounted without the jury.
        explanations.nearest.clear();
        explanations.losers.clear();
        explanations.replay = None;
    }
    let turnout = Turnout { voters: report.ballots, ..turnout };
    let shared = crate::sharing::allocate::stored(&mut tx, view.vote.id).await?;
    Ok(Results {
        report,
        explanations,
        digest: stored.digest,
        counted_at: stored.counted_at,
        published_at: stored.published_at,
        turnout,
        decision,
        verdict: reached,
        shared,
    })
}

/// Makes a report fund what was decided.
fn fund_as(report: &mut Report, verdict: &Verdict) {
    report.funded = verdict
        .lines()
        .iter()
        .filter(|line| line.funded())
        .map(|line| line.number.clone())
        .collect();
    for project in &mut report.projects {
        project.funded = report.funded.contains(&project.id);
    }
    report.total_cost = verdict.granted().plain();
}

/// Results that no ballot led to, in the shape in which all results are read.
fn without_ballots(reached: Reached, decision: Option<Decision>) -> Results {
    let verdict = &reached.verdict;
    let projects = verdict.lines().iter().map(|line| ReportProject {
        id: line.number.clone(),
        cost: line.asked.plain(),
        funded: line.funded(),
        votes: 0,
        score: 0,
        reason: match line.funded() {
            true => Reason::FundedInBestSet,
            false => Reason::NotReached,
        },
    });
    let mut report = Report {
        rule_id: verdict.way().kind().code().to_owned(),
        funded: Vec::new(),
        total_cost: String::new(),
        budget: verdict.budget().plain(),
        units_per_currency: 100,
        parts_per_point: 1,
        ballots: 0,
        endowment: None,
        steps: 0,
        ties: Vec::new(),
        projects: projects.collect(),
        rounds: Vec::new(),
        comparison: None,
        constraints: None,
    };
    fund_as(&mut report, verdict);
    Results {
        report,
        explanations: Explanations {
            nearest: Vec::new(),
            other_rules: Vec::new(),
            seed: String::new(),
            satisfaction: Vec::new(),
            losers: Vec::new(),
            shares: crate::count::Shares::default(),
            certificate: None,
            replay: None,
        },
        digest: reached.digest.clone(),
        counted_at: reached.at,
        published_at: reached.published_at,
        turnout: Turnout::default(),
        decision,
        verdict: Some(reached),
        shared: None,
    }
}

/// A file of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultFile {
    /// The anonymised ballots as a Pabulib file.
    Ballots,
    /// The report as JSON.
    Outcome,
    /// The list of receipts as JSON.
    Receipts,
    /// What sharing changed, with what was agreed, as JSON.
    Sharing,
}

/// The bytes of a published file.
///
/// # Errors
/// As [`show`].
pub async fn download(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    view: &EnvelopeView,
    file: ResultFile,
) -> Result<Vec<u8>> {
    may_read(caller, process, view)?;
    let mut tx = services.store.read().await?;
    if file == ResultFile::Sharing {
        let shared = store::sharing::purchase::outcome(&mut tx, view.vote.id).await?;
        return shared.map(|(bytes, _)| bytes.into_bytes()).ok_or(Error::NotFound);
    }
    let kept = match file {
        ResultFile::Ballots => OutcomeFile::Ballots,
        ResultFile::Outcome => OutcomeFile::Outcome,
        // What sharing changed was answered above.
        ResultFile::Receipts | ResultFile::Sharing => OutcomeFile::Receipts,
    };
    store::outcome::file(&mut tx, view.vote.id, kept).await?.ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(day: &str, commune: &str, voters: u64) -> (String, String, u64) {
        (day.to_owned(), commune.to_owned(), voters)
    }

    #[test]
    fn no_published_figure_stands_for_fewer_than_ten_voters() {
        let turnout = pooled(vec![
            cell("2026-01-01", "jette", 12),
            cell("2026-01-01", "evere", 3),
            cell("2026-01-02", "uccle", 30),
            cell("2026-01-03", "uccle", 2),
        ]);
        assert_eq!(turnout.voters, 47);
        assert_eq!(turnout.by_commune, [("uccle".to_owned(), 32)]);
        assert_eq!(turnout.elsewhere, 15);
        assert_eq!(turnout.by_day, [("2026-01-01".to_owned(), 15), ("2026-01-02".to_owned(), 32)]);
    }

    #[test]
    fn a_handful_of_voters_is_not_told_apart_by_place_or_day() {
        let turnout = pooled(vec![cell("2026-01-01", "jette", 4), cell("2026-01-02", "evere", 5)]);
        assert_eq!(turnout, Turnout { voters: 9, ..Turnout::default() });
    }
}

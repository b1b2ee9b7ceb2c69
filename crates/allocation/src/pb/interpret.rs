//! From text cells to an election: what the sections must say, and whether they agree.

use super::PbFile;
use super::group_limits::GroupLimits;
use super::limits::Limits;
use super::meta::{MetaReader, correct_keys};
use super::problem::{Findings, PbErrors, ProblemCode, Remark};
use super::projects::{Money, ProjectReader, read_amount, scale};
use super::sections::Sections;
use super::table::Table;
use super::vote::VotesReader;
use crate::election::{BallotType, Election, Project};

/// Checks the sections and makes a file of them.
pub(super) fn interpret(
    mut sections: Sections,
    mut findings: Findings,
    limits: &Limits,
) -> Result<PbFile, PbErrors> {
    correct_keys(&mut sections, &mut findings);
    let [projects, votes] = std::mem::take(&mut sections.tables);
    let election =
        read_election(&sections, projects.as_ref(), votes.as_ref(), limits, &mut findings);
    match (election, projects, votes) {
        (Some(election), Some(projects), Some(votes)) if !findings.has_errors() => {
            let warnings = findings.into_warnings();
            Ok(PbFile { meta: sections.meta, projects, votes, election, warnings })
        }
        _ => Err(findings.refuse()),
    }
}

fn read_election(
    sections: &Sections,
    projects: Option<&Table>,
    votes: Option<&Table>,
    limits: &Limits,
    findings: &mut Findings,
) -> Option<Election> {
    let mut meta = MetaReader { sections, findings };
    meta.note_unusual();
    let kind = meta.vote_type();
    let vote_limits = meta.limits();
    let budget = meta.required("budget");
    let at = meta.place("budget");
    let budget = budget.and_then(|text| read_amount(&text, at, findings));
    let budget = budget.map(|amount| (amount, at));
    if budget.as_ref().is_some_and(|(amount, _)| amount.is_zero()) {
        findings.warn(at, || Remark::new(ProblemCode::ZeroBudget, "there is nothing to spend"));
    }
    let Some(projects) = projects else {
        if let Some((budget, at)) = budget {
            scale(&budget, budget.decimals(), at, findings);
        }
        return None;
    };
    let mut reader = ProjectReader { sections, table: projects, findings };
    let money = reader.money(budget);
    let ids = reader.ids();
    reader.note_selected();
    MetaReader { sections, findings }.compare_count("num_projects", projects.len());
    note_empty(projects, (1, ProblemCode::NoProjects), sections, findings);
    let (ids, votes) = (ids?, votes?);
    let group_limits = GroupLimits::all(&mut MetaReader { sections, findings }, projects, &money);
    let kind_read = kind.unwrap_or(BallotType::Approval);
    let reader = VotesReader {
        sections,
        table: votes,
        ids: &ids,
        kind: kind_read,
        money: &money,
        vote_limits: &vote_limits,
        group_limits: &group_limits,
        most_choices: limits.choices,
    };
    let ballots = reader.read(findings)?;
    if !findings.has_errors() {
        // Votes that could not be read whole are missing in the tallies.
        let mut reader = ProjectReader { sections, table: projects, findings };
        reader.compare_tallies(&ballots.tally, ballots.decimals);
    }
    MetaReader { sections, findings }.compare_count("num_votes", votes.len());
    note_empty(votes, (2, ProblemCode::NoVotes), sections, findings);
    let Money { budget, decimals, costs } = money;
    let named = ids.order.iter().zip(costs);
    Some(Election {
        budget,
        units_per_currency: 10_u64.pow(u32::try_from(decimals).unwrap_or(0)),
        projects: named.map(|(id, cost)| Project { id: (*id).to_owned(), cost }).collect(),
        ballots: ballots.ballots,
        ballot_type: kind_read,
        parts_per_point: 10_u64.pow(ballots.decimals),
    })
}

fn note_empty(
    table: &Table,
    (section, code): (usize, ProblemCode),
    sections: &Sections,
    findings: &mut Findings,
) {
    if table.is_empty() {
        findings.warn((sections.titles[section].unwrap_or(0), None), || {
            Remark::new(code, "this section has no rows")
        });
    }
}

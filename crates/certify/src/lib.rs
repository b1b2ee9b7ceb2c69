//! An independent check of published outcomes of participatory budgets.
//!
//! [`certify`] takes the two files that anybody can download, the outcome (`outcome.json`) and the
//! ballots (a Pabulib `.pb` file), and says what the outcome has: that its figures are those of the
//! ballots, that nothing more would fit, that no group of voters has an unmet claim (EJR+ up to one
//! project), that what equal shares bought was paid for exactly, by the right people and in the right
//! order. Every property is listed as passed, violated or not applicable, with whether the rule
//! promises it. A promised property that is violated is a *fault*: the outcome is not one of its rule.
//!
//! Nothing here is shared with the code that counts: not the reader, not the arithmetic, not the
//! types. The two agree because both follow the same definitions, or they disagree and one is wrong.
//! All decisions are exact; no floating point is used.
//!
//! What each rule chose is gone through again from its definition ([`Property::Choices`]): greedy rules,
//! also under caps and exclusions, with precedence or not; completions, sequential Phragmén, exact equal
//! shares, bounded overspending, maximin support, the cumulative single transferable vote; and that no
//! other set has a greater welfare.
//!
//! What is *not* checked: how ties are broken; that no further step of raising shares would have kept
//! the budget; what would have been chosen had the comparison step gone the other way; and which set is
//! worth most under constraints. For that, count again. Where a count needs too much work, or amounts
//! that are too long, the certificate says that it was not followed.
//!
//! # EJR+ up to one project
//!
//! With n ballots and a budget B, a group S of voters answers for |S|·B/n. Let all of them support an
//! unfunded project c, and let u_i(c) be what it is worth to voter i: its cost, or one, or either
//! times the points given. The group's claim is what its part of the budget would give each member,
//! were it turned into worth as c does it: (B/n)·Σ_{j∈S} u_j(c)/cost(c). The property holds if in
//! every such group some member would have more than the claim with c added: u_i(W) + u_i(c) > claim.
//! For worth counted as cost this is u_i(W) + cost(c) > |S|·B/n, for worth counted as projects it is
//! (u_i(W) + 1)·cost(c) > |S|·B/n. It is EJR+ of Brill and Peters ("Robust and Verifiable
//! Proportionality Axioms for Multiwinner Voting", EC 2023) carried over to budgets, and the method of
//! equal shares has it for its own utility, with every completion that raises shares or adds projects.
//!
//! ```
//! let ballots = "META\nkey;value\nbudget;100\nvote_type;approval\n\
//!                PROJECTS\nproject_id;cost\ntrees;60\nbenches;40\n\
//!                VOTES\nvoter_id;vote\n1;trees\n2;trees\n3;trees,benches\n";
//! let outcome = r#"{"rule_id": "greedy[votes;skip;ties=id]", "funded": ["trees"],
//!     "total_cost": "60", "budget": "100", "units_per_currency": 1, "ballots": 3,
//!     "endowment": null, "steps": 0, "ties": [], "comparison": null,
//!     "projects": [
//!         {"id": "trees", "cost": "60", "funded": true, "votes": 3, "score": 3,
//!          "reason": {"code": "funded_greedily", "votes": 3, "rank": 1}},
//!         {"id": "benches", "cost": "40", "funded": false, "votes": 1, "score": 1,
//!          "reason": {"code": "not_enough_money_left", "remaining": 40, "cost": 40, "rank": 2}}],
//!     "rounds": [{"project": "trees", "stage": "greedy", "supporters": 3, "max_payment": null,
//!                 "effective_votes": null, "exhausted": null}]}"#;
//! let certificate = certify::certify(outcome.as_bytes(), ballots.as_bytes())?;
//! // The benches still fit, and a greedy rule that passes over what does not fit leaves nothing out.
//! assert!(!certificate.is_sound());
//! assert!(certificate.to_string().contains("benches: costs 40, and 40 is left"));
//! # Ok::<(), certify::CertifyError>(())
//! ```

#![forbid(unsafe_code)]

mod amount;
mod certificate;
mod choices;
mod consistency;
mod constraints;
mod ejr;
mod election;
mod error;
mod fit;
mod fraction;
mod outcome;
mod pb;
mod purses;
mod records;
mod rule;
mod shares;
mod sharing;
mod summary;
mod text;
mod violation;

pub use certificate::{Certificate, Check, Property, Verdict};
pub use error::{CertifyError, FileProblem};
pub use fraction::ExactFraction;
pub use sharing::certify_sharing;
pub use violation::{Figure, Violation};

use outcome::Outcome;
use rule::Rule;

/// Checks an outcome, as published in JSON after `outcome.schema.json`, against the ballots in a
/// Pabulib file.
///
/// Approval, choose-1, cumulative, scoring and ordinal ballots are read. Where k projects may be
/// ranked, the first has k points and each after it one less. What counts on a ballot follows from
/// the rule; a project that nothing counts for is not supported by that ballot.
///
/// A count with sharing (`sharing.json`) may be given instead: see [`certify_sharing`].
///
/// # Errors
///
/// If one of the two cannot be read, or figures in the outcome are not written as they must be. An
/// outcome that can be read and is wrong is no error: see [`Certificate::faults`].
pub fn certify(outcome_json: &[u8], pb: &[u8]) -> Result<Certificate, CertifyError> {
    if sharing::is_shared(outcome_json) {
        return certify_sharing(outcome_json, None, pb);
    }
    let outcome = Outcome::read(outcome_json)?;
    let rule = Rule::read(&outcome.rule_id);
    let election = pb::read(pb, rule.weights())?;
    let funded = election.funded(&outcome);
    let share = outcome.share()?;
    let promise = rule.promises_ejr(&election, &outcome, share.as_ref());
    let (constraints, bars) = constraints::check(&election, &outcome, &funded)?;
    let mut checks =
        vec![consistency::check(&election, &outcome, &rule)?, fit::support(&election, &funded)];
    checks.extend(constraints);
    checks.push(fit::exhaustiveness((&election, &outcome), &rule, &funded, &bars));
    checks.extend(ejr::checks(&election, &rule, &funded, promise));
    checks.extend(shares::checks(&election, &outcome, &rule, share.as_ref())?);
    checks.push(choices::check(&election, &outcome, &rule, share.as_ref())?);
    Ok(Certificate {
        rule_id: outcome.rule_id.clone(),
        ballots: election.ballots,
        projects: election.projects.len() as u64,
        funded: funded.iter().filter(|funded| **funded).count() as u64,
        budget: election.money(election.budget),
        checks,
    })
}

//! The rounds of a count, played again in the visitor's own browser before they are believed.

#![expect(
    missing_docs,
    reason = "the macro makes an undocumented struct of an island's properties"
)]

use allocation::explanation::Replay;
use leptos::prelude::*;

/// What the published rounds are worth, said by the reader's own device: every payment, every
/// voter, the budget, and the projects that they lead to.
#[island]
pub fn Replayed(
    /// The rounds as published.
    replay: Replay,
    /// The projects that the page says are funded, in order.
    funded: Vec<u32>,
    /// Said when they agree.
    same: String,
    /// Said when they do not.
    different: String,
) -> impl IntoView {
    let verdict = RwSignal::new(None::<bool>);
    Effect::new(move |_| verdict.set(Some(agrees(&replay, &funded))));
    let class = move || match verdict.get() {
        Some(false) => "notice notice--warning",
        _ => "notice notice--info",
    };
    view! {
        <p class=class role="status" hidden=move || verdict.get().is_none()>
            {move || match verdict.get() {
                Some(false) => different.clone(),
                _ => same.clone(),
            }}
        </p>
    }
}

/// Whether rounds hold and fund these projects.
fn agrees(replay: &Replay, funded: &[u32]) -> bool {
    replay.play().is_ok_and(|played| played == funded)
}

#[cfg(test)]
mod tests {
    use super::agrees;
    use allocation::{Election, Rule, explanation::explanation, pb};

    const FILE: &str = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
        a;60\nb;40\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n3;a\n4;b\n5;b\n";

    #[test]
    fn rounds_of_which_one_payment_was_changed_are_not_believed() {
        let election: Election = pb::read(FILE.as_bytes()).unwrap().election().unwrap();
        let rule: Rule = "mes[cost;e=B/n;none;ties=cost,votes,lot]".parse().unwrap();
        let (outcome, explained) =
            explanation(&election, &rule, "seed", &allocation::Constraints::default()).unwrap();
        let costs = election.projects.iter().map(|project| project.cost).collect();
        let mut replay = explained.replay(election.budget, costs).unwrap();
        assert!(agrees(&replay, &outcome.funded));
        replay.rounds[0].unpaid += 1;
        assert!(!agrees(&replay, &outcome.funded));
    }
}

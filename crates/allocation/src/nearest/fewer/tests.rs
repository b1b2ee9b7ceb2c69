use crate::constraints::Constraints;
use crate::count::glance_within;
use crate::election::{Ballot, Choice, Election};
use crate::nearest::{Effort, Losers};
use crate::rule::Rule;
use crate::trial::larger;

const RULES: [&str; 8] = [
    "mes[cost;e=B/n;none;ties=cost,votes,id]",
    "mes[count;e=B/n;u;ties=votes,id]",
    "mes[cost;e=B/n;add1;ties=id]",
    "mes[cost;e=B/n;add1u;ties=cost,votes,id]",
    "mes[cost;e=floor(B/n);add1u;ties=cost,id]",
    "mes[count;e=B/n;add1e;ties=id]",
    "mes[points;e=B/n;add1eu;ties=id]",
    "mes[points-cost;e=B/n;pct1;ties=id]",
];

/// More of them are not counted one by one.
const MOST: u64 = 60;

fn funds(election: &Election, rule: &Rule, project: u32, extra: u64) -> bool {
    let points = election.ballots.iter().flat_map(|ballot| &ballot.choices).map(|c| c.points);
    let points = points.max().expect("choices");
    let mut more = election.clone();
    more.ballots.push(Ballot::new(extra, vec![Choice { project, points }]));
    let limits = Constraints::default();
    glance_within(&more, rule, "seed", &limits).expect("countable").funded.contains(&project)
}

#[test]
fn no_fewer_supporters_than_are_proved_would_have_funded_a_loser_of_a_larger_election() {
    let (mut proved, mut told) = (0, 0);
    for (seed, rule) in (1..).zip(RULES) {
        let rule: Rule = rule.parse().expect("a rule");
        let (mut election, _) = larger(seed, if seed > 6 { 4 } else { 1 });
        election.budget /= 3;
        let limits = Constraints::default();
        let losers = Losers::new(&election, &rule, "seed", &limits).expect("countable");
        for (project, _) in (0..).zip(&election.projects) {
            let near = losers.nearest_funding(project).expect("few steps");
            let Some(extra) = near.extra_supporters.filter(|extra| *extra > 2) else { continue };
            told += 1;
            if near.extra_supporters_proved && extra <= MOST {
                proved += 1;
                let fewer = (1..extra).find(|extra| funds(&election, &rule, project, *extra));
                assert_eq!(fewer, None, "{project} under {rule}: {near:?}");
                assert!(funds(&election, &rule, project, extra), "{project} under {rule}");
            }
        }
    }
    assert!(proved > 100, "{proved} of {told} were proved and few enough to count each");
}

#[test]
fn more_effort_proves_what_less_left_open_and_changes_no_other_answer() {
    let rule: Rule = "mes[cost;e=B/n;add1u;ties=cost,votes,id]".parse().expect("a rule");
    let (mut election, _) = larger(3, 1);
    election.budget /= 3;
    let limits = Constraints::default();
    let losers = || Losers::new(&election, &rule, "seed", &limits).expect("countable");
    let usual = losers();
    let all = losers().with_effort(Effort::UNLIMITED);
    for (project, _) in (0..).zip(&election.projects) {
        let (some, exact) = (usual.nearest_funding(project), all.nearest_funding(project));
        let (some, exact) = (some.expect("few steps"), exact.expect("few steps"));
        assert!(exact.extra_supporters_proved && exact.cheaper_by_proved, "{exact:?}");
        if some.extra_supporters_proved {
            assert_eq!(some.extra_supporters, exact.extra_supporters);
        }
        assert!(exact.extra_supporters.is_some() || some.extra_supporters.is_none());
    }
}

#[test]
fn all_processors_tell_of_each_loser_what_one_tells() {
    let rule: Rule = "mes[cost;e=B/n;add1u;ties=cost,votes,id]".parse().expect("a rule");
    let (mut election, projects) = larger(5, 1);
    election.budget /= 3;
    let limits = Constraints::default();
    let losers = || Losers::new(&election, &rule, "seed", &limits).expect("countable");
    let done = std::sync::atomic::AtomicUsize::new(0);
    let did = || {
        done.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    };
    let together = losers().nearest_funding_of_all(&projects, did).expect("few steps");
    let alone = losers();
    let mut each: Vec<_> = projects.iter().map(|project| alone.nearest_funding(*project)).collect();
    assert_eq!(done.into_inner(), projects.len());
    for (together, alone) in together.into_iter().zip(each.drain(..)) {
        assert_eq!(together, alone.expect("few steps"));
    }
}

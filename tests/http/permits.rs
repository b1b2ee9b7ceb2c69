//! What the table of the phases forbids is done by no service.

use crate::{browser::house, delivery};
use chrono::TimeDelta;
use domain::{
    Refusal,
    ballot::Choices,
    permit::{Action, Capacity, of_vote},
    process::{Phase, PhaseKind},
    session::Refused,
    vote::VoteState,
};
use service::{Error, conduct::Step, decision::DecisionForm, process::ProcessForm};
use tests::{
    sample::{self, Sample, both},
    world::World,
};

/// Brings the vote of the sample to a state.
async fn bring(world: &World, sample: &Sample, state: VoteState) {
    let end = || Step::CloseEarly(both("Fin"));
    let steps = match state {
        VoteState::Planned => vec![],
        VoteState::Open => vec![Step::Open],
        VoteState::Closed => vec![Step::Open, end()],
        VoteState::Counted => vec![Step::Open, end(), Step::Count],
        VoteState::Published => return sample::vote_and_publish(world, sample).await,
        // A new one is planned in its place.
        VoteState::Void => vec![Step::Open, Step::Void(both("Panne"))],
    };
    for step in steps {
        sample::step(world, sample, step).await;
    }
}

async fn state(world: &World, sample: &Sample) -> VoteState {
    sample::view(world, sample).await.envelopes[0].vote.state
}

#[tokio::test]
async fn whatever_the_state_of_a_vote_nobody_does_what_the_table_forbids_and_can_do_what_it_allows()
{
    for begun in VoteState::ALL {
        let house = house(true).await;
        let (world, sample) = (&house.world, sample::planned(&house.world).await);
        bring(world, &sample, *begun).await;
        let (services, staff, process) = (&world.services, &sample.staff, &sample.process);
        let ana = sample::voter(services, "ana@test.example").await;
        let mut desk = house.staff().await;
        for action in [Action::Vote, Action::Count, Action::Publish, Action::Report] {
            let before = state(world, &sample).await;
            let who = if action == Action::Vote {
                Capacity::Inhabitant
            } else {
                Capacity::Administration
            };
            let allowed = of_vote(before, who, action);
            let view = sample::view(world, &sample).await;
            let target = &view.envelopes[0];
            let done = match action {
                Action::Vote => {
                    let one = Choices::new(["1".to_owned()]);
                    let draft = service::ballot::save_draft(services, &ana, target, &one).await;
                    assert_eq!(draft.is_ok(), allowed, "a draft at {before:?}");
                    service::ballot::cast(services, &ana, target, one).await.is_ok()
                }
                Action::Count => {
                    let envelope = &sample.envelope;
                    let counted =
                        service::conduct::take(services, staff, process, envelope, Step::Count);
                    // What is counted is not counted again, though its phase goes on.
                    counted.await.is_ok() || before == VoteState::Counted
                }
                Action::Publish => {
                    let envelope = &sample.envelope;
                    let published =
                        service::conduct::take(services, staff, process, envelope, Step::Publish);
                    let published = published.await.is_ok();
                    let form = DecisionForm {
                        organ: "college".to_owned(),
                        day: "2026-06-25".to_owned(),
                        statement: both("Adopté."),
                        departures: Vec::new(),
                    };
                    let decided =
                        service::decision::record(services, staff, process, envelope, &form).await;
                    assert!(!published || decided.is_ok());
                    published || decided.is_ok()
                }
                _ => {
                    let page = "/fr/admin/p/budget/projects/fresque/delivery";
                    let form = delivery::form(&[("awarded", "140"), ("committed", "100")]);
                    desk.post(page, &form).await.status.is_redirection()
                }
            };
            // Where nobody voted nothing is funded, and there is nothing to tell.
            let tellable = action != Action::Report || *begun == VoteState::Published;
            assert_eq!(done, allowed && tellable, "{action:?} at {before:?}, begun {begun:?}");
        }
    }
}

#[tokio::test]
async fn no_vote_opens_before_the_phases_that_precede_it_are_over_whoever_asks() {
    let house = house(true).await;
    let (world, sample) = (&house.world, sample::planned(&house.world).await);
    let (services, staff, process) = (&world.services, &sample.staff, &sample.process);
    let usual = sample::process_form(services);
    let phase = |kind, from, to| Phase {
        kind,
        opens_at: services.now() + TimeDelta::days(from),
        closes_at: services.now() + TimeDelta::days(to),
    };
    let mut phases = vec![phase(PhaseKind::Submission, 0, 20)];
    phases.extend(usual.phases.iter().map(|later| Phase {
        opens_at: later.opens_at + TimeDelta::days(30),
        closes_at: later.closes_at + TimeDelta::days(30),
        ..*later
    }));
    let form = ProcessForm { phases, ..usual };
    service::process::update(services, staff, process, &form).await.unwrap();
    let opens = || service::conduct::take(services, staff, process, &sample.envelope, Step::Open);
    let refused = opens().await;
    let until = services.now() + TimeDelta::days(20);
    let before = Refused::PhasesBefore { phase: PhaseKind::Submission, until };
    assert!(
        matches!(&refused, Err(Error::Refused(Refusal::Session { why })) if *why == before),
        "{refused:?}"
    );
    // The desk says so in the place of a button that would fail.
    let mut desk = house.staff().await;
    let page = desk.get("/fr/admin/p/budget/e/rues/conduct").await;
    page.is(200)
        .says("Le vote ne peut pas ouvrir maintenant. L’étape «\u{a0}Dépôt des idées\u{a0}»")
        .is_silent_about("name=\"open_confirm\"");
    // Between two phases staff goes on with what either allows.
    world.clock.set(services.now() + TimeDelta::days(25));
    // Whoever works here signed in anew meanwhile.
    let mut desk = house.staff().await;
    desk.get("/fr/admin/p/budget/e/rues/conduct").await.says("name=\"open_confirm\"");
    opens().await.unwrap();
}

#[tokio::test]
async fn what_is_decided_without_ballots_waits_for_the_same_phases_as_a_vote() {
    let house = house(true).await;
    let (world, sample) = (&house.world, sample::planned(&house.world).await);
    let (services, staff, process) = (&world.services, &sample.staff, &sample.process);
    let mut form = sample::process_form(services);
    for later in &mut form.phases {
        later.opens_at += TimeDelta::days(30);
        later.closes_at += TimeDelta::days(30);
    }
    let (opens_at, closes_at) = (services.now(), services.now() + TimeDelta::days(20));
    form.phases.push(Phase { kind: PhaseKind::Review, opens_at, closes_at });
    service::process::update(services, staff, process, &form).await.unwrap();
    let mut desk = house.staff().await;
    let at = "/fr/admin/p/budget/e/rues";
    desk.post(&format!("{at}/way"), &[("by", "assembly")]).await.is(303);
    let mut minutes = vec![
        ("day".to_owned(), services.today().to_string()),
        ("text_fr".to_owned(), "Tout est dit.".to_owned()),
        ("text_nl".to_owned(), "Alles is gezegd.".to_owned()),
        ("present".to_owned(), "40".to_owned()),
    ];
    for place in 0..6 {
        minutes.push((format!("award_{place}_reason_fr"), "Utile.".to_owned()));
        minutes.push((format!("award_{place}_reason_nl"), "Nuttig.".to_owned()));
    }
    let minutes: Vec<_> = minutes.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = format!("{at}/minutes");
    desk.get(&page).await.says("La décision ne peut pas encore être notée.");
    desk.post(&page, &minutes).await.is(422).says("vient avant, et elle dure jusqu’au");
    world.clock.set(services.now() + TimeDelta::days(21));
    house.staff().await.post(&page, &minutes).await.is(303);
}

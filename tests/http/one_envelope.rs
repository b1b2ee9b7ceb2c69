//! In a budget where people vote in one envelope, of their choice.

use crate::browser::{Browser, House, house};
use domain::{Refusal, ballot::Choices, process::Phase, session::Refused, text::Slug};
use service::{
    Error, conduct::Step, envelope::EnvelopeForm, import_pb::PbImportOptions,
    lost_letter::LostForm, packages::LetterCode, process::ProcessForm,
};
use tests::sample::{
    self, Sample, both, envelope_form, greedy, letters, package_form, process_form, project_form,
};

const STREETS: &str = "/fr/p/budget/rues/vote";
const PARKS: &str = "/fr/p/budget/parcs/vote";
const CAST: [(&str, &str); 2] = [("choice", "1"), ("intent", "cast")];

fn one(services: &service::Services) -> ProcessForm {
    ProcessForm { votes_in: "one".to_owned(), ..process_form(services) }
}

/// A budget with two envelopes, planned, in which people vote in one; `source` checks who votes.
async fn planned(house: &House, source: &str) -> Sample {
    let sample = match source {
        "codes" => sample::planned_with_codes(&house.world, "").await,
        _ => sample::planned(&house.world).await,
    };
    let (services, staff, process) = (&house.world.services, &sample.staff, &sample.process);
    service::process::update(services, staff, process, &one(services)).await.unwrap();
    let form = EnvelopeForm {
        slug: "parcs".to_owned(),
        name: both("Parcs"),
        source: source.to_owned(),
        ..envelope_form()
    };
    let parks = service::envelope::create(services, staff, process, &form).await.unwrap().slug;
    service::envelope::save_rules(services, staff, process, &parks, greedy(3)).await.unwrap();
    for title in ["Mare", "Haie"] {
        let form = project_form(title, 200);
        service::project::create(services, staff, process, &parks, &form).await.unwrap();
    }
    sample
}

/// The phase a day later.
fn later(phase: Phase) -> Phase {
    let day = chrono::TimeDelta::days(1);
    Phase { opens_at: phase.opens_at + day, closes_at: phase.closes_at + day, ..phase }
}

async fn step(house: &House, sample: &Sample, envelope: &str, step: Step) {
    let (services, envelope) = (&house.world.services, Slug::parse(envelope).unwrap());
    let (staff, process) = (&sample.staff, &sample.process);
    service::conduct::take(services, staff, process, &envelope, step).await.unwrap();
}

async fn open(house: &House, sample: &Sample) {
    for envelope in ["rues", "parcs"] {
        step(house, sample, envelope, Step::Open).await;
    }
}

/// How many ballots lie in each vote.
async fn ballots(house: &House, sample: &Sample) -> Vec<usize> {
    let mut counts = Vec::new();
    for envelope in sample::view(&house.world, sample).await.envelopes {
        let mut tx = house.world.database.store.read().await.unwrap();
        counts.push(store::ballot::all(&mut tx, envelope.vote.id).await.unwrap().len());
    }
    counts
}

async fn resident(house: &House, email: &str) -> Browser {
    let mut browser = house.browser_of(email).await;
    browser.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
    browser
}

#[tokio::test]
async fn a_voter_votes_in_the_envelope_of_her_choice_and_reads_why_no_other_takes_a_ballot() {
    let house = house(true).await;
    let sample = planned(&house, "declaration").await;
    open(&house, &sample).await;
    let mut ana = resident(&house, "ana@test.example").await;
    ana.get("/nl/p/budget").await.says("Men stemt hier in één enveloppe");
    ana.get(PARKS).await.says("vous votez dans une seule enveloppe").says(STREETS);
    assert!(ana.post(PARKS, &[("choice", "2"), ("intent", "save")]).await.status.is_redirection());
    let receipt = ana.post(STREETS, &CAST).await.location().to_owned();
    ana.get(&receipt).await.is(200).is_silent_about("Voter aussi");
    let refused = ana.post(PARKS, &CAST).await;
    refused.is(422).says("Vous avez voté dans «\u{a0}Rues\u{a0}»").says("checked");
    ana.get(PARKS).await.says("Vous avez voté dans «\u{a0}Rues\u{a0}»").says(STREETS);
    // Nobody reminds her of what she cannot cast, and her own ballot can still change.
    ana.get("/fr/p/budget").await.is_silent_about("pas encore déposé");
    ana.post(STREETS, &[("choice", "2"), ("intent", "cast")]).await.is(303);
    assert_eq!(ballots(&house, &sample).await, [1, 0]);
    // An annulled vote gives her choice back.
    step(&house, &sample, "rues", Step::Void(both("Un prix faux"))).await;
    ana.post(PARKS, &CAST).await.is(303);
    assert_eq!(ballots(&house, &sample).await, [0, 1]);
}

#[tokio::test]
async fn of_many_ballots_of_one_voter_in_two_envelopes_at_once_one_envelope_gets_them() {
    let house = house(true).await;
    let sample = planned(&house, "declaration").await;
    open(&house, &sample).await;
    let voter = sample::voter(&house.world.services, "ana@test.example").await;
    let view = sample::view(&house.world, &sample).await;
    let servers = [house.world.services.clone(), house.world.another_server()];
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..20 {
        let (services, voter) = (servers[number % 2].clone(), voter.clone());
        let envelope = view.envelopes[number / 2 % 2].clone();
        tasks.spawn(async move {
            let choices = Choices::new(["1".to_owned()]);
            service::ballot::cast(&services, &voter, &envelope, choices).await
        });
    }
    let answers = tasks.join_all().await;
    let told = |answer: &Result<_, Error>| {
        matches!(
            answer,
            Err(Error::Refused(Refusal::Session { why: Refused::VotedElsewhere { .. } }))
        )
    };
    assert!(answers.iter().any(Result::is_ok) && answers.iter().any(told));
    let mut counts = ballots(&house, &sample).await;
    counts.sort_unstable();
    assert_eq!(counts, [0, 1]);
}

#[tokio::test]
async fn the_key_that_knows_who_voted_somewhere_is_gone_with_the_last_count() {
    let house = house(true).await;
    let sample = planned(&house, "declaration").await;
    open(&house, &sample).await;
    let keys = house.world.keys();
    let process = sample::view(&house.world, &sample).await.process.id;
    for (envelope, left) in [("rues", true), ("parcs", false)] {
        for taken in [Step::CloseEarly(both("Fin")), Step::Count] {
            step(&house, &sample, envelope, taken).await;
        }
        assert_eq!(keys.processes().unwrap().contains(&process), left, "{envelope}");
    }
}

#[tokio::test]
async fn a_code_votes_in_one_envelope_whatever_letter_brought_it_and_on_paper_too() {
    let house = house(true).await;
    let sample = planned(&house, "codes").await;
    // Nothing says that the letters open both: where people choose, they do.
    let codes = letters(&house.world, &sample, &package_form(2)).await;
    open(&house, &sample).await;
    let enters = async |vote: &str, code: &str| {
        let mut browser = house.browser();
        browser.post(&format!("{vote}/code"), &[("code", code)]).await.is(303);
        browser
    };
    let mut anna = enters(PARKS, &codes[0]).await;
    anna.post(PARKS, &CAST).await.is(303);
    anna.get(STREETS).await.says("Vous avez voté dans «\u{a0}Parcs\u{a0}»");
    anna.post(STREETS, &CAST).await.is(422).says("Vous avez voté dans «\u{a0}Parcs\u{a0}»");
    // A letter in the place of a lost one is of the same voter.
    let (services, staff, process) = (&house.world.services, &sample.staff, &sample.process);
    let form =
        LostForm { package: "1".to_owned(), letter: "1".to_owned(), loss: "lost".to_owned() };
    let printed = |_: &domain::code::Package, codes: &[LetterCode]| Ok(codes[0].code.printed());
    let streets = &sample.envelope;
    let new = service::lost_letter::replace(services, staff, process, streets, &form, printed);
    let new = new.await.unwrap();
    let mut again = enters(STREETS, &new).await;
    again.post(STREETS, &CAST).await.is(422);
    // An agent is told at the first typing, before a colleague types it again.
    let mut agent = house.staff().await;
    let paper = [("code", new.as_str()), ("choice", "1")];
    let typed = agent.post("/fr/admin/p/budget/e/rues/paper", &paper).await;
    typed.is(422).says("Vous avez voté dans «\u{a0}Parcs\u{a0}»");
    assert_eq!(ballots(&house, &sample).await, [0, 1]);
    // What letters say stands, and so does how many envelopes they are for.
    let several = process_form(services);
    let refused = service::process::update(services, staff, process, &several).await;
    let Err(Error::Fields(fields)) = refused else { panic!("{refused:?}") };
    assert_eq!(fields[0].name, "votes_in");
}

#[tokio::test]
async fn a_past_vote_that_came_in_changes_nothing_for_whoever_chooses_here() {
    let house = house(true).await;
    let sample = planned(&house, "codes").await;
    let (services, staff, process) = (&house.world.services, &sample.staff, &sample.process);
    let file = std::fs::read("fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb").unwrap();
    let options = PbImportOptions {
        names: both("Autrefois"),
        summary: both("Un vote passé."),
        ..PbImportOptions::default()
    };
    service::import_pb::pb(services, staff, process, &file, &options, false).await.unwrap();
    // Nobody of there votes here: dates, and in how many envelopes people vote, still change.
    let several = process_form(services);
    service::process::update(services, staff, process, &several).await.unwrap();
    let later = ProcessForm {
        phases: several.phases.iter().map(|phase| later(*phase)).collect(),
        ..one(services)
    };
    service::process::update(services, staff, process, &later).await.unwrap();
    let codes = letters(&house.world, &sample, &package_form(1)).await;
    let mut desk = house.staff().await;
    let page = desk.get("/fr/admin/p/budget/e/rues/conduct").await;
    page.is(200).says("name=\"open_confirm\"");
    open(&house, &sample).await;
    let mut anna = house.browser();
    anna.post(&format!("{PARKS}/code"), &[("code", &codes[0])]).await.is(303);
    anna.post(PARKS, &CAST).await.is(303);
    anna.post(STREETS, &CAST).await.is(422);
}

#[tokio::test]
async fn one_voter_is_known_in_one_way_in_all_envelopes_between_which_they_choose() {
    let house = house(true).await;
    let sample = planned(&house, "declaration").await;
    let (services, staff, process) = (&house.world.services, &sample.staff, &sample.process);
    let parks = Slug::parse("parcs").unwrap();
    let guests =
        EnvelopeForm { guests: true, voters_from: vec!["jette".to_owned()], ..envelope_form() };
    let codes = EnvelopeForm { source: "codes".to_owned(), ..envelope_form() };
    for (form, field, why) in
        [(guests, "guests", Refused::OneOrSecond), (codes, "source", Refused::OneSource)]
    {
        let refused = service::envelope::update(services, staff, process, &parks, &form).await;
        let Err(Error::Fields(fields)) = refused else { panic!("{refused:?}") };
        assert_eq!((fields[0].name.as_str(), &fields[0].refusal), (field, &why.into()));
    }
    let mut desk = house.staff().await;
    let page = desk.get("/fr/admin/p/budget").await;
    page.is(200)
        .says("Dans combien d’enveloppes une personne vote-t-elle")
        .says("value=\"one\" checked");
}

#[tokio::test]
async fn a_vote_that_could_never_open_again_is_not_annulled() {
    let house = house(true).await;
    let sample = planned(&house, "declaration").await;
    open(&house, &sample).await;
    let mut ana = resident(&house, "ana@test.example").await;
    ana.post(PARKS, &CAST).await.is(303);
    for envelope in ["rues", "parcs"] {
        for taken in [Step::CloseEarly(both("Fin")), Step::Count] {
            step(&house, &sample, envelope, taken).await;
        }
    }
    // Who took a turn in the park is forgotten with the last count.
    let (services, envelope) = (&house.world.services, Slug::parse("rues").unwrap());
    let void = Step::Void(both("Un prix faux"));
    let refused =
        service::conduct::take(services, &sample.staff, &sample.process, &envelope, void).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Session { why: Refused::TurnsOver }))));
    // Nobody took one in the streets: the park is voted on again.
    step(&house, &sample, "parcs", Step::Void(both("Un prix faux"))).await;
    let later = services.now() + chrono::TimeDelta::days(10);
    step(&house, &sample, "parcs", Step::Extend(later, both("On revote"))).await;
    step(&house, &sample, "parcs", Step::Open).await;
    ana.post(PARKS, &CAST).await.is(303);
}

#[tokio::test]
async fn letters_are_not_kept_if_where_one_votes_changed_while_they_were_drawn() {
    let house = house(true).await;
    let sample = planned(&house, "codes").await;
    let (services, staff) = (house.world.services.clone(), sample.staff.clone());
    let (process, several) = (sample.process.clone(), process_form(&services));
    let (runtime, form) = (tokio::runtime::Handle::current(), package_form(2));
    let colleague = move || {
        let changed = service::process::update(&services, &staff, &process, &several);
        runtime.block_on(changed).map(drop)
    };
    let made = service::packages::issue(
        &house.world.services,
        &sample.staff,
        &sample.process,
        &sample.envelope,
        &form,
        move |_, _| colleague(),
    );
    assert!(matches!(made.await, Err(Error::Conflict)));
    assert_eq!(letters(&house.world, &sample, &form).await.len(), 2);
}

mod past_votes;
mod settings;

use crate::browser::house;
use domain::{Refusal, vote::VoteState};
use service::{Error, envelope::EnvelopeForm};
use tests::sample::{self, Sample};

#[tokio::test]
async fn the_rules_stand_from_the_opening_on() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let (staff, process, envelope) = (&sample.staff, &sample.process, &sample.envelope);
    let frozen = |error: Error| match error {
        Error::Fields(fields) => fields[0].refusal == Refusal::RulesFrozen,
        _ => false,
    };
    let rules =
        service::envelope::save_rules(services, staff, process, envelope, sample::greedy(1)).await;
    assert!(frozen(rules.unwrap_err()));
    let form = sample::project_form("Encore un", 10);
    let project = service::project::create(services, staff, process, envelope, &form).await;
    assert!(frozen(project.unwrap_err()));
    let form = EnvelopeForm {
        name: sample::both("Rues"),
        summary: sample::both("Rues"),
        amount: "2".to_owned(),
        ..EnvelopeForm::default()
    };
    let changed = service::envelope::update(services, staff, process, envelope, &form).await;
    assert!(frozen(changed.unwrap_err()));
    let slug = domain::text::Slug::parse("arbres").unwrap();
    let removed = service::project::remove(services, staff, process, &slug).await;
    assert!(frozen(removed.unwrap_err()));
}

#[tokio::test]
async fn a_vote_opens_only_with_two_projects() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let services = &house.world.services;
    for slug in ["arbres", "bancs", "fontaine", "potager", "fresque"] {
        let slug = domain::text::Slug::parse(slug).unwrap();
        service::project::remove(services, &sample.staff, &sample.process, &slug).await.unwrap();
    }
    let opened = service::conduct::take(
        services,
        &sample.staff,
        &sample.process,
        &sample.envelope,
        service::conduct::Step::Open,
    )
    .await;
    assert!(matches!(opened, Err(Error::Refused(Refusal::TooFewProjects))));
    let view = sample::view(&house.world, &sample).await;
    assert_eq!(view.envelopes[0].vote.state, VoteState::Planned);
}

#[tokio::test]
async fn an_extension_is_public_with_its_reason_and_moves_the_phases() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let later = tests::world::beginning() + chrono::TimeDelta::days(14);
    let step = service::conduct::Step::Extend(later, sample::both("Panne de courant"));
    sample::step(&house.world, &sample, step).await;
    let page = house.browser().get(&format!("/fr/p/{}", sample.process)).await;
    page.is(200).says("Panne de courant");
    let view = sample::view(&house.world, &sample).await;
    assert_eq!(view.envelopes[0].vote.closes_at, later);
}

#[tokio::test]
async fn a_reason_in_one_language_is_not_public_enough() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let reason = ["Panne".to_owned(), String::new(), String::new()];
    let closed = service::conduct::take(
        &house.world.services,
        &sample.staff,
        &sample.process,
        &sample.envelope,
        service::conduct::Step::CloseEarly(reason),
    )
    .await;
    let Err(Error::Fields(fields)) = closed else { panic!("refused at the field") };
    assert_eq!(fields[0].refusal, Refusal::BothLanguages);
}

#[tokio::test]
async fn a_vote_does_not_open_while_only_staff_sees_its_process() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let services = &house.world.services;
    let mut form = sample::process_form(services);
    form.published = false;
    service::process::update(services, &sample.staff, &sample.process, &form).await.unwrap();
    let (staff, process, envelope) = (&sample.staff, &sample.process, &sample.envelope);
    let open = service::conduct::Step::Open;
    let opened = service::conduct::take(services, staff, process, envelope, open).await;
    assert!(matches!(opened, Err(Error::Refused(Refusal::WrongVoteState))));
}

#[tokio::test]
async fn saving_a_process_takes_no_opening_back() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let services = house.world.services.clone();
    let vote = sample::view(&house.world, &sample).await.envelopes[0].vote.clone();
    // Somebody else keeps the vote, so that the save has to wait with what it has read.
    let mut tx = house.world.database.store.write().await.unwrap();
    store::vote::taken(&mut tx, vote.id).await.unwrap();
    let (staff, process) = (sample.staff.clone(), sample.process.clone());
    let saving = tokio::spawn(async move {
        let form = sample::process_form(&services);
        service::process::update(&services, &staff, &process, &form).await
    });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!saving.is_finished());
    let now = house.world.services.now();
    let opened = vote.open(now, "hash".to_owned(), 6).unwrap();
    store::vote::update(&mut tx, &opened).await.unwrap();
    tx.commit().await.unwrap();
    saving.await.unwrap().unwrap();
    let vote = &sample::view(&house.world, &sample).await.envelopes[0].vote;
    assert_eq!((vote.state, vote.rules_hash.as_deref()), (VoteState::Open, Some("hash")));
}

#[tokio::test]
async fn a_process_whose_vote_has_opened_cannot_be_hidden() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let mut form = sample::process_form(services);
    form.published = false;
    let hide = || service::process::update(services, &sample.staff, &sample.process, &form);
    let refused = |result: service::Result<_>| match result {
        Err(Error::Fields(fields)) => fields[0].refusal == Refusal::PublicOnceOpened,
        _ => false,
    };
    assert!(refused(hide().await));
    let reason = sample::both("Erreur dans les montants");
    sample::step(&house.world, &sample, service::conduct::Step::Void(reason)).await;
    assert!(refused(hide().await), "an annulment stays public too");
}

#[tokio::test]
async fn staff_does_not_see_a_handful_of_voters_counted() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    for number in 0..3 {
        let voter = sample::voter(services, &format!("voter{number}@test.example")).await;
        let choices = domain::ballot::Choices::new(["1".to_owned()]);
        service::ballot::cast(services, &voter, envelope, choices).await.unwrap();
    }
    let path = format!("/fr/admin/p/{}/e/{}/conduct", sample.process, sample.envelope);
    house.staff().await.get(&path).await.is(200).says("Moins de dix personnes ont voté");
}

#[tokio::test]
async fn access_is_given_and_withdrawn_at_once_and_the_journal_says_so() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let desk = format!("/fr/admin/p/{}", sample.process);
    let (mut staff, page) = (house.staff().await, "/fr/admin/a/commune");
    let colleague = "colleague@test.example";
    let role = |intent| [("intent", intent), ("email", colleague), ("role", "administrator")];
    assert!(staff.post(page, &role("grant")).await.location().ends_with("granted"));
    let mut other = house.browser_of(colleague).await;
    other.get(&desk).await.is(200);
    // Of two administrators each may let the other go, and neither themselves.
    let own = [("intent", "withdraw"), ("email", "staff@test.example"), ("role", "administrator")];
    staff.post(page, &own).await.is(422).says("votre propre accès");
    assert!(staff.post(page, &role("withdraw")).await.location().ends_with("withdrawn"));
    other.get(&desk).await.is(403);
    other.post(page, &own).await.is(403);
    staff.post(page, &role("withdraw")).await.is(404);
    let journal = staff.get("/fr/admin/a/commune/audit").await;
    journal.is(200).says("La chaîne est intacte").says("Accès retiré").says("Administration créée");
    other.get("/fr/admin/a/commune/audit").await.is(403);
}

#[tokio::test]
async fn next_years_budget_begins_from_this_ones_copy() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let mut staff = house.browser_of("staff@test.example").await;
    staff.get("/nl/admin/p/budget").await.says("new-process?from=budget");
    let page = staff.get("/fr/admin/a/commune/new-process?from=budget").await;
    page.is(200).says("value=\"budget-2\"").says("name=\"from\"").says("Un budget.");
    let form = service::process::ProcessForm {
        slug: "budget-2".to_owned(),
        copied_from: Some(sample.process.clone()),
        published: false,
        ..sample::process_form(&house.world.services)
    };
    let services = &house.world.services;
    let texts = service::letter::LettersForm {
        legal_basis: sample::both("Nouvelle loi communale."),
        appeal: sample::both("Soixante jours."),
        ..service::letter::LettersForm::default()
    };
    let Sample { staff: desk, process, envelope } = &sample;
    service::letter::save(services, desk, process, envelope, &texts).await.unwrap();
    let owner = sample::view(&house.world, &sample).await.administration;
    let next = service::process::create(services, &sample.staff, &owner, &form).await.unwrap();
    let view = service::process::show(services, &sample.staff, &next.slug).await.unwrap();
    let envelope = view.envelope(&sample.envelope).unwrap();
    assert_eq!(envelope.rules, sample::view(&house.world, &sample).await.envelopes[0].rules);
    assert_eq!((envelope.vote.state, envelope.projects), (VoteState::Planned, 0));
    let texts = service::letter::texts(services, desk, &next.slug, &sample.envelope).await.unwrap();
    assert_eq!(texts.unwrap().appeal.get(domain::locale::Locale::Nl), "Soixante jours.");
    let stranger = domain::account::Caller::anonymous();
    let copied = service::process::create(services, &stranger, &owner, &form).await;
    assert!(matches!(copied, Err(Error::Forbidden)));
}

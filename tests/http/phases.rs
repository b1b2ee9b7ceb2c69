//! The phases of a process: words of its own, more time in public, and where one stands everywhere.

use crate::browser::house;
use chrono::TimeDelta;
use tests::{sample, world::beginning};

/// The form of the sample's process with phases that begin and end so many days from now.
fn form(phases: &[(&'static str, i64, i64)]) -> Vec<(String, String)> {
    let day = |days: i64| app::show::field(beginning() + TimeDelta::days(days));
    let mut form: Vec<(String, String)> = [
        ("name_fr", "Budget"),
        ("name_nl", "Budget"),
        ("summary_fr", "Un budget."),
        ("summary_nl", "Een budget."),
        ("about_fr", "Tout."),
        ("about_nl", "Alles."),
        ("visibility", "published"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    for (kind, opens, closes) in phases {
        form.push((format!("{kind}_opens"), day(*opens)));
        form.push((format!("{kind}_closes"), day(*closes)));
    }
    form
}

const PHASES: [(&str, i64, i64); 5] = [
    ("submission", -5, 5),
    ("voting", 10, 20),
    ("counting", 20, 22),
    ("results", 22, 40),
    ("delivery", 40, 90),
];

fn fields(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn a_phase_that_ends_before_it_begins_is_refused_at_its_row_and_everything_is_kept() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let mut phases = PHASES;
    phases[4] = ("delivery", 90, 40);
    let form = form(&phases);
    let page = staff.post("/fr/admin/p/budget", &fields(&form)).await;
    page.is(422).says("href=\"#delivery\"").says("Un budget.").says(&form[15].1);
}

#[tokio::test]
async fn a_process_calls_its_phases_as_it_likes_in_both_languages() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let mut form = form(&PHASES);
    let push = |form: &mut Vec<(String, String)>, name: &str, value: &str| {
        form.push((name.to_owned(), value.to_owned()));
    };
    push(&mut form, "submission_name_fr", "La boîte à idées");
    staff.post("/fr/admin/p/budget", &fields(&form)).await.is(422).says("La boîte à idées");
    push(&mut form, "submission_name_nl", "De ideeënbus");
    push(&mut form, "submission_about_fr", "Apportez votre idée à la maison communale.");
    push(&mut form, "submission_about_nl", "Breng uw idee naar het gemeentehuis.");
    staff.post("/fr/admin/p/budget", &fields(&form)).await.is(303);
    let page = house.browser().get("/fr/p/budget").await;
    page.says("La boîte à idées").says("Apportez votre idée");
    house.browser().get("/nl/p/budget").await.says("De ideeënbus").says("Breng uw idee");
    staff.get("/fr/admin/p/budget").await.says("value=\"La boîte à idées\"");
}

#[tokio::test]
async fn any_phase_is_given_more_time_in_public_and_what_follows_moves() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post("/fr/admin/p/budget", &fields(&form(&PHASES))).await.is(303);
    let until = |days: i64| app::show::field(beginning() + TimeDelta::days(days));
    let (twelve, four) = (until(12), until(4));
    let extend = |phase: &'static str, until: &str| {
        vec![
            ("phase", phase.to_owned()),
            ("until", until.to_owned()),
            ("reason_fr", "Les vacances.".to_owned()),
            ("reason_nl", "De vakantie.".to_owned()),
        ]
    };
    let send = |form: &[(&'static str, String)]| -> Vec<(&'static str, String)> { form.to_vec() };
    let path = "/fr/admin/p/budget/extend";
    for (phase, end, status) in [("submission", &four, 422), ("submission", &twelve, 303)] {
        let form = send(&extend(phase, end));
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        staff.post(path, &form).await.is(status);
    }
    let mut one = extend("submission", &until(14));
    one.pop();
    let one: Vec<_> = one.iter().map(|(name, value)| (*name, value.as_str())).collect();
    staff.post(path, &one).await.is(422).says("Les vacances.");
    let page = house.browser().get("/fr/p/budget").await;
    page.says("Les vacances.").says("Prolongée jusqu’au 14\u{a0}mars au lieu du 7\u{a0}mars");
    house.browser().get("/nl/p/budget").await.says("De vakantie.");
    // A form that was drawn before that does not take it back unseen.
    let old = form(&PHASES);
    staff.post("/fr/admin/p/budget", &fields(&old)).await.is(422).says("prolongée en public");
    // The vote was to open on day 10; it follows, and the clock opens it no earlier.
    let vote = sample::view(&house.world, &sample).await.envelopes[0].vote.clone();
    assert_eq!(vote.opens_at, beginning() + TimeDelta::days(12));
    house.world.clock.set(beginning() + TimeDelta::days(11));
    assert_eq!(service::conduct::tick(&house.world.services).await.unwrap(), 0);
    house.world.clock.set(beginning() + TimeDelta::days(12));
    assert_eq!(service::conduct::tick(&house.world.services).await.unwrap(), 1);
    // From here on the vote stands where it is, whatever came before it.
    let mut staff = house.staff().await;
    let over = extend("submission", &until(30));
    let over: Vec<_> = over.iter().map(|(name, value)| (*name, value.as_str())).collect();
    staff.post(path, &over).await.is(422).says("est terminée");
    let voting = extend("voting", &until(30));
    let voting: Vec<_> = voting.iter().map(|(name, value)| (*name, value.as_str())).collect();
    staff.post(path, &voting).await.is(303);
    let vote = sample::view(&house.world, &sample).await.envelopes[0].vote.clone();
    assert_eq!(vote.closes_at, beginning() + TimeDelta::days(30));
    staff.get("/fr/admin/p/budget/audit").await.says("Étape prolongée");
}

#[tokio::test]
async fn a_step_that_is_over_opens_again_in_public_until_a_vote_opens() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post("/fr/admin/p/budget", &fields(&form(&PHASES))).await.is(303);
    let path = "/fr/admin/p/budget/extend";
    // Submission ended on day 5, the vote is to open on day 10.
    house.world.clock.set(beginning() + TimeDelta::days(7));
    let mut staff = house.staff().await;
    staff.get(path).await.says("value=\"submission\"").says("la rouvrir");
    let until = |days: i64| app::show::field(beginning() + TimeDelta::days(days));
    let again = |until: String| {
        [
            ("phase", "submission".to_owned()),
            ("until", until),
            ("reason_fr", "La salle était fermée.".to_owned()),
            ("reason_nl", "De zaal was dicht.".to_owned()),
        ]
    };
    for (days, status) in [(6, 422), (12, 303)] {
        let form = again(until(days));
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        staff.post(path, &form).await.is(status);
    }
    let page = house.browser().get("/fr/p/budget").await;
    page.says("La salle était fermée.").says("Rouverte le").says("après sa fin du 7\u{a0}mars");
    house
        .browser()
        .get("/nl/p/budget")
        .await
        .says("opnieuw geopend tot")
        .says("De zaal was dicht.");
    // People hand in proposals again, and the vote follows.
    let mut marie = house.browser_of("marie@test.example").await;
    marie.get("/fr/p/budget/propose").await.is(200).says("name=\"title\"");
    let vote = sample::view(&house.world, &sample).await.envelopes[0].vote.clone();
    assert_eq!(vote.opens_at, beginning() + TimeDelta::days(12));
    staff.get("/fr/admin/p/budget/audit").await.says("Étape prolongée");
    // Once the vote has opened, nothing before it opens again, and it does not either once closed.
    house.world.clock.set(beginning() + TimeDelta::days(12));
    assert_eq!(service::conduct::tick(&house.world.services).await.unwrap(), 1);
    let mut staff = house.staff().await;
    staff.get(path).await.is_silent_about("la rouvrir");
    let form = again(until(30));
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    staff.post(path, &form).await.is(422).says("un vote a déjà ouvert");
    house.world.clock.set(beginning() + TimeDelta::days(23));
    assert_eq!(service::conduct::tick(&house.world.services).await.unwrap(), 1);
    let mut form = again(until(30));
    form[0].1 = "voting".to_owned();
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut staff = house.staff().await;
    staff.post(path, &form).await.is(422).says("ne se rouvre plus");
}

#[tokio::test]
async fn every_page_of_a_process_says_where_it_stands() {
    let house = house(true).await;
    sample::open(&house.world).await;
    let says = "class=\"phase-strip";
    for page in [
        "",
        "/p/budget/rues/projects",
        "/p/budget/rues/compare?compare=1&compare=2",
        "/p/budget/projects/bancs",
        "/p/budget/rues/vote",
        "/p/budget/rues/results",
    ] {
        for language in ["fr", "nl"] {
            let page = format!("/{language}{page}");
            house.browser().get(&page).await.is(200).says(says);
        }
    }
    let house = crate::browser::house(true).await;
    sample::decided(&house.world).await;
    for page in ["rues/results", "rues/results/receipt", "rues/delivery", "projects/bancs/delivery"]
    {
        house.browser().get(&format!("/fr/p/budget/{page}")).await.is(200).says(says);
    }
}

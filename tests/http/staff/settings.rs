//! Two of staff have one form of settings open: whoever saves second sees both versions first.

use crate::browser::house;
use domain::process::Timeline;
use tests::sample;

/// The form of the process of the sample, with a sentence and who sees it.
fn process(timeline: &Timeline, revision: &str, said: &str, who: &str) -> Vec<(String, String)> {
    let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let mut form = [
        ("revision", revision),
        ("name_fr", "Budget"),
        ("name_nl", "Budget"),
        ("summary_fr", said),
        ("summary_nl", "Een budget."),
        ("about_fr", "Tout un budget."),
        ("about_nl", "Tout un budget."),
        ("visibility", who),
        ("votes_in", "several"),
    ]
    .map(own)
    .to_vec();
    for phase in timeline.phases() {
        let kind = phase.kind.code();
        form.push((format!("{kind}_opens"), app::show::field(phase.opens_at)));
        form.push((format!("{kind}_closes"), app::show::field(phase.closes_at)));
    }
    form
}

fn fields(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn of_two_who_save_a_process_the_second_sees_both_versions_and_loses_no_word() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let timeline = sample::view(&house.world, &sample).await.process.timeline;
    let (mut one, mut other) = (house.staff().await, house.staff().await);
    let desk = "/fr/admin/p/budget";
    let revision = one.get(desk).await.revision();
    let theirs = process(&timeline, &revision, "Un budget pour tous.", "published");
    other.post(desk, &fields(&theirs)).await.is(303);
    let mine = process(&timeline, &revision, "Un budget à nous.", "draft");
    let page = one.post(desk, &fields(&mine)).await;
    page.is(409).says("Une autre version a été enregistrée entre-temps");
    page.says("Un budget pour tous.").says("Un budget à nous.</textarea>");
    // Codes are told in words, and what is the same in both is not told.
    page.says("<a href=\"#visibility\">").says("merge__text\">Seulement votre équipe");
    page.is_silent_about("<a href=\"#votes_in\">").says("Enregistrer ma version");
    house.browser().get("/fr/p/budget").await.says("Un budget pour tous.");
    // Whoever has seen both may keep their own.
    let now = page.revision();
    assert_ne!(now, revision);
    let mine = process(&timeline, &now, "Un budget à nous.", "published");
    one.post(desk, &fields(&mine)).await.is(303);
    house.browser().get("/fr/p/budget").await.says("Un budget à nous.");
    // In Dutch too.
    let late = process(&timeline, &now, "Encore autre chose.", "published");
    let page = other.post("/nl/admin/p/budget", &fields(&late)).await;
    page.is(409).says("Intussen is een andere versie bewaard").says("Mijn versie bewaren");
}

#[tokio::test]
async fn of_two_who_save_an_envelope_the_second_sees_both_versions_and_loses_no_word() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let (mut one, mut other) = (house.staff().await, house.staff().await);
    let desk = "/fr/admin/p/budget/e/rues";
    let revision = one.get(desk).await.revision();
    let form = |amount: &'static str, revision: String, more: &[(&'static str, &'static str)]| {
        let mut form = vec![
            ("revision".to_owned(), revision),
            ("name_fr".to_owned(), "Rues".to_owned()),
            ("name_nl".to_owned(), "Rues".to_owned()),
            ("summary_fr".to_owned(), "Pour les rues.".to_owned()),
            ("summary_nl".to_owned(), "Pour les rues.".to_owned()),
            ("currency".to_owned(), "EUR".to_owned()),
            ("amount".to_owned(), amount.to_owned()),
        ];
        form.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        form
    };
    let ticked = [("bearers", "school"), ("bearers", "company"), ("communes", "jette")];
    let theirs = form("1.200,00", revision.clone(), &ticked);
    other.post(desk, &fields(&theirs)).await.is(303);
    let mine = form("900", revision.clone(), &[("bearers", "school"), ("adjustable", "yes")]);
    let page = one.post(desk, &fields(&mine)).await;
    page.is(409).says("merge__text\">1200").says("merge__text\">900").says("value=\"900\"");
    page.says("merge__text\">entreprise, école").says("merge__text\">école<");
    page.says("merge__text\">Jette").says("merge__text\">coché").says("merge__text\">(vide)");
    let view = house.browser().get("/fr/p/budget").await;
    view.says("1\u{a0}200");
    let mine = form("900", page.revision(), &[("bearers", "school")]);
    one.post(desk, &fields(&mine)).await.is(303);
    house.browser().get("/fr/p/budget").await.is_silent_about("1\u{a0}200");
}

#[tokio::test]
async fn of_two_who_save_the_rules_the_second_sees_both_versions_and_loses_no_word() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (mut one, mut other) = (house.staff().await, house.staff().await);
    let desk = "/fr/admin/p/budget/e/rues/rules";
    let revision = one.get(desk).await.revision();
    let form = |method: &'static str, most: &'static str, revision: &str| {
        [
            ("intent", "save"),
            ("revision", revision),
            ("ballot", "approval"),
            ("max_choices", most),
            ("method", method),
            ("completion", "u"),
            ("tie_1", "cost"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let saved = other.post(desk, &fields(&form("equal-shares", "4", &revision))).await;
    saved.is(303);
    let page = one.post(desk, &fields(&form("greedy", "5", &revision))).await;
    page.is(409).says("merge__text\">Parts égales").says("merge__text\">Le plus de voix d’abord");
    page.says("merge__text\">5<").says("merge__text\">4<").says("value=\"5\"");
    let stands = sample::view(&house.world, &sample).await.envelopes[0].rules.method();
    assert_eq!(stands, domain::rules::MethodChoice::EqualShares);
    one.post(desk, &fields(&form("greedy", "5", &page.revision()))).await.is(303);
    let stands = sample::view(&house.world, &sample).await.envelopes[0].rules.method();
    assert_eq!(stands, domain::rules::MethodChoice::Greedy);
}

#[tokio::test]
async fn of_two_who_declare_how_an_envelope_is_decided_the_second_sees_both_and_loses_no_word() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (mut one, mut other) = (house.staff().await, house.staff().await);
    let desk = "/fr/admin/p/budget/e/rues/way";
    let revision = one.get(desk).await.revision();
    let form = |by: &'static str, name: &'static str, revision: &str| {
        [
            ("revision", revision),
            ("by", by),
            ("vote_percent", "50"),
            ("criterion_0_fr", name),
            ("criterion_0_nl", "Nut"),
            ("criterion_0_weight", "2"),
            ("scale", "10"),
            ("least_percent", ""),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let saved = other.post(desk, &fields(&form("mix", "Utilité", &revision))).await;
    assert!(saved.is(303).location().ends_with("/jury?done=saved"));
    let page = one.post(desk, &fields(&form("jury", "Beauté", &revision))).await;
    page.is(409).says("Une autre version a été enregistrée entre-temps");
    // Codes are told in words, and what is the same in both is not told.
    page.says("<a href=\"#by\">")
        .says("merge__text\">Un jury<")
        .says("merge__text\">Un vote et un jury");
    page.says("Critère 1 – ").says("merge__text\">Beauté").says("merge__text\">Utilité");
    page.is_silent_about("<a href=\"#scale\">").is_silent_about("<a href=\"#least_percent\">");
    page.says("value=\"Beauté\"").says("Enregistrer ma version");
    let way = sample::view(&house.world, &sample).await.envelopes[0].way.kind();
    assert_eq!(way, domain::deciding::WayKind::Mix);
    // Whoever has seen both may keep their own.
    let now = page.revision();
    one.post(desk, &fields(&form("jury", "Beauté", &now))).await.is(303);
    let way = sample::view(&house.world, &sample).await.envelopes[0].way.kind();
    assert_eq!(way, domain::deciding::WayKind::Jury);
    // In Dutch too.
    let late =
        other.post("/nl/admin/p/budget/e/rues/way", &fields(&form("mix", "Nut", &now))).await;
    late.is(409).says("Intussen is een andere versie bewaard").says("Mijn versie bewaren");
}

#[tokio::test]
async fn a_way_that_can_no_longer_be_declared_costs_no_word() {
    let house = house(true).await;
    sample::open(&house.world).await;
    let desk = "/fr/admin/p/budget/e/rues/way";
    let typed = [
        ("by", "jury"),
        ("criterion_0_fr", "Beauté"),
        ("criterion_0_nl", "Schoonheid"),
        ("criterion_0_weight", "1"),
        ("scale", "10"),
    ];
    let page = house.staff().await.post(desk, &typed).await;
    page.is(422).says("Rien n’est perdu").says("merge__text\">Beauté");
}

#[tokio::test]
async fn of_two_who_declare_a_way_in_the_same_instant_one_is_told() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let view = sample::view(&house.world, &sample).await;
    let revision = service::revision::of_way(&view.envelopes[0].way).unwrap();
    let saves = ["assembly", "agreement"].map(|by| {
        let (services, staff) = (house.world.services.clone(), sample.staff.clone());
        let (process, envelope) = (sample.process.clone(), sample.envelope.clone());
        let form = service::deciding::WayForm {
            by: by.to_owned(),
            revision: revision.clone(),
            ..service::deciding::WayForm::default()
        };
        tokio::spawn(async move {
            service::deciding::declare(&services, &staff, &process, &envelope, &form).await
        })
    });
    let mut told = 0;
    for save in saves {
        match save.await.unwrap() {
            Ok(_) => {}
            Err(service::Error::Conflict) => told += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(told, 1);
}

#[tokio::test]
async fn of_two_who_save_an_envelope_in_the_same_instant_one_is_told() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let view = sample::view(&house.world, &sample).await;
    let revision = service::revision::of_envelope(&view.envelopes[0].envelope).unwrap();
    let saves = (0..2).map(|number| {
        let (services, staff) = (house.world.services.clone(), sample.staff.clone());
        let (process, envelope) = (sample.process.clone(), sample.envelope.clone());
        let form = service::envelope::EnvelopeForm {
            amount: (2000 + number).to_string(),
            revision: revision.clone(),
            ..sample::envelope_form()
        };
        tokio::spawn(async move {
            service::envelope::update(&services, &staff, &process, &envelope, &form).await
        })
    });
    let mut told = 0;
    for save in saves.collect::<Vec<_>>() {
        match save.await.unwrap() {
            Ok(_) => {}
            Err(service::Error::Conflict) => told += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(told, 1);
}

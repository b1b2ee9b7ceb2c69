use crate::browser::{Browser, House, house};
use domain::vote::VoteState;
use service::{Error, conduct::Step};
use tests::{
    sample::{self, Sample},
    world::beginning,
};

const DESK: &str = "/fr/admin/p/budget/e/rues";
const PUBLIC: &str = "/p/budget/rues/results";

fn way<'a>(by: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let grid = [
        ("by", by),
        ("criterion_0_fr", "Utilité"),
        ("criterion_0_nl", "Nut"),
        ("criterion_0_weight", "2"),
        ("criterion_1_fr", "Durée"),
        ("criterion_1_nl", "Duur"),
        ("criterion_1_weight", "1"),
        ("scale", "10"),
    ];
    grid.into_iter().chain(more.iter().copied()).collect()
}

/// Names three jurors of whom two live here, and seats them.
async fn seated(staff: &mut Browser) {
    let jury = format!("{DESK}/jury");
    for (name, kind) in [("Ada", "resident"), ("Bo", "resident"), ("Cy", "expert")] {
        let named = staff.post(&jury, &[("name", name), ("kind", kind)]).await;
        named.is(303);
    }
    staff.post(&format!("{jury}/seat"), &[("seat_confirm", "yes")]).await.is(303);
}

/// One juror gives every project what `points` says, for both criteria.
async fn give(staff: &mut Browser, juror: u32, points: &[(&str, &str)]) -> u16 {
    let names: Vec<_> = points
        .iter()
        .flat_map(|(project, given)| {
            [0, 1].map(|place| (format!("score_{project}_{place}"), (*given).to_owned()))
        })
        .collect();
    let fields: Vec<_> =
        names.iter().map(|(name, given)| (name.as_str(), given.as_str())).collect();
    staff.post(&format!("{DESK}/jury/{juror}"), &fields).await.status.as_u16()
}

const ALL: [(&str, &str); 6] =
    [("1", "9"), ("2", "8"), ("3", "7"), ("4", "6"), ("5", "10"), ("6", "1")];

fn deliberation(day: &str) -> [(&str, &str); 3] {
    [
        ("day", day),
        ("text_fr", "Le jury a pesé chaque projet."),
        ("text_nl", "De jury heeft elk project gewogen."),
    ]
}

async fn state(house: &House, sample: &Sample) -> VoteState {
    sample::view(&house.world, sample).await.envelopes[0].vote.state
}

#[tokio::test]
async fn a_jury_decides_from_its_grid_to_a_published_decision() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let declared = staff.post(&format!("{DESK}/way"), &way("jury", &[("to_council", "yes")])).await;
    assert!(declared.location().ends_with("/jury?done=saved"), "{}", declared.body);
    let public = house.browser().get("/fr/p/budget").await;
    public.is(200).says("Comment le jury décide").says("Utilité (compte 2)").says("258bis");
    let public = house.browser().get("/nl/p/budget").await;
    public.says("Nut (telt 2)").says("een jury geeft de projecten punten");
    house.browser().get("/fr/p/budget/rues/vote").await.says("On ne vote pas pour cette enveloppe");

    let jury = format!("{DESK}/jury");
    let councillor = [("name", "Dara"), ("kind", "councillor")];
    staff.post(&jury, &councillor).await.is(422).says("ne siège pas dans le jury").says("Dara");
    for (name, kind) in
        [("Ada", "resident"), ("Bo", "resident"), ("Cy", "expert"), ("Di", "expert")]
    {
        staff.post(&jury, &[("name", name), ("kind", kind)]).await.is(303);
    }
    let half = staff.post(&format!("{jury}/seat"), &[("seat_confirm", "yes")]).await;
    half.is(422).says("ils sont 2 sur 4");
    staff.post(&format!("{jury}/dismiss"), &[("juror", "4")]).await.is(303);
    staff.post(&format!("{jury}/seat"), &[("seat_confirm", "yes")]).await.is(303);
    staff.post(&jury, &[("name", "Ed"), ("kind", "resident")]).await.is(422).says("installé");
    let late = staff.post(&format!("{DESK}/way"), &[("by", "vote")]).await;
    late.is(422).says("Le jury est installé");

    assert_eq!(give(&mut staff, 1, &ALL).await, 303);
    let conflict = [
        ("conflict_juror", "3"),
        ("conflict_project", "2"),
        ("conflict_reason_fr", "Son frère le porte."),
        ("conflict_reason_nl", "Haar broer draagt het."),
    ];
    staff.post(&format!("{jury}/conflict"), &conflict).await.is(303);
    assert_eq!(give(&mut staff, 3, &ALL).await, 422, "a juror with a stake does not score it");
    staff.get(&format!("{jury}/3")).await.says("Intérêt déclaré");
    let conclude = format!("{jury}/conclude");
    let day = beginning().date_naive().to_string();
    staff.post(&conclude, &deliberation(&day)).await.is(422).says("Il manque encore");
    assert_eq!(give(&mut staff, 2, &ALL).await, 303);
    let without: Vec<_> = ALL.into_iter().filter(|(project, _)| *project != "2").collect();
    assert_eq!(give(&mut staff, 3, &without).await, 303);
    assert_eq!(give(&mut staff, 3, &[("1", "11")]).await, 422, "above the scale");

    assert_eq!(state(&house, &sample).await, VoteState::Planned);
    let waits = staff.get(&format!("{DESK}/conduct")).await;
    waits.says("Le jury n’a pas encore délibéré").is_silent_about("Ouvrir le vote");
    staff.post(&conclude, &deliberation(&day)).await.is(303);
    let desk = staff.get(&format!("{DESK}/conduct")).await;
    desk.says("Publier la décision").is_silent_about("bulletins");
    assert_eq!(state(&house, &sample).await, VoteState::Counted);
    house
        .browser()
        .get(&format!("/fr{PUBLIC}"))
        .await
        .is(200)
        .is_silent_about("pesé chaque projet");
    let journal = staff.get("/fr/admin/p/budget/audit").await;
    journal.is(200).says("La chaîne est intacte").says("Jury installé").says("Décision prise");
}

/// A jury with one stake has decided and the decision is public: Fresque (150 €), Arbres (400 €)
/// and Bancs (300 €) are funded.
async fn decided_by_jury(house: &House) -> (Sample, Browser) {
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post(&format!("{DESK}/way"), &way("jury", &[("to_council", "yes")])).await.is(303);
    seated(&mut staff).await;
    let conflict = [
        ("conflict_juror", "3"),
        ("conflict_project", "2"),
        ("conflict_reason_fr", "Son frère le porte."),
        ("conflict_reason_nl", "Haar broer draagt het."),
    ];
    staff.post(&format!("{DESK}/jury/conflict"), &conflict).await.is(303);
    for juror in 1..=3 {
        let own: Vec<_> =
            ALL.into_iter().filter(|(project, _)| (juror, *project) != (3, "2")).collect();
        assert_eq!(give(&mut staff, juror, &own).await, 303);
    }
    let day = beginning().date_naive().to_string();
    staff.post(&format!("{DESK}/jury/conclude"), &deliberation(&day)).await.is(303);
    sample::step(&house.world, &sample, Step::Publish).await;
    (sample, staff)
}

#[tokio::test]
async fn the_decision_of_a_jury_is_public_with_its_scores_and_without_names() {
    let house = house(true).await;
    let (sample, _) = decided_by_jury(&house).await;
    // 3 (600) does not fit in the 150 that are left; nor do 4 and 6.
    let page = house.browser().get(&format!("/fr{PUBLIC}")).await;
    page.is(200)
        .says("Le jury a pesé chaque projet.")
        .says("Note 100,0 sur 100, place 1 sur 6.")
        .says("Il restait 150\u{a0}€ quand son tour est venu")
        .says("Membre 3 (connaît le sujet) n’a pas noté «\u{a0}Bancs\u{a0}».")
        .is_silent_about("Ada");
    house.browser().get(&format!("/nl{PUBLIC}")).await.says("De jury heeft elk project gewogen.");
    let view = sample::view(&house.world, &sample).await;
    let target = view.envelope(&sample.envelope).unwrap();
    let nobody = domain::account::Caller::anonymous();
    let results =
        service::result::show(&house.world.services, &nobody, &view, target).await.unwrap();
    assert_eq!(results.report.funded, ["5", "1", "2"]);
    let file = house.browser().get(&format!("/fr{PUBLIC}/verdict.json")).await;
    file.is(200).is_silent_about("Ada");
    let file: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(file["sheets"].as_array().unwrap().len(), 17);
}

#[tokio::test]
async fn where_a_jury_decided_no_page_speaks_of_a_vote_that_was_not_held() {
    let house = house(true).await;
    let (_, mut staff) = decided_by_jury(&house).await;
    let mut anyone = house.browser();
    let home = anyone.get("/fr").await;
    home.is(200).says("Un jury a noté les projets").is_silent_about("bulletins comptés");
    let process = anyone.get("/fr/p/budget").await;
    process
        .is(200)
        .says("Nous en sommes à cette étape\u{a0}: Résultats")
        .says("Décision")
        .is_silent_about("personnes ont voté")
        .is_silent_about("Ce vote est consultatif");
    let result = anyone.get(&format!("/fr{PUBLIC}")).await;
    result.says("Les projets, du mieux noté au moins bien noté").is_silent_about("Aucune autre");
    anyone.get("/fr/how-it-counts").await.is(200).is_silent_about(PUBLIC);
    let sheet = staff.get(&format!("{DESK}/jury/1")).await;
    sheet.is(200).says("Le jury a décidé").is_silent_about("Enregistrer les points");
}

#[tokio::test]
async fn what_follows_a_vote_follows_a_jury_too() {
    let house = house(true).await;
    let (_, mut staff) = decided_by_jury(&house).await;
    house.browser().get("/fr/p/budget/rues/delivery").await.is(200).says("Fresque");
    let letter = staff.get("/fr/admin/p/budget/projects/bancs/letter").await;
    letter.is(200).says("La décision publiée le").is_silent_about("personnes ont voté");
    staff.get(&format!("{DESK}/letters")).await.is(200);
    staff
        .get(&format!("{DESK}/deliberation"))
        .await
        .is(200)
        .says("la Nouvelle loi communale, article 258bis")
        .says("le jury, de 3 membres dont 2 habitants et habitantes")
        .says("le membre 3 du jury n’a pas noté «\u{a0}Bancs\u{a0}»")
        .says("La proposition du jury pour l’enveloppe")
        .is_silent_about("ouverture du vote");
    staff.get(&format!("{DESK}/decision")).await.is(200).says("Bancs");
    house.browser().get("/fr/p/budget/rues/night").await.is(404);
    house.browser().get("/fr/p/budget/rues/what-if").await.is(404);
    for page in ["/fr", "/fr/p/budget", "/fr/p/budget/projects/bancs", "/fr/how-it-counts"] {
        house.browser().get(page).await.is(200);
    }
}

#[tokio::test]
async fn half_vote_and_half_jury_is_announced_counted_and_published_together() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let none = staff.post(&format!("{DESK}/way"), &way("mix", &[("vote_percent", "100")])).await;
    none.is(422).says("value=\"100\"");
    staff.post(&format!("{DESK}/way"), &way("mix", &[("vote_percent", "50")])).await.is(303);
    house.browser().get("/fr/p/budget").await.says("50 % du vote et pour 50 % du jury");
    seated(&mut staff).await;
    for juror in 1..=3 {
        assert_eq!(give(&mut staff, juror, &ALL).await, 303);
    }
    sample::step(&house.world, &sample, Step::Open).await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    for number in 0..4 {
        let voter = sample::voter(&house.world.services, &format!("v{number}@test.example")).await;
        let second = if number < 2 { "4" } else { "2" };
        let choices = domain::ballot::Choices::new(["6".to_owned(), second.to_owned()]);
        service::ballot::cast(&house.world.services, &voter, envelope, choices).await.unwrap();
    }
    let day = beginning().date_naive().to_string();
    let conclude = format!("{DESK}/jury/conclude");
    staff.post(&conclude, &deliberation(&day)).await.is(422);
    sample::step(&house.world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    let alone = service::conduct::take(
        &house.world.services,
        &sample.staff,
        &sample.process,
        &sample.envelope,
        Step::Count,
    )
    .await;
    assert!(
        matches!(alone, Err(Error::Refused(_))),
        "the ballots are not counted without the jury"
    );
    staff.post(&conclude, &deliberation(&day)).await.is(303);
    sample::step(&house.world, &sample, Step::Publish).await;
    // Scores in per cent: 6 = 50+5, 4 = 25+30, 2 = 25+40, 5 = 0+50, 1 = 0+45, 3 = 0+35.
    // In order 2 (300), 4 (250) before 6 (900, dearer), 5 (150), 1 (400 > 300 left), 3.
    let page = house.browser().get(&format!("/fr{PUBLIC}")).await;
    page.is(200)
        .says("Note 65,0 sur 100, place 1 sur 6.")
        .says("Une autre égalité n’a rien changé.")
        .says("Les bulletins anonymes");
    let nobody = domain::account::Caller::anonymous();
    let view = sample::view(&house.world, &sample).await;
    let target = view.envelope(&sample.envelope).unwrap();
    let results =
        service::result::show(&house.world.services, &nobody, &view, target).await.unwrap();
    assert_eq!(results.report.funded, ["2", "4", "5"]);
    assert_eq!(results.report.total_cost, "700");
    house.browser().get(&format!("/nl{PUBLIC}")).await.is(200).says("plaats 1 van 6");
    house.browser().get(&format!("/fr{PUBLIC}/ballots.pb")).await.is(200);
}

#[tokio::test]
async fn in_a_mix_shares_would_be_promised_and_not_kept() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post(&format!("{DESK}/way"), &way("mix", &[("vote_percent", "50")])).await.is(303);
    let rules = [
        ("ballot", "approval"),
        ("max_choices", "3"),
        ("method", "equal-shares"),
        ("completion", "none"),
        ("tie_break_1", "cost"),
        ("minimum_votes", "0"),
    ];
    staff.post(&format!("{DESK}/rules"), &rules).await.is(422).says("le plus de voix");
}

#[tokio::test]
async fn an_assembly_is_published_with_its_minutes_and_a_reason_for_every_project() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post(&format!("{DESK}/way"), &[("by", "assembly")]).await.is(303);
    // Its hour comes and nothing opens: nobody votes here.
    service::conduct::tick(&house.world.services).await.unwrap();
    assert_eq!(state(&house, &sample).await, VoteState::Planned);
    let day = beginning().date_naive().to_string();
    let names: Vec<_> = (0..6)
        .flat_map(|place| {
            [
                (format!("award_{place}_amount"), if place < 3 { "300" } else { "" }),
                (format!("award_{place}_reason_fr"), "L’assemblée l’a dit."),
                (format!("award_{place}_reason_nl"), "De vergadering zei het."),
            ]
        })
        .collect();
    let mut fields: Vec<_> = names.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    fields.extend(deliberation(&day));
    let minutes = format!("{DESK}/minutes");
    staff.post(&minutes, &fields).await.is(422).says("L’assemblée l’a dit.");
    fields.push(("present", "84"));
    let mut too_much = fields.clone();
    too_much[6].1 = "600";
    staff.post(&minutes, &too_much).await.is(422).says("1\u{a0}200\u{a0}€ en tout");
    staff.post(&minutes, &fields).await.is(303);
    sample::step(&house.world, &sample, Step::Publish).await;
    let page = house.browser().get(&format!("/fr{PUBLIC}")).await;
    page.is(200).says("84 personnes se sont réunies").says("L’assemblée l’a dit.");
    house.browser().get(&format!("/nl{PUBLIC}")).await.says("De vergadering zei het.");
    // Bancs and Arbres get 300 of 300 and of 400: what is followed is what was granted.
    let view = sample::view(&house.world, &sample).await;
    let target = view.envelope(&sample.envelope).unwrap();
    let laureates =
        service::delivery::laureates(&house.world.services, &sample.staff, &view, target).await;
    let granted: Vec<_> =
        laureates.unwrap().iter().map(|laureate| laureate.project.price.asked.0).collect();
    assert_eq!(granted, [30_000, 30_000, 30_000]);
}

#[tokio::test]
async fn an_agreement_names_its_parties() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post(&format!("{DESK}/way"), &[("by", "agreement")]).await.is(303);
    let day = beginning().date_naive().to_string();
    let names: Vec<_> = (0..6)
        .flat_map(|place| {
            [
                (format!("award_{place}_amount"), if place == 0 { "400" } else { "" }),
                (format!("award_{place}_reason_fr"), "Convenu."),
                (format!("award_{place}_reason_nl"), "Afgesproken."),
            ]
        })
        .collect();
    let mut fields: Vec<_> = names.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    fields.extend(deliberation(&day));
    let one = [fields.clone(), vec![("parties", "Région")]].concat();
    staff.post(&format!("{DESK}/minutes"), &one).await.is(422).says("au moins deux parties");
    let three = [fields, vec![("parties", "Région\nCommune de Jette\nComité Pannenhuis")]].concat();
    staff.post(&format!("{DESK}/minutes"), &three).await.is(303);
    sample::step(&house.world, &sample, Step::Publish).await;
    let page = house.browser().get(&format!("/fr{PUBLIC}")).await;
    page.is(200).says("Région, Commune de Jette et Comité Pannenhuis");
}

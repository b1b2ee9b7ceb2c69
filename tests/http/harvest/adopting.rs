//! A scenario becomes the draft of a process, and each euro leads back to it.

use super::evening::{Evening, evening, text};
use domain::{
    picture::Digest,
    workshop::{Command, NewPicture},
};

fn form() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name_fr", "Un appel à plusieurs"),
        ("name_nl", "Een oproep met velen"),
        ("summary_fr", "On dépose ensemble."),
        ("summary_nl", "We dienen samen in."),
        ("about_fr", "Issu de l’atelier."),
        ("about_nl", "Uit de workshop."),
        ("line_0_fr", "Grands projets"),
        ("line_0_nl", "Grote projecten"),
        ("line_1_fr", "Petits projets"),
        ("line_1_nl", "Kleine projecten"),
    ]
}

async fn adopted(evening: &Evening) -> String {
    let path = evening.path("fr", &format!("/adopt/{}", evening.scenarios[0]));
    let mut staff = evening.staff().await;
    let page = staff.get(&path).await;
    page.is(200).says("Grands projets").says("80\u{a0}000\u{a0}€");
    // Nobody said it in Dutch: the words stand beside an empty field, and no click makes them Dutch.
    // Of a line nobody knows in which language it was named: both fields wait.
    page.says("id=\"name_nl\" name=\"name_nl\" type=\"text\" value=\"\"")
        .says("id=\"line_0_fr\" name=\"line_0_fr\" type=\"text\" value=\"\"")
        .says("id=\"line_0_nl\" name=\"line_0_nl\" type=\"text\" value=\"\"")
        .says("<span lang=\"fr\">Un appel à plusieurs</span>");
    let made = staff.post(&path, &form()).await;
    made.is(303).location().split('#').next().unwrap().to_owned()
}

#[tokio::test]
async fn one_button_makes_a_draft_with_the_money_the_bearers_and_the_rule_of_the_scenario() {
    let evening = evening(false).await;
    evening.end().await;
    let page = adopted(&evening).await;
    assert_eq!(page, "/fr/p/un-appel-a-plusieurs");
    let slug = domain::text::Slug::parse("un-appel-a-plusieurs").unwrap();
    let services = &evening.house.world.services;
    let view = service::process::show(services, &evening.sample.staff, &slug).await.unwrap();
    let cents: Vec<i64> = view.envelopes.iter().map(|it| it.envelope.amount.cents.0).collect();
    assert_eq!(cents, [8_000_000, 2_000_000]);
    use domain::{actor::ActorType, rules::MethodChoice};
    for envelope in &view.envelopes {
        assert_eq!(envelope.envelope.bearers, [ActorType::Association, ActorType::Commune]);
        assert_eq!(envelope.rules.method(), MethodChoice::Greedy);
        assert_eq!(
            envelope.envelope.funders[0].name.get(domain::locale::Locale::Fr),
            "Inspirons le quartier"
        );
    }
    let events = service::process::events(services, &evening.sample.staff, &slug).await.unwrap();
    assert!(events.iter().any(|event| event.body.facts.to_string().contains("scenario")));
}

#[tokio::test]
async fn each_euro_leads_back_to_who_changed_it_and_why_for_staff_at_once_and_for_all_when_published()
 {
    let evening = evening(false).await;
    let sheet = NewPicture {
        digest: Digest([7; 32]),
        width: 40,
        height: 30,
        text: text("Un cœur autour du square."),
        scenario: Some(evening.scenarios[0]),
    };
    evening.sample.act(Command::Record(Box::new(sheet))).await;
    evening.end().await;
    let page = adopted(&evening).await;
    let mut anyone = evening.house.browser();
    anyone.get(&page).await.is(404);
    let tells = |answer: crate::browser::Answer| {
        answer
            .is(200)
            .says("D’où vient chaque euro")
            .says("de 90\u{a0}000\u{a0}€ à 80\u{a0}000\u{a0}€")
            .says("Une école ne peut pas porter un grand projet seule.")
            .says("Les petits projets font vivre la rue.")
            .says("Deux jours par mois d’un agent.")
            .says("/pictures/070707")
            .says("Un cœur autour du square.")
            .is_silent_about("Prénom-");
    };
    tells(evening.staff().await.get(&page).await);
    let slug = domain::text::Slug::parse("un-appel-a-plusieurs").unwrap();
    let services = &evening.house.world.services;
    let view = service::process::show(services, &evening.sample.staff, &slug).await.unwrap();
    let process = &view.process;
    let texts = |text: &domain::text::Localized| {
        domain::locale::Locale::ALL.map(|l| text.written(l).to_owned())
    };
    let form = service::process::ProcessForm {
        name: texts(&process.name),
        summary: texts(&process.summary),
        about: texts(&process.about),
        phases: process.timeline.phases().to_vec(),
        published: true,
        ..Default::default()
    };
    service::process::update(services, &evening.sample.staff, &slug, &form).await.unwrap();
    tells(anyone.get(&page).await);
    let dutch = anyone.get("/nl/p/un-appel-a-plusieurs").await;
    dutch
        .says("Waar elke euro vandaan komt")
        .says("<span lang=\"fr\">On dépose ensemble, on décide ensemble.</span>");
    anyone.get(&evening.path("fr", "/harvest")).await.says("Ce scénario est devenu");
}

#[tokio::test]
async fn asking_twice_gives_the_same_process_and_one_without_money_gives_none() {
    let evening = evening(false).await;
    evening.end().await;
    assert_eq!(adopted(&evening).await, "/fr/p/un-appel-a-plusieurs");
    let mut staff = evening.staff().await;
    let path = evening.path("fr", &format!("/adopt/{}", evening.scenarios[0]));
    let again = staff.post(&path, &form()).await;
    assert!(again.is(303).location().starts_with("/fr/p/un-appel-a-plusieurs#"));
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let made = store::harvest::made_of(&mut tx, evening.sample.room.head.id).await.unwrap();
    assert_eq!(made.len(), 1);
    drop(tx);
    let poor = evening.path("nl", &format!("/adopt/{}", evening.scenarios[1]));
    staff.post(&poor, &form()).await.is(422).says("noemt nog geen geld");
    let state = evening.sample.room.read(|state| state.scenarios[&evening.scenarios[0]].state);
    assert_eq!(state, domain::workshop::ScenarioState::Adopted);
}

#[tokio::test]
async fn whoever_does_not_administer_makes_no_process_and_a_missing_language_is_said_at_its_field()
{
    let evening = evening(false).await;
    evening.end().await;
    let path = evening.path("fr", &format!("/adopt/{}", evening.scenarios[0]));
    evening.house.browser().get(&path).await.is(303);
    evening.house.browser_of("voter@test.example").await.post(&path, &form()).await.is(403);
    let without: Vec<_> = form().into_iter().filter(|(name, _)| *name != "line_1_nl").collect();
    let refused = evening.staff().await.post(&path, &without).await;
    refused.is(422).says("value=\"Een oproep met velen\"").says("id=\"line_1_nl-error\"");
}

#[tokio::test]
async fn what_was_adopted_on_the_laptop_of_a_room_becomes_a_process_of_the_city_too_once() {
    let evening = evening(false).await;
    evening.end().await;
    assert_eq!(adopted(&evening).await, "/fr/p/un-appel-a-plusieurs");
    let text = evening.staff().await.get(&evening.path("fr", "/export")).await.body;
    let city = super::transfer::city().await;
    let mut staff = city.staff().await;
    staff.upload("/fr/workshops/import", text.as_bytes(), &[]).await.is(303);
    let path = evening.path("fr", &format!("/adopt/{}", evening.scenarios[0]));
    staff.get(&evening.path("fr", "/harvest")).await.is(200).says(&path);
    for _ in 0..2 {
        let made = staff.post(&path, &form()).await;
        assert_eq!(made.is(303).location(), "/fr/p/un-appel-a-plusieurs#origin");
    }
    let page = staff.get("/fr/p/un-appel-a-plusieurs").await;
    page.is(200).says("D’où vient chaque euro").says("de 90\u{a0}000\u{a0}€ à 80\u{a0}000\u{a0}€");
    // There it leads to the process, and no second one can be made.
    staff.get(&evening.path("fr", "/harvest")).await.is_silent_about(&path);
    let mut tx = city.world.database.store.read().await.unwrap();
    let made = store::harvest::made_of(&mut tx, evening.sample.room.head.id).await.unwrap();
    assert_eq!(made.len(), 1);
    drop(tx);
    let room = service::live::room(&city.world.services, &evening.sample.code).await.unwrap();
    let noted = room.read(|state| state.adopted.get(&evening.scenarios[0]).copied());
    assert_eq!(noted, Some(made[0].1));
}

//! Who is invited by name, and what becomes of their names.

use crate::{
    browser::house,
    workshops::{Evening, evening},
};
use domain::{
    actor::ActorType,
    workshop::{SessionState, Vocabulary},
};
use tests::{workshop::opened, world};

const NAME: &str = "Fatima du comité";
const ADDRESS: &str = "fatima@test.example";

#[tokio::test]
async fn who_is_invited_by_name_is_sent_the_way_in_once_and_is_in_no_log_no_report_and_no_file() {
    let house = house(true).await;
    let sample = opened(&house.world.services, "blank", false).await;
    let evening = Evening { house, sample };
    let mut staff = evening.house.staff().await;
    let guests = evening.path("fr", "/guests");
    evening.house.browser().get(&guests).await.is(303);
    let add = |name: &'static str, kind: &'static str, email: &'static str| {
        let form = [("do", "add"), ("name", name), ("kind", kind), ("email", email)];
        [form.as_slice(), &[("commune", "jette"), ("locale", "nl")]].concat()
    };
    staff.post(&guests, &add(NAME, "collective", "nobody")).await.is(422).says(NAME);
    staff.post(&guests, &add(NAME, "collective", ADDRESS)).await.is(303);
    for _ in 0..3 {
        staff.post(&guests, &add("Un voisin", "inhabitants", "")).await.is(303);
    }
    let page = staff.get(&guests).await;
    page.is(200).says(NAME).says("4 personnes sur la liste").says("lettre pas encore envoyée");
    // A letter without a word of when and where leaves to nobody.
    staff.post(&guests, &[("do", "send"), ("word", "")]).await.is(422);
    let word = [("do", "send"), ("word", "Le 12 juin à 18 h, à la maison communale.")];
    staff.post(&guests, &word).await.is(303);
    staff.post(&guests, &word).await.is(303);
    let mails = service::mail::outbox(&evening.house.world.services).await.unwrap();
    let to_her: Vec<_> = mails.iter().filter(|it| it.recipient.as_str() == ADDRESS).collect();
    assert_eq!(to_her.len(), 1);
    assert!(to_her[0].body.contains(&format!("/nl/w/{}", evening.sample.code)));
    assert!(to_her[0].body.contains("maison communale"));
    // Whoever lost it is sent the same once more, and once for two presses.
    evening.wait(120);
    let page = staff.get(&guests).await.says("Renvoyer le lien").body.clone();
    let hers = page.split("send-again").nth(1).unwrap().split("value=\"").nth(1).unwrap();
    let again = [("do", "send-again"), ("guest", &hers[..36])];
    for _ in 0..2 {
        staff.post(&guests, &again).await.is(303);
    }
    let mails = service::mail::outbox(&evening.house.world.services).await.unwrap();
    let to_her = mails.iter().filter(|it| it.recipient.as_str() == ADDRESS);
    assert_eq!(to_her.filter(|it| it.body.contains("maison communale")).count(), 2);
    // The console and the harvest count, and name nobody.
    for _ in 0..3 {
        evening.phone("fr", "inhabitants").await;
    }
    staff.get(&evening.path("fr", "/console")).await.says("3 sur 3").is_silent_about(NAME);
    let id = staff.get(&guests).await.body;
    let erased = id.split("name=\"guest\" value=\"").nth(1).unwrap()[..36].to_owned();
    staff.post(&guests, &[("do", "erase"), ("guest", &erased)]).await.is(303);
    let invited = evening.sample.room.read(|state| state.invited.values().sum::<u32>());
    assert_eq!(invited, 3);
    staff.post(&guests, &add(NAME, "collective", ADDRESS)).await.is(303);
    while evening.sample.room.read(|state| state.session()) != SessionState::Closed {
        evening.sample.next().await;
        evening.wait(11);
    }
    let report = staff.get(&evening.path("fr", "/harvest")).await;
    report.is(200).says("4 noms étaient sur la liste des invitations").is_silent_about(NAME);
    for file in ["/harvest.json", "/harvest.csv", "/export"] {
        let file = staff.get(&evening.path("fr", file)).await;
        file.is(200).is_silent_about("Fatima").is_silent_about(ADDRESS);
    }
    // After the workshop it goes by itself, within three months.
    evening.wait(100 * 86_400);
    service::live::tidy(&evening.house.world.services).await.unwrap();
    let mut staff = evening.house.staff().await;
    staff.get(&guests).await.is(200).is_silent_about(NAME);
}

#[tokio::test]
async fn while_it_is_rehearsed_no_letter_leaves_and_the_list_stays_for_the_real_workshop() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let guests = evening.path("nl", "/guests");
    let add = [
        ("do", "add"),
        ("name", NAME),
        ("kind", "commune"),
        ("email", ADDRESS),
        ("commune", ""),
        ("locale", "fr"),
    ];
    staff.post(&guests, &add).await.is(303);
    staff.get(&guests).await.says(NAME).is_silent_about("name=\"word\"");
    staff.post(&guests, &[("do", "send"), ("word", "Morgen")]).await.is(422);
    let mails = service::mail::outbox(&evening.house.world.services).await.unwrap();
    assert!(mails.iter().all(|mail| mail.recipient.as_str() != ADDRESS));
    let expected = evening.sample.room.read(|state| state.expected());
    assert_eq!(expected.get(&ActorType::Commune), Some(&1));
}

#[tokio::test]
async fn a_list_that_is_pasted_is_shown_as_it_was_understood_and_only_then_kept() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let guests = evening.path("fr", "/guests");
    let lines = "Nom\tOrganisation\tE-mail\nFatima\tvzw De Buren\tfatima@test.example\tnl\n\
        Ada\tinhabitants\tada@\nJan Claes;;jan@test.example;Jette";
    let with = |verb: &'static str, lines: &str| {
        let usual = [("paste_kind", "collective"), ("paste_locale", "fr")];
        let usual = usual.map(|(name, value)| (name, value.to_owned()));
        let form = [vec![("do", verb.to_owned()), ("lines", lines.to_owned())], usual.to_vec()];
        form.concat()
    };
    let post = async |form: Vec<(&'static str, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        evening.house.staff().await.post(&guests, &form).await
    };
    post(with("paste", "")).await.is(422);
    let page = post(with("paste", lines)).await;
    page.is(200).says("Fatima, vzw De Buren").says("2 lignes sont comprises").says("(non précisé)");
    page.says("Une ligne n’est pas reprise").says("l’adresse e-mail n’est pas complète");
    staff.get(&guests).await.says("La liste est vide");
    // What was not understood stays to be mended, and what was is not taken twice.
    let page = post(with("add-all", lines)).await;
    page.is(200).says("2 personnes ont été ajoutées à la liste").says("ada@");
    post(with("add-all", lines)).await.is(200).says("déjà sur la liste");
    post(with("add-all", "Ada\tada@test.example")).await.is(303);
    staff.get(&guests).await.says("3 personnes sur la liste");
    let expected = evening.sample.room.read(|state| state.expected());
    let of = |kind| expected.get(&kind).copied();
    assert_eq!((of(ActorType::Association), of(ActorType::Collective)), (Some(1), Some(2)));
}

#[tokio::test]
async fn a_line_without_a_name_is_asked_for_it_and_one_button_at_a_time_stands_out() {
    let house = house(true).await;
    let sample = opened(&house.world.services, "blank", false).await;
    let evening = Evening { house, sample };
    let mut staff = evening.house.staff().await;
    let guests = evening.path("fr", "/guests");
    let leads = |body: &str| body.matches("button--primary").count();
    let fresh = staff.get(&guests).await;
    assert_eq!(leads(&fresh.body), 1, "{}", fresh.body);
    let lines = "Jette;jan@test.example;nl\nAda\tada@test.example";
    let usual = [("paste_kind", "collective"), ("paste_locale", "fr")];
    let paste = |verb, lines| [[("do", verb), ("lines", lines)], usual].concat();
    let page = staff.post(&guests, &paste("paste", lines)).await;
    page.is(200).says("Une ligne n’a pas de nom").says("Jette;jan@test.example;nl\u{a0}»");
    page.says("value=\"add-all\"").is_silent_about("n’est pas reprise");
    assert_eq!(leads(&page.body), 1, "{}", page.body);
    // Without the name Ada is taken, and the line still asks.
    let page = staff.post(&guests, &paste("add-all", lines)).await;
    page.is(200).says("Une personne a été ajoutée").says("name=\"nameless_name\"");
    assert_eq!(leads(&page.body), 1, "{}", page.body);
    let line = "Jette;jan@test.example;nl";
    let given = [("nameless", line), ("nameless_name", "Jan Claes")];
    let named = [paste("paste", line).as_slice(), &given].concat();
    let page = staff.post(&guests, &named).await;
    page.is(200).says("Jan Claes;Jette;jan@test.example;nl").says("value=\"add-all\"");
    let named = [paste("add-all", line).as_slice(), &given].concat();
    staff.post(&guests, &named).await.is(303);
    let page = staff.get(&guests).await;
    page.says("<strong>Jan Claes</strong>").says("2 personnes sur la liste");
    // Letters wait: that is what comes next.
    assert_eq!(leads(&page.body), 1, "{}", page.body);
}

#[tokio::test]
async fn a_commune_that_may_be_one_of_several_is_asked_for_and_its_short_name_is_enough_otherwise()
{
    let house = house(true).await;
    let sample = opened(&house.world.services, "blank", false).await;
    let evening = Evening { house, sample };
    let mut staff = evening.house.staff().await;
    let guests = evening.path("nl", "/guests");
    let lines = "Jan Claes;Molenbeek\nAda;Woluwe";
    let usual = [("paste_kind", "collective"), ("paste_locale", "nl")];
    let paste = |verb| [[("do", verb), ("lines", lines)], usual].concat();
    let page = staff.post(&guests, &paste("paste")).await;
    page.is(200).says("Sint-Jans-Molenbeek").says("Welke gemeente is bedoeld in ‘Ada;Woluwe’?");
    page.says("<option value=\"woluwe-saint-pierre\">Sint-Pieters-Woluwe</option>");
    let chosen = [("placeless", "Ada;Woluwe"), ("placeless_commune", "woluwe-saint-pierre")];
    staff.post(&guests, &[paste("add-all").as_slice(), &chosen].concat()).await.is(303);
    let page = staff.get(&guests).await;
    page.says("Sint-Pieters-Woluwe").says("<strong>Ada</strong>");
}

#[tokio::test]
async fn two_facilitators_who_paste_one_list_at_once_list_nobody_twice_on_either_engine() {
    for engine in world::engines() {
        let world = world::world(engine, true).await;
        let sample = opened(&world.services, "blank", false).await;
        let vocabulary = Vocabulary::new([], &[]);
        let form = service::workshop_guests::PasteForm {
            lines: "Fatima\tfatima@test.example\nJef\nAda\tada@test.example".to_owned(),
            kind: "collective".to_owned(),
            locale: "fr".to_owned(),
        };
        // An embedded database has one server.
        let other = match engine {
            store::Engine::Sqlite => world.services.clone(),
            store::Engine::Postgres => world.another_server(),
        };
        let paste = |services| {
            let (form, vocabulary) = (&form, &vocabulary);
            service::workshop_guests::invite_all(
                services,
                &sample.staff,
                &sample.code,
                (form, vocabulary),
            )
        };
        let (one, two) = tokio::join!(paste(&world.services), paste(&other));
        let taken = [one.unwrap(), two.unwrap()].concat();
        assert_eq!(taken.iter().filter(|line| line.read.is_ok()).count(), 3, "{engine:?}");
        let (_, guests) =
            service::workshop_guests::list(&world.services, &sample.staff, &sample.code)
                .await
                .unwrap();
        assert_eq!(guests.len(), 3, "{engine:?}");
        // The log knows of all three, whoever of the two counted last.
        let mut tx = world.database.store.read().await.unwrap();
        let rows = store::workshop::tail(&mut tx, sample.room.head.id, 1, 0).await.unwrap();
        let state = domain::workshop::Workshop::replay(rows.into_iter().map(|row| row.entry));
        let expected = state.unwrap().expected();
        assert_eq!(expected.get(&ActorType::Collective), Some(&3), "{engine:?}");
    }
}

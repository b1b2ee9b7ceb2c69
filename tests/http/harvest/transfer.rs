//! A workshop that was held without internet is handed to the city, in one file that cannot be
//! changed on the way.

use super::evening::{Evening, evening};
use crate::browser::house;
use std::fmt::Write;
use store::{
    picture::StoredPicture,
    workshop::{Head, Row},
};

async fn file(evening: &Evening) -> String {
    let mut staff = evening.staff().await;
    staff.get(&evening.path("fr", "/export")).await.is(200).body.clone()
}

/// An instance of its own, with an administration.
pub async fn city() -> crate::browser::House {
    let city = house(true).await;
    server::demonstration::load_reference(&city.world.services).await.unwrap();
    tests::sample::staff(&city.world.services).await;
    city
}

#[tokio::test]
async fn a_finished_workshop_is_the_same_at_the_city_with_its_pictures_its_sheet_and_its_seal() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let photo = crate::photos::photo(image::ImageFormat::Jpeg);
    let fields = [("text", "Le mur des rêves"), ("scenario", "")];
    staff.upload(&evening.path("fr", "/paper/picture"), &photo, &fields).await.is(303);
    evening.end().await;
    let fields = [("author", "Carine"), ("narrative", "Sans internet, sans accroc.")];
    staff.post(&evening.path("fr", "/sheet"), &fields).await.is(303);
    let text = file(&evening).await;
    let city = city().await;
    let taken = city.staff().await.upload("/nl/workshops/import", text.as_bytes(), &[]).await;
    let page = taken.is(303).location().to_owned();
    assert_eq!(page, evening.path("nl", "/harvest"), "its six digits were free");
    let there = city.browser().get(&page).await;
    there.is(200).says("Sans internet, sans accroc.").says("Un appel à plusieurs");
    let data = page.replace("/harvest", "/harvest.json");
    let read = |body: &str| serde_json::from_str::<serde_json::Value>(body).unwrap();
    let here = read(&evening.house.browser().get(&data).await.body);
    let there = read(&city.browser().get(&data).await.body);
    assert_eq!(here["harvest"], there["harvest"]);
    let digest = evening.sample.room.read(|state| state.pictures[0].digest);
    let address = digest.address(domain::picture::Size::Small);
    city.browser().get(&address).await.is(200);
    // It is there once.
    let again = city.staff().await.upload("/fr/workshops/import", text.as_bytes(), &[]).await;
    again.is(422).says("Cet atelier est déjà ici.");
}

#[tokio::test]
async fn a_file_that_was_changed_anywhere_is_refused_in_words() {
    let evening = evening(false).await;
    evening.end().await;
    let fields = [("author", "Carine"), ("narrative", "Tout est vrai.")];
    evening.staff().await.post(&evening.path("fr", "/sheet"), &fields).await.is(303);
    let text = file(&evening).await;
    let city = city().await;
    let mut staff = city.staff().await;
    let first_amount = text.replacen("9000000", "9900000", 1);
    let missing: String = text.lines().enumerate().filter(|(place, _)| *place != 5).fold(
        String::new(),
        |mut all, (_, line)| {
            writeln!(all, "{line}").unwrap();
            all
        },
    );
    let cut = &text[..text.len() / 2];
    let sheet = text.replace("Tout est vrai.", "Rien n’est vrai.");
    for changed in [&first_amount, &missing, cut, &sheet] {
        assert_ne!(*changed, text);
        let refused = staff.upload("/fr/workshops/import", changed.as_bytes(), &[]).await;
        refused.is(422).says("a été modifié").says("id=\"file-error\"");
    }
    // The seal is nobody's signature: what stands above the entries has to say what they say.
    let (lines, _) = text.trim_end().rsplit_once('\n').unwrap();
    let mut other = format!("{}\n", lines.replacen("\"rehearsal\":false", "\"rehearsal\":true", 1));
    assert!(!text.starts_with(&other));
    let sha256 = domain::picture::Digest::of(other.as_bytes());
    writeln!(other, "{{\"end\":{{\"sha256\":\"{sha256}\"}}}}").unwrap();
    let refused = staff.upload("/fr/workshops/import", other.as_bytes(), &[]).await;
    refused.is(422).says("a été modifié");
    let refused = staff.upload("/nl/workshops/import", first_amount.as_bytes(), &[]).await;
    refused.is(422).says("is gewijzigd sinds het gemaakt werd");
    for nothing in [b"".as_slice(), b"hello", &[0xff, 0xfe, 0x00]] {
        staff.upload("/fr/workshops/import", nothing, &[]).await.is(422);
    }
    let mut tx = city.world.database.store.read().await.unwrap();
    let id = evening.sample.room.head.id;
    assert_eq!(store::workshop::by_id(&mut tx, id).await.unwrap(), None);
}

/// A file of an evening, as its parts are bound; `change` makes it another one, under a seal that holds.
async fn bound(
    evening: &Evening,
    change: impl FnOnce(&mut Head, &mut Vec<Row>, &mut Vec<StoredPicture>),
) -> String {
    let mut head = evening.sample.room.head.clone();
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let mut rows = store::workshop::tail(&mut tx, head.id, head.epoch, 0).await.unwrap();
    let large = crate::photos::photo(image::ImageFormat::Jpeg);
    let digest = domain::picture::Digest::of(&large);
    let mut pictures =
        vec![StoredPicture { digest, small: large.clone(), large, width: 40, height: 30 }];
    change(&mut head, &mut rows, &mut pictures);
    service::harvest::transfer::bind(&head, &rows, &pictures, &[]).unwrap()
}

#[tokio::test]
async fn each_part_of_a_file_is_checked_though_its_seal_holds() {
    let evening = evening(false).await;
    let unfinished = bound(&evening, |_, _, _| ()).await;
    evening.end().await;
    let sound = bound(&evening, |_, _, _| ()).await;
    let changed = "a été modifié";
    let other_bytes = bound(&evening, |_, _, pictures| pictures[0].large[40] ^= 1).await;
    // Named as it should be, and yet no picture.
    let no_picture = bound(&evening, |_, _, pictures| {
        pictures[0].small = b"<svg onload=alert(1)>".to_vec();
    });
    let renamed = bound(&evening, |head, _, _| {
        head.title = domain::text::Localized::same("Autre chose");
    });
    let other_epoch = bound(&evening, |head, _, _| head.epoch += 1).await;
    let other_workshop = bound(&evening, |head, _, _| {
        head.id = domain::id::WorkshopId(uuid::Uuid::from_u128(7));
    });
    let beheaded = bound(&evening, |_, rows, _| drop(rows.remove(0))).await;
    let refused = [
        (unfinished, "n’est pas terminé"),
        (other_bytes, changed),
        (no_picture.await, changed),
        (renamed.await, changed),
        (other_epoch, changed),
        (other_workshop.await, changed),
        (beheaded, changed),
        (sound.replacen("\"ensamen_workshop\":1", "\"ensamen_workshop\":2", 1), "autre version"),
    ];
    let city = city().await;
    let mut staff = city.staff().await;
    for (place, (file, words)) in refused.iter().enumerate() {
        let answer = staff.upload("/fr/workshops/import", file.as_bytes(), &[]).await;
        assert_eq!(answer.status, 422, "the file of place {place} was taken");
        answer.says(words);
    }
    staff.upload("/fr/workshops/import", sound.as_bytes(), &[]).await.is(303);
}

#[tokio::test]
async fn where_its_six_digits_are_taken_or_are_none_a_workshop_that_comes_in_gets_others() {
    let evening = evening(false).await;
    evening.end().await;
    for code in ["../../x", "12345", "taken"] {
        let city = house(true).await;
        let other = tests::workshop::opened(&city.world.services, "blank", false).await;
        let code = if code == "taken" { other.code.as_str() } else { code };
        let file = bound(&evening, |head, _, _| code.clone_into(&mut head.code)).await;
        let mut staff = city.staff().await;
        let page = staff.upload("/fr/workshops/import", file.as_bytes(), &[]).await;
        let page = page.is(303).location().to_owned();
        let given = page.split('/').nth(3).unwrap().to_owned();
        assert!(given.len() == 6 && given.bytes().all(|digit| digit.is_ascii_digit()), "{page}");
        assert_ne!(given, other.code);
        staff.get(&page).await.is(200).says("Un appel à plusieurs");
    }
}

#[tokio::test]
async fn one_that_is_not_over_has_no_file_and_nobody_but_staff_takes_one_over() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    staff.get(&evening.path("fr", "/export")).await.is(422).says("n’est pas terminé");
    evening.end().await;
    evening.house.browser().get(&evening.path("fr", "/export")).await.is(303);
    let text = file(&evening).await;
    let city = city().await;
    let path = "/fr/workshops/import";
    city.browser().upload(path, text.as_bytes(), &[]).await.is(303);
    let mut voter = city.browser_of("voter@test.example").await;
    voter.upload(path, text.as_bytes(), &[]).await.is(403);
}

#[tokio::test]
async fn no_page_of_a_workshop_names_an_outside_address() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let mut phone = evening.phone("coach").await;
    let adopt = format!("/adopt/{}", evening.scenarios[0]);
    let mut pages = Vec::new();
    for rest in ["", "/join", "/recover", "/promises"] {
        pages.push((rest.to_owned(), phone.get(&evening.path("fr", rest)).await.body));
    }
    for rest in ["/console", "/console/part", "/harvest", "/sheet", "/paper", &adopt] {
        pages.push((rest.to_owned(), staff.get(&evening.path("fr", rest)).await.body));
    }
    pages.push(("/w".to_owned(), evening.house.browser().get("/fr/w").await.body));
    evening.end().await;
    pages.push(("over".to_owned(), phone.get(&evening.path("fr", "/harvest")).await.body));
    pages.push(("over".to_owned(), phone.get(&evening.path("fr", "")).await.body));
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    for file in ["app/assets/live.js", "style/features/workshop.css", "style/features/harvest.css"]
    {
        pages.push((file.to_owned(), std::fs::read_to_string(format!("{root}/{file}")).unwrap()));
    }
    for (page, body) in pages {
        for scheme in ["http://", "https://", "ws://", "wss://", "src=\"//", "href=\"//"] {
            for (at, _) in body.match_indices(scheme) {
                let address: String = body[at..].chars().take(60).collect();
                // Its own address, on the sign of the door; and names that nothing is loaded from.
                let own = address.starts_with("http://127.0.0.1:3000");
                let name = address.starts_with("http://www.w3.org/");
                assert!(own || name, "{page}: {address}");
            }
        }
    }
}

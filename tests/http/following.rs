use crate::{
    browser::{Browser, House},
    delivery::{decided, form},
};
use axum::{
    body::Body,
    http::{Request, header},
};
use service::mail::Mail;

const DESK: &str = "/fr/admin/p/budget/projects/bancs/delivery";
const PAGE: &str = "/p/budget/projects/bancs/delivery";
const FOLLOW: &str = "/p/budget/projects/bancs/follow";

/// The letters about a project, the newest first.
async fn news(house: &House) -> Vec<Mail> {
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    mails.into_iter().filter(|mail| mail.unsubscribe.is_some()).collect()
}

/// Follows the project as whoever the browser belongs to.
async fn follow(browser: &mut Browser) {
    let answer = browser.post(&format!("/fr{FOLLOW}"), &[("intent", "follow")]).await;
    assert_eq!(answer.is(303).location(), format!("/fr{PAGE}?done=followed"));
}

/// The path of the page that ends the letters.
fn stop(mail: &Mail) -> String {
    let address = mail.unsubscribe.as_deref().unwrap();
    address.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

#[tokio::test]
async fn whoever_follows_is_written_to_at_every_change_and_nobody_else() {
    let (house, _, mut staff) = decided().await;
    let mut anna = house.browser_of("anna@test.example").await;
    anna.get(&format!("/fr{PAGE}")).await.is(200).says("value=\"follow\"");
    follow(&mut anna).await;
    follow(&mut anna).await;
    anna.get(&format!("/fr{PAGE}")).await.says("Vous suivez ce projet");
    anna.get("/fr/me").await.says("Les projets que vous suivez").says("Bancs");
    staff.get(DESK).await.says("Une personne suit ce projet");
    staff.post(DESK, &form(&[])).await.is(303);
    let letters = news(&house).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!(letter.recipient.as_str(), "anna@test.example");
    assert_eq!(letter.subject, "Du nouveau\u{a0}: Bancs");
    for part in [&letter.body, &letter.html] {
        assert!(part.contains("Le bois est commandé."), "{part}");
        assert!(part.contains("Dépensé\u{a0}: 0\u{a0}€ → 50\u{a0}€"), "{part}");
        assert!(part.contains(&format!("http://127.0.0.1:3000/fr{PAGE}")), "{part}");
    }
    anna.post(&format!("/fr{FOLLOW}"), &[("intent", "stop")]).await.is(303);
    staff.post(DESK, &form(&[("version", "1"), ("spent", "60")])).await.is(303);
    assert_eq!(news(&house).await.len(), 1);
}

#[tokio::test]
async fn a_follower_is_written_to_in_their_own_language() {
    let (house, _, mut staff) = decided().await;
    let mut jef = house.browser();
    // The first sign-in, on the Dutch page, settles the language.
    jef.post("/nl/sign-in", &[("email", "jef@test.example"), ("to", "/nl")]).await.is(303);
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let link = mails[0].body.lines().find(|line| line.starts_with("http://")).unwrap();
    jef.post(link.strip_prefix("http://127.0.0.1:3000").unwrap(), &[]).await.is(303);
    follow(&mut jef).await;
    staff.post(DESK, &form(&[])).await.is(303);
    let letter = news(&house).await.remove(0);
    assert_eq!(letter.subject, "Nieuws: Bancs");
    assert!(letter.html.contains("<html lang=\"nl\">"));
    assert!(letter.body.contains("Het hout is besteld."));
}

#[tokio::test]
async fn whoever_has_not_signed_in_is_asked_to_and_comes_back() {
    let (house, _, _) = decided().await;
    let mut anna = house.browser();
    let path = format!("/fr{FOLLOW}");
    let answer = anna.post(&path, &[("intent", "follow")]).await;
    assert_eq!(answer.is(303).location(), format!("/fr/sign-in?to={path}"));
    anna.post("/fr/sign-in", &[("email", "anna@test.example"), ("to", &path)]).await.is(303);
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let link = mails[0].body.lines().find(|line| line.starts_with("http://")).unwrap();
    let link = link.strip_prefix("http://127.0.0.1:3000").unwrap();
    assert_eq!(anna.post(link, &[]).await.is(303).location(), path);
    anna.get(&path).await.is(200).says("Suivre «\u{a0}Bancs\u{a0}»").says("value=\"follow\"");
    follow(&mut anna).await;
}

#[tokio::test]
async fn a_letter_is_ended_by_its_button_and_not_by_opening_its_link() {
    let (house, _, mut staff) = decided().await;
    follow(&mut house.browser_of("anna@test.example").await).await;
    staff.post(DESK, &form(&[])).await.is(303);
    let stop = stop(&news(&house).await[0]);
    // A mail program that opens the link by itself ends nothing.
    house.browser().get(&stop).await.is(200).says("Bancs").says("<button");
    staff.get(DESK).await.says("Une personne suit ce projet");
    house.browser().post(&stop, &[]).await.is(200).says("C’est arrêté");
    staff.get(DESK).await.says("Personne ne suit encore ce projet");
    house.browser().get(&stop).await.is(200).says("C’est arrêté");
}

#[tokio::test]
async fn a_mail_program_ends_the_letters_with_one_click() {
    let (house, _, mut staff) = decided().await;
    follow(&mut house.browser_of("anna@test.example").await).await;
    staff.post(DESK, &form(&[])).await.is(303);
    // What RFC 8058 has a mail service send: no cookie, no page that it comes from.
    let request = Request::post(stop(&news(&house).await[0]))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::HOST, "127.0.0.1:3000")
        .body(Body::from("List-Unsubscribe=One-Click"))
        .unwrap();
    house.browser().raw(request).await.is(200);
    staff.get(DESK).await.says("Personne ne suit encore ce projet");
}

//! Letters on their way through a real mail server.

use crate::{
    browser::House,
    delivery::{decided, form},
    post_office::{self, Arrived, UNKNOWN},
};
use chrono::TimeDelta;
use mail_parser::MessageParser;
use server::mailer::Mailer;
use service::mail::deliver;
use std::net::SocketAddr;

const DESK: &str = "/fr/admin/p/budget/projects/bancs/delivery";
const FOLLOW: &str = "/fr/p/budget/projects/bancs/follow";

fn mailer(address: SocketAddr) -> Mailer {
    let url = format!("smtp://{address}");
    Mailer::new(&url, "Budget <budget@commune.example>").unwrap()
}

/// Sends what is due; gives how many letters left.
async fn send(house: &House, mailer: &Mailer) -> usize {
    let send = |mail| {
        let mailer = mailer.clone();
        async move { mailer.send(mail).await }
    };
    deliver(&house.world.services, send).await.unwrap()
}

/// A house where these follow a project of which there is news.
async fn with_news(followers: &[&str]) -> House {
    let (house, _, mut staff) = decided().await;
    for email in followers {
        house.browser_of(email).await.post(FOLLOW, &[("intent", "follow")]).await.is(303);
    }
    staff.post(DESK, &form(&[])).await.is(303);
    house
}

fn to(letters: &[Arrived]) -> Vec<&str> {
    letters.iter().flat_map(|letter| &letter.to).map(String::as_str).collect()
}

#[tokio::test]
async fn a_letter_arrives_once_with_both_parts_and_the_way_to_end_it() {
    let house = with_news(&["anna@test.example"]).await;
    let address = post_office::closed();
    let counter = post_office::open(address);
    let mailer = mailer(address);
    assert_eq!(send(&house, &mailer).await, 1);
    assert_eq!(send(&house, &mailer).await, 0);
    let arrived = counter.arrived.lock().unwrap().clone();
    assert_eq!(to(&arrived), ["anna@test.example"]);
    let letter = MessageParser::default().parse(&arrived[0].bytes).unwrap();
    assert_eq!(letter.subject(), Some("Du nouveau\u{a0}: Bancs"));
    assert_eq!((letter.text_body_count(), letter.html_body_count()), (1, 1));
    let (plain, html) = (letter.body_text(0).unwrap(), letter.body_html(0).unwrap());
    for part in [&plain, &html] {
        assert!(part.contains("Le bois est commandé."), "{part}");
    }
    assert!(html.contains("<html lang=\"fr\">") && !plain.contains('<'));
    let text = String::from_utf8(arrived[0].bytes.clone()).unwrap();
    assert!(text.contains("Content-Type: multipart/alternative"));
    assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    let header = text.lines().find_map(|line| line.strip_prefix("List-Unsubscribe: <")).unwrap();
    let stop = header.strip_suffix('>').unwrap().strip_prefix("http://127.0.0.1:3000").unwrap();
    house.browser().post(stop, &[("List-Unsubscribe", "One-Click")]).await.is(200);
    house.staff().await.get(DESK).await.says("Personne ne suit encore ce projet");
}

#[tokio::test]
async fn of_two_servers_that_find_a_letter_due_at_once_one_sends_it() {
    let house = with_news(&["anna@test.example"]).await;
    let other = house.world.another_server();
    let sent = std::sync::atomic::AtomicUsize::new(0);
    let count = || sent.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    let quick = |_| async {
        count();
        Ok::<(), server::mailer::MailError>(())
    };
    // While the first has it in hand, the second looks for work too.
    let slow = |_| async {
        count();
        assert_eq!(deliver(&other, quick).await.unwrap(), 0);
        Ok::<(), server::mailer::MailError>(())
    };
    assert_eq!(deliver(&house.world.services, slow).await.unwrap(), 1);
    assert_eq!(sent.into_inner(), 1);
}

#[tokio::test]
async fn while_the_mail_server_is_down_a_letter_is_kept_and_tried_again() {
    let house = with_news(&["anna@test.example"]).await;
    let address = post_office::closed();
    let mailer = mailer(address);
    assert_eq!(send(&house, &mailer).await, 0);
    // Not before its time: a server that is down is not asked all the time.
    assert_eq!(send(&house, &mailer).await, 0);
    let later = tests::world::beginning() + TimeDelta::minutes(2);
    house.world.clock.set(later);
    assert_eq!(send(&house, &mailer).await, 0);
    // The sweep of the next day leaves alone what still waits.
    house.world.clock.set(later + TimeDelta::days(2));
    service::account::sweep(&house.world.services).await.unwrap();
    let counter = post_office::open(address);
    assert_eq!(send(&house, &mailer).await, 1);
    assert_eq!(to(&counter.arrived.lock().unwrap()), ["anna@test.example"]);
}

#[tokio::test]
async fn a_recipient_who_is_refused_for_good_is_given_up_alone() {
    let house = with_news(&["anna@test.example", UNKNOWN, "ben@test.example"]).await;
    let address = post_office::closed();
    let counter = post_office::open(address);
    let mailer = mailer(address);
    assert_eq!(send(&house, &mailer).await, 2);
    house.world.clock.set(tests::world::beginning() + TimeDelta::days(1));
    assert_eq!(send(&house, &mailer).await, 0);
    let mut arrived = counter.arrived.lock().unwrap().clone();
    arrived.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(to(&arrived), ["anna@test.example", "ben@test.example"]);
    assert_eq!(*counter.refused.lock().unwrap(), [UNKNOWN]);
}

#[tokio::test]
async fn a_sign_in_letter_has_both_parts_and_nothing_to_end() {
    let (house, _, _) = decided().await;
    let fields = [("email", "anna@test.example"), ("to", "/fr/me")];
    house.browser().post("/fr/sign-in", &fields).await.is(303);
    let address = post_office::closed();
    let counter = post_office::open(address);
    assert_eq!(send(&house, &mailer(address)).await, 1);
    let arrived = counter.arrived.lock().unwrap().clone();
    let letter = MessageParser::default().parse(&arrived[0].bytes).unwrap();
    assert_eq!((letter.text_body_count(), letter.html_body_count()), (1, 1));
    assert!(letter.body_text(0).unwrap().contains("http://127.0.0.1:3000/fr/sign-in/"));
    assert!(!String::from_utf8_lossy(&arrived[0].bytes).contains("List-Unsubscribe"));
}

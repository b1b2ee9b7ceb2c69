//! What is used seldom is hired, when its bearers agree.

use super::{answered, asking, checks, lent, line, needed, total};
use domain::sharing::{LineState, Verdict};

#[tokio::test]
async fn a_line_that_is_hired_costs_its_rent_and_is_bought_again_when_its_bearers_say_so() {
    let (house, _, thing) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    // The only one there is, is taken.
    let mut paul = house.browser_of("paul@test.example").await;
    crate::registry::ask(&mut paul, &thing, 40, &[]).await.is(303);
    needed(&house, &mut marie, &here, &[40], &[("rent", "200")]).await.is(303);
    let page = format!("{here}/equipment");
    marie.get(&page).await.says("à louer").says("Louer au lieu d’acheter");
    answered(&house, &mut marie, &here, "rent", &[]).await.is(303);
    assert_eq!(total(&house, &here).await, 110_000);
    marie.get(&page).await.says("Un achat de 1\u{a0}200\u{a0}€ évité").says("Revenir à l’achat");
    marie.get(&here).await.says("emprunté ou loué, pas acheté");
    let hired = line(&house, &here).await;
    assert_eq!(hired.state, LineState::Borrowed);
    let kept = checks(&house, hired.id).await;
    assert_eq!(kept.last().unwrap().finding.verdict, Verdict::Rent);
    assert!(kept.iter().all(domain::sharing::Stored::replays));
    answered(&house, &mut marie, &here, "buy", &[]).await.is(303);
    assert_eq!(total(&house, &here).await, 210_000);
    assert_eq!(line(&house, &here).await.state, LineState::Open);
    answered(&house, &mut marie, &here, "buy", &[]).await.is(422);
}

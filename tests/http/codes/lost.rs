//! A letter that was lost is replaced: one voter, one ballot.

use super::{ballots, by_letter, cast, holder};
use crate::browser::{Answer, House};
use domain::{Refusal, code::Refused};
use service::{Error, packages::PackageForm};
use tests::sample::{self, package_form};

/// Replaces the letter of a number in the first package, through the page; gives the answer.
async fn replaced(house: &House, letter: &str) -> Answer {
    let fields = [("lost_package", "1"), ("lost_letter", letter), ("lost_loss", "lost")];
    house.staff().await.post("/fr/admin/p/budget/e/rues/codes/replace", &fields).await
}

#[tokio::test]
async fn a_lost_letter_opens_nothing_and_the_new_one_is_for_the_same_ballot() {
    let (house, sample, codes) = by_letter().await;
    let found = holder(&house, &sample, &codes[1]).await;
    cast(&house, &sample, &found, 0).await.unwrap();
    let services = &house.world.services;
    let form = service::lost_letter::LostForm {
        package: "1".to_owned(),
        letter: "2".to_owned(),
        loss: "lost".to_owned(),
    };
    let printed = |_: &domain::code::Package, codes: &[service::packages::LetterCode]| {
        Ok(codes.iter().map(|letter| letter.code.printed()).collect::<Vec<_>>())
    };
    let (process, envelope) = (&sample.process, &sample.envelope);
    let replace = || {
        service::lost_letter::replace(services, &sample.staff, process, envelope, &form, printed)
    };
    let new = replace().await.unwrap();
    assert_eq!(new.len(), 1);
    // Whoever holds the old letter can neither enter it nor cast what they entered before.
    let again = cast(&house, &sample, &found, 1).await;
    assert!(
        matches!(again, Err(Error::Refused(Refusal::Code { why: Refused::Withdrawn }))),
        "{again:?}"
    );
    let same = holder(&house, &sample, &new[0]).await;
    cast(&house, &sample, &same, 3).await.unwrap();
    assert_eq!(ballots(&house, &sample).await.len(), 1, "one voter, one ballot");
    // The others of the package are untouched.
    let other = holder(&house, &sample, &codes[0]).await;
    cast(&house, &sample, &other, 2).await.unwrap();
    assert_eq!(ballots(&house, &sample).await.len(), 2);
    let twice = replace().await;
    assert!(matches!(twice, Err(Error::Fields(fields)) if fields[0].name == "letter"));
}

#[tokio::test]
async fn whoever_got_a_letter_for_a_lost_one_gets_none_when_the_package_is_replaced() {
    let (house, sample, codes) = by_letter().await;
    let voted = holder(&house, &sample, &codes[1]).await;
    cast(&house, &sample, &voted, 0).await.unwrap();
    let lost = |package: &str, letter: &str| service::lost_letter::LostForm {
        package: package.to_owned(),
        letter: letter.to_owned(),
        loss: "lost".to_owned(),
    };
    let printed = |_: &domain::code::Package, codes: &[service::packages::LetterCode]| {
        let printed = codes.iter().map(|letter| (letter.letter, letter.code.printed()));
        Ok(printed.collect::<Vec<_>>())
    };
    let (services, staff) = (&house.world.services, &sample.staff);
    let (process, envelope) = (&sample.process, &sample.envelope);
    let replace = |form: service::lost_letter::LostForm| async move {
        service::lost_letter::replace(services, staff, process, envelope, &form, printed).await
    };
    let alone = replace(lost("1", "2")).await.unwrap();
    // The whole package is replaced: letters 1 and 3, under their numbers.
    let whole = |number: &str, addresses| PackageForm {
        letters: String::new(),
        replaces: number.to_owned(),
        reason: sample::both("Sac postal perdu"),
        addresses,
        ..package_form(0)
    };
    let issue = |form: PackageForm| async move {
        service::packages::issue(services, staff, process, envelope, &form, printed).await
    };
    let short = issue(whole("1", 2)).await;
    let as_many = Refusal::from(Refused::AsManyLetters { letters: 3 });
    assert!(matches!(short, Err(Error::Fields(f)) if f[0].refusal == as_many));
    let new = issue(whole("1", 3)).await.unwrap();
    assert_eq!(new.iter().map(|(letter, _)| *letter).collect::<Vec<_>>(), [1, 3]);
    // Each voter has one code that opens something, and the same ballot as before.
    let kept = holder(&house, &sample, &alone[0].1).await;
    assert_eq!(cast(&house, &sample, &kept, 1).await.unwrap().revision, 2);
    for (_, code) in &new {
        let other = holder(&house, &sample, code).await;
        assert_eq!(cast(&house, &sample, &other, 2).await.unwrap().revision, 1);
    }
    assert_eq!(ballots(&house, &sample).await.len(), 3);
    // A package of which each letter was replaced by itself has none left to replace.
    replace(lost("3", "3")).await.unwrap();
    replace(lost("3", "1")).await.unwrap();
    let none = issue(whole("3", 0)).await;
    let replaced = Refusal::from(Refused::EveryLetterReplaced);
    assert!(matches!(none, Err(Error::Fields(f)) if f[0].refusal == replaced));
}

#[tokio::test]
async fn a_lost_letter_is_replaced_at_the_desk_with_a_letter_to_print() {
    let (house, _, _) = by_letter().await;
    replaced(&house, "9").await.is(422).says("lost_letter");
    let pdf = replaced(&house, "3").await;
    pdf.is(200);
    assert_eq!(pdf.headers["content-type"], "application/pdf");
    replaced(&house, "3").await.is(422);
    let journal = house.staff().await.get("/fr/admin/p/budget/audit").await;
    journal.says("Lettre remplacée").says("La chaîne est intacte");
    let fields = [("lost_package", "1"), ("lost_letter", "1"), ("lost_loss", "lost")];
    let mut stranger = house.browser_of("stranger@test.example").await;
    stranger.post("/fr/admin/p/budget/e/rues/codes/replace", &fields).await.is(403);
}

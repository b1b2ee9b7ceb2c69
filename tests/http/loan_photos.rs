//! Photos of a thing when it changes hands.

use crate::{
    browser::Browser,
    photos::{address, photo},
    registry::{ask, collective, field, lending, shared},
};
use chrono::TimeDelta;
use image::ImageFormat;
use tests::world::beginning;

const WORDS: [(&str, &str); 1] = [("alternative", "Une tonnelle pliée, sa housse fermée")];

struct Lent {
    house: crate::browser::House,
    lender: Browser,
    borrower: Browser,
    loan: String,
}

/// Something that was promised for the fifth day.
async fn promised() -> Lent {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité").await;
    let thing = shared(&mut lender, &owner, &[]).await;
    let mut borrower = house.browser_of("paul@test.example").await;
    assert!(field(5, 10).starts_with("2026-03-07"));
    let loan = ask(&mut borrower, &thing, 5, &[]).await;
    let loan = loan.is(303).location().split('?').next().unwrap().to_owned();
    lender.post(&loan, &[("intent", "approve")]).await.is(303);
    house.world.clock.set(beginning() + TimeDelta::days(5));
    Lent { house, lender, borrower, loan }
}

#[tokio::test]
async fn both_sides_keep_photos_of_the_hand_over_and_of_the_return_and_nobody_else_does() {
    let Lent { house, mut lender, mut borrower, loan } = promised().await;
    let path = format!("{loan}/photo");
    let file = photo(ImageFormat::Jpeg);
    // Before it changes hands there is nothing to take a photo of.
    borrower.upload(&path, &file, &WORDS).await.is(422);
    lender.post(&loan, &[("intent", "hand-over"), ("condition", "good")]).await.is(303);
    borrower.get(&loan).await.says("Ajouter une photo de la remise");
    borrower.upload(&path, &file, &WORDS).await.is(303);
    let page = lender.get(&loan).await;
    page.is(200).says("À la remise").says("alt=\"Une tonnelle pliée, sa housse fermée\"");
    // Made anew: a JPEG of ours, and not the file that was sent.
    let picture = lender.get(&address(&page.body, "small")).await;
    assert_eq!(picture.is(200).headers["content-type"], "image/jpeg");
    lender.post(&loan, &[("intent", "return"), ("condition", "good")]).await.is(303);
    lender.upload(&path, &photo(ImageFormat::Png), &WORDS).await.is(303);
    borrower.get(&loan).await.is(200).says("À la remise").says("Au retour");
    let mut eva = house.browser_of("eva@test.example").await;
    eva.upload(&path, &file, &WORDS).await.is(404);
    eva.get(&loan).await.is(404);
    lender.post(&loan, &[("intent", "close")]).await.is(303);
    borrower.get(&loan).await.is_silent_about("Ajouter une photo");
}

#[tokio::test]
async fn what_is_no_photo_is_refused_in_words_and_what_was_typed_is_kept() {
    let Lent { house: _house, mut lender, loan, .. } = promised().await;
    lender.post(&loan, &[("intent", "hand-over"), ("condition", "good")]).await.is(303);
    let path = format!("{loan}/photo");
    let page = lender.upload(&path, b"%PDF-1.7 a letter", &WORDS).await;
    page.is(422)
        .says("n’est pas une photo que nous pouvons montrer")
        .says("value=\"Une tonnelle pliée, sa housse fermée\"");
    lender.upload(&path, &photo(ImageFormat::Jpeg), &[("alternative", "")]).await.is(422);
}

//! Sheets that were photographed, on the paper that an administration is handed.

use crate::harvest::evening::evening;

#[tokio::test]
async fn a_photographed_sheet_is_a_picture_in_the_pdf_with_what_stands_on_it() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let pdf = evening.path("fr", "/harvest.pdf");
    let without = staff.get(&pdf).await;
    without.is(200).is_silent_about("/DCTDecode");
    let photo = crate::photos::photo(image::ImageFormat::Png);
    let path = evening.path("fr", "/paper/picture");
    // One of the room, which belongs to no scenario.
    let fields = [("text", "Le mur des rêves."), ("scenario", "")];
    staff.upload(&path, &photo, &fields).await.is(303);
    let with = staff.get(&pdf).await;
    with.is(200).says("/DCTDecode");
    assert!(with.body.len() > without.body.len() + 5_000);
    let page = staff.get(&evening.path("nl", "/harvest")).await;
    page.says("Gefotografeerde bladen").says("Le mur des rêves.");
}

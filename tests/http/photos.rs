use crate::delivery::decided;
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;

const PHOTOS: &str = "/fr/admin/p/budget/projects/bancs/delivery/photos";
const PAGE: &str = "/fr/p/budget/projects/bancs/delivery";

const WORDS: [(&str, &str); 3] = [
    ("moment", "after"),
    ("alternative_fr", "Trois bancs sous un tilleul"),
    ("alternative_nl", "Drie banken onder een linde"),
];

/// A photo in a format.
pub fn photo(format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32, y: u32| {
        let [x, y] = [x % 256, y % 200].map(|part| u8::try_from(part).unwrap());
        image::Rgb([x, 90, y])
    };
    let picture = RgbImage::from_fn(900, 600, shade);
    let mut file = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// The address of the first picture on a page, in a size.
pub fn address(page: &str, size: &str) -> String {
    let start = page.find("/pictures/").expect("there is a picture");
    let digest = &page[start + "/pictures/".len()..][..64];
    format!("/pictures/{digest}-{size}.jpg")
}

#[tokio::test]
async fn a_photo_is_shown_with_its_words_and_kept_by_browsers_for_ever() {
    let (house, _, mut staff) = decided().await;
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let answer = staff.upload(PHOTOS, &photo(format), &WORDS).await;
        assert!(answer.is(303).location().ends_with("?done=photo-added"), "{format:?}");
    }
    let mut anyone = house.browser();
    let page = anyone.get(PAGE).await;
    page.is(200).says("alt=\"Trois bancs sous un tilleul\"").says("Photo ajoutée\u{a0}: après");
    for size in ["small", "large"] {
        let picture = anyone.get(&address(&page.body, size)).await;
        assert_eq!(picture.is(200).headers["content-type"], "image/jpeg");
        assert_eq!(picture.headers["cache-control"], "public, max-age=31536000, immutable");
    }
    anyone.get("/pictures/nothing.jpg").await.is(404);
    let unknown = format!("/pictures/{}-small.jpg", "0".repeat(64));
    anyone.get(&unknown).await.is(404);
}

#[tokio::test]
async fn a_photo_that_is_taken_away_is_gone_under_its_name_too() {
    let (house, _, mut staff) = decided().await;
    staff.upload(PHOTOS, &photo(ImageFormat::Jpeg), &WORDS).await.is(303);
    let mut anyone = house.browser();
    let page = anyone.get(PAGE).await;
    let picture = address(&page.body, "large");
    let digest = &picture["/pictures/".len()..][..64];
    let remove = format!("{PHOTOS}/remove");
    staff.post(&remove, &[("picture", digest)]).await.is(303);
    anyone.get(&picture).await.is(404);
    anyone.get(PAGE).await.says("Photo retirée\u{a0}: après").is_silent_about("<img");
    staff.post(&remove, &[("picture", digest)]).await.is(404);
}

#[tokio::test]
async fn what_cannot_be_shown_is_refused_in_words_and_what_was_typed_is_kept() {
    let (house, _, mut staff) = decided().await;
    let heavy = vec![0xff; 40_000_000];
    let mut bomb = photo(ImageFormat::Png);
    // Measures that no camera has, with the sum that goes with them.
    bomb[16..24].copy_from_slice(&[0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]);
    let sum = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    for (file, words) in [
        (heavy.as_slice(), "Ce fichier est trop lourd\u{a0}: 5"),
        (b"%PDF-1.7 a letter", "n’est pas une photo que nous pouvons montrer"),
        (bomb.as_slice(), "20 mégapixels au plus"),
        (b"", "Remplissez ce champ"),
    ] {
        let page = staff.upload(PHOTOS, file, &WORDS).await;
        page.is(422)
            .says(words)
            .says("id=\"file-error\"")
            .says("value=\"Trois bancs sous un tilleul\"")
            .says("value=\"Drie banken onder een linde\"");
    }
    house.browser().get(PAGE).await.is_silent_about("<img");
}

#[tokio::test]
async fn a_photo_without_words_in_both_languages_is_refused() {
    let (_house, _, mut staff) = decided().await;
    let half = [("moment", "before"), ("alternative_fr", "Un terrain vague")];
    let page = staff.upload(PHOTOS, &photo(ImageFormat::Jpeg), &half).await;
    page.is(422).says("Il faut le français et le néerlandais").says("value=\"Un terrain vague\"");
}

fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

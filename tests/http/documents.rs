//! Documents beside a proposal, and the photo that goes with its first three fields.

use crate::{
    browser::{Browser, House, house},
    photos::{address, photo},
    proposals::{HERE, THREE, call, day, submitted},
};
use image::ImageFormat;

const FILE: (&str, &str) = ("document", "devis four.pdf");

/// A PDF of one empty page, with something in its catalogue.
fn pdf(catalogue: &str) -> Vec<u8> {
    format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R{catalogue}>>\nendobj\n\
         2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n\
         trailer\n<</Root 1 0 R>>\n%%EOF\n"
    )
    .into_bytes()
}

fn documents() -> String {
    format!("{HERE}/documents")
}

/// Puts a PDF there and gives its address.
async fn put(marie: &mut Browser, fields: &[(&str, &str)]) -> String {
    let answer = marie.upload_as(&documents(), FILE, &pdf(""), fields).await;
    assert_eq!(answer.is(303).location(), format!("{HERE}?done=saved#documents"));
    let page = marie.get(HERE).await;
    let start = page.body.find("/documents/").expect("there is a document");
    format!("{HERE}{}", &page.body[start..start + "/documents/".len() + 64])
}

async fn ready() -> (House, Browser) {
    let house = house(true).await;
    call(&house).await;
    let marie = submitted(&house).await;
    (house, marie)
}

#[tokio::test]
async fn a_document_is_saved_as_a_file_and_never_opened_within_the_site() {
    let (house, mut marie) = ready().await;
    let path = put(&mut marie, &[("document_name", "Devis du maçon")]).await;
    house.browser().get(HERE).await.says("Devis du maçon").says("(PDF,");
    let file = house.browser().get(&path).await;
    let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
    assert_eq!(file.is(200).body.as_bytes(), pdf(""));
    assert_eq!(header("content-type"), "application/pdf");
    let saved = "attachment; filename=\"devis-du-macon.pdf\"; \
                 filename*=UTF-8''Devis%20du%20ma%C3%A7on.pdf";
    assert_eq!(header("content-disposition"), saved);
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("content-security-policy"), "default-src 'none'; sandbox");
}

#[tokio::test]
async fn what_is_no_document_is_refused_in_words_and_what_was_typed_is_kept() {
    let (_house, mut marie) = ready().await;
    let script = pdf("/OpenAction<</S/JavaScript/JS(app.launchURL)>>");
    let start = pdf("/OpenAction<</S/Launch/F(cmd.exe)>>");
    let locked = pdf("/X 1>>\nendobj\ntrailer <</Encrypt 9 0 R");
    let mut program = b"MZ\x90\0".to_vec();
    program.extend(pdf(""));
    let heavy = vec![b'%'; 10_000_001];
    let typed = [("document_name", "Devis du maçon")];
    for (file, words) in [
        (script.as_slice(), "Ce PDF contient un programme"),
        (start.as_slice(), "Ce PDF contient un programme"),
        (locked.as_slice(), "ne pouvons pas regarder dans ce PDF"),
        (program.as_slice(), "n’est ni un PDF ni une image"),
        (heavy.as_slice(), "trop lourd\u{a0}: 10"),
        (b"".as_slice(), "Remplissez ce champ"),
    ] {
        let page = marie.upload_as(&documents(), FILE, file, &typed).await;
        page.is(422).says(words).says("id=\"document-error\"").says("value=\"Devis du maçon\"");
    }
    marie.get(HERE).await.is_silent_about("/documents/0");
}

#[tokio::test]
async fn a_picture_of_a_quote_forgets_where_it_was_taken() {
    let (house, mut marie) = ready().await;
    let file = photo(ImageFormat::Png);
    marie.upload_as(&documents(), ("document", "scan.png"), &file, &[("document_name", "")]).await;
    let page = house.browser().get(HERE).await;
    page.says(">scan<").says("(image,");
}

#[tokio::test]
async fn the_quote_of_a_cost_line_is_a_new_version_and_stands_beside_its_price() {
    let (house, mut marie) = ready().await;
    let stale = [("document_name", "Devis"), ("document_line", "1"), ("version", "1")];
    let page = marie.upload_as(&documents(), FILE, &pdf(""), &stale).await;
    page.is(422).says("Le texte a changé entre-temps").says("id=\"document_line-error\"");
    let fresh = [("document_name", "Devis"), ("document_line", "1"), ("version", "2")];
    let path = put(&mut marie, &fresh).await;
    let page = house.browser().get(HERE).await;
    page.says("Devis pour «\u{a0}Briques\u{a0}»").says(">Voir le devis<").says(&path);
    marie.get(&format!("{HERE}/versions")).await.says("Coût 1, devis");
    // The form of the bearers holds it, and a document that is taken away is nobody's quote.
    marie.get(&format!("{HERE}/edit")).await.says("id=\"line_0_quote\"");
    let digest = path.rsplit('/').next().unwrap();
    marie.post(&format!("{}/remove", documents()), &[("document", digest)]).await.is(303);
    house.browser().get(HERE).await.is_silent_about("Voir le devis");
    house.browser().get(&path).await.is(404);
}

/// The page of the project that Marie's proposal became, with the quote of its bricks.
async fn retained(house: &House, marie: &mut Browser, cost: Option<&str>) -> String {
    let quote = [("document_name", "Devis du maçon"), ("document_line", "1"), ("version", "2")];
    let path = put(marie, &quote).await;
    let reserved = [("document_name", "Compte"), ("reserved", "yes")];
    marie.upload_as(&documents(), FILE, &pdf("/Own 1"), &reserved).await.is(303);
    day(house, 25);
    let mut staff = house.staff().await;
    let desk = HERE.replace("/fr/p/", "/fr/admin/p/");
    staff.post(&format!("{desk}/review"), &[("decision", "admit")]).await.is(303);
    if let Some(cost) = cost {
        let dossier =
            [("revision", "0"), ("feasibility", "feasible"), ("cost_0", cost), ("done", "yes")];
        staff.post(&format!("{desk}/valuation"), &dossier).await.is(303);
    }
    staff.post(&format!("{desk}/review"), &[("decision", "retain")]).await.is(303);
    path
}

const PROJECT: &str = "/fr/p/appel/projects/un-four-a-pain";

#[tokio::test]
async fn the_quote_of_a_cost_is_saved_from_the_page_of_the_project_too() {
    let (house, mut marie) = ready().await;
    let path = retained(&house, &mut marie, None).await;
    let page = house.browser().get(PROJECT).await;
    page.is(200).says(&path).says("Devis\u{a0}: Devis du maçon").says("(PDF,").says("2\u{a0}100");
    page.is_silent_about("Compte").is_silent_about("Les devis des porteurs");
    house.browser().get(&path).await.is(200);
    house.browser().get(&PROJECT.replace("/fr/", "/nl/")).await.says("Offerte: Devis du maçon");
}

#[tokio::test]
async fn where_the_administration_came_to_another_sum_the_quotes_stand_with_what_they_are_for() {
    let (house, mut marie) = ready().await;
    let path = retained(&house, &mut marie, Some("2 400")).await;
    let page = house.browser().get(PROJECT).await;
    page.is(200)
        .says("Les devis des porteurs")
        .says(&path)
        .says("Briques\u{a0}: 2\u{a0}100\u{a0}€");
}

#[tokio::test]
async fn a_reserved_document_is_read_by_bearers_and_staff_alone() {
    let (house, mut marie) = ready().await;
    let path = put(&mut marie, &[("document_name", "Compte"), ("reserved", "yes")]).await;
    for mut other in [house.browser(), house.browser_of("paul@test.example").await] {
        other.get(HERE).await.is_silent_about("Compte");
        other.get(&path).await.is(404);
    }
    marie.get(&path).await.is(200);
    let mut staff = house.staff().await;
    staff.get(HERE).await.says("Compte").says("Réservé à l’administration");
    staff.get(&path).await.is(200);
}

#[tokio::test]
async fn nobody_else_puts_a_document_there_and_there_is_room_for_twelve() {
    let (house, mut marie) = ready().await;
    let mut paul = house.browser_of("paul@test.example").await;
    paul.upload_as(&documents(), FILE, &pdf(""), &[]).await.is(403);
    house.browser().upload_as(&documents(), FILE, &pdf(""), &[]).await.is(303);
    for number in 0..12 {
        let file = pdf(&format!("/Number {number}"));
        marie.upload_as(&documents(), FILE, &file, &[("document_name", "x")]).await.is(303);
    }
    let twice = marie.upload_as(&documents(), FILE, &pdf("/Number 3"), &[]).await;
    twice.is(422);
    let file = pdf("/Number 12");
    let page = marie.upload_as(&documents(), FILE, &file, &[("document_name", "x")]).await;
    page.is(422).says("12");
    paul.post(&format!("{}/remove", documents()), &[("document", &"0".repeat(64))]).await.is(403);
}

#[tokio::test]
async fn a_photo_goes_with_the_first_three_fields() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    let mut fields = THREE.to_vec();
    let path = "/fr/p/appel/propose";
    let file = photo(ImageFormat::Jpeg);
    let silent = marie.upload(path, &file, &fields).await;
    silent.is(422).says("id=\"alternative-error\"").says("Choisissez de nouveau la photo");
    fields.push(("alternative", "La place, un jour de marché"));
    let odd = marie.upload(path, b"%PDF-1.7", &fields).await;
    odd.is(422).says("id=\"file-error\"").says("Cuire son pain ensemble").says("jour de marché");
    marie.upload(path, &file, &fields).await.is(303);
    let page = marie.get(HERE).await;
    page.says("alt=\"La place, un jour de marché\"");
    house.browser().get(&address(&page.body, "large")).await.is(200);
}

#[tokio::test]
async fn without_a_photo_the_three_fields_are_enough() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    let mut fields = THREE.to_vec();
    fields.push(("alternative", ""));
    marie.upload("/fr/p/appel/propose", b"", &fields).await.is(303);
    marie.get(HERE).await.is(200).is_silent_about("/pictures/");
}

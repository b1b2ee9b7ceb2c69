//! A past vote whose file is not one, or is broken: told in words, at its lines, and nothing comes in.

use crate::browser::house;
use tests::sample;

const PAGE: &str = "/fr/admin/p/budget/import/ballots";

const BROKEN: &str = "META\nkey;value\nvote_type;approval\nbudget;100\n\
    PROJECTS\nproject_id;cost\n1;cher\n2;60\nVOTES\nvoter_id;vote\n1;1,2\n2;9\n";

#[tokio::test]
async fn a_broken_past_vote_is_told_line_by_line_in_words_and_nothing_comes_in() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    for intent in ["check", "import"] {
        let fields = [("intent", intent), ("name_fr", "Passé"), ("name_nl", "Vroeger")];
        let page = staff.upload_as(PAGE, ("file", "vote.pb"), BROKEN.as_bytes(), &fields).await;
        page.is(422).says("Rien n’a été importé").says("Ligne 7").says(">cher<");
    }
    let page = staff
        .upload_as(&PAGE.replace("/fr/", "/nl/"), ("file", "vote.pb"), BROKEN.as_bytes(), &[])
        .await;
    page.is(422).says("Regel 7");
    let view = sample::view(&house.world, &sample).await;
    assert_eq!(view.envelopes.len(), 1);
}

#[tokio::test]
async fn what_is_no_file_of_a_vote_at_all_is_refused_in_words() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let nothing = staff.upload_as(PAGE, ("file", "vote.pb"), b"", &[]).await;
    nothing.is(422).says("id=\"ballots-file-error\"");
    for file in
        [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"%PDF-1.7\n", b"\xff\xfe\0\0", b"PK\x03\x04"]
    {
        let page = staff.upload_as(PAGE, ("file", "vote.pb"), file, &[]).await;
        page.is(422).says("Rien n’a été importé").is_silent_about("pb-");
    }
    // Nine million bytes of one line are read and refused; eleven million are not read.
    for (bytes, says) in [(9_000_000, "Rien n’a été importé"), (11_000_000, "trop lourd")] {
        let file = vec![b'a'; bytes];
        staff.upload_as(PAGE, ("file", "vote.pb"), &file, &[]).await.is(422).says(says);
    }
    // Only whoever conducts the process brings anything in.
    let mut marie = house.browser_of("marie@test.example").await;
    marie.upload_as(PAGE, ("file", "vote.pb"), BROKEN.as_bytes(), &[]).await.is(403);
    assert_eq!(sample::view(&house.world, &sample).await.envelopes.len(), 1);
}

//! One letter with one code opens every vote of a process that its holder may cast in.

use crate::browser::{Browser, House, house};
use service::{conduct::Step, envelope::EnvelopeForm, packages::PackageForm};
use tests::sample::{self, Sample, envelope_form, greedy, letters, package_form, project_form};

const STREETS: &str = "/fr/p/budget/rues/vote";
const PARKS: &str = "/fr/p/budget/parcs/vote";

/// A site with two open votes, which the same three letters open.
async fn two_votes() -> (House, Sample, Vec<String>) {
    let house = house(true).await;
    let sample = sample::planned_with_codes(&house.world, "").await;
    let (services, staff, process) = (&house.world.services, &sample.staff, &sample.process);
    let codes = "codes".to_owned();
    let form = EnvelopeForm { slug: "parcs".to_owned(), source: codes, ..envelope_form() };
    let parks = service::envelope::create(services, staff, process, &form).await.unwrap().slug;
    service::envelope::save_rules(services, staff, process, &parks, greedy(3)).await.unwrap();
    for title in ["Mare", "Haie"] {
        let form = project_form(title, 200);
        service::project::create(services, staff, process, &parks, &form).await.unwrap();
    }
    let form = PackageForm { also: vec!["parcs".to_owned()], ..package_form(3) };
    let codes = letters(&house.world, &sample, &form).await;
    sample::step(&house.world, &sample, Step::Open).await;
    service::conduct::take(services, staff, process, &parks, Step::Open).await.unwrap();
    (house, sample, codes)
}

async fn enters(house: &House, vote: &str, code: &str) -> Browser {
    let mut browser = house.browser();
    let answer = browser.post(&format!("{vote}/code"), &[("code", code)]).await;
    assert_eq!(answer.is(303).location(), vote);
    browser
}

async fn casts(browser: &mut Browser, vote: &str) {
    browser.post(vote, &[("choice", "1"), ("intent", "cast")]).await.is(303);
}

/// How many ballots lie in each vote.
async fn ballots(house: &House, sample: &Sample) -> Vec<usize> {
    let mut counts = Vec::new();
    for envelope in sample::view(&house.world, sample).await.envelopes {
        let mut tx = house.world.database.store.read().await.unwrap();
        counts.push(store::ballot::all(&mut tx, envelope.vote.id).await.unwrap().len());
    }
    counts
}

#[tokio::test]
async fn one_code_opens_each_vote_of_its_letter_and_is_one_ballot_in_each() {
    let (house, sample, codes) = two_votes().await;
    let mut anna = enters(&house, STREETS, &codes[0]).await;
    anna.get(STREETS).await.says("Votre code ouvre aussi").says(PARKS);
    anna.get(PARKS).await.says("Votre code est entré").is_silent_about("Entrer mon code");
    for vote in [STREETS, PARKS] {
        casts(&mut anna, vote).await;
    }
    assert_eq!(ballots(&house, &sample).await, [1, 1]);
    // On another telephone, from the other vote, the same code is the same ballots.
    let mut again = enters(&house, PARKS, &codes[0]).await;
    for vote in [PARKS, STREETS] {
        casts(&mut again, vote).await;
    }
    assert_eq!(ballots(&house, &sample).await, [1, 1]);
    // Whoever leaves one has left all.
    again.post(&format!("{PARKS}/code"), &[("intent", "leave")]).await.is(303);
    again.get(STREETS).await.says("Entrer mon code");
}

#[tokio::test]
async fn a_letter_that_is_lost_or_withdrawn_is_so_in_every_vote_that_it_opens() {
    let (house, sample, codes) = two_votes().await;
    let mut anna = enters(&house, PARKS, &codes[1]).await;
    casts(&mut anna, PARKS).await;
    let services = &house.world.services;
    let form = service::lost_letter::LostForm {
        package: "1".to_owned(),
        letter: "2".to_owned(),
        loss: "lost".to_owned(),
    };
    let printed = |_: &domain::code::Package, codes: &[service::packages::LetterCode]| {
        Ok(codes[0].code.printed())
    };
    let (staff, process, streets) = (&sample.staff, &sample.process, &sample.envelope);
    let new = service::lost_letter::replace(services, staff, process, streets, &form, printed);
    let new = new.await.unwrap();
    for vote in [STREETS, PARKS] {
        let old = [("code", codes[1].as_str())];
        house.browser().post(&format!("{vote}/code"), &old).await.is(422).says("a été retirée");
    }
    let mut found = enters(&house, STREETS, &new).await;
    casts(&mut found, PARKS).await;
    assert_eq!(ballots(&house, &sample).await, [0, 1], "the ballot that was cast before");
    let parks = domain::text::Slug::parse("parcs").unwrap();
    let reason = sample::both("Perdu à la poste");
    service::packages::withdraw(services, staff, process, &parks, 1, &reason).await.unwrap();
    for vote in [STREETS, PARKS] {
        let other = [("code", codes[2].as_str())];
        house.browser().post(&format!("{vote}/code"), &other).await.is(422).says("a été retirée");
    }
}

#[tokio::test]
async fn the_desk_offers_one_letter_for_all_votes_and_prints_it_with_all_their_names() {
    let (house, _, _) = two_votes().await;
    let mut staff = house.staff().await;
    let page = staff.get("/fr/admin/p/budget/e/rues/codes").await;
    page.is(200)
        .says("La même lettre ouvre aussi")
        .says("la même lettre ouvre d’autres enveloppes");
    let fields = [
        ("letters", "2"),
        ("commune", "jette"),
        ("locale", "fr"),
        ("purpose", "counter"),
        ("also", "parcs"),
    ];
    let made = staff.upload("/fr/admin/p/budget/e/rues/codes", b"", &fields).await;
    assert!(made.is(200).body.starts_with("%PDF"));
    staff.get("/fr/admin/p/budget/e/parcs/codes").await.says("Paquet 2");
}

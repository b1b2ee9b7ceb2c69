//! Things that are shared, as people lend and borrow them.

mod alike;
mod busy;
mod kept;
mod kinds;
mod lines;
mod pictured;
mod unsigned;
mod watched;

use crate::browser::{Answer, Browser, House, house};
use busy::calendar;
use chrono::TimeDelta;
use domain::{event::first_break, registry::span::clock_in_brussels};
use tests::world::beginning;

/// A house with communes and kinds.
pub async fn lending() -> House {
    let house = house(true).await;
    server::demonstration::load_reference(&house.world.services).await.unwrap();
    house
}

/// Somebody who acts for a collective of their own.
pub async fn collective(house: &House, email: &str, name: &str) -> (Browser, String) {
    let mut browser = house.browser_of(email).await;
    let form = [
        ("name", name),
        ("kind", "collective"),
        ("commune", "jette"),
        ("member_name", "Sam"),
        ("mandate", "prêts"),
    ];
    let answer = browser.post("/fr/actors/new", &form).await;
    let path = answer.is(303).location().split('?').next().unwrap().to_owned();
    let id = path.rsplit('/').next().unwrap().to_owned();
    (browser, id)
}

/// Puts something in, and gives its path.
pub async fn shared(browser: &mut Browser, owner: &str, more: &[(&str, &str)]) -> String {
    let mut form =
        vec![("what", "Tonnelle 3 x 6 m"), ("commune", "jette"), ("speaker", owner), ("kind", "")];
    for (name, value) in more {
        form.retain(|(other, _)| other != name);
        form.push((name, value));
    }
    let answer = browser.post("/fr/registry/add", &form).await;
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

/// A moment some days from the beginning, as a form has it.
pub fn field(days: i64, hour: i64) -> String {
    let clock = clock_in_brussels(beginning() + TimeDelta::days(days)).date();
    format!("{clock}T{hour:02}:00")
}

pub async fn ask(browser: &mut Browser, thing: &str, from: i64, more: &[(&str, &str)]) -> Answer {
    let (begin, end) = (field(from, 10), field(from + 1, 18));
    let mut form = vec![
        ("intent", "ask"),
        ("from", begin.as_str()),
        ("to", end.as_str()),
        ("purpose", "La fête de la rue"),
        ("speaker", "self"),
        ("name", "Paul du coin"),
    ];
    for (name, value) in more {
        form.retain(|(other, _)| other != name);
        form.push((name, value));
    }
    browser.post(thing, &form).await
}

fn path(answer: &Answer) -> String {
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

async fn act(browser: &mut Browser, loan: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let form: Vec<_> = std::iter::once(("intent", act)).chain(more.iter().copied()).collect();
    browser.post(loan, &form).await
}

/// Lets the clock do its work some hours after the beginning.
async fn at(house: &House, hours: i64) {
    house.world.clock.set(beginning() + TimeDelta::hours(hours));
    let url = "http://127.0.0.1:3000".into();
    let write = app::features::registry::letters::writer(&url);
    service::registry::loans::tick(&house.world.services, &write).await.unwrap();
}

async fn letters(house: &House, email: &str) -> Vec<String> {
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let own = mails.into_iter().filter(|mail| mail.recipient.as_str() == email);
    own.map(|mail| format!("{}\n{}", mail.subject, mail.body)).collect()
}

async fn is_told(house: &House, email: &str, words: &str) {
    let letters = letters(house, email).await;
    assert!(letters.iter().any(|letter| letter.contains(words)), "{words} is not in {letters:?}");
}

#[tokio::test]
async fn what_is_put_in_is_found_by_its_kind_in_either_language() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let more = [("deposit", "100"), ("about", "Murs compris."), ("address", "Rue Longue 7")];
    let thing = shared(&mut lender, &owner, &more).await;
    let mut anyone = house.browser();
    let list = anyone.get("/fr/registry?q=barnum").await;
    list.is(200).says("Tonnelle 3 x 6 m").says("Comité Brabant").says("caution 100");
    let list = anyone.get("/nl/registry?q=partytent&commune=jette").await;
    list.is(200).says("Tonnelle 3 x 6 m").says("waarborg");
    anyone.get("/fr/registry?q=bakfiets").await.says("Personne ne partage cela");
    anyone.get("/fr/registry?q=tonnelle&commune=evere").await.says("Personne ne partage cela");
    let page = anyone.get(&thing).await;
    page.is(200).says("Murs compris.").says("Rue Longue 7").says("Confirmé par Comité Brabant");
    page.says("Connectez-vous pour le demander");
    anyone.get(&thing.replace("/fr/", "/nl/")).await.is(200).says("Wanneer het vrij is");
    anyone.get("/fr/registry/kinds/tent-popup").await.is(200);
    let (from, to) = (field(3, 10), field(4, 10));
    let free = anyone.get(&format!("/fr/registry/kinds/tent-popup?from={from}&to={to}")).await;
    free.is(200).says("Un exemplaire est libre");
}

#[tokio::test]
async fn things_of_a_kind_are_found_by_what_is_asked_of_them_as_people_type_it() {
    let house = lending().await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    for what in ["Tonnelle 3 x 6 m", "Petite tonnelle 2 x 2 m", "Tonnelle verte", "Sono 1200 W"] {
        shared(&mut sam, &owner, &[("what", what)]).await;
    }
    let mut anyone = house.browser();
    // Nothing is asked of every kind at once, and of a kind only what is worth knowing about it.
    anyone.get("/fr/registry").await.is(200).is_silent_about("name=\"length\"");
    let page = anyone.get("/fr/registry?kind=tent-popup").await;
    page.says("name=\"length\"").is_silent_about("name=\"power\"");
    page.says("Petite tonnelle").says("Tonnelle verte");
    for length in ["4,5", "450+cm", "4.5+m"] {
        let page = anyone.get(&format!("/fr/registry?kind=tent-popup&length={length}")).await;
        page.is(200).says("Tonnelle 3 x 6 m").is_silent_about("Petite tonnelle");
        page.is_silent_about("Tonnelle verte").says("Un autre ne le dit pas dans son nom");
    }
    // A kind that the words name can be asked the same, and what is left of another kind is passed
    // over.
    let page = anyone.get("/fr/registry?q=sono&power=1.000&length=9").await;
    page.is(200).says("Sono 1200 W").says("name=\"power\"");
    anyone.get("/fr/registry?q=sono&power=1,3+kW").await.is_silent_about("Sono 1200 W");
    let page = anyone.get("/fr/registry?kind=tent-popup&length=grande").await;
    page.is(422).says("Écrivez un nombre").says("value=\"grande\"").says("Petite tonnelle");
}

#[tokio::test]
async fn a_word_of_several_meanings_is_asked_about_and_an_unknown_one_is_kept() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité").await;
    let form = |what: &'static str, kind: &'static str| {
        vec![("what", what), ("kind", kind), ("commune", "jette"), ("speaker", &*owner)]
    };
    let asked = lender.post("/fr/registry/add", &form("projecteur", "")).await;
    asked.is(422).says("plusieurs sens").says("value=\"projector\"").says("value=\"light\"");
    lender.post("/fr/registry/add", &form("projecteur", "projector")).await.is(303);
    let kept = lender.post("/fr/registry/add", &form("zinzinuleur à vapeur", "")).await;
    kept.is(303);
    let thing = kept.location().to_owned();
    lender.get(&thing).await.says("zinzinuleur à vapeur").says("À classer");
    let nothing = lender.post("/fr/registry/add", &form("", "")).await;
    nothing.is(422).says("Remplissez ce champ");
}

#[tokio::test]
async fn the_address_of_a_home_the_contact_and_the_key_are_shown_once_it_is_promised() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité").await;
    let private = [
        ("address", "Rue Longue 7"),
        ("private_home", "yes"),
        ("contact", "Sam 0470 00 00 00"),
        ("key", "Sous le pot bleu"),
        ("set_up", "Dépliez à quatre."),
    ];
    let thing = shared(&mut lender, &owner, &private).await;
    let secrets = ["Rue Longue", "0470", "pot bleu"];
    let page = house.browser().get(&thing).await;
    for secret in secrets {
        page.is_silent_about(secret);
    }
    let mut paul = house.browser_of("paul@test.example").await;
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    let page = paul.get(&loan).await;
    page.is(200).says("réservé, à confirmer").says("réservé pour vous jusqu’au");
    for secret in secrets {
        page.is_silent_about(secret);
    }
    is_told(&house, "sam@test.example", "Paul du coin vous demande").await;
    // Nobody else learns that the loan is there.
    house.browser_of("eva@test.example").await.get(&loan).await.is(404);
    house.browser().get(&loan).await.is(303);
    act(&mut paul, &loan, "approve", &[]).await.is(422);
    act(&mut lender, &loan, "approve", &[]).await.is(303);
    is_told(&house, "paul@test.example", "C’est promis").await;
    let page = paul.get(&loan).await;
    for secret in secrets {
        page.says(secret);
    }
    page.says("Dépliez à quatre.");
    let file = paul.get(&format!("{loan}/loan.ics")).await;
    file.is(200);
    let event = calendar(&file.body);
    for (name, value) in [
        ("BEGIN", "VEVENT"),
        ("STATUS", "CONFIRMED"),
        ("LOCATION", "Rue Longue 7"),
        ("SUMMARY", "Tonnelle 3 x 6 m"),
        ("DTSTART", "20260307T090000Z"),
        ("DTEND", "20260308T170000Z"),
    ] {
        assert!(event.contains(&(name.to_owned(), value.to_owned())), "{name}: {event:?}");
    }
    paul.post(&loan, &[("intent", "say"), ("message", "Je passe à 9 h.")]).await.is(303);
    is_told(&house, "sam@test.example", "Je passe à 9 h.").await;
    lender.get(&loan).await.says("Je passe à 9 h.");
    paul.get("/fr/registry/loans").await.says("Tonnelle 3 x 6 m").says("promis");
}

#[tokio::test]
async fn the_last_one_goes_to_one_and_the_others_are_told_who_else_has_one() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let (mut other, second) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let thing = shared(&mut lender, &owner, &[]).await;
    shared(&mut other, &second, &[("what", "Barnum de la ferme")]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    ask(&mut paul, &thing, 5, &[]).await.is(303);
    let mut eva = house.browser_of("eva@test.example").await;
    let refused = ask(&mut eva, &thing, 5, &[("name", "Eva")]).await;
    refused.is(422).says("Quelqu’un d’autre l’a à ces dates").says("Barnum de la ferme");
    refused.says("Ferme du Chant").says("value=\"La fête de la rue\"").says("name=\"wait\"");
    let wait = ask(&mut eva, &thing, 5, &[("name", "Eva"), ("wait", "yes")]).await;
    let waiting = path(&wait);
    eva.get(&waiting).await.says("en attente");
    // Nobody answers for 48 hours: the one who waits is next.
    at(&house, 49).await;
    is_told(&house, "eva@test.example", "C’est libéré").await;
    is_told(&house, "paul@test.example", "restée sans suite").await;
    eva.get(&waiting).await.says("réservé, à confirmer");
    act(&mut lender, &waiting, "refuse", &[]).await.is(422);
    act(&mut lender, &waiting, "refuse", &[("because", "Elle fuit.")]).await.is(303);
    is_told(&house, "eva@test.example", "Barnum de la ferme").await;
    eva.get(&waiting).await.says("Elle fuit.").says("Barnum de la ferme");
}

#[tokio::test]
async fn what_comes_back_broken_reroutes_the_next_borrower() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let (mut other, second) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let thing = shared(&mut lender, &owner, &[("address", "Rue Longue 7")]).await;
    shared(&mut other, &second, &[("what", "Barnum de la ferme")]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let first = path(&ask(&mut paul, &thing, 3, &[]).await);
    let mut eva = house.browser_of("eva@test.example").await;
    let next = path(&ask(&mut eva, &thing, 10, &[("name", "Eva")]).await);
    act(&mut lender, &first, "approve", &[]).await.is(303);
    act(&mut lender, &next, "approve", &[]).await.is(303);
    at(&house, 72).await;
    let missing = act(&mut lender, &first, "hand-over", &[]).await;
    missing.is(422);
    act(&mut lender, &first, "hand-over", &[("condition", "good")]).await.is(303);
    at(&house, 120).await;
    is_told(&house, "paul@test.example", "n’est pas rentré").await;
    lender.get(&first).await.says("en retard");
    let broken = [("condition", "broken"), ("amount", "80")];
    act(&mut lender, &first, "return", &broken).await.is(422).says("value=\"80\"");
    let broken = [broken[0], broken[1], ("damage", "Deux pieds cassés")];
    act(&mut lender, &first, "return", &broken).await.is(303);
    is_told(&house, "paul@test.example", "Deux pieds cassés").await;
    is_told(&house, "eva@test.example", "Barnum de la ferme").await;
    house.browser().get(&thing).await.says("Hors service");
    let page = eva.get(&next).await;
    page.says("il est abîmé ou n’est pas rentré").says("Prendre celui de Ferme du Chant");
    let other_id = page.body.split("name=\"other\" value=\"").nth(1).unwrap();
    let other_id = other_id.split('"').next().unwrap().to_owned();
    let instead = eva.post(&format!("{next}/instead"), &[("other", &other_id)]).await;
    let rerouted = path(&instead);
    eva.get(&rerouted).await.says("Barnum de la ferme").says("réservé, à confirmer");
    eva.get(&next).await.says("annulé");
    is_told(&house, "lou@test.example", "Eva vous demande").await;
    act(&mut lender, &first, "close", &[]).await.is(422).says("Réglez d’abord le dégât");
    act(&mut lender, &first, "settle", &[]).await.is(303);
    lender.get(&first).await.says("terminé");
    lender.post(&thing, &[("intent", "repair")]).await.is(303);
    house.browser().get(&thing).await.is_silent_about("Hors service");
    let mut tx = house.world.database.store.read().await.unwrap();
    let chain = store::event::of_chain(&mut tx, domain::event::Chain::Registry).await.unwrap();
    assert_eq!(first_break(&chain), None);
    let kinds: Vec<_> = chain.iter().map(|event| event.body.kind.as_str()).collect();
    assert!(kinds.contains(&"loan.at-risk") && kinds.contains(&"resource.broken"), "{kinds:?}");
}

#[tokio::test]
async fn only_who_lends_it_changes_it_and_never_below_what_is_promised() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité").await;
    let more = [("what", "chaises pliantes"), ("quantity", "40"), ("deposit", "20")];
    let thing = shared(&mut lender, &owner, &more).await;
    let mut paul = house.browser_of("paul@test.example").await;
    ask(&mut paul, &thing, 5, &[("quantity", "0")]).await.is(422).says("Il y en a 40");
    ask(&mut paul, &thing, 5, &[("quantity", "30")]).await.is(303);
    ask(&mut paul, &thing, 5, &[("quantity", "11")]).await.is(422).says("Il n’en reste que 10");
    paul.get(&format!("{thing}/edit")).await.is(403);
    paul.post(&thing, &[("intent", "retire")]).await.is(403);
    let edit = format!("{thing}/edit");
    lender.get(&edit).await.is(200).says("value=\"40\"");
    let form = |quantity: &'static str, revision: &'static str| {
        vec![
            ("what", "chaises pliantes"),
            ("kind", "chair"),
            ("commune", "jette"),
            ("quantity", quantity),
            ("revision", revision),
            ("hours_5", "10-12"),
        ]
    };
    lender.post(&edit, &form("20", "1")).await.is(422).says("30 exemplaires sont promis");
    lender.post(&edit, &form("35", "1")).await.is(303);
    // Whoever saves an older version is told.
    lender.post(&edit, &form("36", "1")).await.is(409);
    paul.post(&thing, &[("intent", "correct"), ("correction", "Il y en a 34")]).await.is(303);
    let page = lender.get(&thing).await;
    page.says("Il y en a 34").says("10\u{a0}h\u{a0}00–12\u{a0}h\u{a0}00");
    let which = page.body.split("name=\"which\" value=\"").nth(1).unwrap();
    let which = which.split('"').next().unwrap().to_owned();
    let settle = [("intent", "settle"), ("which", &*which), ("taken", "yes")];
    paul.post(&thing, &settle).await.is(403);
    lender.post(&thing, &settle).await.is(303);
    lender.get(&thing).await.is_silent_about("Il y en a 34");
    lender.post(&thing, &[("intent", "retire")]).await.is(303);
    paul.get("/fr/registry").await.is_silent_about("chaises pliantes");
    let label = lender.get(&format!("{thing}/label.pdf")).await;
    assert_eq!(label.is(200).headers["content-type"], "application/pdf");
    paul.get(&format!("{thing}/label.pdf")).await.is(403);
}

#[tokio::test]
async fn dates_that_cannot_be_are_refused_at_their_field_with_every_word_kept() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité").await;
    let more = [("max_days", "3"), ("notice", "2"), ("audience", "groups")];
    let thing = shared(&mut lender, &owner, &more).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let (from, same, past) = (field(5, 10), field(5, 10), field(-5, 10));
    let long = field(15, 10);
    for (changes, words) in [
        ([("from", &*from), ("to", &*same)], "La fin doit venir après le début"),
        ([("from", &*past), ("to", &*from)], "déjà passé"),
        ([("from", &*from), ("to", &*long)], "3 jours"),
        ([("from", "demain"), ("to", &*long)], "Choisissez une date et une heu"),
        ([("from", ""), ("to", "")], "Remplissez ce champ"),
    ] {
        let page = ask(&mut paul, &thing, 5, &changes).await;
        page.is(422).says(words).says("value=\"La fête de la rue\"");
    }
    let soon = ask(&mut paul, &thing, 1, &[]).await;
    soon.is(422).says("2 jours").says("à l’avance");
    let alone = ask(&mut paul, &thing, 5, &[]).await;
    alone.is(422).says("Ce n’est pas prêté à tout le monde");
    let own = ask(&mut lender, &thing, 5, &[("speaker", &owner)]).await;
    own.is(422).says("C’est à vous");
    let (mut school, id) = collective(&house, "ecole@test.example", "École").await;
    ask(&mut school, &thing, 5, &[("speaker", &id)]).await.is(303);
}

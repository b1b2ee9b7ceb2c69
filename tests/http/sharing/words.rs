//! What the words of a cost line are understood to name, as a bearer meets it.

use super::{HERE, asking, proposal};
use crate::{
    browser::{Answer, Browser, House},
    proposals::call,
    registry::lending,
};
use domain::project::Told;

/// A proposal with no costs that could be lent.
async fn begun() -> (House, Browser) {
    let house = lending().await;
    call(&house).await;
    let (marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    assert_eq!(here, HERE);
    (house, marie)
}

/// Saves the proposal with these fields of lines, in a language.
pub async fn saved(
    house: &House,
    browser: &mut Browser,
    here: &str,
    lines: &[(&str, &str)],
) -> Answer {
    let version = proposal(house, here).await.version.to_string();
    let language = here.get(1..3).unwrap();
    let mut form = vec![
        ("original", language),
        ("title", "Fête de rue"),
        ("place", "Place du marché"),
        ("summary", "Une fête pour tous"),
        ("theme", "culture"),
        ("envelope", "rues"),
        ("commune", "jette"),
        ("version", version.as_str()),
    ];
    if !lines.iter().any(|(name, _)| *name == "intent") {
        form.push(("intent", "save"));
    }
    form.extend(lines);
    browser.post(&format!("{here}/edit"), &form).await
}

/// What became of the lines: kind, how it is known, how many.
async fn kinds(house: &House) -> Vec<(String, Told, u32)> {
    let lines = proposal(house, HERE).await.content.cost_lines;
    let kind = |line: &domain::project::CostLine| line.kind.as_ref().map(ToString::to_string);
    lines.iter().map(|line| (kind(line).unwrap_or_default(), line.told, line.quantity)).collect()
}

#[tokio::test]
async fn a_line_that_names_one_kind_is_taken_and_shown_and_what_was_chosen_stays() {
    let (house, mut marie) = begun().await;
    let line = [("line_0_label", "2 tonnelles 3x6"), ("line_0_price", "800")];
    let answer = saved(&house, &mut marie, HERE, &line).await;
    assert_eq!(answer.is(303).location(), format!("{HERE}?done=saved"));
    assert_eq!(kinds(&house).await, [("tent-popup".to_owned(), Told::Read, 2)]);
    let page = marie.get(&format!("{HERE}/edit")).await;
    page.says("Nous avons compris\u{a0}: 2 × barnum 3 × 6\u{a0}m. Ce n’est pas ça");
    page.says("<option value=\"tonnelle\">").says("<option value=\"Rien à prêter\">");
    let page = marie.get(&format!("{HERE}/equipment")).await;
    page.is(200).says("Nous l’avons lu dans vos mots\u{a0}: barnum").says("Ce n’est pas ça");
    let page = marie.get(&format!("{}/edit", HERE.replace("/fr/", "/nl/"))).await;
    page.says("We hebben begrepen: 2 × partytent 3 × 6\u{a0}m").says("<option value=\"vouwtent\">");
    // The usual price stands beside a field without one, and one far above it is asked about.
    let free = [line[0], ("line_0_price", ""), ("intent", "rows")];
    let page = saved(&house, &mut marie, HERE, &free).await;
    page.says("À l’achat, comptez environ 400\u{a0}€, pour 6 ans d’usage");
    let dear = [line[0], ("line_0_price", "1200,01"), ("intent", "rows")];
    let page = saved(&house, &mut marie, HERE, &dear).await;
    page.says("C’est plus de trois fois le prix habituel").is_silent_about("comptez environ");
    // Another number than the words say is the bearer's own.
    let more = [line[0], line[1], ("line_0_quantity", "3")];
    saved(&house, &mut marie, HERE, &more).await.is(303);
    assert_eq!(kinds(&house).await, [("tent-popup".to_owned(), Told::Read, 3)]);
    for (typed, kind, told) in [
        ("Rien à prêter", "", Told::Nothing),
        ("niets te lenen", "", Told::Nothing),
        ("Sonorisation", "pa", Told::Plain),
        ("geluidsinstallatie", "pa", Told::Plain),
    ] {
        let chosen = [line[0], line[1], ("line_0_quantity", "3"), ("line_0_kind", typed)];
        saved(&house, &mut marie, HERE, &chosen).await.is(303);
        assert_eq!(kinds(&house).await, [(kind.to_owned(), told, 3)], "{typed}");
    }
    marie.get(&format!("{HERE}/edit")).await.says("value=\"sono\"");
}

#[tokio::test]
async fn what_is_no_kind_is_refused_in_words_and_nothing_is_lost() {
    let (house, mut marie) = begun().await;
    let line = [
        ("line_0_label", "Une chose pour la fête"),
        ("line_0_price", "80"),
        ("line_0_kind", "zorglub"),
    ];
    let answer = saved(&house, &mut marie, HERE, &line).await;
    answer.is(422).says("Rien de ce qui se prête ne s’appelle ainsi").says("value=\"zorglub\"");
    answer.says("Une chose pour la fête").says("Coût 1, matériel");
    let dutch = HERE.replace("/fr/", "/nl/");
    let answer = saved(&house, &mut marie, &dutch, &line).await;
    answer.is(422).says("Niets dat geleend kan worden, heet zo");
    assert_eq!(kinds(&house).await.len(), 2);
}

#[tokio::test]
async fn a_word_of_several_meanings_is_asked_about_and_answered_by_a_button() {
    let (house, mut marie) = begun().await;
    let line = [("line_0_label", "1 projecteur"), ("line_0_price", "400")];
    let answer = saved(&house, &mut marie, HERE, &line).await;
    assert_eq!(answer.is(303).location(), format!("{HERE}/edit?done=asked#line_0_words"));
    assert_eq!(kinds(&house).await, [(String::new(), Told::Plain, 1)]);
    let page = marie.get(&format!("{HERE}/edit?done=asked")).await;
    page.says("«\u{a0}projecteur\u{a0}» peut dire plusieurs choses").says("kind_0_projector");
    let answer = [line[0], line[1], ("intent", "kind_0_light")];
    saved(&house, &mut marie, HERE, &answer).await.is(303);
    assert_eq!(kinds(&house).await, [("light".to_owned(), Told::Plain, 1)]);
    // None of them is an answer too, and is not asked again.
    let answer = [line[0], line[1], ("intent", "kind_0_none")];
    let answer = saved(&house, &mut marie, HERE, &answer).await;
    assert_eq!(answer.is(303).location(), format!("{HERE}?done=saved"));
    assert_eq!(kinds(&house).await, [(String::new(), Told::Nothing, 1)]);
    marie.get(&format!("{HERE}/edit")).await.is_silent_about("peut dire plusieurs choses");
}

#[tokio::test]
async fn what_nobody_knows_waits_for_a_steward_once_and_pay_or_leaflets_do_not() {
    let (house, mut marie) = begun().await;
    let lines = [
        ("line_0_label", "Achat d’un zorglub"),
        ("line_0_price", "400"),
        ("line_1_label", "Salaire d’un animateur"),
        ("line_1_price", "900"),
        ("line_2_label", "500 flyers"),
        ("line_2_price", "1"),
        ("line_3_label", "Graines et terreau"),
        ("line_3_price", "60"),
    ];
    for _ in 0..2 {
        let answer = saved(&house, &mut marie, HERE, &lines).await;
        assert_eq!(answer.is(303).location(), format!("{HERE}?done=saved"));
    }
    assert!(kinds(&house).await.iter().all(|(kind, told, _)| kind.is_empty() && told.is_plain()));
    let page = marie.get(&format!("{HERE}/edit")).await;
    page.says("Nous ne connaissons pas encore «\u{a0}zorglub\u{a0}»");
    let mut tx = house.world.database.store.write().await.unwrap();
    let terms = store::registry::people::unsorted(&mut tx).await.unwrap();
    // A draft is nobody else's: of its line the word alone is told.
    let told: Vec<_> =
        terms.iter().map(|it| (it.term.as_str(), it.example.as_str(), it.seen)).collect();
    assert_eq!(told, [("zorglub", "zorglub", 1)]);
    // Once a steward has said what it is, it is read.
    let kind = domain::text::Slug::parse("pa").unwrap();
    let now = house.world.services.now();
    store::registry::people::teach(&mut tx, "zorglub", Some(&kind), now).await.unwrap();
    tx.commit().await.unwrap();
    saved(&house, &mut marie, HERE, &lines).await.is(303);
    assert_eq!(kinds(&house).await[0], ("pa".to_owned(), Told::Read, 1));
    // Beside what is known, a word that nobody knows waits as well.
    let beside = [("line_0_label", "10 chaises et un zwoefel"), ("line_0_price", "4")];
    saved(&house, &mut marie, HERE, &beside).await.is(303);
    assert_eq!(kinds(&house).await, [("chair".to_owned(), Told::Read, 10)]);
    let mut tx = house.world.database.store.read().await.unwrap();
    let terms = store::registry::people::unsorted(&mut tx).await.unwrap();
    assert_eq!(terms.iter().map(|it| it.term.as_str()).collect::<Vec<_>>(), ["zwoefel"]);
}

//! A proposal while it is written: nothing that was typed is lost.

use super::{COSTS, DESK, HERE, THREE, begun, call, with};
use crate::browser::house;
use domain::{
    money::Cents,
    project::Theme,
    rules::{Group, GroupLimit, Limits, RuleSheetDraft},
    text::Slug,
};
use service::process::ProcessForm;
use tests::sample;

#[tokio::test]
async fn three_fields_begin_a_draft_that_nobody_else_sees() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = begun(&house).await;
    marie.get(HERE).await.is(200).says("Brouillon");
    house.browser().get(HERE).await.is(404);
    house.staff().await.get(HERE).await.is(404);
    house.staff().await.get(DESK).await.is(404);
    house.browser().get("/fr/p/appel/proposals").await.is(200).is_silent_about("Un four à pain");
}

#[tokio::test]
async fn a_form_that_is_refused_keeps_every_word() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    let fields = [("original", "fr"), ("title", "Un four"), ("summary", ""), ("bearer", "self")];
    let answer = marie.post("/fr/p/appel/propose", &fields).await;
    answer.is(422).says("value=\"Un four\"").says("Remplissez ce champ");
    let fields =
        with(&[&THREE, &[("version", "1"), ("line_0_label", "Briques"), ("line_0_price", "dix")]]);
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    let answer = marie.post(&format!("{HERE}/edit"), &fields).await;
    answer.is(422).says("value=\"dix\"").says("Écrivez un montant");
}

#[tokio::test]
async fn whoever_is_signed_out_in_the_middle_of_a_long_form_keeps_every_word() {
    let house = house(true).await;
    call(&house).await;
    let answer = house.browser().post("/fr/p/appel/propose", &THREE).await;
    answer.is(401).says("Cuire son pain ensemble").says("votre texte reste ici");
    let mut marie = begun(&house).await;
    marie.post("/fr/sign-out", &[]).await;
    let fields = with(&[&THREE, &COSTS, &[("version", "1")]]);
    let answer = marie.post(&format!("{HERE}/edit"), &fields).await;
    answer.is(401).says("value=\"Briques\"").says("votre texte reste ici");
}

#[tokio::test]
async fn what_is_typed_survives_a_closed_laptop_and_can_be_thrown_away() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = begun(&house).await;
    let typed = with(&[&THREE, &[("version", "1"), ("description", "Une longue histoire")]]);
    marie.post(&format!("{HERE}/keep"), &typed).await.is(200);
    let mut elsewhere = house.browser_of("marie@test.example").await;
    let edit = format!("{HERE}/edit");
    elsewhere.get(&edit).await.says("Une longue histoire").says("Nous avons gardé");
    elsewhere.get(HERE).await.is_silent_about("Une longue histoire");
    elsewhere.post(&format!("{HERE}/forget"), &[]).await.is(303);
    elsewhere.get(&edit).await.is_silent_about("Une longue histoire");
    house
        .browser_of("other@test.example")
        .await
        .post(&format!("{HERE}/keep"), &typed)
        .await
        .is(404);
}

#[tokio::test]
async fn what_is_typed_before_the_first_save_survives_too() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    marie.get("/fr/p/appel/propose").await.says("/fr/p/appel/propose/keep");
    let typed = [("title", "Un four à"), ("original", "fr")];
    marie.post("/fr/p/appel/propose/keep", &typed).await.is(204);
    let mut elsewhere = house.browser_of("marie@test.example").await;
    elsewhere.get("/fr/p/appel/propose").await.says("Un four à").says("Nous avons gardé");
    let mut other = house.browser_of("other@test.example").await;
    other.get("/fr/p/appel/propose").await.is_silent_about("Un four à");
    elsewhere.post("/fr/p/appel/propose/forget", &[]).await.is(303);
    elsewhere.get("/fr/p/appel/propose").await.is_silent_about("Un four à");
    marie.post("/fr/p/appel/propose/keep", &typed).await.is(204);
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    marie.get("/fr/p/appel/propose").await.is_silent_about("Un four à");
}

#[tokio::test]
async fn two_people_who_save_at_once_see_both_versions() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = begun(&house).await;
    let edit = format!("{HERE}/edit");
    let theirs = [("version", "1"), ("description", "Le texte de l’autre")];
    marie.post(&edit, &with(&[&THREE, &theirs])).await.is(303);
    let mine = [("version", "1"), ("description", "Mon texte")];
    let answer = marie.post(&edit, &with(&[&THREE, &mine])).await;
    answer
        .is(409)
        .says("Le texte de l’autre")
        .says("Mon texte")
        .says("name=\"version\" value=\"2\"");
    let again = [("version", "2"), ("description", "Mon texte")];
    marie.post(&edit, &with(&[&THREE, &again])).await.is(303);
    let page = marie.get(&format!("{HERE}/versions")).await;
    page.says("Version 3").says("<del>").says("<ins>");
}

#[tokio::test]
async fn what_does_not_fit_is_said_as_it_is_typed_caps_of_the_rules_included() {
    let house = house(true).await;
    call(&house).await;
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let (process, rues) = (Slug::parse("appel").unwrap(), Slug::parse("rues").unwrap());
    let cap = GroupLimit { group: Group::Theme(Theme::Food), amount: Cents(200_000) };
    let limits = Limits { caps: vec![cap], ..Limits::default() };
    let rules = RuleSheetDraft { limits, minimum_votes: 25, ..sample::greedy(3) };
    service::envelope::save_rules(services, &staff, &process, &rues, rules).await.unwrap();
    let mut marie = begun(&house).await;
    let keep = format!("{HERE}/keep");
    let typed = |price: &'static str, theme: &'static str| {
        let mut fields = with(&[&THREE, &COSTS, &[("version", "1")]]);
        for (name, value) in &mut fields {
            match *name {
                "line_0_price" => *value = price,
                "theme" => *value = theme,
                _ => {}
            }
        }
        fields
    };
    let none = marie.post(&keep, &with(&[&THREE, &[("version", "1")]])).await;
    none.is(200).says("Choisir une enveloppe");
    let capped = marie.post(&keep, &typed("10,50", "food")).await;
    capped.is(200).says("ensemble reçoivent au plus");
    marie.post(&keep, &typed("100", "nature")).await.says("de plus que l’enveloppe");
    // Half a price is no reason to refuse: it counts once it can be read.
    marie.post(&keep, &typed("10,", "food")).await.is(200);
    let fits = marie.post(&keep, &typed("9", "food")).await;
    // How many have to choose it is known while one still gathers people.
    fits.is(200).is_silent_about("<li>").says("choisi par moins de 25 personnes");
    // What was typed and not saved is what the page counts with, with or without scripts.
    marie.post(&keep, &typed("10,50", "food")).await.is(200);
    marie.get(&format!("{HERE}/edit")).await.says("ensemble reçoivent au plus");
}

#[tokio::test]
async fn nobody_hides_a_budget_from_those_who_write_in_it() {
    let house = house(true).await;
    call(&house).await;
    begun(&house).await;
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let process = Slug::parse("appel").unwrap();
    let phases = service::process::show(services, &staff, &process).await.unwrap();
    let form = ProcessForm {
        phases: phases.process.timeline.phases().to_vec(),
        published: false,
        ..sample::process_form(services)
    };
    let hidden = service::process::update(services, &staff, &process, &form).await;
    let Err(service::Error::Fields(fields)) = hidden else { panic!("{hidden:?}") };
    assert_eq!(fields[0].refusal, domain::Refusal::PublicOnceWrittenIn);
}

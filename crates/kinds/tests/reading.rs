//! What reading a line promises, one promise each.

#![expect(clippy::unwrap_used, reason = "tables that cannot be read are a failed test")]

use kinds::{Attribute, Reading, Recogniser};
use proptest::prelude::*;

fn read(line: &str) -> Reading {
    Recogniser::embedded().unwrap().read(line)
}

fn found(line: &str) -> Vec<(String, Option<u32>)> {
    read(line).kinds.into_iter().map(|kind| (kind.slug, kind.quantity)).collect()
}

fn is(line: &str, kinds: &[(&str, Option<u32>)]) {
    let expected: Vec<_> = kinds.iter().map(|(slug, many)| ((*slug).to_owned(), *many)).collect();
    assert_eq!(found(line), expected, "{line}");
}

#[test]
fn similarity_alone_never_names_a_kind() {
    is("bar mobile", &[("bar", Some(1))]);
    for line in
        ["remorquage", "tablette de chocolat", "fournitures", "verplichting", "coordinateur"]
    {
        is(line, &[]);
    }
}

#[test]
fn a_typing_error_is_read_with_less_confidence() {
    let reading = read("2 tonneles");
    assert_eq!(reading.kinds[0].slug, "tent-popup");
    assert!(reading.kinds[0].confidence < 1000);
}

#[test]
fn sizes_powers_prices_and_dates_are_no_quantities() {
    is("tonnelle 3x3 m, 450 €", &[("tent-popup", Some(1))]);
    is("JBL Partybox 310", &[("pa", Some(1))]);
    is("lichtslingers 4x10m", &[("light", Some(4))]);
    is("sono 1000W 220V", &[("pa", Some(1))]);
    is("barnum pour le 14 juin 2025", &[("tent-popup", Some(1))]);
    is("tafels 180 x 75 cm", &[("table", None)]);
}

#[test]
fn quantities_are_said_before_after_in_words_and_by_the_package() {
    is("x4 tables", &[("table", Some(4))]);
    is("tables (4)", &[("table", Some(4))]);
    is("deux sonos", &[("pa", Some(2))]);
    is("twee partytenten", &[("tent-popup", Some(2))]);
    is("een paar stoelen", &[("chair", None)]);
    is("lot de 6 tables", &[("table", Some(6))]);
    is("tonnelle 2 x 150 €", &[("tent-popup", Some(2))]);
}

#[test]
fn numbers_are_read_as_people_say_them_and_as_quotes_print_them() {
    is("trente et une chaises, vingt-cinq bancs", &[("chair", Some(31)), ("bench", Some(25))]);
    is("trois douzaines de tables", &[("table", Some(36))]);
    is("zevenentwintig stoelen", &[("chair", Some(27))]);
    is("Art. 12 – Tente pliante 3 x 3 m – Qté 4 – PU 745,00 €", &[("tent-popup", Some(4))]);
    is("écran 16:9", &[("screen", Some(1))]);
    is("tente 3 par 6", &[("tent-popup", Some(1))]);
    is("gobelets réutilisables (lot de 100) x 3", &[("cup", Some(300))]);
    is("talkies-walkies: 2 lots de 6", &[("radio", Some(12))]);
    is("bancs pour la cour, en bois, 4 pièces", &[("bench", Some(4))]);
    is("toiletten: 2 gewone en 1 PMR", &[("toilet", Some(3))]);
}

#[test]
fn a_part_is_told_of_its_whole_and_of_nothing_else() {
    is("sono complète 2 enceintes", &[("pa", Some(1))]);
    is("geluidsinstallatie (2 boxen + mengpaneel)", &[("pa", Some(1)), ("mixer", Some(1))]);
    is("beamer met ingebouwde luidspreker", &[("projector", Some(1))]);
    is("2 enceintes", &[("pa", Some(2))]);
}

#[test]
fn what_somebody_already_has_is_not_asked_for_and_what_is_delivered_is() {
    is("On a déjà une sono mais il faut 2 micros", &[("mic", Some(2))]);
    is("We hebben al een beamer, enkel nog een projectiescherm", &[("screen", Some(1))]);
    is("levering van 50 stapelstoelen", &[("chair", Some(50))]);
    is("livraison des chaises", &[]);
}

#[test]
fn what_says_how_large_a_thing_is_or_is_thrown_away_after_use_is_no_thing() {
    is("percolateur 80 tasses", &[("urn", Some(1))]);
    is("koffiezet (40 tassen)", &[("urn", Some(1))]);
    is("percolateur et 80 tasses", &[("urn", Some(1)), ("crockery", Some(80))]);
    is("10 chaises et 50 gobelets jetables", &[("chair", Some(10))]);
    is("barbecue jetable", &[]);
    is("verres en plastique à usage unique", &[]);
    is("2 statafels met hoes", &[("table-high", Some(2))]);
}

#[test]
fn what_is_not_needed_does_not_count() {
    for line in ["sans sono", "geen tent nodig", "no marquee needed", "tonnelle: pas nécessaire"] {
        is(line, &[]);
    }
}

#[test]
fn what_serves_a_thing_or_is_done_to_it_is_not_the_thing() {
    for line in [
        "gaz pour barbecue",
        "nappes pour tables",
        "montage de la tonnelle par un technicien",
        "onderhoud grasmaaier",
        "fuel for generator",
        "assurance du barnum",
    ] {
        is(line, &[]);
    }
    is("location et montage d'un chapiteau", &[("tent-large", Some(1))]);
}

#[test]
fn a_word_of_several_meanings_is_asked_about_unless_the_line_decides() {
    let open = read("un projecteur");
    assert_eq!(open.questions[0].candidates, ["projector", "light"]);
    assert_eq!(open.kinds[0].slug, "projector");
    assert!(open.kinds[0].confidence < 1000);
    let decided = read("un projecteur pour éclairer la façade");
    assert!(decided.questions.is_empty());
    assert_eq!(decided.kinds[0].slug, "light");
}

#[test]
fn a_set_with_a_name_is_what_is_in_it() {
    is("3 biertafelsets", &[("table", Some(3)), ("bench", Some(6))]);
    is("6 sets brasserie (1 table + 2 bancs)", &[("table", Some(6)), ("bench", Some(12))]);
    is("2 ensembles brasserie, 4 bancs", &[("table", Some(2)), ("bench", Some(8))]);
    // What is told of a thing is no other one.
    is("Kit barbecue : 1 bbq, 2 kg de charbon", &[("bbq", Some(1))]);
    is("Barnum 3x3 Vitabri V3", &[("tent-popup", Some(1))]);
    assert_eq!(read("set: 2 tafels, 4 banken en een zwoefel").unknown, ["zwoefel"]);
}

#[test]
fn a_thing_that_matches_nothing_is_an_unknown_term() {
    assert_eq!(read("4 friteuses et 2 tables").unknown, ["friteuses"]);
    assert!(read("flyers et affiches").unknown.is_empty());
}

#[test]
fn sizes_power_and_seats_are_told_of_the_kind_that_has_them() {
    let reading = read("barnum 3x6 m et sono 500W");
    assert_eq!(reading.kinds[0].attributes[&Attribute::WidthCm], 300);
    assert_eq!(reading.kinds[0].attributes[&Attribute::LengthCm], 600);
    assert_eq!(reading.kinds[1].attributes[&Attribute::PowerW], 500);
}

#[test]
fn a_span_is_the_label_in_the_line() {
    let line = "Été : 2 vélos-cargos";
    let kind = &read(line).kinds[0];
    assert_eq!(&line[kind.span.0..kind.span.1], "vélos-cargos");
}

proptest! {
    #[test]
    fn any_text_is_read_the_same_twice_with_spans_inside_it(line in "\\PC{0,200}") {
        let reading = read(&line);
        prop_assert_eq!(&reading, &read(&line));
        for kind in &reading.kinds {
            prop_assert!(line.get(kind.span.0..kind.span.1).is_some());
            prop_assert!(kind.confidence <= 1000);
        }
    }

    #[test]
    fn any_heap_of_labels_numbers_and_signs_is_read(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "tonnelle", "2", "x", "3", "m", "€", "de", "sono", "(", ")", "+", ",", "sans",
                "pour", "table", "W", "99999999999", "1.000", "en", "-", "/", "é", "m²", "bar",
            ]),
            0..25,
        ),
        gap in prop::bool::ANY,
    ) {
        let line = words.join(if gap { " " } else { "" });
        prop_assert_eq!(read(&line), read(&line));
    }
}

//! What lists say as people paste them.

use super::*;
use crate::text::Localized;

fn vocabulary() -> Vocabulary {
    let kinds = [("élu ou élue", ActorType::Elected), ("vereniging", ActorType::Association)];
    let kinds = kinds.map(|(name, kind)| (name.to_owned(), kind));
    let commune = |(slug, fr, postcode): (&str, &str, &str)| Territory {
        slug: Slug::parse(slug).unwrap(),
        name: Localized::same(fr),
        population: 0,
        postcode: postcode.to_owned(),
    };
    let communes = [
        ("jette", "Jette", "1090"),
        ("molenbeek-saint-jean", "Molenbeek-Saint-Jean", "1080"),
        ("woluwe-saint-lambert", "Woluwe-Saint-Lambert", "1200"),
        ("woluwe-saint-pierre", "Woluwe-Saint-Pierre", "1150"),
    ];
    Vocabulary::new(kinds, &communes.map(commune))
}

fn read(pasted: &str, known: &[&str]) -> Vec<Result<Pasted, Unread>> {
    let known = known.iter().map(|it| (*it).to_owned()).collect();
    let usual = (ActorType::Inhabitants, Locale::Fr);
    let lines = read_guests(pasted, &vocabulary(), usual, known, 5);
    lines.into_iter().map(|line| line.read).collect()
}

#[test]
fn a_list_is_read_as_a_spreadsheet_or_a_mail_program_copies_it_in_any_order() {
    let pasted = "Nom\tOrganisation\tE-mail\n\
        Fatima B.\tasbl Les Voisins\tFatima@test.example\tNL\r\n\n\
        Jan Claes; jan@test.example; vereniging; Jette\n\
        Ada Lens <ada@test.example>, Bo <bo@test.example>\n\
        Dupont, Marie, élu ou élue";
    let read: Vec<Pasted> = read(pasted, &[]).into_iter().map(Result::unwrap).collect();
    let told = |it: &Pasted| {
        let email = it.email.as_ref().map(|email| email.as_str().to_owned());
        (it.name.clone(), it.kind, email.unwrap_or_default(), it.locale)
    };
    let [one, two, three, beside, four] = &read[..] else { panic!("five, and no heading") };
    let (fr, nl) = (Locale::Fr, Locale::Nl);
    let said = |name: &str, kind, email: &str, l| (name.to_owned(), kind, email.to_owned(), l);
    let name = "Fatima B., asbl Les Voisins";
    assert_eq!(told(one), said(name, ActorType::Association, "fatima@test.example", nl));
    assert_eq!(told(two), said("Jan Claes", ActorType::Association, "jan@test.example", fr));
    assert_eq!(two.commune.as_ref().map(Slug::as_str), Some("jette"));
    assert_eq!(told(three), said("Ada Lens", ActorType::Inhabitants, "ada@test.example", fr));
    assert_eq!(told(beside), said("Bo", ActorType::Inhabitants, "bo@test.example", fr));
    assert!(!three.kind_said && four.kind_said);
    assert_eq!(told(four), said("Dupont, Marie", ActorType::Elected, "", fr));
}

#[test]
fn a_commune_or_a_language_is_nobodys_name_and_a_line_that_has_none_keeps_all_when_it_is_given() {
    let lines =
        "Jette; jan@test.example; nl\nNL\tada@test.example\nJette\nvereniging, bo@test.example";
    let told = read(lines, &[]);
    let none = Err(Unread::NoName);
    assert_eq!(told[..3], [none.clone(), none.clone(), none]);
    // What it is is a name of sorts.
    assert_eq!(told[3].as_ref().unwrap().name, "vereniging");
    for line in lines.lines().take(2) {
        let whole = read(&with_name(line, " Jan  Claes "), &[]);
        let found = whole[0].as_ref().unwrap();
        assert_eq!((found.name.as_str(), found.locale), ("Jan Claes", Locale::Nl));
        assert!(found.email.is_some());
    }
    let before = read("Jette, Jan Claes", &[]);
    let found = before[0].as_ref().unwrap();
    assert_eq!((found.name.as_str(), found.commune.is_some()), ("Jan Claes", true));
}

#[test]
fn a_line_that_is_not_understood_says_why_and_nobody_is_taken_twice() {
    let pasted = "Ada\tada@\nada@test.example\nBob\tbob@test.example\nRobert\tBOB@test.example\nCé\n\
        cé\nDo\nEd";
    let read = read(pasted, &["x", "y"]);
    let why: Vec<Option<Unread>> = read.iter().map(|it| it.as_ref().err().copied()).collect();
    let (none, address, known) = (Unread::NoName, Unread::NoAddress, Unread::Known);
    let full = Some(Unread::Full);
    assert_eq!(why, [Some(address), Some(none), None, Some(known), None, Some(known), None, full]);
}

#[test]
fn a_short_name_of_a_commune_is_read_and_one_of_several_is_asked_for_and_never_guessed() {
    let lines = "Jan Claes, Molenbeek\nAda; 1200; Bruxelles\nBo\tWoluwe\nEva, Woluwe, 1150";
    let told = read(lines, &[]);
    let commune = |place: usize| told[place].as_ref().unwrap().commune.clone().unwrap().to_string();
    assert_eq!(commune(0), "molenbeek-saint-jean");
    assert_eq!(commune(1), "woluwe-saint-lambert");
    assert_eq!(told[1].as_ref().unwrap().name, "Ada");
    assert_eq!(told[2], Err(Unread::WhichCommune));
    assert_eq!(commune(3), "woluwe-saint-pierre");
    // The line asks between the two, takes what is chosen, and loses the word where nothing is.
    let (vocabulary, line) = (vocabulary(), "Bo\t\"Woluwe\"\tbo@test.example");
    assert_eq!(vocabulary.choices(line).len(), 2);
    let whole = with_commune(line, &vocabulary, Some("Woluwe-Saint-Pierre"));
    assert_eq!(whole, "Bo\tWoluwe-Saint-Pierre\tbo@test.example");
    let chosen = read(&whole, &[]);
    let found = chosen[0].as_ref().unwrap();
    assert_eq!(found.commune.as_ref().unwrap().as_str(), "woluwe-saint-pierre");
    assert_eq!(with_commune(line, &vocabulary, None), "Bo\tbo@test.example");
}

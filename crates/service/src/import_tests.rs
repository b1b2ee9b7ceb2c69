//! Imports against a real database in memory.

use crate::{
    desk::{Desk, desk, three},
    import_pb::{PbImportError, PbImportOptions, pb},
    import_table::{Mapping, projects, read},
};
use allocation::pb::ProblemCode;
use domain::{Refusal, actor::ActorType, project::Theme};

impl Desk {
    async fn import(
        &self,
        file: &str,
        dry_run: bool,
    ) -> crate::Result<crate::import_table::TableImport> {
        self.import_bytes(file.as_bytes(), dry_run).await
    }

    async fn import_bytes(
        &self,
        file: &[u8],
        dry_run: bool,
    ) -> crate::Result<crate::import_table::TableImport> {
        let sheet = read(file).unwrap();
        let mapping = Mapping {
            theme: Some(Theme::Nature),
            bearer_type: Some(ActorType::Inhabitants),
            ..Mapping::guess(&sheet)
        };
        let place = (&self.process, &self.envelope);
        projects(&self.services, &self.caller, place, &sheet, &mapping, dry_run).await
    }
}

const HEAD: &str = "Numéro;Titre;Résumé;Coût;Porteur;Thème\n";

#[tokio::test]
async fn a_thousand_bad_rows_are_all_listed_and_nothing_is_imported() {
    let desk = desk().await;
    let mut file = format!("{HEAD};Bon;Bref;1.000,50;Moi;nature\n");
    for row in 0..1_000 {
        file.push_str(&format!(";Projet {row};Bref;douze;Moi;\n"));
    }
    let import = desk.import(&file, false).await.unwrap();
    assert_eq!(import.bad.len(), 1_000);
    assert_eq!((import.bad[0].line, import.bad[999].line), (3, 1_002));
    assert_eq!(import.bad[0].refusal, Refusal::NotAnAmount);
    assert_eq!(desk.view().await.envelopes[0].projects, 0);
}

#[tokio::test]
async fn every_fault_of_a_row_is_told_at_once() {
    let desk = desk().await;
    let import = desk.import(&format!("{HEAD};;Bref;x;;Rien\n"), true).await.unwrap();
    let fields: Vec<_> = import.bad.iter().map(|bad| bad.field.code()).collect();
    assert_eq!(fields, ["title", "cost", "bearer", "theme"]);
}

#[tokio::test]
async fn a_dry_run_writes_nothing_and_the_import_does_what_it_told() {
    let desk = desk().await;
    let file =
        format!("{HEAD};=1+1;Bref;1.000,50;Moi;\n7;Deux;Bref;5;Moi;culture\n;Trois;Bref;6;Moi;\n");
    let told = desk.import(&file, true).await.unwrap();
    assert_eq!(told.projects[0].1, "=1+1");
    assert_eq!(desk.view().await.envelopes[0].projects, 0);
    let done = desk.import(&file, false).await.unwrap();
    assert_eq!(done.projects, told.projects);
    let view = desk.view().await;
    assert_eq!(view.envelopes[0].projects, 3);
    let again = desk.import(&file, true).await.unwrap();
    assert_eq!(again.bad.len(), 1, "the number 7 is taken");
}

/// A workbook made for this test, as an office keeps one: a price as a number, as text and as a
/// sum, an empty row, a second sheet.
#[tokio::test]
async fn a_workbook_is_imported_with_its_prices_to_the_cent() {
    let desk = desk().await;
    let file = include_bytes!("../../../tests/fixtures/projets.xlsx");
    let import = desk.import_bytes(file, false).await.unwrap();
    assert_eq!(import.bad, []);
    let view = desk.view().await;
    let projects = crate::project::list(&desk.services, &view.envelopes[0]).await.unwrap();
    let told: Vec<_> = projects
        .iter()
        .map(|p| (p.title.get(domain::locale::Locale::Fr), p.price.asked.0, p.theme))
        .collect();
    let expected = [
        ("Bancs au soleil", 123_450, Theme::Streets),
        ("Fresque « Été »", 123_456, Theme::Culture),
        ("Potager", 29_990, Theme::Nature),
    ];
    assert_eq!(told, expected);
}

#[tokio::test]
async fn a_past_vote_is_imported_whole_and_counted_as_it_was() {
    let desk = desk().await;
    let file =
        include_bytes!("../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");
    let options = PbImportOptions { names: three("Wieliczka"), ..PbImportOptions::default() };
    let (services, caller) = (&desk.services, &desk.caller);
    let told = pb(services, caller, &desk.process, file, &options, true).await.unwrap();
    assert_eq!((told.projects, told.ballots), (64, 6_586));
    assert_eq!(desk.view().await.envelopes.len(), 1);
    let done = pb(services, caller, &desk.process, file, &options, false).await.unwrap();
    let view = desk.view().await;
    let target = view.envelope(&done.envelope).unwrap();
    assert_eq!(target.vote.state, domain::vote::VoteState::Counted);
    let results = crate::result::show(services, caller, &view, target).await.unwrap();
    assert_eq!(results.report.funded.len(), 30);
    let events = crate::process::events(services, caller, &desk.process).await.unwrap();
    assert_eq!(domain::event::first_break(&events), None);
    let twice = pb(services, caller, &desk.process, file, &options, false).await;
    assert!(matches!(twice, Err(PbImportError::Other(crate::Error::Fields(_)))));
    assert_eq!(desk.view().await.envelopes.len(), 2);
}

/// A small vote that can be imported, section by section.
const META: &str = "META\nkey;value\nvote_type;approval\nbudget;100\n";
const PROJECTS: &str = "PROJECTS\nproject_id;cost\n1;50\n2;60\n";
const VOTES: &str = "VOTES\nvoter_id;vote\n1;1,2\n2;2\n";

/// What it is, the file, what is said of it, and on which line; nought for the file as a whole.
type Faulty = (&'static str, String, Option<ProblemCode>, Option<u32>);

fn with(meta: &str, projects: &str, votes: &str) -> String {
    format!("{meta}{projects}{votes}")
}

fn faulty() -> Vec<Faulty> {
    use ProblemCode as C;
    let meta = |from: &str, to: &str| with(&META.replace(from, to), PROJECTS, VOTES);
    vec![
        ("a picture", "\u{89}PNG\r\n\u{1a}\n".to_owned(), None, None),
        ("a web page", "<!doctype html><html></html>".to_owned(), Some(C::OtherFormat), None),
        ("no budget", meta("budget;100\n", ""), Some(C::MissingMeta), None),
        ("a budget in words", meta("100", "cent"), Some(C::BadAmount), Some(4)),
        ("thousands apart", meta("100", "1.000"), Some(C::ThousandsSeparator), Some(4)),
        (
            "a vote of an unknown kind",
            meta("approval", "telepathy"),
            Some(C::UnknownVoteType),
            Some(3),
        ),
        ("a price below nought", with(META, &PROJECTS.replace("60", "-60"), VOTES), None, Some(8)),
        (
            "the same project twice",
            with(META, &PROJECTS.replace("2;60", "1;60"), VOTES),
            Some(C::RepeatedProject),
            Some(8),
        ),
        (
            "one project alone",
            with(META, "PROJECTS\nproject_id;cost\n1;50\n", "VOTES\nvoter_id;vote\n1;1\n"),
            Some(C::MissingSection),
            Some(0),
        ),
        (
            "a vote for nobody's project",
            with(META, PROJECTS, &VOTES.replace("2;2", "2;9")),
            Some(C::UnknownProject),
            Some(12),
        ),
        (
            "no ballot at all",
            with(META, PROJECTS, "VOTES\nvoter_id;vote\n"),
            Some(C::MissingSection),
            Some(0),
        ),
        ("no section of ballots", with(META, PROJECTS, ""), Some(C::MissingSection), None),
        (
            "a quote that stays open",
            with(META, "PROJECTS\nproject_id;cost;name\n1;50;\"Un four\n2;60;Un banc\n", VOTES),
            Some(C::UnclosedQuote),
            None,
        ),
    ]
}

#[tokio::test]
async fn a_past_vote_with_a_fault_is_told_where_it_is_and_leaves_nothing_behind() {
    let desk = desk().await;
    let options = PbImportOptions { names: three("Passé"), ..PbImportOptions::default() };
    let (services, caller) = (&desk.services, &desk.caller);
    let events = crate::process::events(services, caller, &desk.process).await.unwrap().len();
    for (what, file, code, line) in faulty() {
        let done = pb(services, caller, &desk.process, file.as_bytes(), &options, false).await;
        let Err(PbImportError::File(problems)) = done else { panic!("{what}: {done:?}") };
        let told = |problem: &allocation::pb::Problem| {
            code.is_none_or(|code| problem.code == code)
                && line.is_none_or(|line| problem.line == line)
        };
        assert!(problems.errors.iter().any(told), "{what}: {problems:?}");
        assert_eq!(desk.view().await.envelopes.len(), 1, "{what}");
    }
    let after = crate::process::events(services, caller, &desk.process).await.unwrap().len();
    assert_eq!(after, events, "nothing of it is in the journal either");
    let good = format!("{META}{PROJECTS}{VOTES}");
    pb(services, caller, &desk.process, good.as_bytes(), &options, false).await.unwrap();
    assert_eq!(desk.view().await.envelopes.len(), 2);
}

#[tokio::test]
async fn every_fault_of_a_past_vote_is_told_at_once() {
    let desk = desk().await;
    let file = format!("{META}PROJECTS\nproject_id;cost\n1;cher\n1;60\n3;0x10\n{VOTES}");
    let options = PbImportOptions::default();
    let done = pb(&desk.services, &desk.caller, &desk.process, file.as_bytes(), &options, true);
    let Err(PbImportError::File(problems)) = done.await else { panic!("it must be refused") };
    let lines: Vec<u32> = problems.errors.iter().map(|problem| problem.line).collect();
    for line in [7, 8, 9] {
        assert!(lines.contains(&line), "{problems:?}");
    }
}

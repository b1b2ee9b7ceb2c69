//! Imports against a real database in memory.

use crate::{
    desk::{Desk, desk, three},
    import_pb::{PbImportError, PbImportOptions, pb},
    import_table::{Mapping, projects, read},
};
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

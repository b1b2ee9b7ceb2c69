//! The real green budget of Wieliczka, 2023: its ballots as Pabulib publishes them, counted by
//! our engine with the rule that the town used.

use super::entries::{AdministrationEntry, ProcessEntry};
use super::{DemonstrationError, Text};
use chrono::{TimeDelta, TimeZone, Utc};
use domain::{
    account::Caller,
    actor::ActorType,
    process::{Phase, PhaseKind},
    project::Theme,
};
use serde::Deserialize;
use service::{
    Services,
    conduct::{self, Step},
    import_pb::{self, PbImportOptions},
};
use std::collections::BTreeMap;

const ELECTION: &[u8] =
    include_bytes!("../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");
const TEXTS: &str = include_str!("../../demo/wieliczka.json");

#[derive(Debug, Deserialize)]
struct File {
    administration: AdministrationEntry,
    process: ProcessEntry,
    projects: BTreeMap<String, Text>,
    themes: BTreeMap<String, String>,
}

/// The phases of that year.
fn phases() -> Vec<Phase> {
    let day =
        |month, day| Utc.with_ymd_and_hms(2023, month, day, 6, 0, 0).single().unwrap_or_default();
    let (opens, closes) = (day(4, 3), day(4, 22));
    let phase = |kind, opens_at, closes_at| Phase { kind, opens_at, closes_at };
    vec![
        phase(PhaseKind::Voting, opens, closes),
        phase(PhaseKind::Counting, closes, closes + TimeDelta::days(2)),
        phase(PhaseKind::Results, closes + TimeDelta::days(2), closes + TimeDelta::days(30)),
    ]
}

/// Loads the election and publishes its outcome.
pub(super) async fn load(services: &Services, staff: &Caller) -> Result<(), DemonstrationError> {
    let file: File = serde_json::from_str(TEXTS)?;
    let (staff, administration) = file.administration.load(services, staff).await?;
    let form = file.process.form(phases());
    let process = service::process::create(services, &staff, &administration, &form).await?;
    let themes = file.themes.iter().map(|(number, code)| Ok((number.clone(), code.parse()?)));
    let options = PbImportOptions {
        names: file.process.name.form(),
        summary: file.process.summary.form(),
        slug: "enveloppe".to_owned(),
        titles: file.projects.iter().map(|(id, text)| (id.clone(), text.form())).collect(),
        themes: themes.collect::<Result<BTreeMap<String, Theme>, domain::Refusal>>()?,
        unit_actor: Some(("Wieliczka".to_owned(), ActorType::Commune)),
    };
    let imported = import_pb::pb(services, &staff, &process.slug, ELECTION, &options, false)
        .await
        .map_err(|error| DemonstrationError::Import(error.to_string()))?;
    conduct::take(services, &staff, &process.slug, &imported.envelope, Step::Publish).await?;
    super::deliveries::load(services, &staff, &process.slug, &imported.envelope).await
}

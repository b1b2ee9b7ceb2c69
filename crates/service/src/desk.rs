//! For tests: an administration with a process and an envelope, in a database in memory.

use crate::{
    Keys, Services, Settings, SystemClock, SystemRandomness,
    administration::AdministrationForm,
    envelope::EnvelopeForm,
    process::{ProcessForm, ProcessView},
};
use chrono::TimeDelta;
use domain::{
    account::Caller,
    process::{Phase, PhaseKind},
    text::Slug,
};
use std::{path::PathBuf, sync::Arc};
use store::Store;

pub(crate) struct Desk {
    pub(crate) services: Services,
    pub(crate) caller: Caller,
    pub(crate) process: Slug,
    pub(crate) envelope: Slug,
    keys: PathBuf,
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.keys);
    }
}

pub(crate) fn three(text: &str) -> [String; 3] {
    [text.to_owned(), text.to_owned(), String::new()]
}

/// An administration with a process and an envelope.
pub(crate) async fn desk() -> Desk {
    let keys = std::env::temp_dir().join(format!("ensamen-import-{}", uuid::Uuid::new_v4()));
    let store = Store::connect("sqlite::memory:").await.unwrap();
    let opened = Keys::open(&keys, &SystemRandomness).unwrap();
    let services = Services::new(
        store,
        Arc::new(SystemClock),
        Arc::new(SystemRandomness),
        opened,
        Settings::default(),
    );
    let account = crate::account::create_administrator(&services, "a@b.be").await.unwrap();
    let mut caller =
        Caller { account: Some(account), roles: Vec::new(), may_create_administrations: true };
    let form = AdministrationForm {
        slug: "ville".into(),
        name: three("Ville"),
        about: three("Ville"),
        contact: "a@b.be".into(),
        accessibility: three("Texte"),
        privacy: three("Texte"),
        ..AdministrationForm::default()
    };
    let administration = crate::administration::create(&services, &caller, &form).await.unwrap();
    caller.roles.push((administration.id, domain::account::Role::Administrator));
    let now = services.now();
    let phase = |kind, from, to| Phase {
        kind,
        opens_at: now + TimeDelta::days(from),
        closes_at: now + TimeDelta::days(to),
    };
    let form = ProcessForm {
        name: three("Budget"),
        summary: three("Budget"),
        about: three("Budget"),
        phases: vec![
            phase(PhaseKind::Voting, 10, 20),
            phase(PhaseKind::Counting, 20, 21),
            phase(PhaseKind::Results, 21, 30),
        ],
        ..ProcessForm::default()
    };
    let process = crate::process::create(&services, &caller, &administration, &form).await.unwrap();
    let form = EnvelopeForm {
        name: three("Quartiers"),
        summary: three("Quartiers"),
        amount: "100 000".into(),
        ..EnvelopeForm::default()
    };
    let envelope = crate::envelope::create(&services, &caller, &process.slug, &form).await.unwrap();
    Desk { services, caller, process: process.slug, envelope: envelope.slug, keys }
}

impl Desk {
    pub(crate) async fn view(&self) -> ProcessView {
        crate::process::administered(&self.services, &self.caller, &self.process).await.unwrap()
    }
}

//! What the files of the demonstration say of an administration and of its process.

use super::{DemonstrationError, Text, administration};
use domain::{
    account::Caller,
    process::{Administration, Phase},
};
use serde::Deserialize;
use service::{Services, process::ProcessForm};

/// An administration in a file.
#[derive(Debug, Deserialize)]
pub(super) struct AdministrationEntry {
    slug: String,
    name: Text,
    about: Text,
    contact_email: String,
}

impl AdministrationEntry {
    /// Puts it there; gives who acts for it.
    pub(super) async fn load(
        &self,
        services: &Services,
        caller: &Caller,
    ) -> Result<(Caller, Administration), DemonstrationError> {
        let Self { slug, name, about, contact_email } = self;
        administration(services, caller, slug, name, about, contact_email).await
    }
}

/// A process in a file.
#[derive(Debug, Deserialize)]
pub(super) struct ProcessEntry {
    pub(super) slug: String,
    pub(super) name: Text,
    pub(super) summary: Text,
    about: Text,
}

impl ProcessEntry {
    /// The form that makes it, published.
    pub(super) fn form(&self, phases: Vec<Phase>) -> ProcessForm {
        ProcessForm {
            slug: self.slug.clone(),
            name: self.name.form(),
            summary: self.summary.form(),
            about: self.about.form(),
            phases,
            published: true,
            ..ProcessForm::default()
        }
    }
}

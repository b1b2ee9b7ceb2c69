//! The registry of shared things: pages of those who look for something, lend it, borrow it or
//! keep the registry.

mod board;
pub(crate) mod calendar_file;
mod desk;
pub mod digest;
mod hold;
mod kind;
mod kinds;
mod label;
pub mod letters;
mod list;
mod loan;
mod mine;
mod network;
mod open;
mod pieces;
mod show;
mod words;

pub(crate) use board::{kind_field, path as intent_path, writer as match_writer};
pub(crate) use show::speaker;
pub use words::refusal as refusal_text;
pub(crate) use words::{month, when};

use crate::{
    cx::{Cx, Site},
    error::AppError,
};
use axum::{Router, extract::DefaultBodyLimit, routing::get};
use domain::{
    id::{LoanId, ResourceId},
    locale::Locale,
    place::Territory,
    text::Slug,
};
use service::reference::ResourceKind;
use std::collections::BTreeMap;

/// The pages of the registry.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/registry", get(list::get))
        .route("/registry/kinds", get(kinds::get))
        .route("/registry/kinds/{kind}", get(kind::get))
        .route("/registry/kinds/{kind}/{lender}", get(kind::at).post(kind::ask))
        .route("/registry/add", get(hold::new).post(hold::add).layer(with_a_file()))
        .route("/registry/things/{id}", get(show::get).post(show::post))
        .route("/registry/things/{id}/edit", get(hold::edit).post(hold::save).layer(with_a_file()))
        .route("/registry/things/{id}/label.pdf", get(label::get))
        .route("/registry/network", get(network::get))
        .route("/registry/digest/{token}", get(digest::ask).post(digest::stop))
        .route("/registry/board", get(board::get))
        .route("/registry/board/new", get(board::new).post(board::add))
        .route("/registry/board/{id}", get(board::show).post(board::post))
        .route("/admin/registry", get(desk::get).post(desk::post))
        .route("/admin/registry/import", get(desk::back).post(desk::import).layer(with_a_file()))
        .route("/registry/loans", get(mine::get))
        .route("/registry/loans/{id}", get(loan::get).post(loan::post))
        .route("/registry/loans/{id}/loan.ics", get(calendar_file::of_loan))
        .route(
            "/registry/loans/{id}/photo",
            get(loan::back).post(loan::put_photo).layer(with_a_file()),
        )
        .route("/registry/loans/{id}/instead", get(loan::back).post(loan::instead))
}

/// Lets a form bring a file.
fn with_a_file() -> DefaultBodyLimit {
    DefaultBodyLimit::max(crate::upload::LARGEST)
}

/// Files of the registry, under addresses that do not depend on a language.
pub fn files() -> Router<Site> {
    Router::new().route("/data/registry/{name}", get(open::file))
}

/// The path of something, without its language.
#[must_use]
pub fn thing(id: ResourceId) -> String {
    format!("/registry/things/{id}")
}

/// The page of a kind, in French: what a kind is called by in files. What no kind is named for is
/// looked for in the list.
#[must_use]
pub fn kind_page(kind: &Slug) -> String {
    match kind.as_str() {
        "unsorted" => "/fr/registry?kind=unsorted".to_owned(),
        kind => format!("/fr/registry/kinds/{kind}"),
    }
}

/// The path of a loan, without its language.
#[must_use]
pub fn loan_path(id: LoanId) -> String {
    format!("/registry/loans/{id}")
}

/// The names of kinds and communes.
#[derive(Debug, Clone)]
pub struct Reference {
    kinds: Vec<ResourceKind>,
    communes: Vec<Territory>,
}

impl Reference {
    /// Loads them.
    ///
    /// # Errors
    /// [`AppError::Internal`].
    pub async fn load(cx: &Cx) -> Result<Self, AppError> {
        let kinds = service::reference::kinds(cx.services()).await?;
        let communes = service::reference::territories(cx.services()).await?;
        Ok(Self { kinds, communes })
    }

    /// The name of a kind.
    #[must_use]
    pub fn kind(&self, slug: &Slug, l: Locale) -> String {
        if slug.as_str() == "unsorted" {
            return tr!(l, "registry-unsorted");
        }
        crate::features::project::kinds::name(&self.kinds, slug, l)
    }

    /// The name of a commune.
    #[must_use]
    pub fn commune(&self, slug: &Slug, l: Locale) -> String {
        let known = self.communes.iter().find(|known| known.slug == *slug);
        known.map_or_else(|| slug.to_string(), |known| known.name.get(l).to_owned())
    }

    /// The communes to choose from, with an empty choice first.
    #[must_use]
    pub fn communes(&self, none: String, l: Locale) -> Vec<(String, String)> {
        let all =
            self.communes.iter().map(|one| (one.slug.to_string(), one.name.get(l).to_owned()));
        std::iter::once((String::new(), none)).chain(all).collect()
    }

    /// The kinds to choose from, by name, with an empty choice first; none that was merged.
    #[must_use]
    pub fn kinds(
        &self,
        none: String,
        merged: &BTreeMap<Slug, Slug>,
        l: Locale,
    ) -> Vec<(String, String)> {
        let all = self.by_name(merged, l).into_iter().map(|(slug, name)| (slug.to_string(), name));
        std::iter::once((String::new(), none)).chain(all).collect()
    }

    /// All kinds but those that were merged, in the order in which people look for their names.
    fn by_name(&self, merged: &BTreeMap<Slug, Slug>, l: Locale) -> Vec<(Slug, String)> {
        let kinds = self.kinds.iter().filter(|kind| !merged.contains_key(&kind.slug));
        let kinds =
            kinds.map(|kind| (kind.slug.clone(), pieces::capital(&self.kind(&kind.slug, l))));
        let mut all: Vec<(Slug, String)> = kinds.collect();
        all.sort_by_cached_key(|(_, name)| pieces::order(name));
        all
    }
}

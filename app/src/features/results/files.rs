//! The files of the results: the ballots, the outcome and the list of receipts.

use super::ledger::Place;
use crate::{cx::Cx, error::Answer};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use domain::vote::VoteState;
use service::{Error, result::ResultFile};

/// A file that can be downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Download {
    /// The anonymised ballots.
    Ballots,
    /// The report.
    Outcome,
    /// The list of receipts.
    Receipts,
    /// What sharing changed.
    Sharing,
}

impl Download {
    /// The files that every outcome has, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ballots, Self::Outcome, Self::Receipts];

    /// The last part of its address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ballots => "ballots.pb",
            Self::Outcome => "outcome.json",
            Self::Receipts => "receipts.json",
            Self::Sharing => "sharing.json",
        }
    }

    /// The key of the words that say what it holds.
    #[must_use]
    pub const fn what(self) -> &'static str {
        match self {
            Self::Ballots => "results-file-ballots",
            Self::Outcome => "results-file-outcome",
            Self::Receipts => "results-file-receipts",
            Self::Sharing => "shared-results-file",
        }
    }

    /// The name under which it is saved: it says which vote it belongs to.
    #[must_use]
    pub fn saved_as(self, place: &Place) -> String {
        let (process, envelope) = (&place.process.process.slug, &place.envelope.envelope.slug);
        format!("{process}-{envelope}-{}", self.name())
    }

    const fn content_type(self) -> &'static str {
        match self {
            Self::Ballots => "text/plain; charset=utf-8",
            Self::Outcome | Self::Receipts | Self::Sharing => "application/json",
        }
    }

    const fn file(self) -> ResultFile {
        match self {
            Self::Ballots => ResultFile::Ballots,
            Self::Outcome => ResultFile::Outcome,
            Self::Receipts => ResultFile::Receipts,
            Self::Sharing => ResultFile::Sharing,
        }
    }
}

/// The anonymised ballots as a Pabulib file.
pub async fn ballots(cx: Cx, Path(names): Path<(String, String)>) -> Answer {
    answer(&cx, names, Download::Ballots).await
}

/// The report as JSON.
pub async fn outcome(cx: Cx, Path(names): Path<(String, String)>) -> Answer {
    answer(&cx, names, Download::Outcome).await
}

/// Where every instance publishes the JSON Schema of an outcome.
pub const SCHEMA_PATH: &str = "/schema/outcome.json";

/// The JSON Schema that every outcome follows, here and on the command line.
pub async fn schema() -> impl IntoResponse {
    let kind = [(header::CONTENT_TYPE, "application/schema+json")];
    (kind, allocation::report::SCHEMA)
}

/// The list of receipts as JSON.
pub async fn receipts(cx: Cx, Path(names): Path<(String, String)>) -> Answer {
    answer(&cx, names, Download::Receipts).await
}

/// What sharing changed, with what was agreed.
pub async fn sharing(cx: Cx, Path(names): Path<(String, String)>) -> Answer {
    answer(&cx, names, Download::Sharing).await
}

async fn answer(cx: &Cx, (process, envelope): (String, String), file: Download) -> Answer {
    let place = Place::find(cx, &process, &envelope).await?;
    let bytes = service::result::download(
        cx.services(),
        cx.caller(),
        &place.process,
        &place.envelope,
        file.file(),
    )
    .await?;
    let disposition = format!("attachment; filename=\"{}\"", file.saved_as(&place));
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.content_type()));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // What only staff may read yet stays in no cache on the way.
    let public = place.envelope.vote.state == VoteState::Published;
    let cache = if public { "no-cache" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if file == Download::Outcome {
        let described = format!("<{SCHEMA_PATH}>; rel=\"describedby\"");
        headers.insert(header::LINK, HeaderValue::from_str(&described).map_err(Error::internal)?);
    }
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

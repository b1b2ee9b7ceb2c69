//! The built site: inside the binary in release builds, read from the disk in debug builds.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "$ENSAMEN_SITE"]
#[allow_missing = true]
struct Site;

/// Names of the built files, from the build's manifest.
#[must_use]
pub fn manifest() -> BTreeMap<String, String> {
    Site::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default()
}

/// Answers a request for a built file, compressed when the browser takes it so. Names carry a
/// hash of their content, so a file never changes.
pub async fn serve(request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let Some((file, encoding)) = find(path, request.headers()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let mut response = axum::body::Bytes::from(file.into_owned()).into_response();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(kind.as_ref()) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(policy) = policy_of(path) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    response
}

/// What a worker may do, which obeys the policy of its own file and not that of the page: the one
/// that counts on phones loads its module and what it counts with from this site.
fn policy_of(path: &str) -> Option<&'static str> {
    path.starts_with("assets/what-if-worker.").then_some(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
         frame-ancestors 'none'; base-uri 'none'",
    )
}

type Found = (std::borrow::Cow<'static, [u8]>, Option<&'static str>);

fn find(path: &str, headers: &HeaderMap) -> Option<Found> {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        if accepts(accepted, encoding)
            && let Some(file) = Site::get(&format!("{path}.{ending}"))
        {
            return Some((file.data, Some(encoding)));
        }
    }
    Site::get(path).map(|file| (file.data, None))
}

/// Whether an `Accept-Encoding` header takes a coding.
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|part| {
        let mut parts = part.split(';').map(str::trim);
        parts.next() == Some(coding) && parts.all(|quality| quality != "q=0")
    })
}

#[cfg(test)]
mod tests {
    use super::{Site, accepts, policy_of};

    #[test]
    fn the_worker_that_counts_may_load_from_this_site_and_other_files_have_no_policy_of_their_own()
    {
        let hashed = policy_of("assets/what-if-worker.0123456789.js").unwrap();
        assert!(hashed.contains("script-src 'self' 'wasm-unsafe-eval'"));
        assert!(hashed.contains("connect-src 'self'") && !hashed.contains("unsafe-inline"));
        assert_eq!(policy_of("assets/what-if.0123456789.js"), None);
        assert_eq!(policy_of("pkg/whatif.0123456789.wasm"), None);
    }

    /// In release builds what is served was decided when the server was compiled.
    #[cfg(debug_assertions)]
    #[test]
    fn a_site_built_after_the_server_is_served() {
        let folder = tempfile::Builder::new().tempdir_in(env!("ENSAMEN_SITE")).unwrap();
        std::fs::write(folder.path().join("late.css"), "main {}").unwrap();
        let name = folder.path().file_name().unwrap().to_str().unwrap();
        let file = Site::get(&format!("{name}/late.css")).unwrap();
        assert_eq!(&*file.data, b"main {}");
    }

    #[test]
    fn a_coding_that_a_browser_refuses_is_not_used() {
        assert!(accepts("gzip, deflate, br;q=0.8", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("", "br"));
    }
}

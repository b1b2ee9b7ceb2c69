//! Who can reach the server, and over what: plain HTTP never leaves this machine.

use crate::{config::ServeArgs, web::StartError};
use axum::{
    extract::{Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use std::{net::IpAddr, sync::Arc};

/// How the server is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposure {
    /// Whether people reach it over HTTPS.
    pub secure: bool,
    /// The public address when others than this machine can connect: then only what a proxy
    /// received over HTTPS is answered.
    pub behind: Option<Arc<str>>,
}

impl Exposure {
    /// What the configuration means.
    ///
    /// # Errors
    /// [`StartError::PublicHttp`] for a public address without HTTPS, unless it is this machine's;
    /// [`StartError::PlainHttp`] beyond this machine without a public address.
    pub fn of(args: &ServeArgs) -> Result<Self, StartError> {
        let public = args.public_url.as_deref();
        let secure = public.is_some_and(|url| url.starts_with("https://"));
        if let Some(url) = public
            && !secure
            && !is_this_machine(url)
        {
            return Err(StartError::PublicHttp(url.to_owned()));
        }
        if args.listen.is_loopback() {
            return Ok(Self { secure, behind: None });
        }
        match public {
            Some(url) if secure => {
                Ok(Self { secure, behind: Some(url.trim_end_matches('/').into()) })
            }
            _ => Err(StartError::PlainHttp),
        }
    }
}

/// Whether an `http` address leads to this very machine.
fn is_this_machine(url: &str) -> bool {
    let Some(uri) =
        url.parse::<axum::http::Uri>().ok().filter(|uri| uri.scheme_str() == Some("http"))
    else {
        return false;
    };
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Answers what a proxy received over HTTPS, and leads readers of anything else there.
pub async fn only_https(State(public): State<Arc<str>>, request: Request, next: Next) -> Response {
    let protocol = request.headers().get("x-forwarded-proto").and_then(|value| value.to_str().ok());
    if protocol == Some("https") || request.uri().path() == "/health" {
        return next.run(request).await;
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    Redirect::permanent(&format!("{public}{path}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, http::header, routing::get};
    use clap::Parser;
    use tower::ServiceExt;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: ServeArgs,
    }

    fn exposure(options: &str) -> Result<Exposure, StartError> {
        let line = format!("serve {options}");
        Exposure::of(&Line::try_parse_from(line.split_whitespace()).unwrap().args)
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        assert_eq!(exposure("").unwrap(), Exposure { secure: false, behind: None });
        for local in ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000/"] {
            assert!(!exposure(&format!("--public-url {local}")).unwrap().secure, "{local}");
        }
        for public in ["http://budget.example.be", "http://127.0.0.1.example.be", "budget.be"] {
            let refused = exposure(&format!("--public-url {public}"));
            assert!(matches!(refused, Err(StartError::PublicHttp(_))), "{public}");
        }
        assert!(matches!(exposure("--listen 0.0.0.0"), Err(StartError::PlainHttp)));
        let proxied = exposure("--listen 0.0.0.0 --public-url https://budget.example.be/").unwrap();
        assert_eq!(proxied.behind.as_deref(), Some("https://budget.example.be"));
    }

    #[tokio::test]
    async fn beyond_this_machine_only_what_came_over_https_is_answered() {
        let public: Arc<str> = "https://budget.example.be".into();
        let layer = axum::middleware::from_fn_with_state(public, only_https);
        let router = Router::new().route("/fr", get(|| async {}).post(|| async {})).layer(layer);
        let ask = |method: Method, protocol: Option<&str>| {
            let mut request = Request::builder().method(method).uri("/fr?q=1");
            if let Some(protocol) = protocol {
                request = request.header("x-forwarded-proto", protocol);
            }
            router.clone().oneshot(request.body(Body::empty()).unwrap())
        };
        let plain = ask(Method::GET, None).await.unwrap();
        assert_eq!(plain.status(), StatusCode::PERMANENT_REDIRECT);
        assert_eq!(plain.headers()[header::LOCATION], "https://budget.example.be/fr?q=1");
        assert_eq!(ask(Method::POST, Some("http")).await.unwrap().status(), StatusCode::FORBIDDEN);
        assert_eq!(ask(Method::POST, Some("https")).await.unwrap().status(), StatusCode::OK);
    }
}

//! The context of a request: who asks, in which language, where.

use crate::{
    error::AppError,
    form::{self, Heard},
    tiles::Tiles,
};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use cookie::{Cookie, SameSite};
use domain::{account::Caller, locale::Locale};
use service::{
    Services,
    account::{SessionToken, Visitor},
};
use std::{net::IpAddr, sync::Arc};

/// What the site knows of itself.
#[derive(Clone)]
pub struct Site {
    /// The use cases.
    pub services: Services,
    /// The address under which people reach the site, without a slash at its end.
    pub public_url: Arc<str>,
    /// Whether the public address is `https`, which makes the cookie `__Host-sid`.
    pub secure: bool,
    /// The people a visitor of the demonstration can be.
    pub personas: Arc<[Persona]>,
    /// Tiles under the large map, if the operator named some.
    pub tiles: Option<Arc<Tiles>>,
}

/// Somebody a visitor of the demonstration can be.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Code, for the words.
    pub code: &'static str,
    /// Address of the account.
    pub email: &'static str,
    /// Name as shown.
    pub name: &'static str,
    /// Path of the page to begin with, without the language.
    pub begins_at: &'static str,
}

/// The context of a request.
#[derive(Clone)]
pub struct Cx {
    /// The site.
    pub site: Site,
    /// Who asks.
    pub visitor: Visitor,
    /// The language of the page, from its address.
    pub locale: Locale,
    /// Path and query of the page, with its language.
    pub path: Arc<str>,
    /// The address that the request came from, when the server knows it.
    pub address: Option<IpAddr>,
}

/// The address that a request came from, as the server found it out.
#[derive(Debug, Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

impl Cx {
    /// The use cases.
    #[must_use]
    pub const fn services(&self) -> &Services {
        &self.site.services
    }

    /// Who asks.
    #[must_use]
    pub const fn caller(&self) -> &Caller {
        &self.visitor.caller
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> domain::Moment {
        self.site.services.now()
    }

    /// A path in the language of the page: `/p/x` becomes `/fr/p/x`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.locale)
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_language(&self, locale: Locale) -> String {
        match self.path.get(3..) {
            Some(rest) => format!("/{locale}{rest}"),
            None => format!("/{locale}"),
        }
    }

    /// The full address of a path of this site.
    #[must_use]
    pub fn full_address(&self, path: &str) -> String {
        format!("{}{path}", self.site.public_url)
    }

    /// The path of the sign-in page, whatever comes afterwards.
    #[must_use]
    pub fn sign_in_anywhere(&self) -> String {
        self.href("/sign-in")
    }

    /// The path of the sign-in page that comes back here afterwards.
    #[must_use]
    pub fn sign_in(&self) -> String {
        self.href(&format!("/sign-in?{}", query([("to", self.path.to_string())])))
    }
}

/// Names and values as the query of an address; slashes stay readable.
pub(crate) fn query<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let escaped = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'/' | b'.' => {
                    char::from(byte).to_string()
                }
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs = pairs.into_iter().map(|(name, value)| format!("{name}={}", escaped(&value)));
    pairs.collect::<Vec<_>>().join("&")
}

impl<S: Send + Sync> FromRequestParts<S> for Cx {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, AppError> {
        parts.extensions.get::<Self>().cloned().ok_or(AppError::NotFound)
    }
}

/// The name of the session cookie.
#[must_use]
pub const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-sid" } else { "sid" }
}

/// The session that a request carries.
#[must_use]
pub fn session_token(headers: &HeaderMap, secure: bool) -> Option<SessionToken> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| Cookie::split_parse(value.to_owned()))
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == cookie_name(secure))
        .map(|cookie| SessionToken(cookie.value().to_owned()))
}

/// Puts a session into a response; `None` takes it away.
pub fn set_session(response: &mut Response, token: Option<&SessionToken>, secure: bool) {
    let value = token.map_or("", |token| token.0.as_str());
    let mut cookie = Cookie::build((cookie_name(secure), value))
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax);
    cookie = match token {
        Some(_) => cookie.max_age(cookie::time::Duration::days(14)),
        None => cookie.max_age(cookie::time::Duration::ZERO),
    };
    if let Ok(value) = HeaderValue::from_str(&cookie.build().to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// The language of a path, from its first part.
#[must_use]
pub fn locale_of(path: &str) -> Option<Locale> {
    path.strip_prefix('/')?.split(['/', '?']).next()?.parse().ok()
}

/// The language that a browser asks for.
#[must_use]
pub fn preferred_locale(headers: &HeaderMap) -> Locale {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(Locale::preferred)
        .unwrap_or(Locale::Fr)
}

/// Takes the NULs out of the query of an address, which nobody types and not every database takes. Says
/// whether anything can be called so at all: no page has one in its path.
fn is_legible(address: &mut Uri) -> bool {
    const NUL: &str = "%00";
    if address.path().contains(NUL) {
        return false;
    }
    if let Some(query) = address.query().filter(|query| query.contains(NUL)) {
        let text = format!("{}?{}", address.path(), query.replace(NUL, ""));
        let mut parts = address.clone().into_parts();
        parts.path_and_query = text.parse().ok();
        match Uri::from_parts(parts) {
            Ok(plain) => *address = plain,
            Err(_) => return false,
        }
    }
    true
}

/// Finds out who asks before a page is loaded, and draws a page for whatever went wrong.
pub async fn attach(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let is_legible = is_legible(request.uri_mut());
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let locale = locale_of(&path).unwrap_or_else(|| preferred_locale(request.headers()));
    let token = session_token(request.headers(), site.secure);
    let visitor = match service::account::visitor(&site.services, token.as_ref()).await {
        Ok(visitor) => visitor,
        Err(error) => {
            tracing::error!(?error, "a session could not be read");
            Visitor { caller: Caller::anonymous(), session: None, hat: None }
        }
    };
    let address = request.extensions().get::<ClientAddress>().map(|address| address.0);
    let cx = Cx { site, visitor, locale, path: path.into(), address };
    if !is_legible {
        return AppError::NotFound.page(&cx);
    }
    request.extensions_mut().insert(cx.clone());
    let heard = Heard::default();
    request.extensions_mut().insert(heard.clone());
    let response = next.run(request).await;
    match response.extensions().get::<AppError>() {
        Some(error @ AppError::SignInNeeded) => {
            heard.words().map_or_else(|| error.page(&cx), |words| form::again(&cx, words))
        }
        Some(error) => error.page(&cx).into_response(),
        // No handler answers so: a part of the address is not what it stands for, as a page that
        // is not there.
        None if response.status() == StatusCode::BAD_REQUEST => AppError::NotFound.page(&cx),
        None => response,
    }
}

/// Draws a page for what was refused before anybody was asked who they are: too many requests, a
/// form from another site, a server that is too slow or broken.
pub async fn dress(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let locale = locale_of(&path).unwrap_or_else(|| preferred_locale(request.headers()));
    let reads_pages = says(request.headers(), &header::ACCEPT, "text/html");
    let response = next.run(request).await;
    if !reads_pages || says(response.headers(), &header::CONTENT_TYPE, "text/html") {
        return response;
    }
    let told = response.extensions().get::<AppError>();
    let Some(error) = told.cloned().or_else(|| AppError::of_status(response.status())) else {
        return response;
    };
    let visitor = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    error.page(&Cx { site, visitor, locale, path: path.into(), address: None })
}

fn says(headers: &HeaderMap, name: &header::HeaderName, what: &str) -> bool {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains(what))
}

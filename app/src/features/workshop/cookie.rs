//! What a phone keeps of its seat.

use crate::cx::Cx;
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use cookie::{Cookie, SameSite, time::Duration};
use domain::locale::Locale;
use uuid::Uuid;

/// What a phone keeps: the key of the seat and, where it came in here, by which operation and in
/// which language, from which its phrase is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    pub came: Option<(Uuid, Locale)>,
}

fn name(secure: bool, code: &str) -> String {
    if secure { format!("__Host-seat-{code}") } else { format!("seat-{code}") }
}

/// What the phone keeps of this workshop.
pub fn read(headers: &HeaderMap, secure: bool, code: &str) -> Option<Kept> {
    let name = name(secure, code);
    let value = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| Cookie::split_parse(value.to_owned()))
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)?
        .value()
        .to_owned();
    let mut parts = value.split('.');
    let key = parts.next()?.to_owned();
    let came =
        parts.next().and_then(|op| op.parse().ok()).zip(parts.next().and_then(|l| l.parse().ok()));
    Some(Kept { key, came })
}

/// Lets the phone keep something, for two days.
pub fn write(response: &mut Response, cx: &Cx, code: &str, kept: &Kept) {
    let value = match kept.came {
        Some((op, locale)) => format!("{}.{op}.{locale}", kept.key),
        None => kept.key.clone(),
    };
    let cookie = Cookie::build((name(cx.site.secure, code), value))
        .path("/")
        .http_only(true)
        .secure(cx.site.secure)
        .same_site(SameSite::Lax)
        .max_age(Duration::days(2))
        .build();
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

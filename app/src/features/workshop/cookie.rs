//! What a phone keeps of its seats.

use crate::cx::Cx;
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use cookie::{Cookie, SameSite, time::Duration};
use domain::{
    locale::Locale,
    workshop::{Seat, SeatId},
};
use service::live::Room;
use uuid::Uuid;

/// How many seats a phone keeps at most: more than share it, because some may have moved elsewhere.
const MOST: usize = 12;

/// What a phone keeps of a seat: its key and, where it came in here, by which operation and in
/// which language, from which its phrase is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    pub came: Option<(Uuid, Locale)>,
}

/// A phone in a room.
pub struct Phone {
    /// What it keeps, one for each seat that came in on it; first that of whoever holds it now.
    pub kept: Vec<Kept>,
    /// The seats that it opens, in that order.
    pub seats: Vec<(SeatId, Kept)>,
}

impl Phone {
    /// What the phone that asks keeps of a room.
    pub fn of(headers: &HeaderMap, secure: bool, room: &Room) -> Self {
        let kept = read(headers, secure, &room.head.code);
        let seats = kept.iter().filter_map(|kept| Some((room.seat(&kept.key)?, kept.clone())));
        Self { seats: seats.collect(), kept }
    }

    /// Who holds it: the seat that a form names, else the first one.
    pub fn holder(&self, named: Option<SeatId>) -> Option<&(SeatId, Kept)> {
        match named {
            Some(named) => self.seats.iter().find(|(seat, _)| *seat == named),
            None => self.seats.first(),
        }
    }

    /// Who left with it and has not come back.
    pub fn left(&self, room: &Room) -> Option<(Seat, Kept)> {
        self.kept.iter().find_map(|kept| Some((room.left(&kept.key)?, kept.clone())))
    }

    /// What it keeps of the seat of a key.
    pub fn of_key(&self, key: &str) -> Option<Kept> {
        self.kept.iter().find(|kept| kept.key == key).cloned()
    }

    /// What it keeps, with one seat before all others.
    pub fn with_first(&self, first: Kept) -> Vec<Kept> {
        let mut kept = self.kept.clone();
        kept.retain(|other| other.key != first.key);
        kept.insert(0, first);
        kept
    }

    /// What it keeps, with one seat behind all others.
    pub fn with_last(&self, last: &Kept) -> Vec<Kept> {
        let mut kept = self.with_first(last.clone());
        kept.rotate_left(1);
        kept
    }
}

fn name(secure: bool, code: &str) -> String {
    if secure { format!("__Host-seat-{code}") } else { format!("seat-{code}") }
}

/// What the phone keeps of this workshop.
fn read(headers: &HeaderMap, secure: bool, code: &str) -> Vec<Kept> {
    let name = name(secure, code);
    let cookie = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| Cookie::split_parse(value.to_owned()))
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name);
    let all = cookie.as_ref().map(Cookie::value).unwrap_or_default().split('~');
    all.filter(|text| !text.is_empty()).take(MOST).filter_map(Kept::parse).collect()
}

impl Kept {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let key = parts.next()?.to_owned();
        let op = parts.next().and_then(|op| op.parse().ok());
        Some(Self { key, came: op.zip(parts.next().and_then(|l| l.parse().ok())) })
    }
}

impl std::fmt::Display for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.came {
            Some((op, locale)) => write!(f, "{}.{op}.{locale}", self.key),
            None => f.write_str(&self.key),
        }
    }
}

/// Lets the phone keep its seats, for two days.
pub fn write(response: &mut Response, cx: &Cx, code: &str, kept: &[Kept]) {
    let value = kept.iter().take(MOST).map(ToString::to_string).collect::<Vec<_>>().join("~");
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

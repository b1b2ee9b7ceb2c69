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
/// which language, from which its phrase is made. Where its owner chose a code, what is kept of it: on
/// this phone nobody opens the seat without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    pub came: Option<(Uuid, Locale)>,
    pub code: Option<String>,
}

/// A phone in a room.
pub struct Phone {
    /// What it keeps, one for each seat that came in on it; first that of whoever holds it now.
    pub kept: Vec<Kept>,
    /// The seats that it opens, in that order.
    pub seats: Vec<(SeatId, Kept)>,
    /// Whether it is between two people: nobody has said that they hold it.
    between: bool,
}

impl Phone {
    /// What the phone that asks keeps of a room.
    pub fn of(headers: &HeaderMap, secure: bool, room: &Room) -> Self {
        let (kept, between) = read(headers, secure, &room.head.code);
        let seats = kept.iter().filter_map(|kept| Some((room.seat(&kept.key)?, kept.clone())));
        Self { seats: seats.collect(), kept, between }
    }

    /// Who holds it, and is shown what is theirs; nobody while it is handed on, nor where whoever held it
    /// has gone.
    pub fn holder(&self) -> Option<&(SeatId, Kept)> {
        let first = self.kept.first().filter(|_| !self.between)?;
        self.seats.first().filter(|(_, kept)| kept.key == first.key)
    }

    /// In whose name something is done: that of the seat for which a form was drawn, else of the holder.
    pub fn named(&self, seat: Option<SeatId>) -> Option<&(SeatId, Kept)> {
        match seat {
            Some(seat) => self.seats.iter().find(|(other, _)| *other == seat),
            None => self.holder(),
        }
    }

    /// Somebody who is in the room with it, whoever holds it.
    pub fn anybody(&self) -> Option<&(SeatId, Kept)> {
        self.seats.first()
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

/// What stands before all seats while the phone is between two people.
const BETWEEN: &str = "-";

/// What the phone keeps of this workshop, and whether it is between two people.
fn read(headers: &HeaderMap, secure: bool, code: &str) -> (Vec<Kept>, bool) {
    let name = name(secure, code);
    let cookie = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| Cookie::split_parse(value.to_owned()))
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name);
    let value = cookie.as_ref().map(Cookie::value).unwrap_or_default();
    let all = value.split('~').filter(|text| !text.is_empty() && *text != BETWEEN);
    let between = value.split('~').next() == Some(BETWEEN);
    (all.take(MOST).filter_map(Kept::parse).collect(), between)
}

impl Kept {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let key = parts.next()?.to_owned();
        let op = parts.next().and_then(|op| op.parse().ok());
        let came = op.zip(parts.next().and_then(|l| l.parse().ok()));
        Some(Self { key, came, code: parts.next().map(str::to_owned) })
    }
}

impl std::fmt::Display for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.key)?;
        match (self.came, &self.code) {
            (None, None) => return Ok(()),
            (Some((op, locale)), _) => write!(f, ".{op}.{locale}")?,
            (None, Some(_)) => f.write_str("..")?,
        }
        self.code.iter().try_for_each(|code| write!(f, ".{code}"))
    }
}

/// Lets the phone keep its seats, for two days; whoever has the first one holds it.
pub fn write(response: &mut Response, cx: &Cx, code: &str, kept: &[Kept]) {
    put(response, cx, code, kept.iter().map(ToString::to_string).collect());
}

/// The same while it is handed on: nobody holds it until somebody says who they are.
pub fn write_between(response: &mut Response, cx: &Cx, code: &str, kept: &[Kept]) {
    let kept = kept.iter().map(ToString::to_string);
    put(response, cx, code, std::iter::once(BETWEEN.to_owned()).chain(kept).collect());
}

fn put(response: &mut Response, cx: &Cx, code: &str, mut kept: Vec<String>) {
    kept.truncate(MOST + 1);
    let value = kept.join("~");
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

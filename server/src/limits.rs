//! Rate limits on what changes something: generous, per address.

use crate::patience::Peer;
use app::cx::ClientAddress;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderName, Method},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{net::IpAddr, num::NonZeroU32, sync::Arc};

/// How many more writes come from an address behind which a whole workshop sits. Each seat has a
/// limit of its own beside this one.
const ROOM: u32 = 20;

/// Counts requests per address.
#[derive(Clone)]
pub struct Limits {
    writes: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    rooms: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    header: Option<HeaderName>,
}

impl Limits {
    /// So many writes per minute and address; the header that a trusted proxy fills, if any.
    #[must_use]
    pub fn new(writes_per_minute: u32, header: Option<HeaderName>) -> Self {
        let quota =
            Quota::per_minute(NonZeroU32::new(writes_per_minute).unwrap_or(NonZeroU32::MIN));
        let of_a_room = writes_per_minute.saturating_mul(ROOM);
        let rooms = Quota::per_minute(NonZeroU32::new(of_a_room).unwrap_or(NonZeroU32::MIN));
        Self {
            writes: Arc::new(RateLimiter::keyed(quota)),
            rooms: Arc::new(RateLimiter::keyed(rooms)),
            header,
        }
    }

    fn address(&self, request: &Request) -> Option<IpAddr> {
        let told = self.header.as_ref().and_then(|name| {
            // The last one is what the trusted proxy itself saw.
            request.headers().get(name)?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        });
        told.or_else(|| request.extensions().get::<ConnectInfo<Peer>>().map(|info| info.0.0.ip()))
    }

    /// The limit for what is sent to a path: workshops stand under `/fr/w/…`.
    fn of(&self, path: &str) -> &DefaultKeyedRateLimiter<IpAddr> {
        let in_a_workshop = path.get(3..).is_some_and(|rest| rest.starts_with("/w/"));
        if in_a_workshop { &self.rooms } else { &self.writes }
    }

    /// Forgets addresses that have been quiet.
    pub fn sweep(&self) {
        self.writes.retain_recent();
        self.rooms.retain_recent();
    }
}

/// Lets reading pass and counts what changes something.
pub async fn limit(State(limits): State<Limits>, mut request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let address = limits.address(&request);
    if let Some(address) = address {
        request.extensions_mut().insert(ClientAddress(address));
    }
    if !reads
        && let Some(address) = address
        && limits.of(request.uri().path()).check_key(&address).is_err()
    {
        let refusal = domain::Refusal::TooManyRequests { seconds: 60 };
        return app::error::AppError::Refused(refusal).into_response();
    }
    next.run(request).await
}

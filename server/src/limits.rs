//! Rate limits on what changes something: generous, per address.

use app::cx::ClientAddress;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderName, Method},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
};

/// Counts requests per address.
#[derive(Clone)]
pub struct Limits {
    writes: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    header: Option<HeaderName>,
}

impl Limits {
    /// So many writes per minute and address; the header that a trusted proxy fills, if any.
    #[must_use]
    pub fn new(writes_per_minute: u32, header: Option<HeaderName>) -> Self {
        let quota =
            Quota::per_minute(NonZeroU32::new(writes_per_minute).unwrap_or(NonZeroU32::MIN));
        Self { writes: Arc::new(RateLimiter::keyed(quota)), header }
    }

    fn address(&self, request: &Request) -> Option<IpAddr> {
        let told = self.header.as_ref().and_then(|name| {
            // The last one is what the trusted proxy itself saw.
            request.headers().get(name)?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        });
        told.or_else(|| {
            request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip())
        })
    }

    /// Forgets addresses that have been quiet.
    pub fn sweep(&self) {
        self.writes.retain_recent();
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
        && limits.writes.check_key(&address).is_err()
    {
        let refusal = domain::Refusal::TooManyRequests { seconds: 60 };
        return app::error::AppError::Refused(refusal).into_response();
    }
    next.run(request).await
}

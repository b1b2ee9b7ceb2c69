//! Who can reach the server, and over what: plain HTTP never leaves this machine, but for the
//! workshops of a room without internet, on a private network, when somebody asked for it.

use crate::{config::ServeArgs, patience::Peer, web::StartError};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{Method, StatusCode, Uri},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use domain::locale::Locale;
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::Arc,
};

/// How the server is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposure {
    /// Whether people reach it over HTTPS.
    pub secure: bool,
    /// The public address when others than this machine can connect: then only what a proxy
    /// received over HTTPS is answered.
    pub behind: Option<Arc<str>>,
    /// Whether a room without internet is served: to others than this machine, workshops only.
    pub room: bool,
    /// The address to listen on.
    pub listen: IpAddr,
}

impl Exposure {
    /// What the configuration means.
    ///
    /// # Errors
    /// [`StartError::PublicHttp`] for a public address without HTTPS, unless it is this machine's;
    /// [`StartError::PlainHttp`] beyond this machine without a public address;
    /// [`StartError::NotARoom`] for a room whose address is not on a private network.
    pub fn of(args: &ServeArgs) -> Result<Self, StartError> {
        if let Some(address) = args.room_address.as_deref() {
            return Self::of_room(args, address);
        }
        let listen = args.listen;
        let public = args.public_url.as_deref();
        let secure = public.is_some_and(|url| url.starts_with("https://"));
        if let Some(url) = public
            && !secure
            && !is_this_machine(url)
        {
            return Err(StartError::PublicHttp(url.to_owned()));
        }
        if args.listen.is_loopback() {
            return Ok(Self { secure, behind: None, room: false, listen });
        }
        match public {
            Some(url) if secure => {
                let behind = Some(url.trim_end_matches('/').into());
                Ok(Self { secure, behind, room: false, listen })
            }
            _ => Err(StartError::PlainHttp),
        }
    }

    /// A room without internet. Who leads it signs in on this machine, at 127.0.0.1, and phones come
    /// by the network: unless another address was named, the server listens on all of them.
    fn of_room(args: &ServeArgs, address: &str) -> Result<Self, StartError> {
        let refused = || StartError::NotARoom(address.to_owned());
        let host = host_over_http(address).and_then(|host| host.parse::<IpAddr>().ok());
        let host = host.filter(|host| is_private(*host)).ok_or_else(refused)?;
        let listen = match args.listen {
            IpAddr::V4(Ipv4Addr::LOCALHOST) if host.is_ipv4() => Ipv4Addr::UNSPECIFIED.into(),
            // Where systems allow it, this hears the older kind of addresses too.
            IpAddr::V4(Ipv4Addr::LOCALHOST) => Ipv6Addr::UNSPECIFIED.into(),
            other if other.is_unspecified() || is_private(other) => other,
            _ => return Err(StartError::PlainHttp),
        };
        Ok(Self { secure: false, behind: None, room: true, listen })
    }
}

/// The host of an address that begins with `http://`.
fn host_over_http(url: &str) -> Option<String> {
    let uri = url.parse::<Uri>().ok().filter(|uri| uri.scheme_str() == Some("http"))?;
    Some(uri.host()?.trim_matches(['[', ']']).to_owned())
}

/// Whether an `http` address leads to this very machine.
fn is_this_machine(url: &str) -> bool {
    let Some(host) = host_over_http(url) else { return false };
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Whether an address is of a network that the internet does not lead to.
fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            address.is_private() || address.is_link_local() || address.is_loopback()
        }
        IpAddr::V6(address) => {
            address.is_unique_local() || address.is_unicast_link_local() || address.is_loopback()
        }
    }
}

/// Answers this machine everything, and phones of its private network workshops and what their
/// pages are made of. A reader of anything else is led to the door of the workshops.
pub async fn only_the_room(request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<Peer>>();
    let peer = peer.map(|info| info.0.0.ip().to_canonical());
    let path = request.uri().path();
    if peer.is_some_and(|peer| peer.is_loopback()) {
        return next.run(request).await;
    }
    if !peer.is_some_and(is_private) {
        return StatusCode::FORBIDDEN.into_response();
    }
    if is_of_a_workshop(path) {
        return next.run(request).await;
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let language = path.get(1..3).filter(|code| code.parse::<Locale>().is_ok());
    let door = language.map_or_else(|| "/w".to_owned(), |code| format!("/{code}/w"));
    Redirect::to(&door).into_response()
}

/// Whether a path leads to a workshop, or to what its pages load.
fn is_of_a_workshop(path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    let first = parts.next().unwrap_or_default();
    let place =
        if first.parse::<Locale>().is_ok() { parts.next().unwrap_or_default() } else { first };
    place == "w" || (place == first && matches!(first, "assets" | "pkg" | "health"))
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
        let here = exposure("").unwrap();
        assert!(!here.secure && here.behind.is_none() && !here.room && here.listen.is_loopback());
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

    #[test]
    fn a_room_without_internet_is_on_a_private_network_and_asked_for_by_name() {
        for (address, listen) in [
            ("http://192.168.12.1:3000", "0.0.0.0"),
            ("http://10.42.0.1", "0.0.0.0"),
            ("http://[fd00::1]:3000", "::"),
        ] {
            let room = exposure(&format!("--room-address {address}")).unwrap();
            assert!(room.room && !room.secure && room.behind.is_none());
            assert_eq!(room.listen.to_string(), listen);
        }
        let one =
            exposure("--listen 192.168.12.1 --room-address http://192.168.12.1:3000").unwrap();
        assert_eq!(one.listen.to_string(), "192.168.12.1");
        for foreign in
            ["http://8.8.8.8", "http://budget.example.be", "https://192.168.12.1", "192.168.12.1"]
        {
            let refused = exposure(&format!("--room-address {foreign}"));
            assert!(matches!(refused, Err(StartError::NotARoom(_))), "{foreign}");
        }
        let open = exposure("--listen 8.8.8.8 --room-address http://192.168.12.1:3000");
        assert!(matches!(open, Err(StartError::PlainHttp)));
    }

    #[tokio::test]
    async fn in_a_room_phones_reach_workshops_and_nothing_else() {
        let router =
            Router::new().fallback(|| async {}).layer(axum::middleware::from_fn(only_the_room));
        let ask = |from: &str, method: Method, path: &str| {
            let peer = Peer((from.parse::<IpAddr>().unwrap(), 50_000).into());
            let request = Request::builder().method(method).uri(path).extension(ConnectInfo(peer));
            router.clone().oneshot(request.body(Body::empty()).unwrap())
        };
        let phone = "192.168.12.34";
        for path in ["/w", "/w/123456", "/fr/w/123456/do", "/nl/w", "/assets/live.js", "/pkg/a.css"]
        {
            let answer = ask(phone, Method::POST, path).await.unwrap();
            assert_eq!(answer.status(), StatusCode::OK, "{path}");
            assert_eq!(ask("::ffff:10.0.0.9", Method::GET, path).await.unwrap().status(), 200);
            assert_eq!(ask("8.8.8.8", Method::GET, path).await.unwrap().status(), 403, "{path}");
        }
        for path in ["/", "/fr", "/fr/sign-in", "/nl/admin", "/fr/assets/x", "/workshops", "/fr/wx"]
        {
            let answer = ask(phone, Method::GET, path).await.unwrap();
            assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{path}");
            let door = answer.headers()[header::LOCATION].to_str().unwrap();
            assert!(door.ends_with("/w"), "{door}");
            assert_eq!(ask(phone, Method::POST, path).await.unwrap().status(), 403, "{path}");
            assert_eq!(ask("127.0.0.1", Method::POST, path).await.unwrap().status(), 200, "{path}");
        }
    }
}

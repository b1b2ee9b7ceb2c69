//! A room without internet: plain HTTP on a network of its own, from the door to the vote.

use crate::process::{Place, Server, free_port, prepared};
use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use tests::load::{Answer, Connection, Stream};
use uuid::Uuid;

/// The address of this machine on its private network, if it has one: no packet is sent to find it.
/// Elsewhere another of its own addresses, which is not that of `localhost` either.
fn own_address() -> IpAddr {
    let found = UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    match found.map(|address| address.ip()) {
        Ok(IpAddr::V4(address)) if address.is_private() => address.into(),
        _ => Ipv4Addr::new(127, 0, 0, 2).into(),
    }
}

/// A phone's browser where there is no HTTPS: it says where a form was, and not, as it would over
/// HTTPS, what kind of request it is.
struct Phone {
    origin: String,
    cookie: String,
    line: Connection,
}

impl Phone {
    async fn new(host: &str) -> Self {
        let line = Connection::open(host).await.unwrap();
        Self { origin: format!("http://{host}"), cookie: String::new(), line }
    }

    /// Sends a form, and keeps the cookie that comes back as a browser does over plain HTTP.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let (origin, cookie) = (&self.origin, &self.cookie);
        let head = format!("Origin: {origin}\r\nCookie: {cookie}\r\nAccept: text/html\r\n");
        let answer = self.line.send(path, &head, &fields.join("&")).await.unwrap();
        let set = answer.head.lines().find(|line| line.to_lowercase().starts_with("set-cookie:"));
        if let Some(set) = set {
            // A browser throws these away when they come without HTTPS.
            assert!(!set.contains("Secure") && !set.contains("__Host-"), "{set}");
            assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax"), "{set}");
            self.cookie = answer.cookie().unwrap();
        }
        answer
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.line.get(path, &self.cookie).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_internet_and_without_https_a_phone_comes_in_votes_and_hears_of_the_next_step() {
    let place = Place::new();
    let (sample, round, _) = prepared(&place).await;
    let (code, port, own) = (sample.code.as_str(), free_port(), own_address());
    let host = format!("{own}:{port}");
    let options = ["--listen", &own.to_string(), "--port", &port.to_string()].map(str::to_owned);
    let room = ["--room-address".to_owned(), format!("http://{host}")];
    let options: Vec<&str> = options.iter().chain(&room).map(String::as_str).collect();
    let _server = Server::start_with(&place, &options);
    let mut phone = Phone::new(&host).await;

    let door = phone.get(&format!("/fr/w/{code}")).await;
    assert_eq!(door.status, 200);
    for header in ["strict-transport-security", "upgrade-insecure-requests"] {
        assert!(!door.head.to_lowercase().contains(header), "{}", door.head);
    }
    let op = Uuid::new_v4().to_string();
    let fields = [("op", op.as_str()), ("name", "Amina"), ("kind", "inhabitants")];
    assert_eq!(phone.post(&format!("/fr/w/{code}/join"), &fields).await.status, 303);
    let page = phone.get(&format!("/fr/w/{code}")).await;
    assert!(page.body.contains("Ma place"), "{}", page.body);

    let stream = format!("/fr/w/{code}/stream/phone");
    let mut line = Stream::open(&host, &stream, None).await.unwrap();
    assert_eq!(line.next().await.unwrap().event, "snapshot");

    let op = Uuid::new_v4().to_string();
    let round = round.to_string();
    let fields = [("op", op.as_str()), ("do", "cast"), ("round", round.as_str())];
    assert_eq!(phone.post(&format!("/fr/w/{code}/do"), &fields).await.status, 303);
    let page = phone.get(&format!("/fr/w/{code}")).await;
    assert!(page.body.contains("Votre bulletin est dans l’urne."), "{}", page.body);

    // A form of another site is refused by where it says it was, without HTTPS too.
    phone.origin = "http://elsewhere.example".to_owned();
    assert_eq!(phone.post(&format!("/fr/w/{code}/do"), &fields).await.status, 403);

    if own.is_loopback() {
        return;
    }
    // Who leads the room signs in on the laptop itself: a phone is led to the door instead.
    phone.origin = format!("http://{host}");
    let elsewhere = phone.get("/fr/sign-in").await;
    assert_eq!(elsewhere.status, 303);
    assert!(elsewhere.head.contains("/fr/w"), "{}", elsewhere.head);
    assert_eq!(phone.post("/fr/sign-in", &[("email", "staff@test.example")]).await.status, 403);
}

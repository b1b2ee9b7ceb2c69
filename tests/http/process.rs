//! The server that was built, in a process of its own: for what goes wrong in a room, and for rooms
//! without internet.

use domain::workshop::RoundId;
use service::{Keys, Services, Settings, SystemClock, SystemRandomness};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
};
use store::Store;
use tests::workshop::{self, Sample};

/// A server in a process of its own; dropping it kills it.
pub struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Server {
    /// Starts the built server on this machine and waits until it listens.
    pub fn start(place: &Place, port: u16) -> Self {
        Self::start_with(place, &["--port", &port.to_string()])
    }

    /// The same with options of its own.
    pub fn start_with(place: &Place, options: &[&str]) -> Self {
        let binary = std::env::var("ENSAMEN_BINARY")
            .expect("ENSAMEN_BINARY is not set: run `cargo xtask test http`, which builds it");
        let mut child = Command::new(binary)
            .arg("serve")
            .args(options)
            .arg("--data")
            .arg(&place.data)
            .arg("--keys")
            .arg(&place.keys)
            .env("ENSAMEN_WRITES_PER_MINUTE", "1000000")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.map_while(Result::ok).any(|line| line.contains("listening on"));
        assert!(ready, "the server did not start");
        Self(child)
    }
}

/// Where a server of its own keeps its data.
pub struct Place {
    pub data: PathBuf,
    pub keys: PathBuf,
    _folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        std::fs::create_dir(&data).unwrap();
        Self { keys: folder.path().join("keys"), data, _folder: folder }
    }

    pub async fn store(&self) -> Store {
        let file = self.data.join("ensamen.sqlite");
        Store::connect(&format!("sqlite:{}", file.display())).await.unwrap()
    }
}

fn services(store: &Store, keys: &Path) -> Services {
    Services::new(
        store.clone(),
        Arc::new(SystemClock),
        Arc::new(SystemRandomness),
        Keys::open(keys, &SystemRandomness).unwrap(),
        Settings { demonstration: true },
    )
}

/// A vote that is open, and the cookie of its facilitator.
pub async fn prepared(place: &Place) -> (Sample, RoundId, String) {
    let store = place.store().await;
    let services = services(&store, &place.keys);
    let sample = workshop::open(&services, "blank").await;
    let round = sample.vote(&["Un", "Deux"]).await;
    let nobody = tests::sample::visitor(&services, "nobody@test.example").await;
    let locale = domain::locale::Locale::Fr;
    let staff = "staff@test.example";
    let session = service::account::become_persona(&services, staff, locale, &nobody).await;
    let cookie = format!("sid={}", session.unwrap().0);
    store.close().await;
    (sample, round, cookie)
}

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

//! Real databases, thrown away afterwards, and a clock that stands still.

use chrono::{TimeZone, Utc};
use domain::Moment;
use service::{Clock, Keys, Services, Settings, SystemRandomness};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};
use store::{Engine, Store};
use tempfile::TempDir;

/// A clock that stands where it is put.
#[derive(Debug)]
pub struct StandingClock(Mutex<Moment>);

impl StandingClock {
    /// A clock that stands at a moment.
    #[must_use]
    pub const fn at(moment: Moment) -> Self {
        Self(Mutex::new(moment))
    }

    /// Puts the clock to a moment.
    pub fn set(&self, moment: Moment) {
        *self.0.lock().unwrap() = moment;
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

/// The moment at which every test begins.
#[must_use]
pub fn beginning() -> Moment {
    Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap()
}

/// A database of its own, gone with the value.
pub struct Database {
    /// The store.
    pub store: Store,
    engine: Engine,
    url: String,
    directory: TempDir,
}

impl Database {
    /// All that a database holds, as who steals it has it: every byte of an embedded one, its log
    /// included, and every row of one of PostgreSQL.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self.engine {
            Engine::Sqlite => {
                let files = std::fs::read_dir(self.directory.path()).unwrap();
                files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
            }
            Engine::Postgres => dump(&self.url),
        }
    }
}

/// Whether something stands among bytes, as it is or in the digits of sixteen in which PostgreSQL
/// writes what is no text.
#[must_use]
pub fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    let digits = domain::rules::hex(wanted);
    [wanted, digits.as_bytes()]
        .iter()
        .any(|wanted| bytes.windows(wanted.len()).any(|window| window == *wanted))
}

/// The rows of a database of PostgreSQL, as its own program writes them.
fn dump(url: &str) -> Vec<u8> {
    // What stands after the question mark is for the driver alone.
    let url = url.split_once('?').map_or(url, |(address, _)| address);
    let made =
        std::process::Command::new("pg_dump").args(["--data-only", "--dbname", url]).output();
    let made = made.expect("pg_dump of PostgreSQL stands on the PATH");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    made.stdout
}

/// The engines that a test must hold on. PostgreSQL is never passed over silently: without its
/// address the test fails and says what to do.
#[must_use]
pub fn engines() -> [Engine; 2] {
    [Engine::Sqlite, Engine::Postgres]
}

/// A fresh database on an engine.
pub async fn database(engine: Engine) -> Database {
    let directory = tempfile::tempdir().unwrap();
    let url = match engine {
        Engine::Sqlite => format!("sqlite:{}", directory.path().join("test.sqlite").display()),
        Engine::Postgres => fresh_postgres().await,
    };
    let store = Store::connect(&url).await.unwrap();
    Database { store, engine, url, directory }
}

/// Makes a database in the cluster that `cargo xtask test store` started.
async fn fresh_postgres() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let base = std::env::var("ENSAMEN_TEST_POSTGRES").expect(
        "ENSAMEN_TEST_POSTGRES is not set: run `cargo xtask test store`, which starts a cluster",
    );
    let name = format!("ensamen_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    Store::create_database(&base, &name).await.unwrap()
}

/// Services over a database, with a standing clock.
pub struct World {
    /// The services.
    pub services: Services,
    /// The clock.
    pub clock: Arc<StandingClock>,
    /// The database under them.
    pub database: Database,
    keys: TempDir,
}

impl World {
    /// The services of another server over the same database, keys and clock.
    pub fn another_server(&self) -> Services {
        services(&self.database, self.keys(), &self.clock, self.services.is_demonstration())
    }

    /// How many secrets there are.
    #[must_use]
    pub fn key_files(&self) -> usize {
        std::fs::read_dir(self.keys.path()).unwrap().count()
    }

    /// The keys as somebody who can read their directory has them.
    pub fn keys(&self) -> Keys {
        Keys::open(self.keys.path(), &SystemRandomness).unwrap()
    }

    /// Loses every secret of votes, as a broken disk would.
    pub fn lose_keys(&self) {
        std::fs::remove_dir_all(self.keys.path()).unwrap();
    }

    /// Makes it impossible to write the secret of a vote: a link stands there that leads nowhere.
    pub fn bar_key(&self, vote: domain::id::VoteId) {
        let path = self.keys.path().join(format!("vote-{vote}.key"));
        std::os::unix::fs::symlink("nowhere/at/all", path).unwrap();
    }

    /// Puts a secret of a vote there that should be gone, as a crash would leave it.
    pub fn leave_key(&self, vote: domain::id::VoteId) {
        let path = self.keys.path().join(format!("vote-{vote}.key"));
        std::fs::write(path, "00".repeat(32)).unwrap();
    }
}

/// A world of its own on an engine.
pub async fn world(engine: Engine, demonstration: bool) -> World {
    let database = database(engine).await;
    let keys = tempfile::tempdir().unwrap();
    let clock = Arc::new(StandingClock::at(beginning()));
    let own = Keys::open(keys.path(), &SystemRandomness).unwrap();
    let services = services(&database, own, &clock, demonstration);
    World { services, clock, database, keys }
}

fn services(
    database: &Database,
    keys: Keys,
    clock: &Arc<StandingClock>,
    demonstration: bool,
) -> Services {
    Services::new(
        database.store.clone(),
        Arc::clone(clock) as Arc<dyn Clock>,
        Arc::new(SystemRandomness),
        keys,
        Settings { demonstration },
    )
}

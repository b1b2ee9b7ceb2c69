//! Configuration: defaults that run with no setup, flags, and environment variables.

use allocation::pb::Limits;
use clap::Args;
use std::{net::IpAddr, path::PathBuf};

/// Where the data of an instance are.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Directory of the embedded database.
    #[arg(long, env = "ENSAMEN_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Directory of the secrets, apart from the database and outside its backups. By default it
    /// stands beside the data: `data-keys`.
    #[arg(long, env = "ENSAMEN_KEYS")]
    pub keys: Option<PathBuf>,
    /// `postgres://…` for a database server; the embedded database otherwise.
    #[arg(long, env = "DATABASE_URL")]
    pub database_url: Option<String>,
}

impl Place {
    /// The file of the embedded database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("ensamen.sqlite")
    }

    /// The address of the database.
    #[must_use]
    pub fn url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.database().display()))
    }

    /// The directory of the secrets.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.keys.clone().unwrap_or_else(|| {
            let mut name = self.data.clone().into_os_string();
            name.push("-keys");
            name.into()
        })
    }
}

/// How large an election file may be. Larger ones are refused before anything large is built.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "How large an election file may be")]
pub struct FileLimits {
    /// Most bytes of an election file; 1 GiB at the very most.
    #[arg(long, value_name = "N", env = "ENSAMEN_MAX_BYTES",
        default_value_t = Limits::default().bytes)]
    pub max_bytes: usize,
    /// Most projects in it.
    #[arg(long, value_name = "N", env = "ENSAMEN_MAX_PROJECTS",
        default_value_t = Limits::default().projects)]
    pub max_projects: usize,
    /// Most ballots in it.
    #[arg(long, value_name = "N", env = "ENSAMEN_MAX_BALLOTS",
        default_value_t = Limits::default().ballots)]
    pub max_ballots: usize,
    /// Most projects named by all its different votes together.
    #[arg(long, value_name = "N", env = "ENSAMEN_MAX_CHOICES",
        default_value_t = Limits::default().choices)]
    pub max_choices: usize,
}

impl FileLimits {
    /// The limits as the reader of files takes them.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        Limits {
            bytes: self.max_bytes,
            projects: self.max_projects,
            ballots: self.max_ballots,
            choices: self.max_choices,
        }
    }
}

/// How the site is served.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Where the data of the instance are.
    #[command(flatten)]
    pub place: Place,
    /// How large a past vote may be that is brought in from a file.
    #[command(flatten)]
    pub files: FileLimits,
    /// Port to listen on.
    #[arg(long, env = "ENSAMEN_PORT", default_value_t = 3000)]
    pub port: u16,
    /// Address to listen on. Plain HTTP is served to this machine only; anyone else comes
    /// through a reverse proxy that speaks HTTPS.
    #[arg(long, env = "ENSAMEN_LISTEN", default_value = "127.0.0.1")]
    pub listen: IpAddr,
    /// The address under which people reach the site, such as `https://budget.example.be`.
    #[arg(long, env = "ENSAMEN_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Serve a room without internet over plain HTTP, on a private network such as this laptop's own
    /// Wi-Fi: the address under which its phones reach this machine, like
    /// `http://192.168.12.1:3000`. Phones reach workshops and nothing else; whoever signs in does so
    /// on this machine itself.
    #[arg(long, env = "ENSAMEN_ROOM_ADDRESS", conflicts_with = "public_url")]
    pub room_address: Option<String>,
    /// Load the demonstration: personas, an outbox, invented and real data.
    #[arg(long)]
    pub demo: bool,
    /// `smtp://user:password@host:port` or `smtps://…`; without it letters wait in the queue.
    #[arg(long, env = "ENSAMEN_SMTP")]
    pub smtp: Option<String>,
    /// The address that letters come from.
    #[arg(long, env = "ENSAMEN_SENDER", default_value = "Ensamen <no-reply@localhost>")]
    pub sender: String,
    /// A translation service that speaks the protocol of LibreTranslate, such as
    /// `https://translate.example` or `http://127.0.0.1:5000`: it drafts translations of what people
    /// write, marked as drafts until somebody has read them over. Without it the pages offer typing
    /// only.
    #[arg(long, env = "ENSAMEN_TRANSLATE")]
    pub translate: Option<String>,
    /// The key that the translation service asks for, if it does.
    #[arg(long, env = "ENSAMEN_TRANSLATE_KEY", hide_env_values = true)]
    pub translate_key: Option<String>,
    /// A file in PEM with the authorities whose word is taken for the translation service, where
    /// an administration has its own; else those that browsers trust.
    #[arg(long, env = "ENSAMEN_TRANSLATE_AUTHORITY")]
    pub translate_authority: Option<PathBuf>,
    /// Tiles under the large map: the address of a style, or of images with `{z}`, `{x}` and `{y}`
    /// in it. Without it the map shows the borders of the communes and asks nobody else.
    #[arg(long, env = "ENSAMEN_TILES_URL")]
    pub tiles_url: Option<String>,
    /// Whose tiles they are, as it stands under the map: `© OpenStreetMap contributors`.
    #[arg(long, env = "ENSAMEN_TILES_ATTRIBUTION")]
    pub tiles_attribution: Option<String>,
    /// The sites that may show the lists of shared things and of initiatives in a frame of theirs:
    /// addresses such as `https://www.example.be`, or `none`. Any may without it.
    #[arg(long, env = "ENSAMEN_EMBED_ON", default_value = "*")]
    pub embed_on: String,
    /// Header in which a trusted reverse proxy writes the visitor's address. Without it the
    /// address of the connection counts.
    #[arg(long, env = "ENSAMEN_CLIENT_ADDRESS_HEADER")]
    pub client_address_header: Option<String>,
    /// Requests that change something, per minute and address. Libraries and meeting rooms share
    /// one, so this is generous.
    #[arg(long, env = "ENSAMEN_WRITES_PER_MINUTE", default_value_t = 600)]
    pub writes_per_minute: u32,
}

impl ServeArgs {
    /// The address under which people reach the site, without a slash at its end.
    #[must_use]
    pub fn public_url(&self, port: u16) -> String {
        self.public_url.as_deref().or(self.room_address.as_deref()).map_or_else(
            || format!("http://{}:{port}", self.listen),
            |url| url.trim_end_matches('/').to_owned(),
        )
    }
}

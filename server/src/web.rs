//! The web server: the house put together.

use crate::{
    config::{Place, ServeArgs},
    demonstration,
    exposure::{self, Exposure},
    files, jobs,
    limits::{self, Limits},
    mailer::{MailError, Mailer},
    patience::{self, Patient, Peer},
    translator::{LibreTranslate, TranslatorError},
};
use app::{
    cx::Site,
    tiles::{Tiles, TilesError},
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderName, HeaderValue, StatusCode, header},
    routing::{MethodRouter, get},
};
use service::{Keys, Services, Settings, SystemClock, SystemRandomness};
use std::{io::Write, process::ExitCode, sync::Arc, time::Duration};
use store::Store;
use thiserror::Error;
use tower_http::{
    catch_panic::CatchPanicLayer, csrf::CsrfLayer, set_header::SetResponseHeaderLayer,
    timeout::TimeoutLayer, trace::TraceLayer,
};

/// Why the server does not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// The database cannot be used.
    #[error("the database cannot be used: {0}")]
    Store(#[from] store::Error),
    /// The secrets cannot be used.
    #[error("{0}")]
    Keys(#[from] service::KeyError),
    /// A use case failed.
    #[error("{0}")]
    Service(#[from] service::Error),
    /// A file or the network failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The demonstration's data are damaged.
    #[error("the demonstration cannot be loaded: {0}")]
    Demonstration(#[from] demonstration::DemonstrationError),
    /// Mail cannot be set up.
    #[error("letters cannot be sent: {0}")]
    Mail(#[from] MailError),
    /// Sites that may show ours are not named as they should be.
    #[error("{0}")]
    Embedders(#[from] app::embed::NoSite),
    /// Plain HTTP beyond this machine.
    #[error(
        "refusing to serve plain HTTP beyond this machine: put a reverse proxy with HTTPS before \
         127.0.0.1 and name its address with --public-url https://…"
    )]
    PlainHttp,
    /// Half a demonstration is where a real instance should be.
    #[error(
        "{} holds a demonstration that was interrupted: start it with --demo to finish it, or name \
         another directory with --data", .0.display()
    )]
    Unfinished(std::path::PathBuf),
    /// A public address without HTTPS.
    #[error("{0} is not safe to sign in on: a public address begins with https://")]
    PublicHttp(String),
    /// A room without internet whose address is not on a private network.
    #[error(
        "{0} is not the address of this machine on a private network: a room without internet is \
         served under one like http://192.168.12.1:3000"
    )]
    NotARoom(String),
    /// The translation service cannot be used.
    #[error("{0}")]
    Translator(#[from] TranslatorError),
    /// Tiles that cannot be used.
    #[error("{0}")]
    Tiles(#[from] TilesError),
    /// A rehearsal does not go on.
    #[error("{0}")]
    Rehearsal(#[from] crate::rehearsal::RehearsalError),
    /// Something was refused, in words.
    #[error("{0}")]
    Refused(String),
    /// A header name cannot be one.
    #[error("{0} is not the name of a header")]
    Header(String),
}

/// The services of a site that is served: with a translation service where one is named.
async fn serving(args: &ServeArgs) -> Result<Services, StartError> {
    let services = services(&args.place, args.demo).await?;
    let services = services.with_file_limits(args.files.limits());
    match &args.translate {
        Some(url) => {
            let authority = args.translate_authority.as_deref();
            let translator = LibreTranslate::new(url, args.translate_key.clone(), authority)?;
            Ok(services.with_translator(Arc::new(translator)))
        }
        None => Ok(services),
    }
}

/// Opens the store and the secrets of a place.
pub(crate) async fn services(place: &Place, demonstration: bool) -> Result<Services, StartError> {
    if place.database_url.is_none() {
        std::fs::create_dir_all(&place.data)?;
    }
    let store = Store::connect(&place.url()).await?;
    let keys = Keys::open(&place.keys(), &SystemRandomness)?;
    let settings = Settings { demonstration };
    let (clock, randomness) = (Arc::new(SystemClock), Arc::new(SystemRandomness));
    let services = Services::new(store, clock, randomness, keys, settings);
    service::proposal::complete_lists(&services).await?;
    Ok(services)
}

/// Everything that answers requests. Tests use it as it is.
pub fn router(site: Site, limits: Limits) -> Router {
    let (secure, dressing) = (site.secure, site.clone());
    let header =
        |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    let assets = assets(site.tiles.as_deref());
    let router = app::routes::router(site)
        .route("/pkg/{*path}", get(files::serve))
        .route("/assets/{*path}", assets)
        .route("/health", get(|| async { "ok" }))
        .layer(axum::middleware::from_fn_with_state(limits, limits::limit))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(256 * 1024))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(60),
        ))
        .layer(CatchPanicLayer::new())
        .layer(axum::middleware::from_fn_with_state(dressing, app::cx::dress))
        .layer(header(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        ))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "no-referrer"))
        .layer(header(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(header(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
        .layer(header(
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ))
        .layer(TraceLayer::new_for_http());
    if secure {
        router
            .layer(header(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"))
    } else {
        router
    }
}

/// Pictures, fonts and scripts. A worker obeys the policy of its own file, not that of the page, so
/// that with tiles these may ask for them.
fn assets(tiles: Option<&Tiles>) -> MethodRouter {
    let serve = get(files::serve);
    match tiles.map(|tiles| HeaderValue::from_str(&tiles.worker_policy())) {
        Some(Ok(policy)) => serve
            .layer(SetResponseHeaderLayer::if_not_present(header::CONTENT_SECURITY_POLICY, policy)),
        _ => serve,
    }
}

/// The use cases over a database that holds what every instance has, and what the demonstration
/// shows where that is what is served.
async fn filled(args: &ServeArgs) -> Result<Services, StartError> {
    if args.demo {
        demonstration::prepare(&args.place)?;
    } else if demonstration::is_unfinished(&args.place) {
        return Err(StartError::Unfinished(args.place.data.clone()));
    }
    let services = serving(args).await?;
    if args.demo {
        demonstration::load(&services).await?;
        demonstration::finish(&args.place)?;
    } else {
        demonstration::load_reference(&services).await?;
    }
    Ok(services)
}

/// Serves until it is told to stop.
async fn serve(args: ServeArgs) -> Result<(), StartError> {
    let exposure = Exposure::of(&args)?;
    let embedders = app::embed::Embedders::parse(&args.embed_on)?;
    let tiles = args.tiles_url.as_deref().filter(|url| !url.trim().is_empty());
    let attribution = args.tiles_attribution.as_deref();
    let tiles = tiles.map(|url| Tiles::parse(url, attribution)).transpose()?.map(Arc::new);
    let services = filled(&args).await?;
    let mailer = match &args.smtp {
        Some(url) if !args.demo => Some(Mailer::new(url, &args.sender)?),
        _ => None,
    };
    let header = args
        .client_address_header
        .as_ref()
        .map(|name| name.parse().map_err(|_| StartError::Header(name.clone())))
        .transpose()?;
    let limits = Limits::new(args.writes_per_minute, header);
    app::assets::set_manifest(files::manifest());
    let listener = tokio::net::TcpListener::bind((exposure.listen, args.port)).await?;
    let listens = listener.local_addr()?;
    let port = listens.port();
    let player = crate::rehearsal::player(listens, exposure.behind.is_some());
    service::rehearsals::can_play(&services, player);
    let site = Site {
        services: services.clone(),
        public_url: args.public_url(port).into(),
        secure: exposure.secure,
        personas: demonstration::PERSONAS.clone().into(),
        tiles,
    };
    let streaming = services.clone();
    jobs::warm(&services).await;
    jobs::start(services, Arc::clone(&site.public_url), mailer, limits.clone());
    let mut router = router(site, limits);
    if let Some(public_url) = exposure.behind {
        router =
            router.layer(axum::middleware::from_fn_with_state(public_url, exposure::only_https));
    }
    if exposure.room {
        router = router.layer(axum::middleware::from_fn(exposure::only_the_room));
    }
    let router = router.layer(axum::Extension(embedders));
    let router = router.into_make_service_with_connect_info::<Peer>();
    println!("listening on http://{}:{port}", exposure.listen);
    std::io::stdout().flush()?;
    let told = async move {
        stop().await;
        // Streams never end by themselves; screens come back to another server, or to the next one.
        service::live::end_streams(&streaming);
        service::progress::end_streams(&streaming);
    };
    let listener = Patient::new(listener, patience::PATIENCE);
    axum::serve(listener, router).with_graceful_shutdown(told).await?;
    Ok(())
}

async fn stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! {
                    _ = interrupted => {}
                    _ = terminated.recv() => {}
                }
            }
            Err(_) => {
                let _ = interrupted.await;
            }
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupted.await;
    }
}

/// Runs a command within a runtime and says what went wrong.
pub(crate) fn within_runtime<F>(command: F) -> ExitCode
where
    F: Future<Output = Result<(), StartError>>,
{
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| "warn,tower_http=warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(command),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("ensamen: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Serves the site until it is told to stop.
#[must_use]
pub fn run(args: ServeArgs) -> ExitCode {
    within_runtime(serve(args))
}

/// Lets an address create administrations.
#[must_use]
pub fn create_administrator(place: &Place, email: &str) -> ExitCode {
    within_runtime(async {
        let services = services(place, false).await?;
        let account = service::account::create_administrator(&services, email).await?;
        println!("{} may now sign in and create an administration", account.email);
        Ok(())
    })
}

/// Brings the database to the shape that this version needs.
#[must_use]
pub fn migrate(place: &Place) -> ExitCode {
    within_runtime(async {
        if place.database_url.is_none() {
            std::fs::create_dir_all(&place.data)?;
        }
        Store::connect(&place.url()).await?.close().await;
        println!("the database is up to date");
        Ok(())
    })
}

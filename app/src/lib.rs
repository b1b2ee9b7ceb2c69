//! What people see: pages drawn on the server, and islands that wake up in the browser.
//!
//! A page is loaded first and drawn afterwards: its handler asks the services for everything it
//! needs, then draws a finished document with its real status. Islands are the few places that
//! live in the browser; every page works without them.

#[cfg(feature = "ssr")]
#[macro_use]
pub mod words;

pub mod islands;

#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod code_letters;
#[cfg(feature = "ssr")]
pub mod cx;
#[cfg(feature = "ssr")]
pub mod embed;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod features;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod letter;
#[cfg(feature = "ssr")]
pub mod markdown;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod patience;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod show;
#[cfg(feature = "ssr")]
pub mod tiles;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod unsigned;
#[cfg(feature = "ssr")]
pub mod upload;

/// Reads what every page is drawn with: the texts and the borders of the communes. Else the first
/// visitor waits for it.
#[cfg(feature = "ssr")]
pub fn prepare() {
    words::prepare();
    std::sync::LazyLock::force(&ui::outline::COMMUNES);
}

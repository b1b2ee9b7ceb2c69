//! Opens a database, brings it up to date and closes it again:
//! `cargo run --package store --example migrate -- sqlite:ensamen.db`.
//!
//! Of all that is compiled it alone stands on the store and on nothing above it, which is what
//! checking every query asks for (`cargo xtask test store`).

use std::{env, error::Error};
use store::Store;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::args().nth(1).ok_or("which database? sqlite:PATH or postgres://…")?;
    Store::connect(&url).await?.close().await;
    println!("the database is up to date");
    Ok(())
}

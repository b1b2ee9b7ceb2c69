//! Every public page with 1,000 readers at once, beside a static file of the same binary: what is
//! left between the two is what drawing a page costs.

use super::{http, ratio};
use crate::server::{self, Running};
use crate::site::Manifest;
use crate::workspace::{Profile, Workspace};
use crate::{process, site, tell};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;

const AT_ONCE: usize = 1_000;
const REQUESTS: u32 = 3_000;
const HOME: &str = "/fr";
/// Enough to see every kind of page that the first one leads to.
const MOST_PAGES: usize = 12;

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    let manifest = site::build(workspace, Profile::Release)?;
    server::build_for_figures(workspace, &["room"])?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    let running = Running::start(workspace, Profile::Release, folder.path())?;
    let host = running.host().to_owned();
    tokio::runtime::Runtime::new()?.block_on(measure(&host, &manifest))
}

async fn measure(host: &str, manifest: &Manifest) -> Result<()> {
    let file = manifest.get("pkg/main.css").context("a site without a style sheet")?;
    let reference = tell_load(host, file, None).await?;
    for page in public_pages(host).await? {
        if process::interrupted() {
            bail!("interrupted");
        }
        tell_load(host, &page, Some(reference)).await?;
    }
    Ok(())
}

/// Measures one path; an answer that is missing or wrong is an error.
async fn tell_load(host: &str, path: &str, reference: Option<f64>) -> Result<f64> {
    let load = http::load(host, path, REQUESTS, AT_ONCE).await?;
    let rate = load.rate();
    let beside = reference.map(|static_file| {
        format!(", a static file is {} times as quick", ratio(static_file, rate))
    });
    let p99 = load.p99.as_secs_f64() * 1e3;
    println!("  {rate:>7.0} a second, p99 {p99:>6.0} ms  {path}{}", beside.unwrap_or_default());
    if load.bad > 0 {
        bail!("{path}: {} of {REQUESTS} were not answered with 200", load.bad);
    }
    Ok(rate)
}

/// The first page, and the pages of the site that it links to.
async fn public_pages(host: &str) -> Result<Vec<String>> {
    let home = http::get(host, HOME).await?;
    let mut pages = vec![HOME.to_owned()];
    for link in links(&String::from_utf8_lossy(&home.body)) {
        if pages.len() < MOST_PAGES && link != HOME && http::get(host, &link).await?.status == 200 {
            pages.push(link);
        }
    }
    tell::note(&format!("{} public pages, {AT_ONCE} readers at once", pages.len()));
    Ok(pages)
}

/// Local links of a page, without what is a file and without those to a part of a page.
fn links(html: &str) -> BTreeSet<String> {
    let quoted = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let local = quoted.filter(|link| link.starts_with('/') && !link.starts_with("//"));
    let pages = local.filter(|link| !link.contains(['.', '#', '?', '&']));
    pages.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_pages_of_the_site_are_found() {
        let html = r##"<link href="/pkg/main.1a.css"><a href="/fr/a">a</a> <a href="/fr/a#b">
            <a href="//elsewhere"><a href="https://elsewhere"><a class="x" href="/fr">"##;
        assert_eq!(links(html).into_iter().collect::<Vec<_>>(), ["/fr", "/fr/a"]);
    }
}

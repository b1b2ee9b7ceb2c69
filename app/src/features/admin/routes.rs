//! The addresses of the desk, and which page answers at each.

use super::{
    actors, administration, audit, coaching, conduct, counter, criteria, deciding, decision,
    delivery, districts, dossier, dossiers, envelope, extend, files, home, import, import_ballots,
    import_projects, inventory, laureates, letters, moderation, owners, packages, paper, permits,
    preview, process, project, projects, proposals, rule_sheet,
};
use crate::cx::Site;
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

/// The largest request that an import may send: the largest file, written in base64.
const LARGEST_IMPORT: usize = 16_000_000;

/// The pages of the desk, under `/admin`.
#[expect(clippy::too_many_lines, reason = "one line for each address")]
pub fn routes() -> Router<Site> {
    let imports = Router::new()
        .route("/admin/p/{process}/import/ballots", get(import::back).post(import_ballots::post))
        .route(
            "/admin/p/{process}/import/projects",
            get(import::back).post(import_projects::upload),
        )
        .route(
            "/admin/p/{process}/import/projects/check",
            get(import::back).post(import_projects::check),
        )
        .route("/admin/p/{process}/e/{envelope}/codes", get(packages::get).post(packages::make))
        .layer(DefaultBodyLimit::max(LARGEST_IMPORT));
    Router::new()
        .route("/admin", get(home::get))
        .route("/admin/new", get(administration::new).post(administration::create))
        .route("/admin/a/{administration}", get(administration::edit).post(administration::save))
        .route("/admin/a/{administration}/new-process", get(process::new).post(process::create))
        .route("/admin/p/{process}", get(process::edit).post(process::save))
        .route("/admin/p/{process}/audit", get(audit::get))
        .route("/admin/a/{administration}/audit", get(audit::of_administration))
        .route("/admin/a/{administration}/subsidies.csv", get(inventory::get))
        .route("/admin/a/{administration}/districts", get(districts::get).post(districts::post))
        .route("/admin/a/{administration}/actors", get(actors::get).post(actors::post))
        .route("/admin/a/{administration}/owns", post(owners::reply))
        .route("/admin/p/{process}/owners", get(owners::get).post(owners::post))
        .route("/admin/p/{process}/extend", get(extend::get).post(extend::post))
        .route("/admin/p/{process}/who-may-what", get(permits::get))
        .route("/admin/p/{process}/moderation", get(moderation::get).post(moderation::post))
        .route("/admin/p/{process}/import", get(import::get))
        .route("/admin/p/{process}/new-envelope", get(envelope::new).post(envelope::create))
        .route("/admin/p/{process}/e/{envelope}", get(envelope::edit).post(envelope::save))
        .route("/admin/p/{process}/e/{envelope}/rules", get(rule_sheet::get).post(rule_sheet::save))
        .route("/admin/p/{process}/e/{envelope}/rules/preview", get(preview::get))
        .route("/admin/p/{process}/e/{envelope}/projects", get(projects::list))
        .route(
            "/admin/p/{process}/e/{envelope}/projects/new",
            get(project::new).post(project::create),
        )
        .route("/admin/p/{process}/e/{envelope}/conduct", get(conduct::get).post(conduct::step))
        .route("/admin/p/{process}/e/{envelope}/conduct/progress", get(conduct::progress))
        .route("/admin/p/{process}/import/progress", get(import_ballots::progress))
        .route("/admin/p/{process}/e/{envelope}/codes/progress", get(packages::progress))
        .route(
            "/admin/p/{process}/e/{envelope}/codes/take",
            get(packages::back).post(packages::take),
        )
        .route(
            "/admin/p/{process}/e/{envelope}/laureates",
            get(laureates::back).post(laureates::prepare),
        )
        .route("/admin/p/{process}/e/{envelope}/codes/withdraw", post(packages::withdraw))
        .route("/admin/p/{process}/e/{envelope}/codes/replace", post(packages::replace))
        .route("/admin/p/{process}/e/{envelope}/counter", get(counter::get).post(counter::post))
        .route("/admin/p/{process}/e/{envelope}/paper", get(paper::get).post(paper::post))
        .route("/admin/p/{process}/e/{envelope}/decision", get(decision::get).post(decision::save))
        .route("/admin/p/{process}/projects/{project}/edit", get(project::edit).post(project::save))
        .route(
            "/admin/p/{process}/projects/{project}/remove",
            get(projects::ask_removal).post(projects::remove),
        )
        .merge(deciding::routes())
        .merge(delivery::routes())
        .merge(letters::routes())
        .merge(files::routes())
        .merge(of_proposals())
        .merge(imports)
}

/// The pages of proposals behind the desk.
fn of_proposals() -> Router<Site> {
    Router::new()
        .route("/admin/p/{process}/proposals", get(proposals::list))
        .route("/admin/p/{process}/coaching", get(coaching::get).post(coaching::post))
        .route("/admin/p/{process}/criteria", get(criteria::get).post(criteria::save))
        .route("/admin/p/{process}/proposals.csv", get(proposals::csv))
        .route("/admin/p/{process}/proposals.pdf", get(dossiers::pdf))
        .route("/admin/p/{process}/proposals/{proposal}", get(dossier::get))
        .route(
            "/admin/p/{process}/proposals/{proposal}/review",
            get(dossier::back).post(dossier::review),
        )
        .route(
            "/admin/p/{process}/proposals/{proposal}/valuation",
            get(dossier::back).post(dossier::value),
        )
        .route(
            "/admin/p/{process}/proposals/{proposal}/assign",
            get(dossier::back).post(dossier::assign),
        )
        .route(
            "/admin/p/{process}/proposals/{proposal}/stake",
            get(dossier::back).post(dossier::stake),
        )
}

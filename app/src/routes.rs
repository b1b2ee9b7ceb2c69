//! Addresses. Every page stands under its language; `/` leads to the reader's own.

use crate::{
    cx::{self, Site},
    error::AppError,
    features::{
        account, actor, admin, agenda, commons, delivery, demonstration, home, how, pictures,
        process, project, proposal, recipe, registry, results, sharing, statement, vote, workshop,
    },
    upload,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::id::{AmendmentId, CommentId};

/// All pages of the site.
pub fn router(site: Site) -> Router {
    let mut router = Router::new()
        .route("/", get(to_own_language))
        .route(results::files::SCHEMA_PATH, get(results::files::schema))
        .route(results::rounds::SCHEMA_PATH, get(results::rounds::schema))
        .route("/pictures/{name}", get(pictures::get))
        .merge(registry::files())
        .merge(commons::files())
        .merge(agenda::files())
        .merge(recipe::files())
        .merge(workshop::short_routes());
    for locale in domain::locale::Locale::ALL {
        router = router
            .nest(&format!("/{locale}"), pages(&site))
            // `nest` alone does not answer the bare prefix with a slash at its end, as people type it.
            .route(
                &format!("/{locale}/"),
                get(move || async move { Redirect::permanent(&format!("/{locale}")) }),
            );
    }
    router
        .fallback(|| async { AppError::NotFound })
        .layer(axum::middleware::from_fn_with_state(site.clone(), cx::attach))
        .with_state(site)
}

fn pages(site: &Site) -> Router<Site> {
    let router = Router::new()
        .route("/", get(home::get))
        .route("/sign-in", get(account::sign_in).post(account::send_link))
        .route("/sign-in/sent", get(account::sent))
        .route("/sign-in/{token}", get(account::link).post(account::use_link))
        .route("/sign-out", post(account::sign_out))
        .route("/me", get(account::me).post(account::declare))
        .route("/me/district", post(account::forget_district))
        .route("/me/nationality", post(account::forget_nationality))
        .route("/p/{process}/results", get(results::overview::get))
        .route("/p/{process}/{envelope}/results", get(results::page::get))
        .route("/p/{process}/{envelope}/results/ballots.pb", get(results::files::ballots))
        .route("/p/{process}/{envelope}/results/outcome.json", get(results::files::outcome))
        .route("/p/{process}/{envelope}/results/receipts.json", get(results::files::receipts))
        .route("/p/{process}/{envelope}/results/sharing.json", get(results::files::sharing))
        .route("/p/{process}/{envelope}/results/verdict.json", get(results::verdict::file))
        .route("/p/{process}/{envelope}/results/receipt", get(results::receipt::get))
        .route("/p/{process}/{envelope}/what-if", get(results::what_if::get))
        .route("/p/{process}/{envelope}/night", get(results::night::get))
        .route("/p/{process}/{envelope}/rounds", get(results::rounds::get))
        .route("/p/{process}/{envelope}/results/replay.json", get(results::rounds::file))
        .route("/how-it-counts", get(how::get))
        .route("/p/{process}", get(process::get))
        .route("/p/{process}/projects/{slug}", get(project::show))
        .route("/p/{process}/projects/{slug}/delivery", get(delivery::project))
        .route(
            "/p/{process}/projects/{slug}/follow",
            get(delivery::ask_to_follow).post(delivery::follow),
        )
        .route("/p/{process}/{envelope}/delivery", get(delivery::list))
        .route("/unsubscribe/{token}", get(delivery::unsubscribe).post(delivery::stop))
        .route("/p/{process}/{envelope}/projects", get(project::list))
        .route("/p/{process}/{envelope}/compare", get(project::compare))
        .route("/coaching", get(proposal::coaching))
        .merge(proposals())
        .merge(registry::routes())
        .merge(commons::routes())
        .merge(agenda::routes())
        .merge(recipe::routes())
        .merge(sharing::routes())
        .merge(vote::routes())
        .merge(workshop::routes())
        .route("/invitations/{token}", get(proposal::invitation).post(proposal::answer))
        .route("/actors/new", get(actor::new).post(actor::create))
        .route("/actors/join/{token}", get(actor::invitation).post(actor::join))
        .route("/actors/{id}", get(actor::show).post(actor::post_to))
        .route("/actors/{id}/edit", get(actor::edit).post(actor::save))
        .route("/accessibility", get(statement::accessibility))
        .route("/privacy", get(statement::privacy))
        .merge(admin::routes());
    if site.services.is_demonstration() {
        // Outside the demonstration these addresses do not exist at all.
        router.route("/demo/outbox", get(demonstration::outbox)).route(
            "/demo/personas",
            get(demonstration::personas).post(demonstration::become_persona),
        )
    } else {
        router
    }
}

/// The pages of proposals, within a process.
fn proposals() -> Router<Site> {
    Router::new().merge(written()).merge(carried()).merge(attached()).merge(talked_about())
}

/// A proposal is begun, read and written.
fn written() -> Router<Site> {
    Router::new()
        .route(
            "/p/{process}/propose",
            get(proposal::begin_page)
                .post(proposal::begin)
                .layer(DefaultBodyLimit::max(upload::LARGEST)),
        )
        .route("/p/{process}/propose/keep", get(proposal::back_to_begin).post(proposal::keep_new))
        .route(
            "/p/{process}/propose/forget",
            get(proposal::back_to_begin).post(proposal::forget_new),
        )
        .route("/p/{process}/propose/near", get(proposal::back_to_begin).post(proposal::near))
        .route("/p/{process}/proposals", get(proposal::list))
        .route("/p/{process}/proposals/{slug}", get(proposal::show))
        .route("/p/{process}/proposals/{slug}/step", get(proposal::back).post(proposal::step))
        .route("/p/{process}/proposals/{slug}/edit", get(proposal::edit_page).post(proposal::save))
        .route("/p/{process}/proposals/{slug}/keep", get(proposal::back).post(proposal::keep))
        .route("/p/{process}/proposals/{slug}/forget", get(proposal::back).post(proposal::forget))
        .route("/p/{process}/proposals/{slug}/versions", get(proposal::versions))
}

/// Who carries it, who helps, and what it is one with.
fn carried() -> Router<Site> {
    Router::new()
        .route(
            "/p/{process}/proposals/{slug}/partners",
            get(proposal::partners_page).post(proposal::invite),
        )
        .route(
            "/p/{process}/proposals/{slug}/partners/{id}/end",
            get(proposal::back_from_within).post(proposal::end_partnership),
        )
        .route(
            "/p/{process}/proposals/{slug}/coach/ask",
            get(proposal::back).post(proposal::ask_for_coach),
        )
        .route(
            "/p/{process}/proposals/{slug}/coach/note",
            get(proposal::back).post(proposal::coach_note),
        )
        .route("/p/{process}/proposals/{slug}/merge", get(proposal::back).post(proposal::merge))
        .route("/p/{process}/proposals/{slug}/split", get(proposal::back).post(proposal::split))
        .route(
            "/p/{process}/proposals/{slug}/kin/{id}",
            get(proposal::back_from_within).post(proposal::answer_kin),
        )
}

/// Photos and documents.
fn attached() -> Router<Site> {
    Router::new()
        .route(
            "/p/{process}/proposals/{slug}/photo",
            // The file and what surrounds it; a larger one is read to its end and refused.
            get(proposal::back)
                .post(proposal::put_photo)
                .layer(DefaultBodyLimit::max(upload::LARGEST)),
        )
        .route(
            "/p/{process}/proposals/{slug}/photo/change",
            get(proposal::back).post(proposal::change_photo),
        )
        .route(
            "/p/{process}/proposals/{slug}/documents",
            get(proposal::back)
                .post(proposal::put_document)
                .layer(DefaultBodyLimit::max(upload::LARGEST)),
        )
        .route(
            "/p/{process}/proposals/{slug}/documents/remove",
            get(proposal::back).post(proposal::remove_document),
        )
        .route("/p/{process}/proposals/{slug}/documents/{digest}", get(proposal::document))
}

/// What others say to its bearers and of it.
fn talked_about() -> Router<Site> {
    Router::new()
        .route(
            "/p/{process}/proposals/{slug}/contact",
            get(proposal::contact).post(proposal::send_contact),
        )
        .route(
            "/p/{process}/proposals/{slug}/amend",
            get(proposal::amend_page).post(proposal::amend),
        )
        .route(
            "/p/{process}/proposals/{slug}/amendments/{id}",
            get(proposal::back_from_within).post(proposal::settle_amendment),
        )
        .route(
            "/p/{process}/proposals/{slug}/amendments/{id}/report",
            get(proposal::back_from_within).post(proposal::report::<AmendmentId>),
        )
        .route(
            "/p/{process}/proposals/{slug}/report",
            get(proposal::back).post(proposal::report_itself),
        )
        .route("/p/{process}/proposals/{slug}/support", get(proposal::back).post(proposal::support))
        .route(
            "/p/{process}/proposals/{slug}/comments",
            get(proposal::back).post(proposal::comment),
        )
        .route(
            "/p/{process}/proposals/{slug}/comments/{id}/report",
            get(proposal::back_from_within).post(proposal::report::<CommentId>),
        )
}

async fn to_own_language(headers: HeaderMap) -> Response {
    let locale = cx::preferred_locale(&headers);
    let mut response = Redirect::temporary(&format!("/{locale}")).into_response();
    response
        .headers_mut()
        .insert(axum::http::header::VARY, axum::http::HeaderValue::from_static("accept-language"));
    response
}

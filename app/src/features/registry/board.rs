//! Needs and offers: the board, and a form that takes less than a minute. What goes together stands
//! on the page of each.

mod pairs;

pub use pairs::{post, show};

use super::{Reference, pieces, show::speaker, words};
use crate::{
    cx::Cx,
    error::{Answer as Answered, AppError},
    form::{FormState, Submitted},
    letter::{Block, compose},
    page::Page,
    ui::{self, Field, Kind, PageOf},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::Actor,
    id::IntentId,
    locale::Locale,
    project::Theme,
    registry::{Span, intent::Intent, resource::Audience},
    text::Slug,
};
use leptos::prelude::*;
use service::{
    account::Letter,
    registry::{
        board::{self, IntentForm, Told},
        directory, holding,
    },
};
use std::sync::Arc;

/// The path of a need or an offer, without its language.
pub fn path(id: IntentId) -> String {
    format!("/registry/board/{id}")
}

/// The page of a kind at a time, without its language.
pub(super) fn kind_at(kind: &Slug, when: Option<Span>) -> String {
    let times = when.map(|when| [("from", when.from()), ("to", when.to())]);
    let times = times.into_iter().flatten().map(|(name, at)| (name, crate::show::field(at)));
    format!("/registry/kinds/{kind}?{}", crate::cx::query(times))
}

/// The form of a need of a kind at a time as a form has it, without its language.
pub(super) fn need_of(kind: &Slug, [from, to]: [String; 2]) -> String {
    let pairs =
        [("side", "need".to_owned()), ("kind", kind.to_string()), ("from", from), ("to", to)];
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    format!("/registry/board/new?{}", crate::cx::query(pairs))
}

/// What writes letters about matches.
pub fn writer(public_url: &Arc<str>) -> impl Fn(Locale, &Told<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |l, told| {
        let (own, other) = (told.own.what.get(l), told.other.what.get(l));
        let who = told.other.actor.name.as_str();
        let direction = told.other.direction.code();
        let subject = tr!(l, &format!("mail-match-subject-{direction}"), what = other);
        let text = match told.contact {
            Some(contact) => {
                tr!(l, "mail-match-agreed", who = who, contact = contact.to_string(), other = other)
            }
            None => {
                let key = format!("mail-match-{direction}");
                tr!(l, &key, own = own, who = who, other = other)
            }
        };
        let link = format!("{public_url}/{l}{}", path(told.own.id));
        let button = Block::Button(tr!(l, "mail-match-button"), link);
        compose(l, subject, &[Block::Text(text), button])
    }
}

/// The board.
pub async fn get(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answered {
    let l = cx.locale;
    let reference = Reference::load(&cx).await?;
    let form = FormState::prefilled(query);
    let commune = Slug::parse(&form.value("commune")).ok();
    let number = form.value("page").parse().unwrap_or(1);
    let board = board::board(cx.services(), commune.as_ref(), number).await?;
    let title = tr!(l, "board-title");
    Ok(Page::new(&cx, title.clone()).at("shared").draw(|| {
        let pages = pages(&cx, &board, commune.as_ref(), l);
        let list = |intents: &[Intent], all: u64, none: &str| {
            let rows: Vec<_> = intents.iter().map(|one| row(&cx, one, &reference, l)).collect();
            if rows.is_empty() && all > 0 {
                ().into_any()
            } else if all == 0 {
                view! { <div class="empty"><p class="empty__title">{tr!(l, none)}</p><p>{tr!(l, "board-none-what")}</p></div> }.into_any()
            } else {
                view! { <ul class="registry-list">{rows}</ul> }.into_any()
            }
        };
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let figures = (board.agreed > 0).then(|| {
            view! { <p>{tr!(l, "board-figures", agreed = board.agreed, lent = board.lent)}</p> }
        });
        let new = |side: &str| cx.href(&format!("/registry/board/new?side={side}"));
        let communes = reference.communes(tr!(l, "filter-all-communes"), l);
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "registry-board"))}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "board-lead")}</p>
                <p class="button-row">
                    <a class="button button--primary" href=new("need")>{tr!(l, "board-we-need")}</a>
                    <a class="button" href=new("offer")>{tr!(l, "board-we-offer")}</a>
                </p>
                {figures}
            </header>
            <form class="registry-search" method="get" action=cx.href("/registry/board")>
                {Field::new("commune", tr!(l, "filter-commune"), Kind::Select(communes)).draw(&form, l)}
                <button class="button">{tr!(l, "registry-search-button")}</button>
            </form>
            <div class="columns">
                <section class="flow">
                    <h2>{tr!(l, "board-needs", count = board.all[0])}</h2>
                    {list(&board.needs, board.all[0], "board-no-needs")}
                </section>
                <section class="flow">
                    <h2>{tr!(l, "board-offers", count = board.all[1])}</h2>
                    {list(&board.offers, board.all[1], "board-no-offers")}
                </section>
            </div>
            {pages}
        }
        .into_any()
    }))
}

/// The way to the other pages: as many as the longer side has.
fn pages(cx: &Cx, board: &board::Board, commune: Option<&Slug>, l: Locale) -> Option<AnyView> {
    let size = board::ON_A_PAGE as usize;
    let things = usize::try_from(board.all[0].max(board.all[1])).unwrap_or(usize::MAX);
    let address = |number: usize| {
        let commune = commune.map(|slug| ("commune", slug.to_string()));
        let pairs = commune.into_iter().chain([("page", number.to_string())]);
        format!("{}?{}", cx.href("/registry/board"), crate::cx::query(pairs))
    };
    PageOf::asked(&board.number.to_string(), things, size).draw(&address, l)
}

/// The day it begins, as a leaf torn off a calendar; the words of the row say the same in full.
fn leaf(intent: &Intent, l: Locale) -> AnyView {
    match intent.when {
        Some(when) => {
            let (day, month) = words::leaf(when, l);
            view! {
                <p class="registry-leaf" aria-hidden="true">
                    <span class="registry-leaf__day">{day}</span>
                    <span class="registry-leaf__month">{month}</span>
                </p>
            }
            .into_any()
        }
        None => {
            view! { <p class="registry-leaf registry-leaf--open">{tr!(l, "board-any-time")}</p> }
                .into_any()
        }
    }
}

fn row(cx: &Cx, intent: &Intent, reference: &Reference, l: Locale) -> AnyView {
    let kind = intent.kind.as_ref().map(|kind| pieces::capital(&reference.kind(kind, l)));
    let meta: Vec<String> =
        kind.into_iter().chain([reference.commune(&intent.commune, l)]).collect();
    let when =
        intent.when.map(|when| view! { <p class="registry-row__meta">{words::when(when, l)}</p> });
    let many =
        (intent.quantity > 1).then(|| format!("{} × ", l.number(u64::from(intent.quantity))));
    view! {
        <li class="registry-row registry-row--dated">
            {leaf(intent, l)}
            <div class="registry-row__body">
                <p class="registry-row__meta">{meta.join(", ")}</p>
                <h3 class="registry-row__title"><a href=cx.href(&path(intent.id))>{many}{ui::authored(&intent.what, l)}</a></h3>
                {when}
                <p class="registry-row__who">{ui::actor_chip(&intent.actor, "", l)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The form.
pub async fn new(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answered {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let mut form = FormState::prefilled(query);
    let side = form.value("side");
    form.submitted.push("direction", if side == "offer" { "offer" } else { "need" });
    if let Some(declared) = service::account::declaration(cx.services(), cx.caller()).await? {
        form.submitted.push("commune", declared.commune.as_str());
    }
    draw_form(&cx, &form).await
}

/// Puts it on the board.
pub async fn add(cx: Cx, form: Submitted) -> Answered {
    let sent = IntentForm {
        direction: form.text("direction"),
        what: form.text("what"),
        kind: form.text("kind"),
        quantity: form.text("quantity"),
        commune: form.text("commune"),
        theme: form.text("theme"),
        from: form.text("from"),
        to: form.text("to"),
        audience: form.text("audience"),
        fee: form.text("fee"),
        deposit: form.text("deposit"),
        speaker: form.text("speaker"),
        name: form.text("name"),
        original: Some(cx.locale),
    };
    let write = writer(&cx.site.public_url);
    match board::add(cx.services(), cx.caller(), &sent, &write).await {
        Ok(intent) => {
            let path = format!("{}?done=written", path(intent.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw_form(&cx, &form.refused(error)?).await,
    }
}

/// The list of kinds that the field proposes from.
const KINDS: &str = "kinds";

/// A kind to choose: by a name that is looked for while one types, or among what the words may stand
/// for.
pub fn kind_field(
    kinds: Vec<(String, String)>,
    candidates: &[Slug],
    reference: &Reference,
    form: &FormState,
    l: Locale,
) -> AnyView {
    if candidates.is_empty() {
        let form = spoken(form, reference, l);
        let names = kinds.into_iter().filter(|(code, _)| !code.is_empty());
        return view! {
            {Field::new("kind", tr!(l, "hold-kind"), Kind::Listed(KINDS)).hint(tr!(l, "hold-kind-hint")).optional().draw(&form, l)}
            {ui::suggestions(KINDS, names.map(|(_, name)| name).collect())}
        }
        .into_any();
    }
    let options = candidates.iter().map(|slug| {
        let name = pieces::capital(&reference.kind(slug, l));
        (slug.to_string(), name, String::new())
    });
    ui::choices("kind", &tr!(l, "hold-kind-which"), options.collect(), false, form, l)
}

/// The same form with its kind by its name, as people read it.
fn spoken(form: &FormState, reference: &Reference, l: Locale) -> FormState {
    let mut form = form.clone();
    let Ok(slug) = Slug::parse(&form.value("kind")) else { return form };
    if slug.as_str() == "unsorted" {
        form.submitted.replace("kind", "");
    } else if reference.kinds.iter().any(|kind| kind.slug == slug) {
        form.submitted.replace("kind", &pieces::capital(&reference.kind(&slug, l)));
    }
    form
}

/// On what terms something is offered.
fn offered(form: &FormState, l: Locale) -> AnyView {
    let audiences = Audience::ALL.iter().map(|one| {
        let text = tr!(l, &format!("audience-{}", one.code()));
        (one.code().to_owned(), pieces::capital(&text))
    });
    let audiences = std::iter::once((String::new(), tr!(l, "board-terms-unsaid"))).chain(audiences);
    let money = |name: &str| {
        let label = tr!(l, &format!("hold-{name}"));
        Field::new(name, label, Kind::Money("€".to_owned())).optional().draw(form, l)
    };
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "board-terms")}</legend>
            <p class="field__hint">{tr!(l, "board-terms-hint")}</p>
            {Field::new("audience", tr!(l, "hold-audience"), Kind::Select(audiences.collect())).optional().draw(form, l)}
            <div class="field-row">{money("deposit")}{money("fee")}</div>
        </fieldset>
    }
    .into_any()
}

/// How a summary of what was refused names each field.
fn refused_fields(l: Locale) -> [(&'static str, String); 11] {
    [
        "what", "kind", "quantity", "commune", "from", "to", "audience", "fee", "deposit",
        "speaker", "name",
    ]
    .map(|name| {
        let key = match name {
            "from" | "to" => format!("board-{name}"),
            other => format!("hold-{other}"),
        };
        (name, tr!(l, "proposal-refused-field", field = tr!(l, &key)))
    })
}

/// A day; a day and an hour for whoever came with both.
fn when(name: &str, form: &FormState) -> Kind {
    Kind::Line(if form.value(name).contains('T') { "datetime-local" } else { "date" })
}

async fn draw_form(cx: &Cx, form: &FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let reference = Reference::load(cx).await?;
    let merged = directory::merged(cx.services()).await?;
    let own = service::actor::mine(cx.services(), cx.caller()).await?;
    let own: Vec<Actor> = own.into_iter().map(|(actor, _)| actor).collect();
    let candidates: Vec<Slug> = match form.message("kind", l) {
        Some(_) => holding::candidates(cx.services(), &form.value("what")).await?,
        None => Vec::new(),
    };
    let offer = form.value("direction") == "offer";
    let title = tr!(l, if offer { "board-offer-title" } else { "board-need-title" });
    Ok(Page::new(cx, title.clone()).narrow().at("shared").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href("/registry/board"), tr!(l, "registry-board")),
        ];
        let kinds = reference.kinds(tr!(l, "registry-kind-guess"), &merged, l);
        let kind = kind_field(kinds, &candidates, &reference, form, l);
        let communes = reference.communes(tr!(l, "choose"), l);
        let themes = Theme::ALL.iter().map(|theme| {
            (theme.code().to_owned(), tr!(l, &format!("theme-{}", theme.code())))
        });
        let themes = std::iter::once((String::new(), tr!(l, "board-no-theme"))).chain(themes);
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "board-form-lead")}</p>
            </header>
            <form class="form" method="post" action=cx.href("/registry/board/new") novalidate>
                {ui::error_summary_of(form, &refused_fields(l), l)}
                <input r#type="hidden" name="direction" value=form.value("direction") />
                {Field::line("what", tr!(l, if offer { "board-offer-what" } else { "board-need-what" })).hint(tr!(l, "board-what-hint")).draw(form, l)}
                {kind}
                {Field::new("quantity", tr!(l, "hold-quantity"), Kind::Line("number")).class("field field--short").optional().draw(form, l)}
                {Field::new("commune", tr!(l, "hold-commune"), Kind::Select(communes)).draw(form, l)}
                {speaker(&own, form, l)}
                <div class="field-row">
                    {Field::new("from", tr!(l, "board-from"), when("from", form)).optional().draw(form, l)}
                    {Field::new("to", tr!(l, "board-to"), when("to", form)).optional().draw(form, l)}
                </div>
                {offer.then(|| offered(form, l))}
                {Field::new("theme", tr!(l, "board-theme"), Kind::Select(themes.collect())).hint(tr!(l, "board-theme-hint")).optional().draw(form, l)}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "board-send")}</button></div>
            </form>
        }
        .into_any()
    }))
}

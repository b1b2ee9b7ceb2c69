//! The door: a code, who one is, and in. No e-mail, no waiting.

use super::{
    cookie::{self, Kept, Phone},
    draw, names, path,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    http::HeaderMap,
    response::{IntoResponse, Redirect},
};
use domain::{
    actor::ActorType,
    locale::Locale,
    place::Territory,
    workshop::{Seat, SessionState, WorkshopRefusal},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    live,
    workshop::{self, Holds, JoinForm},
};

/// What stands in the address of the door.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    code: Option<String>,
    /// The table whose sign was read.
    pub table: Option<String>,
    /// Whose page it is, on a phone that several people share.
    pub r#as: Option<String>,
}

/// Asks for the code that stands on the wall.
pub async fn ask_code(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    let l = cx.locale;
    let typed = asked.code.unwrap_or_default();
    let code: String = typed.chars().filter(char::is_ascii_digit).collect();
    let mut form = FormState::prefilled([("code".to_owned(), typed.clone())]);
    if !typed.is_empty() {
        if live::room(cx.services(), &code).await.is_ok() {
            return Ok(Redirect::to(&cx.href(&path(&code))).into_response());
        }
        form.fields.push(domain::Field::new("code", WorkshopRefusal::NoSuchCode.into()));
    }
    let title = tr!(l, "workshop-code-title");
    let action = cx.href("/w");
    Ok(Page::new(&cx, title.clone()).narrow().in_room().at("workshop").status(form.status()).draw(|| {
        let field = ui::Field::line("code", tr!(l, "workshop-code")).hint(tr!(l, "workshop-code-hint"));
        view! {
            <header class="page__lead"><h1>{title}</h1></header>
            <form class="form" method="get" action=action>
                {field.draw(&form, l)}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "workshop-code-go")}</button></div>
            </form>
        }
        .into_any()
    }))
}

/// Goes on in the language of the phone.
pub async fn to_own_language(headers: HeaderMap, uri: axum::http::Uri) -> impl IntoResponse {
    let locale = crate::cx::preferred_locale(&headers);
    let rest = uri.path_and_query().map_or("/w", |rest| rest.as_str());
    let vary = (axum::http::header::VARY, "accept-language");
    ([vary], Redirect::temporary(&format!("/{locale}{rest}")))
}

/// Where a form was posted to stands no page of its own.
pub async fn back(cx: Cx, Path(code): Path<String>) -> Redirect {
    Redirect::to(&cx.href(&path(&code)))
}

/// The page of the door.
pub async fn draw(
    cx: &Cx,
    code: &str,
    table: Option<&str>,
    headers: &HeaderMap,
    form: FormState,
) -> Answer {
    let l = cx.locale;
    let room = live::room(cx.services(), code).await?;
    let phone = Phone::of(headers, cx.site.secure, &room);
    let before = phone.left(&room).map(|(seat, _)| seat);
    let untouched = form.fields.is_empty() && form.submitted.get("kind").is_none();
    let form = match &before {
        Some(seat) if untouched => FormState::prefilled(said_before(seat)),
        _ => form,
    };
    let (name, open) = room.read(|state| (state.title.clone(), state.session().door_is_open()));
    let over = room.read(|state| state.session().is_over());
    let territories = service::reference::territories(cx.services()).await?;
    let title = name.get(l).to_owned();
    let (join, recover) = (format!("/w/{code}/join"), format!("/w/{code}/recover"));
    let table = table.map(str::to_owned).or_else(|| form.submitted.get("table").map(str::to_owned));
    let cx = cx.clone();
    let status = form.status();
    let page = Page::new(&cx, title.clone()).narrow().in_room().at("workshop").status(status);
    let mut response = page.bare().with_script("assets/live.js").draw(move || {
        let enter = open.then(|| entrance(cx.href(&join), &territories, table, &form, l));
        let shut = (!open).then(|| {
            let text = if over { tr!(l, "workshop-door-over") } else { tr!(l, "workshop-door-shut") };
            view! { <p class="notice notice--info">{text}</p> }
        });
        let again = before.filter(|_| open).map(|seat| {
            view! { <p class="notice notice--info">{tr!(l, "workshop-door-again", name = seat.name)}</p> }
        });
        // What the room left can be read by everyone, but of a rehearsal.
        let harvest = (over && !room.head.rehearsal).then(|| {
            let to = cx.href(&format!("/w/{code}/harvest"));
            view! { <p class="button-row"><a class="button" href=to>{tr!(l, "promises-harvest")}</a></p> }
        });
        view! {
            <main class="page page--narrow live" id="main" tabindex="-1">
                {draw::languages(&cx)}
                <header class="page__lead"><p class="eyebrow">{tr!(l, "workshop-eyebrow")}</p><h1>{title.clone()}</h1></header>
                {shut}
                {harvest}
                {again}
                {enter}
                <p><a href=cx.href(&recover)>{tr!(l, "workshop-have-phrase")}</a></p>
            </main>
        }
        .into_any()
    });
    no_store(&mut response);
    Ok(response)
}

/// The form by which one comes in: which kind of actor, and if one likes a commune, a name, a second hat.
pub fn entrance(
    action: String,
    territories: &[Territory],
    table: Option<String>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let communes = territories
        .iter()
        .map(|territory| (territory.slug.as_str().to_owned(), territory.name.get(l).to_owned()));
    let communes = std::iter::once((String::new(), tr!(l, "workshop-no-commune"))).chain(communes);
    let kinds = || ActorType::ALL.iter().map(|kind| (kind.code().to_owned(), names::one(*kind, l)));
    let seconds = std::iter::once((String::new(), tr!(l, "workshop-one-hat"))).chain(kinds());
    let select = |name: &str, label: String, choices: Vec<(String, String)>| {
        ui::Field::new(name, label, ui::Kind::Select(choices)).optional().draw(form, l)
    };
    let name = ui::Field::line("name", tr!(l, "workshop-name")).hint(tr!(l, "workshop-name-hint"));
    let commune = select("commune", tr!(l, "workshop-commune"), communes.collect());
    let second = select("second", tr!(l, "workshop-second"), seconds.collect());
    let kinds = kinds().map(|(code, text)| (code, text, String::new())).collect();
    let op = form.submitted.get("op").map_or_else(draw::op, str::to_owned);
    view! {
        <form class="form" method="post" action=action>
            {ui::error_summary(form, l)}
            {draw::hidden("op", op)}
            {table.map(|table| draw::hidden("table", table))}
            {ui::choices("kind", &tr!(l, "workshop-kind"), kinds, false, form, l)}
            {commune}
            {name.draw(form, l)}
            <details><summary>{tr!(l, "workshop-second-summary")}</summary>{second}</details>
            <div class="form__actions"><button class="button button--primary button--full">{tr!(l, "workshop-enter")}</button></div>
        </form>
    }
    .into_any()
}

/// What whoever left said of themselves, so that one press brings them back.
pub fn said_before(seat: &Seat) -> Vec<(String, String)> {
    let second = seat.second.map(|kind| kind.code().to_owned());
    let commune = seat.commune.as_ref().map(ToString::to_string);
    [
        ("name", seat.name.clone()),
        ("kind", seat.kind.code().to_owned()),
        ("second", second.unwrap_or_default()),
        ("commune", commune.unwrap_or_default()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// What depends on a seat is never kept by a browser or a proxy.
pub fn no_store(response: &mut axum::response::Response) {
    let value = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().insert(axum::http::header::CACHE_CONTROL, value);
}

/// Who somebody at the door says they are.
pub fn read(sent: &Submitted) -> JoinForm {
    JoinForm {
        name: sent.text("name"),
        kind: sent.text("kind"),
        second: sent.text("second"),
        commune: sent.text("commune"),
        table: sent.text("table"),
        simulated: sent.ticked("simulated"),
    }
}

/// Comes in.
pub async fn join(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let op = draw::op_of(&sent.text("op"));
    // Whoever is in with this phone takes no second seat by the door, nor that of whoever they share it with.
    if phone.anybody().is_some() {
        return Ok(Redirect::to(&cx.href(&path(&code))).into_response());
    }
    let held = phone.left(&room).map(|(_, kept)| kept);
    let before = held.as_ref().or(phone.kept.first()).map(|kept| kept.key.as_str());
    let holds = Holds { before, beside: None };
    match workshop::join(cx.services(), &code, cx.locale, op, &read(&sent), holds).await {
        Ok(key) => {
            let mut response = Redirect::to(&cx.href(&path(&code))).into_response();
            let known = phone.of_key(&key);
            let kept = known.unwrap_or(Kept { key, came: Some((op, cx.locale)), code: None });
            cookie::write(&mut response, &cx, &code, &phone.with_first(kept));
            Ok(response)
        }
        Err(error) => {
            let form = sent.refused(error)?;
            draw(&cx, &code, None, &headers, form).await
        }
    }
}

/// Asks for the phrase of a seat.
pub async fn ask_phrase(cx: Cx, Path(code): Path<String>) -> Answer {
    phrase_page(&cx, &code, FormState::default()).await
}

async fn phrase_page(cx: &Cx, code: &str, form: FormState) -> Answer {
    let l = cx.locale;
    live::room(cx.services(), code).await?;
    let title = tr!(l, "workshop-phrase-title");
    let action = cx.href(&format!("/w/{code}/recover"));
    Ok(Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status()).draw(move || {
        let field = ui::Field::line("phrase", tr!(l, "workshop-phrase")).hint(tr!(l, "workshop-phrase-hint"));
        view! {
            {ui::error_summary(&form, l)}
            <header class="page__lead"><h1>{title}</h1></header>
            <form class="form" method="post" action=action>
                {draw::hidden("op", draw::op())}
                {field.draw(&form, l)}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "workshop-phrase-go")}</button></div>
            </form>
        }
        .into_any()
    }))
}

/// Moves a seat to this phone. Whoever was there with it before keeps theirs.
pub async fn recover(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let op = draw::op_of(&sent.text("op"));
    match workshop::recover(cx.services(), &code, op, &sent.text("phrase")).await {
        Ok(key) => {
            let mut response = Redirect::to(&cx.href(&path(&code))).into_response();
            let room = live::room(cx.services(), &code).await?;
            let phone = Phone::of(&headers, cx.site.secure, &room);
            let kept = phone.with_first(Kept { key, came: None, code: None });
            cookie::write(&mut response, &cx, &code, &kept);
            Ok(response)
        }
        Err(service::Error::Refused(refusal)) => {
            let fields = vec![domain::Field::new("phrase", refusal)];
            phrase_page(&cx, &code, FormState { submitted: sent, fields }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Gives the seat up. The phone keeps its key, which opens nothing meanwhile: whoever comes back with it
/// has the same seat. Who else is there with it says so before anything of theirs is shown.
pub async fn leave(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let mut response = Redirect::to(&cx.href(&path(&code))).into_response();
    if let Some((seat, kept)) = phone.named(sent.text("as").parse().ok()) {
        let command = domain::workshop::Command::RemoveSeat { seat: *seat, reason: None };
        let op = draw::op_of(&sent.text("op"));
        workshop::act(cx.services(), &room, *seat, op, command).await.map_err(AppError::from)?;
        cookie::write_between(&mut response, &cx, &code, &phone.with_last(kept));
    }
    Ok(response)
}

/// How far a workshop is, in words.
pub fn state(state: SessionState, l: Locale) -> String {
    tr!(l, &format!("workshop-session-{}", state.code()))
}

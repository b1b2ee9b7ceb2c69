//! Paper in the room: sheets and ballots to print, ballots that a host types, flip charts that are
//! photographed.

use super::{
    super::{ballot, cookie::Phone, draw, scenario},
    attachment, paper_pdf, path,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    show, ui,
    upload::{self, Upload},
};
use axum::{
    extract::{Multipart, Path, Query},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::ActorType,
    locale::Locale,
    picture::MOST_BYTES,
    workshop::{BallotForm, FieldKey, Hand, MOST_PAPERS, Round, RoundId, Scenario, SeatId, Token},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    harvest::{self, PaperForm},
    live::Room,
    workshop,
};
use std::sync::Arc;

/// What a code on a ballot leads to.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    round: Option<u32>,
    ballot: Option<u32>,
    done: Option<String>,
}

/// Who works with paper: a facilitator, or whoever hosts or writes at a table.
pub(super) async fn hand(
    cx: &Cx,
    code: &str,
    headers: &HeaderMap,
) -> Result<(Arc<Room>, Hand), AppError> {
    let room = service::live::room(cx.services(), code).await?;
    let phone = Phone::of(headers, cx.site.secure, &room);
    let serves = |seat: SeatId| {
        room.read(|state| {
            let table = state.seats.get(&seat).and_then(|seat| seat.table);
            state.serves(seat, table)
        })
    };
    let server = phone.holder().map(|(seat, _)| *seat).filter(|seat| serves(*seat));
    if let Some(seat) = server {
        return Ok((room, Hand::Seat(seat)));
    }
    Ok(workshop::as_facilitator(cx.services(), cx.caller(), code).await?)
}

/// The page of the paper.
pub async fn get(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    let (room, hand) = hand(&cx, &code, &headers).await?;
    let mut values = Vec::new();
    if let Some(round) = asked.round {
        values.push(("round".to_owned(), round.to_string()));
    }
    if let Some(number) = asked.ballot {
        values.push(("number".to_owned(), number.to_string()));
    }
    Ok(page(&cx, &room, hand, &FormState::prefilled(values), asked.done.as_deref()))
}

/// Forms have no page of their own: who comes back begins again.
pub async fn back(cx: Cx, Path(code): Path<String>) -> Answer {
    Ok(Redirect::to(&cx.href(&format!("{}/paper", path(&code)))).into_response())
}

/// Rounds whose ballots are taken now.
fn polling(cx: &Cx, room: &Room) -> Vec<Round> {
    let now = cx.now();
    room.read(|state| {
        let rounds = state.course.rounds.iter();
        rounds.filter(|it| it.ballot.is_some() && it.takes_ballot(now)).cloned().collect()
    })
}

fn page(cx: &Cx, room: &Room, hand: Hand, form: &FormState, done: Option<&str>) -> Response {
    let l = cx.locale;
    let title = tr!(l, "room-paper-room");
    let here = path(&room.head.code);
    let name = workshop::title(room).get(l).to_owned();
    let facilitates = matches!(hand, Hand::Facilitator(_));
    let console = if facilitates { format!("{here}/console") } else { here.clone() };
    let mut response = Page::new(cx, title.clone()).in_room().at("workshop").status(form.status()).draw(|| {
        let rounds = polling(cx, room);
        let wanted = form.value("round").parse().ok().map(RoundId);
        let round = rounds.iter().find(|it| Some(it.id) == wanted).or(rounds.first());
        let done = done.filter(|it| ["typed", "withdrawn", "picture"].contains(it));
        let done = done.map(|it| view! { <p class="notice notice--success" role="status">{tr!(l, &format!("room-paper-done-{it}"))}</p> });
        // A sheet of before must not be typed as one of after, which asks the same.
        let stray = wanted.filter(|id| !rounds.iter().any(|it| it.id == *id));
        let stray = stray.and_then(|id| other_round(cx, room, id, round));
        let typing = match round {
            _ if stray.is_some() => stray.into_any(),
            Some(round) => view! { {type_form(cx, room, round, form)}{typed(cx, room, round)} }.into_any(),
            None => view! { <p class="notice notice--info">{tr!(l, "room-paper-no-round")}</p> }.into_any(),
        };
        view! {
            {ui::breadcrumbs(cx, vec![(cx.href(&console), name.clone())], title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "room-paper-lead")}</p></header>
            {done}
            {facilitates.then(|| print(cx, room))}
            <section class="section flow"><h2>{tr!(l, "room-paper-type")}</h2>{typing}</section>
            {pictures(cx, room, form)}
        }
        .into_any()
    });
    super::super::door::no_store(&mut response);
    response
}

/// That a sheet is of a round that does not take any now, and the way to the one that does.
fn other_round(cx: &Cx, room: &Room, id: RoundId, open: Option<&Round>) -> Option<AnyView> {
    let l = cx.locale;
    let named = |round: &Round| super::super::names::round(round.kind, round.title.as_ref(), l);
    let name = room.read(|state| state.round(id).map(named))?;
    let here = cx.href(&format!("{}/paper", path(&room.head.code)));
    let open = open.map(|round| {
        let text = tr!(l, "room-paper-other-round-open", round = named(round));
        view! { <p><a href=here>{text}</a></p> }
    });
    Some(
        view! { <p class="notice notice--warning">{tr!(l, "room-paper-other-round", round = name)}</p>{open} }
            .into_any(),
    )
}

/// What is printed before the evening.
fn print(cx: &Cx, room: &Room) -> AnyView {
    let l = cx.locale;
    let here = path(&room.head.code);
    let tables = cx.href(&format!("{here}/paper/tables.pdf"));
    let rounds = room.read(|state| {
        let asked = state.course.rounds.iter().filter(|round| round.ballot.is_some());
        asked
            .map(|it| (it.id, super::super::names::round(it.kind, it.title.as_ref(), l)))
            .collect::<Vec<_>>()
    });
    let options = rounds.into_iter().map(|(id, name)| (id.to_string(), name)).collect::<Vec<_>>();
    let ballots = cx.href(&format!("{here}/paper/ballots.pdf"));
    let form = FormState::prefilled([("count".to_owned(), "20".to_owned())]);
    let ballots = (!options.is_empty()).then(|| view! {
        <form class="form" method="get" action=ballots>
            <div class="field-row">
                {ui::Field::new("of", tr!(l, "room-paper-round"), ui::Kind::Select(options)).draw(&form, l)}
                {ui::Field::new("count", tr!(l, "room-paper-count"), ui::Kind::Line("number")).class("field field--short").draw(&form, l)}
            </div>
            <button class="button">{tr!(l, "room-paper-print-ballots")}</button>
        </form>
    });
    view! {
        <section class="section flow"><h2>{tr!(l, "room-paper-print")}</h2>
            <p>{tr!(l, "room-paper-print-what")}</p>
            <p class="button-row"><a class="button" href=tables>{tr!(l, "room-paper-print-tables")}</a></p>
            {ballots}
        </section>
    }
    .into_any()
}

/// The ballot as it lies on the table, and who filled it in.
fn type_form(cx: &Cx, room: &Room, round: &Round, form: &FormState) -> Option<AnyView> {
    let l = cx.locale;
    let asked = round.ballot.as_ref()?;
    let action = cx.href(&format!("{}/paper", path(&room.head.code)));
    let kinds = |none: String| {
        let kinds = ActorType::ALL
            .iter()
            .map(|it| (it.code().to_owned(), tr!(l, &format!("actor-{}", it.code()))));
        std::iter::once((String::new(), none)).chain(kinds).collect::<Vec<_>>()
    };
    let lines = room.read(|state| {
        let options: Vec<&Scenario> =
            round.options.iter().filter_map(|id| state.scenarios.get(id)).collect();
        let own = (!form.fields.is_empty()).then(|| ballot::read(asked, &form.submitted));
        ballot::lines(asked, &options, own.as_ref(), l)
    });
    let name = super::super::names::round(round.kind, round.title.as_ref(), l);
    let answers = matches!(asked, BallotForm::Answers { .. });
    let go = if answers { "room-paper-type-go-answers" } else { "room-paper-type-go" };
    Some(
        view! {
            <form class="form live-ballot" method="post" action=action>
                {draw::hidden("op", draw::op())} {draw::hidden("round", round.id.to_string())}
                <p class="lead">{name}</p>
                <div class="field-row">
                    {ui::Field::new("number", tr!(l, "room-paper-number"), ui::Kind::Line("number")).optional().hint(tr!(l, "room-paper-number-hint")).class("field field--short").draw(form, l)}
                    {ui::Field::new("kind", tr!(l, "room-paper-kind"), ui::Kind::Select(kinds(tr!(l, "room-paper-kind-none")))).draw(form, l)}
                    {ui::Field::new("second", tr!(l, "workshop-second"), ui::Kind::Select(kinds(tr!(l, "workshop-one-hat")))).optional().draw(form, l)}
                </div>
                {lines}
                <div class="form__actions"><button class="button button--primary">{tr!(l, go)}</button>
                    <p class="form__actions-note">{tr!(l, "room-paper-type-note")}</p></div>
            </form>
        }
        .into_any(),
    )
}

/// What was typed so far, with a way back.
fn typed(cx: &Cx, room: &Room, round: &Round) -> Option<AnyView> {
    let l = cx.locale;
    let papers = harvest::papers(room, round.id);
    if papers.is_empty() {
        return None;
    }
    let action = cx.href(&format!("{}/paper/withdraw", path(&room.head.code)));
    let rows = papers.iter().map(|(token, paper, who)| {
        let number = paper.number.map_or_else(|| "–".to_owned(), |number| number.to_string());
        let who = who.clone().unwrap_or_else(|| tr!(l, "room-paper-by-facilitator"));
        view! {
            <tr><th scope="row">{number.clone()}</th><td>{show::time(paper.at)}</td><td>{who}</td>
                <td><details><summary>{tr!(l, "room-paper-withdraw")}<span class="visually-hidden">" "{number}</span></summary>
                    <form class="form" method="post" action=action.clone()>
                        {draw::hidden("op", draw::op())} {draw::hidden("round", round.id.to_string())} {draw::hidden("token", code_of(*token))}
                        <div class="field"><label class="field__label">{tr!(l, "workshop-reason")}<input name="reason" required=true /></label></div>
                        <button class="button button--small">{tr!(l, "room-paper-withdraw")}</button>
                    </form></details></td></tr>
        }
    });
    let rows = rows.collect_view();
    let caption = tr!(l, "room-paper-typed", count = papers.len());
    let label = caption.clone();
    Some(
        view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=label>
                <table class="table"><caption>{caption}</caption><thead><tr><th scope="col">{tr!(l, "room-paper-number")}</th>
                    <th scope="col">{tr!(l, "room-paper-when")}</th><th scope="col">{tr!(l, "room-paper-who")}</th><th scope="col">{tr!(l, "workshop-column-do")}</th></tr></thead>
                    <tbody>{rows}</tbody></table>
            </div>
        }
        .into_any(),
    )
}

fn code_of(token: Token) -> String {
    domain::rules::hex(&token.0)
}

/// Flip charts that were photographed, and a form for another.
fn pictures(cx: &Cx, room: &Room, form: &FormState) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/paper/picture", path(&room.head.code)));
    let (shown, options) = room.read(|state| {
        let shown = state.pictures.iter().filter(|it| it.hidden.is_none());
        let shown = shown.map(|picture| scenario::photo(picture, l)).collect_view();
        let title = |it: &Scenario| {
            it.text(FieldKey::Title).map(|it| it.get(l).to_owned()).unwrap_or_default()
        };
        let mut options = vec![(String::new(), tr!(l, "room-paper-picture-room"))];
        options.extend(state.votable().map(|it| (it.id.to_string(), title(it))));
        (shown, options)
    });
    let over = room.read(|state| state.session().is_over());
    let copying = cx.href(&format!("{}/paper/copy", path(&room.head.code)));
    let copies = room.read(|state| {
        let copied = |it: &Scenario| FieldKey::ALL.iter().any(|field| it.takes_copy(*field));
        let open = state.votable().filter(|it| copied(it) && !over && !state.pictures.is_empty());
        open.map(|it| scenario::copy_link(&copying, it, l)).collect_view()
    });
    let form = (!over).then(|| {
        view! {
            <form class="form" method="post" action=action enctype="multipart/form-data">
                {ui::Field::new("scenario", tr!(l, "room-paper-picture-about"), ui::Kind::Select(options)).draw(form, l)}
                {ui::file("file", &tr!(l, "room-paper-picture"), &tr!(l, "room-paper-picture-hint"), "image/jpeg,image/png,image/webp", form, l)}
                {ui::Field::new("text", tr!(l, "room-paper-picture-text"), ui::Kind::Area(4)).hint(tr!(l, "room-paper-picture-text-hint")).draw(form, l)}
                <button class="button">{tr!(l, "room-paper-picture-add")}</button>
            </form>
        }
    });
    view! {
        <section class="section flow"><h2>{tr!(l, "room-paper-pictures")}</h2>
            <ul class="photos__list">{shown}</ul>
            {copies}
            {form}
        </section>
    }
    .into_any()
}

fn to(cx: &Cx, code: &str, done: &str, round: Option<RoundId>) -> Response {
    let round = round.map(|round| format!("&round={round}")).unwrap_or_default();
    Redirect::to(&cx.href(&format!("{}/paper?done={done}{round}", path(code)))).into_response()
}

/// Types a ballot.
pub async fn type_in(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let (room, hand) = hand(&cx, &code, &headers).await?;
    let round = sent.text("round").parse().map(RoundId).map_err(|_| AppError::NotFound)?;
    let asked = room.read(|state| state.round(round).and_then(|round| round.ballot.clone()));
    let asked = asked.ok_or(AppError::NotFound)?;
    let form = PaperForm {
        round,
        number: sent.text("number"),
        kind: sent.text("kind"),
        second: sent.text("second"),
        ballot: ballot::read(&asked, &sent),
    };
    match harvest::type_paper(&room, hand, draw::op_of(&sent.text("op")), form).await {
        Ok(_) => Ok(to(&cx, &code, "typed", Some(round))),
        Err(error) => Ok(page(&cx, &room, hand, &sent.refused(error)?, None)),
    }
}

/// Takes one out again.
pub async fn withdraw(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let (room, hand) = hand(&cx, &code, &headers).await?;
    let round = sent.text("round").parse().map(RoundId).map_err(|_| AppError::NotFound)?;
    let (op, token) = (draw::op_of(&sent.text("op")), sent.text("token"));
    let reason = sent.text("reason");
    match harvest::withdraw_paper(&room, hand, op, round, &token, reason).await {
        Ok(_) => Ok(to(&cx, &code, "withdrawn", Some(round))),
        Err(error) => Ok(page(&cx, &room, hand, &sent.refused(error)?, None)),
    }
}

/// Puts a photographed sheet to the records.
pub async fn picture(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    parts: Multipart,
) -> Answer {
    // Nothing is read of what somebody sends who may not.
    let (room, hand) = hand(&cx, &code, &headers).await?;
    let Upload { fields, file, .. } = upload::read(parts, "file", MOST_BYTES).await;
    let (text, scenario) = (fields.text("text"), fields.text("scenario"));
    let sent = (file, text.as_str(), scenario.as_str());
    match harvest::photograph(cx.services(), &room, hand, sent, cx.locale).await {
        Ok(_) => Ok(to(&cx, &code, "picture", None)),
        Err(error) => Ok(page(&cx, &room, hand, &fields.refused(error)?, None)),
    }
}

/// One sheet for each table.
pub async fn tables(cx: Cx, Path(code): Path<String>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let bytes = paper_pdf::tables(&cx, &room)?;
    Ok(attachment("application/pdf", &format!("tables-{code}.pdf"), bytes))
}

/// Which ballots to print.
#[derive(Debug, Deserialize)]
pub struct Print {
    of: u32,
    count: Option<u32>,
}

/// Numbered ballots of a round.
pub async fn ballots(cx: Cx, Path(code): Path<String>, Query(print): Query<Print>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let count = print.count.unwrap_or(20).clamp(1, MOST_PAPERS.min(400));
    let bytes = paper_pdf::ballots(&cx, &room, RoundId(print.of), count)?;
    Ok(attachment("application/pdf", &format!("feuilles-{code}.pdf"), bytes))
}

/// The words of a scenario's title.
pub(super) fn title(scenario: &Scenario, l: Locale) -> String {
    scenario.text(FieldKey::Title).map(|title| title.get(l).to_owned()).unwrap_or_default()
}

//! What somebody writes on their phone, and what others wrote.

use crate::{
    cx::{Cx, query},
    features::workshop::{draw, names, phone::title_of},
    form::FormState,
    ui,
};
use domain::{
    locale::Locale,
    workshop::{
        Note, NoteKind, Pitch, Scenario, Seat, Workshop,
        view::{self, PhoneView},
    },
};
use leptos::prelude::*;

/// The most notes that a phone lists: what is older has been read.
const MOST: usize = 40;

/// A note, of one of several kinds.
pub fn write(action: &str, kinds: &[NoteKind], form: &FormState, l: Locale) -> AnyView {
    view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "note")}
            {fields(kinds, form, l)}
            <div class="form__actions"><button class="button button--primary">{tr!(l, "workshop-note-send")}</button></div>
        </form>
    }
    .into_any()
}

/// A note about one of several scenarios, beside a ballot.
pub fn about_scenario(
    action: &str,
    kinds: &[NoteKind],
    options: &[&Scenario],
    form: &FormState,
    l: Locale,
) -> AnyView {
    let options = options.iter().map(|scenario| {
        let id = scenario.id.to_string();
        let chosen = form.submitted.has("scenario", &id);
        view! { <option value=id selected=chosen>{title_of(scenario, l)}</option> }
    });
    let options = options.collect_view();
    let reacts = kinds.contains(&NoteKind::Reaction);
    let title = if reacts { "workshop-consent-title" } else { "workshop-objection-title" };
    let hint = reacts.then(|| view! { <p class="small">{tr!(l, "workshop-reaction-hint")}</p> });
    view! {
        <section class="section"><h2>{tr!(l, title)}</h2>{hint}
            <form class="form" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "note")}
                <div class="field"><label class="field__label">{tr!(l, "workshop-about-scenario")}<select name="scenario">{options}</select></label></div>
                {fields(kinds, form, l)}
                <div class="form__actions"><button class="button">{tr!(l, "workshop-note-send")}</button></div>
            </form></section>
    }
    .into_any()
}

fn fields(kinds: &[NoteKind], form: &FormState, l: Locale) -> AnyView {
    let chosen = form.submitted.text("kind");
    let options = kinds.iter().enumerate().map(|(place, kind)| {
        let checked = if chosen.is_empty() { place == 0 } else { chosen == kind.code() };
        view! {
            <label class="choice choice--plain">
                <input r#type="radio" name="kind" value=kind.code() checked=checked />
                <span class="choice__text"><span class="choice__label">{tr!(l, &format!("workshop-note-{}", kind.code()))}</span></span>
            </label>
        }
    });
    let options = options.collect_view();
    let kind = match kinds {
        [only] => draw::hidden("kind", only.code()),
        _ => view! {
            <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "workshop-note-legend")}</legend>
                <div class="live-scale">{options}</div></fieldset>
        }
        .into_any(),
    };
    let things = kinds.iter().any(|kind| matches!(kind, NoteKind::Need | NoteKind::Offer));
    let promises = kinds.contains(&NoteKind::Commitment);
    let quantity = things.then(|| {
        ui::Field::new("quantity", tr!(l, "workshop-quantity"), ui::Kind::Line("number"))
            .optional()
            .class("field field--short")
            .draw(form, l)
    });
    let day = (things || promises).then(|| {
        let label = if promises { tr!(l, "workshop-by-when") } else { tr!(l, "workshop-when") };
        ui::Field::new("day", label, ui::Kind::Line("date"))
            .optional()
            .class("field field--date")
            .draw(form, l)
    });
    let consent = promises.then(|| ui::tick("consent", tr!(l, "workshop-may-quote"), form));
    view! {
        {kind}
        {ui::Field::new("text", tr!(l, "workshop-note-text"), ui::Kind::Area(3)).draw(form, l)}
        <div class="field-row">{quantity}{day}</div>
        {consent}
    }
    .into_any()
}

/// Who presents, what one needs and offers, who waits, and the way into the queue.
pub fn pitches(
    action: &str,
    current: Option<&Pitch>,
    queue: &[&Pitch],
    own: bool,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let current = current.map(|pitch| {
        let own = own.then(|| view! { <p class="notice notice--info">{tr!(l, "workshop-pitch-own")}</p> });
        view! { {own}<p class="lead"><strong>{draw::authored(&pitch.title, l)}</strong>" · "{pitch.who.clone()}</p> }
    });
    let waiting = queue
        .iter()
        .map(|pitch| view! { <li>{draw::authored(&pitch.title, l)}" · "{pitch.who.clone()}</li> });
    let list = (!queue.is_empty()).then(
        || view! { <h2>{tr!(l, "workshop-pitch-queue")}</h2><ol>{waiting.collect_view()}</ol> },
    );
    let asks = form.submitted.text("do") == "pitch";
    view! {
        {current}
        {write(action, &[NoteKind::Need, NoteKind::Offer], form, l)}
        {list}
        <details open=asks><summary>{tr!(l, "workshop-pitch-ask")}</summary>
            <form class="form" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "pitch")}
                {ui::Field::line("title", tr!(l, "workshop-pitch-title")).draw(form, l)}
                {ui::Field::line("who", tr!(l, "workshop-pitch-who")).draw(form, l)}
                <button class="button">{tr!(l, "workshop-pitch-send")}</button>
            </form></details>
    }
    .into_any()
}

/// What was written: needs and offers take a hand, questions and objections say what became of them.
pub fn written(
    cx: &Cx,
    (path, action): (&str, &str),
    state: &Workshop,
    view: &PhoneView<'_>,
    l: Locale,
) -> Option<AnyView> {
    if view.notes.is_empty() {
        return None;
    }
    let items = view.notes.iter().rev().take(MOST);
    let items =
        items.map(|note| line(cx, (path, action), state, note, view.seat, l)).collect_view();
    Some(
        view! { <section class="section"><h2>{tr!(l, "workshop-notes")}</h2><ul class="live-notes">{items}</ul></section> }
            .into_any(),
    )
}

fn line(
    cx: &Cx,
    (path, action): (&str, &str),
    state: &Workshop,
    note: &Note,
    seat: &Seat,
    l: Locale,
) -> AnyView {
    let kind = tr!(l, &format!("workshop-note-{}", note.kind.code()));
    let own = note.author == Some(seat.id);
    let raised = note.hands.contains(&seat.id);
    let label = match note.kind {
        NoteKind::Need => tr!(l, "workshop-i-can-lend"),
        NoteKind::Offer => tr!(l, "workshop-i-want"),
        NoteKind::Case => tr!(l, "workshop-inspires-me"),
        _ => tr!(l, "workshop-me-too"),
    };
    let hand = (!own).then(|| view! {
        <form method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "hand")} {draw::hidden("note", note.id.to_string())}
            {draw::hidden("on", if raised { "no" } else { "yes" })}
            <button class="button button--small" aria-pressed=raised.to_string()>{label}</button>
        </form>
    });
    let count = note.quantity.map(|quantity| format!(" × {quantity}"));
    let shared =
        note.shared.then(|| view! { " "<span class="badge">{tr!(l, "market-on-board")}</span> });
    let hands =
        (!note.hands.is_empty()).then(|| tr!(l, "workshop-hands", count = note.hands.len()));
    let about = note.scenario.and_then(|id| state.scenarios.get(&id));
    let said = note.is_about_a_scenario().then(|| view::whose(state, note)).flatten();
    let said = said.and_then(|said| names::whose(said, l));
    let about = about.map(|scenario| title_of(scenario, l));
    let about: Vec<String> = said.into_iter().chain(about).collect();
    let about =
        (!about.is_empty()).then(|| view! { <p class="muted small">{about.join(" · ")}</p> });
    view! {
        <li class="live-notes__item">
            <p><span class="badge badge--word">{kind}</span>" "{draw::authored(&note.text, l)}{count}{shared}</p>
            {about}
            <p class="muted small">{hands}</p>
            {answered(action, state, note, seat, l)}
            {own.then(|| to_everyone(cx, state, note, path, l))}
            {(own && !note.shared).then(|| onto_the_board(cx, note, l))}
            {hand}
        </li>
    }
    .into_any()
}

/// Whoever said a need or an offer agrees here that it goes on the board, without an account. What is
/// rehearsed goes nowhere.
fn to_everyone(cx: &Cx, state: &Workshop, note: &Note, path: &str, l: Locale) -> Option<AnyView> {
    if !note.is_of_the_market() || state.rehearsal {
        return None;
    }
    let href = cx.href(&format!("{path}/market/{}", note.id));
    let text = tr!(l, if note.shared { "market-yours" } else { "market-share-link" });
    Some(view! { <p class="small"><a href=href>{text}</a></p> }.into_any())
}

/// What one needs or offers can go on the board that all neighbours read, under one's own name: the
/// form there is filled in already.
fn onto_the_board(cx: &Cx, note: &Note, l: Locale) -> Option<AnyView> {
    let side = match note.kind {
        NoteKind::Need => "need",
        NoteKind::Offer => "offer",
        _ => return None,
    };
    let quantity = note.quantity.map(|quantity| quantity.to_string()).unwrap_or_default();
    let pairs =
        [("side", side.to_owned()), ("what", note.text.text.clone()), ("quantity", quantity)];
    let href = cx.href(&format!("/registry/board/new?{}", query(pairs)));
    Some(view! { <p class="small"><a href=href>{tr!(l, "workshop-onto-board")}</a></p> }.into_any())
}

/// What a question was answered, and how an objection was worked in; the table that wrote it down may
/// say so, and the one whose scenario it is about.
fn answered(
    action: &str,
    state: &Workshop,
    note: &Note,
    seat: &Seat,
    l: Locale,
) -> Option<AnyView> {
    if !note.takes_answer() || (note.kind == NoteKind::Question && note.scenario.is_none()) {
        return None;
    }
    let kind = note.kind.code();
    if let Some(answer) = &note.answer {
        let label = tr!(l, &format!("workshop-{kind}-answered"));
        return Some(
            view! { <p class="notice notice--success">{label}" "{draw::authored(answer, l)}</p> }
                .into_any(),
        );
    }
    let about = note.scenario.and_then(|id| state.scenarios.get(&id)?.table);
    let serves = state.serves(seat.id, note.table) || state.serves(seat.id, about);
    let [asks, sends] =
        ["answer", "answer-send"].map(|it| tr!(l, &format!("workshop-{kind}-{it}")));
    serves.then(|| {
        view! {
            <form class="form form--tight" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "answer-note")} {draw::hidden("note", note.id.to_string())}
                <div class="field"><label class="field__label">{asks}<input name="answer" required=true /></label></div>
                <button class="button button--small">{sends}</button>
            </form>
        }
        .into_any()
    })
}

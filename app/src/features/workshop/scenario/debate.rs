//! For and against, and changes that somebody proposes.

use super::{super::draw, Places, forms::control, value};
use domain::{
    locale::Locale,
    workshop::{Amendment, Answer, Argument, Conflict, Scenario, SeatId, Side},
};
use leptos::prelude::*;

/// The arguments about a scenario, those with most support first, each with a way to agree.
pub fn arguments(
    action: &str,
    seat: SeatId,
    scenario: &Scenario,
    all: &[&Argument],
    l: Locale,
) -> AnyView {
    let mut about: Vec<&&Argument> = all.iter().filter(|one| one.scenario == scenario.id).collect();
    about.sort_by_key(|argument| (argument.side, std::cmp::Reverse(argument.supporters.len())));
    if about.is_empty() {
        return ().into_any();
    }
    let items = about.into_iter().map(|argument| argument_line(action, seat, argument, l));
    view! { <ul class="live-notes">{items.collect_view()}</ul> }.into_any()
}

fn argument_line(action: &str, seat: SeatId, argument: &Argument, l: Locale) -> AnyView {
    let side = tr!(l, &format!("workshop-side-{}", argument.side.code()));
    let field = argument.field.map(|field| tr!(l, &format!("workshop-field-{}", field.code())));
    let field = field.map(|field| view! { <span class="muted small">" "{field}</span> });
    let on = argument.supporters.contains(&seat);
    let count = argument.supporters.len();
    let count = (count > 0).then(|| tr!(l, "workshop-supporters", count = count));
    let class = match argument.side {
        Side::For => "badge badge--funded",
        Side::Against => "badge badge--not-funded",
    };
    let agree = (argument.author != Some(seat)).then(|| view! {
        <form method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "support")} {draw::hidden("argument", argument.id.to_string())}
            {draw::hidden("on", if on { "no" } else { "yes" })}
            <button class="button button--small" aria-pressed=on.to_string()>{tr!(l, "workshop-me-too")}</button>
        </form>
    });
    view! {
        <li class="live-notes__item">
            <p><span class=class>{side}</span>{field}</p><p>{draw::authored(&argument.text, l)}</p>
            <p class="muted small">{count}</p>{agree}
        </li>
    }
    .into_any()
}

/// An argument, pinned to a field.
pub fn argue(action: &str, scenario: &Scenario, l: Locale) -> AnyView {
    let fields =
        std::iter::once((String::new(), tr!(l, "workshop-argue-whole")))
            .chain(scenario.fields.keys().map(|key| {
                (key.code().to_owned(), tr!(l, &format!("workshop-field-{}", key.code())))
            }))
            .map(|(code, name)| view! { <option value=code>{name}</option> });
    let fields = fields.collect_view();
    let sides = Side::ALL.iter().enumerate().map(|(place, side)| view! {
        <label class="choice choice--plain"><input r#type="radio" name="side" value=side.code() checked=place == 0 />
            <span class="choice__text"><span class="choice__label">{tr!(l, &format!("workshop-side-{}", side.code()))}</span></span></label>
    });
    let sides = sides.collect_view();
    view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "argue")} {draw::hidden("scenario", scenario.id.to_string())}
            <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "workshop-argue-side")}</legend>
                <div class="live-scale">{sides}</div></fieldset>
            <div class="field"><label class="field__label">{tr!(l, "workshop-argue-about")}<select name="field">{fields}</select></label></div>
            <div class="field"><label class="field__label">{tr!(l, "workshop-argue-text")}<textarea name="text" rows="3"></textarea></label></div>
            <button class="button">{tr!(l, "workshop-argue-send")}</button>
        </form>
    }
    .into_any()
}

/// An amendment that waits, for whoever may answer it: taken over, worked in, or not taken.
pub fn answer(
    action: &str,
    amendment: &Amendment,
    (scenario, places): (&Scenario, Places<'_>),
    conflict: Option<&Conflict>,
    l: Locale,
) -> AnyView {
    let key = amendment.field;
    let changed = conflict.is_some_and(|conflict| conflict.written_since.is_some());
    let accept = (!changed).then(|| view! {
        <form method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "accept")} {draw::hidden("amendment", amendment.id.to_string())}
            <button class="button button--small">{tr!(l, "workshop-amendment-accept")}</button>
        </form>
    });
    let name = tr!(l, &format!("workshop-field-{}", key.code()));
    let open = changed || conflict.is_some_and(|conflict| !conflict.rivals.is_empty());
    view! {
        <div class="notice notice--info">
            {proposal(amendment, places, l)}
            {in_the_way(conflict, l)}
            {accept}
            <details open=open><summary>{tr!(l, "workshop-amendment-merge")}</summary>
                <form class="form form--tight" method="post" action=action.to_owned() data-send="">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "merge")} {draw::hidden("amendment", amendment.id.to_string())}
                    {draw::hidden("based_on", scenario.revision(key).to_string())}
                    {control(key, name, scenario, places, l)}
                    <button class="button button--small">{tr!(l, "workshop-amendment-merge-send")}</button>
                </form></details>
            <details><summary>{tr!(l, "workshop-amendment-decline")}</summary>
                <form class="form form--tight" method="post" action=action.to_owned() data-send="">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "decline")} {draw::hidden("amendment", amendment.id.to_string())}
                    <div class="field"><label class="field__label">{tr!(l, "workshop-amendment-reason")}<input name="reason" required=true /></label></div>
                    <button class="button button--small">{tr!(l, "workshop-amendment-decline")}</button>
                </form></details>
        </div>
    }
    .into_any()
}

fn proposal(amendment: &Amendment, places: Places<'_>, l: Locale) -> AnyView {
    let field = tr!(l, &format!("workshop-field-{}", amendment.field.code()));
    view! {
        <p class="notice__title">{tr!(l, "workshop-amendment-to", field = field)}</p>
        <div>{value(&amendment.value, places, l)}</div>
        <p class="muted">{draw::authored(&amendment.why, l)}</p>
    }
    .into_any()
}

/// What stands in the way of taking a change over as it is.
fn in_the_way(conflict: Option<&Conflict>, l: Locale) -> Option<AnyView> {
    let conflict = conflict?;
    let since = conflict.written_since.map(|revision| {
        view! { <p class="notice notice--warning">{tr!(l, "workshop-conflict-written", revision = revision)}</p> }
    });
    let rivals = conflict.rivals.len();
    let rivals = (rivals > 0).then(|| {
        view! { <p class="notice notice--warning">{tr!(l, "workshop-conflict-rivals", count = rivals)}</p> }
    });
    Some(view! { {since}{rivals} }.into_any())
}

/// A change of one's own, with what became of it.
pub fn own(amendment: &Amendment, places: Places<'_>, l: Locale) -> AnyView {
    let fate = match &amendment.answer {
        Answer::Open => tr!(l, "workshop-fate-open"),
        Answer::Accepted => tr!(l, "workshop-fate-accepted"),
        Answer::Merged => tr!(l, "workshop-fate-merged"),
        Answer::Declined { .. } => tr!(l, "workshop-fate-declined"),
    };
    let why = match &amendment.answer {
        Answer::Declined { reason } => Some(draw::authored(reason, l)),
        _ => None,
    };
    view! { <div class="notice">{proposal(amendment, places, l)}<p><strong>{fate}</strong>" "{why}</p></div> }
        .into_any()
}

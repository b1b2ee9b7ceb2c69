//! What if, in a room: the form. A phone with scripts counts by itself as something is moved
//! (`assets/what-if.js`, with the crate `whatif` as its module); without, the server counts what is
//! sent.

use super::draw;
use crate::assets;
use domain::said::{Said, filled};
use leptos::prelude::*;
use whatif::{Shown, TrialTexts, TrialTyped};

/// Everything the form is drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomTrialView {
    /// Address of the page, to which the form is sent.
    pub action: String,
    /// Address of the pots and the ballots.
    pub ground: String,
    /// The pots by name.
    pub pots: Vec<Said>,
    /// Rules: code and name.
    pub rules: Vec<(String, String)>,
    /// The communes where what can be funded stands: code and name.
    pub communes: Vec<(String, String)>,
    /// Whether ballots say of which kind of actor they are.
    pub kinds: bool,
    /// The number of the operation by which a choice is sent, and whose it is; nothing for who holds no
    /// seat.
    pub choice: Option<(String, String)>,
    /// Whether a choice was just taken.
    pub taken: bool,
    /// What is typed.
    pub typed: TrialTyped,
    /// What it gives.
    pub shown: Shown,
    /// The words.
    pub texts: TrialTexts,
}

/// The form and what it gives.
pub fn form(view: &RoomTrialView) -> AnyView {
    let action = view.action.clone();
    let text = |code: &str| view.texts.get(code);
    let chosen = if view.taken { text("chosen") } else { String::new() };
    view! {
        <form class="trial" method="get" action=action data-ground=view.ground.clone()
            data-worker=assets::url("assets/what-if-worker.js") data-script=assets::url("pkg/whatif.js") data-module=assets::url("pkg/whatif.wasm")
            data-waits=text("waits") data-chosen=text("chosen") data-failed=text("failed")>
            {questions(view)}
            <p class="button-row"><button class="button button--primary" data-count="">{text("count")}</button>{choose(view)}</p>
            <p class="trial__chosen" role="status" data-choice="">{chosen}</p>
            <p class="visually-hidden" role="status" data-spoken=""></p>
            <section class="trial__answer" aria-label=text("said") inner_html=whatif::answer(&view.shown)></section>
        </form>
    }
    .into_any()
}

fn number(name: String, most: &'static str, value: String) -> AnyView {
    view! { <input name=name type="number" min="0" max=most inputmode="numeric" value=value /> }
        .into_any()
}

fn labelled(label: impl IntoView + 'static, control: AnyView) -> AnyView {
    view! { <div class="field"><label class="field__label">{label}{control}</label></div> }
        .into_any()
}

/// The money and its split, the rule, the cap, the threshold.
fn questions(view: &RoomTrialView) -> AnyView {
    let typed = &view.typed;
    let split = split(view);
    let rules = view.rules.iter().map(|(code, name)| {
        let chosen = *code == typed.method;
        view! { <option value=code.clone() selected=chosen>{name.clone()}</option> }
    });
    let rules = rules.collect_view();
    let single = single_caps(view.texts.get("cap-single"), view.communes.clone(), &view.typed);
    let cap = (!view.communes.is_empty()).then(|| {
        labelled(view.texts.get("cap"), number("cap".to_owned(), "100", typed.cap.clone()))
    });
    let even = view.kinds.then(|| {
        view! {
            <label class="choice choice--plain"><input type="checkbox" name="even" value="yes" checked=typed.even />
                <span class="choice__text"><span class="choice__label">{view.texts.get("even")}</span></span></label>
        }
    });
    view! {
        {labelled(view.texts.get("money"), view! { <input name="money" inputmode="decimal" value=typed.money.clone() /> }.into_any())}
        {split}
        {labelled(view.texts.get("rule"), view! { <select name="method">{rules}</select> }.into_any())}
        <div class="field-row">{cap}
            {labelled(view.texts.get("minimum"), number("minimum".to_owned(), "1000000", typed.minimum.clone()))}</div>
        {single}
        {even}
    }
    .into_any()
}

/// A cap for each commune alone, folded away until somebody wants one.
pub fn single_caps(
    label: String,
    communes: Vec<(String, String)>,
    typed: &TrialTyped,
) -> Option<AnyView> {
    if communes.is_empty() {
        return None;
    }
    let open = typed.caps.values().any(|cap| !cap.trim().is_empty());
    let fields = communes.into_iter().map(|(code, name)| {
        let value = typed.caps.get(&code).cloned().unwrap_or_default();
        labelled(format!("{name}, %"), number(format!("cap-{code}"), "100", value))
    });
    let fields = fields.collect_view();
    Some(
        view! { <details class="trial__caps" open=open><summary>{label}</summary><div class="field-row">{fields}</div></details> }
            .into_any(),
    )
}

/// With two pots one slider moves money from one to the other; with more, a number each.
fn split(view: &RoomTrialView) -> AnyView {
    let part = |place: usize| view.typed.split.get(place).cloned().unwrap_or_default();
    match view.pots.as_slice() {
        [] | [_] => ().into_any(),
        [first, second] => {
            let label =
                filled(&view.texts.get("split-two"), &[vec![first.clone()], vec![second.clone()]]);
            let slider = view! { <input name="split-0" type="range" min="0" max="100" step="5" value=part(0) /> };
            labelled(draw::parts(&label), slider.into_any())
        }
        pots => pots
            .iter()
            .enumerate()
            .map(|(place, name)| {
                let label = view! { {draw::said(name)}", %" };
                labelled(label, number(format!("split-{place}"), "100", part(place)))
            })
            .collect_view()
            .into_any(),
    }
}

/// The button by which somebody of the room says that this is what they would choose: the same
/// fields, sent.
fn choose(view: &RoomTrialView) -> Option<AnyView> {
    let (op, holder) = view.choice.clone()?;
    let action = view.action.clone();
    Some(
        view! {
            {draw::hidden("op", op)}{draw::hidden("as", holder)}
            <button class="button button--primary" formmethod="post" formaction=action data-choose="">{view.texts.get("choose")}</button>
        }
        .into_any(),
    )
}

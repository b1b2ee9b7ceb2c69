//! What if, in a room: the money moved between pots, another rule, a cap or a threshold, counted
//! when the form is sent.

mod shown;

pub use shown::{Shown, ShownPot, TrialTexts, TrialTyped, in_words};

use domain::locale::Locale;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Everything the form is drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomTrialView {
    /// Language of the amounts.
    pub locale: Locale,
    /// Address of the page, to which the form is sent.
    pub action: String,
    /// Address of the pots and the ballots.
    pub ground: String,
    /// The pots by name.
    pub pots: Vec<String>,
    /// Rules: code and name.
    pub rules: Vec<(String, String)>,
    /// Whether what can be funded stands in communes.
    pub communes: bool,
    /// Whether ballots say of which kind of actor they are.
    pub kinds: bool,
    /// The number of the operation by which a choice is sent; nothing for who holds no seat.
    pub op: Option<String>,
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
    let said = view.texts.get("said");
    view! {
        <form class="trial" method="get" action=action>
            {questions(view)}
            <p class="button-row"><button class="button button--primary">{view.texts.get("count")}</button>{choose(view)}</p>
            <div class="trial__answer" role="status" aria-label=said>{answer(&view.shown)}</div>
        </form>
    }
    .into_any()
}

fn number(name: String, most: &'static str, value: String) -> AnyView {
    view! { <input name=name type="number" min="0" max=most inputmode="numeric" value=value /> }
        .into_any()
}

fn labelled(label: String, control: AnyView) -> AnyView {
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
    let cap = view.communes.then(|| {
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
        {even}
    }
    .into_any()
}

/// With two pots one slider moves money from one to the other; with more, a number each.
fn split(view: &RoomTrialView) -> AnyView {
    let part = |place: usize| view.typed.split.get(place).cloned().unwrap_or_default();
    match view.pots.as_slice() {
        [] | [_] => ().into_any(),
        [first, second] => {
            let label = view.texts.get("split-two").replace("%1", first).replace("%2", second);
            let slider = view! { <input name="split-0" type="range" min="0" max="100" step="5" value=part(0) /> };
            labelled(label, slider.into_any())
        }
        pots => pots
            .iter()
            .enumerate()
            .map(|(place, name)| {
                labelled(format!("{name}, %"), number(format!("split-{place}"), "100", part(place)))
            })
            .collect_view()
            .into_any(),
    }
}

/// The button by which somebody of the room says that this is what they would choose: the same
/// fields, sent.
fn choose(view: &RoomTrialView) -> Option<AnyView> {
    let op = view.op.clone()?;
    let action = view.action.clone();
    Some(
        view! {
            <input type="hidden" name="op" value=op />
            <button class="button button--primary" formmethod="post" formaction=action>{view.texts.get("choose")}</button>
        }
        .into_any(),
    )
}

fn answer(shown: &Shown) -> AnyView {
    if let Some(why) = &shown.refused {
        return view! { <p class="notice notice--warning">{why.clone()}</p> }.into_any();
    }
    let pots = shown.pots.iter().map(pot).collect_view();
    let moved = shown.moved.iter().map(|(heading, lines)| {
        let lines = lines.iter().map(|(name, change)| {
            view! { <li><span>{name.clone()}</span>" "<strong class="money">{change.clone()}</strong></li> }
        });
        view! { <section><h3>{heading.clone()}</h3><ul class="trial__moved">{lines.collect_view()}</ul></section> }
    });
    let moved = moved.collect_view();
    let nothing = shown.nothing.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! { {pots}{moved}<ul class="trial__nothing">{nothing}</ul> }.into_any()
}

fn pot(pot: &ShownPot) -> AnyView {
    let lines = pot.projects.iter().map(|project| {
        let class = match (project.funded, project.changed) {
            (true, true) => "trial__line trial__line--funded trial__line--changed",
            (true, false) => "trial__line trial__line--funded",
            (false, true) => "trial__line trial__line--changed",
            (false, false) => "trial__line",
        };
        view! { <li class=class><strong>{project.name.clone()}</strong><span class="small">{project.why.clone()}</span></li> }
    });
    let lines = lines.collect_view();
    let width = pot.spent.min(1_000).to_string();
    view! {
        <section class="trial__pot"><h3>{pot.name.clone()}</h3>
            <svg class="trial__bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
                <rect class="projector-bar__whole" width="1000" height="40" /><rect class="projector-bar__part" width=width height="40" /></svg>
            <p>{pot.says.clone()}</p><ul class="trial__lines">{lines}</ul></section>
    }
    .into_any()
}

//! What if? The published ballots counted again with another budget, other prices or another rule:
//! on the server when the form is sent, in the browser at every keystroke.

mod trial;

pub use trial::{Answer, Typed, WhatIfProject, WhatIfTexts, WhatIfView, in_cents, recount};

use leptos::prelude::*;

/// The form and the list.
#[island]
pub fn WhatIf(
    /// What it is drawn from.
    view: WhatIfView,
) -> impl IntoView {
    let typed = RwSignal::new(view.typed.clone());
    let answer = RwSignal::new(view.answer.clone());
    // The last count stands while something is typed that cannot be counted.
    let shown = RwSignal::new(view.published_unless(&view.answer));
    let running = RwSignal::new(false);
    let numbers: Vec<String> = view.projects.iter().map(|project| project.number.clone()).collect();
    #[cfg(feature = "hydrate")]
    let counter = super::recount::Counter::new(
        view.ballots.clone(),
        view.seed.clone(),
        view.constraints.clone(),
    );
    // What was typed before the island woke, or what the browser put back, is counted too.
    #[cfg(feature = "hydrate")]
    {
        let numbers = numbers.clone();
        Effect::new(move || {
            let written = super::recount::written(&numbers);
            if let Some(written) = written.filter(|written| *written != typed.get_untracked()) {
                typed.set(written.clone());
                counter.ask(written, answer, shown, running);
            }
        });
    }
    let changed = move |event: leptos::ev::Event| {
        let Some((name, value)) = super::recount::named_value(&event) else { return };
        typed.update(|typed| put(typed, &numbers, &name, value));
        #[cfg(feature = "hydrate")]
        counter.ask(typed.get_untracked(), answer, shown, running);
    };
    let view = StoredValue::new(view);
    let text =
        move |read: fn(&WhatIfTexts) -> &String| view.with_value(|view| read(&view.texts).clone());
    let summary = move || match running.get() {
        true => text(|texts| &texts.running),
        false => view.with_value(|view| answer.with(|answer| view.summary(answer))),
    };
    let (address, caption) =
        view.with_value(|view| (view.action.clone(), view.texts.caption.clone()));
    let again = address.clone();
    view! {
        <form class="what-if" method="get" action=address on:input=changed>
            {view.with_value(|view| questions(view, answer))}
            <p class="button-row">
                <button class="button button--primary no-js-only">{text(|texts| &texts.count)}</button>
                <a class="button" href=again>{text(|texts| &texts.again)}</a>
            </p>
            <p class="what-if__said" id="what-if-said" role="status">{summary}</p>
            <ul class="what-if__list" aria-label=caption>
                {view.with_value(|view| rows(view, answer, shown))}
            </ul>
        </form>
    }
}

/// Takes what was typed into a field.
fn put(typed: &mut Typed, numbers: &[String], name: &str, value: String) {
    match name.strip_prefix("cost-") {
        Some(number) => {
            let place = numbers.iter().position(|other| other == number);
            if let Some(cost) = place.and_then(|place| typed.costs.get_mut(place)) {
                *cost = value;
            }
        }
        None if name == "rule" => typed.rule = value,
        None => typed.budget = value,
    }
}

/// Whether an amount could not be read, for `aria-invalid`.
fn invalid(answer: RwSignal<Answer>, name: &str) -> Option<&'static str> {
    answer
        .with(|answer| matches!(answer, Answer::NotAnAmount(wrong) if wrong == name))
        .then_some("true")
}

/// The money and the rule.
fn questions(view: &WhatIfView, answer: RwSignal<Answer>) -> AnyView {
    let options = view.rules.iter().map(|(id, name)| {
        let selected = *id == view.typed.rule;
        view! { <option value=id.clone() selected=selected>{name.clone()}</option> }
    });
    let options = options.collect_view();
    view! {
        <div class="what-if__questions">
            <div class="field">
                <label class="field__label" for="budget">{view.texts.budget.clone()}</label>
                {amount(view, "budget".to_owned(), view.typed.budget.clone(), answer)}
            </div>
            <div class="field">
                <label class="field__label" for="rule">{view.texts.rule.clone()}</label>
                <select id="rule" name="rule">{options}</select>
            </div>
        </div>
    }
    .into_any()
}

/// A field for an amount, with its unit. While it cannot be read, what is said above the list
/// describes it.
fn amount(view: &WhatIfView, name: String, value: String, answer: RwSignal<Answer>) -> AnyView {
    let unit = view.currency.symbol().to_owned();
    let (one, other) = (name.clone(), name.clone());
    view! {
        <span class="input--money">
            <input id=name.clone() name=name inputmode="decimal" autocomplete="off" value=value
                aria-invalid=move || invalid(answer, &one)
                aria-describedby=move || invalid(answer, &other).map(|_| "what-if-said") />
            <span class="input--money__unit" aria-hidden="true">{unit}</span>
        </span>
    }
    .into_any()
}

fn rows(view: &WhatIfView, answer: RwSignal<Answer>, shown: RwSignal<Answer>) -> AnyView {
    let rows = view.projects.iter().enumerate();
    rows.map(|(place, project)| row(view, place, project, answer, shown)).collect_view().into_any()
}

fn row(
    view: &WhatIfView,
    place: usize,
    project: &WhatIfProject,
    answer: RwSignal<Answer>,
    shown: RwSignal<Answer>,
) -> AnyView {
    let name = format!("cost-{}", project.number);
    let cost = view.typed.costs.get(place).cloned().unwrap_or_default();
    let label = view.texts.cost_of.replace("%1", &project.title);
    let votes = view.texts.votes.replace("%1", &view.locale.number(project.votes));
    let field = amount(view, name.clone(), cost, answer);
    let verdicts = StoredValue::new(view.clone());
    let verdict =
        move || verdicts.with_value(|view| shown.with(|shown| view.verdict(place, shown)));
    view! {
        <li class="what-if__project">
            <p class="what-if__title">{project.title.clone()}</p>
            <p class="what-if__votes">{votes}</p>
            <div class="field">
                <label class="field__label" for=name>
                    <span aria-hidden="true">{view.texts.cost.clone()}</span>
                    <span class="visually-hidden">{label}</span>
                </label>
                {field}
            </div>
            <p class="what-if__verdict"><span class=move || verdict().0>{move || verdict().1}</span></p>
        </li>
    }
    .into_any()
}

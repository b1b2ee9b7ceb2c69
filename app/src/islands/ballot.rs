//! The ballot's dock: what is chosen, what is left, and whether it is cast. Drawn by the server;
//! in the browser it follows every tick, says why a project does not fit any more, and saves.

mod dock;
#[cfg(feature = "hydrate")]
mod live;

pub use dock::{DockProject, DockTexts, DockView, Mark, Saving};

use domain::rules::BallotForm;
use leptos::prelude::*;

/// The dock beside the list of projects, within its form.
#[island]
pub fn BallotDock(
    /// What it is drawn from.
    view: DockView,
) -> impl IntoView {
    let chosen = RwSignal::new(view.chosen.clone());
    let saving = RwSignal::new(view.saving);
    // What every control held, change by change; the last one is what they hold now.
    let history = RwSignal::new(Vec::<Vec<(String, String)>>::new());
    #[cfg(feature = "hydrate")]
    live::follow(view.clone(), chosen, saving, history);
    let undo = move |_| {
        #[cfg(feature = "hydrate")]
        live::undo(history);
    };
    let nothing_to_undo = move || history.with(|states| states.len() < 2);
    let view = StoredValue::new(view);
    let texts = view.with_value(|view| view.texts.clone());
    let receipt = view.with_value(|view| view.receipt.clone());
    let with = move |read: fn(&DockView, &[Mark]) -> String| {
        move || view.with_value(|view| chosen.with(|chosen| read(view, chosen)))
    };
    let bar = with(|view, chosen| {
        let amount = view.amount(view.cost(chosen));
        view.texts.bar.replace("{amount}", &amount)
    });
    let items = move || view.with_value(|view| items(view, &chosen.get()));
    let state =
        move || view.with_value(|view| chosen.with(|chosen| view.state(chosen, saving.get())));
    let ranked = view.with_value(|view| matches!(view.ballot, BallotForm::Ranking { .. }));
    let list = if ranked {
        "ballot-dock__choices ballot-dock__choices--ranked"
    } else {
        "ballot-dock__choices"
    };
    let is_cast = view.with_value(|view| view.cast.is_some());
    let button = if is_cast { texts.cast_again.clone() } else { texts.cast.clone() };
    view! {
        <aside class="ballot-dock" aria-label=texts.label>
            <svg class="envelope-bar" role="img" aria-label=bar>
                <rect class="envelope-bar__track" width="100%" height="100%"></rect>
                <rect class="envelope-bar__part envelope-bar__part--1" x="0%" height="100%"
                    width=with(|view, chosen| view.filled(chosen).0)></rect>
                <rect class="envelope-bar__over" x="0%" height="100%"
                    width=with(|view, chosen| view.filled(chosen).1)></rect>
            </svg>
            <p class="ballot-dock__summary" aria-live="polite" aria-atomic="true">
                <span class="ballot-dock__left">{with(DockView::left)}</span>
                " "
                <span class="ballot-dock__count">{with(DockView::count)}</span>
            </p>
            <ol class=list>{items}</ol>
            <p class=move || state().0 role="status">{move || state().1}</p>
            <div class="button-row">
                <button class="button button--primary" name="intent" value="cast">{button}</button>
                <button class="button no-js-only" name="intent" value="save">{texts.save}</button>
                <button type="button" class="button js-only" aria-disabled=move || nothing_to_undo().to_string()
                    on:click=undo>{texts.undo}</button>
            </div>
            {is_cast.then(|| view! { <p><a href=receipt>{texts.see_receipt}</a></p> })}
        </aside>
    }
}

/// What is chosen, line by line.
fn items(view: &DockView, chosen: &[Mark]) -> AnyView {
    let lines = view.items(chosen).map(|(project, beside)| {
        view! { <li><span>{project.title.clone()}</span>" "<span class="money">{beside}</span></li> }
    });
    lines.collect_view().into_any()
}

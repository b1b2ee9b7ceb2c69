//! The ballot's dock: what is chosen, what is left, and whether it is cast. Drawn by the server;
//! in the browser it follows every tick, says why a project does not fit any more, and saves.

use domain::{
    locale::Locale,
    money::{Cents, Currency},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A project as the dock knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DockProject {
    /// Public number.
    pub number: String,
    /// Title in the reader's language.
    pub title: String,
    /// What it asks of the envelope.
    pub price: Cents,
}

/// The dock's words. `{amount}`, `{price}`, `{count}` and `{limit}` are filled in here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is named after where it stands")]
pub struct DockTexts {
    pub label: String,
    pub bar: String,
    pub left: String,
    pub over: String,
    pub total: String,
    pub chosen_one: String,
    pub chosen_many: String,
    pub chosen_of: String,
    pub none: String,
    pub save: String,
    pub cast: String,
    pub cast_again: String,
    pub state_empty: String,
    pub state_draft: String,
    pub state_saving: String,
    pub state_unsaved: String,
    pub state_cast: String,
    pub state_changed: String,
    pub see_receipt: String,
    pub why_full: String,
    pub why_dear: String,
}

/// Everything the dock is drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DockView {
    /// Language of the amounts.
    pub locale: Locale,
    /// Their currency.
    pub currency: Currency,
    /// The envelope.
    pub envelope: Cents,
    /// The most that may be chosen.
    pub limit: u32,
    /// Whether the envelope is the limit.
    pub knapsack: bool,
    /// Numbers of the chosen projects.
    pub chosen: Vec<String>,
    /// Numbers of what was cast, when something was.
    pub cast: Option<Vec<String>>,
    /// Whether what is chosen has been saved.
    pub saved: bool,
    /// All projects.
    pub projects: Vec<DockProject>,
    /// Address of the receipt.
    pub receipt: String,
    /// The words.
    pub texts: DockTexts,
}

/// How saving stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// All is saved.
    Saved,
    /// On its way.
    Running,
    /// Not saved: the network or the server did not answer.
    Failed,
}

impl DockView {
    fn amount(&self, cents: Cents) -> String {
        cents.show(self.currency, self.locale)
    }

    /// What the chosen projects cost.
    #[must_use]
    pub fn cost(&self, chosen: &[String]) -> Cents {
        let prices = self.projects.iter().filter(|p| chosen.contains(&p.number)).map(|p| p.price);
        Cents::sum(prices).unwrap_or_default()
    }

    /// The line that says how much is left or chosen.
    #[must_use]
    pub fn left(&self, chosen: &[String]) -> String {
        let cost = self.cost(chosen);
        if !self.knapsack {
            return self.texts.total.replace("{amount}", &self.amount(cost));
        }
        if cost > self.envelope {
            let over = cost.saturating_sub(self.envelope);
            return self.texts.over.replace("{amount}", &self.amount(over));
        }
        let left = self.envelope.saturating_sub(cost);
        self.texts.left.replace("{amount}", &self.amount(left))
    }

    /// The line that counts the chosen projects.
    #[must_use]
    pub fn count(&self, chosen: &[String]) -> String {
        let count = chosen.len();
        let text = match (self.knapsack, count) {
            (false, _) => &self.texts.chosen_of,
            (true, count) if self.locale.is_singular(count as u64) => &self.texts.chosen_one,
            (true, _) => &self.texts.chosen_many,
        };
        text.replace("{count}", &count.to_string()).replace("{limit}", &self.limit.to_string())
    }

    /// Why a project cannot be added any more; `None` when it can.
    #[must_use]
    pub fn why_not(&self, chosen: &[String], project: &DockProject) -> Option<String> {
        if chosen.contains(&project.number) {
            return None;
        }
        if self.knapsack {
            let left = self.envelope.saturating_sub(self.cost(chosen));
            return (project.price > left).then(|| {
                let text = self.texts.why_dear.replace("{amount}", &self.amount(left));
                text.replace("{price}", &self.amount(project.price))
            });
        }
        let full = chosen.len() >= self.limit as usize;
        full.then(|| self.texts.why_full.replace("{limit}", &self.limit.to_string()))
    }

    /// The state of the ballot: class and words.
    #[must_use]
    pub fn state(&self, chosen: &[String], saving: Saving) -> (&'static str, String) {
        let texts = &self.texts;
        match (saving, &self.cast) {
            (Saving::Failed, _) => {
                ("ballot-state ballot-state--changed", texts.state_unsaved.clone())
            }
            (Saving::Running, _) => {
                ("ballot-state ballot-state--draft", texts.state_saving.clone())
            }
            (Saving::Saved, Some(cast)) if same(cast, chosen) => {
                ("ballot-state ballot-state--cast", texts.state_cast.clone())
            }
            (Saving::Saved, Some(_)) => {
                ("ballot-state ballot-state--changed", texts.state_changed.clone())
            }
            (Saving::Saved, None) if chosen.is_empty() => {
                ("ballot-state ballot-state--empty", texts.state_empty.clone())
            }
            (Saving::Saved, None) => {
                ("ballot-state ballot-state--draft", texts.state_draft.clone())
            }
        }
    }

    /// How much of the bar is filled, and how much of that is too much, as percentages.
    #[must_use]
    pub fn filled(&self, chosen: &[String]) -> (String, String) {
        let (part, whole) = if self.knapsack {
            (self.cost(chosen).0, self.envelope.0)
        } else {
            (i64::try_from(chosen.len()).unwrap_or(i64::MAX), i64::from(self.limit))
        };
        let scaled = |value: i64| {
            let hundredths = i128::from(value.max(0)) * 10_000 / i128::from(whole.max(1));
            let hundredths = hundredths.min(10_000);
            format!("{}.{:02}%", hundredths / 100, hundredths % 100)
        };
        (scaled(part.min(whole)), scaled(part.saturating_sub(whole)))
    }
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|number| other.contains(number))
}

/// The dock beside the list of projects, within its form.
#[island]
pub fn BallotDock(
    /// What it is drawn from.
    view: DockView,
) -> impl IntoView {
    let chosen = RwSignal::new(view.chosen.clone());
    let saving = RwSignal::new(if view.saved || view.chosen.is_empty() {
        Saving::Saved
    } else {
        Saving::Failed
    });
    #[cfg(feature = "hydrate")]
    live::follow(view.clone(), chosen, saving);
    let view = StoredValue::new(view);
    let texts = view.with_value(|view| view.texts.clone());
    let receipt = view.with_value(|view| view.receipt.clone());
    let with = move |read: fn(&DockView, &[String]) -> String| {
        move || view.with_value(|view| chosen.with(|chosen| read(view, chosen)))
    };
    let bar = with(|view, chosen| {
        let amount = view.amount(view.cost(chosen));
        view.texts.bar.replace("{amount}", &amount)
    });
    let items = move || {
        view.with_value(|view| {
            let chosen = chosen.get();
            let projects = view.projects.iter().filter(|p| chosen.contains(&p.number));
            projects
                .map(|project| {
                    let price = view.amount(project.price);
                    view! { <li><span>{project.title.clone()}</span>" "<span class="money">{price}</span></li> }
                })
                .collect_view()
        })
    };
    let state =
        move || view.with_value(|view| chosen.with(|chosen| view.state(chosen, saving.get())));
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
            <p class="ballot-dock__summary">
                <span class="ballot-dock__left">{with(DockView::left)}</span>
                " "
                <span class="ballot-dock__count">{with(DockView::count)}</span>
            </p>
            <ul class="ballot-dock__choices">{items}</ul>
            <p class=move || state().0 role="status">{move || state().1}</p>
            <div class="button-row">
                <button class="button button--primary" name="intent" value="cast">{button}</button>
                <button class="button no-js-only" name="intent" value="save">{texts.save}</button>
            </div>
            {is_cast.then(|| view! { <p><a href=receipt>{texts.see_receipt}</a></p> })}
        </aside>
    }
}

/// What happens in the browser only.
#[cfg(feature = "hydrate")]
mod live {
    use super::{DockView, Saving};
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{Document, HtmlFormElement, HtmlInputElement, Response};

    fn document() -> Option<Document> {
        web_sys::window()?.document()
    }

    /// Follows the boxes of the form: counts, explains and saves after each tick.
    pub fn follow(view: DockView, chosen: RwSignal<Vec<String>>, saving: RwSignal<Saving>) {
        let Some(form) = document().and_then(|document| document.get_element_by_id("ballot-form"))
        else {
            return;
        };
        // What the browser filled in by itself, going back for instance, is what stands.
        chosen.set(ticked());
        explain(&view, &ticked());
        let generation = RwSignal::new(0_u32);
        let changed = Closure::<dyn FnMut()>::new(move || {
            let numbers = ticked();
            explain(&view, &numbers);
            chosen.set(numbers.clone());
            saving.set(Saving::Running);
            generation.update(|number| *number += 1);
            let mine = generation.get_untracked();
            spawn_local(async move {
                let saved = save(&numbers).await.is_ok();
                // An answer that comes after a newer tick says nothing about it.
                if generation.get_untracked() == mine {
                    saving.set(if saved { Saving::Saved } else { Saving::Failed });
                }
            });
        });
        let _ = form.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        changed.forget();
    }

    fn boxes() -> Vec<HtmlInputElement> {
        let Some(found) = document().and_then(|document| {
            document.query_selector_all("#ballot-form input[name=choice]").ok()
        }) else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    fn ticked() -> Vec<String> {
        boxes().iter().filter(|input| input.checked()).map(HtmlInputElement::value).collect()
    }

    /// Marks each line and says at the ones that cannot be added why.
    fn explain(view: &DockView, chosen: &[String]) {
        let Some(document) = document() else { return };
        for input in boxes() {
            let number = input.value();
            let Some(project) = view.projects.iter().find(|p| p.number == number) else { continue };
            let why = view.why_not(chosen, project);
            input.set_disabled(why.is_some());
            if let Some(line) = document.get_element_by_id(&format!("line-{number}")) {
                let classes = line.class_list();
                let _ = classes.toggle_with_force("ballot-line--chosen", input.checked());
                let _ = classes.toggle_with_force("ballot-line--unavailable", why.is_some());
            }
            if let Some(place) = document.get_element_by_id(&format!("why-{number}")) {
                place.set_text_content(why.as_deref());
                let _ = match why {
                    Some(_) => place.remove_attribute("hidden"),
                    None => place.set_attribute("hidden", ""),
                };
            }
        }
    }

    /// Sends the ballot to its own address, to be kept and not cast.
    async fn save(numbers: &[String]) -> Result<(), JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let form: HtmlFormElement = document()
            .and_then(|document| document.get_element_by_id("ballot-form"))
            .ok_or(JsValue::NULL)?
            .dyn_into()?;
        let fields = web_sys::UrlSearchParams::new()?;
        fields.append("intent", "save");
        for number in numbers {
            fields.append("choice", number);
        }
        let init = web_sys::RequestInit::new();
        init.set_method("POST");
        init.set_body(&fields);
        let headers = web_sys::Headers::new()?;
        headers.append("accept", "application/json")?;
        init.set_headers(&headers);
        let request = window.fetch_with_str_and_init(&form.action(), &init);
        let response: Response = JsFuture::from(request).await?.dyn_into()?;
        if response.ok() { Ok(()) } else { Err(JsValue::NULL) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(knapsack: bool) -> DockView {
        let project = |number: &str, euros: i64| DockProject {
            number: number.into(),
            title: number.into(),
            price: Cents(euros * 100),
        };
        DockView {
            locale: Locale::Nl,
            currency: Currency::EUR,
            envelope: Cents(100_000),
            limit: 2,
            knapsack,
            chosen: Vec::new(),
            cast: None,
            saved: true,
            projects: vec![project("1", 600), project("2", 300), project("3", 500)],
            receipt: String::new(),
            texts: DockTexts {
                why_dear: "{price} > {amount}".into(),
                why_full: "{limit}".into(),
                ..DockTexts::default()
            },
        }
    }

    #[test]
    fn a_project_dearer_than_what_is_left_says_so_with_both_figures() {
        let (view, chosen) = (view(true), vec!["1".to_owned()]);
        assert_eq!(view.why_not(&chosen, &view.projects[1]), None);
        let why = view.why_not(&chosen, &view.projects[2]).unwrap();
        assert_eq!(why, "500\u{a0}€ > 400\u{a0}€");
    }

    #[test]
    fn a_full_ballot_closes_to_others_and_stays_open_to_what_it_holds() {
        let (view, chosen) = (view(false), vec!["1".to_owned(), "2".to_owned()]);
        assert!(view.why_not(&chosen, &view.projects[2]).is_some());
        assert!(view.why_not(&chosen, &view.projects[0]).is_none());
    }

    #[test]
    fn a_ballot_changed_after_it_was_cast_says_so() {
        let mut view = view(false);
        view.cast = Some(vec!["1".into()]);
        view.texts.state_changed = "changed".into();
        view.texts.state_cast = "cast".into();
        assert_eq!(view.state(&["2".to_owned()], Saving::Saved).1, "changed");
        assert_eq!(view.state(&["1".to_owned()], Saving::Saved).1, "cast");
    }
}

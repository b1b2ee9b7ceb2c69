//! What the what-if page does in the browser: fetches the ballots once, counts when nothing was
//! typed for a moment, and lets a newer question overtake an older one.

use leptos::ev::Event;

/// The name and value of the control that an event comes from.
#[cfg(not(feature = "hydrate"))]
pub(super) const fn named_value(_: &Event) -> Option<(String, String)> {
    None
}

#[cfg(feature = "hydrate")]
pub(super) use browser::{Counter, named_value, written};

#[cfg(feature = "hydrate")]
mod browser {
    use super::Event;
    use crate::islands::what_if::{Answer, Typed, in_cents, recount};
    use crate::islands::{fetch, pause};
    use allocation::{ConstraintSheet, Election, pb};
    use leptos::{
        prelude::{RwSignal, Set, SetValue, StoredValue, WithValue, event_target},
        task::spawn_local,
    };
    use std::sync::Arc;
    use wasm_bindgen::JsCast;

    /// How long nothing must be typed before a count begins, in milliseconds.
    const QUIET: i32 = 120;

    pub fn named_value(event: &Event) -> Option<(String, String)> {
        of(event_target(event))
    }

    /// What the fields of the page hold; the projects by their numbers.
    pub fn written(numbers: &[String]) -> Option<Typed> {
        let document = web_sys::window()?.document()?;
        let value = |id: &str| Some(of(document.get_element_by_id(id)?)?.1);
        let costs = numbers.iter().map(|number| value(&format!("cost-{number}")));
        Some(Typed {
            budget: value("budget")?,
            rule: value("rule")?,
            costs: costs.collect::<Option<_>>()?,
        })
    }

    fn of(target: web_sys::Element) -> Option<(String, String)> {
        match target.dyn_into::<web_sys::HtmlInputElement>() {
            Ok(input) => Some((input.name(), input.value())),
            Err(other) => {
                let select: web_sys::HtmlSelectElement = other.dyn_into().ok()?;
                Some((select.name(), select.value()))
            }
        }
    }

    /// Counts, one question at a time.
    #[derive(Clone, Copy)]
    pub struct Counter {
        election: StoredValue<Option<Arc<Election>>>,
        latest: StoredValue<u32>,
        published: StoredValue<(String, String, Option<ConstraintSheet>)>,
    }

    impl Counter {
        pub fn new(ballots: String, seed: String, constraints: Option<ConstraintSheet>) -> Self {
            Self {
                election: StoredValue::new(None),
                latest: StoredValue::new(0),
                published: StoredValue::new((ballots, seed, constraints)),
            }
        }

        /// Counts what is asked, unless something else is asked meanwhile.
        /// A count is shown until there is another.
        pub fn ask(
            self,
            typed: Typed,
            answer: RwSignal<Answer>,
            shown: RwSignal<Answer>,
            running: RwSignal<bool>,
        ) {
            let mine = self.latest.with_value(|latest| latest + 1);
            self.latest.set_value(mine);
            running.set(true);
            spawn_local(async move {
                pause(QUIET).await;
                if self.latest.with_value(|latest| *latest != mine) {
                    return;
                }
                let counted = match self.election().await {
                    Some(election) => self.published.with_value(|(_, seed, constraints)| {
                        recount(&election, constraints.as_ref(), seed, &typed)
                    }),
                    None => Answer::NotCounted,
                };
                if self.latest.with_value(|latest| *latest == mine) {
                    if matches!(counted, Answer::Counted { .. }) {
                        shown.set(counted.clone());
                    }
                    answer.set(counted);
                    running.set(false);
                }
            });
        }

        async fn election(self) -> Option<Arc<Election>> {
            if let Some(election) = self.election.with_value(Clone::clone) {
                return Some(election);
            }
            let address = self.published.with_value(|(ballots, _, _)| ballots.clone());
            let bytes = fetch(&address).await?;
            let election = in_cents(pb::read(&bytes).ok()?.election().ok()?)?;
            let election = Arc::new(election);
            self.election.set_value(Some(Arc::clone(&election)));
            Some(election)
        }
    }
}

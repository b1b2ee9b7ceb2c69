//! What the ballot's dock is told when the page is drawn.

use crate::{
    cx::Cx,
    error::refusal_text,
    form::FormState,
    islands::ballot::{DockProject, DockTexts, DockView, Saving},
};
use domain::{ballot::Choices, locale::Locale, project::Project, rules::BallotForm};
use service::{ballot::BallotState, process::EnvelopeView};

/// The same in one line, for the dock, which is in sight wherever one is on the page.
fn reasons(form: &FormState, l: Locale) -> String {
    let texts = form.fields.iter().map(|field| refusal_text(&field.refusal, l));
    texts.collect::<Vec<_>>().join(" ")
}

/// How what the form holds stands: kept is only what the server holds too.
fn saving(state: &BallotState, form: &FormState) -> Saving {
    if !form.fields.is_empty() {
        return Saving::Refused;
    }
    if state.choices() == Choices::new(form.submitted.all("choice")) {
        Saving::Saved
    } else {
        Saving::Failed
    }
}

/// What the dock needs, in words already.
pub(super) fn words(
    cx: &Cx,
    view: &EnvelopeView,
    state: &BallotState,
    form: &FormState,
    projects: &[Project],
) -> DockView {
    let l = cx.locale;
    let (limit, knapsack) = match view.rules.ballot() {
        BallotForm::Approval { max_choices } => (max_choices, false),
        BallotForm::Knapsack => (u32::MAX, true),
    };
    let cast = match state {
        BallotState::Cast { choices, .. } => Some(choices.numbers().to_vec()),
        BallotState::Changed { cast, .. } => Some(cast.numbers().to_vec()),
        _ => None,
    };
    let template = |key: &str| {
        tr!(l, key, amount = "{amount}", price = "{price}", count = "{count}", limit = "{limit}")
    };
    DockView {
        locale: l,
        currency: view.envelope.amount.currency,
        envelope: view.envelope.amount.cents,
        limit,
        knapsack,
        chosen: form.submitted.all("choice"),
        cast,
        saving: saving(state, form),
        projects: projects
            .iter()
            .map(|project| DockProject {
                number: project.number.clone(),
                title: project.title.get(l).to_owned(),
                price: project.price.asked,
            })
            .collect(),
        receipt: format!("{}/receipt", cx.path.split('?').next().unwrap_or_default()),
        texts: DockTexts {
            label: tr!(l, "dock-label"),
            bar: template("dock-bar"),
            left: template("dock-left"),
            over: template("dock-over"),
            total: template("dock-total"),
            chosen_one: template("dock-chosen-one"),
            chosen_many: template("dock-chosen-many"),
            chosen_of: template("dock-chosen-of"),
            none: tr!(l, "dock-none"),
            save: tr!(l, "dock-save"),
            cast: tr!(l, "dock-cast"),
            cast_again: tr!(l, "dock-cast-again"),
            state_empty: tr!(l, "dock-state-empty"),
            state_draft: tr!(l, "dock-state-draft"),
            state_saving: tr!(l, "dock-state-saving"),
            state_unsaved: tr!(l, "dock-state-unsaved"),
            state_refused: tr!(l, "dock-state-refused", why = reasons(form, l)),
            state_cast: tr!(l, "dock-state-cast"),
            state_changed: tr!(l, "dock-state-changed"),
            see_receipt: tr!(l, "dock-see-receipt"),
            why_full: template("dock-why-full"),
            why_dear: template("dock-why-dear"),
        },
    }
}

//! What the ballot's dock is told when the page is drawn.

use super::{filled, hat};
use crate::{
    cx::Cx,
    error::refusal_text,
    form::FormState,
    islands::ballot::{DockProject, DockTexts, DockView, Saving},
};
use domain::{locale::Locale, project::Project, rules::BallotForm};
use service::{ballot::BallotState, process::EnvelopeView};

/// The same in one line, for the dock, which is in sight wherever one is on the page.
fn reasons(form: &FormState, l: Locale) -> String {
    let texts = form.fields.iter().map(|field| refusal_text(&field.refusal, l));
    texts.collect::<Vec<_>>().join(" ")
}

/// How what the form holds stands: kept is only what the server holds too.
fn saving(state: &BallotState, form: &FormState, ballot: BallotForm) -> Saving {
    if !form.fields.is_empty() {
        return Saving::Refused;
    }
    let kept = state.choices();
    if filled::draft(&form.submitted, ballot)
        .is_ok_and(|written| written == kept || (written.is_empty() && kept.is_empty()))
    {
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
    let ballot = view.rules.ballot();
    let cast = match state {
        BallotState::Cast { choices, .. } => Some(filled::of(choices)),
        BallotState::Changed { cast, .. } => Some(filled::of(cast)),
        _ => None,
    };
    DockView {
        locale: l,
        currency: view.envelope.amount.currency,
        envelope: view.envelope.amount.cents,
        ballot,
        chosen: filled::marks(&form.submitted, ballot),
        cast,
        saving: saving(state, form, ballot),
        projects: projects
            .iter()
            .map(|project| DockProject {
                number: project.number.clone(),
                title: project.title.get(l).to_owned(),
                price: project.price.asked,
            })
            .collect(),
        receipt: hat::with(
            cx,
            &format!("{}/receipt", cx.path.split('?').next().unwrap_or_default()),
        ),
        texts: texts(ballot, form, l),
    }
}

/// The words of the dock; what stands in braces is filled in by the dock itself.
fn texts(ballot: BallotForm, form: &FormState, l: Locale) -> DockTexts {
    let empty = match ballot {
        BallotForm::Approval { .. } | BallotForm::Knapsack => "dock-state-empty",
        BallotForm::Points { .. } => "dock-state-empty-points",
        BallotForm::Ranking { .. } => "dock-state-empty-ranking",
    };
    let template = |key: &str| {
        tr!(
            l,
            key,
            amount = "{amount}",
            price = "{price}",
            count = "{count}",
            limit = "{limit}",
            title = "{title}"
        )
    };
    DockTexts {
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
        state_empty: tr!(l, empty),
        state_draft: tr!(l, "dock-state-draft"),
        state_saving: tr!(l, "dock-state-saving"),
        state_unsaved: tr!(l, "dock-state-unsaved"),
        state_refused: tr!(l, "dock-state-refused", why = reasons(form, l)),
        state_cast: tr!(l, "dock-state-cast"),
        state_changed: tr!(l, "dock-state-changed"),
        see_receipt: tr!(l, "dock-see-receipt"),
        undo: tr!(l, "dock-undo"),
        points_left: template("dock-points-left"),
        points_left_one: template("dock-points-left-one"),
        points_over: template("dock-points-over"),
        points_over_one: template("dock-points-over-one"),
        points_none: tr!(l, "dock-points-none"),
        points_of: template("dock-points-of"),
        points_of_one: template("dock-points-of-one"),
        why_points: template("dock-why-points"),
        why_place: template("dock-why-place"),
        why_full: template("dock-why-full"),
        why_dear: template("dock-why-dear"),
    }
}

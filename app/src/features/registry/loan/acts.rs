//! What each side can do with a loan now, as forms.

use super::Body;
use crate::{
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{
    locale::Locale,
    registry::{
        loan::{Side, State},
        resource::Condition,
    },
};
use leptos::prelude::*;

impl Body<'_> {
    /// What can be done now.
    pub(super) fn acts(&self, l: Locale) -> AnyView {
        let (state, side) = (self.view.loan.state, self.view.side);
        let mut parts = Vec::new();
        match (state, side) {
            (State::Held, Side::Lender) => {
                parts.push(self.simple("approve", "loan-approve", true, l));
                parts.push(self.with_reason("refuse", "loan-refuse", false, l));
            }
            (State::Requested, Side::Lender) => {
                parts.push(self.with_reason("refuse", "loan-refuse", false, l));
            }
            (State::Approved, Side::Lender) => {
                parts.push(self.handing(l));
                parts.push(self.with_reason("cancel", "loan-take-back", false, l));
            }
            (State::Out | State::Overdue, Side::Lender) => parts.push(self.returning(l)),
            (State::Returned, Side::Lender) if self.view.loan.claim.is_none() => {
                parts.push(self.simple("close", "loan-close", false, l));
            }
            (State::Requested | State::Held | State::Approved, _) => {
                parts.push(self.with_reason("cancel", "loan-cancel", true, l));
            }
            _ => {}
        }
        let refused = self.form.fields.iter().any(|field| field.name != "message");
        let names =
            ["because", "condition", "note", "damage", "amount", "broken", "unit"].map(|name| {
                let label = tr!(l, &format!("loan-field-{name}"));
                (name, tr!(l, "proposal-refused-field", field = label))
            });
        let summary = refused.then(|| ui::error_summary_of(self.form, &names, l)).flatten();
        view! { {summary} <div class="flow">{parts}</div> }.into_any()
    }

    fn simple(&self, act: &'static str, key: &str, primary: bool, l: Locale) -> AnyView {
        let class = if primary { "button button--primary" } else { "button" };
        view! {
            <form method="post" action=self.here()>
                <button class=class name="intent" value=act>{tr!(l, key)}</button>
            </form>
        }
        .into_any()
    }

    fn with_reason(&self, act: &'static str, key: &str, optional: bool, l: Locale) -> AnyView {
        let open = self.form.value("intent") == act;
        let field = Field::line("because", tr!(l, "loan-field-because"));
        let field = if optional { field.optional() } else { field };
        let form = if open { self.form.clone() } else { FormState::default() };
        view! {
            <details class="more" open=open>
                <summary>{tr!(l, key)}</summary>
                <form class="form" method="post" action=self.here() novalidate>
                    {field.draw(&form, l)}
                    <div class="form__actions"><button class="button button--danger" name="intent" value=act>{tr!(l, key)}</button></div>
                </form>
            </details>
        }
        .into_any()
    }

    fn conditions(&self, l: Locale) -> AnyView {
        let options = Condition::ALL.iter().map(|one| {
            let code = one.code();
            (code.to_owned(), tr!(l, &format!("condition-{code}")), String::new())
        });
        ui::choices(
            "condition",
            &tr!(l, "loan-field-condition"),
            options.collect(),
            false,
            self.form,
            l,
        )
    }

    fn handing(&self, l: Locale) -> AnyView {
        let units = (!self.view.units.is_empty()).then(|| {
            let own = &self.view.resource;
            let all = std::iter::once(own).chain(&self.view.units);
            let options = all.map(|one| (one.id.to_string(), one.details.name.get(l).to_owned()));
            Field::new("unit", tr!(l, "loan-field-unit"), Kind::Select(options.collect()))
                .draw(self.form, l)
        });
        view! {
            <section class="section flow" id="hand-over">
                <h2>{tr!(l, "loan-hand-over-title")}</h2>
                <form class="form" method="post" action=self.here() novalidate>
                    {units}
                    {self.conditions(l)}
                    {Field::line("note", tr!(l, "loan-field-note")).optional().draw(self.form, l)}
                    <div class="form__actions"><button class="button button--primary" name="intent" value="hand-over">{tr!(l, "loan-hand-over")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }

    fn returning(&self, l: Locale) -> AnyView {
        let several = (self.view.loan.quantity > 1).then(|| {
            Field::new("broken", tr!(l, "loan-field-broken"), Kind::Line("number"))
                .optional()
                .class("field field--short")
                .draw(self.form, l)
        });
        view! {
            <section class="section flow" id="return">
                <h2>{tr!(l, "loan-return-title")}</h2>
                <form class="form" method="post" action=self.here() novalidate>
                    {self.conditions(l)}
                    {Field::line("note", tr!(l, "loan-field-note")).optional().draw(self.form, l)}
                    <fieldset class="fieldset fieldset--ruled">
                        <legend class="fieldset__legend">{tr!(l, "loan-damage-legend")}</legend>
                        {Field::line("damage", tr!(l, "loan-field-damage")).hint(tr!(l, "loan-damage-hint")).optional().draw(self.form, l)}
                        {Field::new("amount", tr!(l, "loan-field-amount"), Kind::Money("€".to_owned())).optional().draw(self.form, l)}
                        {several}
                    </fieldset>
                    <div class="form__actions"><button class="button button--primary" name="intent" value="return">{tr!(l, "loan-return")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }
}

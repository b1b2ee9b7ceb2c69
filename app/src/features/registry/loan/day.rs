//! The day itself: when and where, whom to call, the key, how it is fetched.

use super::{Body, pieces, words};
use domain::{
    locale::Locale,
    picture::Size,
    registry::loan::{Side, State},
};
use leptos::prelude::*;

/// A label before what it names: French has a space before its colon.
fn colon(label: &str, l: Locale) -> String {
    format!("{label}{}", crate::show::colon(l))
}

impl Body<'_> {
    /// Whether the address, whom to call and the key are shown: once it is promised, and to its lender.
    fn is_told(&self) -> bool {
        let agreed = matches!(self.view.loan.state, State::Approved | State::Out | State::Overdue);
        agreed || self.view.side == Side::Lender
    }

    /// Everything about the day, beside the page.
    pub(super) fn facts(&self, l: Locale) -> AnyView {
        let (loan, resource) = (&self.view.loan, &self.view.resource);
        let rows = self.rows(l).into_iter().map(|(key, value)| {
            view! { <div><dt>{tr!(l, key)}</dt><dd>{value}</dd></div> }
        });
        let hidden = (!self.is_told() && !loan.state.is_over())
            .then(|| view! { <p class="small muted">{tr!(l, "loan-hidden")}</p> });
        let file = format!("{}/loan.ics", self.here());
        let thing = self.cx.href(&crate::features::registry::thing(resource.id));
        let borrower = loan.borrower_actor.as_ref().map(|actor| {
            let href = self.cx.href(&format!("/actors/{}", actor.id));
            view! { <p>{colon(&tr!(l, "loan-borrower"), l)}<a href=href>{actor.name.clone()}</a></p> }
        });
        let lender = self.cx.href(&format!("/actors/{}", resource.lender().id));
        // So that both sides compare what changes hands with how it should look.
        let photo = resource.details.photo.as_ref().map(|photo| {
            let figure = crate::features::proposal::photo_figure(photo, Size::Small, l);
            view! { <div class="loan-picture">{figure}</div> }
        });
        view! {
            <div class="margin-note">
                {photo}
                <h2 class="margin-note__title">{tr!(l, "loan-the-day")}</h2>
                <dl class="facts">{rows.collect_view()}</dl>
                {hidden}
                <p>{colon(&tr!(l, "registry-lender"), l)}<a href=lender>{resource.lender().name.clone()}</a></p>
                {pieces::kept_for(resource, l)}
                {borrower}
                <p class="small"><a href=file>{tr!(l, "loan-calendar-file")}</a></p>
                <p class="small"><a href=thing>{tr!(l, "loan-thing")}</a></p>
            </div>
        }
        .into_any()
    }

    /// Each fact by the key of its name.
    fn rows(&self, l: Locale) -> Vec<(&'static str, String)> {
        let (loan, details) = (&self.view.loan, &self.view.resource.details);
        let mut rows = vec![("registry-when-label", words::when(loan.span, l))];
        if loan.quantity > 1 {
            rows.push(("registry-quantity", l.number(u64::from(loan.quantity))));
        }
        rows.push(("registry-purpose", loan.purpose.clone()));
        rows.push(("fact-place", self.place(l)));
        let private =
            [("loan-contact", &details.private.contact), ("loan-key", &details.private.key)];
        let told = private.into_iter().filter(|(_, text)| self.is_told() && !text.is_empty());
        rows.extend(told.map(|(key, text)| (key, text.clone())));
        // What mattered before it was asked for.
        let settled = ["fact-audience", "fact-notice", "fact-longest"];
        let terms = words::terms(&loan.terms, l).into_iter();
        rows.extend(terms.filter(|(key, _)| !settled.contains(key)));
        rows
    }

    /// Where it is fetched, as exactly as the reader may know.
    fn place(&self, l: Locale) -> String {
        let resource = &self.view.resource;
        let location = &resource.details.location;
        let commune = self.reference.commune(&resource.commune, l);
        let whole = self.is_told().then_some(location.address.as_str());
        let address = whole.filter(|address| !address.is_empty());
        match address.or_else(|| location.public_address()) {
            Some(address) => format!("{address}, {commune}"),
            None => commune,
        }
    }
}

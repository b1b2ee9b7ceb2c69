//! The same entry of the same list, again: what the list says is taken, and what it says nothing of
//! stays as whoever lends the thing said it.

use domain::registry::{Resource, resource::Holding};

/// Keeps of what is `present` all that a row says nothing of; `says` whether it fills a column.
pub(super) fn keep_what_is_unsaid(
    resource: &mut Resource,
    present: &Resource,
    says: &impl Fn(&str) -> bool,
) {
    let (new, old) = (&mut resource.details, &present.details);
    // Words that are the same have the translations that they were given.
    if new.name.text == old.name.text {
        new.name.clone_from(&old.name);
    }
    let text = |words: &Option<domain::text::Authored>| words.as_ref().map(|it| it.text.clone());
    if !says("about") || text(&new.about) == text(&old.about) {
        new.about.clone_from(&old.about);
    }
    if !says("address") {
        new.location.address.clone_from(&old.location.address);
    }
    new.location.point = new.location.point.or(old.location.point);
    new.location.private_home |= old.location.private_home;
    if new.openings.is_empty() && new.closures.is_empty() {
        new.openings.clone_from(&old.openings);
        new.closures.clone_from(&old.closures);
    }
    if new.measures.is_empty() {
        new.measures.clone_from(&old.measures);
    }
    if !says("funded_by") {
        new.funded_by.clone_from(&old.funded_by);
    }
    if !says("contact") {
        new.private.contact.clone_from(&old.private.contact);
    }
    // No list has these.
    new.set_up.clone_from(&old.set_up);
    new.parts.clone_from(&old.parts);
    new.photo.clone_from(&old.photo);
    // What is no place any more keeps no answers about one.
    let place = old.place.clone().or_else(|| new.place.take());
    new.place = place.filter(|_| resource.holding == Holding::Place);
    new.private.key.clone_from(&old.private.key);
    terms(resource, present, says);
    if !says("quantity") {
        resource.stock.held = present.stock.held;
    }
    if !says("condition") {
        resource.condition = present.condition;
    }
    if present.holding == Holding::Kit && resource.holding == Holding::Equipment {
        resource.holding = Holding::Kit;
    }
}

fn terms(resource: &mut Resource, present: &Resource, says: &impl Fn(&str) -> bool) {
    let (new, old) = (&mut resource.details.terms, &present.details.terms);
    if !says("audience") {
        new.audience = old.audience;
    }
    if !says("notice") {
        new.notice_days = old.notice_days;
    }
    if !says("max_days") {
        new.max_days = old.max_days;
    }
    if !says("deposit") {
        new.deposit = old.deposit;
    }
    if !says("fee") {
        new.fee = old.fee;
    }
    if !says("transport") {
        new.transport = old.transport;
    }
    let text = |words: &Option<domain::text::Authored>| words.as_ref().map(|it| it.text.clone());
    if !says("insurance") || text(&new.insurance) == text(&old.insurance) {
        new.insurance.clone_from(&old.insurance);
    }
    // No list has these.
    new.buffer_hours = old.buffer_hours;
    new.indoor_only = old.indoor_only;
    new.people = old.people;
}

//! The letter that recalls a ballot which was saved and not cast.

use crate::{
    letter::{Block, compose},
    show,
};
use service::{account::Letter, reminder::Reminder};
use std::sync::Arc;

/// What writes reminders, with links to a site.
pub fn writer(public_url: &Arc<str>) -> impl Fn(&Reminder<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |about| letter(&public_url, about)
}

/// The subject names no vote: it is what the queue keeps once the letter has left.
fn letter(public_url: &str, about: &Reminder<'_>) -> Letter {
    let l = about.locale;
    let (process, envelope) = (&about.process.slug, &about.envelope.slug);
    let ballot = format!("{public_url}/{l}/p/{process}/{envelope}/vote");
    let stop = format!("{public_url}/{l}/unsubscribe/{}", about.token);
    let blocks = [
        Block::Text(tr!(
            l,
            "reminder-what",
            envelope = about.envelope.name.get(l),
            process = about.process.name.get(l)
        )),
        Block::Text(tr!(l, "reminder-until", at = show::day_and_time(about.vote.closes_at, l))),
        Block::Button(tr!(l, "reminder-button"), ballot),
        Block::Small(tr!(l, "reminder-secret")),
        Block::Link(tr!(l, "reminder-stop"), stop.clone()),
    ];
    let mut letter = compose(l, tr!(l, "reminder-subject"), &blocks);
    letter.unsubscribe = Some(stop);
    letter
}

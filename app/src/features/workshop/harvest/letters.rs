//! The letters that remind of a promise.

use crate::letter::{Block, compose};
use domain::locale::Locale;
use service::{account::Letter, harvest::Reminded};
use std::sync::Arc;

/// What writes them, with links to a site.
pub fn writer(public_url: &Arc<str>) -> impl Fn(Locale, &Reminded<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |l, told| letter(&public_url, l, told)
}

fn letter(public_url: &str, l: Locale, told: &Reminded<'_>) -> Letter {
    let title = told.title.get(l);
    let subject = tr!(l, "mail-promise-subject", title = title);
    let since = crate::show::day(told.since, l);
    let mut blocks = vec![
        Block::Text(tr!(l, "mail-promise", title = title, day = since)),
        Block::Text(tr!(l, "quoted", text = told.promise.get(l))),
    ];
    if let Some(day) = told.day {
        let day = super::report::date(day, l);
        blocks.push(Block::Text(tr!(l, "mail-promise-day", day = day)));
    }
    let code = told.code;
    let harvest = format!("{public_url}/{l}/w/{code}/harvest");
    blocks.push(Block::Button(tr!(l, "mail-promise-button"), harvest));
    let stop = format!("{public_url}/{l}/w/{code}/promises/stop/{}", told.token);
    if told.last {
        blocks.push(Block::Small(tr!(l, "mail-promise-last")));
    } else {
        blocks.push(Block::Link(tr!(l, "mail-promise-stop"), stop.clone()));
    }
    let mut letter = compose(l, subject, &blocks);
    letter.unsubscribe = (!told.last).then_some(stop);
    letter
}

//! The letter to whoever follows a project, when something was published about it.

use super::{change, path};
use crate::{
    cx::Site,
    letter::{Block, compose},
};
use service::{account::Letter, delivery::envelope_of, follow::News};

/// Writes the letter in the follower's language.
#[must_use]
pub fn write(site: &Site, news: &News<'_>) -> Letter {
    let l = news.locale;
    let title = news.project.title.get(l);
    let administration = news.process.administration.name.get(l);
    let full = |path: &str| format!("{}/{l}{path}", site.public_url);
    let stop = full(&format!("/unsubscribe/{}", news.token));
    let like = envelope_of(news.process, news.project).map(|view| view.envelope.amount);
    let changes = news
        .changes
        .iter()
        .filter_map(|change| Some(change::sentence(change, *like.as_ref().ok()?, l)))
        .collect();
    let mut blocks = vec![
        Block::Text(tr!(l, "mail-news-hello")),
        Block::Text(tr!(l, "mail-news-what", title = title, administration = administration)),
    ];
    blocks.extend(news.version.note.as_ref().map(|note| {
        let note = note.get(l);
        Block::Text(tr!(l, "mail-news-said", administration = administration, note = note))
    }));
    blocks.extend([
        Block::List(tr!(l, "mail-news-changed"), changes),
        Block::Button(tr!(l, "mail-news-button"), full(&path(news.process, news.project))),
        Block::Small(tr!(l, "mail-news-why")),
        Block::Link(tr!(l, "mail-news-stop"), stop.clone()),
    ]);
    let subject = tr!(l, "mail-news-subject", title = title);
    Letter { unsubscribe: Some(stop), ..compose(l, subject, &blocks) }
}

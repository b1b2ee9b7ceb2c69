//! Letters about what was decided about equipment.

use super::words::euros;
use crate::letter::{Block, compose};
use domain::{locale::Locale, sharing::Outcome};
use service::{account::Letter, sharing::decide::Told};
use std::sync::Arc;

/// What writes letters about decisions, with links to a site.
pub fn writer(public_url: &Arc<str>) -> impl Fn(Locale, &Told<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |l, told| letter(&public_url, l, told)
}

fn letter(public_url: &str, l: Locale, told: &Told<'_>) -> Letter {
    let decision = told.decision;
    let what = told.line.cost.label.get(l);
    let title = told.carried.title().get(l);
    let key = match (decision.outcome, decision.stands(), decision.declined) {
        (Outcome::Uphold, ..) => "mail-share-uphold",
        (Outcome::Fund, true, _) => "mail-share-fund",
        (Outcome::Fund, false, true) => "mail-share-declined",
        (Outcome::Fund, false, false) => "mail-share-signing",
    };
    let subject = tr!(l, "mail-share-subject", what = what, title = title);
    let amount = euros(decision.amount, l);
    let mut blocks = vec![
        Block::Text(tr!(l, key, what = what, title = title, amount = amount)),
        Block::Text(tr!(l, &format!("share-code-{}", decision.code.code()))),
    ];
    if !decision.words.is_empty() {
        blocks.push(Block::Text(format!("« {} »", decision.words)));
    }
    let (process, path) = (&told.process.slug, told.carried.path());
    let link = format!("{public_url}/{l}/p/{process}/{path}/equipment");
    blocks.push(Block::Button(tr!(l, "mail-share-button"), link));
    compose(l, subject, &blocks)
}

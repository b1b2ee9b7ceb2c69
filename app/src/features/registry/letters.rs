//! Letters about loans: who asks, who promised, what broke, and what others have.

use super::words;
use crate::letter::{Block, compose};
use domain::locale::Locale;
use service::{
    account::Letter,
    registry::{News, Notice, board::watch::Freed},
};
use std::sync::Arc;

/// What writes letters about loans, with links to a site.
pub fn writer(public_url: &Arc<str>) -> impl Fn(Locale, &Notice<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |l, notice| letter(&public_url, l, notice)
}

const fn code(news: News) -> &'static str {
    match news {
        News::Asked => "asked",
        News::Waits => "waits",
        News::Freed => "freed",
        News::Approved => "approved",
        News::Refused => "refused",
        News::Cancelled => "cancelled",
        News::Expired => "expired",
        News::Tomorrow => "tomorrow",
        News::BackTomorrow => "back-tomorrow",
        News::Overdue => "overdue",
        News::Returned => "returned",
        News::Damaged => "damaged",
        News::AtRisk => "at-risk",
        News::SafeAgain => "safe-again",
        News::Message => "message",
    }
}

fn letter(public_url: &str, l: Locale, notice: &Notice<'_>) -> Letter {
    let (loan, resource) = (notice.loan, notice.resource);
    let thing = words::what(loan, resource, l);
    let thing = match loan.quantity {
        1 => thing,
        many => format!("{} × {thing}", l.number(u64::from(many))),
    };
    let thing = thing.as_str();
    let code = code(notice.news);
    let who = match &loan.borrower_actor {
        Some(actor) if actor.name != loan.borrower_name => {
            format!("{} ({})", loan.borrower_name, actor.name)
        }
        _ => loan.borrower_name.clone(),
    };
    let lender = resource.lender().name.as_str();
    let subject = tr!(l, &format!("mail-loan-subject-{code}"), what = thing);
    let what = tr!(
        l,
        &format!("mail-loan-{code}"),
        what = thing,
        who = who.as_str(),
        lender = lender,
        when = words::when(loan.span, l)
    );
    let mut blocks = vec![Block::Text(what)];
    if !notice.words.is_empty() {
        blocks.push(Block::Text(format!("« {} »", notice.words)));
    }
    if let Some(claim) = loan.claim.as_ref().filter(|_| notice.news == News::Damaged) {
        blocks.push(Block::Text(format!("« {} »", claim.what.get(l))));
    }
    let others: Vec<String> = notice
        .others
        .iter()
        .map(|other| {
            let link = format!("{public_url}/{l}{}", super::thing(other.id));
            format!("{}, {}: {link}", other.details.name.get(l), other.lender().name)
        })
        .collect();
    blocks.push(Block::List(tr!(l, "mail-loan-others"), others));
    let link = format!("{public_url}/{l}{}", super::loan_path(loan.id));
    blocks.push(Block::Button(tr!(l, "mail-loan-button"), link));
    compose(l, subject, &blocks)
}

/// What writes letters about what became free for a need, whoever lends it.
pub fn freed(public_url: &Arc<str>) -> impl Fn(Locale, &Freed<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |l, freed| {
        let need = freed.need;
        let what = need.what.get(l);
        let when = need.when.map(|when| words::when(when, l)).unwrap_or_default();
        let subject = tr!(l, "mail-freed-subject", what = what);
        let text = tr!(l, "mail-freed", what = what, when = when, count = freed.free);
        let things = freed.things.iter().map(|(thing, free)| {
            let (name, lender) = (thing.details.name.get(l), &thing.lender().name);
            match free {
                1 => format!("{name}, {lender}"),
                many => format!("{} × {name}, {lender}", l.number(u64::from(*many))),
            }
        });
        let list = Block::List(tr!(l, "mail-freed-where"), things.collect());
        let at = need.kind.as_ref().map(|kind| super::board::kind_at(kind, need.when));
        let at = at.unwrap_or_else(|| super::intent_path(need.id));
        let button = Block::Button(tr!(l, "mail-freed-button"), format!("{public_url}/{l}{at}"));
        let own = format!("{public_url}/{l}{}", super::intent_path(need.id));
        let done = Block::Link(tr!(l, "mail-freed-close"), own);
        compose(l, subject, &[Block::Text(text), list, button, done])
    }
}

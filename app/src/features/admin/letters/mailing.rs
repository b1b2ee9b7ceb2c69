//! The letters to bearers, sent to all of them at once and printed for those whom no mail reaches.

use super::{Source, letter, pdf};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{
        admin::{At, files},
        progress as bars,
    },
    patience,
};
use axum::{
    extract::Query,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    locale::Locale,
    project::Project,
    text::{Authored, Slug},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    decision_letters::{self, Addressed, Fate, Mailing},
    progress::{self, Step, Subject, Work},
};

/// What letters are written from, in each language.
struct Sources([Source; 3]);

impl Sources {
    async fn load(cx: &Cx, process: &Slug, envelope: &Slug) -> Result<Self, AppError> {
        let [fr, nl, en] = Locale::ALL.map(|locale| Cx { locale, ..cx.clone() });
        Ok(Self([
            Source::load(&fr, process, envelope).await?,
            Source::load(&nl, process, envelope).await?,
            Source::load(&en, process, envelope).await?,
        ]))
    }

    fn of(&self, l: Locale) -> &Source {
        let [first, ..] = &self.0;
        self.0.iter().find(|source| source.ledger.l == l).unwrap_or(first)
    }
}

/// Sends every letter that was not sent yet.
pub(super) async fn send(cx: Cx, at: At) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let At { process, envelope } = &at;
    // First which decision stands, then what the letters say: who sends compares the two.
    let mailing = decision_letters::ready(services, caller, process, envelope).await?;
    let sources = Sources::load(&cx, process, envelope).await?;
    let here = |done: &str| {
        let path = format!("/admin/p/{process}/e/{envelope}/letters?done={done}");
        Redirect::to(&cx.href(&path)).into_response()
    };
    let target = sources.of(cx.locale).ledger.place.envelope.envelope.id;
    let Some(running) = progress::begin(services, Subject::Told(target), &[Step::Mailing]) else {
        return Ok(here("letters-leaving"));
    };
    let (services, caller) = (services.clone(), caller.clone());
    let sending = async move {
        let write = |project: &Project, l: Locale| {
            let source = sources.of(l);
            Some(letter::mailed(source, source.ledger.project(&project.number)?))
        };
        let work = running.work();
        decision_letters::send(&services, &caller, &mailing, &work, &write).await?;
        running.finish();
        Ok::<_, service::Error>(())
    };
    match patience::wait(patience::PATIENCE, sending).await? {
        Some(Ok(())) => Ok(here("letters-sent")),
        Some(Err(error)) => Err(error.into()),
        None => Ok(here("letters-leaving")),
    }
}

/// How far the letters are, as a stream.
pub(super) async fn stream(cx: Cx, at: At, headers: HeaderMap) -> Result<Response, AppError> {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let work = progress::of(cx.services(), Subject::Told(target.envelope.id));
    bars::stream(&cx, work, &headers)
}

/// Which letters are printed.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    only: String,
}

/// The letters as one file to print: all of them, or those that no mail can bring.
pub(super) async fn print(cx: Cx, at: At, Query(which): Query<Which>) -> Answer {
    let At { process, envelope } = at;
    let mailing =
        decision_letters::mailing(cx.services(), cx.caller(), &process, &envelope).await?;
    let post = which.only == "post";
    let l = cx.locale;
    let kind = if post { "post" } else { "all" };
    let wanted = files::Wanted {
        name: format!("{process}-{envelope}-letters-{kind}-{l}.pdf"),
        from: format!("/admin/p/{process}/e/{envelope}/letters"),
    };
    let asking = cx.clone();
    files::give(&cx, wanted, move |work| async move {
        work.expects(Step::Gathering, 1);
        let sources = Sources::load(&asking, &process, &envelope).await;
        let sources = sources.map_err(|error| service::Error::internal(format!("{error:?}")))?;
        work.did(Step::Gathering, 1);
        let draw = move || written(&sources, &mailing, post, l, &work);
        tokio::task::spawn_blocking(draw).await.map_err(service::Error::internal)?
    })
    .await
}

fn written(
    sources: &Sources,
    mailing: &Mailing,
    post: bool,
    l: Locale,
    work: &Work,
) -> service::Result<Vec<u8>> {
    let wanted = mailing.projects.iter().filter(|addressed| !post || addressed.goes_by_post());
    let letters = wanted.filter_map(|addressed| {
        let source = sources.of(language(addressed, l));
        Some((source, source.ledger.project(&addressed.project.number)?))
    });
    let letters: Vec<_> = letters.collect();
    pdf::write(tr!(l, "admin-letters-title"), &letters, l, work)
}

/// In which language a letter on paper is written: that of who bears the project, or in which they
/// wrote, or that of whoever prints it.
fn language(addressed: &Addressed, l: Locale) -> Locale {
    let title: &Authored = &addressed.project.title;
    let person = addressed.people.first().map(|person| person.account.locale);
    person.or(title.original).unwrap_or(l)
}

/// How far the letters are, the button that sends them, and who is left for the post.
pub(super) fn section(source: &Source, mailing: &Mailing, work: Option<&Work>) -> AnyView {
    let cx = &source.cx;
    let l = cx.locale;
    let path = cx.href(&source.path());
    let busy = work.filter(|work| work.standing().over.is_none());
    let bars = busy.map(|work| bars::section(work, format!("{path}/progress"), l));
    let waiting = mailing.count(None);
    let conducts = cx.caller().conducts(&source.ledger.place.process.process);
    let button = (busy.is_none() && conducts && waiting > 0).then(|| {
        if !mailing.is_decided() {
            return view! { <p class="notice notice--info">{tr!(l, "admin-mailing-after-decision")}</p> }.into_any();
        }
        if !mailing.finished {
            return view! { <p class="notice notice--warning">{tr!(l, "admin-mailing-texts-first")}</p> }.into_any();
        }
        view! {
            <form method="post" action=format!("{path}/send")>
                <p class="button-row"><button class="button button--primary">{tr!(l, "admin-mailing-send", count = waiting)}</button></p>
            </form>
        }
        .into_any()
    });
    let print = |only: &str, key: &str| {
        let href = format!("{}{only}", cx.href(&format!("{}.pdf", source.path())));
        view! { <li><a href=href>{tr!(l, key)}</a></li> }
    };
    let by_post: Vec<&Addressed> = mailing.by_post().collect();
    let post_file = (!by_post.is_empty()).then(|| print("?only=post", "admin-mailing-print-post"));
    view! {
        <section class="section">
            <h2>{tr!(l, "admin-mailing")}</h2>
            <p>{tr!(l, "admin-mailing-what")}</p>
            {bars}
            {counts(mailing, l)}
            {button}
            {post_list(source, &by_post)}
            <ul class="plain-list">{post_file}{print("", "admin-mailing-print-all")}</ul>
        </section>
    }
    .into_any()
}

/// How many letters are where.
fn counts(mailing: &Mailing, l: Locale) -> Option<AnyView> {
    let fates = [("left", Fate::Left), ("waits", Fate::Waits), ("gave-up", Fate::GaveUp)];
    let lines: Vec<_> = fates
        .into_iter()
        .map(|(code, fate)| (code, mailing.count(Some(fate))))
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| {
            view! { <li>{tr!(l, &format!("admin-mailing-{code}"), count = count)}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> }.into_any())
}

/// The projects whose letter goes by post, each with who bears it and why.
fn post_list(source: &Source, by_post: &[&Addressed]) -> Option<AnyView> {
    let l = source.cx.locale;
    let lines = by_post.iter().map(|addressed| {
        let project = &addressed.project;
        let why = if addressed.people.is_empty() { "unknown" } else { "returned" };
        let why = tr!(l, &format!("admin-mailing-post-{why}"));
        let title = crate::ui::authored(&project.title, l);
        view! { <li>{project.number.clone()}". "{title}" – "{project.bearer.name.clone()}" ("{why}")"</li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h3>{tr!(l, "admin-mailing-post", count = lines.len())}</h3>
            <ul>{lines}</ul>
        }
        .into_any()
    })
}

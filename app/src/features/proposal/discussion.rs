//! What is said about a proposal: supports, threads, and the form to join in.

use super::{address, letters, report, show};
use crate::{
    cx::Cx,
    error::Answer,
    features::project::words,
    form::{FormState, Submitted},
    show as moments, ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    discussion::{Comment, Stance, Thread},
    locale::Locale,
    permit::Action,
    proposal::Proposal,
    text::Slug,
};
use leptos::prelude::*;
use service::{
    discussion::{CommentForm, Discussion},
    process::ProcessView,
    proposal::ProposalView,
};

/// Stands behind a proposal, or no more.
pub async fn support(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let stands = form.text("support") != "no";
    service::discussion::support(cx.services(), cx.caller(), &process, &slug, stands).await?;
    let path = cx.href(&format!("/p/{process}/proposals/{slug}#discussion"));
    Ok(Redirect::to(&path).into_response())
}

/// Says something.
pub async fn comment(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let official = form.text("speaker") == "administration";
    let posted = CommentForm {
        stance: form.text("stance"),
        parent: form.text("parent"),
        body: if official {
            form.languages("body")
        } else {
            [form.text("body"), String::new(), String::new()]
        },
        original: Some(cx.locale),
        speaker: form.text("speaker"),
        name: form.text("name"),
    };
    let write = |locale, proposal: &Proposal, comment: &Comment| {
        letters::commented(&cx, &process, proposal, comment, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    let said = service::discussion::comment(services, caller, &process, &slug, &posted, &write);
    match said.await {
        Ok(comment) => {
            let path = format!("/p/{process}/proposals/{slug}#{}", report::anchor(comment.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::SignInNeeded) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            show::page(&cx, &process, &slug, form).await
        }
        Err(error) => show::page(&cx, &process, &slug, form.refused(error)?).await,
    }
}

/// What the section is drawn from.
pub(super) struct Section<'a> {
    pub cx: &'a Cx,
    pub view: &'a ProcessView,
    pub own: &'a ProposalView,
    pub discussion: &'a Discussion,
    /// In whose name the reader may speak: id and name.
    pub speakers: &'a [(String, String)],
    pub form: &'a FormState,
}

impl Section<'_> {
    fn here(&self) -> String {
        address(self.cx, &self.view.process.slug, &self.own.proposal)
    }

    /// The whole section.
    pub(super) fn draw(&self) -> Option<AnyView> {
        if !self.own.proposal.stage.is_public() {
            return None;
        }
        let l = self.cx.locale;
        let count: usize = self.discussion.threads.iter().map(|it| it.answers.len() + 1).sum();
        let threads = self.discussion.threads.iter().map(|thread| self.thread(thread));
        let threads = threads.collect_view();
        Some(
            view! {
                <section class="section flow" id="discussion">
                    <h2>{tr!(l, "discussion-title", count = count)}</h2>
                    {self.support(l)}
                    <ul class="threads">{threads}</ul>
                    {self.form(l)}
                </section>
            }
            .into_any(),
        )
    }

    fn support(&self, l: Locale) -> AnyView {
        let people = self.discussion.supporters;
        let count = tr!(l, "support-count", count = people, shown = l.number(people));
        let button = self.own.may(Action::Support).then(|| {
            let (value, key) = if self.discussion.is_supporter {
                ("no", "support-withdraw")
            } else {
                ("yes", "support-give")
            };
            view! {
                <form method="post" action=format!("{}/support", self.here())>
                    <button class="button" name="support" value=value>{tr!(l, key)}</button>
                </form>
            }
        });
        let progress = self.progress(l);
        view! { <p>{count}</p> {progress} {button} }.into_any()
    }

    /// How many of those needed stand behind it, where the process asks for that.
    fn progress(&self, l: Locale) -> Option<AnyView> {
        let needed = u64::from(self.view.process.support_threshold?.get());
        let there = self.discussion.supporters;
        let text = if there >= needed {
            tr!(l, "support-reached", needed = l.number(needed))
        } else {
            tr!(l, "support-progress", there = l.number(there), needed = l.number(needed))
        };
        Some(
            view! {
                <p>
                    <label for="support-progress">{text}</label>" "
                    <progress id="support-progress" max=needed.to_string() value=there.min(needed).to_string()></progress>
                </p>
            }
            .into_any(),
        )
    }

    fn thread(&self, thread: &Thread) -> AnyView {
        let l = self.cx.locale;
        let answers = thread.answers.iter().map(|answer| {
            view! { <li class="comment comment--answer" id=report::anchor(answer.id)>{self.one(answer)}</li> }
        });
        let answers = answers.collect_view();
        let open = self.form.value("parent") == thread.comment.id.to_string();
        let may = self.own.may(Action::Comment) && thread.comment.hidden_because.is_none();
        let answer = may.then(|| {
            view! {
                <details class="comment__more" open=open>
                    <summary>{tr!(l, "comment-answer")}</summary>
                    {self.fields(Some(&thread.comment), l)}
                </details>
            }
        });
        view! {
            <li class="comment" id=report::anchor(thread.comment.id)>
                {self.one(&thread.comment)}
                {(!thread.answers.is_empty()).then(|| view! { <ul class="threads">{answers}</ul> })}
                {answer}
            </li>
        }
        .into_any()
    }

    fn one(&self, comment: &Comment) -> AnyView {
        let l = self.cx.locale;
        if let Some(reason) = &comment.hidden_because {
            return report::in_its_place(reason, l);
        }
        let who = match &comment.actor {
            Some(actor) => ui::actor_chip(actor, "", l),
            None => {
                let name = self.view.administration.name.get(l).to_owned();
                view! { <strong>{name}</strong>" "<span class="badge badge--funded">{tr!(l, "comment-official")}</span> }.into_any()
            }
        };
        let stance = (comment.stance != Stance::Answer).then(|| {
            view! { <span class="badge">{tr!(l, &format!("stance-{}", comment.stance.code()))}</span>" " }
        });
        let said_of = comment.said_of.map(|_| {
            view! { <p class="muted">{tr!(l, "comment-said-of")}</p> }
        });
        let shown = words::shown(&comment.body, false, l);
        let note = words::label(&comment.body, l).filter(|_| !comment.is_official());
        let day = moments::day(comment.written_at, l);
        view! {
            <p class="comment__head">{stance}{who}<span class="muted">{day}</span></p>
            {said_of}
            <div lang=shown.lang>{ui::prose(shown.text)}</div>
            {note.map(|note| view! { <p class="language-note">{note}</p> })}
            {self.report(comment)}
        }
        .into_any()
    }

    fn report(&self, comment: &Comment) -> Option<AnyView> {
        if comment.is_official() {
            return None;
        }
        report::form(self.cx, &self.here(), comment.id, comment.author, self.form)
    }

    fn form(&self, l: Locale) -> Option<AnyView> {
        // Nobody discusses what nobody can read.
        if self.own.proposal.taken_down.is_some() {
            return None;
        }
        if self.cx.caller().account.is_none() {
            let typed = !self.form.value("body").is_empty();
            let notice = typed.then(|| super::begin::sign_in_first(self.cx));
            return Some(
                view! {
                    {notice}
                    {typed.then(|| self.fields(None, l))}
                    <p><a href=self.cx.sign_in()>{tr!(l, "comment-sign-in")}</a></p>
                }
                .into_any(),
            );
        }
        if !self.own.may(Action::Comment) {
            return None;
        }
        Some(view! { <h3>{tr!(l, "comment-title")}</h3> {self.fields(None, l)} }.into_any())
    }

    /// The form of a comment, or of an answer to one. Only the form that was sent holds what was
    /// typed and what was refused.
    fn fields(&self, parent: Option<&Comment>, l: Locale) -> AnyView {
        let parent = parent.map(|comment| comment.id.to_string()).unwrap_or_default();
        let sent =
            self.form.submitted.get("stance").is_some() && self.form.value("parent") == parent;
        let empty = FormState::default();
        let form = if sent { self.form } else { &empty };
        let part = |name: &str| {
            if parent.is_empty() { name.to_owned() } else { format!("{name}-{parent}") }
        };
        let stance = if parent.is_empty() {
            let options = [Stance::Question, Stance::For, Stance::Against].map(|stance| {
                let code = stance.code();
                (code.to_owned(), tr!(l, &format!("comment-stance-{code}")), String::new())
            });
            ui::choices("stance", &tr!(l, "comment-stance"), options.to_vec(), false, form, l)
        } else {
            view! { <input r#type="hidden" name="stance" value="answer" /> }.into_any()
        };
        let text = part("body");
        let refused = form.message("body", l);
        let speaker = self.speaker(form, &part("speaker"), &part("name"), l);
        let official = self.discussion.is_official.then(|| official_text(form, &part, l));
        let value = format!("\n{}", ui::escaped(&form.value("body")));
        let class = if refused.is_some() { "field field--invalid" } else { "field" };
        let described = refused.is_some().then(|| format!("{text}-error"));
        view! {
            <form class="form" method="post" action=format!("{}/comments", self.here()) novalidate>
                <input r#type="hidden" name="parent" value=parent />
                {stance}
                <div class=class>
                    <label class="field__label" for=text.clone()>{tr!(l, "comment-text")}</label>
                    {refused.map(|message| view! { <p class="field__error" id=format!("{text}-error")>{message}</p> })}
                    <textarea id=text.clone() name="body" rows="3" aria-describedby=described inner_html=value></textarea>
                </div>
                {speaker}
                {official}
                <div class="form__actions">
                    <button class="button">{tr!(l, "comment-send")}</button>
                    <p class="form__actions-note">{tr!(l, "comment-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }

    fn speaker(&self, form: &FormState, id: &str, name: &str, l: Locale) -> AnyView {
        let mut options = self.speakers.to_vec();
        options.push(("self".to_owned(), tr!(l, "comment-speaker-self")));
        if self.discussion.is_official {
            let office = self.view.administration.name.get(l);
            let label = tr!(l, "comment-speaker-office", name = office);
            options.push(("administration".to_owned(), label));
        }
        let chosen = form.value("speaker");
        let options = options.into_iter().map(|(code, text)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{text}</option> }
        });
        let options = options.collect_view();
        let refused = form.message("name", l).or_else(|| form.message("speaker", l));
        let class = if refused.is_some() { "field field--invalid" } else { "field" };
        let own = self.speakers.is_empty();
        let hint = if own { "comment-name-hint" } else { "comment-name-hint-others" };
        view! {
            <div class="field">
                <label class="field__label" for=id.to_owned()>{tr!(l, "comment-speaker")}</label>
                <select id=id.to_owned() name="speaker">{options}</select>
            </div>
            <div class=class>
                <label class="field__label" for=name.to_owned()>{tr!(l, "comment-name")}</label>
                <p class="field__hint">{tr!(l, hint)}</p>
                {refused.map(|message| view! { <p class="field__error">{message}</p> })}
                <input id=name.to_owned() name="name" value=form.value("name") autocomplete="name" />
            </div>
        }
        .into_any()
    }
}

/// The two fields of an answer of the administration, and the third for English.
fn official_text(form: &FormState, part: &dyn Fn(&str) -> String, l: Locale) -> AnyView {
    let label = tr!(l, "comment-official-text");
    view! {
                <details class="comment__more">
                    <summary>{tr!(l, "comment-official-open")}</summary>
                    <p class="field__hint">{tr!(l, "comment-official-hint")}</p>
                    {Locale::ALL.map(|locale| {
                        let name = format!("body_{locale}");
                        let label = format!("{label} – {}", tr!(l, &format!("language-{locale}")));
                        let id = part(&name);
                        let value = format!("\n{}", ui::escaped(&form.value(&name)));
                        view! {
                            <div class="field">
                                <label class="field__label" for=id.clone()>{label}</label>
                                <textarea id=id name=name rows="3" lang=locale.code() inner_html=value></textarea>
                            </div>
                        }
                    }).collect_view()}
                </details>
            }
    .into_any()
}

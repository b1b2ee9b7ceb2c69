//! Who facilitates: invited by e-mail, and ready to go on when a laptop dies.

use super::{
    Desk,
    pieces::{button, labelled},
};
use crate::{
    cx::Cx,
    features::workshop::{draw, path},
    form::{FormState, Submitted},
    letter::{self, Block},
    ui,
};
use domain::{locale::Locale, workshop::Workshop};
use leptos::prelude::*;
use service::{live::Done, workshop_team};

/// The facilitators, the name of the workshop and its question.
pub fn draw(action: &str, state: &Workshop, desk: &Desk, form: &FormState, l: Locale) -> AnyView {
    let several = desk.team.len() > 1;
    let people = desk.team.iter().map(|colleague| {
        let id = [("account", colleague.account.to_string())];
        let remove = several
            .then(|| button(action, "remove-facilitator", tr!(l, "console-team-remove"), &id));
        view! { <li><p>{ui::mail_link(colleague.email.as_str())}</p>{remove}</li> }
    });
    let people = people.collect_view();
    let email = ui::Field::new("email", tr!(l, "console-team-email"), ui::Kind::Line("email"));
    let value = |locale: Locale, question: bool| {
        let text = if question { state.question.as_ref() } else { Some(&state.title) };
        text.map(|text| text.written(locale).to_owned()).unwrap_or_default()
    };
    let fields = |name: &'static str, key: &'static str, question: bool| {
        Locale::ALL
            .map(|locale| {
                let label = tr!(l, key, language = tr!(l, &format!("language-{locale}")));
                let name = format!("{name}_{locale}");
                labelled(
                    label,
                    view! { <input name=name lang=locale.code() value=value(locale, question) /> },
                )
            })
            .collect_view()
    };
    view! {
        <section class="section" id="team"><h2>{tr!(l, "console-team")}</h2>
            <p class="small">{tr!(l, "console-team-what")}</p>
            <ul class="console-list">{people}</ul>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "invite")}
                {email.draw(form, l)}
                <button class="button button--small">{tr!(l, "console-team-invite")}</button>
            </form>
            <details><summary>{tr!(l, "console-name-it")}</summary>
                <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "title")}
                    {fields("title", "console-name", false)}
                    {fields("question", "console-question", true)}
                    <button class="button button--small">{tr!(l, "console-settings-save")}</button>
                </form></details>
        </section>
    }
    .into_any()
}

/// Invites a colleague by letter: they sign in with that address and find the console.
pub async fn invite(cx: &Cx, code: &str, sent: &Submitted) -> service::Result<Done> {
    let op = draw::op_of(&sent.text("op"));
    let address = cx.full_address(&cx.href(&format!("{}/console", path(code))));
    let l = cx.locale;
    let write = |title: &str| {
        let subject = tr!(l, "letter-facilitate-subject", title = title.to_owned());
        letter::compose(
            l,
            subject,
            &[
                Block::Text(tr!(l, "letter-facilitate-what", title = title.to_owned())),
                Block::Text(tr!(l, "letter-facilitate-how")),
                Block::Button(tr!(l, "letter-facilitate-go"), address),
            ],
        )
    };
    let email = sent.text("email");
    workshop_team::invite_facilitator(cx.services(), cx.caller(), code, &email, op, l, write).await
}

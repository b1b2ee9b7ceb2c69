//! What the room asks, says and objects, in the part that its round is at: never by name.

use super::{super::names, Tongues, scenes};
use domain::workshop::{
    FieldKey, Group, Note, Scenario, Workshop,
    view::{self, Ladder, VoicePart, Voices, Whose},
};
use leptos::prelude::*;

/// The most lines that can be read from the back.
const MOST: usize = 4;

/// The newest of a part, under the name of its scenario.
pub fn draw(
    state: &Workshop,
    (scenario, voices): (&Scenario, &Voices<'_>),
    ladder: Option<&Ladder>,
    tongues: &Tongues,
) -> AnyView {
    let (part, notes) = voices.part(ladder);
    let (some, none) = match part {
        VoicePart::Questions => ("projector-voices-questions", "projector-voices-no-questions"),
        VoicePart::Reactions => ("projector-voices-reactions", "projector-voices-no-reactions"),
        VoicePart::Objections => ("projector-voices-objections", "projector-voices-no-objections"),
    };
    let title = scenario.text(FieldKey::Title).map(|title| tongues.authored(title));
    let more = notes.len().saturating_sub(MOST);
    let more = (more > 0).then(
        || view! { <li class="projector__more">{tongues.say(|l| tr!(l, "projector-more", count = more))}</li> },
    );
    let items = notes.iter().rev().take(MOST).map(|note| line(state, note, tongues)).collect_view();
    let body = if notes.is_empty() {
        view! { <p class="projector__next">{tongues.say(|l| tr!(l, none))}</p> }.into_any()
    } else {
        view! { <ul class="projector-list projector-list--plain">{items}{more}</ul> }.into_any()
    };
    view! {
        <p class="projector__eyebrow">{title}</p>
        {tongues.heading("projector__title", tongues.say(|l| tr!(l, some)))}
        {body}
    }
    .into_any()
}

fn line(state: &Workshop, note: &Note, tongues: &Tongues) -> AnyView {
    let whose = view::whose(state, note);
    let mark = match whose {
        Some(Whose::Group(group @ Group::Kind(_))) => Some(scenes::mark(group)),
        _ => None,
    };
    let whose = whose.filter(|whose| *whose != Whose::Group(Group::Others));
    let whose = whose.map(|whose| {
        view! { <span class="projector-voice__whose">{mark}{tongues.say(|l| names::whose(whose, l).unwrap_or_default())}</span> }
    });
    let answer = note.answer.as_ref().map(|answer| {
        view! { <p class="projector-voice__answer">{tongues.authored(answer)}</p> }
    });
    view! {
        <li class="projector-voice">{whose}<div class="projector-voice__said"><p>{tongues.authored(&note.text)}</p>{answer}</div></li>
    }
    .into_any()
}

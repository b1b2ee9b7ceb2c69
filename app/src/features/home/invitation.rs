//! In the demonstration: an invitation to be somebody, until one is.

use crate::cx::Cx;
use leptos::prelude::*;

/// The invitation; nothing on a real site, nor for somebody who has chosen.
pub fn draw(cx: &Cx) -> Option<AnyView> {
    let l = cx.locale;
    if !cx.services().is_demonstration() || cx.caller().account.is_some() {
        return None;
    }
    let action = cx.href("/demo/personas");
    let personas = cx.site.personas.iter().map(|persona| {
        view! {
            <form method="post" action=action.clone()>
                <input r#type="hidden" name="persona" value=persona.code />
                <button class="button">
                    {persona.name}", "{tr!(l, &format!("persona-{}", persona.code))}
                </button>
            </form>
        }
    });
    Some(
        view! {
            <section class="notice notice--info invitation">
                <h2 class="notice__title">{tr!(l, "invitation-title")}</h2>
                <p>{tr!(l, "invitation-what")}</p>
                <div class="button-row">{personas.collect_view()}</div>
                <p><a href=cx.href("/demo/personas")>{tr!(l, "invitation-more")}</a></p>
            </section>
        }
        .into_any(),
    )
}

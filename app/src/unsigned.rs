//! Forms that readers send without having signed in.

use crate::{cx::Cx, form::Submitted};
use leptos::prelude::*;
use service::unsigned::Teller;

/// The name of the field that people do not see: programs that look for places to write fill it in.
const UNSEEN: &str = "website";

/// What stands in the field that people do not see.
pub fn unseen_of(form: &Submitted) -> String {
    form.text(UNSEEN)
}

/// Who tells the desk something, with what stands in the field that people do not see.
pub const fn teller<'a>(cx: &'a Cx, unseen: &'a str) -> Teller<'a> {
    Teller { visitor: &cx.visitor, address: cx.address, unseen }
}

/// The field that people do not see, for whoever has not signed in.
pub fn unseen(cx: &Cx) -> Option<AnyView> {
    let field = || {
        view! {
            <div hidden>
                <input r#type="text" name=UNSEEN tabindex="-1" autocomplete="off" aria-hidden="true" />
            </div>
        }
        .into_any()
    };
    cx.caller().account.is_none().then(field)
}

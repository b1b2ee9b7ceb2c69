//! The file of a workshop that is over: from the laptop of the room to the instance of the city.

use super::{attachment, path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::FormState,
    page::Page,
    ui,
    upload::{self, Parts, Upload},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{Refusal, workshop::WorkshopRefusal};
use leptos::prelude::*;
use service::{harvest::transfer, workshop};

/// The largest file that is taken over, in bytes.
const LARGEST: usize = 60_000_000;

/// Hands the file out.
pub async fn export(cx: Cx, Path(code): Path<String>) -> Answer {
    let text = transfer::export(cx.services(), cx.caller(), &code).await?;
    let name = format!("atelier-{code}.ensamen");
    Ok(attachment("application/x-ndjson", &name, text.into_bytes()))
}

/// Asks for a file.
pub async fn ask(cx: Cx) -> Answer {
    draw(&cx, &FormState::default()).await
}

async fn draw(cx: &Cx, form: &FormState) -> Answer {
    let l = cx.locale;
    let holders = workshop::holders(cx.services(), cx.caller()).await?;
    let title = tr!(l, "transfer-title");
    Ok(Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status()).draw(|| {
        let options = holders.iter().map(|it| (it.slug.as_str().to_owned(), it.name.get(l).to_owned()));
        let holder = ui::Field::new("administration", tr!(l, "workshop-holder"), ui::Kind::Select(options.collect()));
        let steps = vec![(cx.href("/workshops"), tr!(l, "workshop-list-title"))];
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "transfer-lead")}</p></header>
            <form class="form" method="post" action=cx.href("/workshops/import") enctype="multipart/form-data">
                {holder.draw(form, l)}
                {ui::file("file", &tr!(l, "transfer-file"), &tr!(l, "transfer-file-hint"), ".ensamen", form, l)}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "transfer-go")}</button></div>
            </form>
        }
        .into_any()
    }))
}

/// Takes a file over, once its chain of hashes was checked.
pub async fn import(cx: Cx, Parts(parts): Parts) -> Answer {
    // Nothing is read of what somebody sends who may not.
    let holders = workshop::holders(cx.services(), cx.caller()).await?;
    let Upload { fields, file, .. } = upload::read(parts, "file", LARGEST).await;
    let wanted = fields.text("administration");
    let holder = holders.iter().find(|holder| holder.slug.as_str() == wanted);
    let holder = holder.or(holders.first()).ok_or(AppError::Forbidden)?;
    let text = file.and_then(|bytes| {
        String::from_utf8(bytes).map_err(|_| Refusal::from(WorkshopRefusal::FileUnreadable))
    });
    let taken = match text {
        Ok(text) => transfer::import(cx.services(), cx.caller(), holder, &text).await,
        Err(refusal) => Err(refusal.into()),
    };
    match taken {
        Ok(head) => {
            let to = cx.href(&format!("{}/harvest", path(&head.code)));
            Ok(Redirect::to(&to).into_response())
        }
        Err(service::Error::Refused(refusal)) => {
            let fields_refused = vec![domain::Field::new("file", refusal)];
            draw(&cx, &FormState { submitted: fields, fields: fields_refused }).await
        }
        Err(error) => Err(error.into()),
    }
}

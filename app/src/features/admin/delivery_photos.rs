//! The photos of a laureate: one more, or one less.

use super::{Done, delivery::Desk, delivery_form, summary::summary};
use crate::{
    cx::Cx,
    error::Answer,
    features::delivery::news,
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
    upload::{self, Parts, Upload},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    delivery::{Moment, Photo},
    locale::Locale,
    picture::{MOST_BYTES, Size},
};
use leptos::prelude::*;
use service::{delivery::PhotoForm, follow::News};

/// The forms have no page of their own: who comes back begins again.
pub(super) async fn back(cx: Cx, Path((process, project)): Path<(String, String)>) -> Answer {
    let desk = Desk::load(&cx, &process, &project).await?;
    Ok(Redirect::to(&cx.href(&desk.path())).into_response())
}

/// Adds a photo.
pub(super) async fn add(
    cx: Cx,
    Path((process, project)): Path<(String, String)>,
    Parts(parts): Parts,
) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let (process, project) = (super::slug(&process)?, super::slug(&project)?);
    // Nothing is read of what somebody sends who may not.
    service::process::administered(services, caller, &process).await?;
    let Upload { fields, file, .. } = upload::read(parts, "file", MOST_BYTES).await;
    let form = PhotoForm {
        moment: fields.text("moment"),
        alternative: fields.languages("alternative"),
        file,
    };
    let write = |told: &News<'_>| news(&cx.site, told);
    let added =
        service::delivery::add_photo(services, caller, &process, &project, form, write).await;
    match added {
        Ok(()) => {
            let path = format!("/admin/p/{process}/projects/{project}/delivery?done=photo-added");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let photo = fields.refused(error)?;
            let desk = Desk::load(&cx, process.as_str(), project.as_str()).await?;
            let form = FormState::prefilled(delivery_form::values(&desk.story));
            Ok(desk.draw(&form, &photo, &Done::default()))
        }
    }
}

/// Takes a photo away.
pub(super) async fn remove(
    cx: Cx,
    Path((process, project)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let (process, project) = (super::slug(&process)?, super::slug(&project)?);
    let digest = form.text("picture");
    service::delivery::remove_photo(services, caller, &process, &project, &digest).await?;
    let path = format!("/admin/p/{process}/projects/{project}/delivery?done=photo-removed");
    Ok(Redirect::to(&cx.href(&path)).into_response())
}

/// Draws the photos that are there, and the form for another.
pub(super) fn draw(desk: &Desk, form: &FormState) -> AnyView {
    let l = desk.cx.locale;
    let delivery = desk.story.delivery();
    let shown = delivery.photos().iter().map(|photo| figure(desk, photo)).collect_view();
    let action = desk.cx.href(&format!("{}/photos", desk.path()));
    let moments = Moment::ALL
        .iter()
        .map(|moment| {
            let code = moment.code();
            (code.to_owned(), tr!(l, &format!("delivery-photos-{code}")))
        })
        .collect();
    let alternative = tr!(l, "admin-delivery-photo-alternative");
    view! {
        <section class="section flow">
            <h2>{tr!(l, "admin-delivery-photos")}</h2>
            <ul class="photos__list">{shown}</ul>
            <form class="form form--dense" method="post" action=action enctype="multipart/form-data" novalidate>
                {summary(form, l)}
                {Field::new("moment", tr!(l, "admin-delivery-photo-moment"), Kind::Select(moments)).draw(form, l)}
                {ui::languages("alternative", &alternative, &Kind::Line("text"), form, l)}
                <p class="field__hint">{tr!(l, "admin-delivery-photo-alternative-hint")}</p>
                {ui::file("file", &tr!(l, "admin-delivery-photo-file"), &tr!(l, "admin-delivery-photos-what"), "image/jpeg,image/png,image/webp", form, l)}
                <div class="form__actions">
                    <button class="button">{tr!(l, "admin-delivery-photo-add")}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn figure(desk: &Desk, photo: &Photo) -> AnyView {
    let l: Locale = desk.cx.locale;
    let action = desk.cx.href(&format!("{}/photos/remove", desk.path()));
    let picture = &photo.picture;
    let what = &picture.alternative;
    let moment = tr!(l, &format!("delivery-photos-{}", photo.moment.code()));
    let remove = tr!(l, "admin-delivery-photo-remove-named", what = what.get(l));
    view! {
        <li>
            <figure class="photo">
                <img src=picture.address(Size::Small) alt=what.get(l).to_owned()
                    width=picture.width.to_string() height=picture.height.to_string() loading="lazy" />
                <figcaption>{moment}" – "{what.get(l).to_owned()}</figcaption>
            </figure>
            <form method="post" action=action>
                <input r#type="hidden" name="picture" value=picture.digest.to_string() />
                <button class="button button--quiet" aria-label=remove>{tr!(l, "admin-delivery-photo-remove")}</button>
            </form>
        </li>
    }
    .into_any()
}

//! The photos of a proposal, as everyone sees them: the first large, the others small below it, each
//! a link to itself at full size.

use domain::{
    locale::Locale,
    picture::Size,
    proposal::{Photo, Photos},
};
use leptos::prelude::*;

/// A photo with what it shows in words.
pub(crate) fn figure(photo: &Photo, size: Size, l: Locale) -> AnyView {
    let lang = photo.alternative.language(l).map(Locale::code);
    view! {
        <img class="proposal-photo" src=photo.address(size) alt=photo.alternative.get(l).to_owned() lang=lang
            width=photo.width.to_string() height=photo.height.to_string() loading="lazy" />
    }
    .into_any()
}

/// A small one, cut to the shape of the others.
pub(super) fn thumbnail(photo: &Photo, l: Locale) -> AnyView {
    view! { <div class="photo-thumbnail">{figure(photo, Size::Small, l)}</div> }.into_any()
}

/// All of them, or nothing where there are none.
pub(crate) fn draw(photos: &Photos, l: Locale) -> Option<AnyView> {
    let first = photos.first()?;
    let others = &photos.all()[1..];
    let small = |photo: &Photo| {
        view! { <li><a href=photo.address(Size::Large)>{thumbnail(photo, l)}</a></li> }
    };
    let list = (!others.is_empty()).then(|| {
        let label = tr!(l, "photos-others");
        view! { <ul class="gallery" aria-label=label>{others.iter().map(small).collect_view()}</ul> }
    });
    Some(
        view! {
            <div class="project-page__picture">{figure(first, Size::Large, l)}{list}</div>
        }
        .into_any(),
    )
}

//! Every kind of thing that is shared, from A to Z, whoever lends some and whether anybody does.

use super::{Reference, kind, pieces};
use crate::{cx::Cx, error::Answer, page::Page, ui};
use domain::{locale::Locale, text::Slug};
use leptos::prelude::*;
use service::registry::directory;
use std::collections::BTreeMap;

/// Kinds with their names, under the letter that these begin with.
type Letters = Vec<(char, Vec<(Slug, String)>)>;

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let l = cx.locale;
    let reference = Reference::load(&cx).await?;
    let merged = directory::merged(cx.services()).await?;
    let counts = directory::counts(cx.services()).await?.into_iter().collect();
    let letters = under_letters(reference.by_name(&merged, l));
    let title = tr!(l, "registry-kinds-title");
    let page = Page::new(&cx, title.clone()).description(tr!(l, "registry-kinds-lead"));
    Ok(page.at("shared").draw(|| {
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let jumps = letters.iter().map(|(letter, _)| {
            view! { <li><a href=format!("#{}", id_of(*letter))>{letter.to_string()}</a></li> }
        });
        let sections = letters.iter().map(|(letter, kinds)| section(&cx, *letter, kinds, &counts, l));
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "registry-kinds-here"))}
            <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "registry-kinds-lead")}</p></header>
            <nav aria-label=tr!(l, "registry-kinds-letters")><ul class="az__letters">{jumps.collect_view()}</ul></nav>
            {sections.collect_view()}
        }
        .into_any()
    }))
}

/// Kinds that stand in their order, under the letters of that order: « échelle » is under E.
fn under_letters(kinds: Vec<(Slug, String)>) -> Letters {
    let mut letters = Letters::new();
    for (slug, name) in kinds {
        let first = pieces::order(&name).chars().next();
        let letter =
            first.filter(char::is_ascii_alphabetic).map_or('#', |it| it.to_ascii_uppercase());
        match letters.last_mut() {
            Some((last, kinds)) if *last == letter => kinds.push((slug, name)),
            _ => letters.push((letter, vec![(slug, name)])),
        }
    }
    letters
}

/// Where the kinds of a letter stand on the page.
fn id_of(letter: char) -> String {
    match letter {
        '#' => "kinds-other".to_owned(),
        letter => format!("kinds-{}", letter.to_ascii_lowercase()),
    }
}

fn section(
    cx: &Cx,
    letter: char,
    kinds: &[(Slug, String)],
    counts: &BTreeMap<Slug, u64>,
    l: Locale,
) -> AnyView {
    let rows = kinds.iter().map(|(slug, name)| {
        let href = cx.href(&kind::path(slug));
        let said = match counts.get(slug).copied().unwrap_or_default() {
            0 => tr!(l, "registry-kinds-none"),
            count => tr!(l, "registry-title", count = count, shown = l.number(count)),
        };
        view! { <li><a href=href>{name.clone()}</a>" "<span class="small muted">{said}</span></li> }
    });
    view! {
        <section class="az__section" aria-labelledby=id_of(letter)>
            <h2 id=id_of(letter)>{letter.to_string()}</h2>
            <ul class="az__names">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_people_look_for_them_whatever_their_accents() {
        let names = ["Étal", "Écran", "œillet", "Zodiac", "Échelle", "Oeuf", "3 mâts", "Eau", "Où"];
        let slug = Slug::parse("some-kind").unwrap();
        let mut kinds = names.map(|name| (slug.clone(), name.to_owned())).to_vec();
        kinds.sort_by_cached_key(|(_, name)| pieces::order(name));
        let letters = under_letters(kinds).into_iter().map(|(letter, kinds)| {
            let names: Vec<String> = kinds.into_iter().map(|(_, name)| name).collect();
            (letter, names.join(" "))
        });
        let expected = [
            ('#', "3 mâts"),
            ('E', "Eau Échelle Écran Étal"),
            ('O', "œillet Oeuf Où"),
            ('Z', "Zodiac"),
        ];
        let expected = expected.map(|(letter, names)| (letter, names.to_owned()));
        assert_eq!(letters.collect::<Vec<_>>(), expected);
    }
}

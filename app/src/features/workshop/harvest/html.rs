//! The blocks of a harvest as a page.

use super::{Block, Said};
use crate::features::workshop::draw::parts;
use domain::{locale::Locale, picture::Size, said::joined};
use leptos::prelude::*;

pub use crate::features::workshop::draw::said;

/// All blocks.
pub fn draw(blocks: &[Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Chapter(text) => view! { <h2>{text.clone()}</h2> }.into_any(),
        Block::Section(text) => view! { <h3>{said(text)}</h3> }.into_any(),
        Block::Label(text) => view! { <h4 class="harvest-label">{text.clone()}</h4> }.into_any(),
        Block::Text(text) => view! { <p>{said(text)}</p> }.into_any(),
        Block::Parts(text) => view! { <p>{parts(text)}</p> }.into_any(),
        Block::Small(text) => {
            view! { <p class="muted small harvest-small">{text.clone()}</p> }.into_any()
        }
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{said(item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Quote(text, who) => view! {
            <figure class="harvest-quote"><blockquote><p>{said(text)}</p></blockquote>
                <figcaption class="muted small">{who.clone()}</figcaption></figure>
        }
        .into_any(),
        Block::Figures(figures) => {
            let figures = figures.iter().map(|(value, label)| {
                view! { <div class="harvest-figure"><dd class="figure figure--medium">{value.clone()}</dd><dt class="figure__label">{label.clone()}</dt></div> }
            });
            view! { <dl class="harvest-figures">{figures.collect_view()}</dl> }.into_any()
        }
        Block::Table { caption, head, rows, figures } => table(caption, head, rows, *figures),
        Block::Bars { caption, rows } => bars(caption, rows),
        Block::Tick(on, text) => {
            let mark = if *on { "☑" } else { "☐" };
            view! { <p><span aria-hidden="true">{mark}</span>" "{text.clone()}</p> }.into_any()
        }
        Block::Notice(text) => {
            view! { <p class="notice notice--warning">{parts(text)}</p> }.into_any()
        }
        Block::Picture(picture, text) => view! {
            <figure class="photo"><img src=picture.address(Size::Small) alt=text.text.clone() lang=text.language.map(Locale::code) loading="lazy" />
                <figcaption class="small">{said(text)}</figcaption></figure>
        }
        .into_any(),
    }
}

fn table(caption: &str, head: &[String], rows: &[Vec<Said>], figures: usize) -> AnyView {
    let class = |place: usize| (place >= figures).then_some("table__figure");
    let heads = head
        .iter()
        .enumerate()
        .map(|(place, text)| view! { <th scope="col" class=class(place)>{text.clone()}</th> });
    let heads = heads.collect_view();
    let rows = rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(place, cell)| match place {
            0 => view! { <th scope="row">{said(cell)}</th> }.into_any(),
            _ => view! { <td class=class(place)>{said(cell)}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let label = if caption.is_empty() { head.first().cloned() } else { Some(caption.to_owned()) };
    let caption = (!caption.is_empty()).then(|| view! { <caption>{caption.to_owned()}</caption> });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="table">{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

/// Shares, as the browser draws a meter: there are no style attributes.
fn bars(caption: &[Said], rows: &[(String, u32, String)]) -> AnyView {
    let rows = rows.iter().map(|(label, share, text)| {
        let width = (share / 10).to_string();
        view! {
            <tr><th scope="row">{label.clone()}</th>
                <td class="harvest-bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" class="harvest-bar__picture">
                    <rect class="harvest-bar__whole" width="100" height="8" /><rect class="harvest-bar__part" width=width height="8" /></svg></td>
                <td class="table__figure">{text.clone()}</td></tr>
        }
    });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=joined(caption)>
            <table class="table harvest-bars"><caption>{parts(caption)}</caption><tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
    .into_any()
}

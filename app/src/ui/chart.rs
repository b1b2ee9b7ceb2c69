//! Bars that compare parts of wholes. A table beside them says the same in figures, so the drawing
//! is not read aloud.

use domain::{locale::Locale, said::Said};
use leptos::prelude::*;

/// A thing with its bars, each a part of its whole.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is, with its language where that is not the page's.
    pub name: Said,
    /// The bars, from the top.
    pub bars: Vec<(u64, u64)>,
}

/// The part of a whole in percent, with one decimal.
fn width(part: u64, whole: u64) -> String {
    let permille = u128::from(part.min(whole)) * 1_000 / u128::from(whole.max(1));
    format!("{}.{}%", permille / 10, permille % 10)
}

/// The chart: a caption, what each bar stands for, and a line for each row.
pub fn draw(caption: String, key: &[String], rows: Vec<Row>) -> AnyView {
    let marks = key.iter().enumerate().map(|(place, text)| {
        let class = format!("chart__mark chart__bar--{place}");
        view! {
            <li><svg class="chart__key-mark"><rect class=class width="100%" height="100%"></rect></svg>{text.clone()}</li>
        }
    });
    let lines = rows.into_iter().map(|row| {
        let each = 100 / row.bars.len().max(1);
        let bars = row.bars.iter().enumerate().map(|(place, (part, whole))| {
            let class = format!("chart__bar chart__bar--{place}");
            let (top, height) = (format!("{}%", place * each), format!("{}%", each * 9 / 10));
            view! { <rect class=class y=top width=width(*part, *whole) height=height></rect> }
        });
        let bars = bars.collect_view();
        view! {
            <li class="chart__row">
                <span class="chart__name" lang=row.name.language.map(Locale::code)>{row.name.text}</span>
                <svg class="chart__bars">{bars}</svg>
            </li>
        }
    });
    view! {
        <figure class="chart" aria-hidden="true">
            <figcaption>{caption}</figcaption>
            <ul class="chart__key">{marks.collect_view()}</ul>
            <ul class="chart__rows">{lines.collect_view()}</ul>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn a_bar_is_as_long_as_its_part_and_never_longer_than_the_whole() {
        assert_eq!(width(1, 8), "12.5%");
        assert_eq!(width(0, 0), "0.0%");
        assert_eq!(width(9, 8), "100.0%");
    }
}

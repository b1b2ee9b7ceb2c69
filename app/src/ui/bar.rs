//! The envelope bar and supporters as dots: the two drawings that people learn once.

use domain::money::Cents;
use leptos::prelude::*;

/// A part of a whole as a percentage with two decimals, from integers.
fn percent(part: Cents, whole: Cents) -> String {
    let whole = i128::from(whole.0.max(1));
    let hundredths = (i128::from(part.0.max(0)) * 10_000 / whole).min(10_000);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// One horizontal bar: an envelope and what fills it.
#[derive(Debug, Clone, Default)]
pub struct EnvelopeBar {
    /// What stands in words for the drawing.
    pub title: String,
    /// The whole envelope.
    pub whole: Cents,
    /// Parts in order, each with its hue from 1 to 6.
    pub parts: Vec<(Cents, u8)>,
    /// What goes beyond the envelope.
    pub over: Cents,
    /// A modifier class such as `envelope-bar--thin`.
    pub modifier: &'static str,
}

impl EnvelopeBar {
    /// A bar with one part.
    #[must_use]
    pub fn filled(title: String, used: Cents, whole: Cents) -> Self {
        Self { title, whole, parts: vec![(used, 1)], ..Self::default() }
    }

    /// Draws the bar.
    pub fn draw(self) -> AnyView {
        let mut start = Cents::ZERO;
        let whole = self.whole;
        let parts = self.parts.into_iter().map(|(amount, hue)| {
            let class = format!("envelope-bar__part envelope-bar__part--{}", hue.clamp(1, 6));
            let x = percent(start, whole);
            start = start.checked_add(amount).unwrap_or(whole);
            view! { <rect class=class x=x width=percent(amount, whole) height="100%"></rect> }
        });
        let parts = parts.collect_view();
        let over = (self.over > Cents::ZERO).then(|| {
            let from = whole.saturating_sub(self.over);
            view! {
                <rect class="envelope-bar__over" x=percent(from, whole) width=percent(self.over, whole) height="100%"></rect>
            }
        });
        let class = format!("envelope-bar {}", self.modifier);
        view! {
            <svg class=class role="img" aria-label=self.title>
                <rect class="envelope-bar__track" width="100%" height="100%"></rect>
                {parts}
                {over}
            </svg>
        }
        .into_any()
    }
}

/// Supporters as dots, in rows of ten columns or more; one dot stands for `each` people.
pub fn dots(label: String, people: u64, each: u64) -> AnyView {
    const STEP: u64 = 10;
    let count = people.div_ceil(each.max(1)).min(600);
    let columns = if count > 100 { 40 } else { 20 };
    let rows = count.div_ceil(columns).max(1);
    let (width, height) = (columns * STEP, rows * STEP);
    let circles = (0..count).map(|place| {
        let x = (place % columns) * STEP + STEP / 2;
        let y = (place / columns) * STEP + STEP / 2;
        view! { <circle class="dots__dot dots__dot--h1" cx=x.to_string() cy=y.to_string() r="4"></circle> }
    });
    view! {
        <svg class="dots" role="img" aria-label=label width=width.to_string() height=height.to_string()
            viewBox=format!("0 0 {width} {height}")>
            {circles.collect_view()}
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_never_grows_beyond_its_frame() {
        assert_eq!(percent(Cents(200), Cents(100)), "100.00%");
        assert_eq!(percent(Cents(1), Cents(3)), "33.33%");
        assert_eq!(percent(Cents(-5), Cents(3)), "0.00%");
    }
}

//! Long lists in pages: where one is, and the way to the others.

use domain::locale::Locale;
use leptos::prelude::*;

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageOf {
    /// Its number, from one.
    pub number: usize,
    /// How many there are, at least one.
    pub count: usize,
    /// How many things stand on one.
    pub size: usize,
}

impl PageOf {
    /// The page that was asked for, or the nearest that there is.
    #[must_use]
    pub fn asked(text: &str, things: usize, size: usize) -> Self {
        let count = things.div_ceil(size).max(1);
        let number = text.trim().parse().unwrap_or(1).clamp(1, count);
        Self { number, count, size }
    }

    /// What of the list stands on this page.
    #[must_use]
    pub fn of<T>(self, things: &[T]) -> &[T] {
        let from = (self.number - 1) * self.size;
        things.get(from..things.len().min(from + self.size)).unwrap_or_default()
    }

    /// The way to the page before and the page after; nothing where there is one page. `address`
    /// gives the address of a page.
    pub fn draw(self, address: &dyn Fn(usize) -> String, l: Locale) -> Option<AnyView> {
        if self.count < 2 {
            return None;
        }
        let before = (self.number > 1).then(|| {
            let href = address(self.number - 1);
            view! { <a class="button" href=href rel="prev">{tr!(l, "pages-before")}</a> }
        });
        let after = (self.number < self.count).then(|| {
            let href = address(self.number + 1);
            view! { <a class="button" href=href rel="next">{tr!(l, "pages-after")}</a> }
        });
        let here = tr!(l, "pages-here", number = self.number, count = self.count);
        Some(
            view! {
                <nav class="button-row" aria-label=tr!(l, "pages-label")>
                    {before}
                    <p>{here}</p>
                    {after}
                </nav>
            }
            .into_any(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_stands_on_exactly_one_page() {
        let things: Vec<u32> = (0..50).collect();
        let pages = (1..=3).map(|number| PageOf::asked(&number.to_string(), things.len(), 24));
        let seen: Vec<u32> = pages.flat_map(|page| page.of(&things).to_vec()).collect();
        assert_eq!(seen, things);
    }

    #[test]
    fn a_page_that_is_not_there_is_the_nearest_one() {
        assert_eq!(PageOf::asked("99", 50, 24).number, 3);
        assert_eq!(PageOf::asked("0", 50, 24).number, 1);
        assert_eq!(PageOf::asked("x", 0, 24), PageOf { number: 1, count: 1, size: 24 });
    }
}

//! The support of a project as dots. A page of results draws thousands of them: rows of one path
//! each, dashed into round points, look the same as circles and weigh a hundredth.

use leptos::prelude::*;
use std::fmt::Write;

/// The most dots that one project is drawn with.
const MOST: u64 = 80;
/// The distance between two dots.
const STEP: u64 = 10;
/// Dots in a row.
const COLUMNS: u64 = 20;

/// How many people a dot stands for, so that the most chosen project stays readable.
#[must_use]
pub fn people_per_dot(most: u64) -> u64 {
    let mut each = 1;
    loop {
        for factor in [1, 2, 5] {
            if most <= MOST * each * factor {
                return each * factor;
            }
        }
        each *= 10;
    }
}

/// The drawing: width, height and the rows as a path.
#[must_use]
pub fn rows(count: u64, columns: u64) -> (u64, u64, String) {
    let columns = columns.max(1);
    let mut path = String::new();
    for row in 0..count.div_ceil(columns) {
        let in_row = (count - row * columns).min(columns);
        let y = row * STEP + STEP / 2;
        // A little beyond the last dot, so that rounding never drops it.
        let end = STEP / 2 + (in_row - 1) * STEP + 1;
        // Writing to a string cannot fail.
        let _ = write!(path, "M5 {y}H{end}");
    }
    let height = count.div_ceil(columns).max(1) * STEP;
    (count.clamp(1, columns) * STEP, height, path)
}

/// Supporters as dots beside their number in words; one dot stands for `each` people.
pub fn dots(people: u64, each: u64, hue: u8) -> AnyView {
    let (width, height, path) = rows(people.div_ceil(each.max(1)), COLUMNS);
    let class = format!("dots__rows dots__rows--h{hue}");
    view! {
        <svg class="dots" aria-hidden="true" width=width.to_string()
            height=height.to_string() viewBox=format!("0 0 {width} {height}")>
            <path class=class d=path></path>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_stands_for_a_round_number_of_people() {
        assert_eq!(people_per_dot(0), 1);
        assert_eq!(people_per_dot(80), 1);
        assert_eq!(people_per_dot(81), 2);
        assert_eq!(people_per_dot(720), 10);
        assert_eq!(people_per_dot(4_001), 100);
    }

    #[test]
    fn the_last_row_holds_what_is_left() {
        assert_eq!(rows(23, 20), (200, 20, "M5 5H196M5 15H26".to_owned()));
        assert_eq!(rows(0, 20), (10, 10, String::new()));
        assert_eq!(rows(1, 20), (10, 10, "M5 5H6".to_owned()));
    }
}

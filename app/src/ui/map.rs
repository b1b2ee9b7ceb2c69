//! The map that needs nothing from elsewhere: the committed borders of the 19 communes, drawn on the
//! server. What it shows always stands beside it as a list or a table, so that whoever reads the
//! page aloud is spared the drawing.

use super::{
    escaped, map_large,
    outline::{self, COMMUNES},
};
use crate::tiles::Tiles;
use domain::{locale::Locale, place::Point, text::Slug};
use leptos::prelude::*;
use std::fmt::Write;

/// How many shades there are besides none.
const SHADES: u64 = 5;

/// What a commune shows.
#[derive(Debug, Clone)]
pub struct Area {
    /// The commune.
    pub slug: Slug,
    /// What makes its shade, compared with the largest.
    pub amount: u64,
    /// What is written on it; short, or empty.
    pub text: String,
    /// What a pointer that rests on it reads.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A place.
#[derive(Debug, Clone)]
pub struct Pin {
    /// Where.
    pub at: Point,
    /// What a pointer that rests on it reads.
    pub title: String,
    /// Where it leads.
    pub href: String,
}

/// Where a point stands in the drawing.
#[must_use]
pub fn place(point: Point) -> (f64, f64) {
    let degrees = |millionths: i32| f64::from(millionths) / 1e6;
    outline::placed((degrees(point.longitude), degrees(point.latitude)))
}

/// The shade of an amount: none for nothing, then five, by parts of the largest.
fn shade(amount: u64, most: u64) -> u64 {
    if amount == 0 { 0 } else { (amount * SHADES).div_ceil(most.max(1)).clamp(1, SHADES) }
}

fn linked(svg: &mut String, href: Option<&str>, drawing: &str) {
    match href {
        // Not reached by the keyboard: the list beside the map has the same links.
        Some(href) => {
            let href = escaped(href).replace('"', "&quot;");
            let _ = write!(svg, "<a href=\"{href}\" tabindex=\"-1\">{drawing}</a>");
        }
        None => svg.push_str(drawing),
    }
}

/// The drawing alone, for a figure that a list or a table explains.
fn drawing(areas: &[Area], pins: &[Pin]) -> String {
    let most = areas.iter().map(|area| area.amount).max().unwrap_or(0);
    let side = outline::SIDE;
    let mut svg =
        format!("<svg class=\"map__drawing\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\">");
    for shape in COMMUNES.iter() {
        let area = areas.iter().find(|area| area.slug.as_str() == shape.slug);
        let shade = area.map_or(0, |area| shade(area.amount, most));
        let title = area.map(|area| escaped(&area.title)).unwrap_or_default();
        let path = format!(
            "<path class=\"map__area map__area--{shade}\" data-commune=\"{}\" d=\"{}\"><title>{title}</title></path>",
            shape.slug, shape.path
        );
        linked(&mut svg, area.and_then(|area| area.href.as_deref()), &path);
    }
    for shape in COMMUNES.iter() {
        let area = areas.iter().find(|area| area.slug.as_str() == shape.slug);
        if let Some(area) = area.filter(|area| !area.text.is_empty()) {
            let ((x, y), text) = (outline::placed(shape.label), escaped(&area.text));
            let _ = write!(
                svg,
                "<text class=\"map__text\" data-commune=\"{}\" x=\"{x:.0}\" y=\"{y:.0}\">{text}</text>",
                shape.slug
            );
        }
    }
    for pin in pins {
        let ((x, y), title) = (place(pin.at), escaped(&pin.title));
        let dot = format!(
            "<circle class=\"map__pin\" data-at=\"{}\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"13\"><title>{title}</title></circle>",
            pin.at
        );
        linked(&mut svg, Some(&pin.href), &dot);
    }
    svg.push_str("</svg>");
    svg
}

/// A map with its caption. A page that shows one also shows a list or a table of the same.
pub fn map(caption: String, areas: &[Area], pins: &[Pin], l: Locale) -> AnyView {
    figure(caption, drawing(areas, pins), None, l)
}

/// The same, with the way to a large one: for a page that is drawn `with_maps`.
pub fn map_that_opens(
    caption: String,
    areas: &[Area],
    pins: &[Pin],
    tiles: Option<&Tiles>,
    l: Locale,
) -> AnyView {
    let opener = map_large::opener(&caption, false, tiles, l);
    figure(caption, drawing(areas, pins), Some(opener), l)
}

fn figure(caption: String, drawing: String, opener: Option<AnyView>, l: Locale) -> AnyView {
    view! {
        <figure class="map">
            <div inner_html=drawing></div>
            {opener}
            <figcaption>{caption}" "<span class="small muted">{tr!(l, "map-source")}</span></figcaption>
        </figure>
    }
    .into_any()
}

/// The map on which a place is shown with a finger; a script reads where. `point` stands there
/// already.
pub fn to_pick(point: Option<Point>, tiles: Option<&Tiles>, l: Locale) -> AnyView {
    let mut svg = drawing(&[], &[]);
    let (class, (x, y)) = match point {
        Some(point) => ("map__pin", place(point)),
        None => ("map__pin map__pin--none", (0.0, 0.0)),
    };
    svg = svg.replace(
        "</svg>",
        &format!("<circle class=\"{class}\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"16\"></circle></svg>"),
    );
    view! {
        <figure class="map map--pick" data-point=point.map(|point| point.to_string())
            data-west=outline::WEST.to_string() data-north=outline::NORTH.to_string()
            data-scale=outline::UNITS_PER_DEGREE.to_string() data-narrowing=outline::NARROWING.to_string()>
            <div inner_html=svg></div>
            {map_large::opener("", true, tiles, l)}
            <figcaption class="small muted">{tr!(l, "map-source")}</figcaption>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_places_stand_where_they_should() {
        let (x, y) = place("50.846700,4.352500".parse().unwrap());
        assert!((440.0..460.0).contains(&x) && (450.0..480.0).contains(&y), "{x} {y}");
        // West is left and north is up.
        let (left, top) = place("50.880000,4.300000".parse().unwrap());
        assert!(left < x && top < y);
    }

    #[test]
    fn nothing_has_no_shade_and_the_most_has_the_darkest() {
        assert_eq!([0, 1, 20, 21, 100].map(|amount| shade(amount, 100)), [0, 1, 1, 2, 5]);
        assert_eq!(shade(0, 0), 0);
    }

    #[test]
    fn what_people_wrote_stays_text_in_a_drawing() {
        let area = Area {
            slug: Slug::parse("jette").unwrap(),
            amount: 1,
            text: "<b>".to_owned(),
            title: "</title><script>".to_owned(),
            href: Some("/fr?q=\"><script>".to_owned()),
        };
        let svg = drawing(&[area], &[]);
        assert!(!svg.contains("<script>") && !svg.contains("<b>"), "{svg}");
    }
}

//! The map that needs nothing from elsewhere: a committed outline of the 19 communes, drawn on the
//! server. It is schematic and says so. What it shows always stands beside it as a list or a table,
//! so that whoever reads the page aloud is spared the drawing.

use super::escaped;
use domain::{locale::Locale, place::Point, text::Slug};
use leptos::prelude::*;
use serde::Deserialize;
use std::{fmt::Write, sync::LazyLock};

/// The outline, as `crates/xtask/assets/outline.py` writes it.
#[derive(Debug, Deserialize)]
struct Outline {
    west: f64,
    north: f64,
    units_per_degree: f64,
    narrowing: f64,
    width: u32,
    height: u32,
    communes: Vec<Shape>,
}

#[derive(Debug, Deserialize)]
struct Shape {
    slug: String,
    label: [i32; 2],
    path: String,
}

static OUTLINE: LazyLock<Outline> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/communes.json"))
        .expect("the committed outline is well formed; a test reads it")
});

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
    let outline = &*OUTLINE;
    let degrees = |millionths: i32| f64::from(millionths) / 1e6;
    let x = (degrees(point.longitude) - outline.west) * outline.narrowing;
    let y = outline.north - degrees(point.latitude);
    (x * outline.units_per_degree, y * outline.units_per_degree)
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
    let outline = &*OUTLINE;
    let most = areas.iter().map(|area| area.amount).max().unwrap_or(0);
    let mut svg = format!(
        "<svg class=\"map__drawing\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">",
        outline.width, outline.height
    );
    for shape in &outline.communes {
        let area = areas.iter().find(|area| area.slug.as_str() == shape.slug);
        let shade = area.map_or(0, |area| shade(area.amount, most));
        let title = area.map(|area| escaped(&area.title)).unwrap_or_default();
        let path = format!(
            "<path class=\"map__area map__area--{shade}\" data-commune=\"{}\" d=\"{}\"><title>{title}</title></path>",
            shape.slug, shape.path
        );
        linked(&mut svg, area.and_then(|area| area.href.as_deref()), &path);
    }
    for shape in &outline.communes {
        let area = areas.iter().find(|area| area.slug.as_str() == shape.slug);
        if let Some(area) = area.filter(|area| !area.text.is_empty()) {
            let ([x, y], text) = (shape.label, escaped(&area.text));
            let _ = write!(svg, "<text class=\"map__text\" x=\"{x}\" y=\"{y}\">{text}</text>");
        }
    }
    for pin in pins {
        let ((x, y), title) = (place(pin.at), escaped(&pin.title));
        let dot = format!(
            "<circle class=\"map__pin\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"13\"><title>{title}</title></circle>"
        );
        linked(&mut svg, Some(&pin.href), &dot);
    }
    svg.push_str("</svg>");
    svg
}

/// A map with its caption. A page that shows one also shows a list or a table of the same.
pub fn map(caption: String, areas: &[Area], pins: &[Pin], l: Locale) -> AnyView {
    let drawing = drawing(areas, pins);
    view! {
        <figure class="map">
            <div inner_html=drawing></div>
            <figcaption>{caption}" "<span class="small muted">{tr!(l, "map-schematic")}</span></figcaption>
        </figure>
    }
    .into_any()
}

/// The map on which a place is shown with a finger; a script reads where. `point` stands there
/// already.
pub fn to_pick(point: Option<Point>, l: Locale) -> AnyView {
    let outline = &*OUTLINE;
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
        <figure class="map map--pick"
            data-west=outline.west.to_string() data-north=outline.north.to_string()
            data-scale=outline.units_per_degree.to_string() data-narrowing=outline.narrowing.to_string()>
            <div inner_html=svg></div>
            <figcaption class="small muted">{tr!(l, "map-schematic")}</figcaption>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_commune_has_its_shape_and_lies_inside_the_drawing() {
        let outline = &*OUTLINE;
        assert_eq!(outline.communes.len(), 19);
        for shape in &outline.communes {
            assert!(Slug::parse(&shape.slug).is_ok());
            assert!(shape.path.starts_with('M') && shape.path.ends_with('Z'), "{}", shape.slug);
            assert!(shape.label.iter().all(|at| (0..1_000).contains(at)), "{}", shape.slug);
        }
    }

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

//! The borders of the 19 communes, as Statbel publishes them: a committed TopoJSON whose arcs are
//! kept once, so that neighbours share their border to the point. `crates/xtask/assets/outline.py`
//! makes the file and says where it comes from; this module decodes it and knows how a place stands
//! in the drawing.

use serde::Deserialize;
use std::{fmt::Write, sync::LazyLock};

/// West and north of the drawing, in degrees.
pub const WEST: f64 = 4.24;
/// See [`WEST`].
pub const NORTH: f64 = 50.92;
/// How much shorter a degree of longitude is than one of latitude, at 50.84° north.
pub const NARROWING: f64 = 0.631_488;
/// Units of the drawing for a degree of latitude: one unit is some 17.6 metres.
pub const UNITS_PER_DEGREE: f64 = 6_334.244;
/// The drawing is a square of so many units.
pub const SIDE: u32 = 1_000;

/// Longitude and latitude, in degrees.
pub type Place = (f64, f64);

/// A commune as it lies.
#[derive(Debug)]
pub struct Commune {
    /// Its name in addresses.
    pub slug: String,
    /// Where a figure is read best: well inside.
    pub label: Place,
    /// Its borders; each ring ends where it begins. Most have one, some an exclave.
    pub rings: Vec<Vec<Place>>,
    /// The same as the `d` of an SVG path.
    pub path: String,
}

/// The 19 communes, in the order of their official numbers.
pub static COMMUNES: LazyLock<Vec<Commune>> = LazyLock::new(|| {
    let text = include_str!("../../data/communes.json");
    let topology: Topology =
        serde_json::from_str(text).expect("the committed outline is well formed; a test reads it");
    topology.communes()
});

/// Where a place stands in the drawing.
#[must_use]
pub fn placed((longitude, latitude): Place) -> (f64, f64) {
    let (x, y) = ((longitude - WEST) * NARROWING, NORTH - latitude);
    (x * UNITS_PER_DEGREE, y * UNITS_PER_DEGREE)
}

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<[i32; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    communes: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    properties: Properties,
    /// Polygons of rings of numbers of arcs; a negative number is an arc backwards.
    arcs: Vec<Vec<Vec<i32>>>,
}

#[derive(Deserialize)]
struct Properties {
    slug: String,
    label: Place,
}

impl Topology {
    fn communes(&self) -> Vec<Commune> {
        let arcs: Vec<Vec<Place>> = self.arcs.iter().map(|steps| self.arc(steps)).collect();
        let communes = self.objects.communes.geometries.iter().map(|shape| {
            let rings = shape.arcs.iter().flatten().map(|numbers| ring(numbers, &arcs));
            let rings: Vec<Vec<Place>> = rings.collect();
            Commune {
                slug: shape.properties.slug.clone(),
                label: shape.properties.label,
                path: path(&rings),
                rings,
            }
        });
        communes.collect()
    }

    /// The file keeps the steps from point to point, on a grid.
    fn arc(&self, steps: &[[i32; 2]]) -> Vec<Place> {
        let ([scale_x, scale_y], [west, south]) = (self.transform.scale, self.transform.translate);
        let points = steps.iter().scan((0, 0), |(x, y), [step_x, step_y]| {
            (*x, *y) = (*x + step_x, *y + step_y);
            Some((f64::from(*x) * scale_x + west, f64::from(*y) * scale_y + south))
        });
        points.collect()
    }
}

fn ring(numbers: &[i32], arcs: &[Vec<Place>]) -> Vec<Place> {
    let mut ring: Vec<Place> = Vec::new();
    for number in numbers {
        let index = if *number < 0 { !number } else { *number };
        let mut arc = arcs[usize::try_from(index).unwrap_or_default()].clone();
        if *number < 0 {
            arc.reverse();
        }
        // An arc begins where the one before ends.
        ring.pop();
        ring.append(&mut arc);
    }
    ring
}

/// Steps of whole units, which are short to write: the borders stand on many pages.
fn path(rings: &[Vec<Place>]) -> String {
    let mut path = String::new();
    for ring in rings {
        let rounded = ring.iter().map(|place| placed(*place)).map(|(x, y)| (x.round(), y.round()));
        let mut before: Option<(f64, f64)> = None;
        for (x, y) in rounded {
            match before {
                None => {
                    let _ = write!(path, "M{x:.0} {y:.0}l");
                }
                Some((from_x, from_y)) => {
                    // Nothing added to zero takes the sign from a zero that has one.
                    let (step_x, step_y) = (x - from_x + 0.0, y - from_y + 0.0);
                    let _ = write!(path, "{step_x:.0} {step_y:.0} ");
                }
            }
            before = Some((x, y));
        }
        path.truncate(path.trim_end().len());
        path.push('z');
    }
    path.replace(" -", "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{place::centre, text::Slug};
    use std::collections::{BTreeMap, BTreeSet};

    /// Official areas in hectares.
    const OFFICIAL: [(&str, f64); 19] = [
        ("anderlecht", 1_791.0),
        ("auderghem", 907.0),
        ("berchem-sainte-agathe", 296.0),
        ("bruxelles-ville", 3_309.0),
        ("etterbeek", 316.0),
        ("evere", 514.0),
        ("forest", 629.0),
        ("ganshoren", 248.0),
        ("ixelles", 641.0),
        ("jette", 519.0),
        ("koekelberg", 118.0),
        ("molenbeek-saint-jean", 602.0),
        ("saint-gilles", 253.0),
        ("saint-josse-ten-noode", 116.0),
        ("schaerbeek", 796.0),
        ("uccle", 2_287.0),
        ("watermael-boitsfort", 1_297.0),
        ("woluwe-saint-lambert", 729.0),
        ("woluwe-saint-pierre", 894.0),
    ];

    /// A place to the bit.
    type Exact = (u64, u64);

    fn exact((longitude, latitude): Place) -> Exact {
        (longitude.to_bits(), latitude.to_bits())
    }

    /// The steps along the borders of a commune.
    fn steps(commune: &Commune) -> impl Iterator<Item = (Exact, Exact)> {
        let rings = commune.rings.iter();
        rings.flat_map(|ring| ring.windows(2).map(|pair| (exact(pair[0]), exact(pair[1]))))
    }

    fn hectares(commune: &Commune) -> f64 {
        // A degree of latitude is 111.25 kilometres around Brussels.
        let unit = 111_250.0 / UNITS_PER_DEGREE;
        let rings = commune.rings.iter().map(|ring| {
            let points: Vec<(f64, f64)> = ring.iter().map(|place| placed(*place)).collect();
            points.windows(2).map(|two| two[0].0 * two[1].1 - two[1].0 * two[0].1).sum::<f64>()
                / 2.0
        });
        rings.map(f64::abs).sum::<f64>() * unit * unit / 10_000.0
    }

    fn holds(commune: &Commune, (x, y): Place) -> bool {
        let crossed = commune.rings.iter().flat_map(|ring| ring.windows(2)).filter(|two| {
            let ((ax, ay), (bx, by)) = (two[0], two[1]);
            (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
        });
        crossed.count() % 2 == 1
    }

    #[test]
    fn each_commune_has_its_official_area_within_three_parts_in_a_hundred() {
        assert_eq!(COMMUNES.len(), OFFICIAL.len());
        for (commune, (slug, official)) in COMMUNES.iter().zip(OFFICIAL) {
            assert_eq!(commune.slug, slug);
            let measured = hectares(commune);
            assert!((measured / official - 1.0).abs() < 0.03, "{slug}: {measured:.0} ha");
        }
        let whole: f64 = COMMUNES.iter().map(hectares).sum();
        assert!((whole / 16_240.0 - 1.0).abs() < 0.01, "{whole:.0} ha");
    }

    #[test]
    fn each_border_is_closed_and_neighbours_share_theirs_to_the_point() {
        let mut seen = BTreeSet::new();
        for commune in COMMUNES.iter() {
            for ring in &commune.rings {
                assert!(ring.len() > 3 && ring.first() == ring.last(), "{}", commune.slug);
            }
            // Nobody else goes along a border the same way round: no commune lies over another.
            for step in steps(commune) {
                assert!(seen.insert(step), "{}", commune.slug);
            }
        }
        // What nobody goes along the other way is the border of the region, and that one is closed.
        let outside = seen.iter().filter(|(from, to)| !seen.contains(&(*to, *from)));
        let mut balance = BTreeMap::new();
        for (from, to) in outside {
            *balance.entry(from).or_insert(0) += 1;
            *balance.entry(to).or_insert(0) -= 1;
        }
        assert!(balance.len() > 100 && balance.values().all(|sum| *sum == 0));
    }

    #[test]
    fn communes_touch_those_that_they_touch_in_town() {
        let neighbours = |slug: &str| -> Vec<&str> {
            let one = COMMUNES.iter().find(|commune| commune.slug == slug).unwrap();
            let theirs: BTreeSet<_> = steps(one).map(|(from, to)| (to, from)).collect();
            let touching =
                COMMUNES.iter().filter(|other| steps(other).any(|s| theirs.contains(&s)));
            touching.map(|other| other.slug.as_str()).collect()
        };
        assert_eq!(neighbours("saint-josse-ten-noode"), ["bruxelles-ville", "schaerbeek"]);
        assert_eq!(
            neighbours("koekelberg"),
            ["berchem-sainte-agathe", "ganshoren", "jette", "molenbeek-saint-jean"]
        );
        assert_eq!(neighbours("evere"), ["bruxelles-ville", "schaerbeek", "woluwe-saint-lambert"]);
    }

    #[test]
    fn each_town_hall_and_each_label_stands_in_its_commune_and_in_no_other() {
        for commune in COMMUNES.iter() {
            let hall = centre(&Slug::parse(&commune.slug).unwrap()).unwrap();
            let degrees = |millionths: i32| f64::from(millionths) / 1e6;
            let hall = (degrees(hall.longitude), degrees(hall.latitude));
            for place in [hall, commune.label] {
                let around = COMMUNES.iter().filter(|one| holds(one, place));
                let around: Vec<&str> = around.map(|one| one.slug.as_str()).collect();
                assert_eq!(around, [commune.slug.as_str()], "{place:?}");
            }
        }
    }

    #[test]
    fn the_drawing_holds_all_of_it_and_its_paths_are_short() {
        let places = COMMUNES.iter().flat_map(|commune| commune.rings.iter().flatten());
        for (x, y) in places.map(|place| placed(*place)) {
            assert!((0.0..f64::from(SIDE)).contains(&x) && (0.0..f64::from(SIDE)).contains(&y));
        }
        for commune in COMMUNES.iter() {
            assert!(commune.path.starts_with('M') && commune.path.ends_with('z'));
            assert!(!commune.path.contains("-0 ") && !commune.path.contains('.'));
        }
        let written: usize = COMMUNES.iter().map(|commune| commune.path.len()).sum();
        assert!(written < 10_000, "{written}");
    }

    #[test]
    fn the_file_says_whose_borders_these_are() {
        let text = include_str!("../../data/communes.json");
        assert!(text.contains("Statbel") && text.contains("CC BY 4.0") && text.len() < 25_000);
    }
}

//! A picture of times that grow: both axes by powers of ten, readable on light and dark paper.
//!
//! Written by hand: the plotting libraries for Rust draw fixed colours, and one picture must follow
//! the reader's choice of light or dark.

use std::fmt::Write as _;

/// A line and what it is about.
pub struct Line {
    /// Its name, beside its end.
    pub name: String,
    /// Voters and seconds.
    pub points: Vec<(f64, f64)>,
}

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 560.0;
const LEFT: f64 = 76.0;
const RIGHT: f64 = 700.0;
const TOP: f64 = 56.0;
const BOTTOM: f64 = 500.0;
/// Names that are closer than this would overlap.
const NAME_HEIGHT: f64 = 17.0;
/// Told apart by hue, by dashes and by the name at the end; light enough for dark paper and dark
/// enough for light paper.
const HUES: [&str; 7] =
    ["#0b7fab", "#c4531b", "#3f8f3a", "#a04fb8", "#b8860b", "#d03a6b", "#6b7280"];
const DASHES: [&str; 2] = ["none", "7 4"];

const STYLE: &str = "
svg { font: 14px system-ui, sans-serif; color-scheme: light dark }
.paper { fill: #fff } .ink { fill: #1c2321 } .rule { stroke: #d5dad8; stroke-width: 1 }
.title { font-size: 17px; font-weight: 600 }
@media (prefers-color-scheme: dark) {
  .paper { fill: #14181a } .ink { fill: #e6ebe9 } .rule { stroke: #39413f }
  .line { filter: brightness(1.35) }
}
";

/// The powers of ten that an axis goes from and to.
struct Axis {
    from: i32,
    to: i32,
    /// Where on the paper they are.
    ends: (f64, f64),
}

impl Axis {
    fn around(values: impl Iterator<Item = f64>, ends: (f64, f64)) -> Self {
        let (mut from, mut to) = (i32::MAX, i32::MIN);
        for value in values.filter(|value| value.is_finite() && *value > 0.0) {
            let power = |rounded: f64| {
                (-300..300).find(|power| f64::from(*power) >= rounded).unwrap_or_default()
            };
            from = from.min(power(value.log10().floor()));
            to = to.max(power(value.log10().ceil()));
        }
        if from > to {
            (from, to) = (0, 0);
        }
        Self { from, to: to.max(from + 1), ends }
    }

    fn place(&self, value: f64) -> f64 {
        let share = (value.log10() - f64::from(self.from)) / f64::from(self.to - self.from);
        self.ends.0 + share * (self.ends.1 - self.ends.0)
    }

    fn powers(&self) -> impl Iterator<Item = (i32, f64)> {
        (self.from..=self.to).map(|power| (power, self.place(10_f64.powi(power))))
    }
}

/// Draws the lines.
pub fn picture(lines: &[Line]) -> String {
    let points = || lines.iter().flat_map(|line| &line.points);
    let across = Axis::around(points().map(|point| point.0), (LEFT, RIGHT));
    let up = Axis::around(points().map(|point| point.1), (BOTTOM, TOP));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         aria-labelledby=\"title what\">\n<title id=\"title\">Time to count, by number of \
         voters</title>\n<desc id=\"what\">{}</desc>\n<style>{STYLE}</style>\n\
         <rect class=\"paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"8\"/>\n\
         <text class=\"ink title\" x=\"{LEFT}\" y=\"32\">Time of each rule, by number of voters (200 \
         projects)</text>\n",
        description(lines)
    );
    axes(&mut svg, &across, &up);
    for ((at, line), name_at) in lines.iter().enumerate().zip(name_places(lines, &up)) {
        draw(&mut svg, (at, line), name_at, (&across, &up));
    }
    svg.push_str("</svg>\n");
    svg
}

/// The same in words, for those who do not see it.
fn description(lines: &[Line]) -> String {
    let told = lines.iter().filter_map(|line| {
        let ((few, quick), (many, slow)) = (line.points.first()?, line.points.last()?);
        Some(format!("{}: {quick:.4} s for {few}, {slow:.4} s for {many}", escaped(&line.name)))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn axes(svg: &mut String, across: &Axis, up: &Axis) {
    for (power, x) in across.powers() {
        let label = format!("1{}", "0".repeat(usize::try_from(power).unwrap_or_default()));
        let label = super::table::thousands(&label);
        let _ = writeln!(
            svg,
            "<path class=\"rule\" d=\"M{x:.1} {TOP}V{BOTTOM}\"/><text class=\"ink\" x=\"{x:.1}\" \
             y=\"522\" text-anchor=\"middle\">{label}</text>"
        );
    }
    for (power, y) in up.powers() {
        let label = match power {
            ..=-4 => format!("{} µs", 10_f64.powi(power + 6)),
            -3..=-1 => format!("{} ms", 10_f64.powi(power + 3)),
            _ => format!("{} s", 10_f64.powi(power)),
        };
        let _ = writeln!(
            svg,
            "<path class=\"rule\" d=\"M{LEFT} {y:.1}H{RIGHT}\"/><text class=\"ink\" x=\"68\" \
             y=\"{:.1}\" text-anchor=\"end\">{label}</text>",
            y + 5.0
        );
    }
    let middle = f64::midpoint(LEFT, RIGHT);
    let _ = writeln!(
        svg,
        "<text class=\"ink\" x=\"{middle}\" y=\"546\" text-anchor=\"middle\">voters</text>"
    );
}

/// Heights of the names at the right, in the order of the lines, pushed apart where they would
/// overlap: up from the bottom, and down again from the top.
fn name_places(lines: &[Line], up: &Axis) -> Vec<f64> {
    let ends =
        lines.iter().map(|line| line.points.last().map_or(BOTTOM, |point| up.place(point.1)));
    let mut places: Vec<(usize, f64)> = ends.enumerate().collect();
    places.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut below = BOTTOM + NAME_HEIGHT;
    for (_, y) in &mut places {
        *y = y.min(below - NAME_HEIGHT);
        below = *y;
    }
    let mut above = TOP - NAME_HEIGHT;
    for (_, y) in places.iter_mut().rev() {
        *y = y.max(above + NAME_HEIGHT);
        above = *y;
    }
    places.sort_by_key(|(at, _)| *at);
    places.into_iter().map(|(_, y)| y).collect()
}

fn draw(svg: &mut String, (at, line): (usize, &Line), name_y: f64, axes: (&Axis, &Axis)) {
    let place = |point: &(f64, f64)| (axes.0.place(point.0), axes.1.place(point.1));
    let Some(end) = line.points.last().map(place) else { return };
    let hue = HUES[at % HUES.len()];
    let dash = DASHES[at / HUES.len() % DASHES.len()];
    let path: Vec<String> =
        line.points.iter().map(place).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = writeln!(
        svg,
        "<g class=\"line\"><polyline points=\"{}\" fill=\"none\" stroke=\"{hue}\" \
         stroke-width=\"2.5\" stroke-dasharray=\"{dash}\"/>",
        path.join(" ")
    );
    for (x, y) in line.points.iter().map(place) {
        let _ = write!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{hue}\"/>");
    }
    svg.push_str("</g>\n");
    if end.0 + 1.0 < RIGHT {
        // It was stopped before the last size: its name stands where it ends.
        name(svg, (end.0 + 6.0, end.1 - 8.0), &line.name);
        return;
    }
    // A thin line leads from the end of the line to its name.
    let _ = writeln!(
        svg,
        "<path class=\"line\" d=\"M{:.1} {:.1}L{:.1} {name_y:.1}\" stroke=\"{hue}\" opacity=\".6\"/>",
        end.0 + 5.0,
        end.1,
        RIGHT + 24.0,
    );
    name(svg, (RIGHT + 28.0, name_y + 5.0), &line.name);
}

fn name(svg: &mut String, (x, y): (f64, f64), name: &str) {
    let name = escaped(name);
    let _ = writeln!(svg, "<text class=\"ink\" x=\"{x:.1}\" y=\"{y:.1}\">{name}</text>");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, points: &[(f64, f64)]) -> Line {
        Line { name: name.to_owned(), points: points.to_vec() }
    }

    #[test]
    fn an_axis_ends_at_powers_of_ten_around_what_it_shows() {
        let axis = Axis::around([0.004, 13.0].into_iter(), (0.0, 100.0));
        assert_eq!((axis.from, axis.to), (-3, 2));
        assert!((axis.place(0.1) - 40.0).abs() < 1e-9);
    }

    #[test]
    fn names_of_equal_lines_do_not_overlap() {
        let lines: Vec<Line> = (0..14).map(|_| line("a", &[(10.0, 1.0), (100.0, 2.0)])).collect();
        let up = Axis::around([1.0, 2.0].into_iter(), (BOTTOM, TOP));
        let mut places = name_places(&lines, &up);
        places.sort_by(f64::total_cmp);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= NAME_HEIGHT - 1e-9));
        assert!(places.iter().all(|y| (TOP..=BOTTOM).contains(y)));
    }

    #[test]
    fn every_line_is_drawn_named_and_told() {
        let svg =
            picture(&[line("a & b", &[(10.0, 1.0), (100.0, 2.0)]), line("c", &[(10.0, 3.0)])]);
        assert_eq!(svg.matches("<polyline").count(), 2);
        assert_eq!(svg.matches("a &amp; b").count(), 2);
        assert!(svg.contains("prefers-color-scheme: dark"));
    }
}

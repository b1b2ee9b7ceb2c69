//! How large, how strong, for how many: what a holder states of a thing, in whole units.

use crate::actor::coded;
use std::collections::BTreeMap;

coded! {
    /// What can be stated about the size or the strength of a thing.
    Measure {
        /// Shorter side, in centimetres.
        Width => "width",
        /// Longer side, in centimetres.
        Length => "length",
        /// Surface, in square decimetres.
        Area => "area",
        /// Contents, in decilitres.
        Volume => "volume",
        /// Power, in watts.
        Power => "power",
        /// Stored energy, in watt-hours.
        Energy => "energy",
        /// People it serves at once.
        Seats => "seats",
    }
}

/// What is stated, in the unit of each measure.
pub type Stated = BTreeMap<Measure, u32>;

impl Measure {
    /// The unit in which it is kept: empty where things are counted.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Width | Self::Length => "cm",
            Self::Area => "dm2",
            Self::Volume => "dl",
            Self::Power => "W",
            Self::Energy => "Wh",
            Self::Seats => "",
        }
    }

    /// The unit in which people say it, and how many digits behind the mark that has.
    #[must_use]
    pub const fn spoken(self) -> (&'static str, u32) {
        match self {
            Self::Width | Self::Length => ("m", 2),
            Self::Area => ("m²", 2),
            Self::Volume => ("l", 1),
            Self::Power => ("W", 0),
            Self::Energy => ("Wh", 0),
            Self::Seats => ("", 0),
        }
    }

    /// A value in the unit in which people say it, with a mark of their language before its
    /// fraction and nothing behind the last digit that counts: `3,5`.
    #[must_use]
    pub fn written(self, value: u32, mark: char) -> String {
        let one = 10_u32.pow(self.spoken().1);
        let (whole, part) = (value / one, value % one);
        if part == 0 {
            return whole.to_string();
        }
        let digits = usize::try_from(self.spoken().1).unwrap_or(0);
        let part = format!("{part:0digits$}");
        format!("{whole}{mark}{}", part.trim_end_matches('0'))
    }
}

/// The shorter side is the width, whichever way round they were typed.
pub fn lay_down(measures: &mut Stated) {
    let sides = (measures.get(&Measure::Width), measures.get(&Measure::Length));
    if let (Some(&width), Some(&length)) = sides
        && width > length
    {
        measures.insert(Measure::Width, length);
        measures.insert(Measure::Length, width);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_written_as_people_say_it() {
        for (measure, value, text) in [
            (Measure::Length, 600, "6"),
            (Measure::Length, 350, "3,5"),
            (Measure::Width, 5, "0,05"),
            (Measure::Area, 1_825, "18,25"),
            (Measure::Volume, 505, "50,5"),
            (Measure::Power, 1_200, "1200"),
            (Measure::Seats, 80, "80"),
        ] {
            assert_eq!(measure.written(value, ','), text);
        }
    }

    #[test]
    fn the_shorter_side_is_the_width() {
        let mut measures = Stated::from([(Measure::Width, 600), (Measure::Length, 300)]);
        lay_down(&mut measures);
        let expected = Stated::from([(Measure::Width, 300), (Measure::Length, 600)]);
        assert_eq!(measures, expected);
        lay_down(&mut measures);
        assert_eq!(measures, expected);
    }
}

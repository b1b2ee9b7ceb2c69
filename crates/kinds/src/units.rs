//! Units behind numbers: metres, watts, litres.

use crate::token::Token;

/// What is counted where the number of seats is told.
pub(crate) const SEATS: [&str; 13] = [
    "personnes",
    "pers",
    "personne",
    "personen",
    "man",
    "people",
    "persons",
    "convives",
    "places",
    "zitplaatsen",
    "seats",
    "koppen",
    "tasses",
];

/// What a number is followed by when it measures something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Metres,
    Centimetres,
    SquareMetres,
    CubicMetres,
    Watts,
    Kilowatts,
    WattHours,
    KilowattHours,
    Litres,
    Other,
}

/// The unit that a token is. Single letters are units only right after their number, save those
/// that nobody writes otherwise.
pub(crate) fn unit(token: &Token) -> Option<Unit> {
    if !token.is_word() {
        return None;
    }
    Some(match token.text.as_str() {
        "m" | "metre" | "metres" | "meter" | "meters" => Unit::Metres,
        "cm" => Unit::Centimetres,
        "m2" => Unit::SquareMetres,
        "m3" => Unit::CubicMetres,
        "w" | "watt" | "watts" => Unit::Watts,
        "kw" | "kva" => Unit::Kilowatts,
        "wh" => Unit::WattHours,
        "kwh" => Unit::KilowattHours,
        "l" | "litre" | "litres" | "liter" | "liters" => Unit::Litres,
        "mm" | "km" | "kg" | "g" | "cl" | "ml" | "gb" | "go" | "tb" | "ah" | "mah" | "lm"
        | "db" | "hz" | "khz" | "volt" | "mois" | "km2" => Unit::Other,
        "v" | "a" | "h" | "u" | "j" | "e" | "d" | "k" | "t" | "de" | "ste" | "er" | "eme"
        | "ieme" | "th" | "nd" | "rd"
            if token.glued =>
        {
            Unit::Other
        }
        _ => return None,
    })
}

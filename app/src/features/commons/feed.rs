//! What every published file has in common: how it is sent, and how a place is written.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use domain::place::Point;
use serde_json::{Value, json};

/// The licence of the data.
pub const LICENCE: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

/// A file that anybody may read from anywhere, and keep for five minutes.
pub fn answer(kind: &'static str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, text).into_response()
}

/// A point as GeoJSON has it (RFC 7946): longitude first, with the digits that were kept.
pub fn geometry(point: Point) -> Value {
    let [latitude, longitude] = coordinates(point);
    json!({ "type": "Point", "coordinates": [longitude, latitude] })
}

/// Latitude and longitude as numbers, without rounding.
pub fn coordinates(point: Point) -> [Value; 2] {
    let text = point.to_string();
    let (latitude, longitude) = text.split_once(',').unwrap_or_default();
    [latitude, longitude].map(|text| serde_json::from_str(text).unwrap_or(Value::Null))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_longitude_first_and_without_rounding() {
        let point: Point = "50.878123,-4.000001".parse().unwrap();
        assert_eq!(geometry(point)["coordinates"].to_string(), "[-4.000001,50.878123]");
    }
}

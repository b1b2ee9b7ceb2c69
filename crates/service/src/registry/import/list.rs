//! A list as it is read: a table or GeoJSON, its cells by what they hold.

use super::LARGEST_FILE;
use crate::import_table;
use domain::{
    Refusal as Plain,
    registry::{Measure, resource::folded},
    text::legible,
};
use serde_json::Value;
use std::collections::BTreeMap;

/// Names of columns, as lists have them in three languages, by what they hold.
const COLUMNS: [(&str, &[&str]); 32] = [
    ("external_id", &["external id", "id", "numero", "nummer", "code", "reference", "ref"]),
    ("kind", &["kind", "kind or text", "sorte", "soort", "type", "categorie", "category"]),
    (
        "what",
        &["what", "name", "nom", "naam", "titre", "title", "description courte", "objet", "item"],
    ),
    ("quantity", &["quantity", "qty", "quantite", "nombre", "aantal", "hoeveelheid"]),
    ("owner", &["owner", "proprietaire", "preteur", "eigenaar", "uitlener", "lender", "agent"]),
    (
        "owner_kind",
        &["owner kind", "agent kind", "type de preteur", "soort uitlener", "owner type"],
    ),
    (
        "custodian",
        &[
            "custodian",
            "keeper",
            "gardien",
            "depositaire",
            "garde par",
            "bewaarder",
            "bewaard door",
        ],
    ),
    ("custodian_kind", &["custodian kind", "keeper kind", "type de gardien", "soort bewaarder"]),
    ("commune", &["commune", "gemeente", "municipality", "postcode", "code postal"]),
    ("address", &["address", "adresse", "adres", "rue", "straat", "street"]),
    ("latitude", &["latitude", "lat"]),
    ("longitude", &["longitude", "lon", "lng", "long"]),
    ("deposit", &["deposit", "caution", "waarborg"]),
    ("fee", &["fee", "prix", "prijs", "tarif", "tarief", "price"]),
    ("notice", &["notice", "notice days", "delai", "termijn"]),
    ("max_days", &["max days", "duree", "duur", "jours"]),
    ("condition", &["condition", "etat", "staat"]),
    ("about", &["about", "description", "omschrijving", "remarques", "beschrijving"]),
    ("transport", &["transport", "vervoer"]),
    ("audience", &["audience", "public", "doelgroep"]),
    ("insurance", &["insurance", "assurance", "verzekering"]),
    ("contact", &["contact", "telephone", "telefoon", "email"]),
    (
        "openings",
        &["openings", "opening hours", "rrule", "horaires", "heures d ouverture", "openingsuren"],
    ),
    ("closures", &["closures", "exdate", "fermetures", "sluitingen"]),
    ("funded_by", &["funded by", "finance par", "gefinancierd door"]),
    ("width", &["width", "largeur", "breedte"]),
    ("length", &["length", "longueur", "lengte"]),
    ("area", &["area", "surface", "superficie", "oppervlakte"]),
    ("volume", &["volume", "contents", "contenance", "inhoud"]),
    ("power", &["power", "puissance", "vermogen"]),
    ("energy", &["energy", "energie"]),
    ("seats", &["seats", "places", "places assises", "personnes", "personen", "zitplaatsen"]),
];

/// The units that stand behind the name of a column: `Largeur (cm)`, `power_kW`.
const UNITS: [&str; 12] = ["cm", "m", "mm", "dm2", "m2", "m²", "dl", "l", "w", "kw", "wh", "kwh"];

/// What a column holds, and the unit of its numbers where its title names one.
pub(super) fn measured(title: &str) -> Option<(&'static str, Option<&'static str>)> {
    if let Some(code) = column(title) {
        return Some((code, None));
    }
    let title = folded(title);
    let (name, unit) = title.rsplit_once(' ')?;
    let unit = UNITS.iter().find(|known| **known == unit)?;
    let code = column(name)?;
    // `Prix m2` is no price.
    code.parse::<Measure>().ok()?;
    Some((code, Some(unit)))
}

/// A cell with the unit of its column, unless it has its own.
fn with_unit(cell: String, unit: Option<&str>) -> String {
    let bare = cell.ends_with(|letter: char| letter.is_ascii_digit());
    match unit {
        Some(unit) if bare => format!("{cell} {unit}"),
        _ => cell,
    }
}

/// A row, whatever file it came from: its place and its cells by what they hold.
pub(super) type Row = (u64, BTreeMap<&'static str, String>);

pub(super) fn column(title: &str) -> Option<&'static str> {
    let title = folded(title);
    let found = COLUMNS
        .iter()
        .find(|(code, names)| names.contains(&title.as_str()) || folded(code) == title);
    found.map(|(code, _)| *code)
}

/// Reads a file as a table or as GeoJSON.
pub(super) fn rows_of(bytes: &[u8]) -> std::result::Result<Vec<Row>, Plain> {
    let head = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if head == Some(&b'{') {
        return features(bytes);
    }
    let sheet = import_table::read(bytes)?;
    let columns: Vec<_> = sheet.columns.iter().map(|title| measured(title)).collect();
    let rows = sheet.rows.into_iter().map(|row| {
        let cells = columns.iter().zip(row.cells).filter_map(|(column, cell)| {
            let (name, unit) = (*column)?;
            Some((name, with_unit(cell.trim().to_owned(), unit)))
        });
        (row.line, cells.collect())
    });
    Ok(rows.collect())
}

/// The features of a GeoJSON collection (RFC 7946): points, with longitude first.
fn features(bytes: &[u8]) -> std::result::Result<Vec<Row>, Plain> {
    if bytes.len() > LARGEST_FILE {
        return Err(Plain::FileTooLarge { limit: LARGEST_FILE as u64 });
    }
    let file: Value = serde_json::from_slice(bytes).map_err(|_| Plain::UnreadableFile)?;
    let features = file["features"].as_array().ok_or(Plain::UnreadableFile)?;
    if file["type"] != "FeatureCollection" {
        return Err(Plain::UnreadableFile);
    }
    let text = |value: &Value| match value {
        Value::String(text) => legible(text.clone()),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let rows = (1_u64..).zip(features).map(|(line, feature)| {
        let mut row = BTreeMap::new();
        if let Some(properties) = feature["properties"].as_object() {
            for (name, value) in properties {
                if let Some((name, unit)) = measured(name) {
                    row.insert(name, with_unit(text(value), unit));
                }
            }
        }
        if let Some([longitude, latitude, ..]) =
            feature["geometry"]["coordinates"].as_array().map(Vec::as_slice)
        {
            row.insert("longitude", text(longitude));
            row.insert("latitude", text(latitude));
        }
        let id = text(&feature["id"]);
        if !id.is_empty() {
            row.entry("external_id").or_insert(id);
        }
        (line, row)
    });
    Ok(rows.collect())
}

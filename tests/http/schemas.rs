//! What is published for others is as its published schema says.

use crate::registry::{collective, lending, shared};
use serde_json::Value;

/// Checks a value against the part of JSON Schema that our schemas use. A keyword outside that part
/// fails, so that no schema promises more than is checked.
pub fn check(schema: &Value, value: &Value, at: &str) {
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "title" | "description" => {}
            "type" => {
                let allowed = match rule {
                    Value::Array(kinds) => kinds.clone(),
                    one => vec![one.clone()],
                };
                let is = |kind: &Value| match kind.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "number" => value.is_number(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "boolean" => value.is_boolean(),
                    "null" => value.is_null(),
                    other => panic!("{other} is no type"),
                };
                assert!(allowed.iter().any(is), "{at}: {value} is not {rule}");
            }
            "const" => assert_eq!(value, rule, "{at}"),
            "enum" => assert!(rule.as_array().unwrap().contains(value), "{at}: {value}"),
            "minimum" => assert!(value.as_f64() >= rule.as_f64(), "{at}: {value}"),
            "required" => {
                let names = rule.as_array().unwrap().iter().map(|name| name.as_str().unwrap());
                for name in names.filter(|_| value.is_object()) {
                    assert!(value.get(name).is_some(), "{at}: no {name}");
                }
            }
            "properties" => {
                for (name, part) in value.as_object().into_iter().flatten() {
                    if let Some(rule) = rule.get(name) {
                        check(rule, part, &format!("{at}/{name}"));
                    }
                }
            }
            "additionalProperties" => {
                assert_eq!(rule, &Value::Bool(false));
                for name in value.as_object().into_iter().flatten().map(|(name, _)| name) {
                    assert!(schema["properties"].get(name).is_some(), "{at}: {name} is not told");
                }
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(rule, item, &format!("{at}/{place}"));
                }
            }
            other => panic!("{at}: {other} is checked by nothing"),
        }
    }
}

#[tokio::test]
async fn the_feeds_of_shared_things_are_as_their_published_schemas_say() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut lender, &owner, &[("deposit", "100")]).await;
    let home = [("what", "20 chaises"), ("address", "Rue Longue 7"), ("private_home", "yes")];
    shared(&mut lender, &owner, &home).await;
    shared(&mut lender, &owner, &[("what", "une salle"), ("kind", "room")]).await;
    let mut anyone = house.browser();
    for (feed, list) in [("resources.geojson", "features"), ("resources.jsonld", "@graph")] {
        let path = format!("/data/registry/{feed}");
        let answer = anyone.get(&path).await;
        answer.is(200);
        let described = answer.headers["link"].to_str().unwrap().to_owned();
        let schema = described.trim_start_matches('<').split_once('>').unwrap().0.to_owned();
        let schema = anyone.get(&schema).await;
        assert_eq!(schema.headers["content-type"], "application/schema+json");
        let schema: Value = serde_json::from_str(&schema.body).unwrap();
        let data: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(data[list].as_array().unwrap().len(), 3, "{data}");
        check(&schema, &data, feed);
        // It would be found out if something were missing or more were told.
        let mut less = data.clone();
        less[list][0].as_object_mut().unwrap().remove(if list == "@graph" {
            "offers"
        } else {
            "id"
        });
        let found = std::panic::catch_unwind(|| check(&schema, &less, feed));
        assert!(found.is_err(), "{feed}: something may be missing");
    }
}

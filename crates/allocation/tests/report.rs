//! The published JSON and its schema.

use allocation::explanation::Replay;
use allocation::report::{Report, SCHEMA, decimal};
use allocation::{
    ConstraintSheet, Constraints, Explanation, Rule, SheetError, allocate, allocate_within,
    explanation, pb,
};
use serde_json::Value;

const FILE: &[u8] =
    include_bytes!("../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");

/// Checks a value against the part of JSON Schema that our schema uses. Keywords outside that part
/// fail the test, so that the schema cannot promise more than is checked.
fn check(schema: &Value, root: &Value, value: &Value, at: &str) {
    for (keyword, rule) in schema.as_object().expect("a schema is an object") {
        match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "required" => {}
            "additionalProperties" => assert_eq!(rule, &Value::Bool(false), "{at}"),
            "$ref" => {
                let path = rule.as_str().and_then(|path| path.strip_prefix('#')).expect("local");
                check(root.pointer(path).expect("defined"), root, value, at);
            }
            "type" => assert_eq!(rule, type_of(value), "{at}: {value}"),
            "enum" => assert!(rule.as_array().expect("a list").contains(value), "{at}: {value}"),
            "minimum" => assert!(value.as_u64() >= rule.as_u64(), "{at}: {value}"),
            "minItems" => {
                let length = value.as_array().expect("a list").len() as u64;
                assert!(Some(length) >= rule.as_u64(), "{at}");
            }
            "pattern" => {
                let text = value.as_str().expect("text");
                let allowed = |c: char| c.is_ascii_digit() || ". /".contains(c);
                assert!(!text.is_empty() && text.chars().all(allowed), "{at}: {text}");
            }
            "items" => {
                for (index, item) in value.as_array().expect("a list").iter().enumerate() {
                    check(rule, root, item, &format!("{at}/{index}"));
                }
            }
            "anyOf" => {
                let options = rule.as_array().expect("a list");
                let null = options.iter().position(|option| option["type"] == "null");
                let other = 1 - null.expect("only used for what may be null");
                if !value.is_null() {
                    check(&options[other], root, value, at);
                }
            }
            "properties" => {
                let known = rule.as_object().expect("properties");
                for (name, part) in value.as_object().expect("an object") {
                    let at = format!("{at}/{name}");
                    check(
                        known.get(name).unwrap_or_else(|| panic!("unknown {at}")),
                        root,
                        part,
                        &at,
                    );
                }
                for name in schema["required"].as_array().expect("a list") {
                    assert!(value.get(name.as_str().expect("a name")).is_some(), "{at}: {name}");
                }
            }
            other => panic!("the schema uses {other}, which this test does not know"),
        }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

#[test]
fn published_outcomes_follow_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let election = pb::read(FILE).expect("valid").election().expect("countable");
    for rule in [
        "greedy[votes;skip;ties=cost,votes,lot]",
        "greedy[votes-per-cost;no-skip;min=150;ties=id]",
        "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]",
        "mes[count;e=floor(B/n);u;ties=file]",
        "mes[cost;e=B/n;pct1;prefilter;ties=id]",
        "max-welfare[count;ties=cost,votes,lot]",
        "ees[cost;e=B/n;add-opt;ties=id]",
        "bos[cost;ties=cost]",
        "phragmen[no-skip;ties=votes]",
        "maximin-support[ties=id]",
        "cstv[ewt;complete;ties=id]",
    ] {
        let rule: Rule = rule.parse().expect("a rule");
        let outcome = allocate(&election, &rule, "seed").expect("an outcome");
        let report = Report::new(&election, &outcome);
        let json = serde_json::to_value(&report).expect("JSON");
        check(&schema, &schema, &json, "");
        assert_eq!(serde_json::from_value::<Report>(json).expect("reads back"), report);
    }
}

#[test]
fn outcomes_of_points_in_fractions_follow_the_schemas_too() {
    let parsed = |text: &str| serde_json::from_str::<Value>(text).expect("the schema is JSON");
    let file = include_bytes!("malformed/points-decimal.pb");
    let election = pb::read(file).expect("valid").election().expect("countable");
    let rule: Rule = "mes[points;e=B/n;add1u;ties=id]".parse().expect("a rule");
    let none = Constraints::default();
    let (outcome, explained) =
        explanation::explanation(&election, &rule, "seed", &none).expect("countable");
    let reports = [
        (SCHEMA, serde_json::to_value(Report::new(&election, &outcome)).expect("JSON")),
        (explanation::SCHEMA, serde_json::to_value(&explained).expect("JSON")),
    ];
    for (schema, json) in reports {
        let schema = parsed(schema);
        check(&schema, &schema, &json, "");
        assert_eq!(json["parts_per_point"], 10);
    }
}

#[test]
fn explanations_and_replays_follow_their_schemas() {
    let parsed = |text: &str| serde_json::from_str::<Value>(text).expect("the schema is JSON");
    let (schema, replay_schema) = (parsed(explanation::SCHEMA), parsed(explanation::REPLAY_SCHEMA));
    let election = pb::read(FILE).expect("valid").election().expect("countable");
    for rule in [
        "greedy[votes;skip;ties=id]",
        "mes[cost;e=B/n;u;ties=id]",
        "phragmen[skip;ties=id]",
        "maximin-support[ties=id]",
        "bos[cost;ties=id]",
    ] {
        let rule: Rule = rule.parse().expect("a rule");
        let none = Constraints::default();
        let (_, explained) =
            explanation::explanation(&election, &rule, "seed", &none).expect("countable");
        let json = serde_json::to_value(&explained).expect("JSON");
        check(&schema, &schema, &json, "");
        assert_eq!(serde_json::from_value::<Explanation>(json).expect("reads back"), explained);
        let costs = election.projects.iter().map(|project| project.cost).collect();
        let replay = explained.replay(election.budget, costs).expect("fractions");
        let json = serde_json::to_value(&replay).expect("JSON");
        check(&replay_schema, &replay_schema, &json, "");
        assert_eq!(serde_json::from_value::<Replay>(json).expect("reads back"), replay);
    }
}

#[test]
fn constraints_are_published_with_the_outcome_after_its_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let file = pb::read(FILE).expect("valid");
    let election = file.election().expect("countable");
    let ids: Vec<String> = election.projects.iter().take(3).map(|p| p.id.clone()).collect();
    let sheet = serde_json::json!({
        "minimum_supporters": 3,
        "caps": [{"name": "three", "most": "60000", "projects": ids}],
        "floors": [{"name": "two", "least": "1000.0", "projects": &ids[..2]}],
        "exclusions": [{"projects": &ids[1..]}],
    });
    let sheet: ConstraintSheet = serde_json::from_value(sheet).expect("a sheet");
    let constraints = sheet.resolve(&election, |column| file.values(column)).expect("fits");
    assert_eq!(constraints.caps[0].projects, [0, 1, 2]);
    let rule: Rule = "max-welfare[count;min=3;ties=id]".parse().expect("a rule");
    let outcome = allocate_within(&election, &rule, "", &constraints).expect("countable");
    let report = Report::new(&election, &outcome).within(&election, &constraints);
    let json = serde_json::to_value(&report).expect("JSON");
    check(&schema, &schema, &json, "");
    let published = report.constraints.expect("asked for");
    let again = published.resolve(&election, |column| file.values(column)).expect("fits");
    assert_eq!(again, constraints);
}

#[test]
fn a_sheet_that_names_what_is_not_there_is_refused_with_the_reason() {
    let file = pb::read(FILE).expect("valid");
    let election = file.election().expect("countable");
    let refused = |group: Value| {
        let cap = serde_json::json!({"caps": [group]});
        let sheet: ConstraintSheet = serde_json::from_value(cap).expect("a sheet");
        sheet.resolve(&election, |column| file.values(column)).expect_err("refused")
    };
    let unknown = refused(serde_json::json!({"name": "n", "most": "1", "projects": ["no such"]}));
    assert_eq!(unknown, SheetError::UnknownProject { id: "no such".into() });
    let column = serde_json::json!({"column": "mood", "value": "good"});
    let column = refused(serde_json::json!({"name": "n", "most": "1", "where": column}));
    assert_eq!(column, SheetError::UnknownColumn { title: "mood".into() });
    assert_eq!(refused(serde_json::json!({"name": "n", "most": "1"})), SheetError::Group);
}

#[test]
fn amounts_are_published_as_decimal_text() {
    assert_eq!(decimal(1234, 1), "1234");
    assert_eq!(decimal(123_405, 100), "1234.05");
    assert_eq!(decimal(7, 3), "2 1/3");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let rule: Rule = "mes[cost;e=B/n;add1u;ties=lot]".parse().expect("a rule");
    let publish = || {
        let election = pb::read(FILE).expect("valid").election().expect("countable");
        let outcome = allocate(&election, &rule, "seed").expect("an outcome");
        serde_json::to_string(&Report::new(&election, &outcome)).expect("JSON")
    };
    assert_eq!(publish(), publish());
}

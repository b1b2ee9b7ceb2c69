//! `ensamen kinds recognise`, as somebody at a terminal runs it.

use super::ensamen;

#[test]
fn the_command_answers_each_line_of_standard_input_in_json() {
    let input = "2 tonnelles 3x3 m + 10 tables et 40 chaises pliantes\nflyers\n";
    let output = ensamen(&["kinds", "recognise", "--json"], input.as_bytes());
    assert!(output.status.success());
    let answers: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let named: Vec<_> = answers[0]["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| (kind["slug"].as_str().unwrap(), kind["quantity"].as_u64()))
        .collect();
    assert_eq!(named, [("tent-popup", Some(2)), ("table", Some(10)), ("chair", Some(40))]);
    assert_eq!(answers[1]["kinds"], serde_json::json!([]));
}

#[test]
fn a_line_that_is_too_long_fails_and_prints_no_half_answer() {
    let input = [b"sono\n".to_vec(), vec![b'x'; 65_537]].concat();
    let output = ensamen(&["kinds", "recognise", "--json"], &input[..]);
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("line 2"));
}

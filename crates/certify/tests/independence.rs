//! The checker shares no code with what it checks.

#[test]
fn the_library_does_not_depend_on_the_rules() {
    let manifest = include_str!("../Cargo.toml");
    let (_, after) = manifest.split_once("\n[dependencies]\n").expect("a section");
    let (section, rest) = after.split_once("\n[").expect("another section");
    let mut names = section.lines().filter_map(|line| line.split_once('=')).map(|(n, _)| n.trim());
    assert!(names.all(|name| ["num-bigint", "serde", "serde_json", "thiserror"].contains(&name)));
    assert!(rest.starts_with("dev-dependencies]") && !rest.contains("build-dependencies"));
}

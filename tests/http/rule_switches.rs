//! Settings of counting rules for those who know them: kept as the rule they make, counted by it, and
//! refused where they would change nothing.

use crate::browser::house;
use domain::text::Slug;
use tests::sample;

/// A sheet but for its method.
const PLAIN: [(&str, &str); 6] = [
    ("ballot", "approval"),
    ("max_choices", "3"),
    ("completion", "pct1"),
    ("tie_1", "cost"),
    ("minimum_votes", "0"),
    ("intent", "save"),
];

/// A method, settings, the rule that they make, and words of what people read of it.
type Setting = (&'static str, [(&'static str, &'static str); 2], &'static str, &'static str);

const SETTINGS: [Setting; 3] = [
    (
        "equal-shares",
        [("count", "yes"), ("prefilter", "yes")],
        "mes[count;e=B/n;pct1;prefilter;ties=cost,lot]",
        "la plus petite somme passe d’abord",
    ),
    (
        "greedy",
        [("per_euro", "yes"), ("misfit", "no-skip")],
        "greedy[votes-per-cost;no-skip;ties=cost,lot]",
        "le plus de voix pour chaque euro",
    ),
    (
        "greedy",
        [("misfit", "stretch"), ("intent", "save")],
        "greedy[votes;80%;ties=cost,lot]",
        "trouve le reste ailleurs",
    ),
];

#[tokio::test]
async fn an_expert_setting_is_kept_as_the_rule_it_makes_and_refused_where_it_means_nothing() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (process, envelope) = (&sample.process, &sample.envelope);
    let mut staff = house.staff().await;
    let desk = format!("/fr/admin/p/{process}/e/{envelope}/rules");
    for (method, setting) in [
        ("equal-shares", ("misfit", "stretch")),
        ("equal-shares", ("per_euro", "yes")),
        ("greedy", ("count", "yes")),
        ("max-welfare", ("prefilter", "yes")),
    ] {
        let fields = [&PLAIN[..], &[("method", method), setting]].concat();
        staff.post(&desk, &fields).await.is(422).says("Ce réglage ne change rien");
    }
    for (method, settings, id, words) in SETTINGS {
        let fields = [&PLAIN[..], &[("method", method)], &settings[..]].concat();
        let saved = staff.post(&desk, &fields).await;
        assert!(saved.location().ends_with("done=saved"), "{}", saved.body);
        let (name, value) = settings[0];
        let shown = staff.get(&desk).await;
        shown.is(200).says(words);
        if value == "yes" {
            shown.says(&format!("id=\"{name}\" value=\"yes\" checked"));
        }
        let view = sample::view(&house.world, &sample).await;
        assert_eq!(view.envelope(envelope).unwrap().rules.rule().id(), id);
    }

    // 150 € and 300 € leave 550 €, which is more than four fifths of the 600 € of the third.
    let services = &house.world.services;
    let trees = (Slug::parse("arbres").unwrap(), sample::project_form("Arbres", 650));
    let (slug, form) = &trees;
    service::project::update(services, &sample.staff, process, slug, 1, form).await.unwrap();
    sample::vote_and_publish(&house.world, &sample).await;
    let results = format!("/fr/p/{process}/{envelope}/results");
    let mut reader = house.browser();
    reader.get(&results).await.is(200).says("trouve le reste ailleurs");
    let outcome = reader.get(&format!("{results}/outcome.json")).await;
    let outcome: serde_json::Value = serde_json::from_str(&outcome.body).unwrap();
    assert_eq!(outcome["rule_id"], "greedy[votes;80%;ties=cost,lot]");
    assert_eq!(outcome["funded"], serde_json::json!(["5", "2", "3"]));
}

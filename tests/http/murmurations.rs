//! Profiles for the Murmurations network, and agents and resources in the shape of In Common.

use crate::{
    browser::{Browser, House},
    registry::{field, lending, shared},
};
use serde_json::Value;
use tests::sample;

/// What `organizations_schema-v1.0.0` asks for and knows, as read in
/// <https://github.com/MurmurationsNetwork/MurmurationsLibrary>,
/// `schemas/organizations_schema-v1.0.0.json` at 07a0adee500d41d52c92d022b9893247507f8d81.
const ORGANIZATION: (&[&str], &[&str]) = (
    &["linked_schemas", "name"],
    &[
        "linked_schemas",
        "name",
        "nickname",
        "primary_url",
        "tags",
        "urls",
        "description",
        "mission",
        "status",
        "full_address",
        "country_iso_3166",
        "geolocation",
        "image",
        "header_image",
        "images",
        "rss",
        "relationships",
        "starts_at",
        "ends_at",
        "contact_details",
        "telephone",
        "geographic_scope",
        "unique_id",
    ],
);

/// The same of `offers_wants_schema-v0.1.0`, at 8893b3e2e9280e5e87f86131896081eba040c275.
const EXCHANGE: (&[&str], &[&str]) = (
    &[
        "linked_schemas",
        "exchange_type",
        "transaction_type",
        "tags",
        "title",
        "description",
        "geographic_scope",
        "contact_details",
    ],
    &[
        "linked_schemas",
        "exchange_type",
        "item_type",
        "transaction_type",
        "tags",
        "title",
        "description",
        "image",
        "details_url",
        "geolocation",
        "geographic_scope",
        "contact_details",
        "expires_at",
    ],
);

/// The values that both schemas take for `geographic_scope` (`fields/geographic_scope.json`).
const SCOPES: [&str; 4] = ["local", "regional", "national", "international"];

/// Checks what both schemas say of the fields that they share.
fn check(profile: &Value, schema: &str, (required, known): (&[&str], &[&str])) {
    let fields = profile.as_object().unwrap();
    for name in required {
        assert!(fields.contains_key(*name), "no {name} in {profile}");
    }
    for name in fields.keys() {
        assert!(known.contains(&name.as_str()), "{schema} knows no {name}");
    }
    assert_eq!(profile["linked_schemas"], serde_json::json!([schema]));
    let tags = profile["tags"].as_array().unwrap();
    let different: std::collections::BTreeSet<_> =
        tags.iter().map(|tag| tag.as_str().unwrap()).collect();
    assert_eq!(different.len(), tags.len(), "tags are each once");
    assert!(SCOPES.contains(&profile["geographic_scope"].as_str().unwrap()));
    if let Some(place) = fields.get("geolocation") {
        assert!(place["lat"].is_number() && place["lon"].is_number(), "{place}");
    }
}

fn is_web(address: &Value) {
    let address = address.as_str().unwrap();
    assert!(address.starts_with("https://") || address.starts_with("http://"), "{address}");
}

/// An initiative on the list, with somebody who acts for it.
async fn listed(private_home: bool) -> (House, Browser, String) {
    let house = lending().await;
    sample::planned(&house.world).await;
    let mut sam = house.browser_of("sam@test.example").await;
    let form = [
        ("name", "Repair café Jette"),
        ("kind", "collective"),
        ("commune", "jette"),
        ("about", "On répare ensemble."),
        ("website", "repair.example"),
        ("member_name", "Sam"),
        ("address", "Rue Longue 7"),
        ("point", "50.878123,4.326987"),
        ("private_home", if private_home { "yes" } else { "" }),
    ];
    let answer = sam.post("/fr/actors/add", &form).await;
    let page = answer.is(303).location().split('?').next().unwrap().to_owned();
    let id = page.rsplit('/').next().unwrap().to_owned();
    let confirm = [("actor", &*id), ("intent", "confirm")];
    house.staff().await.post("/fr/admin/initiatives", &confirm).await.is(303);
    (house, sam, id)
}

async fn read(browser: &mut Browser, path: &str) -> Value {
    let answer = browser.get(path).await;
    assert_eq!(answer.is(200).headers["content-type"], "application/json");
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn the_profile_of_an_initiative_is_as_the_schema_of_organizations_says() {
    let (house, _, id) = listed(false).await;
    let mut anyone = house.browser();
    let profile = read(&mut anyone, &format!("/data/murmurations/{id}.json")).await;
    check(&profile, "organizations_schema-v1.0.0", ORGANIZATION);
    assert_eq!(profile["name"], "Repair café Jette");
    assert_eq!(profile["primary_url"], "https://repair.example");
    is_web(&profile["urls"][0]["url"]);
    assert_eq!(profile["geolocation"]["lat"].to_string(), "50.878123");
    let all = read(&mut anyone, "/data/murmurations/profiles.json").await;
    let own = format!("http://127.0.0.1:3000/data/murmurations/{id}.json");
    assert!(all["profiles"].as_array().unwrap().contains(&Value::from(own)), "{all}");
    let nobody = "/data/murmurations/00000000-0000-0000-0000-000000000000.json";
    anyone.get(nobody).await.is(404);
}

#[tokio::test]
async fn who_does_not_stand_on_the_list_has_no_profile_and_a_home_is_blurred_in_one() {
    let (house, _, id) = listed(true).await;
    let mut anyone = house.browser();
    let path = format!("/data/murmurations/{id}.json");
    let profile = read(&mut anyone, &path).await;
    assert_eq!(profile["geolocation"]["lat"].to_string(), "50.875000".trim_end_matches('0'));
    assert!(profile.get("full_address").is_none());
    let decline = [
        ("actor", &*id),
        ("intent", "decline"),
        ("reason_fr", "Fermé."),
        ("reason_nl", "Gesloten."),
    ];
    house.staff().await.post("/fr/admin/initiatives", &decline).await.is(303);
    anyone.get(&path).await.is(404);
}

#[tokio::test]
async fn needs_and_offers_are_as_the_schema_of_offers_and_wants_says_and_name_no_address() {
    let (house, mut sam, id) = listed(false).await;
    let (from, to) = (field(5, 10), field(6, 10));
    for (direction, what) in [("need", "une tonnelle"), ("offer", "20 chaises pliantes")] {
        let form = [
            ("direction", direction),
            ("what", what),
            ("quantity", "20"),
            ("commune", "jette"),
            ("from", &*from),
            ("to", &*to),
            ("speaker", &*id),
        ];
        sam.post("/fr/registry/board/new", &form).await.is(303);
    }
    let mut anyone = house.browser();
    let all = read(&mut anyone, "/data/murmurations/profiles.json").await;
    let addresses = all["profiles"].as_array().unwrap().iter().map(|one| one.as_str().unwrap());
    let exchanges: Vec<&str> = addresses.filter(|one| one.contains("/exchanges/")).collect();
    assert_eq!(exchanges.len(), 2);
    let mut kinds = Vec::new();
    for address in exchanges {
        let profile = read(&mut anyone, &address["http://127.0.0.1:3000".len()..]).await;
        check(&profile, "offers_wants_schema-v0.1.0", EXCHANGE);
        assert!(["offer", "want"].contains(&profile["exchange_type"].as_str().unwrap()));
        assert_eq!(profile["transaction_type"], serde_json::json!(["borrow-lend"]));
        assert_eq!(profile["item_type"], "good");
        assert!(!profile["tags"].as_array().unwrap().is_empty(), "{profile}");
        is_web(&profile["details_url"]);
        is_web(&profile["contact_details"]["contact_form"]);
        assert!(profile["expires_at"].is_i64());
        assert!(!profile.to_string().contains('@'), "{profile}");
        kinds.push(profile["exchange_type"].as_str().unwrap().to_owned());
    }
    kinds.sort();
    assert_eq!(kinds, ["offer", "want"]);
}

#[tokio::test]
async fn agents_name_their_resources_and_resources_their_agent() {
    let (house, mut sam, id) = listed(false).await;
    let thing =
        shared(&mut sam, &id, &[("address", "Rue Courte 9"), ("private_home", "yes")]).await;
    let thing = thing.rsplit('/').next().unwrap();
    let mut anyone = house.browser();
    let agents = read(&mut anyone, "/data/in-common/agents.json").await;
    let agent = &agents["agents"][0];
    assert_eq!((agent["id"].as_str(), agent["resources"][0].as_str()), (Some(&*id), Some(thing)));
    assert_eq!(agent["location"]["address"], "Rue Longue 7");
    let resources = read(&mut anyone, "/data/in-common/resources.json").await;
    let resource = &resources["resources"][0];
    assert_eq!((resource["id"].as_str(), resource["agent_id"].as_str()), (Some(thing), Some(&*id)));
    assert!(!resources.to_string().contains("Rue Courte"), "{resources}");
    anyone.get("/data/in-common/other.json").await.is(404);
}

//! An administration splits its money into two envelopes with shares by executor, tries three rules
//! on last year's ballots side by side, and opens the vote: by forms alone, in both languages.

use crate::browser::{Browser, house};
use domain::vote::VoteState;
use tests::sample;

/// An envelope of this year.
struct Envelope {
    slug: &'static str,
    names: [&'static str; 2],
    amount: &'static str,
    bearers: &'static [&'static str],
    /// The cap that each kind of executor gets, as a form holds it.
    cap: &'static str,
}

const ENVELOPES: [Envelope; 2] = [
    Envelope {
        slug: "quartiers",
        names: ["Quartiers", "Wijken"],
        amount: "750 000",
        bearers: &["inhabitants", "collective", "association"],
        cap: "250000",
    },
    Envelope {
        slug: "communes",
        names: ["Communes", "Gemeenten"],
        amount: "450.000,00",
        bearers: &["commune", "cpas"],
        cap: "225000",
    },
];

async fn make(staff: &mut Browser, l: &str, envelope: &Envelope) {
    let mut fields = vec![
        ("slug", envelope.slug),
        ("name_fr", envelope.names[0]),
        ("name_nl", envelope.names[1]),
        ("summary_fr", "Pour la ville."),
        ("summary_nl", "Voor de stad."),
        ("amount", envelope.amount),
        ("currency", "EUR"),
    ];
    fields.extend(envelope.bearers.iter().map(|kind| ("bearers", *kind)));
    let made = staff.post(&format!("/{l}/admin/p/budget-2/new-envelope"), &fields).await;
    assert!(made.location().ends_with("/rules?done=created"), "{}", made.body);
}

/// The rule sheet with shares by executor: filled in by a choice, then saved as it was filled.
async fn share(staff: &mut Browser, l: &str, envelope: &Envelope) {
    let path = format!("/{l}/admin/p/budget-2/e/{}/rules", envelope.slug);
    let sheet = [
        ("ballot", "approval"),
        ("max_choices", "3"),
        ("method", "greedy"),
        ("completion", "none"),
        ("tie_1", "cost"),
        ("minimum_votes", "0"),
    ];
    let ask = [("split", "executor"), ("split_most", "100"), ("intent", "shares")];
    let filled = staff.post(&path, &[&sheet[..], &ask[..]].concat()).await;
    filled.is(200);
    for kind in envelope.bearers {
        filled.says(&format!("value=\"bearer:{kind}\" selected"));
    }
    filled.says(&format!("value=\"{}", envelope.cap));
    let names: Vec<_> = (1..=envelope.bearers.len())
        .map(|line| (format!("limit_{line}_group"), format!("limit_{line}_cap")))
        .collect();
    let groups: Vec<_> = envelope.bearers.iter().map(|kind| format!("bearer:{kind}")).collect();
    let mut fields = [&sheet[..], &[("intent", "save")]].concat();
    for ((group, cap), code) in names.iter().zip(&groups) {
        fields.push((group, code));
        fields.push((cap, envelope.cap));
    }
    let saved = staff.post(&path, &fields).await;
    assert!(saved.location().ends_with("done=saved"), "{}", saved.body);
    // A floor above its cap is refused where it stands.
    fields.push(("limit_1_floor", "999999"));
    staff.post(&path, &fields).await.is(422);
}

async fn journey(l: &str, [total, three_rules, words, limits, open, part]: [&str; 6]) {
    let house = house(true).await;
    let last = sample::decided(&house.world).await;
    let mut staff = house.staff().await;
    let form = service::process::ProcessForm {
        slug: "budget-2".to_owned(),
        ..sample::process_form(&house.world.services)
    };
    let services = &house.world.services;
    let owner = sample::view(&house.world, &last).await.administration;
    service::process::create(services, &last.staff, &owner, &form).await.unwrap();
    for envelope in &ENVELOPES {
        make(&mut staff, l, envelope).await;
        share(&mut staff, l, envelope).await;
    }
    staff.get(&format!("/{l}/p/budget-2")).await.says(total);

    let rules = format!("/{l}/admin/p/budget-2/e/quartiers/rules");
    let tried = staff.get(&format!("{rules}/preview?on=budget/rues")).await;
    tried.is(200).says(three_rules).says(words).says(limits);
    assert_eq!(tried.body.matches("class=\"rule-column").count(), 4, "a frame and three columns");
    assert!(tried.body.matches("class=\"envelope-bar").count() >= 3, "a picture each");
    assert_eq!(tried.body.matches("rule-column--own").count(), 1);

    for (envelope, bearer) in [("quartiers", "collective"), ("communes", "commune")] {
        for title in ["Un parc", "Une place"] {
            let slug = domain::text::Slug::parse(envelope).unwrap();
            let mut form = sample::project_form(&format!("{title} – {envelope}"), 90_000);
            form.bearer_type = bearer.to_owned();
            let process = domain::text::Slug::parse("budget-2").unwrap();
            service::project::create(services, &last.staff, &process, &slug, &form).await.unwrap();
        }
        let conduct = format!("/{l}/admin/p/budget-2/e/{envelope}/conduct");
        let opening = [("intent", "open"), ("open_confirm", "yes")];
        staff.post(&conduct, &opening).await.is(303);
        house.browser().get(&format!("/{l}/p/budget-2/{envelope}/vote")).await.is(200).says(open);
    }
    let process = domain::text::Slug::parse("budget-2").unwrap();
    let view = service::process::show(services, &last.staff, &process).await.unwrap();
    for envelope in &view.envelopes {
        assert_eq!(envelope.vote.state, VoteState::Open);
        assert!(!envelope.rules.limits().caps.is_empty());
    }
    // The projects that share what somebody carries cannot take more than their share.
    house.browser().get(&format!("/{l}/p/budget-2")).await.says(part);
}

#[tokio::test]
async fn an_administration_splits_its_money_tries_three_rules_and_opens_in_french() {
    let words = [
        "1\u{a0}200\u{a0}000\u{a0}€",
        "3 règles sur les mêmes bulletins",
        "votants sur 12",
        "Cette règle ne connaît pas vos limites",
        "Déposer",
        "250\u{a0}000\u{a0}€",
    ];
    journey("fr", words).await;
}

#[tokio::test]
async fn an_administration_splits_its_money_tries_three_rules_and_opens_in_dutch() {
    let words = [
        "1.200.000\u{a0}€",
        "3 regels op dezelfde stembiljetten",
        "van de 12 stemmers",
        "Deze regel kent uw grenzen niet",
        "indienen",
        "250.000\u{a0}€",
    ];
    journey("nl", words).await;
}

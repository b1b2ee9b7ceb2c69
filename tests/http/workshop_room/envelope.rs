//! An envelope that everyone divides in euros, as phones, paper, the screen and the harvest meet it.

use crate::{
    browser::Browser,
    workshops::{Evening, evening},
};
use domain::{
    money::Cents,
    workshop::{BallotForm, Command, FieldKey, FieldValue, RoundId, RoundKind, RoundPlan},
};

/// An open round that divides a hundred thousand euros between two scenarios.
async fn dividing() -> (Evening, RoundId, [String; 2]) {
    let evening = evening("blank").await;
    for title in ["Jardins partagés", "Rue aux enfants"] {
        let text = domain::text::Authored::parse(Some(domain::locale::Locale::Fr), title, 80);
        let fields = [(FieldKey::Title, FieldValue::Text { text: text.unwrap() })].into();
        evening.sample.act(Command::Draw { table: None, fields }).await;
    }
    evening.sample.next().await;
    evening
        .sample
        .act(Command::Add { plan: RoundPlan::usual(RoundKind::Allocate, 10), place: 99 })
        .await;
    let round = evening.sample.room.read(|state| state.course.rounds.last().unwrap().id);
    let id = round.to_string();
    // Asked for on the console, as a facilitator does; the step is the usual one.
    let mut staff = evening.house.staff().await;
    let plan = |envelope| {
        let of = [("do", "plan"), ("round", id.as_str()), ("grouping", "alone"), ("minutes", "10")];
        [of.as_slice(), &[("ballot", "money"), ("envelope", envelope)]].concat()
    };
    let console = evening.path("fr", "/console");
    staff.post(&console, &plan("0")).await.is(422).says("Indiquez l’enveloppe");
    staff.post(&console, &plan("100.000")).await.is(303);
    let form = evening.sample.room.read(|state| state.round(round).unwrap().ballot.clone());
    let (envelope, step) = (Cents(10_000_000), Cents(500_000));
    assert_eq!(form, Some(BallotForm::Money { envelope, step }));
    evening.sample.act(Command::Open { round }).await;
    let ids = evening.sample.room.read(|state| state.round(round).unwrap().options.clone());
    (evening, round, [ids[0].to_string(), ids[1].to_string()])
}

/// What a phone gives to the two scenarios.
async fn gives(
    evening: &Evening,
    phone: &mut Browser,
    round: RoundId,
    given: [(&str, &str); 2],
) -> crate::browser::Answer {
    let round = round.to_string();
    let names = given.map(|(id, _)| format!("amount-{id}"));
    let mut fields = vec![("do", "cast"), ("round", round.as_str())];
    fields.extend(names.iter().zip(given).map(|(name, (_, amount))| (name.as_str(), amount)));
    phone.post(&evening.path("fr", "/do"), &fields).await
}

#[tokio::test]
async fn an_envelope_is_divided_on_phones_and_paper_and_told_by_kind_of_actor() {
    let (evening, round, [one, other]) = dividing().await;
    let give = |a, b| [(one.as_str(), a), (other.as_str(), b)];
    let mut phones = Vec::new();
    for kind in ["inhabitants", "inhabitants", "inhabitants", "commune", "commune"] {
        phones.push((kind, evening.phone("fr", kind).await));
    }
    let page = phones[0].1.get(&evening.path("fr", "")).await;
    page.says("Elle contient 100\u{a0}000\u{a0}€").says("step=\"5000\"");
    let too_much = gives(&evening, &mut phones[0].1, round, give("100000", "5000")).await;
    too_much.is(422).says("Vous avez donné 105\u{a0}000\u{a0}€");
    let broken = gives(&evening, &mut phones[0].1, round, give("beaucoup", "5000")).await;
    broken.is(422).says("par pas de 5\u{a0}000\u{a0}€");
    for (kind, phone) in &mut phones {
        let given = if *kind == "commune" { give("", "100000") } else { give("80000", "20000") };
        gives(&evening, phone, round, given).await.is(303);
    }
    phones[0].1.get(&evening.path("fr", "")).await.says("value=\"80000\"");
    // The third of the commune votes on paper: it weighs as much.
    let mut staff = evening.house.staff().await;
    let (id, name) = (round.to_string(), format!("amount-{other}"));
    let paper = [("round", id.as_str()), ("number", "1"), ("kind", "commune"), (&name, "100000")];
    staff.post(&evening.path("fr", "/paper"), &paper).await.is(303);
    let printed = evening.path("fr", &format!("/paper/ballots.pdf?of={id}&count=2"));
    staff.get(&printed).await.is(200);
    evening.sample.next().await;
    evening.wait(6);
    evening.sample.next().await;

    let found = evening.sample.room.read(|state| domain::workshop::view::results(state, round));
    let found = found.unwrap();
    assert_eq!(found.money[0].scenario.to_string(), other);
    assert_eq!((found.money[0].all.share, found.money[0].all.median), (600, Cents(2_000_000)));
    let medians: Vec<_> = found.money[0].groups.iter().map(|(_, given)| given.median).collect();
    assert_eq!(medians, [Cents(2_000_000), Cents(10_000_000)]);
    for place in ["/projector", "/console"] {
        let page = staff.get(&evening.path("fr", place)).await;
        page.says("60\u{a0}% de tout ce qui est donné").says("20\u{a0}000\u{a0}€ ou plus");
    }
    phones[3].1.get(&evening.path("nl", "")).await.says("De helft van de zaal geeft 20.000");
    let harvest = staff.get(&evening.path("fr", "/harvest")).await;
    harvest.says("L’enveloppe de 100\u{a0}000\u{a0}€, divisée").says("60\u{a0}%");
}

#[tokio::test]
async fn as_long_as_points_are_shared_out_the_run_sheet_asks_for_the_sum_and_one_line_names_it() {
    let evening = evening("scenario-workshop").await;
    let round = evening.sample.room.read(|state| {
        let mut rounds = state.course.rounds.iter();
        rounds.find(|round| round.kind == RoundKind::Allocate).unwrap().id
    });
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    staff.get(&console).await.says("La salle répartit 10 parts tant qu’aucune somme n’est dite.");
    let id = round.to_string();
    let sum = |sum| [("do", "envelope"), ("round", id.as_str()), ("envelope", sum)];
    staff.post(&console, &sum("beaucoup")).await.is(422);
    staff.post(&console, &sum("400 000")).await.is(303);
    let named = staff.get(&console).await;
    named.says("Répartir 400\u{a0}000\u{a0}€").is_silent_about("La salle répartit 10 parts");
    let (form, minutes) = evening.sample.room.read(|state| {
        let round = state.round(round).unwrap();
        (round.ballot.clone(), round.seconds / 60)
    });
    let (envelope, step) = (Cents(40_000_000), Cents(2_000_000));
    assert_eq!((form, minutes), (Some(BallotForm::Money { envelope, step }), 20));
}

#[tokio::test]
async fn a_kind_of_actor_that_was_there_and_did_not_vote_is_named_wherever_the_result_is_read() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Jardins partagés"]).await;
    for kind in ["school", "school", "school"] {
        let mut phone = evening.phone("fr", kind).await;
        assert_eq!(evening.cast(&mut phone, "", round, &[]).await, 303);
    }
    for _ in 0..3 {
        evening.phone("fr", "coach").await;
    }
    evening.sample.next().await;
    evening.wait(6);
    evening.sample.next().await;
    let mut reader = evening.phone("fr", "inhabitants").await;
    let mut staff = evening.house.staff().await;
    let least = "Le moins\u{a0}: coach, 0 sur 3";
    reader.get(&evening.path("fr", "")).await.says("3 sur 7").says(least);
    for place in ["/projector", "/console", "/harvest"] {
        staff.get(&evening.path("fr", place)).await.says("3 sur 7").says(least);
    }
}

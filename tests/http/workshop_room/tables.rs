//! Tables: people who came without one are seated with one press, and a host keeps the time there.

use crate::workshops::evening;
use domain::workshop::{Command, SeatId, TableRole};

#[tokio::test]
async fn the_console_proposes_groups_and_one_press_seats_them_and_phones_say_where() {
    let evening = evening("scenario-workshop").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    staff.get(&console).await.is_silent_about("Les installer ainsi");
    let mut phones = Vec::new();
    for (language, kind) in [("fr", "inhabitants"), ("nl", "commune"), ("nl", "school")] {
        phones.push((language, evening.phone(language, kind).await));
    }
    let shown = staff.get(&console).await;
    shown.says("3 personnes n’ont pas de table.").says("name=\"seed\" value=\"1\"");
    let other = staff.get(&evening.path("fr", "/console?groups=5")).await;
    other.says("name=\"seed\" value=\"5\"").says("/console/part?groups=5");
    staff.post(&console, &[("do", "seat-groups"), ("seed", "5")]).await.is(303);
    staff.get(&console).await.is_silent_about("Les installer ainsi");
    for (language, phone) in &mut phones {
        let table = if *language == "fr" { "Ma table\u{a0}: 1" } else { "Mijn tafel: 1" };
        phone.get(&evening.path(language, "")).await.says(table);
    }
}

#[tokio::test]
async fn a_host_keeps_the_time_of_the_table_and_the_console_counts_it_beside_the_plenary() {
    let evening = evening("scenario-workshop").await;
    let mut host = evening.phone("fr", "inhabitants").await;
    let first: SeatId = evening.sample.room.read(|state| *state.seats.keys().next().unwrap());
    let mut guest = evening.phone("fr", "commune").await;
    evening.phone("fr", "school").await;
    evening.sample.act(Command::SeatGroups { seed: 1 }).await;
    evening.sample.next().await;
    let role = Some(TableRole::Host);
    evening.sample.act(Command::GiveRole { seat: first, role }).await;
    let phone = evening.path("fr", "");
    let tap = |kind| [("do", "table-floor"), ("kind", kind)];
    let act = evening.path("fr", "/do");
    guest.get(&phone).await.is_silent_about("Qui parle à cette table");
    guest.post(&act, &tap("commune")).await.is(422);
    guest.get(&phone).await.is_silent_about("de parole à cette table");
    host.get(&phone).await.says("Qui parle à cette table");
    host.post(&act, &tap("commune")).await.is(303);
    evening.wait(120);
    host.get(&phone).await.says("commune · 2:00").says("aria-pressed=\"true\"");
    // The others see who speaks and for how long, and look again by themselves.
    let seen = guest.get(&phone).await;
    seen.says("Parle en ce moment\u{a0}: commune").says("2:00 de parole à cette table");
    seen.says("data-again=\"20\"").is_silent_about("Qui parle à cette table");
    host.post(&act, &tap("commune")).await.is(303);
    let mut staff = evening.house.staff().await;
    let console = staff.get(&evening.path("fr", "/console")).await;
    console.says("2 min de parole").says("Dont 2 min aux tables.");
}

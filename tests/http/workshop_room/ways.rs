//! Where the console leads.

use crate::workshops::evening;
use domain::workshop::SessionState;

#[tokio::test]
async fn the_console_leads_to_paper_screen_signs_and_harvest_and_each_of_them_opens() {
    let evening = evening("world-cafe").await;
    let mut staff = evening.house.staff().await;
    let console = staff.get(&evening.path("fr", "/console")).await;
    for way in ["/projector", "/paper", "/paper/tables.pdf", "/console/signs", "/harvest", "/sheet"]
    {
        let address = evening.path("fr", way);
        console.says(&format!("href=\"{address}\""));
        staff.get(&address).await.is(200);
    }
    console.says("dès la fin").is_silent_about(&evening.path("fr", "/export"));
}

#[tokio::test]
async fn once_it_is_over_the_console_leads_to_the_file_of_the_workshop() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    while evening.sample.room.read(|state| state.session() != SessionState::Closed) {
        evening.sample.next().await;
    }
    let export = evening.path("nl", "/export");
    let console = staff.get(&evening.path("nl", "/console")).await;
    console.says(&format!("href=\"{export}\"")).is_silent_about("zodra hij afgelopen is");
    staff.get(&export).await.is(200);
}

//! The seat of a translator, and what others read of it.

use crate::{
    browser::Browser,
    workshops::{Evening, evening},
};
use domain::workshop::{Command, RoundKind, RoundPlan};

async fn open(evening: &Evening, kind: RoundKind) {
    evening.sample.act(Command::Add { plan: RoundPlan::usual(kind, 10), place: 99 }).await;
    let round = evening.sample.room.read(|state| state.course.rounds.last().unwrap().id);
    evening.sample.act(Command::Open { round }).await;
}

/// Somebody whom the console asked to translate.
async fn translator(evening: &Evening, language: &str) -> Browser {
    let phone = evening.phone(language, "coach").await;
    let seat =
        evening.sample.room.read(|state| state.seats.keys().next_back().unwrap().to_string());
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let named = [("do", "translator"), ("seat", seat.as_str()), ("on", "yes")];
    staff.post(&console, &named).await.is(303);
    phone
}

#[tokio::test]
async fn a_translation_stands_labelled_beside_its_original_on_phones_and_on_the_screen() {
    let evening = evening("blank").await;
    evening.sample.next().await;
    let mut rosa = translator(&evening, "fr").await;
    let mut jef = evening.phone("nl", "school").await;
    let mut staff = evening.house.staff().await;
    let draw = [("do", "draw"), ("text", "Un jardin partagé")];
    staff.post(&evening.path("fr", "/console"), &draw).await.is(303);
    staff.get(&evening.path("fr", "/console")).await.says("un texte attend");
    open(&evening, RoundKind::Argue).await;
    jef.get(&evening.path("nl", "")).await.says("Un jardin partagé").is_silent_about("take-piece");
    let scenario =
        evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let piece = format!("field-{scenario}-title");
    let to = evening.path("fr", "/do");
    let about = |verb| vec![("do", verb), ("piece", piece.as_str()), ("to", "nl")];
    rosa.get(&evening.path("fr", "")).await.says("À traduire").says("value=\"take-piece\"");
    rosa.post(&to, &about("take-piece")).await.is(303);
    rosa.get(&evening.path("fr", "")).await.says("Votre traduction (néerlandais)");
    let mut sent = about("translate");
    sent.push(("revision", "1"));
    let mut empty = sent.clone();
    empty.push(("text", "  "));
    rosa.post(&to, &empty).await.is(422);
    sent.push(("text", "Een gedeelde tuin"));
    rosa.post(&to, &sent).await.is(303);
    rosa.get(&evening.path("fr", "")).await.says("rien pour l’instant");
    let phone = jef.get(&evening.path("nl", "")).await;
    phone.says("Een gedeelde tuin").says("Vertaald uit het Frans");
    phone.says("<span lang=\"fr\" class=\"live-original\">Un jardin partagé</span>");
    let show = format!("scenario-{scenario}");
    let scene = [("do", "show"), ("scene", show.as_str())];
    staff.post(&evening.path("fr", "/console"), &scene).await.is(303);
    let screen = evening.house.browser().get(&evening.path("nl", "/projector")).await;
    screen.says("Een gedeelde tuin").says("Un jardin partagé").says("Vertaald uit het Frans");
    let french = evening.house.browser().get(&evening.path("fr", "/projector")).await;
    french.says("Un jardin partagé").is_silent_about("Een gedeelde tuin");
}

#[tokio::test]
async fn of_two_translators_who_take_one_text_one_is_told_that_the_other_has_it() {
    let evening = evening("blank").await;
    evening.sample.next().await;
    let (mut one, mut other) = (translator(&evening, "fr").await, translator(&evening, "fr").await);
    let mut staff = evening.house.staff().await;
    let draw = [("do", "draw"), ("text", "Un jardin partagé")];
    staff.post(&evening.path("fr", "/console"), &draw).await.is(303);
    let scenario =
        evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let piece = format!("field-{scenario}-title");
    let to = evening.path("fr", "/do");
    let take = [("do", "take-piece"), ("piece", piece.as_str()), ("to", "nl")];
    one.post(&to, &take).await.is(303);
    other.post(&to, &take).await.is(422).says("Quelqu’un d’autre traduit déjà ce texte");
    other.get(&evening.path("fr", "")).await.says("Amina le traduit");
    let leave = [("do", "leave-piece"), ("piece", piece.as_str()), ("to", "nl")];
    one.post(&to, &leave).await.is(303);
    other.post(&to, &take).await.is(303);
    // Whoever was not asked takes nothing.
    let mut phone = evening.phone("nl", "school").await;
    let refused = phone.post(&evening.path("nl", "/do"), &take).await;
    refused.is(422).says("de begeleiding de vertaling toevertrouwde");
}

#[tokio::test]
async fn a_line_of_money_and_a_photographed_sheet_are_translated_for_phones_screen_and_report() {
    let evening = evening("blank").await;
    evening.sample.next().await;
    let mut rosa = translator(&evening, "fr").await;
    let mut jef = evening.phone("nl", "school").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let draw = [("do", "draw"), ("text", "Un jardin partagé")];
    staff.post(&console, &draw).await.is(303);
    let scenario =
        evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let about = [("scenario", scenario.as_str()), ("field", "envelopes"), ("based_on", "0")];
    let money = [("do", "write"), ("label", "Rues et places"), ("amount", "250 000")];
    staff.post(&console, &[about.as_slice(), &money].concat()).await.is(303);
    let photo = crate::photos::photo(image::ImageFormat::Jpeg);
    let fields = [("text", "Un cœur autour du square"), ("scenario", scenario.as_str())];
    staff.upload(&evening.path("fr", "/paper/picture"), &photo, &fields).await.is(303);
    let digest = evening.sample.room.read(|state| state.pictures[0].digest);
    let queue = rosa.get(&evening.path("fr", "")).await;
    queue.says("Rues et places").says("Un cœur autour du square").says("Sous une photo");
    let to = evening.path("fr", "/do");
    let translate = async |piece: String, revision: &str, text: &str, phone: &mut Browser| {
        let form = [("do", "translate"), ("piece", piece.as_str()), ("to", "nl")];
        let form = [form.as_slice(), &[("revision", revision), ("text", text)]].concat();
        phone.post(&to, &form).await.is(303);
    };
    translate(format!("line-{scenario}-0"), "1", "Straten en pleinen", &mut rosa).await;
    translate(format!("caption-{digest}"), "0", "Een hart rond het plein", &mut rosa).await;
    open(&evening, RoundKind::Argue).await;
    let phone = jef.get(&evening.path("nl", "")).await;
    phone.says("Straten en pleinen").says("Een hart rond het plein");
    let show = format!("scenario-{scenario}");
    staff.post(&console, &[("do", "show"), ("scene", show.as_str())]).await.is(303);
    let screen = evening.house.browser().get(&evening.path("nl", "/projector")).await;
    screen.says("Straten en pleinen").is_silent_about("Rues et places");
    let report = staff.get(&evening.path("nl", "/harvest")).await;
    report.says("Straten en pleinen").says("Een hart rond het plein");
    staff.get(&evening.path("fr", "/harvest")).await.is_silent_about("Straten en pleinen");
}

//! Translations that a machine drafts, through a real service that speaks HTTP.

use crate::{
    browser::{Browser, House, house},
    proposals::{HERE, THREE, call},
};
use app::cx::Site;
use server::{demonstration::PERSONAS, limits::Limits, translator::LibreTranslate, web};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpListener,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
};

type Asked = Arc<Mutex<Vec<serde_json::Value>>>;

/// A translation service on this machine: it answers with the text behind the code of the language,
/// and keeps what it was asked.
async fn service() -> (String, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Asked::default();
    let kept = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            answer(stream, &kept).await;
        }
    });
    (address, asked)
}

fn certificates(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/tls").join(file)
}

/// The same service behind TLS, with a certificate that an authority of these tests signed.
async fn secure_service() -> (String, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    let chain = CertificateDer::pem_file_iter(certificates("server.pem")).unwrap();
    let chain = chain.collect::<Result<Vec<_>, _>>().unwrap();
    let key = PrivateKeyDer::from_pem_file(certificates("server-key.pem")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let asked = Asked::default();
    let kept = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // Whoever does not trust the certificate hangs up here.
            if let Ok(stream) = acceptor.accept(stream).await {
                answer(stream, &kept).await;
            }
        }
    });
    (address, asked)
}

/// Answers one question, and hangs up without a goodbye, as many servers do.
async fn answer(stream: impl AsyncRead + AsyncWrite + Unpin, kept: &Asked) {
    let mut stream = BufReader::new(stream);
    let (mut line, mut length) = (String::new(), 0);
    stream.read_line(&mut line).await.unwrap();
    assert_eq!(line, "POST /translate HTTP/1.1\r\n");
    while line.trim() != "" {
        line.clear();
        stream.read_line(&mut line).await.unwrap();
        if let Some(value) = line.strip_prefix("Content-Length: ") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    let question: serde_json::Value = serde_json::from_slice(&body).unwrap();
    let (text, to) = (question["q"].as_str().unwrap(), question["target"].as_str().unwrap());
    let answer = serde_json::json!({ "translatedText": format!("[{to}] {text}") }).to_string();
    kept.lock().unwrap().push(question.clone());
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", answer.len());
    stream.get_mut().write_all((head + &answer).as_bytes()).await.unwrap();
    stream.get_mut().flush().await.unwrap();
}

/// The same house, with a translation service at an address; over TLS an authority is trusted.
fn with_service(house: House, address: &str, authority: Option<&str>) -> House {
    let authority = authority.map(certificates);
    let key = Some("clef".to_owned());
    let translator = LibreTranslate::new(address, key, authority.as_deref()).unwrap();
    let services = house.world.services.clone().with_translator(Arc::new(translator));
    let site = Site {
        services,
        public_url: "http://127.0.0.1:3000".into(),
        secure: false,
        personas: PERSONAS.clone().into(),
        tiles: None,
    };
    let router = web::router(site, Limits::new(100_000, None));
    House { router, ..house }
}

async fn begun(address: &str) -> (House, Browser) {
    begun_trusting(address, None).await
}

async fn begun_trusting(address: &str, authority: Option<&str>) -> (House, Browser) {
    let house = house(true).await;
    call(&house).await;
    let house = with_service(house, address, authority);
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    (house, marie)
}

fn saving(intent: &'static str, version: &'static str) -> Vec<(&'static str, &'static str)> {
    [&THREE[..], &[("version", version), ("intent", intent)]].concat()
}

#[tokio::test]
async fn a_drafted_translation_says_so_until_somebody_has_read_it_over() {
    let (address, asked) = service().await;
    let (house, mut marie) = begun(&address).await;
    let edit = format!("{HERE}/edit");
    marie.get(&edit).await.says("value=\"translate_nl\"");
    let drafted = marie.post(&edit, &saving("translate_nl", "1")).await;
    assert_eq!(drafted.is(303).location(), format!("{edit}#translations"));
    let questions = asked.lock().unwrap().clone();
    assert_eq!(questions.len(), 3);
    assert_eq!(questions[0]["q"], "Un four à pain");
    assert_eq!(questions[0]["source"], "fr");
    assert_eq!(questions[0]["api_key"], "clef");
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    let dutch = HERE.replace("/fr/", "/nl/");
    let page = house.browser().get(&dutch).await;
    page.says("[nl] Un four à pain").says("Automatische vertaling, nog niet nagelezen");
    // Saving what stands there does not make it read over; saying so does.
    let mut same = saving("save", "2");
    same.extend([
        ("title_nl", "[nl] Un four à pain"),
        ("summary_nl", "[nl] Cuire son pain ensemble"),
        ("place_nl", "[nl] Place du marché"),
    ]);
    marie.post(&edit, &same).await.is(303);
    house.browser().get(&dutch).await.says("nog niet nagelezen");
    marie.get(&edit).await.says("id=\"reviewed_nl\"");
    same.push(("reviewed_nl", "yes"));
    marie.post(&edit, &same).await.is(303);
    let page = house.browser().get(&dutch).await;
    page.says("[nl] Un four à pain").is_silent_about("nog niet nagelezen").says("Vertaald");
}

#[tokio::test]
async fn a_service_is_asked_over_https_and_believed_only_with_a_certificate_that_is_trusted() {
    let (address, asked) = secure_service().await;
    let edit = format!("{HERE}/edit");
    let (_house, mut marie) = begun_trusting(&address, Some("authority.pem")).await;
    marie.post(&edit, &saving("translate_nl", "1")).await.is(303);
    marie.get(&HERE.replace("/fr/", "/nl/")).await.says("[nl] Un four à pain");
    assert_eq!(asked.lock().unwrap().len(), 3);
    // Neither another authority nor those of browsers signed it: not a word is sent.
    for authority in [Some("other.pem"), None] {
        let (_house, mut marie) = begun_trusting(&address, authority).await;
        let page = marie.post(&edit, &saving("translate_nl", "1")).await;
        page.is(422).says("La traduction automatique ne répond pas");
    }
    assert_eq!(asked.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn what_a_person_corrects_is_no_draft_any_more() {
    let (address, _) = service().await;
    let (_house, mut marie) = begun(&address).await;
    let edit = format!("{HERE}/edit");
    marie.post(&edit, &saving("translate_nl", "1")).await.is(303);
    let mut mended = saving("save", "2");
    mended.extend([
        ("title_nl", "Een broodoven"),
        ("summary_nl", "Samen brood bakken"),
        ("place_nl", "Marktplein"),
    ]);
    marie.post(&edit, &mended).await.is(303);
    let page = marie.get(&HERE.replace("/fr/", "/nl/")).await;
    page.says("Een broodoven").is_silent_about("nog niet nagelezen");
}

#[tokio::test]
async fn a_service_that_does_not_answer_loses_no_word() {
    let (_house, mut marie) = begun("http://127.0.0.1:9").await;
    let mut fields = saving("translate_nl", "1");
    fields.push(("description", "Toute une histoire"));
    let page = marie.post(&format!("{HERE}/edit"), &fields).await;
    page.is(422).says("La traduction automatique ne répond pas").says("Toute une histoire");
    marie.get(HERE).await.says("Toute une histoire");
}

#[tokio::test]
async fn without_a_service_the_page_offers_typing_only() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    let edit = format!("{HERE}/edit");
    marie.get(&edit).await.says("Ajouter une traduction").is_silent_about("translate_nl");
    marie.post(&edit, &saving("translate_nl", "1")).await.is(404);
}

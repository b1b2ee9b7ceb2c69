//! Drafts translations through a service that speaks the protocol of LibreTranslate, over plain
//! HTTP: it stands on this machine or within the same network, where an administration keeps it.

use domain::locale::Locale;
use serde_json::{Value, json};
use service::translation::{Drafting, Translator};
use std::time::Duration;
use thiserror::Error;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// How long a draft may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest answer that is read, in bytes.
const LONGEST: u64 = 1_000_000;

/// Why a service cannot be used.
#[derive(Debug, Error)]
#[error("{0} is not the address of a translation service: it begins with http://")]
pub struct NotAnAddress(String);

/// A translation service by its address.
#[derive(Debug, Clone)]
pub struct LibreTranslate {
    host: String,
    path: String,
    key: Option<String>,
}

impl LibreTranslate {
    /// The service at an address such as `http://127.0.0.1:5000`, with its key if it asks for one.
    ///
    /// # Errors
    /// [`NotAnAddress`].
    pub fn new(url: &str, key: Option<String>) -> Result<Self, NotAnAddress> {
        let refused = || NotAnAddress(url.to_owned());
        let rest = url.strip_prefix("http://").ok_or_else(refused)?.trim_end_matches('/');
        let (host, path) = rest.split_once('/').map_or((rest, ""), |(host, path)| (host, path));
        let odd = |c: char| c.is_whitespace() || c.is_control() || c == '@';
        if host.is_empty() || rest.contains(odd) {
            return Err(refused());
        }
        let path = if path.is_empty() { String::new() } else { format!("/{path}") };
        Ok(Self { host: host.to_owned(), path, key })
    }

    async fn asked(&self, text: &str, from: Locale, to: Locale) -> Result<String, String> {
        let mut question = json!({
            "q": text,
            "source": from.code(),
            "target": to.code(),
            "format": "text",
        });
        if let Some(key) = &self.key {
            question["api_key"] = json!(key);
        }
        let body = question.to_string();
        let request = format!(
            "POST {}/translate HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
             Accept: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.path,
            self.host,
            body.len()
        );
        let address =
            if self.host.contains(':') { self.host.clone() } else { format!("{}:80", self.host) };
        let said = |error: std::io::Error| error.to_string();
        let mut stream = TcpStream::connect(address).await.map_err(said)?;
        stream.write_all(request.as_bytes()).await.map_err(said)?;
        let mut answer = Vec::new();
        stream.take(LONGEST).read_to_end(&mut answer).await.map_err(said)?;
        let body = body_of(&answer)?;
        let answer: Value = serde_json::from_slice(&body).map_err(|error| error.to_string())?;
        let drafted = answer["translatedText"].as_str().map(str::to_owned);
        drafted.ok_or_else(|| "the answer holds no translation".to_owned())
    }
}

impl Translator for LibreTranslate {
    fn draft<'a>(&'a self, text: &'a str, from: Locale, to: Locale) -> Drafting<'a> {
        Box::pin(async move {
            match timeout(PATIENCE, self.asked(text, from, to)).await {
                Ok(answer) => answer,
                Err(_) => Err("the service took too long".to_owned()),
            }
        })
    }
}

/// The body of an answer that went well.
fn body_of(answer: &[u8]) -> Result<Vec<u8>, String> {
    let end = answer.windows(4).position(|part| part == b"\r\n\r\n");
    let end = end.ok_or_else(|| "the answer has no end of its head".to_owned())?;
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let status = head.split(' ').nth(1).unwrap_or_default();
    if status != "200" {
        return Err(format!("the service answered {status}"));
    }
    let body = &answer[end + 4..];
    let in_chunks = head.lines().any(|line| {
        line.strip_prefix("transfer-encoding:").is_some_and(|value| value.contains("chunked"))
    });
    if in_chunks {
        joined(body).ok_or_else(|| "the answer is broken".to_owned())
    } else {
        Ok(body.to_vec())
    }
}

/// A body that came in chunks, in one piece.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|part| part == b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = rest.get(end + 2..)?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_named_by_a_plain_address() {
        let service = LibreTranslate::new("http://127.0.0.1:5000/", None).unwrap();
        assert_eq!((service.host.as_str(), service.path.as_str()), ("127.0.0.1:5000", ""));
        let within = LibreTranslate::new("http://traduire.local/api", None).unwrap();
        assert_eq!((within.host.as_str(), within.path.as_str()), ("traduire.local", "/api"));
        for url in ["https://a.example", "127.0.0.1", "http://", "http://a b", "http://x@a.example"]
        {
            assert!(LibreTranslate::new(url, None).is_err(), "{url}");
        }
    }

    #[test]
    fn an_answer_is_read_whole_or_in_chunks_and_only_when_it_went_well() {
        let plain = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(body_of(plain).unwrap(), b"{}");
        let chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x\r\n\":1}\r\n0\r\n\r\n";
        assert_eq!(body_of(chunks).unwrap(), b"{\"a\":1}");
        assert!(body_of(b"HTTP/1.1 403 Forbidden\r\n\r\n{}").is_err());
        assert!(body_of(b"HTTP/1.1 200 OK").is_err());
    }
}

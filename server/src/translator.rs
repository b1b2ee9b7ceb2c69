//! Drafts translations through a service that speaks the protocol of LibreTranslate: on this
//! machine, in the network of an administration, or elsewhere over HTTPS.

mod line;

use domain::locale::Locale;
use line::Line;
use serde_json::{Value, json};
use service::translation::{Drafting, Translator};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use thiserror::Error;
use tokio::time::timeout;

/// How long a draft may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a service cannot be used.
#[derive(Debug, Error)]
pub enum TranslatorError {
    /// That is no address.
    #[error("{0} is not the address of a translation service: it begins with https:// or http://")]
    Address(String),
    /// An authority is named and nothing would ask for it.
    #[error("{0} is asked over plain HTTP: an authority is named for a service at https://")]
    Plain(String),
    /// The file names no authority.
    #[error("{} holds no certificate in PEM to trust: {why}", .file.display())]
    Authority {
        /// Which file.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
}

/// A translation service by its address.
#[derive(Debug, Clone)]
pub struct LibreTranslate {
    line: Line,
    key: Option<String>,
}

impl LibreTranslate {
    /// The service at an address such as `https://translate.example` or `http://127.0.0.1:5000`,
    /// with its key if it asks for one. Over HTTPS its certificate is one of an authority that
    /// browsers trust, or of those in a file, where an administration has its own.
    ///
    /// # Errors
    /// [`TranslatorError`].
    pub fn new(
        url: &str,
        key: Option<String>,
        authority: Option<&Path>,
    ) -> Result<Self, TranslatorError> {
        Ok(Self { line: Line::to(url, authority)?, key })
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
        let body = self.line.post("/translate", &question.to_string()).await?;
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

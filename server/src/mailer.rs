//! Letters leave by SMTP.

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use service::mail::Mail;
use thiserror::Error;

/// Sends letters through one mail server.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
}

/// Why a letter was not sent.
#[derive(Debug, Error)]
pub enum MailError {
    /// An address cannot be written to.
    #[error("an address cannot be used")]
    Address(#[from] lettre::address::AddressError),
    /// The letter cannot be put together.
    #[error("the letter cannot be put together")]
    Letter(#[from] lettre::error::Error),
    /// The mail server refused or did not answer.
    #[error("the mail server did not take it")]
    Transport(#[from] lettre::transport::smtp::Error),
}

impl Mailer {
    /// A mailer for `smtp://…` or `smtps://…`.
    ///
    /// # Errors
    /// [`MailError`] when the address of the server or of the sender cannot be used.
    pub fn new(url: &str, sender: &str) -> Result<Self, MailError> {
        Ok(Self {
            transport: AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.build(),
            sender: sender.parse()?,
        })
    }

    /// Sends one letter.
    ///
    /// # Errors
    /// [`MailError`].
    pub async fn send(&self, mail: Mail) -> Result<(), MailError> {
        let message = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, mail.recipient.as_str().parse()?))
            .subject(mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body)?;
        self.transport.send(message).await?;
        Ok(())
    }
}

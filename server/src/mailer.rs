//! Letters leave by SMTP, each with a part in plain text and one in HTML.

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};
use service::mail::{Mail, Unsent};
use std::error::Error as _;
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
    #[error("the mail server did not take it: {0}")]
    Transport(#[from] lettre::transport::smtp::Error),
}

impl Unsent for MailError {
    fn is_for_good(&self) -> bool {
        match self {
            Self::Address(_) | Self::Letter(_) => true,
            Self::Transport(error) => {
                let code = error.status().map(u16::from);
                let said = error.source().map(ToString::to_string).unwrap_or_default();
                code.is_some_and(|code| refuses_the_recipient(code, &said))
            }
        }
    }
}

/// Whether an answer of a mail server says that there is no such recipient. It has other reasons
/// to refuse for good (who signs in wrongly, or a relay that this sender may not use), and those
/// are mended without a new letter.
fn refuses_the_recipient(code: u16, said: &str) -> bool {
    let policy = said.trim_start().starts_with("5.7.");
    matches!(code, 550 | 551 | 553 | 556) && !policy
}

/// A header that lettre does not know.
macro_rules! header {
    ($(#[$doc:meta])* $name:ident, $text:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($text)
            }

            fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(value.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                // Addresses and words of the protocol: folded, they would not be understood.
                let value = self.0.clone();
                HeaderValue::dangerous_new_pre_encoded(Self::name(), value.clone(), value)
            }
        }
    };
}

header!(
    /// Where letters of a kind can be ended (RFC 2369).
    ListUnsubscribe,
    "List-Unsubscribe"
);
header!(
    /// That a mail program may do so with one click (RFC 8058).
    ListUnsubscribePost,
    "List-Unsubscribe-Post"
);
header!(
    /// That nobody wrote it by hand, so that nothing answers by itself (RFC 3834).
    AutoSubmitted,
    "Auto-Submitted"
);

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
        self.transport.send(self.message(mail)?).await?;
        Ok(())
    }

    /// Puts a letter together. Its id is the letter's own, so that one that is sent again after a
    /// crash is known for the same.
    fn message(&self, mail: Mail) -> Result<Message, MailError> {
        let domain = self.sender.email.domain();
        let mut message = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, mail.recipient.as_str().parse()?))
            .subject(mail.subject)
            .message_id(Some(format!("<{}@{domain}>", mail.id)))
            .header(AutoSubmitted("auto-generated".to_owned()));
        if let Some(address) = mail.unsubscribe {
            message = message
                .header(ListUnsubscribe(format!("<{address}>")))
                .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
        }
        if mail.html.is_empty() {
            return Ok(message.header(ContentType::TEXT_PLAIN).body(mail.body)?);
        }
        Ok(message.multipart(MultiPart::alternative_plain_html(mail.body, mail.html))?)
    }
}

#[cfg(test)]
mod tests {
    use super::refuses_the_recipient;

    #[test]
    fn only_a_recipient_that_is_not_there_ends_the_tries() {
        assert!(refuses_the_recipient(550, "5.1.1 no such user"));
        assert!(refuses_the_recipient(550, "No such user here"));
        assert!(!refuses_the_recipient(550, "5.7.1 relaying denied"));
        assert!(!refuses_the_recipient(535, "5.7.8 authentication failed"));
        assert!(!refuses_the_recipient(554, "transaction failed"));
        assert!(!refuses_the_recipient(452, "4.2.2 mailbox full"));
    }
}

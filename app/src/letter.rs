//! Letters: the same content once in plain text and once in HTML, which loads nothing from
//! anywhere and reads well without its colours.

use crate::ui::escaped;
use domain::locale::Locale;
use service::account::Letter;
use std::fmt::Write as _;

/// A piece of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The name of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that matters less.
    Small(String),
    /// A sentence with a list under it; nothing when the list is empty.
    List(String, Vec<String>),
    /// What the letter is about: words and an address.
    Button(String, String),
    /// A link that matters less: words and an address.
    Link(String, String),
}

/// The colours of the site, for programs that show them.
const LOOK: &str = "body{margin:0;padding:24px;background:#fbfaf6;color:#16202a;\
    font:18px/1.5 'Atkinson Hyperlegible Next',Verdana,sans-serif}\
    main{max-width:36em}h1{font-size:24px;line-height:1.2}h2{font-size:18px}a{color:#43379a}\
    .button{display:inline-block;padding:12px 20px;background:#43379a;color:#fbfaf6;\
    text-decoration:none;font-weight:bold}\
    .small{font-size:16px;color:#414c57}\
    @media (prefers-color-scheme:dark){body{background:#12171d;color:#eef1ef}a{color:#b3a8ff}\
    .button{background:#b3a8ff;color:#12171d}.small{color:#c3cad0}}";

/// A letter whose content is one text: paragraphs with an empty line between them, addresses on
/// lines of their own.
#[must_use]
pub fn of_text(l: Locale, subject: String, body: String) -> Letter {
    let mut inner = String::new();
    for paragraph in body.split("\n\n").filter(|text| !text.trim().is_empty()) {
        let lines: Vec<String> = paragraph.trim().lines().map(line).collect();
        let _ = writeln!(inner, "<p>{}</p>", lines.join("<br>\n"));
    }
    let html = page(l, &subject, &inner);
    Letter { subject, body, html, unsubscribe: None }
}

/// A line of a text; an address becomes a link.
fn line(text: &str) -> String {
    let text = text.trim();
    if text.starts_with("http://") || text.starts_with("https://") {
        format!("<a href=\"{}\">{}</a>", attribute(text), escaped(text))
    } else {
        escaped(text)
    }
}

/// Puts a letter together.
#[must_use]
pub fn compose(l: Locale, subject: String, blocks: &[Block]) -> Letter {
    let mut plain: Vec<String> = blocks.iter().filter_map(in_plain_text).collect();
    plain.push(format!("--\n{}", tr!(l, "mail-footer")));
    let mut inner = String::new();
    for block in blocks {
        in_html(block, &mut inner);
    }
    let html = page(l, &subject, &inner);
    Letter { subject, body: plain.join("\n\n") + "\n", html, unsubscribe: None }
}

/// The HTML around what a letter says.
fn page(l: Locale, subject: &str, inner: &str) -> String {
    let (title, footer) = (escaped(subject), escaped(&tr!(l, "mail-footer")));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{l}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>{LOOK}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         {inner}<p class=\"small\">{footer}</p>\n</main>\n</body>\n</html>\n"
    )
}

fn in_plain_text(block: &Block) -> Option<String> {
    Some(match block {
        Block::Heading(text) | Block::Text(text) | Block::Small(text) => text.clone(),
        Block::List(_, lines) if lines.is_empty() => return None,
        Block::List(text, lines) => {
            let lines = lines.iter().map(|line| format!("\n- {line}"));
            format!("{text}{}", lines.collect::<String>())
        }
        // An address on a line of its own, so that every program makes a link of it.
        Block::Button(text, address) | Block::Link(text, address) => format!("{text}\n{address}"),
    })
}

fn in_html(block: &Block, html: &mut String) {
    // Writing to a string does not fail.
    let _ = match block {
        Block::Heading(text) => writeln!(html, "<h2>{}</h2>", escaped(text)),
        Block::Text(text) => writeln!(html, "<p>{}</p>", escaped(text)),
        Block::Small(text) => writeln!(html, "<p class=\"small\">{}</p>", escaped(text)),
        Block::List(_, lines) if lines.is_empty() => Ok(()),
        Block::List(text, lines) => {
            let lines = lines.iter().map(|line| format!("<li>{}</li>\n", escaped(line)));
            let lines: String = lines.collect();
            writeln!(html, "<p>{}</p>\n<ul>\n{lines}</ul>", escaped(text))
        }
        Block::Button(text, address) => writeln!(
            html,
            "<p><a class=\"button\" href=\"{}\">{}</a></p>",
            attribute(address),
            escaped(text)
        ),
        Block::Link(text, address) => writeln!(
            html,
            "<p class=\"small\"><a href=\"{}\">{}</a></p>",
            attribute(address),
            escaped(text)
        ),
    };
}

fn attribute(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_paragraphs_and_its_addresses_become_links() {
        let text = "Bonjour,\n\nC’est <vu> :\nhttps://budget.example.be/fr?a=1&b=2\n";
        let letter = of_text(Locale::Fr, "Bien reçu".to_owned(), text.to_owned());
        assert_eq!(letter.body, text);
        assert!(letter.html.contains("<p>Bonjour,</p>"));
        let linked =
            "C’est &lt;vu&gt; :<br>\n<a href=\"https://budget.example.be/fr?a=1&amp;b=2\">";
        assert!(letter.html.contains(linked), "{}", letter.html);
    }

    #[test]
    fn a_letter_says_the_same_in_both_parts_and_loads_nothing() {
        let address = "https://budget.example.be/fr/p/x?a=1&b=2".to_owned();
        let blocks = [
            Block::Text("Tom & <Jerry> écrivent".to_owned()),
            Block::List("Ce qui a changé :".to_owned(), vec!["Statut".to_owned()]),
            Block::List("Rien :".to_owned(), Vec::new()),
            Block::Button("Voir".to_owned(), address.clone()),
        ];
        let letter = compose(Locale::Fr, "Du nouveau".to_owned(), &blocks);
        assert!(letter.body.starts_with("Tom & <Jerry> écrivent\n\nCe qui a changé :\n- Statut"));
        assert!(letter.body.lines().any(|line| line == address));
        assert!(letter.html.contains("<html lang=\"fr\">"));
        assert!(letter.html.contains("Tom &amp; &lt;Jerry&gt; écrivent"));
        assert!(letter.html.contains("href=\"https://budget.example.be/fr/p/x?a=1&amp;b=2\""));
        for remote in ["src=", "url(", "@import", "<link", "<script"] {
            assert!(!letter.html.contains(remote), "{remote}");
        }
        for part in [&letter.body, &letter.html] {
            assert!(!part.contains("Rien"));
        }
    }
}

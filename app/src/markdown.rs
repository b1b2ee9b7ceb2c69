//! Markdown that people write, as HTML that cannot harm: parsed by pulldown-cmark, cleaned by
//! ammonia at the moment it is shown.

use pulldown_cmark::{Options, Parser, html};

/// Renders a text. Headings start at the third level, because pages have their own.
#[must_use]
pub fn render(text: &str) -> String {
    let parser = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES);
    let mut unsafe_html = String::new();
    html::push_html(&mut unsafe_html, parser);
    let lowered = lower_headings(&unsafe_html);
    ammonia::Builder::default()
        .link_rel(Some("noopener noreferrer nofollow"))
        .rm_tags(["img"])
        .clean(&lowered)
        .to_string()
}

/// Moves the headings of a text below those of the page: its highest becomes the third level,
/// whatever its author began with, and no level is left out.
fn lower_headings(html: &str) -> String {
    let has = |level: &u8| html.contains(&format!("<h{level}>"));
    let Some(down) = (1..=6).find(has).and_then(|highest| 3_u8.checked_sub(highest)) else {
        return html.to_owned();
    };
    (1..=6).rev().fold(html.to_owned(), |html, from| {
        let to = 6.min(from + down);
        html.replace(&format!("<h{from}>"), &format!("<h{to}>"))
            .replace(&format!("</h{from}>"), &format!("</h{to}>"))
    })
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn a_text_cannot_bring_a_script_or_a_style() {
        for attack in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "<p style=\"color:red\" onclick=\"x()\">a</p>",
            "<svg><script>alert(1)</script></svg>",
        ] {
            let html = render(attack);
            for sign in ["<script", "onerror", "javascript:", "style=", "onclick", "<img", "<svg"] {
                assert!(!html.contains(sign), "{attack} became {html}");
            }
        }
    }

    #[test]
    fn headings_of_a_text_stand_below_those_of_the_page() {
        assert!(render("# Titre").contains("<h3>Titre</h3>"));
        let two = render("## Titre\n\n### Partie");
        assert!(two.contains("<h3>Titre</h3>") && two.contains("<h4>Partie</h4>"), "{two}");
    }
}

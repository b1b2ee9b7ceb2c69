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

/// Moves `h1` and `h2` of a text below the headings of the page.
fn lower_headings(html: &str) -> String {
    let mut html = html.to_owned();
    for (from, to) in [(4, 6), (3, 5), (2, 4), (1, 3)] {
        html = html
            .replace(&format!("<h{from}>"), &format!("<h{to}>"))
            .replace(&format!("</h{from}>"), &format!("</h{to}>"));
    }
    html
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
    }
}

//! What a trial gives, as it stands on the page: the server writes it into the page that it sends,
//! a phone puts it in its place, and the two cannot differ.

use crate::words::{Shown, ShownPot, ShownProject};
use std::fmt::Write;

/// What a trial gives. All words in it were escaped; lines with `data-said` sum it up.
#[must_use]
pub fn answer(shown: &Shown) -> String {
    let mut html = String::new();
    if let Some(why) = &shown.refused {
        put(&mut html, "<p class=\"notice notice--warning\" data-said>", why, "</p>");
        return html;
    }
    // Who is left with nothing is read before a list that may be as long as a vote.
    if !shown.nothing.is_empty() {
        html.push_str("<ul class=\"trial__nothing\">");
        shown.nothing.iter().for_each(|line| put(&mut html, "<li>", line, "</li>"));
        html.push_str("</ul>");
    }
    shown.pots.iter().for_each(|one| pot(&mut html, one));
    for (heading, lines) in &shown.moved {
        put(&mut html, "<section><h3>", heading, "</h3><ul class=\"trial__moved\">");
        for (name, change) in lines {
            put(&mut html, "<li><span>", name, "</span> ");
            put(&mut html, "<strong class=\"money\">", change, "</strong></li>");
        }
        html.push_str("</ul></section>");
    }
    html
}

fn pot(html: &mut String, pot: &ShownPot) {
    put(html, "<section class=\"trial__pot\"><h3>", &pot.name, "</h3>");
    let width = pot.spent.min(1_000);
    // Writing into a string cannot fail.
    let _ = write!(
        html,
        "<svg class=\"trial__bar\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" \
         aria-hidden=\"true\"><rect class=\"projector-bar__whole\" width=\"1000\" height=\"40\"/>\
         <rect class=\"projector-bar__part\" width=\"{width}\" height=\"40\"/></svg>"
    );
    put(html, "<p data-said>", &pot.says, "</p><ul class=\"trial__lines\">");
    pot.projects.iter().for_each(|project| line(html, project));
    html.push_str("</ul></section>");
}

fn line(html: &mut String, project: &ShownProject) {
    html.push_str("<li class=\"trial__line");
    if project.funded {
        html.push_str(" trial__line--funded");
    }
    if project.changed {
        html.push_str(" trial__line--changed");
    }
    put(html, "\"><strong>", &project.name, "</strong>");
    put(html, "<span class=\"small\">", &project.why, "</span></li>");
}

/// A text between what opens and what closes it.
fn put(html: &mut String, before: &str, text: &str, after: &str) {
    html.push_str(before);
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            letter => html.push(letter),
        }
    }
    html.push_str(after);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text_wherever_it_stands() {
        let hostile = || "<img src=x onerror=\"a('b')\">&".to_owned();
        let project = ShownProject { name: hostile(), funded: true, changed: true, why: hostile() };
        let shown = Shown {
            refused: None,
            pots: vec![ShownPot {
                name: hostile(),
                says: hostile(),
                spent: 5_000,
                projects: vec![project],
            }],
            moved: vec![(hostile(), vec![(hostile(), hostile())])],
            nothing: vec![hostile()],
        };
        let refused = Shown { refused: Some(hostile()), ..Shown::default() };
        for html in [answer(&shown), answer(&refused)] {
            assert!(!html.contains("<img") && !html.contains("\"a("), "{html}");
        }
        assert_eq!(answer(&shown).matches("&lt;img src=x onerror=&quot;a(&#39;b&#39;)").count(), 8);
        assert!(answer(&shown).contains("width=\"1000\""));
    }
}

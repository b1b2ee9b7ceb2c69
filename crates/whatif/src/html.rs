//! What a trial gives, as it stands on the page: the server writes it into the page that it sends,
//! a phone puts it in its place, and the two cannot differ.

use crate::words::{Shown, ShownPot, ShownProject};
use domain::said::Said;
use std::fmt::Write;

/// So many lines that did not change are read at a glance; of more, two numbers are, and the lines
/// for whoever looks for one.
const FEW: usize = 8;

/// What a trial gives. All words in it were escaped; lines with `data-said` sum it up.
#[must_use]
pub fn answer(shown: &Shown) -> String {
    let mut html = String::new();
    if let Some(why) = &shown.refused {
        put(&mut html, "<p class=\"notice notice--warning\" data-said>", why, "</p>");
        return html;
    }
    // Who is left with nothing is read before a list that may be as long as a vote.
    let (heading, left) = &shown.nothing;
    pairs(&mut html, heading, left);
    for (place, one) in shown.pots.iter().enumerate() {
        pot(&mut html, place, one);
    }
    shown.moved.iter().for_each(|(heading, lines)| pairs(&mut html, heading, lines));
    html
}

/// A heading, and lines of a name and a figure; nothing without lines.
fn pairs(html: &mut String, heading: &str, lines: &[(String, String)]) {
    if lines.is_empty() {
        return;
    }
    put(html, "<section><h3>", heading, "</h3><ul class=\"trial__moved\">");
    for (name, figure) in lines {
        put(html, "<li><span>", name, "</span> ");
        put(html, "<strong class=\"money\">", figure, "</strong></li>");
    }
    html.push_str("</ul></section>");
}

fn pot(html: &mut String, place: usize, pot: &ShownPot) {
    html.push_str("<section class=\"trial__pot\"><h3>");
    said(html, &pot.name);
    html.push_str("</h3>");
    let width = pot.spent.min(1_000);
    // Writing into a string cannot fail.
    let _ = write!(
        html,
        "<svg class=\"trial__bar\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" \
         aria-hidden=\"true\"><rect class=\"projector-bar__whole\" width=\"1000\" height=\"40\"/>\
         <rect class=\"projector-bar__part\" width=\"{width}\" height=\"40\"/></svg>"
    );
    put(html, "<p data-said>", &pot.says, "</p>");
    let (changed, same): (Vec<_>, Vec<_>) =
        pot.projects.iter().partition(|project| project.changed);
    if same.len() <= FEW {
        list(html, pot.projects.iter());
    } else {
        put(html, "<h4 class=\"trial__part\" data-said>", &pot.headings.changed, "</h4>");
        list(html, changed.into_iter());
        let (funded, unfunded): (Vec<_>, Vec<_>) = same.into_iter().partition(|it| it.funded);
        fold(html, &format!("{place}-funded"), &pot.headings.funded, &funded);
        fold(html, &format!("{place}-unfunded"), &pot.headings.unfunded, &unfunded);
    }
    html.push_str("</section>");
}

/// What is as it is today, folded; `name` is that by which a script keeps it open as it counts.
fn fold(html: &mut String, name: &str, heading: &str, projects: &[&ShownProject]) {
    if projects.is_empty() {
        return;
    }
    let _ = write!(html, "<details class=\"trial__fold\" data-fold=\"{name}\">");
    put(html, "<summary>", heading, "</summary>");
    list(html, projects.iter().copied());
    html.push_str("</details>");
}

fn list<'a>(html: &mut String, projects: impl ExactSizeIterator<Item = &'a ShownProject>) {
    if projects.len() == 0 {
        return;
    }
    html.push_str("<ul class=\"trial__lines\">");
    projects.for_each(|project| line(html, project));
    html.push_str("</ul>");
}

fn line(html: &mut String, project: &ShownProject) {
    html.push_str("<li class=\"trial__line");
    if project.funded {
        html.push_str(" trial__line--funded");
    }
    if project.changed {
        html.push_str(" trial__line--changed");
    }
    html.push_str("\"><strong>");
    said(html, &project.name);
    html.push_str("</strong>");
    put(html, "<span class=\"small\">", &project.why, "</span></li>");
}

/// Words, each with its language where that is another than that of the page.
fn said(html: &mut String, parts: &[Said]) {
    for part in parts {
        match part.language {
            Some(language) => {
                let _ = write!(html, "<span lang=\"{}\">", language.code());
                put(html, "", &part.text, "</span>");
            }
            None => put(html, "", &part.text, ""),
        }
    }
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
    use crate::words::Headings;
    use domain::locale::Locale;

    #[test]
    fn of_a_long_list_what_changed_is_read_and_the_rest_is_folded() {
        let project = |number: usize| ShownProject {
            name: vec![format!("Projet {number}.").into()],
            funded: number.is_multiple_of(2),
            changed: number < 2,
            why: String::new(),
        };
        let pot = |count: usize| ShownPot {
            name: Vec::new(),
            says: String::new(),
            spent: 0,
            projects: (0..count).map(project).collect(),
            headings: Headings {
                changed: "Change".into(),
                funded: "Restent".into(),
                unfunded: "Attendent".into(),
            },
        };
        let shown = |count: usize| answer(&Shown { pots: vec![pot(count)], ..Shown::default() });
        assert!(!shown(10).contains("<details"), "{}", shown(10));
        let long = shown(64);
        let (read, folded) = long.split_once("<details").unwrap();
        assert!(read.contains("Projet 1.") && !read.contains("Projet 2."), "{read}");
        assert!(folded.contains("Projet 2.") && folded.contains("Projet 63."));
        assert_eq!(long.matches("<li").count(), 64);
    }

    #[test]
    fn what_people_wrote_stays_text_wherever_it_stands() {
        let hostile = || "<img src=x onerror=\"a('b')\">&".to_owned();
        let name = || vec![Said { text: hostile(), language: Some(Locale::Nl) }];
        let project = ShownProject { name: name(), funded: true, changed: true, why: hostile() };
        let shown = Shown {
            refused: None,
            pots: vec![ShownPot {
                name: name(),
                says: hostile(),
                spent: 5_000,
                projects: vec![project],
                headings: Headings::default(),
            }],
            moved: vec![(hostile(), vec![(hostile(), hostile())])],
            nothing: (hostile(), vec![(hostile(), hostile())]),
        };
        let refused = Shown { refused: Some(hostile()), ..Shown::default() };
        for html in [answer(&shown), answer(&refused)] {
            assert!(!html.contains("<img") && !html.contains("\"a("), "{html}");
        }
        assert_eq!(
            answer(&shown).matches("&lt;img src=x onerror=&quot;a(&#39;b&#39;)").count(),
            10
        );
        assert!(answer(&shown).contains("width=\"1000\""));
    }
}

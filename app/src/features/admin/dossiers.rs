//! All dossiers of a process as one PDF, to be printed for a committee: what each proposal is, what
//! it costs, what the valuation found, in the reader's language.

use super::proposals::dossier_word;
use crate::{
    code_letters::sheet::{A4, FACES, Face, Sheet, mm, page},
    cx::Cx,
    error::AppError,
    show,
};
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{deciding::Grid, locale::Locale, money::Cents};
use krilla::{Document, metadata::Metadata};
use service::{process::ProcessView, review::DeskProposal, standing::envelope_of};

/// The margin of a sheet.
const MARGIN: f32 = mm(20.0);
/// Where a sheet begins and ends.
const TOP: f32 = mm(25.0);
const BOTTOM: f32 = A4.1 - mm(22.0);

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Title,
    Heading,
    Text,
}

impl Style {
    fn face(self) -> &'static Face {
        match self {
            Self::Title | Self::Heading => &FACES.bold,
            Self::Text => &FACES.text,
        }
    }

    const fn size(self) -> f32 {
        match self {
            Self::Title => 16.0,
            Self::Heading => 11.0,
            Self::Text => 10.0,
        }
    }
}

/// A line on its way to a sheet.
struct Line {
    manner: Style,
    words: String,
}

/// The file.
pub async fn pdf(cx: Cx, Path(process): Path<String>) -> Result<Response, AppError> {
    let l = cx.locale;
    let slug = super::slug(&process)?;
    let (services, caller) = (cx.services(), cx.caller());
    let (view, grid) = service::valuation::criteria(services, caller, &slug).await?;
    let all = service::review::desk(services, caller, &view).await?;
    let grid = grid.map(|(grid, _)| grid);
    let written = show::day(cx.now(), l);
    let name = format!("attachment; filename=\"{}-dossiers-{l}.pdf\"", view.process.slug);
    // Writing a thousand pages is work: the site goes on meanwhile.
    let drawn = tokio::task::spawn_blocking(move || write(&view, &all, grid.as_ref(), &written, l));
    let bytes = drawn.await.map_err(service::Error::internal)??;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

fn write(
    view: &ProcessView,
    all: &[DeskProposal],
    grid: Option<&Grid>,
    written: &str,
    l: Locale,
) -> service::Result<Vec<u8>> {
    let title = tr!(l, "dossiers-title", process = view.process.name.get(l));
    let mut document = Document::new();
    let metadata = Metadata::new()
        .title(title.clone())
        .authors(vec![view.administration.name.get(l).to_owned()])
        .language(l.tag().to_owned());
    document.set_metadata(metadata);
    let mark = |number: usize| {
        let administration = view.administration.name.get(l);
        tr!(l, "dossiers-mark", administration = administration, day = written, number = number)
    };
    let mut number = 0;
    let cover = vec![
        Line { manner: Style::Title, words: title },
        Line { manner: Style::Text, words: tr!(l, "dossiers-count", count = all.len()) },
    ];
    let dossiers = all.iter().map(|desk| lines(view, desk, grid, l));
    for lines in std::iter::once(cover).chain(dossiers) {
        for sheet in sheets(lines) {
            number += 1;
            page(&mut document, |paper| draw(paper, &sheet, &mark(number)));
        }
    }
    document.finish().map_err(|error| service::Error::internal(format!("{error:?}")))
}

/// Lines in sheets that hold them, a long text going on over the page.
fn sheets(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let width = A4.0 - 2.0 * MARGIN;
    let mut sheets = vec![Vec::new()];
    let mut room = BOTTOM - TOP;
    for Line { manner, words } in lines {
        for words in manner.face().broken(&words, manner.size(), width) {
            let height = height(manner);
            if room < height {
                sheets.push(Vec::new());
                room = BOTTOM - TOP;
            }
            room -= height;
            if let Some(sheet) = sheets.last_mut() {
                sheet.push(Line { manner, words });
            }
        }
    }
    sheets
}

fn height(manner: Style) -> f32 {
    manner.size() * 1.45
}

fn draw(paper: &mut Sheet<'_>, lines: &[Line], mark: &str) {
    let mut baseline = TOP;
    for line in lines {
        if !line.words.trim().is_empty() {
            paper.line(line.manner.face(), line.manner.size(), (MARGIN, baseline), &line.words);
        }
        baseline += height(line.manner);
    }
    paper.line(&FACES.text, 8.0, (MARGIN, A4.1 - mm(12.0)), mark);
}

/// What a dossier says, line by line.
fn lines(view: &ProcessView, desk: &DeskProposal, grid: Option<&Grid>, l: Locale) -> Vec<Line> {
    let proposal = &desk.proposal;
    let content = &proposal.content;
    let target = envelope_of(view, proposal).or(view.envelopes.first());
    let currency =
        target.map_or(domain::money::Currency::EUR, |target| target.envelope.amount.currency);
    let money = |cents: Cents| cents.show(currency, l);
    let mut lines = vec![Line { manner: Style::Title, words: content.title.get(l).to_owned() }];
    let stage = tr!(l, &format!("stage-{}", proposal.stage.code()));
    let kind = tr!(l, &format!("actor-{}", proposal.bearer.kind.code()));
    lines.push(text(format!("{} ({kind}), {stage}", proposal.bearer.name)));
    lines.push(text(content.place.get(l).to_owned()));
    lines.push(text(content.summary.get(l).to_owned()));
    lines.push(blank());
    if !content.cost_lines.is_empty() {
        lines.push(heading(tr!(l, "proposal-part-costs")));
        for line in &content.cost_lines {
            let total = line.total().map(money).unwrap_or_default();
            let (quantity, price) = (l.number(u64::from(line.quantity)), money(line.unit_price));
            lines.push(text(format!("{}: {quantity} × {price} = {total}", line.label.get(l))));
        }
        if let Ok(Some(price)) = proposal.price() {
            let (total, asked) = (money(price.total), money(price.asked));
            lines.push(text(tr!(l, "admin-proposal-price", total = total, asked = asked)));
        }
        lines.push(blank());
    }
    lines.push(heading(tr!(l, "admin-valuation")));
    lines.push(text(dossier_word(desk, l)));
    lines.extend(found(desk, grid, &money, l));
    let people: Vec<String> = desk.evaluators.iter().map(|(_, email)| email.to_string()).collect();
    if !people.is_empty() {
        lines.push(text(format!("{}: {}", tr!(l, "admin-evaluator"), people.join(", "))));
    }
    lines
}

/// What the valuation found.
fn found(
    desk: &DeskProposal,
    grid: Option<&Grid>,
    money: &dyn Fn(Cents) -> String,
    l: Locale,
) -> Vec<Line> {
    let Some(dossier) = &desk.dossier else { return Vec::new() };
    let valuation = &dossier.valuation;
    let mut lines = Vec::new();
    if let Some(reason) = &valuation.reason {
        lines.push(text(reason.get(l).to_owned()));
    }
    for (year, cost) in valuation.costs.iter().enumerate() {
        let amount = money(*cost);
        lines.push(text(tr!(l, "valuation-year", year = year + 1, amount = amount)));
    }
    if let Some(total) = valuation.total().filter(|total| *total > Cents::ZERO) {
        lines.push(text(tr!(l, "valuation-total", amount = money(total))));
    }
    if let Some(months) = valuation.months {
        lines.push(text(tr!(l, "valuation-months", count = months)));
    }
    if let Some(explanation) = &valuation.price_explanation {
        lines.push(text(explanation.get(l).to_owned()));
    }
    if let Some((grid, (points, full))) =
        grid.and_then(|grid| Some((grid, valuation.weighed(grid)?)))
    {
        for (criterion, given) in grid.criteria().iter().zip(&valuation.points) {
            let (name, most) = (criterion.name.get(l), grid.scale());
            lines.push(text(format!("{name}: {given}/{most} (× {})", criterion.weight)));
        }
        let (points, full) = (points.to_string(), full.to_string());
        lines.push(text(tr!(l, "valuation-points", points = points, full = full)));
    }
    if !valuation.notes.is_empty() {
        lines.push(blank());
        lines.push(heading(tr!(l, "admin-notes")));
        lines.push(text(valuation.notes.clone()));
    }
    lines
}

fn text(words: String) -> Line {
    Line { manner: Style::Text, words }
}

fn heading(words: String) -> Line {
    Line { manner: Style::Heading, words }
}

fn blank() -> Line {
    text(" ".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_goes_on_over_the_page_and_no_line_is_lost() {
        let long = (0..200).map(|number| format!("Ligne {number}")).collect::<Vec<_>>().join("\n");
        let found = sheets(vec![heading("Titre".to_owned()), text(long)]);
        assert!(found.len() > 2, "{} sheets", found.len());
        let lines: Vec<&str> = found.iter().flatten().map(|line| line.words.as_str()).collect();
        assert_eq!(lines.len(), 201);
        assert_eq!((lines[0], lines[1], lines[200]), ("Titre", "Ligne 0", "Ligne 199"));
    }
}

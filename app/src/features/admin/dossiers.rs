//! All dossiers of a process as one PDF, to be printed for a committee: what each proposal is, what
//! it costs, what the valuation found, in the reader's language.

use super::{files, process_path, proposals::dossier_word};
use crate::{
    code_letters::{
        running::{Line, draw, sheets},
        sheet::page,
    },
    cx::Cx,
    error::Answer,
    show,
};
use axum::extract::Path;
use domain::{deciding::Grid, locale::Locale, money::Cents};
use krilla::{Document, metadata::Metadata};
use service::{
    process::ProcessView,
    progress::{Step, Work},
    review::DeskProposal,
    standing::envelope_of,
};

/// The file, or the page that says how far it is.
pub async fn pdf(cx: Cx, Path(process): Path<String>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let wanted = files::Wanted {
        name: format!("{}-dossiers-{l}.pdf", view.process.slug),
        from: format!("{}/proposals", process_path(&view)),
    };
    let asking = cx.clone();
    files::give(&cx, wanted, move |work| async move {
        let (services, caller) = (asking.services(), asking.caller());
        work.expects(Step::Gathering, 1);
        let (view, grid) = service::valuation::criteria(services, caller, &slug).await?;
        let all = service::review::desk(services, caller, &view).await?;
        work.did(Step::Gathering, 1);
        let grid = grid.map(|(grid, _)| grid);
        let written = show::day(asking.now(), l);
        // Writing a thousand pages is work: the site goes on meanwhile.
        let draw = move || write(&view, &all, grid.as_ref(), &written, l, &work);
        tokio::task::spawn_blocking(draw).await.map_err(service::Error::internal)?
    })
    .await
}

fn write(
    view: &ProcessView,
    all: &[DeskProposal],
    grid: Option<&Grid>,
    written: &str,
    l: Locale,
    work: &Work,
) -> service::Result<Vec<u8>> {
    work.expects(Step::Writing, all.len() as u64);
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
    let mut put = |lines: Vec<Line>| {
        for sheet in sheets(lines) {
            number += 1;
            page(&mut document, |paper| draw(paper, &sheet, &mark(number)));
        }
    };
    put(vec![Line::title(title), Line::text(tr!(l, "dossiers-count", count = all.len()))]);
    for desk in all {
        put(lines(view, desk, grid, l));
        work.did(Step::Writing, 1);
    }
    document.finish().map_err(|error| service::Error::internal(format!("{error:?}")))
}

/// What a dossier says, line by line.
fn lines(view: &ProcessView, desk: &DeskProposal, grid: Option<&Grid>, l: Locale) -> Vec<Line> {
    let colon = crate::show::colon(l);
    let proposal = &desk.proposal;
    let content = &proposal.content;
    let target = envelope_of(view, proposal).or(view.envelopes.first());
    let currency =
        target.map_or(domain::money::Currency::EUR, |target| target.envelope.amount.currency);
    let money = |cents: Cents| cents.show(currency, l);
    let mut lines = vec![Line::title(content.title.get(l).to_owned())];
    let stage = tr!(l, &format!("stage-{}", proposal.stage.code()));
    let kind = tr!(l, &format!("actor-{}", proposal.bearer.kind.code()));
    lines.push(Line::text(format!("{} ({kind}), {stage}", proposal.bearer.name)));
    lines.push(Line::text(content.place.get(l).to_owned()));
    lines.push(Line::text(content.summary.get(l).to_owned()));
    lines.push(Line::blank());
    if !content.cost_lines.is_empty() {
        lines.push(Line::heading(tr!(l, "proposal-part-costs")));
        for line in &content.cost_lines {
            let total = line.total().map(money).unwrap_or_default();
            let (quantity, price) = (l.number(u64::from(line.quantity)), money(line.unit_price));
            lines.push(Line::text(format!(
                "{}{colon}{quantity} × {price} = {total}",
                line.label.get(l)
            )));
        }
        if let Ok(Some(price)) = proposal.price() {
            let (total, asked) = (money(price.total), money(price.asked));
            lines.push(Line::text(tr!(l, "admin-proposal-price", total = total, asked = asked)));
        }
        lines.push(Line::blank());
    }
    lines.push(Line::heading(tr!(l, "admin-valuation")));
    lines.push(Line::text(dossier_word(desk, l)));
    lines.extend(found(desk, grid, &money, l));
    let people: Vec<String> = desk.evaluators.iter().map(|(_, email)| email.to_string()).collect();
    if !people.is_empty() {
        lines.push(Line::text(format!(
            "{}{colon}{}",
            tr!(l, "admin-evaluator"),
            people.join(", ")
        )));
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
    let (valuation, colon) = (&dossier.valuation, crate::show::colon(l));
    let mut lines = Vec::new();
    if let Some(reason) = &valuation.reason {
        lines.push(Line::text(reason.get(l).to_owned()));
    }
    for (year, cost) in valuation.costs.iter().enumerate() {
        let amount = money(*cost);
        lines.push(Line::text(tr!(l, "valuation-year", year = year + 1, amount = amount)));
    }
    if let Some(total) = valuation.total().filter(|total| *total > Cents::ZERO) {
        lines.push(Line::text(tr!(l, "valuation-total", amount = money(total))));
    }
    if let Some(months) = valuation.months {
        lines.push(Line::text(tr!(l, "valuation-months", count = months)));
    }
    if let Some(explanation) = &valuation.price_explanation {
        lines.push(Line::text(explanation.get(l).to_owned()));
    }
    if let Some((grid, (points, full))) =
        grid.and_then(|grid| Some((grid, valuation.weighed(grid)?)))
    {
        for (criterion, given) in grid.criteria().iter().zip(&valuation.points) {
            let (name, most) = (criterion.name.get(l), grid.scale());
            lines.push(Line::text(format!("{name}{colon}{given}/{most} (× {})", criterion.weight)));
        }
        let (points, full) = (points.to_string(), full.to_string());
        lines.push(Line::text(tr!(l, "valuation-points", points = points, full = full)));
    }
    if !valuation.notes.is_empty() {
        lines.push(Line::blank());
        lines.push(Line::heading(tr!(l, "admin-notes")));
        lines.push(Line::text(valuation.notes.clone()));
    }
    lines
}

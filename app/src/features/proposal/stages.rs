//! Where a proposal stands, in words: its stage, what still keeps it from the vote, and what the
//! administration answered.

use crate::{cx::Cx, show, ui};
use domain::{
    deciding::Grid,
    locale::Locale,
    permit::Action,
    proposal::{Answer, Misfit, Proposal, Stage},
    rules::Group,
    valuation::Valuation,
};
use leptos::prelude::*;
use service::{
    process::ProcessView,
    proposal::{ProposalPlace, ProposalView},
    proposal_fit::Fit,
    standing::envelope_of,
};

/// The stage of a proposal as a word on a mark.
pub(crate) fn badge(stage: Stage, l: Locale) -> AnyView {
    let class = match stage {
        Stage::Draft | Stage::Withdrawn => "badge badge--draft",
        Stage::Submitted | Stage::Admissible | Stage::Valued => "badge badge--open",
        Stage::Retained => "badge badge--funded",
        Stage::Returned => "badge badge--closed",
        Stage::Declined => "badge badge--not-funded",
    };
    view! { <span class=class>{tr!(l, &format!("stage-{}", stage.code()))}</span> }.into_any()
}

/// A proposal in a list of those of a person or of an actor: its title, its process and its stage.
pub(crate) fn line(cx: &Cx, place: &ProposalPlace, l: Locale) -> AnyView {
    let href = super::address(cx, &place.process.slug, &place.proposal);
    let process = place.process.name.get(l).to_owned();
    view! {
        <li>
            <a href=href>{ui::authored(&place.proposal.content.title, l)}</a>
            ", "{process}" "{badge(place.proposal.stage, l)}
        </li>
    }
    .into_any()
}

/// A condition that is not met, in words. The amount is in euros.
pub(crate) fn misfit_text(misfit: &Misfit, l: Locale) -> String {
    match misfit {
        Misfit::Bearer { kind } => {
            tr!(l, "misfit-bearer", kind = tr!(l, &format!("actors-{}", kind.code())))
        }
        Misfit::TooFewKinds { least, has } => {
            tr!(l, "misfit-kinds", least = *least, has = *has)
        }
        Misfit::TooFewPartners { least, has } => {
            tr!(l, "misfit-partners", least = *least, has = *has)
        }
        Misfit::Theme { theme } => {
            tr!(l, "misfit-theme", theme = tr!(l, &format!("theme-{}", theme.code())))
        }
        Misfit::Commune => tr!(l, "misfit-commune"),
        Misfit::NoTheme => tr!(l, "misfit-no-theme"),
        Misfit::NoCosts => tr!(l, "misfit-no-costs"),
        Misfit::NothingAsked => tr!(l, "misfit-nothing-asked"),
        Misfit::TooExpensive { over } => {
            tr!(l, "misfit-too-expensive", over = over.show(domain::money::Currency::EUR, l))
        }
        Misfit::BeyondCap { group, most } => {
            let most = most.show(domain::money::Currency::EUR, l);
            match group {
                Group::Theme(theme) => {
                    let theme = tr!(l, &format!("theme-{}", theme.code()));
                    tr!(l, "misfit-cap-theme", theme = theme, most = most)
                }
                Group::Commune(_) => tr!(l, "misfit-cap-commune", most = most),
                Group::District(_) => tr!(l, "misfit-cap-district", most = most),
                Group::Bearer(kind) => {
                    let kind = tr!(l, &format!("actors-{}", kind.code()));
                    tr!(l, "misfit-cap-bearer", kind = kind, most = most)
                }
            }
        }
    }
}

/// Where the checklist stands; the script that keeps what is typed puts the new one there.
pub(super) const CHECKLIST: &str = "checklist";

/// How a proposal fits as it was saved.
pub(super) fn saved<'a>(view: &'a ProcessView, own: &ProposalView) -> Fit<'a> {
    Fit { target: envelope_of(view, &own.proposal), misfits: own.misfits.clone() }
}

/// What still keeps a proposal from the vote, while its bearers write it.
pub(super) fn checklist(fit: &Fit<'_>, l: Locale) -> AnyView {
    view! { <div id=CHECKLIST aria-live="polite">{checked(fit, l)}</div> }.into_any()
}

/// What still keeps a proposal from the vote.
pub(super) fn checked(fit: &Fit<'_>, l: Locale) -> AnyView {
    let target = fit.target;
    let missing: Vec<String> = match target {
        None => vec![tr!(l, "misfit-no-envelope")],
        Some(_) => fit.misfits.iter().map(|misfit| misfit_text(misfit, l)).collect(),
    };
    let ready = missing.is_empty();
    let title = match (target, ready) {
        (Some(target), true) => {
            tr!(l, "checklist-fits", envelope = target.envelope.name.get(l))
        }
        _ => tr!(l, "checklist-missing", count = missing.len()),
    };
    // Known while one still gathers people, not when the votes are counted.
    let minimum = target
        .filter(|target| target.way.has_vote())
        .and_then(|target| crate::features::rules::minimum_sentence(&target.rules, l));
    let lines = missing.into_iter().map(|text| view! { <li>{text}</li> });
    let lines = lines.collect_view();
    view! {
        <div class="margin-note">
            <h2 class="margin-note__title">{title}</h2>
            {(!ready).then(|| view! { <ul>{lines}</ul> <p>{tr!(l, "checklist-later")}</p> })}
            {minimum.map(|text| view! { <p>{text}</p> })}
        </div>
    }
    .into_any()
}

/// What was answered: questions to the bearers, or the public reason.
pub(super) fn answer(proposal: &Proposal, l: Locale) -> Option<AnyView> {
    let (class, title, text, lang) = match proposal.answer.as_ref()? {
        Answer::Questions(text) if proposal.stage == Stage::Returned => {
            let lang = proposal.content.original().map(Locale::code);
            ("notice notice--warning", tr!(l, "answer-questions"), text.clone(), lang)
        }
        Answer::Reason(reason) if proposal.stage == Stage::Declined => (
            "notice notice--info",
            tr!(l, "answer-reason"),
            reason.get(l).to_owned(),
            Some(reason.language(l).code()),
        ),
        _ => return None,
    };
    Some(
        view! {
            <div class=class>
                <p class="notice__title">{title}</p>
                <div lang=lang>{ui::prose(&text)}</div>
            </div>
        }
        .into_any(),
    )
}

/// What can be done next, in a sentence for whoever carries the proposal.
pub(super) fn next(own: &ProposalView, l: Locale) -> String {
    let stage = own.proposal.stage;
    let key = match stage {
        Stage::Draft if own.may(Action::Submit) => "next-draft",
        Stage::Draft => "next-draft-late",
        Stage::Returned => "next-returned",
        other => return tr!(l, &format!("next-{}", other.code())),
    };
    tr!(l, key)
}

/// What the administration worked out, once it has finished.
pub(super) fn valuation(view: &ProcessView, own: &ProposalView, l: Locale) -> Option<AnyView> {
    let dossier = own.dossier.as_ref().filter(|dossier| dossier.valuation.done)?;
    let valuation = &dossier.valuation;
    let currency = view.envelopes.first()?.envelope.amount.currency;
    let total = valuation.total()?;
    let years = valuation.costs.iter().enumerate().filter(|_| valuation.costs.len() > 1).map(
        |(year, cost)| {
            let amount = cost.show(currency, l);
            view! { <li>{tr!(l, "valuation-year", year = year + 1, amount = amount)}</li> }
        },
    );
    let years = years.collect_view();
    let explanation = valuation.price_explanation.as_ref().map(|text| {
        view! { <div lang=text.language(l).code()>{ui::prose(text.get(l))}</div> }
    });
    let months = valuation.months.map(|months| tr!(l, "valuation-months", count = months));
    let costs = (total > domain::money::Cents::ZERO)
        .then(|| tr!(l, "valuation-total", amount = total.show(currency, l)));
    let points = own.criteria.as_ref().and_then(|grid| points(valuation, grid, l));
    let day = show::day(dossier.saved_at, l);
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, &format!("valuation-{}", valuation.feasibility.code()))}</h2>
                <p>{costs}" "{months}</p>
                {(valuation.costs.len() > 1).then(|| view! { <ul>{years}</ul> })}
                {explanation}
                {points}
                <p class="muted">{tr!(l, "valuation-day", day = day)}</p>
            </section>
        }
        .into_any(),
    )
}

/// The points of each criterion and their weighted sum, out of the most there are.
fn points(valuation: &Valuation, grid: &Grid, l: Locale) -> Option<AnyView> {
    let (weighed, full) = valuation.weighed(grid)?;
    let most = grid.scale();
    let rows = grid.criteria().iter().zip(&valuation.points).map(|(criterion, points)| {
        view! {
            <tr>
                <th scope="row" lang=criterion.name.language(l).code()>{criterion.name.get(l).to_owned()}</th>
                <td>{format!("{points}/{most}")}</td>
                <td>{format!("× {}", criterion.weight)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let total = tr!(l, "valuation-points", points = weighed.to_string(), full = full.to_string());
    Some(
        view! {
            <table class="table table--figures">
                <caption>{tr!(l, "valuation-points-title")}</caption>
                <thead><tr>
                    <th scope="col">{tr!(l, "valuation-criterion")}</th>
                    <th scope="col">{tr!(l, "valuation-given")}</th>
                    <th scope="col">{tr!(l, "valuation-weight")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p><strong>{total}</strong></p>
        }
        .into_any(),
    )
}

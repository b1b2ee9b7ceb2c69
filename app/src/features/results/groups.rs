//! What each theme, commune and kind of bearer asked, was chosen for, and got: a chart or a map of
//! each, and beside it the table that says the same.

use super::{ledger::Ledger, shared::gains};
use crate::{
    features::rules::group_name,
    ui::{
        chart,
        map::{self, Area},
    },
};
use domain::{locale::Locale, money::Cents, project::Project, rules::Group, text::Slug};
use leptos::prelude::*;
use service::count::{GroupShare, GroupedBy};

/// The section: a table for each way of grouping that tells projects apart.
pub fn section(ledger: &Ledger) -> Option<AnyView> {
    let l = ledger.l;
    let tables: Vec<AnyView> =
        [GroupedBy::Theme, GroupedBy::Commune, GroupedBy::District, GroupedBy::Bearer]
            .into_iter()
            .filter_map(|by| table(ledger, by))
            .collect();
    if tables.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="section flow" aria-labelledby="groups">
                <h2 id="groups">{tr!(l, "results-groups-title")}</h2>
                <p>{tr!(l, "results-groups-lead")}</p>
                {tables}
            </section>
        }
        .into_any(),
    )
}

/// A group by its code and its name, with what it asked and got.
struct Part<'a> {
    code: &'a str,
    name: String,
    share: GroupShare,
}

/// What a group got once winners shared: what sharing funds is there too, and what is bought once
/// costs less.
fn with_sharing(ledger: &Ledger, group: (GroupedBy, &str), share: GroupShare) -> GroupShare {
    if ledger.results.shared.is_none() {
        return share;
    }
    let all = ledger.results.report.projects.iter();
    let all = all.filter(|one| one.funded || gains(ledger, &one.id));
    let own: Vec<&Project> = all
        .filter_map(|one| ledger.project(&one.id))
        .filter(|project| is_of(project, group))
        .collect();
    GroupShare {
        funded: u32::try_from(own.len()).unwrap_or(u32::MAX),
        got: own.iter().map(|project| project.price.asked.unsigned()).sum(),
        ..share
    }
}

fn is_of(project: &Project, (by, of): (GroupedBy, &str)) -> bool {
    let slug = |slug: &Option<Slug>| slug.as_ref().map_or("", Slug::as_str) == of;
    match by {
        GroupedBy::Theme => project.theme.code() == of,
        GroupedBy::Commune => slug(&project.commune),
        GroupedBy::District => slug(&project.district),
        GroupedBy::Bearer => project.bearer.kind.code() == of,
    }
}

fn table(ledger: &Ledger, by: GroupedBy) -> Option<AnyView> {
    let l = ledger.l;
    let groups = ledger.results.explanations.shares.iter().filter(|(other, _, _)| *other == by);
    let mut groups: Vec<Part<'_>> = groups
        .map(|(by, of, share)| {
            let share = with_sharing(ledger, (*by, of), share.clone());
            Part { code: of, name: name(ledger, *by, of), share }
        })
        .collect();
    if groups.len() < 2 {
        return None;
    }
    let whole = GroupShare {
        votes: groups.iter().map(|part| part.share.votes).sum(),
        got: groups.iter().map(|part| part.share.got).sum(),
        ..GroupShare::default()
    };
    groups.sort_by_key(|part| std::cmp::Reverse(part.share.got));
    let caption = tr!(
        l,
        match by {
            GroupedBy::Theme => "results-groups-theme",
            GroupedBy::Commune => "results-groups-commune",
            GroupedBy::Bearer => "results-groups-bearer",
            GroupedBy::District => "results-groups-district",
        }
    );
    let picture = match by {
        GroupedBy::Commune => on_the_map(ledger, &groups),
        GroupedBy::Theme | GroupedBy::Bearer | GroupedBy::District => chart(&groups, &whole, l),
    };
    Some(
        view! {
            <div class="beside">
                {picture}
                {figures(ledger, caption, &groups, &whole)}
            </div>
        }
        .into_any(),
    )
}

/// Two bars for each group: its part of the votes and of the money.
fn chart(groups: &[Part<'_>], whole: &GroupShare, l: Locale) -> AnyView {
    let rows = groups.iter().map(|part| {
        let bars = [(part.share.votes, whole.votes), (part.share.got, whole.got)];
        chart::Row { name: part.name.clone().into(), bars: bars.to_vec() }
    });
    let key = [tr!(l, "results-groups-votes"), tr!(l, "results-groups-money")];
    chart::draw(tr!(l, "results-groups-chart"), &key, rows.collect())
}

/// The money of each commune as a shade, its funded projects as a number.
fn on_the_map(ledger: &Ledger, groups: &[Part<'_>]) -> AnyView {
    let l = ledger.l;
    let areas = groups.iter().filter_map(|part| {
        let share = &part.share;
        let money = ledger.money(Cents(i64::try_from(share.got).unwrap_or(i64::MAX)));
        let funded = tr!(l, "results-groups-of", funded = share.funded, of = share.projects);
        Some(Area {
            slug: Slug::parse(part.code).ok()?,
            amount: share.got,
            text: l.number(u64::from(share.funded)),
            title: tr!(
                l,
                "map-area",
                name = part.name.as_str(),
                what = format!("{funded}, {money}")
            ),
            href: None,
        })
    });
    map::map(tr!(l, "results-groups-map"), &areas.collect::<Vec<_>>(), &[], l)
}

fn figures(ledger: &Ledger, caption: String, groups: &[Part<'_>], whole: &GroupShare) -> AnyView {
    let l = ledger.l;
    let heads = ["projects", "votes", "money", "amount"]
        .map(|head| tr!(l, &format!("results-groups-{head}")));
    let [projects, votes, money, amount] = heads.clone();
    let rows = groups.iter().map(|Part { name, share, .. }| {
        let funded = tr!(l, "results-groups-of", funded = share.funded, of = share.projects);
        let got = Cents(i64::try_from(share.got).unwrap_or(i64::MAX));
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                <td class="table__figure" data-label=projects.clone()>{funded}</td>
                <td class="table__figure" data-label=votes.clone()>{percent(share.votes, whole.votes)}</td>
                <td class="table__figure" data-label=money.clone()>{percent(share.got, whole.got)}</td>
                <td class="table__figure" data-label=amount.clone()>{ledger.money(got)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let label = caption.clone();
    let heads = heads.map(|head| view! { <th scope="col" class="table__figure">{head}</th> });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="table table--stack">
                <caption>{caption}</caption>
                <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

pub(super) fn name(ledger: &Ledger, by: GroupedBy, of: &str) -> String {
    let prefix = match by {
        GroupedBy::Theme => "theme",
        GroupedBy::Commune => "commune",
        GroupedBy::Bearer => "bearer",
        GroupedBy::District => "district",
    };
    match format!("{prefix}:{of}").parse::<Group>() {
        Ok(group) => group_name(&group, &ledger.communes, ledger.l),
        Err(_) => tr!(ledger.l, "results-groups-none"),
    }
}

/// A part of a whole in percent, rounded to the nearest.
pub(super) fn percent(part: u64, whole: u64) -> String {
    let whole = u128::from(whole.max(1));
    format!("{}\u{a0}%", (u128::from(part) * 100 + whole / 2) / whole)
}

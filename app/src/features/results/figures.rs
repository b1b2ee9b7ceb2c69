//! Who voted, and what voters got: small ledgers with a bar beside each figure.

use super::ledger::Ledger;
use allocation::report::ReportProject;
use domain::money::Cents;
use leptos::prelude::*;

/// A line of a small ledger: what, how many, and how many as a count for its bar.
pub(super) struct Line {
    pub(super) what: String,
    pub(super) shown: String,
    pub(super) count: u64,
}

/// A table of counts, each with a bar as long as its part of the largest.
pub(super) fn counts(
    ledger: &Ledger,
    caption: String,
    heads: [String; 2],
    lines: Vec<Line>,
) -> AnyView {
    let most = lines.iter().map(|line| line.count).max().unwrap_or(0).max(1);
    let hue = ledger.place.hue();
    let rows = lines.into_iter().map(|line| {
        let width = permille(line.count, most);
        let class = format!("envelope-bar__part envelope-bar__part--{hue}");
        view! {
            <tr>
                <th scope="row">{line.what}</th>
                <td class="table__figure">{line.shown}</td>
                <td class="results-count__bar">
                    <svg class="results-count__drawing" aria-hidden="true">
                        <rect class=class width=width height="100%"></rect>
                    </svg>
                </td>
            </tr>
        }
    });
    let [what, people] = heads;
    view! {
        <table class="table results-count">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{what}</th>
                    <th scope="col" class="table__figure">{people}</th>
                    <td class="results-count__bar"></td>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A part of the largest count as a percentage with one decimal.
fn permille(count: u64, most: u64) -> String {
    let permille = u128::from(count) * 1_000 / u128::from(most.max(1));
    format!("{}.{}%", permille / 10, permille % 10)
}

/// How many voted: in all, by commune and by day.
pub fn turnout(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let turnout = &ledger.results.turnout;
    let voters =
        tr!(l, "results-turnout-title", count = turnout.voters, n = l.number(turnout.voters));
    let people = tr!(l, "results-people");
    let mut communes: Vec<Line> = turnout
        .by_commune
        .iter()
        .map(|(slug, count)| Line {
            what: commune(ledger, slug),
            shown: l.number(*count),
            count: *count,
        })
        .collect();
    if turnout.elsewhere > 0 {
        communes.push(Line {
            what: tr!(l, "results-turnout-elsewhere"),
            shown: l.number(turnout.elsewhere),
            count: turnout.elsewhere,
        });
    }
    let days: Vec<Line> = turnout
        .by_day
        .iter()
        .map(|(day, count)| Line {
            what: day_name(ledger, day),
            shown: l.number(*count),
            count: *count,
        })
        .collect();
    let (by_commune, by_day) = (!communes.is_empty(), !days.is_empty());
    let nothing = !by_commune && !by_day;
    let communes = by_commune.then(|| {
        let heads = [tr!(l, "results-turnout-commune"), people.clone()];
        counts(ledger, tr!(l, "results-turnout-by-commune"), heads, communes)
    });
    let days = by_day.then(|| {
        let heads = [tr!(l, "results-turnout-day"), people];
        counts(ledger, tr!(l, "results-turnout-by-day"), heads, days)
    });
    let note = if nothing { "results-turnout-none" } else { "results-turnout-note" };
    view! {
        <section class="section flow" aria-labelledby="turnout">
            <h2 id="turnout">{voters}</h2>
            <p class="small muted">{tr!(l, note)}</p>
            {(!nothing).then(|| view! { <div class="columns results-turnout">{communes}{days}</div> })}
        </section>
    }
    .into_any()
}

fn commune(ledger: &Ledger, slug: &str) -> String {
    ledger
        .communes
        .iter()
        .find(|commune| commune.slug.as_str() == slug)
        .map_or_else(|| slug.to_owned(), |commune| commune.name.get(ledger.l).to_owned())
}

fn day_name(ledger: &Ledger, day: &str) -> String {
    crate::show::parse_field(day)
        .map_or_else(|_| day.to_owned(), |moment| crate::show::short_day(moment, ledger.l))
}

/// How many of their choices people got.
pub fn satisfaction(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let got = &ledger.results.explanations.satisfaction;
    let voters: u64 = got.iter().map(|(_, people)| people).sum();
    let with_one: u64 =
        got.iter().filter(|(projects, _)| *projects > 0).map(|(_, people)| people).sum();
    let title = tr!(l, "results-satisfaction-title", n = l.number(with_one), of = l.number(voters));
    let lines: Vec<_> = pooled(got)
        .into_iter()
        .map(|(projects, or_more, people)| Line {
            what: match or_more {
                true => tr!(l, "results-satisfaction-or-more", count = projects),
                false => tr!(l, "results-satisfaction-line", count = projects),
            },
            shown: l.number(people),
            count: people,
        })
        .collect();
    let heads = [tr!(l, "results-satisfaction-got"), tr!(l, "results-people")];
    // One line that holds everybody says nothing.
    let table = (lines.len() > 1)
        .then(|| counts(ledger, tr!(l, "results-satisfaction-caption"), heads, lines));
    view! {
        <section class="section flow" aria-labelledby="satisfaction">
            <h2 id="satisfaction">{title}</h2>
            {table}
        </section>
    }
    .into_any()
}

/// Projects got, "or more", people: one line each as far as it stands for ten people or more, the
/// rest in one line, because a small group is never shown alone.
fn pooled(got: &[(u32, u64)]) -> Vec<(u32, bool, u64)> {
    const SMALLEST: u64 = 10;
    const LINES: usize = 6;
    let alone = got.iter().take_while(|(_, people)| *people >= SMALLEST).count();
    let mut cut = alone.min(LINES);
    let beyond = |cut: usize| got[cut..].iter().map(|(_, people)| people).sum::<u64>();
    // What is left is a small group too: the last line joins it.
    while cut > 0 && (1..SMALLEST).contains(&beyond(cut)) {
        cut -= 1;
    }
    let mut lines: Vec<_> =
        got[..cut].iter().map(|(projects, people)| (*projects, false, *people)).collect();
    if let Some((projects, _)) = got.get(cut) {
        lines.push((*projects, cut + 1 < got.len(), beyond(cut)));
    }
    lines
}

/// The envelope, filled by the count: one part for each funded project.
pub fn bar(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let hue = ledger.place.hue();
    let (budget, spent) = (ledger.budget(), ledger.spent());
    // What each gets: less where a purchase is shared, and what sharing funds is there too.
    let gained = ledger.not_funded().into_iter();
    let gained = gained.filter(|project| super::shared::gains(ledger, &project.id));
    let gets = |project: &ReportProject| match ledger.project(&project.id) {
        Some(known) if ledger.results.shared.is_some() => known.price.asked,
        _ => super::amounts::decimal(&project.cost),
    };
    let parts: Vec<(Cents, u8)> =
        ledger.funded().chain(gained).map(|project| (gets(project), hue)).collect();
    let title = tr!(l, "results-bar", spent = ledger.money(spent), envelope = ledger.money(budget));
    let bar = crate::ui::EnvelopeBar {
        title,
        whole: budget,
        parts,
        modifier: "envelope-bar--large",
        ..Default::default()
    };
    view! {
        <div>
            {bar.draw()}
            <p class="envelope-scale">
                <span>{tr!(l, "results-bar-given", amount = ledger.money(spent))}</span>
                <span>{tr!(l, "results-bar-left", amount = ledger.money(ledger.left()))}</span>
            </p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::pooled;

    #[test]
    fn a_small_group_is_never_shown_alone() {
        let got = [(0, 40), (1, 30), (2, 12), (3, 2)];
        assert_eq!(pooled(&got), [(0, false, 40), (1, false, 30), (2, true, 14)]);
        let got = [(0, 40), (1, 4), (2, 20)];
        assert_eq!(pooled(&got), [(0, false, 40), (1, true, 24)]);
        assert_eq!(pooled(&[(0, 3)]), [(0, false, 3)]);
        assert_eq!(pooled(&[]), []);
    }

    #[test]
    fn a_long_tail_is_one_line() {
        let got: Vec<(u32, u64)> = (0..20).map(|projects| (projects, 100)).collect();
        assert_eq!(pooled(&got).last(), Some(&(6, true, 1_400)));
    }
}

//! What another split or another rule would fund: the facilitator's choice and the room's.

use super::{Tongues, ballots::bar};
use crate::features::{
    rules::method_name,
    workshop::{draw, try_out},
};
use domain::{
    locale::Locale,
    money::{Cents, Currency},
    said::{Said, filled},
    workshop::{
        Board, EnvelopeLine, Workshop,
        trial::{Distribution, Ground, Tried},
    },
};
use leptos::prelude::*;
use service::tried::TriedOn;

/// The scene.
pub fn draw(
    state: &Workshop,
    board: Option<&Board>,
    tried: Option<&TriedOn>,
    tongues: &Tongues,
) -> AnyView {
    let distribution = Distribution::of(state.leanings.values());
    let (Some(board), Some(tried)) = (board, tried) else {
        return view! { <div class="projector-one">{tongues.heading("projector__big", tongues.say(|l| tr!(l, "projector-what-if-waits")))}</div> }
            .into_any();
    };
    let outcome = match &tried.tried {
        Ok(outcome) => pots(state, board, &tried.ground, outcome, tongues),
        Err(why) => {
            let key = format!("trial-refused-{}", why.code());
            view! { <p class="projector__flip">{tongues.say(|l| tr!(l, &key))}</p> }.into_any()
        }
    };
    let rule = |l: Locale| {
        let form = tried.ground.pots.first().map(|pot| pot.rules.ballot());
        form.map(|form| method_name(board.trial.method, form, l)).unwrap_or_default()
    };
    let outside = try_out::outside(state, board, &tried.ground, tongues.first());
    let outside = outside.map(|_| {
        let words = |l| try_out::outside(state, board, &tried.ground, l).unwrap_or_default();
        view! { <p class="projector-trial__outside">{tongues.parts(words)}</p> }
    });
    let room =
        distribution.map(|found| distribution_of(state, &found, board, &tried.ground, tongues));
    view! {
        {tongues.heading("projector__title", tongues.say(|l| tr!(l, "projector-what-if", rule = rule(l))))}
        <div class="projector-trial">{outcome}{room}</div>
        {outside}
    }
    .into_any()
}

fn euros(cents: Cents, l: Locale) -> String {
    cents.show(Currency::EUR, l)
}

/// The line of money of the scenario that is tried whose envelope a pot is; nothing of a past vote.
fn named<'a>(state: &'a Workshop, board: &Board, place: usize) -> Option<&'a EnvelopeLine> {
    state.scenarios.get(&board.on().envelopes?)?.lines().get(place)
}

/// What each pot funds: a bar of its money, and how many of how many.
fn pots(
    state: &Workshop,
    board: &Board,
    ground: &Ground,
    outcome: &Tried,
    tongues: &Tongues,
) -> AnyView {
    let lines = ground.pots.iter().zip(&outcome.pots).enumerate().map(|(place, (pot, count))| {
        let funded = count.projects.iter().filter(|project| project.funded).count();
        let of = count.projects.len();
        let name = match named(state, board, place) {
            Some(line) => tongues.authored(&line.name()),
            None => draw::said(&pot.name),
        };
        view! {
            <li class="projector-pot">
                <p class="projector-pot__name">{name}" "<strong>{tongues.say(|l| euros(count.budget, l))}</strong></p>
                {bar(count.spent.unsigned(), count.budget.unsigned(), "projector-bar")}
                <p>{tongues.say(|l| tr!(l, "projector-pot-funds", funded = funded, of = of))}</p>
            </li>
        }
    });
    let nothing = outcome.against.nothing.first().filter(|line| line.people > 0).map(|line| {
        let share = |people: u64| (people * 1_000 / line.people + 5) / 10;
        let (today, tried) = (share(line.today), share(line.tried));
        view! { <p class="projector-pot__nothing">{tongues.say(|l| tr!(l, "projector-nothing", today = today, tried = tried))}</p> }
    });
    view! { <section><ul class="projector-pots">{lines.collect_view()}</ul>{nothing}</section> }
        .into_any()
}

/// What the room would choose: the part of the first pot in tenths, with a mark at the choice on the
/// screen; the rules; caps and thresholds.
fn distribution_of(
    state: &Workshop,
    found: &Distribution,
    board: &Board,
    ground: &Ground,
    tongues: &Tongues,
) -> AnyView {
    let people = found.people;
    let methods = found.methods.iter().map(|(method, count)| {
        let form = ground.pots.first().map(|pot| pot.rules.ballot());
        let name = |l| form.map(|form| method_name(*method, form, l)).unwrap_or_default();
        view! {
            <li class="projector-kind"><span class="projector-kind__name">{tongues.say(name)}</span>
                {bar(u64::from(*count), u64::from(people), "projector-bar projector-bar--small")}</li>
        }
    });
    let methods = methods.collect_view();
    let split = (ground.pots.len() > 1).then(|| {
        let most = found.first_pot.iter().copied().max().unwrap_or(0).max(1);
        let columns = found.first_pot.iter().enumerate().map(|(place, count)| {
            let height = 100 * count / most;
            view! { <rect class="projector-bar__part" x=(place * 90 + 8).to_string() width="74" y=(100 - height).to_string() height=height.to_string() /> }
        });
        let split = |l: Locale| {
            let own = named(state, board, 0).map(|line| Said::authored(&line.name(), l));
            let name = own.or_else(|| ground.pots.first().map(|pot| pot.name.clone()));
            let sentence = tr!(l, "projector-room-split", pot = "%1");
            filled(&sentence, &[vec![name.unwrap_or_default()]])
        };
        // The middle of the first column stands for nothing, that of the last for everything.
        let percent = u32::from(board.trial.split.first().copied().unwrap_or_default().min(100));
        let here = (45 + percent * 9).to_string();
        let there = here.clone();
        view! {
            <p class="projector-pot__name">{tongues.parts(split)}</p>
            <svg class="projector-columns" viewBox="0 0 990 100" preserveAspectRatio="none" aria-hidden="true">{columns.collect_view()}
                <line class="projector-columns__here" x1=here x2=there y1="0" y2="100" /></svg>
            <p class="projector-scale" aria-hidden="true"><span>"0 %"</span><span>"50 %"</span><span>"100 %"</span></p>
            <p class="projector-columns__says">{tongues.say(|l| tr!(l, "projector-room-here", percent = percent))}</p>
        }
    });
    let limits = [
        (ground.knows_communes(), "projector-room-capped", found.capped),
        (true, "projector-room-thresholds", found.thresholds),
    ];
    let limits = limits.into_iter().filter(|(known, _, _)| *known).map(|(_, key, count)| {
        view! { <li>{tongues.say(|l| tr!(l, key, count = count, people = people))}</li> }
    });
    let limits = limits.collect_view();
    view! {
        <section>
            <h2 class="projector__side">{tongues.say(|l| tr!(l, "projector-room-says", people = people))}</h2>
            {split}
            <ul class="projector-kinds">{methods}</ul>
            <ul class="projector-limits">{limits}</ul>
        </section>
    }
    .into_any()
}

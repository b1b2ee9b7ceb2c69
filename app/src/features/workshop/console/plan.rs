//! What is planned of a round: its name, its minutes, who works with whom, and what is asked.

use super::pieces::labelled;
use crate::{
    features::workshop::draw,
    form::{FormState, Submitted},
};
use domain::{
    Refusal,
    locale::Locale,
    money::{Cents, Currency},
    text::{Localized, limit},
    workshop::{
        BallotForm, Grouping, PITCHES_TAKE, Round, RoundKind, RoundPlan, RoundState,
        WorkshopRefusal, template, usual_step,
    },
};
use leptos::prelude::*;

/// The most questions of a round.
const QUESTIONS: usize = 12;
/// The forms of ballots that a round of the room can have.
const FORMS: [&str; 7] = ["approval", "score", "ranking", "dots", "money", "consent", "answers"];

/// The form of a planned round, with what was typed when it was this one that was refused.
pub fn draw(action: &str, round: &Round, form: &FormState, l: Locale) -> AnyView {
    let refused = form.submitted.text("round") == round.id.to_string();
    let typed = |name: &str, held: String| match form.submitted.get(name) {
        Some(typed) if refused => typed.to_owned(),
        _ => held,
    };
    let titles = Locale::ALL.map(|locale| {
        let held = round.title.as_ref().map(|title| title.written(locale).to_owned());
        let name = format!("title_{locale}");
        let value = typed(&name, held.unwrap_or_default());
        let label = tr!(l, "console-round-title", language = tr!(l, &format!("language-{locale}")));
        labelled(label, view! { <input name=name lang=locale.code() value=value /> })
    });
    let groupings = Grouping::ALL.iter().map(|grouping| {
        let chosen = typed("grouping", round.grouping.code().to_owned()) == grouping.code();
        view! { <option value=grouping.code() selected=chosen>{tr!(l, &format!("console-grouping-{}", grouping.code()))}</option> }
    });
    let groupings = groupings.collect_view();
    let minutes = typed("minutes", (round.seconds / 60).to_string());
    let ballot =
        round.kind.takes_ballots().then(|| ballot_fields(round.ballot.as_ref(), &typed, l));
    let pitch = (round.kind == RoundKind::Pitch).then(|| {
        let value = typed("pitch", round.pitch_seconds().to_string());
        pitch_input(value, l)
    });
    view! {
        <form method="post" action=action.to_owned() data-send="" class="form form--tight">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "plan")} {draw::hidden("round", round.id.to_string())}
            {titles.collect_view()}
            <div class="field-row">
                {labelled(tr!(l, "workshop-minutes"), view! { <input name="minutes" type="number" min="1" max="480" inputmode="numeric" value=minutes /> })}
                {labelled(tr!(l, "console-grouping"), view! { <select name="grouping">{groupings}</select> })}
            </div>
            {pitch}
            {ballot}
            <label class="choice choice--plain"><input type="checkbox" name="auto" value="yes" checked=round.auto />
                <span class="choice__text"><span class="choice__label">{tr!(l, "console-auto")}</span></span></label>
            <button class="button button--small">{tr!(l, "console-settings-save")}</button>
        </form>
    }
    .into_any()
}

/// How long a presentation takes, in seconds.
pub fn pitch_input(value: String, l: Locale) -> AnyView {
    let (least, most) = (PITCHES_TAKE.start().to_string(), PITCHES_TAKE.end().to_string());
    labelled(
        tr!(l, "console-pitch-seconds"),
        view! { <input name="pitch" type="number" min=least max=most step="10" inputmode="numeric" value=value /> },
    )
}

fn ballot_fields(
    held: Option<&BallotForm>,
    typed: &impl Fn(&str, String) -> String,
    l: Locale,
) -> AnyView {
    let code = typed("ballot", held.map_or("approval", BallotForm::code).to_owned());
    let forms = FORMS.map(|form| {
        let chosen = form == code;
        view! { <option value=form selected=chosen>{tr!(l, &format!("console-ballot-{form}"))}</option> }
    });
    let (most, dots) = match held {
        Some(BallotForm::Approval { most }) => (*most, 0),
        Some(BallotForm::Score { highest } | BallotForm::Answers { highest, .. }) => (*highest, 0),
        Some(BallotForm::Ranking { places }) => (*places, 0),
        Some(BallotForm::Dots { dots, most }) => (*most, *dots),
        _ => (0, 0),
    };
    let number = |name: &'static str, value: u32| {
        let value = typed(name, if value == 0 { String::new() } else { value.to_string() });
        view! { <input name=name type="number" min="0" max="1000" inputmode="numeric" value=value /> }
    };
    let euros = |name: &'static str, held: Option<Cents>| {
        let value = typed(name, held.map(Cents::plain).unwrap_or_default());
        view! { <input name=name inputmode="decimal" value=value /> }
    };
    let (envelope, by) = match held {
        Some(BallotForm::Money { envelope, step }) => (Some(*envelope), Some(*step)),
        _ => (None, None),
    };
    let asked = |locale: Locale| match held {
        Some(BallotForm::Answers { questions, .. }) => {
            let lines: Vec<&str> = questions.iter().map(|question| question.get(locale)).collect();
            lines.join("\n")
        }
        _ => String::new(),
    };
    let questions = [Locale::Fr, Locale::Nl].map(|locale| {
        let name = format!("questions_{locale}");
        let text = format!("\n{}", crate::ui::escaped(&typed(&name, asked(locale))));
        let label = tr!(l, "console-questions", language = tr!(l, &format!("language-{locale}")));
        labelled(
            label,
            view! { <textarea name=name rows="3" lang=locale.code() inner_html=text></textarea> },
        )
    });
    view! {
        {labelled(tr!(l, "console-ballot"), view! { <select name="ballot">{forms.collect_view()}</select> })}
        <div class="field-row">{labelled(tr!(l, "console-ballot-most"), number("most", most))}
            {labelled(tr!(l, "console-ballot-dots-count"), number("dots", dots))}</div>
        <div class="field-row">{labelled(tr!(l, "console-ballot-envelope"), euros("envelope", envelope))}
            {labelled(tr!(l, "console-ballot-step"), euros("step", by))}</div>
        <details><summary>{tr!(l, "console-questions-summary")}</summary>{questions.collect_view()}</details>
    }
    .into_any()
}

/// As long as a round that divides a budget has points, it asks for the money.
pub fn envelope(action: &str, round: &Round, l: Locale) -> Option<AnyView> {
    let Some(BallotForm::Dots { dots, .. }) = round.ballot else { return None };
    if round.kind != RoundKind::Allocate || round.state != RoundState::Planned {
        return None;
    }
    let amount = view! { <input name="envelope" inputmode="decimal" required=true /> };
    Some(
        view! {
            <form method="post" action=action.to_owned() data-send="" class="run-sheet__envelope notice notice--info">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "envelope")} {draw::hidden("round", round.id.to_string())}
                <p>{tr!(l, "console-envelope-why", dots = dots)}</p>
                {labelled(tr!(l, "console-ballot-envelope"), amount)}
                <button class="button button--small">{tr!(l, "console-envelope-set")}</button>
            </form>
        }
        .into_any(),
    )
}

/// The same round with money in the place of points. A title that a template gave it goes with the
/// points; one that a facilitator wrote stays.
pub fn with_envelope(round: &Round, sent: &Submitted) -> Result<RoundPlan, Refusal> {
    let envelope = Cents::parse(&sent.text("envelope"))?;
    let mut given = template::all().iter().flat_map(|template| &template.rounds);
    let title = if round.title.is_none() || given.any(|plan| plan.title == round.title) {
        Some(Localized::made(|l| {
            tr!(l, "console-envelope-title", amount = envelope.show(Currency::EUR, l))
        }))
    } else {
        round.title.clone()
    };
    Ok(RoundPlan {
        kind: round.kind,
        title,
        seconds: round.seconds,
        grouping: round.grouping,
        ballot: Some(BallotForm::Money { envelope, step: usual_step(envelope) }),
        auto: round.auto,
        pitch: round.pitch,
    })
}

/// The plan that a form sends for a round.
pub fn read(round: &Round, sent: &Submitted) -> Result<RoundPlan, Refusal> {
    let minutes: Option<u32> = sent.text("minutes").trim().parse().ok();
    let minutes = minutes.filter(|minutes| (1..=480).contains(minutes));
    let titles = sent.languages("title").map(|title| title.trim().to_owned());
    let title = if titles.iter().all(String::is_empty) {
        None
    } else {
        Some(Localized::parse(&titles[0], &titles[1], &titles[2], limit::TITLE)?)
    };
    let ballot = if round.kind.takes_ballots() { Some(ballot(sent)?) } else { None };
    Ok(RoundPlan {
        kind: round.kind,
        title,
        seconds: minutes.ok_or(WorkshopRefusal::TimeOutOfBounds)? * 60,
        grouping: sent.text("grouping").parse()?,
        ballot,
        auto: sent.ticked("auto"),
        pitch: pitch(round, sent)?,
    })
}

/// How long a presentation takes, where there are any.
fn pitch(round: &Round, sent: &Submitted) -> Result<Option<u32>, Refusal> {
    match sent.text("pitch").trim() {
        "" => Ok(round.pitch),
        text => {
            let seconds = text.parse().ok().filter(|seconds| PITCHES_TAKE.contains(seconds));
            let (from, to) = (u64::from(*PITCHES_TAKE.start()), u64::from(*PITCHES_TAKE.end()));
            seconds.map(Some).ok_or(Refusal::NotANumber { from, to })
        }
    }
}

fn ballot(sent: &Submitted) -> Result<BallotForm, Refusal> {
    let number = |name: &str, usual: u32, most: u32| match sent.text(name).trim() {
        "" | "0" => Ok(usual),
        text => {
            let number = text.parse().ok().filter(|number| (1..=most).contains(number));
            number.ok_or(Refusal::NotANumber { from: 1, to: u64::from(most) })
        }
    };
    Ok(match sent.text("ballot").as_str() {
        "approval" => BallotForm::Approval { most: number("most", 0, 200)? },
        "score" => BallotForm::Score { highest: number("most", 5, 20)? },
        "ranking" => BallotForm::Ranking { places: number("most", 3, 20)? },
        "dots" => {
            let dots = number("dots", 10, 1_000)?;
            BallotForm::Dots { dots, most: number("most", dots, 1_000)?.min(dots) }
        }
        "money" => {
            let envelope = Cents::parse(&sent.text("envelope"))?;
            let step = match sent.text("step").trim() {
                "" => usual_step(envelope),
                text => Cents::parse(text)?,
            };
            BallotForm::Money { envelope, step }
        }
        "consent" => BallotForm::Consent,
        "answers" => {
            BallotForm::Answers { highest: number("most", 5, 10)?, questions: questions(sent)? }
        }
        _ => return Err(Refusal::UnknownChoice),
    })
}

/// Questions, one on each line, the same number in French and in Dutch.
fn questions(sent: &Submitted) -> Result<Vec<Localized>, Refusal> {
    let lines = |name: &str| -> Vec<String> {
        let text = sent.text(name);
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let (fr, nl) = (lines("questions_fr"), lines("questions_nl"));
    if fr.is_empty() || fr.len() != nl.len() || fr.len() > QUESTIONS {
        return Err(
            WorkshopRefusal::QuestionsMisfit { fr: fr.len() as u64, nl: nl.len() as u64 }.into()
        );
    }
    fr.iter().zip(&nl).map(|(fr, nl)| Localized::parse(fr, nl, "", limit::SUMMARY)).collect()
}

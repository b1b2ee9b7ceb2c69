//! Counting again in the visitor's own browser: the published ballots, or a file they downloaded,
//! under the published rule and seed, compared with the published outcome.

#![expect(
    missing_docs,
    reason = "the macro makes an undocumented struct of an island's properties"
)]

use allocation::{
    Constraints, Rule, pb,
    report::{Report, ReportProject},
};
use domain::locale::Locale;
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The texts of the island; `%1` and `%2` stand where it puts what it found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is named after the place where its text stands")]
pub struct RecomputeTexts {
    pub title: String,
    pub what: String,
    pub button: String,
    pub again: String,
    pub file: String,
    pub file_hint: String,
    pub running: String,
    pub same: String,
    pub same_what: String,
    pub different: String,
    pub other_bytes: String,
    pub only_here: String,
    pub only_published: String,
    pub other_order: String,
    pub other_votes: String,
    pub other_details: String,
    pub failed: String,
    pub not_fetched: String,
    pub not_an_election: String,
    pub not_an_election_at: String,
    pub not_an_outcome: String,
    pub not_counted: String,
    pub digest: String,
    pub language: Locale,
}

/// What a recount found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The same, with the digest of the file and a line that says how much was counted.
    Same {
        /// SHA-256 of the file.
        digest: String,
        /// How much was counted.
        what: String,
    },
    /// Something else, line by line.
    Different {
        /// SHA-256 of the file.
        digest: String,
        /// What differs.
        lines: Vec<String>,
    },
    /// It could not be counted.
    Failed {
        /// Why.
        why: String,
    },
}

/// Counts the bytes of an election again and compares with the published outcome.
#[must_use]
pub fn recount(
    ballots: &[u8],
    outcome: &[u8],
    seed: &str,
    published_digest: &str,
    texts: &RecomputeTexts,
) -> Verdict {
    let failed = |why: String| Verdict::Failed { why };
    let Ok(published) = serde_json::from_slice::<Report>(outcome) else {
        return failed(texts.not_an_outcome.clone());
    };
    let Ok(rule) = published.rule_id.parse::<Rule>() else {
        return failed(texts.not_an_outcome.clone());
    };
    let file = match pb::read(ballots) {
        Ok(file) => file,
        Err(problems) => {
            // Line nought is the file as a whole.
            return failed(match problems.errors.first().map_or(0, |problem| problem.line) {
                0 => texts.not_an_election.clone(),
                line => filled(&texts.not_an_election_at, &[&line.to_string()]),
            });
        }
    };
    let counted = file.election().ok().and_then(|election| {
        let constraints = match &published.constraints {
            Some(sheet) => sheet.resolve(&election, |_| None).ok()?,
            None => Constraints::default(),
        };
        let outcome = allocation::allocate_within(&election, &rule, seed, &constraints).ok()?;
        Some(Report::new(&election, &outcome).within(&election, &constraints))
    });
    let Some(counted) = counted else { return failed(texts.not_counted.clone()) };
    let digest = domain::rules::hex(&Sha256::digest(ballots));
    let mut lines = differences(&counted, &published, &file, texts);
    if digest != published_digest {
        lines.insert(0, texts.other_bytes.clone());
    }
    if lines.is_empty() {
        let ballots = texts.language.number(counted.ballots);
        let what = filled(&texts.same_what, &[&ballots, &counted.projects.len().to_string()]);
        Verdict::Same { digest, what }
    } else {
        Verdict::Different { digest, lines }
    }
}

fn filled(text: &str, values: &[&str]) -> String {
    (1..)
        .zip(values)
        .fold(text.to_owned(), |text, (place, value)| text.replace(&format!("%{place}"), value))
}

/// What differs between a recount and what was published, the weightiest first.
fn differences(
    counted: &Report,
    published: &Report,
    file: &pb::PbFile,
    texts: &RecomputeTexts,
) -> Vec<String> {
    let titles = |numbers: Vec<&str>| {
        let names: Vec<String> = numbers.into_iter().map(|number| title(file, number)).collect();
        names.join(" · ")
    };
    let missing_in = |a: &[String], b: &[String]| -> Vec<String> {
        a.iter().filter(|number| !b.contains(number)).cloned().collect()
    };
    let mut lines = Vec::new();
    for (text, numbers) in [
        (&texts.only_here, missing_in(&counted.funded, &published.funded)),
        (&texts.only_published, missing_in(&published.funded, &counted.funded)),
    ] {
        if !numbers.is_empty() {
            lines.push(filled(text, &[&titles(numbers.iter().map(String::as_str).collect())]));
        }
    }
    if lines.is_empty() && counted.funded != published.funded {
        lines.push(texts.other_order.clone());
    }
    let of = |number: &str| published.projects.iter().find(|project| project.id == number);
    let changed =
        |project: &&ReportProject| of(&project.id).is_none_or(|other| other.votes != project.votes);
    let votes: Vec<&str> =
        counted.projects.iter().filter(changed).map(|project| project.id.as_str()).collect();
    if !votes.is_empty() {
        lines.push(filled(&texts.other_votes, &[&titles(votes)]));
    }
    if lines.is_empty() && counted != published {
        lines.push(texts.other_details.clone());
    }
    lines
}

/// The name of a project in the file, or its number.
fn title(file: &pb::PbFile, number: &str) -> String {
    let row = file.projects().rows().find(|row| row.get("project_id") == Some(number));
    row.and_then(|row| row.get("name"))
        .filter(|name| !name.is_empty())
        .map_or_else(|| number.to_owned(), |name| format!("{number} {name}"))
}

/// Where the island stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Idle,
    Running,
    Done(Verdict),
}

impl State {
    const fn class(&self) -> &'static str {
        match self {
            Self::Idle => "recompute js-only",
            Self::Running => "recompute recompute--running js-only",
            Self::Done(Verdict::Same { .. }) => "recompute recompute--same js-only",
            Self::Done(_) => "recompute recompute--different js-only",
        }
    }
}

/// The button that counts again, and the field for a file of one's own.
#[island]
pub fn Recompute(
    ballots: String,
    outcome: String,
    seed: String,
    digest: String,
    texts: RecomputeTexts,
) -> impl IntoView {
    let state = RwSignal::new(State::Idle);
    // Until the module has arrived the button would do nothing: it waits.
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let texts = StoredValue::new(texts);
    let text =
        move |of: fn(&RecomputeTexts) -> &String| texts.with_value(|texts| of(texts).clone());
    let source = StoredValue::new((ballots, outcome, seed, digest));
    let count = move |file: Option<browser::Chosen>| {
        state.set(State::Running);
        let ((ballots, outcome, seed, digest), texts) = (source.get_value(), texts.get_value());
        spawn_local(async move {
            // The browser draws the waiting state before it is busy counting.
            browser::breathe().await;
            let file = match file {
                Some(file) => browser::read(file).await,
                None => browser::fetch(&ballots).await,
            };
            let verdict = match (file, browser::fetch(&outcome).await) {
                (Some(file), Some(outcome)) => recount(&file, &outcome, &seed, &digest, &texts),
                _ => Verdict::Failed { why: texts.not_fetched.clone() },
            };
            state.set(State::Done(verdict));
        });
    };
    let waiting = move || !awake.get() || state.with(|state| *state == State::Running);
    let button = move || match state.get() {
        State::Idle | State::Running => text(|texts| &texts.button),
        State::Done(_) => text(|texts| &texts.again),
    };
    view! {
        <div class=move || state.with(State::class) id="recompute">
            <h3 class="recompute__title">{text(|texts| &texts.title)}</h3>
            <p>{text(|texts| &texts.what)}</p>
            <p class="button-row">
                <button r#type="button" class="button" disabled=waiting on:click=move |_| count(None)>{button}</button>
            </p>
            <div class="field">
                <label class="field__label" for="recompute-file">{text(|texts| &texts.file)}</label>
                <p class="field__hint" id="recompute-file-hint">{text(|texts| &texts.file_hint)}</p>
                <input r#type="file" id="recompute-file" accept=".pb,text/plain" disabled=waiting
                    aria-describedby="recompute-file-hint"
                    on:change=move |event| if let Some(file) = browser::chosen(&event) { count(Some(file)) } />
            </div>
            <div class="recompute__answer" role="status">{move || answer(&state.get(), &texts.get_value())}</div>
        </div>
    }
}

fn answer(state: &State, texts: &RecomputeTexts) -> AnyView {
    let (headline, lines, digest) = match state {
        State::Idle => return ().into_any(),
        State::Running => (texts.running.clone(), Vec::new(), None),
        State::Done(Verdict::Same { digest, what }) => {
            (texts.same.clone(), vec![what.clone()], Some(digest.clone()))
        }
        State::Done(Verdict::Different { digest, lines }) => {
            (texts.different.clone(), lines.clone(), Some(digest.clone()))
        }
        State::Done(Verdict::Failed { why }) => (texts.failed.clone(), vec![why.clone()], None),
    };
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let digest = digest.map(|digest| {
        view! { <p class="recompute__hash"><span>{texts.digest.clone()}</span>" "<code>{digest}</code></p> }
    });
    view! {
        <p class="recompute__state">{headline}</p>
        {(!lines.is_empty()).then(|| view! { <ul class="recompute__lines">{lines}</ul> })}
        {digest}
    }
    .into_any()
}

/// What only a browser can do.
#[cfg(feature = "hydrate")]
mod browser {
    use crate::islands::{browser::bytes, pause};
    use leptos::prelude::event_target;

    pub type Chosen = web_sys::File;

    /// The file that was chosen; choosing the same one again asks again.
    pub fn chosen(event: &leptos::ev::Event) -> Option<Chosen> {
        let input: web_sys::HtmlInputElement = event_target(event);
        let file = input.files()?.get(0);
        input.set_value("");
        file
    }

    pub async fn fetch(address: &str) -> Option<Vec<u8>> {
        crate::islands::fetch(address).await
    }

    pub async fn read(file: Chosen) -> Option<Vec<u8>> {
        bytes(file.array_buffer()).await
    }

    /// Lets the browser draw.
    pub async fn breathe() {
        pause(60).await;
    }
}

/// On the server nothing is counted again.
#[cfg(not(feature = "hydrate"))]
mod browser {
    pub type Chosen = ();

    pub const fn chosen(_: &leptos::ev::Event) -> Option<Chosen> {
        None
    }

    pub async fn read((): Chosen) -> Option<Vec<u8>> {
        None
    }

    pub async fn fetch(_: &str) -> Option<Vec<u8>> {
        None
    }

    pub async fn breathe() {}
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "META\nkey;value\ndescription;d\ncountry;c\nunit;u\ninstance;i\n\
        num_projects;2\nnum_votes;3\nbudget;100\nvote_type;approval\nrule;greedy\n\
        date_begin;1\ndate_end;2\nPROJECTS\nproject_id;cost;votes;name\n1;80;2;Trees\n\
        2;60;1;Benches\nVOTES\nvoter_id;vote\n1;1\n2;1\n3;2\n";

    /// Each text says its own name and what was put into it.
    fn texts() -> RecomputeTexts {
        let names = "title what button again file file_hint running same same_what different \
            other_bytes only_here only_published other_order other_votes other_details failed \
            not_fetched not_an_election not_an_election_at not_an_outcome not_counted digest";
        let mut texts: serde_json::Map<String, serde_json::Value> = names
            .split_whitespace()
            .map(|name| (name.to_owned(), format!("{name} %1").into()))
            .collect();
        texts.insert("language".to_owned(), serde_json::to_value(Locale::Nl).unwrap());
        serde_json::from_value(texts.into()).unwrap()
    }

    /// The published outcome and digest of the file.
    fn published() -> (Vec<u8>, String) {
        let election = pb::read(FILE.as_bytes()).unwrap().election().unwrap();
        let outcome = allocation::allocate(&election, &Rule::greedy(), "seed").unwrap();
        let report = serde_json::to_vec(&Report::new(&election, &outcome)).unwrap();
        (report, domain::rules::hex(&Sha256::digest(FILE)))
    }

    fn verdict(file: &str) -> Verdict {
        let (outcome, digest) = published();
        recount(file.as_bytes(), &outcome, "seed", &digest, &texts())
    }

    #[test]
    fn the_published_file_gives_the_published_outcome() {
        assert!(matches!(verdict(FILE), Verdict::Same { what, .. } if what == "same_what 3"));
    }

    #[test]
    fn one_altered_vote_disagrees_and_says_where() {
        let altered = FILE.replace("2;1\n3;2\n", "2;2\n3;2\n");
        let Verdict::Different { lines, .. } = verdict(&altered) else { panic!("it must differ") };
        let expected = [
            "other_bytes %1",
            "only_here 2 Benches",
            "only_published 1 Trees",
            "other_votes 1 Trees · 2 Benches",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_is_no_election_is_not_counted() {
        assert!(matches!(verdict("hello"), Verdict::Failed { .. }));
    }
}

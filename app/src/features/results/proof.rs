//! The files, the command and the button with which anyone counts again.

use super::{certificate, files::Download, ledger::Ledger};
use crate::{
    cx::Cx,
    islands::recompute::{Recompute, RecomputeTexts},
};
use allocation::Rule;
use leptos::prelude::*;

/// The section with everything that is needed to count again.
pub fn section(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let seed = ledger.results.explanations.seed.clone();
    let digest = ledger.results.digest.clone();
    let address =
        |file: Download| cx.href(&ledger.place.path(&format!("/results/{}", file.name())));
    let downloads = Download::ALL.map(|file| {
        view! {
            <li class="results-files__item">
                <a href=address(file) download=file.saved_as(&ledger.place)>{file.name()}</a>
                <span>{tr!(l, file.what())}</span>
            </li>
        }
    });
    let command = command(ledger).map(|command| {
        view! {
            <p>{tr!(l, "results-command")}</p>
            <pre class="results-command"><code>{command}</code></pre>
        }
    });
    view! {
        <section class="section flow" aria-labelledby="proof">
            <h2 id="proof">{tr!(l, "results-proof-title")}</h2>
            <p>{tr!(l, "results-proof-lead")}</p>
            <ul class="results-files">{downloads.collect_view()}</ul>
            <dl class="facts results-seal">
                <div><dt>{tr!(l, "results-proof-rule")}</dt><dd class="code">{ledger.results.report.rule_id.clone()}</dd></div>
                <div><dt>{tr!(l, "results-proof-seed")}</dt><dd class="code">{seed.clone()}</dd></div>
                <div><dt>{tr!(l, "results-proof-digest")}</dt><dd class="code">{digest.clone()}</dd></div>
            </dl>
            {certificate::list(ledger)}
            <p class="notice notice--info no-js-only">{tr!(l, "results-recompute-needs-js")}</p>
            <div class="no-print">
                <Recompute
                    ballots=address(Download::Ballots)
                    outcome=address(Download::Outcome)
                    seed=seed
                    digest=digest
                    texts=texts(ledger)
                />
            </div>
            {command}
            <p class="no-print">
                <a href=cx.href(&ledger.place.path("/results/receipt"))>{tr!(l, "results-link-receipt")}</a>
            </p>
        </section>
    }
    .into_any()
}

/// The texts of the island; `%1` stands where it puts what it found.
fn texts(ledger: &Ledger) -> RecomputeTexts {
    let l = ledger.l;
    let hole = "%1";
    RecomputeTexts {
        title: tr!(l, "recompute-title"),
        what: tr!(l, "recompute-what"),
        button: tr!(l, "recompute-button"),
        again: tr!(l, "recompute-again"),
        file: tr!(l, "recompute-file"),
        file_hint: tr!(l, "recompute-file-hint"),
        running: tr!(l, "recompute-running"),
        same: tr!(l, "recompute-same"),
        same_what: tr!(l, "recompute-same-what", ballots = hole, projects = "%2"),
        different: tr!(l, "recompute-different"),
        other_bytes: tr!(l, "recompute-other-bytes"),
        only_here: tr!(l, "recompute-only-here", titles = hole),
        only_published: tr!(l, "recompute-only-published", titles = hole),
        other_order: tr!(l, "recompute-other-order"),
        other_votes: tr!(l, "recompute-other-votes", titles = hole),
        other_details: tr!(l, "recompute-other-details"),
        failed: tr!(l, "recompute-failed"),
        not_fetched: tr!(l, "recompute-not-fetched"),
        not_an_election: tr!(l, "recompute-not-an-election"),
        not_an_election_at: tr!(l, "recompute-not-an-election-at", line = hole),
        not_an_outcome: tr!(l, "recompute-not-an-outcome"),
        not_counted: tr!(l, "recompute-not-counted"),
        digest: tr!(l, "recompute-digest"),
        language: l,
    }
}

/// The command that counts the file again, every switch of the rule named.
fn command(ledger: &Ledger) -> Option<String> {
    let rule: Rule = ledger.results.report.rule_id.parse().ok()?;
    let file = Download::Ballots.saved_as(&ledger.place);
    let mut options = options(&rule, &ledger.results.explanations.seed).to_vec();
    if ledger.results.report.constraints.is_some() {
        options.push(format!("--constraints {}", Download::Outcome.saved_as(&ledger.place)));
    }
    let options = options.join(" \\\n  ");
    Some(format!("ensamen allocate {file} \\\n  {options}"))
}

/// The options of `ensamen allocate` for a rule and a seed.
fn options(rule: &Rule, seed: &str) -> [String; 2] {
    [format!("--rule-id {}", quoted(&rule.id())), format!("--seed {}", quoted(seed))]
}

/// A word as a shell takes it whole.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.:/".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_names_every_switch_of_the_rule() {
        let rule: Rule =
            "mes[cost;e=B/n;add1;comparison;min=5;ties=cost,votes,lot]".parse().unwrap();
        assert_eq!(
            options(&rule, "it's"),
            [
                "--rule-id 'mes[cost;e=B/n;add1;comparison;min=5;ties=cost,votes,lot]'",
                r"--seed 'it'\''s'"
            ]
        );
    }
}

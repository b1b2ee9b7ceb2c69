//! Whoever keeps the registry or values proposals decides what was contested, with a coded reason.
//! Above an amount somebody else signs.

use super::{Carried, keep, lines::refused};
use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::{short, signed_in},
    mail::Post,
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    id::{DecisionId, LineId, ProcessId},
    locale::Locale,
    process::Process,
    refusal::Fields,
    registry::resource::is_steward,
    sharing::{Act, Code, Decision, Line, LineState, Occasion, Outcome, Refusal, Stored},
    text::limit,
};
use serde_json::json;
use store::{Tx, sharing as rows};

/// What somebody decides, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct DecideForm {
    /// Code of the outcome.
    pub outcome: String,
    /// Code of the reason.
    pub code: String,
    /// Why, in words that everyone reads.
    pub words: String,
}

/// What is told to bearers.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Of which proposal or project.
    pub carried: &'a Carried,
    /// Of which process.
    pub process: &'a Process,
    /// About which line.
    pub line: &'a Line,
    /// What was decided.
    pub decision: &'a Decision,
}

/// Writes a letter about a decision.
pub type WriteDecided<'a> = &'a (dyn Fn(Locale, &Told<'_>) -> Letter + Sync);

/// A line that waits at the desk.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The line.
    pub line: Line,
    /// Of which proposal or project.
    pub carried: Carried,
    /// In which process.
    pub process: Process,
    /// The last check.
    pub check: Option<Stored>,
    /// What was decided about it, the last first.
    pub decisions: Vec<Decision>,
    /// Whether the caller may decide it now.
    pub may_decide: bool,
    /// Whether the caller may sign what waits for a second person.
    pub may_sign: bool,
}

/// Whether a caller decides about the equipment of a process.
fn decides(caller: &Caller, process: &Process) -> bool {
    is_steward(caller) || caller.values_for(process.administration)
}

/// Whether a caller reads the desk of decisions.
#[must_use]
pub fn reads_desk(caller: &Caller) -> bool {
    use domain::account::Role;
    caller.roles.iter().any(|(_, role)| {
        matches!(role, Role::Administrator | Role::Evaluator | Role::Steward | Role::Auditor)
    })
}

/// What waits for a decision or a signature, over the processes that the caller answers for; those
/// who keep the registry answer for all.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn desk(services: &Services, caller: &Caller) -> Result<Vec<Waiting>> {
    let account = signed_in(caller)?.clone();
    if !reads_desk(caller) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let mut waiting = Vec::new();
    for process in store::process::all(&mut tx).await? {
        if !decides(caller, &process) && !caller.is_staff_of(process.administration) {
            continue;
        }
        for line in rows::line::of_process(&mut tx, process.id).await? {
            let open = matches!(line.state, LineState::Contested | LineState::Signing);
            let check = rows::check::last(&mut tx, line.id).await?;
            // Before money is spent on what could be borrowed somebody decides, contested or not.
            let before_purchase = line.state == LineState::Open
                && check.as_ref().is_some_and(|check| {
                    check.occasion == Occasion::Purchase
                        && check.finding.verdict.spares_a_purchase()
                });
            if open || before_purchase {
                let one = seen(&mut tx, caller, &account, line, check, &process).await?;
                waiting.push(one);
            }
        }
    }
    Ok(waiting)
}

/// Whether somebody has a stake in what asks for a line, or spoke for it when it was contested.
async fn is_in_it(tx: &mut Tx, carried: &Carried, line: &Line, account: &Account) -> Result<bool> {
    let spoke = line.contested_by == Some(account.id);
    Ok(spoke || carried.has_stake(tx, account.id).await?)
}

async fn seen(
    tx: &mut Tx,
    caller: &Caller,
    account: &Account,
    line: Line,
    check: Option<Stored>,
    process: &Process,
) -> Result<Waiting> {
    let carried = Carried::of(tx, &line).await?;
    let decisions = rows::ruling::of_line(tx, line.id).await?;
    let free = decides(caller, process) && !is_in_it(tx, &carried, &line, account).await?;
    let other = decisions.first().is_some_and(|decision| decision.by != account.id);
    Ok(Waiting {
        may_decide: free && line.state != LineState::Signing,
        may_sign: free && line.state == LineState::Signing && other,
        carried,
        process: process.clone(),
        check,
        decisions,
        line,
    })
}

/// The line that somebody decides about, with all that has to be known.
struct Ground {
    account: Account,
    process: Process,
    carried: Carried,
    line: Line,
}

async fn ground(tx: &mut Tx, caller: &Caller, id: LineId) -> Result<Ground> {
    let account = signed_in(caller)?.clone();
    let line = rows::line::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let process = store::process::by_id(tx, line.process).await?.ok_or(Error::NotFound)?;
    if !decides(caller, &process) {
        return Err(Error::Forbidden);
    }
    let carried = Carried::of(tx, &line).await?;
    if is_in_it(tx, &carried, &line, &account).await? {
        return Err(refused(Refusal::OwnLine));
    }
    Ok(Ground { account, process, carried, line })
}

fn checked(form: &DecideForm) -> Result<(Outcome, Code, String)> {
    let mut fields = Fields::default();
    let outcome = fields.check("outcome", required(&form.outcome, str::parse::<Outcome>));
    let code = fields.check("code", required(&form.code, str::parse::<Code>));
    let words = fields.check("words", short(&form.words, limit::SUMMARY * 2));
    // The reason of a departure says what the verdict did not see; one that keeps it, that it holds.
    let fits = match (outcome, code) {
        (Some(Outcome::Fund), Some(code)) => code != Code::VerdictHolds,
        _ => true,
    };
    if !fits {
        fields.refuse("code", Plain::UnknownChoice);
    }
    if code == Some(Code::Other) && words.as_ref().is_some_and(String::is_empty) {
        fields.refuse("words", Plain::Required);
    }
    match (outcome, code, words) {
        (Some(outcome), Some(code), Some(words)) if fields.is_empty() => Ok((outcome, code, words)),
        _ => Err(fields.into_refused().into()),
    }
}

/// Decides about a line; its bearers are told. Above the amount that the rules name, it counts once
/// somebody else has signed.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::OwnLine`] for
/// whoever has a stake in it or contested, [`Refusal::WrongState`], or [`Error::Fields`].
pub async fn decide(
    services: &Services,
    caller: &Caller,
    id: LineId,
    form: &DecideForm,
    write: WriteDecided<'_>,
) -> Result<Decision> {
    let mut tx = services.store.write().await?;
    let Ground { account, process, carried, mut line } = ground(&mut tx, caller, id).await?;
    let (outcome, code, words) = checked(form)?;
    let check = rows::check::last(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let decision = Decision {
        id: DecisionId(services.new_uuid()),
        line: id,
        check: check.id,
        outcome,
        code,
        words,
        amount: line.cost.total()?,
        limit: check.inputs.rules.second_signature,
        by: account.id,
        at: services.now(),
        signed: None,
        declined: false,
    };
    let act = match outcome {
        Outcome::Uphold => Act::Uphold,
        Outcome::Fund if decision.needs_another() => Act::FundUnsigned,
        Outcome::Fund => Act::Fund,
    };
    line.take(act).map_err(Plain::from)?;
    rows::ruling::insert(&mut tx, &decision).await?;
    let facts = json!({
        "decision": decision.id, "check": check.id, "verdict": check.finding.verdict,
        "outcome": outcome, "code": code, "words": decision.words,
        "amount_cents": decision.amount, "second_signature": decision.needs_another(),
    });
    keep(services, &mut tx, &account, (&carried, &line), "sharing.decided", facts).await?;
    tell(services, &mut tx, (&process, &carried, &line), &decision, write).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn tell(
    services: &Services,
    tx: &mut Tx,
    (process, carried, line): (&Process, &Carried, &Line),
    decision: &Decision,
    write: WriteDecided<'_>,
) -> Result<()> {
    let mut people = carried.people(tx).await?;
    people.extend(line.contested_by);
    let told = Told { carried, process, line, decision };
    Post::new(services).to_each(tx, &people, &|locale| write(locale, &told)).await
}

/// Signs the decision that waits for a second person, or says no.
///
/// # Errors
/// As [`decide`], and [`Refusal::SameHand`] for whoever decided, or [`Refusal::NothingToSign`].
pub async fn sign(
    services: &Services,
    caller: &Caller,
    id: LineId,
    yes: bool,
    write: WriteDecided<'_>,
) -> Result<Decision> {
    let mut tx = services.store.write().await?;
    let Ground { account, process, carried, mut line } = ground(&mut tx, caller, id).await?;
    let decisions = rows::ruling::of_line(&mut tx, id).await?;
    let nothing = || refused(Refusal::NothingToSign);
    let mut decision = decisions.into_iter().next().ok_or_else(nothing)?;
    decision.sign(account.id, yes, services.now()).map_err(Plain::from)?;
    if !rows::ruling::sign(&mut tx, &decision).await? {
        return Err(Error::Conflict);
    }
    line.take(if yes { Act::Sign } else { Act::Decline }).map_err(Plain::from)?;
    let facts = json!({ "decision": decision.id, "signs": yes });
    keep(services, &mut tx, &account, (&carried, &line), "sharing.signed", facts).await?;
    tell(services, &mut tx, (&process, &carried, &line), &decision, write).await?;
    tx.commit().await?;
    Ok(decision)
}

/// How many lines of a process wait for a decision or a signature.
///
/// # Errors
/// [`Error::Internal`].
pub async fn waiting(services: &Services, process: ProcessId) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let lines = rows::line::of_process(&mut tx, process).await?;
    let waits = |line: &&Line| matches!(line.state, LineState::Contested | LineState::Signing);
    Ok(lines.iter().filter(waits).count())
}

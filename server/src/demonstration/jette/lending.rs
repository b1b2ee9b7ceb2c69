//! What became of the marquee that two bought together: it stands in the registry, and goes round the
//! neighbourhood.

use super::{super::DemonstrationError, Group, Play, silent_about_loans};
use domain::{
    id::{LoanId, ResourceId},
    proposal::Proposal,
    registry::{Resource, loan::Act, resource::Condition},
    sharing::Line,
};
use serde::Deserialize;
use service::{
    registry::{
        holding::{self, HoldForm, PhotoChange},
        loans::{self, ActForm, AskForm},
    },
    sharing::purchase,
};

/// What is lent, and to whom.
#[derive(Debug, Deserialize)]
pub(super) struct Lending {
    /// What the marquee came to, in euros.
    price: String,
    /// What its host says of it.
    bought: KeptEntry,
    /// What somebody else lends.
    other: ThingEntry,
    loans: Vec<LoanEntry>,
}

#[derive(Debug, Deserialize)]
struct KeptEntry {
    address: String,
    point: String,
    transport: String,
    people: String,
    key: String,
    set_up: String,
}

#[derive(Debug, Deserialize)]
struct ThingEntry {
    by: String,
    point: String,
    what: String,
    kind: String,
    quantity: String,
    transport: String,
}

#[derive(Debug, Deserialize)]
struct LoanEntry {
    by: String,
    /// Whether it is of what was bought together.
    bought: bool,
    /// The day on which it was asked for, from the load.
    asked: i64,
    /// The day on which it was fetched; it was back the day after.
    from: i64,
    #[serde(default)]
    quantity: String,
    purpose: String,
    /// What the lender noted when it was back.
    note: String,
    thanks: Option<String>,
}

/// Something that is lent, and who lends it.
type Lent<'a> = (ResourceId, &'a Group);

/// Enters what was bought, and plays its loans day by day.
pub(super) async fn play(
    play: &Play,
    lending: &Lending,
    host: &str,
    (proposal, marquee): (&Proposal, &Line),
) -> Result<(), DemonstrationError> {
    play.day(-58);
    let (host, view) = (&play.groups[host], play.view().await?);
    let bought = (marquee.id, lending.price.as_str(), "jette");
    let clause = &app::features::sharing::clause;
    let marquee =
        purchase::enter(&play.services, &host.caller, &view, &proposal.slug, bought, clause)
            .await?;
    described(play, &lending.bought, &marquee, host).await?;
    let both: [Lent<'_>; 2] = [(marquee.id, host), shared(play, &lending.other).await?];
    let mut days: Vec<(i64, Option<Act>, usize)> = Vec::new();
    for (place, entry) in lending.loans.iter().enumerate() {
        days.push((entry.asked, None, place));
        days.push((entry.from, Some(Act::HandOver), place));
        days.push((entry.from + 1, Some(Act::Return), place));
    }
    days.sort_by_key(|(day, ..)| *day);
    let mut asked: Vec<Option<LoanId>> = vec![None; lending.loans.len()];
    for (day, act, place) in days {
        play.day(day);
        let entry = &lending.loans[place];
        let lent = both[usize::from(!entry.bought)];
        match (act, asked[place]) {
            (Some(act), Some(loan)) => done(play, entry, (loan, lent.1), act).await?,
            _ => asked[place] = Some(promised(play, entry, lent).await?),
        }
    }
    Ok(())
}

/// Its host says where it is kept and how it is set up.
async fn described(
    play: &Play,
    kept: &KeptEntry,
    thing: &Resource,
    host: &Group,
) -> Result<(), DemonstrationError> {
    let details = &thing.details;
    let form = HoldForm {
        kind: thing.kind.to_string(),
        what: details.name.text.clone(),
        about: details.about.as_ref().map(|about| about.text.clone()).unwrap_or_default(),
        funded_by: details.funded_by.clone().unwrap_or_default(),
        notice: details.terms.notice_days.to_string(),
        deposit: details.terms.deposit.plain(),
        commune: thing.commune.to_string(),
        address: kept.address.clone(),
        point: kept.point.clone(),
        transport: kept.transport.clone(),
        people: kept.people.clone(),
        key: kept.key.clone(),
        set_up: kept.set_up.clone(),
        speaker: host.speaker.clone(),
        original: Some(host.locale),
        ..HoldForm::default()
    };
    let (services, write) = (&play.services, &silent_about_loans);
    holding::edit(services, &host.caller, thing.id, &form, PhotoChange::Stays, write).await?;
    Ok(())
}

async fn shared<'a>(play: &'a Play, thing: &ThingEntry) -> Result<Lent<'a>, DemonstrationError> {
    let lender = &play.groups[&thing.by];
    let form = HoldForm {
        what: thing.what.clone(),
        kind: thing.kind.clone(),
        quantity: thing.quantity.clone(),
        transport: thing.transport.clone(),
        point: thing.point.clone(),
        commune: "jette".to_owned(),
        speaker: lender.speaker.clone(),
        original: Some(lender.locale),
        ..HoldForm::default()
    };
    let thing = holding::add(&play.services, &lender.caller, &form, PhotoChange::Stays).await?;
    Ok((thing.id, lender))
}

/// Asked for, and promised the same day.
async fn promised(
    play: &Play,
    entry: &LoanEntry,
    (thing, lender): Lent<'_>,
) -> Result<LoanId, DemonstrationError> {
    let borrower = &play.groups[&entry.by];
    let form = AskForm {
        from: play.hour(entry.from, "10"),
        to: play.hour(entry.from + 1, "18"),
        quantity: entry.quantity.clone(),
        speaker: borrower.speaker.clone(),
        purpose: entry.purpose.clone(),
        ..AskForm::default()
    };
    let (caller, write) = (&borrower.caller, &silent_about_loans);
    let loan = loans::ask(&play.services, caller, thing, &form, write).await?.id;
    done(play, entry, (loan, lender), Act::Approve).await?;
    Ok(loan)
}

/// What the lender does, and the thanks when it is back.
async fn done(
    play: &Play,
    entry: &LoanEntry,
    (loan, lender): (LoanId, &Group),
    act: Act,
) -> Result<(), DemonstrationError> {
    let back = act == Act::Return;
    let form = ActForm {
        act: act.code().to_owned(),
        condition: Condition::Good.code().to_owned(),
        note: if back { entry.note.clone() } else { String::new() },
        original: Some(lender.locale),
        ..ActForm::default()
    };
    let write = &silent_about_loans;
    loans::act(&play.services, &lender.caller, loan, &form, write).await?;
    if let (Some(thanks), true) = (&entry.thanks, back) {
        let borrower = &play.groups[&entry.by].caller;
        loans::say(&play.services, borrower, loan, thanks, write).await?;
    }
    Ok(())
}

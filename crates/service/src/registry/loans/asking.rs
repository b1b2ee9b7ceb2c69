//! Asking for a loan: units are held for 48 hours, or one waits, or one is told who else has some.

use super::{News, Notice, alike, keep, promote, side_of, taken, tell};
use crate::{
    Error, Result, Services,
    account::required,
    actor::{short, signed_in},
    proposal_form::{Speaker, speaker},
    registry::{Write, record},
};
use domain::{
    Field, Refusal as Plain,
    account::{Account, Caller},
    actor::Actor,
    id::{AccountId, LoanId, ResourceId},
    refusal::Fields,
    registry::{
        Refusal, Resource, Span, Use,
        loan::{Act, Loan, Side, State},
        resource::Applicant,
        span::brussels,
    },
    text::limit,
};
use serde_json::json;
use store::{Tx, registry as rows};

/// How many loans somebody can have asked for at once.
const MOST_AT_ONCE: u32 = 30;

/// What somebody asks, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct AskForm {
    /// From when, as the clocks of Brussels show it: `2026-06-20T10:00`, or a day.
    pub from: String,
    /// Until when.
    pub to: String,
    /// How many, as typed; empty is one.
    pub quantity: String,
    /// In whose name: the id of an actor, or `self`.
    pub speaker: String,
    /// For `self`: the name under which the lender knows them.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Whether to wait when nothing is free.
    pub wait: bool,
    /// The match that it comes from: `need:offer`; may be empty.
    pub matched: String,
}

/// Reads a moment as a form sends it; a day is its beginning, or its end.
fn moment(text: &str, last: bool) -> std::result::Result<domain::Moment, Plain> {
    required(text, |text| {
        let clock = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M");
        let clock = match (clock, text.parse::<chrono::NaiveDate>()) {
            (Ok(clock), _) => clock,
            (_, Ok(day)) if last => day.succ_opt().unwrap_or(day).and_time(chrono::NaiveTime::MIN),
            (_, Ok(day)) => day.and_time(chrono::NaiveTime::MIN),
            _ => return Err(Plain::NotADate),
        };
        Ok(brussels(clock)?)
    })
}

/// Reads a time as a form sends it, into the fields `from` and `to`.
pub(crate) fn span(fields: &mut Fields, from: &str, to: &str) -> Option<Span> {
    let from = fields.check("from", moment(from, false));
    let to = fields.check("to", moment(to, true));
    fields.check("to", Span::new(from?, to?).map_err(Plain::from))
}

/// Where a refusal about dates and numbers is shown.
const fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotThatMany { .. } => "quantity",
        Refusal::NotForYou | Refusal::OwnThing => "speaker",
        Refusal::TooLong { .. } | Refusal::EndsBeforeItBegins => "to",
        Refusal::InThePast | Refusal::TooLate { .. } | Refusal::ClosedThen { .. } => "from",
        _ => "form",
    }
}

pub(super) fn refused(refusal: Refusal) -> Error {
    Error::Fields(vec![Field::new(field_of(&refusal), refusal.into())])
}

/// Asks for something. Units are held for 48 hours; when others have them one may wait for them.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Error::Fields`] about the form:
/// [`Refusal::TakenThen`] stands under `form`, and [`super::reading::elsewhere`] says who else has
/// some.
pub async fn ask(
    services: &Services,
    caller: &Caller,
    id: ResourceId,
    form: &AskForm,
    write: Write<'_>,
) -> Result<Loan> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let origin = crate::registry::board::origin(&mut tx, &account, &form.matched, id).await?;
    let loan = ask_within(services, &mut tx, &account, Place::of(id, origin), form, write).await?;
    tx.commit().await?;
    Ok(loan)
}

/// What a loan is asked of, and what is known of it beside the form.
pub(crate) struct Place<'a> {
    /// The thing.
    pub resource: ResourceId,
    /// What the loan comes from.
    pub origin: Option<String>,
    /// In whose name it is asked for, where that is not for the form to say.
    pub speaker: Option<&'a Actor>,
}

impl Place<'_> {
    const fn of(resource: ResourceId, origin: Option<String>) -> Self {
        Self { resource, origin, speaker: None }
    }
}

/// The same within a transaction.
pub(crate) async fn ask_within(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    place: Place<'_>,
    form: &AskForm,
    write: Write<'_>,
) -> Result<Loan> {
    let resource = taken(tx, place.resource).await?;
    let mut loan = wanted(services, tx, account, (&resource, place.speaker), form).await?;
    loan.origin = place.origin;
    let free = rows::loan::free_for(tx, &resource, &loan, services.now()).await?;
    let use_ = Use { span: loan.terms.kept(loan.span), quantity: loan.quantity };
    let held =
        free >= loan.quantity || alike::make_room(services, tx, &resource, use_, None).await?;
    if !held && !form.wait {
        return Err(refused(Refusal::TakenThen { free }));
    }
    put(services, tx, Some(account), (&mut loan, &resource), held).await?;
    let news = if held { News::Asked } else { News::Waits };
    let (loan_, resource) = (&loan, &resource);
    let words = &loan.purpose;
    let notice = Notice { news, loan: loan_, resource, to_lender: true, words, others: &[] };
    tell(services, tx, &notice, write).await?;
    Ok(loan)
}

/// Keeps what was asked, with its units when they are free.
pub(super) async fn put(
    services: &Services,
    tx: &mut Tx,
    by: Option<&Account>,
    (loan, resource): (&mut Loan, &Resource),
    held: bool,
) -> Result<()> {
    rows::loan::insert(tx, loan, resource.is_single()).await?;
    let (from, to) = (loan.span.from(), loan.span.to());
    let facts = json!({
        "loan": loan.id, "resource": resource.id, "quantity": loan.quantity, "from": from, "to": to,
        "origin": loan.origin,
    });
    record(services, tx, by, "loan.requested", facts).await?;
    if held {
        loan.take(Act::Hold, Side::Clock, services.now()).map_err(Plain::from)?;
        keep(services, tx, None, loan, resource, Act::Hold).await?;
    }
    Ok(())
}

/// What a form says: when, how many, what for. Everything that is wrong is said at once.
fn said(resource: &Resource, form: &AskForm) -> Result<(Span, u32, String)> {
    let mut fields = Fields::default();
    let span = span(&mut fields, &form.from, &form.to);
    let quantity = match form.quantity.trim() {
        "" => Some(1),
        text => {
            let there = resource.stock.held;
            let bad = Plain::NotANumber { from: 1, to: u64::from(there) };
            fields.check("quantity", text.parse::<u32>().map_err(|_| bad))
        }
    };
    let purpose =
        fields.check("purpose", required(&form.purpose, |text| short(text, limit::SUMMARY)));
    let (Some(span), Some(quantity), Some(purpose)) = (span, quantity, purpose) else {
        // What else is wrong is said at once.
        let said = Speaker { id: &form.speaker, name: &form.name };
        if form.speaker.trim().is_empty() || (said.id == "self" && said.name.trim().is_empty()) {
            let name = if said.id.trim().is_empty() { "speaker" } else { "name" };
            fields
                .refuse(name, if name == "name" { Plain::Required } else { Plain::UnknownChoice });
        }
        return Err(fields.into_refused().into());
    };
    Ok((span, quantity, purpose))
}

/// What a form asks for, held against the terms.
pub(super) async fn wanted(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (resource, named): (&Resource, Option<&Actor>),
    form: &AskForm,
) -> Result<Loan> {
    let (span, quantity, purpose) = said(resource, form)?;
    resource.lends(span, quantity, services.now()).map_err(refused)?;
    let said = Speaker { id: &form.speaker, name: &form.name };
    let actor = match named {
        Some(actor) => actor.clone(),
        None => speaker(services, tx, account, &said, ["speaker", "name"]).await?,
    };
    if actor.id == resource.owner.id || actor.id == resource.lender().id {
        return Err(refused(Refusal::OwnThing));
    }
    let commune = store::actor::profile(tx, actor.id).await?.and_then(|profile| profile.commune);
    let who = Applicant { actor: Some(&actor), commune: commune.as_ref() };
    resource.admits(who).map_err(refused)?;
    room_for(tx, account.id, 1).await?;
    let member = store::actor::members(tx, actor.id).await?;
    let member = member.into_iter().find(|member| member.account == account.id);
    Ok(Loan {
        id: LoanId(services.new_uuid()),
        resource: resource.id,
        borrower: account.id,
        borrower_name: member.map_or_else(|| actor.name.clone(), |member| member.name),
        borrower_actor: Some(actor),
        quantity,
        span,
        state: State::Requested,
        purpose,
        terms: resource.details.terms.clone(),
        asked_at: services.now(),
        held_until: None,
        handed_over: None,
        returned: None,
        claim: None,
        because: None,
        at_risk: false,
        origin: None,
        reminded: 0,
        revision: 1,
    })
}

/// Takes another thing of the same kind in the place of the one that was asked for: the first loan
/// is taken back and the second asked for, both or neither.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or as [`ask`].
pub async fn instead(
    services: &Services,
    caller: &Caller,
    id: LoanId,
    other: ResourceId,
    write: Write<'_>,
) -> Result<Loan> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let known = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    alike::keep(&mut tx, &[known.resource, other]).await?;
    let mut loan = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let resource = crate::registry::found(&mut tx, loan.resource).await?;
    if side_of(&mut tx, caller, &loan, &resource).await? != Side::Borrower {
        return Err(Error::NotFound);
    }
    let replacement = crate::registry::found(&mut tx, other).await?;
    if replacement.kind != resource.kind || replacement.id == resource.id {
        return Err(Plain::UnknownChoice.into());
    }
    let clock = |moment| domain::registry::span::clock_in_brussels(moment);
    let form = AskForm {
        from: clock(loan.span.from()).format("%Y-%m-%dT%H:%M").to_string(),
        to: clock(loan.span.to()).format("%Y-%m-%dT%H:%M").to_string(),
        quantity: loan.quantity.to_string(),
        speaker: loan.borrower_actor.as_ref().map(|actor| actor.id.to_string()).unwrap_or_default(),
        name: String::new(),
        purpose: loan.purpose.clone(),
        wait: false,
        matched: String::new(),
    };
    // What is chosen by name is no part of a wish for any of a kind.
    let origin = loan.origin.clone().filter(|_| loan.wish().is_none());
    loan.take(Act::Cancel, Side::Borrower, services.now()).map_err(Plain::from)?;
    keep(services, &mut tx, Some(&account), &loan, &resource, Act::Cancel).await?;
    let news = News::Cancelled;
    let (gone, of) = (&loan, &resource);
    let notice = Notice { news, loan: gone, resource: of, to_lender: true, words: "", others: &[] };
    tell(services, &mut tx, &notice, write).await?;
    let asked =
        ask_within(services, &mut tx, &account, Place::of(other, origin), &form, write).await?;
    // Only now: who waits for any of the kind is not to be given the other one in between.
    promote(services, &mut tx, &resource, write).await?;
    crate::sharing::regained(services, &mut tx, &account, &asked).await?;
    tx.commit().await?;
    Ok(asked)
}

/// Checks that somebody may have so many loans more.
pub(super) async fn room_for(tx: &mut Tx, borrower: AccountId, more: usize) -> Result<()> {
    let open = rows::loan::of_borrower(tx, borrower).await?;
    let open = open.iter().filter(|loan| !super::is_settled(loan.state)).count();
    if open.saturating_add(more) > usize::try_from(MOST_AT_ONCE).unwrap_or(usize::MAX) {
        return Err(refused(Refusal::TooManyOpenLoans { limit: MOST_AT_ONCE }));
    }
    Ok(())
}

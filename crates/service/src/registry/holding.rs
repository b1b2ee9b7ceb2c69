//! Putting something into the registry, and keeping what is said of it true.

mod correction;
mod custodian;
mod form;
mod photo;

pub use correction::{correct, corrections, settle_correction};
pub(crate) use custodian::custodian;
pub(crate) use form::read;
pub use form::{HoldForm, prefilled};
pub use photo::PhotoChange;

use super::{
    Write, acts_for,
    directory::kind_of,
    found, lenders, loans, record,
    sets::{note_parts, sort_parts},
};
use crate::{
    Error, Result, Services,
    actor::signed_in,
    proposal_form::{Speaker, speaker},
};
use domain::{
    Field, Refusal as Plain,
    account::{Account, Caller},
    id::ResourceId,
    refusal::Fields,
    registry::{
        Refusal, Resource, Span, Use, availability,
        resource::{Condition, Confirmation, Standing, folded, is_steward},
    },
    text::Slug,
};
use kinds::Recogniser;
use serde_json::json;
use store::{Tx, registry as rows};

/// What became of what somebody typed as a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sorted {
    /// This kind.
    Kind(Slug),
    /// One of these; the writer says which.
    Question(Vec<Slug>),
    /// Nobody knows yet: a steward will sort it.
    Unknown,
}

/// The kind of what somebody typed, or chose from the list.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn sorted(tx: &mut Tx, chosen: &str, what: &str) -> Result<Sorted> {
    if let Ok(slug) = Slug::parse(chosen)
        && let Some(kind) = rows::people::current(tx, &slug).await?
    {
        return Ok(Sorted::Kind(kind));
    }
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let read = reader.read(what);
    // A word of several meanings is asked about, also when one of them is the usual one.
    let open = |question: &&kinds::Question| question.candidates.len() > 1;
    let asked = read.questions.iter().filter(open).flat_map(|question| &question.candidates);
    let mut slugs: Vec<Slug> = asked.filter_map(|slug| Slug::parse(slug).ok()).collect();
    if slugs.is_empty() {
        if let Some(kind) = kind_of(tx, what).await? {
            return Ok(Sorted::Kind(kind));
        }
        let several = read.kinds.iter().filter_map(|kind| Slug::parse(&kind.slug).ok());
        slugs.extend(several);
    }
    Ok(if slugs.is_empty() { Sorted::Unknown } else { Sorted::Question(slugs) })
}

/// The kinds that what somebody typed may stand for, so that they can choose; none when it is
/// clear, or when nobody knows.
///
/// # Errors
/// [`Error::Internal`].
pub async fn candidates(services: &Services, what: &str) -> Result<Vec<Slug>> {
    let mut tx = services.store.read().await?;
    match sorted(&mut tx, "", what).await? {
        Sorted::Question(slugs) => Ok(slugs),
        _ => Ok(Vec::new()),
    }
}

/// The kind that somebody chose, by its code, a name or a synonym; what is none is refused under
/// `kind`.
pub(crate) async fn chosen(tx: &mut Tx, fields: &mut Fields, text: &str) -> Result<Option<Slug>> {
    let named = crate::cost_words::named(tx, text.trim()).await?;
    if named.is_none() {
        fields.refuse("kind", Refusal::UnknownKind.into());
    }
    Ok(named)
}

/// The kind under which something is kept. Words that nobody knows wait for a steward.
async fn kept_kind(
    services: &Services,
    tx: &mut Tx,
    fields: &mut Fields,
    form: &HoldForm,
) -> Result<Option<Slug>> {
    if !form.kind.trim().is_empty() {
        return chosen(tx, fields, &form.kind).await;
    }
    Ok(match sorted(tx, "", &form.what).await? {
        Sorted::Kind(kind) => Some(kind),
        Sorted::Question(_) => {
            fields.refuse("kind", Refusal::SeveralKinds.into());
            None
        }
        Sorted::Unknown if form.what.trim().is_empty() => {
            fields.refuse("what", Plain::Required);
            None
        }
        Sorted::Unknown => {
            let term: String = folded(&form.what).chars().take(80).collect();
            let example: String = form.what.chars().take(200).collect();
            if !term.is_empty() {
                rows::people::note(tx, &term, &example, services.now()).await?;
            }
            fields.check("what", Slug::parse("unsorted"))
        }
    })
}

/// Puts something into the registry. It is listed at once.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Fields`] about the form; [`Refusal::SeveralKinds`] under
/// `kind`, and [`candidates`] says which.
pub async fn add(
    services: &Services,
    caller: &Caller,
    form: &HoldForm,
    photo: PhotoChange,
) -> Result<Resource> {
    let account = signed_in(caller)?.clone();
    let mut fields = Fields::default();
    let photo = photo::looked_at(services, &mut fields, photo, None).await?;
    let mut tx = services.store.write().await?;
    let kind = kept_kind(services, &mut tx, &mut fields, form).await?;
    let read = form::read(&mut fields, form, kind.as_ref());
    let keeper = custodian(services, &mut tx, &mut fields, form).await?;
    let (Some(kind), Some(read), Some(photo), true) = (kind, read, photo, fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let said = Speaker { id: &form.speaker, name: &form.name };
    let owner = speaker(services, &mut tx, &account, &said, ["speaker", "name"]).await?;
    let mut resource = Resource {
        id: ResourceId(services.new_uuid()),
        kind,
        holding: read.holding,
        confirmed: Confirmation { by: owner.name.clone(), at: services.now() },
        custodian: keeper.filter(|keeper| keeper.id != owner.id),
        owner,
        stock: read.stock,
        condition: read.condition,
        commune: read.commune,
        details: read.details,
        standing: Standing::Listed,
        added_by: Some(account.id),
        source: None,
        revision: 1,
    };
    sort_parts(&mut tx, &mut resource.details).await?;
    note_parts(services, &mut tx, &[], &resource.details).await?;
    photo::take(services, &mut tx, &mut resource, photo).await?;
    rows::resource::insert(&mut tx, &resource).await.map_err(refused)?;
    let facts = json!({
        "resource": resource.id, "kind": resource.kind, "owner": resource.owner.id,
        "held": resource.stock.held,
    });
    record(services, &mut tx, Some(&account), "resource.added", facts).await?;
    tx.commit().await?;
    Ok(resource)
}

fn refused(error: store::Error) -> Error {
    let field = |name: &str, refusal| Error::Fields(vec![Field::new(name, refusal)]);
    match error {
        store::Error::Reference => field("commune", Plain::UnknownChoice),
        other => other.into(),
    }
}

/// Something that the caller may change: its own, or anything for who keeps the registry.
async fn changeable(tx: &mut Tx, caller: &Caller, id: ResourceId) -> Result<(Account, Resource)> {
    let account = signed_in(caller)?.clone();
    let resource = loans::taken(tx, id).await?;
    let own = acts_for(tx, caller).await?;
    if resource.is_lent_by(&own) || is_steward(caller) {
        Ok((account, resource))
    } else {
        Err(Error::Forbidden)
    }
}

/// Something as its form begins.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn edited(services: &Services, caller: &Caller, id: ResourceId) -> Result<Resource> {
    let account = signed_in(caller)?;
    let mut tx = services.store.read().await?;
    let resource = found(&mut tx, id).await?;
    let allowed = is_steward(caller) || lenders(&mut tx, &resource).await?.contains(&account.id);
    if allowed { Ok(resource) } else { Err(Error::Forbidden) }
}

/// Changes what is said of something. Fewer than are promised at once cannot be held.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Error::Conflict`], or
/// [`Error::Fields`] about the form.
pub async fn edit(
    services: &Services,
    caller: &Caller,
    id: ResourceId,
    form: &HoldForm,
    photo: PhotoChange,
    write: Write<'_>,
) -> Result<Resource> {
    let before = edited(services, caller, id).await?;
    let mut fields = Fields::default();
    let photo = photo::looked_at(services, &mut fields, photo, Some(&before)).await?;
    let mut tx = services.store.write().await?;
    // Read again: somebody else may have changed it while the picture was made small.
    let (account, mut resource) = changeable(&mut tx, caller, id).await?;
    if form.revision.parse::<u32>().is_ok_and(|seen| seen != resource.revision) {
        return Err(Error::Conflict);
    }
    let kind = kept_kind(services, &mut tx, &mut fields, form).await?;
    let read = form::read(&mut fields, form, kind.as_ref());
    let keeper = custodian(services, &mut tx, &mut fields, form).await?;
    let (Some(kind), Some(mut read), Some(photo), true) = (kind, read, photo, fields.is_empty())
    else {
        return Err(fields.into_refused().into());
    };
    resource.kind = kind;
    resource.holding = read.holding;
    resource.stock = read.stock;
    resource.condition = read.condition;
    resource.commune = read.commune;
    resource.custodian = keeper.filter(|keeper| keeper.id != resource.owner.id);
    read.details.photo = resource.details.photo.take();
    let before = std::mem::replace(&mut resource.details, read.details);
    sort_parts(&mut tx, &mut resource.details).await?;
    note_parts(services, &mut tx, &before.parts, &resource.details).await?;
    photo::take(services, &mut tx, &mut resource, photo).await?;
    let promised = promised(services, &mut tx, id).await?;
    if promised > u64::from(resource.stock.held) {
        let promised = u32::try_from(promised).unwrap_or(u32::MAX);
        let refusal = Refusal::PromisedToOthers { promised };
        return Err(Error::Fields(vec![Field::new("quantity", refusal.into())]));
    }
    confirm_within(caller, &mut resource, services);
    save(services, &mut tx, &account, &mut resource, "resource.changed").await?;
    // Of another kind now, or with somebody else, it may be alike to others than before.
    loans::alike::keep(&mut tx, &[id]).await?;
    loans::reassess(services, &mut tx, &resource, write).await?;
    loans::promote(services, &mut tx, &resource, write).await?;
    tx.commit().await?;
    Ok(resource)
}

/// The most of something that is promised at once, from now on.
pub(crate) async fn promised(services: &Services, tx: &mut Tx, id: ResourceId) -> Result<u64> {
    let now = services.now();
    let loans = rows::loan::promised(tx, id, now).await?;
    let uses: Vec<Use> = loans.iter().filter_map(|loan| loan.keeps(now)).collect();
    let end = uses.iter().map(|one| one.span.to()).max();
    let window = end.and_then(|end| Span::new(now, end).ok());
    Ok(window.map_or(0, |window| availability::peak_within(uses, window)))
}

fn confirm_within(caller: &Caller, resource: &mut Resource, services: &Services) {
    // Who keeps the registry confirms in its name; the owner in their own.
    let by = resource.lender().name.clone();
    let by = if is_steward(caller) { resource.confirmed.by.clone() } else { by };
    resource.confirmed = Confirmation { by, at: services.now() };
}

async fn save(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    resource: &mut Resource,
    kind: &str,
) -> Result<()> {
    resource.revision += 1;
    if !rows::resource::save(tx, resource).await.map_err(refused)? {
        return Err(Error::Conflict);
    }
    let facts = json!({
        "resource": resource.id, "kind": resource.kind, "held": resource.stock.held,
        "out_of_service": resource.stock.out_of_service, "standing": resource.standing,
    });
    record(services, tx, Some(account), kind, facts).await
}

/// What can be done with something beside its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// All that is said of it is true.
    Confirm,
    /// It is lent no more.
    Retire,
    /// It is lent again.
    List,
    /// What was out of service is repaired.
    Repair,
}

/// Notes that a caller says now that what is known of something is true.
async fn confirmed(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    resource: &mut Resource,
) -> Result<()> {
    let by = match is_steward(caller) {
        true => super::steward_name(tx, caller).await?,
        false => resource.lender().name.clone(),
    };
    resource.confirmed = Confirmation { by, at: services.now() };
    Ok(())
}

/// Confirms something, retires it, lists it again, or puts it back into service.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`] or [`Error::Conflict`].
pub async fn step(
    services: &Services,
    caller: &Caller,
    id: ResourceId,
    step: Step,
    write: Write<'_>,
) -> Result<Resource> {
    let mut tx = services.store.write().await?;
    let (account, mut resource) = changeable(&mut tx, caller, id).await?;
    let kind = match step {
        Step::Confirm => "resource.confirmed",
        Step::Retire => {
            resource.standing = Standing::Retired;
            "resource.retired"
        }
        Step::List => {
            resource.standing = Standing::Listed;
            "resource.listed"
        }
        Step::Repair => {
            resource.stock.out_of_service = 0;
            if resource.condition == Condition::Broken {
                resource.condition = Condition::Worn;
            }
            "resource.repaired"
        }
    };
    if step == Step::Confirm {
        confirmed(services, &mut tx, caller, &mut resource).await?;
    }
    save(services, &mut tx, &account, &mut resource, kind).await?;
    if step == Step::Repair {
        loans::reassess(services, &mut tx, &resource, write).await?;
        loans::promote(services, &mut tx, &resource, write).await?;
    }
    tx.commit().await?;
    Ok(resource)
}

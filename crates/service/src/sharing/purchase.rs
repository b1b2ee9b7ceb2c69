//! After the vote: nothing is bought that the registry would lend before somebody decided; each
//! invoice counts once; and what public money bought enters the registry with its passport.

mod passport;

pub use passport::{PassportView, passport};

use super::{Carried, gather::current, lines::refused, moments::of_projects};
use crate::{
    Error, Result, Services,
    account::required,
    actor::{short, signed_in},
    process::ProcessView,
    registry as shared_things,
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    actor::Actor,
    enterprise::EnterpriseNumber,
    id::{InvoiceId, LineId, ProcessId, ResourceId},
    money::Cents,
    project::Project,
    refusal::Fields,
    registry::{
        Resource, Stated, Stock,
        resource::{Condition, Confirmation, Details, Holding, Location, Private, Standing, Terms},
    },
    sharing::{
        Conditions, Invoice, Line, LineState, Occasion, Passport, Pool, PoolAct, PoolState,
        Refusal, Subsidy,
    },
    text::{Localized, Slug, limit},
};
use serde_json::json;
use store::{Tx, sharing as rows};

/// What staff and bearers see of the purchases of a project.
#[derive(Debug, Clone)]
pub struct Purchases {
    /// The project.
    pub project: Project,
    /// Its equipment lines, each with the pool that it is in and the thing that was bought.
    pub lines: Vec<(Line, Option<Pool>, Option<ResourceId>)>,
    /// Its invoices, each with how often it was declared elsewhere.
    pub invoices: Vec<(Invoice, usize)>,
    /// What other funders pay.
    pub subsidies: Vec<Subsidy>,
}

/// An invoice as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct InvoiceForm {
    /// The number of the supplier.
    pub supplier: String,
    /// The number of the invoice.
    pub number: String,
    /// What is paid of it.
    pub amount: String,
    /// Why it is declared although it is known.
    pub words: String,
}

/// What another funder pays, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct SubsidyForm {
    /// Who pays.
    pub funder: String,
    /// How much.
    pub amount: String,
    /// For what.
    pub words: String,
}

/// The clause under which something is bought, in both languages, for the words of a thing and who
/// keeps it.
pub type Clause<'a> = &'a (dyn Fn(&str, &str) -> Localized + Sync);

/// Refuses whoever has not signed in, and what no public outcome funds.
async fn funded(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<()> {
    signed_in(caller)?;
    crate::delivery::story(services, caller, view, slug).await.map(drop)
}

/// A project whose purchases somebody reports: staff that administers it, or its bearers.
async fn reported(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<(Account, Project, Carried)> {
    let account = signed_in(caller)?.clone();
    let project = store::project::by_slug(tx, view.process.id, slug).await?;
    let project = project.ok_or(Error::NotFound)?;
    let carried = Carried::behind(tx, view.process.id, project.clone()).await?;
    let carries = carried.people(tx).await?.contains(&account.id);
    if carries || caller.administers(view.process.administration) {
        Ok((account, project, carried))
    } else {
        Err(Error::Forbidden)
    }
}

/// The purchases of a funded project, for its bearers and for staff.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] also for one that no public outcome funds, or
/// [`Error::Forbidden`].
pub async fn show(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<Purchases> {
    funded(services, caller, view, slug).await?;
    let mut tx = services.store.read().await?;
    let (_, project, _) = reported(&mut tx, caller, view, slug).await?;
    let mut lines = Vec::new();
    let passports = rows::purchase::passports(&mut tx).await?;
    for line in rows::line::of_project(&mut tx, project.id).await? {
        let pool = rows::pool::of_line(&mut tx, line.id).await?;
        let own = passports.iter().find(|it| it.line == line.id).map(|it| it.resource);
        let thing = own.or_else(|| pool.as_ref().and_then(|pool| pool.resource));
        lines.push((line, pool, thing));
    }
    let mut invoices = Vec::new();
    for invoice in rows::purchase::invoices(&mut tx, project.id).await? {
        let known = rows::purchase::same_invoice(&mut tx, &invoice).await?.len();
        invoices.push((invoice, known));
    }
    let subsidies = rows::purchase::subsidies(&mut tx, project.id).await?;
    Ok(Purchases { project, lines, invoices, subsidies })
}

fn positive(fields: &mut Fields, text: &str) -> Option<Cents> {
    let amount = fields.check("amount", required(text, Cents::parse))?;
    if amount <= Cents::ZERO {
        fields.refuse("amount", Plain::AmountMustBePositive);
        return None;
    }
    Some(amount)
}

/// Declares an invoice. One that stands anywhere on the instance already, whoever funds that, is
/// taken only with the reason why it is there twice.
///
/// # Errors
/// As [`show`], and [`Error::Fields`]: [`Refusal::InvoiceKnown`] under `words`.
pub async fn declare_invoice(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    form: &InvoiceForm,
) -> Result<Invoice> {
    funded(services, caller, view, slug).await?;
    let mut tx = services.store.write().await?;
    let (account, project, _) = reported(&mut tx, caller, view, slug).await?;
    let mut fields = Fields::default();
    let supplier = required(&form.supplier, EnterpriseNumber::parse);
    let supplier = fields.check("supplier", supplier);
    let number = fields.check("number", required(&form.number, Invoice::number));
    let amount = positive(&mut fields, &form.amount);
    let words = fields.check("words", short(&form.words, limit::SUMMARY));
    let (Some(supplier), Some(number), Some(amount), Some(words)) =
        (supplier, number, amount, words)
    else {
        return Err(fields.into_refused().into());
    };
    let id = InvoiceId(services.new_uuid());
    let (at, project) = (services.now(), project.id);
    let mut invoice = Invoice { id, project, supplier, number, amount, words, known: false, at };
    let same = rows::purchase::same_invoice(&mut tx, &invoice).await?;
    invoice.known = !same.is_empty();
    let by = account.id;
    // Somebody else may declare the same one at this moment: the database says who is the first.
    if invoice.known || !rows::purchase::put_invoice(&mut tx, &invoice, by).await? {
        invoice.known = true;
        if invoice.words.is_empty() {
            fields.refuse("words", Refusal::InvoiceKnown.into());
            return Err(fields.into_refused().into());
        }
        rows::purchase::put_invoice(&mut tx, &invoice, by).await?;
    }
    let facts = json!({
        "invoice": invoice.id, "project": slug, "amount_cents": invoice.amount,
        "known": invoice.known, "words": invoice.words,
    });
    let now = services.now();
    let by = Some(account.id);
    store::event::append(&mut tx, view.process.id, now, by, "invoice.declared", facts).await?;
    tx.commit().await?;
    Ok(invoice)
}

/// Declares what another funder pays for the same project.
///
/// # Errors
/// As [`show`], and [`Error::Fields`] about the form.
pub async fn declare_subsidy(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    form: &SubsidyForm,
) -> Result<Subsidy> {
    funded(services, caller, view, slug).await?;
    let mut tx = services.store.write().await?;
    let (account, project, _) = reported(&mut tx, caller, view, slug).await?;
    let mut fields = Fields::default();
    let funder = required(&form.funder, |text| short(text, limit::TITLE));
    let funder = fields.check("funder", funder);
    let amount = positive(&mut fields, &form.amount);
    let words = fields.check("words", short(&form.words, limit::SUMMARY));
    let (Some(funder), Some(amount), Some(words)) = (funder, amount, words) else {
        return Err(fields.into_refused().into());
    };
    let subsidy = Subsidy { funder, amount, words, at: services.now() };
    let (id, by) = (services.new_uuid(), account.id);
    rows::purchase::put_subsidy(&mut tx, id, project.id, &subsidy, by).await?;
    let facts = json!({
        "project": slug, "funder": subsidy.funder, "amount_cents": subsidy.amount,
    });
    let now = services.now();
    store::event::append(&mut tx, view.process.id, now, Some(by), "subsidy.declared", facts)
        .await?;
    tx.commit().await?;
    Ok(subsidy)
}

/// Looks again at what a project would buy, before money is bound or spent: refuses while something
/// of it could be borrowed and nobody decided otherwise. What was found is kept also when it refuses.
pub(crate) async fn release(
    services: &Services,
    process: ProcessId,
    project: &Project,
) -> Result<()> {
    let mut tx = services.store.write().await?;
    let ids = std::iter::once(project.id);
    let found = of_projects(services, &mut tx, process, ids, Occasion::Purchase).await?;
    let mut waiting = 0;
    for check in &found {
        let line = rows::line::by_id(&mut tx, check.line).await?.ok_or(Error::NotFound)?;
        let bought = line.state == LineState::Bought;
        let shared = rows::pool::of_line(&mut tx, line.id).await?;
        let shared = shared.is_some_and(|pool| pool.state != PoolState::Offered);
        waiting += usize::from(check.finding.verdict.spares_a_purchase() && !bought && !shared);
    }
    tx.commit().await?;
    if waiting > 0 {
        return Err(refused(Refusal::DecideFirst { lines: waiting }));
    }
    Ok(())
}

/// Enters what was bought into the registry: what a pool bought with its host, what a line bought
/// with its bearer, with its passport.
///
/// # Errors
/// As [`show`], [`Error::NotFound`] for a line of another project, [`Refusal::PoolOver`] for what
/// stands in the registry already, or [`Error::Fields`] about `amount` and `commune`.
pub async fn enter(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    (line, price, commune): (LineId, &str, &str),
    clause: Clause<'_>,
) -> Result<Resource> {
    funded(services, caller, view, slug).await?;
    let mut tx = services.store.write().await?;
    let (account, project, carried) = reported(&mut tx, caller, view, slug).await?;
    let line = rows::line::by_id(&mut tx, line).await?;
    let line = line.filter(|line| line.project == Some(project.id)).ok_or(Error::NotFound)?;
    let (price, commune) = priced(&mut tx, &line, price, commune).await?;
    let pool = rows::pool::of_line(&mut tx, line.id).await?;
    let pool = pool.filter(|pool| matches!(pool.state, PoolState::Formed | PoolState::Listed));
    // What a pool borrows whole was not bought either.
    if pool.as_ref().is_some_and(|pool| pool.units == 0) {
        return Err(refused(Refusal::PoolOver));
    }
    let mut thing = thing(services, view, (&project, &line), pool.as_ref(), commune);
    // Where its kind was merged since, it stands with what that leads to.
    thing.kind = current(&mut tx, &line.kind).await?;
    thing.added_by = Some(match &carried {
        Carried::Proposal(proposal) => proposal.author,
        Carried::Project(..) => account.id,
    });
    let conditions = Conditions { clause: clause(&thing.details.name.text, &thing.lender().name) };
    store::registry::resource::insert(&mut tx, &thing).await?;
    let (resource, pool_id) = (thing.id, pool.as_ref().map(|pool| pool.id));
    let (line, project, at) = (line.id, project.id, services.now());
    let passport = Passport { resource, line, project, pool: pool_id, price, conditions, at };
    match rows::purchase::put_passport(&mut tx, &passport, account.id).await {
        Err(store::Error::Conflict) => return Err(refused(Refusal::PoolOver)),
        other => other?,
    }
    if let Some(mut pool) = pool {
        pool.take(PoolAct::List).map_err(Plain::from)?;
        pool.resource = Some(resource);
        if !rows::pool::save(&mut tx, &pool).await? {
            return Err(Error::Conflict);
        }
    }
    let facts = json!({ "resource": resource, "kind": thing.kind, "owner": thing.owner.id });
    shared_things::record(services, &mut tx, Some(&account), "resource.added", facts).await?;
    let facts = json!({
        "resource": resource, "line": line, "project": slug, "pool": pool_id,
        "price_cents": price, "clause": passport.conditions.clause,
    });
    let by = Some(account.id);
    store::event::append(&mut tx, view.process.id, at, by, "sharing.bought", facts).await?;
    tx.commit().await?;
    Ok(thing)
}

/// What was paid for a line that was bought, and in which commune it is.
async fn priced(tx: &mut Tx, line: &Line, price: &str, commune: &str) -> Result<(Cents, Slug)> {
    // What is borrowed, or still to be decided, is nothing that was bought.
    if !matches!(line.state, LineState::Open | LineState::Bought) {
        let act = domain::sharing::Act::Fund;
        return Err(refused(Refusal::WrongState { state: line.state, act }));
    }
    let mut fields = Fields::default();
    let price = positive(&mut fields, price);
    let commune = required(commune, |text| Slug::parse(text).map_err(|_| Plain::UnknownChoice));
    let commune = fields.check("commune", commune);
    let communes = store::reference::territories(tx).await?;
    let known = |slug: &Slug| communes.iter().any(|one| one.slug == *slug);
    if commune.as_ref().is_some_and(|slug| !known(slug)) {
        fields.refuse("commune", Plain::UnknownChoice);
    }
    match (price, commune, fields.is_empty()) {
        (Some(price), Some(commune), true) => Ok((price, commune)),
        _ => Err(fields.into_refused().into()),
    }
}

/// The thing as it enters the registry.
fn thing(
    services: &Services,
    view: &ProcessView,
    (project, line): (&Project, &Line),
    pool: Option<&Pool>,
    commune: Slug,
) -> Resource {
    let owner: Actor = pool.map_or_else(|| project.bearer.clone(), |pool| pool.host.clone());
    let held = pool.map_or(line.cost.quantity, |pool| pool.units.max(1));
    let terms = Terms {
        notice_days: pool.map_or(0, |pool| pool.terms.notice_days),
        deposit: pool.map_or(Cents::ZERO, |pool| pool.terms.deposit),
        ..Terms::default()
    };
    let process = view.process.name.get(domain::locale::Locale::Fr);
    Resource {
        id: ResourceId(services.new_uuid()),
        kind: line.kind.clone(),
        holding: Holding::Equipment,
        confirmed: Confirmation { by: owner.name.clone(), at: services.now() },
        owner,
        custodian: None,
        stock: Stock { held: held.clamp(1, 1_000_000), out_of_service: 0 },
        condition: Condition::Good,
        commune,
        details: Details {
            name: line.cost.label.clone(),
            about: pool.map(|pool| pool.terms.words.clone()),
            set_up: None,
            location: Location::default(),
            openings: Vec::new(),
            closures: Vec::new(),
            terms,
            parts: Vec::new(),
            measures: Stated::new(),
            photo: None,
            place: None,
            funded_by: Some(format!("{process}, {}", project.title.text)),
            private: Private::default(),
        },
        standing: Standing::Listed,
        added_by: None,
        source: None,
        revision: 1,
    }
}

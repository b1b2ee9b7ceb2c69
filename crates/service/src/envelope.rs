//! Envelopes and their rule sheets.

mod funders;
mod session;

pub(crate) use funders::given_by;
pub use funders::{FunderForm, Known, parties, parties_of};

use crate::{
    Error, Result, Services,
    administration::{localized, slug_taken},
    process::{ProcessView, administered},
    revision,
};
use domain::{
    Field, Refusal,
    account::{Caller, Part, VoterRules},
    actor::ActorType,
    deciding::{Refused, Way},
    envelope::{Envelope, Money, Together},
    id::{EnvelopeId, VoteId},
    money::{Cents, Currency},
    place::District,
    process::{PhaseKind, Process},
    project::Theme,
    refusal::Fields,
    rules::{LimitKind, RuleSheet, RuleSheetDraft},
    text::{Slug, limit},
    vote::{Vote, VoteState},
};
use serde_json::json;
use std::str::FromStr;

/// An envelope as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct EnvelopeForm {
    /// The name in addresses; made of the French name when empty.
    pub slug: String,
    /// Name: French, Dutch, English.
    pub name: [String; 3],
    /// A sentence or two.
    pub summary: [String; 3],
    /// How much there is, as typed.
    pub amount: String,
    /// Currency code; euros when empty.
    pub currency: String,
    /// Funders; empty rows are passed over, and without any the administration pays.
    pub funders: Vec<FunderForm>,
    /// Codes of the actor types that may bear a project; none admits all.
    pub bearers: Vec<String>,
    /// How many kinds of actors have to carry a project, as typed; one when empty.
    pub least_kinds: String,
    /// How many partners have to be in it, as typed; none when empty.
    pub least_partners: String,
    /// Code of the only theme, or empty.
    pub theme: String,
    /// Slugs of the communes it is for; none means all.
    pub communes: Vec<String>,
    /// Slugs of the communes and districts whose inhabitants vote; none means all.
    pub voters_from: Vec<String>,
    /// Code of the age from which people vote; sixteen when empty.
    pub minimum_age: String,
    /// Codes of the nationalities that vote; none admits all.
    pub nationalities: Vec<String>,
    /// Codes of the kinds of organisations that have a ballot of their own.
    pub organisations: Vec<String>,
    /// Whether people of other communes may choose to vote here beside home.
    pub guests: bool,
    /// Whether bearers may say what they could do with less.
    pub adjustable: bool,
    /// Code of what checks who may vote; a declaration when empty.
    pub source: String,
    /// Code of the ballot that counts when somebody voted on paper and online; the one on paper
    /// when empty.
    pub paper: String,
    /// Code of the model whose rules and way it begins with, or empty; read for a new one.
    pub model: String,
    /// The revision over which it was typed, as [`crate::revision::of_envelope`] names it; empty where
    /// nothing stood before.
    pub revision: String,
}

fn slugs(fields: &mut Fields, name: &str, texts: &[String]) -> Vec<Slug> {
    texts
        .iter()
        .filter_map(|text| {
            fields.check(name, Slug::parse(text).map_err(|_| Refusal::UnknownChoice))
        })
        .collect()
}

/// One of a few choices; what stands without a choice when none was made.
fn chosen<T: FromStr<Err = Refusal>>(fields: &mut Fields, name: &str, code: &str, without: T) -> T {
    match code.trim() {
        "" => without,
        code => fields.check(name, code.parse()).unwrap_or(without),
    }
}

/// How many have to be in a project.
fn together(fields: &mut Fields, form: &EnvelopeForm) -> Together {
    // What is no number is told the bounds of one.
    let typed = |text: &str, empty: u64| match text.trim() {
        "" => empty,
        text => text.parse().unwrap_or(u64::MAX),
    };
    let alone = Together::ALONE;
    let kinds = fields.check("least_kinds", alone.kinds(typed(&form.least_kinds, 1)));
    let kinds = kinds.unwrap_or(alone);
    let both = fields.check("least_partners", kinds.partners(typed(&form.least_partners, 0)));
    both.unwrap_or(kinds)
}

/// The choices that were ticked, each once.
fn codes<T: FromStr<Err = Refusal> + Ord>(
    fields: &mut Fields,
    name: &str,
    codes: &[String],
) -> Vec<T> {
    let mut chosen: Vec<T> =
        codes.iter().filter_map(|code| fields.check(name, code.parse())).collect();
    chosen.sort();
    chosen.dedup();
    chosen
}

/// The districts among places that were ticked, and the communes. A district whose commune is
/// ticked too says nothing more.
fn homes(ticked: Vec<Slug>, known: &[District]) -> (Vec<Part>, Vec<Slug>) {
    let (mut districts, mut communes) = (Vec::new(), Vec::new());
    for slug in ticked {
        match known.iter().find(|district| district.slug == slug) {
            Some(district) => {
                districts.push(Part { commune: district.commune.clone(), district: slug });
            }
            None => communes.push(slug),
        }
    }
    districts.retain(|part| !communes.contains(&part.commune));
    (districts, communes)
}

/// Who may vote, and what checks it.
fn voter_rules(fields: &mut Fields, form: &EnvelopeForm, known: &[District]) -> VoterRules {
    let usual = VoterRules::default();
    let (districts, communes) = homes(slugs(fields, "voters_from", &form.voters_from), known);
    if form.guests && communes.is_empty() && !districts.is_empty() {
        fields.refuse("guests", Refusal::GuestsNeedACommune);
    }
    VoterRules {
        source: chosen(fields, "source", &form.source, usual.source),
        guests: form.guests && !communes.is_empty(),
        communes,
        districts,
        minimum_age: chosen(fields, "minimum_age", &form.minimum_age, usual.minimum_age),
        nationalities: codes(fields, "nationalities", &form.nationalities),
        organisations: codes(fields, "organisations", &form.organisations),
        paper: chosen(fields, "paper", &form.paper, usual.paper),
    }
}

fn checked(
    form: &EnvelopeForm,
    view: &ProcessView,
    present: Option<&Envelope>,
    (known, districts): (&[Known], &[District]),
) -> Result<Envelope> {
    let mut fields = Fields::default();
    let name = localized(&mut fields, "name", &form.name, limit::TITLE);
    let summary = localized(&mut fields, "summary", &form.summary, limit::SUMMARY);
    let slug = match present {
        Some(present) => Some(present.slug.clone()),
        None if form.slug.trim().is_empty() => Some(Slug::from_name(&form.name[0])),
        None => fields.check("slug", Slug::parse(&form.slug)),
    };
    // `/p/PROCESS/projects/…` is the address of the projects.
    if slug.as_ref().is_some_and(|slug| slug.as_str() == "projects") {
        fields.refuse("slug", Refusal::SlugTaken);
    }
    let amount = fields.check("amount", crate::account::required(&form.amount, Cents::parse));
    let currency = match form.currency.trim() {
        "" => Some(Currency::EUR),
        code => fields.check("currency", code.parse()),
    };
    let lead = &view.administration;
    let funders = funders::read(&mut fields, &form.funders, amount, lead, known);
    let bearers: Vec<ActorType> =
        form.bearers.iter().filter_map(|code| fields.check("bearers", code.parse())).collect();
    let together = together(&mut fields, form);
    let theme: Option<Theme> = match form.theme.trim() {
        "" => None,
        code => fields.check("theme", code.parse()),
    };
    let communes = slugs(&mut fields, "communes", &form.communes);
    let eligibility = voter_rules(&mut fields, form, districts);
    match (name, summary, slug, amount, currency, funders) {
        (Some(name), Some(summary), Some(slug), Some(cents), Some(currency), Some(funders))
            if fields.is_empty() =>
        {
            Ok(Envelope {
                id: present.map_or(EnvelopeId(uuid::Uuid::nil()), |envelope| envelope.id),
                process: view.process.id,
                slug,
                name,
                summary,
                amount: Money { cents, currency },
                funders,
                bearers,
                together,
                theme,
                communes,
                eligibility,
                adjustable: form.adjustable,
                position: present.map_or_else(
                    || u32::try_from(view.envelopes.len()).unwrap_or(u32::MAX),
                    |envelope| envelope.position,
                ),
            })
        }
        _ => Err(fields.into_refused().into()),
    }
}

/// Adds an envelope to a process, with the rules of a model or the suggested ones, and a planned
/// vote.
///
/// # Errors
/// [`Error::Forbidden`], or [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    form: &EnvelopeForm,
) -> Result<Envelope> {
    let view = administered(services, caller, process).await?;
    let known = parties(services).await?;
    let districts = crate::district::all(services).await?;
    let mut envelope = checked(form, &view, None, (&known, &districts))?;
    envelope.id = EnvelopeId(services.new_uuid());
    let (rules, way) = crate::models::beginning(&form.model)?;
    let mut tx = services.store.write().await?;
    session::check(&mut tx, &view, &envelope).await?;
    insert(services, &mut tx, caller, &view.process, &envelope, &rules).await?;
    if way != Way::Vote {
        store::way::put(&mut tx, envelope.id, &way, services.now()).await?;
    }
    tx.commit().await?;
    Ok(envelope)
}

/// Writes an envelope with its rules, and plans its vote in the voting phase of the process.
pub(crate) async fn insert(
    services: &Services,
    tx: &mut store::Tx,
    caller: &Caller,
    process: &Process,
    envelope: &Envelope,
    rules: &RuleSheet,
) -> Result<()> {
    let voting = process
        .timeline
        .get(PhaseKind::Voting)
        .ok_or_else(|| Error::internal("every timeline has a voting phase"))?;
    let vote = Vote {
        id: VoteId(services.new_uuid()),
        envelope: envelope.id,
        state: VoteState::Planned,
        opens_at: voting.opens_at,
        closes_at: voting.closes_at,
        rules_hash: None,
        seed: services.random_hex::<16>(),
        by_hand: false,
        imported: false,
        reason: None,
    };
    let now = services.now();
    store::envelope::insert(tx, envelope).await.map_err(slug_taken)?;
    store::envelope::put_rules(tx, envelope.id, rules, now).await?;
    store::vote::insert(tx, &vote).await?;
    let facts = json!({ "envelope": envelope.slug, "amount_cents": envelope.amount.cents });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(tx, process.id, now, account, "envelope.created", facts).await?;
    Ok(())
}

/// Changes an envelope until its vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::RulesFrozen`], [`Error::Conflict`] when a colleague saved another
/// revision since the form was drawn, or [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: &EnvelopeForm,
) -> Result<Envelope> {
    let view = administered(services, caller, process).await?;
    let present = view.envelope(slug)?;
    let known = parties_of(services, &present.envelope).await?;
    let districts = crate::district::all(services).await?;
    let envelope = checked(form, &view, Some(&present.envelope), (&known, &districts))?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    // Of two who save at once the second waits here, and then reads what the first has saved.
    store::vote::taken(&mut tx, present.vote.id).await?;
    refuse_frozen(&mut tx, present.vote.id).await?;
    let stands = store::envelope::by_id(&mut tx, envelope.id).await?.ok_or(Error::NotFound)?;
    revision::expect(&form.revision, &revision::of_envelope(&stands)?)?;
    session::check(&mut tx, &view, &envelope).await?;
    store::envelope::update(&mut tx, &envelope).await?;
    let facts = json!({ "envelope": envelope.slug, "amount_cents": envelope.amount.cents });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, view.process.id, now, account, "envelope.changed", facts).await?;
    tx.commit().await?;
    Ok(envelope)
}

/// Saves a rule sheet as a new version, until the vote opens, whatever version stands.
///
/// # Errors
/// As [`change_rules`].
pub async fn save_rules(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    draft: RuleSheetDraft,
) -> Result<RuleSheet> {
    change_rules(services, caller, process, slug, None, draft).await
}

/// Saves a rule sheet as a new version over the one that was `seen`, until the vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::RulesFrozen`], [`Error::Conflict`] when a colleague saved another
/// version since, or [`Error::Fields`] when it contradicts itself.
pub async fn change_rules(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    seen: Option<i64>,
    draft: RuleSheetDraft,
) -> Result<RuleSheet> {
    let view = administered(services, caller, process).await?;
    let present = view.envelope(slug)?;
    let sheet = RuleSheet::new(draft)?;
    let at = |kind: LimitKind| move |refusal| Error::Fields(vec![Field::new(kind.code(), refusal)]);
    let limits = sheet.limits();
    limits.check_within(present.envelope.amount.cents).map_err(at(LimitKind::Floor))?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    store::vote::taken(&mut tx, present.vote.id).await?;
    let (_, stands) = store::envelope::rules(&mut tx, present.envelope.id).await?;
    if seen.is_some_and(|seen| seen != stands) {
        return Err(Error::Conflict);
    }
    let projects = store::project::of_envelope(&mut tx, present.envelope.id).await?;
    limits.check_numbers(&projects).map_err(at(LimitKind::Exclusion))?;
    crate::count::check_limits(&sheet, &projects, present.envelope.amount.cents).map_err(
        |error| match error {
            Error::Refused(refusal) => at(LimitKind::Floor)(refusal),
            other => other,
        },
    )?;
    refuse_frozen(&mut tx, present.vote.id).await?;
    let way = store::way::of_envelope(&mut tx, present.envelope.id).await?;
    way.check_with(&sheet).map_err(|why| Error::Fields(vec![Field::new("method", why)]))?;
    let version = store::envelope::put_rules(&mut tx, present.envelope.id, &sheet, now).await?;
    let facts = json!({ "envelope": slug, "version": version, "hash": sheet.hash() });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, view.process.id, now, account, "rules.saved", facts).await?;
    tx.commit().await?;
    Ok(sheet)
}

/// Reads the vote within the writing transaction and refuses when it has opened.
pub(crate) async fn refuse_frozen(tx: &mut store::Tx, vote: VoteId) -> Result<()> {
    let vote = store::vote::held(tx, vote).await?.ok_or(Error::NotFound)?;
    if vote.is_frozen() {
        return Err(Error::Fields(vec![Field::new("form", Refusal::RulesFrozen)]));
    }
    // A seated jury has seen the projects and their prices: they stand for it as for voters.
    if store::jury::is_seated(tx, vote.id).await? {
        return Err(Error::Fields(vec![Field::new("form", Refused::JurySeated.into())]));
    }
    Ok(())
}

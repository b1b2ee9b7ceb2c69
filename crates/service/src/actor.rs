//! Actors: people act for them, invite colleagues, and an administration confirms that they are
//! who they say.

mod confirm;

pub(crate) use confirm::standings_of;
pub use confirm::{Standings, confirm, standings, to_confirm, unconfirmed};

use crate::{Error, Result, Services, account::required};
use domain::{
    Field, Refusal,
    account::{Account, Caller},
    actor::{Actor, ActorStanding, ActorType, Membership, Profile},
    enterprise::EnterpriseNumber,
    envelope::Envelope,
    event::Event,
    id::ActorId,
    locale::Locale,
    process::{Administration, Process, Visibility},
    project::Project,
    refusal::Fields,
    text::{Authored, Slug, limit},
};
use serde_json::json;
use store::Tx;

/// Longest name and mandate, in characters.
pub(crate) const LONGEST_NAME: usize = 100;

/// An actor as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ActorForm {
    /// Its name.
    pub name: String,
    /// Code of its kind; read only when it is made.
    pub kind: String,
    /// Its number in the register of enterprises, as typed.
    pub enterprise: String,
    /// Slug of the commune where it is at home, or empty.
    pub commune: String,
    /// What it is, in its own words; may be empty.
    pub about: String,
    /// The language of those words.
    pub original: Option<Locale>,
    /// Its page on the web, or empty.
    pub website: String,
    /// The name that the person goes by in public.
    pub member_name: String,
    /// In what capacity the person acts for it.
    pub mandate: String,
    /// Interests that the person declares; may be empty.
    pub interests: String,
}

/// An actor with the people who act for it and what it does.
#[derive(Debug, Clone)]
pub struct ActorView {
    /// What is known of it.
    pub profile: Profile,
    /// Who acts for it.
    pub members: Vec<Membership>,
    /// The public proposals that it carries or is a partner in.
    pub proposals: Vec<crate::proposal::ProposalPlace>,
    /// The public projects that it carries or is a partner in and that came from no proposal.
    pub projects: Vec<(Process, Project)>,
    /// The public envelopes to which it gives something.
    pub given: Vec<(Process, Envelope)>,
    /// The name of the administration that confirmed it.
    pub confirmed_by: Option<Administration>,
    /// Whether the caller acts for it.
    pub is_own: bool,
    /// Its journal, for those who act for it.
    pub journal: Vec<Event>,
}

pub(crate) fn signed_in(caller: &Caller) -> Result<&Account> {
    caller.account.as_ref().ok_or(Error::SignInNeeded)
}

/// The actors that the caller acts for.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn mine(services: &Services, caller: &Caller) -> Result<Vec<(Actor, Membership)>> {
    let account = signed_in(caller)?;
    let mut tx = services.store.read().await?;
    Ok(store::actor::memberships(&mut tx, account.id).await?)
}

fn web_address(text: &str) -> std::result::Result<Option<String>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let full = if bare.is_some() { text.to_owned() } else { format!("https://{text}") };
    let host = bare.unwrap_or(text).split(['/', '?', '#']).next().unwrap_or_default();
    let well_formed = full.len() <= 200
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.' || c == ':')
        && !full.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'\\".contains(c));
    if well_formed { Ok(Some(full)) } else { Err(Refusal::NotAWebAddress) }
}

pub(crate) fn short(text: &str, limit: usize) -> std::result::Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > limit { Err(Refusal::TooLong { limit }) } else { Ok(text.to_owned()) }
}

fn enterprise(
    kind: ActorType,
    text: &str,
) -> std::result::Result<Option<EnterpriseNumber>, Refusal> {
    if !kind.may_have_enterprise_number() {
        return Ok(None);
    }
    if text.trim().is_empty() && !kind.needs_enterprise_number() {
        return Ok(None);
    }
    EnterpriseNumber::parse(text).map(Some)
}

/// What a form says of an actor and of the person who sends it.
struct Checked {
    profile: Profile,
    member_name: String,
    mandate: String,
    interests: String,
}

fn checked(form: &ActorForm, present: Option<&Profile>, id: ActorId) -> Result<Checked> {
    let mut fields = Fields::default();
    let kind = match present {
        Some(profile) => Some(profile.actor.kind),
        None => fields.check("kind", required(&form.kind, str::parse::<ActorType>)),
    };
    let name = match present {
        Some(profile) => Some(profile.actor.name.clone()),
        None => fields.check("name", required(&form.name, |text| short(text, LONGEST_NAME))),
    };
    let enterprise = kind
        .and_then(|kind| fields.check("enterprise", enterprise(kind, &form.enterprise)))
        .flatten();
    let commune = match form.commune.trim() {
        "" => None,
        text => fields.check("commune", Slug::parse(text).map_err(|_| Refusal::UnknownChoice)),
    };
    let about = match form.about.trim() {
        "" => None,
        text => fields.check("about", Authored::parse(form.original, text, limit::SUMMARY)),
    };
    let website = fields.check("website", web_address(&form.website)).flatten();
    let member_name =
        fields.check("member_name", required(&form.member_name, |text| short(text, LONGEST_NAME)));
    let mandate = fields.check("mandate", short(&form.mandate, LONGEST_NAME));
    let interests = fields.check("interests", short(&form.interests, limit::SUMMARY));
    match (kind, name, member_name, mandate, interests) {
        (Some(kind), Some(name), Some(member_name), Some(mandate), Some(interests))
            if fields.is_empty() =>
        {
            let standing = present.map_or(ActorStanding::Declared, |profile| profile.standing);
            let confirmed_by = present.and_then(|profile| profile.confirmed_by);
            let actor = Actor { id, name, kind };
            let profile =
                Profile { actor, standing, enterprise, commune, about, website, confirmed_by };
            Ok(Checked { profile, member_name, mandate, interests })
        }
        _ => Err(fields.into_refused().into()),
    }
}

fn refused(error: store::Error) -> Error {
    let field = |name: &str, refusal| Error::Fields(vec![Field::new(name, refusal)]);
    match error {
        store::Error::Conflict => field("enterprise", Refusal::EnterpriseNumberTaken),
        store::Error::Reference => field("commune", Refusal::UnknownChoice),
        other => other.into(),
    }
}

/// Makes an actor that the caller acts for from then on. A name that nobody acts for yet, because
/// somebody only wrote it down, may be taken up; an administration confirms who it is.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Fields`] about the form.
pub async fn create(services: &Services, caller: &Caller, form: &ActorForm) -> Result<Profile> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let profile = create_within(services, &mut tx, account, form).await?;
    tx.commit().await?;
    Ok(profile)
}

/// The same, within the transaction of whatever the actor is made for.
pub(crate) async fn create_within(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    form: &ActorForm,
) -> Result<Profile> {
    let mut checked = checked(form, None, ActorId(services.new_uuid()))?;
    let wished = &checked.profile.actor;
    let actor = store::actor::find_or_create(tx, wished.id, &wished.name, wished.kind).await?;
    if !store::actor::members(tx, actor.id).await?.is_empty() {
        return Err(Error::Fields(vec![Field::new("name", Refusal::ActorNameTaken)]));
    }
    checked.profile.actor = actor;
    store::actor::update(tx, &checked.profile).await.map_err(refused)?;
    let member = Membership {
        account: account.id,
        actor: checked.profile.actor.id,
        name: checked.member_name,
        mandate: checked.mandate,
        interests: checked.interests,
    };
    store::actor::put_member(tx, &member, services.now()).await?;
    let facts = json!({ "kind": checked.profile.actor.kind });
    record(services, tx, account, checked.profile.actor.id, "actor.created", facts).await?;
    Ok(checked.profile)
}

/// Writes an event into the journal of an actor. Names of people stay out of it: it is never
/// erased.
pub(crate) async fn record(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    actor: ActorId,
    kind: &str,
    facts: serde_json::Value,
) -> Result<()> {
    let (now, by) = (services.now(), Some(account.id));
    Ok(store::event::append(tx, actor, now, by, kind, facts).await?)
}

/// What differs between two profiles, by the names of the fields.
fn changed(before: &Profile, after: &Profile) -> Vec<&'static str> {
    [
        ("enterprise", before.enterprise != after.enterprise),
        ("commune", before.commune != after.commune),
        ("about", before.about != after.about),
        ("website", before.website != after.website),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// An actor as everyone sees it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, caller: &Caller, id: ActorId) -> Result<ActorView> {
    let mut tx = services.store.read().await?;
    let profile = store::actor::profile(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let members = store::actor::members(&mut tx, id).await?;
    let confirmed_by = match profile.confirmed_by {
        Some(id) => store::administration::by_id(&mut tx, id).await?,
        None => None,
    };
    let ids = store::proposal::of_actor(&mut tx, id).await?;
    let mut proposals = crate::proposal::places(&mut tx, ids).await?;
    proposals.retain(crate::proposal::ProposalPlace::is_for_everyone);
    let projects = projects(&mut tx, id).await?;
    let given = crate::envelope::given_by(&mut tx, id).await?;
    let own = caller.account.as_ref().map(|account| account.id);
    let is_own = members.iter().any(|member| Some(member.account) == own);
    let journal = if is_own { store::event::of_chain(&mut tx, id).await? } else { Vec::new() };
    Ok(ActorView { profile, members, proposals, projects, given, confirmed_by, is_own, journal })
}

async fn projects(tx: &mut Tx, id: ActorId) -> Result<Vec<(Process, Project)>> {
    let mut projects = Vec::new();
    for id in store::project::of_actor(tx, id).await? {
        let Some(project) = store::project::by_id(tx, id).await? else { continue };
        let Some(envelope) = store::envelope::by_id(tx, project.envelope).await? else { continue };
        let Some(process) = store::process::by_id(tx, envelope.process).await? else { continue };
        if process.visibility == Visibility::Published {
            projects.push((process, project));
        }
    }
    Ok(projects)
}

/// An actor that the caller acts for, with the caller's membership.
pub(crate) async fn own(
    tx: &mut Tx,
    caller: &Caller,
    id: ActorId,
) -> Result<(Profile, Membership)> {
    let account = signed_in(caller)?;
    let profile = store::actor::profile(tx, id).await?.ok_or(Error::NotFound)?;
    let members = store::actor::members(tx, id).await?;
    let member = members.into_iter().find(|member| member.account == account.id);
    Ok((profile, member.ok_or(Error::Forbidden)?))
}

/// An actor and the caller's membership, to fill the form with.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn edited(
    services: &Services,
    caller: &Caller,
    id: ActorId,
) -> Result<(Profile, Membership)> {
    let mut tx = services.store.read().await?;
    own(&mut tx, caller, id).await
}

/// Changes what an actor says of itself, and what the caller says of themselves in it. A number
/// that changes has to be confirmed anew.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    id: ActorId,
    form: &ActorForm,
) -> Result<Profile> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let (present, before) = own(&mut tx, caller, id).await?;
    let mut checked = checked(form, Some(&present), id)?;
    if checked.profile.enterprise != present.enterprise {
        checked.profile.standing = ActorStanding::Declared;
        checked.profile.confirmed_by = None;
    }
    store::actor::update(&mut tx, &checked.profile).await.map_err(refused)?;
    let member = Membership {
        account: account.id,
        actor: id,
        name: checked.member_name,
        mandate: checked.mandate,
        interests: checked.interests,
    };
    store::actor::put_member(&mut tx, &member, services.now()).await?;
    let changed = changed(&present, &checked.profile);
    if !changed.is_empty() {
        let facts = json!({ "changed": changed, "enterprise_number": checked.profile.enterprise });
        record(services, &mut tx, account, id, "actor.changed", facts).await?;
    }
    if member != before {
        let facts = json!({ "account": account.id, "interests": !member.interests.is_empty() });
        record(services, &mut tx, account, id, "member.changed", facts).await?;
    }
    tx.commit().await?;
    Ok(checked.profile)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_on_the_web_are_read_as_people_write_them() {
        assert_eq!(
            web_address(" quartierdurable.brussels/nl ").unwrap().unwrap(),
            "https://quartierdurable.brussels/nl"
        );
        assert_eq!(web_address("").unwrap(), None);
        for text in ["javascript:alert(1)", "https://", "un site", "https://a..b", "a.b/<script>"] {
            assert_eq!(web_address(text), Err(Refusal::NotAWebAddress), "{text}");
        }
    }

    #[test]
    fn an_association_gives_its_number_and_a_collective_has_none() {
        assert_eq!(enterprise(ActorType::Association, " "), Err(Refusal::Required));
        assert_eq!(enterprise(ActorType::School, ""), Ok(None));
        assert_eq!(enterprise(ActorType::Collective, "nonsense"), Ok(None));
    }
}

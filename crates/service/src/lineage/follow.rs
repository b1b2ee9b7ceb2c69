//! What partners promised to a proposal that became part of another: each is asked again, with the
//! same promise ready to be confirmed. A promise to one proposal is never taken for one to another.

use super::Followed;
use crate::{
    Error, Result, Services, account::Letter, mail::Post, membership::INVITATION_DAYS,
    standing::record, token,
};
use domain::{
    account::Account,
    actor::{Actor, PartnerRole},
    id::{AccountId, PartnershipId, ProposalId},
    locale::Locale,
    proposal::{Partnership, PartnershipState, Proposal},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// Asks the partners of `source` again, which has become part of another proposal. Who carried it
/// carries the other already.
pub(super) async fn partners(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    source: &Proposal,
    target: ProposalId,
    write: super::WriteFollowed<'_>,
) -> Result<()> {
    let target = store::proposal::by_id(tx, target).await?.ok_or(Error::NotFound)?;
    let waits = |one: &&Partnership| one.state == PartnershipState::Invited;
    let waiting = target.partnerships.iter().filter(waits);
    let mut taken: BTreeSet<String> =
        waiting.filter_map(|one| Some(one.email.as_ref()?.as_str().to_owned())).collect();
    let promised = source
        .partnerships
        .iter()
        .filter(|one| one.state == PartnershipState::Accepted && one.role != PartnerRole::CoBearer);
    for one in promised {
        let Some(actor) = &one.actor else { continue };
        let members = store::actor::members(tx, actor.id).await?;
        let people: BTreeSet<AccountId> = members.into_iter().map(|one| one.account).collect();
        let again = again(services, tx, (&target, actor), one, &people, &mut taken).await?;
        let token = match &again {
            Some(again) => {
                let token = services.random_hex::<32>();
                let hash = token::hash(&token);
                store::partnership::insert(tx, target.id, again, &hash).await?;
                Some(token)
            }
            None => None,
        };
        let followed = Followed { source, target: &target, promised: one, token: token.as_deref() };
        let letter = |locale: Locale| -> Letter { write(locale, &followed) };
        Post::new(services).to_each(tx, &people, &letter).await?;
        let facts = json!({
            "actor": actor.name, "role": one.role, "from": source.slug, "asked": again.is_some(),
            "pledged_cents": one.pledge.as_ref().and_then(|pledge| pledge.amount),
        });
        record(services, tx, account, &target, "partner.followed", facts).await?;
    }
    Ok(())
}

/// The invitation that follows a promise; nothing for whoever is in the other proposal already, or
/// is being asked into it.
async fn again(
    services: &Services,
    tx: &mut Tx,
    (target, actor): (&Proposal, &Actor),
    promised: &Partnership,
    people: &BTreeSet<AccountId>,
    taken: &mut BTreeSet<String>,
) -> Result<Option<Partnership>> {
    let within = target.bearer.id == actor.id
        || target.partners().iter().any(|partner| partner.actor.id == actor.id);
    if within {
        return Ok(None);
    }
    for person in people {
        let Some((member, _)) = store::account::by_id(tx, *person).await? else { continue };
        if taken.insert(member.email.as_str().to_owned()) {
            let id = PartnershipId(services.new_uuid());
            let (email, now) = (member.email, services.now());
            return Ok(Some(promised.asked_again(id, email, now, INVITATION_DAYS)));
        }
    }
    Ok(None)
}

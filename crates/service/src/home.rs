//! Where somebody said to live, as far as ballots depend on it: nobody votes in one commune after
//! the other by saying each time that they live there. While a vote waits for its count its own key
//! finds whose ballot it is; once one of several is counted, the process still knows by which home each
//! voter votes, until its last count.

use crate::{Error, KeyError, Result, Services};
use domain::{
    Refusal,
    account::{Declaration, VoterRules},
    ballot::Person,
    id::{AccountId, ProcessId},
    session::{Chooser, HomeMark, VotesIn},
    text::Slug,
};
use store::Tx;

/// The home by which a voter is admitted, to be found the same when the ballot is written.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    account: AccountId,
    commune: Slug,
    district: Option<Slug>,
    /// Whether only some districts of the commune vote here.
    by_district: bool,
    /// Under which name it is settled in the process.
    mark: Option<HomeMark>,
}

impl Home {
    /// What has to stand when this account casts a ballot; nothing where it does not matter where
    /// people live.
    pub(crate) fn of(
        rules: &VoterRules,
        account: AccountId,
        declared: &Declaration,
    ) -> Option<Self> {
        let (commune, district) = (declared.commune.clone(), declared.district.clone());
        let by_district = !rules.parts_of(&commune).is_empty();
        let home = Self { account, commune, district, by_district, mark: None };
        (!rules.knows_no_borders()).then_some(home)
    }

    /// The same, to be settled in a process with the ballot. Where people vote once in it, their one
    /// turn does more; where its votes opened before homes were settled, there is no key.
    ///
    /// # Errors
    /// [`Error::Internal`] when the key cannot be read.
    pub(crate) fn in_process(
        self,
        services: &Services,
        (process, votes_in): (ProcessId, VotesIn),
    ) -> Result<Self> {
        if votes_in == VotesIn::One {
            return Ok(self);
        }
        let person = Person::Account(self.account);
        match services.keys.turn_key(process) {
            Ok(key) => Ok(Self { mark: Some(key.home(process, &person)), ..self }),
            Err(KeyError::Destroyed) => Ok(self),
            Err(error) => Err(error.into()),
        }
    }

    /// Settles it in the process, and says whether the voter has voted there by no other.
    pub(crate) async fn settles(&self, tx: &mut Tx, process: ProcessId) -> store::Result<bool> {
        let Some(mark) = self.mark else { return Ok(true) };
        let (commune, district) = self.voted_by();
        let settled = store::home::settle(tx, process, mark, (commune, district)).await?;
        Ok(settled.0 == *commune && (district.is_none() || settled.1.as_ref() == district))
    }

    /// By what of it people vote here: where the whole commune does, not by their district.
    fn voted_by(&self) -> (&Slug, Option<&Slug>) {
        (&self.commune, self.district.as_ref().filter(|_| self.by_district))
    }

    /// Keeps it from changing until the ballot is written.
    pub(crate) async fn stands(&self, tx: &mut Tx) -> store::Result<bool> {
        let now = store::account::declaration_held(tx, self.account).await?;
        Ok(now.is_some_and(|now| now.commune == self.commune && now.district == self.district))
    }
}

/// Checks that what an account has cast is still theirs with another home, as far as anybody can
/// tell: until the count. What it declared is kept to the transaction.
///
/// # Errors
/// [`Refusal::VotedFromHome`].
pub(crate) async fn may_become(
    services: &Services,
    tx: &mut Tx,
    account: AccountId,
    after: &Declaration,
) -> Result<()> {
    for id in store::vote::uncounted(tx).await? {
        let Some(vote) = store::vote::by_id(tx, id).await? else { continue };
        let envelope = store::envelope::by_id(tx, vote.envelope).await?.ok_or(Error::NotFound)?;
        let rules = &envelope.eligibility;
        if rules.by_codes() || rules.knows_no_borders() {
            continue;
        }
        // Counted this very moment, or made elsewhere: no key finds a ballot of this account.
        let key = match services.keys.slot_key(id) {
            Ok(key) => key,
            Err(KeyError::Destroyed) => continue,
            Err(error) => return Err(error.into()),
        };
        let slot = key.slot(id, &Person::Account(account));
        if store::ballot::find(tx, id, slot).await?.is_none() {
            continue;
        }
        let chooser = Chooser::Account(account);
        let second = store::second::chosen(tx, chooser, envelope.process).await?;
        if !rules.admits_from(after, second.as_ref()) {
            return Err(Refusal::VotedFromHome.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Part;
    use uuid::Uuid;

    #[test]
    fn by_their_district_people_vote_only_where_their_commune_as_a_whole_does_not() {
        let [jette, magritte] = ["jette", "jette-magritte"].map(|text| Slug::parse(text).unwrap());
        let declared = Declaration {
            commune: jette.clone(),
            district: Some(magritte.clone()),
            age: "25-39".parse().unwrap(),
            reached: None,
            nationality: None,
        };
        let part = Part { commune: jette.clone(), district: magritte.clone() };
        let parts = VoterRules { districts: vec![part], ..VoterRules::default() };
        let whole = VoterRules { communes: vec![jette.clone()], ..parts.clone() };
        for (rules, district) in [(parts, Some(&magritte)), (whole, None)] {
            let home = Home::of(&rules, AccountId(Uuid::nil()), &declared).unwrap();
            assert_eq!(home.voted_by(), (&jette, district));
        }
        assert!(Home::of(&VoterRules::default(), AccountId(Uuid::nil()), &declared).is_none());
    }
}

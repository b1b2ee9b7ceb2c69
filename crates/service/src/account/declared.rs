//! What voters declare of themselves, where a vote asks for it.

use super::required;
use crate::{Error, Result, Services};
use domain::{
    Field, Refusal,
    account::{AgeBand, Caller, Declaration, Nationality, VoterRules},
    refusal::Fields,
    text::Slug,
};

/// What the caller has declared.
///
/// # Errors
/// [`Error::Internal`].
pub async fn declaration(services: &Services, caller: &Caller) -> Result<Option<Declaration>> {
    let Some(account) = &caller.account else { return Ok(None) };
    let mut tx = services.store.read().await?;
    Ok(store::account::declaration(&mut tx, account.id).await?)
}

/// Keeps what the caller declares.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Fields`] about `commune` and `age`.
pub async fn declare(
    services: &Services,
    caller: &Caller,
    commune: &str,
    age: &str,
) -> Result<Declaration> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    let known = store::reference::territories(&mut tx).await?;
    let mut fields = Fields::default();
    let commune = fields.check(
        "commune",
        required(commune, |text| {
            let slug = Slug::parse(text).map_err(|_| Refusal::UnknownChoice)?;
            if known.iter().any(|t| t.slug == slug) {
                Ok(slug)
            } else {
                Err(Refusal::UnknownChoice)
            }
        }),
    );
    let age = fields.check("age", required(age, str::parse::<AgeBand>));
    let (Some(commune), Some(age)) = (commune, age) else {
        return Err(fields.into_refused().into());
    };
    // What was said of nationality stays: it is asked elsewhere, and only where a vote needs it.
    let before = store::account::declaration_taken(&mut tx, account.id).await?;
    let moves = before.as_ref().is_some_and(|before| before.commune != commune);
    let nationality = before.as_ref().and_then(|before| before.nationality);
    // A district that was stated belongs to its commune.
    let same = before.as_ref().filter(|before| before.commune == commune);
    let district = same.and_then(|before| before.district.clone());
    // An age that was stated belongs to the band it was stated within.
    let reached = before.filter(|before| before.age == age).and_then(|before| before.reached);
    let declaration = Declaration { commune, district, age, reached, nationality };
    if moves {
        crate::home::may_become(services, &mut tx, account.id, &declaration)
            .await
            .map_err(|error| at("commune", error))?;
    }
    store::account::declare(&mut tx, account.id, &declaration, services.now()).await?;
    tx.commit().await?;
    Ok(declaration)
}

/// What was refused, at a field.
fn at(name: &str, error: Error) -> Error {
    match error {
        Error::Refused(refusal) => Error::Fields(vec![Field::new(name, refusal)]),
        other => other,
    }
}

/// Keeps which age the caller states to have reached, for a vote whose rules ask for it: that age,
/// and no other.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] when the rules ask for no age, or
/// [`Refusal::NotDeclared`] before commune and age band are.
pub async fn state_age(services: &Services, caller: &Caller, rules: &VoterRules) -> Result<()> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let years = rules.minimum_age.years().ok_or(Error::NotFound)?;
    let mut tx = services.store.write().await?;
    if !store::account::set_reached(&mut tx, account.id, years).await? {
        return Err(Refusal::NotDeclared.into());
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps in which district the caller says to live, for a vote that a part of their commune holds:
/// one of those that vote, and no other.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::NotDeclared`] before the commune is, [`Error::NotFound`] when
/// the rules ask nothing of who lives in it, or [`Error::Fields`] about `district`.
pub async fn state_district(
    services: &Services,
    caller: &Caller,
    rules: &VoterRules,
    district: &str,
) -> Result<()> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    let declared = store::account::declaration_taken(&mut tx, account.id).await?;
    let declared = declared.ok_or(Refusal::NotDeclared)?;
    let home = declared.commune.clone();
    let parts = rules.parts_of(&home);
    if parts.is_empty() {
        return Err(Error::NotFound);
    }
    let mut fields = Fields::default();
    let chosen = parts.into_iter().find(|part| part.as_str() == district.trim());
    let Some(chosen) = fields.check("district", chosen.ok_or(Refusal::UnknownChoice)) else {
        return Err(fields.into_refused().into());
    };
    let after = Declaration { district: Some(chosen.clone()), ..declared };
    crate::home::may_become(services, &mut tx, account.id, &after)
        .await
        .map_err(|error| at("district", error))?;
    store::account::set_district(&mut tx, account.id, &home, Some(chosen)).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets in which district the caller said to live.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn forget_district(services: &Services, caller: &Caller) -> Result<()> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    if let Some(declared) = store::account::declaration(&mut tx, account.id).await? {
        store::account::set_district(&mut tx, account.id, &declared.commune, None).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps the nationality that the caller declares, for votes whose rules ask for one.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::NotDeclared`] before commune and age are, or
/// [`Error::Fields`] about `nationality`.
pub async fn declare_nationality(services: &Services, caller: &Caller, code: &str) -> Result<()> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut fields = Fields::default();
    let nationality = fields.check("nationality", required(code, str::parse::<Nationality>));
    let Some(nationality) = nationality else { return Err(fields.into_refused().into()) };
    let mut tx = services.store.write().await?;
    if !store::account::set_nationality(&mut tx, account.id, Some(nationality)).await? {
        return Err(Refusal::NotDeclared.into());
    }
    tx.commit().await?;
    Ok(())
}

/// Forgets the nationality that the caller declared.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn forget_nationality(services: &Services, caller: &Caller) -> Result<()> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    store::account::set_nationality(&mut tx, account.id, None).await?;
    tx.commit().await?;
    Ok(())
}

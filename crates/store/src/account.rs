//! Accounts, roles, and what voters declare.

use crate::{
    Result, Tx, dialect,
    row::{parse, sound},
};
use domain::{
    Moment,
    account::{Account, Declaration, Email, Nationality, Role},
    id::{AccountId, AdministrationId},
    locale::Locale,
    text::Slug,
};
use uuid::Uuid;

type AccountRow = (Uuid, String, String, bool);

fn account((id, email, locale, may_create): AccountRow) -> Result<(Account, bool)> {
    let account = Account {
        id: AccountId(id),
        email: sound(Email::parse(&email), "accounts", "email")?,
        locale: parse(&locale, "accounts", "locale")?,
    };
    Ok((account, may_create))
}

/// The account of an address, made when there was none. The flag says whether it may create
/// administrations.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn find_or_create(
    tx: &mut Tx,
    id: AccountId,
    email: &Email,
    locale: Locale,
    now: Moment,
) -> Result<(Account, bool)> {
    execute!(
        tx,
        "insert into accounts (id, email, locale, created_at) values ($1, $2, $3, $4)
         on conflict (email) do nothing",
        id.0,
        email.as_str(),
        locale.code(),
        now,
    )?;
    let row = fetch_optional!(
        AccountRow,
        tx,
        "select id, email, locale, may_create_administrations from accounts where email = $1",
        email.as_str(),
    )?;
    account(row.ok_or(crate::Error::Corrupt { table: "accounts", column: "email" })?)
}

/// An account by its id.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: AccountId) -> Result<Option<(Account, bool)>> {
    fetch_optional!(
        AccountRow,
        tx,
        "select id, email, locale, may_create_administrations from accounts where id = $1",
        id.0,
    )?
    .map(account)
    .transpose()
}

/// An account by its address.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn by_email(tx: &mut Tx, email: &Email) -> Result<Option<Account>> {
    let row = fetch_optional!(
        AccountRow,
        tx,
        "select id, email, locale, may_create_administrations from accounts where email = $1",
        email.as_str(),
    )?;
    Ok(row.map(account).transpose()?.map(|(account, _)| account))
}

/// Lets an account create administrations on this instance.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn let_create_administrations(tx: &mut Tx, id: AccountId) -> Result<()> {
    execute!(tx, "update accounts set may_create_administrations = $1 where id = $2", true, id.0)
        .map(drop)
}

/// The roles of an account.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn roles(tx: &mut Tx, id: AccountId) -> Result<Vec<(AdministrationId, Role)>> {
    fetch_all!(
        (Uuid, String),
        tx,
        "select administration_id, role from roles where account_id = $1
         order by administration_id, role",
        id.0,
    )?
    .into_iter()
    .map(|(administration, role)| {
        Ok((AdministrationId(administration), parse(&role, "roles", "role")?))
    })
    .collect()
}

/// Grants a role; granting it twice changes nothing.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn grant(
    tx: &mut Tx,
    account: AccountId,
    administration: AdministrationId,
    role: Role,
) -> Result<()> {
    execute!(
        tx,
        "insert into roles (account_id, administration_id, role) values ($1, $2, $3)
         on conflict (account_id, administration_id, role) do nothing",
        account.0,
        administration.0,
        role.code(),
    )
    .map(drop)
}

/// Takes a role back and gives the account that had it; `None` when the address does not hold it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn withdraw(
    tx: &mut Tx,
    email: &Email,
    administration: AdministrationId,
    role: Role,
) -> Result<Option<AccountId>> {
    let account = fetch_optional!(
        (Uuid,),
        tx,
        "delete from roles where administration_id = $1 and role = $2
             and account_id = (select id from accounts where email = $3)
         returning account_id",
        administration.0,
        role.code(),
        email.as_str(),
    )?;
    Ok(account.map(|(id,)| AccountId(id)))
}

/// Who holds a role in an administration, by address.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn staff(tx: &mut Tx, administration: AdministrationId) -> Result<Vec<(Email, Role)>> {
    fetch_all!(
        (String, String),
        tx,
        "select a.email, r.role from roles r join accounts a on a.id = r.account_id
         where r.administration_id = $1 order by a.email, r.role",
        administration.0,
    )?
    .into_iter()
    .map(|(email, role)| {
        Ok((sound(Email::parse(&email), "accounts", "email")?, parse(&role, "roles", "role")?))
    })
    .collect()
}

/// What an account has declared.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn declaration(tx: &mut Tx, id: AccountId) -> Result<Option<Declaration>> {
    fetch_optional!(
        (String, Option<String>, String, Option<i64>, Option<String>),
        tx,
        "select commune, district, age, reached, nationality from declarations
         where account_id = $1",
        id.0,
    )?
    .map(|(commune, district, age, reached, nationality)| {
        Ok(Declaration {
            commune: sound(Slug::parse(&commune), "declarations", "commune")?,
            district: district
                .map(|slug| sound(Slug::parse(&slug), "declarations", "district"))
                .transpose()?,
            age: parse(&age, "declarations", "age")?,
            reached: reached
                .map(|years| sound(u8::try_from(years), "declarations", "reached"))
                .transpose()?,
            nationality: nationality
                .map(|code| parse(&code, "declarations", "nationality"))
                .transpose()?,
        })
    })
    .transpose()
}

/// What an account has declared, kept from changing until the transaction ends.
///
/// # Errors
/// As [`declaration`].
pub async fn declaration_held(tx: &mut Tx, id: AccountId) -> Result<Option<Declaration>> {
    dialect::hold_declaration(tx, id).await?;
    declaration(tx, id).await
}

/// What an account has declared, to be changed: ballots that depend on it wait, and then find it
/// changed.
///
/// # Errors
/// As [`declaration`].
pub async fn declaration_taken(tx: &mut Tx, id: AccountId) -> Result<Option<Declaration>> {
    dialect::take_declaration(tx, id).await?;
    declaration(tx, id).await
}

/// Keeps what an account declares.
///
/// # Errors
/// [`crate::Error::Reference`] when the commune or the district is unknown.
pub async fn declare(
    tx: &mut Tx,
    id: AccountId,
    declaration: &Declaration,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into declarations
             (account_id, commune, district, age, reached, nationality, declared_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account_id) do update set commune = excluded.commune,
             district = excluded.district, age = excluded.age, reached = excluded.reached,
             nationality = excluded.nationality, declared_at = excluded.declared_at",
        id.0,
        declaration.commune.as_str(),
        declaration.district.as_ref().map(Slug::as_str),
        declaration.age.code(),
        declaration.reached.map(i64::from),
        declaration.nationality.map(Nationality::code),
        now,
    )
    .map(drop)
}

/// Notes or forgets a nationality beside what an account declared; says whether it declared
/// anything.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn set_nationality(
    tx: &mut Tx,
    id: AccountId,
    nationality: Option<Nationality>,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update declarations set nationality = $1 where account_id = $2",
        nationality.map(Nationality::code),
        id.0,
    )?;
    Ok(touched > 0)
}

/// Notes or forgets the district that somebody said to live in, beside what they declared; says
/// whether they declared that they live in its commune.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn set_district(
    tx: &mut Tx,
    id: AccountId,
    commune: &Slug,
    district: Option<&Slug>,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update declarations set district = $1 where account_id = $2 and commune = $3",
        district.map(Slug::as_str),
        id.0,
        commune.as_str(),
    )?;
    Ok(touched > 0)
}

/// Notes which age somebody stated to have reached, beside what they declared; says whether they
/// declared anything.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn set_reached(tx: &mut Tx, id: AccountId, years: u8) -> Result<bool> {
    let touched = execute!(
        tx,
        "update declarations set reached = $1 where account_id = $2",
        i64::from(years),
        id.0,
    )?;
    Ok(touched > 0)
}

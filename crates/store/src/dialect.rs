//! The few places where the two engines differ; nothing else asks which one it is.

use crate::{Result, Tx};
use domain::{
    event::Chain,
    id::{AccountId, ProcessId, ProposalId, ResourceId, VoteId, WorkshopId},
    session::Chooser,
};
use uuid::Uuid;

/// Makes writers to one chain wait for one another until they commit.
/// SQLite has a single writer anyway.
pub async fn lock_chain(tx: &mut Tx, chain: Chain) -> Result<()> {
    if let Tx::Postgres(tx) = tx {
        let (high, low) = chain.id().as_u64_pair();
        sqlx::query("select pg_advisory_xact_lock($1)")
            .bind((high ^ low).cast_signed())
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// Locks the row that a text selects by its id, until the transaction ends.
/// SQLite has a single writer anyway.
async fn lock(tx: &mut Tx, text: &'static str, id: Uuid) -> Result<()> {
    if let Tx::Postgres(tx) = tx {
        sqlx::query(text).bind(id).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Keeps a vote from changing its state until the transaction ends, while others may read it.
pub async fn hold_vote(tx: &mut Tx, vote: VoteId) -> Result<()> {
    lock(tx, "select id from votes where id = $1 for share", vote.0).await
}

/// Keeps a vote to this transaction until it ends: others who would change it or hold it wait.
pub async fn take_vote(tx: &mut Tx, vote: VoteId) -> Result<()> {
    lock(tx, "select id from votes where id = $1 for no key update", vote.0).await
}

/// Keeps a process to this transaction until it ends: others who would change it wait.
pub async fn take_process(tx: &mut Tx, process: ProcessId) -> Result<()> {
    lock(tx, "select id from processes where id = $1 for no key update", process.0).await
}

/// Keeps two proposals to this transaction until it ends, always in the same order, so that no two
/// transactions wait for one another.
pub async fn take_proposals(tx: &mut Tx, one: ProposalId, other: ProposalId) -> Result<()> {
    if let Tx::Postgres(tx) = tx {
        let text =
            "select id from proposals where id = $1 or id = $2 order by id for no key update";
        sqlx::query(text).bind(one.0).bind(other.0).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Keeps a voter's choice of a second commune from changing until the transaction ends.
pub async fn hold_second_commune(tx: &mut Tx, chooser: Chooser, process: ProcessId) -> Result<()> {
    let (accounts, letters) = (
        "select commune from second_communes where account_id = $1 and process_id = $2 for share",
        "select commune from second_communes_of_letters where holder = $1 and process_id = $2
         for share",
    );
    lock_second_commune(tx, chooser, process, (accounts, letters)).await
}

/// Keeps a voter's choice of a second commune to this transaction until it ends.
pub async fn take_second_commune(tx: &mut Tx, chooser: Chooser, process: ProcessId) -> Result<()> {
    let (accounts, letters) = (
        "select commune from second_communes where account_id = $1 and process_id = $2 for update",
        "select commune from second_communes_of_letters where holder = $1 and process_id = $2
         for update",
    );
    lock_second_commune(tx, chooser, process, (accounts, letters)).await
}

async fn lock_second_commune(
    tx: &mut Tx,
    chooser: Chooser,
    process: ProcessId,
    (accounts, letters): (&'static str, &'static str),
) -> Result<()> {
    if let Tx::Postgres(tx) = tx {
        let query = match chooser {
            Chooser::Account(account) => sqlx::query(accounts).bind(account.0),
            Chooser::Letter(holder) => sqlx::query(letters).bind(holder.0.to_vec()),
        };
        query.bind(process.0).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Keeps what an account declares from changing until the transaction ends.
pub async fn hold_declaration(tx: &mut Tx, account: AccountId) -> Result<()> {
    lock(tx, "select account_id from declarations where account_id = $1 for share", account.0).await
}

/// Keeps what an account declares to this transaction until it ends.
pub async fn take_declaration(tx: &mut Tx, account: AccountId) -> Result<()> {
    lock(tx, "select account_id from declarations where account_id = $1 for update", account.0)
        .await
}

/// Keeps what somebody shares to this transaction until it ends, so that nobody else promises it.
pub async fn take_resource(tx: &mut Tx, resource: ResourceId) -> Result<()> {
    lock(tx, "select id from resources where id = $1 for no key update", resource.0).await
}

/// Keeps a workshop to this transaction until it ends.
pub async fn take_workshop(tx: &mut Tx, workshop: WorkshopId) -> Result<()> {
    lock(tx, "select id from workshops where id = $1 for no key update", workshop.0).await
}

/// The channel on which servers tell one another of workshops.
const WORKSHOPS: &str = "ensamen_workshops";

/// Tells the other servers at the commit. An embedded database has no other servers.
pub async fn announce_workshop(tx: &mut Tx, workshop: WorkshopId) -> Result<()> {
    if let Tx::Postgres(tx) = tx {
        sqlx::query("select pg_notify($1, $2)")
            .bind(WORKSHOPS)
            .bind(workshop.to_string())
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// The channel on which servers tell one another how far long work is.
pub const PROGRESS: &str = "ensamen_progress";

/// Tells the other servers how far long work is. An embedded database has no other servers.
pub async fn tell_progress(store: &crate::Store, text: &str) -> Result<()> {
    if let Some(pool) = store.postgres() {
        sqlx::query("select pg_notify($1, $2)").bind(PROGRESS).bind(text).execute(pool).await?;
    }
    Ok(())
}

/// Listens to what other servers tell.
pub async fn listen_to_servers(store: &crate::Store) -> Result<Option<sqlx::postgres::PgListener>> {
    let Some(pool) = store.postgres() else { return Ok(None) };
    let mut listener = sqlx::postgres::PgListener::connect_with(pool).await?;
    listener.listen_all([WORKSHOPS, PROGRESS]).await?;
    Ok(Some(listener))
}

/// Makes a PostgreSQL database of a name that holds nothing but letters, digits and underscores.
pub async fn create_database(url: &str, name: &str) -> Result<String> {
    use sqlx::{AssertSqlSafe, ConnectOptions, Connection, postgres::PgConnectOptions};
    let options: PgConnectOptions = url.parse()?;
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !plain {
        return Err(crate::Error::Reference);
    }
    let mut connection = options.connect().await?;
    // A name cannot be bound; this one was checked letter by letter.
    sqlx::query(AssertSqlSafe(format!("create database {name}"))).execute(&mut connection).await?;
    connection.close().await?;
    Ok(options.database(name).to_url_lossy().to_string())
}

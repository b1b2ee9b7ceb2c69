//! One SQL text, bound and run on whichever engine the transaction belongs to.
//!
//! Arguments are values that copy (ids, numbers, moments) or references. A text may come in pieces,
//! one behind the other, so that columns that several read alike are named once. Built with the
//! feature `sql-check`, every text is also checked against a real, migrated database.

/// Which database the texts were last checked against: when it changes, they are checked again.
#[cfg(feature = "sql-check")]
const _: Option<&str> = option_env!("ENSAMEN_SQL_CHECK");

/// Checks a text at compile time when asked to; nothing otherwise.
macro_rules! check_sql {
    ($first:literal $($more:literal)* $(, $arg:expr)*) => {
        #[cfg(feature = "sql-check")]
        if false {
            let _ = sqlx::query_unchecked!($first $(+ $more)* $(, $arg)*);
        }
    };
}

/// Runs a text and gives the number of rows it touched.
macro_rules! execute {
    ($tx:expr, $sql:literal $(, $arg:expr)* $(,)?) => {{
        check_sql!($sql $(, $arg)*);
        match $tx {
            $crate::Tx::Sqlite(tx) => sqlx::query($sql)$(.bind($arg))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
            $crate::Tx::Postgres(tx) => sqlx::query($sql)$(.bind($arg))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
        }
        .map_err($crate::Error::from)
    }};
}

/// Reads at most one row.
macro_rules! fetch_optional {
    ($row:ty, $tx:expr, $($sql:literal)+ $(, $arg:expr)* $(,)?) => {{
        check_sql!($($sql)+ $(, $arg)*);
        match $tx {
            $crate::Tx::Sqlite(tx) => sqlx::query_as::<_, $row>(concat!($($sql),+))$(.bind($arg))*
                .fetch_optional(&mut **tx).await,
            $crate::Tx::Postgres(tx) => sqlx::query_as::<_, $row>(concat!($($sql),+))$(.bind($arg))*
                .fetch_optional(&mut **tx).await,
        }
        .map_err($crate::Error::from)
    }};
}

/// Reads at most one row by a text that needs no other beside it. It is read as it is committed at that
/// moment, and the database is not asked to begin and to end a transaction.
macro_rules! fetch_alone {
    ($row:ty, $store:expr, $($sql:literal)+ $(, $arg:expr)* $(,)?) => {{
        check_sql!($($sql)+ $(, $arg)*);
        match $store.pools() {
            $crate::engine::Pools::Sqlite { readers, .. } => {
                sqlx::query_as::<_, $row>(concat!($($sql),+))$(.bind($arg))*
                    .fetch_optional(readers).await
            }
            $crate::engine::Pools::Postgres(pool) => {
                sqlx::query_as::<_, $row>(concat!($($sql),+))$(.bind($arg))*
                    .fetch_optional(pool).await
            }
        }
        .map_err($crate::Error::from)
    }};
}

/// Reads all rows.
macro_rules! fetch_all {
    ($row:ty, $tx:expr, $($sql:literal)+ $(, $arg:expr)* $(,)?) => {{
        check_sql!($($sql)+ $(, $arg)*);
        match $tx {
            $crate::Tx::Sqlite(tx) => sqlx::query_as::<_, $row>(concat!($($sql),+))$(.bind($arg))*
                .fetch_all(&mut **tx).await,
            $crate::Tx::Postgres(tx) => sqlx::query_as::<_, $row>(concat!($($sql),+))$(.bind($arg))*
                .fetch_all(&mut **tx).await,
        }
        .map_err($crate::Error::from)
    }};
}

/// How many ids `among!` takes.
pub const AT_ONCE: usize = 24;

/// Reads the rows of some ids, at least one and at most [`AT_ONCE`]: `among!(rows, tx, ids, "from …
/// where id", "order by …")`. Neither engine takes a list in the other's way, so each id has a place
/// of its own; places left over name the first again.
macro_rules! among {
    ($rows:ident, $tx:expr, $ids:expr, $before:literal $(, $after:literal)? $(,)?) => {{
        let ids = $ids;
        let at = |place: usize| ids.get(place).unwrap_or(&ids[0]).0;
        $rows!(
            fetch_all,
            $tx,
            $before
            " in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
             $20, $21, $22, $23, $24) "
            $($after)?,
            at(0),
            at(1),
            at(2),
            at(3),
            at(4),
            at(5),
            at(6),
            at(7),
            at(8),
            at(9),
            at(10),
            at(11),
            at(12),
            at(13),
            at(14),
            at(15),
            at(16),
            at(17),
            at(18),
            at(19),
            at(20),
            at(21),
            at(22),
            at(23),
        )
    }};
}

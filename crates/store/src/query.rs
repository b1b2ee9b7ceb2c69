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

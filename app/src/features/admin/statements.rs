//! The statements that a new administration begins with, to be read and made its own.

use domain::locale::Locale;
use std::{collections::BTreeMap, sync::LazyLock};

type Texts = BTreeMap<String, BTreeMap<String, String>>;

static STATEMENTS: LazyLock<Texts> = LazyLock::new(|| {
    let source = include_str!("../../../../server/demo/statements.json");
    serde_json::from_str(source).unwrap_or_else(|error| {
        tracing::error!(%error, "the statements of a new administration do not parse");
        Texts::new()
    })
});

/// The text of a statement (`accessibility`, `privacy`) in a language, its places still open.
pub(super) fn template(name: &str, l: Locale) -> String {
    STATEMENTS.get(name).and_then(|texts| texts.get(l.code())).cloned().unwrap_or_default()
}

//! What is in sets that are lent whole, read again when more words are known than when it was
//! written.

use super::directory::kind_of;
use crate::{Result, Services, cost_words::untaught};
use domain::{
    registry::resource::{Details, Part, folded},
    text::Slug,
};
use store::{Tx, registry as rows};

/// Reads of which kinds the things within a set are, where their words name one.
pub(super) async fn sort_parts(tx: &mut Tx, details: &mut Details) -> Result<()> {
    for part in &mut details.parts {
        part.kind = kind_of(tx, &part.label).await?;
    }
    Ok(())
}

/// Lets what nobody knows of the things within a set wait for a steward, but for what was `before` in
/// it.
pub(super) async fn note_parts(
    services: &Services,
    tx: &mut Tx,
    before: &[Part],
    details: &Details,
) -> Result<()> {
    let is_new =
        |part: &&Part| part.kind.is_none() && before.iter().all(|it| it.label != part.label);
    for part in details.parts.iter().filter(is_new) {
        // Counted, as the words of a cost line are: what goes without saying is no thing by itself.
        if untaught(tx, &format!("1 {}", part.label)).await?.is_empty() {
            continue;
        }
        let term: String = folded(&part.label).chars().take(80).collect();
        let example: String = part.label.chars().take(200).collect();
        rows::people::note(tx, &term, &example, services.now()).await?;
    }
    Ok(())
}

/// Reads every set that is listed again, within a transaction; how many hold more than was known.
/// Whoever has one of them open in a form is told, as when somebody else had changed it.
pub(super) async fn read_again(tx: &mut Tx) -> Result<usize> {
    let mut found = 0;
    for mut set in rows::contents::sets(tx).await? {
        let before = set.details.parts.clone();
        sort_parts(tx, &mut set.details).await?;
        let kept = if set.details.parts == before {
            // Written before what is in sets was kept beside them.
            rows::contents::keep(tx, &set).await?;
            false
        } else {
            set.revision += 1;
            rows::resource::save(tx, &set).await?
        };
        found += usize::from(kept);
    }
    Ok(found)
}

/// Lets what is in sets follow the kinds that were merged into another, within a transaction; of sets that
/// are not lent just now too. Gives how many sets followed.
pub(super) async fn follow(tx: &mut Tx, into: &Slug) -> Result<usize> {
    let merged = rows::people::merged(tx).await?;
    let gone = |kind: &Slug| merged.iter().any(|(from, other)| from == kind && other == into);
    let mut followed = 0;
    for id in rows::contents::of_merged_kinds(tx, into).await? {
        let Some(mut set) = rows::resource::taken(tx, id).await? else { continue };
        for part in &mut set.details.parts {
            if part.kind.as_ref().is_some_and(gone) {
                part.kind = Some(into.clone());
            }
        }
        set.revision += 1;
        followed += usize::from(rows::resource::save(tx, &set).await?);
    }
    Ok(followed)
}

/// Reads every set that is listed again, once, when the server starts: what was written under an
/// earlier version counts from then on.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn at_start(services: &Services) -> Result<usize> {
    let mut tx = services.store.write().await?;
    let found = read_again(&mut tx).await?;
    tx.commit().await?;
    Ok(found)
}

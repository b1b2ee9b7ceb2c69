//! What an instance knows before anyone does anything: its territories and kinds of resources.

use crate::{Result, Services, kept::Kept};
use domain::place::Territory;
use std::sync::Arc;
use store::Tx;
pub use store::reference::ResourceKind;

/// The territories of an instance with what administrations named within them.
#[derive(Debug)]
pub struct Places {
    /// The territories, in their order.
    pub communes: Vec<Territory>,
    /// The same, each before its districts.
    pub all: Vec<Territory>,
}

/// The places that were read: of an instance there are one kind.
pub(crate) type KeptPlaces = Kept<(), i64, Places>;

/// All places as they stand.
pub(crate) async fn standing(services: &Services, tx: &mut Tx) -> Result<Arc<Places>> {
    let stamp = store::stamp::of_places(tx).await?;
    under(services, tx, stamp).await
}

/// All places as they stand under the stamp that this transaction finds.
pub(crate) async fn under(services: &Services, tx: &mut Tx, stamp: i64) -> Result<Arc<Places>> {
    if let Some(places) = services.places.under(&(), &stamp) {
        return Ok(places);
    }
    let communes = store::reference::territories(tx).await?;
    let districts = store::district::all(tx).await?;
    let mut all = Vec::with_capacity(communes.len() + districts.len());
    for commune in &communes {
        let own = districts.iter().filter(|district| district.commune == commune.slug);
        all.push(commune.clone());
        all.extend(own.map(|district| district.within(commune)));
    }
    Ok(services.places.keep((), stamp, Places { communes, all }))
}

/// All territories, in their order.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn territories(services: &Services) -> Result<Vec<Territory>> {
    let mut tx = services.store.read().await?;
    Ok(standing(services, &mut tx).await?.communes.clone())
}

/// All territories in their order, each commune before its districts.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn places(services: &Services) -> Result<Vec<Territory>> {
    let mut tx = services.store.read().await?;
    Ok(standing(services, &mut tx).await?.all.clone())
}

/// All kinds of things that can be shared, by code.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn kinds(services: &Services) -> Result<Vec<ResourceKind>> {
    let mut tx = services.store.read().await?;
    Ok(store::reference::kinds(&mut tx).await?)
}

/// Loads the territories and kinds of an instance; loading them again brings them up to date.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn load(
    services: &Services,
    territories: &[Territory],
    kinds: &[ResourceKind],
) -> Result<()> {
    let mut tx = services.store.write().await?;
    for (position, territory) in (0_i64..).zip(territories) {
        store::reference::put_territory(&mut tx, territory, position).await?;
    }
    for kind in kinds {
        store::reference::put_kind(&mut tx, kind).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A setting of the instance.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn setting(services: &Services, key: &str) -> Result<Option<String>> {
    let mut tx = services.store.read().await?;
    Ok(store::reference::setting(&mut tx, key).await?)
}

/// Keeps a setting of the instance.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn set_setting(services: &Services, key: &str, value: &str) -> Result<()> {
    let mut tx = services.store.write().await?;
    store::reference::set_setting(&mut tx, key, value).await?;
    tx.commit().await?;
    Ok(())
}

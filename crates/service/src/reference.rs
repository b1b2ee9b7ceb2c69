//! What an instance knows before anyone does anything: its territories and kinds of resources.

use crate::{Result, Services};
use domain::place::Territory;
pub use store::reference::ResourceKind;

/// All territories, in their order.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn territories(services: &Services) -> Result<Vec<Territory>> {
    let mut tx = services.store.read().await?;
    Ok(store::reference::territories(&mut tx).await?)
}

/// All territories in their order, each commune before its districts.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn places(services: &Services) -> Result<Vec<Territory>> {
    let mut tx = services.store.read().await?;
    let communes = store::reference::territories(&mut tx).await?;
    let districts = store::district::all(&mut tx).await?;
    let mut places = Vec::with_capacity(communes.len() + districts.len());
    for commune in communes {
        let own = districts.iter().filter(|district| district.commune == commune.slug);
        let own: Vec<_> = own.map(|district| district.within(&commune)).collect();
        places.push(commune);
        places.extend(own);
    }
    Ok(places)
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

//! Who helped whom, and what that was worth: money where money moved, and what nobody had to buy
//! where it did not.

use crate::{Error, Result, Services};
use domain::money::Cents;
pub use store::network::{Lent, Pledged};

/// What one actor lent another, with what it spared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// What was lent.
    pub lent: Lent,
    /// What the borrower would have paid to buy as many as it had at once; none for places, skills
    /// and what has no usual price.
    pub spared: Option<Cents>,
}

/// The network as it stands.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// Loans that came back.
    pub loans: Vec<Help>,
    /// What partners promised.
    pub pledges: Vec<Pledged>,
}

impl Network {
    /// How many loans there were.
    #[must_use]
    pub fn times(&self) -> u64 {
        self.loans.iter().map(|help| help.lent.times).sum()
    }

    /// What nobody had to buy, together.
    #[must_use]
    pub fn spared(&self) -> Cents {
        let amounts = self.loans.iter().filter_map(|help| help.spared);
        Cents::sum(amounts).unwrap_or(Cents::ZERO)
    }

    /// The money that partners promised, together.
    #[must_use]
    pub fn promised(&self) -> Cents {
        let amounts = self.pledges.iter().filter_map(|one| one.pledge.amount);
        Cents::sum(amounts).unwrap_or(Cents::ZERO)
    }
}

/// Reads the network, for everyone: inhabitants are not in it.
///
/// # Errors
/// [`Error::Internal`].
pub async fn show(services: &Services) -> Result<Network> {
    let kinds = kinds::kinds().map_err(Error::internal)?;
    let price = |slug: &str| {
        let kind = kinds.iter().find(|kind| kind.slug == slug)?;
        i64::try_from(kind.typical_price_cents?).ok().map(Cents)
    };
    let mut tx = services.store.read().await?;
    let lent = store::network::lent(&mut tx).await?;
    let pledges = store::network::pledged(&mut tx).await?;
    let loans = lent.into_iter().map(|lent| {
        let many = u32::try_from(lent.most).unwrap_or(u32::MAX);
        let spared = price(lent.kind.as_str()).and_then(|price| price.checked_mul(many));
        Help { lent, spared }
    });
    Ok(Network { loans: loans.collect(), pledges })
}

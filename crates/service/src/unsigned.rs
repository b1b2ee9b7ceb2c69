//! What readers tell the desk who have not signed in: a little from each address, and nothing that a
//! program filled in.

use crate::{Result, account::Visitor};
use domain::{Refusal, account::Account};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{net::IpAddr, num::NonZeroU32};

/// How often one address may tell something in an hour: a library has many people behind one.
const PER_ADDRESS: Quota = Quota::per_hour(NonZeroU32::new(10).expect("10 is not nought"));
/// How much of one thing may wait that nobody signed.
pub(crate) const WAITING: usize = 5;

/// How often addresses told something of late.
#[derive(Debug)]
pub(crate) struct Unsigned(DefaultKeyedRateLimiter<IpAddr>);

impl Default for Unsigned {
    fn default() -> Self {
        Self(RateLimiter::keyed(PER_ADDRESS))
    }
}

impl Unsigned {
    /// Forgets who has been quiet.
    pub(crate) fn forget(&self) {
        self.0.retain_recent();
    }
}

/// Who tells something.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'a> {
    /// Whoever asks.
    pub visitor: &'a Visitor,
    /// The address that the request came from, when the server knows it. It is kept nowhere.
    pub address: Option<IpAddr>,
    /// What stands in a field that people do not see; programs fill it in.
    pub unseen: &'a str,
}

impl Teller<'_> {
    /// The account of who has signed in.
    pub(crate) const fn account(&self) -> Option<&Account> {
        self.visitor.caller.account.as_ref()
    }

    /// Whether a program filled the form in: it is thanked, and nothing is kept.
    pub(crate) const fn is_a_program(&self) -> bool {
        !self.unseen.is_empty()
    }

    /// Counts what somebody tells who has not signed in.
    ///
    /// # Errors
    /// [`Refusal::TooManyRequests`].
    pub(crate) fn admit(&self, unsigned: &Unsigned) -> Result<()> {
        let many = |address: IpAddr| unsigned.0.check_key(&address).is_err();
        if self.account().is_none() && self.address.is_some_and(many) {
            return Err(Refusal::TooManyRequests { seconds: 3600 }.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Caller;

    #[test]
    fn an_address_tells_a_little_in_an_hour_and_others_are_heard() {
        let visitor = Visitor { caller: Caller::anonymous(), session: None, hat: None };
        let unsigned = Unsigned::default();
        let at = |last: u8| Teller {
            visitor: &visitor,
            address: Some(IpAddr::from([192, 0, 2, last])),
            unseen: "",
        };
        for _ in 0..10 {
            assert!(at(1).admit(&unsigned).is_ok());
        }
        assert!(at(1).admit(&unsigned).is_err());
        assert!(at(2).admit(&unsigned).is_ok());
        let unknown = Teller { address: None, ..at(1) };
        assert!(unknown.admit(&unsigned).is_ok());
    }
}

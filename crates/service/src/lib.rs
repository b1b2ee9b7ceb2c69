//! Use cases, one file per family. Each function authorises first, then decides with `domain`,
//! writes with `store`, records an event in the same transaction, and commits.
//!
//! This crate knows no HTTP and no words: what people read is written by `app`.

pub mod account;
pub mod actor;
pub mod administration;
pub mod agenda;
pub mod amendment;
pub mod ballot;
mod cast_queue;
pub mod coaching;
pub mod codes;
pub mod conduct;
pub mod cost_words;
pub mod count;
pub mod counter;
pub mod counting;
pub mod crowd;
pub mod deciding;
pub mod decision;
pub mod decision_letters;
pub mod delivery;
#[cfg(test)]
mod desk;
pub mod discussion;
pub mod district;
pub mod document;
pub mod envelope;
mod error;
pub mod follow;
pub mod harvest;
pub mod hats;
mod home;
pub mod import_pb;
pub mod import_table;
#[cfg(test)]
mod import_tests;
pub mod initiative;
pub mod inventory;
mod kept;
mod keys;
pub mod laureates;
pub mod letter;
pub mod lineage;
pub mod live;
pub mod lost_letter;
pub mod mail;
pub mod membership;
pub mod models;
pub mod moderation;
pub mod near;
pub mod network;
pub mod office;
pub mod owners;
pub mod packages;
pub mod paper;
pub mod partnership;
pub mod phases;
pub mod photo;
pub mod picture;
pub mod preview;
pub mod process;
pub mod progress;
pub mod project;
mod project_form;
pub mod proposal;
pub mod proposal_fit;
mod proposal_form;
pub mod recipe;
pub mod reference;
pub mod registry;
pub mod rehearsals;
pub mod reminder;
pub mod result;
pub mod review;
pub mod revision;
pub mod second;
pub mod sharing;
pub mod standing;
mod token;
pub mod translation;
pub mod tried;
pub mod turn;
pub mod unsigned;
pub mod valuation;
pub mod working_copy;
pub mod workshop;
pub mod workshop_board;
pub mod workshop_guests;
pub mod workshop_phone;
pub mod workshop_team;
pub mod workshop_wifi;
mod world;

pub use error::{Error, Result};
pub use keys::{KeyError, Keys};
pub use world::{Clock, Randomness, SystemClock, SystemRandomness};

use cast_queue::CastQueue;
use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};
use store::Store;

/// Everything that a use case needs from the outside.
#[derive(Clone)]
pub struct Services {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) randomness: Arc<dyn Randomness>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) settings: Settings,
    pub(crate) casts: CastQueue,
    pub(crate) cast_limits: Arc<governor::DefaultKeyedRateLimiter<[u8; 32]>>,
    pub(crate) code_limits: Arc<codes::Tries>,
    pub(crate) works: progress::Works,
    pub(crate) trials: Arc<tokio::sync::Semaphore>,
    pub(crate) pictures: Arc<tokio::sync::Semaphore>,
    pub(crate) live: Arc<live::Live>,
    pub(crate) workshop_limits: Arc<workshop::Limits>,
    pub(crate) rehearsals: Arc<rehearsals::Rehearsals>,
    pub(crate) translator: Option<Arc<dyn translation::Translator>>,
    pub(crate) offers: Arc<RwLock<HashMap<domain::id::VoteId, Arc<ballot::Offer>>>>,
    pub(crate) lists: Arc<proposal::Lists>,
    pub(crate) views: Arc<process::Views>,
    pub(crate) places: Arc<reference::KeptPlaces>,
    pub(crate) stocked: Arc<registry::stocked::Stocked>,
    pub(crate) unsigned: Arc<unsigned::Unsigned>,
    pub(crate) file_limits: allocation::pb::Limits,
}

/// What an operator decides for the whole instance.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Whether this is the demonstration: personas and an outbox instead of sign-in by mail.
    pub demonstration: bool,
}

impl Services {
    /// Assembles the services and starts the writer that groups ballots. Must be called within
    /// a tokio runtime.
    #[must_use]
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
        keys: Keys,
        settings: Settings,
    ) -> Self {
        let casts = CastQueue::start(store.clone(), Arc::clone(&clock), Arc::clone(&randomness));
        let mut server = [0; 16];
        randomness.fill(&mut server);
        let server = u128::from_be_bytes(server);
        Self {
            store,
            clock,
            randomness,
            keys: Arc::new(keys),
            settings,
            casts,
            cast_limits: Arc::new(governor::RateLimiter::keyed(ballot::CASTS_PER_SLOT)),
            code_limits: Arc::default(),
            works: progress::Works::new(server),
            trials: Arc::new(tokio::sync::Semaphore::new(1)),
            pictures: Arc::new(tokio::sync::Semaphore::new(2)),
            live: Arc::default(),
            workshop_limits: Arc::default(),
            rehearsals: Arc::default(),
            translator: None,
            offers: Arc::default(),
            lists: Arc::default(),
            views: Arc::default(),
            places: Arc::default(),
            stocked: Arc::default(),
            unsigned: Arc::default(),
            file_limits: allocation::pb::Limits::default(),
        }
    }

    /// The same, with a service that drafts translations.
    #[must_use]
    pub fn with_translator(mut self, translator: Arc<dyn translation::Translator>) -> Self {
        self.translator = Some(translator);
        self
    }

    /// The same, reading past votes from files within other limits than the usual ones.
    #[must_use]
    pub fn with_file_limits(mut self, limits: allocation::pb::Limits) -> Self {
        self.file_limits = limits;
        self
    }

    /// How large an election file may be that is brought in.
    #[must_use]
    pub const fn file_limits(&self) -> &allocation::pb::Limits {
        &self.file_limits
    }

    /// The same over the same database and keys, by another clock: what the demonstration plays of
    /// days that are over.
    #[must_use]
    pub fn by_clock(&self, clock: Arc<dyn Clock>) -> Self {
        let (told, chance) = (Arc::clone(&clock), Arc::clone(&self.randomness));
        let casts = CastQueue::start(self.store.clone(), told, chance);
        Self { clock, casts, ..self.clone() }
    }

    /// Whether translations can be drafted.
    #[must_use]
    pub fn translates(&self) -> bool {
        self.translator.is_some()
    }

    /// The present moment, to the millisecond.
    #[must_use]
    pub fn now(&self) -> domain::Moment {
        domain::to_millisecond(self.clock.now())
    }

    /// The present day, as people in Brussels call it.
    #[must_use]
    pub fn today(&self) -> chrono::NaiveDate {
        self.now().with_timezone(&chrono_tz::Europe::Brussels).date_naive()
    }

    /// Whether this instance is the demonstration.
    #[must_use]
    pub const fn is_demonstration(&self) -> bool {
        self.settings.demonstration
    }

    /// The public key that receipts are signed with, in hexadecimal.
    #[must_use]
    pub fn receipt_key(&self) -> String {
        self.keys.public_key_hex()
    }

    pub(crate) fn new_uuid(&self) -> uuid::Uuid {
        let mut bytes = [0; 16];
        self.randomness.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    pub(crate) fn random_hex<const N: usize>(&self) -> String {
        let mut bytes = [0; N];
        self.randomness.fill(&mut bytes);
        domain::rules::hex(&bytes)
    }
}

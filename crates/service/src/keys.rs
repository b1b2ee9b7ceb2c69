//! Secrets, in a directory apart from the database and outside its backups: two keys per vote,
//! from which slots are derived and under which codes on paper are hashed, both destroyed after
//! the count; one per process in which people vote in one envelope, or by where they live, destroyed
//! with the last count;
//! one per workshop, destroyed at its end; and the key that signs receipts.

use crate::Randomness;
use domain::{
    ballot::SlotKey,
    code::CodeKey,
    id::{ProcessId, VoteId, WorkshopId},
    session::TurnKey,
    workshop::WorkshopKey,
};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use std::{
    collections::HashMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};
use thiserror::Error;

/// The directory of secrets.
pub struct Keys {
    directory: PathBuf,
    signing: SigningKey,
    cache: RwLock<HashMap<VoteId, Arc<SlotKey>>>,
    turns: RwLock<HashMap<ProcessId, Arc<TurnKey>>>,
}

/// What can go wrong with the directory of secrets.
#[derive(Debug, Error)]
pub enum KeyError {
    /// The directory or a file in it cannot be used.
    #[error("the keys in {path} cannot be read or written")]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A key file does not hold 32 bytes in hexadecimal.
    #[error("the key in {path} is damaged")]
    Damaged {
        /// Where.
        path: PathBuf,
    },
    /// The key of the vote is gone: its slots can no longer be told.
    #[error("the key of this vote does not exist any more")]
    Destroyed,
}

impl Keys {
    /// Opens the directory, made with its signing key when it is new.
    ///
    /// # Errors
    /// [`KeyError::Io`] or [`KeyError::Damaged`].
    pub fn open(directory: &Path, randomness: &dyn Randomness) -> Result<Self, KeyError> {
        let io = |source| KeyError::Io { path: directory.to_owned(), source };
        fs::create_dir_all(directory).map_err(io)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(directory, fs::Permissions::from_mode(0o700)).map_err(io)?;
        }
        let path = directory.join("receipts.key");
        if !path.exists() {
            write_secret(&path, &random(randomness))?;
        }
        let signing = SigningKey::from_bytes(&read_secret(&path)?);
        Ok(Self {
            directory: directory.to_owned(),
            signing,
            cache: RwLock::default(),
            turns: RwLock::default(),
        })
    }

    fn path(&self, vote: VoteId) -> PathBuf {
        self.directory.join(format!("vote-{vote}.key"))
    }

    /// Makes the key of a vote, once.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn create(&self, vote: VoteId, randomness: &dyn Randomness) -> Result<(), KeyError> {
        let path = self.path(vote);
        if path.exists() { Ok(()) } else { write_secret(&path, &random(randomness)) }
    }

    /// The key of a vote.
    ///
    /// # Errors
    /// [`KeyError::Destroyed`] when there is none, [`KeyError::Io`] or [`KeyError::Damaged`].
    pub fn slot_key(&self, vote: VoteId) -> Result<Arc<SlotKey>, KeyError> {
        if let Some(key) = self.cache.read().ok().and_then(|cache| cache.get(&vote).cloned()) {
            return Ok(key);
        }
        let path = self.path(vote);
        if !path.exists() {
            return Err(KeyError::Destroyed);
        }
        let key = Arc::new(SlotKey(read_secret(&path)?));
        if let Ok(mut cache) = self.cache.write() {
            cache.insert(vote, Arc::clone(&key));
        }
        Ok(key)
    }

    fn code_path(&self, vote: VoteId) -> PathBuf {
        self.directory.join(format!("codes-{vote}.key"))
    }

    /// Makes the key of the codes of a vote, once.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn create_code_key(
        &self,
        vote: VoteId,
        randomness: &dyn Randomness,
    ) -> Result<(), KeyError> {
        let path = self.code_path(vote);
        if path.exists() { Ok(()) } else { write_secret(&path, &random(randomness)) }
    }

    /// The key of the codes of a vote.
    ///
    /// # Errors
    /// [`KeyError::Destroyed`] when there is none, [`KeyError::Io`] or [`KeyError::Damaged`].
    pub fn code_key(&self, vote: VoteId) -> Result<CodeKey, KeyError> {
        let path = self.code_path(vote);
        if path.exists() { Ok(CodeKey(read_secret(&path)?)) } else { Err(KeyError::Destroyed) }
    }

    fn workshop_path(&self, workshop: WorkshopId) -> PathBuf {
        self.directory.join(format!("workshop-{workshop}.key"))
    }

    /// Makes the key of a workshop, once.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn create_workshop_key(
        &self,
        workshop: WorkshopId,
        randomness: &dyn Randomness,
    ) -> Result<(), KeyError> {
        let path = self.workshop_path(workshop);
        if path.exists() { Ok(()) } else { write_secret(&path, &random(randomness)) }
    }

    /// The key of a workshop.
    ///
    /// # Errors
    /// [`KeyError::Destroyed`] when there is none, [`KeyError::Io`] or [`KeyError::Damaged`].
    pub fn workshop_key(&self, workshop: WorkshopId) -> Result<WorkshopKey, KeyError> {
        let path = self.workshop_path(workshop);
        if path.exists() { Ok(WorkshopKey(read_secret(&path)?)) } else { Err(KeyError::Destroyed) }
    }

    /// The workshops whose keys are here.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn workshops(&self) -> Result<Vec<WorkshopId>, KeyError> {
        Ok(self.named(&["workshop-"])?.into_iter().map(WorkshopId).collect())
    }

    /// What the keys are of whose names begin so, each once, in order.
    fn named(&self, beginnings: &[&str]) -> Result<Vec<uuid::Uuid>, KeyError> {
        let io = |source| KeyError::Io { path: self.directory.clone(), source };
        let mut ids = Vec::new();
        for entry in fs::read_dir(&self.directory).map_err(io)? {
            let name = entry.map_err(io)?.file_name();
            let id: Option<uuid::Uuid> = name.to_str().and_then(|name| {
                let name = name.strip_suffix(".key")?;
                beginnings.iter().find_map(|beginning| name.strip_prefix(beginning))?.parse().ok()
            });
            ids.extend(id);
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// Overwrites and removes the key of a workshop: from then on no ballot can be tied to a seat, and
    /// no phone opens one.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn destroy_workshop(&self, workshop: WorkshopId) -> Result<(), KeyError> {
        erase(&self.workshop_path(workshop))
    }

    /// The votes whose keys are here.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn votes(&self) -> Result<Vec<VoteId>, KeyError> {
        Ok(self.named(&["vote-", "codes-"])?.into_iter().map(VoteId).collect())
    }

    fn turn_path(&self, process: ProcessId) -> PathBuf {
        self.directory.join(format!("turns-{process}.key"))
    }

    /// Makes the key of the turns of a process, once.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn create_turn_key(
        &self,
        process: ProcessId,
        randomness: &dyn Randomness,
    ) -> Result<(), KeyError> {
        let path = self.turn_path(process);
        if path.exists() { Ok(()) } else { write_secret(&path, &random(randomness)) }
    }

    /// The key of the turns of a process.
    ///
    /// # Errors
    /// [`KeyError::Destroyed`] when there is none, [`KeyError::Io`] or [`KeyError::Damaged`].
    pub fn turn_key(&self, process: ProcessId) -> Result<Arc<TurnKey>, KeyError> {
        if let Some(key) = self.turns.read().ok().and_then(|keys| keys.get(&process).cloned()) {
            return Ok(key);
        }
        let path = self.turn_path(process);
        if !path.exists() {
            return Err(KeyError::Destroyed);
        }
        let key = Arc::new(TurnKey(read_secret(&path)?));
        if let Ok(mut keys) = self.turns.write() {
            keys.insert(process, Arc::clone(&key));
        }
        Ok(key)
    }

    /// The processes whose keys of turns are here.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn processes(&self) -> Result<Vec<ProcessId>, KeyError> {
        Ok(self.named(&["turns-"])?.into_iter().map(ProcessId).collect())
    }

    /// Overwrites and removes the key of the turns of a process: from then on no turn can be tied to
    /// a person.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn destroy_turns(&self, process: ProcessId) -> Result<(), KeyError> {
        if let Ok(mut keys) = self.turns.write() {
            keys.remove(&process);
        }
        erase(&self.turn_path(process))
    }

    /// Overwrites and removes the keys of a vote: from then on no slot can be tied to a person, and
    /// no code to anything.
    ///
    /// # Errors
    /// [`KeyError::Io`].
    pub fn destroy(&self, vote: VoteId) -> Result<(), KeyError> {
        if let Ok(mut cache) = self.cache.write() {
            cache.remove(&vote);
        }
        erase(&self.path(vote))?;
        erase(&self.code_path(vote))
    }

    /// Signs a receipt; hexadecimal.
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> String {
        domain::rules::hex(&self.signing.sign(bytes).to_bytes())
    }

    /// The public key in hexadecimal.
    #[must_use]
    pub fn public_key_hex(&self) -> String {
        domain::rules::hex(self.signing.verifying_key().as_bytes())
    }

    /// Whether a signature in hexadecimal is ours.
    #[must_use]
    pub fn verify(&self, bytes: &[u8], signature: &str) -> bool {
        verify(self.signing.verifying_key(), bytes, signature)
    }
}

fn verify(key: VerifyingKey, bytes: &[u8], signature: &str) -> bool {
    domain::rules::unhex(signature)
        .and_then(|bytes| Signature::from_slice(&bytes).ok())
        .is_some_and(|signature| key.verify(bytes, &signature).is_ok())
}

fn random(randomness: &dyn Randomness) -> [u8; 32] {
    let mut bytes = [0; 32];
    randomness.fill(&mut bytes);
    bytes
}

/// Overwrites a secret and removes it, when it is there.
fn erase(path: &Path) -> Result<(), KeyError> {
    if !path.exists() {
        return Ok(());
    }
    let io = |source| KeyError::Io { path: path.to_owned(), source };
    let mut file = fs::OpenOptions::new().write(true).open(path).map_err(io)?;
    file.write_all(&[b'0'; 64]).and_then(|()| file.sync_all()).map_err(io)?;
    fs::remove_file(path).map_err(io)
}

/// Writes a secret that only this user can read, and waits until it is on the disk.
fn write_secret(path: &Path, secret: &[u8; 32]) -> Result<(), KeyError> {
    let io = |source| KeyError::Io { path: path.to_owned(), source };
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path).map_err(io)?;
    file.write_all(domain::rules::hex(secret).as_bytes()).and_then(|()| file.sync_all()).map_err(io)
}

fn read_secret(path: &Path) -> Result<[u8; 32], KeyError> {
    let text = fs::read_to_string(path)
        .map_err(|source| KeyError::Io { path: path.to_owned(), source })?;
    domain::rules::unhex(text.trim())
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| KeyError::Damaged { path: path.to_owned() })
}

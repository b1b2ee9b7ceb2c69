//! Pictures: what is taken in, and under which name it is kept.

use crate::{refusal::Refusal, rules::hex, text::Localized};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

/// The largest file that is taken, in bytes.
pub const MOST_BYTES: usize = 5_000_000;
/// The most points that a picture may have: a photo of twenty megapixels.
pub const MOST_PIXELS: u64 = 20_000_000;

/// The name of a picture: the SHA-256 of what is shown of it. The same picture has the same name
/// wherever it is used, and what stands behind a name never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The name of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The address of the picture of this name in a size.
    #[must_use]
    pub fn address(self, size: Size) -> String {
        format!("/pictures/{self}-{}.jpg", size.code())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl FromStr for Digest {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() != 64 || !plain {
            return Err(Refusal::UnknownChoice);
        }
        let mut bytes = [0; 32];
        for (byte, place) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[place..place + 2], 16)
                .map_err(|_| Refusal::UnknownChoice)?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

crate::actor::coded! {
    /// A size in which a picture is kept.
    Size {
        /// In a list, or on a phone.
        Small => "small",
        /// By itself.
        Large => "large",
    }
}

impl Size {
    /// The longest side, in points; a smaller picture stays as small as it is.
    #[must_use]
    pub const fn longest_side(self) -> u32 {
        match self {
            Self::Small => 640,
            Self::Large => 1600,
        }
    }
}

/// A picture as a page shows it: by its name, with what it shows in words: those of the
/// administration, or those of whoever sent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture<Words = Localized> {
    /// Its name.
    pub digest: Digest,
    /// Width of the large one, in points.
    pub width: u32,
    /// Height of the large one, in points.
    pub height: u32,
    /// What can be seen, for whoever does not see it.
    pub alternative: Words,
}

impl<Words> Picture<Words> {
    /// The address of the picture in a size.
    #[must_use]
    pub fn address(&self, size: Size) -> String {
        self.digest.address(size)
    }
}

/// Reads the last part of an address of a picture.
#[must_use]
pub fn read_name(name: &str) -> Option<(Digest, Size)> {
    let (digest, size) = name.strip_suffix(".jpg")?.split_once('-')?;
    Some((digest.parse().ok()?, size.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let picture = Picture {
            digest: Digest::of(b"picture"),
            width: 4,
            height: 3,
            alternative: Localized::same("Un banc"),
        };
        for size in Size::ALL {
            let address = picture.address(*size);
            let name = address.strip_prefix("/pictures/").unwrap();
            assert_eq!(read_name(name), Some((picture.digest, *size)));
        }
    }

    #[test]
    fn what_is_no_name_of_a_picture_is_not_read() {
        let name = Digest::of(b"picture").to_string();
        for text in [
            "x".to_owned(),
            format!("{name}.jpg"),
            format!("{name}-huge.jpg"),
            format!("{}-small.jpg", name.to_uppercase()),
            format!("{}é-small.jpg", &name[..62]),
        ] {
            assert_eq!(read_name(&text), None, "{text}");
        }
    }
}

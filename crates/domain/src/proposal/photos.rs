//! The photos of a proposal, in the order in which its bearers show them.

use crate::{
    actor::coded,
    picture::{Digest, Picture},
    refusal::Refusal,
    text::Authored,
};
use serde::{Deserialize, Serialize};

/// A photo, with what it shows in the words of whoever sent it.
pub type Photo = Picture<Authored>;

/// The most photos that a proposal has.
pub const MOST_PHOTOS: usize = 6;

coded! {
    /// Where a photo goes among the others.
    Shift {
        /// Before all others: in lists too.
        First => "first",
        /// One place towards the first.
        Earlier => "earlier",
        /// One place towards the last.
        Later => "later",
    }
}

/// The photos of a proposal: each once, [`MOST_PHOTOS`] at most, the first the one in lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Photos(Vec<Photo>);

impl Photos {
    /// All of them, in order.
    #[must_use]
    pub fn all(&self) -> &[Photo] {
        &self.0
    }

    /// The one in lists.
    #[must_use]
    pub fn first(&self) -> Option<&Photo> {
        self.0.first()
    }

    /// The one of this name.
    #[must_use]
    pub fn get(&self, digest: Digest) -> Option<&Photo> {
        self.0.iter().find(|photo| photo.digest == digest)
    }

    /// How many more there is room for.
    #[must_use]
    pub fn room(&self) -> usize {
        MOST_PHOTOS.saturating_sub(self.0.len())
    }

    /// With one more behind the others. One that is there already keeps its place and takes the
    /// new words.
    ///
    /// # Errors
    /// [`Refusal::TooMany`].
    pub fn with(&self, photo: Photo) -> Result<Self, Refusal> {
        let mut next = self.clone();
        if let Some(known) = next.0.iter_mut().find(|known| known.digest == photo.digest) {
            *known = photo;
            return Ok(next);
        }
        if next.room() == 0 {
            return Err(Refusal::TooMany { limit: MOST_PHOTOS });
        }
        next.0.push(photo);
        Ok(next)
    }

    /// Without the one of this name; nothing when there is none.
    #[must_use]
    pub fn without(&self, digest: Digest) -> Option<Self> {
        let place = self.place(digest)?;
        let mut next = self.clone();
        next.0.remove(place);
        Some(next)
    }

    /// With one moved; at the end of the row it stays. Nothing when there is none of this name.
    #[must_use]
    pub fn moved(&self, digest: Digest, shift: Shift) -> Option<Self> {
        let place = self.place(digest)?;
        let to = match shift {
            Shift::First => 0,
            Shift::Earlier => place.saturating_sub(1),
            Shift::Later => (place + 1).min(self.0.len() - 1),
        };
        let mut next = self.clone();
        let photo = next.0.remove(place);
        next.0.insert(to, photo);
        Some(next)
    }

    fn place(&self, digest: Digest) -> Option<usize> {
        self.0.iter().position(|photo| photo.digest == digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(name: &str) -> Photo {
        let alternative = Authored::parse(None, name, 100).unwrap();
        Picture { digest: Digest::of(name.as_bytes()), width: 4, height: 3, alternative }
    }

    fn names(photos: &Photos) -> String {
        photos.all().iter().map(|photo| photo.alternative.text.as_str()).collect()
    }

    fn of(names: &str) -> Photos {
        names
            .chars()
            .fold(Photos::default(), |all, name| all.with(photo(&name.to_string())).unwrap())
    }

    #[test]
    fn a_photo_is_there_once_and_six_are_the_most() {
        let full = of("abcdef");
        assert_eq!(full.with(photo("g")), Err(Refusal::TooMany { limit: 6 }));
        let again = Photo { alternative: Authored::parse(None, "B", 9).unwrap(), ..photo("b") };
        assert_eq!(names(&full.with(again).unwrap()), "aBcdef");
    }

    #[test]
    fn photos_go_where_their_bearers_put_them() {
        let three = of("abc");
        let moved = |name: &str, shift| {
            names(&three.moved(photo(name).digest, shift).expect("it is there"))
        };
        assert_eq!(moved("c", Shift::First), "cab");
        assert_eq!(moved("c", Shift::Earlier), "acb");
        assert_eq!(moved("a", Shift::Later), "bac");
        assert_eq!([moved("a", Shift::Earlier), moved("c", Shift::Later)], ["abc", "abc"]);
        assert_eq!(three.moved(photo("z").digest, Shift::First), None);
        assert_eq!(names(&three.without(photo("b").digest).unwrap()), "ac");
    }
}

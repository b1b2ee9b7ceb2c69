//! The pictures of a harvest on paper: as they are kept, and no more than a file can hold.

use super::Block;
use crate::{code_letters::sheet::mm, cx::Cx, error::AppError};
use domain::picture::{Digest, Size};
use krilla::image::Image;
use std::collections::BTreeMap;

/// The most pictures in one file; of those beyond it the words stand alone.
const MOST: usize = 60;
/// The most bytes of pictures in one file: what a mail server still takes.
const MOST_BYTES: usize = 9_000_000;

/// The tallest that a picture stands on a page: not half of it.
const TALLEST: f32 = mm(110.0);

/// Pictures by their names.
pub type Pictures = BTreeMap<Digest, Image>;

/// The pictures that blocks show, in their order: large as long as all of them fit, then small, then
/// none.
pub async fn load(cx: &Cx, blocks: &[Block]) -> Result<Pictures, AppError> {
    let names = blocks.iter().filter_map(|block| match block {
        Block::Picture(name, _) => Some(*name),
        _ => None,
    });
    let names: Vec<Digest> = names.take(MOST).collect();
    for size in [Size::Large, Size::Small] {
        let files = service::picture::several(cx.services(), &names, size).await?;
        let all: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
        if all <= MOST_BYTES || size == Size::Small {
            return Ok(within(files));
        }
    }
    Ok(Pictures::new())
}

/// What can be read of as many as fit, the first ones first; the others are left to their words.
fn within(files: Vec<(Digest, Vec<u8>)>) -> Pictures {
    let count = fitting(files.iter().map(|(_, bytes)| bytes.len()));
    let read =
        |(name, bytes): (Digest, Vec<u8>)| Some((name, Image::from_jpeg(bytes.into(), true).ok()?));
    files.into_iter().take(count).filter_map(read).collect()
}

/// How many of files of these sizes fit.
fn fitting(sizes: impl Iterator<Item = usize>) -> usize {
    let sums = sizes.scan(0_usize, |sum, size| {
        *sum = sum.saturating_add(size);
        Some(*sum)
    });
    sums.take_while(|sum| *sum <= MOST_BYTES).count()
}

/// The width and height at which a picture of so many points is shown, in its own proportions: as wide
/// as the text, unless that makes it too tall.
pub fn shown((across, down): (u32, u32), width: f32) -> (f32, f32) {
    let points = |number: u32| f32::from(u16::try_from(number).unwrap_or(u16::MAX).max(1));
    let (across, down) = (points(across), points(down));
    let scale = (width / across).min(TALLEST / down);
    (across * scale, down * scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_bytes_of_pictures_are_in_a_file_than_a_mail_server_takes() {
        let third = MOST_BYTES / 3;
        assert_eq!(fitting([third; 3].into_iter()), 3);
        assert_eq!(fitting([third; 4].into_iter()), 3);
        assert_eq!(fitting([MOST_BYTES + 1, 1].into_iter()), 0);
        assert_eq!(fitting([usize::MAX, usize::MAX].into_iter()), 0);
    }

    #[test]
    fn a_picture_is_shown_in_its_proportions_and_never_takes_more_than_its_room() {
        for (across, down) in [(1_600, 1_200), (1_200, 1_600), (1_600, 40), (40, 1_600), (1, 1)] {
            let (width, height) = shown((across, down), 470.0);
            assert!(width <= 470.01 && height <= TALLEST + 0.01, "{across} × {down}");
            let points = |number: u32| f32::from(u16::try_from(number).unwrap());
            let shape = points(across) / points(down);
            assert!((width / height / shape - 1.0).abs() < 0.001, "{across} × {down}");
        }
    }

    #[test]
    fn what_is_no_picture_is_left_to_its_words() {
        let name = Digest([7; 32]);
        assert!(within(vec![(name, b"no picture".to_vec())]).is_empty());
    }
}

//! Pictures that people send: read with care, turned upright, made small, and kept without what a
//! camera writes into them.

use crate::{Error, Result, Services};
use domain::{
    Refusal,
    picture::{Digest, MOST_BYTES, MOST_PIXELS, Size},
};
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage,
    codecs::jpeg::JpegEncoder, imageops::FilterType,
};
use std::io::Cursor;
pub use store::picture::StoredPicture;

/// The kinds of files that are read.
const FORMATS: [ImageFormat; 3] = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
/// The most memory that reading a picture may take, in bytes: twenty megapixels of eight bytes,
/// and room to work.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// How finely a JPEG is written, of a hundred.
const QUALITY: u8 = 82;

/// Reads a picture and makes the two sizes that are kept. Nothing is decoded before its size is
/// known, and few are read at the same time.
///
/// # Errors
/// [`Refusal::FileTooLarge`], [`Refusal::NotAPicture`] or [`Refusal::PictureTooLarge`].
pub async fn prepare(services: &Services, file: Vec<u8>) -> Result<StoredPicture> {
    let turn = services.pictures.acquire().await.map_err(Error::internal)?;
    let prepared = tokio::task::spawn_blocking(move || read(&file)).await;
    drop(turn);
    Ok(prepared.map_err(Error::internal)??)
}

/// The bytes of a picture that is kept, as JPEG.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn bytes(services: &Services, digest: Digest, size: Size) -> Result<Vec<u8>> {
    let mut tx = services.store.read().await?;
    store::picture::bytes(&mut tx, digest, size).await?.ok_or(Error::NotFound)
}

/// The bytes of those of several pictures that are kept, as JPEG, in the order of their names.
///
/// # Errors
/// [`Error::Internal`].
pub async fn several(
    services: &Services,
    names: &[Digest],
    size: Size,
) -> Result<Vec<(Digest, Vec<u8>)>> {
    let mut tx = services.store.read().await?;
    let mut files = Vec::with_capacity(names.len());
    for name in names {
        if let Some(bytes) = store::picture::bytes(&mut tx, *name, size).await? {
            files.push((*name, bytes));
        }
    }
    Ok(files)
}

fn read(file: &[u8]) -> std::result::Result<StoredPicture, Refusal> {
    let picture = upright(file)?;
    let large = written(&shrunk(&picture, Size::Large))?;
    let small = written(&shrunk(&picture, Size::Small))?;
    let (width, height) = (large.width, large.height);
    let digest = Digest::of(&large.bytes);
    Ok(StoredPicture { digest, large: large.bytes, small: small.bytes, width, height })
}

/// Decodes a picture, once its kind and its measures are known to be taken, and turns it as the
/// camera was held.
fn upright(file: &[u8]) -> std::result::Result<DynamicImage, Refusal> {
    if file.len() > MOST_BYTES {
        let limit = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        return Err(Refusal::FileTooLarge { limit });
    }
    let format = image::guess_format(file).map_err(|_| Refusal::NotAPicture)?;
    if !FORMATS.contains(&format) {
        return Err(Refusal::NotAPicture);
    }
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Refusal::NotAPicture)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Refusal::PictureTooLarge { megapixels: MOST_PIXELS / 1_000_000 });
    }
    let turned = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::NotAPicture)?;
    if let Some(turned) = turned {
        picture.apply_orientation(turned);
    }
    Ok(picture)
}

fn shrunk(picture: &DynamicImage, size: Size) -> RgbImage {
    let side = size.longest_side();
    if picture.width().max(picture.height()) <= side {
        return on_white(picture);
    }
    on_white(&picture.resize(side, side, FilterType::Triangle))
}

/// A picture without transparency: JPEG knows none, and pages are light.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over = |shade: u8| {
            let mixed = u16::from(shade) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

struct Written {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
}

/// A JPEG that holds the picture and nothing else.
fn written(picture: &RgbImage) -> std::result::Result<Written, Refusal> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode_image(picture)
        .map_err(|_| Refusal::NotAPicture)?;
    Ok(Written { bytes, width: picture.width(), height: picture.height() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ExtendedColorType, ImageEncoder, Rgb, Rgba};

    fn png(picture: &DynamicImage) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        file.into_inner()
    }

    /// A JPEG of a red left half and a blue right half, held as a camera says in its EXIF.
    fn photo(orientation: u8) -> Vec<u8> {
        let shade = |x: u32| if x < 32 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) };
        let picture = RgbImage::from_fn(64, 32, |x, _| shade(x));
        let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"Rue du Secret 7");
        let mut file = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut file, 95);
        encoder.set_exif_metadata(exif).unwrap();
        encoder.write_image(&picture, 64, 32, ExtendedColorType::Rgb8).unwrap();
        file
    }

    fn decoded(bytes: &[u8]) -> RgbImage {
        image::load_from_memory(bytes).unwrap().to_rgb8()
    }

    #[test]
    fn a_photo_is_turned_upright_and_forgets_what_the_camera_wrote() {
        let file = photo(6);
        let secret = b"Rue du Secret";
        assert!(file.windows(secret.len()).any(|part| part == secret));
        let kept = read(&file).unwrap();
        assert_eq!((kept.width, kept.height), (32, 64));
        let shown = decoded(&kept.large);
        // Turned clockwise by a quarter, the left half is above.
        assert!(shown.get_pixel(16, 8).0[0] > 150 && shown.get_pixel(16, 56).0[2] > 150);
        for bytes in [&kept.large, &kept.small] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret));
            assert!(!bytes.windows(4).any(|part| part == b"Exif"));
        }
    }

    #[test]
    fn a_picture_is_kept_in_two_sizes_under_the_name_of_what_is_shown() {
        let picture = DynamicImage::new_rgb8(2000, 1000);
        let kept = read(&png(&picture)).unwrap();
        assert_eq!((kept.width, kept.height), (1600, 800));
        assert_eq!(decoded(&kept.small).dimensions(), (640, 320));
        assert_eq!(kept.digest, Digest::of(&kept.large));
        assert_eq!(read(&png(&picture)).unwrap(), kept);
    }

    #[test]
    fn what_can_be_seen_through_lies_on_white() {
        let picture = image::RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));
        let kept = read(&png(&picture.into())).unwrap();
        assert!(decoded(&kept.large).get_pixel(4, 4).0.iter().all(|shade| *shade > 250));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for file in [b"".as_slice(), b"<svg xmlns='x'/>", b"GIF89a", b"\x89PNG\r\n\x1a\nbroken"] {
            assert_eq!(read(file), Err(Refusal::NotAPicture));
        }
        let mut cut = photo(1);
        cut.truncate(cut.len() / 3);
        assert_eq!(read(&cut), Err(Refusal::NotAPicture));
        let limit = u64::try_from(MOST_BYTES).unwrap();
        assert_eq!(read(&vec![0; MOST_BYTES + 1]), Err(Refusal::FileTooLarge { limit }));
    }

    #[test]
    fn a_small_file_that_would_unfold_into_a_huge_picture_is_refused_before_it_does() {
        let file = bomb(40_000, 20_000);
        assert!(file.len() < 200);
        assert_eq!(read(&file), Err(Refusal::PictureTooLarge { megapixels: 20 }));
    }

    /// The head of a PNG of these measures.
    fn bomb(width: u32, height: u32) -> Vec<u8> {
        let mut png = png(&DynamicImage::new_rgb8(1, 1));
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&sum.to_be_bytes());
        png
    }

    fn crc(bytes: &[u8]) -> u32 {
        let mut sum = u32::MAX;
        for byte in bytes {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
            }
        }
        !sum
    }
}

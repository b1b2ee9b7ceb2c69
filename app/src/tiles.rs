//! Tiles that an operator may put under the large map: from one address, with the source that must
//! stand under them. Without any, the map asks nobody but this site.

use thiserror::Error;

/// Why an address of tiles cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TilesError {
    /// Neither a style nor a pattern of images.
    #[error(
        "{0} is not the address of tiles: it begins with https:// (or with http:// on this \
         machine), and is that of a style or has {{z}}, {{x}} and {{y}} in it"
    )]
    NotAnAddress(String),
    /// Vector tiles alone.
    #[error(
        "{0} names vector tiles, which do not say how they look: name the address of a style that \
         uses them"
    )]
    WithoutStyle(String),
    /// Nobody is named.
    #[error("the source of the tiles must stand under the map: name it with --tiles-attribution")]
    NoAttribution,
}

/// Where tiles come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiles {
    url: String,
    origin: String,
    attribution: String,
    /// A style says itself what it loads; otherwise the address is a pattern of images.
    styled: bool,
}

impl Tiles {
    /// Tiles by their address and their source.
    ///
    /// # Errors
    /// [`TilesError`], in words for an operator.
    pub fn parse(url: &str, attribution: Option<&str>) -> Result<Self, TilesError> {
        let url = url.trim();
        let origin = origin(url).ok_or_else(|| TilesError::NotAnAddress(url.to_owned()))?;
        let path = url.split(['?', '#']).next().unwrap_or_default();
        if path.ends_with(".pbf") || path.ends_with(".mvt") {
            return Err(TilesError::WithoutStyle(url.to_owned()));
        }
        let named = ["{z}", "{x}", "{y}"].iter().filter(|part| url.contains(**part)).count();
        if !matches!(named, 0 | 3) {
            return Err(TilesError::NotAnAddress(url.to_owned()));
        }
        let attribution = attribution.map(str::trim).filter(|text| !text.is_empty());
        Ok(Self {
            url: url.to_owned(),
            origin,
            attribution: attribution.ok_or(TilesError::NoAttribution)?.to_owned(),
            styled: named == 0,
        })
    }

    /// The address, as it was given.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The only foreign place that a page with a map may ask.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Its name, for people.
    #[must_use]
    pub fn host(&self) -> &str {
        self.origin.split("://").last().unwrap_or_default()
    }

    /// Whose tiles they are: text.
    #[must_use]
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// `style` or `images`, as the script of the map knows them.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        if self.styled { "style" } else { "images" }
    }

    /// What the worker of the map may do: ask for tiles.
    #[must_use]
    pub fn worker_policy(&self) -> String {
        let origin = &self.origin;
        format!("default-src 'none'; connect-src {origin}; frame-ancestors 'none'; base-uri 'none'")
    }
}

/// Scheme, host and port of an address. They go into a header, so they are plain.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = &rest[..end];
    let name = host.split(':').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let odd = |c: char| c.is_whitespace() || c.is_control() || c == '"';
    let here = matches!(name, "127.0.0.1" | "localhost");
    let safe = scheme == "https" || (scheme == "http" && here);
    let usable = safe && !name.is_empty() && host.chars().all(plain) && !url.contains(odd);
    usable.then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: Option<&str> = Some("© Region");

    #[test]
    fn an_address_is_a_style_or_a_pattern_of_images_from_one_origin() {
        let images = Tiles::parse("https://tiles.example.be:8443/{z}/{x}/{y}.png?k=1", SOURCE);
        let images = images.unwrap();
        assert_eq!((images.origin(), images.kind()), ("https://tiles.example.be:8443", "images"));
        let style = Tiles::parse(" https://tiles.example.be/style.json ", SOURCE).unwrap();
        assert_eq!((style.origin(), style.kind()), ("https://tiles.example.be", "style"));
        assert_eq!((style.attribution(), style.host()), ("© Region", "tiles.example.be"));
        assert!(Tiles::parse("http://127.0.0.1:8080/{z}/{x}/{y}.png", SOURCE).is_ok());
    }

    #[test]
    fn what_is_no_address_or_would_change_the_policy_of_a_page_is_refused() {
        for url in [
            "",
            "tiles.example.be/{z}/{x}/{y}.png",
            "http://tiles.example.be/{z}/{x}/{y}.png",
            "https://tiles.example.be/{z}/{x}.png",
            "https://user@tiles.example.be/{z}/{x}/{y}.png",
            "https://tiles.example.be; script-src */{z}/{x}/{y}.png",
            "https:///{z}/{x}/{y}.png",
            "https://*/{z}/{x}/{y}.png",
        ] {
            let refused = Tiles::parse(url, SOURCE);
            assert_eq!(refused, Err(TilesError::NotAnAddress(url.to_owned())), "{url}");
        }
    }

    #[test]
    fn vector_tiles_without_a_style_and_tiles_without_a_source_are_refused() {
        let vector = "https://tiles.example.be/{z}/{x}/{y}.pbf?key=1";
        assert_eq!(Tiles::parse(vector, SOURCE), Err(TilesError::WithoutStyle(vector.to_owned())));
        for nobody in [None, Some(" ")] {
            let tiles = Tiles::parse("https://tiles.example.be/style.json", nobody);
            assert_eq!(tiles, Err(TilesError::NoAttribution));
        }
    }
}

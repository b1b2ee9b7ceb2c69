//! Which sites may show a part of this one in a frame of theirs: any, unless the operator names
//! some.

use thiserror::Error;

/// Why sites cannot be named so.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{0} is no site that may show ours: write * for any, none for nobody, or addresses such as \
     https://www.example.be, one after the other"
)]
pub struct NoSite(String);

/// Which sites may show lists of this one in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedders(String);

impl Default for Embedders {
    fn default() -> Self {
        Self("*".to_owned())
    }
}

impl Embedders {
    /// Sites as an operator names them: `*`, `none`, or addresses between spaces or commas.
    ///
    /// # Errors
    /// [`NoSite`], in words for an operator.
    pub fn parse(text: &str) -> Result<Self, NoSite> {
        let text = text.trim();
        match text {
            "" | "*" => return Ok(Self::default()),
            "none" => return Ok(Self("'none'".to_owned())),
            _ => {}
        }
        let words: Vec<&str> =
            text.split([' ', ',']).map(str::trim).filter(|word| !word.is_empty()).collect();
        for word in &words {
            let bare = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
            let host = bare.unwrap_or_default();
            let sound = !host.is_empty()
                && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.:*".contains(c));
            if !sound {
                return Err(NoSite((*word).to_owned()));
            }
        }
        Ok(Self(words.join(" ")))
    }

    /// The sources, as a policy names them.
    #[must_use]
    pub fn sources(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_named_as_a_policy_has_them_and_nothing_else_gets_into_it() {
        assert_eq!(Embedders::parse(" ").unwrap().sources(), "*");
        assert_eq!(Embedders::parse("none").unwrap().sources(), "'none'");
        let two = Embedders::parse("https://www.jette.be, https://*.example.be").unwrap();
        assert_eq!(two.sources(), "https://www.jette.be https://*.example.be");
        for bad in
            ["jette.be", "https://", "https://a.be; script-src *", "https://a.be/page", "'self'"]
        {
            assert!(Embedders::parse(bad).is_err(), "{bad}");
        }
    }
}

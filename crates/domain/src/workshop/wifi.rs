//! The wireless network of a room: what its screen and its signs tell whoever comes in.

use crate::refusal::{Fields, Refusal};

/// The longest name of a network, in bytes, and the lengths of its password.
const LONGEST_NAME: usize = 32;
const PASSWORD: std::ops::RangeInclusive<usize> = 8..=63;

/// A wireless network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wifi {
    /// Its name.
    pub name: String,
    /// Its password; empty for a network that is open to all.
    pub password: String,
}

impl Wifi {
    /// Reads a network as somebody types it; with no name there is none.
    ///
    /// # Errors
    /// Refusals about `wifi_name` and `wifi_password`.
    pub fn parse(name: &str, password: &str) -> Result<Option<Self>, Vec<crate::refusal::Field>> {
        let mut fields = Fields::default();
        let (name, password) = (name.trim(), password.trim());
        if name.is_empty() && password.is_empty() {
            return Ok(None);
        }
        let named = match name.len() {
            0 => Err(Refusal::Required),
            bytes if bytes > LONGEST_NAME => Err(Refusal::TooLong { limit: LONGEST_NAME }),
            _ => Ok(()),
        };
        fields.check("wifi_name", named);
        let guarded = match password.len() {
            0 => Ok(()),
            length if length < *PASSWORD.start() => {
                Err(Refusal::TooShort { limit: *PASSWORD.start() })
            }
            length if length > *PASSWORD.end() => Err(Refusal::TooLong { limit: *PASSWORD.end() }),
            _ => Ok(()),
        };
        fields.check("wifi_password", guarded);
        if !fields.is_empty() {
            return Err(fields.into_refused());
        }
        Ok(Some(Self { name: name.to_owned(), password: password.to_owned() }))
    }

    /// What a square says so that a phone offers to join.
    #[must_use]
    pub fn square(&self) -> String {
        let plain = |text: &str| {
            let marked = |letter: char| {
                let mark = matches!(letter, '\\' | ';' | ',' | ':' | '"').then_some('\\');
                mark.into_iter().chain([letter])
            };
            text.chars().flat_map(marked).collect::<String>()
        };
        let name = plain(&self.name);
        if self.password.is_empty() {
            format!("WIFI:T:nopass;S:{name};;")
        } else {
            format!("WIFI:T:WPA;S:{name};P:{};;", plain(&self.password))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(name: &str, password: &str) -> Vec<String> {
        let fields = Wifi::parse(name, password).unwrap_err();
        fields.into_iter().map(|field| field.name).collect()
    }

    #[test]
    fn a_network_has_a_name_that_fits_and_a_password_that_phones_take_or_none() {
        assert_eq!(Wifi::parse(" ", ""), Ok(None));
        assert!(Wifi::parse("Salle 4", "").unwrap().is_some());
        assert!(Wifi::parse("Salle 4", "12345678").unwrap().is_some());
        assert_eq!(refused("", "12345678"), ["wifi_name"]);
        assert_eq!(refused(&"é".repeat(17), "1234567"), ["wifi_name", "wifi_password"]);
        assert_eq!(refused("Salle", &"x".repeat(64)), ["wifi_password"]);
    }

    #[test]
    fn what_means_something_in_a_square_is_marked() {
        let wifi = Wifi::parse("Salle; 4", "a:b,c\\d\"e").unwrap().unwrap();
        assert_eq!(wifi.square(), r#"WIFI:T:WPA;S:Salle\; 4;P:a\:b\,c\\d\"e;;"#);
        let open = Wifi::parse("Salle", "").unwrap().unwrap();
        assert_eq!(open.square(), "WIFI:T:nopass;S:Salle;;");
    }
}

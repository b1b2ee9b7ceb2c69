//! Communes as people write them on a list: by a short name, in either language or both, abbreviated,
//! with a postcode. What may mean several is not guessed: all of them are given.

use super::Territory;
use crate::{
    locale::Locale,
    text::{Slug, fold},
};
use std::collections::{BTreeMap, BTreeSet};

/// What people write for a commune of Brussels beside its full name in French and in Dutch, as
/// [`words`] reads it: `st` stands for saint, sainte and sint. Former communes belong to the one that
/// took them in.
const SHORT: [(&str, &[&str]); 8] = [
    ("berchem-sainte-agathe", &["berchem"]),
    (
        "bruxelles-ville",
        &[
            "ville de bruxelles",
            "stad brussel",
            "brussels city",
            "laeken",
            "laken",
            "haren",
            "neder over heembeek",
            "neder heembeek",
            "noh",
        ],
    ),
    ("molenbeek-saint-jean", &["molenbeek", "molenbeek st jan", "st jean molenbeek"]),
    ("saint-gilles", &["st gilles lez bruxelles", "st gillis bij brussel"]),
    ("saint-josse-ten-noode", &["st josse", "st joost", "st joost ten noode", "sjtn"]),
    ("watermael-boitsfort", &["watermael", "boitsfort", "watermaal", "bosvoorde"]),
    ("woluwe-saint-lambert", &["woluwe", "wsl", "woluwe st lambrechts", "woluwe st lambrecht"]),
    ("woluwe-saint-pierre", &["woluwe", "wsp", "woluwe st pieters", "woluwe st pieter"]),
];

/// Postcodes beside the main one of a commune: those of former communes, and those that two share.
const POSTCODES: [(&str, &str); 5] = [
    ("1020", "bruxelles-ville"),
    ("1120", "bruxelles-ville"),
    ("1130", "bruxelles-ville"),
    ("1040", "bruxelles-ville"),
    ("1050", "bruxelles-ville"),
];

/// What is written for the whole region, and so for any of its communes.
const REGION: [&str; 5] = ["bruxelles", "brussel", "brussels", "bxl", "bruxelles brussel"];

/// Communes by all that people write for them.
#[derive(Debug, Clone, Default)]
pub struct Communes {
    names: BTreeMap<String, BTreeSet<Slug>>,
    postcodes: BTreeMap<String, BTreeSet<Slug>>,
    all: BTreeSet<Slug>,
}

impl Communes {
    /// Those of an instance; a short name of one that is not among them is not read.
    #[must_use]
    pub fn of(territories: &[Territory]) -> Self {
        let mut communes = Self::default();
        for territory in territories {
            let slug = &territory.slug;
            let full: Vec<String> =
                Locale::ALL.iter().map(|l| written(territory.name.get(*l))).collect();
            let [fr, nl] = [Locale::Fr, Locale::Nl].map(|l| written(territory.name.get(l)));
            let both = [format!("{fr} {nl}"), format!("{nl} {fr}")];
            let short = SHORT.iter().filter(|(of, _)| *of == slug.as_str());
            let short = short.flat_map(|(_, short)| short.iter().map(|name| (*name).to_owned()));
            for name in full.into_iter().chain(both).chain(short).chain([written(slug.as_str())]) {
                communes.names.entry(name).or_default().insert(slug.clone());
            }
            let more = POSTCODES.iter().filter(|(_, of)| *of == slug.as_str());
            let more = more.map(|(postcode, _)| (*postcode).to_owned());
            for postcode in more.chain([territory.postcode.clone()]) {
                communes.postcodes.entry(postcode).or_default().insert(slug.clone());
            }
            communes.all.insert(slug.clone());
        }
        communes
    }

    /// Which communes a text may mean, when it names a commune and nothing else: none, one, or those
    /// among which whoever wrote it has to choose. Where a name and a postcode contradict each other
    /// it may be either.
    #[must_use]
    pub fn meant(&self, text: &str) -> BTreeSet<Slug> {
        let (postcode, name) = self.apart(words(text));
        let none = BTreeSet::new();
        let by_name = match self.names.get(&name) {
            Some(found) => found,
            None if REGION.contains(&name.as_str()) => &self.all,
            None => &none,
        };
        let Some(by_postcode) = postcode else { return by_name.clone() };
        if name.is_empty() {
            return by_postcode.clone();
        }
        let both: BTreeSet<Slug> = by_name.intersection(by_postcode).cloned().collect();
        match (both.is_empty(), by_name.is_empty()) {
            (false, _) => both,
            (true, true) => none,
            (true, false) => by_name.union(by_postcode).cloned().collect(),
        }
    }

    /// The postcode that stands before or behind a name, as `1080`, `B-1080` or `BE 1080`.
    fn apart(&self, mut words: Vec<String>) -> (Option<&BTreeSet<Slug>>, String) {
        let country = words.first().is_some_and(|word| word == "b" || word == "be");
        if country && words.get(1).is_some_and(|word| self.postcodes.contains_key(word)) {
            words.remove(0);
        }
        for place in [0, words.len().saturating_sub(1)] {
            let found = words.get(place).and_then(|word| self.postcodes.get(word));
            if found.is_some() {
                words.remove(place);
                return (found, words.join(" "));
            }
        }
        (None, words.join(" "))
    }
}

/// The words of a name, folded, in which all saints are abbreviated.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(|word| match word {
        "saint" | "sainte" | "sint" | "ste" => "st",
        other => other,
    });
    words.map(str::to_owned).collect()
}

fn written(name: &str) -> String {
    words(name).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Localized;

    /// Slug, name in French and in Dutch, main postcode.
    const BRUSSELS: [(&str, &str, &str, &str); 12] = [
        ("berchem-sainte-agathe", "Berchem-Sainte-Agathe", "Sint-Agatha-Berchem", "1082"),
        ("bruxelles-ville", "Bruxelles-Ville", "Brussel-Stad", "1000"),
        ("etterbeek", "Etterbeek", "Etterbeek", "1040"),
        ("ixelles", "Ixelles", "Elsene", "1050"),
        ("jette", "Jette", "Jette", "1090"),
        ("molenbeek-saint-jean", "Molenbeek-Saint-Jean", "Sint-Jans-Molenbeek", "1080"),
        ("saint-gilles", "Saint-Gilles", "Sint-Gillis", "1060"),
        ("saint-josse-ten-noode", "Saint-Josse-ten-Noode", "Sint-Joost-ten-Node", "1210"),
        ("schaerbeek", "Schaerbeek", "Schaarbeek", "1030"),
        ("watermael-boitsfort", "Watermael-Boitsfort", "Watermaal-Bosvoorde", "1170"),
        ("woluwe-saint-lambert", "Woluwe-Saint-Lambert", "Sint-Lambrechts-Woluwe", "1200"),
        ("woluwe-saint-pierre", "Woluwe-Saint-Pierre", "Sint-Pieters-Woluwe", "1150"),
    ];

    fn territories() -> Vec<Territory> {
        let territory = |(slug, fr, nl, postcode): (&str, &str, &str, &str)| Territory {
            slug: Slug::parse(slug).unwrap(),
            name: Localized::made(|l| (if l == Locale::Nl { nl } else { fr }).to_owned()),
            population: 0,
            postcode: postcode.to_owned(),
        };
        BRUSSELS.into_iter().map(territory).collect()
    }

    fn meant(text: &str) -> Vec<String> {
        let found = Communes::of(&territories()).meant(text);
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_commune_is_read_by_the_names_that_people_write_in_french_in_dutch_and_abbreviated() {
        let table: [(&str, &[&str]); 9] = [
            (
                "molenbeek-saint-jean",
                &[
                    "Molenbeek",
                    "MOLENBEEK-ST-JEAN",
                    "Molenbeek St. Jean",
                    "St-Jans-Molenbeek",
                    "1080 Molenbeek",
                    "Molenbeek (1080)",
                    "B-1080",
                    "1080 Bruxelles",
                    "Molenbeek-Saint-Jean / Sint-Jans-Molenbeek",
                ],
            ),
            ("saint-gilles", &["St-Gilles", "St Gilles", "St. Gillis", "St-Gillis", "Sint Gillis"]),
            ("saint-josse-ten-noode", &["St-Josse", "Saint Josse", "St-Joost", "SJTN", "1210"]),
            ("schaerbeek", &["Schaarbeek", "schaerbeek", "1030 Brussel", "Schaerbeek-Schaarbeek"]),
            ("berchem-sainte-agathe", &["Berchem", "Berchem-Ste-Agathe", "St-Agatha-Berchem"]),
            (
                "bruxelles-ville",
                &["Laeken", "Laken", "Haren", "Neder-over-Heembeek", "NOH", "Ville de Bruxelles"],
            ),
            ("watermael-boitsfort", &["Boitsfort", "Bosvoorde", "Watermael"]),
            ("woluwe-saint-lambert", &["WSL", "Woluwe-St-Lambert", "Woluwé St Lambert"]),
            ("woluwe-saint-pierre", &["1150 Woluwe", "Woluwe St Pierre", "St-Pieters-Woluwe"]),
        ];
        for (slug, texts) in table {
            for text in texts {
                assert_eq!(meant(text), [slug], "{text}");
            }
        }
    }

    #[test]
    fn what_may_mean_several_communes_gives_all_of_them_and_what_names_none_gives_none() {
        let woluwe = ["woluwe-saint-lambert", "woluwe-saint-pierre"];
        assert_eq!(meant("Woluwe"), woluwe);
        assert_eq!(meant("1050"), ["bruxelles-ville", "ixelles"]);
        assert_eq!(meant("1050 Ixelles"), ["ixelles"]);
        assert_eq!(meant("Bruxelles").len(), BRUSSELS.len());
        // A name and a postcode that contradict each other.
        assert_eq!(meant("1090 Schaerbeek"), ["jette", "schaerbeek"]);
        for text in ["", "2600 Berchem", "CPAS de Molenbeek", "Amina Saint", "1999", "12 Molenbeek"]
        {
            assert_eq!(meant(text), [""; 0], "{text}");
        }
        // Where a commune is not there, neither is its short name.
        let jette: Vec<Territory> =
            territories().into_iter().filter(|it| it.slug.as_str() == "jette").collect();
        assert!(Communes::of(&jette).meant("Molenbeek").is_empty());
    }
}

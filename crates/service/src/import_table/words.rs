//! The words that offices write above columns and in cells, in French, Dutch and English. They
//! are compared without accents, capitals and signs.

use super::TableField;
use domain::{
    actor::ActorType,
    project::Theme,
    text::{Slug, limit},
};
use std::collections::BTreeMap;

const COLUMNS: [(TableField, &[&str]); 10] = [
    (
        TableField::BearerType,
        &[
            "type-de-porteur",
            "type-porteur",
            "nature-du-porteur",
            "type-drager",
            "soort-drager",
            "type-projectdrager",
            "sorte-d-acteur",
            "type-d-acteur",
            "sorte-de-porteur",
            "soort-actor",
            "type-actor",
            "bearer-type",
            "type-of-bearer",
            "kind-of-actor",
            "actor-type",
        ],
    ),
    (
        TableField::Number,
        &["numero", "num", "n-projet", "no", "nummer", "nr", "number", "id", "project-id"],
    ),
    (
        TableField::Title,
        &[
            "titre",
            "intitule",
            "nom-du-projet",
            "nom",
            "titel",
            "projectnaam",
            "naam-van-het-project",
            "naam",
            "title",
            "name",
            "projet",
            "project",
        ],
    ),
    (
        TableField::Summary,
        &["resume", "en-bref", "accroche", "samenvatting", "kort", "summary", "short-description"],
    ),
    (
        TableField::Description,
        &["description", "presentation", "texte", "beschrijving", "omschrijving", "tekst"],
    ),
    (TableField::Theme, &["theme", "thematique", "categorie", "thema", "category"]),
    (TableField::Commune, &["commune", "gemeente", "municipality", "neighborhood"]),
    (
        TableField::Place,
        &[
            "lieu", "adresse", "endroit", "plaats", "adres", "locatie", "place", "address",
            "location",
        ],
    ),
    (
        TableField::Bearer,
        &[
            "porteur",
            "porteuse",
            "porteur-se",
            "porteurs",
            "association",
            "projectdrager",
            "drager",
            "indiener",
            "bearer",
            "proposer",
        ],
    ),
    (
        TableField::Cost,
        &[
            "cout",
            "montant",
            "budget",
            "prix",
            "cout-total",
            "kost",
            "kosten",
            "kostprijs",
            "bedrag",
            "prijs",
            "cost",
            "price",
            "amount",
        ],
    ),
];

fn fold(text: &str) -> String {
    Slug::from_name(text).to_string()
}

/// Columns by what their titles say: the exact word first, then a title that begins with it.
pub(super) fn guess_columns(titles: &[String]) -> BTreeMap<TableField, usize> {
    let folded: Vec<String> = titles.iter().map(|title| fold(title)).collect();
    let mut columns: BTreeMap<TableField, usize> = BTreeMap::new();
    for exact in [true, false] {
        for (field, words) in COLUMNS {
            let free = |at: usize, columns: &BTreeMap<TableField, usize>| {
                !columns.values().any(|taken| *taken == at)
            };
            let found = words.iter().find_map(|word| {
                folded.iter().enumerate().position(|(at, title)| {
                    let fits =
                        if exact { title == word } else { title.starts_with(&format!("{word}-")) };
                    fits && free(at, &columns)
                })
            });
            if let Some(at) = found
                && !columns.contains_key(&field)
            {
                columns.insert(field, at);
            }
        }
    }
    columns
}

/// The theme that a cell names.
pub(super) fn theme(cell: &str) -> Option<Theme> {
    let folded = fold(cell);
    if cell.trim().is_empty() {
        return None;
    }
    let words: [(Theme, &[&str]); 7] = [
        (
            Theme::Streets,
            &[
                "streets",
                "rues",
                "rues-et-places",
                "espace-public",
                "mobilite",
                "straten",
                "straten-en-pleinen",
                "openbare-ruimte",
                "mobiliteit",
                "mobility",
                "public-space",
            ],
        ),
        (
            Theme::Nature,
            &[
                "nature",
                "environnement",
                "verdurisation",
                "natuur",
                "groen",
                "milieu",
                "vergroening",
            ],
        ),
        (Theme::Food, &["food", "alimentation", "potager", "voeding", "voedsel", "moestuin"]),
        (Theme::Culture, &["culture", "cultuur", "sport", "education", "onderwijs", "jeunesse"]),
        (
            Theme::Care,
            &[
                "care",
                "entraide",
                "solidarite",
                "sante",
                "social",
                "zorg",
                "solidariteit",
                "gezondheid",
            ],
        ),
        (Theme::Energy, &["energy", "energie", "climat", "klimaat", "batiments", "gebouwen"]),
        (
            Theme::Sharing,
            &["sharing", "partage", "reparation", "reemploi", "delen", "herstel", "hergebruik"],
        ),
    ];
    words.into_iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(theme, _)| theme)
}

/// The kind of actor that a cell names.
pub(super) fn actor(cell: &str) -> Option<ActorType> {
    let folded = fold(cell);
    if cell.trim().is_empty() {
        return None;
    }
    let words: [(ActorType, &[&str]); 10] = [
        (
            ActorType::Inhabitants,
            &[
                "inhabitants",
                "habitants",
                "habitant",
                "habitante",
                "citoyens",
                "inwoners",
                "inwoner",
                "bewoners",
                "burgers",
            ],
        ),
        (
            ActorType::Collective,
            &["collective", "collectif", "collectief", "comite-de-quartier", "wijkcomite"],
        ),
        (ActorType::Association, &["association", "asbl", "vzw", "vereniging"]),
        (
            ActorType::Company,
            &["company", "entreprise", "commerce", "bedrijf", "onderneming", "handelaar"],
        ),
        (ActorType::Commune, &["commune", "gemeente", "municipality"]),
        (ActorType::Cpas, &["cpas", "ocmw"]),
        (ActorType::Region, &["region", "gewest", "administration-regionale"]),
        (ActorType::School, &["school", "ecole"]),
        (ActorType::Coach, &["coach"]),
        (ActorType::Elected, &["elected", "elu", "elue", "verkozene"]),
    ];
    words.into_iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(kind, _)| kind)
}

/// The beginning of a long text, for a summary: whole sentences if they fit, else whole words.
pub(super) fn beginning(text: &str) -> String {
    const SHORT: usize = 240;
    let text = text.split("\n\n").next().unwrap_or(text).trim();
    if text.chars().count() <= limit::SUMMARY {
        return text.to_owned();
    }
    let start: String = text.chars().take(SHORT).collect();
    if let Some((sentences, _)) = start.rsplit_once(". ") {
        return format!("{sentences}.");
    }
    start.rsplit_once(' ').map_or(start.clone(), |(words, _)| format!("{words} …"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(titles: &[&str]) -> BTreeMap<TableField, usize> {
        guess_columns(&titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn columns_are_guessed_in_french_and_in_dutch() {
        let french = guessed(&[
            "N°",
            "Nom du projet",
            "Résumé",
            "Coût total (€)",
            "Type de porteur",
            "Porteur",
        ]);
        assert_eq!(french.get(&TableField::Title), Some(&1));
        assert_eq!(french.get(&TableField::Cost), Some(&3));
        assert_eq!(french.get(&TableField::BearerType), Some(&4));
        assert_eq!(french.get(&TableField::Bearer), Some(&5));
        let dutch = guessed(&["Titel", "Beschrijving", "Kostprijs", "Projectdrager", "Gemeente"]);
        assert_eq!(dutch.len(), 5);
    }

    #[test]
    fn no_column_is_taken_twice() {
        let columns = guessed(&["Projet", "Projet titre"]);
        assert_eq!(columns.len(), 1);
    }

    #[test]
    fn cells_are_understood_whatever_their_accents() {
        assert_eq!(theme("Énergie"), Some(Theme::Energy));
        assert_eq!(actor("ASBL"), Some(ActorType::Association));
        assert_eq!(actor("???"), None);
    }

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        let text = format!("Une phrase. {}", "mot ".repeat(200));
        assert_eq!(beginning(&text), "Une phrase.");
        assert!(beginning(&"mot ".repeat(200)).ends_with("mot …"));
    }
}

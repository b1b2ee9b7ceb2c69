//! The sheet of an experiment: what a human has to write, because no log knows it.

use crate::{Moment, actor::coded, text::Authored};
use serde::{Deserialize, Serialize};

coded! {
    /// What a human writes about a workshop, in the order of the sheet that VILCO used for each of
    /// its experiments.
    SheetField {
        /// What it was for.
        Objectives => "objectives",
        /// What was to come of it.
        Expected => "expected",
        /// What was to be handed over.
        Deliverables => "deliverables",
        /// Many actors: how the method will touch it.
        ActorsBefore => "actors-before",
        /// Co-resources, before.
        ResourcesBefore => "resources-before",
        /// Motivation, before.
        MotivationBefore => "motivation-before",
        /// Networks, before.
        NetworksBefore => "networks-before",
        /// In what it is about the resilience of the city.
        Resilience => "resilience",
        /// How it went.
        Narrative => "narrative",
        /// Many actors: what was seen.
        ActorsAfter => "actors-after",
        /// Co-resources, after.
        ResourcesAfter => "resources-after",
        /// Motivation, after.
        MotivationAfter => "motivation-after",
        /// Networks, after.
        NetworksAfter => "networks-after",
        /// What it brought the people of the administration.
        ResultsStaff => "results-staff",
        /// What it brought inhabitants.
        ResultsCitizens => "results-citizens",
        /// What it brought the other partners.
        ResultsPartners => "results-partners",
        /// What nobody had expected.
        Unexpected => "unexpected",
        /// What follows, and how to do it again.
        Replicability => "replicability",
        /// Words of people who took part, who agreed to be quoted.
        Quotes => "quotes",
    }
}

coded! {
    /// The four hypotheses on the resilience of local dynamics.
    Hypothesis {
        /// It depends on how many kinds of actors take part.
        Actors => "actors",
        /// It depends on what each brings being recognised and pooled.
        Resources => "resources",
        /// It depends on what drives each being recognised and kept up.
        Motivation => "motivation",
        /// It depends on being part of networks of different kinds.
        Networks => "networks",
    }
}

/// Whether something is said before a workshop or after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// How it will be addressed.
    Before,
    /// What was seen.
    After,
}

impl Hypothesis {
    /// Where the sheet speaks of it.
    #[must_use]
    pub const fn field(self, when: When) -> SheetField {
        match (self, when) {
            (Self::Actors, When::Before) => SheetField::ActorsBefore,
            (Self::Actors, When::After) => SheetField::ActorsAfter,
            (Self::Resources, When::Before) => SheetField::ResourcesBefore,
            (Self::Resources, When::After) => SheetField::ResourcesAfter,
            (Self::Motivation, When::Before) => SheetField::MotivationBefore,
            (Self::Motivation, When::After) => SheetField::MotivationAfter,
            (Self::Networks, When::Before) => SheetField::NetworksBefore,
            (Self::Networks, When::After) => SheetField::NetworksAfter,
        }
    }
}

impl SheetField {
    /// Whether it has a box to tick beside its words.
    #[must_use]
    pub fn is_ticked(self) -> bool {
        let both = [When::Before, When::After];
        both.iter().any(|when| Hypothesis::ALL.iter().any(|it| it.field(*when) == self))
    }
}

/// What stands in a field of the sheet, with who wrote it and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetEntry {
    /// Which field.
    pub field: SheetField,
    /// The words, in the language of their author; none when they were taken out again.
    pub words: Option<Authored>,
    /// Whether the box is ticked.
    pub ticked: bool,
    /// Who wrote it, as they sign in.
    pub author: String,
    /// When.
    pub at: Moment,
}

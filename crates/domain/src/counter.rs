//! What an agent notes at the counter: kinds, never what stands on a document.

use crate::actor::coded;

coded! {
    /// The kind of document that an agent saw.
    Document {
        /// A Belgian identity card.
        IdentityCard => "identity-card",
        /// A residence permit, or the card of a citizen of another country of the Union.
        ResidencePermit => "residence-permit",
        /// A passport.
        Passport => "passport",
        /// Something else that the administration accepts, such as an attestation of residence.
        Other => "other",
    }
}

coded! {
    /// What was handed out or taken at the counter.
    Handed {
        /// A letter that was printed before.
        Letter => "letter",
        /// A letter that is printed now.
        PrintedNow => "printed-now",
        /// A letter with its ballot on paper, to be filled in here.
        PaperBallot => "paper-ballot",
    }
}

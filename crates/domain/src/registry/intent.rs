//! Needs and offers: what somebody is looking for, what somebody proposes, and how the two are
//! brought together. A match proposes; the two parties decide.

mod offered;

pub use offered::{OfferTerms, OnTerms};

use super::{Refusal, Span};
use crate::{
    Moment,
    actor::{Actor, coded},
    id::{AccountId, IntentId},
    place::centre,
    project::Theme,
    text::{Authored, Slug},
};
use serde::{Deserialize, Serialize};

coded! {
    /// Which side an intent is on.
    Direction {
        /// « On cherche ».
        Need => "need",
        /// « On propose ».
        Offer => "offer",
    }
}

coded! {
    /// Where an intent stands.
    IntentState {
        /// On the board.
        Open => "open",
        /// Taken off it.
        Closed => "closed",
    }
}

/// A need or an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// Identifier.
    pub id: IntentId,
    /// Which side.
    pub direction: Direction,
    /// In its own words.
    pub what: Authored,
    /// The kind that the words name, when they name one.
    pub kind: Option<Slug>,
    /// How many.
    pub quantity: u32,
    /// In whose name.
    pub actor: Actor,
    /// Who wrote it.
    pub author: AccountId,
    /// Where.
    pub commune: Slug,
    /// What the one who wrote it works on.
    pub theme: Option<Theme>,
    /// When; none is any time.
    pub when: Option<Span>,
    /// Of an offer: on what terms, when its author said so.
    pub terms: Option<OfferTerms>,
    /// Where it stands.
    pub state: IntentState,
    /// When it was written.
    pub written_at: Moment,
}

/// How well a need and an offer go together. Dates are a gate and no score; what shares no kind
/// does not meet at all. Whole numbers: thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fit {
    /// Whether the two work on different things, which is where sharing goes best.
    pub across_themes: bool,
    /// The score, in thousandths.
    pub score: u16,
    /// Whether they are in the same commune.
    pub near: bool,
    /// Whether the offer is as much as the need asks for.
    pub enough: bool,
    /// How far apart they are, where both places are known.
    pub metres: Option<u32>,
    /// Whether size, power or seats go together.
    pub measures: Measures,
    /// On what terms, where the offer says so.
    pub terms: Option<OnTerms>,
}

coded! {
    /// How the measures of a need and of an offer go together: size, power, seats.
    Measures {
        /// The need says none.
        Any => "any",
        /// The offer has what the need asks for.
        Fit => "fit",
        /// The need says some, and the offer does not.
        Unsaid => "unsaid",
        /// The offer is smaller or weaker than asked.
        Less => "less",
    }
}

coded! {
    /// Whether what is free is as much as a need asks for.
    Enough {
        /// Nothing is free.
        None => "none",
        /// Fewer than are needed.
        Some => "some",
        /// As many as are needed, or more.
        All => "all",
    }
}

impl Enough {
    /// So many free, of so many needed.
    #[must_use]
    pub const fn of(free: u32, needed: u32) -> Self {
        match free {
            0 => Self::None,
            free if free < needed => Self::Some,
            _ => Self::All,
        }
    }
}

/// As far as this, distance costs the whole of its part of a score.
const FAR: u32 = 10_000;

/// Holds a need and an offer against each other.
///
/// Of a thousand, 550 for the kind, 200 for size, power and seats, 150 for being near (less with
/// every metre up to ten kilometres), 40 for as many as are needed (in proportion when there are
/// fewer), 60 for the terms: less for a fee, a deposit, or when the offer is meant for others. Terms
/// that nobody said cost nothing. Below 600 there is no match.
///
/// # Errors
/// [`Refusal::IntentClosed`] when one of the two is not on the board.
pub fn fit(need: &Intent, offer: &Intent, measures: Measures) -> Result<Option<Fit>, Refusal> {
    if need.state != IntentState::Open || offer.state != IntentState::Open {
        return Err(Refusal::IntentClosed);
    }
    let sides = need.direction == Direction::Need && offer.direction == Direction::Offer;
    let same_kind = need.kind.is_some() && need.kind == offer.kind;
    let same_party = need.actor.id == offer.actor.id || need.author == offer.author;
    let in_time = match (need.when, offer.when) {
        (Some(need), Some(offer)) => need.overlaps(offer),
        _ => true,
    };
    if !sides || !same_kind || same_party || !in_time {
        return Ok(None);
    }
    let near = need.commune == offer.commune;
    let enough = offer.quantity >= need.quantity;
    let metres = match (centre(&need.commune), centre(&offer.commune)) {
        _ if near => Some(0),
        (Some(one), Some(other)) => Some(one.metres_to(other)),
        _ => None,
    };
    let nearness = metres.map_or(0, |metres| FAR.saturating_sub(metres) * 150 / FAR);
    let share = u64::from(offer.quantity.min(need.quantity)) * 40 / u64::from(need.quantity.max(1));
    let measured = match measures {
        Measures::Any | Measures::Fit => 200,
        Measures::Unsaid => 100,
        Measures::Less => 0,
    };
    let terms = OnTerms::of(need, offer);
    let parts = u64::from(nearness)
        + share
        + measured
        + u64::from(terms.map_or(offered::TERMS, OnTerms::points));
    let score = 550 + u16::try_from(parts).unwrap_or(450);
    let across_themes = matches!((need.theme, offer.theme), (Some(a), Some(b)) if a != b);
    let fit = Fit { across_themes, score, near, enough, metres, measures, terms };
    Ok((score >= 600).then_some(fit))
}

impl Fit {
    /// The order in which matches are shown: what crosses themes first, then the better one.
    #[must_use]
    pub fn rank(self) -> std::cmp::Reverse<(bool, u16)> {
        std::cmp::Reverse((self.across_themes, self.score))
    }
}

coded! {
    /// What a party answered to a match.
    Answer {
        /// Nothing yet.
        Open => "open",
        /// Yes: the other may know how to reach them.
        Yes => "yes",
        /// No.
        No => "no",
    }
}

/// A need and an offer that were brought together, with what each party answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The need.
    pub need: IntentId,
    /// The offer.
    pub offer: IntentId,
    /// What the one who needs it answered.
    pub need_says: Answer,
    /// What the one who offers it answered.
    pub offer_says: Answer,
}

impl Match {
    /// Whether both said yes: only then the two learn how to reach one another.
    #[must_use]
    pub const fn is_agreed(self) -> bool {
        matches!((self.need_says, self.offer_says), (Answer::Yes, Answer::Yes))
    }

    /// Whether one said no.
    #[must_use]
    pub const fn is_declined(self) -> bool {
        matches!(self.need_says, Answer::No) || matches!(self.offer_says, Answer::No)
    }

    /// What one side answered.
    #[must_use]
    pub const fn says(self, side: Direction) -> Answer {
        match side {
            Direction::Need => self.need_says,
            Direction::Offer => self.offer_says,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actor::ActorType, id::ActorId, money::Cents, registry::resource::Audience};
    use chrono::{TimeDelta, TimeZone, Utc};
    use proptest::prelude::*;

    fn at(hours: i64) -> Moment {
        Utc.with_ymd_and_hms(2026, 6, 1, 8, 0, 0).unwrap() + TimeDelta::hours(hours)
    }

    fn intent(number: u128, direction: Direction) -> Intent {
        let id = uuid::Uuid::from_u128(number);
        Intent {
            id: IntentId(id),
            direction,
            what: Authored::parse(None, "une tonnelle", 80).unwrap(),
            kind: Slug::parse("tent-popup").ok(),
            quantity: 2,
            actor: Actor { id: ActorId(id), name: number.to_string(), kind: ActorType::Collective },
            author: AccountId(id),
            commune: Slug::parse("jette").unwrap(),
            theme: None,
            when: None,
            terms: None,
            state: IntentState::Open,
            written_at: at(0),
        }
    }

    #[test]
    fn dates_are_a_gate_and_the_kind_decides() {
        let (mut need, mut offer) = (intent(1, Direction::Need), intent(2, Direction::Offer));
        let best = Fit {
            across_themes: false,
            score: 1_000,
            near: true,
            enough: true,
            metres: Some(0),
            measures: Measures::Any,
            terms: None,
        };
        assert_eq!(fit(&need, &offer, Measures::Any), Ok(Some(best)));
        need.when = Some(Span::new(at(0), at(8)).unwrap());
        offer.when = Some(Span::new(at(8), at(9)).unwrap());
        assert_eq!(fit(&need, &offer, Measures::Any), Ok(None));
        offer.when = None;
        offer.kind = None;
        assert_eq!(fit(&need, &offer, Measures::Any), Ok(None));
        offer = intent(2, Direction::Offer);
        offer.state = IntentState::Closed;
        assert_eq!(fit(&need, &offer, Measures::Any), Err(Refusal::IntentClosed));
    }

    #[test]
    fn what_crosses_themes_comes_first_even_from_further_away() {
        let mut need = intent(1, Direction::Need);
        need.theme = Some(Theme::Food);
        let mut across = intent(2, Direction::Offer);
        across.theme = Some(Theme::Culture);
        across.commune = Slug::parse("evere").unwrap();
        let mut alike = intent(3, Direction::Offer);
        alike.theme = Some(Theme::Food);
        let rank = |offer: &Intent| fit(&need, offer, Measures::Any).unwrap().unwrap().rank();
        assert!(rank(&across) < rank(&alike));
    }

    #[test]
    fn what_is_near_and_large_enough_comes_before_what_is_far_or_too_small() {
        let need = intent(1, Direction::Need);
        let mut far = intent(2, Direction::Offer);
        far.commune = Slug::parse("uccle").unwrap();
        let scored = |offer: &Intent, measures| fit(&need, offer, measures).unwrap().unwrap();
        let near = scored(&intent(3, Direction::Offer), Measures::Fit);
        let far = scored(&far, Measures::Fit);
        assert!(near.score > far.score);
        assert!(far.metres.is_some_and(|metres| (8_000..8_300).contains(&metres)));
        let small = scored(&intent(3, Direction::Offer), Measures::Less);
        let silent = scored(&intent(3, Direction::Offer), Measures::Unsaid);
        assert!(near.score > silent.score && silent.score > small.score);
    }

    #[test]
    fn terms_lower_a_match_and_never_end_it() {
        let need = intent(1, Direction::Need);
        let score = |audience, fee, deposit| {
            let mut offer = intent(2, Direction::Offer);
            let (fee, deposit) = (Cents(fee), Cents(deposit));
            offer.terms = Some(OfferTerms { audience, fee, deposit });
            fit(&need, &offer, Measures::Any).unwrap().unwrap()
        };
        let free = score(Audience::Everyone, 0, 0);
        assert_eq!(free.score, 1_000);
        let scores = [
            score(Audience::Everyone, 0, 5_000).score,
            score(Audience::Everyone, 5_000, 5_000).score,
            score(Audience::Everyone, 1_000_000, 1_000_000).score,
        ];
        assert_eq!(scores, [998, 988, 970]);
        // A collective in the same commune is among its groups; an inhabitant is not.
        assert_eq!(score(Audience::CommuneGroups, 0, 0).score, 1_000);
        let mut alone = need.clone();
        alone.actor.kind = ActorType::Inhabitants;
        let mut offer = intent(2, Direction::Offer);
        offer.terms =
            Some(OfferTerms { audience: Audience::Groups, fee: Cents(0), deposit: Cents(0) });
        let found = fit(&alone, &offer, Measures::Any).unwrap().unwrap();
        assert_eq!((found.score, found.terms.map(|it| it.admitted)), (970, Some(false)));
    }

    #[test]
    fn one_no_ends_a_match_and_only_two_yes_share_a_contact() {
        for need_says in Answer::ALL.iter().copied() {
            for offer_says in Answer::ALL.iter().copied() {
                let id = IntentId(uuid::Uuid::nil());
                let one = Match { need: id, offer: id, need_says, offer_says };
                let yes = need_says == Answer::Yes && offer_says == Answer::Yes;
                assert_eq!(one.is_agreed(), yes);
                let no = need_says == Answer::No || offer_says == Answer::No;
                assert_eq!(one.is_declined(), no);
            }
        }
    }

    proptest! {
        #[test]
        fn nobody_is_matched_with_themselves_or_with_their_own_side(
            a in 0_u128..3, b in 0_u128..3, same in any::<bool>(), wanted in 1_u32..9, there in 1_u32..9,
        ) {
            let mut need = intent(a, Direction::Need);
            let side = if same { Direction::Need } else { Direction::Offer };
            let mut offer = intent(b, side);
            need.quantity = wanted;
            offer.quantity = there;
            let found = fit(&need, &offer, Measures::Any).unwrap();
            prop_assert_eq!(found.is_some(), a != b && !same);
            if let Some(found) = found {
                prop_assert!((600..=1_000).contains(&found.score));
                prop_assert_eq!(found.enough, there >= wanted);
            }
        }
    }
}

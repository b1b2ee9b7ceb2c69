//! What comes from paper: ballots that somebody types, and flip charts that were photographed.

use super::{Decision, Desk, reason};
use crate::workshop::{
    Cast, Command, Event, Hand, MOST_PICTURES, NewPicture, Picture, RoundId, Token,
    WorkshopRefusal as Refusal,
};

impl Desk<'_> {
    pub(super) fn paper(self, command: Command) -> Decision {
        match command {
            Command::CastPaper { round, token, number, kind, second, ballot } => {
                self.types_paper()?;
                let (asked, form) = self.polling(round)?;
                ballot.check(form, &asked.options)?;
                self.paper_juror(asked, token)?;
                let second = second.filter(|second| *second != kind);
                let cast = Box::new(Cast { kind, second, paper: true, ballot });
                self.entered(round, token, number, cast)
            }
            Command::WithdrawPaper { round, token, reason: text } => {
                self.types_paper()?;
                self.polling(round)?;
                let typed = self.state.papers.get(&token).filter(|paper| paper.round == round);
                let typed = typed.ok_or(Refusal::NotThere)?;
                // Facilitators take any out again, the host of a table what they typed themselves.
                if !self.is_facilitator() && typed.by != self.hand.into() {
                    return Err(Refusal::TableOnly);
                }
                Ok(vec![Event::PaperWithdrawn { round, token, reason: reason(&text)? }])
            }
            Command::Record(picture) => self.record(*picture),
            _ => Ok(Vec::new()),
        }
    }

    /// A paper is typed once: with the same content again nothing happens, with another one who
    /// types is told, so that nobody's ballot is lost under somebody else's number.
    fn entered(
        self,
        round: RoundId,
        token: Token,
        number: Option<u32>,
        cast: Box<Cast>,
    ) -> Decision {
        match self.state.ballots.get(&round).and_then(|ballots| ballots.get(&token)) {
            Some(known) if *known == *cast => Ok(Vec::new()),
            Some(_) => Err(Refusal::PaperTyped { number: number.unwrap_or(0) }),
            None => Ok(vec![Event::PaperEntered { round, token, number, cast }]),
        }
    }

    /// Facilitators, and whoever hosts or writes at a table.
    fn types_paper(self) -> Result<(), Refusal> {
        let serves = match self.hand {
            Hand::Facilitator(_) => true,
            Hand::Seat(seat) => self.state.serves(seat, self.table_of(Some(seat))),
            _ => false,
        };
        if serves { Ok(()) } else { Err(Refusal::TableOnly) }
    }

    fn record(self, new: NewPicture) -> Decision {
        let author = self.anyone()?;
        match new.scenario {
            Some(scenario) => self.may_write(self.find(scenario)?.table)?,
            None => self.types_paper()?,
        }
        if self.state.pictures.len() >= MOST_PICTURES {
            return Err(Refusal::Full { most: MOST_PICTURES as u64 });
        }
        let NewPicture { digest, width, height, text, scenario } = new;
        let known = |one: &Picture| one.digest == digest && one.scenario == scenario;
        if self.state.pictures.iter().any(known) {
            return Ok(Vec::new());
        }
        let hidden = None;
        let picture = Picture { digest, width, height, text, scenario, author, hidden };
        Ok(vec![Event::Pictured(Box::new(picture))])
    }

    /// What a facilitator hides with a reason, or shows again with none.
    pub(super) fn hide(self, command: Command) -> Decision {
        let why = |text: Option<String>| text.as_deref().map(reason).transpose();
        let state = self.state;
        Ok(vec![match command {
            Command::HidePitch { pitch, reason } => {
                state.pitches.get(&pitch).ok_or(Refusal::NotThere)?;
                Event::PitchHidden { pitch, reason: why(reason)? }
            }
            Command::HideAmendment { amendment, reason } => {
                state.amendments.get(&amendment).ok_or(Refusal::NotThere)?;
                Event::AmendmentHidden { amendment, reason: why(reason)? }
            }
            Command::HidePicture { picture, reason } => {
                let known = state.pictures.iter().any(|one| one.digest == picture);
                known.then_some(()).ok_or(Refusal::NotThere)?;
                Event::PictureHidden { picture, reason: why(reason)? }
            }
            _ => return Ok(Vec::new()),
        }])
    }
}

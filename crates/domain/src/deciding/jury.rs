//! A jury: who sits in it, what each keeps away from, and what each gave.

use super::{Grid, Refused, Share};
use crate::{actor::coded, refusal::Refusal, text::Localized};
use serde::{Deserialize, Serialize};

coded! {
    /// In what capacity somebody sits in a jury.
    JurorKind {
        /// An inhabitant, drawn by lot or volunteering.
        Resident => "resident",
        /// Somebody of a local association.
        Association => "association",
        /// Somebody who knows the matter.
        Expert => "expert",
        /// A member of staff of the administration.
        Administration => "administration",
        /// An elected councillor: refused, and a choice of the form only so that it can say why.
        Councillor => "councillor",
    }
}

/// Somebody who sits in a jury.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Juror {
    /// Its number in the jury, which is what everybody sees.
    pub number: u32,
    /// Who it is; the administration alone sees the name.
    pub name: String,
    /// In what capacity.
    pub kind: JurorKind,
}

impl Juror {
    /// Somebody who may sit in a jury.
    ///
    /// # Errors
    /// [`Refused::CouncillorOnJury`].
    pub fn new(number: u32, name: String, kind: JurorKind) -> Result<Self, Refusal> {
        if kind == JurorKind::Councillor {
            return Err(Refused::CouncillorOnJury.into());
        }
        Ok(Self { number, name, kind })
    }
}

/// A stake that a juror has in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Number of the juror.
    pub juror: u32,
    /// Number of the project.
    pub project: String,
    /// What it is, in public.
    pub reason: Localized,
}

/// What a juror gave a project: points for each criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Number of the juror.
    pub juror: u32,
    /// Number of the project.
    pub project: String,
    /// Points, in the order of the criteria.
    pub points: Vec<u8>,
}

/// A jury with all that it declared and gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Jury {
    /// Whether its members, its grid and the projects stand.
    pub seated: bool,
    /// Who sits in it, by number.
    pub jurors: Vec<Juror>,
    /// What they keep away from.
    pub conflicts: Vec<Conflict>,
    /// What they gave.
    pub sheets: Vec<Sheet>,
}

impl Jury {
    /// The fewest jurors.
    pub const LEAST: usize = 3;
    /// The fewest jurors who score a project.
    pub const LEAST_FREE: usize = 2;
    /// The most jurors.
    pub const MOST: usize = 60;

    /// Whether it may be seated.
    ///
    /// # Errors
    /// [`Refused::JurySeated`], [`Refused::JuryTooSmall`], or [`Refused::ResidentsTooFew`] unless
    /// residents are more than half.
    pub fn may_be_seated(&self) -> Result<(), Refusal> {
        if self.seated {
            return Err(Refused::JurySeated.into());
        }
        if self.jurors.len() < Self::LEAST {
            return Err(Refused::JuryTooSmall { least: Self::LEAST as u64 }.into());
        }
        let residents = self.jurors.iter().filter(|juror| juror.kind == JurorKind::Resident);
        let residents = residents.count();
        if residents * 2 <= self.jurors.len() {
            let (residents, jurors) = (residents as u64, self.jurors.len() as u64);
            return Err(Refused::ResidentsTooFew { residents, jurors }.into());
        }
        Ok(())
    }

    /// Whether a juror keeps away from a project.
    #[must_use]
    pub fn keeps_away(&self, juror: u32, project: &str) -> bool {
        let mut conflicts = self.conflicts.iter();
        conflicts.any(|conflict| conflict.juror == juror && conflict.project == project)
    }

    /// Those who score a project.
    pub fn free<'a>(&'a self, project: &'a str) -> impl Iterator<Item = &'a Juror> {
        self.jurors.iter().filter(move |juror| !self.keeps_away(juror.number, project))
    }

    /// What a juror gave a project.
    #[must_use]
    pub fn sheet(&self, juror: u32, project: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.juror == juror && sheet.project == project)
    }

    /// Whether a sheet may be taken: from a juror of a seated jury without a stake in the project.
    ///
    /// # Errors
    /// [`Refused::JuryNotSeated`], [`Refused::NoSuchJuror`], [`Refused::JurorInConflict`], or
    /// [`Refusal::NotANumber`] when the points do not fit the grid.
    pub fn check_sheet(&self, grid: &Grid, sheet: &Sheet) -> Result<(), Refusal> {
        if !self.seated {
            return Err(Refused::JuryNotSeated.into());
        }
        if !self.jurors.iter().any(|juror| juror.number == sheet.juror) {
            return Err(Refused::NoSuchJuror.into());
        }
        if self.keeps_away(sheet.juror, &sheet.project) {
            return Err(Refused::JurorInConflict { number: sheet.project.clone() }.into());
        }
        let to = u64::from(grid.scale());
        grid.weighed(&sheet.points).map(drop).ok_or(Refusal::NotANumber { from: 0, to })
    }

    /// How many sheets are missing for these projects, of how many.
    #[must_use]
    pub fn progress<'a>(&self, projects: impl Iterator<Item = &'a str>) -> (u64, u64) {
        let (mut missing, mut all) = (0, 0);
        for project in projects {
            for juror in self.free(project) {
                all += 1;
                missing += u64::from(self.sheet(juror.number, project).is_none());
            }
        }
        (missing, all)
    }

    /// The score of a project: the mean of what the jurors without a stake gave it, of the most
    /// that a sheet can give. Exact.
    ///
    /// # Errors
    /// [`Refused::TooFewFreeJurors`], [`Refused::ScoresMissing`], or [`Refused::BeyondExact`].
    pub fn score(&self, grid: &Grid, project: &str) -> Result<Share, Refusal> {
        let (mut jurors, mut given, mut missing) = (0_u128, 0_u128, 0_u64);
        for juror in self.free(project) {
            jurors += 1;
            let sheet = self.sheet(juror.number, project);
            match sheet.and_then(|sheet| grid.weighed(&sheet.points)) {
                Some(points) => given += points,
                None => missing += 1,
            }
        }
        if jurors < Self::LEAST_FREE as u128 {
            let (number, least) = (project.to_owned(), Self::LEAST_FREE as u64);
            return Err(Refused::TooFewFreeJurors { number, least }.into());
        }
        if missing > 0 {
            return Err(Refused::ScoresMissing { count: missing }.into());
        }
        Share::new(given, jurors * grid.full())
    }
}

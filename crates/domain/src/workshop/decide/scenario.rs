//! Scenarios, arguments and amendments.

use super::{Decision, Desk, reason};
use crate::{
    actor::ActorType,
    workshop::{
        Amendment, AmendmentId, Answer, Argument, ArgumentId, Command, Event, FieldKey, FieldValue,
        MOST_NOTES, MOST_SCENARIOS, Scenario, ScenarioId, ScenarioState, SeatId, Side, TableId,
        WorkshopRefusal as Refusal,
    },
};
use std::collections::BTreeMap;

impl Desk<'_> {
    pub(super) fn scenario(self, command: Command) -> Decision {
        match command {
            Command::Draw { table, fields } => self.draw(table, fields),
            Command::Write { scenario, field, value, based_on } => {
                self.write(scenario, field, value, based_on)
            }
            Command::Copy { scenario, field, value, based_on } => {
                self.copy(scenario, field, value, based_on)
            }
            Command::Withdraw { scenario } => {
                let found = self.open(scenario)?;
                self.facilitator_or_table(found.table)?;
                Ok(vec![Event::ScenarioWithdrawn { scenario }])
            }
            Command::LockScenario { scenario } => {
                self.facilitator()?;
                if self.find(scenario)?.state == ScenarioState::Locked {
                    return Ok(Vec::new());
                }
                self.open(scenario)?;
                Ok(vec![Event::ScenarioLocked { scenario }])
            }
            Command::UnlockScenario { scenario, reason: text } => {
                self.facilitator()?;
                if self.find(scenario)?.state != ScenarioState::Locked {
                    return Err(Refusal::ScenarioFixed);
                }
                Ok(vec![Event::ScenarioUnlocked { scenario, reason: reason(&text)? }])
            }
            Command::Adopt { scenario, process } => self.adopt(scenario, process),
            Command::Argue { scenario, field, side, text } => {
                self.argue(scenario, field, side, text)
            }
            Command::Support { argument, on } => {
                let seat = self.seat_id()?;
                let known = self.state.arguments.get(&argument).ok_or(Refusal::NotThere)?;
                if known.supporters.contains(&seat) == on {
                    return Ok(Vec::new());
                }
                Ok(vec![Event::Supported { argument, seat, on }])
            }
            Command::HideArgument { argument, reason: text } => {
                self.facilitator()?;
                self.state.arguments.get(&argument).ok_or(Refusal::NotThere)?;
                let reason = text.as_deref().map(reason).transpose()?;
                Ok(vec![Event::ArgumentHidden { argument, reason }])
            }
            Command::Amend { scenario, field, based_on, value, why } => {
                self.amend(scenario, field, based_on, value, why)
            }
            Command::Accept { amendment } => self.accept(amendment),
            Command::Merge { amendment, value, based_on } => self.merge(amendment, value, based_on),
            Command::Decline { amendment, reason: text, locale } => {
                self.answerable(amendment)?;
                let (reason, locale) = (reason(&text)?, Some(locale));
                Ok(vec![Event::AmendmentDeclined { amendment, reason, locale }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn adopt(self, scenario: ScenarioId, process: crate::id::ProcessId) -> Decision {
        self.facilitator()?;
        // Once all is over nothing changes any more, whether or not somebody fixed it.
        let over = self.state.session().is_over();
        match self.find(scenario)?.state {
            ScenarioState::Locked => {}
            ScenarioState::Open if over => {}
            // What it became on the instance that held the workshop is not here.
            ScenarioState::Adopted
                if over && self.state.adopted.get(&scenario) != Some(&process) => {}
            _ => return Err(Refusal::ScenarioFixed),
        }
        Ok(vec![Event::ScenarioAdopted { scenario, process }])
    }

    pub(super) fn find(&self, id: ScenarioId) -> Result<&Scenario, Refusal> {
        self.state.scenarios.get(&id).ok_or(Refusal::NotThere)
    }

    fn open(&self, id: ScenarioId) -> Result<&Scenario, Refusal> {
        let scenario = self.find(id)?;
        if scenario.is_open() { Ok(scenario) } else { Err(Refusal::ScenarioFixed) }
    }

    fn kind(self, seat: Option<SeatId>) -> Option<ActorType> {
        seat.and_then(|seat| self.state.seats.get(&seat)).map(|seat| seat.kind)
    }

    /// Whether a table's people may write its scenario: its host and scribe always, everyone at
    /// the table while a round for drawing is open.
    pub(super) fn may_write(self, table: Option<TableId>) -> Result<(), Refusal> {
        if self.facilitator_or_table(table).is_ok() {
            return Ok(());
        }
        let own = self.table_of(Some(self.seat_id()?));
        let drawing = self
            .state
            .current()
            .is_some_and(|round| round.kind.draws() && round.state.is_running());
        if drawing && own == table { Ok(()) } else { Err(Refusal::TableOnly) }
    }

    fn draw(self, table: Option<TableId>, fields: BTreeMap<FieldKey, FieldValue>) -> Decision {
        let seat = self.anyone()?;
        let table = if seat.is_some() { self.table_of(seat) } else { table };
        self.may_write(table)?;
        if self.state.scenarios.len() >= MOST_SCENARIOS {
            return Err(Refusal::Full { most: MOST_SCENARIOS as u64 });
        }
        if !fields.contains_key(&FieldKey::Title) {
            return Err(Refusal::FieldMisfit { field: FieldKey::Title });
        }
        for (field, value) in &fields {
            value.check(*field)?;
        }
        let id = ScenarioId(self.number());
        Ok(vec![Event::ScenarioDrawn { id, table, author: seat, fields }])
    }

    fn write(self, id: ScenarioId, field: FieldKey, value: FieldValue, based_on: u32) -> Decision {
        let scenario = self.open(id)?;
        self.may_write(scenario.table)?;
        value.check(field)?;
        if scenario.fields.get(&field).is_some_and(|state| state.value.says_the_same(&value)) {
            return Ok(Vec::new());
        }
        unchanged(scenario, field, based_on)?;
        Ok(vec![Event::FieldWritten { scenario: id, field, value }])
    }

    /// What stands on a photographed sheet, written into its scenario; once that is fixed, only
    /// where nobody wrote anything, and the log says that it was copied.
    fn copy(self, id: ScenarioId, field: FieldKey, value: FieldValue, based_on: u32) -> Decision {
        let scenario = self.find(id)?;
        if scenario.is_open() {
            return self.write(id, field, value, based_on);
        }
        self.facilitator_or_table(scenario.table)?;
        value.check(field)?;
        if scenario.fields.get(&field).is_some_and(|state| state.value.says_the_same(&value)) {
            return Ok(Vec::new());
        }
        if !self.state.is_pictured(id) || !scenario.takes_copy(field) {
            return Err(Refusal::ScenarioFixed);
        }
        unchanged(scenario, field, based_on)?;
        Ok(vec![Event::FieldCopied { scenario: id, field, value }])
    }

    fn argue(
        self,
        scenario: ScenarioId,
        field: Option<FieldKey>,
        side: Side,
        text: crate::text::Authored,
    ) -> Decision {
        let author = self.anyone()?;
        let found = self.find(scenario)?;
        if found.state == ScenarioState::Withdrawn {
            return Err(Refusal::ScenarioFixed);
        }
        if self.state.arguments.len() >= MOST_NOTES {
            return Err(Refusal::Full { most: MOST_NOTES as u64 });
        }
        Ok(vec![Event::Argued(Box::new(Argument {
            id: ArgumentId(self.number()),
            scenario,
            field,
            revision: field.map_or(0, |field| found.revision(field)),
            side,
            text,
            author,
            kind: self.kind(author),
            supporters: std::collections::BTreeSet::new(),
            hidden: None,
        }))])
    }

    fn amend(
        self,
        scenario: ScenarioId,
        field: FieldKey,
        based_on: u32,
        value: FieldValue,
        why: crate::text::Authored,
    ) -> Decision {
        let author = self.anyone()?;
        let found = self.open(scenario)?;
        value.check(field)?;
        if based_on > found.revision(field) {
            return Err(Refusal::NotThere);
        }
        if self.state.amendments.len() >= MOST_NOTES {
            return Err(Refusal::Full { most: MOST_NOTES as u64 });
        }
        Ok(vec![Event::Amended(Box::new(Amendment {
            id: AmendmentId(self.number()),
            scenario,
            field,
            based_on,
            value,
            why,
            author,
            kind: self.kind(author),
            answer: Answer::Open,
            hidden: None,
        }))])
    }

    /// An amendment that the asker may answer, with its scenario.
    fn answerable(&self, id: AmendmentId) -> Result<(&Amendment, &Scenario), Refusal> {
        let shown = self.state.amendments.get(&id).filter(|one| one.hidden.is_none());
        let amendment = shown.ok_or(Refusal::NotThere)?;
        let scenario = self.open(amendment.scenario)?;
        self.facilitator_or_table(scenario.table)?;
        if amendment.answer == Answer::Open {
            Ok((amendment, scenario))
        } else {
            Err(Refusal::AmendmentAnswered)
        }
    }

    fn accept(self, id: AmendmentId) -> Decision {
        let (amendment, scenario) = self.answerable(id)?;
        // Written since: taking it over as it is would lose what was written.
        unchanged(scenario, amendment.field, amendment.based_on)?;
        Ok(vec![Event::AmendmentAccepted { amendment: id }])
    }

    fn merge(self, id: AmendmentId, value: FieldValue, based_on: u32) -> Decision {
        let (amendment, scenario) = self.answerable(id)?;
        value.check(amendment.field)?;
        unchanged(scenario, amendment.field, based_on)?;
        Ok(vec![Event::AmendmentMerged { amendment: id, value }])
    }
}

fn unchanged(scenario: &Scenario, field: FieldKey, based_on: u32) -> Result<(), Refusal> {
    let revision = scenario.revision(field);
    if revision == based_on { Ok(()) } else { Err(Refusal::FieldChanged { field, revision }) }
}

//! From what a form about scenarios sends to what the workshop is asked for.

use super::super::commands;
use crate::form::Submitted;
use domain::{
    Refusal,
    locale::Locale,
    money::Cents,
    text::limit,
    workshop::{
        AmendmentId, Command, EnvelopeLine, FieldKey, FieldValue, ScenarioId, WorkshopRefusal,
    },
};
use service::{Error, Result, live::Room};
use std::collections::BTreeMap;

/// What a form about scenarios asks for.
pub fn command(room: &Room, sent: &Submitted, l: Locale) -> Result<Command> {
    let scenario = || sent.text("scenario").parse::<ScenarioId>().map_err(|_| commands::gone());
    let amendment = || sent.text("amendment").parse::<AmendmentId>().map_err(|_| commands::gone());
    let based_on = || sent.text("based_on").parse().map_err(|_| commands::gone());
    Ok(match sent.text("do").as_str() {
        "draw" => {
            let text = commands::text(sent, "text", l, limit::TITLE)?;
            let fields = BTreeMap::from([(FieldKey::Title, FieldValue::Text { text })]);
            Command::Draw { table: None, fields }
        }
        "write" => {
            let field = sent.text("field").parse()?;
            let value = read(field, sent, l)?;
            Command::Write { scenario: scenario()?, field, value, based_on: based_on()? }
        }
        "amend" => {
            let field = sent.text("field").parse()?;
            Command::Amend {
                scenario: scenario()?,
                field,
                based_on: based_on()?,
                value: read(field, sent, l)?,
                why: commands::text(sent, "why", l, limit::SUMMARY)?,
            }
        }
        "argue" => Command::Argue {
            scenario: scenario()?,
            field: sent.text("field").parse().ok(),
            side: sent.text("side").parse()?,
            text: commands::text(sent, "text", l, limit::SUMMARY)?,
        },
        "support" => Command::Support {
            argument: sent.text("argument").parse().map_err(|_| commands::gone())?,
            on: sent.has("on", "yes"),
        },
        "accept" => Command::Accept { amendment: amendment()? },
        "decline" => Command::Decline { amendment: amendment()?, reason: sent.text("reason") },
        "merge" => {
            let id = amendment()?;
            let field = room.read(|state| state.amendments.get(&id).map(|found| found.field));
            let value = read(field.ok_or_else(commands::gone)?, sent, l)?;
            Command::Merge { amendment: id, value, based_on: based_on()? }
        }
        _ => return Err(Refusal::UnknownChoice.into()),
    })
}

/// Reads the value of a field.
fn read(field: FieldKey, sent: &Submitted, l: Locale) -> Result<FieldValue> {
    Ok(match field {
        FieldKey::Envelopes => {
            let mut lines = Vec::new();
            for (label, amount) in sent.all("label").iter().zip(sent.all("amount")) {
                if label.trim().is_empty() && amount.trim().is_empty() {
                    continue;
                }
                let label: String = label.trim().chars().take(limit::TITLE).collect();
                if label.is_empty() {
                    return Err(Error::from(Refusal::from(WorkshopRefusal::FieldMisfit { field })));
                }
                lines.push(EnvelopeLine { label, amount: Cents::parse(&amount)?, from: None });
            }
            FieldValue::Lines { lines }
        }
        FieldKey::Eligibility => FieldValue::Kinds {
            kinds: sent.all("kinds").iter().filter_map(|code| code.parse().ok()).collect(),
        },
        FieldKey::Selection => FieldValue::Method { method: sent.text("method").parse()? },
        FieldKey::Title => {
            FieldValue::Text { text: commands::text(sent, "text", l, limit::TITLE)? }
        }
        _ => FieldValue::Text { text: commands::text(sent, "text", l, 2_000)? },
    })
}

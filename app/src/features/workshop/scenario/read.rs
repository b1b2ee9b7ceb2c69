//! From what a form about scenarios sends to what the workshop is asked for.

use super::super::commands;
use crate::form::Submitted;
use domain::{
    Refusal,
    locale::Locale,
    money::Cents,
    project::Theme,
    text::{Slug, limit},
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
            let value = read(field, room, sent, l)?;
            Command::Write { scenario: scenario()?, field, value, based_on: based_on()? }
        }
        "amend" => {
            let field = sent.text("field").parse()?;
            Command::Amend {
                scenario: scenario()?,
                field,
                based_on: based_on()?,
                value: read(field, room, sent, l)?,
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
        "decline" => {
            Command::Decline { amendment: amendment()?, reason: sent.text("reason"), locale: l }
        }
        "merge" => {
            let id = amendment()?;
            let field = room.read(|state| state.amendments.get(&id).map(|found| found.field));
            let value = read(field.ok_or_else(commands::gone)?, room, sent, l)?;
            Command::Merge { amendment: id, value, based_on: based_on()? }
        }
        _ => return Err(Refusal::UnknownChoice.into()),
    })
}

/// Reads the value of a field.
pub fn read(field: FieldKey, room: &Room, sent: &Submitted, l: Locale) -> Result<FieldValue> {
    Ok(match field {
        FieldKey::Envelopes => FieldValue::Lines { lines: lines(room, sent, l)? },
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

/// The lines of money; one that is empty is left out.
fn lines(room: &Room, sent: &Submitted, l: Locale) -> Result<Vec<EnvelopeLine>> {
    let field = FieldKey::Envelopes;
    let misfit = || Error::from(Refusal::from(WorkshopRefusal::FieldMisfit { field }));
    let (amounts, themes) = (sent.all("amount"), sent.all("theme"));
    let (communes, sources) = (sent.all("commune"), sent.all("from"));
    let mut lines = Vec::new();
    for (place, label) in sent.all("label").iter().enumerate() {
        let amount = amounts.get(place).ok_or_else(misfit)?;
        let short = |text: &str| text.trim().chars().take(limit::TITLE).collect::<String>();
        let label = short(label);
        if label.is_empty() && amount.trim().is_empty() {
            continue;
        }
        if label.is_empty() {
            return Err(misfit());
        }
        let said = |all: &[String]| all.get(place).cloned().filter(|text| !text.trim().is_empty());
        let commune = said(&communes).map(|code| Slug::parse(&code)).transpose()?;
        if commune.as_ref().is_some_and(|slug| room.places.iter().all(|it| it.slug != *slug)) {
            return Err(Refusal::UnknownChoice.into());
        }
        let theme = said(&themes).map(|code| code.parse::<Theme>()).transpose()?;
        let (amount, from) = (Cents::parse(amount)?, said(&sources).map(|text| short(&text)));
        let (original, translations) = (Some(l), Vec::new());
        lines.push(EnvelopeLine { label, original, translations, amount, from, theme, commune });
    }
    Ok(lines)
}

//! What lenders have in lists already comes in from a table or from GeoJSON. A dry run takes the
//! same way and undoes everything at its end; rows that cannot be read are listed, the others go in.

mod again;
mod list;

use self::{again::keep_what_is_unsaid, list::rows_of};
use super::{
    holding::{HoldForm, Sorted, custodian, promised, read, sorted},
    record, steward,
};
use crate::{Error, Result, Services, account::required, import_table};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    actor::ActorType,
    id::{ActorId, ResourceId},
    locale::Locale,
    place::{Point, Territory},
    refusal::Fields,
    registry::{
        Measure, Refusal, Resource,
        recurrence::{self, Schedule},
        resource::{Confirmation, Standing, folded},
    },
    text::Slug,
};
use serde_json::json;
use std::collections::BTreeMap;
use store::{Tx, registry as rows};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = import_table::LARGEST_FILE;
/// The most rows of one file.
const MOST_ROWS: usize = 5_000;

/// A row that cannot be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// The line of the file, or the place of the feature, from one.
    pub line: u64,
    /// The column.
    pub column: String,
    /// What it holds.
    pub cell: String,
    /// What is wrong with it.
    pub refusal: Plain,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many things are new.
    pub added: usize,
    /// How many were there and say something else now.
    pub changed: usize,
    /// How many say what they said.
    pub same: usize,
    /// How many wait for their kind.
    pub unsorted: usize,
    /// Rows that cannot be taken.
    pub bad: Vec<BadRow>,
}

/// Takes a list in, or says what would be taken. `source` names the list: the same entry of the
/// same list is changed, never doubled.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::Fields`] about `file` and `source`.
pub async fn import(
    services: &Services,
    caller: &Caller,
    source: &str,
    file: std::result::Result<Vec<u8>, Plain>,
    dry_run: bool,
) -> Result<Report> {
    let account = steward(caller)?.clone();
    let mut fields = Fields::default();
    let source = fields.check("source", Slug::parse(source));
    let list = fields.check("file", file.and_then(|bytes| rows_of(&bytes)));
    if list.as_ref().is_some_and(|list| list.len() > MOST_ROWS) {
        fields.refuse("file", Plain::TooMany { limit: MOST_ROWS });
    }
    let (Some(source), Some(list), true) = (source, list, fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let mut tx = services.store.write().await?;
    let communes = store::reference::territories(&mut tx).await?;
    let mut report = Report::default();
    let intake =
        Intake { services, account: &account, source: source.as_str(), communes: &communes };
    for (line, row) in list {
        match intake.take(&mut tx, &row, &mut report).await {
            Ok(()) => {}
            Err(Error::Fields(refused)) => report.bad.extend(refused.into_iter().map(|field| {
                let cell = row.get(field.name.as_str()).cloned().unwrap_or_default();
                BadRow { line, column: field.name, cell, refusal: field.refusal }
            })),
            Err(other) => return Err(other),
        }
    }
    if dry_run {
        tx.rollback().await?;
        return Ok(report);
    }
    let facts = json!({
        "source": source, "added": report.added, "changed": report.changed,
        "refused": report.bad.len(),
    });
    record(services, &mut tx, Some(&account), "registry.imported", facts).await?;
    tx.commit().await?;
    Ok(report)
}

struct Intake<'a> {
    services: &'a Services,
    account: &'a Account,
    source: &'a str,
    communes: &'a [Territory],
}

impl Intake<'_> {
    async fn take(
        &self,
        tx: &mut Tx,
        row: &BTreeMap<&'static str, String>,
        report: &mut Report,
    ) -> Result<()> {
        let cell =
            |name: &str| row.get(name).map(|text| text.trim().to_owned()).unwrap_or_default();
        let resource = self.read(tx, &cell).await?;
        if resource.kind.as_str() == "unsorted" {
            report.unsorted += 1;
            let term: String = folded(&words_for_kind(&cell)).chars().take(80).collect();
            if !term.is_empty() {
                let example = &resource.details.name.text;
                rows::people::note(tx, &term, example, self.services.now()).await?;
            }
        }
        let entry = resource.source.as_ref().map(|(_, external)| external.as_str());
        match rows::resource::by_entry(tx, self.source, entry.unwrap_or_default()).await? {
            Some(present) => {
                let says = |name: &str| !cell(name).is_empty();
                self.change(tx, present, resource, report, &says).await
            }
            None => {
                rows::resource::insert(tx, &resource).await?;
                report.added += 1;
                Ok(())
            }
        }
    }

    /// What a row says, as something that is shared.
    async fn read(&self, tx: &mut Tx, cell: &(impl Fn(&str) -> String + Sync)) -> Result<Resource> {
        let mut fields = Fields::default();
        let form = self.form(cell);
        let kind = match sorted(tx, &cell("kind"), &words_for_kind(cell)).await? {
            Sorted::Kind(kind) => Some(kind),
            Sorted::Question(_) => {
                fields.refuse("kind", Refusal::SeveralKinds.into());
                None
            }
            Sorted::Unknown => Slug::parse("unsorted").ok(),
        };
        let point = fields.check("latitude", point(cell)).flatten();
        if Slug::parse(&form.commune).is_ok()
            && !self.communes.iter().any(|one| one.slug.as_str() == form.commune)
        {
            fields.refuse("commune", Plain::UnknownChoice);
        }
        let read = read(&mut fields, &form, kind.as_ref());
        let keeper = custodian(self.services, tx, &mut fields, &form).await?;
        let owner_kind = match cell("owner_kind").as_str() {
            "" => Some(ActorType::Association),
            code => fields.check("owner_kind", code.parse::<ActorType>()),
        };
        let owner = fields.check("owner", required(&cell("owner"), |text| Ok(text.to_owned())));
        let hours = fields.check("openings", self.hours(cell));
        let (Some(kind), Some(mut read), Some(owner_kind), Some(owner), Some(hours), true) =
            (kind, read, owner_kind, owner, hours, fields.is_empty())
        else {
            return Err(fields.into_refused().into());
        };
        read.details.location.point = point;
        (read.details.openings, read.details.closures) = (hours.openings, hours.closures);
        let id = ActorId(self.services.new_uuid());
        let owner = store::actor::find_or_create(tx, id, &owner, owner_kind).await?;
        let external = match cell("external_id").as_str() {
            "" => Slug::from_name(&format!("{} {}", owner.name, form.what)).to_string(),
            text => text.to_owned(),
        };
        Ok(Resource {
            id: ResourceId(self.services.new_uuid()),
            kind,
            holding: read.holding,
            custodian: keeper.filter(|keeper| keeper.id != owner.id),
            owner,
            stock: read.stock,
            condition: read.condition,
            commune: read.commune,
            details: read.details,
            standing: Standing::Listed,
            added_by: Some(self.account.id),
            confirmed: Confirmation { by: self.source.to_owned(), at: self.services.now() },
            source: Some((self.source.to_owned(), external)),
            revision: 1,
        })
    }

    /// The same entry of the same list as before: changed when it says something else.
    async fn change(
        &self,
        tx: &mut Tx,
        present: Resource,
        mut resource: Resource,
        report: &mut Report,
        says: &(impl Fn(&str) -> bool + Sync),
    ) -> Result<()> {
        // Kept to this transaction: nobody promises more of it meanwhile than the list leaves.
        let present = rows::resource::taken(tx, present.id).await?.unwrap_or(present);
        // What somebody sorted, a list that names no kind does not know.
        let unnamed = !says("kind")
            && present.kind.as_str() != "unsorted"
            && resource.details.name.text == present.details.name.text;
        if unnamed || resource.kind.as_str() == "unsorted" {
            resource.kind = present.kind.clone();
            resource.holding = present.holding;
        }
        keep_what_is_unsaid(&mut resource, &present, says);
        let says_the_same = present.details == resource.details
            && present.stock.held == resource.stock.held
            && present.commune == resource.commune
            && resource.custodian.as_ref().is_none_or(|it| present.custodian.as_ref() == Some(it));
        if says_the_same {
            report.same += 1;
            return Ok(());
        }
        resource.id = present.id;
        // Nor does a list know what is broken.
        resource.stock.out_of_service = present.stock.out_of_service.min(resource.stock.held);
        resource.standing = present.standing;
        resource.custodian = resource.custodian.or(present.custodian);
        resource.revision = present.revision + 1;
        // Looked at before it is written: a database that refuses undoes the other rows too.
        let promised = promised(self.services, tx, resource.id).await?;
        if promised > u64::from(resource.stock.held) {
            let promised = u32::try_from(promised).unwrap_or(u32::MAX);
            let refusal = Refusal::PromisedToOthers { promised };
            return Err(Error::Fields(vec![domain::Field::new("quantity", refusal.into())]));
        }
        if !rows::resource::save(tx, &resource).await? {
            return Err(Error::Conflict);
        }
        report.changed += 1;
        Ok(())
    }

    /// The hours and closures of a row, as rules of RFC 5545. What is over is not kept.
    fn hours(
        &self,
        cell: &(impl Fn(&str) -> String + Sync),
    ) -> std::result::Result<Schedule, Plain> {
        let text = format!("{} {}", cell("openings"), cell("closures"));
        let mut hours = recurrence::read(&text)?;
        let today = self.services.today();
        hours.closures.retain(|closure| closure.yearly || closure.last >= today);
        Ok(hours)
    }

    fn form(&self, cell: &impl Fn(&str) -> String) -> HoldForm {
        let what = match cell("what") {
            text if text.is_empty() => cell("kind"),
            text => text,
        };
        HoldForm {
            what,
            quantity: cell("quantity"),
            commune: self.commune(&cell("commune")),
            address: cell("address"),
            deposit: cell("deposit"),
            fee: cell("fee"),
            notice: cell("notice"),
            max_days: cell("max_days"),
            condition: cell("condition"),
            custodian: cell("custodian"),
            custodian_kind: cell("custodian_kind"),
            about: cell("about"),
            transport: cell("transport"),
            audience: cell("audience"),
            insurance: cell("insurance"),
            contact: cell("contact"),
            measures: Measure::ALL
                .iter()
                .map(|measure| (measure.code().to_owned(), cell(measure.code())))
                .collect(),
            funded_by: cell("funded_by"),
            original: Some(Locale::Fr),
            ..HoldForm::default()
        }
    }

    /// The commune of a cell: its code, its name in a language, or its postcode.
    fn commune(&self, text: &str) -> String {
        let wanted = folded(text);
        let found = self.communes.iter().find(|one| {
            let names = Locale::ALL.iter().any(|l| folded(one.name.get(*l)) == wanted);
            names || one.slug.as_str() == text || one.postcode == text
        });
        found.map_or_else(|| text.to_owned(), |one| one.slug.to_string())
    }
}

/// The words in which the kind is looked for: its own column, and else the name.
fn words_for_kind(cell: &impl Fn(&str) -> String) -> String {
    let kind = cell("kind");
    if kind.is_empty() { cell("what") } else { kind }
}

/// Where something is on the map, when the list says so: degrees, with a point or a comma.
fn point(cell: &impl Fn(&str) -> String) -> std::result::Result<Option<Point>, Plain> {
    let (latitude, longitude) = (cell("latitude"), cell("longitude"));
    if latitude.is_empty() && longitude.is_empty() {
        return Ok(None);
    }
    let read = |text: &str, most: i32| -> std::result::Result<i32, Plain> {
        let bad = || Plain::NotANumber { from: 0, to: u64::from(most.unsigned_abs()) };
        let text = text.replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let negative = whole.starts_with('-');
        let digits: String = part.chars().chain("000000".chars()).take(6).collect();
        let whole: i32 = whole.trim_start_matches('-').parse().map_err(|_| bad())?;
        let part: i32 = digits.parse().map_err(|_| bad())?;
        if !(0..=most).contains(&whole) {
            return Err(bad());
        }
        let value = whole * 1_000_000 + part;
        Ok(if negative { -value } else { value })
    };
    Ok(Some(Point { latitude: read(&latitude, 90)?, longitude: read(&longitude, 180)? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_names_in_three_languages() {
        for (title, code) in [
            ("Propriétaire", "owner"),
            ("Aantal", "quantity"),
            ("external_id", "external_id"),
            ("Code postal", "commune"),
            ("Caution", "deposit"),
        ] {
            assert_eq!(list::column(title), Some(code), "{title}");
        }
        assert_eq!(list::column("Couleur"), None);
    }

    #[test]
    fn a_column_of_sizes_may_name_its_unit() {
        for (title, found) in [
            ("Largeur", Some(("width", None))),
            ("Breedte (cm)", Some(("width", Some("cm")))),
            ("power_kW", Some(("power", Some("kw")))),
            ("Oppervlakte m²", Some(("area", Some("m²")))),
            ("Prix m2", None),
        ] {
            assert_eq!(list::measured(title), found, "{title}");
        }
    }

    #[test]
    fn a_place_is_read_in_degrees_to_the_millionth() {
        let at = |latitude: &'static str, longitude: &'static str| {
            point(&move |name: &str| {
                if name == "latitude" { latitude.to_owned() } else { longitude.to_owned() }
            })
        };
        let read = at("50,8781234567", "-4.3").unwrap().unwrap();
        assert_eq!(read, Point { latitude: 50_878_123, longitude: -4_300_000 });
        assert_eq!(at("", "").unwrap(), None);
        assert!(at("91", "4").is_err() && at("nord", "4").is_err() && at("50.8", "").is_err());
    }
}

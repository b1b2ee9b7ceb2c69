//! Projects come in from a table as offices keep it: CSV or XLSX. Every bad row is listed with
//! its line and what is wrong; while one is bad, nothing is imported.

mod numbers;
mod sheet;
mod words;

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, administered},
    project::{CostLineForm, ProjectForm},
};
use domain::{
    Refusal,
    account::Caller,
    actor::ActorType,
    locale::Locale,
    money::Cents,
    place::Territory,
    project::{Project, Theme},
    text::Slug,
};
use numbers::Numbers;
use serde_json::json;
pub use sheet::{LARGEST_FILE, Sheet, SheetRow, read};
use std::collections::BTreeMap;

/// What a column of the table can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableField {
    /// What the project is called.
    Title,
    /// A sentence or two.
    Summary,
    /// The whole story.
    Description,
    /// What it costs.
    Cost,
    /// Who carries it.
    Bearer,
    /// What kind of actor that is.
    BearerType,
    /// What it is about.
    Theme,
    /// The commune.
    Commune,
    /// The street or square.
    Place,
    /// Its public number.
    Number,
}

impl TableField {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Summary,
        Self::Description,
        Self::Cost,
        Self::Bearer,
        Self::BearerType,
        Self::Theme,
        Self::Commune,
        Self::Place,
        Self::Number,
    ];

    /// The code used in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Description => "description",
            Self::Cost => "cost",
            Self::Bearer => "bearer",
            Self::BearerType => "bearer-type",
            Self::Theme => "theme",
            Self::Commune => "commune",
            Self::Place => "place",
            Self::Number => "number",
        }
    }

    /// Whether nothing can be imported without such a column.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Title | Self::Cost | Self::Bearer)
    }

    /// The field that a refusal of a project is about.
    fn of_refusal(name: &str) -> Self {
        match name {
            "summary" => Self::Summary,
            "description" => Self::Description,
            "theme" => Self::Theme,
            "commune" => Self::Commune,
            "place" => Self::Place,
            "bearer_name" => Self::Bearer,
            "bearer_type" => Self::BearerType,
            "number" => Self::Number,
            "cost" => Self::Cost,
            // The only cost line takes its label from the title.
            name if name.starts_with("line_0") && !name.ends_with("label") => Self::Cost,
            _ => Self::Title,
        }
    }
}

/// Which column holds what, and what stands where a cell is empty.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// Columns by field, from nought.
    pub columns: BTreeMap<TableField, usize>,
    /// The language of the texts; `None` for one that the interface does not speak.
    pub original: Option<Locale>,
    /// The theme of projects whose cell is empty.
    pub theme: Option<Theme>,
    /// The kind of bearer of projects whose cell is empty.
    pub bearer_type: Option<ActorType>,
}

impl Mapping {
    /// Guesses from the titles of the columns, in French, Dutch or English.
    #[must_use]
    pub fn guess(sheet: &Sheet) -> Self {
        let columns = words::guess_columns(&sheet.columns);
        Self { columns, original: Some(Locale::Fr), theme: None, bearer_type: None }
    }
}

/// A cell that must be put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The line of the file, or the row of the sheet, from one.
    pub line: u64,
    /// What the cell should hold.
    pub field: TableField,
    /// What it holds.
    pub cell: String,
    /// What is wrong with it.
    pub refusal: Refusal,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default)]
pub struct TableImport {
    /// Number, title and price of each project that is fit to be imported.
    pub projects: Vec<(String, String, Cents)>,
    /// What must be put right first; then nothing was imported.
    pub bad: Vec<BadCell>,
}

/// Imports projects into an envelope, or says what would be. A dry run takes the same way and
/// undoes everything at its end.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::RulesFrozen`] once the vote opened, or [`Error::Fields`] about
/// columns that miss, under `column_` and the code of the field.
pub async fn projects(
    services: &Services,
    caller: &Caller,
    (process, envelope): (&Slug, &Slug),
    sheet: &Sheet,
    mapping: &Mapping,
    dry_run: bool,
) -> Result<TableImport> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    check_mapping(sheet, mapping)?;
    let mut tx = services.store.write().await?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let present = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    let communes = store::reference::territories(&mut tx).await?;
    let reader = RowReader { mapping, communes: &communes };
    let mut import = TableImport::default();
    let mut numbers = Numbers::new(&present);
    let mut ready = Vec::new();
    for row in &sheet.rows {
        let (form, unknown) = reader.form(row);
        let mut project = checked(services, &mut tx, target, &mut numbers, form).await?;
        if !unknown.is_empty() {
            // A word that is not known is not also missing.
            let rest = project.err().unwrap_or_default().into_iter();
            let rest = rest.filter(|(field, _)| unknown.iter().all(|(known, _)| known != field));
            let mut refused: RowRefused = rest.chain(unknown.clone()).collect();
            refused.sort_by_key(|(field, _)| *field);
            project = Err(refused);
        }
        match project {
            Ok(project) => ready.push(project),
            Err(refused) => import.bad.extend(reader.told(refused).map(|(field, refusal)| {
                BadCell { line: row.line, field, cell: reader.cell(row, field).to_owned(), refusal }
            })),
        }
    }
    import.projects = ready
        .iter()
        .map(|project| (project.number.clone(), project.title.text.clone(), project.price.asked))
        .collect();
    if dry_run || !import.bad.is_empty() {
        tx.rollback().await?;
        return Ok(import);
    }
    let account = crate::actor::signed_in(caller)?;
    for project in &mut ready {
        crate::project::insert(&mut tx, &view, project).await?;
        let id = view.process.id;
        crate::sharing::projects::follow(services, &mut tx, account, id, project).await?;
    }
    let numbers: Vec<&str> = ready.iter().map(|project| project.number.as_str()).collect();
    let facts = json!({ "envelope": envelope, "numbers": numbers });
    let (now, by) = (services.now(), Some(account.id));
    let id = view.process.id;
    store::event::append(&mut tx, id, now, by, "projects.imported", facts).await?;
    tx.commit().await?;
    Ok(import)
}

fn check_mapping(sheet: &Sheet, mapping: &Mapping) -> Result<()> {
    let mut fields = domain::refusal::Fields::default();
    for field in TableField::ALL {
        let name = format!("column_{}", field.code().replace('-', "_"));
        match mapping.columns.get(&field) {
            None if field.is_needed() => fields.refuse(&name, Refusal::Required),
            Some(column) if *column >= sheet.columns.len() => {
                fields.refuse(&name, Refusal::UnknownChoice);
            }
            _ => {}
        }
    }
    if !mapping.columns.contains_key(&TableField::Summary)
        && !mapping.columns.contains_key(&TableField::Description)
    {
        fields.refuse("column_summary", Refusal::Required);
    }
    if sheet.rows.is_empty() {
        fields.refuse("file", Refusal::UnreadableFile);
    }
    if fields.is_empty() { Ok(()) } else { Err(Error::Fields(fields.into_refused())) }
}

/// What is wrong with a row, field by field.
type RowRefused = Vec<(TableField, Refusal)>;

/// Checks a row the very way that the form of a project is checked.
async fn checked(
    services: &Services,
    tx: &mut store::Tx,
    target: &EnvelopeView,
    numbers: &mut Numbers,
    form: ProjectForm,
) -> Result<std::result::Result<Project, RowRefused>> {
    let refused = |fields: Vec<domain::Field>| {
        let mut refused: RowRefused = Vec::new();
        for field in fields {
            let at = TableField::of_refusal(&field.name);
            // A title that misses is also missing as the label of its cost.
            if !refused.iter().any(|(known, _)| *known == at) {
                refused.push((at, field.refusal));
            }
        }
        refused
    };
    let number = match numbers.take(form.number.trim()) {
        Ok(number) => number,
        Err(Error::Fields(fields)) => return Ok(Err(refused(fields))),
        Err(error) => return Err(error),
    };
    match crate::project_form::checked(services, tx, target, &form, None, number).await {
        Ok(project) => Ok(Ok(project)),
        Err(Error::Fields(fields)) => Ok(Err(refused(fields))),
        Err(error) => Err(error),
    }
}

struct RowReader<'a> {
    mapping: &'a Mapping,
    communes: &'a [Territory],
}

impl RowReader<'_> {
    fn cell<'r>(&self, row: &'r SheetRow, field: TableField) -> &'r str {
        let column = self.mapping.columns.get(&field);
        column.and_then(|column| row.cells.get(*column)).map_or("", |cell| cell.trim())
    }

    /// A text in its language: what the other languages say is not known.
    fn authored(&self, text: &str) -> [String; 3] {
        let place = match self.mapping.original {
            Some(Locale::Nl) => 1,
            Some(Locale::En) => 2,
            // A text in a fourth language stands in the first field.
            Some(Locale::Fr) | None => 0,
        };
        std::array::from_fn(|at| if at == place { text.to_owned() } else { String::new() })
    }

    /// A row as a form, and the cells whose words are not known.
    fn form(&self, row: &SheetRow) -> (ProjectForm, RowRefused) {
        let cell = |field| self.cell(row, field);
        let mut refused = Vec::new();
        let mut known = |field, code: Option<String>, default: Option<&str>| match code {
            Some(code) => code,
            None if cell(field).is_empty() => default.unwrap_or_default().to_owned(),
            None => {
                refused.push((field, Refusal::UnknownChoice));
                String::new()
            }
        };
        let theme = words::theme(cell(TableField::Theme)).map(|theme| theme.code().to_owned());
        let theme = known(TableField::Theme, theme, self.mapping.theme.map(Theme::code));
        let kind = words::actor(cell(TableField::BearerType)).map(|kind| kind.code().to_owned());
        let default = self.mapping.bearer_type.map(ActorType::code);
        let bearer_type = known(TableField::BearerType, kind, default);
        let commune = self.commune(cell(TableField::Commune));
        let commune = known(TableField::Commune, commune, None);
        let title = self.authored(cell(TableField::Title));
        let (summary, description) = self.texts(row);
        let price = CostLineForm {
            label: title.clone(),
            quantity: "1".to_owned(),
            unit_price: cell(TableField::Cost).to_owned(),
            ..CostLineForm::default()
        };
        let form = ProjectForm {
            number: cell(TableField::Number).to_owned(),
            original: self.mapping.original.map(|l| l.code().to_owned()).unwrap_or_default(),
            title,
            summary: self.authored(&summary),
            description: self.authored(&description),
            theme,
            commune,
            place: self.authored(cell(TableField::Place)),
            bearer_name: cell(TableField::Bearer).to_owned(),
            bearer_type,
            cost_lines: vec![price],
            ..ProjectForm::default()
        };
        (form, refused)
    }

    /// What is said of a row: a text without a column of its own is made of the other one.
    fn told(&self, refused: RowRefused) -> impl Iterator<Item = (TableField, Refusal)> {
        refused.into_iter().filter(|(field, _)| match field {
            TableField::Description | TableField::Summary => {
                self.mapping.columns.contains_key(field)
            }
            _ => true,
        })
    }

    /// Summary and description: each stands in for the other where it is missing.
    fn texts(&self, row: &SheetRow) -> (String, String) {
        let summary = self.cell(row, TableField::Summary).to_owned();
        let description = self.cell(row, TableField::Description).to_owned();
        match (summary.is_empty(), description.is_empty()) {
            (true, false) => (words::beginning(&description), description),
            (false, true) => (summary.clone(), summary),
            _ => (summary, description),
        }
    }

    fn commune(&self, text: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        let wanted = Slug::from_name(text);
        let named = |territory: &&Territory| {
            territory.slug == wanted
                || territory.postcode == text
                || Locale::ALL.iter().any(|l| Slug::from_name(territory.name.get(*l)) == wanted)
        };
        self.communes.iter().find(named).map(|territory| territory.slug.to_string())
    }
}

//! Projects come in from a table: the columns are named, a dry run tells what would happen, and
//! only a table without a bad row is imported.

use super::{Done, Lead, import, import_report, process_desk, process_path, rename};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
    upload::Parts,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{actor::ActorType, locale::Locale, project::Theme, text::Slug};
use leptos::prelude::*;
use service::{
    import_table::{LARGEST_FILE, Mapping, Sheet, TableField, TableImport, projects, read},
    process::{EnvelopeView, ProcessView},
};

/// The name of the select that says which column holds a field.
fn column_name(field: TableField) -> String {
    format!("column_{}", field.code().replace('-', "_"))
}

/// Takes a file and asks what its columns hold.
pub async fn upload(cx: Cx, Path(process): Path<String>, Parts(parts): Parts) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let refused = |submitted: Submitted, refusal: domain::Refusal| {
        let form = FormState { submitted, fields: vec![domain::Field::new("file", refusal)] };
        import::draw(&cx, &view, &form, &FormState::default(), &Done::default())
    };
    let upload = match import::upload(parts, LARGEST_FILE).await {
        Ok(upload) => upload,
        Err((fields, refusal)) => return Ok(refused(fields, refusal)),
    };
    let sheet = match read(&upload.file) {
        Ok(sheet) => sheet,
        Err(refusal) => return Ok(refused(upload.fields, refusal)),
    };
    let mut form = upload.fields;
    let target = view.envelope(&super::slug(&form.text("envelope"))?)?;
    let guess = Mapping::guess(&sheet);
    for (field, column) in &guess.columns {
        form.push(column_name(*field), column.to_string());
    }
    form.push("original", cx.locale.code());
    if let Some(theme) = target.envelope.theme {
        form.push("theme", theme.code());
    }
    let form = FormState { submitted: form, fields: Vec::new() };
    Ok(Columns { cx: &cx, view: &view, target, sheet: &sheet }.draw(&form, None))
}

fn mapping(form: &Submitted) -> Mapping {
    let columns = TableField::ALL
        .into_iter()
        .filter_map(|field| Some((field, form.text(&column_name(field)).parse().ok()?)))
        .collect();
    Mapping {
        columns,
        original: form.text("original").parse().ok(),
        theme: form.text("theme").parse().ok(),
        bearer_type: form.text("bearer_type").parse().ok(),
    }
}

/// Tries the columns out; imports the projects when that is wanted and every row is good.
pub async fn check(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::administered(services, caller, &slug).await?;
    let envelope: Slug = super::slug(&form.text("envelope"))?;
    let target = view.envelope(&envelope)?;
    let sheet = read(&import::kept(&form)?).map_err(AppError::Refused)?;
    let page = Columns { cx: &cx, view: &view, target, sheet: &sheet };
    let dry_run = form.text("intent") != "import";
    let mapping = mapping(&form);
    match projects(services, caller, (&slug, &envelope), &sheet, &mapping, dry_run).await {
        Ok(done) if !dry_run && done.bad.is_empty() => {
            let path = format!("{}/e/{envelope}/projects?done=imported", process_path(&view));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Ok(tried) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            Ok(page.draw(&form, Some(&tried)))
        }
        Err(error) => {
            let mut refused = form.refused(error)?;
            rename(&mut refused, "file", "form");
            Ok(page.draw(&refused, None))
        }
    }
}

/// The page that names the columns.
struct Columns<'a> {
    cx: &'a Cx,
    view: &'a ProcessView,
    target: &'a EnvelopeView,
    sheet: &'a Sheet,
}

impl Columns<'_> {
    fn draw(&self, form: &FormState, tried: Option<&TableImport>) -> Response {
        let (cx, l) = (self.cx, self.cx.locale);
        let rows = self.sheet.rows.len();
        let (title, status) = match tried {
            None => (
                tr!(l, "admin-import-columns-title", count = rows, shown = l.number(rows as u64)),
                form.status(),
            ),
            Some(tried) if tried.bad.is_empty() => {
                let count = tried.projects.len();
                let shown = l.number(count as u64);
                (tr!(l, "admin-import-ready-title", count = count, shown = shown), StatusCode::OK)
            }
            Some(tried) => {
                let count = bad_lines(tried);
                let shown = l.number(count as u64);
                let title = tr!(l, "admin-import-bad-title", count = count, shown = shown);
                (title, StatusCode::UNPROCESSABLE_ENTITY)
            }
        };
        Page::new(cx, title.clone()).wide().status(status).draw(|| {
            let result = tried.map(|tried| self.result(tried));
            let content = view! { {result} {self.form(form, tried)} }.into_any();
            let lead = Lead::new(title)
                .here(tr!(l, "admin-nav-import"))
                .eyebrow(self.target.envelope.name.get(l));
            process_desk(cx, self.view, Some(&self.target.envelope.slug), lead, content)
        })
    }

    fn result(&self, tried: &TableImport) -> AnyView {
        let l = self.cx.locale;
        if !tried.bad.is_empty() {
            return view! {
                <p>{tr!(l, "admin-import-bad-what", good = tried.projects.len())}</p>
                {import_report::bad_cells(&tried.bad, l)}
            }
            .into_any();
        }
        let money = self.target.envelope.amount;
        let rows = tried.projects.iter().map(|(number, title, cost)| {
            view! {
                <tr>
                    <th scope="row"><span class="muted number">{number.clone()}</span>" "{title.clone()}</th>
                    <td>{ui::money(*cost, money, l)}</td>
                </tr>
            }
        });
        view! {
            <div class="dry-run">
                <p class="dry-run__title">{tr!(l, "admin-import-dry-run")}</p>
                <table class="table table--figures">
                    <thead><tr><th scope="col">{tr!(l, "admin-project")}</th><th scope="col">{tr!(l, "admin-preview-price")}</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn form(&self, form: &FormState, tried: Option<&TableImport>) -> AnyView {
        let (cx, l) = (self.cx, self.cx.locale);
        let base = format!("{}/import", process_path(self.view));
        let action = cx.href(&format!("{base}/projects/check"));
        let good = tried.is_some_and(|tried| tried.bad.is_empty());
        let (check_class, import) = if good {
            let count = tried.map_or(0, |tried| tried.projects.len());
            let text = tr!(l, "admin-import-button", count = count, shown = l.number(count as u64));
            let button = view! {
                <button class="button button--primary" name="intent" value="import">{text}</button>
            };
            ("button", Some(button))
        } else {
            ("button button--primary", None)
        };
        view! {
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                <input r#type="hidden" name="content" value=form.value("content") />
                <input r#type="hidden" name="envelope" value=self.target.envelope.slug.to_string() />
                <fieldset class="fieldset fieldset--ruled">
                    <legend class="fieldset__legend">{tr!(l, "admin-import-columns")}</legend>
                    <p class="field__hint">{tr!(l, "admin-import-columns-hint")}</p>
                    {self.columns(form)}
                </fieldset>
                {self.defaults(form)}
                <div class="form__actions">
                    {import}
                    <button class=check_class name="intent" value="check">{tr!(l, "admin-import-try")}</button>
                    <a class="button button--quiet" href=cx.href(&base)>{tr!(l, "admin-import-again")}</a>
                    <p class="form__actions-note">{tr!(l, "admin-import-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }

    fn columns(&self, form: &FormState) -> AnyView {
        let l = self.cx.locale;
        let first = self.sheet.rows.first();
        let mut options = vec![(String::new(), tr!(l, "admin-import-no-column"))];
        options.extend(self.sheet.columns.iter().enumerate().map(|(at, title)| {
            let example: String = first
                .and_then(|row| row.cells.get(at))
                .map(|cell| cell.chars().take(40).collect())
                .unwrap_or_default();
            let title = match title.is_empty() {
                true => tr!(l, "admin-import-column-untitled", number = at + 1),
                false => title.clone(),
            };
            (
                at.to_string(),
                if example.is_empty() { title } else { format!("{title} ({example})") },
            )
        }));
        TableField::ALL
            .map(|field| {
                let label = import_report::table_field(field, l);
                let select = Field::new(column_name(field), label, Kind::Select(options.clone()));
                if field.is_needed() { select } else { select.optional() }.draw(form, l)
            })
            .collect_view()
            .into_any()
    }

    fn defaults(&self, form: &FormState) -> AnyView {
        let l = self.cx.locale;
        let none = || (String::new(), tr!(l, "admin-import-no-default"));
        let mut themes = vec![none()];
        themes.extend(
            Theme::ALL
                .iter()
                .map(|t| (t.code().to_owned(), tr!(l, &format!("theme-{}", t.code())))),
        );
        let mut kinds = vec![none()];
        kinds.extend(
            ActorType::ALL
                .iter()
                .map(|k| (k.code().to_owned(), tr!(l, &format!("actor-{}", k.code())))),
        );
        let mut languages: Vec<(String, String)> =
            Locale::ALL.map(|o| (o.code().to_owned(), tr!(l, &format!("language-{o}")))).to_vec();
        languages.push((String::new(), tr!(l, "admin-project-other-language")));
        view! {
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "admin-import-defaults")}</legend>
                {Field::new("original", tr!(l, "admin-project-original"), Kind::Select(languages)).draw(form, l)}
                {Field::new("theme", tr!(l, "admin-import-default-theme"), Kind::Select(themes)).draw(form, l)}
                {Field::new("bearer_type", tr!(l, "admin-import-default-bearer"), Kind::Select(kinds)).draw(form, l)}
            </fieldset>
        }
        .into_any()
    }
}

/// How many lines have something to put right.
fn bad_lines(tried: &TableImport) -> usize {
    let mut lines: Vec<u64> = tried.bad.iter().map(|cell| cell.line).collect();
    lines.sort_unstable();
    lines.dedup();
    lines.len()
}

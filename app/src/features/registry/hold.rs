//! Putting something into the registry in less than a minute, and changing it later.

use super::{Reference, show::speaker};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::Actor,
    id::ResourceId,
    locale::Locale,
    registry::{
        Measure, Resource,
        resource::{Audience, Commitment, Condition, Function, Transport},
    },
    text::Slug,
};
use leptos::prelude::*;
use service::registry::{
    attributes, directory,
    holding::{self, HoldForm, prefilled},
};

/// The form of something new.
pub async fn new(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let mut form = FormState::prefilled(query);
    if form.value("commune").is_empty()
        && let Some(declared) = service::account::declaration(cx.services(), cx.caller()).await?
    {
        form.submitted.push("commune", declared.commune.as_str());
    }
    draw(&cx, None, &form).await
}

/// Puts it in.
pub async fn add(cx: Cx, form: Submitted) -> Answer {
    match holding::add(cx.services(), cx.caller(), &read(&form, cx.locale)).await {
        Ok(resource) => {
            let path = format!("{}?done=added", super::thing(resource.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, None, &form.refused(error)?).await,
    }
}

/// The form of what is there.
pub async fn edit(cx: Cx, Path(id): Path<ResourceId>) -> Answer {
    let resource = holding::edited(cx.services(), cx.caller(), id).await?;
    let form = FormState::prefilled(prefilled(&resource));
    draw(&cx, Some(&resource), &form).await
}

/// Changes it.
pub async fn save(cx: Cx, Path(id): Path<ResourceId>, form: Submitted) -> Answer {
    let resource = holding::edited(cx.services(), cx.caller(), id).await?;
    let write = super::letters::writer(&cx.site.public_url);
    let sent = read(&form, cx.locale);
    match holding::edit(cx.services(), cx.caller(), id, &sent, &write).await {
        Ok(_) => {
            let path = format!("{}?done=saved", super::thing(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, Some(&resource), &form.refused(error)?).await,
    }
}

fn read(form: &Submitted, l: Locale) -> HoldForm {
    let closures = (0..4).map(|place| {
        let text = |name: &str| form.text(&format!("closure_{name}_{place}"));
        (text("from"), text("to"), form.ticked(&format!("closure_yearly_{place}")))
    });
    HoldForm {
        kind: form.text("kind"),
        what: form.text("what"),
        kit: form.ticked("kit"),
        quantity: form.text("quantity"),
        broken: form.text("broken"),
        condition: form.text("condition"),
        speaker: form.text("speaker"),
        name: form.text("name"),
        commune: form.text("commune"),
        address: form.text("address"),
        private_home: form.ticked("private_home"),
        about: form.text("about"),
        set_up: form.text("set_up"),
        audience: form.text("audience"),
        notice: form.text("notice"),
        max_days: form.text("max_days"),
        buffer: form.text("buffer"),
        deposit: form.text("deposit"),
        fee: form.text("fee"),
        transport: form.text("transport"),
        indoor_only: form.ticked("indoor_only"),
        people: form.text("people"),
        insurance: form.text("insurance"),
        hours: [0, 1, 2, 3, 4, 5, 6].map(|day| form.text(&format!("hours_{day}"))),
        closures: closures.collect(),
        parts: form.text("parts"),
        measures: Measure::ALL
            .iter()
            .map(|measure| (measure.code().to_owned(), form.text(measure.code())))
            .collect(),
        capacity: form.text("capacity"),
        step_free: form.text("step_free"),
        permanent: form.ticked("permanent"),
        functions: form.all("functions"),
        commitment: form.text("commitment"),
        funded_by: form.text("funded_by"),
        contact: form.text("contact"),
        key: form.text("key"),
        original: Some(form.text("original").parse().unwrap_or(l)),
        revision: form.text("revision"),
    }
}

async fn draw(cx: &Cx, present: Option<&Resource>, form: &FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let reference = Reference::load(cx).await?;
    let merged = directory::merged(cx.services()).await?;
    let own = service::actor::mine(cx.services(), cx.caller()).await?;
    let own: Vec<Actor> = own.into_iter().map(|(actor, _)| actor).collect();
    let candidates = match form.message("kind", l) {
        Some(_) => holding::candidates(cx.services(), &form.value("what")).await?,
        None => Vec::new(),
    };
    let kinds = reference.kinds(tr!(l, "registry-kind-guess"), &merged, l);
    let (title, action) = match present {
        None => (tr!(l, "registry-add-title"), cx.href("/registry/add")),
        Some(resource) => (
            tr!(l, "registry-edit-title", what = resource.details.name.get(l)),
            cx.href(&format!("{}/edit", super::thing(resource.id))),
        ),
    };
    let kind = present.map(|resource| resource.kind.clone());
    let kind = kind.or_else(|| Slug::parse(&form.value("kind")).ok());
    let measures = measures(kind.as_ref(), form)?;
    let sheet = Sheet { reference: &reference, kinds, candidates, own: &own, form, measures };
    Ok(Page::new(cx, title.clone()).narrow().at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let save = if present.is_some() { "registry-save" } else { "registry-put-in" };
        let held = NAMES.map(|name| (name, tr!(l, &format!("hold-{}", name.replace('_', "-")))));
        let measured = Measure::ALL.iter().map(|one| one.code());
        let measured = measured.map(|code| (code, tr!(l, &format!("attribute-{code}"))));
        let names = held.into_iter().chain(measured);
        let names: Vec<_> = names
            .map(|(name, label)| (name, tr!(l, "proposal-refused-field", field = label)))
            .collect();
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "registry-add-lead")}</p>
            </header>
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(form, &names, l)}
                <input r#type="hidden" name="original" value=form.value("original") />
                <input r#type="hidden" name="revision" value=form.value("revision") />
                {sheet.first(present.is_none(), l)}
                {sheet.more(l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, save)}</button>
                    <p class="form__actions-note">{tr!(l, "registry-add-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }))
}

/// What is worth stating of the kind, and whatever was stated or typed already.
fn measures(kind: Option<&Slug>, form: &FormState) -> Result<Vec<Measure>, AppError> {
    let worth = attributes::measures_of(kind)?;
    let shown = |one: &&Measure| worth.contains(*one) || !form.value(one.code()).is_empty();
    Ok(Measure::ALL.iter().filter(shown).copied().collect())
}

const NAMES: [&str; 24] = [
    "what",
    "kind",
    "quantity",
    "broken",
    "condition",
    "speaker",
    "name",
    "commune",
    "address",
    "about",
    "set_up",
    "audience",
    "notice",
    "max_days",
    "buffer",
    "deposit",
    "fee",
    "transport",
    "people",
    "insurance",
    "parts",
    "capacity",
    "contact",
    "key",
];

struct Sheet<'a> {
    reference: &'a Reference,
    kinds: Vec<(String, String)>,
    candidates: Vec<Slug>,
    own: &'a [Actor],
    form: &'a FormState,
    measures: Vec<Measure>,
}

impl Sheet<'_> {
    fn line(&self, name: &str, l: Locale) -> Field {
        Field::line(name, tr!(l, &format!("hold-{}", name.replace('_', "-"))))
    }

    fn number(&self, name: &str, l: Locale) -> Field {
        let label = tr!(l, &format!("hold-{}", name.replace('_', "-")));
        Field::new(name, label, Kind::Line("number")).class("field field--short").optional()
    }

    fn select(&self, name: &str, prefix: &str, codes: Vec<&str>, l: Locale) -> AnyView {
        let label = tr!(l, &format!("hold-{name}"));
        let options = codes.into_iter().map(|code| {
            let text = tr!(l, &format!("{prefix}-{code}"));
            (code.to_owned(), super::pieces::capital(&text))
        });
        Field::new(name, label, Kind::Select(options.collect())).draw(self.form, l)
    }

    /// What takes less than a minute.
    fn first(&self, is_new: bool, l: Locale) -> AnyView {
        let kinds = self.kinds.clone();
        let kind = super::board::kind_field(kinds, &self.candidates, self.reference, self.form, l);
        let communes = self.reference.communes(tr!(l, "choose"), l);
        view! {
            {self.line("what", l).hint(tr!(l, "hold-what-hint")).draw(self.form, l)}
            {kind}
            {self.number("quantity", l).hint(tr!(l, "hold-quantity-hint")).draw(self.form, l)}
            {Field::new("commune", tr!(l, "hold-commune"), Kind::Select(communes)).draw(self.form, l)}
            {self.select("audience", "audience", Audience::ALL.iter().map(|one| one.code()).collect(), l)}
            <div class="field-row">
                {Field::new("deposit", tr!(l, "hold-deposit"), Kind::Money("€".to_owned())).optional().draw(self.form, l)}
                {Field::new("fee", tr!(l, "hold-fee"), Kind::Money("€".to_owned())).optional().draw(self.form, l)}
            </div>
            {is_new.then(|| speaker(self.own, self.form, l))}
        }
        .into_any()
    }

    /// Everything that may be said later.
    fn more(&self, l: Locale) -> AnyView {
        let form = self.form;
        let first = [
            "what", "kind", "quantity", "commune", "audience", "deposit", "fee", "speaker", "name",
        ];
        let refused = form.fields.iter().any(|field| !first.contains(&field.name.as_str()));
        let area = |name: &str, rows: u8| {
            let label = tr!(l, &format!("hold-{}", name.replace('_', "-")));
            Field::new(name, label, Kind::Area(rows)).optional()
        };
        let conditions = Condition::ALL.iter().map(|one| one.code()).collect();
        let transports = Transport::ALL.iter().map(|one| one.code()).collect();
        view! {
            <details class="more" open=refused>
                <summary>{tr!(l, "hold-more")}</summary>
                {area("about", 3).draw(form, l)}
                {ui::tick("kit", tr!(l, "hold-kit"), form)}
                {area("parts", 3).hint(tr!(l, "hold-parts-hint")).draw(form, l)}
                {self.sizes(l)}
                {self.select("condition", "condition", conditions, l)}
                {self.number("broken", l).draw(form, l)}
                <h2>{tr!(l, "hold-where")}</h2>
                {self.line("address", l).optional().draw(form, l)}
                {ui::tick("private_home", tr!(l, "hold-private-home"), form)}
                {self.line("contact", l).hint(tr!(l, "hold-private-hint")).optional().draw(form, l)}
                {self.line("key", l).hint(tr!(l, "hold-private-hint")).optional().draw(form, l)}
                <h2>{tr!(l, "hold-terms")}</h2>
                {self.select("transport", "transport", transports, l)}
                <div class="field-row">
                    {self.number("notice", l).draw(form, l)}
                    {self.number("max_days", l).draw(form, l)}
                    {self.number("buffer", l).draw(form, l)}
                    {self.number("people", l).draw(form, l)}
                </div>
                {ui::tick("indoor_only", tr!(l, "hold-indoor-only"), form)}
                {area("set_up", 3).draw(form, l)}
                {area("insurance", 2).draw(form, l)}
                {self.line("funded_by", l).optional().draw(form, l)}
                {self.times(l)}
                {self.place(l)}
            </details>
        }
        .into_any()
    }

    /// How large, how strong, for how many: as numbers, with or without a unit.
    fn sizes(&self, l: Locale) -> AnyView {
        let fields = self.measures.iter().map(|one| {
            let code = one.code();
            Field::new(code, tr!(l, &format!("attribute-{code}")), Kind::Line("text"))
                .class("field field--short")
                .optional()
                .draw(self.form, l)
        });
        view! {
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "hold-measures")}</legend>
                <p class="field__hint">{tr!(l, "hold-measures-hint")}</p>
                <div class="field-row">{fields.collect_view()}</div>
            </fieldset>
        }
        .into_any()
    }

    /// When it is handed out, and when not.
    fn times(&self, l: Locale) -> AnyView {
        let form = self.form;
        let days = (0..7_u64).map(|at| {
            let monday = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
            let day = monday.checked_add_days(chrono::Days::new(at)).unwrap_or(monday);
            let label = super::pieces::capital(&super::words::weekday(day, l).1);
            Field::line(format!("hours_{at}"), label).optional().draw(form, l)
        });
        let closures = (0..4).map(|place| {
            view! {
                <div class="field-row">
                    {Field::new(format!("closure_from_{place}"), tr!(l, "hold-closure-from"), Kind::Line("date")).optional().draw(form, l)}
                    {Field::new(format!("closure_to_{place}"), tr!(l, "hold-closure-to"), Kind::Line("date")).optional().draw(form, l)}
                    {ui::tick(&format!("closure_yearly_{place}"), tr!(l, "hold-closure-yearly"), form)}
                </div>
            }
        });
        view! {
                <fieldset class="fieldset fieldset--ruled">
                    <legend class="fieldset__legend">{tr!(l, "hold-hours")}</legend>
                    <p class="field__hint">{tr!(l, "hold-hours-hint")}</p>
                    {days.collect_view()}
                </fieldset>
                <fieldset class="fieldset fieldset--ruled">
                    <legend class="fieldset__legend">{tr!(l, "hold-closures")}</legend>
                    {closures.collect_view()}
                </fieldset>
        }
        .into_any()
    }

    /// What is only asked of a place.
    fn place(&self, l: Locale) -> AnyView {
        let form = self.form;
        let functions = Function::ALL.iter().map(|one| {
            let code = one.code();
            (
                code.to_owned(),
                super::pieces::capital(&tr!(l, &format!("function-{code}"))),
                String::new(),
            )
        });
        let step_free = [("", "hold-unsaid"), ("yes", "yes"), ("no", "no")]
            .map(|(code, key)| (code.to_owned(), tr!(l, key)));
        let commitments = Commitment::ALL.iter().map(|one| {
            let code = one.code();
            (code.to_owned(), super::pieces::capital(&tr!(l, &format!("commitment-{code}"))))
        });
        view! {
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "hold-place")}</legend>
                {self.number("capacity", l).draw(form, l)}
                {Field::new("step_free", tr!(l, "hold-step-free"), Kind::Select(step_free.to_vec())).draw(form, l)}
                {ui::choices("functions", &tr!(l, "hold-functions"), functions.collect(), true, form, l)}
                {ui::tick("permanent", tr!(l, "hold-permanent"), form)}
                {Field::new("commitment", tr!(l, "hold-commitment"), Kind::Select(commitments.collect())).draw(form, l)}
            </fieldset>
        }
        .into_any()
    }
}

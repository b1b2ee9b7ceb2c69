//! The fields of the form of a thing: those that take less than a minute, and everything else.

use crate::{
    features::{
        proposal::{photo_figure, pick_field_saying as pick_field},
        registry::{Reference, board, pieces, show::speaker, words},
    },
    form::FormState,
    tiles::Tiles,
    ui::{self, Field, Kind},
};
use domain::{
    actor::{Actor, ActorType},
    locale::Locale,
    picture::Size,
    proposal::Photo,
    registry::{
        Measure,
        resource::{Audience, Commitment, Condition, Function, Transport},
    },
    text::Slug,
};
use leptos::prelude::*;

/// The form of a thing: what it is made of.
pub(super) struct Sheet<'a> {
    pub reference: &'a Reference,
    pub kinds: Vec<(String, String)>,
    pub candidates: Vec<Slug>,
    pub own: &'a [Actor],
    pub form: &'a FormState,
    pub measures: Vec<Measure>,
    pub photo: Option<&'a Photo>,
    pub tiles: Option<&'a Tiles>,
}

impl Sheet<'_> {
    fn line(&self, name: &str, l: Locale) -> Field {
        Field::line(name, tr!(l, &format!("hold-{}", name.replace('_', "-"))))
    }

    fn select(&self, name: &str, prefix: &str, codes: Vec<&str>, l: Locale) -> AnyView {
        let label = tr!(l, &format!("hold-{name}"));
        let options = codes.into_iter().map(|code| {
            let text = tr!(l, &format!("{prefix}-{code}"));
            (code.to_owned(), pieces::capital(&text))
        });
        Field::new(name, label, Kind::Select(options.collect())).draw(self.form, l)
    }

    /// Who keeps it, when that is somebody else.
    fn keeper(&self, l: Locale) -> AnyView {
        let kinds = ActorType::ALL.iter().filter(|kind| **kind != ActorType::Inhabitants);
        let usual = (String::new(), tr!(l, "choose"));
        let kinds = kinds.map(|kind| {
            let text = tr!(l, &format!("actor-{}", kind.code()));
            (kind.code().to_owned(), pieces::capital(&text))
        });
        let kinds = std::iter::once(usual).chain(kinds).collect();
        let name = self.line("custodian", l).hint(tr!(l, "hold-custodian-hint")).optional();
        let kind = Field::new("custodian_kind", tr!(l, "hold-custodian-kind"), Kind::Select(kinds));
        view! {
            {name.draw(self.form, l)}
            {kind.optional().draw(self.form, l)}
        }
        .into_any()
    }

    /// What takes less than a minute.
    pub(super) fn first(&self, is_new: bool, l: Locale) -> AnyView {
        let kinds = self.kinds.clone();
        let kind = board::kind_field(kinds, &self.candidates, self.reference, self.form, l);
        let communes = self.reference.communes(tr!(l, "choose"), l);
        view! {
            {self.line("what", l).hint(tr!(l, "hold-what-hint")).draw(self.form, l)}
            {kind}
            {number("quantity", l).hint(tr!(l, "hold-quantity-hint")).draw(self.form, l)}
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "hold-place-where")}</legend>
                {Field::new("commune", tr!(l, "hold-commune"), Kind::Select(communes)).draw(self.form, l)}
                {self.line("address", l).hint(tr!(l, "hold-address-hint")).optional().draw(self.form, l)}
                {ui::tick("private_home", tr!(l, "hold-private-home"), self.form)}
                {pick_field(self.form, self.tiles, tr!(l, "hold-pick-hint"), l)}
            </fieldset>
            {self.picture(l)}
            {self.select("audience", "audience", Audience::ALL.iter().map(|one| one.code()).collect(), l)}
            <div class="field-row">
                {Field::new("deposit", tr!(l, "hold-deposit"), Kind::Money("€".to_owned())).optional().draw(self.form, l)}
                {Field::new("fee", tr!(l, "hold-fee"), Kind::Money("€".to_owned())).optional().draw(self.form, l)}
            </div>
            {is_new.then(|| speaker(self.own, self.form, l))}
        }
        .into_any()
    }

    /// The photo: the one that is there, and the fields of another. A browser never sends the same
    /// file twice by itself: when something else was refused, the page says so.
    fn picture(&self, l: Locale) -> AnyView {
        let form = self.form;
        let present = self.photo.map(|photo| {
            view! {
                <div class="hold-photo">{photo_figure(photo, Size::Small, l)}</div>
                {ui::tick("photo_gone", tr!(l, "photo-remove"), form)}
            }
        });
        let again = !form.fields.is_empty();
        let hint = tr!(l, if again { "proposal-photo-again" } else { "photo-hint" });
        let key = if self.photo.is_some() { "photo-replace" } else { "hold-photo" };
        view! {
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "hold-photo-title")}</legend>
                {present}
                {ui::file("file", &tr!(l, key), &hint, "image/jpeg,image/png,image/webp", form, l)}
                {Field::line("alternative", tr!(l, "photo-alternative")).hint(tr!(l, "photo-alternative-hint")).optional().draw(form, l)}
            </fieldset>
        }
        .into_any()
    }

    /// Everything that may be said later.
    pub(super) fn more(&self, l: Locale) -> AnyView {
        let form = self.form;
        let first = [
            "what",
            "kind",
            "quantity",
            "commune",
            "address",
            "point",
            "file",
            "alternative",
            "audience",
            "deposit",
            "fee",
            "speaker",
            "name",
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
                {number("broken", l).draw(form, l)}
                <h2>{tr!(l, "hold-where")}</h2>
                {self.keeper(l)}
                {self.line("contact", l).hint(tr!(l, "hold-private-hint")).optional().draw(form, l)}
                {self.line("key", l).hint(tr!(l, "hold-private-hint")).optional().draw(form, l)}
                <h2>{tr!(l, "hold-terms")}</h2>
                {self.select("transport", "transport", transports, l)}
                <div class="field-row">
                    {number("notice", l).draw(form, l)}
                    {number("max_days", l).draw(form, l)}
                    {number("buffer", l).draw(form, l)}
                    {number("people", l).draw(form, l)}
                </div>
                {ui::tick("indoor_only", tr!(l, "hold-indoor-only"), form)}
                {area("set_up", 3).draw(form, l)}
                {area("insurance", 2).draw(form, l)}
                {self.line("funded_by", l).optional().draw(form, l)}
                {self.times(l)}
                {of_place(("hold-place", "hold-commitment"), form, l)}
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
            let label = pieces::capital(&words::weekday(day, l).1);
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
}

/// What is only asked of a place: of its holder, and of whoever knows it. The two keys name what is
/// asked, and what its holder would do for it.
pub(in crate::features::registry) fn of_place(
    (title, commitment): (&str, &str),
    form: &FormState,
    l: Locale,
) -> AnyView {
    let functions = Function::ALL.iter().map(|one| {
        let code = one.code();
        (code.to_owned(), pieces::capital(&tr!(l, &format!("function-{code}"))), String::new())
    });
    let step_free = [("", "hold-unsaid"), ("yes", "yes"), ("no", "no")]
        .map(|(code, key)| (code.to_owned(), tr!(l, key)));
    let commitments = Commitment::ALL.iter().map(|one| {
        let code = one.code();
        (code.to_owned(), pieces::capital(&tr!(l, &format!("commitment-{code}"))))
    });
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, title)}</legend>
            {number("capacity", l).draw(form, l)}
            {Field::new("step_free", tr!(l, "hold-step-free"), Kind::Select(step_free.to_vec())).draw(form, l)}
            {ui::choices("functions", &tr!(l, "hold-functions"), functions.collect(), true, form, l)}
            {ui::tick("permanent", tr!(l, "hold-permanent"), form)}
            {Field::new("commitment", tr!(l, commitment), Kind::Select(commitments.collect())).draw(form, l)}
        </fieldset>
    }
    .into_any()
}

fn number(name: &str, l: Locale) -> Field {
    let label = tr!(l, &format!("hold-{}", name.replace('_', "-")));
    Field::new(name, label, Kind::Line("number")).class("field field--short").optional()
}

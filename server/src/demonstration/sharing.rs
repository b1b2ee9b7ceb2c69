//! Two proposals of the call that ask for the same: one borrows its marquee from the committee that
//! has one, and both agreed to buy their screen once if they win. Everyone in it is invented.

use super::{DemonstrationError, staff_of};
use chrono::{Datelike, TimeDelta, Weekday};
use domain::{
    account::Caller,
    locale::Locale,
    proposal::Proposal,
    registry::span::clock_in_brussels,
    rules::{
        BallotForm, CompletionChoice, Limits, MethodChoice, RuleSheetDraft, SharingTerms, TieRule,
    },
    sharing::Line,
    text::Slug,
};
use serde::Deserialize;
use service::{
    Services,
    account::{Letter, Visitor},
    process::ProcessView,
    project::CostLineForm,
    proposal::ProposalForm,
    registry::Notice,
    sharing::{self, NeedForm, answer, pool, pool::PoolForm, view::LineView},
};

const PROCESS: &str = "appel-des-quartiers";
const ENVELOPE: &str = "ensemble";

/// What one of the two asks for.
struct Asked {
    email: &'static str,
    locale: Locale,
    title: [&'static str; 2],
    summary: [&'static str; 2],
    place: &'static str,
    /// The day on which it is needed, from the load.
    day: i64,
    marquee: bool,
}

const ASKED: [Asked; 2] = [
    Asked {
        email: "nadia@demo.ensamen.example",
        locale: Locale::Fr,
        title: ["La fête du canal", "Het kanaalfeest"],
        summary: [
            "Un samedi au bord de l’eau : un repas partagé, de la musique du quartier, et des jeux pour les enfants.",
            "Een zaterdag aan het water: samen eten, muziek uit de buurt en spelen voor de kinderen.",
        ],
        place: "Quai de l’Industrie",
        day: 150,
        marquee: true,
    },
    Asked {
        email: "wim@demo.ensamen.example",
        locale: Locale::Nl,
        title: ["Le cinéma dans la cour", "Film op de binnenplaats"],
        summary: [
            "Trois soirs de cinéma en plein air dans la cour de la brasserie, choisis par les voisins.",
            "Drie filmavonden onder de sterren op de binnenplaats van de brouwerij, gekozen door de buren.",
        ],
        place: "Brouwerij De Sluis",
        day: 171,
        marquee: false,
    },
];

/// Why the first does not borrow its loudspeakers: whoever keeps the registry decides.
const CONTESTED: &str = "Sur le quai il n’y a pas de courant : il nous faut une sono sur batterie, et celle du Centre de prêt se branche.";

fn silent(_: Locale, _: &Proposal) -> Letter {
    Letter::default()
}

fn silent_about_loans(_: Locale, _: &Notice<'_>) -> Letter {
    Letter::default()
}

/// Loads the two, once the call and the registry are there.
pub(super) async fn load(
    services: &Services,
    staff: &Caller,
    process: &Slug,
) -> Result<(), DemonstrationError> {
    let envelope = Slug::parse(ENVELOPE)?;
    let view = service::process::show(services, staff, process).await?;
    let staff = staff_of(staff, view.administration.id);
    let draft = RuleSheetDraft {
        ballot: BallotForm::up_to(5),
        method: MethodChoice::EqualShares,
        completion: CompletionChoice::Add1Utilitarian,
        comparison: false,
        tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
        minimum_votes: 0,
        limits: Limits::default(),
        switches: domain::rules::Switches::default(),
        sharing: Some(SharingTerms::SUGGESTED),
    };
    service::envelope::save_rules(services, &staff, process, &envelope, draft).await?;
    let view = service::process::show(services, &staff, process).await?;
    let mut shared = None;
    for asked in &ASKED {
        let caller = caller(services, asked).await?;
        let proposal = written(services, &caller, process, asked).await?;
        let lines = sharing::view::of_proposal(services, &view, &proposal).await?.lines;
        for line in &lines {
            answered(services, &caller, &view, (&proposal, line), asked).await?;
        }
        let slug = &proposal.slug;
        let screen =
            lines.iter().find(|line| line.line.kind.as_str() == "screen").map(|it| &it.line);
        shared = share(services, &caller, &view, (slug, screen), shared).await?;
        service::proposal::submit(services, &caller, process, slug, &silent).await?;
    }
    service::mail::empty_outbox(services).await?;
    Ok(())
}

/// When a line of a project that staff entered is needed, as the files hold it.
#[derive(Debug, Deserialize)]
pub(super) struct Needed {
    /// Days from the load, each brought to the next such day of the week.
    #[serde(default)]
    pub(super) days: Vec<i64>,
    /// `Sat`, as `chrono` reads it.
    #[serde(default)]
    weekday: String,
    /// Whether those who carry it borrow it, if somebody lends it.
    #[serde(default)]
    borrowed: bool,
}

impl Needed {
    /// From ten in the morning until ten in the evening, as a form sends it.
    fn dates(&self, services: &Services) -> Vec<(String, String)> {
        let wanted = self.weekday.parse().unwrap_or(Weekday::Sat);
        let day = |days: &i64| {
            let day = clock_in_brussels(services.now() + TimeDelta::days(*days)).date();
            let day = day + TimeDelta::days(i64::from(wanted.days_since(day.weekday())));
            (format!("{day}T10:00"), format!("{day}T22:00"))
        };
        self.days.iter().map(day).collect()
    }
}

/// Staff says, in the name of those who carry a project, when they need what, by kind, and borrows
/// what they would borrow.
pub(super) async fn needs(
    services: &Services,
    staff: &Caller,
    process: &Slug,
    project: &Slug,
    needed: &[(&str, &Needed)],
) -> Result<(), DemonstrationError> {
    if needed.is_empty() {
        return Ok(());
    }
    let view = service::process::show(services, staff, process).await?;
    let (_, sheet, _) = sharing::view::of_project(services, staff, &view, project).await?;
    for (kind, needed) in needed {
        let Some(line) = sheet.lines.iter().find(|it| it.line.kind.as_str() == *kind) else {
            continue;
        };
        let id = line.line.id;
        let form = NeedForm { dates: needed.dates(services), ..NeedForm::default() };
        let found = sharing::set_need(services, staff, &view, project, id, &form).await?;
        if needed.borrowed && found.finding.verdict.spares_a_purchase() {
            let (check, write) = (found.id.to_string(), &silent_about_loans);
            answer::accept(services, staff, &view, project, id, &check, write).await?;
        }
    }
    Ok(())
}

/// The slug of the call.
pub(super) fn process() -> Result<Slug, DemonstrationError> {
    Ok(Slug::parse(PROCESS)?)
}

async fn caller(services: &Services, asked: &Asked) -> Result<Caller, DemonstrationError> {
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let session =
        service::account::become_persona(services, asked.email, asked.locale, &nobody).await?;
    Ok(service::account::visitor(services, Some(&session)).await?.caller)
}

async fn written(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    asked: &Asked,
) -> Result<Proposal, DemonstrationError> {
    let both = |texts: [&str; 2]| [texts[0].to_owned(), texts[1].to_owned(), String::new()];
    let line = |label: [&str; 2], quantity: &str, price: &str, kind: &str| CostLineForm {
        label: both(label),
        quantity: quantity.to_owned(),
        unit_price: price.to_owned(),
        year: "1".to_owned(),
        kind: kind.to_owned(),
        ..CostLineForm::default()
    };
    let mut cost_lines = vec![
        line(["Écran de plein air", "Projectiescherm voor buiten"], "1", "1450", "screen"),
        line(["Musiciens et accueil", "Muzikanten en onthaal"], "1", "2600", ""),
    ];
    if asked.marquee {
        cost_lines.push(line(["Tonnelle 3 × 6 m", "Partytent 3 × 6 m"], "1", "1200", "tent-popup"));
        cost_lines.push(line(
            ["Sono sur batterie", "Geluidsinstallatie op batterij"],
            "1",
            "1150",
            "pa",
        ));
    }
    let bearers = service::actor::mine(services, caller).await?;
    let bearer = bearers.first().map(|(actor, _)| actor.id.to_string()).unwrap_or_default();
    let form = ProposalForm {
        original: asked.locale.code().to_owned(),
        title: both(asked.title),
        summary: both(asked.summary),
        place: both([asked.place, asked.place]),
        commune: "anderlecht".to_owned(),
        theme: "culture".to_owned(),
        envelope: ENVELOPE.to_owned(),
        cost_lines,
        bearer,
        ..ProposalForm::default()
    };
    Ok(service::proposal::begin(services, caller, process, &form, None).await?)
}

/// Says when a line is needed, and borrows it when somebody lends it.
async fn answered(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    (proposal, line): (&Proposal, &LineView),
    asked: &Asked,
) -> Result<(), DemonstrationError> {
    let day = clock_in_brussels(services.now() + TimeDelta::days(asked.day)).date();
    let dates = vec![(format!("{day}T10:00"), format!("{day}T22:00"))];
    let form = NeedForm { dates, ..NeedForm::default() };
    let Line { id, kind, .. } = &line.line;
    let slug = &proposal.slug;
    let found = sharing::set_need(services, caller, view, slug, *id, &form).await?;
    if kind.as_str() == "tent-popup" && found.finding.verdict.spares_a_purchase() {
        let check = found.id.to_string();
        let write = &silent_about_loans;
        answer::accept(services, caller, view, slug, *id, &check, write).await?;
    }
    if kind.as_str() == "pa" {
        answer::contest(services, caller, view, slug, *id, CONTESTED).await?;
    }
    Ok(())
}

/// The first offers to share, the second joins.
async fn share(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    (slug, line): (&Slug, Option<&Line>),
    pool: Option<String>,
) -> Result<Option<String>, DemonstrationError> {
    let Some(line) = line else { return Ok(pool) };
    if let Some(pool) = pool {
        let write = &silent_about_loans;
        pool::join(services, caller, view, slug, line.id, (&pool, true), write).await?;
        return Ok(None);
    }
    let hosts = service::actor::mine(services, caller).await?;
    let form = PoolForm {
        host: hosts.first().map(|(actor, _)| actor.id.to_string()).unwrap_or_default(),
        terms: "Gardé à la serre des Jardins, prêté sur simple message une semaine avant ; chacun le rend propre.".to_owned(),
        notice: "7".to_owned(),
        deposit: "100".to_owned(),
        original: Some(Locale::Fr),
        agreed: true,
    };
    let pool = pool::offer(services, caller, view, slug, line.id, &form).await?;
    Ok(Some(pool.id.to_string()))
}

//! A small process to begin with: one administration, one envelope, six projects, an open vote.

use crate::world::World;
use chrono::TimeDelta;
use domain::{
    account::{Caller, Role},
    locale::Locale,
    process::{Phase, PhaseKind},
    rules::{BallotForm, CompletionChoice, Limits, MethodChoice, RuleSheetDraft, TieRule},
    text::Slug,
};
use service::{
    Services,
    account::Visitor,
    administration::AdministrationForm,
    conduct::{self, Step},
    envelope::EnvelopeForm,
    packages::{LetterCode, PackageForm},
    process::ProcessForm,
    project::{CostLineForm, ProjectForm},
};

/// What the tests begin with.
pub struct Sample {
    /// Who administers it.
    pub staff: Caller,
    /// Its process.
    pub process: Slug,
    /// Its envelope.
    pub envelope: Slug,
}

/// The same text in French and Dutch.
#[must_use]
pub fn both(text: &str) -> [String; 3] {
    [text.to_owned(), text.to_owned(), String::new()]
}

/// Signs an address in as the demonstration does, and gives who it is.
pub async fn visitor(services: &Services, email: &str) -> Visitor {
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let session =
        service::account::become_persona(services, email, Locale::Fr, &nobody).await.unwrap();
    service::account::visitor(services, Some(&session)).await.unwrap()
}

/// A visitor who has said where they live.
pub async fn voter(services: &Services, email: &str) -> Visitor {
    let visitor = visitor(services, email).await;
    service::account::declare(services, &visitor.caller, "jette", "40-59").await.unwrap();
    visitor
}

/// Rules of a vote: up to `max_choices` projects, most votes first.
#[must_use]
pub fn greedy(max_choices: u32) -> RuleSheetDraft {
    RuleSheetDraft {
        ballot: BallotForm::up_to(max_choices),
        method: MethodChoice::Greedy,
        completion: CompletionChoice::None,
        comparison: false,
        tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
        minimum_votes: 0,
        limits: Limits::default(),
        switches: domain::rules::Switches::default(),
        sharing: None,
    }
}

/// An administrator of a new administration.
pub async fn staff(services: &Services) -> (Caller, domain::process::Administration) {
    let email = "staff@test.example";
    let account = service::account::create_administrator(services, email).await.unwrap();
    let mut caller =
        Caller { account: Some(account), roles: Vec::new(), may_create_administrations: true };
    let form = AdministrationForm {
        slug: "commune".to_owned(),
        name: both("Commune"),
        about: both("La commune."),
        contact: "contact@test.example".to_owned(),
        accessibility: both("Accessible."),
        privacy: both("Privé."),
        ..AdministrationForm::default()
    };
    let administration = service::administration::create(services, &caller, &form).await.unwrap();
    caller.roles.push((administration.id, Role::Administrator));
    (caller, administration)
}

/// The form of a process whose vote opens now and closes in ten days.
#[must_use]
pub fn process_form(services: &Services) -> ProcessForm {
    let phase = |kind, from: i64, to: i64| Phase {
        kind,
        opens_at: services.now() + TimeDelta::days(from),
        closes_at: services.now() + TimeDelta::days(to),
    };
    ProcessForm {
        slug: "budget".to_owned(),
        name: both("Budget"),
        summary: both("Un budget."),
        about: both("Tout un budget."),
        phases: vec![
            phase(PhaseKind::Voting, 0, 10),
            phase(PhaseKind::Counting, 10, 12),
            phase(PhaseKind::Results, 12, 40),
        ],
        wording: Vec::new(),
        published: true,
        ..ProcessForm::default()
    }
}

/// A project that asks for so many euros.
#[must_use]
pub fn project_form(title: &str, euros: u32) -> ProjectForm {
    ProjectForm {
        original: "fr".to_owned(),
        title: [title.to_owned(), String::new(), String::new()],
        summary: ["Un projet.".to_owned(), String::new(), String::new()],
        description: ["Tout un projet.".to_owned(), String::new(), String::new()],
        theme: "nature".to_owned(),
        commune: "jette".to_owned(),
        bearer_name: "Comité".to_owned(),
        bearer_type: "collective".to_owned(),
        cost_lines: vec![CostLineForm {
            label: ["Bois".to_owned(), String::new(), String::new()],
            quantity: "1".to_owned(),
            unit_price: euros.to_string(),
            year: "1".to_owned(),
            ..CostLineForm::default()
        }],
        ..ProjectForm::default()
    }
}

/// The form of the sample's envelope: a thousand euros.
#[must_use]
pub fn envelope_form() -> EnvelopeForm {
    EnvelopeForm {
        slug: "rues".to_owned(),
        name: both("Rues"),
        summary: both("Pour les rues."),
        amount: "1000".to_owned(),
        ..EnvelopeForm::default()
    }
}

/// Sets the sample up, its vote planned and asking for codes on paper; `paper` is the code of the
/// precedence, empty for the usual one.
pub async fn planned_with_codes(world: &World, paper: &str) -> Sample {
    let sample = planned(world).await;
    let (services, staff) = (&world.services, &sample.staff);
    let form =
        EnvelopeForm { source: "codes".to_owned(), paper: paper.to_owned(), ..envelope_form() };
    service::envelope::update(services, staff, &sample.process, &sample.envelope, &form)
        .await
        .unwrap();
    sample
}

/// The form of a package of so many letters for Jette, in French.
#[must_use]
pub fn package_form(letters: u32) -> PackageForm {
    PackageForm {
        letters: letters.to_string(),
        commune: "jette".to_owned(),
        locale: "fr".to_owned(),
        purpose: "post".to_owned(),
        ..PackageForm::default()
    }
}

/// Makes a package and gives its codes as they are printed.
pub async fn letters(world: &World, sample: &Sample, form: &PackageForm) -> Vec<String> {
    let printed = |_: &domain::code::Package, codes: &[LetterCode]| {
        Ok(codes.iter().map(|letter| letter.code.printed()).collect::<Vec<_>>())
    };
    let (process, envelope) = (&sample.process, &sample.envelope);
    service::packages::issue(&world.services, &sample.staff, process, envelope, form, printed)
        .await
        .unwrap()
}

/// Sets the sample up, its vote still planned.
pub async fn planned(world: &World) -> Sample {
    planned_on(&world.services).await
}

/// Sets the sample up on services, its vote still planned.
pub async fn planned_on(services: &Services) -> Sample {
    server::demonstration::load_reference(services).await.unwrap();
    let (staff, administration) = staff(services).await;
    let form = process_form(services);
    let process = service::process::create(services, &staff, &administration, &form).await.unwrap();
    let form = envelope_form();
    let envelope = service::envelope::create(services, &staff, &process.slug, &form).await.unwrap();
    service::envelope::save_rules(services, &staff, &process.slug, &envelope.slug, greedy(3))
        .await
        .unwrap();
    for (title, euros) in [
        ("Arbres", 400),
        ("Bancs", 300),
        ("Fontaine", 600),
        ("Potager", 250),
        ("Fresque", 150),
        ("Kiosque", 900),
    ] {
        let form = project_form(title, euros);
        service::project::create(services, &staff, &process.slug, &envelope.slug, &form)
            .await
            .unwrap();
    }
    Sample { staff, process: process.slug, envelope: envelope.slug }
}

/// Sets the sample up and opens its vote.
pub async fn open(world: &World) -> Sample {
    let sample = planned(world).await;
    step(world, &sample, Step::Open).await;
    sample
}

/// Takes a step in the conduct of the sample's vote.
pub async fn step(world: &World, sample: &Sample, step: Step) {
    conduct::take(&world.services, &sample.staff, &sample.process, &sample.envelope, step)
        .await
        .unwrap();
}

/// Sets the sample up and publishes its outcome: Fresque (150 €), Bancs (300 €) and Arbres (400 €)
/// are funded, in this order.
pub async fn decided(world: &World) -> Sample {
    let sample = planned(world).await;
    vote_and_publish(world, &sample).await;
    sample
}

/// Opens the sample's vote, casts twelve ballots and publishes the outcome; see [`decided`].
pub async fn vote_and_publish(world: &World, sample: &Sample) {
    step(world, sample, Step::Open).await;
    let view = view(world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    for number in 0..12 {
        let voter = voter(&world.services, &format!("voter{number}@test.example")).await;
        let choices = domain::ballot::Choices::new([(number % 3 + 1).to_string(), "5".to_owned()]);
        service::ballot::cast(&world.services, &voter, envelope, choices).await.unwrap();
    }
    for taken in [Step::CloseEarly(both("Fin")), Step::Count, Step::Publish] {
        step(world, sample, taken).await;
    }
}

/// The sample's process as its staff sees it.
pub async fn view(world: &World, sample: &Sample) -> service::process::ProcessView {
    service::process::show(&world.services, &sample.staff, &sample.process).await.unwrap()
}

//! *Playgrounds of Ganshoren*: a small envelope of a commune that a jury with a majority of residents
//! decided, as the New Municipal Law (article 258bis) provides. Everything in it is invented.

use super::{DemonstrationError, Text, administration, brussels::phases};
use domain::{account::Caller, process::PhaseKind, text::Slug};
use service::{
    Services,
    conduct::{self, Step},
    deciding::{self, ConcludeForm, ConflictForm, CriterionForm, JurorForm, SheetForm, WayForm},
    envelope::EnvelopeForm,
    process::ProcessForm,
    project::{CostLineForm, ProjectForm},
};

/// Days from the load at which each phase begins and ends.
const PHASES: [(PhaseKind, i64, i64); 4] = [
    (PhaseKind::Voting, -40, -2),
    (PhaseKind::Counting, -2, -1),
    (PhaseKind::Results, -1, 90),
    (PhaseKind::Delivery, 90, 450),
];

/// Title in French and Dutch, who carries it, kind of bearer, euros, and what the five jurors give
/// for each of the two criteria.
type Entry = ([&'static str; 2], &'static str, &'static str, &'static str, [[u8; 2]; 5]);

const PROJECTS: [Entry; 4] = [
    (
        ["Une plaine de jeux sans barrières", "Een speelplein zonder drempels"],
        "Les Roues libres",
        "association",
        "18 500",
        [[9, 8], [10, 7], [8, 8], [9, 9], [8, 7]],
    ),
    (
        ["Une fontaine et des bancs à l’ombre", "Een drinkfontein en banken in de schaduw"],
        "Comité Villas",
        "collective",
        "9 200",
        [[8, 9], [7, 9], [9, 9], [8, 8], [7, 8]],
    ),
    (
        ["Un kiosque chauffé", "Een verwarmde kiosk"],
        "Harmonie du Nord",
        "association",
        "24 000",
        [[6, 4], [5, 3], [7, 5], [6, 4], [5, 5]],
    ),
    (
        ["Des jeux peints sur la place", "Spelletjes geschilderd op het plein"],
        "École du Bourgeon",
        "school",
        "2 300",
        [[7, 6], [8, 6], [7, 7], [6, 6], [8, 7]],
    ),
];

const JURORS: [(&str, &str); 5] = [
    ("Nadia", "resident"),
    ("Wim", "resident"),
    ("Fatou", "resident"),
    ("Marc", "association"),
    ("Ilse", "expert"),
];

fn text(fr: &str, nl: &str, en: &str) -> Text {
    Text { fr: fr.to_owned(), nl: nl.to_owned(), en: en.to_owned() }
}

fn both(fr: &str, nl: &str) -> [String; 3] {
    [fr.to_owned(), nl.to_owned(), String::new()]
}

/// Loads the process, from its envelope to the published decision of its jury.
pub(super) async fn load(services: &Services, staff: &Caller) -> Result<(), DemonstrationError> {
    let name = text("Commune de Ganshoren", "Gemeente Ganshoren", "Municipality of Ganshoren");
    let about = text(
        "Une commune du nord-ouest de Bruxelles.\n\n**Vous êtes sur une démonstration.** Tout ce qu’on lit ici est inventé.",
        "Een gemeente in het noordwesten van Brussel.\n\n**Dit is een demonstratie.** Alles wat u hier leest, is verzonnen.",
        "A municipality in the north-west of Brussels.\n\n**This is a demonstration.** Everything here is invented.",
    );
    let contact = "ganshoren@demo.ensamen.example";
    let (staff, owner) =
        administration(services, staff, "ganshoren", &name, &about, contact).await?;
    let form = ProcessForm {
        slug: "places-de-jeu".to_owned(),
        name: both("Places de jeu à Ganshoren", "Speelpleinen in Ganshoren"),
        summary: both(
            "Trente mille euros pour jouer dehors : un jury d’habitants a choisi.",
            "Dertigduizend euro om buiten te spelen: een jury van bewoners koos.",
        ),
        about: both(
            "Cinq personnes, dont trois tirées au sort parmi les habitants, ont lu et noté chaque projet.",
            "Vijf mensen, van wie drie door loting onder de bewoners aangeduid, lazen elk project en gaven punten.",
        ),
        phases: phases(services.now(), &PHASES),
        published: true,
        ..ProcessForm::default()
    };
    let process = service::process::create(services, &staff, &owner, &form).await?.slug;
    let form = EnvelopeForm {
        slug: "jouer".to_owned(),
        name: both("Jouer dehors", "Buiten spelen"),
        summary: both("Pour des places où l’on joue.", "Voor pleinen waar gespeeld wordt."),
        amount: "30 000".to_owned(),
        communes: vec!["ganshoren".to_owned()],
        ..EnvelopeForm::default()
    };
    let envelope = service::envelope::create(services, &staff, &process, &form).await?.slug;
    for (title, bearer, kind, euros, _) in &PROJECTS {
        let form = project(title, bearer, kind, euros);
        service::project::create(services, &staff, &process, &envelope, &form).await?;
    }
    decide(services, &staff, &process, &envelope).await?;
    conduct::take(services, &staff, &process, &envelope, Step::Publish).await?;
    Ok(())
}

fn project(title: &[&str; 2], bearer: &str, kind: &str, euros: &str) -> ProjectForm {
    let words = |texts: &[&str; 2]| both(texts[0], texts[1]);
    ProjectForm {
        original: "fr".to_owned(),
        title: words(title),
        summary: both("Pour le quartier, avec le quartier.", "Voor de wijk, met de wijk."),
        description: both(
            "Le comité de quartier et la commune y ont travaillé ensemble.",
            "Het buurtcomité en de gemeente werkten eraan samen.",
        ),
        theme: "streets".to_owned(),
        commune: "ganshoren".to_owned(),
        bearer_name: bearer.to_owned(),
        bearer_type: kind.to_owned(),
        cost_lines: vec![CostLineForm {
            label: both("Travaux et matériel", "Werken en materiaal"),
            quantity: "1".to_owned(),
            unit_price: euros.to_owned(),
            year: "1".to_owned(),
            ..CostLineForm::default()
        }],
        ..ProjectForm::default()
    }
}

/// From the declared grid to the deliberation.
async fn decide(
    services: &Services,
    staff: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<(), DemonstrationError> {
    let criterion = |fr: &str, nl: &str, weight: &str| CriterionForm {
        name: both(fr, nl),
        weight: weight.to_owned(),
    };
    let form = WayForm {
        by: "jury".to_owned(),
        criteria: vec![
            criterion("Utile à tous les âges", "Nuttig voor alle leeftijden", "2"),
            criterion("Dure et s’entretient", "Gaat lang mee", "1"),
        ],
        scale: "10".to_owned(),
        least_percent: "50".to_owned(),
        to_council: true,
        ..WayForm::default()
    };
    deciding::declare(services, staff, process, envelope, &form).await?;
    for (name, kind) in JURORS {
        let form = JurorForm { name: name.to_owned(), kind: kind.to_owned() };
        deciding::name(services, staff, process, envelope, &form).await?;
    }
    let stake = ConflictForm {
        juror: "4".to_owned(),
        project: "3".to_owned(),
        reason: both("Il joue dans l’harmonie.", "Hij speelt in de harmonie."),
    };
    deciding::keep_away(services, staff, process, envelope, &stake).await?;
    deciding::seat(services, staff, process, envelope).await?;
    for juror in 1..=5_u32 {
        let sheets = (1_u32..).zip(&PROJECTS).filter(|(number, _)| (juror, *number) != (4, 3));
        let sheets: Vec<SheetForm> = sheets
            .filter_map(|(number, (.., given))| {
                let points = given.get(usize::try_from(juror).ok()? - 1)?;
                let points = points.iter().map(u8::to_string).collect();
                Some(SheetForm { project: number.to_string(), points })
            })
            .collect();
        deciding::score(services, staff, process, envelope, juror, &sheets).await?;
    }
    let said = ConcludeForm {
        day: services.today().to_string(),
        text: both(
            "Le jury s’est réuni deux soirs. Il a visité les quatre endroits, puis noté chaque projet. Il propose de financer les trois premiers et invite l’harmonie à revenir avec un kiosque sans chauffage.",
            "De jury kwam twee avonden samen. Ze bezocht de vier plekken en gaf daarna elk project punten. Ze stelt voor om de eerste drie te financieren en nodigt de harmonie uit om terug te komen met een kiosk zonder verwarming.",
        ),
    };
    deciding::conclude(services, staff, process, envelope, &said).await?;
    Ok(())
}

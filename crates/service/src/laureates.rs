//! The laureates' evening: whoever was funded meets, three minutes each, with what they need and
//! what they can lend already on the table. Prepared from the results with one button, and changed
//! afterwards as any workshop.

use crate::{
    Error, Result, Services, live,
    process::administered,
    workshop::{self, WorkshopForm},
};
use domain::{
    Refusal,
    account::Caller,
    project::Project,
    registry::resource::Standing,
    text::{Authored, Slug},
    vote::VoteState,
    workshop::{Command, Hand, NewNote, NoteKind},
};
use serde_json::json;
use store::workshop::Head;

/// The template of the evening.
pub const TEMPLATE: &str = "laureates-evening";
/// How many people a laureate brings along, to begin with.
const WITH_EACH: usize = 3;
/// How many of a laureate's things are put on the table at most.
const MOST_OFFERS: usize = 10;

/// Prepares the evening of an envelope whose results are public: one pitch for each laureate, a
/// need for each shareable thing that they meant to buy, an offer for each thing that they share.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`], [`Refusal::WrongVoteState`] before the results are
/// public, [`Refusal::UnknownChoice`] when nobody was funded.
pub async fn prepare(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    title: [String; 3],
) -> Result<Head> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    if target.vote.state != VoteState::Published {
        return Err(Refusal::WrongVoteState.into());
    }
    let results = crate::result::show(services, caller, &view, target).await?;
    let mut tx = services.store.read().await?;
    let mut laureates = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    laureates.retain(|project| results.funds(&project.number));
    if laureates.is_empty() {
        return Err(Refusal::UnknownChoice.into());
    }
    let order = |project: &Project| {
        let funded = &results.report.funded;
        funded.iter().position(|number| *number == project.number).unwrap_or(usize::MAX)
    };
    laureates.sort_by_key(order);
    let mut on_the_table = Vec::new();
    for project in &laureates {
        on_the_table.push(Command::QueuePitch {
            title: project.title.clone(),
            who: project.bearer.name.clone(),
            kind: Some(project.bearer.kind),
        });
        on_the_table.extend(needs(project));
        let held = store::registry::resource::of_actor(&mut tx, project.bearer.id).await?;
        let held = held.into_iter().filter(|thing| thing.standing == Standing::Listed);
        on_the_table.extend(held.take(MOST_OFFERS).map(|thing| {
            let stock = thing.stock.held.saturating_sub(thing.stock.out_of_service);
            note(NoteKind::Offer, project, &thing.details.name, stock)
        }));
    }
    drop(tx);
    let people = (laureates.len() * WITH_EACH).to_string();
    let form = WorkshopForm { template: TEMPLATE.to_owned(), title, people, rehearsal: false };
    let head = workshop::create(services, caller, &view.administration, &form).await?;
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?.id;
    let room = live::room(services, &head.code).await?;
    for command in on_the_table {
        room.act(Hand::Facilitator(account), services.new_uuid(), command).await?;
    }
    let mut tx = services.store.write().await?;
    let facts = json!({
        "workshop": head.id, "vote": target.vote.id, "laureates": laureates.len(),
    });
    let (id, now) = (view.process.id, services.now());
    store::event::append(&mut tx, id, now, Some(account), "laureates.invited", facts).await?;
    tx.commit().await?;
    Ok(head)
}

/// What a laureate meant to buy and others may have.
fn needs(project: &Project) -> impl Iterator<Item = Command> {
    let lines = project.cost_lines.iter().filter(|line| line.kind.is_some());
    lines.map(|line| note(NoteKind::Need, project, &line.label, line.quantity))
}

/// A need or an offer, with whose it is: a note of a facilitator has no author.
fn note(kind: NoteKind, project: &Project, what: &Authored, quantity: u32) -> Command {
    let text = Authored {
        text: format!("{} – {}", what.text, project.bearer.name),
        original: what.original,
        translations: Vec::new(),
    };
    Command::Note(Box::new(NewNote {
        kind,
        text,
        scenario: None,
        quantity: Some(quantity),
        day: None,
        consent: false,
    }))
}

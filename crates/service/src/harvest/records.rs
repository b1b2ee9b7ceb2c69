//! Paper that comes into a workshop: ballots that somebody types, and sheets that are photographed.

use crate::{
    Error, Result, Services,
    live::{Done, Room},
    picture,
};
use domain::{
    Refusal,
    actor::ActorType,
    locale::Locale,
    refusal::Fields,
    text::{Authored, limit},
    workshop::{
        By, Command, Hand, MOST_PAPERS, NewPicture, Paper, RoomBallot, RoundId, ScenarioId, Token,
        WorkshopRefusal,
    },
};
use uuid::Uuid;

/// A ballot on paper as a form sends it.
#[derive(Debug, Clone)]
pub struct PaperForm {
    /// The round.
    pub round: RoundId,
    /// The number that is printed on it; empty for a sheet that was not printed here.
    pub number: String,
    /// Kind of actor of whoever filled it in.
    pub kind: String,
    /// Second hat; may be empty.
    pub second: String,
    /// What it says.
    pub ballot: RoomBallot,
}

/// Types a ballot from paper. It weighs as much as one from a phone; who typed it and when is in the
/// log.
///
/// # Errors
/// [`Error::Fields`] about `number`, `kind` and `second`, [`Error::Refused`].
pub async fn type_paper(room: &Room, hand: Hand, op: Uuid, form: PaperForm) -> Result<Done> {
    let mut fields = Fields::default();
    let kind = match form.kind.trim() {
        "" => fields.check("kind", Err(Refusal::Required)),
        code => fields.check("kind", code.parse::<ActorType>()),
    };
    let second = match form.second.trim() {
        "" => Some(None),
        code => fields.check("second", code.parse::<ActorType>().map(Some)),
    };
    let number = match form.number.trim() {
        "" => Some(None),
        text => {
            let number = text.parse().ok().filter(|number| (1..=MOST_PAPERS).contains(number));
            let refusal = Refusal::NotANumber { from: 1, to: u64::from(MOST_PAPERS) };
            fields.check("number", number.map(Some).ok_or(refusal))
        }
    };
    let (Some(kind), Some(second), Some(number)) = (kind, second, number) else {
        return Err(fields.into_refused().into());
    };
    let (key, round) = (room.key()?, form.round);
    let token = match number {
        Some(number) => key.number_token(number, round),
        None => key.paper_token(op, round),
    };
    let command = Command::CastPaper { round, token, number, kind, second, ballot: form.ballot };
    match room.act(hand, op, command).await {
        Err(Error::Refused(Refusal::Workshop {
            reason: WorkshopRefusal::PaperTyped { number },
        })) => {
            fields.refuse("number", WorkshopRefusal::PaperTyped { number }.into());
            Err(fields.into_refused().into())
        }
        other => other,
    }
}

/// Takes a ballot out again that was typed wrongly, for a reason that is in the log.
///
/// # Errors
/// [`Error::Refused`].
pub async fn withdraw_paper(
    room: &Room,
    hand: Hand,
    op: Uuid,
    round: RoundId,
    token: &str,
    reason: String,
) -> Result<Done> {
    let token: Token = serde_json::from_value(serde_json::Value::String(token.to_owned()))
        .map_err(|_| super::gone())?;
    room.act(hand, op, Command::WithdrawPaper { round, token, reason }).await
}

/// What was typed so far in a round: token, what is known of it, and the name of who typed it when
/// somebody of the room did.
pub type Papers = Vec<(Token, Paper, Option<String>)>;

/// The ballots that were typed in a round, the last ones first.
#[must_use]
pub fn papers(room: &Room, round: RoundId) -> Papers {
    room.read(|state| {
        let mut papers: Papers = state
            .papers
            .iter()
            .filter(|(_, paper)| paper.round == round)
            .map(|(token, paper)| {
                let seat = match paper.by {
                    By::Seat(seat) => state.seats.get(&seat),
                    _ => None,
                };
                (*token, paper.clone(), seat.map(|seat| seat.name.clone()))
            })
            .collect();
        papers.sort_by_key(|(_, paper, _)| std::cmp::Reverse((paper.at, paper.number)));
        papers
    })
}

/// Puts a flip chart or a sheet that was photographed to the records. The picture is read with care,
/// made small and kept without what a camera wrote into it.
///
/// # Errors
/// [`Error::Fields`] about `file`, `text` and `scenario`, [`Error::Refused`].
pub async fn photograph(
    services: &Services,
    room: &Room,
    hand: Hand,
    (file, text, scenario): (std::result::Result<Vec<u8>, Refusal>, &str, &str),
    locale: Locale,
) -> Result<Done> {
    let mut fields = Fields::default();
    let text = fields.check("text", Authored::parse(Some(locale), text, limit::BODY));
    let scenario = match scenario.trim() {
        "" => Some(None),
        id => fields.check(
            "scenario",
            id.parse().map(|id| Some(ScenarioId(id))).map_err(|_| super::gone()),
        ),
    };
    let prepared = match fields.check("file", file) {
        Some(file) => match picture::prepare(services, file).await {
            Ok(prepared) => Some(prepared),
            Err(Error::Refused(refusal)) => fields.check("file", Err(refusal)),
            Err(other) => return Err(other),
        },
        None => None,
    };
    let (Some(text), Some(scenario), Some(prepared)) = (text, scenario, prepared) else {
        return Err(fields.into_refused().into());
    };
    let (digest, width, height) = (prepared.digest, prepared.width, prepared.height);
    let used_by = used_by(room.head.id);
    let mut tx = services.store.write().await?;
    store::picture::put(&mut tx, &prepared, &used_by, services.now()).await?;
    tx.commit().await?;
    let new = NewPicture { digest, width, height, text, scenario };
    let done = room.act(hand, services.new_uuid(), Command::Record(Box::new(new))).await;
    if done.is_err() && !room.read(|state| state.pictures.iter().any(|it| it.digest == digest)) {
        let mut tx = services.store.write().await?;
        store::picture::release(&mut tx, digest, &used_by).await?;
        tx.commit().await?;
    }
    done
}

/// Where the pictures of a workshop are noted as shown.
pub(crate) fn used_by(workshop: domain::id::WorkshopId) -> String {
    format!("workshop:{workshop}")
}

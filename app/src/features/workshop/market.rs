//! From the room to the board of needs and offers: whoever said one agrees, and may claim it later.

use super::{cookie::Phone, draw, path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry::{self, Reference},
    form::{FormState, Submitted},
    letter::{self, Block},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::Actor,
    locale::Locale,
    text::Slug,
    workshop::{Hand, Note, NoteId},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    account::Letter,
    live::Room,
    workshop,
    workshop_board::{self as board, Claimable, Letters, Posted, ShareForm},
};
use std::sync::Arc;

/// What was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// A need or an offer with who may agree that it goes on the board.
struct Said {
    room: Arc<Room>,
    hand: Hand,
    note: Note,
    /// The commune of whoever said it, where they told it.
    commune: Option<Slug>,
}

/// Whoever said it holds the phone; what was written down for somebody is a facilitator's.
async fn said(cx: &Cx, code: &str, note: &str, headers: &HeaderMap) -> Result<Said, AppError> {
    let room = service::live::room(cx.services(), code).await?;
    let id = note.parse::<NoteId>().map_err(|_| AppError::NotFound)?;
    let note = room.read(|state| state.notes.get(&id).cloned());
    let note = note.filter(|note| note.is_of_the_market() && note.hidden.is_none());
    let phone = Phone::of(headers, cx.site.secure, &room);
    let author = note.as_ref().and_then(|note| note.author);
    let holder = phone.holder().map(|(seat, _)| *seat);
    if let (Some(seat), Some(note)) = (holder.filter(|seat| author == Some(*seat)), &note) {
        let commune = room.read(|state| state.seats.get(&seat).and_then(|it| it.commune.clone()));
        return Ok(Said { hand: Hand::Seat(seat), note: note.clone(), commune, room });
    }
    let (room, hand) = workshop::as_facilitator(cx.services(), cx.caller(), code).await?;
    let note = note.filter(|note| note.author.is_none()).ok_or(AppError::NotFound)?;
    Ok(Said { room, hand, note, commune: None })
}

/// Asks whoever said it whether they agree; once they did, leads them to what they can do with it.
pub async fn get(cx: Cx, Path((code, note)): Path<(String, String)>, headers: HeaderMap) -> Answer {
    let said = said(&cx, &code, &note, &headers).await?;
    let commune = said.commune.as_ref().map(ToString::to_string).unwrap_or_default();
    page(&cx, &said, &FormState::prefilled([("commune".to_owned(), commune)])).await
}

async fn page(cx: &Cx, said: &Said, form: &FormState) -> Answer {
    let l = cx.locale;
    let posted = board::posted(cx.services(), &said.room, said.note.id).await?;
    let reference = Reference::load(cx).await?;
    let candidates: Vec<Slug> = match form.message("kind", l) {
        Some(_) => {
            service::registry::holding::candidates(cx.services(), &said.note.text.text).await?
        }
        None => Vec::new(),
    };
    let title = tr!(l, "market-title");
    let here = path(&said.room.head.code);
    let back = match said.hand {
        Hand::Facilitator(_) => cx.href(&format!("{here}/console")),
        _ => cx.href(&here),
    };
    let name = workshop::title(&said.room).get(l).to_owned();
    let page = Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status());
    let mut response = page.draw(|| {
        let note = &said.note;
        let kind = tr!(l, &format!("workshop-note-{}", note.kind.code()));
        let body = match &posted {
            Some(posted) => on_the_board(cx, said, posted),
            None if said.room.head.rehearsal => {
                view! { <p class="notice notice--info">{tr!(l, "workshop-refusal-only-rehearsed")}</p> }.into_any()
            }
            None => consent(cx, said, &reference, &candidates, form),
        };
        view! {
            {ui::breadcrumbs(cx, vec![(back, name)], title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1>
                <p class="lead"><span class="badge badge--word">{kind}</span>" "{ui::authored(&note.text, l)}</p></header>
            {body}
        }
        .into_any()
    });
    super::door::no_store(&mut response);
    Ok(response)
}

/// The form: nothing leaves the room before the box is ticked.
fn consent(
    cx: &Cx,
    said: &Said,
    reference: &Reference,
    candidates: &[Slug],
    form: &FormState,
) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/market/{}", path(&said.room.head.code), said.note.id));
    let for_somebody = matches!(said.hand, Hand::Facilitator(_));
    let kind = (!candidates.is_empty())
        .then(|| registry::kind_field(Vec::new(), candidates, reference, form, l));
    let missing = form.message("consent", l).map(|_| {
        view! { <p class="field__error" id="consent-error">{tr!(l, "market-consent-needed")}</p> }
    });
    let agrees = tr!(l, if for_somebody { "market-consent-theirs" } else { "market-consent" });
    let communes = reference.communes(tr!(l, "choose"), l);
    view! {
        <p>{tr!(l, "market-what")}</p>
        <form class="form" method="post" action=action>
            {draw::hidden("op", draw::op())}
            {kind}
            {ui::Field::new("commune", tr!(l, "hold-commune"), ui::Kind::Select(communes)).draw(form, l)}
            {ui::Field::new("email", tr!(l, "market-email"), ui::Kind::Line("email")).optional().hint(tr!(l, "market-email-hint")).autocomplete("email").draw(form, l)}
            {missing}{ui::tick("consent", agrees, form)}
            <div class="form__actions"><button class="button button--primary">{tr!(l, "market-share")}</button>
                <p class="form__actions-note">{tr!(l, "market-held")}</p></div>
        </form>
    }
    .into_any()
}

/// What can be done with what is on the board.
fn on_the_board(cx: &Cx, said: &Said, posted: &Posted) -> AnyView {
    let l = cx.locale;
    let intent = cx.href(&registry::intent_path(posted.intent));
    let claim = posted.claimed_at.is_none().then(|| {
        let href = cx.href(&format!("{}/claim/{}", path(&said.room.head.code), posted.token));
        view! { <p>{tr!(l, "market-claim-why")}</p><p><a class="button" href=href>{tr!(l, "market-claim-link")}</a></p> }
    });
    view! {
        <p class="notice notice--success" role="status">{tr!(l, "market-done")}</p>
        <p><a href=intent>{tr!(l, "market-see")}</a></p>
        {claim}
    }
    .into_any()
}

/// Puts it on the board.
pub async fn share(
    cx: Cx,
    Path((code, note)): Path<(String, String)>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let said = said(&cx, &code, &note, &headers).await?;
    let form = ShareForm {
        commune: sent.text("commune"),
        kind: sent.text("kind"),
        email: sent.text("email"),
        consent: sent.ticked("consent"),
    };
    let matched = registry::match_writer(&cx.site.public_url);
    let claim = claim_writer(&cx.site.public_url);
    let letters = Letters { matched: &matched, claim: &claim };
    let asked = (said.hand, draw::op_of(&sent.text("op")), said.note.id);
    match board::share(cx.services(), &said.room, asked, (&form, cx.locale), letters).await {
        Ok(_) => {
            let to = cx.href(&format!("{}/market/{}", path(&code), said.note.id));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => page(&cx, &said, &sent.refused(error)?).await,
    }
}

/// What writes the letter that claims a need or an offer.
fn claim_writer(public_url: &Arc<str>) -> impl Fn(Locale, &Claimable<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |l, told| {
        let (title, what) = (told.title.get(l), told.what.what.get(l));
        let link = format!("{public_url}/{l}/w/{}/claim/{}", told.code, told.token);
        let blocks = [
            Block::Text(tr!(l, "mail-claim", title = title, what = what)),
            Block::Text(tr!(l, "mail-claim-how")),
            Block::Button(tr!(l, "mail-claim-button"), link),
        ];
        letter::compose(l, tr!(l, "mail-claim-subject", what = what), &blocks)
    }
}

/// What a claim leads to: in one's own name, or off the board.
pub async fn ask_claim(
    cx: Cx,
    Path((code, token)): Path<(String, String)>,
    Query(back): Query<Back>,
) -> Answer {
    claim_page(&cx, (&code, &token), &FormState::default(), back.done.is_some()).await
}

async fn claim_page(
    cx: &Cx,
    (code, token): (&str, &str),
    form: &FormState,
    withdrawn: bool,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let (posted, intent) = board::claimable(cx.services(), token).await?;
    let own: Vec<Actor> = match &cx.caller().account {
        Some(_) => {
            let mine = service::actor::mine(cx.services(), cx.caller()).await?;
            mine.into_iter().map(|(actor, _)| actor).collect()
        }
        None => Vec::new(),
    };
    let title = tr!(l, "market-claim-title");
    let action = cx.href(&format!("{}/claim/{token}", path(code)));
    let page = Page::new(cx, title.clone()).narrow().in_room().at("shared").status(form.status());
    let mut response = page.draw(|| {
        let claimed = posted.claimed_at.is_some();
        let take = match &cx.caller().account {
            Some(_) => view! {
                <form class="form" method="post" action=action.clone()>
                    {draw::hidden("do", "claim")}
                    {registry::speaker(&own, form, l)}
                    <div class="form__actions"><button class="button button--primary">{tr!(l, "market-claim")}</button></div>
                </form>
            }
            .into_any(),
            None => view! { <p><a class="button button--primary" href=cx.sign_in()>{tr!(l, "market-claim-sign-in")}</a></p> }.into_any(),
        };
        let choose = (!claimed && !withdrawn).then(|| view! {
            <p>{tr!(l, "market-claim-what")}</p>
            {take}
            <form method="post" action=action.clone()>{draw::hidden("do", "withdraw")}
                <button class="button button--quiet">{tr!(l, "board-close")}</button></form>
        });
        let told = claimed.then(|| tr!(l, "market-claimed"));
        let told = told.or(withdrawn.then(|| tr!(l, "board-done-closed")));
        let told = told.map(|text| view! { <p class="notice notice--info" role="status">{text}</p> });
        view! {
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{ui::authored(&intent.what, l)}</p></header>
            {told}{choose}
        }
        .into_any()
    });
    super::door::no_store(&mut response);
    Ok(response)
}

/// Claims it, or takes it off the board.
pub async fn claim(cx: Cx, Path((code, token)): Path<(String, String)>, sent: Submitted) -> Answer {
    if sent.has("do", "withdraw") {
        board::withdraw(cx.services(), &token).await?;
        let to = cx.href(&format!("{}/claim/{token}?done=withdrawn", path(&code)));
        return Ok(Redirect::to(&to).into_response());
    }
    let (speaks, name) = (sent.text("speaker"), sent.text("name"));
    match board::claim(cx.services(), cx.caller(), &token, (&speaks, &name)).await {
        Ok(intent) => Ok(Redirect::to(&cx.href(&registry::intent_path(intent))).into_response()),
        Err(error) => claim_page(&cx, (&code, &token), &sent.refused(error)?, false).await,
    }
}

//! Who is invited by name: a list for facilitators, beside the log and in none of its files.

mod paste;

use super::{door, names, path};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    letter::{self, Block},
    page::Page,
    show, ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    actor::ActorType,
    locale::Locale,
    text::{Authored, limit},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    account::Letter,
    live::Room,
    workshop_guests::{self, Guest, GuestForm},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
    /// To how many a letter left, or how many were added.
    sent: Option<usize>,
    /// The kind of the last one, for the next.
    kind: Option<String>,
}

/// The list.
pub async fn get(cx: Cx, Path(code): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let kind = asked.kind.clone().unwrap_or_default();
    let here = cx.locale.code().to_owned();
    let (_, guests) = workshop_guests::list(cx.services(), cx.caller(), &code).await?;
    let word = last_word(&guests);
    let values = [("locale", here.clone()), ("paste_locale", here), ("kind", kind), ("word", word)];
    let form = FormState::prefilled(values.map(|(name, value)| (name.to_owned(), value)));
    page(&cx, &code, &form, &asked, None).await
}

/// Who is written to later reads the same words as those before, unless they are changed.
fn last_word(guests: &[Guest]) -> String {
    let last = guests.iter().filter_map(|guest| Some((guest.written_at?, guest.word.as_ref()?)));
    last.max_by_key(|(at, _)| *at).map(|(_, word)| word.clone()).unwrap_or_default()
}

async fn page(
    cx: &Cx,
    code: &str,
    form: &FormState,
    asked: &Asked,
    shown: Option<&paste::Shown>,
) -> Answer {
    let l = cx.locale;
    let (room, guests) = workshop_guests::list(cx.services(), cx.caller(), code).await?;
    let title = tr!(l, "guests-title");
    let name = room.read(|state| state.title.get(l).to_owned());
    let console = cx.href(&format!("{}/console", path(code)));
    let action = cx.href(&format!("{}/guests", path(code)));
    let over = room.read(|state| state.session().is_over());
    let lead = Lead::of(&room, &guests, form, shown);
    let mut response = Page::new(cx, title.clone()).in_room().at("workshop").status(form.status()).draw(|| {
        view! {
            {ui::breadcrumbs(cx, vec![(console, name.clone())], title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "guests-lead")}</p></header>
            {done(asked, l)}
            {(!over).then(|| add(&action, &room, form, look(lead == Lead::Add), l))}
            {(!over).then(|| paste::draw(&action, &room, form, shown, l))}
            {came(&room, &guests, l)}
            {list(&action, &room, &guests, l)}
            {(!over).then(|| send(&action, &room, &guests, form, look(lead == Lead::Send), l))}
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}

fn done(asked: &Asked, l: Locale) -> Option<AnyView> {
    let text = match asked.done.as_deref()? {
        "added" => tr!(l, "guests-done-added"),
        "erased" => tr!(l, "guests-done-erased"),
        "added-all" => tr!(l, "guests-done-added-all", count = asked.sent.unwrap_or(0)),
        "again" => tr!(l, "guests-done-again"),
        "sent" => tr!(l, "guests-done-sent", count = asked.sent.unwrap_or(0)),
        _ => return None,
    };
    Some(view! { <p class="notice notice--success" role="status">{text}</p> }.into_any())
}

/// What comes next on the page: one button stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Add,
    Paste,
    Send,
}

impl Lead {
    /// A list that was pasted comes first, then what was refused, then letters that wait.
    fn of(room: &Room, guests: &[Guest], form: &FormState, shown: Option<&paste::Shown>) -> Self {
        let asked = form.submitted.get("do");
        match asked {
            _ if shown.is_some() => Self::Paste,
            Some("paste" | "add-all") => Self::Paste,
            Some("add") => Self::Add,
            _ if waiting(guests) > 0 && !room.head.rehearsal => Self::Send,
            _ => Self::Add,
        }
    }
}

/// How a button looks that stands out, or not.
const fn look(lead: bool) -> &'static str {
    if lead { "button button--primary" } else { "button" }
}

/// How many have an address and were not written to.
fn waiting(guests: &[Guest]) -> usize {
    guests.iter().filter(|it| it.email.is_some() && it.written_at.is_none()).count()
}

fn add(action: &str, room: &Room, form: &FormState, class: &'static str, l: Locale) -> AnyView {
    let kinds = ActorType::ALL.iter().map(|it| (it.code().to_owned(), names::kind(*it, l)));
    let none = std::iter::once((String::new(), tr!(l, "guests-no-commune")));
    let communes = room.places.iter().map(|it| (it.slug.to_string(), it.name.get(l).to_owned()));
    let tongues =
        Locale::ALL.iter().map(|it| (it.code().to_owned(), tr!(l, &format!("language-{it}"))));
    let select = |name: &'static str, label: String, options: Vec<(String, String)>| {
        ui::Field::new(name, label, ui::Kind::Select(options))
    };
    view! {
        <section class="section flow"><h2>{tr!(l, "guests-add")}</h2>
            <form class="form" method="post" action=action.to_owned()>
                <input type="hidden" name="do" value="add" />
                <div class="field-row">
                    {ui::Field::line("name", tr!(l, "guests-name")).draw(form, l)}
                    {select("kind", tr!(l, "guests-kind"), kinds.collect()).draw(form, l)}
                </div>
                <div class="field-row">
                    {select("commune", tr!(l, "guests-commune"), none.chain(communes).collect()).optional().draw(form, l)}
                    {ui::Field::new("email", tr!(l, "guests-email"), ui::Kind::Line("email")).optional().draw(form, l)}
                    {select("locale", tr!(l, "guests-locale"), tongues.collect()).draw(form, l)}
                </div>
                <button class=class>{tr!(l, "guests-add-go")}</button>
            </form></section>
    }
    .into_any()
}

/// How many of each kind are on the list, and how many came.
fn came(room: &Room, guests: &[Guest], l: Locale) -> Option<AnyView> {
    let mut invited: BTreeMap<ActorType, u32> = BTreeMap::new();
    for guest in guests {
        *invited.entry(guest.kind).or_default() += 1;
    }
    let present = room.read(|state| state.present());
    let rows = invited.iter().map(|(kind, count)| {
        let here = present.get(kind).copied().unwrap_or(0);
        view! { <tr><th scope="row">{names::kind(*kind, l)}</th><td>{count.to_string()}</td><td>{here.to_string()}</td></tr> }
    });
    let rows = rows.collect_view();
    (!invited.is_empty()).then(|| {
        view! {
            <section class="section flow"><h2>{tr!(l, "guests-came")}</h2>
                <table class="table table--figures">
                    <thead><tr><th scope="col">{tr!(l, "harvest-column-actor")}</th><th scope="col">{tr!(l, "guests-column-invited")}</th><th scope="col">{tr!(l, "harvest-column-came")}</th></tr></thead>
                    <tbody>{rows}</tbody></table></section>
        }
        .into_any()
    })
}

fn list(action: &str, room: &Room, guests: &[Guest], l: Locale) -> AnyView {
    if guests.is_empty() {
        return view! { <p class="muted">{tr!(l, "guests-none")}</p> }.into_any();
    }
    let open = !room.head.rehearsal && room.read(|state| !state.session().is_over());
    let again = |guest: &Guest| {
        let written = guest.email.is_some() && guest.written_at.is_some();
        let (id, name) = (guest.id.to_string(), guest.name.clone());
        (written && open).then(|| view! {
            <form method="post" action=action.to_owned()>
                <input type="hidden" name="do" value="send-again" /><input type="hidden" name="guest" value=id />
                <button class="button button--small">{tr!(l, "guests-again")}<span class="visually-hidden">" "{name}</span></button>
            </form>
        })
    };
    let items = guests.iter().map(|guest| {
        let commune = guest.commune.as_ref();
        let commune = commune.map(|slug| super::scenario::place_name(slug, &room.places, l));
        let about: Vec<String> =
            std::iter::once(names::kind(guest.kind, l)).chain(commune).collect();
        let written = match (guest.email.as_ref(), guest.written_at) {
            (None, _) => None,
            (Some(email), None) => Some(tr!(l, "guests-waits", email = email.as_str())),
            (Some(email), Some(at)) => {
                let day = show::day(at, l);
                Some(tr!(l, "guests-written", email = email.as_str(), day = day))
            }
        };
        let name = guest.name.clone();
        view! {
            <li><p><strong>{name.clone()}</strong>" · "{about.join(" · ")}</p>
                {written.map(|text| view! { <p class="small muted">{text}</p> })}
                <div class="button-row">{again(guest)}<form method="post" action=action.to_owned()>
                    <input type="hidden" name="do" value="erase" /><input type="hidden" name="guest" value=guest.id.to_string() />
                    <button class="button button--small button--quiet">{tr!(l, "guests-erase")}<span class="visually-hidden">" "{name}</span></button>
                </form></div></li>
        }
    });
    view! {
        <section class="section flow"><h2>{tr!(l, "guests-list", count = guests.len())}</h2>
            <p class="small">{tr!(l, "guests-privacy")}</p>
            <ul class="console-list">{items.collect_view()}</ul></section>
    }
    .into_any()
}

/// The way in, sent to whoever has an address and was not written to.
fn send(
    action: &str,
    room: &Room,
    guests: &[Guest],
    form: &FormState,
    class: &'static str,
    l: Locale,
) -> Option<AnyView> {
    let waiting = waiting(guests);
    if waiting == 0 {
        return None;
    }
    if room.head.rehearsal {
        return Some(
            view! { <p class="notice notice--info">{tr!(l, "guests-rehearsal")}</p> }.into_any(),
        );
    }
    Some(
        view! {
            <section class="section flow"><h2>{tr!(l, "guests-send")}</h2>
                <form class="form" method="post" action=action.to_owned()>
                    <input type="hidden" name="do" value="send" />
                    {ui::Field::new("word", tr!(l, "guests-word"), ui::Kind::Area(3)).hint(tr!(l, "guests-word-hint")).draw(form, l)}
                    <button class=class>{tr!(l, "guests-send-go", count = waiting)}</button>
                </form></section>
        }
        .into_any(),
    )
}

/// Puts somebody on the list, erases them, or sends the way in.
pub async fn act(cx: Cx, Path(code): Path<String>, sent: Submitted) -> Answer {
    if sent.has("do", "paste") || sent.has("do", "add-all") {
        return paste::act(&cx, &code, sent).await;
    }
    let here = format!("{}/guests", path(&code));
    let done = match sent.text("do").as_str() {
        "erase" => match sent.text("guest").parse::<Uuid>() {
            Ok(id) => workshop_guests::erase(cx.services(), cx.caller(), &code, id)
                .await
                .map(|()| "done=erased".to_owned()),
            Err(_) => Ok("done=erased".to_owned()),
        },
        "send-again" => send_again(&cx, &code, &sent).await.map(|()| "done=again".to_owned()),
        "send" => send_all(&cx, &code, &sent).await.map(|count| format!("done=sent&sent={count}")),
        _ => {
            let form = GuestForm {
                name: sent.text("name"),
                kind: sent.text("kind"),
                commune: sent.text("commune"),
                email: sent.text("email"),
                locale: sent.text("locale"),
            };
            let added = workshop_guests::invite(cx.services(), cx.caller(), &code, &form).await;
            added.map(|()| {
                let kind = form.kind.parse::<ActorType>().map(ActorType::code).unwrap_or_default();
                format!("done=added&kind={kind}")
            })
        }
    };
    match done {
        Ok(query) => Ok(Redirect::to(&cx.href(&format!("{here}?{query}"))).into_response()),
        Err(error) => page(&cx, &code, &sent.refused(error)?, &Asked::default(), None).await,
    }
}

async fn send_all(cx: &Cx, code: &str, sent: &Submitted) -> service::Result<usize> {
    // When and where: only who invites knows.
    let word = Authored::parse(None, &sent.text("word"), limit::SUMMARY);
    let word =
        word.map_err(|refusal| service::Error::Fields(vec![domain::Field::new("word", refusal)]))?;
    let write = |l: Locale, room: &Room, guest: &Guest| letter(cx, l, room, guest);
    workshop_guests::send(cx.services(), cx.caller(), (code, &word.text), write).await
}

/// The same letter once more: twice at once it leaves once, and who pressed reads that it left.
async fn send_again(cx: &Cx, code: &str, sent: &Submitted) -> service::Result<()> {
    let id = sent.text("guest").parse().map_err(|_| super::commands::gone())?;
    let write = |l: Locale, room: &Room, guest: &Guest| letter(cx, l, room, guest);
    workshop_guests::send_again(cx.services(), cx.caller(), (code, id), write).await.map(drop)
}

fn letter(cx: &Cx, l: Locale, room: &Room, guest: &Guest) -> Letter {
    let title = room.read(|state| state.title.get(l).to_owned());
    let code = &room.head.code;
    let address = cx.full_address(&format!("/{l}{}", path(code)));
    let halves = format!("{} {}", code.get(..3).unwrap_or(code), code.get(3..).unwrap_or_default());
    let name = guest.name.as_str();
    let mut blocks =
        vec![Block::Text(tr!(l, "letter-guest-what", name = name, title = title.as_str()))];
    blocks.extend(guest.word.clone().map(Block::Text));
    blocks.extend([
        Block::Text(tr!(l, "letter-guest-how", code = halves)),
        Block::Button(tr!(l, "letter-guest-go"), address),
        Block::Small(tr!(l, "letter-guest-why")),
    ]);
    letter::compose(l, tr!(l, "letter-guest-subject", title = title), &blocks)
}

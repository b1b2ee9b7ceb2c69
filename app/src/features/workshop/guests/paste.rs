//! A list of guests that is pasted: what was understood of it, and which lines were not.

use super::{Asked, last_word, names, page, path};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    ui,
};
use axum::response::{IntoResponse, Redirect};
use domain::{
    actor::ActorType,
    locale::Locale,
    workshop::{Pasted, PastedLine, Unread, Vocabulary, with_commune, with_name},
};
use leptos::prelude::*;
use service::{
    live::Room,
    workshop_guests::{self, PasteForm},
};

/// What is chosen where the commune of a line is to be left out.
const NOT_SAID: &str = "none";

/// What was read of a list.
pub struct Shown {
    /// Its lines.
    pub lines: Vec<PastedLine>,
    /// Whether those that were understood are on the list by now.
    pub added: bool,
}

impl Shown {
    /// How many people can be put on the list now.
    pub fn ready(&self) -> usize {
        let ready = self.lines.iter().filter(|line| !self.added && line.read.is_ok());
        ready.count()
    }
}

/// What cells may hold, in every language.
fn vocabulary(room: &Room) -> Vocabulary {
    let kinds = ActorType::ALL.iter().flat_map(|kind| {
        let all = Locale::ALL.iter().flat_map(|l| [names::kind(*kind, *l), names::one(*kind, *l)]);
        all.chain([kind.code().to_owned()]).map(|name| (name, *kind))
    });
    Vocabulary::new(kinds, &room.places)
}

/// The lines, those without a name with the one that was given for them, and those whose commune may be
/// several with the one that was chosen. What was given for a line that is not there any more is a line of
/// its own: nothing that was typed is lost.
fn mended(sent: &Submitted, room: &Room, vocabulary: &Vocabulary, l: Locale) -> String {
    let text = sent.text("lines");
    let mut lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
    let mut put = |line: &str, whole: String| match lines.iter_mut().find(|held| *held == line) {
        Some(held) => *held = whole,
        None => lines.push(whole),
    };
    for (line, name) in sent.all("nameless").iter().zip(sent.all("nameless_name")) {
        if !name.trim().is_empty() {
            put(line.trim(), with_name(line.trim(), &name));
        }
    }
    for (line, chosen) in sent.all("placeless").iter().zip(sent.all("placeless_commune")) {
        let place = room.places.iter().find(|place| place.slug.as_str() == chosen);
        let name = place.map(|place| place.name.get(l));
        if name.is_some() || chosen == NOT_SAID {
            put(line.trim(), with_commune(line.trim(), vocabulary, name));
        }
    }
    lines.join("\n")
}

/// Looks at a list, or puts on it whoever was understood.
pub async fn act(cx: &Cx, code: &str, mut sent: Submitted) -> Answer {
    let (room, guests) = workshop_guests::list(cx.services(), cx.caller(), code).await?;
    let vocabulary = vocabulary(&room);
    let form = PasteForm {
        lines: mended(&sent, &room, &vocabulary, cx.locale),
        kind: sent.text("paste_kind"),
        locale: sent.text("paste_locale"),
    };
    sent.replace("lines", &form.lines);
    let both = (&form, &vocabulary);
    let added = sent.has("do", "add-all");
    let read = if added {
        workshop_guests::invite_all(cx.services(), cx.caller(), code, both).await
    } else {
        workshop_guests::understood(cx.services(), cx.caller(), code, both).await
    };
    let lines = match read {
        Ok(lines) => lines,
        Err(error) => {
            return page(cx, code, &sent.refused(error)?, &Asked::default(), None).await;
        }
    };
    let understood = lines.iter().filter(|line| line.read.is_ok()).count();
    if added && understood == lines.len() {
        let here = cx.href(&format!("{}/guests?done=added-all&sent={understood}", path(code)));
        return Ok(Redirect::to(&here).into_response());
    }
    let mut values = vec![
        ("paste_kind".to_owned(), form.kind.clone()),
        ("paste_locale".to_owned(), form.locale.clone()),
        ("locale".to_owned(), cx.locale.code().to_owned()),
        ("word".to_owned(), last_word(&guests)),
    ];
    // What is on the list by now is not asked for again; what was not understood can be mended.
    let left = lines.iter().filter(|line| !added || line.read.is_err());
    let left: Vec<&str> = left.map(|line| line.text.as_str()).collect();
    values.push(("lines".to_owned(), left.join("\n")));
    let shown = Shown { lines, added };
    page(cx, code, &FormState::prefilled(values), &Asked::default(), Some(&shown)).await
}

/// The list to paste, and what was understood of it.
pub fn draw(
    action: &str,
    room: &Room,
    form: &FormState,
    shown: Option<&Shown>,
    l: Locale,
) -> AnyView {
    let kinds = ActorType::ALL.iter().map(|it| (it.code().to_owned(), names::kind(*it, l)));
    let tongues =
        Locale::ALL.iter().map(|it| (it.code().to_owned(), tr!(l, &format!("language-{it}"))));
    let kinds = ui::Kind::Select(kinds.collect());
    let tongues = ui::Kind::Select(tongues.collect());
    let open = shown.is_some() || form.message("lines", l).is_some();
    let ready = shown.map_or(0, Shown::ready);
    let add = (ready > 0).then(|| {
        view! { <button class="button button--primary" name="do" value="add-all">{tr!(l, "guests-paste-add", count = ready)}</button> }
    });
    // One button stands out: the one that comes next.
    let look = if open && ready == 0 { "button button--primary" } else { "button" };
    view! {
        <details class="section flow" id="paste" open=open><summary>{tr!(l, "guests-paste")}</summary>
            {shown.map(|shown| read(room, shown, l))}
            <form class="form" method="post" action=format!("{action}#paste")>
                {shown.and_then(|shown| nameless(shown, l))}
                {shown.and_then(|shown| placeless(room, shown, l))}
                {ui::Field::new("lines", tr!(l, "guests-paste-lines"), ui::Kind::Area(8)).hint(tr!(l, "guests-paste-hint")).draw(form, l)}
                <div class="field-row">
                    {ui::Field::new("paste_kind", tr!(l, "guests-paste-kind"), kinds).draw(form, l)}
                    {ui::Field::new("paste_locale", tr!(l, "guests-paste-locale"), tongues).draw(form, l)}
                </div>
                <div class="form__actions">{add}<button class=look name="do" value="paste">{tr!(l, "guests-paste-look")}</button></div>
            </form></details>
    }
    .into_any()
}

/// A field for the name at each line that has none.
fn nameless(shown: &Shown, l: Locale) -> Option<AnyView> {
    let lines = shown.lines.iter().filter(|line| line.read == Err(Unread::NoName));
    let fields = lines.enumerate().map(|(place, line)| {
        let label = tr!(l, "guests-paste-name", line = line.text.replace('\t', " · "));
        let id = format!("nameless-{place}");
        view! {
            <div class="field"><label class="field__label" for=id.clone()>{label}</label>
                <input r#type="hidden" name="nameless" value=line.text.clone() />
                <input id=id name="nameless_name" autocomplete="off" /></div>
        }
    });
    let fields: Vec<_> = fields.collect();
    let count = fields.len();
    (count > 0).then(|| {
        view! {
            <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "guests-paste-nameless", count = count)}</legend>
                {fields}</fieldset>
        }
        .into_any()
    })
}

/// A choice for each line whose commune may be several.
fn placeless(room: &Room, shown: &Shown, l: Locale) -> Option<AnyView> {
    let vocabulary = vocabulary(room);
    let lines = shown.lines.iter().filter(|line| line.read == Err(Unread::WhichCommune));
    let fields = lines.enumerate().map(|(at, line)| {
        let label = tr!(l, "guests-paste-commune", line = line.text.replace('\t', " · "));
        let id = format!("placeless-{at}");
        let choices = vocabulary.choices(&line.text);
        let places = room.places.iter().filter(|place| choices.contains(&place.slug));
        let options = places.map(|place| {
            view! { <option value=place.slug.to_string()>{place.name.get(l).to_owned()}</option> }
        });
        view! {
            <div class="field"><label class="field__label" for=id.clone()>{label}</label>
                <input r#type="hidden" name="placeless" value=line.text.clone() />
                <select id=id name="placeless_commune"><option value="">{tr!(l, "choose")}</option>
                    {options.collect_view()}<option value=NOT_SAID>{tr!(l, "guests-paste-not-said")}</option></select></div>
        }
    });
    let fields: Vec<_> = fields.collect();
    let count = fields.len();
    (count > 0).then(|| {
        view! {
            <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "guests-paste-placeless", count = count)}</legend>
                {fields}</fieldset>
        }
        .into_any()
    })
}

fn read(room: &Room, shown: &Shown, l: Locale) -> AnyView {
    let understood: Vec<&Pasted> =
        shown.lines.iter().filter_map(|line| line.read.as_ref().ok()).collect();
    let unread =
        shown.lines.iter().filter_map(|line| Some((&line.text, line.read.as_ref().err()?)));
    // Those that only lack a name or a commune are asked for it below.
    let asked = [Unread::NoName, Unread::WhichCommune];
    let unread = unread.filter(|(_, why)| !asked.contains(why));
    let unread: Vec<(&String, &Unread)> = unread.collect();
    let count = understood.len();
    let (class, told) = if shown.added {
        ("notice notice--success", tr!(l, "guests-done-added-all", count = count))
    } else {
        ("notice notice--info", tr!(l, "guests-paste-understood", count = count))
    };
    let rows = understood.iter().map(|guest| row(room, guest, l)).collect_view();
    let table = (count > 0 && !shown.added).then(|| {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=tr!(l, "guests-paste-understood", count = count)><table class="table table--stack">
                <thead><tr><th scope="col">{tr!(l, "guests-name")}</th><th scope="col">{tr!(l, "guests-kind")}</th><th scope="col">{tr!(l, "guests-commune")}</th><th scope="col">{tr!(l, "guests-email")}</th><th scope="col">{tr!(l, "guests-locale")}</th></tr></thead>
                <tbody>{rows}</tbody></table></div>
        }
    });
    let missed = unread.len();
    let lines = unread.into_iter().map(|(text, why)| {
        view! { <li><strong>{text.clone()}</strong>" · "{tr!(l, why_not(*why))}</li> }
    });
    let lines = lines.collect_view();
    let missed = (missed > 0).then(|| {
        view! {
            <div class="notice notice--warning"><p class="notice__title">{tr!(l, "guests-paste-unread", count = missed)}</p>
                <ul>{lines}</ul></div>
        }
    });
    view! { <p class=class role="status">{told}</p>{table}{missed} }.into_any()
}

fn row(room: &Room, guest: &Pasted, l: Locale) -> AnyView {
    let commune = guest.commune.as_ref();
    let commune = commune.map(|slug| super::super::scenario::place_name(slug, &room.places, l));
    // What the line did not say is marked, so that a wrong guess is seen before it is kept.
    let guessed = (!guest.kind_said)
        .then(|| view! { " "<span class="muted small">{tr!(l, "guests-paste-guessed")}</span> });
    let email = guest.email.as_ref().map(|email| email.as_str().to_owned());
    view! {
        <tr><th scope="row">{guest.name.clone()}</th>
            <td data-label=tr!(l, "guests-kind")><span>{names::kind(guest.kind, l)}{guessed}</span></td>
            <td data-label=tr!(l, "guests-commune")>{commune}</td>
            <td data-label=tr!(l, "guests-email")>{email}</td>
            <td data-label=tr!(l, "guests-locale")>{tr!(l, &format!("language-{}", guest.locale))}</td></tr>
    }
    .into_any()
}

const fn why_not(why: Unread) -> &'static str {
    match why {
        Unread::NoName => "guests-unread-no-name",
        Unread::NoAddress => "guests-unread-no-address",
        Unread::WhichCommune => "guests-unread-which-commune",
        Unread::TooLong => "guests-unread-too-long",
        Unread::Known => "guests-unread-known",
        Unread::Full => "guests-unread-full",
    }
}

//! What if, on a phone: what somebody tries for themselves, and what they would choose.

use super::{
    cookie::Phone,
    door, draw as pieces, names, path,
    phone::{asks_as_script, told},
    room_trial::{self, RoomTrialView},
    scenario::{Places, place_name},
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::rules::method_name,
    form::Submitted,
    page::Page,
};
use axum::{
    Json,
    extract::{Path, Query},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Refusal,
    actor::ActorType,
    locale::Locale,
    money::Currency,
    project::Theme,
    rules::{MethodChoice, hex},
    said::{Said, filled},
    workshop::{
        Board, Command, RoundId, Scenario, SeatId, Trial, Workshop, WorkshopRefusal,
        trial::{Ground, Source, TrialRefusal},
    },
};
use leptos::prelude::*;
use serde_json::json;
use service::{
    live::{self, Room},
    tried, workshop,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use whatif::{Basis, Shown, TrialTexts, TrialTyped, in_words};

/// What a form of the desk tries.
pub fn read(sent: &Submitted, ground: &Ground) -> service::Result<Trial> {
    let trial = typed(sent, ground.pots.len()).read(ground.pots.len());
    trial.map_err(|why| Refusal::from(WorkshopRefusal::CannotTry { why }).into())
}

fn typed(sent: &Submitted, pots: usize) -> TrialTyped {
    TrialTyped {
        money: sent.text("money"),
        split: (0..pots).map(|place| sent.text(&format!("split-{place}"))).collect(),
        method: sent.text("method"),
        minimum: sent.text("minimum"),
        cap: sent.text("cap"),
        caps: sent
            .behind("cap-")
            .map(|(commune, cap)| (commune.to_owned(), cap.to_owned()))
            .collect(),
        even: sent.ticked("even"),
    }
}

/// The threshold, the cap per commune and the equal weight, for the desk.
pub fn others(trial: &Trial, ground: &Ground, places: Places<'_>, l: Locale) -> AnyView {
    let number = |name: &'static str, value: Option<u32>, label: String| {
        let value = value.map(|value| value.to_string());
        view! { <div class="field"><label class="field__label">{label}<input name=name type="number" min="0" inputmode="numeric" value=value /></label></div> }
    };
    let minimum = Some(trial.minimum).filter(|minimum| *minimum > 0);
    let minimum = number("minimum", minimum, tr!(l, "trial-minimum"));
    let cap = ground
        .knows_communes()
        .then(|| number("cap", trial.commune_cap.map(u32::from), tr!(l, "trial-cap")));
    let typed = TrialTyped::of(trial, l);
    let communes = ground.communes().into_iter().map(|slug| {
        let name = place_name(&slug, places, l);
        (slug.to_string(), name)
    });
    let single = room_trial::single_caps(tr!(l, "trial-cap-single"), communes.collect(), &typed);
    let even = ground.knows_kinds().then(|| {
        view! {
            <label class="choice choice--plain"><input type="checkbox" name="even" value="yes" checked=trial.even />
                <span class="choice__text"><span class="choice__label">{tr!(l, "trial-even")}</span></span></label>
        }
    });
    view! { <div class="field-row">{minimum}{cap}</div>{single}{even} }.into_any()
}

fn board(room: &Room) -> Option<Board> {
    room.read(|state| state.board.clone())
}

/// The page, counted as the address asks; at first as the screen in front.
pub async fn get(
    cx: Cx,
    Path(code): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let holder = phone.holder().map(|(seat, _)| *seat);
    draw(&cx, &room, &Submitted::prefilled(asked), holder, None).await
}

async fn draw(
    cx: &Cx,
    room: &Room,
    sent: &Submitted,
    holder: Option<SeatId>,
    told: Option<TrialRefusal>,
) -> Answer {
    let l = cx.locale;
    let title = tr!(l, "trial-title");
    let back = cx.href(&path(&room.head.code));
    let Some(board) = board(room) else {
        return Ok(Page::new(cx, title.clone()).narrow().in_room().at("workshop").draw(|| {
            view! { <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "trial-waits")}</p></header>
                <p><a href=back>{tr!(l, "trial-back")}</a></p> }
            .into_any()
        }));
    };
    let (ground, today) = tried::ground(cx.services(), room, &board.on(), l).await?;
    let pots = ground.pots.len();
    let first = TrialTyped::of(&board.trial, l);
    let typed = if sent.get("money").is_some() { typed(sent, pots) } else { first };
    let texts = texts(cx, room, &ground, &board.source);
    let about = about(room, &board, &ground, l);
    let shown = match typed.read(pots) {
        Ok(trial) => {
            let found = tried::try_on(cx.services(), room, &board.on(), trial, l).await?;
            let found = found.tried.as_ref().map_err(|why| *why);
            in_words(&ground, &today, found, &texts, l)
        }
        Err(why) => Shown {
            refused: Some(tr!(l, &format!("trial-refused-{}", why.code()))),
            ..Shown::default()
        },
    };
    let choice = holder.map(|seat| (pieces::op(), seat));
    let taken = sent.has("said", "yes");
    let view = RoomTrialView { taken, ..view(cx, room, &ground, typed, shown, texts, choice) };
    let status = if told.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page::new(cx, title.clone()).in_room().at("workshop").status(status);
    let mut response = page.with_script("assets/what-if.js").draw(|| {
        view! {
            <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "trial-lead")}</p></header>
            {about}
            {room_trial::form(&view)}
            <p><a class="button" href=back>{tr!(l, "trial-back")}</a></p>
        }
        .into_any()
    });
    door::no_store(&mut response);
    allow_worker(&mut response);
    Ok(response)
}

/// What has to be known of what is compared: that ballots of the room have no budget, and which lines
/// of the alternative have no pot among these.
fn about(room: &Room, board: &Board, ground: &Ground, l: Locale) -> AnyView {
    let start = match (&board.source, board.on().envelopes) {
        (Source::Process(_), _) => None,
        (Source::Room(_), Some(_)) => Some(tr!(l, "trial-start-envelopes")),
        (Source::Room(_), None) => ground
            .pots
            .first()
            .map(|pot| tr!(l, "trial-start", budget = pot.budget.show(Currency::EUR, l))),
    };
    let start = start.map(|start| view! { <p class="notice notice--info">{start}</p> });
    let outside = room.read(|state| outside(state, board, ground, l));
    let outside = outside
        .map(|words| view! { <p class="notice notice--warning">{pieces::parts(&words)}</p> });
    view! { {start}{outside} }.into_any()
}

/// The lines of money that belong to no envelope of what is counted, in words: those of the
/// alternative on a past vote, those of other scenarios between the envelopes of one.
pub fn outside(state: &Workshop, board: &Board, ground: &Ground, l: Locale) -> Option<Vec<Said>> {
    let scenario = board.scenario.and_then(|id| state.scenarios.get(&id));
    let alternative = scenario.and_then(Scenario::alternative);
    let own = alternative.as_ref().map(|it| it.unplaced(ground.pots.len())).unwrap_or_default();
    let (key, lines) = match (own, ground.unplaced.as_slice()) {
        ([], []) => return None,
        ([], others) => ("trial-outside", others),
        (own, _) => ("trial-unplaced", own),
    };
    Some(filled(&tr!(l, key, lines = "%1"), &[names::lines(lines, l)]))
}

/// What counts on the phone counts beside the page, in a worker of this site.
fn allow_worker(response: &mut Response) {
    let headers = response.headers_mut();
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|old| old.to_str().ok());
    let policy = policy.map(|old| HeaderValue::from_str(&format!("{old}; worker-src 'self'")));
    if let Some(Ok(policy)) = policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

fn view(
    cx: &Cx,
    room: &Room,
    ground: &Ground,
    typed: TrialTyped,
    shown: Shown,
    texts: TrialTexts,
    choice: Option<(String, SeatId)>,
) -> RoomTrialView {
    let l = cx.locale;
    let form = ground.pots.first().map(|pot| pot.rules.ballot());
    let rules = MethodChoice::ALL.iter().map(|method| {
        let name = form.map(|form| method_name(*method, form, l)).unwrap_or_default();
        (method.code().to_owned(), name)
    });
    let action = cx.href(&format!("{}/what-if", path(&room.head.code)));
    let communes = ground.communes().into_iter().map(|slug| {
        let name = place_name(&slug, &room.places, l);
        (slug.to_string(), name)
    });
    RoomTrialView {
        ground: format!("{action}/ground.json"),
        action,
        pots: ground.pots.iter().map(|pot| pot.name.clone()).collect(),
        rules: rules.collect(),
        communes: communes.collect(),
        kinds: ground.knows_kinds(),
        choice: choice.map(|(op, seat)| (op, seat.to_string())),
        taken: false,
        typed,
        shown,
        texts,
    }
}

/// All words that the browser may need: it holds no translations.
fn texts(cx: &Cx, room: &Room, ground: &Ground, source: &Source) -> TrialTexts {
    let l = cx.locale;
    let (one, two, three) = ("%1", "%2", "%3");
    let mut texts = BTreeMap::new();
    let mut put = |code: &str, text: String| drop(texts.insert(code.to_owned(), text));
    put("money", tr!(l, "trial-money"));
    put("split-two", tr!(l, "trial-split-two", first = one, second = two));
    put("rule", tr!(l, "trial-method"));
    put("cap", tr!(l, "trial-cap"));
    put("cap-single", tr!(l, "trial-cap-single"));
    put("minimum", tr!(l, "trial-minimum"));
    put("even", tr!(l, "trial-even"));
    put("count", tr!(l, "trial-count"));
    put("choose", tr!(l, "trial-choose"));
    put("chosen", tr!(l, "trial-chosen"));
    put("waits", tr!(l, "workshop-waiting-to-send"));
    put("failed", tr!(l, "trial-choice-failed"));
    put("said", tr!(l, "trial-said"));
    put("pot-says", tr!(l, "trial-pot-says", funded = one, of = two, spent = three));
    put("communes", tr!(l, "trial-communes"));
    put("themes", tr!(l, "trial-themes"));
    put("bearers", tr!(l, "trial-bearers"));
    put("everyone", tr!(l, "trial-everyone"));
    put("nowhere", tr!(l, "trial-nowhere"));
    let (title, nothing) = match source {
        Source::Room(_) => ("trial-left-title-room", "trial-left-room"),
        Source::Process(_) => ("trial-left-title", "trial-left"),
    };
    put("nothing", tr!(l, nothing, today = one, tried = two));
    put("nothing-title", tr!(l, title));
    put("same", tr!(l, "trial-same"));
    for code in ["changed", "stay-funded", "stay-unfunded"] {
        put(code, tr!(l, &format!("trial-{code}"), count = one));
    }
    put("actor-others", tr!(l, "workshop-others"));
    put("why-not-enough-left", tr!(l, "trial-why-not-enough-left", votes = one, left = two));
    put(
        "why-supporters-too-poor",
        tr!(l, "trial-why-supporters-too-poor", votes = one, missing = two),
    );
    put("why-no-supporters", tr!(l, "trial-why-no-supporters"));
    put("why-below-threshold", tr!(l, "trial-why-below-threshold", votes = one, minimum = two));
    put("why-more-than-pot", tr!(l, "trial-why-more-than-pot"));
    put("why-capped", tr!(l, "trial-why-capped", votes = one, left = two));
    put("why-funded", tr!(l, "trial-why-funded", votes = one));
    put("why-not-funded", tr!(l, "trial-why-not-funded", votes = one));
    for why in TrialRefusal::ALL {
        put(&format!("refused-{}", why.code()), tr!(l, &format!("trial-refused-{}", why.code())));
    }
    for kind in ActorType::ALL {
        put(&format!("actor-{}", kind.code()), tr!(l, &format!("actor-{}", kind.code())));
    }
    for theme in Theme::ALL {
        put(&format!("theme-{}", theme.code()), tr!(l, &format!("theme-{}", theme.code())));
    }
    if ground.knows_communes() {
        for territory in room.places.iter() {
            put(&format!("commune-{}", territory.slug), territory.name.get(l).to_owned());
        }
    }
    TrialTexts(texts)
}

/// What a phone counts with: the pots, the ballots of nobody by name, and the words. A phone that
/// has it already is told so in a few bytes.
pub async fn ground(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let board = board(&room).ok_or_else(tried::nothing_tried)?;
    let (ground, _) = tried::ground(cx.services(), &room, &board.on(), cx.locale).await?;
    let texts = texts(&cx, &room, &ground, &board.source);
    let basis = Basis { ground: (*ground).clone(), texts, locale: cx.locale };
    let bytes = serde_json::to_vec(&basis).expect("a basis holds nothing that JSON cannot");
    let tag = format!("\"{}\"", hex(&Sha256::digest(&bytes)[..16]));
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| *known == *tag);
    let kept = HeaderValue::from_static("private, no-cache");
    let tag = HeaderValue::from_str(&tag).map_err(|_| AppError::Internal)?;
    let head = [
        (header::CACHE_CONTROL, kept),
        (header::ETAG, tag),
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
    ];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, bytes).into_response())
}

/// Says what somebody of the room would choose. A script is answered in a few words.
pub async fn lean(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let by_script = asks_as_script(&headers);
    match chosen(&cx, &code, &headers, &sent).await {
        Ok(seq) if by_script => Ok(Json(json!({ "seq": seq })).into_response()),
        Ok(_) => {
            let pairs = sent.without("op").without("as").into_pairs();
            let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.clone()));
            let query = crate::cx::query(pairs);
            let to = cx.href(&format!("{}/what-if?{query}&said=yes", path(&code)));
            Ok(Redirect::to(&to).into_response())
        }
        Err(service::Error::Busy) if by_script => {
            Ok(StatusCode::SERVICE_UNAVAILABLE.into_response())
        }
        Err(service::Error::Refused(refusal)) if by_script => {
            Ok(told(StatusCode::UNPROCESSABLE_ENTITY, &refusal, cx.locale))
        }
        Err(service::Error::Refused(Refusal::Workshop {
            reason: WorkshopRefusal::CannotTry { why },
        })) => {
            let room = live::room(cx.services(), &code).await?;
            let phone = Phone::of(&headers, cx.site.secure, &room);
            let holder = phone.holder().map(|(seat, _)| *seat);
            draw(&cx, &room, &sent, holder, Some(why)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Takes what somebody of the room would choose, and gives its place in the log.
async fn chosen(
    cx: &Cx,
    code: &str,
    headers: &HeaderMap,
    sent: &Submitted,
) -> service::Result<u64> {
    let seatless = || Refusal::from(WorkshopRefusal::NoSuchSeat);
    let room = live::room(cx.services(), code).await?;
    let phone = Phone::of(headers, cx.site.secure, &room);
    let holder = phone.named(sent.text("as").parse().ok());
    let seat = holder.map(|(seat, _)| *seat).ok_or_else(seatless)?;
    let board = board(&room).ok_or_else(tried::nothing_tried)?;
    let (ground, _) = tried::ground(cx.services(), &room, &board.on(), cx.locale).await?;
    let trial = read(sent, &ground)?;
    // One for each seat, whatever round is on.
    let token = room.token(seat, RoundId(0));
    let op = pieces::op_of(&sent.text("op"));
    let command = Command::Lean { token, trial: Box::new(trial) };
    Ok(workshop::act(cx.services(), &room, seat, op, command).await?.seq)
}

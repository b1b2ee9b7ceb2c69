//! Simulated people: each opens its phone and fills in what it is asked, as its kind would.

use super::{
    Plan, RehearsalError, Report,
    form::{Field, Form},
    http::Client,
};
use domain::actor::ActorType;
use serde_json::Value;
use service::{Randomness, SystemRandomness};
use std::{collections::BTreeSet, time::Instant};

/// What people do on their phones; leaving is not among it.
const DOES: [&str; 11] = [
    "cast", "note", "pitch", "draw", "write", "argue", "amend", "accept", "hand", "signal",
    "support",
];
/// How many different things somebody does in one round.
const MOST: usize = 5;
const COMMUNES: [&str; 7] =
    ["jette", "forest", "ixelles", "schaerbeek", "anderlecht", "saint-gilles", "evere"];
/// What people write, in French and in Dutch.
const SENTENCES: [(&str, &str); 8] = [
    ("Décider dans la rue, avec qui y habite.", "Beslissen in de straat, met wie er woont."),
    ("Un seul dossier pour les deux budgets.", "Eén dossier voor de twee budgetten."),
    ("Prêter avant d’acheter.", "Lenen voor je koopt."),
    ("Des réunions le soir, avec une garderie.", "Vergaderen ’s avonds, met kinderopvang."),
    ("Écrire qui entretient, et jusqu’à quand.", "Opschrijven wie onderhoudt, en tot wanneer."),
    ("Commencer petit, montrer, puis agrandir.", "Klein beginnen, tonen, dan groeien."),
    ("Un coach pour chaque projet.", "Een coach voor elk project."),
    ("Rendre compte chaque année, en public.", "Elk jaar rekenschap geven, in het openbaar."),
];
const THINGS: [(&str, &str); 4] = [
    ("un barnum", "een partytent"),
    ("un vidéoprojecteur", "een beamer"),
    ("dix tables pliantes", "tien klaptafels"),
    ("un vélo cargo", "een bakfiets"),
];

/// Somebody who is played.
pub(super) struct Person {
    number: usize,
    client: Client,
    path: String,
    dutch: bool,
    /// What was done, by round and form.
    done: BTreeSet<String>,
    key: String,
}

/// A number of an operation.
pub(super) fn op() -> String {
    let mut bytes = [0; 16];
    SystemRandomness.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}

impl Person {
    pub const fn number(&self) -> usize {
        self.number
    }

    /// Comes in at the door.
    pub async fn come_in(
        plan: &Plan,
        number: usize,
        report: &mut Report,
    ) -> Result<Self, RehearsalError> {
        let dutch = number % 3 == 1;
        let language = if dutch { "nl" } else { "fr" };
        let path = format!("/{language}/w/{}", plan.code);
        let mut client = Client::new(plan, "")?;
        let kind = ActorType::ALL[number % ActorType::ALL.len()];
        let commune = COMMUNES[number % COMMUNES.len()];
        let (op, name) = (op(), format!("Simul {}", number + 1));
        let fields = [
            ("op", op.as_str()),
            ("name", name.as_str()),
            ("kind", kind.code()),
            ("commune", commune),
            ("simulated", "yes"),
        ];
        let since = Instant::now();
        let answer = client.post(&format!("{path}/join"), &fields).await?;
        report.answered(since);
        match answer.status {
            303 => {}
            422 => return Err(RehearsalError::NobodyComesIn),
            status => return Err(RehearsalError::Page(format!("the door answers {status}"))),
        }
        *report.sent.entry("join".to_owned()).or_default() += 1;
        Ok(Self { number, client, path, dutch, done: BTreeSet::new(), key: String::new() })
    }

    /// Looks at the phone and does one thing that it asks for.
    pub async fn act(&mut self, report: &mut Report) {
        let since = Instant::now();
        let Ok(page) = self.client.get(&self.path).await else {
            report.broken += 1;
            return;
        };
        report.answered(since);
        if page.status != 200 {
            report.broken += 1;
            return;
        }
        let key = page.body.split("data-key=\"").nth(1).and_then(|rest| rest.split('"').next());
        if let Some(key) = key.filter(|key| *key != self.key) {
            key.clone_into(&mut self.key);
            self.done.clear();
        }
        if self.done.len() >= MOST {
            return;
        }
        let forms: Vec<Form> = Form::all(&page.body)
            .into_iter()
            .filter(|form| DOES.contains(&form.verb()))
            .filter(|form| !self.done.contains(&mark(form)))
            .collect();
        // What a ballot asks comes first; of the rest, something else each time.
        let cast = forms.iter().find(|form| form.verb() == "cast");
        let place = (self.number + self.done.len()) % forms.len().max(1);
        let Some(form) = cast.or_else(|| forms.get(place)) else { return };
        self.send(form, report).await;
    }

    async fn send(&mut self, form: &Form, report: &mut Report) {
        self.done.insert(mark(form));
        let filled = self.fill(form);
        let fields: Vec<(&str, &str)> =
            filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let since = Instant::now();
        match self.client.post(&form.action, &fields).await {
            Ok(answer) if answer.status < 400 => {
                report.answered(since);
                *report.sent.entry(form.verb().to_owned()).or_default() += 1;
            }
            Ok(answer) if answer.status == 422 => {
                report.answered(since);
                let told: Value = serde_json::from_str(&answer.body).unwrap_or_default();
                let why = told["refused"].as_str().unwrap_or("?").to_owned();
                *report.refused.entry(why).or_default() += 1;
            }
            _ => report.broken += 1,
        }
    }

    fn lot(&self, of: usize) -> usize {
        let mut bytes = [0; 2];
        SystemRandomness.fill(&mut bytes);
        usize::from(u16::from_be_bytes(bytes)) % of.max(1)
    }

    fn sentence(&self, of: &[(&str, &str)]) -> String {
        let (fr, nl) = of[self.lot(of.len())];
        if self.dutch { nl } else { fr }.to_owned()
    }

    fn fill(&self, form: &Form) -> Vec<(String, String)> {
        let mut filled = Vec::new();
        let mut kind = String::new();
        let mut dots = 10_u32;
        let mut money: Option<u32> = None;
        for field in &form.fields {
            match field {
                Field::Hidden(name, value) => filled.push((name.clone(), value.clone())),
                Field::Radio(name, values) => {
                    // Most agree: rooms that were prepared well do.
                    let place = if self.lot(3) > 0 { 0 } else { self.lot(values.len()) };
                    let place =
                        if name.starts_with("answer") { self.lot(values.len()) } else { place };
                    if let Some(value) = values.get(place) {
                        kind.clone_from(value);
                        filled.push((name.clone(), value.clone()));
                    }
                }
                Field::Boxes(name, values) => {
                    let chosen = values.iter().filter(|_| self.lot(3) > 0);
                    filled.extend(chosen.map(|value| (name.clone(), value.clone())));
                }
                Field::Select(name, values) => {
                    if let Some(value) = values.get(self.lot(values.len())) {
                        filled.push((name.clone(), value.clone()));
                    }
                }
                Field::Text { name, number, date, value } => {
                    let text = match (number, name.as_str()) {
                        // An envelope is divided in whole steps, and no further than it goes.
                        (Some((_, high, step)), _) if *step > 1 => {
                            let left = money.get_or_insert(high / step);
                            let given = u32::try_from(self.lot(*left as usize + 1)).unwrap_or(0);
                            *left -= given;
                            (given * step).to_string()
                        }
                        (Some((low, high, _)), _) => {
                            let span = (high.saturating_sub(*low)).min(dots) as usize + 1;
                            let given = low + u32::try_from(self.lot(span)).unwrap_or(0);
                            dots = dots.saturating_sub(given);
                            given.to_string()
                        }
                        _ if *date => "2030-05-01".to_owned(),
                        (None, "amount") => ((self.lot(9) + 1) * 10_000).to_string(),
                        (None, "label") => format!("Enveloppe {}", filled.len()),
                        (None, "text") if kind == "need" || kind == "offer" => {
                            self.sentence(&THINGS)
                        }
                        (None, "who") => format!("Simul {}", self.number + 1),
                        _ if value.is_empty() => self.sentence(&SENTENCES),
                        _ => format!("{value} {}", self.sentence(&SENTENCES)),
                    };
                    filled.push((name.clone(), text));
                }
            }
        }
        filled
    }
}

/// What tells a form from another: what it does, and to what.
fn mark(form: &Form) -> String {
    let of = ["scenario", "field", "note", "amendment", "round", "signal"];
    let of = of.iter().filter_map(|name| form.hidden(name));
    std::iter::once(form.verb()).chain(of).collect::<Vec<_>>().join(" ")
}

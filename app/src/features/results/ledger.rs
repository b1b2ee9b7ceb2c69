//! What the pages of results are drawn from, loaded once.

use super::amounts;
use crate::{
    cx::Cx,
    error::AppError,
    features::{
        process::{money, standing::public_reason},
        rules::group_name,
    },
};
use domain::{
    locale::Locale,
    money::Cents,
    place::Territory,
    process::PhaseKind,
    project::Project,
    said::Said,
    text::{Authored, Slug},
};
use leptos::prelude::*;
use service::{
    process::{EnvelopeView, ProcessView},
    result::Results,
};
use std::collections::BTreeMap;

/// An envelope of a process, found by the two names in an address.
pub struct Place {
    /// The process.
    pub process: ProcessView,
    /// The envelope.
    pub envelope: EnvelopeView,
}

impl Place {
    /// Finds the envelope.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no such process or envelope for the visitor.
    pub async fn find(cx: &Cx, process: &str, envelope: &str) -> Result<Self, AppError> {
        let slug = |text: &str| Slug::parse(text).map_err(|_| AppError::NotFound);
        let (process, envelope) = (slug(process)?, slug(envelope)?);
        let process = service::process::show(cx.services(), cx.caller(), &process).await?;
        let envelope = process.envelope(&envelope)?.clone();
        Ok(Self { process, envelope })
    }

    /// The path of the process, without the language.
    #[must_use]
    pub fn process_path(&self) -> String {
        format!("/p/{}", self.process.process.slug)
    }

    /// The path of a page of this envelope, without the language.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        format!("/p/{}/{}{rest}", self.process.process.slug, self.envelope.envelope.slug)
    }

    /// The name of the envelope.
    #[must_use]
    pub fn name(&self, l: Locale) -> String {
        self.envelope.envelope.name.get(l).to_owned()
    }

    /// The same with its language, where that is not the reader's.
    #[must_use]
    pub fn said(&self, l: Locale) -> Said {
        Said::localized(&self.envelope.envelope.name, l)
    }

    /// The steps of the breadcrumbs up to the envelope's process.
    #[must_use]
    pub fn steps(&self, cx: &Cx) -> Vec<(String, String)> {
        let name = self.process.process.name.get(cx.locale).to_owned();
        vec![(cx.href(&self.process_path()), name)]
    }

    /// What the administration had to explain in public: a vote annulled, ended early, extended.
    #[must_use]
    pub fn reasons(&self, l: Locale) -> Vec<AnyView> {
        let EnvelopeView { vote, voided, .. } = &self.envelope;
        let voting = self.process.process.timeline.get(PhaseKind::Voting);
        let before = voided.as_ref().filter(|voided| voided.id != vote.id);
        before
            .and_then(|voided| public_reason(voided, None, l))
            .into_iter()
            .chain(public_reason(vote, voting.map(|phase| phase.closes_at), l))
            .collect()
    }

    /// The hue of the envelope: the same in every drawing.
    #[must_use]
    pub fn hue(&self) -> u8 {
        let id = self.envelope.envelope.id;
        let place = self.process.envelopes.iter().position(|other| other.envelope.id == id);
        money::hue(place.unwrap_or(0))
    }
}

/// Results with the projects they name.
pub struct Ledger {
    /// The language of the page.
    pub l: Locale,
    /// Where it stands.
    pub place: Place,
    /// The outcome.
    pub results: Results,
    /// The communes of the instance and their districts, for their names.
    pub communes: Vec<Territory>,
    projects: BTreeMap<String, Project>,
}

/// Results, or the place whose results are not there yet.
pub enum Found {
    /// The visitor may read them.
    Ledger(Box<Ledger>),
    /// Not counted, or not public yet.
    NotYet(Box<Place>),
}

impl Ledger {
    /// Loads the results of an envelope.
    ///
    /// # Errors
    /// [`AppError::NotFound`] only when there is no such envelope.
    pub async fn load(cx: &Cx, process: &str, envelope: &str) -> Result<Found, AppError> {
        let place = Place::find(cx, process, envelope).await?;
        let services = cx.services();
        let shown =
            service::result::show(services, cx.caller(), &place.process, &place.envelope).await;
        let results = match shown {
            Ok(results) => results,
            Err(service::Error::NotFound) => return Ok(Found::NotYet(Box::new(place))),
            Err(error) => return Err(error.into()),
        };
        let projects = service::project::list(services, &place.envelope).await?;
        let projects = projects.into_iter().map(|mut project| {
            project.price.asked = results.awarded(&project);
            (project.number.clone(), project)
        });
        let projects = projects.collect();
        Ok(Found::Ledger(Box::new(Self {
            l: cx.locale,
            place,
            results,
            communes: service::reference::places(services).await?,
            projects,
        })))
    }

    /// A project by its public number.
    #[must_use]
    pub fn project(&self, number: &str) -> Option<&Project> {
        self.projects.get(number)
    }

    /// The title of a project as its author wrote it, or its number when it is gone.
    #[must_use]
    pub fn title(&self, number: &str) -> String {
        self.project(number).map_or_else(
            || tr!(self.l, "results-project-number", number = number),
            |project| project.title.get(self.l).to_owned(),
        )
    }

    /// The title of a project by its place in the outcome.
    #[must_use]
    pub fn title_at(&self, place: u32) -> String {
        let project = self.results.report.projects.get(place as usize);
        project.map_or_else(String::new, |project| self.title(&project.id))
    }

    /// The group of a cap by its place in the published limits.
    #[must_use]
    pub fn capped(&self, place: u32) -> String {
        let limits = self.results.report.constraints.as_ref();
        let code = limits.and_then(|limits| limits.caps.get(place as usize)).map(|cap| &cap.name);
        let group = code.and_then(|code| code.parse().ok());
        group.map_or_else(String::new, |group| group_name(&group, &self.communes, self.l))
    }

    /// The title with the language it is written in.
    pub fn titled(&self, number: &str) -> AnyView {
        match self.project(number) {
            Some(project) => crate::ui::authored(&project.title, self.l),
            None => self.title(number).into_any(),
        }
    }

    /// The language of a title.
    #[must_use]
    pub fn language(&self, number: &str) -> Option<&'static str> {
        let title: &Authored = &self.project(number)?.title;
        title.language(self.l).map(Locale::code)
    }

    /// An amount with its unit.
    #[must_use]
    pub fn money(&self, cents: Cents) -> String {
        cents.show(self.place.envelope.envelope.amount.currency, self.l)
    }

    /// So many smallest units of the report, with the unit of money.
    #[must_use]
    pub fn units(&self, amount: u64) -> String {
        self.money(amounts::cents(amount, self.results.report.units_per_currency))
    }

    /// What the envelope held.
    #[must_use]
    pub fn budget(&self) -> Cents {
        amounts::decimal(&self.results.report.budget)
    }

    /// What was given.
    #[must_use]
    pub fn spent(&self) -> Cents {
        amounts::spent(&self.results)
    }

    /// What is left.
    #[must_use]
    pub fn left(&self) -> Cents {
        self.budget().saturating_sub(self.spent())
    }

    /// The funded projects in the order of selection, with their prices.
    pub fn funded(&self) -> impl Iterator<Item = &allocation::report::ReportProject> {
        let projects = &self.results.report.projects;
        self.results
            .report
            .funded
            .iter()
            .filter_map(move |number| projects.iter().find(|project| project.id == *number))
    }

    /// The other projects, the most chosen first.
    #[must_use]
    pub fn not_funded(&self) -> Vec<&allocation::report::ReportProject> {
        let mut others: Vec<_> =
            self.results.report.projects.iter().filter(|project| !project.funded).collect();
        others.sort_by_key(|project| std::cmp::Reverse(project.votes));
        others
    }

    /// The place of a project by the number of people who chose it, from 1; equal ones share it.
    #[must_use]
    pub fn place_by_votes(&self, votes: u64) -> usize {
        1 + self.results.report.projects.iter().filter(|other| other.votes > votes).count()
    }

    /// Whether ballots alone led here: what is recounted or told ballot by ballot would not be the
    /// decision otherwise.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when a jury, an assembly or an agreement decided.
    pub fn by_ballots_alone(&self) -> Result<(), AppError> {
        if self.results.verdict.is_none() { Ok(()) } else { Err(AppError::NotFound) }
    }

    /// Whether everyone sees these results.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.results.published_at.is_some()
    }
}

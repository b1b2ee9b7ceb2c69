//! Whether a proposal fits its envelope as it is being typed: every part that can be read counts,
//! whatever is half written counts as it was saved, and nothing is refused.

use crate::{
    Result, Services,
    account::required,
    process::{EnvelopeView, ProcessView},
    project_form::cost_lines,
    proposal::{ProposalForm, ProposalView},
};
use domain::{
    account::Caller,
    actor::ActorType,
    id::ActorId,
    locale::Locale,
    money::Cents,
    place::District,
    proposal::{Adjust, Content, Misfit, misfits},
    refusal::Fields,
};

/// How what is typed fits.
#[derive(Debug)]
pub struct Fit<'a> {
    /// The envelope that it asks, once one was chosen.
    pub target: Option<&'a EnvelopeView>,
    /// What keeps it from there.
    pub misfits: Vec<Misfit>,
}

/// How a proposal fits as a form holds it now.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn typed<'a>(
    services: &Services,
    caller: &Caller,
    view: &'a ProcessView,
    own: &ProposalView,
    form: &ProposalForm,
) -> Result<Fit<'a>> {
    let mut tx = services.store.read().await?;
    let districts = store::district::all(&mut tx).await?;
    let bearer = match (form.bearer.trim(), &caller.account) {
        ("self", _) => ActorType::Inhabitants,
        (id, Some(account)) => {
            let id = id.parse::<ActorId>().ok();
            let acts_for = store::actor::memberships(&mut tx, account.id).await?;
            let named = acts_for.into_iter().find(|(actor, _)| Some(actor.id) == id);
            named.map_or(own.proposal.bearer.kind, |(actor, _)| actor.kind)
        }
        _ => own.proposal.bearer.kind,
    };
    let target = view.envelopes.iter().find(|it| it.envelope.slug.as_str() == form.envelope.trim());
    let content = content(&own.proposal.content, form, &districts);
    let misfits = target.map(|target| {
        let partners = own.proposal.partners();
        misfits(&content, bearer, &partners, &target.envelope, target.rules.limits())
    });
    Ok(Fit { target, misfits: misfits.unwrap_or_default() })
}

/// What was saved, with what can be read of the form in its place.
fn content(saved: &Content, form: &ProposalForm, districts: &[District]) -> Content {
    let mut content = saved.clone();
    (content.commune, content.district) = match form.commune.trim() {
        "" => (None, None),
        text => match District::chosen(text, districts) {
            Ok((commune, district)) => (Some(commune), district),
            Err(_) => (content.commune, content.district),
        },
    };
    content.theme = match form.theme.trim() {
        "" => None,
        text => text.parse().ok().or(content.theme),
    };
    let original = form.original.parse::<Locale>().ok();
    content.cost_lines = form
        .cost_lines
        .iter()
        .flat_map(|line| {
            let mut line = line.clone();
            // Its price counts before it has words, and whatever it was said to be.
            if line.label.iter().all(|text| text.trim().is_empty()) {
                line.label.fill("…".to_owned());
            }
            line.kind.clear();
            line.quote.clear();
            cost_lines(&mut Fields::default(), original, &[line])
        })
        .collect();
    let amount = |text: &str| required(text, Cents::parse).ok();
    let adjust = content
        .total()
        .ok()
        .and_then(|total| Adjust::new(amount(&form.least)?, amount(&form.step)?, total).ok());
    content.adjust = adjust;
    content
}

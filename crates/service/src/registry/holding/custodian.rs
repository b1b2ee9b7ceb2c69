//! Who keeps a thing, when that is somebody else than whose it is.

use super::HoldForm;
use crate::{Result, Services, actor::LONGEST_NAME};
use domain::{
    Refusal,
    actor::{Actor, ActorType},
    id::ActorId,
    refusal::Fields,
};
use store::Tx;

/// The actor that a form names; nobody when it is silent. A person is no keeper: their name would
/// stand in public without their word.
pub(crate) async fn custodian(
    services: &Services,
    tx: &mut Tx,
    fields: &mut Fields,
    form: &HoldForm,
) -> Result<Option<Actor>> {
    let name = form.custodian.trim();
    if name.is_empty() {
        return Ok(None);
    }
    if name.chars().count() > LONGEST_NAME {
        fields.refuse("custodian", Refusal::TooLong { limit: LONGEST_NAME });
        return Ok(None);
    }
    let kind = match form.custodian_kind.trim() {
        "" => Ok(ActorType::Association),
        code => code.parse().and_then(|kind| match kind {
            ActorType::Inhabitants => Err(Refusal::UnknownChoice),
            kind => Ok(kind),
        }),
    };
    let Some(kind) = fields.check("custodian_kind", kind) else { return Ok(None) };
    let id = ActorId(services.new_uuid());
    Ok(Some(store::actor::find_or_create(tx, id, name, kind).await?))
}

//! A rehearsal that the console starts: the same people as those of the command, over the addresses of
//! the server itself. Facilitators press the big button.

use super::{Plan, rehearse};
use service::rehearsals::{Order, Play, Summary};
use std::{net::SocketAddr, sync::Arc};

/// What plays simulated people over the address on which this server listens.
#[must_use]
pub fn player(listens: SocketAddr, behind_proxy: bool) -> Play {
    // Where it listens everywhere, it is reached from this machine.
    let host = match listens.ip() {
        ip if !ip.is_unspecified() => ip,
        ip if ip.is_ipv6() => std::net::Ipv6Addr::LOCALHOST.into(),
        _ => std::net::Ipv4Addr::LOCALHOST.into(),
    };
    let server = format!("http://{}", SocketAddr::new(host, listens.port()));
    Arc::new(move |order: Order| {
        let plan = Plan {
            server: server.clone(),
            code: order.code,
            people: order.people,
            length: order.length,
            facilitator: None,
            behind_proxy,
        };
        Box::pin(async move {
            let report = rehearse(&plan).await.map_err(|error| error.to_string())?;
            let refused = report.refused.values().sum();
            Ok(Summary {
                people: report.people,
                sent: report.sent.values().sum(),
                refused,
                broken: report.broken,
            })
        })
    })
}

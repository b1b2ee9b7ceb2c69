//! The facilitator of a rehearsal: presses the big button over the address of the console.

use super::{
    Plan, RehearsalError,
    http::Client,
    people::op,
    screen::{Round, Screen},
};
use std::time::Duration;

/// How often the button is pressed before it is said to lead nowhere.
const TRIES: usize = 40;

pub(super) struct Driver {
    client: Client,
    console: String,
    harvest: String,
}

impl Driver {
    pub fn new(plan: &Plan, session: &str) -> Result<Self, RehearsalError> {
        let client = Client::new(plan, &format!("sid={session}"))?;
        let path = format!("/fr/w/{}", plan.code);
        let (console, harvest) = (format!("{path}/console"), format!("{path}/harvest.json"));
        Ok(Self { client, console, harvest })
    }

    async fn press(&mut self, fields: &[(&str, &str)]) -> Result<u16, RehearsalError> {
        let op = op();
        let mut all = vec![("op", op.as_str())];
        all.extend_from_slice(fields);
        let answer = self.client.post(&self.console, &all).await?;
        match answer.status {
            403 => Err(RehearsalError::Page("this account may not run the workshop".to_owned())),
            status => Ok(status),
        }
    }

    /// Opens the door, unless it is open.
    pub async fn open_the_door(&mut self, screen: &mut Screen) -> Result<(), RehearsalError> {
        if screen.now().await?.session == "draft" {
            self.onwards(screen).await?;
        }
        Ok(())
    }

    /// Presses the big button once.
    pub async fn onwards(&mut self, screen: &mut Screen) -> Result<(), RehearsalError> {
        let now = screen.now().await?;
        if now.session == "closing" {
            self.fix_what_was_drawn().await?;
        }
        let seen = now.step.to_string();
        self.press(&[("do", "next"), ("seen", &seen)]).await?;
        // Tables where there are some; without any this is refused, and nothing is lost.
        if now.session == "lobby" {
            self.press(&[("do", "assign"), ("seating", "mixed")]).await?;
        }
        Ok(())
    }

    /// Leaves a round: through the lock and the result of a vote, when it has one.
    pub async fn leave(
        &mut self,
        screen: &mut Screen,
        round: &Round,
    ) -> Result<(), RehearsalError> {
        for _ in 0..TRIES {
            let now = screen.now().await?;
            if now.round.as_ref().is_none_or(|now| now.id != round.id) {
                return Ok(());
            }
            self.onwards(screen).await?;
            // The last ballots of a vote come in for five seconds.
            if now.round.is_some_and(|now| now.state == "locking") {
                tokio::time::sleep(Duration::from_millis(800)).await;
            }
        }
        Err(RehearsalError::Page(format!("the big button does not leave « {} »", round.name)))
    }

    /// The first scenario that stands becomes an alternative, so that the harvest shows what may
    /// become a budget.
    async fn fix_what_was_drawn(&mut self) -> Result<(), RehearsalError> {
        let data = self.client.get(&self.harvest).await?.body;
        let data: serde_json::Value = serde_json::from_str(&data).unwrap_or_default();
        let scenarios = data["harvest"]["scenarios"].as_array().cloned().unwrap_or_default();
        let first = scenarios.iter().find(|scenario| scenario["state"] == "open");
        if let Some(id) = first.and_then(|scenario| scenario["id"].as_u64()) {
            let id = id.to_string();
            self.press(&[("do", "lock-scenario"), ("scenario", &id)]).await?;
        }
        Ok(())
    }
}

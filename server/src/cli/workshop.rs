//! `ensamen workshop`: a workshop that is over leaves as one file, and is taken over from one.

use crate::{
    config::Place,
    web::{self, StartError},
};
use clap::Subcommand;
use domain::{locale::Locale, text::Slug};
use service::harvest::transfer;
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Subcommand)]
pub(super) enum WorkshopCommand {
    /// Write a workshop that is over into one file.
    Export {
        /// Its six digits.
        code: String,
        /// Where to.
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Take a workshop over from a file, once its chain of hashes was checked.
    Import {
        /// The file.
        file: PathBuf,
        /// The name in addresses of the administration that holds it here.
        #[arg(long)]
        administration: String,
        #[command(flatten)]
        place: Place,
    },
}

/// A refusal in words, because who reads it sits at a command line.
fn told(error: service::Error) -> StartError {
    match error {
        service::Error::Refused(refusal) => {
            StartError::Refused(app::error::refusal_text(&refusal, Locale::En))
        }
        service::Error::NotFound => StartError::Refused("there is no such thing here".to_owned()),
        other => StartError::Service(other),
    }
}

/// Does what it says.
pub(super) fn run(command: WorkshopCommand) -> ExitCode {
    web::within_runtime(async {
        match command {
            WorkshopCommand::Export { code, file, place } => {
                let services = web::services(&place, false).await?;
                let text = transfer::write(&services, &code).await.map_err(told)?;
                std::fs::write(&file, text)?;
                println!("{} holds the workshop {code}", file.display());
            }
            WorkshopCommand::Import { file, administration, place } => {
                let services = web::services(&place, false).await?;
                let slug = Slug::parse(&administration)
                    .map_err(|refusal| told(service::Error::Refused(refusal)))?;
                let holder = service::administration::show(&services, &slug).await.map_err(told)?;
                let text = std::fs::read_to_string(&file)?;
                let head =
                    transfer::take_over(&services, holder.id, None, &text).await.map_err(told)?;
                println!("the workshop is here under {}", head.code);
            }
        }
        Ok(())
    })
}

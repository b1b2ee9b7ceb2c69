//! How an administration is reached without a screen: a counter, a telephone, a letter box.

use crate::{actor::coded, text::Localized};
use serde::{Deserialize, Serialize};

coded! {
    /// A way beside the screen.
    Channel {
        /// Where one goes.
        Counter => "counter",
        /// Whom one calls.
        Telephone => "telephone",
        /// Where one writes to on paper.
        Post => "post",
    }
}

/// How one goes, calls and writes, each as far as it was said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Address and hours of the counter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counter: Option<Localized>,
    /// The number, and when somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<Localized>,
    /// The address for letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Localized>,
}

impl Reach {
    /// What was said of each, in the order in which they are shown.
    #[must_use]
    pub const fn each(&self) -> [(Channel, Option<&Localized>); 3] {
        [
            (Channel::Counter, self.counter.as_ref()),
            (Channel::Telephone, self.telephone.as_ref()),
            (Channel::Post, self.post.as_ref()),
        ]
    }

    /// Those of which nothing was said yet.
    #[must_use]
    pub fn missing(&self) -> Vec<Channel> {
        self.each().into_iter().filter(|(_, said)| said.is_none()).map(|(way, _)| way).collect()
    }
}

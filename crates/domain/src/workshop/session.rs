//! How far a workshop is.

use crate::actor::coded;

coded! {
    /// How far a workshop is.
    SessionState {
        /// It is being prepared.
        Draft => "draft",
        /// The door is open, nothing has begun.
        Lobby => "lobby",
        /// It is running.
        Live => "live",
        /// Every clock stands still.
        Paused => "paused",
        /// The last words.
        Closing => "closing",
        /// Over; nothing of it changes any more.
        Closed => "closed",
        /// Put away.
        Archived => "archived",
    }
}

impl SessionState {
    /// Whether a workshop may go from here straight to there.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        use SessionState::{Archived, Closed, Closing, Draft, Live, Lobby, Paused};
        matches!(
            (self, next),
            (Draft, Lobby)
                | (Lobby, Draft | Live)
                | (Live, Paused | Closing)
                | (Paused, Live | Closing)
                | (Closing, Live | Closed)
                | (Closed, Archived)
        )
    }

    /// Whether it is over for good.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Archived)
    }

    /// Whether people may come in.
    #[must_use]
    pub const fn door_is_open(self) -> bool {
        matches!(self, Self::Lobby | Self::Live | Self::Paused | Self::Closing)
    }

    /// Whether rounds may run.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Live | Self::Paused)
    }
}

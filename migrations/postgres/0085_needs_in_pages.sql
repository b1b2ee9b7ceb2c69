-- Needs that wait are walked through page by page, the first that was written first. The same names
-- stand in ../sqlite; a test compares the two.

create index intents_by_when_they_were_written on intents (state, direction, written_at, id)
    where kind is not null;

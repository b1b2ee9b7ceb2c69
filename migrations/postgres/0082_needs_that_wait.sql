-- Whoever needs something at dates at which nobody lends any is told when anybody's is free: of each
-- dated need of a kind, whether none, some or as many as it needs were free when it was last looked at,
-- and when its author was last told. The same names stand in ../sqlite; a test compares the two.

create table needs_looked_at (
    intent_id uuid not null primary key references intents (id),
    free bigint not null check (free between 0 and 2),
    told_at timestamptz
);

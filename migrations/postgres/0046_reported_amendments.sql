-- Amendments that were reported, and why one was taken down. The same names stand in ../sqlite; a
-- test compares the two.

alter table amendments add column hidden_because jsonb;

create table amendment_reports (
    amendment_id uuid not null references amendments (id),
    account_id uuid not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at timestamptz not null,
    settled_at timestamptz,
    primary key (amendment_id, account_id)
);

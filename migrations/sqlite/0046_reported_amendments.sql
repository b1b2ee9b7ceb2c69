-- Amendments that were reported, and why one was taken down. The same names stand in ../postgres; a
-- test compares the two.

alter table amendments add column hidden_because text;

create table amendment_reports (
    amendment_id blob not null references amendments (id),
    account_id blob not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    primary key (amendment_id, account_id)
) strict, without rowid;

-- What collectives announce can be taken down by themselves, and reported by readers. The same names
-- stand in ../sqlite; a test compares the two.

alter table gatherings drop constraint gatherings_state_check;
alter table gatherings add constraint gatherings_state_check
    check (state in ('announced', 'cancelled', 'withdrawn', 'hidden'));

create table gathering_reports (
    gathering_id uuid not null references gatherings (id),
    account_id uuid not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at timestamptz not null,
    settled_at timestamptz,
    primary key (gathering_id, account_id)
);
create index gathering_reports_open on gathering_reports (settled_at, reported_at);

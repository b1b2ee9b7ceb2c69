-- Whoever has not signed in may say too what is not true of a thing, and report what is announced:
-- then nobody is named. The same names stand in ../sqlite; a test compares the two.

alter table corrections alter column author_id drop not null;

create table gathering_reports_of_anybody (
    id uuid not null primary key,
    gathering_id uuid not null references gatherings (id),
    account_id uuid references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at timestamptz not null,
    settled_at timestamptz,
    unique (gathering_id, account_id)
);
insert into gathering_reports_of_anybody
    (id, gathering_id, account_id, reason, reported_at, settled_at)
select gen_random_uuid(), gathering_id, account_id, reason, reported_at, settled_at
from gathering_reports;
drop table gathering_reports;
alter table gathering_reports_of_anybody rename to gathering_reports;
create index gathering_reports_open on gathering_reports (settled_at, reported_at);

-- Whoever has not signed in may say too what is not true of a thing, and report what is announced:
-- then nobody is named. The same names stand in ../postgres; a test compares the two.

create table corrections_of_anybody (
    id blob not null primary key check (length(id) = 16),
    resource_id blob not null references resources (id),
    author_id blob references accounts (id),
    words text not null check (length(words) > 0),
    proposed_at text not null,
    settled_at text,
    taken integer check (taken in (0, 1)),
    check ((settled_at is null) = (taken is null))
) strict;
insert into corrections_of_anybody (id, resource_id, author_id, words, proposed_at, settled_at, taken)
select id, resource_id, author_id, words, proposed_at, settled_at, taken from corrections;
drop table corrections;
alter table corrections_of_anybody rename to corrections;
create index corrections_of_a_resource on corrections (resource_id, settled_at);

create table gathering_reports_of_anybody (
    id blob not null primary key check (length(id) = 16),
    gathering_id blob not null references gatherings (id),
    account_id blob references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    unique (gathering_id, account_id)
) strict;
insert into gathering_reports_of_anybody
    (id, gathering_id, account_id, reason, reported_at, settled_at)
select randomblob(16), gathering_id, account_id, reason, reported_at, settled_at
from gathering_reports;
drop table gathering_reports;
alter table gathering_reports_of_anybody rename to gathering_reports;
create index gathering_reports_open on gathering_reports (settled_at, reported_at);

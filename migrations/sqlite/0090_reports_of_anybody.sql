-- Whoever has not signed in may report a comment or an amendment too: then nobody is named, and nothing
-- tells one from another. The same names stand in ../postgres; a test compares the two.

create table reports_of_anybody (
    comment_id blob references comments (id),
    amendment_id blob references amendments (id),
    account_id blob references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    check ((comment_id is null) <> (amendment_id is null)),
    unique (comment_id, account_id),
    unique (amendment_id, account_id)
) strict;
insert into reports_of_anybody
    (comment_id, amendment_id, account_id, reason, reported_at, settled_at)
select comment_id, amendment_id, account_id, reason, reported_at, settled_at from reports;
drop table reports;
alter table reports_of_anybody rename to reports;

-- Reports of comments and of amendments are one thing, kept in one table; what is reported next is
-- one more column. The same names stand in ../postgres; a test compares the two.

create table reports_of_texts (
    comment_id blob references comments (id),
    amendment_id blob references amendments (id),
    account_id blob not null references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    check ((comment_id is null) <> (amendment_id is null)),
    unique (comment_id, account_id),
    unique (amendment_id, account_id)
) strict;
insert into reports_of_texts (comment_id, account_id, reason, reported_at, settled_at)
select comment_id, account_id, reason, reported_at, settled_at from reports;
insert into reports_of_texts (amendment_id, account_id, reason, reported_at, settled_at)
select amendment_id, account_id, reason, reported_at, settled_at from amendment_reports;
drop table reports;
drop table amendment_reports;
alter table reports_of_texts rename to reports;

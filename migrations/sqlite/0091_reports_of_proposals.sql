-- What a proposal itself says can be reported too, and taken down: a reason stands in its place, with
-- the version that stood there. What is in the vote stands as it is, and a draft is read by nobody. The
-- same names stand in ../postgres; a test compares the two.

alter table proposals add column taken_down text
    check (taken_down is null or stage not in ('draft', 'retained'));

create table reports_of_proposals_too (
    comment_id blob references comments (id),
    amendment_id blob references amendments (id),
    proposal_id blob references proposals (id),
    account_id blob references accounts (id),
    reason text not null check (length(reason) > 0),
    reported_at text not null,
    settled_at text,
    check ((comment_id is not null) + (amendment_id is not null) + (proposal_id is not null) = 1),
    unique (comment_id, account_id),
    unique (amendment_id, account_id),
    unique (proposal_id, account_id)
) strict;
insert into reports_of_proposals_too
    (comment_id, amendment_id, account_id, reason, reported_at, settled_at)
select comment_id, amendment_id, account_id, reason, reported_at, settled_at from reports;
drop table reports;
alter table reports_of_proposals_too rename to reports;

-- Who was written to about an official decision: each person once for each version of it. The same
-- names stand in ../postgres; a test compares the two.

create table decision_letters (
    vote_id blob not null,
    version integer not null,
    project_id blob not null references projects (id),
    account_id blob not null references accounts (id),
    mail_id blob not null unique check (length(mail_id) = 16),
    queued_at text not null,
    left_at text,
    gave_up_at text,
    primary key (vote_id, version, project_id, account_id),
    foreign key (vote_id, version) references decisions (vote_id, version)
) strict, without rowid;

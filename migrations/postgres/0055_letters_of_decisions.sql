-- Who was written to about an official decision: each person once for each version of it. The same
-- names stand in ../sqlite; a test compares the two.

create table decision_letters (
    vote_id uuid not null,
    version bigint not null,
    project_id uuid not null references projects (id),
    account_id uuid not null references accounts (id),
    mail_id uuid not null unique,
    queued_at timestamptz not null,
    left_at timestamptz,
    gave_up_at timestamptz,
    primary key (vote_id, version, project_id, account_id),
    foreign key (vote_id, version) references decisions (vote_id, version)
);

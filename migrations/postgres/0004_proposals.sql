-- Actors that people act for, proposals with their versions and partners, valuation.
-- The same names stand in ../sqlite; a test compares the two.

-- Evaluators, coaches and people at the counter join administrators and auditors.
create table roles_wider (
    account_id uuid not null references accounts (id),
    administration_id uuid not null references administrations (id),
    role text not null check (role in ('administrator', 'auditor', 'evaluator', 'coach', 'counter')),
    primary key (account_id, administration_id, role)
);
insert into roles_wider (account_id, administration_id, role)
select account_id, administration_id, role from roles;
drop table roles;
alter table roles_wider rename to roles;

alter table actors add column standing text not null default 'named'
    check (standing in ('named', 'declared', 'confirmed'));
alter table actors add column enterprise_number text check (length(enterprise_number) = 10);
alter table actors add column commune text references territories (slug);
alter table actors add column about jsonb;
alter table actors add column website text;
alter table actors add column confirmed_by uuid references administrations (id)
    check (standing = 'confirmed' or confirmed_by is null);
create unique index one_actor_for_a_number on actors (enterprise_number);

create table memberships (
    actor_id uuid not null references actors (id),
    account_id uuid not null references accounts (id),
    name text not null check (length(name) > 0),
    mandate text not null,
    interests text not null,
    since timestamptz not null,
    primary key (actor_id, account_id)
);

-- An invitation is kept as the hash of its link; the address goes when it is answered.
create table member_invitations (
    token_hash bytea not null primary key check (octet_length(token_hash) = 32),
    actor_id uuid not null references actors (id),
    email text,
    mandate text not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    check (answered_at is null or email is null)
);
create unique index one_invitation_for_a_member on member_invitations (actor_id, email);

create table proposals (
    id uuid not null primary key,
    process_id uuid not null references processes (id),
    slug text not null check (length(slug) between 2 and 80),
    author_id uuid not null references accounts (id),
    bearer_id uuid not null references actors (id),
    stage text not null check (stage in ('draft', 'submitted', 'returned', 'admissible', 'valued', 'retained', 'declined', 'withdrawn')),
    version bigint not null check (version > 0),
    submitted_at timestamptz,
    answer jsonb,
    project_id uuid references projects (id),
    unique (process_id, slug),
    check (stage in ('draft', 'withdrawn') or submitted_at is not null),
    check (stage <> 'declined' or answer is not null),
    check ((stage = 'retained') = (project_id is not null))
);
create index proposals_of_a_process on proposals (process_id, stage);
create unique index one_project_for_a_proposal on proposals (project_id);

-- A new row for every version; the one that the proposal names stands.
create table proposal_versions (
    proposal_id uuid not null references proposals (id),
    version bigint not null check (version > 0),
    content jsonb not null,
    saved_by uuid not null references accounts (id),
    saved_at timestamptz not null,
    primary key (proposal_id, version)
);

-- What somebody has typed and not saved yet, as it was typed. It goes when it is saved.
create table working_copies (
    account_id uuid not null references accounts (id),
    topic text not null check (length(topic) between 1 and 120),
    base_version bigint not null,
    form jsonb not null,
    saved_at timestamptz not null,
    primary key (account_id, topic)
);

create table partnerships (
    id uuid not null primary key,
    proposal_id uuid not null references proposals (id),
    role text not null check (role in ('co-bearer', 'funder', 'host', 'lender', 'supporter')),
    email text,
    invited_name text not null check (length(invited_name) > 0),
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('invited', 'accepted', 'refused', 'left', 'revoked')),
    actor_id uuid references actors (id),
    pledge jsonb,
    check ((state = 'invited') = (email is not null)),
    check (state not in ('accepted', 'left') or actor_id is not null)
);
create index partnerships_of_a_proposal on partnerships (proposal_id);
create unique index one_open_invitation on partnerships (proposal_id, email);
create unique index one_place_for_a_partner on partnerships (proposal_id, actor_id)
    where state = 'accepted';

create table valuations (
    proposal_id uuid not null primary key references proposals (id),
    dossier jsonb not null,
    revision bigint not null check (revision > 0),
    saved_by uuid not null references accounts (id),
    saved_at timestamptz not null
);

create table evaluators (
    proposal_id uuid not null references proposals (id),
    account_id uuid not null references accounts (id),
    primary key (proposal_id, account_id)
);

-- A stake that a member of staff declares in a proposal: from then on they do not value it.
create table stakes (
    proposal_id uuid not null references proposals (id),
    account_id uuid not null references accounts (id),
    words text not null check (length(words) > 0),
    declared_at timestamptz not null,
    primary key (proposal_id, account_id)
);

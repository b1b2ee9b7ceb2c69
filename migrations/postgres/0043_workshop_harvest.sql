-- What the log of a workshop cannot know: what a human writes about it, and where to remind people
-- of what they promised. The same names stand in ../sqlite; a test compares the two.

-- Never overwritten: each field of the sheet keeps who wrote which version and when. The author is
-- a name and no account, so that it travels with a workshop to another instance.
create table workshop_sheets (
    workshop_id uuid not null references workshops (id),
    field text not null check (length(field) > 0),
    version bigint not null check (version > 0),
    words jsonb,
    ticked boolean not null,
    author text not null check (length(author) > 0),
    written_at timestamptz not null,
    primary key (workshop_id, field, version)
);

create function what_was_written_about_a_workshop_is_kept() returns trigger
language plpgsql as $$
begin
    raise exception 'what was written about a workshop is kept';
end;
$$;

create trigger workshop_sheets_are_never_changed before update on workshop_sheets
for each row execute function what_was_written_about_a_workshop_is_kept();

-- An address that somebody left with their promise. It is forgotten with the last reminder, or when
-- they say so.
create table workshop_reminders (
    id uuid not null primary key,
    workshop_id uuid not null references workshops (id),
    note bigint not null check (note > 0),
    email text not null check (length(email) > 0),
    locale text not null check (locale in ('fr', 'nl', 'en')),
    token text not null unique check (length(token) > 0),
    step bigint not null check (step between 0 and 2),
    since timestamptz not null,
    due_at timestamptz not null,
    unique (workshop_id, note)
);

create index workshop_reminders_due on workshop_reminders (due_at);

-- What the log of a workshop cannot know: what a human writes about it, and where to remind people
-- of what they promised. The same names stand in ../postgres; a test compares the two.

-- Never overwritten: each field of the sheet keeps who wrote which version and when. The author is
-- a name and no account, so that it travels with a workshop to another instance.
create table workshop_sheets (
    workshop_id blob not null references workshops (id),
    field text not null check (length(field) > 0),
    version integer not null check (version > 0),
    words text,
    ticked integer not null check (ticked in (0, 1)),
    author text not null check (length(author) > 0),
    written_at text not null,
    primary key (workshop_id, field, version)
) strict, without rowid;

create trigger workshop_sheets_are_never_changed before update on workshop_sheets
begin
    select raise(abort, 'what was written about a workshop is kept');
end;

-- An address that somebody left with their promise. It is forgotten with the last reminder, or when
-- they say so.
create table workshop_reminders (
    id blob not null primary key check (length(id) = 16),
    workshop_id blob not null references workshops (id),
    note integer not null check (note > 0),
    email text not null check (length(email) > 0),
    locale text not null check (locale in ('fr', 'nl', 'en')),
    token text not null unique check (length(token) > 0),
    step integer not null check (step between 0 and 2),
    since text not null,
    due_at text not null,
    unique (workshop_id, note)
) strict;

create index workshop_reminders_due on workshop_reminders (due_at);

-- Who is invited to a workshop by name. Names and addresses are never in its log, which is forever and
-- public, nor in its file: here they can be erased. The same names stand in ../sqlite; a test
-- compares the two.
create table workshop_guests (
    id uuid not null primary key,
    workshop_id uuid not null references workshops (id),
    name text not null check (length(name) > 0),
    kind text not null check (length(kind) > 0),
    commune text,
    email text,
    locale text not null check (locale in ('fr', 'nl', 'en')),
    noted_at timestamptz not null,
    written_at timestamptz
);

create index workshop_guests_of_workshop on workshop_guests (workshop_id);

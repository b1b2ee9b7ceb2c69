-- Who is invited to a workshop by name. Names and addresses are never in its log, which is forever and
-- public, nor in its file: here they can be erased. The same names stand in ../postgres; a test
-- compares the two.
create table workshop_guests (
    id blob not null primary key check (length(id) = 16),
    workshop_id blob not null references workshops (id),
    name text not null check (length(name) > 0),
    kind text not null check (length(kind) > 0),
    commune text,
    email text,
    locale text not null check (locale in ('fr', 'nl', 'en')),
    noted_at text not null,
    written_at text
) strict;

create index workshop_guests_of_workshop on workshop_guests (workshop_id);

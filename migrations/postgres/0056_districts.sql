-- Parts of communes that an administration named, and projects that stand in one: always one of the
-- commune in which the project stands. The same names stand in ../sqlite; a test compares the two.

create table districts (
    slug text not null primary key check (length(slug) between 2 and 80),
    commune text not null references territories (slug),
    administration_id uuid not null references administrations (id),
    name jsonb not null,
    inhabitants bigint not null default 0 check (inhabitants between 0 and 1000000),
    unique (slug, commune)
);

alter table projects add column district text;
alter table projects add foreign key (district, commune) references districts (slug, commune);
alter table projects add check (district is null or commune is not null);

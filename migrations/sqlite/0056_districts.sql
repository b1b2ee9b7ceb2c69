-- Parts of communes that an administration named, and projects that stand in one: always one of the
-- commune in which the project stands. The same names stand in ../postgres; a test compares the two.

create table districts (
    slug text not null primary key check (length(slug) between 2 and 80),
    commune text not null references territories (slug),
    administration_id blob not null references administrations (id),
    name text not null,
    inhabitants integer not null default 0 check (inhabitants between 0 and 1000000),
    unique (slug, commune)
) strict;

alter table projects add column district text references districts (slug);

create trigger projects_begin_in_a_district_of_their_commune before insert on projects
when new.district is not null and not exists (
    select 1 from districts d where d.slug = new.district and d.commune is new.commune
)
begin
    select raise(abort, 'a project stands in a district of its commune');
end;

create trigger projects_stay_in_a_district_of_their_commune before update on projects
when new.district is not null and not exists (
    select 1 from districts d where d.slug = new.district and d.commune is new.commune
)
begin
    select raise(abort, 'a project stands in a district of its commune');
end;

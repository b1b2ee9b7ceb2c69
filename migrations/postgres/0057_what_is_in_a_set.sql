-- Of which kinds are the things within a set that is lent as a whole, so that whoever looks for one of
-- them finds the set. Filled with each set that is kept. The same names stand in ../sqlite; a test
-- compares the two.

create table kit_contents (
    resource_id uuid not null references resources (id),
    kind text not null references resource_kinds (slug),
    quantity bigint not null check (quantity between 1 and 1000000),
    primary key (resource_id, kind)
);
create index kits_with_a_kind on kit_contents (kind, resource_id);

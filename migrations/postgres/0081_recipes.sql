-- Recipes are written, translated, published and withdrawn by whoever keeps the registry. What was
-- published is a version and never changes; what is being written waits beside it. The same names
-- stand in ../sqlite; a test compares the two.

create table recipes (
    slug text not null primary key check (length(slug) between 2 and 80),
    latest bigint not null check (latest >= 0),
    withdrawn boolean not null,
    draft jsonb,
    revision bigint not null check (revision > 0),
    changed_at timestamptz not null,
    check (latest > 0 or (draft is not null and not withdrawn))
);

create table recipe_versions (
    recipe text not null references recipes (slug),
    number bigint not null check (number > 0),
    on_day text not null,
    change jsonb not null,
    title jsonb not null,
    summary jsonb not null,
    people bigint not null check (people between 1 and 10000),
    steps jsonb not null,
    author_id uuid references accounts (id),
    primary key (recipe, number)
);

create table recipe_needs (
    recipe text not null,
    number bigint not null,
    place bigint not null check (place >= 0),
    kind text not null references resource_kinds (slug),
    what jsonb not null,
    quantity bigint not null check (quantity between 1 and 1000000),
    grows boolean not null,
    primary key (recipe, number, place),
    foreign key (recipe, number) references recipe_versions (recipe, number)
);

create function versions_of_recipes_stay() returns trigger language plpgsql as $$
begin
    raise exception 'versions of recipes are never changed';
end $$;
create trigger versions_of_recipes_are_never_changed before update or delete on recipe_versions
for each row execute function versions_of_recipes_stay();
create trigger needs_of_recipes_are_never_changed before update or delete on recipe_needs
for each row execute function versions_of_recipes_stay();

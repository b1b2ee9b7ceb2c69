-- Recipes are written, translated, published and withdrawn by whoever keeps the registry. What was
-- published is a version and never changes; what is being written waits beside it. The same names
-- stand in ../postgres; a test compares the two.

create table recipes (
    slug text not null primary key check (length(slug) between 2 and 80),
    latest integer not null check (latest >= 0),
    withdrawn integer not null check (withdrawn in (0, 1)),
    draft text,
    revision integer not null check (revision > 0),
    changed_at text not null,
    check (latest > 0 or (draft is not null and withdrawn = 0))
) strict, without rowid;

create table recipe_versions (
    recipe text not null references recipes (slug),
    number integer not null check (number > 0),
    on_day text not null,
    change text not null,
    title text not null,
    summary text not null,
    people integer not null check (people between 1 and 10000),
    steps text not null,
    author_id blob references accounts (id),
    primary key (recipe, number)
) strict, without rowid;

create table recipe_needs (
    recipe text not null,
    number integer not null,
    place integer not null check (place >= 0),
    kind text not null references resource_kinds (slug),
    what text not null,
    quantity integer not null check (quantity between 1 and 1000000),
    grows integer not null check (grows in (0, 1)),
    primary key (recipe, number, place),
    foreign key (recipe, number) references recipe_versions (recipe, number)
) strict, without rowid;

create trigger versions_of_recipes_are_never_changed before update on recipe_versions
begin
    select raise(abort, 'versions of recipes are never changed');
end;
create trigger versions_of_recipes_are_never_deleted before delete on recipe_versions
begin
    select raise(abort, 'versions of recipes are never changed');
end;
create trigger needs_of_recipes_are_never_changed before update on recipe_needs
begin
    select raise(abort, 'versions of recipes are never changed');
end;
create trigger needs_of_recipes_are_never_deleted before delete on recipe_needs
begin
    select raise(abort, 'versions of recipes are never changed');
end;

-- A proposal has several photos, in the order of its bearers; the first is the one in lists. The same
-- names stand in ../sqlite; a test compares the two.

alter table proposals add column photos jsonb not null default '[]'
    check (jsonb_array_length(photos) <= 6);
update proposals set photos = jsonb_build_array(photo) where photo is not null;
alter table proposals drop column photo;

-- A proposal has several photos, in the order of its bearers; the first is the one in lists. The same
-- names stand in ../postgres; a test compares the two.

alter table proposals add column photos text not null default '[]'
    check (json_array_length(photos) <= 6);
update proposals set photos = json_array(json(photo)) where photo is not null;
alter table proposals drop column photo;

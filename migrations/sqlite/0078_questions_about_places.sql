-- Whoever knows a shared place may answer what its holder is asked about it; the holder confirms. Then
-- nothing has to be said in words. The same names stand in ../postgres; a test compares the two.

create table corrections_with_answers (
    id blob not null primary key check (length(id) = 16),
    resource_id blob not null references resources (id),
    author_id blob references accounts (id),
    words text not null,
    proposed_at text not null,
    settled_at text,
    taken integer check (taken in (0, 1)),
    answers text,
    check (length(words) > 0 or answers is not null),
    check ((settled_at is null) = (taken is null))
) strict;
insert into corrections_with_answers
    (id, resource_id, author_id, words, proposed_at, settled_at, taken)
select id, resource_id, author_id, words, proposed_at, settled_at, taken from corrections;
drop table corrections;
alter table corrections_with_answers rename to corrections;
create index corrections_of_a_resource on corrections (resource_id, settled_at);

-- Where voters live, as each process knows it from their first ballot on: nobody votes in one vote of a
-- process as an inhabitant of one place and in another, once the first is counted, of another place. No
-- person stands here: a mark names one only to who holds the key of the process, which is destroyed with
-- its last count. The same names stand in ../postgres; a test compares the two.

create table homes_of_voters (
    process_id blob not null references processes (id),
    mark blob not null check (length(mark) = 32),
    commune text not null references territories (slug),
    district text,
    primary key (process_id, mark)
) strict, without rowid;

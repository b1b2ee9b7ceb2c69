-- Where somebody votes beside home, in a process whose envelopes admit guests: one commune, chosen
-- by themselves. The same names stand in ../postgres; a test compares the two.

create table second_communes (
    account_id blob not null references accounts (id),
    process_id blob not null references processes (id),
    commune text not null references territories (slug),
    primary key (account_id, process_id)
) strict, without rowid;

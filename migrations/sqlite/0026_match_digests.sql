-- Who reads the digest of matches: when the last one was written, and whether they ended it. The
-- same names stand in ../postgres; a test compares the two.

create table match_digests (
    account_id blob not null primary key references accounts (id),
    token text not null unique check (length(token) = 64),
    sent_at text not null,
    stopped_at text
) strict, without rowid;

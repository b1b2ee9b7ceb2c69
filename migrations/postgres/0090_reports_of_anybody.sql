-- Whoever has not signed in may report a comment or an amendment too: then nobody is named, and nothing
-- tells one from another. The same names stand in ../sqlite; a test compares the two.

alter table reports alter column account_id drop not null;

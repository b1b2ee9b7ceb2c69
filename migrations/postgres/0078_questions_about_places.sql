-- Whoever knows a shared place may answer what its holder is asked about it; the holder confirms. Then
-- nothing has to be said in words. The same names stand in ../sqlite; a test compares the two.

alter table corrections drop constraint corrections_words_check;
alter table corrections add column answers jsonb;
alter table corrections add constraint corrections_say_something
    check (length(words) > 0 or answers is not null);

-- On what terms somebody offers something: to whom, for which fee and deposit. The same names stand in
-- ../postgres; a test compares the two.

alter table intents add column terms text;

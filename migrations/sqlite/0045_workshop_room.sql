-- What a room puts on the board of needs and offers, and a rehearsal that is wiped when the real
-- workshop begins. The same names stand in ../postgres; a test compares the two.

-- A need or an offer that was said in a room and went on the board because whoever said it agreed.
-- Until somebody claims it by its token, who facilitates holds it in the name of `holder_id`.
create table workshop_board (
    workshop_id blob not null references workshops (id),
    note integer not null check (note > 0),
    intent_id blob not null unique references intents (id),
    holder_id blob not null references actors (id),
    token text not null unique check (length(token) > 0),
    put_at text not null,
    claimed_at text,
    primary key (workshop_id, note)
) strict, without rowid;

-- A log is only ever appended to. What a rehearsal left goes once the log of its workshop has begun
-- anew: those are the rows of an epoch that the workshop has left.
drop trigger workshop_events_are_never_deleted;
create trigger workshop_events_are_never_deleted before delete on workshop_events
when not exists (select 1 from workshops where id = old.workshop_id and epoch > old.epoch)
begin
    select raise(abort, 'events are append-only');
end;

-- What a room puts on the board of needs and offers, and a rehearsal that is wiped when the real
-- workshop begins. The same names stand in ../sqlite; a test compares the two.

-- A need or an offer that was said in a room and went on the board because whoever said it agreed.
-- Until somebody claims it by its token, who facilitates holds it in the name of `holder_id`.
create table workshop_board (
    workshop_id uuid not null references workshops (id),
    note bigint not null check (note > 0),
    intent_id uuid not null unique references intents (id),
    holder_id uuid not null references actors (id),
    token text not null unique check (length(token) > 0),
    put_at timestamptz not null,
    claimed_at timestamptz,
    primary key (workshop_id, note)
);

-- A log is only ever appended to. What a rehearsal left goes once the log of its workshop has begun
-- anew: those are the rows of an epoch that the workshop has left.
create function workshop_events_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select 1 from workshops where id = old.workshop_id and epoch > old.epoch
    ) then
        return old;
    end if;
    raise exception 'events are append-only';
end $$;
drop trigger workshop_events_are_never_changed on workshop_events;
create trigger workshop_events_are_never_changed before update or delete on workshop_events
for each row execute function workshop_events_stay();

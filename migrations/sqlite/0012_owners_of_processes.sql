-- Administrations that own a process with the one that leads it, asked and answered. The same names
-- stand in ../postgres; a test compares the two.

create table co_owners (
    process_id blob not null references processes (id),
    administration_id blob not null references administrations (id),
    invited_at text not null,
    accepted_at text,
    primary key (process_id, administration_id)
) strict, without rowid;
create index co_owners_by_administration on co_owners (administration_id);

create trigger who_leads_is_no_co_owner before insert on co_owners
when exists (
    select 1 from processes
    where id = new.process_id and administration_id = new.administration_id
)
begin
    select raise(abort, 'who leads a process is no co-owner of it');
end;

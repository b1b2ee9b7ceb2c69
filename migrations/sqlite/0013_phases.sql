-- What a process says of its phases, and every extension with its public reason. The same names
-- stand in ../postgres; a test compares the two.

create table phase_words (
    process_id blob not null references processes (id),
    kind text not null check (kind in ('submission', 'review', 'valuation', 'publication', 'voting', 'counting', 'results', 'delivery')),
    name text,
    description text,
    primary key (process_id, kind)
) strict, without rowid;

create table phase_extensions (
    process_id blob not null references processes (id),
    place integer not null check (place > 0),
    kind text not null check (kind in ('submission', 'review', 'valuation', 'publication', 'voting', 'counting', 'results', 'delivery')),
    was_until text not null,
    until text not null,
    reason text not null,
    said_at text not null,
    primary key (process_id, place),
    check (until > was_until)
) strict, without rowid;

create trigger extensions_stay_public before update on phase_extensions
begin
    select raise(abort, 'what was extended in public stays');
end;
create trigger extensions_are_never_deleted before delete on phase_extensions
begin
    select raise(abort, 'what was extended in public stays');
end;

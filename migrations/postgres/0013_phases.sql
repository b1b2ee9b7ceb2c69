-- What a process says of its phases, and every extension with its public reason. The same names
-- stand in ../sqlite; a test compares the two.

create table phase_words (
    process_id uuid not null references processes (id),
    kind text not null check (kind in ('submission', 'review', 'valuation', 'publication', 'voting', 'counting', 'results', 'delivery')),
    name jsonb,
    description jsonb,
    primary key (process_id, kind)
);

create table phase_extensions (
    process_id uuid not null references processes (id),
    place bigint not null check (place > 0),
    kind text not null check (kind in ('submission', 'review', 'valuation', 'publication', 'voting', 'counting', 'results', 'delivery')),
    was_until timestamptz not null,
    until timestamptz not null,
    reason jsonb not null,
    said_at timestamptz not null,
    primary key (process_id, place),
    check (until > was_until)
);

create function extensions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'what was extended in public stays';
end $$;
create trigger extensions_stay_public before update or delete on phase_extensions
for each row execute function extensions_stay();

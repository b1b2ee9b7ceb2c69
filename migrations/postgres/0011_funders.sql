-- An envelope holds what its funders give, to the cent. The same names stand in ../sqlite; a test
-- compares the two.

-- Where nobody was named, the administration pays.
update envelopes
set funders = jsonb_build_array(jsonb_build_object(
    'name', (
        select administrations.name from administrations
        join processes on processes.administration_id = administrations.id
        where processes.id = envelopes.process_id
    ),
    'amount', amount_cents
))
where funders = '[]';

create function funders_make_envelopes() returns trigger language plpgsql as $$
begin
    if (
        select sum((funder->>'amount')::bigint) from jsonb_array_elements(new.funders) as funder
    ) is distinct from new.amount_cents or exists (
        select 1 from jsonb_array_elements(new.funders) as funder
        where (funder->>'amount')::bigint <= 0
    ) then
        raise exception 'funders give what the envelope holds';
    end if;
    return new;
end $$;
create trigger funders_make_the_envelope before insert or update on envelopes
for each row execute function funders_make_envelopes();

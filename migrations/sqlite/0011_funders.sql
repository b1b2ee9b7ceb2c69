-- An envelope holds what its funders give, to the cent. The same names stand in ../postgres; a test
-- compares the two.

-- Where nobody was named, the administration pays.
update envelopes
set funders = json_array(json_object(
    'name', json((
        select administrations.name from administrations
        join processes on processes.administration_id = administrations.id
        where processes.id = envelopes.process_id
    )),
    'amount', amount_cents
))
where funders = '[]';

create trigger funders_make_the_envelope before insert on envelopes
when (select sum(json_extract(value, '$.amount')) from json_each(new.funders)) is not new.amount_cents
    or exists (select 1 from json_each(new.funders) where json_extract(value, '$.amount') <= 0)
begin
    select raise(abort, 'funders give what the envelope holds');
end;
create trigger funders_make_the_envelope_later before update of funders, amount_cents on envelopes
when (select sum(json_extract(value, '$.amount')) from json_each(new.funders)) is not new.amount_cents
    or exists (select 1 from json_each(new.funders) where json_extract(value, '$.amount') <= 0)
begin
    select raise(abort, 'funders give what the envelope holds');
end;

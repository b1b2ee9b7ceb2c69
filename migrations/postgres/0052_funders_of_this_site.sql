-- Funders that are on this site are named by what they are, and not by their name alone. The same
-- names stand in ../sqlite; a test compares the two.

-- So far a funder with the name of an owner was taken for that owner; from here on it is.
update envelopes
set funders = (
    select jsonb_agg(case
        when given.owner is null then given.funder
        else given.funder
            || jsonb_build_object('party', jsonb_build_object('administration', given.owner))
    end order by given.place)
    from (
        select funder.value as funder, funder.place, (
            select a.id from administrations a
            where (
                    a.id = (select p.administration_id from processes p where p.id = envelopes.process_id)
                    or a.id in (
                        select c.administration_id from co_owners c
                        where c.process_id = envelopes.process_id and c.accepted_at is not null
                    )
                )
                and (
                    lower(a.name->>'fr') = lower(funder.value->'name'->>'fr')
                    or lower(a.name->>'nl') = lower(funder.value->'name'->>'nl')
                )
            order by a.slug limit 1
        ) as owner
        from jsonb_array_elements(envelopes.funders) with ordinality as funder (value, place)
    ) as given
);

create function know_funders_of_this_site() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from jsonb_array_elements(new.funders) as funder
        where (
            funder->'party'->>'actor' is not null and not exists (
                select 1 from actors where id = (funder->'party'->>'actor')::uuid
            )
        ) or (
            funder->'party'->>'administration' is not null and not exists (
                select 1 from administrations
                where id = (funder->'party'->>'administration')::uuid
            )
        )
    ) then
        raise exception 'a funder of this site is on it';
    end if;
    return new;
end $$;
create trigger funders_of_this_site_are_known before insert or update on envelopes
for each row execute function know_funders_of_this_site();

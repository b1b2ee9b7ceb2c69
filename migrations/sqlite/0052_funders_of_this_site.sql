-- Funders that are on this site are named by what they are, and not by their name alone. The same
-- names stand in ../postgres; a test compares the two.

-- So far a funder with the name of an owner was taken for that owner; from here on it is.
update envelopes
set funders = (
    select json_group_array(json(case
        when given.owner is null then given.funder
        else json_set(given.funder, '$.party', json_object('administration', given.owner))
    end))
    from (
        select funder.value as funder, (
            select substr(lower(hex(a.id)), 1, 8) || '-' || substr(lower(hex(a.id)), 9, 4) || '-'
                || substr(lower(hex(a.id)), 13, 4) || '-' || substr(lower(hex(a.id)), 17, 4) || '-'
                || substr(lower(hex(a.id)), 21)
            from administrations a
            where (
                    a.id = (select p.administration_id from processes p where p.id = envelopes.process_id)
                    or a.id in (
                        select c.administration_id from co_owners c
                        where c.process_id = envelopes.process_id and c.accepted_at is not null
                    )
                )
                and (
                    lower(json_extract(a.name, '$.fr')) = lower(json_extract(funder.value, '$.name.fr'))
                    or lower(json_extract(a.name, '$.nl')) = lower(json_extract(funder.value, '$.name.nl'))
                )
            order by a.slug limit 1
        ) as owner
        from json_each(envelopes.funders) as funder
        order by funder.key
    ) as given
);

create trigger funders_of_this_site_are_known before insert on envelopes
when exists (
    select 1 from json_each(new.funders) where json_extract(value, '$.party.actor') is not null
        and not exists (
            select 1 from actors where id = unhex(json_extract(value, '$.party.actor'), '-')
        )
) or exists (
    select 1 from json_each(new.funders)
    where json_extract(value, '$.party.administration') is not null
        and not exists (
            select 1 from administrations
            where id = unhex(json_extract(value, '$.party.administration'), '-')
        )
)
begin
    select raise(abort, 'a funder of this site is on it');
end;
create trigger funders_of_this_site_are_known_later before update of funders on envelopes
when exists (
    select 1 from json_each(new.funders) where json_extract(value, '$.party.actor') is not null
        and not exists (
            select 1 from actors where id = unhex(json_extract(value, '$.party.actor'), '-')
        )
) or exists (
    select 1 from json_each(new.funders)
    where json_extract(value, '$.party.administration') is not null
        and not exists (
            select 1 from administrations
            where id = unhex(json_extract(value, '$.party.administration'), '-')
        )
)
begin
    select raise(abort, 'a funder of this site is on it');
end;

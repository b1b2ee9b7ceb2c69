-- Nobody holds two codes of a vote that open something. The same names stand in ../sqlite; a test
-- compares the two.

create index codes_by_holder on codes (vote_id, holder);

create function give_one_code_at_a_time() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from codes join code_packages on code_packages.id = codes.package_id
        where codes.vote_id = new.vote_id and codes.holder = new.holder
            and codes.withdrawn_at is null and code_packages.withdrawn_at is null
    ) then
        raise exception 'this holder has a code that opens something';
    end if;
    return new;
end $$;
create trigger one_code_at_a_time before insert on codes
for each row execute function give_one_code_at_a_time();

-- Nobody holds two codes of a vote that open something. The same names stand in ../postgres; a test
-- compares the two.

create index codes_by_holder on codes (vote_id, holder);

create trigger one_code_at_a_time before insert on codes
when exists (
    select 1 from codes join code_packages on code_packages.id = codes.package_id
    where codes.vote_id = new.vote_id and codes.holder = new.holder
        and codes.withdrawn_at is null and code_packages.withdrawn_at is null
)
begin
    select raise(abort, 'this holder has a code that opens something');
end;

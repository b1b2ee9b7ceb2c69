-- A recipe is withdrawn for a reason, in French and in Dutch, which everyone reads on its page. Those
-- that were withdrawn before say that none was given. The same names stand in ../sqlite; a test
-- compares the two.

alter table recipes add column because jsonb;
update recipes set because = '{"fr":"Aucune raison n’a été donnée.","nl":"Er werd geen reden gegeven.","en":"No reason was given."}'
    where withdrawn;
alter table recipes add constraint withdrawn_recipes_say_why
    check (withdrawn = (because is not null));

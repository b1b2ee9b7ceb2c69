-- A recipe is withdrawn for a reason, in French and in Dutch, which everyone reads on its page. Those
-- that were withdrawn before say that none was given. The same names stand in ../postgres; a test
-- compares the two.

-- A column that is added is held against the rows that are there: none of them is withdrawn meanwhile.
create table recipes_withdrawn_before as select slug from recipes where withdrawn = 1;
update recipes set withdrawn = 0;
alter table recipes add column because text check ((withdrawn = 1) = (because is not null));
update recipes set withdrawn = 1, because = '{"fr":"Aucune raison n’a été donnée.","nl":"Er werd geen reden gegeven.","en":"No reason was given."}'
    where slug in (select slug from recipes_withdrawn_before);
drop table recipes_withdrawn_before;

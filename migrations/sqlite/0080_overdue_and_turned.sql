-- What is overdue of a kind is found without walking through all that was ever promised of it: an index
-- that has all of the question is the one a planner takes. And what was turned since it was read is told
-- thing by thing, so that only that is read again. The same names stand in ../postgres; a test compares
-- the two.

drop index overdue_commitments_of_a_kind;
create index overdue_commitments_of_a_kind
    on commitments (kind, ends_at, starts_at, resource_id, quantity, overdue, loan_id) where overdue;
drop index turns_of_a_kind;
create index turns_of_a_kind on resources (kind, standing, turn, id);

-- What is free of a kind is asked by every screen: both halves of the question are answered from an
-- index alone. The same names stand in ../sqlite; a test compares the two.

drop index resources_of_a_kind;
create index resources_of_a_kind on resources (kind, standing, id, held, out_of_service);
drop index commitments_of_a_resource;
create index commitments_of_a_resource
    on commitments (resource_id, ends_at, starts_at, quantity, overdue, loan_id);
create index overdue_commitments on commitments (resource_id) where overdue;

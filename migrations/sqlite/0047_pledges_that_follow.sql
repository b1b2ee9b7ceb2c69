-- The place of a partner in a proposal that became part of another, which an invitation follows. The
-- same names stand in ../postgres; a test compares the two.

alter table partnerships add column follows_id blob references partnerships (id);

-- Counter, telephone and post of an administration, each by itself. What was one text stays beside
-- them. The same names stand in ../sqlite; a test compares the two.

alter table administrations add column reach jsonb;

-- Of two who declare the same invoice at the same moment one is the first, and the other says why it
-- is there twice. The same names stand in ../sqlite; a test compares the two.

create unique index first_invoices on invoices (supplier, folded) where not known;

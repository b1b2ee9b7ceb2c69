-- Of two who declare the same invoice at the same moment one is the first, and the other says why it
-- is there twice. The same names stand in ../sqlite; a test compares the two.

-- Where that has happened already, the one that was declared first is it.
update invoices set known = true, words = case when length(words) > 0 then words else '—' end
where not known and exists (
    select 1 from invoices sooner
    where sooner.supplier = invoices.supplier and sooner.folded = invoices.folded
        and not sooner.known
        and (sooner.declared_at, sooner.id) < (invoices.declared_at, invoices.id)
);
create unique index first_invoices on invoices (supplier, folded) where not known;

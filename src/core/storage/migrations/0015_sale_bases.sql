-- 0015_sale_bases.sql: sales count on the day they were signed, delivered, invoiced or paid (docs/adr/0030). Each import of
-- sale lines is of one basis; those before were of signed sales.
ALTER TABLE import_batch ADD COLUMN basis TEXT NOT NULL DEFAULT 'signed'
    CHECK (basis IN ('signed', 'delivered', 'invoiced', 'received'));

-- Of a part: on which day its sales count.
ALTER TABLE metric ADD COLUMN basis TEXT NOT NULL DEFAULT 'signed'
    CHECK (basis IN ('signed', 'delivered', 'invoiced', 'received'));

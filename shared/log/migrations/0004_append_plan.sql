-- One plan for every call. PostgreSQL would make a new one whenever the arrays are short, and making
-- it takes as long as carrying it out: a command alone in its commit costs half of what it did.
alter function append set plan_cache_mode = force_generic_plan;

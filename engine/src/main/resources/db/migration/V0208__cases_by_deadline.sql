-- Cases without a deadline come last, in both databases by their own order of nulls.
create index case_by_deadline on case_file (municipality_id, deadline, number desc);

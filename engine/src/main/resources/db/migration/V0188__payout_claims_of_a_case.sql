-- What a case is to be paid, of any kind, when it is withdrawn or corrected.
create index payout_claim_by_case on payout_claim (municipality_id, case_number);

package jp.madoguchi.engine.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.registers.RegisterRows;
import jp.madoguchi.engine.admissions.Admissions;
import jp.madoguchi.engine.dialogue.Eligibles;
import org.jspecify.annotations.Nullable;

/** The registers as one resident's dialogue sees them. Made for one turn, in which the same row is read many times. */
final class TalkEligibles implements Eligibles {

    private final RegisterRows rows;
    private final Admissions admissions;
    private final Admissions.Applicant applicant;
    private final Map<Wanted, Optional<Map<String, @Nullable Object>>> read = new HashMap<>();

    TalkEligibles(RegisterRows rows, Admissions admissions, Admissions.Applicant applicant) {
        this.rows = rows;
        this.admissions = admissions;
        this.applicant = applicant;
    }

    private record Wanted(String register, Map<String, ? extends @Nullable Object> where) {}

    @Override
    public Optional<Map<String, @Nullable Object>> row(String register, Map<String, ? extends @Nullable Object> where) {
        Wanted wanted = new Wanted(register, where);
        Optional<Map<String, @Nullable Object>> known = read.get(wanted);
        if (known == null) {
            known = rows.row(register, where);
            read.put(wanted, known);
        }
        return known;
    }

    @Override
    public long count(String register, Map<String, ? extends @Nullable Object> where) {
        return rows.count(register, where);
    }

    @Override
    public int triesLeft(Eligibility rule, Map<String, Object> key) {
        return admissions.triesLeft(applicant, rule, key);
    }

    @Override
    public boolean taken(Eligibility rule, Map<String, Object> key) {
        return admissions.taken(applicant, rule, key);
    }
}

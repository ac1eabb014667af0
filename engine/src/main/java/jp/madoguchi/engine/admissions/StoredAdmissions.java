package jp.madoguchi.engine.admissions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.Eligibility.Attempts;
import jp.madoguchi.engine.registers.Registers;
import org.springframework.stereotype.Component;

@Component
class StoredAdmissions implements Admissions {

    private final Registers registers;
    private final TryStore tries;
    private final ClaimStore claims;
    private final Clock clock;

    StoredAdmissions(Registers registers, TryStore tries, ClaimStore claims, Clock clock) {
        this.registers = registers;
        this.tries = tries;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public int triesLeft(Applicant who, Eligibility rule, Map<String, Object> key) {
        Attempts attempts = rule.attempts();
        if (attempts == null) {
            return Integer.MAX_VALUE;
        }
        Instant forgotten = clock.instant().minus(attempts.lock());
        return subjects(who, rule, key).stream()
                .mapToInt(subject -> tries.find(who, subject)
                        .filter(tried -> tried.last().isAfter(forgotten))
                        .map(tried -> Math.max(0, attempts.max() - tried.wrong()))
                        .orElse(attempts.max()))
                .min()
                .orElse(attempts.max());
    }

    @Override
    public void tried(Applicant who, Eligibility rule, Map<String, Object> key, boolean right) {
        Attempts attempts = rule.attempts();
        if (attempts == null) {
            return;
        }
        Instant now = clock.instant();
        for (String subject : subjects(who, rule, key)) {
            if (right) {
                tries.forget(who, subject);
            } else {
                tries.wrong(who, subject, now, now.minus(attempts.lock()));
            }
        }
    }

    /**
     * The resident, and the first value of the key: many residents together guess a birthday no faster than one. Sorted, since they are
     * locked in this order.
     */
    private List<String> subjects(Applicant who, Eligibility rule, Map<String, Object> key) {
        String first = rule.key().keySet().iterator().next();
        List<String> subjects = new ArrayList<>();
        registers
                .mark(who.municipality(), who.version(), rule.register(), first, Objects.requireNonNull(key.get(first)))
                .ifPresent(mark -> subjects.add("k:" + mark));
        subjects.add("r:" + who.resident());
        return subjects;
    }

    @Override
    public boolean taken(Applicant who, Eligibility rule, Map<String, Object> key) {
        return rowKey(who, rule, key)
                .flatMap(row -> claims.holder(who, rule.register(), row))
                .filter(holder -> !holder.is(who))
                .isPresent();
    }

    @Override
    public boolean claim(Applicant who, Eligibility rule, Map<String, Object> key) {
        Optional<String> row = rowKey(who, rule, key);
        if (row.isEmpty()) {
            return false;
        }
        if (claims.holder(who, rule.register(), row.get())
                .filter(holder -> holder.is(who))
                .isPresent()) {
            return true;
        }
        boolean claimed = claims.insert(who, rule.register(), row.get(), clock.instant());
        if (claimed && who.caseNumber() != null) {
            claims.release(who.municipality(), who.caseNumber());
            return claims.insert(who, rule.register(), row.get(), clock.instant());
        }
        return claimed;
    }

    private Optional<String> rowKey(Applicant who, Eligibility rule, Map<String, Object> key) {
        return registers
                .find(who.municipality(), who.version(), rule.register(), key)
                .map(Registers.Row::key);
    }
}

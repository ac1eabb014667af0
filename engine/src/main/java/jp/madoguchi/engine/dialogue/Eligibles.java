package jp.madoguchi.engine.dialogue;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.registers.RegisterRows;
import org.jspecify.annotations.Nullable;

/**
 * What a dialogue may ask about the city's registers and the resident's tries. Asking changes nothing: what a turn leads to stands in
 * its outcomes.
 */
public interface Eligibles extends RegisterRows {

    /** How many wrong tries are left before the resident, or anybody for this key, has to wait; 0 while waiting. */
    int triesLeft(Eligibility rule, Map<String, Object> key);

    /** Whether another case holds the row. */
    boolean taken(Eligibility rule, Map<String, Object> key);

    /** Of a city without registers. */
    Eligibles NONE = new Eligibles() {
        @Override
        public Optional<Map<String, @Nullable Object>> row(
                String register, Map<String, ? extends @Nullable Object> where) {
            throw new IllegalArgumentException("there is no register " + register);
        }

        @Override
        public long count(String register, Map<String, ? extends @Nullable Object> where) {
            throw new IllegalArgumentException("there is no register " + register);
        }

        @Override
        public int triesLeft(Eligibility rule, Map<String, Object> key) {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean taken(Eligibility rule, Map<String, Object> key) {
            return false;
        }
    };
}

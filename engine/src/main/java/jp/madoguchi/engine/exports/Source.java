package jp.madoguchi.engine.exports;

import java.util.Map;
import jp.madoguchi.engine.cases.SealedCase;

/**
 * What one line is made of.
 *
 * @param answers of the case, or of one item of a group
 * @param item number of the item in its group, from 1; 0 outside groups
 * @param prefix before the names of files of this line, for example {@code family-2-}
 */
record Source(SealedCase theCase, Map<?, ?> answers, int item, String prefix) {

    static Source of(SealedCase theCase, Map<?, ?> answers) {
        return new Source(theCase, answers, 0, "");
    }

    Source item(String group, Map<?, ?> itemAnswers, int number) {
        return new Source(theCase, itemAnswers, number, group + "-" + number + "-");
    }
}

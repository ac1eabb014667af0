package jp.madoguchi.definitions.form;

import java.util.List;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: what all kinds have in common, and its {@link QuestionKind}.
 *
 * @param id name of the answer in FEEL and JSON, {@code [a-z][a-zA-Z0-9_]*}
 * @param title the question in few words, also the heading on the summary card
 * @param help a longer explanation, shown under the title and on 「ヘルプ」
 * @param required whether it may be skipped; false unless said
 * @param visibleWhen asked only when true; may read earlier and later answers, but no cycle
 * @param rules further conditions on the answer, each with its own message
 * @param prefill value offered for acceptance: a FEEL expression over {@code resident}, {@code previous} (the answers of the
 *     resident's last submission of this form) and answers before this one
 * @param staffOnly never asked of nor shown to the resident
 * @param personal the answer is personal data: left out of exports and lists unless asked for
 */
public record Question(
        String id,
        QuestionKind kind,
        Texts title,
        @Nullable Texts help,
        boolean required,
        @Nullable Feel visibleWhen,
        List<Rule> rules,
        @Nullable Feel prefill,
        boolean staffOnly,
        boolean personal) {

    public Question {
        rules = List.copyOf(rules);
    }

    /**
     * A condition an answer must meet.
     *
     * @param must FEEL over the answers; the answer is refused unless it is true
     * @param message the reason told to the resident
     */
    public record Rule(Feel must, Texts message) {}
}

package jp.madoguchi.definitions.feel;

import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;

/**
 * Tells the failures the engine notes for an unanswered question from real ones. The engine gives null for both and says which operands it
 * could not work with only in its message, each in single quotes.
 */
final class Failures {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NULL_OPERAND =
            Pattern.compile("'null'|^[^']*'[^']*': \\[(?:[^\\[\\]]*, )?null[,\\]].* is not comparable");

    private Failures() {}

    static boolean isOrdinaryNull(EvaluationFailure failure) {
        EvaluationFailureType type = failure.failureType();
        // unknown names were refused before; what is left are members of list items, which the engine first looks up
        // outside the list
        return type == EvaluationFailureType.NO_VARIABLE_FOUND$.MODULE$
                || type == EvaluationFailureType.NO_CONTEXT_ENTRY_FOUND$.MODULE$
                || speaksOfNull(failure.failureMessage());
    }

    static boolean speaksOfNull(String message) {
        return NULL_OPERAND.matcher(TEXTS.matcher(message).replaceAll("\"\"")).find();
    }
}

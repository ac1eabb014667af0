package jp.madoguchi.definitions.feel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Exp;

/** Finds dates and times that do not exist: the engine reads {@code date("2026-02-30")} as null without a word. */
final class TemporalLiterals {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    private static final Pattern LITERAL =
            Pattern.compile("(?:\\b(?:date and time|date|time|duration)\\s*\\(\\s*|@)" + TEXT + "(?:\\s*\\))?");

    private TemporalLiterals() {}

    /**
     * A literal that came out as null.
     *
     * @param isNull whether an expression is read as null
     */
    static Optional<String> impossible(String source, Exp expression, Predicate<String> isNull) {
        long nulls = nulls(expression);
        if (nulls == 0
                || nulls
                        <= NULL.matcher(TEXT.matcher(source).replaceAll("\"\""))
                                .results()
                                .count()) {
            return Optional.empty();
        }
        return LITERAL.matcher(source)
                .results()
                .map(found -> found.group().startsWith("@") ? found.group().replaceFirst("\\)$", "") : found.group())
                .filter(isNull)
                .findFirst();
    }

    private static long nulls(Exp expression) {
        if (expression == ConstNull$.MODULE$) {
            return 1;
        }
        List<Exp> children = Tree.children(expression);
        return children.stream().mapToLong(TemporalLiterals::nulls).sum();
    }
}

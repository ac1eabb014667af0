package jp.madoguchi.definitions.feel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks expressions without running them: syntax, names, functions and types. Thread-safe. */
public final class FeelChecker {

    private final Parser parser = new Parser();

    /**
     * What is wrong with an expression.
     *
     * @param scope what it may read
     * @param expected the type its value must have; {@link FeelType#ANY} when any will do
     * @return nothing when it is right
     */
    public List<Finding> check(Feel feel, Scope scope, FeelType expected) {
        Parser.Parsed parsed;
        try {
            parsed = parser.expression(feel.source());
        } catch (FeelFailed e) {
            return List.of(e.finding());
        }
        return TypeCheck.check(feel, parsed.expression(), Names.of(scope), expected);
    }

    /**
     * What is wrong with unary tests, as in the cells of decision tables.
     *
     * @param input the type of what is tested
     */
    public List<Finding> checkTests(Feel unaryTests, Scope scope, FeelType input) {
        Parser.Parsed parsed;
        try {
            parsed = parser.unaryTests(unaryTests.source());
        } catch (FeelFailed e) {
            return List.of(e.finding());
        }
        Names names = Names.of(scope).withInput(input);
        return TypeCheck.check(unaryTests, parsed.expression(), names, FeelType.BOOLEAN);
    }

    /** What is wrong with the {@code {{ FEEL }}} placeholders of a text. */
    public List<Finding> checkText(String textWithPlaceholders, Scope scope) {
        List<Feel> placeholders;
        try {
            placeholders = Placeholders.of(textWithPlaceholders);
        } catch (FeelFailed e) {
            return List.of(Findings.openPlaceholder());
        }
        List<Finding> findings = new ArrayList<>();
        placeholders.forEach(feel -> findings.addAll(check(feel, scope, FeelType.ANY)));
        return findings;
    }

    /** The type of the value of an expression as far as it can be told; {@link FeelType#ANY} when it cannot, or when it is wrong. */
    public FeelType typeOf(Feel feel, Scope scope) {
        try {
            return TypeCheck.typeOf(feel, parser.expression(feel.source()).expression(), Names.of(scope));
        } catch (FeelFailed e) {
            return FeelType.ANY;
        }
    }

    /**
     * The variables an expression reads, for graphs of what depends on what: the first part of each name, without names the expression
     * binds itself. Members of list items named in a filter are among them.
     *
     * @return nothing when it cannot be parsed
     */
    public Set<String> names(Feel feel) {
        try {
            return FreeNames.all(parser.expression(feel.source()).expression());
        } catch (FeelFailed e) {
            return Set.of();
        }
    }

    /** The variables the placeholders of a text read. */
    public Set<String> namesInText(String textWithPlaceholders) {
        Set<String> names = new LinkedHashSet<>();
        try {
            Placeholders.of(textWithPlaceholders).forEach(feel -> names.addAll(names(feel)));
        } catch (FeelFailed e) {
            return Set.of();
        }
        return names;
    }
}

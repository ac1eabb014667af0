package jp.madoguchi.definitions.feel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Exp;

/** Parses expressions and remembers the last ones. External functions (Java by name) are refused by the engine's validation. */
final class Parser {

    static final int MAX_LENGTH = 4_000;
    private static final int MAX_CACHED = 20_000;
    private static final int MAX_NESTING = 60;

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withClock(new FeelClock()).build();

    private final ConcurrentHashMap<String, Parsed> expressions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Parsed> tests = new ConcurrentHashMap<>();

    Parsed expression(String source) {
        return cached(expressions, source, ENGINE::parseExpression);
    }

    Parsed unaryTests(String source) {
        return cached(tests, source, ENGINE::parseUnaryTests);
    }

    private static Parsed cached(
            ConcurrentHashMap<String, Parsed> cache, String source, Function<String, ParseResult> parse) {
        Parsed known = cache.get(source);
        if (known != null) {
            return known;
        }
        Parsed parsed = parse(source, parse);
        if (cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        cache.put(source, parsed);
        return parsed;
    }

    private static Parsed parse(String source, Function<String, ParseResult> parse) {
        if (source.length() > MAX_LENGTH || nesting(source) > MAX_NESTING) {
            throw new FeelFailed(source, "longer than " + MAX_LENGTH + " or nested deeper than " + MAX_NESTING);
        }
        ParseResult result = parse.apply(source);
        if (result.isFailure()) {
            throw new FeelFailed(source, result.failure().message());
        }
        Exp expression = result.parsedExpression().expression();
        TemporalLiterals.impossible(source, expression, Parser::isNull).ifPresent(literal -> {
            throw new FeelFailed(source, "there is no " + literal);
        });
        return new Parsed(expression, FreeNames.required(expression));
    }

    /**
     * @param names the variables it needs, without members of list items in filters
     */
    record Parsed(Exp expression, Set<String> names) {}

    private static boolean isNull(String literal) {
        ParseResult result = ENGINE.parseExpression(literal);
        return result.isSuccess() && result.parsedExpression().expression() == ConstNull$.MODULE$;
    }

    private static int nesting(String source) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }
}

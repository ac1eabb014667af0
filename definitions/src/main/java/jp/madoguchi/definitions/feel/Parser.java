package jp.madoguchi.definitions.feel;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Exp;

/** Parses expressions and remembers the last ones. External functions (Java by name) are refused by the engine's validation. */
final class Parser {

    private static final int MAX_CACHED = 20_000;

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withClock(new FeelClock()).build();

    private final ConcurrentHashMap<String, Outcome> expressions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Outcome> tests = new ConcurrentHashMap<>();

    /** @throws FeelFailed when it is no FEEL, or more than {@link Limits} allow */
    Parsed expression(String source) {
        return cached(expressions, source, ENGINE::parseExpression);
    }

    Parsed unaryTests(String source) {
        return cached(tests, source, ENGINE::parseUnaryTests);
    }

    private static Parsed cached(
            ConcurrentHashMap<String, Outcome> cache, String source, Function<String, ParseResult> parse) {
        Outcome known = cache.get(source);
        if (known != null) {
            return known.get();
        }
        Limits.exceededBy(source).ifPresent(limit -> {
            throw FeelFailed.beyond(source, limit);
        });
        Outcome outcome = bounded(source, parse);
        if (cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        cache.put(source, outcome);
        return outcome.get();
    }

    private static Outcome bounded(String source, Function<String, ParseResult> parse) {
        try {
            return parse(source, parse);
        } catch (StackOverflowError tooEntangled) {
            return refused(() -> FeelFailed.beyond(source, Limits.tooLong(source)));
        }
    }

    private static Outcome parse(String source, Function<String, ParseResult> parse) {
        ParseResult result = parse.apply(source);
        if (result.isFailure()) {
            String why = result.failure().message();
            return refused(() -> new FeelFailed(source, why));
        }
        Exp expression = result.parsedExpression().expression();
        Optional<Finding> limit = Limits.exceededBy(source, expression);
        if (limit.isPresent()) {
            return refused(() -> FeelFailed.beyond(source, limit.get()));
        }
        Optional<String> impossible = TemporalLiterals.impossible(source, expression, Parser::isNull);
        if (impossible.isPresent()) {
            return refused(() -> new FeelFailed(source, "there is no " + impossible.get()));
        }
        Parsed parsed = new Parsed(expression, FreeNames.required(expression));
        return () -> parsed;
    }

    private static Outcome refused(Supplier<FeelFailed> why) {
        return () -> {
            throw why.get();
        };
    }

    /** What came of parsing a text, so that a wrong one is not parsed again either. */
    private interface Outcome {
        Parsed get();
    }

    /**
     * @param names the variables it needs, without members of list items in filters
     */
    record Parsed(Exp expression, Set<String> names) {}

    private static boolean isNull(String literal) {
        ParseResult result = ENGINE.parseExpression(literal);
        return result.isSuccess() && result.parsedExpression().expression() == ConstNull$.MODULE$;
    }
}

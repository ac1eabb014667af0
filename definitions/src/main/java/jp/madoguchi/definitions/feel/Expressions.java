package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates FEEL. Thread-safe; one instance serves the whole house and remembers what it parsed.
 *
 * <p>Null is the value of an unanswered question: what is computed from it is null, what is compared with it is not true. Anything else that
 * goes wrong is a {@link FeelFailed}, never a silent null.
 */
public final class Expressions {

    private static final String INPUT = "cellInput";

    private final Parser parser = new Parser();
    private final Interpreter interpreter = new Interpreter();

    /**
     * The value of an expression: {@code String}, {@code Boolean}, {@code Integer}, {@code Long} or {@code BigDecimal}, {@code java.time}
     * values, {@code List}, {@code Map}, or null.
     *
     * @param variables by name; an unanswered question must be there with null
     * @param now the moment of {@code today()} and {@code now()}, read in Asia/Tokyo
     * @throws FeelFailed when it cannot be parsed, names something that is not among the variables, or fails
     */
    public @Nullable Object evaluate(Feel feel, Map<String, ?> variables, ZonedDateTime now) {
        Parser.Parsed parsed = parser.expression(feel.source());
        return run(feel.source(), parsed, variables, now);
    }

    /**
     * Whether a condition holds; null counts as no.
     *
     * @throws FeelFailed as {@link #evaluate}, and when the value is neither a boolean nor null
     */
    public boolean test(Feel feel, Map<String, ?> variables, ZonedDateTime now) {
        return bool(feel, evaluate(feel, variables, now));
    }

    /**
     * Whether a value meets unary tests as they stand in the cells of a decision table, for example {@code [1000..20000], > 50000}.
     *
     * @throws FeelFailed as {@link #test}
     */
    public boolean matches(Feel unaryTests, @Nullable Object input, Map<String, ?> variables, ZonedDateTime now) {
        Map<String, @Nullable Object> withInput = new HashMap<>(variables);
        withInput.put(INPUT, input);
        return bool(unaryTests, run(unaryTests.source(), parser.unaryTests(unaryTests.source()), withInput, now));
    }

    /**
     * Fills the {@code {{ FEEL }}} placeholders of a text. Numbers are written plainly, dates as 2026年10月1日, booleans as はい and いいえ,
     * lists with 「、」 between their items, null as nothing.
     *
     * @param language BCP 47 tag; for one that is not Japanese dates are written 2026-10-01, booleans Yes and No
     * @throws FeelFailed as {@link #evaluate}
     */
    public String fill(String textWithPlaceholders, Map<String, ?> variables, ZonedDateTime now, String language) {
        return Placeholders.fill(textWithPlaceholders, feel -> Display.text(evaluate(feel, variables, now), language));
    }

    private @Nullable Object run(String source, Parser.Parsed parsed, Map<String, ?> variables, ZonedDateTime now) {
        refuseUnknown(source, parsed.names(), variables);
        Interpreter.Work work = new Interpreter.Work();
        EvalContext context = new EvalContext(
                ValueMapper.defaultValueMapper(), new Variables(variables), AllFunctions.INSTANCE, work);
        Val value = FeelClock.at(now, () -> eval(source, parsed.expression(), context));
        refuseFailures(source, value, work);
        return value instanceof ValError ? null : Values.toJava(value);
    }

    private Val eval(String source, Exp expression, EvalContext context) {
        try {
            return interpreter.eval(expression, context);
        } catch (RuntimeException | StackOverflowError e) {
            throw new FeelFailed(source, e.toString());
        }
    }

    private static void refuseUnknown(String source, Set<String> names, Map<String, ?> variables) {
        for (String name : names) {
            if (!variables.containsKey(name)) {
                throw new FeelFailed(source, "no variable '" + name + "'");
            }
        }
    }

    private static void refuseFailures(String source, Val value, Interpreter.Work work) {
        for (EvaluationFailure failure : CollectionConverters.asJava(work.failures())) {
            if (!Failures.isOrdinaryNull(failure)) {
                throw new FeelFailed(source, failure.failureMessage());
            }
        }
        if (value instanceof ValFatalError fatal) {
            throw new FeelFailed(source, fatal.error());
        }
        if (value instanceof ValError error && !Failures.speaksOfNull(error.error())) {
            throw new FeelFailed(source, error.error());
        }
    }

    private static boolean bool(Feel feel, @Nullable Object value) {
        if (value == null) {
            return false;
        } else if (value instanceof Boolean bool) {
            return bool;
        }
        throw new FeelFailed(feel.source(), "expected boolean but found '" + value + "'");
    }
}

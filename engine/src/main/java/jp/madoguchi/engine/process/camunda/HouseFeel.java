package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.engine.time.TurnableClock;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Decision tables read the same FEEL, with the same functions and clock, as everything else. */
final class HouseFeel implements FeelEngine {

    private final Expressions expressions;
    private final Clock clock;

    HouseFeel(Expressions expressions, Clock clock) {
        this.expressions = expressions;
        this.clock = clock;
    }

    /** In place of every other language a decision might be written in. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <T> T refuse(String what) {
        throw new IllegalArgumentException("decisions are written in FEEL, not in " + what);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T evaluateSimpleExpression(String source, VariableContext context) {
        return (T) expressions.evaluate(new Feel(source), variables(context), now());
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String source, String input, VariableContext context) {
        Map<String, @Nullable Object> variables = variables(context);
        return expressions.matches(new Feel(source), variables.get(input), variables, now());
    }

    private static Map<String, @Nullable Object> variables(VariableContext context) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (String name : context.keySet()) {
            TypedValue value = context.resolve(name);
            variables.put(name, value == null ? null : value.getValue());
        }
        return variables;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(TurnableClock.TOKYO);
    }
}

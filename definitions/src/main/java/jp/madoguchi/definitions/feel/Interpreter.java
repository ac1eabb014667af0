package jp.madoguchi.definitions.feel;

import java.math.BigDecimal;
import java.util.Collection;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's interpreter with a limit on work: packages come from other cities, and neither {@code for i in 1..999999999}, nor {@code 9 **
 * 999999999}, nor a text that doubles itself forty times may hold a node.
 */
final class Interpreter extends FeelInterpreter {

    private static final int MAX_STEPS = 200_000;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_RANGE = 10_000;
    private static final int MAX_EXPONENT = 400;
    /** Of a number, before or after the point: number("1e999999999") is short to write and long to add to. */
    private static final int MAX_PLACES = 20_000;

    Interpreter() {
        super(ValueMapper.defaultValueMapper());
    }

    @Override
    public Val eval(Exp expression, EvalContext context) {
        Work work = (Work) context.failureCollector();
        work.begin();
        try {
            limitBefore(expression, context);
            return limitAfter(expression, super.eval(expression, context));
        } finally {
            work.end();
        }
    }

    private void limitBefore(Exp expression, EvalContext context) {
        if (expression instanceof IterationContext range) {
            if (eval(range.start(), context) instanceof ValNumber from
                    && eval(range.end(), context) instanceof ValNumber to) {
                limit(to.value().$minus(from.value()).bigDecimal(), MAX_RANGE);
            }
        } else if (expression instanceof Exponentiation power) {
            if (eval(power.y(), context) instanceof ValNumber exponent) {
                limit(exponent.value().bigDecimal(), MAX_EXPONENT);
            }
        } else if (expression instanceof For loop) {
            limitCombinations(Tree.pairs(loop.iterators()).values(), context);
        } else if (expression instanceof SomeItem some) {
            limitCombinations(Tree.pairs(some.iterators()).values(), context);
        } else if (expression instanceof EveryItem every) {
            limitCombinations(Tree.pairs(every.iterators()).values(), context);
        }
    }

    /** The engine makes all combinations of several iterators before it looks at the first. */
    private void limitCombinations(Collection<Exp> iterators, EvalContext context) {
        if (iterators.size() < 2) {
            return;
        }
        long combinations = 1;
        for (Exp iterator : iterators) {
            combinations *= eval(iterator, context) instanceof ValList list
                    ? list.items().size()
                    : 1;
            limit(BigDecimal.valueOf(combinations), MAX_RANGE);
        }
    }

    static void limit(BigDecimal number, int limit) {
        if (number.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw new TooMuchWork("larger than " + limit + ": " + number);
        }
    }

    private static Val limitAfter(Exp expression, Val value) {
        boolean grows = expression instanceof FunctionInvocation
                || expression instanceof Addition
                || expression instanceof ConstList
                || expression instanceof ConstContext
                || expression instanceof For;
        if (grows && Size.exceeds(value)) {
            throw new TooMuchWork("a value larger than " + Size.LIMIT);
        }
        if (value instanceof ValNumber number) {
            limit(BigDecimal.valueOf(number.value().bigDecimal().scale()), MAX_PLACES);
            return plain(number);
        }
        return value;
    }

    /** Rounding to hundreds leaves 1.23E+4, which a text would show. */
    private static ValNumber plain(ValNumber number) {
        BigDecimal decimal = number.value().bigDecimal();
        return decimal.scale() < 0 && decimal.precision() - decimal.scale() < 100
                ? new ValNumber(new camundajar.impl.scala.math.BigDecimal(decimal.setScale(0)))
                : number;
    }

    /** What one evaluation has cost and what went wrong in it. */
    static final class Work extends EvaluationFailureCollector {
        private int steps;
        private int depth;

        private void begin() {
            steps++;
            depth++;
            if (steps > MAX_STEPS || depth > MAX_DEPTH) {
                throw new TooMuchWork("takes more than " + MAX_STEPS + " steps or is nested deeper than " + MAX_DEPTH);
            }
        }

        private void end() {
            depth--;
        }
    }

    /** Ends an evaluation that would go on for too long. */
    static final class TooMuchWork extends RuntimeException {
        TooMuchWork(String message) {
            super(message);
        }
    }
}

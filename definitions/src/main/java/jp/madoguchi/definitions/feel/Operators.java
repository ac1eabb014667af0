package jp.madoguchi.definitions.feel;

import java.util.List;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.Subtraction;
import org.jspecify.annotations.Nullable;

/** The types of operators. */
final class Operators {

    private final TypeCheck check;
    private final UnaryTests tests;

    Operators(TypeCheck check) {
        this.check = check;
        this.tests = new UnaryTests(check, this);
    }

    FeelType type(Exp expression, Names names) {
        FeelType arithmetic = arithmetic(expression, names);
        if (arithmetic != null) {
            return arithmetic;
        }
        FeelType comparison = comparison(expression, names);
        if (comparison != null) {
            return comparison;
        }
        FeelType logic = logic(expression, names);
        return logic != null ? logic : tests.type(expression, names);
    }

    private @Nullable FeelType arithmetic(Exp expression, Names names) {
        if (expression instanceof Addition sum) {
            return arithmetic('+', sum.x(), sum.y(), names);
        } else if (expression instanceof Subtraction difference) {
            return arithmetic('-', difference.x(), difference.y(), names);
        } else if (expression instanceof Multiplication product) {
            return arithmetic('*', product.x(), product.y(), names);
        } else if (expression instanceof Division quotient) {
            return arithmetic('/', quotient.x(), quotient.y(), names);
        } else if (expression instanceof Exponentiation power) {
            return arithmetic('^', power.x(), power.y(), names);
        } else if (expression instanceof ArithmeticNegation negation) {
            number(negation.x(), names);
            return FeelType.NUMBER;
        } else if (expression instanceof IterationContext range) {
            number(range.start(), names);
            number(range.end(), names);
            return FeelType.list(FeelType.NUMBER);
        }
        return null;
    }

    private FeelType arithmetic(char operator, Exp left, Exp right, Names names) {
        FeelType leftType = check.type(left, names);
        FeelType rightType = check.type(right, names);
        return Compatible.arithmetic(operator, leftType, rightType).orElseGet(() -> {
            check.note(Findings.cannotCompute(check.feel(), operator, leftType, rightType));
            return FeelType.ANY;
        });
    }

    private void number(Exp operand, Names names) {
        FeelType type = check.type(operand, names);
        if (!Compatible.fits(type, FeelType.NUMBER)) {
            check.note(Findings.notNumber(check.feel(), type));
        }
    }

    private @Nullable FeelType comparison(Exp expression, Names names) {
        if (expression instanceof Equal equal) {
            equal(check.type(equal.x(), names), check.type(equal.y(), names));
        } else if (expression instanceof LessThan less) {
            ordered(check.type(less.x(), names), check.type(less.y(), names));
        } else if (expression instanceof LessOrEqual less) {
            ordered(check.type(less.x(), names), check.type(less.y(), names));
        } else if (expression instanceof GreaterThan greater) {
            ordered(check.type(greater.x(), names), check.type(greater.y(), names));
        } else if (expression instanceof GreaterOrEqual greater) {
            ordered(check.type(greater.x(), names), check.type(greater.y(), names));
        } else if (expression instanceof ConstRange range) {
            ordered(
                    check.type(range.start().value(), names),
                    check.type(range.end().value(), names));
            return FeelType.RANGE;
        } else {
            return null;
        }
        return FeelType.BOOLEAN;
    }

    void equal(FeelType left, FeelType right) {
        if (!Compatible.fits(left, right)) {
            check.note(Findings.cannotCompare(check.feel(), left, right));
        }
    }

    void ordered(FeelType left, FeelType right) {
        if (!Compatible.ordered(left, right)) {
            check.note(Findings.cannotCompare(check.feel(), left, right));
        }
    }

    private @Nullable FeelType logic(Exp expression, Names names) {
        List<Exp> operands;
        if (expression instanceof Conjunction and) {
            operands = List.of(and.x(), and.y());
        } else if (expression instanceof Disjunction or) {
            operands = List.of(or.x(), or.y());
        } else if (expression instanceof Not not) {
            operands = List.of(not.x());
        } else if (expression instanceof InstanceOf instance) {
            check.type(instance.x(), names);
            return FeelType.BOOLEAN;
        } else {
            return null;
        }
        operands.forEach(operand -> check.condition(operand, names));
        return FeelType.BOOLEAN;
    }
}

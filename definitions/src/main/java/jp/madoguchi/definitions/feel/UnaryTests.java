package jp.madoguchi.definitions.feel;

import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** The types of unary tests ({@code in} and the cells of decision tables), and of literals. */
final class UnaryTests {

    private final TypeCheck check;
    private final Operators operators;

    UnaryTests(TypeCheck check, Operators operators) {
        this.check = check;
        this.operators = operators;
    }

    FeelType type(Exp expression, Names names) {
        if (expression instanceof AtLeastOne several) {
            Tree.list(several.xs()).forEach(test -> check.type(test, names));
        } else if (expression instanceof InputEqualTo equal) {
            operators.equal(names.input(), check.type(equal.x(), names));
        } else if (expression instanceof InputLessThan less) {
            operators.ordered(names.input(), check.type(less.x(), names));
        } else if (expression instanceof InputLessOrEqual less) {
            operators.ordered(names.input(), check.type(less.x(), names));
        } else if (expression instanceof InputGreaterThan greater) {
            operators.ordered(names.input(), check.type(greater.x(), names));
        } else if (expression instanceof InputGreaterOrEqual greater) {
            operators.ordered(names.input(), check.type(greater.x(), names));
        } else if (expression instanceof InputInRange in) {
            operators.ordered(names.input(), check.type(in.range().start().value(), names));
            operators.ordered(names.input(), check.type(in.range().end().value(), names));
        } else if (expression instanceof UnaryTestExpression test) {
            equalOrContained(names.input(), check.type(test.exp(), names));
        } else {
            return literal(expression, names);
        }
        return FeelType.BOOLEAN;
    }

    /** The tested expression may be a condition, a value to be equal to, or a list to be in. */
    private void equalOrContained(FeelType input, FeelType tested) {
        FeelType value =
                tested instanceof FeelType.ListOf list && !(input instanceof FeelType.ListOf) ? list.item() : tested;
        if (tested != FeelType.BOOLEAN && tested != FeelType.RANGE) {
            operators.equal(input, value);
        }
    }

    private FeelType literal(Exp expression, Names names) {
        if (expression instanceof ConstNumber) {
            return FeelType.NUMBER;
        } else if (expression instanceof ConstString) {
            return FeelType.STRING;
        } else if (expression instanceof ConstBool) {
            return FeelType.BOOLEAN;
        } else if (expression instanceof ConstDate) {
            return FeelType.DATE;
        } else if (expression instanceof ConstLocalTime || expression instanceof ConstTime) {
            return FeelType.TIME;
        } else if (expression instanceof ConstLocalDateTime || expression instanceof ConstDateTime) {
            return FeelType.DATE_TIME;
        } else if (expression instanceof ConstDayTimeDuration) {
            return FeelType.DAYS_DURATION;
        } else if (expression instanceof ConstYearMonthDuration) {
            return FeelType.MONTHS_DURATION;
        } else if (expression == ConstNull$.MODULE$) {
            return FeelType.NULL;
        }
        Tree.children(expression).forEach(child -> check.type(child, names));
        return FeelType.ANY;
    }
}

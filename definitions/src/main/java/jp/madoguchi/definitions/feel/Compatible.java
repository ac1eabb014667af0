package jp.madoguchi.definitions.feel;

import static jp.madoguchi.definitions.feel.FeelType.ANY;
import static jp.madoguchi.definitions.feel.FeelType.BOOLEAN;
import static jp.madoguchi.definitions.feel.FeelType.DATE;
import static jp.madoguchi.definitions.feel.FeelType.DATE_TIME;
import static jp.madoguchi.definitions.feel.FeelType.DAYS_DURATION;
import static jp.madoguchi.definitions.feel.FeelType.FUNCTION;
import static jp.madoguchi.definitions.feel.FeelType.MONTHS_DURATION;
import static jp.madoguchi.definitions.feel.FeelType.NULL;
import static jp.madoguchi.definitions.feel.FeelType.NUMBER;
import static jp.madoguchi.definitions.feel.FeelType.RANGE;
import static jp.madoguchi.definitions.feel.FeelType.STRING;
import static jp.madoguchi.definitions.feel.FeelType.TIME;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types go together. What is not known goes with everything. */
final class Compatible {

    private static final Set<FeelType> UNORDERED = Set.of(BOOLEAN, FUNCTION, RANGE);
    private static final Set<FeelType> DURATIONS = Set.of(DAYS_DURATION, MONTHS_DURATION);

    private Compatible() {}

    static boolean isUnknown(FeelType type) {
        return type == ANY || type == NULL;
    }

    /** Whether a value of one type may stand where the other is wanted. */
    static boolean fits(FeelType actual, FeelType wanted) {
        if (isUnknown(actual) || isUnknown(wanted)) {
            return true;
        } else if (actual instanceof FeelType.ListOf list && wanted instanceof FeelType.ListOf other) {
            return fits(list.item(), other.item());
        } else if (actual instanceof FeelType.ContextOf context && wanted instanceof FeelType.ContextOf other) {
            return other.members().entrySet().stream().allMatch(member -> {
                FeelType mine = context.members().get(member.getKey());
                return mine == null || fits(mine, member.getValue());
            });
        }
        return actual.equals(wanted);
    }

    /** Whether {@code <} and its like make sense between the two. */
    static boolean ordered(FeelType left, FeelType right) {
        return fits(left, right) && orderable(left) && orderable(right);
    }

    private static boolean orderable(FeelType type) {
        return type instanceof FeelType.Basic && !UNORDERED.contains(type);
    }

    /** The type of a value that may be of one type or of the other. */
    static FeelType join(FeelType left, FeelType right) {
        if (left == NULL) {
            return right;
        } else if (right == NULL || left.equals(right)) {
            return left;
        } else if (left instanceof FeelType.ListOf list && right instanceof FeelType.ListOf other) {
            return FeelType.list(join(list.item(), other.item()));
        } else if (left instanceof FeelType.ContextOf context && right instanceof FeelType.ContextOf other) {
            Map<String, FeelType> members = new HashMap<>(context.members());
            other.members().forEach((name, type) -> members.merge(name, type, Compatible::join));
            return FeelType.openContext(members);
        }
        return ANY;
    }

    /** The type of {@code left operator right} for + - * / **; empty when the engine cannot work it out. */
    static Optional<FeelType> arithmetic(char operator, FeelType left, FeelType right) {
        if (isUnknown(left) || isUnknown(right)) {
            return Optional.of(left == NUMBER && right == NUMBER ? NUMBER : ANY);
        }
        return switch (operator) {
            case '+' -> sum(left, right);
            case '-' -> difference(left, right);
            case '*' -> product(left, right);
            case '/' -> quotient(left, right);
            default -> left == NUMBER && right == NUMBER ? Optional.of(NUMBER) : Optional.empty();
        };
    }

    private static Optional<FeelType> sum(FeelType left, FeelType right) {
        if (left.equals(right) && (left == NUMBER || left == STRING || DURATIONS.contains(left))) {
            return Optional.of(left);
        } else if (DURATIONS.contains(right)) {
            return moved(left, right);
        }
        return DURATIONS.contains(left) ? moved(right, left) : Optional.empty();
    }

    private static Optional<FeelType> difference(FeelType left, FeelType right) {
        if (left.equals(right)) {
            if (left == NUMBER || DURATIONS.contains(left)) {
                return Optional.of(left);
            }
            return left == DATE || left == TIME || left == DATE_TIME ? Optional.of(DAYS_DURATION) : Optional.empty();
        }
        return DURATIONS.contains(right) ? moved(left, right) : Optional.empty();
    }

    private static Optional<FeelType> moved(FeelType point, FeelType by) {
        boolean moves = point == DATE || point == DATE_TIME || (point == TIME && by == DAYS_DURATION);
        return moves ? Optional.of(point) : Optional.empty();
    }

    private static Optional<FeelType> product(FeelType left, FeelType right) {
        if (left == NUMBER) {
            return right == NUMBER || DURATIONS.contains(right) ? Optional.of(right) : Optional.empty();
        }
        return right == NUMBER && DURATIONS.contains(left) ? Optional.of(left) : Optional.empty();
    }

    private static Optional<FeelType> quotient(FeelType left, FeelType right) {
        if (right == NUMBER) {
            return left == NUMBER || DURATIONS.contains(left) ? Optional.of(left) : Optional.empty();
        }
        return left.equals(right) && DURATIONS.contains(left) ? Optional.of(NUMBER) : Optional.empty();
    }
}

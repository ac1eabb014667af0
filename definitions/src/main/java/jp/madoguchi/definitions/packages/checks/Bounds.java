package jp.madoguchi.definitions.packages.checks;

import java.util.Optional;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most an answer may be, for kinds that have such.
 *
 * @param type of both expressions
 */
record Bounds(@Nullable Feel min, @Nullable Feel max, FeelType type) {

    static Optional<Bounds> of(QuestionKind kind) {
        if (kind instanceof QuestionKind.IntegerNumber number) {
            return Optional.of(new Bounds(number.min(), number.max(), FeelType.NUMBER));
        }
        if (kind instanceof QuestionKind.DecimalNumber number) {
            return Optional.of(new Bounds(number.min(), number.max(), FeelType.NUMBER));
        }
        if (kind instanceof QuestionKind.Yen yen) {
            return Optional.of(new Bounds(yen.min(), yen.max(), FeelType.NUMBER));
        }
        if (kind instanceof QuestionKind.Date date) {
            return Optional.of(new Bounds(date.min(), date.max(), FeelType.DATE));
        }
        if (kind instanceof QuestionKind.Time time) {
            return Optional.of(new Bounds(time.min(), time.max(), FeelType.TIME));
        }
        return kind instanceof QuestionKind.DateTime moment
                ? Optional.of(new Bounds(moment.min(), moment.max(), FeelType.DATE_TIME))
                : Optional.empty();
    }
}

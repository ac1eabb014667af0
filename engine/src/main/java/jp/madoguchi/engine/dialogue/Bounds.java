package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** The least and the greatest answer a question takes, as its form says. */
record Bounds(@Nullable Feel min, @Nullable Feel max) {

    private static final Bounds NONE = new Bounds(null, null);

    static Bounds in(QuestionKind kind) {
        if (kind instanceof QuestionKind.IntegerNumber number) {
            return new Bounds(number.min(), number.max());
        } else if (kind instanceof QuestionKind.DecimalNumber number) {
            return new Bounds(number.min(), number.max());
        } else if (kind instanceof QuestionKind.Yen yen) {
            return new Bounds(yen.min(), yen.max());
        } else if (kind instanceof QuestionKind.Date date) {
            return new Bounds(date.min(), date.max());
        } else if (kind instanceof QuestionKind.Time time) {
            return new Bounds(time.min(), time.max());
        } else if (kind instanceof QuestionKind.DateTime dateTime) {
            return new Bounds(dateTime.min(), dateTime.max());
        }
        return NONE;
    }

    static List<Feel> of(QuestionKind kind) {
        Bounds bounds = in(kind);
        List<Feel> feels = new ArrayList<>();
        if (bounds.min != null) {
            feels.add(bounds.min);
        }
        if (bounds.max != null) {
            feels.add(bounds.max);
        }
        return feels;
    }
}

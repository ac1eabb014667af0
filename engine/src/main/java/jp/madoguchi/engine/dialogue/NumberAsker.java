package jp.madoguchi.engine.dialogue;

import java.math.BigDecimal;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.input.Numbers;
import org.jspecify.annotations.Nullable;

/** {@code integer}, {@code decimal}, {@code yen}. */
record NumberAsker(QuestionKind kind, Bounds bounds) implements Asker {

    @Override
    public String how(Asked asked) {
        return asked.say("how-" + kind.name());
    }

    @Override
    public Heard words(Asked asked, String words) {
        if (kind instanceof QuestionKind.DecimalNumber decimal) {
            return asked.heard(Numbers.decimal(words, decimal.scale()));
        }
        return asked.heard(kind instanceof QuestionKind.Yen ? Numbers.yen(words) : Numbers.whole(words));
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof Number;
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        int scale = kind instanceof QuestionKind.DecimalNumber decimal ? decimal.scale() : 0;
        if (number.stripTrailingZeros().scale() > scale) {
            return asked.say("wrong-scale", "scale", scale);
        }
        BigDecimal min = bound(asked, bounds.min());
        if (min == null && kind instanceof QuestionKind.Yen) {
            min = BigDecimal.ZERO;
        }
        if (min != null && number.compareTo(min) < 0) {
            return asked.say("wrong-min", "min", shown(asked, min));
        }
        BigDecimal max = bound(asked, bounds.max());
        return max != null && number.compareTo(max) > 0 ? asked.say("wrong-max", "max", shown(asked, max)) : null;
    }

    // A bound that cannot be worked out yet, because it reads a question without an answer, does not bind.
    private static @Nullable BigDecimal bound(Asked asked, @Nullable Feel feel) {
        return feel != null && asked.evaluate(feel) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static String shown(Asked asked, BigDecimal bound) {
        return AnswerText.of(asked.question(), bound, asked.words().language());
    }
}

package jp.madoguchi.engine.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.input.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A question at the moment it is asked: what an asker may know.
 *
 * @param draft the parts of the answer given so far
 * @param token of the prompt
 */
record Asked(Question question, Spot spot, Sheet sheet, Wording words, Map<String, Object> draft, long token) {

    Surroundings around() {
        return sheet.around();
    }

    String say(String key, Object... filling) {
        return words.say(key, filling);
    }

    /** A button that answers this question. */
    Reply.Action button(String label, String argument) {
        return new Reply.Action(
                label, new Tap(token, Event.ANSWER, sheet.program().place(spot), argument).data());
    }

    @Nullable Object evaluate(Feel feel) {
        return sheet.evaluate(feel, spot);
    }

    boolean test(@Nullable Feel feel) {
        return feel == null || sheet.test(feel, spot);
    }

    /** The answer given before, or null. */
    @Nullable Object present() {
        return sheet.answer(spot);
    }

    /** The draft with one more part. */
    Map<String, Object> drafted(String part, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(draft);
        more.put(part, value);
        return more;
    }

    Heard refuse(String key, Object... filling) {
        return new Heard.Refused(say(key, filling));
    }

    /** What a reader of {@code definitions} understood, or its reason. */
    Heard heard(Reading<?> reading) {
        return reading instanceof Reading.Understood<?> understood
                ? new Heard.Answer(understood.value())
                : new Heard.Refused(reason((Reading.NotUnderstood<?>) reading));
    }

    String reason(Reading.NotUnderstood<?> reading) {
        return words.of(reading.reason().text());
    }
}

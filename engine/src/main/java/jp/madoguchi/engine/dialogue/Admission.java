package jp.madoguchi.engine.dialogue;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Lets only those go on whose row stands in the form's register. */
final class Admission {

    /** Texts of the form as a whole read what questions outside groups read. */
    private static final Spot FORM = Spot.of("");

    private Admission() {}

    /** Looks the row up when the last answer of its key was given; true when the resident is not let on, and the key is asked again. */
    static boolean refuses(Talk talk, Spot answered) {
        Eligibility rule = talk.program.form().eligibility();
        if (rule == null || !talk.program.admits(answered.id())) {
            return false;
        }
        Map<String, Object> key = key(talk.sheet(), rule);
        if (key == null) {
            return false;
        }
        int left = talk.around.eligibles().triesLeft(rule, key);
        if (left <= 0) {
            return refuse(talk, tooMany(talk, rule));
        }
        boolean found = talk.sheet().row() != null;
        talk.learn(new Outcome.Tried(rule, key, found));
        if (!found) {
            String reason = text(talk, rule.notFound(), "not-on-list");
            return refuse(talk, left == 1 ? reason + "\n" + tooMany(talk, rule) : reason);
        }
        return taken(talk, rule, key) && refuse(talk, takenText(talk, rule));
    }

    /** Looks once more when the answers are sent, for much may have happened since; true when they are not taken. */
    static boolean refusesToSend(Talk talk) {
        Eligibility rule = talk.program.form().eligibility();
        if (rule == null) {
            return false;
        }
        Map<String, Object> key = key(talk.sheet(), rule);
        if (key == null || talk.sheet().row() == null) {
            return refuse(talk, text(talk, rule.notFound(), "not-on-list"));
        }
        if (taken(talk, rule, key)) {
            return refuse(talk, takenText(talk, rule));
        }
        if (rule.once() != null) {
            talk.learn(new Outcome.Claimed(rule, key, takenText(talk, rule)));
        }
        return false;
    }

    private static boolean taken(Talk talk, Eligibility rule, Map<String, Object> key) {
        return rule.once() != null && talk.around.eligibles().taken(rule, key);
    }

    private static String takenText(Talk talk, Eligibility rule) {
        return text(talk, rule.once() == null ? null : rule.once().message(), "row-taken");
    }

    private static String tooMany(Talk talk, Eligibility rule) {
        return text(talk, rule.attempts() == null ? null : rule.attempts().message(), "too-many-tries");
    }

    private static String text(Talk talk, @Nullable Texts own, String otherwise) {
        return own == null ? talk.words.say(otherwise) : talk.sheet().fill(talk.words.of(own), FORM);
    }

    private static boolean refuse(Talk talk, String reason) {
        for (Program.Entry entry : talk.program.top()) {
            if (talk.program.admits(entry.id())) {
                Spot spot = Spot.of(entry.id());
                talk.answers(Filling.without(talk.answers(), spot));
                talk.settled.remove(spot);
                talk.again.remove(spot);
                talk.trail.remove(spot);
            }
        }
        talk.say(reason);
        Flow.advance(talk);
        return true;
    }

    /** The values of the key by column; null while one of them is missing. */
    static @Nullable Map<String, Object> key(Sheet sheet, Eligibility rule) {
        Map<String, Object> key = new HashMap<>();
        for (Map.Entry<String, Feel> column : rule.key().entrySet()) {
            Object value = sheet.evaluate(column.getValue(), Spot.of(column.getKey()));
            if (value == null) {
                return null;
            }
            key.put(column.getKey(), value);
        }
        return key;
    }
}

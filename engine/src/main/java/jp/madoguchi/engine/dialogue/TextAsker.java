package jp.madoguchi.engine.dialogue;

import java.util.Locale;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.TextFormat;
import jp.madoguchi.definitions.form.TextPattern;
import jp.madoguchi.definitions.input.Emails;
import jp.madoguchi.definitions.input.FreeText;
import jp.madoguchi.definitions.input.Kana;
import jp.madoguchi.definitions.input.PersonNames;
import jp.madoguchi.definitions.input.Phones;
import jp.madoguchi.definitions.input.PostalCodeText;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Width;
import org.jspecify.annotations.Nullable;

/**
 * {@code text}: one line in one of the formats.
 *
 * @param pattern compiled once; null for other formats
 */
record TextAsker(QuestionKind.Text kind, @Nullable TextPattern pattern) implements Asker {

    TextAsker(QuestionKind.Text kind) {
        this(kind, kind.pattern() == null ? null : new TextPattern(kind.pattern()));
    }

    @Override
    public String how(Asked asked) {
        if (kind.format() == TextFormat.PATTERN && kind.patternMessage() != null) {
            return asked.words().of(kind.patternMessage());
        }
        return kind.format() == TextFormat.FREE
                ? asked.say("how-text")
                : asked.say(
                        "how-" + kind.format().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public String hint(Asked asked) {
        return kind.format() == TextFormat.FREE ? "" : Asker.super.hint(asked);
    }

    @Override
    public Heard words(Asked asked, String words) {
        boolean fits = kind.format() != TextFormat.PATTERN || problem(asked, words) == null;
        String typed = fits ? words : Width.asciiHalf(words);
        return asked.heard(read(typed).then(text -> FreeText.line(text, kind.minLength(), kind.maxLength())));
    }

    private Reading<String> read(String words) {
        return switch (kind.format()) {
            case FREE, PATTERN -> Reading.of(words);
            case KATAKANA -> Kana.katakana(words);
            case HIRAGANA -> Kana.hiragana(words);
            case KANJI_NAME -> PersonNames.read(words);
            case PHONE -> Phones.read(words);
            case EMAIL -> Emails.read(words);
            case POSTAL_CODE -> PostalCodeText.read(words);
        };
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof String text && !text.isBlank();
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        if (pattern == null || pattern.matches((String) value)) {
            return null;
        }
        return kind.patternMessage() == null
                ? asked.say("wrong-pattern")
                : asked.words().of(kind.patternMessage());
    }
}

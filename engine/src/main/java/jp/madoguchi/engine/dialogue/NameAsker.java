package jp.madoguchi.engine.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.QuestionKind.Kana;
import jp.madoguchi.definitions.input.PersonNames;
import jp.madoguchi.definitions.input.Reading;

/** {@code person-name}: the name, then its reading when the form wants one. */
record NameAsker(QuestionKind.PersonName kind) implements Asker {

    private static final String NAME = "name";

    @Override
    public String how(Asked asked) {
        if (!asked.draft().containsKey(NAME)) {
            return asked.say("how-kanji-name");
        }
        return asked.say(kind.kana() == Kana.HIRAGANA ? "name-kana-hiragana" : "name-kana-katakana");
    }

    @Override
    public String hint(Asked asked) {
        return asked.draft().isEmpty() ? Asker.super.hint(asked) : how(asked);
    }

    @Override
    public Heard words(Asked asked, String words) {
        if (asked.draft().containsKey(NAME)) {
            return asked.heard(kana(words).map(kana -> asked.drafted("kana", kana)));
        }
        Reading<String> read = PersonNames.read(words);
        if (read instanceof Reading.Understood<String> understood && kind.kana() != Kana.NONE) {
            return new Heard.Part(asked.drafted(NAME, understood.value()), "", true);
        }
        return asked.heard(read.map(name -> new LinkedHashMap<>(Map.of(NAME, name))));
    }

    private Reading<String> kana(String words) {
        return kind.kana() == Kana.HIRAGANA
                ? jp.madoguchi.definitions.input.Kana.hiragana(words)
                : jp.madoguchi.definitions.input.Kana.katakana(words);
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof Map<?, ?> name
                && name.get(NAME) instanceof String
                && (kind.kana() == Kana.NONE || name.get("kana") instanceof String);
    }
}

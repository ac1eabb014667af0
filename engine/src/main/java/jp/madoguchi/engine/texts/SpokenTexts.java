package jp.madoguchi.engine.texts;

import java.util.Map;
import jp.madoguchi.definitions.text.Texts;

/** The texts of one capability, as they are unless a municipality words them otherwise. */
public interface SpokenTexts {

    /** Names them, for example {@code desk}. */
    String group();

    /** By key, in the order they are shown to staff. Values are put in for {@code %s}. */
    Map<String, Texts> usual();
}

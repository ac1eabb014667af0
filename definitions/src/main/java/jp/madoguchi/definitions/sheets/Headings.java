package jp.madoguchi.definitions.sheets;

import java.text.Normalizer;
import java.util.Locale;

/** Headings and words of sheets as people type them. */
public final class Headings {

    private Headings() {}

    /** The same for every width, case and blank a word may be typed with. */
    public static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s*]+", "")
                .toLowerCase(Locale.ROOT);
    }
}

package jp.madoguchi.engine.sandbox.line.rules;

import java.util.regex.Pattern;

/** The two ways LINE counts characters (Messaging API reference, "character counting in a text"). */
enum Lengths {
    /** UTF-16 code units: text messages, alternative texts, data, addresses. */
    UTF16 {
        @Override
        int of(String text) {
            return text.length();
        }
    },

    /** Grapheme clusters: labels, titles and texts of templates, what a resident is seen to say. */
    GRAPHEMES {
        @Override
        int of(String text) {
            return (int) GRAPHEME.matcher(text).results().count();
        }
    };

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    abstract int of(String text);
}

package jp.madoguchi.engine.dialogue;

import jp.madoguchi.definitions.text.Texts;

/** The dialogue's own texts in the resident's language, with their {@code {name}} places filled. */
record Wording(String language) {

    String of(Texts texts) {
        return texts.in(language);
    }

    /**
     * @param filling names and values in turn
     */
    String say(String key, Object... filling) {
        String text = of(Messages.get(key));
        return filling.length == 0 ? text : fill(text, filling);
    }

    // One pass, so that a value that looks like a place is left alone.
    private static String fill(String text, Object[] filling) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, at, open).append(value(text.substring(open + 1, close), filling));
            at = close + 1;
        }
        return filled.append(text, at, text.length()).toString();
    }

    private static Object value(String name, Object[] filling) {
        for (int i = 0; i + 1 < filling.length; i += 2) {
            if (name.equals(filling[i])) {
                return filling[i + 1];
            }
        }
        throw new IllegalArgumentException("no value was given for {" + name + "}");
    }
}

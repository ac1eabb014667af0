package jp.madoguchi.definitions.sheets.xlsform;

import java.util.HashMap;
import java.util.Map;

/** What is known of the questions of a survey while its expressions are translated. */
final class Kinds {

    private final Names names = new Names();
    private final Map<String, String> kinds = new HashMap<>();
    /** Names that stand for an expression and not for a question: the metadata {@code today}. */
    private final Map<String, String> meaning = new HashMap<>();

    Names names() {
        return names;
    }

    void add(String name, String kind) {
        kinds.put(name, kind);
    }

    void means(String name, String feel) {
        meaning.put(name, feel);
    }

    boolean knows(String name) {
        return kinds.containsKey(name) || meaning.containsKey(name);
    }

    /** Our kind of a question. */
    String kind(String name) {
        return meaning.containsKey(name) ? "date" : kinds.getOrDefault(name, "");
    }

    String feel(String name) {
        String meant = meaning.get(name);
        return meant != null ? meant : names.id(name);
    }
}

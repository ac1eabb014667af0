package jp.madoguchi.definitions.sheets.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Place;
import jp.madoguchi.definitions.text.Texts;

/** Texts in the languages of an XLSForm. Ours need Japanese: where there is none, the text of the default language stands for it. */
final class SurveyTexts {

    private final String defaultLanguage;

    /** @param defaultLanguage a tag; empty when the form names none */
    SurveyTexts(String defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    void put(Item item, String member, Map<String, String> byHeading, Place place) {
        complete(byHeading).forEach((language, text) -> item.text(member, language, place, text));
    }

    /** Japanese first. */
    Map<String, String> complete(Map<String, String> byHeading) {
        Map<String, String> known = new LinkedHashMap<>(byHeading);
        String plain = known.remove("");
        if (plain != null) {
            known.putIfAbsent(defaultLanguage.isEmpty() ? Texts.JAPANESE : defaultLanguage, plain);
        }
        Map<String, String> complete = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            String first = known.values().iterator().next();
            String standing = known.getOrDefault(defaultLanguage, plain == null ? first : plain);
            complete.put(Texts.JAPANESE, known.getOrDefault(Texts.JAPANESE, standing));
        }
        known.forEach(complete::putIfAbsent);
        return complete;
    }
}

package jp.madoguchi.definitions.sheets.xlsform;

import java.util.Map;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import org.jspecify.annotations.Nullable;

/** Translates the expressions of cells, and tells of those that cannot be. */
record SurveyExpressions(Kinds kinds, Located located) {

    /** FEEL; empty when there is no expression or none that can be translated, which was told then. */
    String feel(String expression, @Nullable String self, Place place, Map<String, String> columns) {
        if (expression.isEmpty()) {
            return "";
        }
        try {
            return new Translator(kinds, self, columns).feel(expression);
        } catch (Untranslatable cannot) {
            located.error(
                    place,
                    "式「" + expression + "」を FEEL に直せません: " + cannot.ja() + "。式を簡単にするか、取り込んだあとで FEEL で書いてください。",
                    "The expression \"" + expression + "\" cannot be turned into FEEL: " + cannot.en()
                            + "; simplify it, or write it in FEEL afterwards.");
            return "";
        }
    }
}

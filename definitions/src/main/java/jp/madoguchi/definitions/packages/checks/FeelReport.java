package jp.madoguchi.definitions.packages.checks;

import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.definitions.document.Placeholders;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Takes down what is wrong with the expressions of one file. */
record FeelReport(Report report, FeelChecker feel) {

    void expression(String pointer, @Nullable Feel expression, Scope scope, FeelType expected) {
        if (expression != null) {
            feel.check(expression, scope, expected).forEach(finding -> report.add(pointer, finding.ja(), finding.en()));
        }
    }

    /** The {@code {{FEEL}}} placeholders of a text, in each of its languages. */
    void texts(String pointer, @Nullable Texts texts, Scope scope) {
        if (texts == null) {
            return;
        }
        boolean byLanguage = report.file().tree().at(pointer).isObject();
        Map<String, String> inOrder = new TreeMap<>(texts.byLanguage());
        inOrder.forEach(
                (language, text) -> text(byLanguage ? JsonFile.child(pointer, language) : pointer, text, scope));
    }

    /** A text that is shown as it stands: a placeholder in it would be shown, too. */
    void plain(String pointer, @Nullable Texts texts) {
        if (texts != null && texts.byLanguage().values().stream().anyMatch(text -> text.contains("{{"))) {
            report.add(
                    pointer,
                    "ここでは {{ }} は使えません。そのまま表示されます。質問の title か help に書いてください。",
                    "Nothing is filled in here, so {{ }} would be shown as it stands; write it in the question's title or help.");
        }
    }

    /** The {@code {{FEEL}}} placeholders of a text. */
    void text(String pointer, String text, Scope scope) {
        JsonFile file = report.file();
        report.problems()
                .addAll(new Placeholders(feel, new Expressions())
                        .check(file.path(), pointer, file.line(pointer), Texts.of(text), scope));
    }
}

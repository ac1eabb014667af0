package jp.madoguchi.definitions.sheets.xlsform;

import java.util.Map;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.text.Nearest;

/** Gives a question the choices of its list. */
record SurveyOptions(SurveyPage.Row row, Kinds kinds, SurveyTexts texts, Located located) {

    void add(Item question, SurveyType type, SurveyChoices choices) {
        question.put("/options", row.place("type"));
        if (!choices.has(type.list())) {
            String near = Nearest.to(type.list(), choices.names())
                    .map(name -> "「" + name + "」ではありませんか。")
                    .orElse("シート choices に list_name を書いてください。");
            located.error(
                    row.place("type"),
                    "選択肢のリスト「" + type.list() + "」がありません。" + near,
                    "There is no list of choices \"" + type.list() + "\"; check list_name in the sheet choices.");
            return;
        }
        for (SurveyPage.Row choice : choices.of(type.list())) {
            Item option = new Item(choice.start());
            option.put("/value", choice.place("name"));
            option.json().put("value", choice.text("name"));
            texts.put(
                    option,
                    "title",
                    choice.texts("label").isEmpty() ? Map.of("", choice.text("name")) : choice.texts("label"),
                    choice.place("label"));
            String condition = new SurveyExpressions(kinds, located)
                    .feel(row.text("choice_filter"), null, row.place("choice_filter"), choice.all());
            if (!condition.isEmpty()) {
                option.json().put("visibleWhen", condition);
            }
            question.add("options", option);
        }
        if (type.orOther()) {
            Item other = new Item(row.place("type"));
            other.json().put("value", "other").put("title", "その他");
            question.add("options", other);
        }
    }
}

package jp.madoguchi.definitions.sheets.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.sheets.Book;
import jp.madoguchi.definitions.sheets.layout.Column.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form in the Japanese layout. */
public final class LayoutWriter {

    private final Set<String> languages = new LinkedHashSet<>();
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final List<Map<String, Object>> choices = new ArrayList<>();
    private int mostRules = 1;

    private LayoutWriter() {}

    /** @param form the JSON of a form that follows its schema */
    public static Book write(JsonNode form) {
        LayoutWriter writer = new LayoutWriter();
        Row settings = new Row((ObjectNode) form, writer.languages);
        settings.rest().remove("questions");
        Settings.ALL.forEach((heading, setting) -> settings.take(heading, setting.member(), setting.content()));
        settings.finish();
        form.path("questions").forEach(question -> writer.question((ObjectNode) question, ""));
        return new Book(List.of(
                Pages.of(LayoutReader.QUESTIONS, writer.questionHeadings(), writer.questions),
                Pages.of(LayoutReader.CHOICES, writer.choiceHeadings(), writer.choices),
                Settings.page(settings.cells(), writer.languages)));
    }

    private void question(ObjectNode question, String group) {
        String kind = question.path("kind").asString();
        String id = question.path("id").asString();
        Row row = new Row(question, languages);
        JsonNode inner = kind.equals("group") ? row.rest().remove("questions") : null;
        for (Column column : Column.values()) {
            if (column.content() != Content.SPECIAL) {
                row.take(column.heading(), column.member(), column.content());
            }
        }
        row.take(Column.KIND.heading(), "kind", Content.TEXT);
        row.put(Column.KIND.heading(), KindNames.japanese(kind));
        limit(row, Column.MIN, kind);
        limit(row, Column.MAX, kind);
        if (row.rest().path("options") instanceof ArrayNode options) {
            row.rest().remove("options");
            row.put(Column.OPTIONS.heading(), id);
            options.forEach(option -> choice(id, (ObjectNode) option));
        }
        rules(row);
        if (!group.isEmpty()) {
            row.put(Column.GROUP.heading(), group);
        }
        row.finish();
        questions.add(row.cells());
        if (inner != null) {
            inner.forEach(item -> question((ObjectNode) item, id));
        }
    }

    private static void limit(Row row, Column column, String kind) {
        List<String> path = Limits.path(kind, column.member());
        JsonNode holder = path.size() > 1 ? row.rest().path(path.get(0)) : row.rest();
        if (holder instanceof ObjectNode object && object.has(path.get(path.size() - 1))) {
            row.put(column.heading(), Row.plain(object.remove(path.get(path.size() - 1))));
        }
    }

    private void rules(Row row) {
        JsonNode rules = row.rest().path("rules");
        for (int i = 0; i < rules.size(); i++) {
            ObjectNode rule = (ObjectNode) rules.get(i);
            row.put(RuleHeading.must(i), Row.plain(rule.remove("must")));
            row.texts(RuleHeading.message(i), rule.remove("message"));
        }
        mostRules = Math.max(mostRules, rules.size());
    }

    private void choice(String list, ObjectNode option) {
        Row row = new Row(option, languages);
        row.put(ChoiceColumn.LIST.heading(), list);
        for (ChoiceColumn column : ChoiceColumn.values()) {
            if (column.content() != Content.SPECIAL) {
                row.take(column.heading(), column.member(), column.content());
            }
        }
        row.finish();
        choices.add(row.cells());
    }

    private List<String> questionHeadings() {
        List<String> headings = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column == Column.RULES) {
                for (int i = 0; i < mostRules; i++) {
                    headings.add(RuleHeading.must(i));
                    addTexts(headings, RuleHeading.message(i), questions);
                }
            } else if (column.content() == Content.TEXTS) {
                addTexts(headings, column.heading(), questions);
            } else if (column != Column.REST || used(column.heading(), questions)) {
                headings.add(column.heading());
            }
        }
        return headings;
    }

    private List<String> choiceHeadings() {
        List<String> headings = new ArrayList<>();
        for (ChoiceColumn column : ChoiceColumn.values()) {
            if (column.content() == Content.TEXTS) {
                addTexts(headings, column.heading(), choices);
            } else if (column != ChoiceColumn.REST || used(column.heading(), choices)) {
                headings.add(column.heading());
            }
        }
        return headings;
    }

    private void addTexts(List<String> headings, String heading, List<Map<String, Object>> rows) {
        headings.add(heading);
        languages.stream()
                .map(language -> heading + ":" + language)
                .filter(withLanguage -> used(withLanguage, rows))
                .forEach(headings::add);
    }

    private static boolean used(String heading, List<Map<String, Object>> rows) {
        return rows.stream().anyMatch(row -> row.containsKey(heading));
    }
}

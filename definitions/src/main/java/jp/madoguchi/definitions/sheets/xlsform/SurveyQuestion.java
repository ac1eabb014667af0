package jp.madoguchi.definitions.sheets.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns one line of a survey into a question. */
final class SurveyQuestion {

    private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "○", "はい");
    private static final Set<String> NO = Set.of("", "no", "false", "false()", "0", "×", "いいえ");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*\\}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PARAMETER = Pattern.compile("(start|end|step)\\s*=\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final String FAILED = "入力の条件に合いません。もう一度お確かめください。";
    private static final String OTHER = "other";

    private final SurveyPage.Row row;
    private final Kinds kinds;
    private final SurveyTexts texts;
    private final Located located;
    private final String name;

    SurveyQuestion(SurveyPage.Row row, Kinds kinds, SurveyTexts texts, Located located) {
        this.row = row;
        this.kinds = kinds;
        this.texts = texts;
        this.located = located;
        this.name = row.text("name");
    }

    Item section(String sectionName) {
        Item item = new Item(row.start());
        item.json().put("id", kinds.names().id(sectionName + "_group")).put("kind", "section");
        title(item, "title", row.texts("label"));
        help(item);
        return item;
    }

    Item read(SurveyType type, SurveyChoices choices) {
        Item item = new Item(row.start());
        if (name.isEmpty()) {
            located.error(row.place("name"), "name がありません。書き加えてください。", "The name is missing; fill it in.");
        }
        String kind = kind(type);
        item.put("/id", row.place("name"));
        item.put("/kind", row.place("type"));
        item.json().put("id", kinds.names().id(name)).put("kind", kind);
        texts(item, kind);
        flags(item, type, kind);
        rules(item);
        if (type.list().isEmpty() && kind.startsWith("choice")) {
            located.error(
                    row.place("type"),
                    "選択肢のリストの名前がありません。select_one LIST と書いてください。",
                    "The list is missing; write select_one LIST.");
        } else if (kind.startsWith("choice")) {
            new SurveyOptions(row, kinds, texts, located).add(item, type, choices);
        } else if (kind.equals("computed")) {
            computed(item);
        } else if (type.name().equals("range")) {
            range(item);
        }
        if (!row.text("default").isEmpty()) {
            item.put("/prefill", row.place("default"));
            String value = prefill(kind);
            if (!value.isEmpty()) {
                item.json().put("prefill", value);
            }
        }
        unsupported(kind);
        return item;
    }

    private String kind(SurveyType type) {
        String kind = type.kind();
        String appearance = row.text("appearance").toLowerCase(Locale.ROOT);
        if (kind.equals("text") && appearance.contains("multiline")) {
            return "paragraph";
        }
        return type.name().equals("range") && !row.text("parameters").contains(".") ? "integer" : kind;
    }

    private void texts(Item item, String kind) {
        Map<String, String> labels = row.texts("label").isEmpty() ? Map.of("", name) : row.texts("label");
        if (kind.equals("statement")) {
            Map<String, String> filled = new HashMap<>();
            texts.complete(labels).forEach((language, text) -> filled.put(language, placeholders(text)));
            filled.forEach((language, text) -> item.text("text", language, row.place("label"), text));
        } else {
            title(item, "title", labels);
        }
        if (kind.equals("consent")) {
            title(item, "text", labels);
        }
        help(item);
    }

    private void help(Item item) {
        title(item, "help", row.texts(row.texts("hint").isEmpty() ? "guidance_hint" : "hint"));
    }

    private void title(Item item, String member, Map<String, String> labels) {
        Place place = row.place(member.equals("help") ? "hint" : "label");
        if (labels.values().stream().anyMatch(label -> REFERENCE.matcher(label).find())) {
            located.error(
                    place,
                    "設問の文に回答（${…}）は入れられません。note の行に分けてください。",
                    "An answer (${…}) cannot stand in the text of a question; put it into a note of its own.");
            return;
        }
        texts.put(item, member, labels, place);
    }

    /** Answers in a text. */
    private String placeholders(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(found -> {
            if (!kinds.knows(found.group(1))) {
                located.error(
                        row.place("label"),
                        "「" + found.group(1) + "」という設問はありません。name を確かめてください。",
                        "There is no question \"" + found.group(1) + "\"; check the name.");
            }
            return Matcher.quoteReplacement("{{" + kinds.feel(found.group(1)) + "}}");
        });
    }

    private void flags(Item item, SurveyType type, String kind) {
        String required = row.text("required").toLowerCase(Locale.ROOT);
        item.put("/required", row.place("required"));
        if (YES.contains(required) && !Set.of("computed", "statement").contains(kind)) {
            item.json().put("required", true);
        } else if (!YES.contains(required) && !NO.contains(required)) {
            located.error(
                    row.place("required"),
                    "required は yes か no で書いてください。条件で変えるときは、設問を分けて relevant で出し分けてください。",
                    "Write yes or no; to require an answer in some cases only, use two questions with relevant.");
        }
        if (type.name().equals("hidden")) {
            item.json().put("staffOnly", true).remove("required");
        }
    }

    private void rules(Item item) {
        String must = feel("constraint", name);
        if (must.isEmpty()) {
            return;
        }
        ObjectNode rule = JsonNodeFactory.instance.objectNode().put("must", must);
        Map<String, String> messages = new HashMap<>();
        texts.complete(row.texts("constraint_message"))
                .forEach((language, text) -> messages.put(language, placeholders(text)));
        if (messages.isEmpty()) {
            messages.put("ja", FAILED);
        }
        messages.forEach((language, text) -> Item.texts(rule, "message", language, text));
        item.json().withArray("/rules").add(rule);
        item.put("/rules/0/must", row.place("constraint"));
        item.put("/rules/0/message", row.place("constraint_message"));
    }

    private void computed(Item item) {
        String value = feel("calculation", name);
        item.put("/value", row.place("calculation"));
        if (!value.isEmpty()) {
            item.json().put("value", value);
        } else if (row.text("calculation").isEmpty()) {
            located.error(
                    row.place("calculation"),
                    "calculation がありません。計算の式を書いてください。",
                    "The calculation is missing; fill it in.");
        }
    }

    private void range(Item item) {
        Matcher parameter = PARAMETER.matcher(row.text("parameters"));
        while (parameter.find()) {
            String member = parameter.group(1).equals("start") ? "min" : "max";
            if (!parameter.group(1).equals("step")) {
                item.set(
                        member,
                        row.place("parameters"),
                        JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(parameter.group(2))));
            }
        }
    }

    void repeatCount(Item item) {
        String count = row.text("repeat_count");
        if (count.matches("\\d{1,2}")) {
            item.json().put("min", Integer.parseInt(count)).put("max", Math.max(1, Integer.parseInt(count)));
        } else if (!count.isEmpty()) {
            located.error(
                    row.place("repeat_count"),
                    "repeat_count は 3 のような数だけが使えます。空にすれば住民が件数を決めます。",
                    "Only a number such as 3 is possible; leave it empty and the resident decides how many.");
        }
    }

    private String prefill(String kind) {
        String value = row.text("default");
        if (value.contains("${") || value.contains("(")) {
            return feel("default", name);
        }
        return switch (kind) {
            case "integer", "decimal" -> NUMBER.matcher(value).matches() ? value : Functions.quoted(value);
            case "date", "time", "date-time" -> Functions.moment(kind, value);
            case "choices" ->
                Stream.of(value.split("\\s+")).map(Functions::quoted).collect(Collectors.joining(", ", "[", "]"));
            case "consent" -> String.valueOf(value.equals("OK"));
            default -> Functions.quoted(value);
        };
    }

    private void unsupported(String kind) {
        if (!row.text("calculation").isEmpty() && !kind.equals("computed")) {
            located.error(
                    row.place("calculation"),
                    "calculation は type が calculate の行でだけ使えます。初めの値なら default に書いてください。",
                    "A calculation is possible in lines of the type calculate only; for a first value use default.");
        }
        if (YES.contains(row.text("readonly").toLowerCase(Locale.ROOT))
                && !Set.of("computed", "statement").contains(kind)) {
            located.error(
                    row.place("readonly"),
                    "readonly は使えません。見せるだけなら note、計算なら calculate にしてください。",
                    "readonly is not possible; use a note to show something, calculate to work it out.");
        }
        for (String media : List.of("media::image", "media::audio", "media::video")) {
            if (!row.text(media).isEmpty()) {
                located.error(
                        row.place(media),
                        "設問に画像・音・動画は付けられません。消してください。",
                        "Pictures, sound and video cannot be added to a question; clear the cell.");
            }
        }
    }

    /** What was entered besides the choices. */
    Item other(SurveyType type) {
        Item item = new Item(row.start());
        item.json()
                .put("id", kinds.names().id(name + "_other"))
                .put("kind", "text")
                .put("title", "その他の内容")
                .put("required", true);
        return item;
    }

    String otherCondition(SurveyType type) {
        String answer = kinds.feel(name);
        return type.name().equals("select_multiple")
                ? "list contains(" + answer + ", \"" + OTHER + "\")"
                : answer + " = \"" + OTHER + "\"";
    }

    /** The expression of a column in FEEL; empty when there is none, or none that can be translated. */
    String feel(String column, @Nullable String self) {
        return new SurveyExpressions(kinds, located).feel(row.text(column), self, row.place(column), Map.of());
    }
}

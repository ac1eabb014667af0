package jp.madoguchi.definitions.form;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import jp.madoguchi.definitions.json.JsonObject;

/** The kinds of questions from their JSON, with what holds unless said. */
final class KindJson {

    private static final List<String> FILE_TYPES = List.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private KindJson() {}

    static QuestionKind read(JsonObject json, boolean required) {
        String kind = json.string("kind");
        return switch (kind) {
            case "text" -> text(json);
            case "paragraph" -> new QuestionKind.Paragraph(json.number("minLength", 0), json.number("maxLength", 1000));
            case "integer" ->
                new QuestionKind.IntegerNumber(
                        json.optionalFeel("min"), json.optionalFeel("max"), json.optionalTexts("unit"));
            case "decimal" ->
                new QuestionKind.DecimalNumber(
                        json.optionalFeel("min"),
                        json.optionalFeel("max"),
                        json.number("scale", 2),
                        json.optionalTexts("unit"));
            case "yen" -> new QuestionKind.Yen(json.optionalFeel("min"), json.optionalFeel("max"));
            case "choice" -> new QuestionKind.Choice(options(json));
            case "choices" -> choices(json, required);
            case "yes-no" -> new QuestionKind.YesNo();
            case "date" -> new QuestionKind.Date(json.optionalFeel("min"), json.optionalFeel("max"));
            case "time" -> new QuestionKind.Time(json.optionalFeel("min"), json.optionalFeel("max"));
            case "date-time" -> new QuestionKind.DateTime(json.optionalFeel("min"), json.optionalFeel("max"));
            case "place" -> new QuestionKind.Place();
            case "photo" -> new QuestionKind.Photo(fewest(json), most(json));
            case "file" ->
                new QuestionKind.File(fewest(json), most(json), json.has("types") ? json.strings("types") : FILE_TYPES);
            case "address" -> new QuestionKind.Address();
            case "person-name" ->
                new QuestionKind.PersonName(named(
                        QuestionKind.Kana.class, json.object("kana").node().asString("none")));
            case "bank-account" -> new QuestionKind.BankAccount();
            case "consent" -> new QuestionKind.Consent(json.texts("text"));
            case "payment" -> new QuestionKind.Payment(json.feel("items"));
            case "section" -> new QuestionKind.Section();
            case "statement" -> new QuestionKind.Statement(json.texts("text"));
            case "computed" ->
                new QuestionKind.Computed(json.feel("value"), json.optionalTexts("unit"), json.flag("money", false));
            case "group" ->
                new QuestionKind.Group(
                        json.texts("itemTitle"),
                        FormJson.questions(json),
                        json.number("min", required ? 1 : 0),
                        json.number("max", 10));
            default -> throw new IllegalArgumentException("no kind of question is called " + kind);
        };
    }

    private static QuestionKind text(JsonObject json) {
        return new QuestionKind.Text(
                named(TextFormat.class, json.object("format").node().asString("free")),
                json.optionalString("pattern"),
                json.optionalTexts("patternMessage"),
                json.number("minLength", 0),
                json.number("maxLength", 200));
    }

    private static QuestionKind choices(JsonObject json, boolean required) {
        List<Option> options = options(json);
        return new QuestionKind.Choices(
                options, json.number("min", required ? 1 : 0), json.number("max", options.size()));
    }

    private static List<Option> options(JsonObject json) {
        return json.list(
                "options",
                option -> new Option(
                        option.string("value"),
                        option.texts("title"),
                        option.optionalTexts("help"),
                        option.optionalFeel("visibleWhen")));
    }

    private static int fewest(JsonObject json) {
        return json.object("count").number("min", 1);
    }

    private static int most(JsonObject json) {
        return json.object("count").number("max", Math.max(1, fewest(json)));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

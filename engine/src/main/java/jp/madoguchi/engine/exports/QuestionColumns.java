package jp.madoguchi.engine.exports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.exports.Column.Format;
import org.jspecify.annotations.Nullable;

/** The columns of a question, kind by kind. */
final class QuestionColumns {

    private static final List<String> STREET = List.of("prefecture", "city", "town", "street");
    private static final String COMMA = "、";

    private final Question question;
    private final String title;
    private final boolean stored;

    private QuestionColumns(Question question, boolean stored) {
        this.question = question;
        this.title = question.title().in(Texts.JAPANESE);
        this.stored = stored;
    }

    /** @param stored whether choices are told as they are stored, not as they are shown */
    static List<Column> of(Question question, boolean stored) {
        return new QuestionColumns(question, stored).columns();
    }

    private List<Column> columns() {
        QuestionKind kind = question.kind();
        if (kind instanceof QuestionKind.Section || kind instanceof QuestionKind.Statement) {
            return List.of();
        }
        if (kind instanceof QuestionKind.PersonName name) {
            return name.kana() == QuestionKind.Kana.NONE
                    ? List.of(part("name", title))
                    : List.of(part("name", title), part("kana", title + "（ふりがな）"));
        }
        if (kind instanceof QuestionKind.Address) {
            return List.of(
                    part("postalCode", title + "（郵便番号）"),
                    new Column(question.id() + ".address", title, Format.TEXT, this::street),
                    part("building", title + "（建物）"));
        }
        if (kind instanceof QuestionKind.Place) {
            return List.of(
                    new Column(question.id() + ".latitude", title + "（緯度）", Format.NUMBER, member("latitude")),
                    new Column(question.id() + ".longitude", title + "（経度）", Format.NUMBER, member("longitude")),
                    part("title", title + "（名称）"),
                    part("address", title + "（住所）"));
        }
        return List.of(new Column(question.id(), title, format(kind), value(kind)));
    }

    private static Format format(QuestionKind kind) {
        if (kind instanceof QuestionKind.Yen || (kind instanceof QuestionKind.Computed computed && computed.money())) {
            return Format.YEN;
        }
        if (kind instanceof QuestionKind.IntegerNumber
                || kind instanceof QuestionKind.DecimalNumber
                || kind instanceof QuestionKind.Computed) {
            return Format.NUMBER;
        }
        if (kind instanceof QuestionKind.Date) {
            return Format.DATE;
        }
        if (kind instanceof QuestionKind.Time) {
            return Format.TIME;
        }
        return kind instanceof QuestionKind.DateTime ? Format.DATE_TIME : Format.TEXT;
    }

    private Function<Source, @Nullable Object> value(QuestionKind kind) {
        String id = question.id();
        if (kind instanceof QuestionKind.Choice choice) {
            Map<String, String> titles = titles(choice.options());
            return source -> title(titles, source.answers().get(id));
        }
        if (kind instanceof QuestionKind.Choices choices) {
            Map<String, String> titles = titles(choices.options());
            return source -> source.answers().get(id) instanceof List<?> chosen
                    ? chosen.stream().map(value -> title(titles, value)).collect(Collectors.joining(COMMA))
                    : null;
        }
        if (kind instanceof QuestionKind.Photo || kind instanceof QuestionKind.File) {
            return source ->
                    AttachedFile.of(source, id).stream().map(AttachedFile::path).collect(Collectors.joining(COMMA));
        }
        return source -> {
            Object answer = source.answers().get(id);
            return answer == null || answer instanceof String || answer instanceof Number
                    ? answer
                    : AnswerText.of(question, answer, Texts.JAPANESE);
        };
    }

    private Map<String, String> titles(List<QuestionKind.Option> options) {
        return stored
                ? Map.of()
                : options.stream()
                        .collect(Collectors.toMap(
                                QuestionKind.Option::value,
                                option -> option.title().in(Texts.JAPANESE),
                                (first, second) -> first));
    }

    private static @Nullable String title(Map<String, String> titles, @Nullable Object value) {
        return value == null ? null : titles.getOrDefault(value.toString(), value.toString());
    }

    private Column part(String member, String heading) {
        return new Column(question.id() + "." + member, heading, Format.TEXT, member(member));
    }

    private Function<Source, @Nullable Object> member(String member) {
        return source -> source.answers().get(question.id()) instanceof Map<?, ?> answer ? answer.get(member) : null;
    }

    private @Nullable Object street(Source source) {
        return source.answers().get(question.id()) instanceof Map<?, ?> address
                ? STREET.stream()
                        .map(address::get)
                        .flatMap(Stream::ofNullable)
                        .map(Objects::toString)
                        .collect(Collectors.joining())
                : null;
    }
}

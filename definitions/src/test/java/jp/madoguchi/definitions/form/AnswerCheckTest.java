package jp.madoguchi.definitions.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.definitions.text.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class AnswerCheckTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPTIONS =
            "\"options\": [{\"value\": \"a\", \"title\": \"あ\"}, {\"value\": \"b\", \"title\": \"い\"}]";

    /** A kind of question as JSON, answers that fit it, and answers that do not. */
    private record Kind(String json, List<Object> good, List<Object> bad) {}

    private static final Map<String, Object> PHOTO = Map.of("content", "c1", "type", "image/jpeg", "size", 1234);
    private static final Map<String, Object> HOME = Map.of(
            "postalCode", "753-0074",
            "prefecture", "山口県",
            "city", "山口市",
            "town", "中央",
            "street", "二丁目3-1");

    private static final List<Kind> KINDS = List.of(
            new Kind("\"kind\": \"text\", \"maxLength\": 5", List.of("山口", "𠮷田髙﨑鷗"), List.of("", "一二三四五六", 5, true)),
            new Kind(
                    "\"kind\": \"text\", \"format\": \"katakana\"",
                    List.of("ヤマグチ ハナコ", "ヴァー・ヱ"),
                    List.of("やまぐち", "ﾔﾏ", "山")),
            new Kind("\"kind\": \"text\", \"format\": \"hiragana\"", List.of("やまぐち はなこ"), List.of("ヤマ", "abc")),
            new Kind("\"kind\": \"text\", \"format\": \"kanji-name\"", List.of("山口 花子"), List.of("")),
            new Kind(
                    "\"kind\": \"text\", \"format\": \"phone\"",
                    List.of("083-922-4111", "+81-83-922-4111"),
                    List.of("０８３", "電話なし")),
            new Kind(
                    "\"kind\": \"text\", \"format\": \"email\"",
                    List.of("hanako@example.jp"),
                    List.of("hanako", "a b@c")),
            new Kind(
                    "\"kind\": \"text\", \"format\": \"postal-code\"",
                    List.of("753-0074"),
                    List.of("7530074", "〒753-0074")),
            new Kind(
                    "\"kind\": \"text\", \"format\": \"pattern\", \"pattern\": \"[A-Z]{2}|[0-9]{3}\"",
                    List.of("AB", "123"), List.of("ABC", "1234", "xAB")),
            new Kind("\"kind\": \"paragraph\"", List.of("一行目\n二行目"), List.of("", "あ".repeat(1001))),
            new Kind(
                    "\"kind\": \"integer\", \"min\": 1, \"max\": 9",
                    List.of(1, 9L, new BigDecimal("3")),
                    List.of(0, 10, "3", 1.5)),
            new Kind(
                    "\"kind\": \"decimal\", \"scale\": 1",
                    List.of(1, new BigDecimal("0.1"), new BigDecimal("-12.5")),
                    List.of(new BigDecimal("0.12"), "1.5")),
            new Kind("\"kind\": \"yen\", \"min\": \"1000\"", List.of(1000, 20000L), List.of(999, -1, "3000円")),
            new Kind("\"kind\": \"choice\", " + OPTIONS, List.of("a", "b"), List.of("c", "あ", List.of("a"))),
            new Kind(
                    "\"kind\": \"choices\", \"max\": 1, " + OPTIONS,
                    List.of(List.of("a")),
                    List.of(List.of(), List.of("a", "b"), List.of("c"), "a")),
            new Kind("\"kind\": \"yes-no\"", List.of(true, false), List.of("はい", 1)),
            new Kind(
                    "\"kind\": \"date\"",
                    List.of("2026-10-01", "2028-02-29"),
                    List.of("2026-02-30", "2026-13-01", "令和8年", "2026/10/01")),
            new Kind("\"kind\": \"time\"", List.of("09:05", "23:59"), List.of("24:00", "9:05", "09:60")),
            new Kind(
                    "\"kind\": \"date-time\"",
                    List.of("2026-10-01T10:30"),
                    List.of("2026-02-30T10:30", "2026-10-01", "2026-10-01T10:30Z")),
            new Kind(
                    "\"kind\": \"place\"",
                    List.of(Map.of("latitude", 34.18, "longitude", 131.47, "title", "市役所")),
                    List.of(
                            Map.of("latitude", 34.18),
                            Map.of("latitude", 91, "longitude", 0),
                            Map.of("latitude", 1, "longitude", 1, "x", 1))),
            new Kind(
                    "\"kind\": \"photo\", \"count\": {\"min\": 1, \"max\": 2}",
                    List.of(List.of(PHOTO), List.of(PHOTO, PHOTO)),
                    List.of(List.of(), List.of(PHOTO, PHOTO, PHOTO), PHOTO, List.of(Map.of("content", "c1")))),
            new Kind("\"kind\": \"file\"", List.of(List.of(PHOTO)), List.of(List.of(PHOTO, PHOTO), List.of("c1"))),
            new Kind("\"kind\": \"address\"", List.of(HOME), List.of(Map.of("postalCode", "753-0074"), "山口市")),
            new Kind(
                    "\"kind\": \"person-name\"",
                    List.of(Map.of("name", "山口 花子")),
                    List.of(Map.of("name", ""), "山口 花子")),
            new Kind(
                    "\"kind\": \"person-name\", \"kana\": \"katakana\"",
                    List.of(Map.of("name", "山口 花子", "kana", "ヤマグチ ハナコ")),
                    List.of(Map.of("name", "山口 花子"), Map.of("name", "山口", "kana", "やまぐち"))),
            new Kind("\"kind\": \"consent\", \"text\": \"同意します\"", List.of(true), List.of(false, "はい")),
            new Kind(
                    "\"kind\": \"group\", \"itemTitle\": \"世帯員\", \"max\": 2, \"questions\": [{\"id\": \"born\", \"kind\": \"date\", \"title\": \"生年月日\", \"required\": true}]",
                    List.of(List.of(Map.of("born", "2000-01-01"))),
                    List.of(
                            List.of(),
                            List.of(Map.of()),
                            List.of(Map.of("born", "x")),
                            List.of(Map.of("born", "2000-01-01", "y", 1)))));

    @TestFactory
    Stream<DynamicTest> takesAnswersOfEachKindAndNoOthers() {
        return KINDS.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.json(), () -> {
                    AnswerCheck check = AnswerCheck.of(
                            form("{\"id\": \"q\", \"title\": \"質問\", \"required\": true, " + kind.json() + "}"));
                    for (Object good : kind.good()) {
                        assertThat(check.check(answers(good))).as("%s", good).isEmpty();
                    }
                    for (Object bad : kind.bad()) {
                        assertThat(check.check(answers(bad)))
                                .as("%s", bad)
                                .isNotEmpty()
                                .allSatisfy(problem ->
                                        assertThat(problem.question()).isIn("q", "born", "y", "x"));
                    }
                    assertThat(check.check(Answers.none()))
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.ja()).contains("質問"));
                }));
    }

    @Test
    void refusesAnswersToQuestionsTheFormDoesNotHave() {
        AnswerCheck check = AnswerCheck.of(
                form(
                        "{\"id\": \"q\", \"title\": \"質問\", \"kind\": \"yes-no\"}, {\"id\": \"s\", \"title\": \"見出し\", \"kind\": \"section\"}"));
        assertThat(check.check(new Answers(Map.of("q", true, "other", 1, "s", "x"))))
                .extracting(AnswerCheck.Problem::question)
                .containsExactlyInAnyOrder("other", "s");
    }

    @Test
    void asksForRequiredAnswersOnlyWhenTheyAreAlwaysAsked() {
        AnswerCheck check = AnswerCheck.of(
                form(
                        "{\"id\": \"q\", \"title\": \"質問\", \"kind\": \"yes-no\"}, {\"id\": \"r\", \"title\": \"理由\", \"kind\": \"text\", \"required\": true, \"visibleWhen\": \"q\"}"));
        assertThat(check.check(Answers.none())).isEmpty();
        assertThat(check.check(new Answers(Map.of("q", true, "r", "")))).hasSize(1);
    }

    @Test
    void takesAnyComputedValueAndAnOptionalListThatIsEmpty() {
        AnswerCheck check = AnswerCheck.of(
                form(
                        "{\"id\": \"c\", \"title\": \"計算\", \"kind\": \"computed\", \"value\": \"1\"}, {\"id\": \"p\", \"title\": \"写真\", \"kind\": \"photo\", \"count\": {\"min\": 2, \"max\": 3}}"));
        assertThat(check.check(new Answers(Map.of("c", new BigDecimal("12.5"), "p", List.of()))))
                .isEmpty();
        assertThat(check.check(new Answers(Map.of("c", "文字", "p", List.of(PHOTO)))))
                .hasSize(1);
    }

    @Test
    void saysNothingOfTheAnswerItselfSoThatItCanBeLogged() {
        AnswerCheck check =
                AnswerCheck.of(form("{\"id\": \"q\", \"title\": \"電話\", \"kind\": \"text\", \"format\": \"phone\"}"));
        assertThat(check.check(answers("山口花子の秘密")).toString())
                .doesNotContain("秘密")
                .contains("電話");
    }

    @Test
    void compilesTheSchemaOfAFormOnce() {
        Form form = form("{\"id\": \"q\", \"title\": \"質問\", \"kind\": \"yes-no\"}");
        assertThat(AnswerCheck.of(form)).isSameAs(AnswerCheck.of(form));
    }

    @Test
    void writesASchemaThatNamesItsDraftAndTitles() {
        Form form = form("{\"id\": \"q\", \"title\": \"質問\", \"kind\": \"yes-no\"}");
        assertThat(AnswerSchema.of(form).at("/properties/q/title").asString()).isEqualTo("質問");
        assertThat(AnswerSchema.of(form).path("$schema").asString()).contains("2020-12");
        assertThat(form.title()).isEqualTo(Texts.of("試験"));
    }

    private static Answers answers(Object answer) {
        return new Answers(Map.of("q", answer));
    }

    private static Form form(String questions) {
        return FormJson.read(JSON.readTree("{\"id\": \"f\", \"title\": \"試験\", \"questions\": [" + questions + "]}"));
    }
}

package jp.madoguchi.definitions.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.TextFormat;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.packages.Manifest.State;
import jp.madoguchi.definitions.packages.PackageReader.Reading;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void fillsInWhatAManifestDoesNotSay() {
        Manifest manifest = read("minimal").manifest();
        assertThat(manifest.languages()).containsExactly("ja");
        assertThat(manifest.procedures()).singleElement().satisfies(procedure -> {
            assertThat(procedure.kind()).isEqualTo(ProcedureKind.APPLICATION);
            assertThat(procedure.states())
                    .extracting(State::id)
                    .containsExactly("submitted", "deficient", "approved", "rejected", "withdrawn", "failed");
            assertThat(procedure.state("deficient").orElseThrow().residentMayCorrect())
                    .isTrue();
        });
        assertThat(read("every-kind").manifest().entryPoints())
                .extracting(Manifest.EntryPoint::menu)
                .containsExactly(true, false);
    }

    @Test
    void readsTheSketchedFormWordForWord() {
        Form form = form("kitchen-waste", "application");
        assertThat(form.questions())
                .extracting(Question::id)
                .containsExactly("name", "bought", "type", "what", "price", "receipt", "grant");
        assertThat(form.question("price").orElseThrow().kind()).isEqualTo(new QuestionKind.Yen(new Feel("1000"), null));
        assertThat(form.question("receipt").orElseThrow().kind()).isEqualTo(new QuestionKind.Photo(1, 3));
        assertThat(form.question("name").orElseThrow().personal()).isTrue();
        assertThat(form.question("bought").orElseThrow().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.must().source()).isEqualTo("bought >= fiscal year start(today())"));
        assertThat(form.question("what").orElseThrow().visibleWhen()).isEqualTo(new Feel("type = \"other\""));
    }

    @Test
    void readsTheSketchedCaseWordForWord() {
        ConversationTest test = read("kitchen-waste").cases().get(0);
        assertThat(test.clock()).isEqualTo("2026-11-20T10:00+09:00");
        assertThat(test.talk()).hasSize(11);
        assertThat(test.talk())
                .contains(
                        new Step.ResidentTypes("/talk/0", "補助金"),
                        new Step.CityAnswers("/talk/1", List.of("お名前"), List.of()),
                        new Step.ResidentPicks("/talk/4", "2026-10-01"),
                        new Step.StaffMarksDeficient("/talk/5", Map.of("receipt", "日付が読めません"), null),
                        new Step.CityAnswers("/talk/6", List.of("日付が読めません", "領収書の写真"), List.of()),
                        new Step.ResidentSendsMedia("/talk/7", "receipt2.jpg", true),
                        new Step.ClockMoves("/talk/8", Duration.ofDays(3)),
                        new Step.StaffDecides("/talk/9", "approved", Map.of()));
        assertThat(test.then())
                .isEqualTo(new ConversationTest.Expectation(
                        "approved", Map.of("grant", 20000), List.of("decision"), 1, null));
    }

    @Test
    void readsEveryOtherActOfACase() {
        ConversationTest test = read("every-kind").cases().get(0);
        assertThat(test.language()).isEqualTo("en");
        assertThat(test.talk())
                .contains(
                        new Step.ResidentFollows("/talk/0", true),
                        new Step.ResidentTaps("/talk/1", "湯田"),
                        new Step.ResidentTaps("/talk/2", "修正"),
                        new Step.ResidentSharesPlace("/talk/5", 34.18, 131.47, "市役所", null),
                        new Step.ResidentSendsMedia("/talk/6", "plan.pdf", false),
                        new Step.ResidentFollows("/talk/7", false),
                        new Step.CityAnswers("/talk/8", List.of(), List.of("エラー")),
                        new Step.CityAnswers("/talk/9", List.of("ありがとう"), List.of("失敗", "エラー")),
                        new Step.ClockMoves("/talk/10", Duration.ofHours(2)),
                        new Step.ClockMoves("/talk/12", Duration.ofMinutes(30)),
                        new Step.ClockMoves("/talk/13", Duration.ofDays(7)),
                        new Step.StaffDecides("/talk/16", "rejected", Map.of("reason", "期限切れ", "points", 3)));
        assertThat(test.then().documents()).isNull();
        assertThat(test.then().mails()).isNull();
    }

    @Test
    void fillsInWhatAQuestionDoesNotSay() {
        Form form = form("every-kind", "every-kind");
        assertThat(kind(form, "free")).isEqualTo(new QuestionKind.Text(TextFormat.FREE, null, null, 0, 200));
        assertThat(kind(form, "photos")).isEqualTo(new QuestionKind.Photo(1, 1));
        assertThat(kind(form, "papers")).isEqualTo(new QuestionKind.File(0, 2, List.of("application/pdf")));
        assertThat(kind(form, "always"))
                .isInstanceOfSatisfying(
                        QuestionKind.Computed.class,
                        computed -> assertThat(computed.value()).isEqualTo(new Feel("1")));
        assertThat(form.question("says").orElseThrow().title().in("ja")).contains("さん、金額は");
        assertThat(form.allQuestions())
                .extracting(question -> question.kind().name())
                .contains(
                        "text",
                        "paragraph",
                        "integer",
                        "decimal",
                        "yen",
                        "choice",
                        "choices",
                        "yes-no",
                        "date",
                        "time",
                        "date-time",
                        "place",
                        "photo",
                        "file",
                        "address",
                        "person-name",
                        "consent",
                        "section",
                        "statement",
                        "computed",
                        "group");
    }

    private static Form form(String fixture, String id) {
        return Objects.requireNonNull(read(fixture).forms().get(id));
    }

    private static QuestionKind kind(Form form, String question) {
        return form.question(question).orElseThrow().kind();
    }

    private static DefinitionPackage read(String fixture) {
        return ((Reading.Read) PackageReader.readFolder(Fixtures.valid(fixture))).definition();
    }
}

package jp.madoguchi.engine.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.documents.Documents.DocumentFailed;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssuingTest {

    @ParameterizedTest
    @EnumSource(Make.class)
    void issuesTheDecisionOnOnePage(Make make) throws IOException {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(city.resident(), Map.of("outcome", "approved"));

            Document document = city.issue(theCase, "decision");
            keep(city.documents.pdf(document), "decision.pdf");

            assertThat(document.number()).isEqualTo("み環指令第1号");
            assertThat(document.title()).isEqualTo("生ごみ処理機購入費補助金交付決定通知書");
            assertThat(document.issued()).isEqualTo(DocumentsFixture.MORNING);
            try (PDDocument pdf = Loader.loadPDF(city.documents.pdf(document))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("み環指令第1号", "令和8年11月20日", "髙﨑 花子　様", "みほん市長　見本 一郎", "金 19,900円", "末尾 567")
                        .doesNotContain("1234567", "公印省略", "{{");
                assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("みほん市");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Make.class, names = "H2")
    void issuesTheRejectionWithItsReasonAndWithoutASealWhenNoneIsSet(Make make) throws IOException {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(
                    city.resident(), Map.of("outcome", "rejected", "reason", "購入日が今年度（令和8年4月1日以降）ではないため。"));
            Map<String, Object> parameters = new HashMap<>(parameters(city));
            parameters.remove("seal");
            city.cases.variables.put("parameters", parameters);

            Document document = city.issue(theCase, "rejection");
            keep(city.documents.pdf(document), "rejection.pdf");

            try (PDDocument pdf = Loader.loadPDF(city.documents.pdf(document))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("不交付決定通知書", "購入日が今年度", "（公印省略）");
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheDocumentWithItsCase(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(city.resident(), Map.of("outcome", "approved"));

            Document first = city.issue(theCase, "decision");
            Document second = city.issue(theCase, "rejection");

            assertThat(city.documents.of(DocumentsFixture.CITY, theCase.number()))
                    .containsExactly(first, second);
            assertThat(city.documents.find(DocumentsFixture.CITY, "み環指令第2号")).contains(second);
            assertThat(city.documents.find(DocumentsFixture.CITY, "み環指令第3号")).isEmpty();
            assertThat(city.cases.notes)
                    .first()
                    .isEqualTo(new FakeRecord.Note(
                            theCase.number(),
                            "document-issued",
                            Map.of("number", "み環指令第1号", "title", first.title(), "template", "decision")));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsTheNewestOfANumberThatComesAgainEveryYear(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(city.resident(), Map.of("outcome", "approved"));
            city.issue(theCase, "decision");
            city.clock.set(Instant.parse("2027-04-01T00:00:00Z"));

            Document nextYear = city.issue(theCase, "decision");

            assertThat(nextYear.number()).isEqualTo("み環指令第1号");
            assertThat(city.documents.find(DocumentsFixture.CITY, "み環指令第1号")).contains(nextYear);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Make.class, names = "H2")
    void tellsStaffOfCharactersItCannotPrint(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(city.resident(), Map.of("outcome", "approved"));
            city.cases.variables.put("name", Map.of("name", "山口 \uD842\uDFB7😀"));

            city.issue(theCase, "decision");

            assertThat(city.cases.notes.get(0).details())
                    .extractingByKey("missing")
                    .asString()
                    .contains("U+1F600");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Make.class, names = "H2")
    void saysWhichPlaceholderCouldNotBeFilled(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(city.resident(), Map.of("outcome", "approved"));
            city.packages.documents.put("broken", broken());

            assertThatThrownBy(() -> city.issue(theCase, "broken"))
                    .isInstanceOf(DocumentFailed.class)
                    .hasMessageContaining("documents/broken.html 2行目 {{ yen(product) }}");
            assertThatThrownBy(() -> city.issue(theCase, "nowhere"))
                    .isInstanceOf(DocumentFailed.class)
                    .hasMessageContaining("documents/nowhere.html");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void usesUpNoNumberWhenItFailsAndItsCallerGoesOn(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            Case theCase = city.application(city.resident(), Map.of("outcome", "approved"));
            city.packages.documents.put("broken", broken());
            city.issue(theCase, "decision");

            city.database.transaction().executeWithoutResult(status -> {
                assertThatThrownBy(() -> city.documents.issue(theCase, "broken"))
                        .isInstanceOf(DocumentFailed.class);
                city.database
                        .jdbc()
                        .update("insert into document_link values ('mihon', 'kept', 'x', current_timestamp)");
            });

            assertThat(city.database.count("select count(*) from document_link"))
                    .isEqualTo(1);
            assertThat(city.issue(theCase, "decision").number()).isEqualTo("み環指令第2号");
            assertThat(city.database.count("select count(*) from document")).isEqualTo(2);
        }
    }

    /** It takes a number of the same prefix as the decision, and fails after that. */
    private static DocumentTemplate broken() {
        String xhtml = """
                <html><head><title>x</title><meta name="number-prefix" content="{{ parameters.decree }}指令"/></head><body>
                <p>{{ yen(product) }}</p></body></html>""";
        return DocumentTemplate.read("broken", xhtml.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(DocumentsFixture city) {
        return (Map<String, Object>) Objects.requireNonNull(city.cases.variables.get("parameters"));
    }

    /** Left in the build folder, to be looked at. */
    private static void keep(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name), pdf);
    }
}

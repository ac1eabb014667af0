package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Issues documents in name only; the template {@code broken} fails, and {@code explodes} until the printer works. */
class FakeDocuments implements Documents {

    private final Town town;
    private final Clock clock;

    FakeDocuments(Town town, Clock clock) {
        this.town = town;
        this.clock = clock;
    }

    @Override
    public Document issue(Case theCase, String template) {
        if (template.equals("broken")) {
            throw new DocumentFailed("{{money}} がありません", new IllegalArgumentException());
        }
        if (template.equals("explodes") && !town.printerWorks) {
            throw new IllegalStateException("no paper for 山口 花子");
        }
        town.happens("書類:" + template);
        return new Document(
                theCase.municipality(),
                "環政第1号",
                theCase.number(),
                template,
                template.equals("approval") ? "交付決定通知書" : "不交付決定通知書",
                "c1",
                clock.instant());
    }

    @Override
    public List<Document> of(MunicipalityId municipality, String caseNumber) {
        return List.of();
    }

    @Override
    public Optional<Document> find(MunicipalityId municipality, String documentNumber) {
        return Optional.empty();
    }

    @Override
    public byte[] pdf(Document document) {
        return new byte[0];
    }

    @Override
    public String link(Document document, Instant expires) {
        return "https://city.example.jp/d/1?until=" + expires;
    }
}

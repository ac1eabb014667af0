package jp.madoguchi.engine.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents issued to somebody. Their numbers are not given again. */
@Component
class DocumentHolding implements Holding {

    private final JdbcClient jdbc;
    private final DocumentShelf shelf;
    private final Contents contents;

    DocumentHolding(JdbcClient jdbc, DocumentShelf shelf, Contents contents) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.contents = contents;
    }

    @Override
    public Set<String> tables() {
        return Set.of("document");
    }

    private List<Documents.Document> of(Subject subject) {
        return subject.cases().stream()
                .flatMap(number -> shelf.of(subject.municipality(), number).stream())
                .toList();
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        for (Documents.Document document : of(subject)) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("number", document.number());
            shown.put("title", document.title());
            shown.put("case", document.caseNumber());
            shown.put("issued", document.issued());
            shown.put("content", document.content());
            to.add("documents", shown);
            to.contents(List.of(document.content()));
        }
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        List<String> files =
                of(subject).stream().map(Documents.Document::content).toList();
        contents.deleteAll(subject.municipality(), files);
        note(to, delete("case_number = any(?)", subject, subject.numbers()));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        note(to, delete("resident_id = ?", subject, subject.resident().id()));
    }

    private static void note(Erasing to, int count) {
        to.erased("documents", "発行した文書（PDF）", "Documents issued (PDF)", count);
    }

    private int delete(String which, Subject subject, Object value) {
        return jdbc.sql("delete from document where municipality_id = ? and " + which)
                .params(subject.municipality().value(), value)
                .update();
    }
}

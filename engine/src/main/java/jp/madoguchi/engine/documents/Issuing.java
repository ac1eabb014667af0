package jp.madoguchi.engine.documents;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseRecord;
import jp.madoguchi.engine.documents.DocumentShelf.Issued;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.documents.Documents.DocumentFailed;
import jp.madoguchi.engine.documents.pdf.Printed;
import jp.madoguchi.engine.packages.Packages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues a document: a number, a PDF, a place on the shelf, a line in the timeline. */
@Component
class Issuing {

    private final Packages packages;
    private final CaseRecord cases;
    private final DocumentRegister register;
    private final DocumentPress press;
    private final DocumentShelf shelf;

    Issuing(Packages packages, CaseRecord cases, DocumentRegister register, DocumentPress press, DocumentShelf shelf) {
        this.packages = packages;
        this.cases = cases;
        this.register = register;
        this.press = press;
        this.shelf = shelf;
    }

    /**
     * Issues, or leaves no trace: the caller may catch what is thrown and go on, and then the number must not be missing from the
     * register.
     */
    @Transactional(propagation = Propagation.NESTED)
    public Document issue(Case theCase, String templateId) {
        DocumentTemplate template = template(theCase, templateId);
        Map<String, @Nullable Object> variables = new HashMap<>(cases.variables(theCase));
        String prefix = press.numberPrefix(template, variables, register.now()).orElse(theCase.department());
        DocumentRegister.Entry entry = register.next(theCase.municipality(), prefix);
        variables.put(
                "document", Map.of("number", entry.number(), "date", entry.at().toLocalDate()));
        Printed printed = press.print(template, variables, municipality(theCase, variables), entry.at());
        String title = template.title().in("ja");
        Document document = new Document(
                theCase.municipality(),
                entry.number(),
                theCase.number(),
                templateId,
                title,
                shelf.store(theCase.municipality(), title, printed.pdf()),
                entry.at().toInstant());
        shelf.add(new Issued(document, theCase.resident()), entry.fiscalYear());
        note(document, printed);
        return document;
    }

    private DocumentTemplate template(Case theCase, String id) {
        DocumentTemplate template = packages.find(theCase.municipality(), theCase.packageVersion())
                .map(installed -> installed.definition().documents().get(id))
                .orElse(null);
        if (template == null) {
            throw new DocumentFailed(
                    "パッケージ %s に documents/%s.html がありません。".formatted(theCase.packageVersion(), id), null);
        }
        return template;
    }

    private static String municipality(Case theCase, Map<String, ?> variables) {
        return variables.get("municipality") instanceof Map<?, ?> municipality
                        && municipality.get("name") instanceof String name
                ? name
                : theCase.municipality().value();
    }

    private void note(Document document, Printed printed) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", document.number());
        details.put("title", document.title());
        details.put("template", document.template());
        if (!printed.missing().isEmpty()) {
            details.put("missing", printed.missing());
        }
        cases.note(document.municipality(), document.caseNumber(), "document-issued", details);
    }
}

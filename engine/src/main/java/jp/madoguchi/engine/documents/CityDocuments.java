package jp.madoguchi.engine.documents;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class CityDocuments implements Documents {

    private final Issuing issuing;
    private final DocumentShelf shelf;
    private final LinkTokens tokens;
    private final LinkAddress address;

    CityDocuments(Issuing issuing, DocumentShelf shelf, LinkTokens tokens, LinkAddress address) {
        this.issuing = issuing;
        this.shelf = shelf;
        this.tokens = tokens;
        this.address = address;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DocumentFailed.class)
    public Document issue(Case theCase, String template) {
        return issuing.issue(theCase, template);
    }

    @Override
    public List<Document> of(MunicipalityId municipality, String caseNumber) {
        return shelf.of(municipality, caseNumber);
    }

    @Override
    public Optional<Document> find(MunicipalityId municipality, String documentNumber) {
        return shelf.newest(municipality, documentNumber);
    }

    @Override
    public byte[] pdf(Document document) {
        return shelf.pdf(document)
                .orElseThrow(() -> new NoSuchElementException("the PDF of " + document.number() + " was erased"));
    }

    @Override
    public String link(Document document, Instant expires) {
        UUID content = UUID.fromString(document.content());
        UUID resident = shelf.find(document.municipality(), content)
                .orElseThrow(() -> new NoSuchElementException("no document " + document.number()))
                .resident();
        return address.of(tokens.issue(document.municipality(), content, resident, expires));
    }
}

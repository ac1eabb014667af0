package jp.madoguchi.engine.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The issued documents: what they are in the table {@code document}, their PDFs with the contents. */
@Component
class DocumentShelf {

    private static final String COLUMNS =
            "select municipality_id, content, number, case_number, resident_id, template, title, issued from document";

    private final JdbcClient jdbc;
    private final Contents contents;

    DocumentShelf(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** A document and whose it is. */
    record Issued(Document document, UUID resident) {}

    String store(MunicipalityId municipality, String title, byte[] pdf) {
        return contents.store(municipality, "application/pdf", title + ".pdf", pdf);
    }

    void add(Issued issued, int fiscalYear) {
        Document document = issued.document();
        jdbc.sql(
                        "insert into document (municipality_id, content, number, fiscal_year, case_number, resident_id, template,"
                                + " title, issued) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.municipality().value(),
                        UUID.fromString(document.content()),
                        document.number(),
                        fiscalYear,
                        document.caseNumber(),
                        issued.resident(),
                        document.template(),
                        document.title(),
                        Timestamp.from(document.issued()))
                .update();
    }

    List<Document> of(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql(COLUMNS + " where municipality_id = ? and case_number = ? order by issued, content")
                .params(municipality.value(), caseNumber)
                .query((row, index) -> issued(row).document())
                .list();
    }

    /** Numbers begin anew each fiscal year; the newest document of the number is meant. */
    Optional<Document> newest(MunicipalityId municipality, String number) {
        return jdbc
                .sql(COLUMNS + " where municipality_id = ? and number = ? order by fiscal_year desc")
                .params(municipality.value(), number)
                .query((row, index) -> issued(row).document())
                .list()
                .stream()
                .findFirst();
    }

    Optional<Issued> find(MunicipalityId municipality, UUID content) {
        return jdbc.sql(COLUMNS + " where municipality_id = ? and content = ?")
                .params(municipality.value(), content)
                .query((row, index) -> issued(row))
                .optional();
    }

    /** The documents of a case belong to another resident now: links given to the one before open no more. */
    void claim(MunicipalityId municipality, String caseNumber, UUID resident) {
        jdbc.sql("update document set resident_id = ? where municipality_id = ? and case_number = ?")
                .params(resident, municipality.value(), caseNumber)
                .update();
    }

    /** The PDF; empty when it was erased. */
    Optional<byte[]> pdf(Document document) {
        return contents.find(document.municipality(), document.content()).map(Contents.Content::bytes);
    }

    private static Issued issued(ResultSet row) throws SQLException {
        Document document = new Document(
                new MunicipalityId(row.getString("municipality_id")),
                row.getString("number"),
                row.getString("case_number"),
                row.getString("template"),
                row.getString("title"),
                row.getObject("content", UUID.class).toString(),
                row.getTimestamp("issued").toInstant());
        return new Issued(document, row.getObject("resident_id", UUID.class));
    }
}

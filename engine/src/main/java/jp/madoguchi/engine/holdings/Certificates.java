package jp.madoguchi.engine.holdings;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.audit.AuditLog;
import jp.madoguchi.engine.holdings.Certificate.Body;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code erasure_certificate}. Never changed and never deleted. */
@Component
public class Certificates {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String PURPOSE = "erasure/";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Certificates(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** A page of certificates, newest first. */
    public record Page(List<Certificate> items, int page, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** An id no certificate has. Answered as 404. */
    public static class UnknownCertificate extends RuntimeException {
        public UnknownCertificate(UUID id) {
            super("消去証明書 " + id + " はありません。 / There is no certificate of this id.");
        }
    }

    /** A certificate that is not in the audit log yet. */
    record Drawn(Body body, byte[] written, String sha256) {}

    Drawn draw(UUID resident, String reason, Acting acting, Erasing erasing) {
        Body body = new Body(
                IDS.generate(),
                resident,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.id(),
                acting.name(),
                reason,
                erasing.erased(),
                erasing.kept());
        byte[] written = json.writeValueAsBytes(body);
        return new Drawn(body, written, sha256(written));
    }

    Certificate keep(MunicipalityId municipality, Drawn drawn, AuditLog.Written entry) {
        Body body = drawn.body();
        jdbc.sql(
                        "insert into erasure_certificate (municipality_id, id, resident_id, at, who, content, sha256, audit_number,"
                                + " audit_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        body.id(),
                        body.resident(),
                        Timestamp.from(body.at()),
                        body.who(),
                        vault.seal(municipality, PURPOSE + body.id(), drawn.written()),
                        drawn.sha256(),
                        entry.number(),
                        entry.hash())
                .update();
        return new Certificate(body, drawn.sha256(), new Certificate.Entry(entry.number(), entry.hash()));
    }

    public Optional<Certificate> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select * from erasure_certificate where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query((row, index) -> certificate(municipality, row))
                .optional();
    }

    /** @param page from 0 */
    public Page page(MunicipalityId municipality, int page, int size) {
        long total = jdbc.sql("select count(*) from erasure_certificate where municipality_id = ?")
                .param(municipality.value())
                .query(Long.class)
                .single();
        List<Certificate> items = jdbc.sql("select * from erasure_certificate where municipality_id = ?"
                        + " order by at desc, id desc limit ? offset ?")
                .params(municipality.value(), size, (long) page * size)
                .query((row, index) -> certificate(municipality, row))
                .list();
        return new Page(items, page, total);
    }

    private Certificate certificate(MunicipalityId municipality, ResultSet row) throws SQLException {
        byte[] written = vault.open(municipality, PURPOSE + row.getObject("id", UUID.class), row.getBytes("content"));
        return new Certificate(
                json.readValue(written, Body.class),
                row.getString("sha256"),
                new Certificate.Entry(row.getLong("audit_number"), row.getString("audit_hash")));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package jp.madoguchi.engine.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code claim_code}: codes as keyed hashes. All in the caller's transaction. */
@Component
class CodeStore {

    private static final String PURPOSE = "claim-code";
    private static final String ALL = "select case_number, expires, used, used_by from claim_code where ";

    private final JdbcClient jdbc;
    private final Vault vault;

    CodeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A code that was given out.
     *
     * @param usedBy null while it is not used
     */
    record Given(
            String caseNumber,
            Instant expires,
            @Nullable Instant used,
            @Nullable UUID usedBy) {}

    /** Gives a case this code, and ends the one it had. */
    void give(MunicipalityId municipality, String caseNumber, ClaimCode code, Instant expires) {
        jdbc.sql("delete from claim_code where municipality_id = ? and case_number = ?")
                .params(municipality.value(), caseNumber)
                .update();
        jdbc.sql("insert into claim_code (municipality_id, code_hash, case_number, expires) values (?, ?, ?, ?)")
                .params(municipality.value(), hash(municipality, code), caseNumber, Timestamp.from(expires))
                .update();
    }

    /** Held until the end of the transaction: of two who use it at the same moment one sees that it is used. */
    Optional<Given> lock(MunicipalityId municipality, ClaimCode code) {
        return jdbc.sql(ALL + "municipality_id = ? and code_hash = ? for update")
                .params(municipality.value(), hash(municipality, code))
                .query(CodeStore::row)
                .optional();
    }

    Optional<Given> ofCase(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql(ALL + "municipality_id = ? and case_number = ?")
                .params(municipality.value(), caseNumber)
                .query(CodeStore::row)
                .optional();
    }

    void used(MunicipalityId municipality, ClaimCode code, UUID by, Instant at) {
        jdbc.sql("update claim_code set used = ?, used_by = ? where municipality_id = ? and code_hash = ?")
                .params(Timestamp.from(at), by, municipality.value(), hash(municipality, code))
                .update();
    }

    private String hash(MunicipalityId municipality, ClaimCode code) {
        return vault.hash(municipality, PURPOSE, code.value());
    }

    private static Given row(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("used");
        return new Given(
                row.getString("case_number"),
                row.getTimestamp("expires").toInstant(),
                used == null ? null : used.toInstant(),
                row.getObject("used_by", UUID.class));
    }
}

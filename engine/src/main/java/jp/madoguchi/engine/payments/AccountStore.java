package jp.madoguchi.engine.payments;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment_account}: one row for each case with books. */
@Component
class AccountStore {

    private static final int TOKEN_BYTES = 18;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param token names the case in the link to pay */
    record CaseAccount(
            String caseNumber, String token, @Nullable LocalDate dueOn) {}

    /** Makes the row when there is none, and holds it until the end of the transaction. */
    CaseAccount lock(MunicipalityId municipality, String caseNumber) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        jdbc.sql("insert into payment_account (municipality_id, case_number, token, created) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        municipality.value(),
                        caseNumber,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                        Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select * from payment_account where municipality_id = ? and case_number = ? for update")
                .params(municipality.value(), caseNumber)
                .query(AccountStore::row)
                .single();
    }

    Optional<CaseAccount> find(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql("select * from payment_account where municipality_id = ? and case_number = ?")
                .params(municipality.value(), caseNumber)
                .query(AccountStore::row)
                .optional();
    }

    Optional<CaseAccount> byToken(MunicipalityId municipality, String token) {
        return jdbc.sql("select * from payment_account where municipality_id = ? and token = ?")
                .params(municipality.value(), token)
                .query(AccountStore::row)
                .optional();
    }

    void dueOn(MunicipalityId municipality, String caseNumber, LocalDate dueOn) {
        jdbc.sql("update payment_account set due_on = ? where municipality_id = ? and case_number = ?")
                .params(java.sql.Date.valueOf(dueOn), municipality.value(), caseNumber)
                .update();
    }

    private static CaseAccount row(ResultSet row, int index) throws SQLException {
        java.sql.Date due = row.getDate("due_on");
        return new CaseAccount(
                row.getString("case_number"), row.getString("token"), due == null ? null : due.toLocalDate());
    }
}

package jp.madoguchi.engine.admissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.admissions.Admissions.Applicant;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which case holds which row. */
@Component
class ClaimStore {

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number of the case; empty inside the transaction that opens it */
    record Holder(String number) {
        boolean is(Applicant who) {
            return Objects.equals(who.caseNumber(), number);
        }
    }

    Optional<Holder> holder(Applicant who, String register, String rowKey) {
        return jdbc.sql("select case_number from admission_claim where municipality_id = ? and package_id = ?"
                        + " and procedure_id = ? and register_id = ? and row_key = ?")
                .params(who.municipality().value(), who.version().id(), who.procedure(), register, rowKey)
                .query((row, number) -> new Holder(Objects.requireNonNullElse(row.getString(1), "")))
                .optional();
    }

    /** False when the row is held already. The primary key decides between two at the same moment: one waits for the other. */
    boolean insert(Applicant who, String register, String rowKey, Instant now) {
        return jdbc.sql("insert into admission_claim (municipality_id, package_id, procedure_id, register_id, row_key,"
                                + " resident_id, case_number, claimed) values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                who.municipality().value(),
                                who.version().id(),
                                who.procedure(),
                                register,
                                rowKey,
                                who.resident())
                        .param(who.caseNumber())
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Gives the claims the applicant has just made the number of the case that was opened. */
    void opened(Applicant who, String number) {
        jdbc.sql("update admission_claim set case_number = ? where municipality_id = ? and package_id = ?"
                        + " and procedure_id = ? and resident_id = ? and case_number is null")
                .params(number, who.municipality().value(), who.version().id(), who.procedure(), who.resident())
                .update();
    }

    /** The case that holds rows belongs to another resident now. */
    void hand(MunicipalityId municipality, String caseNumber, UUID resident) {
        jdbc.sql("update admission_claim set resident_id = ? where municipality_id = ? and case_number = ?")
                .params(resident, municipality.value(), caseNumber)
                .update();
    }

    void release(MunicipalityId municipality, String caseNumber) {
        jdbc.sql("delete from admission_claim where municipality_id = ? and case_number = ?")
                .params(municipality.value(), caseNumber)
                .update();
    }
}

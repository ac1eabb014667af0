package jp.madoguchi.engine.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of document numbers: per prefix and fiscal year 1, 2, 3 … without a gap. */
@Component
class DocumentRegister {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param number for example {@code 環政第12号} */
    record Entry(String number, int fiscalYear, ZonedDateTime at) {}

    /** As exact as the database keeps it. */
    public ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(JAPAN);
    }

    /** Takes the next number. Others who want one of the same prefix wait until this transaction ends; a rollback gives it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry next(MunicipalityId municipality, String prefix) {
        ZonedDateTime now = now();
        int fiscalYear = fiscalYear(now.toLocalDate());
        jdbc.sql("insert into document_register (municipality_id, prefix, fiscal_year, last_number) values (?, ?, ?, 0)"
                        + " on conflict do nothing")
                .params(municipality.value(), prefix, fiscalYear)
                .update();
        jdbc.sql("update document_register set last_number = last_number + 1"
                        + " where municipality_id = ? and prefix = ? and fiscal_year = ?")
                .params(municipality.value(), prefix, fiscalYear)
                .update();
        long number = jdbc.sql("select last_number from document_register"
                        + " where municipality_id = ? and prefix = ? and fiscal_year = ?")
                .params(municipality.value(), prefix, fiscalYear)
                .query(Long.class)
                .single();
        return new Entry(prefix + "第" + number + "号", fiscalYear, now);
    }

    /** A fiscal year runs from April to March and is named by the year it begins in. */
    static int fiscalYear(LocalDate date) {
        return date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear();
    }
}

package jp.madoguchi.engine.retention;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.retention.RetentionTimes.OfProcedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code retention_time}. */
@Component
@Transactional
public class TimesStore {

    private static final String CASES = "closed-cases";
    private static final String RESIDENTS = "silent-residents";
    private static final String LEFTOVERS = "leftovers";

    private final JdbcClient jdbc;

    TimesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String kind,
            String packageId,
            String procedure,
            @Nullable Integer months) {}

    /** What a municipality set; {@link RetentionTimes#WITHOUT_END} when it set nothing. */
    @Transactional(readOnly = true)
    public RetentionTimes of(MunicipalityId municipality) {
        List<Row> rows = jdbc.sql("select kind, package_id, procedure_id, months from retention_time"
                        + " where municipality_id = ? order by package_id, procedure_id, kind")
                .param(municipality.value())
                .query((row, index) ->
                        new Row(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class)))
                .list();
        List<OfProcedure> procedures = rows.stream()
                .filter(row -> !row.packageId().isEmpty())
                .map(row -> new OfProcedure(row.packageId(), row.procedure(), row.months()))
                .toList();
        return new RetentionTimes(months(rows, CASES), procedures, months(rows, RESIDENTS), months(rows, LEFTOVERS));
    }

    private static @Nullable Integer months(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.packageId().isEmpty())
                .findFirst()
                .map(Row::months)
                .orElse(null);
    }

    /** Replaces them all. */
    public void put(MunicipalityId municipality, RetentionTimes times) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(CASES, "", "", times.closedCases()));
        rows.add(new Row(RESIDENTS, "", "", times.silentResidents()));
        rows.add(new Row(LEFTOVERS, "", "", times.leftovers()));
        rows.removeIf(row -> row.months() == null);
        times.procedures().forEach(one -> rows.add(new Row(CASES, one.packageId(), one.procedure(), one.months())));
        jdbc.sql("delete from retention_time where municipality_id = ?")
                .param(municipality.value())
                .update();
        rows.forEach(
                row -> jdbc.sql("insert into retention_time (municipality_id, kind, package_id, procedure_id, months)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(municipality.value(), row.kind(), row.packageId(), row.procedure())
                        .param(row.months())
                        .update());
    }
}

package jp.madoguchi.engine.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the table {@code case_file} along its key. */
@Component
class StoredCaseScan implements CaseScan {

    private static final String COLUMNS =
            "select number, package_version, procedure_id, state, submitted, content from case_file";
    private static final String VERSIONS = "select package_version from case_file";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectReader content;

    StoredCaseScan(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        // An amount of 12345678.9 must not come out as 1.23456789E7.
        this.content = json.readerFor(CaseContent.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealedCase> next(MunicipalityId municipality, Filter filter, String after, int limit) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> values = narrow(sql, municipality, filter);
        sql.append(" and number > ? order by number limit ?");
        values.add(after);
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, index) -> row(municipality, filter.packageId(), row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(MunicipalityId municipality, Filter filter) {
        StringBuilder sql = new StringBuilder("select count(*) from case_file");
        List<Object> values = narrow(sql, municipality, filter);
        return jdbc.sql(sql.toString()).params(values).query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> versions(MunicipalityId municipality, Filter filter) {
        StringBuilder sql = new StringBuilder(VERSIONS);
        List<Object> values = narrow(sql, municipality, filter);
        sql.append(" group by package_version order by max(submitted) desc, package_version desc");
        return jdbc.sql(sql.toString()).params(values).query(String.class).list();
    }

    /** Adds the condition, and gives the values of its marks. */
    private static List<Object> narrow(StringBuilder sql, MunicipalityId municipality, Filter filter) {
        sql.append(" where municipality_id = ? and package_id = ?");
        List<Object> values = new ArrayList<>(List.of(municipality.value(), filter.packageId()));
        Set<String> departments = filter.reach().departments();
        if (departments != null) {
            sql.append(" and department = any(?)");
            values.add(departments.toArray(String[]::new));
        }
        if (!filter.procedures().isEmpty()) {
            String marks =
                    String.join(", ", Collections.nCopies(filter.procedures().size(), "?"));
            sql.append(" and procedure_id in (").append(marks).append(')');
            values.addAll(filter.procedures());
        }
        if (filter.state() != null) {
            sql.append(" and state = ?");
            values.add(filter.state());
        }
        if (filter.from() != null) {
            sql.append(" and submitted >= ?");
            values.add(Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            sql.append(" and submitted < ?");
            values.add(Timestamp.from(filter.to()));
        }
        if (!filter.numbers().isEmpty()) {
            sql.append(" and number = any(?)");
            values.add(filter.numbers().toArray(String[]::new));
        }
        return values;
    }

    private SealedCase row(MunicipalityId municipality, String packageId, ResultSet row) throws SQLException {
        String number = row.getString("number");
        byte[] bytes = row.getBytes("content");
        return new SealedCase(
                number,
                new PackageVersion(packageId, row.getString("package_version")),
                row.getString("procedure_id"),
                row.getString("state"),
                row.getTimestamp("submitted").toInstant(),
                () -> content.readValue(vault.open(municipality, "case/" + number, bytes)));
    }
}

package jp.madoguchi.engine.cases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Gives case numbers out; the table {@code case_number}. A number is taken for good at once, outside the caller's transaction and on a
 * connection of its own: else every submission would hold the row of the year until its process has started. A submission that fails
 * leaves a gap.
 */
@Component
class CaseNumbers implements DisposableBean {

    private static final String NEXT =
            "update case_number set last_number = last_number + 1 where municipality_id = ? and number_year = ?";
    private static final String FIRST =
            "insert into case_number (municipality_id, number_year, last_number) values (?, ?, 0) on conflict do nothing";
    private static final String POOL = "case-numbers";
    private static final int CONNECTIONS = 2;

    private final DataSource own;
    private final JdbcClient jdbc;

    CaseNumbers(DataSource database) {
        own = database instanceof HikariDataSource pool ? besides(pool) : database;
        jdbc = JdbcClient.create(own);
    }

    private static HikariDataSource besides(HikariDataSource pool) {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName(POOL);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        // Returned before it is on disk: whatever commits after it, as the case itself does, brings it there too.
        if (String.valueOf(config.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
            config.setConnectionInitSql("set synchronous_commit = off");
        }
        return new HikariDataSource(config);
    }

    /** The next number of that year, for example {@code 2026-000123}; never given out again. */
    String next(MunicipalityId municipality, int year) {
        GeneratedKeyHolder number = new GeneratedKeyHolder();
        while (jdbc.sql(NEXT).params(municipality.value(), year).update(number, "last_number") == 0) {
            jdbc.sql(FIRST).params(municipality.value(), year).update();
        }
        Number last = Objects.requireNonNull(number.getKey());
        return "%d-%06d".formatted(year, last.longValue());
    }

    @Override
    public void destroy() {
        if (own instanceof HikariDataSource pool && POOL.equals(pool.getPoolName())) {
            pool.close();
        }
    }
}

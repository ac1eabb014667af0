package jp.madoguchi.engine.residents;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stood in the database before V0214 is left to be worked off, once. */
class UnreadWordsMigrationTest {

    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Make.class)
    void leavesCasesAndAttributesWithoutWordsToBeWorkedOff(Make make) {
        try (HikariDataSource source = source(make)) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            Flyway.configure().dataSource(source).target("208").load().migrate();
            resident(jdbc, OLD);
            resident(jdbc, NEW);
            applies(jdbc, OLD, "2026-000001");
            applies(jdbc, NEW, "2026-000002");
            jdbc.update(
                    "insert into resident_word (municipality_id, word, resident_id, source)"
                            + " values ('yamaguchi', 1, ?, 'case/2026-000002')",
                    NEW);
            jdbc.update(
                    "insert into resident_word (municipality_id, word, resident_id, source)"
                            + " values ('yamaguchi', 1, ?, 'attributes')",
                    NEW);
            Flyway.configure().dataSource(source).load().migrate();
            assertThat(jdbc.queryForList("select source from resident_unread_words order by source", String.class))
                    .containsExactly("attributes", "case/2026-000001");
            assertThat(jdbc.queryForList("select distinct resident_id from resident_unread_words", UUID.class))
                    .containsExactly(OLD);
        }
    }

    private static void resident(JdbcTemplate jdbc, UUID id) {
        jdbc.update(
                "insert into resident (municipality_id, id, channel_kind, channel, channel_user_hash, channel_user, following,"
                        + " language, attributes, arrived) values ('yamaguchi', ?, 'line', 'line', ?, ?, true, 'ja', ?, now())",
                id,
                id.toString(),
                new byte[1],
                new byte[1]);
    }

    private static void applies(JdbcTemplate jdbc, UUID resident, String number) {
        jdbc.update(
                "insert into case_file (municipality_id, number, resident_id, package_id, package_version, procedure_id, state,"
                        + " department, content, revision, submitted, changed)"
                        + " values ('yamaguchi', ?, ?, 'p', '1', 'q', 's', 'd', ?, 0, now(), now())",
                number,
                resident,
                new byte[1]);
    }

    private static HikariDataSource source(Make make) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(
                make == Make.H2
                        ? "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                        : Make.emptyPostgres());
        if (make == Make.POSTGRESQL) {
            source.setUsername("postgres");
        }
        return source;
    }
}

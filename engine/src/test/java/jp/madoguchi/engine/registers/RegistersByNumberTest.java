package jp.madoguchi.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The migration that gives each register a number. */
class RegistersByNumberTest {

    private static final String[] TWO = {"banks", "eligible"};

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheRowsOfEachRegister(Make make) {
        DriverManagerDataSource source = empty(make);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Flyway.configure().dataSource(source).target("0171").load().migrate();
        for (String register : TWO) {
            jdbc.update("insert into register values ('yamaguchi', 'money', ?, 1, 1, 2, 'shape')", register);
            jdbc.update(
                    "insert into register_row values ('yamaguchi', 'money', ?, 1, ?, ?, 1, 2147483647, ?)",
                    register,
                    hash(register),
                    "0123456789abcdef0123456789abcdef",
                    register.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jdbc.update(
                    "insert into register_entry values ('yamaguchi', 'money', ?, 'name', ?, 1)", register, register);
        }

        Flyway.configure().dataSource(source).load().migrate();

        for (String register : TWO) {
            String found = jdbc.queryForObject(
                    "select e.entry_value from register g"
                            + " join register_row r on r.municipality_id = g.municipality_id and r.register_number = g.number"
                            + " join register_entry e on e.municipality_id = r.municipality_id"
                            + " and e.register_number = r.register_number and e.row_id = r.row_id"
                            + " where g.register_id = ? and r.row_key = ?",
                    String.class,
                    register,
                    Hex.uuid(hash(register)));
            assertThat(found).isEqualTo(register);
        }
    }

    private static String hash(String register) {
        return "f00dfeed0000000000000000000000" + (register.length() + 10);
    }

    private static DriverManagerDataSource empty(Make make) {
        return make == Make.POSTGRESQL
                ? new DriverManagerDataSource(Make.emptyPostgres(), "postgres", "")
                : new DriverManagerDataSource(
                        "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "sa",
                        "");
    }
}

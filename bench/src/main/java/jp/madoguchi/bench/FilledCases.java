package jp.madoguchi.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Puts many cases into the engine's tables past the engine. */
final class FilledCases {

    private static final String MUNICIPALITY = "bench";
    private static final int BATCH = 2_000;
    private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");

    private FilledCases() {}

    static void fill(Connection connection, byte[] masterKey, int count) throws SQLException, GeneralSecurityException {
        Sealing sealing = Sealing.with(masterKey, wrappedKey(connection), MUNICIPALITY);
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into case_file (municipality_id, number, resident_id, package_id, package_version, procedure_id, state,"
                        + " department, content, revision, submitted, changed)"
                        + " values ('bench', ?, ?, 'bench', '1.0.0', 'bench', 'submitted', '計測課', ?, 0, ?, ?)")) {
            for (int n = 1; n <= count; n++) {
                String number = "2026-%07d".formatted(n);
                Timestamp submitted = Timestamp.from(FIRST.plusSeconds(n));
                insert.setString(1, number);
                insert.setObject(2, new UUID(1, n));
                insert.setBytes(
                        3,
                        sealing.seal(
                                MUNICIPALITY + "/case/" + number, content(n).getBytes(StandardCharsets.UTF_8)));
                insert.setTimestamp(4, submitted);
                insert.setTimestamp(5, submitted);
                insert.addBatch();
                if (n % BATCH == 0 || n == count) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private static byte[] wrappedKey(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select wrapped from data_key where municipality_id = '" + MUNICIPALITY + "'")) {
            if (!row.next()) {
                throw new IllegalStateException("the engine made no key for " + MUNICIPALITY);
            }
            return row.getBytes(1);
        }
    }

    /** As long and as varied as people answer. */
    private static String content(int n) {
        return """
                {"answers":{"name":{"name":"山口 花子%d"},"phone":"083-922-%04d","bought":"2026-10-%02d","price":%d,"people":%d,\
                "first":%b,"district":"%s","type":"%s","mail":"hanako%d@mail.example.jp","note":"%s"},\
                "facts":{},"deficiencies":{},"decision":null}""".formatted(
                        n % 997,
                        n % 10_000,
                        1 + n % 30,
                        1_000 + n % 50_000,
                        1 + n % 9,
                        n % 2 == 0,
                        n % 3 == 0 ? "ouchi" : "yuda",
                        n % 5 == 0 ? "other" : "electric",
                        n,
                        n % 4 == 0 ? "" : "生ごみが減って助かっています。\\n説明会をまた開いてください。".repeat(1 + n % 3));
    }
}

package jp.madoguchi.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.audit.AuditChain.Verification;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class AuditChainTest {

    private static final MunicipalityId CITY = new MunicipalityId("shiken");
    private static final MunicipalityId OTHER = new MunicipalityId("tonari");
    private static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(Make.class)
    void chainsWhatIsAdded(Make make) {
        try (Database database = make.open()) {
            add(database, CITY, 3);
            add(database, OTHER, 1);
            List<AuditEntry> entries = find(database, ALL);
            assertThat(entries).extracting(AuditEntry::number).containsExactly(3L, 2L, 1L);
            assertThat(entries.get(0))
                    .isEqualTo(new AuditEntry(
                            3,
                            NOW,
                            "a2",
                            "cases-decide",
                            "POST",
                            "/api/municipalities/{code}/cases/{number}/decision",
                            "cases/2026-000002",
                            200,
                            new AuditEntry.Details(
                                    "山口 花子",
                                    "203.0.113.7",
                                    "session:1",
                                    "q=1",
                                    Map.of("state", "submitted"),
                                    Map.of("state", "approved")),
                            entries.get(0).hash()));
            Verification verified = verify(database, CITY);
            assertThat(verified)
                    .isEqualTo(
                            new Verification(true, 3, null, null, entries.get(0).hash()));
            assertThat(verify(database, OTHER).entries()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void sealsNamesAndAddresses(Make make) {
        try (Database database = make.open()) {
            add(database, CITY, 1);
            byte[] stored =
                    database.read(() -> database.jdbc().queryForObject("select sealed from audit_entry", byte[].class));
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("山口", "203.0.113.7", "approved");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsTheFirstEntryThatWasAltered(Make make) {
        for (String change : List.of(
                "status = 403",
                "who = 'b'",
                "subject = 'cases/2026-000009'",
                "action = 'cases-read'",
                "at = timestamp with time zone '2026-11-20 01:00:00.123457+00'",
                "sealed = audit_entry.sealed || audit_entry.sealed",
                "previous = '" + "1".repeat(64) + "'",
                "hash = '" + "1".repeat(64) + "'")) {
            try (Database database = make.open()) {
                add(database, CITY, 5);
                database.transaction()
                        .executeWithoutResult(status -> assertThat(database.jdbc()
                                        .update("update audit_entry set " + change + " where number = 3"))
                                .isEqualTo(1));
                assertThat(verify(database, CITY)).as(change).satisfies(broken -> {
                    assertThat(broken.whole()).isFalse();
                    assertThat(broken.brokenAt()).isEqualTo(3);
                    assertThat(broken.reason()).contains("書き換え");
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsWhatWasTakenOut(Make make) {
        for (int gone : new int[] {1, 3, 5}) {
            try (Database database = make.open()) {
                add(database, CITY, 5);
                database.transaction()
                        .executeWithoutResult(
                                status -> database.jdbc().update("delete from audit_entry where number = ?", gone));
                assertThat(verify(database, CITY).brokenAt()).isEqualTo(gone);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheChainWhenEightWriteAtOnce(Make make) {
        try (Database database = make.open()) {
            Crowd.of(8, writer -> () -> {
                add(database, CITY, 10);
                return writer;
            });
            assertThat(verify(database, CITY)).satisfies(verified -> {
                assertThat(verified.whole()).isTrue();
                assertThat(verified.entries()).isEqualTo(80);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void staysAlthoughWhatIsNotedIsRolledBack(Make make) {
        try (Database database = make.open()) {
            assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                        add(database, CITY, 1);
                        throw new IllegalStateException("the request failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(verify(database, CITY).entries()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsByTimeNameActionAndSubject(Make make) {
        try (Database database = make.open()) {
            add(database, CITY, 3);
            assertThat(find(database, new AuditQuery(NOW, null, null, null, null)))
                    .hasSize(3);
            assertThat(find(database, new AuditQuery(null, NOW, null, null, null)))
                    .isEmpty();
            assertThat(find(database, new AuditQuery(null, null, "a1", null, null)))
                    .hasSize(1);
            assertThat(find(database, new AuditQuery(null, null, "山口 花子", null, null)))
                    .hasSize(3);
            assertThat(find(database, new AuditQuery(null, null, "山口", null, null)))
                    .isEmpty();
            assertThat(find(database, new AuditQuery(null, null, null, "cases-decide", null)))
                    .hasSize(3);
            assertThat(find(database, new AuditQuery(null, null, null, null, "2026-000001")))
                    .hasSize(1);
            assertThat(find(database, new AuditQuery(null, null, null, null, "2026_000001")))
                    .isEmpty();
        }
    }

    private static void add(Database database, MunicipalityId municipality, int entries) {
        AuditChain chain = chain(database);
        IntStream.range(0, entries)
                .forEach(i -> chain.add(new Happening(
                        municipality,
                        "a" + i,
                        "cases-decide",
                        "POST",
                        "/api/municipalities/{code}/cases/{number}/decision",
                        "cases/2026-00000" + i,
                        200,
                        new AuditEntry.Details(
                                "山口 花子",
                                "203.0.113.7",
                                "session:1",
                                "q=1",
                                Map.of("state", "submitted"),
                                Map.of("state", "approved")))));
    }

    private static Verification verify(Database database, MunicipalityId municipality) {
        return database.read(() -> chain(database).verify(municipality));
    }

    private static List<AuditEntry> find(Database database, AuditQuery query) {
        AuditReading reading = new AuditReading(
                JdbcClient.create(database.jdbc()),
                new PlainVault(),
                JsonMapper.builder().build());
        return database.read(() -> reading.page(CITY, query, 0, 50));
    }

    private static AuditChain chain(Database database) {
        return new AuditChain(
                JdbcClient.create(database.jdbc()),
                database.transactions(),
                new PlainVault(),
                JsonMapper.builder().build(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

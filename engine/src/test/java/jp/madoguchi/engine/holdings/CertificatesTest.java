package jp.madoguchi.engine.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.madoguchi.engine.audit.AuditLog;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class CertificatesTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    private static final MunicipalityId ELSEWHERE = new MunicipalityId("maizuru");

    private final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsThemAsTheyWereNewestFirst(Make make) {
        try (Database database = make.open()) {
            Certificates certificates = certificates(database);
            Certificate first = kept(database, certificates);
            clock.advance(Duration.ofMinutes(1));
            Certificate second = kept(database, certificates);
            assertThat(database.read(() -> certificates.page(CITY, 0, 1)))
                    .isEqualTo(new Certificates.Page(java.util.List.of(second), 0, 2));
            assertThat(database.read(() -> certificates.page(CITY, 1, 1)).items())
                    .containsExactly(first);
            assertThat(database.read(
                            () -> certificates.find(CITY, first.certificate().id())))
                    .contains(first);
            assertThat(database.read(() ->
                            certificates.find(ELSEWHERE, first.certificate().id())))
                    .isEmpty();
            assertThat(database.read(() -> certificates.page(ELSEWHERE, 0, 10)).total())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNeitherReasonNorStaffReadably(Make make) {
        try (Database database = make.open()) {
            kept(database, certificates(database));
            byte[] stored = database.read(
                    () -> database.jdbc().queryForObject("select content from erasure_certificate", byte[].class));
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("請求", "田中");
        }
    }

    private static Certificate kept(Database database, Certificates certificates) {
        Erasing erasing = new Erasing();
        erasing.erased("cases", "申請", "Cases", 2);
        erasing.erased("cases", "申請", "Cases", 1);
        erasing.erased("files", "写真", "Photos", 0);
        erasing.kept(new Erasing.Line("ledger", "帳簿", "Books", 4, "法律", "Law"));
        Acting acting = Acting.program("abcd1234", "田中 一郎", CITY, java.util.List.of());
        return database.read(() -> {
            Certificates.Drawn drawn = certificates.draw(UUID.randomUUID(), "本人からの請求", acting, erasing);
            assertThat(drawn.body().erased()).containsExactly(new Erasing.Line("cases", "申請", "Cases", 3, "", ""));
            return certificates.keep(CITY, drawn, new AuditLog.Written(7, "ab".repeat(32)));
        });
    }

    private Certificates certificates(Database database) {
        return new Certificates(
                JdbcClient.create(database.jdbc()),
                new PlainVault(),
                JsonMapper.builder().build(),
                clock);
    }
}

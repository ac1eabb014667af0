package jp.madoguchi.engine.cases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Cases, their store and timeline over a database of the test's own, and a clock that stands. */
abstract class CaseScene {

    static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    static final UUID HANAKO = UUID.randomUUID();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<CaseNumbers> pools = new ArrayList<>();
    final TurnableClock clock = new TurnableClock(
            Clock.fixed(Instant.parse("2026-11-20T01:00:00.123456789Z"), ZoneOffset.UTC), Duration.ZERO);

    @AfterEach
    void closePools() {
        pools.forEach(CaseNumbers::destroy);
    }

    final Case theCase(MunicipalityId municipality, String number, String state) {
        return theCase(
                municipality,
                number,
                state,
                new Answers(Map.of("name", "山口 花子", "price", 45000, "size", new BigDecimal("1.1"), "ok", true)));
    }

    final Case theCase(MunicipalityId municipality, String number, String state, Answers answers) {
        return new Case(
                municipality,
                number,
                HANAKO,
                new PackageVersion("subsidy", "1.0.0"),
                "apply",
                state,
                "環境政策課",
                answers,
                Map.of(),
                Map.of(),
                null,
                clock.instant(),
                clock.instant(),
                0,
                null);
    }

    final CaseStore store(Database database) {
        CaseNumbers numbers =
                new CaseNumbers(Objects.requireNonNull(database.jdbc().getDataSource()));
        pools.add(numbers);
        return new CaseStore(JdbcClient.create(database.jdbc()), new PlainVault(), JSON, numbers);
    }

    final Timeline timeline(Database database) {
        return new Timeline(JdbcClient.create(database.jdbc()), new PlainVault(), JSON, clock);
    }
}

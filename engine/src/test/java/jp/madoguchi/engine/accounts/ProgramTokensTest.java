package jp.madoguchi.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgramTokensTest {

    private static final MunicipalityId CITY = new MunicipalityId("shiken");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<GrantedRole> VIEWER = List.of(new GrantedRole(Role.VIEWER, null));
    private static final Acting BY = Acting.operator("00000000");

    @ParameterizedTest
    @EnumSource(Make.class)
    void actsWithItsRolesUntilItEnds(Make make) {
        try (Database database = make.open()) {
            ProgramTokens.Made made = make(database, "庁内システム", NOW.plus(DAY));
            Acting acting = database.read(() -> tokens(database, NOW).acting(made.token()))
                    .orElseThrow();
            assertThat(acting.person()).isFalse();
            assertThat(acting.name()).isEqualTo("庁内システム");
            assertThat(acting.id()).isEqualTo("token:" + made.description().fingerprint());
            assertThat(acting.municipality()).isEqualTo(CITY);
            assertThat(acting.may(Action.CASES_READ)).isTrue();
            assertThat(acting.may(Action.CASES_DECIDE)).isFalse();
            assertThat(database.read(() -> tokens(database, NOW.plus(DAY)).acting(made.token())))
                    .isEmpty();
            assertThat(database.count("select count(*) from program_token where token_hash = ?", made.token()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void endsWhenItIsRevoked(Make make) {
        try (Database database = make.open()) {
            ProgramTokens.Made made = make(database, "一", NOW.plus(DAY));
            ProgramTokens tokens = tokens(database, NOW);
            assertThat(database.read(() -> tokens.revoke(
                            new MunicipalityId("tonari"), made.description().id())))
                    .isFalse();
            assertThat(database.read(
                            () -> tokens.revoke(CITY, made.description().id())))
                    .isTrue();
            assertThat(database.read(() -> tokens.acting(made.token()))).isEmpty();
            assertThat(database.read(() -> tokens.of(CITY))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void notesItsLastUseToTheHour(Make make) {
        try (Database database = make.open()) {
            ProgramTokens.Made made = make(database, "一", NOW.plus(DAY));
            for (int minutes : List.of(0, 30, 61)) {
                database.read(() ->
                        tokens(database, NOW.plus(Duration.ofMinutes(minutes))).acting(made.token()));
                assertThat(database.read(() -> tokens(database, NOW).of(CITY))
                                .get(0)
                                .lastUsed())
                        .isEqualTo(NOW.plus(Duration.ofMinutes(minutes == 30 ? 0 : minutes)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsWhichEndSoon(Make make) {
        try (Database database = make.open()) {
            make(database, "遠い", NOW.plus(DAY.multipliedBy(15)));
            make(database, "近い", NOW.plus(DAY.multipliedBy(14)));
            make(database, "過ぎる", NOW.plusSeconds(1));
            assertThat(database.read(() -> tokens(database, NOW.plusSeconds(2)).expiring(CITY, DAY.multipliedBy(14))))
                    .isEqualTo(1);
            assertThat(database.read(() -> tokens(database, NOW).of(CITY)))
                    .extracting(ProgramToken::name)
                    .containsExactly("過ぎる", "近い", "遠い");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void refusesWhatMakesNoToken(Make make) {
        try (Database database = make.open()) {
            ProgramTokens tokens = tokens(database, NOW);
            assertThatThrownBy(() -> tokens.make(CITY, " ", VIEWER, NOW.plus(DAY), BY))
                    .hasMessageContaining("name");
            assertThatThrownBy(() -> tokens.make(CITY, "一", List.of(), NOW.plus(DAY), BY))
                    .hasMessageContaining("grants");
            assertThatThrownBy(() -> tokens.make(CITY, "一", VIEWER, NOW, BY)).hasMessageContaining("expires");
            assertThatThrownBy(() -> database.read(() ->
                            tokens.make(CITY, "一", List.of(new GrantedRole(Role.VIEWER, "none")), NOW.plus(DAY), BY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("部署 none");
            assertThat(database.read(() -> tokens.of(CITY))).isEmpty();
        }
    }

    private static ProgramTokens.Made make(Database database, String name, Instant expires) {
        return database.read(() -> tokens(database, NOW).make(CITY, name, VIEWER, expires, BY));
    }

    private static ProgramTokens tokens(Database database, Instant now) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        return new ProgramTokens(jdbc, new People(new StoredDepartments(jdbc)), Clock.fixed(now, ZoneOffset.UTC));
    }
}

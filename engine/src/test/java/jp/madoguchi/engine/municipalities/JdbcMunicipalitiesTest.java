package jp.madoguchi.engine.municipalities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcMunicipalitiesTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");

    @ParameterizedTest
    @EnumSource(Make.class)
    void makesAndRenamesWithoutTouchingOthers(Make make) {
        try (Database database = make.open()) {
            Municipalities municipalities = municipalities(database);
            Municipality maizuru = database.read(() -> municipalities.put(new MunicipalityId("maizuru"), "舞鶴市"));
            database.read(() -> municipalities.put(YAMAGUCHI, "山口"));
            assertThat(database.read(() -> municipalities.find(YAMAGUCHI))).contains(new Municipality(YAMAGUCHI, "山口"));
            Municipality renamed = database.read(() -> municipalities.put(YAMAGUCHI, "山口市"));
            assertThat(database.read(() -> municipalities.find(YAMAGUCHI))).contains(renamed);
            assertThat(database.read(municipalities::all)).containsExactly(maizuru, renamed);
            assertThat(database.read(() -> municipalities.find(new MunicipalityId("nowhere"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void makesOneOfManyAtOnce(Make make) {
        try (Database database = make.open()) {
            Crowd.of(8, i -> () -> database.read(() -> municipalities(database).put(YAMAGUCHI, "山口市")));
            assertThat(database.read(municipalities(database)::all))
                    .containsExactly(new Municipality(YAMAGUCHI, "山口市"));
        }
    }

    private static Municipalities municipalities(Database database) {
        return new JdbcMunicipalities(JdbcClient.create(database.jdbc()), Clock.systemUTC());
    }
}

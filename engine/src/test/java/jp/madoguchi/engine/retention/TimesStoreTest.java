package jp.madoguchi.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.retention.RetentionTimes.OfProcedure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimesStoreTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    private static final MunicipalityId ELSEWHERE = new MunicipalityId("maizuru");

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsWithoutEndUntilSomethingIsSetAndReplacesAllOfItThen(Make make) {
        try (Database database = make.open()) {
            TimesStore store = new TimesStore(JdbcClient.create(database.jdbc()));
            assertThat(database.read(() -> store.of(CITY))).isEqualTo(RetentionTimes.WITHOUT_END);
            RetentionTimes first = new RetentionTimes(
                    60,
                    List.of(new OfProcedure("lunch", "allergy", null), new OfProcedure("waste", "apply", 1200)),
                    24,
                    1);
            put(database, store, first);
            assertThat(database.read(() -> store.of(CITY))).isEqualTo(first);
            assertThat(database.read(() -> store.of(ELSEWHERE))).isEqualTo(RetentionTimes.WITHOUT_END);
            RetentionTimes second = new RetentionTimes(null, List.of(new OfProcedure("waste", "apply", 6)), null, null);
            put(database, store, second);
            assertThat(database.read(() -> store.of(CITY))).isEqualTo(second);
            put(database, store, RetentionTimes.WITHOUT_END);
            assertThat(database.count("select count(*) from retention_time")).isZero();
        }
    }

    private static void put(Database database, TimesStore store, RetentionTimes times) {
        database.transaction().executeWithoutResult(status -> store.put(CITY, times));
    }
}

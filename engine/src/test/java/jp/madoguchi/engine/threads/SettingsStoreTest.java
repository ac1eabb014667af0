package jp.madoguchi.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.threads.CannedAnswers.CannedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SettingsStoreTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheSettingsOfEachMunicipality(Make make) {
        try (Database database = make.open()) {
            SettingsStore store = new SettingsStore(JdbcClient.create(database.jdbc()));
            ThreadSettings wanted = new ThreadSettings(true, Duration.ofDays(3), Duration.ZERO, "a@city.example.jp");
            database.transaction().executeWithoutResult(s -> {
                store.put(YAMAGUCHI, ThreadSettings.USUAL);
                store.put(YAMAGUCHI, wanted);
            });
            assertThat(database.read(() -> store.of(YAMAGUCHI))).isEqualTo(wanted);
            assertThat(database.read(() -> store.of(MAIZURU))).isEqualTo(ThreadSettings.USUAL);
        }
    }

    @Test
    void refusesLengthsNobodyCanMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreadSettings(true, Duration.ZERO, Duration.ZERO, null))
                .withMessageContaining("openFor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreadSettings(true, Duration.ofDays(1), Duration.ofDays(-1), null))
                .withMessageContaining("mailEvery");
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void listsAnswersForAllAndThoseOfTheDepartment(Make make) {
        try (Database database = make.open()) {
            CannedAnswers answers = new CannedAnswers(JdbcClient.create(database.jdbc()), Clock.systemUTC());
            database.transaction().executeWithoutResult(s -> {
                answers.add(YAMAGUCHI, "", "みんな", "共通です");
                answers.add(YAMAGUCHI, "環境課", "環境", "環境課です");
                answers.add(YAMAGUCHI, "福祉課", "福祉", "福祉課です");
            });
            assertThat(database.read(() -> answers.of(YAMAGUCHI, "環境課")))
                    .extracting(CannedAnswer::title)
                    .containsExactly("環境", "みんな");
            assertThat(database.read(() -> answers.of(YAMAGUCHI, null))).hasSize(3);
            assertThat(database.read(() -> answers.of(MAIZURU, null))).isEmpty();
            UUID first = database.read(() -> answers.of(YAMAGUCHI, null)).get(0).id();
            assertThat(database.read(() -> answers.replace(MAIZURU, first, "", "x", "y")))
                    .isFalse();
            assertThat(database.read(() -> answers.delete(MAIZURU, first))).isFalse();
            assertThat(database.read(() -> answers.delete(YAMAGUCHI, first))).isTrue();
            assertThat(database.read(() -> answers.find(YAMAGUCHI, first))).isEmpty();
        }
    }
}

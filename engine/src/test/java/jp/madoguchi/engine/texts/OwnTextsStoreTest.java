package jp.madoguchi.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.texts.OwnTexts.Own;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts in a municipality's own words, on both makes of database. */
class OwnTextsStoreTest {

    private static final MunicipalityId HERE = new MunicipalityId("yamaguchi");
    private static final MunicipalityId THERE = new MunicipalityId("maizuru");
    private static final Texts USUAL = new Texts(Map.of("ja", "ご用件は", "en", "Hello"));

    @ParameterizedTest
    @EnumSource(Make.class)
    void standsInForTheUsualTextInItsLanguageOnlyUntilRemoved(Make make) {
        try (Database database = make.open()) {
            OwnTexts texts = new OwnTexts(
                    JdbcClient.create(database.jdbc()),
                    Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC));
            database.transaction().executeWithoutResult(s -> {
                texts.put(HERE, new Own("desk", "menu", "ja", "一"));
                texts.put(HERE, new Own("desk", "menu", "ja", "二"));
                texts.put(THERE, new Own("desk", "menu", "en", "Hi"));
            });
            assertThat(database.read(() -> texts.of(HERE))).containsExactly(new Own("desk", "menu", "ja", "二"));
            Texts said = database.read(() -> texts.instead(HERE, "desk", "menu", USUAL));
            assertThat(said.byLanguage()).isEqualTo(Map.of("ja", "二", "en", "Hello"));
            assertThat(database.read(() -> texts.instead(HERE, "payment", "menu", USUAL)))
                    .isEqualTo(USUAL);
            assertThat(database.read(() -> texts.remove(HERE, "desk", "menu", "ja")))
                    .isTrue();
            assertThat(database.read(() -> texts.remove(HERE, "desk", "menu", "ja")))
                    .isFalse();
            assertThat(database.read(() -> texts.instead(HERE, "desk", "menu", USUAL)))
                    .isEqualTo(USUAL);
        }
    }
}

package jp.madoguchi.engine.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.residents.UnreadWords.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnreadWordsTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesEachToOneOfThoseWhoAskAtOnce(Make make) {
        try (Database database = make.open()) {
            UnreadWords unread = new UnreadWords(JdbcClient.create(database.jdbc()));
            database.transaction().executeWithoutResult(status -> {
                for (int i = 0; i < 30; i++) {
                    database.jdbc()
                            .update(
                                    "insert into resident_unread_words (municipality_id, resident_id, source) values (?, ?, ?)",
                                    CITY.value(),
                                    UUID.randomUUID(),
                                    i % 2 == 0 ? "attributes" : "case/2026-" + i);
                }
            });
            List<Said> taken = Crowd.of(6, i -> () -> database.read(() -> unread.take(5))).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
            assertThat(taken)
                    .allSatisfy(said -> assertThat(said.caseNumber() == null)
                            .isEqualTo(said.source().equals("attributes")));
            assertThat(database.count("select count(*) from resident_unread_words"))
                    .isEqualTo(30 - taken.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesBackWhatCouldNotBeWritten(Make make) {
        try (Database database = make.open()) {
            UnreadWords unread = new UnreadWords(JdbcClient.create(database.jdbc()));
            Said said = new Said(CITY, UUID.randomUUID(), "case/2026-000001");
            database.transaction()
                    .executeWithoutResult(status -> database.jdbc()
                            .update(
                                    "insert into resident_unread_words (municipality_id, resident_id, source) values (?, ?, ?)",
                                    CITY.value(),
                                    said.resident(),
                                    said.source()));
            database.transaction().executeWithoutResult(status -> {
                assertThat(unread.take(5)).containsExactly(said);
                status.setRollbackOnly();
            });
            assertThat(database.read(() -> unread.take(5))).containsExactly(said);
        }
    }
}

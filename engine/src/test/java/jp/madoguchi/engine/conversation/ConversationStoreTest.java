package jp.madoguchi.engine.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.conversation.ConversationState.PendingAsk;
import jp.madoguchi.engine.conversation.ConversationStore.Due;
import jp.madoguchi.engine.conversation.ConversationStore.Saved;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ConversationStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123456Z");
    private static final UUID ID = UUID.randomUUID();
    private static final Resident HANAKO = resident("yamaguchi");
    private static final Resident SAME_ID_ELSEWHERE = resident("maizuru");

    @ParameterizedTest
    @EnumSource(Make.class)
    void losesNoTurnWhenManyAreTakenAtOnceFromTheVeryFirst(Make make) {
        try (Database database = make.open()) {
            ConversationStore store = store(database);
            database.transaction().executeWithoutResult(s -> arrived(database, HANAKO));
            Crowd.<Boolean>of(
                    12,
                    i -> () -> database.read(() -> {
                        ConversationState state = store.lock(HANAKO, NOW);
                        store.save(
                                NOW,
                                List.of(new Saved(
                                        HANAKO, state.waitingFor(new PendingAsk("2026-" + i, null, Map.of())), null)));
                        return true;
                    }));
            assertThat(database.read(() -> store.lock(HANAKO, NOW)).waiting()).hasSize(12);
            assertThat(database.count("select count(*) from conversation")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsMunicipalitiesApart(Make make) {
        try (Database database = make.open()) {
            ConversationStore store = store(database);
            save(database, HANAKO, "2026-000001", null);
            database.transaction().executeWithoutResult(s -> arrived(database, SAME_ID_ELSEWHERE));
            assertThat(database.read(() -> store.lock(SAME_ID_ELSEWHERE, NOW))).isEqualTo(ConversationState.EMPTY);
            save(database, SAME_ID_ELSEWHERE, "2026-000002", null);
            assertThat(database.read(() -> store.lock(HANAKO, NOW)).waiting())
                    .extracting(PendingAsk::caseNumber)
                    .containsExactly("2026-000001");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsWhatIsDueToTheMicrosecondAndWhatNobodyElseHolds(Make make) {
        try (Database database = make.open()) {
            ConversationStore store = store(database);
            save(database, HANAKO, "2026-000001", NOW);
            save(database, SAME_ID_ELSEWHERE, "2026-000001", NOW.plusNanos(1000));
            assertThat(database.read(() -> store.lockDue(NOW.minusNanos(1000), 10)))
                    .isEmpty();
            assertThat(database.read(() -> store.lockDue(NOW, 10)))
                    .containsExactly(new Due(HANAKO.municipality(), HANAKO.id()));
            List<Due> whileHeld = database.read(() -> {
                store.lock(HANAKO, NOW);
                return Crowd.of(1, i -> () -> database.read(() -> store.lockDue(NOW.plusSeconds(1), 10)))
                        .get(0);
            });
            assertThat(whileHeld).containsExactly(new Due(SAME_ID_ELSEWHERE.municipality(), ID));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void sharesDueConversationsAmongNodesWithoutDoingOneTwice(Make make) {
        try (Database database = make.open()) {
            ConversationStore store = store(database);
            IntStream.range(0, 30).forEach(i -> save(database, resident("city-" + i), "2026-000001", NOW));
            List<List<Due>> claimed = Crowd.of(
                    6,
                    node -> () -> database.read(() -> {
                        List<Due> due = store.lockDue(NOW, 5);
                        due.forEach(d -> store.save(
                                NOW,
                                List.of(new Saved(resident(d.municipality().value()), ConversationState.EMPTY, null))));
                        return due;
                    }));
            List<Due> all = claimed.stream().flatMap(List::stream).toList();
            assertThat(all).doesNotHaveDuplicates().isNotEmpty();
            assertThat(database.count("select count(*) from conversation where due is not null"))
                    .isEqualTo(30 - all.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsWhoWaitedWhileTheResidentWasErasedBeginAgain(Make make) {
        try (Database database = make.open()) {
            save(database, HANAKO, "2026-000001", null);
            CompletableFuture<ConversationState> turn = database.read(() -> {
                store(database).lock(HANAKO, NOW);
                CompletableFuture<ConversationState> waiting = CompletableFuture.supplyAsync(
                        () -> database.read(() -> store(database).lock(HANAKO, NOW)));
                database.jdbc().update("delete from conversation");
                database.jdbc().update("delete from resident");
                return waiting;
            });
            assertThatThrownBy(turn::join).hasCauseInstanceOf(ConcurrencyFailureException.class);
            assertThat(database.count("select count(*) from conversation")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNothingReadable(Make make) {
        try (Database database = make.open()) {
            database.transaction().executeWithoutResult(s -> {
                arrived(database, HANAKO);
                store(database).lock(HANAKO, NOW);
                ConversationState asked = ConversationState.EMPTY.waitingFor(
                        new PendingAsk("2026-000001", null, Map.of("name", "HIMITSU")));
                store(database).save(NOW, List.of(new Saved(HANAKO, asked, null)));
            });
            byte[] stored = database.read(() -> Objects.requireNonNull(
                    database.jdbc().queryForObject("select state from conversation", byte[].class)));
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("HIMITSU", "waiting");
        }
    }

    private static void save(Database database, Resident resident, String caseNumber, @Nullable Instant due) {
        database.transaction().executeWithoutResult(s -> {
            arrived(database, resident);
            ConversationState state = store(database).lock(resident, NOW);
            store(database)
                    .save(
                            NOW,
                            List.of(new Saved(
                                    resident, state.waitingFor(new PendingAsk(caseNumber, null, Map.of())), due)));
        });
    }

    private static Resident resident(String municipality) {
        return new Resident(ID, new MunicipalityId(municipality), "line", "line", "U1", true, "ja", Map.of());
    }

    /** A resident has to be there. */
    private static void arrived(Database database, Resident resident) {
        JdbcClient.create(database.jdbc())
                .sql(
                        "insert into resident (municipality_id, id, channel_kind, channel, channel_user_hash, channel_user, following,"
                                + " language, arrived) values (?, ?, 'line', 'line', 'hash', ?, true, 'ja', ?) on conflict do nothing")
                .params(resident.municipality().value(), resident.id(), new byte[0], Timestamp.from(NOW))
                .update();
    }

    private static ConversationStore store(Database database) {
        return new ConversationStore(
                database.jdbc(), new PlainVault(), JsonMapper.builder().build());
    }
}

package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.line.EventStore.Kept;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

class TurnGroupsTest {

    private static final LineChannel CHANNEL = channel("1656000000");
    private static final int USUALLY = 2;

    private final ExecutorService visitors = Executors.newCachedThreadPool();
    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void stop() {
        visitors.shutdownNow();
    }

    @Test
    void takesTogetherWhatCameWhileOthersWereTaken() {
        try (TurnGroups turns = groups(events -> all(events, Optional.of(Kept.AT_ONCE)))) {
            List<CompletableFuture<Kept>> first = holdEveryThread(turns);
            List<CompletableFuture<Kept>> later = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                later.add(take(turns, CHANNEL, "late" + i, "1", Kept.BEFORE));
            }
            await().until(() -> turns.waiting() == 20);
            open.countDown();
            first.forEach(kept -> assertThat(kept.join()).isEqualTo(Kept.AT_ONCE));
            later.forEach(kept -> assertThat(kept.join()).isEqualTo(Kept.AT_ONCE));
            assertThat(groups.subList(first.size(), groups.size()))
                    .anySatisfy(group -> assertThat(group).hasSizeGreaterThan(9));
        }
    }

    @Test
    void neverTakesMoreThanItsMostNorTwoChannelsTogether() {
        try (TurnGroups turns = groups(events -> all(events, Optional.of(Kept.AT_ONCE)))) {
            List<CompletableFuture<Kept>> all = new ArrayList<>(holdEveryThread(turns));
            LineChannel other = channel("1656000001");
            for (int i = 0; i < 2 * TurnGroups.MOST_TOGETHER; i++) {
                all.add(take(turns, i % 3 == 0 ? other : CHANNEL, "late" + i, i % 3 == 0 ? "b" : "a", Kept.BEFORE));
            }
            await().until(() -> turns.waiting() == 2 * TurnGroups.MOST_TOGETHER);
            open.countDown();
            all.forEach(CompletableFuture::join);
            assertThat(groups).allSatisfy(group -> {
                assertThat(group).hasSizeLessThanOrEqualTo(TurnGroups.MOST_TOGETHER);
                assertThat(group.stream()
                                .map(key -> key.substring(key.length() - 1))
                                .distinct())
                        .hasSize(1);
            });
            assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(all.size());
        }
    }

    @Test
    void takesAnotherGroupOnlyWhenAWholeOneWaits() {
        try (TurnGroups turns = groups(USUALLY + 1, events -> all(events, Optional.of(Kept.AT_ONCE)))) {
            List<CompletableFuture<Kept>> all = new ArrayList<>(holdEveryThread(turns));
            for (int i = 1; i < TurnGroups.MOST_TOGETHER; i++) {
                all.add(take(turns, CHANNEL, "late" + i, "1", Kept.BEFORE));
            }
            await().until(() -> turns.waiting() == TurnGroups.MOST_TOGETHER - 1);
            assertThat(groups).hasSize(USUALLY);
            all.add(take(turns, CHANNEL, "last", "1", Kept.BEFORE));
            await().until(() -> groups.size() == USUALLY + 1);
            assertThat(groups.get(USUALLY)).hasSize(TurnGroups.MOST_TOGETHER);
            for (int i = 0; i < TurnGroups.MOST_TOGETHER; i++) {
                all.add(take(turns, CHANNEL, "more" + i, "1", Kept.BEFORE));
            }
            await().until(() -> turns.waiting() == TurnGroups.MOST_TOGETHER);
            assertThat(groups).hasSize(USUALLY + 1);
            open.countDown();
            all.forEach(kept -> assertThat(kept.join()).isEqualTo(Kept.AT_ONCE));
        }
    }

    @Test
    void takesOnePersonsTurnsOneAfterTheOther() {
        try (TurnGroups turns = groups(events -> all(events, Optional.of(Kept.AT_ONCE)))) {
            List<CompletableFuture<Kept>> all = new ArrayList<>(holdEveryThread(turns));
            for (int i = 0; i < 5; i++) {
                int before = turns.waiting();
                all.add(take(turns, CHANNEL, "hanako", String.valueOf(i), Kept.BEFORE));
                await().until(() -> turns.waiting() == before + 1);
            }
            open.countDown();
            all.forEach(CompletableFuture::join);
            assertThat(groups.stream().flatMap(List::stream).filter(key -> key.startsWith("hanako")))
                    .containsExactly("hanako/0", "hanako/1", "hanako/2", "hanako/3", "hanako/4");
            assertThat(groups)
                    .allSatisfy(group -> assertThat(group.stream().filter(key -> key.startsWith("hanako")))
                            .hasSizeLessThan(2));
        }
    }

    @Test
    void letsThemBeHandledAloneWhenTheGroupFailsOrLeavesThem() {
        AtomicInteger calls = new AtomicInteger();
        open.countDown();
        try (TurnGroups turns = groups(events -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("one of them fails");
            }
            return all(events, Optional.empty());
        })) {
            assertThat(take(turns, CHANNEL, "hanako", "1", Kept.IN_TURN).join()).isEqualTo(Kept.IN_TURN);
            assertThat(take(turns, CHANNEL, "hanako", "2", Kept.IN_TURN).join()).isEqualTo(Kept.IN_TURN);
            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void tellsEverybodyWhenThereIsNoConnection() {
        open.countDown();
        try (TurnGroups turns = groups(events -> {
            throw new CannotCreateTransactionException("no connection");
        })) {
            CompletableFuture<Kept> kept = take(turns, CHANNEL, "hanako", "1", Kept.IN_TURN);
            assertThatThrownBy(kept::join).hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
    }

    private interface Outcome {
        List<Optional<Kept>> of(List<IncomingEvent> events);
    }

    private TurnGroups groups(Outcome outcome) {
        return groups(USUALLY, outcome);
    }

    private TurnGroups groups(int most, Outcome outcome) {
        TurnGroups.Group group = (channel, events) -> {
            groups.add(events.stream().map(IncomingEvent::key).toList());
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return outcome.of(events);
        };
        return new TurnGroups(TransactionOperations.withoutTransaction(), group, USUALLY, most);
    }

    private static List<Optional<Kept>> all(List<IncomingEvent> events, Optional<Kept> kept) {
        return events.stream().map(event -> kept).toList();
    }

    /** As many turns as are taken at once, each alone, until {@link #open}. */
    private List<CompletableFuture<Kept>> holdEveryThread(TurnGroups turns) {
        List<CompletableFuture<Kept>> held = new ArrayList<>();
        for (int i = 0; i < USUALLY; i++) {
            held.add(take(turns, CHANNEL, "first" + i, "0a", Kept.BEFORE));
            int taken = i + 1;
            await().until(() -> groups.size() == taken);
        }
        return held;
    }

    private CompletableFuture<Kept> take(TurnGroups turns, LineChannel channel, String user, String nr, Kept alone) {
        IncomingEvent event = new IncomingEvent(
                user + '/' + nr,
                "message",
                user,
                false,
                false,
                null,
                null,
                new Happening.Turn(new Input.Said("はい"), null),
                new byte[0]);
        assertThat(TurnGroup.takes(event)).isTrue();
        return CompletableFuture.supplyAsync(() -> turns.take(channel, event, () -> alone), visitors);
    }

    private static LineChannel channel(String id) {
        return new LineChannel(new MunicipalityId("yamaguchi"), id, "secret", "token", "http://a", "http://b");
    }
}

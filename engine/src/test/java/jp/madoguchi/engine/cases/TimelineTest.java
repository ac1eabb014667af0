package jp.madoguchi.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.residents.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest extends CaseScene {

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsTheTimelineInTheOrderItHappenedEvenWithinOneMicrosecond(Make make) {
        try (Database database = make.open()) {
            Timeline timeline = timeline(database);
            database.transaction()
                    .executeWithoutResult(s -> IntStream.range(0, 50)
                            .forEach(n -> timeline.add(YAMAGUCHI, "2026-000001", "state", Map.of("n", n))));
            List<TimelineEntry> entries = database.read(() -> timeline.of(YAMAGUCHI, "2026-000001"));
            assertThat(entries)
                    .extracting(e -> e.details().get("n"))
                    .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
            assertThat(entries).extracting(TimelineEntry::at).containsOnly(clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void notesWhereAPhotoThatWasTakenBackHadBeenSubmitted(Make make) {
        try (Database database = make.open()) {
            CaseStore store = store(database);
            Timeline timeline = timeline(database);
            // Rules are not asked about what is only noted.
            StoredCases cases = new StoredCases(store, timeline, null, event -> {}, clock);
            Resident hanako = new Resident(HANAKO, YAMAGUCHI, "c", "line", "U1", true, "ja", Map.of());
            Map<String, Object> photo = Map.of("content", "c-1", "type", "image/jpeg");
            Case with = theCase(YAMAGUCHI, "2026-000001", "received", new Answers(Map.of("receipt", List.of(photo))));
            Case without = theCase(YAMAGUCHI, "2026-000002", "received", new Answers(Map.of("name", "花子")));
            database.transaction().executeWithoutResult(s -> {
                store.insert(with);
                store.insert(without);
                cases.contentDeleted(hanako, "c-1");
            });
            assertThat(database.read(() -> timeline.of(YAMAGUCHI, "2026-000001")))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.what()).isEqualTo("content-deleted");
                        assertThat(entry.details()).isEqualTo(Map.of("question", "receipt"));
                    });
            assertThat(database.read(() -> timeline.of(YAMAGUCHI, "2026-000002")))
                    .isEmpty();
        }
    }
}

package jp.madoguchi.engine.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.engine.whole.StartedEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who applied before residents were found by words is found by them. */
class ResidentBacklogTest {

    private static final String CITY = "/api/municipalities/shiken";
    private static final String CHANNEL = "1656000031";

    @Test
    void makesThoseFoundWhoAppliedBeforeThereWereWords() {
        try (StartedEngine engine = StartedEngine.inMemory()) {
            engine.openCounter("shiken", CHANNEL, "http://127.0.0.1:9");
            for (String turn : List.of("試験", "山口 花子", "相談", "送信する")) {
                assertThat(engine.say(CHANNEL, "Ubacklog", "E" + turn.hashCode(), turn)
                                .status())
                        .isEqualTo(200);
            }
            assertThat(found(engine)).isEqualTo(1);
            JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
            jdbc.update("delete from resident_word");
            jdbc.update("update resident set given_name = null");
            jdbc.update("insert into resident_unread_words (municipality_id, resident_id, source)"
                    + " select municipality_id, resident_id, 'case/' || number from case_file");
            jdbc.update("insert into resident_unread_words (municipality_id, resident_id, source)"
                    + " select municipality_id, id, 'attributes' from resident where attributes is not null");
            assertThat(found(engine)).isZero();
            engine.bean(ResidentBacklog.class).begin();
            await().atMost(Duration.ofSeconds(20)).until(() -> found(engine) == 1);
            assertThat(jdbc.queryForObject("select count(*) from resident_unread_words", Long.class))
                    .isZero();
            assertThat(engine.get(CITY + "/residents").body()).contains("山口 花子");
        }
    }

    private static int found(StartedEngine engine) {
        return engine.get(CITY + "/residents?text=" + URLEncoder.encode("花子", StandardCharsets.UTF_8))
                .json()
                .path("total")
                .asInt();
    }
}

package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who has applied begins once more, sends a photo, and never ends it. */
class LeftDraftTest {

    @Test
    void dropsThePhotosOfAnApplicationThatIsClosedByTimeAndNoOthers() throws IOException {
        try (ErasureScene scene = new ErasureScene(Make.H2)) {
            scene.begins(scene.shion);
            assertThat(contents(scene)).isEqualTo(3);
            scene.engine.bean(TurnableClock.class).advance(Duration.ofDays(2));
            scene.shion.hears("");
            assertThat(contents(scene)).isEqualTo(3);
            scene.engine.bean(TurnableClock.class).advance(Duration.ofDays(20));
            await().atMost(Duration.ofSeconds(30)).until(() -> contents(scene) == 2);
            assertThat(scene.engine
                            .bytes(ErasureScene.CITY + "/cases/" + scene.number + "/contents/" + receipt(scene))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String receipt(ErasureScene scene) {
        return scene.engine
                .get(ErasureScene.CITY + "/cases/" + scene.number)
                .json()
                .path("answers")
                .path("receipt")
                .path(0)
                .path("content")
                .asString();
    }

    private static long contents(ErasureScene scene) {
        return scene.engine
                .bean(JdbcTemplate.class)
                .queryForList("select id from content")
                .size();
    }
}

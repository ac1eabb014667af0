package jp.madoguchi.engine.whole;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Long work over the API. */
abstract class JobScene extends StaffApi {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The job, when it has ended. */
    final JsonNode ended(String city, String id) {
        String job = city + "/jobs/" + id;
        await().atMost(PATIENCE)
                .until(() -> !List.of("waiting", "running")
                        .contains(engine.get(job).json().path("state").asString()));
        return engine.get(job).json();
    }
}

package jp.madoguchi.engine.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SourcesTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void keepsIdsOfMessagesOutOfTheNamesOfMembers() {
        String written = json.writeValueAsString(Sources.NONE.with("m1", "name").with("m2", "address"));
        assertThat(written).isEqualTo("[[\"m1\",\"name\"],[\"m2\",\"address\"]]");
        assertThat(json.readValue(written, Sources.class).place("m2")).contains("address");
    }

    @Test
    void readsTheObjectItOnceWas() {
        Sources read = json.readValue("{\"m1\": \"name\", \"m2\": \"address\"}", Sources.class);
        assertThat(read).isEqualTo(Sources.NONE.with("m1", "name").with("m2", "address"));
    }

    @Test
    void forgetsTheOldestOfMoreThanAHundred() {
        Sources many = Sources.NONE;
        for (int i = 0; i <= 100; i++) {
            many = many.with("m" + i, "place");
        }
        assertThat(many.placeByMessage()).hasSize(100).doesNotContainKey("m0").containsKey("m100");
        assertThat(many.without("m100").place("m100")).isEmpty();
    }
}

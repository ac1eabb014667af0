package jp.madoguchi.definitions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.definitions.packages.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

    @Test
    void knowsTheLineOfEveryValue() {
        JsonFile file = read("""
                {
                  "title": "質問",
                  "a/b": {
                    "~": [
                      1,
                      {"x": true}
                    ]
                  }
                }
                """);
        assertThat(file.line("")).isEqualTo(1);
        assertThat(file.line("/title")).isEqualTo(2);
        assertThat(file.line("/a~1b/~0/1")).isEqualTo(6);
        assertThat(file.line("/a~1b/~0/1/x")).isEqualTo(6);
        assertThat(file.line("/a~1b/~0/7/nothing")).isEqualTo(4);
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(JsonFile.read("a.json", "\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonFile.Read.class);
    }

    @Test
    void tellsEveryDoubledName() {
        JsonFile.Reading reading = JsonFile.read(
                "a.json", "{\"a\":1,\"a\":2,\"b\":{\"c\":1,\"c\":2,\"c\":3}}".getBytes(StandardCharsets.UTF_8));
        assertThat(((JsonFile.Refused) reading).problems())
                .extracting(Problem::pointer)
                .containsExactly("/a", "/b/c", "/b/c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nul",
                "{}{}",
                "[1,]",
                "{'a':1}",
                "NaN",
                "01",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "1e400",
                "1e-99999999999",
                "123456789012345678901234567890123456789012345",
                "// {}\n{}",
                "\"\t\""
            })
    void refusesWhatIsNotJsonOrCannotBeKept(String text) {
        assertThat(JsonFile.read("a.json", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonFile.Refused.class);
    }

    @Test
    void refusesOtherEncodingsAndTooLargeFiles() {
        assertThat(JsonFile.read("a.json", "{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(JsonFile.Refused.class);
        assertThat(JsonFile.read("a.json", new byte[JsonFile.MAX_BYTES + 1])).isInstanceOf(JsonFile.Refused.class);
    }

    @Test
    void keepsNumbersExact() {
        JsonFile file = read("[1, 3000000000, 0.10, 1e3, 123456789012345678901234567890]");
        assertThat(JsonObject.plain(file.tree()))
                .asString()
                .isEqualTo("[1, 3000000000, 0.10, 1000, 123456789012345678901234567890]");
    }

    private static JsonFile read(String text) {
        return ((JsonFile.Read) JsonFile.read("a.json", text.getBytes(StandardCharsets.UTF_8))).file();
    }
}

package jp.madoguchi.definitions.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.packages.PackageReader.Reading;
import org.junit.jupiter.api.Test;

/** The largest forms a schema lets pass are still read soon, however their questions hang together. */
class LargePackageTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOST = 300;

    @Test
    void readsALongChainOfComputedValuesSoon() {
        String questions = IntStream.range(0, MOST)
                .mapToObj(i -> "{\"id\": \"q%d\", \"kind\": \"computed\", \"title\": \"計算\", \"value\": \"%s\"}"
                        .formatted(i, i == MOST - 1 ? "1" : "q" + (i + 1) + " + 1"))
                .collect(Collectors.joining(","));
        assertThat(read(questions)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void findsTheCircleInATangleSoon() {
        String all = IntStream.range(0, MOST).mapToObj(i -> "q" + i).collect(Collectors.joining(" + "));
        String questions = IntStream.range(0, MOST)
                .mapToObj(i -> "{\"id\": \"q%d\", \"kind\": \"computed\", \"title\": \"計算\", \"value\": \"%s\"}"
                        .formatted(i, all))
                .collect(Collectors.joining(","));
        assertThat(read(questions)).isInstanceOf(Reading.Refused.class);
    }

    private static Reading read(String questions) {
        Map<String, byte[]> files = Fixtures.files(Fixtures.valid("minimal"));
        String form = "{\"id\": \"ask\", \"title\": \"質問\", \"questions\": [" + questions + "]}";
        files.put("forms/ask.form.json", form.getBytes(StandardCharsets.UTF_8));
        return assertTimeoutPreemptively(SOON, () -> PackageReader.read(new PackageFiles(files)));
    }
}

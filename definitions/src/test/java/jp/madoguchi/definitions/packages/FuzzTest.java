package jp.madoguchi.definitions.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import jp.madoguchi.definitions.packages.PackageReader.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes valid packages at random: whatever comes out is read or refused, and soon. Repeat a run with {@code -Dfuzz.seed=…}. */
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 150);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    List<DynamicTest> readsOrRefusesWhateverItIsGiven() {
        return List.of(
                DynamicTest.dynamicTest("bytes of files, seed " + SEED, () -> rounds(FuzzTest::changeBytes)),
                DynamicTest.dynamicTest("JSON trees, seed " + SEED, () -> rounds(FuzzTest::changeTree)),
                DynamicTest.dynamicTest("bytes of zips, seed " + SEED, FuzzTest::changeZips));
    }

    private interface Change {
        byte[] of(String path, byte[] content, Random random);
    }

    private static void rounds(Change change) {
        System.out.println("fuzz seed " + SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            Map<String, byte[]> files = Fixtures.files(any(Fixtures.valid(), random));
            String path = any(List.copyOf(files.keySet()), random);
            files.put(path, change.of(path, Objects.requireNonNull(files.get(path)), random));
            int theRound = round;
            Reading reading = assertTimeoutPreemptively(
                    SOON,
                    () -> PackageReader.read(new PackageFiles(files)),
                    () -> "round " + theRound + " of seed " + SEED + ", " + path);
            saysWhy(reading);
        }
    }

    private static void changeZips() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            Path folder = any(Fixtures.valid(), random);
            byte[] zip = changeBytes("", PackageZip.of(new PackageFiles(Fixtures.files(folder))), random);
            int theRound = round;
            saysWhy(assertTimeoutPreemptively(
                    SOON, () -> PackageReader.readZip(zip), () -> "round " + theRound + " of seed " + SEED));
        }
    }

    private static void saysWhy(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.ja()).isNotBlank();
                assertThat(problem.en()).isNotBlank();
            });
        }
    }

    private static byte[] changeBytes(String path, byte[] content, Random random) {
        byte[] changed = content.clone();
        for (int i = 0; i <= random.nextInt(4) && changed.length > 0; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed = java.util.Arrays.copyOf(changed, at);
                case 2 -> System.arraycopy(changed, at, changed, random.nextInt(at + 1), changed.length - at);
                default -> changed[at] = (byte) "{}[]\",:0-9eE.\\\n<>&\u0000".charAt(random.nextInt(19));
            }
        }
        return changed;
    }

    private static byte[] changeTree(String path, byte[] content, Random random) {
        if (!path.endsWith(".json")) {
            return changeBytes(path, content, random);
        }
        String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
        JsonNode tree = new TreeMutation(random).of(JSON.readTree(text));
        return JSON.writeValueAsBytes(tree);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}

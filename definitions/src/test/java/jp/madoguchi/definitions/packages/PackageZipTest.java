package jp.madoguchi.definitions.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.definitions.packages.PackageReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {

    private static final byte[] LITTLE = "x".getBytes(StandardCharsets.UTF_8);

    @Test
    void takesOffASingleFolderAroundEverything() throws IOException {
        assertThat(PackageReader.readZip(zip(minimal("kitchen-waste/"), StandardCharsets.UTF_8)))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void readsZipsMadeOnJapaneseWindows() throws IOException {
        assertThat(PackageReader.readZip(zip(minimal("生ごみ補助金/"), Charset.forName("windows-31j"))))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void passesOverWhatSystemsLeaveBehind() throws IOException {
        Map<String, byte[]> files = minimal("");
        files.put("__MACOSX/._package.json", LITTLE);
        files.put("forms/.DS_Store", LITTLE);
        files.put("forms/Thumbs.db", LITTLE);
        files.put(".git/config", LITTLE);
        assertThat(PackageReader.readZip(zip(files, StandardCharsets.UTF_8))).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.json",
                "forms/../../evil.json",
                "/etc/passwd",
                "C:/evil.json",
                "forms\\..\\..\\evil.json",
                "forms//a.form.json",
                "./package.json",
                "forms/./a.form.json",
                "forms/..",
                ".."
            })
    void refusesPathsThatLeadOutOfThePackage(String path) throws IOException {
        Map<String, byte[]> files = minimal("");
        files.put(path, LITTLE);
        assertThat(problems(zip(files, StandardCharsets.UTF_8)))
                .extracting(Problem::file)
                .contains(path);
    }

    @Test
    void refusesBombs() throws IOException {
        Map<String, byte[]> files = minimal("");
        files.put("README.md", new byte[49_000_000]);
        byte[] bomb = zip(files, StandardCharsets.UTF_8);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(problems(bomb))
                .singleElement()
                .satisfies(problem -> assertThat(problem.en()).contains("compression"));
    }

    @Test
    void refusesBombsInFilesThatWouldBePassedOver() throws IOException {
        Map<String, byte[]> files = minimal("");
        files.put("__MACOSX/bomb", new byte[40_000_000]);
        assertThat(problems(zip(files, StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void refusesMoreThanTwoThousandFiles() throws IOException {
        Map<String, byte[]> files = minimal("");
        for (int i = 0; i < 2_000; i++) {
            files.put("cases/photo" + i + ".jpg", LITTLE);
        }
        assertThat(problems(zip(files, StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.ja()).contains("2000"));
    }

    @Test
    void refusesFilesThatDifferOnlyInCase() throws IOException {
        Map<String, byte[]> files = minimal("");
        files.put("forms/ASK.form.json", LITTLE);
        assertThat(problems(zip(files, StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoZip() {
        for (byte[] bytes : List.of(
                new byte[0],
                LITTLE,
                "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8),
                new byte[1000])) {
            assertThat(problems(bytes)).hasSize(1);
        }
    }

    @Test
    void writesTheSameBytesForTheSameFiles() {
        PackageFiles files = new PackageFiles(minimal(""));
        assertThat(PackageZip.of(files)).isEqualTo(PackageZip.of(files));
    }

    @Test
    void doesNotFollowLinksOutOfAFolder(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.form.json"), "{}");
        for (Map.Entry<String, byte[]> file : minimal("").entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(PackageReader.readFolder(folder)).isInstanceOf(Reading.Read.class);
        Files.createSymbolicLink(folder.resolve("forms/secret.form.json"), elsewhere.resolve("secret.form.json"));
        assertThat(PackageReader.readFolder(folder))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.en()).contains("links")));
    }

    @Test
    void saysThatAFolderIsNotThere() {
        assertThat(PackageReader.readFolder(Path.of("no/such/folder"))).isInstanceOf(Reading.Refused.class);
    }

    private static Map<String, byte[]> minimal(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        Fixtures.files(Fixtures.valid("minimal")).forEach((path, content) -> files.put(folder + path, content));
        return files;
    }

    private static List<Problem> problems(byte[] zip) {
        return ((Reading.Refused) PackageReader.readZip(zip)).problems();
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

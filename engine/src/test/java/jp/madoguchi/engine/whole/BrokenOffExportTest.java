package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.exports.AnswerExports;
import jp.madoguchi.engine.exports.ExportQuery;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.vault.Contents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever reads an export goes away: nothing stays behind, and half a file is not taken for a whole one. */
class BrokenOffExportTest extends StaffApi {

    private static final MunicipalityId CITY_ID = new MunicipalityId("broken-off");
    private static final String CITY = "/api/municipalities/broken-off";
    private static boolean filled;

    private static final String MANIFEST = """
            {"id":"album","version":"1.0.0","title":"写真","summary":"s","licence":"CC-BY-4.0","author":"試験市",
             "procedures":[{"id":"entry","title":"応募","kind":"survey","form":"entry","department":"広報課",
               "states":[{"id":"submitted","title":"受付済み"}]}],
             "entryPoints":[{"procedure":"entry","words":["写真"]}]}""";
    private static final String FORM_JSON = """
            {"id":"entry","title":"応募","questions":[
              {"id":"photo","kind":"photo","title":"写真","count":{"min":0,"max":3}},
              {"id":"people","kind":"group","title":"写っている人","itemTitle":"人","questions":[
                {"id":"stage","kind":"text","title":"呼び名"}]}]}""";

    @BeforeEach
    void fill() throws IOException {
        if (filled) {
            return;
        }
        assertThat(engine.put(CITY, "{\"name\":\"途中市\"}").status()).isEqualTo(200);
        byte[] zip = zip(Map.of("package.json", utf8(MANIFEST), "forms/entry.form.json", utf8(FORM_JSON)));
        assertThat(engine.postZip(CITY + "/packages", zip).status()).isEqualTo(201);
        assertThat(engine.post(CITY + "/packages/album/versions/1.0.0/publish", "{}")
                        .status())
                .isEqualTo(200);
        String photo = engine.bean(Contents.class).store(CITY_ID, "image/jpeg", "a.jpg", noise());
        Map<String, Object> answers = Map.of(
                "photo", List.of(Map.of("content", photo, "type", "image/jpeg", "size", 50_000, "name", "a.jpg")),
                "people",
                        IntStream.range(0, 5)
                                .mapToObj(n -> Map.of("stage", "人" + n * 7919))
                                .toList());
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> IntStream.range(0, 5)
                        .forEach(n -> engine.bean(Cases.class)
                                .submit(
                                        engine.bean(Residents.class).arrive(CITY_ID, "webchat", "desk", "R"),
                                        new PackageVersion("album", "1.0.0"),
                                        "entry",
                                        new Answers(answers))));
        filled = true;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[50_000];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "zip"})
    void leavesNoFileBehindWhenTheReaderGoesAway(String kind) throws IOException {
        int whole = written(kind, Integer.MAX_VALUE).size();
        Set<Path> before = temporary();
        for (int most : new int[] {0, 700, whole / 2, whole - 30}) {
            assertThatThrownBy(() -> written(kind, most))
                    .isInstanceOf(IOException.class)
                    .hasMessage("gone");
            assertThat(temporary()).as("after %d of %d bytes", most, whole).isEqualTo(before);
        }
        assertThat(written(kind, Integer.MAX_VALUE).size()).isEqualTo(whole);
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void writesNoEndOfTheFileAfterItBrokeOff() throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        assertThatThrownBy(() -> writing("zip").to(new Leaving(got, 1_000))).isInstanceOf(IOException.class);
        assertThat(got.size()).isLessThanOrEqualTo(1_000);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(got.toByteArray()))) {
            in.getNextEntry();
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private ByteArrayOutputStream written(String kind, int most) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        writing(kind).to(new Leaving(got, most));
        return got;
    }

    private AnswerExports.Writing writing(String kind) {
        AnswerExports exports = engine.bean(AnswerExports.class);
        ExportQuery all = new ExportQuery(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        return kind.equals("zip")
                ? exports.zip(CITY_ID, Reach.EVERYWHERE, "album", all)
                : exports.xlsx(CITY_ID, Reach.EVERYWHERE, "album", all);
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(madoguchi-export|poi).*"))
                    .collect(Collectors.toSet());
        }
    }

    /** A reader that goes away after some bytes. */
    private static final class Leaving extends OutputStream {
        private final OutputStream out;
        private int most;

        Leaving(OutputStream out, int most) {
            this.out = out;
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > most) {
                throw new IOException("gone");
            }
            most -= length;
            out.write(bytes, from, length);
        }
    }
}

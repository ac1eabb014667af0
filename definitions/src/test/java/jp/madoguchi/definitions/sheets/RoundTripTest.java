package jp.madoguchi.definitions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.form.FormJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is written as sheets and read again is the same form. */
class RoundTripTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> givesEveryFormOfTheLibraryBackFromXlsx() throws IOException {
        return forms().map(form -> DynamicTest.dynamicTest(
                form.getFileName().toString(), () -> comesBack(read(form), FormSheets.xlsx(read(form)))));
    }

    @TestFactory
    Stream<DynamicTest> givesEveryFormOfTheLibraryBackFromCsv() throws IOException {
        return forms().map(form -> DynamicTest.dynamicTest(
                form.getFileName().toString(), () -> comesBack(read(form), FormSheets.csv(read(form)))));
    }

    /** Those of the library, and those of the tests that use what the library does not. */
    private static Stream<Path> forms() throws IOException {
        try (Stream<Path> library = Files.walk(Path.of("library"));
                Stream<Path> own = Files.walk(Path.of("src/test/resources/sheets"));
                Stream<Path> template = Files.walk(Path.of("src/main/resources"))) {
            List<Path> forms = Stream.of(library, own, template)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".form.json"))
                    .sorted()
                    .toList();
            assertThat(forms).hasSizeGreaterThan(4);
            return forms.stream();
        }
    }

    private void comesBack(JsonNode form, byte[] sheets) throws IOException {
        Path file = Files.write(folder.resolve("form" + System.nanoTime()), sheets);
        Conversion read = FormSheets.read(file);
        assertThat(read).isInstanceOf(Conversion.Converted.class);
        JsonNode back = ((Conversion.Converted) read).form();
        assertThat(Plain.of(back)).isEqualTo(Plain.of(form));
        assertThat(FormJson.read(back)).isEqualTo(FormJson.read(form));
    }

    private static JsonNode read(Path form) {
        try {
            return JSON.readTree(Files.readString(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

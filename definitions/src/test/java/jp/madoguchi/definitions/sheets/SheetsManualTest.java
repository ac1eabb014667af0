package jp.madoguchi.definitions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.docs.Manual;
import jp.madoguchi.definitions.sheets.layout.KindNames;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The manual tells every column and every kind. */
class SheetsManualTest {

    @Test
    void tellsEveryColumnThatIsWrittenAndEveryKind() {
        Manual manual = Manual.read("sheets.md");
        List<String> told = manual.table("1.1").stream()
                .map(row -> row.get(0))
                .flatMap(cell -> Stream.of(cell.split("・")))
                .toList();
        String csv = new String(
                FormSheets.csv(new JsonMapper().readTree("{\"id\":\"a\",\"title\":\"a\",\"questions\":[]}")),
                StandardCharsets.UTF_8);
        assertThat(told).containsAll(List.of(csv.split("\r\n")[1].split(",")));
        assertThat(KindNames.inOrder())
                .allSatisfy(kind -> assertThat(manual.text()).contains(kind));
    }
}

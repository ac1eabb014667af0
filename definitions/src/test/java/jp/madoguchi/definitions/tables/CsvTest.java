package jp.madoguchi.definitions.tables;

import static jp.madoguchi.definitions.tables.TableFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    private static final Charset WINDOWS = Charset.forName("windows-31j");

    @TempDir
    private Path folder;

    private TableFixture files;

    @BeforeEach
    void prepare() {
        files = new TableFixture(folder);
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws TableRefused, IOException {
        assertThat(texts(files.text("番号,氏名\n001,髙橋\n", StandardCharsets.UTF_8))).containsExactly("1:番号|氏名", "2:001|髙橋");
        assertThat(texts(files.text("\uFEFF番号,氏名\r\n001,髙橋", StandardCharsets.UTF_8)))
                .containsExactly("1:番号|氏名", "2:001|髙橋");
    }

    @Test
    void readsWindows31jWhenItIsNotUtf8() throws TableRefused, IOException {
        Path file = files.text("番号,氏名\r\n001,髙橋①㈱\r\n", WINDOWS);
        assertThat(texts(file)).containsExactly("1:番号|氏名", "2:001|髙橋①㈱");
        assertThat(TableFile.open(file).format()).isEqualTo("csv, windows-31j");
    }

    @Test
    void countsRecordsAndNotLinesAndPassesOverBlankOnes() throws TableRefused, IOException {
        assertThat(texts(files.text("a,b\n\"1\n2\",x\n,,\n\n\"say \"\"hi\"\"\",y\n", StandardCharsets.UTF_8)))
                .containsExactly("1:a|b", "2:1\n2|x", "5:say \"hi\"|y");
    }

    @Test
    void readsTabsAndSemicolons() throws TableRefused, IOException {
        assertThat(texts(files.text("\"a,a\"\tb\n1\t2", StandardCharsets.UTF_8)))
                .containsExactly("1:a,a|b", "2:1|2");
        assertThat(texts(files.text("a;b\n1;2", StandardCharsets.UTF_8))).containsExactly("1:a|b", "2:1|2");
    }

    @Test
    void tellsTheLineOfTextThatCannotBeDecoded() {
        byte[] broken = "\uFEFF番号\n001\nx".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xFF;
        TableRefused refused = refusal(files.bytes(broken));
        assertThat(refused.place().row()).isEqualTo(3);
        assertThat(refused.ja()).contains("3 行目", "UTF-8");
    }

    @Test
    void refusesTextThatIsNotTheEncodingTold() throws IOException {
        Path file = files.text("番号\n髙橋\n", WINDOWS);
        TableRefused refused = catchThrowableOfType(
                TableRefused.class, () -> TableFile.open(file, Optional.of(StandardCharsets.UTF_8), TableLimits.USUAL));
        assertThat(refused.place().row()).isEqualTo(1);
    }

    @Test
    void namesEncodingsThatAreNotTaken() {
        assertThat(refusal(files.text("番号,氏名\n1,山口花子\n", StandardCharsets.UTF_16))
                        .ja())
                .contains("UTF-16");
        assertThat(refusal(files.text("番号,氏名\n1,山口花子\n", Charset.forName("EUC-JP")))
                        .ja())
                .contains("EUC-JP");
        assertThat(refusal(files.text("番号,氏名\n1,山口花子\n", Charset.forName("ISO-2022-JP")))
                        .ja())
                .contains("ISO-2022-JP");
    }

    @Test
    void keepsHalfWidthKanaOfWindows31j() throws TableRefused, IOException {
        assertThat(texts(files.text("ｶﾅ,ﾔﾏｸﾞﾁ\n", WINDOWS))).containsExactly("1:ｶﾅ|ﾔﾏｸﾞﾁ");
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        TableRefused refused = refusal(files.text("a,b\n1,2\n3,\"4\n5,6\n", StandardCharsets.UTF_8));
        assertThat(refused.place().row()).isEqualTo(3);
        assertThat(refused.ja()).contains("引用符");
    }

    @Test
    void refusesCellsThatAreTooLongAndRowsThatAreTooWide() {
        assertThat(refusal(files.text("a\n" + "x".repeat(40_000), StandardCharsets.UTF_8))
                        .place()
                        .cell())
                .isEqualTo("A2");
        assertThat(refusal(files.text("a" + ",".repeat(600) + "b", StandardCharsets.UTF_8))
                        .ja())
                .contains("500 列");
        assertThat(refusal(files.text("x".repeat(3_000_000), StandardCharsets.UTF_8))
                        .place()
                        .row())
                .isEqualTo(1);
    }

    private static TableRefused refusal(Path file) {
        return catchThrowableOfType(TableRefused.class, () -> texts(file));
    }
}

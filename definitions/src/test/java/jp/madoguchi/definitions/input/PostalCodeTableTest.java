package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.definitions.input.PostalCodes.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostalCodeTableTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final String ROWS = String.join(
            "\r\n",
            row("35203", "7530000", "ﾔﾏｸﾞﾁｹﾝ", "ﾔﾏｸﾞﾁｼ", "ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ", "山口県", "山口市", "以下に掲載がない場合"),
            row("35203", "7530074", "ﾔﾏｸﾞﾁｹﾝ", "ﾔﾏｸﾞﾁｼ", "ﾁｭｳｵｳ", "山口県", "山口市", "中央"),
            row("26202", "6240000", "ｷｮｳﾄﾌ", "ﾏｲﾂﾞﾙｼ", "ｲｶ", "京都府", "舞鶴市", "以下に掲載がない場合"),
            row("26104", "6048000", "ｷｮｳﾄﾌ", "ｷｮｳﾄｼﾅｶｷﾞｮｳｸ", "ｱ", "京都府", "京都市中京区", "中之町（新京極通四条上る、"),
            row("26104", "6048000", "ｷｮｳﾄﾌ", "ｷｮｳﾄｼﾅｶｷﾞｮｳｸ", "ｲ", "京都府", "京都市中京区", "蛸薬師通新京極西入、"),
            row("26104", "6048000", "ｷｮｳﾄﾌ", "ｷｮｳﾄｼﾅｶｷﾞｮｳｸ", "ｳ", "京都府", "京都市中京区", "寺町通四条上る）"),
            row("26104", "6048001", "ｷｮｳﾄﾌ", "ｷｮｳﾄｼﾅｶｷﾞｮｳｸ", "ｴ", "京都府", "京都市中京区", "次町"),
            row("23201", "4400862", "ｱｲﾁｹﾝ", "ﾄﾖﾊｼｼ", "ﾑｶｲﾔﾏ", "愛知県", "豊橋市", "向山大池町"),
            row("23201", "4400862", "ｱｲﾁｹﾝ", "ﾄﾖﾊｼｼ", "ﾑｶｲﾔﾏ", "愛知県", "豊橋市", "向山町"),
            row("23201", "4400862", "ｱｲﾁｹﾝ", "ﾄﾖﾊｼｼ", "ﾑｶｲﾔﾏ", "愛知県", "豊橋市", "向山町"),
            row("25443", "5220317", "ｼｶﾞｹﾝ", "ﾀｶﾞﾁｮｳ", "ｲﾁｴﾝ", "滋賀県", "犬上郡多賀町", "一円"),
            row("13362", "1000301", "ﾄｳｷｮｳﾄ", "ﾄｼﾏﾑﾗ", "ﾄｼﾏﾑﾗｲﾁｴﾝ", "東京都", "利島村", "利島村一円"),
            row("22000", "4130000", "ｼｽﾞｵｶｹﾝ", "ｱﾀﾐｼ", "ﾂｷﾞﾆﾊﾞﾝﾁ", "静岡県", "熱海市", "熱海市の次に番地がくる場合"),
            row("03507", "0287900", "ｲﾜﾃｹﾝ", "ﾋﾛﾉﾁｮｳ", "ﾀﾈｲﾁ", "岩手県", "九戸郡洋野町", "種市第１５地割～第２１地割（鹿糠、小路合）"),
            row("13103", "1066101", "ﾄｳｷｮｳﾄ", "ﾐﾅﾄｸ", "ﾓﾘﾀﾜｰ", "東京都", "港区", "六本木六本木ヒルズ森タワー（１階）"));

    private static String row(
            String office, String code, String kana1, String kana2, String kana3, String ja1, String ja2, String ja3) {
        return office + ",\"" + code.substring(0, 3) + "  \",\"" + code + "\",\"" + kana1 + "\",\"" + kana2 + "\",\""
                + kana3 + "\",\"" + ja1 + "\",\"" + ja2 + "\",\"" + ja3 + "\",0,0,0,0,0,0";
    }

    private static PostalCodeTable table(Charset charset) throws IOException {
        return PostalCodeTable.read(new ByteArrayInputStream(ROWS.getBytes(charset)), charset);
    }

    @Test
    void findsATown() throws IOException {
        assertThat(table(SHIFT_JIS).find("753-0074")).containsExactly(new Place("山口県", "山口市", "中央"));
    }

    @Test
    void knowsCodesWithoutTown() throws IOException {
        PostalCodes table = table(SHIFT_JIS);
        assertThat(table.find("753-0000")).containsExactly(new Place("山口県", "山口市", ""));
        assertThat(table.find("413-0000")).containsExactly(new Place("静岡県", "熱海市", ""));
        assertThat(table.find("100-0301")).containsExactly(new Place("東京都", "利島村", ""));
        assertThat(table.find("522-0317")).containsExactly(new Place("滋賀県", "犬上郡多賀町", "一円"));
    }

    @Test
    void joinsRowsOfATownThatIsTooLong() throws IOException {
        PostalCodes table = table(SHIFT_JIS);
        assertThat(table.find("604-8000")).containsExactly(new Place("京都府", "京都市中京区", "中之町"));
        assertThat(table.find("604-8001")).containsExactly(new Place("京都府", "京都市中京区", "次町"));
    }

    @Test
    void dropsNotesAndLots() throws IOException {
        PostalCodes table = table(SHIFT_JIS);
        assertThat(table.find("028-7900")).containsExactly(new Place("岩手県", "九戸郡洋野町", "種市"));
        assertThat(table.find("106-6101")).containsExactly(new Place("東京都", "港区", "六本木六本木ヒルズ森タワー"));
    }

    @Test
    void givesSeveralTownsOfOneCode() throws IOException {
        assertThat(table(SHIFT_JIS).find("440-0862"))
                .containsExactly(new Place("愛知県", "豊橋市", "向山大池町"), new Place("愛知県", "豊橋市", "向山町"));
    }

    @Test
    void knowsNothingOfOtherCodes() throws IOException {
        PostalCodes table = table(StandardCharsets.UTF_8);
        assertThat(List.of("000-0000", "999-9999", "753-0075", "7530074", "", "abc"))
                .allSatisfy(code -> assertThat(table.find(code)).isEmpty());
    }

    @Test
    void readsBothEncodingsFromAFile(@TempDir Path folder) throws IOException {
        for (Charset charset : List.of(SHIFT_JIS, StandardCharsets.UTF_8)) {
            Path file = Files.write(folder.resolve(charset.name() + ".csv"), ROWS.getBytes(charset));
            assertThat(PostalCodeTable.read(file).find("753-0074")).containsExactly(new Place("山口県", "山口市", "中央"));
        }
        Path withMark = Files.writeString(folder.resolve("mark.csv"), "\uFEFF" + ROWS);
        assertThat(PostalCodeTable.read(withMark).find("753-0000")).hasSize(1);
    }

    @Test
    void namesTheLineThatIsNoRow() {
        byte[] broken = (ROWS + "\r\nこれは行ではない").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PostalCodeTable.read(new ByteArrayInputStream(broken), StandardCharsets.UTF_8))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 16");
    }

    @Test
    void holdsAWholeCountry() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int code = 0; code < 124_000; code++) {
            String digits = String.format("%07d", code * 79);
            rows.append(row("35203", digits, "ﾔ", "ﾔ", "ﾁ", "山口県", "山口市" + code % 1_900, "町" + code))
                    .append("\r\n");
        }
        PostalCodeTable table =
                PostalCodeTable.read(new ByteArrayInputStream(rows.toString().getBytes(SHIFT_JIS)), SHIFT_JIS);
        assertThat(table.size()).isEqualTo(124_000);
        assertThat(table.find("753-0075")).isEmpty();
        assertThat(table.find("000-0079")).containsExactly(new Place("山口県", "山口市1", "町1"));
        assertThat(table.find("979-5921")).containsExactly(new Place("山口県", "山口市499", "町123999"));
    }
}

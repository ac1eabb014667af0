package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Files nobody should send, to both doors that take files: one clear sentence, whatever the file is named. */
class BadUploadsTest extends StaffApi {

    private static final int ENDLESS = 49_000_000;
    private static final int BOMB = 200_000_000;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final Map<String, Bad> FILES = new LinkedHashMap<>();

    static {
        FILES.put("文字コードが違う", new Bad("UTF-16", () -> "設問,種類\nあ,整数\n".getBytes(StandardCharsets.UTF_16)));
        FILES.put("文字でない字がある", new Bad("読めない文字", () ->
                new byte[] {'a', ',', 'b', '\n', (byte) 0x81, '\n', (byte) 0xFF}));
        FILES.put(
                "結合したセル",
                new Bad(
                        "結合",
                        () -> xlsx(book -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:B2")))));
        FILES.put(
                "数式",
                new Bad(
                        "数式",
                        () -> xlsx(
                                book -> book.getSheetAt(0).getRow(1).getCell(0).setCellFormula("1+1"))));
        FILES.put("爆弾", new Bad("展開", BadUploadsTest::bomb));
        FILES.put("パスワード付き", new Bad("パスワード", BadUploadsTest::locked));
        FILES.put("古い形式", new Bad(".xls", () -> bytes(new HSSFWorkbook())));
        FILES.put("OpenDocument", new Bad("OpenDocument", () -> zip(Map.of("content.xml", utf8("<office/>")))));
        FILES.put("空", new Bad("空です", () -> new byte[0]));
        FILES.put("引用符が閉じない", new Bad("引用符", () -> utf8("設問ID,設問,種類\na,\"あ,整数\nb,い,整数\n")));
        FILES.put("終わらない一行", new Bad("読めません", BadUploadsTest::endless));
        FILES.put("PDF", new Bad("PDF", () -> utf8("%PDF-1.7")));
    }

    /**
     * A file.
     *
     * @param word what the sentence must name
     */
    private record Bad(String word, Making making) {}

    private interface Making {
        byte[] make() throws IOException, GeneralSecurityException;
    }

    private interface Spoiling {
        void spoil(XSSFWorkbook book);
    }

    static Stream<String> names() {
        return FILES.keySet().stream();
    }

    @BeforeEach
    void installOnce() {
        if (!engine.get(CITY + "/packages").body().contains("\"list\"")) {
            assertThat(engine.postZip(CITY + "/packages", StartedEngine.zip("list"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areRefusedWithOneSentenceAsFormAndAsRegister(String name) throws IOException, GeneralSecurityException {
        Bad bad = FILES.get(name);
        byte[] file = bad.making().make();
        String before = engine.get(CITY + "/registers/eligible/rows").body();
        for (String path : new String[] {"/forms/convert", "/registers/eligible/rows?mode=replace"}) {
            Answer answer = engine.api("POST", CITY + path, "application/octet-stream", file);
            expectProblem(422, answer);
            JsonNode errors = answer.json().path("errors");
            assertThat(errors.size()).as(path + " " + answer).isEqualTo(1);
            assertThat(errors.at("/0/message").asString()).contains(bad.word()).endsWith("。");
            assertThat(errors.at("/0/messageEn").asString()).endsWith(".");
        }
        assertThat(engine.get(CITY + "/registers/eligible/rows").body()).isEqualTo(before);
    }

    private static byte[] xlsx(Spoiling spoiling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("設問");
            for (int i = 0; i < 2; i++) {
                Row row = book.getSheetAt(0).createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "設問" : "お名前");
                row.createCell(1).setCellValue(i == 0 ? "種類" : "一行の文");
            }
            spoiling.spoil(book);
            return bytes(book);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] locked() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ひみつ");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(xlsx(book -> {}));
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** A workbook like any other, but for a sheet that unpacks to 200 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] rows = utf8("<row></row>".repeat(80_000));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx(book -> {})));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (!entry.getName().equals(SHEET)) {
                    out.write(content);
                } else {
                    out.write(
                            utf8(
                                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"));
                    for (int written = 0; written < BOMB; written += rows.length) {
                        out.write(rows);
                    }
                    out.write(utf8("</sheetData></worksheet>"));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] endless() {
        byte[] line = new byte[ENDLESS];
        Arrays.fill(line, (byte) 'a');
        return line;
    }
}

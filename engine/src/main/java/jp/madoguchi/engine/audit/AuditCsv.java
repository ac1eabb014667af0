package jp.madoguchi.engine.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Entries for spreadsheets, oldest first, written as they are read: UTF-8 with the byte order mark Excel needs. */
final class AuditCsv {

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final int TOGETHER = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final List<String> HEADINGS = List.of(
            "番号", "日時", "ID", "名前", "操作", "メソッド", "パス", "対象", "結果", "IP アドレス", "経路", "検索条件", "変更前", "変更後", "ハッシュ");

    private final AuditReading reading;
    private final MunicipalityId municipality;
    private final AuditQuery query;

    AuditCsv(AuditReading reading, MunicipalityId municipality, AuditQuery query) {
        this.reading = reading;
        this.municipality = municipality;
        this.query = query;
    }

    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADINGS);
            List<AuditEntry> entries = reading.after(municipality, query, 0, TOGETHER);
            while (!entries.isEmpty()) {
                entries.forEach(entry -> csv.writeRecord(cells(entry)));
                entries = reading.after(
                        municipality, query, entries.get(entries.size() - 1).number(), TOGETHER);
            }
        }
    }

    private static List<String> cells(AuditEntry entry) {
        AuditEntry.Details details =
                entry.details() == null ? new AuditEntry.Details("", "", "", null, null, null) : entry.details();
        return Stream.of(
                        String.valueOf(entry.number()),
                        MOMENT.format(entry.at()),
                        entry.who(),
                        details.name(),
                        entry.action(),
                        entry.method(),
                        entry.path(),
                        entry.subject(),
                        String.valueOf(entry.status()),
                        details.address(),
                        details.via(),
                        details.query() == null ? "" : details.query(),
                        values(details.before()),
                        values(details.after()),
                        entry.hash())
                .map(AuditCsv::neutral)
                .toList();
    }

    private static String values(@Nullable Map<String, Object> values) {
        return values == null ? "" : values.toString();
    }

    /** Spreadsheets take what begins so for a formula. */
    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

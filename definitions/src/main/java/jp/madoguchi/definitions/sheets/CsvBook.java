package jp.madoguchi.definitions.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import org.jspecify.annotations.Nullable;

/** Writes a book as one CSV file: UTF-8 with byte order mark, each sheet below a line with its name in brackets. */
final class CsvBook {

    /** What spreadsheet programs would take for a formula; an apostrophe before it is taken off again when it is read. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvBook() {}

    static byte[] write(Book book) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (Page page : book.pages()) {
                csv.writeRecord("[" + page.name() + "]");
                for (Line line : page.lines()) {
                    csv.writeRecord(cells(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Line line) {
        return line.cells().stream().map(CsvBook::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}

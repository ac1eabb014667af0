package jp.madoguchi.definitions.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.tables.TableRefused.Place;

/** A CSV file as one sheet. */
final class CsvSource implements TableFile.Source {

    private static final TableSheet ONLY = new TableSheet(1, "", false);
    private static final int LOOKED_AT = 65_536;

    private final Path file;
    private final Charset encoding;
    private final char delimiter;
    private final TableLimits limits;

    private CsvSource(Path file, Charset encoding, char delimiter, TableLimits limits) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    static CsvSource open(Path file, Optional<Charset> told, TableLimits limits) throws TableRefused, IOException {
        Charset encoding = CsvEncoding.detect(file, told);
        try (BufferedReader reader = reader(file, encoding)) {
            char[] start = new char[LOOKED_AT];
            int read = reader.read(start);
            return new CsvSource(file, encoding, delimiter(start, Math.max(0, read)), limits);
        }
    }

    /** What stands most often outside quotes in the first line that has anything. */
    private static char delimiter(char[] text, int length) {
        int commas = 0;
        int tabs = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            quoted ^= c == '"';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                if (c == '\n' && commas + tabs + semicolons > 0) {
                    break;
                }
            }
        }
        if (tabs > commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static BufferedReader reader(Path file, Charset encoding) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, encoding);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public List<TableSheet> sheets() {
        return List.of(ONLY);
    }

    @Override
    public String format() {
        return "csv, " + (encoding.equals(CsvEncoding.WINDOWS) ? "windows-31j" : encoding.name());
    }

    @Override
    public void read(RowHandler handler) throws TableRefused, IOException {
        if (!handler.sheet(ONLY)) {
            return;
        }
        int number = 1;
        int rows = 0;
        try (QuoteCount in = new QuoteCount(reader(file, encoding));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .detectBomHeader(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(1 << 20)
                        .ofCsvRecord(in)) {
            for (Iterator<CsvRecord> records = csv.iterator(); records.hasNext(); number++) {
                CsvRecord csvRecord = records.next();
                TableRow row = row(csvRecord, number);
                if (!records.hasNext()
                        && in.odd()
                        && csvRecord.getField(csvRecord.getFieldCount() - 1).contains("\n")) {
                    throw Refusals.unclosedQuote(number);
                }
                if (!row.cells().isEmpty()) {
                    if (++rows > limits.rows()) {
                        throw Refusals.tooManyRows(Place.row("", number), limits.rows());
                    }
                    if (!handler.row(row)) {
                        return;
                    }
                }
            }
        } catch (CsvParseException e) {
            throw Refusals.brokenCsv(number);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private TableRow row(CsvRecord csvRecord, int number) throws TableRefused {
        List<String> fields = csvRecord.getFields();
        int last = fields.size();
        while (last > 0 && fields.get(last - 1).isBlank()) {
            last--;
        }
        if (last > limits.columns()) {
            throw Refusals.tooManyColumns(Place.cell("", number, last), limits.columns());
        }
        List<TableCell> cells = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            String text = fields.get(i);
            if (text.length() > limits.cell()) {
                throw Refusals.cellTooLong(Place.cell("", number, i + 1), limits.cell());
            }
            cells.add(new TableCell(number, i + 1, text.isEmpty() ? TableCell.BLANK : new CellValue.Text(text)));
        }
        return new TableRow("", number, cells);
    }

    /** Counts quotation marks: an odd number at the end means that one was never closed. */
    private static final class QuoteCount extends Reader {
        private final Reader in;
        private long quotes;

        QuoteCount(Reader in) {
            this.in = in;
        }

        boolean odd() {
            return quotes % 2 == 1;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                quotes += buffer[i] == '"' ? 1 : 0;
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

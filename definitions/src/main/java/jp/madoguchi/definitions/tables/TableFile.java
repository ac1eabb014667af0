package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV or xlsx file, read row by row. What it is is seen from its content, never from its name. Memory stays bounded whatever
 * the file claims: nothing but the shared texts of a workbook is kept, and those up to 64 MB.
 *
 * <p>CSV: UTF-8 with or without byte order mark, else windows-31j; comma, tab or semicolon; quoted texts may have line breaks.
 * xlsx: dates in both date systems become dates, furigana is left out. Formulas and merged cells are refused with their address,
 * since a table of facts must not depend on what a spreadsheet last computed.
 */
public final class TableFile {

    private final Source source;

    private TableFile(Source source) {
        this.source = source;
    }

    /**
     * Looks at a file.
     *
     * @throws TableRefused when it is neither CSV nor xlsx, or cannot be read as such
     */
    public static TableFile open(Path file) throws TableRefused, IOException {
        return open(file, Optional.empty(), TableLimits.USUAL);
    }

    /**
     * Looks at a file.
     *
     * @param encoding of CSV; empty to detect it
     * @throws TableRefused when it is neither CSV nor xlsx, or cannot be read as such
     */
    public static TableFile open(Path file, Optional<Charset> encoding, TableLimits limits)
            throws TableRefused, IOException {
        return new TableFile(
                FileKind.of(file) == FileKind.ZIP
                        ? XlsxSource.open(file, limits)
                        : CsvSource.open(file, encoding, limits));
    }

    /** The sheets in their order; one without a name for CSV. */
    public List<TableSheet> sheets() {
        return source.sheets();
    }

    /** What was found out about the file: {@code csv, UTF-8}, {@code csv, windows-31j} or {@code xlsx}. */
    public String format() {
        return source.format();
    }

    /**
     * Reads all sheets the handler wants, in order. Can be called again.
     *
     * @throws TableRefused with the first reason to refuse the file, or with every formula and merged cell; rows before it were handed
     *     over already
     */
    public void read(RowHandler handler) throws TableRefused, IOException {
        source.read(handler);
    }

    /** One way to write tables. */
    interface Source {

        List<TableSheet> sheets();

        String format();

        void read(RowHandler handler) throws TableRefused, IOException;
    }
}

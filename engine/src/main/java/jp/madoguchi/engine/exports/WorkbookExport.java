package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.SealedCase;
import jp.madoguchi.engine.exports.Export.Table;
import org.springframework.stereotype.Component;

/**
 * Writes exports as xlsx. The lines of the first table go to whoever asked as they are read; those of groups are put aside until it has
 * ended, for a workbook has one sheet after the other.
 */
@Component
class WorkbookExport {

    private final CaseStream cases;

    WorkbookExport(CaseStream cases) {
        this.cases = cases;
    }

    void write(Export export, OutputStream out) throws IOException {
        write(export, SheetWriter.MOST_ROWS, out);
    }

    void write(Export export, int mostRows, OutputStream out) throws IOException {
        XlsxStream workbook = new XlsxStream(out);
        // So that it is seen at once that something comes, however long the first page takes.
        out.flush();
        List<Table> tables = new ArrayList<>(List.of(export.main()));
        tables.addAll(export.groups());
        List<SpooledSheets> groups = new ArrayList<>();
        List<SheetWriter> writers = new ArrayList<>();
        try {
            writers.add(new SheetWriter(
                    export.main(),
                    mostRows,
                    new DirectSheets(workbook, export.main().title())));
            for (Table table : export.groups()) {
                groups.add(new SpooledSheets(table.title()));
                writers.add(new SheetWriter(table, mostRows, groups.get(groups.size() - 1)));
            }
            cases.each(export, page -> lines(export, tables, page), page -> {
                for (int i = 0; i < page.size(); i++) {
                    writers.get(i).write(page.get(i));
                }
            });
            for (SheetWriter writer : writers) {
                writer.end();
            }
            for (SpooledSheets group : groups) {
                group.copyTo(workbook);
            }
        } finally {
            for (SpooledSheets group : groups) {
                group.close();
            }
        }
        workbook.finish();
    }

    /** The lines of a page, table by table. */
    private static List<List<Object[]>> lines(Export export, List<Table> tables, List<SealedCase> page) {
        List<List<Object[]>> lines = new ArrayList<>();
        tables.forEach(table -> lines.add(new ArrayList<>()));
        for (SealedCase one : page) {
            Map<?, ?> answers = export.answers().apply(one);
            if (answers != null) {
                Source source = Source.of(one, answers);
                for (int i = 0; i < tables.size(); i++) {
                    lines.get(i).addAll(tables.get(i).lines(source));
                }
            }
        }
        return lines;
    }

    /** Sheets that are in the file as soon as they are written. */
    private static final class DirectSheets implements SheetWriter.Sheets {
        private final XlsxStream workbook;
        private final String title;
        private int sheets;

        DirectSheets(XlsxStream workbook, String title) {
            this.workbook = workbook;
            this.title = title;
        }

        @Override
        public OutputStream begin() throws IOException {
            return workbook.sheet(title, ++sheets);
        }
    }

    /** Sheets that wait for their turn. */
    private static final class SpooledSheets implements SheetWriter.Sheets {
        private final String title;
        private final List<Spool> spools = new ArrayList<>();

        SpooledSheets(String title) {
            this.title = title;
        }

        @Override
        public OutputStream begin() throws IOException {
            Spool spool = Spool.open();
            spools.add(spool);
            return spool.out();
        }

        void copyTo(XlsxStream workbook) throws IOException {
            for (int i = 0; i < spools.size(); i++) {
                spools.get(i).copyTo(workbook.sheet(title, i + 1));
            }
        }

        void close() throws IOException {
            for (Spool spool : spools) {
                spool.close();
            }
        }
    }
}

package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.SealedCase;
import jp.madoguchi.engine.exports.Export.Table;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/** Writes exports as xlsx. The lines go to temporary files, and from there to whoever asked. */
@Component
class WorkbookExport {

    private static final int IN_MEMORY = 100;

    private final CaseStream cases;

    WorkbookExport(CaseStream cases) {
        this.cases = cases;
    }

    void write(Export export, OutputStream out) throws IOException {
        List<Table> tables = new ArrayList<>(List.of(export.main()));
        tables.addAll(export.groups());
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            Formats formats = new Formats(workbook);
            List<SheetWriter> sheets = tables.stream()
                    .map(table -> new SheetWriter(workbook, formats, table))
                    .toList();
            cases.each(export, page -> lines(export, tables, page), page -> {
                for (int i = 0; i < sheets.size(); i++) {
                    sheets.get(i).write(page.get(i));
                }
            });
            workbook.write(out);
        }
        out.flush();
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
}

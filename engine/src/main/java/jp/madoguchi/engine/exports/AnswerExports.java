package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.springframework.stereotype.Component;

/**
 * The answers of cases as files. Whatever is wrong with the query is told before anything is written; nothing is held in memory but a few
 * pages of cases.
 */
@Component
public class AnswerExports {

    private final ExportPlans plans;
    private final CsvExport csv;
    private final WorkbookExport workbook;
    private final FilesExport files;

    AnswerExports(ExportPlans plans, CsvExport csv, WorkbookExport workbook, FilesExport files) {
        this.plans = plans;
        this.csv = csv;
        this.workbook = workbook;
        this.files = files;
    }

    /** Writes a file when it is told where to. */
    public interface Writing {

        /** @throws IOException when whoever reads has gone */
        void to(OutputStream out) throws IOException;
    }

    /**
     * CSV: UTF-8 with byte order mark, or windows-31j.
     *
     * @throws Unmappable when something cannot be written in the encoding and that is not to be escaped
     * @throws IllegalArgumentException when the query makes no sense
     */
    public Writing csv(MunicipalityId municipality, Reach reach, String packageId, ExportQuery query)
            throws IOException {
        Export export = plans.plan(municipality, reach, packageId, query, false);
        Encoding encoding = Encoding.of(query.encoding());
        boolean escape = ExportQuery.isSecond("unmappable", query.unmappable(), "refuse", "escape");
        if (encoding != Encoding.UTF_8 && !escape) {
            csv.check(export, encoding);
        }
        return out -> csv.write(export, encoding, escape, out);
    }

    /** A workbook with typed cells, groups on sheets of their own. */
    public Writing xlsx(MunicipalityId municipality, Reach reach, String packageId, ExportQuery query) {
        Export export = plans.plan(municipality, reach, packageId, query, true);
        return out -> workbook.write(export, out);
    }

    /** A zip of photos and files: {@code NUMBER/QUESTION-1.jpg} …, and {@code list.csv}. */
    public Writing zip(MunicipalityId municipality, Reach reach, String packageId, ExportQuery query) {
        Export export = plans.plan(municipality, reach, packageId, query, false);
        return out -> files.write(export, out);
    }
}

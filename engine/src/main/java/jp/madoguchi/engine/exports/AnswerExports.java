package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
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
        csv.check(export, query);
        return out -> csv.write(export, query, out);
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

    /**
     * Makes sure that there will be something to write.
     *
     * @return title of the form whose answers they are
     * @throws IllegalArgumentException when the query makes no sense
     */
    String check(MunicipalityId municipality, ExportOrder order) {
        CsvExport.checkWords(order.query());
        return plan(municipality, order).title();
    }

    /**
     * Writes a file at once.
     *
     * @param progress told how many cases of how many were gone through
     * @throws Unmappable as {@link #csv}
     */
    void write(MunicipalityId municipality, ExportOrder order, OutputStream out, Progress progress) throws IOException {
        Export plan = plan(municipality, order);
        long total = plans.cases(plan);
        boolean checked = order.format() == ExportOrder.Format.CSV && CsvExport.mustBeChecked(order.query());
        int passes = checked ? 2 : 1;
        AtomicLong gone = new AtomicLong();
        // Cases may come while the export is made.
        Export export = plan.watched(cases -> progress.at(Math.min(total, gone.addAndGet(cases) / passes), total));
        progress.at(0, total);
        switch (order.format()) {
            case CSV -> {
                csv.check(export, order.query());
                csv.write(export, order.query(), out);
            }
            case XLSX -> workbook.write(export, out);
            case ZIP -> files.write(export, out);
        }
    }

    private Export plan(MunicipalityId municipality, ExportOrder order) {
        return plans.plan(
                municipality,
                order.reach(),
                order.packageId(),
                order.query(),
                order.format() == ExportOrder.Format.XLSX);
    }

    /** How far a file is. */
    interface Progress {
        void at(long done, long total);
    }
}

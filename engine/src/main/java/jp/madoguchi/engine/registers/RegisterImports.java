package jp.madoguchi.engine.registers;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Imports rows, and goes back to former versions of them. Each call is a transaction of its own. */
public interface RegisterImports {

    /** Rows listed with an error; further ones are only counted. */
    int MAX_ERRORS = 100;

    /** Versions kept; rows that only older ones have are deleted for good. */
    int KEPT_VERSIONS = 10;

    /**
     * Imports a CSV or xlsx file.
     *
     * @throws TableRefused when the file is no readable table; nothing was stored then
     * @throws RowsRefused when a heading is missing, or any row is wrong and wrong rows are not to be skipped; nothing was stored then
     * @throws Registers.RegisterRefusal when the definition has changed since the last import, and the mode keeps rows; or when the
     *     register is being imported at this moment
     */
    default Imported importFile(MunicipalityId municipality, RegisterId register, Path file, How how)
            throws TableRefused, IOException {
        return importFile(municipality, register, file, how, Watch.NOBODY);
    }

    /** As {@link #importFile(MunicipalityId, RegisterId, Path, How)}, watched by somebody. */
    Imported importFile(MunicipalityId municipality, RegisterId register, Path file, How how, Watch watch)
            throws TableRefused, IOException;

    /** Watches an import; whatever it throws undoes the import, and is passed on. */
    interface Watch {

        Watch NOBODY = new Watch() {
            @Override
            public void at(long rows, long total) {}

            @Override
            public void ending(Imported counts) {}
        };

        /**
         * Tells how far the import is, row by row.
         *
         * @param total 0 while the rows are only counted
         */
        void at(long rows, long total);

        /** All is written; when this returns, the transaction of the import ends. */
        void ending(Imported counts);
    }

    /**
     * Looks at a file as {@link #importFile} would, without storing anything.
     *
     * @throws TableRefused when the file is no readable table
     */
    Preview preview(MunicipalityId municipality, RegisterId register, Path file, How how)
            throws TableRefused, IOException;

    /** Replaces all rows by these, values by column id as they would stand in a file. */
    Imported replace(MunicipalityId municipality, RegisterId register, List<Map<String, Object>> rows);

    /** The versions kept, newest first. */
    List<Version> versions(MunicipalityId municipality, RegisterId register);

    /**
     * Makes the rows of a former version current again, as a new version.
     *
     * @throws Registers.RegisterRefusal when that version is not kept any more, or was imported under another definition
     */
    Imported restore(MunicipalityId municipality, RegisterId register, int version);

    /** A register has a new version of its rows. Published inside the import's transaction. */
    record RowsImported(MunicipalityId municipality, RegisterId register) {}

    /** What becomes of rows that are there. */
    enum Mode {
        /** Only the rows of the file stay. */
        REPLACE,
        /** The rows of the file must be new. */
        ADD,
        /** Rows with the key of a row of the file are replaced by it, others stay. */
        UPDATE
    }

    /**
     * How to read and store.
     *
     * @param skipErrors leaves wrong rows out instead of refusing all
     * @param encoding of CSV; detected when empty
     * @param sheet name of the sheet; the first visible one when empty
     * @param mapping column id by heading, for headings that are not known; an empty id leaves the heading out
     */
    record How(
            Mode mode,
            boolean skipErrors,
            Optional<Charset> encoding,
            Optional<String> sheet,
            Map<String, String> mapping) {}

    /**
     * What came of an import, in rows.
     *
     * @param total rows of the register afterwards
     */
    record Imported(long added, long updated, long removed, long unchanged, long skipped, long total, int version) {}

    /**
     * What would come of an import.
     *
     * @param headings with the id of the column each means; none is left out
     * @param rows the first rows, as texts by column id
     */
    record Preview(
            String format,
            String sheet,
            List<Heading> headings,
            List<Map<String, String>> rows,
            Imported counts,
            List<RowError> errors,
            long errorCount) {}

    /** A heading of a file; the column is empty when it means none. */
    record Heading(String heading, String cell, String column) {}

    /**
     * Something wrong in a file.
     *
     * @param row 1-based, as a spreadsheet shows it; 0 for the whole file
     * @param column heading of the column; empty for the whole row
     */
    record RowError(int row, String column, String cell, String message, String messageEn) {}

    /** A version of the rows. */
    record Version(int version, Instant made, String mode, String source, Imported counts) {}

    /** A file whose rows were not taken. Answered as 422. */
    final class RowsRefused extends RuntimeException {
        private final transient List<RowError> errors;
        private final long count;

        public RowsRefused(List<RowError> errors, long count) {
            super(count + " error(s), the first: " + (errors.isEmpty() ? "" : errors.get(0)));
            this.errors = List.copyOf(errors);
            this.count = count;
        }

        /** At most {@link #MAX_ERRORS}. */
        public List<RowError> errors() {
            return errors;
        }

        public long count() {
            return count;
        }
    }
}

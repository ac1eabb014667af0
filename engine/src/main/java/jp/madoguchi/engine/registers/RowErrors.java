package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.tables.TableCell;
import jp.madoguchi.engine.registers.RegisterImports.RowError;
import jp.madoguchi.engine.registers.RegisterImports.RowsRefused;

/** Counts what is wrong in a file, and keeps the first of it. */
final class RowErrors {

    private final List<RowError> listed = new ArrayList<>();
    private long count;
    private long rows;
    private int lastRow = -1;

    void add(TableCell cell, String heading, String ja, String en) {
        add(new RowError(cell.row(), heading, cell.address(), ja, en));
    }

    void add(int row, String ja, String en) {
        add(new RowError(row, "", "", ja, en));
    }

    void add(RowError error) {
        count++;
        if (error.row() != lastRow) {
            lastRow = error.row();
            rows++;
        }
        if (listed.size() < RegisterImports.MAX_ERRORS) {
            listed.add(error);
        }
    }

    boolean any() {
        return count > 0;
    }

    long count() {
        return count;
    }

    /** How many rows have an error. */
    long rows() {
        return rows;
    }

    List<RowError> listed() {
        return List.copyOf(listed);
    }

    RowsRefused refusal() {
        return new RowsRefused(listed, count);
    }
}

package jp.madoguchi.definitions.tables;

import java.util.List;

/**
 * One row that has at least one cell that is not blank.
 *
 * @param sheet name of its sheet; empty in CSV
 * @param number 1-based, as a spreadsheet shows it: in CSV the number of the record, even when records have line breaks
 * @param cells from the first column to the last one that is not blank
 */
public record TableRow(String sheet, int number, List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /**
     * The cell of a column, blank when the row is shorter.
     *
     * @param column 1-based
     */
    public TableCell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : new TableCell(number, column, TableCell.BLANK);
    }
}

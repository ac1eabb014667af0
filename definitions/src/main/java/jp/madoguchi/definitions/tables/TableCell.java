package jp.madoguchi.definitions.tables;

/**
 * One cell of a table.
 *
 * @param row 1-based row, as a spreadsheet shows it
 * @param column 1-based column
 */
public record TableCell(int row, int column, CellValue value) {

    static final CellValue BLANK = new CellValue.Blank();

    /** Where the cell is, for example {@code B7}. */
    public String address() {
        return columnName(column) + row;
    }

    /** The value as a person would type it, without spaces around it. */
    public String text() {
        return value.text().strip();
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return text().isEmpty();
    }

    /**
     * The letters above a column.
     *
     * @param column 1-based
     * @return {@code A} for 1, {@code AA} for 27
     */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}

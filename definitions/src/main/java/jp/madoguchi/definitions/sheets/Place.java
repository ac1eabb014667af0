package jp.madoguchi.definitions.sheets;

/**
 * A cell.
 *
 * @param page name of the sheet
 * @param line 1-based, as spreadsheet programs count
 * @param column 0-based
 */
public record Place(String page, int line, int column) {

    private static final int LETTERS = 26;

    /** For example {@code B7}; empty when there is no such line. */
    public String cell() {
        return line < 1 ? "" : letters(column) + line;
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    public SheetError error(String ja, String en) {
        return new SheetError(page, cell(), ja, en);
    }
}

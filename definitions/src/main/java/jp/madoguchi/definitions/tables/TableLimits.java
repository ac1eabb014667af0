package jp.madoguchi.definitions.tables;

/**
 * How large a table may be; beyond it the file is refused with the limit in the sentence.
 *
 * @param sheets most sheets in a workbook
 * @param rows most rows of a sheet that are not blank
 * @param columns last column that may hold something
 * @param cell most characters of a cell; a spreadsheet's own limit is 32,767
 * @param inflated most bytes a workbook may unpack to, over all its parts
 */
public record TableLimits(int sheets, int rows, int columns, int cell, long inflated) {

    /** 100 sheets, 1,048,576 rows, 500 columns, 32,767 characters, 200,000,000 bytes. */
    public static final TableLimits USUAL = new TableLimits(100, 1_048_576, 500, 32_767, 200_000_000);
}

package jp.madoguchi.definitions.sheets;

/**
 * Something wrong with a sheet.
 *
 * @param sheet name of the sheet; for CSV that of its part; empty for the whole file
 * @param cell as spreadsheet programs name it, for example {@code B7}; empty for the whole sheet
 * @param ja one Japanese sentence that says what is wrong and what to do
 * @param en the same in English
 */
public record SheetError(String sheet, String cell, String ja, String en) {}

package jp.madoguchi.definitions.tables;

/**
 * A sheet of a workbook; a CSV file is one sheet without a name.
 *
 * @param number 1-based position
 * @param hidden whether its author hid it
 */
public record TableSheet(int number, String name, boolean hidden) {}

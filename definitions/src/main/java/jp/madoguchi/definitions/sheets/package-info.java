/**
 * Forms as sheets: the Japanese layout in xlsx and CSV in both directions, and XLSForm in.
 *
 * <p>Comes in: a form as JSON, or the bytes of a workbook or CSV file nobody vouches for. Goes out: a workbook or CSV file; a checked
 * form, or every error with its sheet and cell. Must not know where forms are kept or how they are run.
 */
@NullMarked
package jp.madoguchi.definitions.sheets;

import org.jspecify.annotations.NullMarked;

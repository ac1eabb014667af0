/**
 * Exports: the answers of many cases as CSV, as a workbook, and their photos and files as a zip.
 *
 * <p>Comes in: a form, filters. Goes out: bytes, as they are read. Must not know what becomes of cases, nor hold a result in memory.
 */
@NullMarked
package jp.madoguchi.engine.exports;

import org.jspecify.annotations.NullMarked;

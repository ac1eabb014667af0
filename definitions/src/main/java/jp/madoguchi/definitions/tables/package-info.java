/**
 * Tabular files of strangers, read row by row in bounded memory.
 *
 * <p>Comes in: a CSV or xlsx file, told apart by content. Goes out: rows of typed cells, or one sentence why the file is refused.
 * Must not know: what the rows mean, HTTP, a database.
 */
@NullMarked
package jp.madoguchi.definitions.tables;

import org.jspecify.annotations.NullMarked;

/**
 * The Japanese layout: which column holds what.
 *
 * <p>Comes in: a form, or a book of values. Goes out: the other of the two. Must not know how a book is written to or read from bytes.
 */
@NullMarked
package jp.madoguchi.definitions.sheets.layout;

import org.jspecify.annotations.NullMarked;

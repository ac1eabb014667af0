/**
 * Admissions: who may go on with a form. Owns wrong tries, and which case holds a row that serves only once.
 *
 * <p>Comes in: keys residents tried, cases as they end. Goes out: whether to let a resident on. Must not know dialogues or channels.
 */
@NullMarked
package jp.madoguchi.engine.admissions;

import org.jspecify.annotations.NullMarked;
